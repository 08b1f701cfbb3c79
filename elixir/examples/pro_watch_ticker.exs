# Waits for the next update of a ticker, three times. The first call connects and subscribes.

alias Ccxt.Pro.Binance

Ccxt.Examples.public(fn exchange ->
  for _update <- 1..3 do
    {:ok, ticker} = Binance.watch_ticker(exchange, "BTC/USDT")

    IO.puts(
      "#{ticker["symbol"]} last #{ticker["last"]} bid #{ticker["bid"]} ask #{ticker["ask"]}"
    )
  end
end)
