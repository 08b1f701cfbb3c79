# Shows the connections that two streams of different markets need.

alias Ccxt.Pro.Binance

Ccxt.Examples.public(fn exchange ->
  for symbol <- ["BTC/USDT", "BTC/USDT:USDT"], do: Binance.watch_ticker!(exchange, symbol)

  for info <- Ccxt.Pro.connections(exchange) do
    IO.puts("#{info.url} is #{info.state}, with #{inspect(info.subscriptions)}")

    # The same again, by the address.
    %{state: :ready, sockets: 1} = Ccxt.Pro.connection_info(info.url)
  end
end)
