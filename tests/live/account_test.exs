defmodule Ccxt.LiveAccountTest do
  @moduledoc """
  An account on a running exchange: Binance or its demo network where the machine's owner has asked for it
  (`Ccxt.Live.Branch`), or the simulated one.
  """

  use ExUnit.Case, async: false

  alias Ccxt.Live.{Branch, Target}
  alias Ccxt.Pro.Binance

  @moduletag :live
  @moduletag timeout: 120_000

  @patience_ms 60_000

  import Branch, only: [on: 1, on: 2]

  @target Target.find()
  @plans Branch.plans(@target)

  for {branch, plan} <- Enum.sort(@plans),
      do: IO.puts("live: #{Branch.describe(branch, plan, @target)}")

  setup_all do
    {:ok, settings: if(match?({:skip, _}, @target), do: %{}, else: Target.start!(@target))}
  end

  setup %{settings: settings} = context do
    {:run, own} = Map.fetch!(@plans, context.branch)
    # The first balance is the snapshot: no order has to be filled for it.
    snapshot = %{"fetchBalanceSnapshot" => true, "awaitBalanceSnapshot" => false}
    options = %{"watchBalance" => snapshot}
    exchange = settings |> Map.merge(own) |> Map.put("options", options) |> Binance.new()
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    {:ok, exchange: exchange}
  end

  on(:signed_read_only)

  test "balances and open orders are read", %{exchange: exchange} do
    assert {:ok, %{"free" => free, "total" => total}} = Binance.fetch_balance(exchange)
    assert is_map(free) and is_map(total)
    assert {:ok, orders} = Binance.fetch_open_orders(exchange, "BTC/USDT")
    assert is_list(orders)
  end

  on(:signed_read_only)

  test "balances and open orders are read over the websocket", %{exchange: exchange} do
    assert {:ok, %{"total" => total}} = Binance.fetch_balance_ws(exchange)
    assert is_map(total)
    assert {:ok, orders} = Binance.fetch_open_orders_ws(exchange, "BTC/USDT")
    assert is_list(orders)
    assert [%{state: :ready}] = Ccxt.Pro.connections(exchange)
  end

  on(:signed_read_only)

  test "an account is listened to: its balance comes from a snapshot", %{exchange: exchange} do
    assert {:ok, %{"total" => total}} = Binance.watch_balance(exchange)
    assert is_map(total)
  end

  on(:signed_read_only)

  test "an order that there isn't is refused to who asked for it", %{exchange: exchange} do
    calls = [
      Task.async(fn -> Binance.fetch_order_ws(exchange, "1", "BTC/USDT") end),
      Task.async(fn -> Binance.fetch_balance_ws(exchange) end)
    ]

    assert [{:error, %Ccxt.OrderNotFound{}}, {:ok, %{"total" => _}}] =
             Task.await_many(calls, @patience_ms)
  end

  for {product, symbol} <- [
        {"spot", "BTC/USDT"},
        {"linear", "BTC/USDT:USDT"},
        {"inverse", "BTC/USD:BTC"}
      ] do
    on(:demo_private_live)

    test "an order is made, seen, changed and cancelled: #{product}", %{exchange: exchange} do
      symbol = unquote(symbol)
      amount = amount(symbol)
      price = low_price(exchange, symbol)
      orders = listen(exchange, &Binance.stream_orders(&1, symbol))

      assert {:ok, %{"id" => id, "status" => "open"}} =
               Binance.create_order_ws(exchange, symbol, "limit", "buy", amount, price)

      assert_order(orders, %{"id" => id, "status" => "open", "symbol" => symbol})

      assert {:ok, %{"id" => id}} =
               Binance.edit_order_ws(exchange, id, symbol, "limit", "buy", amount, price)

      assert {:ok, %{"id" => ^id}} = Binance.fetch_order_ws(exchange, id, symbol)
      assert {:ok, %{"id" => ^id}} = Binance.cancel_order_ws(exchange, id, symbol)
      assert_order(orders, %{"id" => id, "status" => "canceled"})
    end
  end

  on(:demo_private_live, "manual-fill-only")

  test "own trades and positions come when an order is filled", %{exchange: exchange} do
    symbol = "BTC/USDT:USDT"
    trades = listen(exchange, &Binance.stream_my_trades(&1, symbol))
    positions = listen(exchange, &Binance.stream_positions(&1, [symbol]))

    assert {:ok, %{"id" => id}} =
             Binance.create_order_ws(exchange, symbol, "market", "buy", amount(symbol))

    assert_receive {^trades, [%{"order" => ^id, "symbol" => ^symbol}]}, @patience_ms
    assert_receive {^positions, [%{"symbol" => ^symbol, "contracts" => held}]}, @patience_ms
    assert held > 0
  end

  on(:demo_private_live, "manual-fill-only")

  test "a balance changes when an order is filled", %{exchange: exchange} do
    balances = listen(exchange, &Binance.stream_balance/1)
    assert_receive {^balances, %{"BTC" => %{"total" => before}}}, @patience_ms
    assert {:ok, _order} = Binance.create_order_ws(exchange, "BTC/USDT", "market", "buy", 0.01)
    assert_receive {^balances, %{"BTC" => %{"total" => more}}} when more > before, @patience_ms
  end

  on(:prod_order_live)

  test "an order far below the market is made and cancelled at once", %{exchange: exchange} do
    {symbol, amount} = Branch.order(@target)
    price = low_price(exchange, symbol)

    {:ok, %{"id" => id}} =
      Binance.create_order_ws(exchange, symbol, "limit", "buy", amount, price)

    assert {:ok, %{"id" => ^id}} = Binance.cancel_order_ws(exchange, id, symbol)
  end

  on(:demo_private_live, "manual-confirmed-cancel-all-only")

  test "all orders of a symbol are cancelled", %{exchange: exchange} do
    price = low_price(exchange, "ETH/USDT")

    for _each <- 1..2,
        do:
          assert(
            {:ok, _order} =
              Binance.create_order_ws(exchange, "ETH/USDT", "limit", "buy", 0.05, price)
          )

    assert {:ok, [_one, _two]} = Binance.cancel_all_orders_ws(exchange, "ETH/USDT")
    assert {:ok, []} = Binance.fetch_open_orders_ws(exchange, "ETH/USDT")
  end

  ## Helpers

  defp amount("BTC/USD:BTC"), do: 1
  defp amount(_symbol), do: 0.01

  # Far enough from the market to stay, near enough for the exchange to take.
  defp low_price(exchange, symbol) do
    {:ok, tickers} = Binance.fetch_bids_asks(exchange, [symbol])
    Float.round(tickers[symbol]["bid"] * 0.9, 0)
  end

  # What a stream gives comes as messages, once it is subscribed.
  defp listen(exchange, stream) do
    test = self()
    name = make_ref()
    reader = spawn_link(fn -> exchange |> stream.() |> Enum.each(&send(test, {name, &1})) end)
    await_waiter(exchange, System.monotonic_time(:millisecond) + @patience_ms, reader)
    name
  end

  defp await_waiter(exchange, deadline, reader) do
    waiting? =
      Enum.any?(Ccxt.Pro.connections(exchange), &(&1.state == :ready and &1.waiters > 0))

    cond do
      waiting? -> :ok
      System.monotonic_time(:millisecond) > deadline -> flunk("#{inspect(reader)} doesn't wait")
      true -> await_waiter(exchange, deadline, reader)
    end
  end

  defp assert_order(orders, expected) do
    assert_receive {^orders, [order | _more]}, @patience_ms
    unless Map.take(order, Map.keys(expected)) == expected, do: assert_order(orders, expected)
  end
end
