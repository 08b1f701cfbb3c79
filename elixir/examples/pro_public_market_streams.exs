# A market's public streams side by side: each is enumerated by a process of its own, over shared connections.

alias Ccxt.Pro.Binance

symbol = "BTC/USDT"

describe = %{
  "ticker" => &"last #{&1["last"]}",
  "trades" => &"#{&1["side"]} #{&1["amount"]} at #{&1["price"]}",
  "order book" => &"#{length(&1["bids"])} bids, #{length(&1["asks"])} asks",
  "candles" => &"open, high, low, close, volume #{inspect(tl(&1))}"
}

Ccxt.Examples.public(fn exchange ->
  streams = [
    {"ticker", Binance.stream_ticker(exchange, symbol)},
    {"trades", Binance.stream_trades(exchange, symbol)},
    {"order book", Binance.stream_order_book(exchange, symbol, 5)},
    {"candles", Binance.stream_ohlcv(exchange, symbol, "1m")}
  ]

  streams
  |> Task.async_stream(fn {name, stream} -> {name, Enum.take(stream, 2)} end, timeout: :infinity)
  |> Enum.each(fn {:ok, {name, updates}} ->
    # Trades and candles come in lists, of one or more.
    for update <- updates,
        one <- List.wrap(if name == "candles", do: [hd(update)], else: update),
        do: IO.puts("#{symbol} #{name}: #{describe[name].(one)}")
  end)
end)
