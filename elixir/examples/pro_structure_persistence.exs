# Keeps what streams give: values are plain maps, lists, numbers and texts, so they come back as they were.

alias Ccxt.Pro.Binance

path = Path.join(System.tmp_dir!(), "ccxt_structures_#{System.pid()}.etf")

Ccxt.Examples.public(fn exchange ->
  structures = %{
    "ticker" => Binance.watch_ticker!(exchange, "BTC/USDT"),
    "trades" => Binance.watch_trades!(exchange, "BTC/USDT"),
    "order book" => Binance.watch_order_book!(exchange, "BTC/USDT", 10),
    "markets" => Binance.load_markets!(exchange)
  }

  File.write!(path, :erlang.term_to_binary(structures, [:compressed]))
  kept = path |> File.read!() |> :erlang.binary_to_term()
  File.rm!(path)

  for {name, structure} <- structures, do: IO.puts("#{name}: #{kept[name] == structure}")
end)
