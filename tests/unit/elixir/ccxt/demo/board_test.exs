defmodule Ccxt.Demo.BoardTest do
  use ExUnit.Case, async: true

  alias Ccxt.Demo.Board

  @ticker %{"last" => 64_123.1, "bid" => 64_123, "ask" => 64_123.2, "percentage" => -1.25}

  defp board, do: Board.new("Binance (simulated)", ["BTC/USDT", "BTC/USDT:USDT"], 0)

  test "a table before and after an update" do
    assert Board.table(board(), 10) == [
             "Binance (simulated), 10 s left",
             "",
             "symbol                   last          bid          ask        24h %      updates",
             "BTC/USDT                    -            -            -            -            0",
             "BTC/USDT:USDT               -            -            -            -            0"
           ]

    assert Enum.at(board() |> Board.update("BTC/USDT", @ticker, 100) |> Board.table(0), 3) ==
             "BTC/USDT              64123.1        64123      64123.2        -1.25            1"
  end

  test "small prices keep their digits" do
    [_, _, _, row | _] =
      board() |> Board.update("BTC/USDT", %{"last" => 1.0e-8}, 0) |> Board.table(1)

    assert row =~ " 0.00000001 "
  end

  test "a table has as many lines however the ticker looks, and is marked as shown" do
    assert length(Board.table(board(), 5)) ==
             length(board() |> Board.update("BTC/USDT", %{}, 0) |> Board.table(-5))

    refute Board.shown?(board())
    assert Board.shown?(Board.shown(board()))
  end

  test "lines are printed at most so often, each symbol for itself" do
    board =
      board() |> Board.update("BTC/USDT", @ticker, 0) |> Board.update("BTC/USDT:USDT", %{}, 0)

    assert {"BTC/USDT last 64123.1 bid 64123 ask 64123.2 24h -1.25%", board} =
             Board.line(board, "BTC/USDT", 1000, 0)

    assert {nil, board} = Board.line(board, "BTC/USDT", 1000, 999)

    assert {"BTC/USDT:USDT last - bid - ask - 24h -%", board} =
             Board.line(board, "BTC/USDT:USDT", 1000, 999)

    assert {"BTC/USDT" <> _, _board} = Board.line(board, "BTC/USDT", 1000, 1000)
  end

  test "the summary has updates, the largest gap with the one at the end, and reconnects" do
    board =
      board()
      |> Board.update("BTC/USDT", @ticker, 100)
      |> Board.update("BTC/USDT", @ticker, 400)
      |> Board.update("BTC/USDT", @ticker, 450)
      |> Board.connected("ws://a")
      |> Board.connected("ws://b")
      |> Board.connected("ws://a")

    assert Board.summary(board, 500) == [
             "",
             "Binance (simulated)",
             "BTC/USDT        3 updates, largest gap 300 ms",
             "BTC/USDT:USDT   0 updates, largest gap 500 ms",
             "reconnects: 1"
           ]

    assert Board.silent(board) == ["BTC/USDT:USDT"]
    assert Board.updates(board, "BTC/USDT") == 3
  end
end
