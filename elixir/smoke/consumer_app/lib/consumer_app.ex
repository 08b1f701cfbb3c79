defmodule ConsumerApp do
  @moduledoc """
  The least that an application does with the library, and what each of its packages must therefore be able to: an
  exchange, a call, a stream, and their end.

      mix run -e ConsumerApp.main
  """

  alias Ccxt.Pro.Binance

  @symbol "BTC/USDT"

  @doc "Watches a ticker with the application's settings, and prints what it saw."
  @spec main() :: :ok
  def main do
    exchange = Ccxt.Pro.binance(Application.get_env(:consumer_app, :exchange, []))
    {:ok, %{"symbol" => @symbol, "last" => last}} = Binance.watch_ticker(exchange, @symbol)
    IO.puts("watched: #{last}")

    for %{"last" => last} <- exchange |> Binance.stream_ticker(@symbol) |> Enum.take(2),
        do: IO.puts("streamed: #{last}")

    [%{url: url}] = Ccxt.Pro.connections(exchange)
    :ok = Ccxt.Pro.close_connection(url)
    [] = Ccxt.Pro.connections(exchange)
    IO.puts("closed: #{url}")
    Ccxt.Pro.close(exchange)
  end
end
