defmodule Ccxt.Pro.ConnectionOptionsTest do
  use ExUnit.Case, async: true
  doctest Ccxt.Pro.ConnectionOptions

  alias Ccxt.Pro.ConnectionOptions

  test "ccxt's defaults" do
    options = ConnectionOptions.new(nil, nil)

    assert {options.keep_alive_ms, options.max_ping_pong_misses, options.connection_timeout_ms} ==
             {30_000, 2.0, 10_000}
  end

  test "options stand over the exchange's description" do
    assert ConnectionOptions.new(%{"keepAlive" => 1, "cost" => 2}, %{"cost" => 3}).cost == 3
    assert ConnectionOptions.new(%{"keepAlive" => 1}, %{"cost" => 3}).keep_alive_ms == 1
  end

  test "the keepalive can be turned off as in ccxt" do
    assert ConnectionOptions.new(%{}, %{"keepAlive" => false}).keep_alive_ms == 0
  end

  test "headers are where ccxt has them" do
    options = ConnectionOptions.new(%{}, %{"options" => %{"headers" => %{"X-A" => "1"}}})
    assert options.headers == %{"X-A" => "1"}
  end

  for {key, value} <- [
        {"keepAlive", -1},
        {"connectionTimeout", 0},
        {"heapSize", -1},
        {"cacertfile", 1},
        {"maxPingPongMisses", "2"}
      ] do
    test "#{key} is checked" do
      assert_raise ArgumentError, ~r/#{unquote(key)}/, fn ->
        ConnectionOptions.new(%{}, %{unquote(key) => unquote(value)})
      end
    end
  end

  test "the first wait before a reconnect is no longer than the longest, the default of which counts" do
    for ws <- [
          %{"reconnectDelay" => 30_001},
          %{"reconnectDelay" => 30_001, "maxReconnectDelay" => 30_000}
        ] do
      error = assert_raise ArgumentError, fn -> ConnectionOptions.new(%{}, ws) end

      assert Exception.message(error) ==
               ~s(options["ws"]["reconnectDelay"] is 30001 milliseconds, and options["ws"]["maxReconnectDelay"], ) <>
                 ~s(which must not be less, is 30000: set "maxReconnectDelay" to 30001 or more, or a lower "reconnectDelay")
    end

    options = ConnectionOptions.new(%{"reconnectDelay" => 5}, %{"maxReconnectDelay" => 5})
    assert {options.backoff_min_ms, options.backoff_max_ms} == {5, 5}
  end

  test "every option is in the documentation" do
    {:docs_v1, _, _, _, %{"en" => text}, _, _} = Code.fetch_docs(ConnectionOptions)

    for name <- ~w(keepAlive reconnectDelay cost options.headers cacertfile),
        do: assert(text =~ "`#{name}`")
  end
end
