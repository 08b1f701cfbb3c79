defmodule Ccxt.Pro.ArrayCache do
  @moduledoc """
  The last items of a stream, such as trades; see `Ccxt.Pro.Cache`.

      iex> cache = Ccxt.Pro.ArrayCache.new(2)
      iex> cache = Enum.reduce(1..3, cache, &Ccxt.Pro.ArrayCache.append(&2, %{"symbol" => "A", "price" => &1}))
      iex> Ccxt.Pro.ArrayCache.to_list(cache)
      [%{"symbol" => "A", "price" => 2}, %{"symbol" => "A", "price" => 3}]
  """

  alias Ccxt.Pro.Core.{NewUpdates, Recent}

  @typedoc "`total` is how many items have come."
  @type t :: %__MODULE__{
          max_size: pos_integer() | nil,
          items: struct(),
          total: non_neg_integer(),
          updates: NewUpdates.t(),
          hashmap: %{}
        }

  defstruct [:max_size, items: %Recent{}, total: 0, updates: %NewUpdates{}, hashmap: %{}]

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
    %{
      cache
      | items: cache.items |> make_room(cache.max_size) |> Recent.push(item),
        total: cache.total + 1,
        updates: NewUpdates.count(cache.updates, item["symbol"])
    }
  end

  @doc false
  @spec total(t()) :: non_neg_integer()
  def total(%__MODULE__{total: total}), do: total

  @doc false
  @spec since(t(), total :: non_neg_integer()) :: t()
  def since(%__MODULE__{} = cache, total) do
    new = last(cache, cache.total - total, fn _item -> true end)
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
  def to_list(%__MODULE__{items: items}), do: Recent.to_list(items)

  @doc false
  @spec first(t()) :: map() | nil
  def first(%__MODULE__{items: items}), do: Recent.first(items)

  @doc false
  @spec size(t()) :: non_neg_integer()
  def size(%__MODULE__{items: items}), do: items.size

  @doc false
  @spec last(t(), count :: non_neg_integer(), keep? :: (map() -> as_boolean(term()))) :: [map()]
  def last(%__MODULE__{items: items}, count, keep?),
    do: Recent.last(items, count, &if(keep?.(&1), do: {:ok, &1}, else: :skip))

  ## Helpers

  defp make_room(%Recent{size: max} = items, max), do: items |> Recent.pop_first() |> elem(1)
  defp make_room(items, _max), do: items
end
