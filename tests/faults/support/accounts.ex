defmodule Ccxt.Faults.Accounts do
  @moduledoc """
  Callers that wait for what an account does, and the orders that make it do something.

  The orders are made over REST by another exchange, whose connections no fault hits.
  """

  import ExUnit.Assertions

  alias Ccxt.Faults.{Simulated, Story, Watchers}
  alias Ccxt.Pro.Binance

  @patience_ms 20_000

  @linear "BTC/USDT:USDT"
  @inverse "BTC/USD:BTC"

  @doc "Four callers on the connection of the websocket API."
  @spec spot() :: [Watchers.call()]
  def spot do
    [
      {"balance", "", &Binance.watch_balance/1},
      {"orders", "", &Binance.watch_orders(&1, "BTC/USDT")},
      {"all orders", "", &Binance.watch_orders/1},
      {"own trades", "", &Binance.watch_my_trades(&1, "BTC/USDT")}
    ]
  end

  @doc "Four callers on two connections that keys open."
  @spec contracts() :: [Watchers.call()]
  def contracts do
    [
      {"linear balance", "", &Binance.watch_balance(&1, %{"type" => "future"})},
      {"linear orders", "", &Binance.watch_orders(&1, @linear)},
      {"positions", "", &Binance.watch_positions(&1, [@linear])},
      {"inverse orders", "", &Binance.watch_orders(&1, @inverse)}
    ]
  end

  @doc "Those of `contracts/0` on the connection of linear contracts."
  @spec linear() :: [Watchers.call()]
  def linear, do: Enum.take(contracts(), 3)

  @doc "Three callers on the connection that a portfolio margin account's key opens."
  @spec portfolio_margin() :: [Watchers.call()]
  def portfolio_margin do
    params = %{"portfolioMargin" => true}

    [
      {"balance", "", &Binance.watch_balance(&1, Map.put(params, "type", "future"))},
      {"orders", "", &Binance.watch_orders(&1, @linear, nil, nil, params)},
      {"positions", "", &Binance.watch_positions(&1, [@linear], nil, nil, params)}
    ]
  end

  @doc "Two callers on the connection of the websocket API, who listen to a margin account with a token."
  @spec margin() :: [Watchers.call()]
  def margin do
    params = %{"type" => "margin"}

    [
      {"balance", "", &Binance.watch_balance(&1, params)},
      {"orders", "", &Binance.watch_orders(&1, "BTC/USDT", nil, nil, params)}
    ]
  end

  @doc "Callers that make an order each over the websocket, which are never filled."
  @spec orders() :: [Watchers.call()]
  def orders do
    for {name, symbol, amount} <- [
          {"spot", "BTC/USDT", 0.001},
          {"linear", @linear, 0.01},
          {"inverse", @inverse, 1}
        ],
        do:
          {"order: #{name}", "",
           &Binance.create_order_ws(&1, symbol, "limit", "buy", amount, 1000)}
  end

  @doc "The keys that the exchange's options have, by Binance's product."
  @spec listen_keys(Ccxt.Exchange.t()) :: [{product :: String.t(), key :: String.t()}]
  def listen_keys(exchange) do
    for {type, product} <- [{"future", "usdm"}, {"delivery", "coinm"}],
        do: {product, Ccxt.Instance.option(exchange, type)["listenKey"]}
  end

  @doc """
  A fault that costs those who wait an answer; the next calls get what the account does next. Options as of
  `Story.record/4`.
  """
  @spec loses(map(), [Watchers.call()], (-> term()), events: [[atom()]]) :: :ok
  def loses(context, calls \\ spot() ++ contracts(), provoke, options \\ []) do
    watchers = waiting(context, calls)

    story = fn ->
      provoke.()
      got = Watchers.results(watchers)
      {got, values(context, watchers)}
    end

    Story.record(context, watchers, story, options)
  end

  @doc "A fault that is survived: who waits gets what the account does next, and so do the next calls."
  @spec keeps(map(), [Watchers.call()], (-> term())) :: :ok
  def keeps(%{simulated: simulated} = context, calls, provoke) do
    watchers = waiting(context, calls)

    Story.record(context, watchers, fn ->
      provoke.()
      Story.drain(simulated)
      refute_received {:got, _name, _result}
      fill(simulated)
      got = Watchers.results(watchers)
      Story.drain(simulated)
      {got, values(context, watchers)}
    end)
  end

  @doc "Orders of the spot account while `provoke` runs: each of them is seen as it was made and as it was filled, once."
  @spec assert_nothing_lost(map(), provoke :: (-> term())) :: :ok
  def assert_nothing_lost(%{simulated: simulated, exchange: exchange}, provoke) do
    test = self()

    reader =
      spawn(fn ->
        for orders <- Binance.stream_orders(exchange, "BTC/USDT"),
            order <- orders,
            do: send(test, {:order, order["id"], order["status"]})
      end)

    trader = Task.async(fn -> buy_until_told(trader(simulated), []) end)
    assert_receive {:order, first, _status}, @patience_ms
    provoke.()
    send(trader.pid, :enough)
    made = trader |> Task.await(@patience_ms) |> Enum.drop_while(&(&1 != first))
    # The first one may have been made before anybody listened.
    [_first | others] = made
    expected = for id <- others, status <- ["open", "closed"], do: {id, status}
    assert [_, _ | _] = expected

    assert Enum.reject(seen_until({List.last(made), "closed"}), &match?({^first, _}, &1)) ==
             expected

    Process.exit(reader, :kill)
    :ok
  end

  defp seen_until({id, status} = last) do
    assert_receive {:order, seen_id, seen_status}, @patience_ms

    if {seen_id, seen_status} == {id, status},
      do: [last],
      else: [{seen_id, seen_status} | seen_until(last)]
  end

  @doc "Requests whose replies come when those who sent them have other sockets: they get them, and the next ones, too."
  @spec answered_late(map(), [Watchers.call()], (-> term())) :: :ok
  def answered_late(%{simulated: simulated, exchange: exchange} = context, calls, provoke) do
    {:ok, _markets} = Binance.load_markets(exchange)
    watchers = Watchers.start(calls, exchange)
    count = length(watchers)
    Watchers.call_once(watchers)

    Story.record(context, watchers, fn ->
      hold = %{"method" => "order.place", "effect" => "hold", "times" => count}
      Simulated.control!(simulated, "acks", hold)
      Watchers.call(watchers)
      Simulated.await!(simulated, ["held", "acks"], %{"equals" => count})
      provoke.()
      Story.await_event([:connection, :renewed], count, %{how: :continued})
      refute_received {:got, _name, _result}
      # Whoever asks now asks the new socket.
      others = for {name, stream, call} <- calls, do: {"next " <> name, stream, call}
      next = others |> Watchers.start(exchange) |> Watchers.call_once()
      Simulated.control!(simulated, "release")
      {Watchers.results(watchers), next}
    end)
  end

  @doc "A fault that the calls made at once still meet; those after them get what the account does next."
  @spec loses_twice(map(), [Watchers.call()], (-> term())) :: :ok
  def loses_twice(context, calls, provoke) do
    watchers = waiting(context, calls)

    Story.record(
      context,
      watchers,
      fn ->
        provoke.()
        got = Watchers.results(watchers)
        refused = Watchers.call_once(watchers)
        {got, refused ++ values(context, watchers)}
      end,
      events: [[:connection, :disconnected], [:connection, :stop]]
    )
  end

  @doc "A refusal of requests, while it lasts."
  @spec refused(map(), [Watchers.call()], acks :: map()) :: :ok
  def refused(%{simulated: simulated, exchange: exchange} = context, calls, acks) do
    {:ok, _markets} = Binance.load_markets(exchange)
    watchers = Watchers.start(calls, exchange)

    Story.record(context, watchers, fn ->
      Simulated.control!(simulated, "acks", acks)
      # One after the other: of those who ask at once, one subscribes for all.
      got = Enum.flat_map(watchers, &Watchers.call_once([&1]))
      Simulated.heal!(simulated)

      {got,
       if(acks["method"] == "order.place",
         do: Watchers.call_once(watchers),
         else: values(context, watchers)
       )}
    end)
  end

  @doc "The exchange's clock is another one than ours, and it looks at ours."
  @spec out_of_step(map()) :: :ok
  def out_of_step(%{simulated: simulated, exchange: exchange} = context) do
    {:ok, _markets} = Binance.load_markets(exchange)

    calls = [
      {"balance over REST", "", &Binance.fetch_balance/1},
      {"balance over the websocket", "", &Binance.fetch_balance_ws/1}
    ]

    watchers = Watchers.start(calls, exchange)

    Story.record(context, watchers, fn ->
      Simulated.set_clock!(simulated, 3_600_000)
      Simulated.control!(simulated, "limits", %{"checksTimestamps" => true})
      {Watchers.call_once(watchers), Watchers.call_once(watchers)}
    end)
  end

  ## Helpers

  defp trader(simulated),
    do: %{Simulated.exchange(simulated) | api_key: "key", secret: "secret"}

  # Callers that have got something each and wait for the next: nothing is under way to any of them.
  defp waiting(context, calls) do
    {:ok, _markets} = Binance.load_markets(context.exchange)
    watchers = Watchers.start(calls, context.exchange)
    values(context, watchers)
    Watchers.call(watchers)
    Watchers.await_waiting(context.exchange, length(watchers))
    Story.forget_events()
    watchers
  end

  defp values(%{simulated: simulated, exchange: exchange}, watchers) do
    Watchers.call(watchers)
    Watchers.await_waiting(exchange, length(watchers))
    results = trading(simulated, fn -> Watchers.results(watchers) end)
    Story.drain(simulated)
    results
  end

  # Again and again: who waits may wait for leave to listen, and hear only what the account does afterwards.
  defp trading(simulated, function) do
    trader = Task.async(fn -> fill_until_told(simulated) end)
    result = function.()
    send(trader.pid, :enough)
    Task.await(trader)
    result
  end

  defp fill_until_told(simulated) do
    fill(simulated)

    receive do
      :enough -> :ok
    after
      500 -> fill_until_told(simulated)
    end
  end

  # Until it is told that this is enough; gives the ids of its orders.
  defp buy_until_told(trader, made) do
    {:ok, order} = Binance.create_order(trader, "BTC/USDT", "market", "buy", 0.001)

    receive do
      :enough ->
        Ccxt.Pro.close(trader)
        Enum.reverse(made, [order["id"]])
    after
      10 -> buy_until_told(trader, [order["id"] | made])
    end
  end

  # An order of each product, filled at once.
  defp fill(simulated) do
    trader = trader(simulated)

    for {symbol, amount} <- [{"BTC/USDT", 0.001}, {@linear, 0.01}, {@inverse, 1}],
        do: assert({:ok, _order} = Binance.create_order(trader, symbol, "market", "buy", amount))

    Ccxt.Pro.close(trader)
  end
end
