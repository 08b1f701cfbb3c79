# Shows the connections that two streams of different markets need.

alias Ccxt.Pro.Binance

Ccxt.Examples.public(fn exchange ->
  for symbol <- ["BTC/USDT", "BTC/USDT:USDT"], do: Binance.watch_ticker!(exchange, symbol)

  for info <- Ccxt.Pro.connections(exchange) do
    IO.puts("#{info.url} is #{info.state}, with #{inspect(info.subscriptions)}")

    ^info = %{
      Ccxt.Pro.connection_info(info.url)
      | uptime_ms: info.uptime_ms,
        idle_ms: info.idle_ms
    }
  end
end)
