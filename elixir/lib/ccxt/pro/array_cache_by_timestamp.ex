defmodule Ccxt.Pro.ArrayCacheByTimestamp do
  @moduledoc """
  The last items of a stream of lists that begin with a time in milliseconds, such as candles: one for each time.
  See `Ccxt.Pro.Cache`.

      iex> cache = Enum.reduce([[1, 5], [2, 6], [2, 7]], Ccxt.Pro.ArrayCacheByTimestamp.new(), &Ccxt.Pro.Cache.append(&2, &1))
      iex> Ccxt.Pro.Cache.to_list(cache)
      [[1, 5], [2, 7]]
  """

  @typedoc """
  `items` are newest first and may be more than `max_size`. `pushed` has for each time of an item how many were
  appended until it was, which tells whether it was cut off already; `updated` has the same of updates, of which there
  were `total`.
  """
  @type t :: %__MODULE__{
          max_size: pos_integer() | nil,
          items: [[term()]],
          size: non_neg_integer(),
          pushed: %{number() => pos_integer()},
          count: non_neg_integer(),
          new_times: MapSet.t(number()),
          total: non_neg_integer(),
          updated: %{number() => pos_integer()},
          clear?: boolean()
        }

  defstruct [
    :max_size,
    items: [],
    size: 0,
    pushed: %{},
    count: 0,
    new_times: MapSet.new(),
    total: 0,
    updated: %{},
    clear?: false
  ]

  @doc false
  # What code that doesn't know its type reads of it: an item by its position, `"length"`.
  @spec fetch(t(), String.t() | integer()) :: {:ok, term()} | :error
  defdelegate fetch(cache, key), to: Ccxt.Pro.Cache

  @doc "An empty cache of at most `max_size` times; without a size, or with 0, of all."
  @spec new(max_size :: number() | nil) :: t()
  def new(max_size \\ nil), do: %__MODULE__{max_size: Ccxt.Pro.Cache.max_size(max_size)}

  @doc "The cache with an item more, or with this one in place of that of its time."
  @spec append(t(), [term()]) :: t()
  def append(%__MODULE__{items: [[time | _] = last | older]} = cache, [time | _] = item),
    do: note_new(%{cache | items: [merge(last, item) | older]}, time)

  def append(%__MODULE__{} = cache, [time | _] = item) do
    cache = if held?(cache, time), do: replace(cache, item), else: push(cache, item)
    note_new(cache, time)
  end

  @doc "How many times are new since somebody last asked, at most `limit`; `symbol` doesn't matter."
  @spec get_limit(t(), String.t() | nil, number() | nil) :: {number(), t()}
  def get_limit(%__MODULE__{} = cache, _symbol, limit) do
    new = MapSet.size(cache.new_times)
    {if(limit == nil, do: new, else: min(new, limit)), %{cache | clear?: true}}
  end

  @doc false
  @spec total(t()) :: non_neg_integer()
  def total(%__MODULE__{total: total}), do: total

  @doc false
  @spec since(t(), total :: non_neg_integer()) :: t()
  def since(%__MODULE__{} = cache, total) do
    times = for {time, number} <- cache.updated, number > total, into: MapSet.new(), do: time
    %{cache | new_times: times}
  end

  @doc "Its items, oldest first."
  @spec to_list(t()) :: [[term()]]
  def to_list(%__MODULE__{max_size: max, items: items, size: size}) when size > max,
    do: items |> Enum.take(max) |> Enum.reverse()

  def to_list(%__MODULE__{items: items}), do: Enum.reverse(items)

  ## Helpers

  defp held?(%__MODULE__{max_size: max, pushed: pushed, count: count}, time) do
    case pushed do
      %{^time => number} -> max == nil or number > count - max
      %{} -> false
    end
  end

  defp push(%__MODULE__{count: count} = cache, [time | _] = item) do
    cut(%{
      cache
      | items: [item | cache.items],
        size: cache.size + 1,
        count: count + 1,
        pushed: Map.put(cache.pushed, time, count + 1)
    })
  end

  # An older item: rare, since candles come in order.
  defp replace(%__MODULE__{items: items} = cache, [time | _] = item) do
    at = Enum.find_index(items, &(hd(&1) == time))
    %{cache | items: List.update_at(items, at, &merge(&1, item))}
  end

  # As in ccxt, where a shorter item leaves the end of a longer one as it was.
  defp merge(old, new) when length(old) <= length(new), do: new
  defp merge(old, new), do: new ++ Enum.drop(old, length(new))

  defp cut(%__MODULE__{max_size: max, size: size} = cache) when size >= 2 * max do
    items = Enum.take(cache.items, max)
    pushed = Map.take(cache.pushed, Enum.map(items, &hd/1))
    updated = Map.take(cache.updated, Map.keys(pushed))
    %{cache | items: items, size: max, pushed: pushed, updated: updated}
  end

  defp cut(cache), do: cache

  defp note_new(%__MODULE__{clear?: true} = cache, time),
    do: note_update(%{cache | clear?: false, new_times: MapSet.new([time])}, time)

  defp note_new(cache, time),
    do: note_update(%{cache | new_times: MapSet.put(cache.new_times, time)}, time)

  defp note_update(%__MODULE__{total: total} = cache, time),
    do: %{cache | total: total + 1, updated: Map.put(cache.updated, time, total + 1)}
end
