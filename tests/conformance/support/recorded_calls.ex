defmodule Ccxt.Conformance.RecordedCalls do
  @moduledoc """
  Calls of ccxt that were recorded elsewhere: a method and its arguments, with the request that ccxt made for them, or
  with an answer and what ccxt made of it.

  They are in a folder that isn't part of this tree, with the markets and currencies that ccxt had. Requests are
  compared as they are, byte for byte: address, headers, body and signature.
  """

  alias Ccxt.Conformance.{Comparison, Golden}
  alias Ccxt.{Exchange, Instance, Ordered}

  # When ccxt was recorded.
  @now 1_700_000_000_000

  @typedoc "What was recorded of an exchange: its requests, or what it makes of answers."
  @type t :: %{kind: kind(), exchange: String.t(), options: map(), cases: [Ordered.t()]}
  @type kind :: :request | :response

  @typedoc "The markets and currencies that ccxt had."
  @type markets :: %{markets: [map()], currencies: map()}

  defmodule NotSent do
    @moduledoc "Raised in place of sending a request."
    defexception message: "nothing is sent"
  end

  @doc "The recordings of a kind in a folder, one for each exchange."
  @spec read(Path.t(), kind()) :: [t()]
  def read(folder, kind) do
    for path <- Path.wildcard(Path.join(folder, "golden-4.5.58/#{kind}.*.json")) do
      # The order of the keys in an argument shows in the request.
      recording = path |> File.read!() |> Golden.ordered()
      exchange = recording["exchange"]

      static =
        Golden.decode(File.read!(Path.join(folder, "ccxt-static/#{kind}/#{exchange}.json")))

      %{
        kind: kind,
        exchange: exchange,
        options: static["options"] || %{},
        cases: recording["cases"]
      }
    end
  end

  @doc "The markets and currencies of the recordings."
  @spec read_markets(Path.t()) :: markets()
  def read_markets(folder) do
    [markets, currencies] =
      for name <- ["markets", "currencies"],
          do: Golden.decode(File.read!(Path.join(folder, "ccxt-static/#{name}/binance.json")))

    %{markets: Map.values(markets), currencies: currencies}
  end

  @doc "The public module of ccxt's id of an exchange, nil where it isn't compiled."
  @spec module_of(exchange :: String.t()) :: module() | nil
  def module_of(exchange) do
    module = Module.concat(Ccxt, Macro.camelize(exchange))
    if Code.ensure_loaded?(module), do: module
  end

  @doc "What was compared: `{label, expected, actual}`."
  @spec run(t(), Ordered.t(), markets()) :: {String.t(), term(), term()}
  def run(recording, case_, markets) do
    Ccxt.Time.freeze(@now)
    module = module_of(recording.exchange)
    fetch = fetch(recording.kind, case_)
    exchange = new(module, recording, case_, fetch, markets)

    try do
      outcome = call(module, exchange, case_["method"], case_["input"])
      {expected, actual} = compare(recording.kind, case_, outcome)
      {"#{case_["method"]}: #{case_["description"]}", expected, actual}
    after
      Ccxt.Pro.close(exchange)
    end
  end

  ## Helpers

  defp new(module, recording, case_, fetch, %{markets: markets, currencies: currencies}) do
    options = Ccxt.Collection.deep_extend(recording.options, plain(case_["options"]) || %{})

    exchange =
      module.new(%{
        "apiKey" => "key",
        "secret" => "secret",
        "enableRateLimit" => false,
        # The answers were given to ccxt as values, with numbers as numbers.
        "quoteJsonNumbers" => false,
        "fetchImplementation" => fetch,
        "options" => options
      })

    Instance.transaction(exchange, fn %Exchange{} = exchange ->
      exchange.module.set_markets(exchange, markets, currencies)
    end)

    exchange
  end

  defp fetch(:request, _case) do
    test = self()

    fn method, url, headers, body, _timeout_ms ->
      headers = if headers == %{}, do: nil, else: headers
      request = %{"method" => method, "url" => url, "headers" => headers, "body" => body}
      send(test, {:request, request})
      raise NotSent
    end
  end

  defp fetch(:response, case_) do
    body = Ccxt.Encode.json(case_["httpResponse"])
    response = %{status: 200, status_text: "OK", headers: %{}, body: body}
    fn _method, _url, _headers, _body, _timeout_ms -> {:ok, response} end
  end

  # What may be left out at the end of the arguments is.
  defp call(module, exchange, method, arguments) do
    name = Comparison.squeeze(method)

    arities =
      for {function, arity} <- module.__info__(:functions),
          text = Atom.to_string(function),
          Comparison.squeeze(text) == name and not String.ends_with?(text, "!"),
          do: {arity, function}

    case arities |> Enum.sort() |> Enum.find(fn {arity, _} -> arity > length(arguments) end) do
      nil ->
        {:error, "#{inspect(module)} has no #{method} of #{length(arguments)} arguments"}

      {arity, function} ->
        given = arguments ++ List.duplicate(nil, arity - 1 - length(arguments))
        apply(module, function, [exchange | given])
    end
  end

  # Of requests that are made at once, one was recorded.
  defp compare(:request, case_, outcome) do
    expected = plain(case_["request"])
    requests = take_requests()

    case outcome do
      {:error, %Ccxt.BaseError{source: %NotSent{}}} ->
        {expected,
         Enum.find(requests, hd(requests), &(Comparison.differences(expected, &1) == []))}

      other ->
        {expected, other}
    end
  end

  defp compare(:response, case_, {:ok, value}), do: {plain(case_["parsed"]), value}
  defp compare(:response, case_, error), do: {plain(case_["parsed"]), error}

  defp take_requests do
    receive do
      {:request, request} -> [request | take_requests()]
    after
      0 -> []
    end
  end

  defp plain(%Ordered{} = value),
    do: value |> Ordered.to_list() |> Map.new(fn {key, value} -> {key, plain(value)} end)

  defp plain(list) when is_list(list), do: Enum.map(list, &plain/1)
  defp plain(value), do: value
end
