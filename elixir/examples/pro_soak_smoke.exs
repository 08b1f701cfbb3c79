# Watches for a while (CCXT_PRO_SOAK_SECONDS, 10) and says how it went: a short form of the soak tests.

alias Ccxt.Examples
alias Ccxt.Pro.Binance

now_ms = fn -> System.monotonic_time(:millisecond) end

Examples.public(fn exchange ->
  started_ms = now_ms.()

  until_ms =
    started_ms + 1000 * String.to_integer(Examples.setting("CCXT_PRO_SOAK_SECONDS") || "10")

  {updates, largest_gap_ms, _last_ms} =
    exchange
    |> Binance.stream_ticker("BTC/USDT")
    |> Stream.map(fn _ticker -> now_ms.() end)
    |> Stream.take_while(&(&1 < until_ms))
    |> Enum.reduce({0, 0, started_ms}, fn at_ms, {updates, gap_ms, last_ms} ->
      {updates + 1, max(gap_ms, at_ms - last_ms), at_ms}
    end)

  %{connections: connections} = Ccxt.ProLifecycleCoverage.summary()
  IO.puts("#{updates} updates, largest gap #{largest_gap_ms} ms")
  IO.puts("#{connections.starts} connections, #{connections.disconnects} of them lost")
end)
