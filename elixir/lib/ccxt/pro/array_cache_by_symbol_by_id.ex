defmodule Ccxt.Pro.ArrayCacheBySymbolById do
  @moduledoc """
  The last items of a stream that change: orders, the own trades. See `Ccxt.Pro.Cache`.

      iex> order = fn id, status -> %{"symbol" => "BTC/USDT", "id" => id, "status" => status} end
      iex> items = [order.("1", "open"), order.("2", "open"), order.("1", "closed")]
      iex> cache = Enum.reduce(items, Ccxt.Pro.ArrayCacheBySymbolById.new(10), &Ccxt.Pro.Cache.append(&2, &1))
      iex> for item <- cache, do: {item["id"], item["status"]}
      [{"2", "open"}, {"1", "closed"}]

  Items of two symbols may have one id. (ccxt's cache moves the first item that has the id, whatever its symbol: the
  list loses that one.)
  """

  alias Ccxt.Pro.Core.{KeyedItems, NewUpdates}

  @typedoc "`hashmap` has the items, symbol → id → item: a change there is one of the list."
  @type t :: %__MODULE__{
          max_size: pos_integer() | nil,
          hashmap: KeyedItems.hashmap(),
          order: KeyedItems.t(),
          updates: NewUpdates.t()
        }

  defstruct [:max_size, hashmap: %{}, order: %KeyedItems{}, updates: %NewUpdates{}]

  @doc false
  # What code that doesn't know its type reads of it: an item by its position, `"length"`.
  @spec fetch(t(), String.t() | integer()) :: {:ok, term()} | :error
  defdelegate fetch(cache, key), to: Ccxt.Pro.Cache

  @doc "An empty cache of at most `max_size` items; without a size, or with 0, of all."
  @spec new(max_size :: number() | nil) :: t()
  def new(max_size \\ nil), do: %__MODULE__{max_size: Ccxt.Pro.Cache.max_size(max_size)}

  @doc "The cache with an item more at the end; one that it has, by symbol and id, is merged with it."
  @spec append(t(), map()) :: t()
  def append(%__MODULE__{} = cache, %{} = item) do
    {symbol, id} = {item["symbol"], item["id"]}

    {order, hashmap} =
      KeyedItems.put(cache.order, cache.hashmap, symbol, id, item, cache.max_size)

    %{
      cache
      | order: order,
        hashmap: hashmap,
        updates: NewUpdates.count(cache.updates, symbol, id)
    }
  end

  @doc false
  @spec total(t()) :: non_neg_integer()
  def total(%__MODULE__{order: order}), do: KeyedItems.total(order)

  @doc false
  @spec since(t(), total :: non_neg_integer()) :: t()
  def since(%__MODULE__{order: order} = cache, total) do
    count = fn {symbol, key}, updates -> NewUpdates.count(updates, symbol, key) end
    %{cache | updates: order |> KeyedItems.since(total) |> Enum.reduce(%NewUpdates{}, count)}
  end

  @doc "See `Ccxt.Pro.Cache.get_limit/3`."
  @spec get_limit(t(), String.t() | nil, number() | nil) :: {number() | nil, t()}
  def get_limit(%__MODULE__{} = cache, symbol, limit) do
    {new, updates} = NewUpdates.limit(cache.updates, symbol, limit)
    {new, %{cache | updates: updates}}
  end

  @doc "Its items, the one that was updated last at the end."
  @spec to_list(t()) :: [map()]
  def to_list(%__MODULE__{order: order, hashmap: hashmap}), do: KeyedItems.to_list(order, hashmap)

  @doc false
  @spec first(t()) :: map() | nil
  def first(%__MODULE__{} = cache), do: cache |> to_list() |> List.first()

  @doc false
  @spec size(t()) :: non_neg_integer()
  def size(%__MODULE__{order: order}), do: KeyedItems.size(order)

  @doc false
  @spec last(t(), count :: pos_integer(), keep? :: (map() -> as_boolean(term()))) :: [map()]
  def last(%__MODULE__{order: order, hashmap: hashmap}, count, keep?),
    do: KeyedItems.last(order, hashmap, count, keep?)
end
