defmodule Ccxt.Test.FakeExchange do
  @moduledoc """
  An exchange of a few lines, written by hand as the compiler would write it.

  On the websocket it knows ticks (`{"tick": symbol, "value": v}`), trades (`{"trades": [[symbol, id], …]}`, which settle
  once for each), orders (`{"order": id, "status": s}`), several values at once (`{"rates": {…}}`), acknowledgements (`{"result": null, "id": n}`),
  errors (`{"error": text, "id": n}`, without `id` for everybody), `{"boom": text}`, on which its handler raises,
  `{"reset": text}`, on which it asks for a new socket, and `{"count": option}`, on which its handler adds one to an
  option. Over HTTP it has `GET /markets`.
  """

  alias Ccxt.{Instance, Ordered, Rest}
  alias Ccxt.Pro.{ArrayCache, ArrayCacheBySymbolById, Cache, Client, Connection}

  def describe do
    %{
      "id" => "fake",
      "name" => "Fake",
      "rateLimit" => 1,
      "urls" => %{
        "api" => %{"rest" => "http://127.0.0.1:1", "ws" => "ws://127.0.0.1:1/ws"},
        "test" => %{"rest" => "http://127.0.0.1:2", "ws" => "ws://127.0.0.1:2/ws"}
      },
      "has" => %{"fetchCurrencies" => false},
      "httpExceptions" => %{
        "429" => Ccxt.RateLimitExceeded,
        "503" => Ccxt.ExchangeNotAvailable
      },
      "streaming" => %{"keepAlive" => 60_000},
      "options" => %{
        "ws" => %{"cost" => 1, "reconnectDelay" => 1},
        "requestId" => 0,
        "defaultType" => "spot"
      },
      "currencies" => %{"BTC" => %{"code" => "BTC"}},
      "forOtherLibraries" => true
    }
  end

  def set_sandbox_mode(exchange, true) do
    %{exchange | urls: Map.put(exchange.urls, "api", exchange.urls["test"])}
  end

  ## Methods, run by callers

  def watch_tick(exchange, symbol), do: watch_ticks(exchange, [symbol])

  def watch_ticks(exchange, symbols, wake \\ nil) do
    hashes = Enum.map(symbols, &("tick:" <> &1))
    id = next_id(exchange)
    message = Ordered.new([{"method", "SUBSCRIBE"}, {"params", symbols}, {"id", id}])

    Connection.watch_multiple(
      exchange,
      url(exchange),
      hashes,
      message,
      hashes,
      %{"id" => id},
      wake
    )
  end

  def un_watch_tick(exchange, symbol) do
    id = next_id(exchange)
    hash = "unsubscribe:" <> symbol

    subscription = %{
      "unsubscribe" => true,
      "id" => id,
      "messageHashes" => [hash],
      "subMessageHashes" => ["tick:" <> symbol]
    }

    message = %{"method" => "UNSUBSCRIBE", "params" => [symbol], "id" => id}
    Connection.watch_multiple(exchange, url(exchange), [hash], message, [hash], subscription)
  end

  @doc "Trades as compiled code gives them: what is new of the symbol."
  def watch_trades(exchange, symbol),
    do: watch_list(exchange, "trades:" <> symbol, &wake(&1, &2, symbol))

  @doc "All orders that are new."
  def watch_orders(exchange), do: watch_list(exchange, "orders", &wake(&1, &2, nil))

  @doc "A map of the rates that came."
  def watch_rates(exchange), do: watch_list(exchange, "rates", nil)

  defp watch_list(exchange, hash, wake) do
    id = next_id(exchange)
    message = %{"method" => "SUBSCRIBE", "params" => [hash], "id" => id}
    Connection.watch(exchange, url(exchange), hash, message, hash, %{"id" => id}, wake)
  end

  defp wake(state, cache, symbol) do
    {limit, cache} = Cache.get_limit(cache, symbol, nil)
    {cache |> Cache.to_list() |> Enum.take(-limit), state, cache}
  end

  @doc "One question, one answer."
  def ask(exchange, question) do
    id = Integer.to_string(next_id(exchange))
    message = %{"id" => id, "question" => question}
    Connection.watch(exchange, url(exchange), id, message, id, %{"question" => question})
  end

  @doc "Orders of an account, after a request that lets the socket in, signed with a number that is never the same."
  def watch_account(exchange) do
    client = Client.new(url(exchange))
    known? = Connection.turn(exchange, client, &{Client.subscribed?(&2, "account"), &1, &2})
    unless known?, do: ask(exchange, "#{exchange.secret}, #{next_number(exchange)}")
    # Compiled calls make the caches that are missing.
    Connection.turn(exchange, client, &{nil, &1, &2})

    Connection.watch(
      exchange,
      url(exchange),
      "orders",
      nil,
      "account",
      nil,
      &wake(&1, &2, nil)
    )
  end

  @doc "Orders of an account whose key the URL has; each call is noted."
  def watch_keyed(exchange) do
    next_number(exchange)
    Connection.watch(exchange, url(exchange), "orders", nil, "account", nil, &wake(&1, &2, nil))
  end

  @doc "A call that takes its time before it watches: it tells a process who makes it."
  def watch_late(_exchange, told) do
    send(told, {:late, self()})
    receive do: (:never -> nil)
  end

  defp next_number(exchange) do
    Instance.transaction(exchange, fn exchange ->
      number = (Instance.option(exchange, "number") || 0) + 1
      {number, Instance.put(exchange, :options, ["number"], number)}
    end)
  end

  def url(exchange), do: exchange.urls["api"]["ws"]

  def next_id(exchange) do
    Instance.transaction(exchange, fn exchange ->
      options = Instance.options(exchange)
      id = options["requestId"] + 1
      {id, Instance.put(exchange, :options, %{options | "requestId" => id})}
    end)
  end

  def fetch_markets(exchange, _params),
    do: Rest.fetch(exchange, exchange.urls["api"]["rest"] <> "/markets")

  def set_markets(exchange, markets, _currencies) do
    markets = Map.new(markets, &{&1["symbol"], &1})

    exchange
    |> Instance.put(:markets, markets)
    |> Instance.put(:symbols, Enum.sort(Map.keys(markets)))
  end

  def handle_errors(
        exchange,
        _status,
        _reason,
        _url,
        _method,
        _headers,
        body,
        parsed,
        _request_headers,
        _request_body
      ) do
    case parsed do
      %{"code" => "-1"} -> raise Ccxt.BadSymbol, "#{exchange.id} #{body}"
      %{"code" => "0"} -> true
      _ -> nil
    end
  end

  ## The message handler, run by the connection

  def handle_message(state, client, %{"tick" => symbol, "value" => value}) do
    tick = %{"symbol" => symbol, "value" => value}
    state = put_in(state.tickers[symbol], tick)
    {state, Client.resolve(client, tick, "tick:" <> symbol)}
  end

  def handle_message(state, client, %{"trades" => trades}) do
    for [symbol, id] <- trades, reduce: {state, client} do
      {state, client} ->
        cache = state.trades[symbol] || ArrayCache.new(1000)
        cache = Cache.append(cache, %{"symbol" => symbol, "id" => id})
        state = put_in(state.trades[symbol], cache)
        {state, Client.resolve(client, cache, "trades:" <> symbol, {:trades, symbol})}
    end
  end

  def handle_message(state, client, %{"order" => id, "status" => status}) do
    orders = state.orders || ArrayCacheBySymbolById.new(1000)
    orders = Cache.append(orders, %{"symbol" => "A", "id" => id, "status" => status})
    {%{state | orders: orders}, Client.resolve(client, orders, "orders", {:orders})}
  end

  def handle_message(state, client, %{"rates" => rates}),
    do: {state, Client.resolve(client, rates, "rates")}

  def handle_message(state, client, %{"error" => text, "id" => id}) do
    error = %Ccxt.BadRequest{message: text}
    client = Client.reject(client, error, to_string(id))

    hashes = for {hash, %{"id" => ^id}} <- Ordered.to_list(client.subscriptions), do: hash
    {state, Enum.reduce(hashes, client, &Client.reject(&2, error, &1))}
  end

  def handle_message(state, client, %{"error" => text}),
    do: {state, Client.reject(client, %Ccxt.ExchangeError{message: text})}

  def handle_message(state, client, %{"result" => nil, "id" => id}) do
    Enum.find(
      Ordered.to_list(client.subscriptions),
      &match?({_hash, %{"unsubscribe" => true, "id" => ^id}}, &1)
    )
    |> unsubscribed(state, client)
  end

  def handle_message(state, client, %{"result" => result, "id" => id}),
    do: {state, Client.resolve(client, result, id)}

  def handle_message(_state, _client, %{"boom" => text}), do: raise(Ccxt.BadResponse, text)

  def handle_message(state, client, %{"reset" => text}),
    do: {state, Client.reset(client, %Ccxt.NetworkError{message: text})}

  def handle_message(%{exchange: exchange} = state, client, %{"count" => option}) do
    count = (Instance.option(exchange, option) || 0) + 1
    exchange = Instance.put(exchange, :options, [option], count)
    {%{state | exchange: exchange}, Client.resolve(client, count, "count:" <> option)}
  end

  # A handler of the test's own, which stands in the stream state.
  def handle_message(state, client, %{"run" => "handler"}),
    do: state.tickers[:handler].(state, client)

  def handle_message(state, client, text) when is_binary(text),
    do: {state, Client.resolve(client, text, "text")}

  def handle_message(state, client, _other), do: {state, client}

  ## What the connection calls when it has lost its socket

  def on_error(state, client, error), do: {note(state, "errors", error), client}
  def on_close(state, client, error), do: {note(state, "closes", error), client}

  defp note(%{exchange: exchange} = state, option, error) do
    errors = [error | Instance.option(exchange, option) || []]
    %{state | exchange: Instance.put(exchange, :options, [option], errors)}
  end

  defp unsubscribed(nil, state, client), do: {state, client}

  defp unsubscribed({hash, %{"subMessageHashes" => [stream]}}, state, client) do
    subscriptions = client.subscriptions |> Ordered.delete(hash) |> Ordered.delete(stream)
    client = %{client | subscriptions: subscriptions}

    client =
      if Client.waiting?(client, stream),
        do: Client.reject(client, %Ccxt.UnsubscribeError{message: "fake " <> stream}, stream),
        else: client

    {state, Client.resolve(client, true, hash)}
  end
end
