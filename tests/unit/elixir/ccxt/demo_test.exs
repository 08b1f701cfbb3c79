defmodule Ccxt.DemoTest do
  # Captures what the whole node writes to standard error.
  use ExUnit.Case, async: false

  import ExUnit.CaptureIO

  alias Ccxt.Demo
  alias Ccxt.Test.FakeExchange

  # Updates without a network, every ten milliseconds: an exchange's module as the demo uses it.
  defmodule Watched do
    def new, do: Ccxt.Exchange.new(FakeExchange)

    def watch_ticker(_exchange, symbol), do: later(%{"last" => String.length(symbol)})

    def watch_order_book(_exchange, _symbol, 5),
      do: later(%{"bids" => [[7, 1]], "asks" => [[9, 1]]})

    def watch_trades(_exchange, _symbol),
      do: later([%{"side" => "buy", "amount" => 2, "price" => 8}])

    defp later(value) do
      receive do
        :never -> :ok
      after
        10 -> {:ok, value}
      end
    end
  end

  # Updates faster than they can be shown.
  defmodule Flood do
    def new, do: Ccxt.Exchange.new(FakeExchange)
    def watch_ticker(_exchange, symbol), do: {:ok, %{"last" => String.length(symbol)}}
    def watch_order_book(_exchange, _symbol, _limit), do: {:ok, %{"bids" => [], "asks" => []}}
    def watch_trades(_exchange, _symbol), do: {:ok, []}
  end

  defmodule Unreachable do
    def new, do: Ccxt.Exchange.new(FakeExchange)

    def watch_ticker(_exchange, _symbol), do: failed()
    def watch_order_book(_exchange, _symbol, _limit), do: failed()
    def watch_trades(_exchange, _symbol), do: failed()
    defp failed, do: {:error, %Ccxt.NetworkError{message: "fake GET http://x fetch failed"}}
  end

  defmodule Silent do
    def new, do: Ccxt.Exchange.new(FakeExchange)
    def watch_ticker(_exchange, _symbol), do: receive(do: (:never -> :ok))
    def watch_order_book(_exchange, _symbol, _limit), do: receive(do: (:never -> :ok))
    def watch_trades(_exchange, _symbol), do: receive(do: (:never -> :ok))
  end

  defmodule Redirected do
    def new, do: Ccxt.Exchange.new(FakeExchange)

    def watch_ticker(exchange, _symbol), do: failed(exchange)
    def watch_order_book(exchange, _symbol, _limit), do: failed(exchange)
    def watch_trades(exchange, _symbol), do: failed(exchange)
    defp failed(exchange), do: {:error, %Ccxt.NetworkError{message: exchange.urls["api"]["ws"]}}
  end

  # Keeps both outputs and the exit code.
  defp run(arguments, api) do
    test = self()

    stderr =
      capture_io(:stderr, fn ->
        send(test, {:stdout, with_io(fn -> Demo.run(arguments, api) end)})
      end)

    assert_received {:stdout, {code, stdout}}
    {code, stdout, stderr}
  end

  test "shows updates, sums up and ends with 0" do
    assert {0, stdout, ""} = run(["--prod", "--seconds", "1"], Watched)
    assert stdout =~ "BTC/USDT last 8 bid - ask - 24h -%\n"
    assert stdout =~ "BTC/USDT order book 7 to 9\n"
    assert stdout =~ "BTC/USDT trade buy 2 at 8\n"
    assert stdout =~ ~r"\nFake \(live\)\nBTC/USDT +\d+ updates, largest gap \d+ ms\nETH/USDT"
    assert stdout =~ ~r"BTC/USDT:USDT +[1-9]\d* updates"
    assert stdout =~ ~r"trades of BTC/USDT +[1-9]\d* updates"
    assert stdout =~ "reconnects: 0\n"
  end

  test "ends in time however many updates there are" do
    started = System.monotonic_time(:millisecond)
    assert {0, _stdout, ""} = run(["--prod", "--seconds", "1"], Flood)
    assert System.monotonic_time(:millisecond) - started < 20_000
  end

  test "says in one line that the exchange can't be reached, and ends with 1" do
    assert {1, "", "demo: Fake can't be reached: fake GET http://x fetch failed\n"} =
             run(["--prod"], Unreachable)
  end

  test "a stream without updates is a failure" do
    assert {1, _stdout, "demo: no update for BTC/USDT, ETH/USDT, BTC/USDT:USDT" <> others} =
             run(["--prod", "--seconds", "1"], Silent)

    assert others == ", order book of BTC/USDT, trades of BTC/USDT\n"
  end

  test "leaves no instance behind" do
    before = DynamicSupervisor.count_children(Ccxt.Pro.InstanceSupervisor).active
    run(["--prod", "--seconds", "1"], Watched)
    run(["--prod"], Unreachable)
    assert DynamicSupervisor.count_children(Ccxt.Pro.InstanceSupervisor).active <= before
  end

  describe "the simulated exchange" do
    test "is where the addresses point" do
      path = Path.join(System.tmp_dir!(), "ccxt-demo-#{System.unique_integer([:positive])}")
      File.write!(path, ~s(#!/bin/sh\necho '{"port": 4711}'\ncat > /dev/null\n))
      File.chmod!(path, 0o755)
      on_exit(fn -> File.rm!(path) end)

      # The fake exchange's address isn't encrypted, so it stays as it is; the real ones are redirected.
      assert {1, "", "demo: Fake can't be reached: ws://127.0.0.1:1/ws\n"} =
               run(["--exchange", path], Redirected)
    end

    test "must be there" do
      assert {1, "", "demo: there is no program /nowhere\n"} =
               run(["--exchange", "/nowhere"], Watched)

      assert {1, "", "demo: no simulated exchange" <> _} = run([], Watched)
    end
  end

  test "help and wrong arguments" do
    assert {0, "Usage: demo" <> _, ""} = run(["--help"], Watched)

    for {arguments, wrong} <- [
          {["--seconds", "soon"], "--seconds soon"},
          {["--seconds", "0"], "--seconds 0"},
          {["--fast"], "--fast"},
          {["now"], "now"}
        ] do
      assert {2, "", stderr} = run(arguments, Watched)
      assert stderr =~ "demo: wrong arguments: #{wrong}\nUsage: demo"
    end
  end
end
