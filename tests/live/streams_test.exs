defmodule Ccxt.LiveStreamsTest do
  @moduledoc """
  Trades, candles, order books and liquidations on a running exchange: Binance, if it can be reached, or the simulated
  one.

  The values are the market's, so what is tested is what must hold for any market.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Live.Target
  alias Ccxt.Pro.Binance

  @moduletag :live

  # A quiet market, or a machine that is busy with other things, has little to say.
  @moduletag timeout: 120_000

  @products [
    {"BTC/USDT", "ETH/USDT"},
    {"BTC/USDT:USDT", "ETH/USDT:USDT"},
    {"BTC/USD:BTC", "ETH/USD:ETH"}
  ]

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

  for {symbol, other} <- @products do
    test "a book of #{symbol} stays in order while it changes", %{exchange: exchange} do
      books = for _update <- 1..20, do: Binance.watch_order_book!(exchange, unquote(symbol))
      for book <- books, do: assert_book(book, unquote(symbol))
      assert_rising(for book <- books, do: book["nonce"])
    end

    test "two instances have equal books of #{symbol} at the same nonce", context do
      other = Binance.new(context.settings)
      on_exit(fn -> Ccxt.Pro.close(other) end)

      [ours, theirs] =
        [context.exchange, other]
        |> Enum.map(&Task.async(fn -> books_by_nonce(&1, unquote(symbol), 30) end))
        |> Task.await_many(60_000)

      common = for nonce <- Map.keys(ours), is_map_key(theirs, nonce), do: nonce
      assert common != []
      # A snapshot leaves out what is deep, so only what both have can be compared.
      for nonce <- common, do: assert(ours[nonce] == theirs[nonce])
    end

    test "trades of #{symbol} come once, in order", %{exchange: exchange} do
      trades =
        exchange |> Binance.stream_trades(unquote(symbol)) |> Stream.concat() |> Enum.take(20)

      assert_rising(for trade <- trades, do: String.to_integer(trade["id"]))

      for trade <- trades do
        assert trade["symbol"] == unquote(symbol)
        assert trade["price"] > 0 and trade["amount"] > 0
        assert trade["side"] in ["buy", "sell"]
      end
    end

    test "candles of #{symbol}", %{exchange: exchange} do
      for _update <- 1..2 do
        assert [[time, open, high, low, close, volume] | _older] =
                 Binance.watch_ohlcv!(exchange, unquote(symbol), "1m")

        assert rem(time, 60_000) == 0
        assert low <= Enum.min([open, close]) and high >= Enum.max([open, close])
        assert volume >= 0
      end
    end

    test "streams of #{symbol} end when they are unwatched, and begin anew", %{exchange: exchange} do
      assert [_ | _] = Binance.watch_trades!(exchange, unquote(symbol))
      assert {:ok, true} = Binance.unwatch_trades(exchange, unquote(symbol))
      assert [_ | _] = Binance.watch_trades!(exchange, unquote(symbol))

      assert_book(Binance.watch_order_book!(exchange, unquote(symbol)), unquote(symbol))
      assert {:ok, true} = Binance.unwatch_order_book(exchange, unquote(symbol))
      assert_book(Binance.watch_order_book!(exchange, unquote(symbol)), unquote(symbol))

      assert [_ | _] = Binance.watch_ohlcv!(exchange, unquote(symbol))
      assert {:ok, true} = Binance.unwatch_ohlcv(exchange, unquote(symbol))
      assert [_ | _] = Binance.watch_ohlcv!(exchange, unquote(symbol))
    end

    test "several symbols with #{symbol} on one stream", %{exchange: exchange} do
      symbols = [unquote(symbol), unquote(other)]
      assert [%{"symbol" => traded} | _] = Binance.watch_trades_for_symbols!(exchange, symbols)
      assert traded in symbols

      book = Binance.watch_order_book_for_symbols!(exchange, symbols)
      assert book["symbol"] in symbols
      assert_book(book, book["symbol"])

      pairs = for each <- symbols, do: [each, "1m"]
      candles = Binance.watch_ohlcv_for_symbols!(exchange, pairs)
      assert [{candled, %{"1m" => [_ | _]}}] = Map.to_list(candles)
      assert candled in symbols
    end
  end

  defp books_by_nonce(exchange, symbol, count) do
    for _update <- 1..count, into: %{} do
      book = Binance.watch_order_book!(exchange, symbol)
      {book["nonce"], {Enum.take(book["bids"], 10), Enum.take(book["asks"], 10)}}
    end
  end

  defp assert_book(book, symbol) do
    assert %{
             "symbol" => ^symbol,
             "bids" => [[bid, _] | _] = bids,
             "asks" => [[ask, _] | _] = asks
           } = book

    assert bid < ask
    assert_rising(for [price, _amount] <- Enum.reverse(bids), do: price)
    assert_rising(for [price, _amount] <- asks, do: price)
    for [_price, amount] <- bids ++ asks, do: assert(amount > 0)
  end

  defp assert_rising(values), do: assert(values == values |> Enum.uniq() |> Enum.sort())
end
