defmodule Ccxt.Pro.ArrayCache do
  @moduledoc """
  The last items of a stream, such as trades; see `Ccxt.Pro.Cache`.

      iex> cache = Ccxt.Pro.ArrayCache.new(2)
      iex> cache = Enum.reduce(1..3, cache, &Ccxt.Pro.ArrayCache.append(&2, %{"symbol" => "A", "price" => &1}))
      iex> Ccxt.Pro.ArrayCache.to_list(cache)
      [%{"symbol" => "A", "price" => 2}, %{"symbol" => "A", "price" => 3}]
  """

  alias Ccxt.Pro.Core.NewUpdates

  @typedoc """
  `items` are newest first and may be more than `max_size`: what is too many is cut from time to time. `total` is how
  many have come.
  """
  @type t :: %__MODULE__{
          max_size: pos_integer() | nil,
          items: [map()],
          size: non_neg_integer(),
          total: non_neg_integer(),
          updates: NewUpdates.t(),
          hashmap: %{}
        }

  defstruct [:max_size, items: [], size: 0, total: 0, updates: %NewUpdates{}, hashmap: %{}]

  @doc false
  # What code that doesn't know its type reads of it: an item by its position, `"length"`.
  @spec fetch(t(), String.t() | integer()) :: {:ok, term()} | :error
  defdelegate fetch(cache, key), to: Ccxt.Pro.Cache

  @doc "An empty cache of at most `max_size` items; without a size, or with 0, of all."
  @spec new(max_size :: number() | nil) :: t()
  def new(max_size \\ nil), do: %__MODULE__{max_size: Ccxt.Pro.Cache.max_size(max_size)}

  @doc "The cache with an item more."
  @spec append(t(), map()) :: t()
  def append(%__MODULE__{} = cache, item) do
    updates = NewUpdates.count(cache.updates, item["symbol"])

    cut(%{
      cache
      | items: [item | cache.items],
        size: cache.size + 1,
        total: cache.total + 1,
        updates: updates
    })
  end

  @doc false
  @spec total(t()) :: non_neg_integer()
  def total(%__MODULE__{total: total}), do: total

  @doc false
  @spec since(t(), total :: non_neg_integer()) :: t()
  def since(%__MODULE__{} = cache, total) do
    new = Enum.take(cache.items, cache.total - total)
    %{cache | updates: Enum.reduce(new, %NewUpdates{}, &NewUpdates.count(&2, &1["symbol"]))}
  end

  @doc "See `Ccxt.Pro.Cache.get_limit/3`."
  @spec get_limit(t(), String.t() | nil, number() | nil) :: {number() | nil, t()}
  def get_limit(%__MODULE__{} = cache, symbol, limit) do
    {new, updates} = NewUpdates.limit(cache.updates, symbol, limit)
    {new, %{cache | updates: updates}}
  end

  @doc "Its items, oldest first."
  @spec to_list(t()) :: [map()]
  def to_list(%__MODULE__{max_size: max, items: items, size: size}) when size > max,
    do: items |> Enum.take(max) |> Enum.reverse()

  def to_list(%__MODULE__{items: items}), do: Enum.reverse(items)

  ## Helpers

  # Cutting costs as much as the list is long, so it is done once in as many items.
  defp cut(%__MODULE__{max_size: max, size: size} = cache) when size >= 2 * max,
    do: %{cache | items: Enum.take(cache.items, max), size: max}

  defp cut(cache), do: cache
end
