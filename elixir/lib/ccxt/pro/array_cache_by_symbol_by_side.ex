defmodule Ccxt.Pro.ArrayCacheBySymbolBySide do
  @moduledoc """
  The positions of an account, one for each symbol and side. See `Ccxt.Pro.Cache`.

      iex> position = fn symbol, contracts -> %{"symbol" => symbol, "side" => "long", "contracts" => contracts} end
      iex> items = [position.("A", 1), position.("B", 2), position.("A", 3)]
      iex> cache = Enum.reduce(items, Ccxt.Pro.ArrayCacheBySymbolBySide.new(), &Ccxt.Pro.Cache.append(&2, &1))
      iex> for item <- cache, do: {item["symbol"], item["contracts"]}
      [{"B", 2}, {"A", 3}]
  """

  alias Ccxt.Pro.Core.{KeyedItems, NewUpdates}

  @typedoc "`hashmap` has the items, symbol → side → item: a change there is one of the list."
  @type t :: %__MODULE__{
          hashmap: KeyedItems.hashmap(),
          order: KeyedItems.t(),
          updates: NewUpdates.t()
        }

  defstruct hashmap: %{}, order: %KeyedItems{}, updates: %NewUpdates{}

  @doc false
  # What code that doesn't know its type reads of it: an item by its position, `"length"`.
  @spec fetch(t(), String.t() | integer()) :: {:ok, term()} | :error
  defdelegate fetch(cache, key), to: Ccxt.Pro.Cache

  @doc "An empty cache. As in ccxt, a size doesn't matter: an account has only so many positions."
  @spec new(max_size :: number() | nil) :: t()
  def new(_max_size \\ nil), do: %__MODULE__{}

  @doc "The cache with an item more at the end; one that it has, by symbol and side, is merged with it."
  @spec append(t(), map()) :: t()
  def append(%__MODULE__{} = cache, %{} = item) do
    {symbol, side} = {item["symbol"], item["side"]}
    {order, hashmap} = KeyedItems.put(cache.order, cache.hashmap, symbol, side, item, nil)

    %{
      cache
      | order: order,
        hashmap: hashmap,
        updates: NewUpdates.count(cache.updates, symbol, side)
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
