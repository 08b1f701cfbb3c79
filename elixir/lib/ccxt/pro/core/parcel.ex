defmodule Ccxt.Pro.Core.Parcel do
  @moduledoc false

  # What goes from a connection's process to a caller. A message is copied, and to copy a book of a thousand levels a side takes
  # as long as to handle two or three messages. So its levels go as bytes, which processes share; the book keeps them, chunk by
  # chunk, so that they are made anew only where it has changed since somebody got it. The caller makes levels of them again,
  # in its own time.

  alias Ccxt.Pro.{OrderBook, OrderBookSide, State}

  @typedoc "`others` is a book's map without levels."
  @opaque t :: %__MODULE__{
            others: %{String.t() => term()},
            bids: [binary()],
            asks: [binary()]
          }

  @enforce_keys [:others, :bids, :asks]
  defstruct [:others, :bids, :asks]

  @doc "A book that keeps what it is sent as; another value as it is."
  @spec ready(term()) :: term()
  def ready(%OrderBook{} = book) do
    {_bids, bids} = OrderBookSide.pack(book.bids)
    {_asks, asks} = OrderBookSide.pack(book.asks)
    %{book | bids: bids, asks: asks}
  end

  def ready(value), do: value

  @doc "What is sent of a value, which is best `ready/1`."
  @spec wrap(term()) :: t() | term()
  def wrap(%OrderBook{} = book) do
    {bids, _book} = OrderBookSide.pack(book.bids)
    {asks, _book} = OrderBookSide.pack(book.asks)
    without = %{book | bids: OrderBookSide.bids(), asks: OrderBookSide.asks()}
    %__MODULE__{others: OrderBook.to_map(without), bids: bids, asks: asks}
  end

  def wrap(value), do: State.plain(value)

  @doc "The value that a caller gets of what was sent."
  @spec open(t() | term()) :: term()
  def open(%__MODULE__{others: others, bids: bids, asks: asks}) do
    %{others | "bids" => OrderBookSide.unpack(bids), "asks" => OrderBookSide.unpack(asks)}
  end

  def open(value), do: value
end
