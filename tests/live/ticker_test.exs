defmodule Ccxt.LiveTickerTest do
  @moduledoc """
  The ticker family on a running exchange: Binance, if it can be reached, or the simulated one.

  The values are the market's, so what is tested is what must hold for any market.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Live.Target
  alias Ccxt.Pro.Binance

  @moduletag :live

  # A quiet market, or a machine that is busy with other things, has little to say.
  @moduletag timeout: 120_000

  # Clocks differ, and a quiet contract's last trade lies back.
  @day_ms 86_400_000

  @spot "BTC/USDT"
  @linear "BTC/USDT:USDT"
  @inverse "BTC/USD:BTC"
  @every [@spot, "ETH/USDT", @linear, @inverse]

  target = Target.find()
  IO.puts("live: #{Target.describe(target)}")

  case target do
    {:skip, reason} -> @moduletag skip: reason
    _runs -> :ok
  end

  @target target

  # The program belongs to the process that starts it: the one that all tests outlive.
  setup_all do
    {:ok, settings: Target.start!(@target)}
  end

  setup %{settings: settings} do
    exchange = Binance.new(settings)
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    {:ok, exchange: exchange}
  end

  test "markets are loaded", %{exchange: exchange} do
    assert {:ok, markets} = Binance.load_markets(exchange)
    assert %{"spot" => true, "base" => "BTC", "quote" => "USDT"} = markets[@spot]
    assert %{"swap" => true, "linear" => true, "contractSize" => size} = markets[@linear]
    assert size == 1
    assert %{"swap" => true, "inverse" => true, "settle" => "BTC"} = markets[@inverse]

    assert markets[@spot]["precision"]["price"] > 0
  end

  test "a call goes without an exchange, on the connection of others with its settings", %{
    settings: settings
  } do
    options = Map.put(settings, "timeout", 20_000)
    on_exit(fn -> Ccxt.Pro.close(Binance.shared(options)) end)

    assert {:ok, %{"symbol" => @spot}} = Binance.watch_ticker(@spot, options)

    assert %{"symbol" => @spot} =
             Binance.watch_ticker!(@spot, Map.put(options, "timeout", 20_000))

    assert {:ok, time} = Binance.fetch_time(options)
    assert_in_delta time, System.system_time(:millisecond), @day_ms

    assert [%{"symbol" => @spot}] =
             @spot |> Binance.stream_ticker(options) |> Enum.take(1)

    assert [_one] = Ccxt.Pro.connections(Binance.shared(options))
  end

  test "the exchange's time is about ours", %{exchange: exchange} do
    assert {:ok, time} = Binance.fetch_time(exchange)
    assert_in_delta time, System.system_time(:millisecond), @day_ms
  end

  for symbol <- @every do
    test "watch_ticker of #{symbol} gives one update after the other", %{exchange: exchange} do
      first = Binance.watch_ticker!(exchange, unquote(symbol))
      second = Binance.watch_ticker!(exchange, unquote(symbol))
      for ticker <- [first, second], do: assert_ticker(ticker, unquote(symbol))
      assert second["info"]["E"] > first["info"]["E"]
    end

    test "stream_ticker of #{symbol} ends with its consumer", %{exchange: exchange} do
      tickers = exchange |> Binance.stream_ticker(unquote(symbol)) |> Enum.take(2)
      assert length(tickers) == 2
      for ticker <- tickers, do: assert_ticker(ticker, unquote(symbol))
    end

    test "watch_bids_asks of #{symbol}", %{exchange: exchange} do
      assert {:ok, quotes} = Binance.watch_bids_asks(exchange, [unquote(symbol)])
      assert %{"bid" => bid, "ask" => ask} = quotes[unquote(symbol)]
      assert bid > 0 and bid <= ask
    end
  end

  test "different symbols are watched at the same time", %{exchange: exchange} do
    tickers =
      @every
      |> Enum.map(&Task.async(fn -> Binance.watch_ticker!(exchange, &1) end))
      |> Task.await_many(60_000)

    for {ticker, symbol} <- Enum.zip(tickers, @every), do: assert_ticker(ticker, symbol)
  end

  for name <- ["miniTicker", "ticker_1h"] do
    test "watch_ticker of the stream #{name}", %{exchange: exchange} do
      assert {:ok, ticker} = Binance.watch_ticker(exchange, @spot, %{"name" => unquote(name)})
      assert_ticker(ticker, @spot)
    end
  end

  test "watch_tickers gives the one that came", %{exchange: exchange} do
    symbols = [@spot, "ETH/USDT"]
    assert {:ok, tickers} = Binance.watch_tickers(exchange, symbols)
    assert [{symbol, ticker}] = Map.to_list(tickers)
    assert symbol in symbols
    assert_ticker(ticker, symbol)
  end

  for {name, params} <- [{"spot", %{}}, {"swap", %{"type" => "swap"}}] do
    test "watch_tickers of all #{name} markets", %{exchange: exchange} do
      params = unquote(Macro.escape(params))
      assert {:ok, tickers} = Binance.watch_tickers(exchange, nil, params)
      assert map_size(tickers) > 1
      for {symbol, ticker} <- tickers, do: assert(ticker["symbol"] == symbol)
    end
  end

  for symbol <- [@linear, @inverse] do
    test "watch_mark_price of #{symbol}", %{exchange: exchange} do
      assert {:ok, ticker} = Binance.watch_mark_price(exchange, unquote(symbol))
      assert %{"symbol" => unquote(symbol), "markPrice" => price} = ticker
      assert price > 0
    end
  end

  test "watch_mark_prices of all", %{exchange: exchange} do
    assert {:ok, tickers} = Binance.watch_mark_prices(exchange)
    assert map_size(tickers) > 1
    assert tickers[@linear]["markPrice"] > 0
  end

  test "unwatching is acknowledged, and watching begins anew", %{exchange: exchange} do
    assert {:ok, _ticker} = Binance.watch_ticker(exchange, @spot)
    # Without a name ccxt unwatches another stream than it watches.
    assert {:ok, true} = Binance.unwatch_ticker(exchange, @spot, %{"name" => "ticker"})
    assert {:ok, ticker} = Binance.watch_ticker(exchange, @spot)
    assert_ticker(ticker, @spot)
  end

  test "a symbol that isn't there", %{exchange: exchange} do
    assert {:error, %Ccxt.BadSymbol{message: message}} =
             Binance.watch_ticker(exchange, "NOPE/USDT")

    assert message == "binance does not have market symbol NOPE/USDT"
  end

  test "closing answers who waits", %{exchange: exchange} do
    # Nobody ever hears of this stream, so that the call waits.
    task =
      Task.async(fn -> Binance.watch_ticker(exchange, @spot, %{"name" => "ticker_never"}) end)

    await_connection(exchange)
    :ok = Ccxt.Pro.close(exchange)
    assert {:error, %Ccxt.ExchangeClosedByUser{}} = Task.await(task)
  end

  ## Helpers

  defp assert_ticker(ticker, symbol) do
    assert ticker["symbol"] == symbol
    assert ticker["last"] > 0
    assert ticker["low"] <= ticker["high"]
    assert_in_delta ticker["timestamp"], System.system_time(:millisecond), @day_ms
    assert {:ok, _time, 0} = DateTime.from_iso8601(ticker["datetime"])
  end

  defp await_connection(exchange) do
    unless match?([%{waiters: 1} | _], Ccxt.Pro.connections(exchange)),
      do: await_connection(exchange)
  end
end
