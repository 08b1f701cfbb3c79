defmodule Ccxt.ConformanceReachTest do
  @moduledoc "What ran is told from what didn't."

  use ExUnit.Case, async: false

  alias Ccxt.Compiled.Pro.Binance
  alias Ccxt.Conformance.Reach

  test "a method is missed until a function of its name runs" do
    methods = ["isSpotUrl", "getFutureWsCategory"]
    Reach.start(Binance)
    assert Reach.missed(methods, Binance) == methods
    assert Binance.is_spot_url(%{url: "wss://stream.example/stream"})
    assert Reach.missed(methods, Binance) == ["getFutureWsCategory"]
  end

  test "what ran before doesn't count" do
    assert Binance.is_spot_url(%{url: "wss://stream.example/stream"})
    Reach.start(Binance)
    assert Reach.missed(["isSpotUrl"], Binance) == ["isSpotUrl"]
  end

  test "a copy of a method is the method" do
    Reach.start(Binance)
    message = %{"e" => "24hrTicker", "s" => "BTCUSDT", "c" => "1"}
    exchange = Ccxt.Instance.pin(Ccxt.Pro.Binance.new())
    state = Ccxt.Pro.State.new(exchange)
    client = Ccxt.Pro.Client.new("wss://stream.example/stream")
    {%{tickers: tickers}, _client} = Binance.handle_tickers(state, client, message)
    assert Reach.missed(["parseWsTicker"], Binance) == []
    assert [%{"last" => 1.0}] = Map.values(Ccxt.Pro.Deferred.made(tickers, exchange))
  end

  test "what the class has no function of isn't missed" do
    Reach.start(Binance)
    assert Reach.missed(["describeData"], Binance) == []
  end
end
