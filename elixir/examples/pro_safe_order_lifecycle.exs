# An order that waits far from the market is made, looked at and cancelled.

alias Ccxt.Examples
alias Ccxt.Pro.Binance

Examples.orders(fn exchange ->
  order =
    Examples.with_waiting_order(exchange, fn order ->
      IO.puts("made #{order["id"]}: #{order["amount"]} at #{order["price"]}")
      seen = Binance.fetch_order!(exchange, order["id"], order["symbol"])
      IO.puts("it is #{seen["status"]}, #{seen["filled"]} of it are filled")
      order
    end)

  IO.puts("it is #{Binance.fetch_order!(exchange, order["id"], order["symbol"])["status"]}")
end)
