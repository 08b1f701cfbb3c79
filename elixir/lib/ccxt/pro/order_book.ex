defmodule Ccxt.Pro.OrderBook do
  @moduledoc """
  An order book: bids, asks, and when they were so.

  It is a value with ccxt's operations: `new/2`, `indexed/2` and `counted/2` make one, `reset/2` gives it other levels,
  `update/2` does unless they are older, `limit/1` cuts both sides to their depth. Single levels are put in its sides,
  see `Ccxt.Pro.OrderBookSide`.

      iex> snapshot = %{"bids" => [[99, 1], [100, 2]], "asks" => [[101, 3]], "nonce" => 7}
      iex> book = snapshot |> Ccxt.Pro.OrderBook.new(1) |> Ccxt.Pro.OrderBook.limit()
      iex> Ccxt.Pro.OrderBook.to_map(book)["bids"]
      [[100, 2]]
      iex> Ccxt.Pro.OrderBook.update(book, %{"bids" => [[98, 1]], "nonce" => 6}) == book
      true

  `cache` is for updates that come before the snapshot that they belong to.

  Callers of `watch_…` and `stream_…` functions get plain maps, as `to_map/1` gives them.
  """

  alias Ccxt.{Collection, JS, Time}
  alias Ccxt.Pro.OrderBookSide

  @typedoc "`others` are keys of a snapshot that a book has no field for."
  @type t :: %__MODULE__{
          bids: OrderBookSide.t(),
          asks: OrderBookSide.t(),
          timestamp: integer() | nil,
          datetime: String.t() | nil,
          nonce: integer() | nil,
          symbol: String.t() | nil,
          cache: [term()],
          others: %{String.t() => term()}
        }

  @typedoc "A map with ccxt's keys, of which any may be absent."
  @type snapshot :: JS.object() | nil

  @enforce_keys [:bids, :asks]
  defstruct [:bids, :asks, :timestamp, :datetime, :nonce, :symbol, cache: [], others: %{}]

  @fields [:bids, :asks, :timestamp, :datetime, :nonce, :symbol]
  @keys Map.new([:cache | @fields], &{Atom.to_string(&1), &1})

  @doc "A book whose levels are found by their price. A depth that is missing or 0 is none."
  @spec new(snapshot(), depth :: number() | nil) :: t()
  def new(snapshot \\ nil, depth \\ nil), do: build(:plain, snapshot, depth)

  @doc "A book whose levels are found by their id, the third item of each."
  @spec indexed(snapshot(), depth :: number() | nil) :: t()
  def indexed(snapshot \\ nil, depth \\ nil), do: build(:indexed, snapshot, depth)

  @doc "A book whose levels have a count, the third item of each, and are gone when it is 0."
  @spec counted(snapshot(), depth :: number() | nil) :: t()
  def counted(snapshot \\ nil, depth \\ nil), do: build(:counted, snapshot, depth)

  @doc "The levels, times, nonce and symbol of the snapshot in place of the book's; the cache and the depth stay."
  @spec reset(t(), t() | snapshot()) :: t()
  def reset(%__MODULE__{} = book, snapshot \\ nil) do
    timestamp = JS.get(snapshot, "timestamp")

    %{
      book
      | bids: OrderBookSide.reset(book.bids, levels(snapshot, "bids")),
        asks: OrderBookSide.reset(book.asks, levels(snapshot, "asks")),
        timestamp: timestamp,
        datetime: Time.iso8601(timestamp),
        nonce: JS.get(snapshot, "nonce"),
        symbol: JS.get(snapshot, "symbol")
    }
  end

  @doc "As `reset/2`, unless the snapshot's nonce says that it is not newer than the book."
  @spec update(t(), t() | snapshot()) :: t()
  def update(%__MODULE__{nonce: nonce} = book, snapshot) do
    given = JS.get(snapshot, "nonce")

    if given != nil and nonce != nil and JS.less_equal?(given, nonce),
      do: book,
      else: reset(book, snapshot)
  end

  @doc "Cuts off what is deeper than the depth of each side."
  @spec limit(t()) :: t()
  def limit(%__MODULE__{bids: bids, asks: asks} = book),
    do: %{book | bids: OrderBookSide.limit(bids), asks: OrderBookSide.limit(asks)}

  @doc "The book as ccxt's users know it."
  @spec to_map(t()) :: %{String.t() => term()}
  def to_map(%__MODULE__{} = book) do
    for field <- @fields, into: book.others do
      {Atom.to_string(field), book |> Map.fetch!(field) |> plain()}
    end
  end

  @doc false
  # What code that doesn't know its type reads of it.
  @spec fetch(t(), term()) :: {:ok, term()} | :error
  def fetch(%__MODULE__{others: others} = book, key) do
    case @keys do
      %{^key => field} -> Map.fetch(book, field)
      %{} -> Map.fetch(others, key)
    end
  end

  @doc false
  # What such code writes.
  @spec put(t(), String.t(), term()) :: t()
  def put(%__MODULE__{others: others} = book, key, value) do
    case @keys do
      %{^key => field} -> Map.replace!(book, field, value)
      %{} -> %{book | others: Map.put(others, key, value)}
    end
  end

  ## Helpers

  defp build(kind, snapshot, depth) do
    book = %__MODULE__{
      bids: side(:bids, kind, levels(snapshot, "bids"), depth),
      asks: side(:asks, kind, levels(snapshot, "asks"), depth)
    }

    given = Collection.omit(Collection.extend(%{}, snapshot), ["bids", "asks"])
    book = Enum.reduce(given, book, fn {key, value}, book -> put(book, key, value) end)

    if JS.truthy?(book.timestamp),
      do: %{book | datetime: Time.iso8601(book.timestamp)},
      else: book
  end

  # Sides that were made before keep their kind and depth.
  defp side(_side, _kind, %OrderBookSide{} = made, _depth), do: made
  defp side(side, kind, levels, depth), do: OrderBookSide.new(side, kind, levels, depth)

  defp levels(snapshot, key), do: JS.get(snapshot, key) || []

  defp plain(%OrderBookSide{} = side), do: OrderBookSide.to_list(side)
  defp plain(value), do: value

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(book, options) do
      concat(["#Ccxt.Pro.OrderBook<", to_doc(Ccxt.Pro.OrderBook.to_map(book), options), ">"])
    end
  end
end
