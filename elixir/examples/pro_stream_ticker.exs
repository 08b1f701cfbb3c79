# A ticker as a lazy stream, which unsubscribes when its consumer has enough.

alias Ccxt.Pro.Binance

Ccxt.Examples.public(fn exchange ->
  exchange
  |> Binance.stream_ticker("BTC/USDT")
  |> Stream.map(& &1["last"])
  |> Stream.dedup()
  |> Enum.take(5)
  |> Enum.each(&IO.puts/1)
end)
