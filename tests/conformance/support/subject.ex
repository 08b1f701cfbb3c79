defmodule Ccxt.Conformance.Subject do
  @moduledoc """
  The compiled exchange, made as the oracle makes ccxt's: the clock stands, and HTTP requests get the answers of the
  file.
  """

  alias Ccxt.Conformance.Comparison
  alias Ccxt.{Exchange, Instance}

  @modules [Ccxt.Compiled.Binance, Ccxt.Compiled.Base]

  # How the oracle writes an answer to every address.
  @any_url "*"

  @doc "The public module of a case's exchange."
  @spec public_module(setup :: map()) :: module()
  def public_module(%{"rest" => id}), do: Module.concat(Ccxt, Macro.camelize(id))
  def public_module(_setup), do: Ccxt.Pro.Binance

  @doc "The compiled module of a case's exchange."
  @spec compiled_module(setup :: map()) :: module()
  def compiled_module(%{"rest" => id}), do: Module.concat(Ccxt.Compiled, Macro.camelize(id))
  def compiled_module(_setup), do: Ccxt.Compiled.Pro.Binance

  @doc "Makes the exchange of a case; `requests/1` tells what it asks for. Stops the caller's clock."
  @spec new(setup :: map(), Ccxt.Conformance.Golden.t()) :: {Exchange.t(), network :: pid()}
  def new(setup, golden) do
    Ccxt.Time.freeze(golden.now)
    answers = (setup["answers"] || []) ++ golden.answers

    {:ok, network} =
      Agent.start_link(fn -> %{first: [], answers: answers, requests: [], held: []} end)

    config =
      Map.merge(
        %{
          "enableRateLimit" => false,
          "fetchImplementation" => &fetch(network, &1, &2, &3, &4, &5)
        },
        setup["config"] || %{}
      )

    module = public_module(setup)
    exchange = config |> Map.merge(environment(setup)) |> module.new()

    if setup["loaded"] do
      {:ok, _markets} = module.load_markets(exchange)
      requests(network)
    end

    {exchange, network}
  end

  @doc "Answers that go before the others, in place of those that did."
  @spec set_answers(pid(), [map()]) :: :ok
  def set_answers(network, answers), do: Agent.update(network, &%{&1 | first: answers})

  @doc "The requests since the last time, sorted: those that are sent at once have no order."
  @spec requests(pid()) :: [map()]
  def requests(network) do
    Agent.get_and_update(network, fn state ->
      {Enum.sort_by(state.requests, & &1["url"]), %{state | requests: []}}
    end)
  end

  @doc "The processes that wait for an answer which is held back."
  @spec held(pid()) :: [pid()]
  def held(network), do: Agent.get(network, &for({_url, pid} <- &1.held, do: pid))

  @doc "Lets one of the answers come that are held back: that to the first of their URLs."
  @spec release(pid()) :: :ok
  def release(network) do
    network
    |> Agent.get_and_update(&{Enum.take(&1.held, 1), %{&1 | held: Enum.drop(&1.held, 1)}})
    |> Enum.each(fn {_url, pid} -> send(pid, {__MODULE__, :released}) end)
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
  @spec function(module(), method :: String.t(), arity :: non_neg_integer()) ::
          {module(), atom(), exchange? :: boolean()} | nil
  def function(own, method, arity) do
    name = Comparison.squeeze(method)

    Enum.find_value([own | @modules], fn module ->
      Enum.find_value(module.__info__(:functions), fn {function, length} ->
        if Comparison.squeeze(Atom.to_string(function)) == name and length in [arity, arity + 1],
          do: {module, function, length == arity + 1}
      end)
    end)
  end

  ## Helpers

  defp environment(%{"rest" => id, "environment" => environment}),
    do: %{"#{id}_env" => environment}

  defp environment(_setup), do: %{}

  ## The network

  defp fetch(network, method, url, headers, body, _timeout_ms) do
    [address | _query] = String.split(url, "?", parts: 2)
    request = %{"method" => method, "url" => url, "headers" => headers, "body" => body}

    network
    |> Agent.get_and_update(fn state ->
      answer = find_answer(state.first ++ state.answers, address)
      state = %{state | requests: [request | state.requests]}
      {answer, if(answer["once"], do: forget_answer(state, answer), else: state)}
    end)
    |> hold(network, url)
    |> respond(url)
  end

  defp hold(%{"held" => true} = answer, network, url) do
    caller = self()
    monitor = Process.monitor(network)
    Agent.update(network, &%{&1 | held: Enum.sort([{url, caller} | &1.held])})

    receive do
      {__MODULE__, :released} -> answer
      # The session is over.
      {:DOWN, ^monitor, :process, ^network, _reason} -> exit(:normal)
    end
  end

  defp hold(answer, _network, _url), do: answer

  defp find_answer(answers, address) do
    Enum.find(answers, &(&1["url"] == address)) || Enum.find(answers, &(&1["url"] == @any_url))
  end

  defp forget_answer(%{first: first, answers: answers} = state, answer) do
    if answer in first,
      do: %{state | first: List.delete(first, answer)},
      else: %{state | answers: List.delete(answers, answer)}
  end

  defp respond(nil, url), do: raise("the scenario has no answer for #{url}")
  defp respond(%{"failure" => "timeout"}, _url), do: {:error, :timeout}
  defp respond(%{"failure" => "refused"}, _url), do: {:error, {:connect, :econnrefused}}

  defp respond(%{"status" => status, "reason" => reason, "body" => body}, _url) do
    headers = %{"Content-Type" => "application/json"}
    {:ok, %{status: status, status_text: reason, headers: headers, body: body}}
  end
end
