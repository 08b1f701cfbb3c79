# A supervised process that is told of each change of an account's orders.

alias Ccxt.Examples
alias Ccxt.Pro.{Binance, Watcher}

Examples.orders(fn exchange ->
  owner = self()
  symbol = Examples.order_symbol()

  worker =
    {Watcher,
     name: OrderEventWorker,
     stream: Binance.stream_orders(exchange, symbol),
     handler: fn orders -> for order <- orders, do: send(owner, {:order, order["status"]}) end}

  {:ok, supervisor} =
    Examples.listening(fn -> Supervisor.start_link([worker], strategy: :one_for_one) end)

  await = fn status ->
    receive do
      {:order, ^status} -> IO.puts("the worker was told that it is #{status}")
    end
  end

  Examples.with_waiting_order(exchange, fn _order -> await.("open") end)
  await.("canceled")
  :ok = Supervisor.stop(supervisor)
end)
