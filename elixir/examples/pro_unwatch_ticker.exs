# Ends a subscription: the exchange is told, and acknowledges it.

alias Ccxt.Pro.Binance

# Of the streams that a ticker can come by. ccxt's default of watching isn't that of unwatching.
stream = %{"name" => "ticker"}

Ccxt.Examples.public(fn exchange ->
  {:ok, ticker} = Binance.watch_ticker(exchange, "BTC/USDT", stream)
  IO.puts("watched #{ticker["symbol"]} at #{ticker["last"]}")

  {:ok, true} = Binance.unwatch_ticker(exchange, "BTC/USDT", stream)
  IO.puts("unwatched")
end)
