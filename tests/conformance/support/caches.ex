defmodule Ccxt.Conformance.Caches do
  @moduledoc "What a connection keeps of its streams, by ccxt's names."

  alias Ccxt.Pro.{Deferred, OrderBook, State}

  @doc "All caches of the state."
  @spec observe(State.t()) :: %{String.t() => term()}
  def observe(%State{} = state) do
    %{
      "tickers" => Deferred.made(state.tickers, state.exchange),
      "bidsasks" => Deferred.made(state.bidsasks, state.exchange),
      "trades" => state.trades,
      "ohlcvs" => state.ohlcvs,
      "liquidations" => state.liquidations,
      "orders" => state.orders,
      "myTrades" => state.my_trades,
      "myLiquidations" => state.my_liquidations,
      "positions" => state.positions,
      "balance" => state.balance,
      "orderbooks" => Map.new(state.orderbooks, fn {symbol, book} -> {symbol, book(book)} end)
    }
  end

  # With the messages that wait for its snapshot.
  defp book(%OrderBook{} = book), do: book |> OrderBook.to_map() |> Map.put("cache", book.cache)
end
