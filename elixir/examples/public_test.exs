defmodule Ccxt.Examples.PublicTest do
  @moduledoc "Each example that needs no keys, run on the simulated exchange; and that all examples are tested."

  # Examples set what is the system's: its environment, the logger's level, names of processes.
  use ExUnit.Case, async: false

  import ExUnit.CaptureIO
  import ExUnit.CaptureLog

  @moduletag timeout: 120_000

  @directory System.fetch_env!("EXAMPLES")

  test "pro_watch_ticker shows three updates" do
    for line <- lines("pro_watch_ticker", 3), do: assert(line =~ ~r"^BTC/USDT last \d")
  end

  test "pro_unwatch_ticker is acknowledged" do
    assert ["watched BTC/USDT at " <> _last, "unwatched"] = lines("pro_unwatch_ticker", 2)
  end

  test "pro_connection_info shows a connection for each market" do
    assert lines = lines("pro_connection_info", 2)
    for line <- lines, do: assert(line =~ ~r/^ws:.* is ready, with \[".+"\]$/)
  end

  test "pro_close_connection shows a stream that ends, and a value" do
    assert ["the stream of BTC/USDT began", ended, "the next call got " <> _last] =
             lines("pro_close_connection", 3)

    assert ended =~ ~r/^the stream ended after [1-9]\d* updates$/
  end

  test "pro_debug_logger logs what happens" do
    log = capture_log(fn -> assert ["watched BTC/USDT"] = lines("pro_debug_logger", 1) end)
    assert log =~ "connection"
    assert log =~ "SUBSCRIBE"
  end

  test "pro_stream_ticker shows five different prices" do
    lines = lines("pro_stream_ticker", 5)
    for {one, other} <- Enum.zip(lines, tl(lines)), do: assert(one != other)
  end

  test "pro_ticker_worker shows what the worker got" do
    for line <- lines("pro_ticker_worker", 3), do: assert("the worker got " <> _last = line)
  end

  test "pro_public_market_streams shows each kind" do
    output = run("pro_public_market_streams")

    for kind <- ["ticker: last ", "trades: ", "order book: 5 bids, 5 asks", "candles: open"],
        do: assert(output =~ "BTC/USDT " <> kind)
  end

  test "pro_soak_smoke says how it went" do
    System.put_env("CCXT_PRO_SOAK_SECONDS", "2")
    on_exit(fn -> System.delete_env("CCXT_PRO_SOAK_SECONDS") end)
    assert [updates, "" <> connections] = lines("pro_soak_smoke", 2)
    assert [_line, count] = Regex.run(~r/^(\d+) updates, largest gap \d+ ms$/, updates)
    assert String.to_integer(count) > 0
    assert connections =~ ~r/^\d+ connections, \d+ of them lost$/
  end

  test "pro_structure_persistence has everything back" do
    for line <- lines("pro_structure_persistence", 4), do: assert(line =~ ~r/: true$/)
  end

  test "there is a test of each" do
    tests = File.read!(__ENV__.file) <> File.read!(Path.join(@directory, "private_test.exs"))

    for path <- Path.wildcard(Path.join(@directory, "pro_*.exs")),
        do: assert(tests =~ ~s(test "#{Path.basename(path, ".exs")} ), path)
  end

  ## Helpers

  defp lines(name, count) do
    lines = name |> run() |> String.split("\n", trim: true)
    assert length(lines) == count, inspect(lines)
    lines
  end

  defp run(name),
    do: capture_io(fn -> Code.eval_file(Path.join(@directory, name <> ".exs")) end)
end
