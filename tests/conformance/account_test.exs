defmodule Ccxt.AccountConformanceTest do
  @moduledoc """
  A compiled call that lets itself into an account, of which the first event comes right behind the answer: as in ccxt, that is
  what the call gives.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Pro.Binance
  alias Ccxt.Test.WebSocketServer

  @soon 5_000

  @market %{
    "symbol" => "BTCUSDT",
    "status" => "TRADING",
    "baseAsset" => "BTC",
    "quoteAsset" => "USDT",
    "filters" => []
  }

  @report %{
    "e" => "executionReport",
    "E" => 1_700_000_000_000,
    "s" => "BTCUSDT",
    "S" => "BUY",
    "o" => "LIMIT",
    "q" => "1.0",
    "p" => "100.0",
    "x" => "NEW",
    "X" => "NEW",
    "i" => 42
  }

  @position %{
    "e" => "outboundAccountPosition",
    "E" => 1_700_000_000_000,
    "B" => [%{"a" => "USDT", "f" => "7.0", "l" => "0.0"}]
  }

  setup do
    %{url: url} = WebSocketServer.start()

    exchange =
      Binance.new(
        api_key: "key",
        secret: "secret",
        urls: %{"api" => %{"ws" => %{"ws-api" => %{"spot" => url}}}},
        options: %{
          # Longer than a test takes.
          "ws" => %{"answerHold" => 600_000},
          "fetchMarkets" => %{"types" => ["spot"]},
          "fetchCurrencies" => false,
          "fetchMargins" => false
        },
        rest_fetcher: fn _request -> {:ok, %{"symbols" => [@market]}} end
      )

    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    %{exchange: exchange}
  end

  test "orders", %{exchange: exchange} do
    orders = Task.async(fn -> Binance.watch_orders(exchange, "BTC/USDT") end)
    answer_with(@report)
    assert {:ok, [%{"id" => "42", "symbol" => "BTC/USDT"}]} = Task.await(orders)
  end

  test "a stream of orders", %{exchange: exchange} do
    orders = Task.async(fn -> exchange |> Binance.stream_orders() |> Enum.take(1) end)
    answer_with(@report)
    assert [[%{"id" => "42"}]] = Task.await(orders)
  end

  test "balances", %{exchange: exchange} do
    balance = Task.async(fn -> Binance.watch_balance(exchange) end)
    answer_with(@position)
    assert {:ok, %{"USDT" => %{"free" => 7.0}}} = Task.await(balance)
  end

  # In one write.
  defp answer_with(event) do
    assert_receive {:frame, session, :text, text}, @soon
    %{"id" => id, "method" => "userDataStream.subscribe.signature"} = :json.decode(text)
    answer = %{"id" => id, "status" => 200, "result" => %{"subscriptionId" => 0}}
    messages = [answer, %{"subscriptionId" => 0, "event" => event}]
    frames = for message <- messages, do: WebSocketServer.frame(:text, json(message))
    WebSocketServer.send_raw(session, IO.iodata_to_binary(frames))
  end

  defp json(message), do: message |> :json.encode() |> IO.iodata_to_binary()
end
