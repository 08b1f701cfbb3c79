defmodule Ccxt.Pro.State do
  @moduledoc false

  # What the messages of one connection build up: ccxt's caches of stream data. A handler takes it and gives
  # the next one; the connection process owns it, and it outlives the socket.

  import Ccxt.Pro.Cache, only: [is_cache: 1]

  alias Ccxt.Pro.{Cache, OrderBook, OrderBookSide}

  @typedoc "A cache that ccxt makes with the first message that needs it is nil before."
  @type t :: %__MODULE__{
          exchange: Ccxt.Exchange.t(),
          orderbooks: %{String.t() => OrderBook.t()},
          tickers: map(),
          bidsasks: map(),
          trades: map(),
          ohlcvs: map(),
          orders: term(),
          my_trades: term(),
          positions: term(),
          balance: map(),
          liquidations: term(),
          my_liquidations: term(),
          funding_rates: map(),
          trigger_orders: term(),
          transactions: map(),
          clients: %{}
        }

  @enforce_keys [:exchange]
  defstruct [
    :exchange,
    orderbooks: %{},
    tickers: %{},
    bidsasks: %{},
    trades: %{},
    ohlcvs: %{},
    orders: nil,
    my_trades: nil,
    positions: nil,
    balance: %{},
    liquidations: nil,
    my_liquidations: nil,
    funding_rates: %{},
    trigger_orders: nil,
    transactions: %{},
    # In ccxt the clients of all connections; a connection sees no other here.
    clients: %{}
  ]

  @typedoc """
  Where a value lives: a field, and the keys that lead to it there. For a list of values, one for each of them. Nil is
  nowhere.
  """
  @type place :: nil | tuple() | [place()]

  @doc "A value as it is by now, where it lives in the state; itself if it doesn't."
  @spec live(t(), value :: term(), place()) :: term()
  def live(_state, value, nil), do: value

  def live(state, values, places) when is_list(places), do: live_each(state, values, places)

  # What was removed since is still what it was for who waited for it.
  def live(state, value, place) do
    [field | keys] = Tuple.to_list(place)
    held(Map.fetch!(state, field), keys) || value
  end

  @doc "Puts what became of a value back where it lives."
  @spec put_live(t(), value :: term(), place()) :: t()
  def put_live(state, _value, nil), do: state

  def put_live(state, [value | values], [place | places]),
    do: state |> put_live(value, place) |> put_live(values, places)

  def put_live(state, [], []), do: state

  def put_live(state, value, place) do
    [field | keys] = Tuple.to_list(place)
    %{state | field => replace(Map.fetch!(state, field), keys, value)}
  end

  defp live_each(state, [value | values], [place | places]),
    do: [live(state, value, place) | live_each(state, values, places)]

  defp live_each(_state, [], []), do: []

  defp held(held, []), do: held
  defp held(held, [key | keys]) when is_map_key(held, key), do: held(Map.fetch!(held, key), keys)
  defp held(_held, _keys), do: nil

  defp replace(_held, [], value), do: value

  defp replace(held, [key | keys], value) when is_map_key(held, key),
    do: %{held | key => replace(Map.fetch!(held, key), keys, value)}

  defp replace(held, _keys, _value), do: held

  @doc """
  A value as its user gets it: a cache as a list of its items, a book as a map of lists, also where it is an item of a
  list.
  """
  @spec plain(term()) :: term()
  def plain(value) when is_cache(value), do: Cache.to_list(value)
  def plain(%OrderBook{} = book), do: OrderBook.to_map(book)
  def plain(%OrderBookSide{} = side), do: OrderBookSide.to_list(side)

  def plain([_, _ | _] = list),
    do: if(Enum.any?(list, &live?/1), do: Enum.map(list, &plain/1), else: list)

  def plain(value), do: value

  defp live?(value),
    do: is_cache(value) or is_struct(value, OrderBook) or is_struct(value, OrderBookSide)

  @doc "The state before the first message."
  @spec new(Ccxt.Exchange.t()) :: t()
  def new(exchange), do: %__MODULE__{exchange: exchange}
end
