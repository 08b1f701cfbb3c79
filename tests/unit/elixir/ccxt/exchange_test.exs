defmodule Ccxt.ExchangeTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Test.FakeExchange

  defp new(config \\ %{}) do
    exchange = Exchange.new(FakeExchange, config)
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    exchange
  end

  test "is the description over ccxt's defaults" do
    exchange = new()
    assert exchange.id == "fake"
    assert exchange.module == FakeExchange
    assert exchange.rate_limit == 1
    assert exchange.timeout == 10_000
    assert exchange.new_updates == true
    assert Instance.option(exchange, "defaultType") == "spot"
    assert Instance.currencies(exchange) == %{"BTC" => %{"code" => "BTC"}}
    assert Instance.markets(exchange) == nil
  end

  test "its description is what its module says, without settings" do
    exchange = new(timeout: 5)
    assert Exchange.describe(exchange) == FakeExchange.describe()
  end

  test "settings merge deeply over the description, however they are spelt" do
    for config <- [
          %{"apiKey" => "k", "enableRateLimit" => false, "options" => %{"defaultType" => "swap"}},
          %{apiKey: "k", enableRateLimit: false, options: %{defaultType: "swap"}},
          [api_key: "k", enable_rate_limit: false, options: [default_type: "swap"]]
        ] do
      exchange = new(config)
      assert exchange.api_key == "k"
      assert exchange.enable_rate_limit == false
      assert Instance.option(exchange, "defaultType") == "swap"
      assert Instance.option(exchange, "requestId") == 0
    end
  end

  test "nested settings keep the keys that are strings, and values that are no settings" do
    exchange =
      new(
        headers: %{"X-Some_Header" => "1"},
        urls: %{"api" => %{"ws" => "ws://other"}},
        markets: %{"A" => %{}}
      )

    assert exchange.headers == %{"X-Some_Header" => "1"}
    assert exchange.urls["api"] == %{"rest" => "http://127.0.0.1:1", "ws" => "ws://other"}
    assert Instance.markets(exchange) == %{"A" => %{}}
  end

  test "a setting there isn't is a mistake, and the message helps" do
    assert_raise ArgumentError, ~r/"apikeys"; did you mean "api_key"/, fn ->
      new(%{"apikeys" => "k"})
    end
  end

  test "a value that can't be one is a mistake, and isn't shown where it may be secret" do
    for {config, text} <- [
          {[api_key: 5], "api_key must be a string without spaces around it, got a number"},
          {%{"apiKey" => "key\n"},
           "apiKey must be a string without spaces around it, got one with spaces"},
          {[secret: :sesame], "secret must be a string, got an atom"},
          {[options: "swap"], "options must be a map, got a string"},
          {[options: ["swap"]], "options must be a map, got a list"},
          {[verbose: 1], "verbose must be true or false, got 1"},
          {%{"enableRateLimit" => "no"}, "enableRateLimit must be true or false, got a string"},
          {[timeout: 0], "timeout must be a number of milliseconds above 0, got 0"},
          {[rate_limit: %{}], "rate_limit must be a number of milliseconds, got a map"},
          {[cache_limit: 1.5], "cache_limit must be a whole number above 0, got 1.5"},
          {[rest_fetcher: &max/2],
           "rest_fetcher must be a function of one argument, got a function of another arity"},
          {[fetch_implementation: {}],
           "fetch_implementation must be a function of five arguments, got something else"},
          {%{:api_key => "a", "apiKey" => "b"},
           ~r/^(apiKey|api_key) and (apiKey|api_key) differ$/}
        ] do
      assert_raise ArgumentError, text, fn -> new(config) end
    end

    exchange = new(%{:api_key => "a", "apiKey" => "a", secret: nil, options: []})
    assert {exchange.api_key, exchange.secret} == {"a", nil}
    assert Instance.option(exchange, "defaultType") == "spot"
  end

  test "the two spellings of proxies are two settings, as in ccxt" do
    exchange = new(%{"proxyUrl" => "a", "http_proxy" => "b"})
    assert {exchange.proxyUrl, exchange.proxy_url, exchange.http_proxy} == {"a", nil, "b"}
  end

  test "sandbox and testnet select the test network" do
    for config <- [[sandbox: true], %{"testnet" => true}] do
      assert new(config).urls["api"]["ws"] == "ws://127.0.0.1:2/ws"
    end

    assert new(sandbox: false).urls["api"]["ws"] == "ws://127.0.0.1:1/ws"
  end

  test "newUpdates comes from the options, as in ccxt" do
    assert new(options: %{"newUpdates" => false}).new_updates == false
  end

  describe "the token bucket" do
    test "comes from the rate limit" do
      assert %{"refillRate" => 1.0, "capacity" => 1, "cost" => 1, "algorithm" => "leakyBucket"} =
               new().token_bucket

      assert new(rate_limit: 50).token_bucket["refillRate"] == 0.02
    end

    test "is a rolling window only if that is asked for" do
      config = %{
        "rollingWindowSize" => 60_000,
        "rateLimiterAlgorithm" => "rollingWindow",
        "rateLimit" => 50
      }

      assert %{"algorithm" => "rollingWindow", "windowSize" => 60_000, "rateLimit" => 50} =
               new(config).token_bucket

      assert new(%{config | "rateLimiterAlgorithm" => "leakyBucket"}).token_bucket["algorithm"] ==
               "leakyBucket"
    end

    test "can be set" do
      assert %{"capacity" => 10, "cost" => 1} =
               new(token_bucket: %{"capacity" => 10}).token_bucket
    end

    test "needs a rate limit" do
      assert_raise Ccxt.ExchangeError, ~r/rateLimit/, fn -> new(rate_limit: -1) end
    end
  end

  test "sending it to another process copies next to nothing" do
    # Settings are persistent terms: what is left are the struct and a handle.
    exchange = new(urls: Map.new(1..1000, &{"url #{&1}", "value #{&1}"}))
    parent = self()

    pid =
      spawn(fn ->
        receive do
          %Exchange{} ->
            :erlang.garbage_collect()
            send(parent, {:memory, Process.info(self(), :memory)})
        end
      end)

    send(pid, exchange)
    assert_receive {:memory, {:memory, bytes}}
    assert bytes < 20_000
  end
end
