defmodule Ccxt.Conformance.Subject do
  @moduledoc """
  The compiled exchange, made as the oracle makes ccxt's: the clock stands, and HTTP requests get the answers of the
  file.
  """

  alias Ccxt.Conformance.Comparison
  alias Ccxt.{Exchange, Instance}

  @modules [Ccxt.Compiled.Pro.Binance, Ccxt.Compiled.Binance, Ccxt.Compiled.Base]

  @doc "Makes the exchange of a case; `requests/1` tells what it asks for. Stops the caller's clock."
  @spec new(setup :: map(), Ccxt.Conformance.Golden.t()) :: {Exchange.t(), network :: pid()}
  def new(setup, golden) do
    Ccxt.Time.freeze(golden.now)
    answers = (setup["answers"] || []) ++ golden.answers
    {:ok, network} = Agent.start_link(fn -> {answers, []} end)

    config =
      Map.merge(
        %{
          "enableRateLimit" => false,
          "fetchImplementation" => &fetch(network, &1, &2, &3, &4, &5)
        },
        setup["config"] || %{}
      )

    exchange = Ccxt.Pro.Binance.new(config)

    if setup["loaded"] do
      {:ok, _markets} = Ccxt.Pro.Binance.load_markets(exchange)
      requests(network)
    end

    {exchange, network}
  end

  @doc "The requests since the last time, sorted: those that are sent at once have no order."
  @spec requests(pid()) :: [map()]
  def requests(network) do
    Agent.get_and_update(network, fn {answers, requests} ->
      {Enum.sort_by(requests, & &1["url"]), {answers, []}}
    end)
  end

  @doc "A field by ccxt's name, of the exchange or of its instance."
  @spec field(Exchange.t(), String.t()) :: term()
  def field(exchange, name) do
    case Instance.field_name(name) do
      nil -> Exchange.field(exchange, name)
      field -> Instance.field(exchange, field)
    end
  end

  @doc """
  The compiled function of a method that has `arity` parameters in the source, or nil. It takes the exchange first
  or doesn't.
  """
  @spec function(method :: String.t(), arity :: non_neg_integer()) ::
          {module(), atom(), exchange? :: boolean()} | nil
  def function(method, arity) do
    name = Comparison.squeeze(method)

    Enum.find_value(@modules, fn module ->
      Enum.find_value(module.__info__(:functions), fn {function, length} ->
        if Comparison.squeeze(Atom.to_string(function)) == name and length in [arity, arity + 1],
          do: {module, function, length == arity + 1}
      end)
    end)
  end

  ## The network

  defp fetch(network, method, url, headers, body, _timeout_ms) do
    [address | _query] = String.split(url, "?", parts: 2)
    request = %{"method" => method, "url" => url, "headers" => headers, "body" => body}

    network
    |> Agent.get_and_update(fn {answers, requests} ->
      answer = Enum.find(answers, &(&1["url"] == address))
      left = if answer["once"], do: List.delete(answers, answer), else: answers
      {answer, {left, [request | requests]}}
    end)
    |> respond(url)
  end

  defp respond(nil, url), do: raise("the scenario has no answer for #{url}")
  defp respond(%{"failure" => "timeout"}, _url), do: {:error, :timeout}
  defp respond(%{"failure" => "refused"}, _url), do: {:error, {:connect, :econnrefused}}

  defp respond(%{"status" => status, "reason" => reason, "body" => body}, _url) do
    headers = %{"Content-Type" => "application/json"}
    {:ok, %{status: status, status_text: reason, headers: headers, body: body}}
  end
end
