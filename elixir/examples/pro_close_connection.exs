# Closes a connection while a stream comes by it. The stream ends; the next call opens another connection.

alias Ccxt.Pro.Binance

Ccxt.Examples.public(fn exchange ->
  owner = self()
  tickers = Binance.stream_ticker(exchange, "BTC/USDT")
  counting = Task.async(fn -> tickers |> Stream.each(&send(owner, &1)) |> Enum.count() end)

  receive do
    %{"symbol" => symbol} -> IO.puts("the stream of #{symbol} began")
  end

  [%{url: url}] = Ccxt.Pro.connections(exchange)
  :ok = Ccxt.Pro.close_connection(url)
  IO.puts("the stream ended after #{Task.await(counting, :infinity)} updates")

  {:ok, ticker} = Binance.watch_ticker(exchange, "BTC/USDT")
  IO.puts("the next call got #{ticker["last"]}")
end)
