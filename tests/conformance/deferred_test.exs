defmodule Ccxt.ConformanceDeferredTest do
  @moduledoc "A ticker that is made when somebody asks for it is the one that would have been made at once."

  use ExUnit.Case, async: true

  alias Ccxt.Compiled.Pro.Binance, as: Compiled
  alias Ccxt.Instance
  alias Ccxt.Pro.{Binance, Client, Deferred, State}
  alias Ccxt.Pro.Core.Waiter

  @url "wss://stream.example/stream"

  setup do
    exchange = Binance.new()
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    %{state: exchange |> Instance.pin() |> State.new()}
  end

  defp ticker(price),
    do: %{"e" => "24hrTicker", "E" => 1, "s" => "BTCUSDT", "c" => price, "o" => "1.5"}

  defp client(hashes) do
    Enum.reduce(hashes, Client.new(@url), fn hash, client ->
      Client.await(client, %Waiter{reply: make_ref(), pid: self(), hashes: [hash]})
    end)
  end

  test "whatever has been written to the exchange meanwhile", %{state: state} do
    message = ticker("2.50")
    at_once = Compiled.parse_ws_ticker(state.exchange, message, "spot")
    {state, _client} = Compiled.handle_message(state, client([]), message)
    assert %{"BTCUSDT" => %Deferred{}} = state.tickers

    later = Instance.put(state.exchange, :options, %{})
    assert Deferred.made(state.tickers, later) == %{"BTCUSDT" => at_once}
  end

  test "for who waits for it, or for all of a message, at once", %{state: state} do
    client = client(["ticker:ticker@BTCUSDT", "tickers:ticker", "ticker:ticker@ETHUSDT"])
    {state, client} = Compiled.handle_message(state, client, ticker("2.50"))
    {settled, client} = Client.take_settled(client)
    made = Compiled.parse_ws_ticker(state.exchange, ticker("2.50"), "spot")

    assert Map.new(settled, fn {%Waiter{hashes: [hash]}, {:ok, value, nil}} -> {hash, value} end) ==
             %{"ticker:ticker@BTCUSDT" => made, "tickers:ticker" => %{"BTCUSDT" => made}}

    assert Client.waiting_hashes(client) == ["ticker:ticker@ETHUSDT"]
  end

  test "and where it can't be made, who asks for it is told so, and nobody else", %{state: state} do
    others = client(["ticker:ticker@ETHUSDT"])
    {state, client} = Compiled.handle_message(state, others, ticker("two"))
    assert client == others
    assert_raise ArgumentError, fn -> Deferred.made(state.tickers, state.exchange) end

    assert_raise ArgumentError, fn ->
      Compiled.handle_message(state, client(["ticker:ticker@BTCUSDT"]), ticker("two"))
    end
  end
end
