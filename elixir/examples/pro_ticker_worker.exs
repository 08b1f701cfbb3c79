# A supervised process that has a function called for each update: it goes on over lost connections by itself.

alias Ccxt.Pro.{Binance, Watcher}

Ccxt.Examples.public(fn exchange ->
  owner = self()

  worker =
    {Watcher,
     name: TickerWorker,
     stream: Binance.stream_ticker(exchange, "BTC/USDT"),
     handler: fn ticker -> send(owner, {:ticker, ticker}) end}

  {:ok, supervisor} = Supervisor.start_link([worker], strategy: :one_for_one)

  for _update <- 1..3 do
    receive do
      {:ticker, ticker} -> IO.puts("the worker got #{ticker["last"]}")
    end
  end

  :ok = Supervisor.stop(supervisor)
end)
