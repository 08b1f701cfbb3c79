# What an account's stream tells of an order that is made and cancelled.

alias Ccxt.Examples
alias Ccxt.Pro.Binance

Examples.orders(fn exchange ->
  owner = self()
  symbol = Examples.order_symbol()

  find_canceled = fn ->
    exchange
    |> Binance.stream_orders(symbol)
    |> Stream.flat_map(& &1)
    |> Stream.each(fn order -> send(owner, {:order, order["status"]}) end)
    |> Enum.find(&(&1["status"] == "canceled"))
  end

  events = Examples.listening(fn -> Task.async(find_canceled) end)

  Examples.with_waiting_order(exchange, fn _order ->
    receive do
      {:order, status} -> IO.puts("the stream says it is #{status}")
    end
  end)

  IO.puts("the stream says it is #{Task.await(events, :infinity)["status"]}")
end)
