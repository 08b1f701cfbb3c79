# Logs every event of the library, and with `verbose` what is sent and received, without secrets.

require Logger

alias Ccxt.Pro.Binance

Logger.configure(level: :debug)

Ccxt.Examples.public(fn exchange ->
  :ok = Ccxt.Pro.attach_debug_logger()
  {:ok, ticker} = Binance.watch_ticker(%{exchange | verbose: true}, "BTC/USDT")
  :ok = Ccxt.Pro.detach_debug_logger()
  IO.puts("watched #{ticker["symbol"]}")
end)
