defmodule Ccxt.Demo.BoardTest do
  use ExUnit.Case, async: true

  alias Ccxt.Demo.Board

  @first {:ticker, "BTC/USDT"}
  @second {:ticker, "BTC/USDT:USDT"}
  @book {:order_book, "BTC/USDT"}
  @trades {:trades, "BTC/USDT"}

  @ticker %{"last" => 64_123.1, "bid" => 64_123, "ask" => 64_123.2, "percentage" => -1.25}

  defp board, do: Board.new("Binance (simulated)", ["BTC/USDT", "BTC/USDT:USDT"], 0)

  test "a table before the first update" do
    assert [
             "Binance (simulated), 10 s left",
             "",
             "ticker               last    24h % │ BTC/USDT bids and asks                   │ BTC/USDT trades",
             "BTC/USDT                -        - │         -          -          -        - │",
             "BTC/USDT:USDT           -        - │         -          -          -        - │",
             "                                   │         -          -          -        - │"
             | _rest
           ] = Board.table(board(), 10)
  end

  test "tickers, order book and trades stand side by side" do
    book = %{"bids" => [[64_123, 0.5], [64_122.9, 1]], "asks" => [[64_123.2, 0.123456789]]}
    trades = [%{"side" => "buy", "amount" => 0.25, "price" => 64_123.1}, %{"side" => "sell"}]

    board =
      board()
      |> Board.update(@first, @ticker, 0)
      |> Board.update(@book, book, 0)
      |> Board.update(@trades, trades, 0)

    assert [_title, _empty, _head, first, second | _rest] = Board.table(board, 0)

    assert first ==
             "BTC/USDT          64123.1    -1.25 │       0.5      64123    64123.2  0.12346 │ sell        -          -"

    assert second ==
             "BTC/USDT:USDT           -        - │         1    64122.9          -        - │ buy      0.25    64123.1"
  end

  test "trades are the newest, the last first" do
    trade = &%{"side" => "buy", "amount" => &1, "price" => 1}

    board =
      board()
      |> Board.update(@trades, Enum.map(1..4, trade), 0)
      |> Board.update(@trades, Enum.map(5..6, trade), 0)

    [_title, _empty, _head | rows] = Board.table(board, 0)
    amounts = for row <- rows, do: row |> String.split() |> Enum.at(-2)
    assert amounts == ~w(6 5 4 3 2)
  end

  test "small prices keep their digits" do
    [_, _, _, row | _] = board() |> Board.update(@first, %{"last" => 1.0e-8}, 0) |> Board.table(1)
    assert row =~ " 0.00000001 "
  end

  test "a table has as many lines whatever it shows, and is marked as shown" do
    assert length(Board.table(board(), 5)) ==
             length(board() |> Board.update(@first, %{}, 0) |> Board.table(-5))

    refute Board.shown?(board())
    assert Board.shown?(Board.shown(board()))
  end

  test "lines are printed at most so often, each stream for itself" do
    board = board() |> Board.update(@first, @ticker, 0) |> Board.update(@second, %{}, 0)

    assert {"BTC/USDT last 64123.1 bid 64123 ask 64123.2 24h -1.25%", board} =
             Board.line(board, @first, 1000, 0)

    assert {nil, board} = Board.line(board, @first, 1000, 999)

    assert {"BTC/USDT:USDT last - bid - ask - 24h -%", board} =
             Board.line(board, @second, 1000, 999)

    assert {"BTC/USDT order book - to -", board} = Board.line(board, @book, 1000, 999)
    assert {"BTC/USDT last" <> _, _board} = Board.line(board, @first, 1000, 1000)
  end

  test "the summary has updates, the largest gap with the one at the end, and reconnects" do
    board =
      board()
      |> Board.update(@first, @ticker, 100)
      |> Board.update(@first, @ticker, 400)
      |> Board.update(@first, @ticker, 450)
      |> Board.connected("ws://a")
      |> Board.connected("ws://b")
      |> Board.connected("ws://a")

    assert Board.summary(board, 500) == [
             "",
             "Binance (simulated)",
             "BTC/USDT                3 updates, largest gap 300 ms",
             "BTC/USDT:USDT           0 updates, largest gap 500 ms",
             "order book of BTC/USDT  0 updates, largest gap 500 ms",
             "trades of BTC/USDT      0 updates, largest gap 500 ms",
             "reconnects: 1"
           ]

    assert Board.silent(board) == [
             "BTC/USDT:USDT",
             "order book of BTC/USDT",
             "trades of BTC/USDT"
           ]

    assert Board.updates(board, @first) == 3
  end
end
