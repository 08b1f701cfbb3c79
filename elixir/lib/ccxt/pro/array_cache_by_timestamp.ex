defmodule Ccxt.Pro.ArrayCacheByTimestamp do
  @moduledoc """
  The last items of a stream of lists that begin with a time in milliseconds, such as candles: one for each time.
  See `Ccxt.Pro.Cache`.

      iex> cache = Enum.reduce([[1, 5], [2, 6], [2, 7]], Ccxt.Pro.ArrayCacheByTimestamp.new(), &Ccxt.Pro.Cache.append(&2, &1))
      iex> Ccxt.Pro.Cache.to_list(cache)
      [[1, 5], [2, 7]]
  """

  alias Ccxt.Pro.Core.Recent

  @typedoc """
  `updated` has for the time of each item how many updates there were until its last one; `total` is how many there were.
  """
  @type t :: %__MODULE__{
          max_size: pos_integer() | nil,
          items: struct(),
          new_times: MapSet.t(number()),
          total: non_neg_integer(),
          updated: %{number() => pos_integer()},
          clear?: boolean()
        }

  defstruct [
    :max_size,
    items: %Recent{},
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
  def append(%__MODULE__{} = cache, [time | _] = item) do
    case Recent.last(cache.items) do
      [^time | _] = last -> replace_last(cache, merge(last, item))
      _other when is_map_key(cache.updated, time) -> replace(cache, item)
      _other -> cache |> make_room() |> push(item)
    end
    |> note_new(time)
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
  def to_list(%__MODULE__{items: items}), do: Recent.to_list(items)

  @doc false
  @spec first(t()) :: [term()] | nil
  def first(%__MODULE__{items: items}), do: Recent.first(items)

  @doc false
  @spec size(t()) :: non_neg_integer()
  def size(%__MODULE__{items: items}), do: items.size

  @doc false
  @spec last(t(), count :: pos_integer(), keep? :: ([term()] -> as_boolean(term()))) :: [[term()]]
  def last(%__MODULE__{items: items}, count, keep?),
    do: Recent.last(items, count, &if(keep?.(&1), do: {:ok, &1}, else: :skip))

  ## Helpers

  defp replace_last(cache, item), do: %{cache | items: Recent.replace_last(cache.items, item)}

  # An older item: rare, since candles come in order.
  defp replace(%__MODULE__{items: items} = cache, [time | _] = item) do
    list = Recent.to_list(items)
    at = Enum.find_index(list, &(hd(&1) == time))
    %{cache | items: list |> List.update_at(at, &merge(&1, item)) |> Recent.new()}
  end

  defp make_room(%__MODULE__{max_size: max, items: %Recent{size: max}} = cache) do
    {[time | _], items} = Recent.pop_first(cache.items)
    %{cache | items: items, updated: Map.delete(cache.updated, time)}
  end

  defp make_room(cache), do: cache

  defp push(cache, item), do: %{cache | items: Recent.push(cache.items, item)}

  # As in ccxt, where a shorter item leaves the end of a longer one as it was.
  defp merge(old, new) when length(old) <= length(new), do: new
  defp merge(old, new), do: new ++ Enum.drop(old, length(new))

  defp note_new(%__MODULE__{clear?: true} = cache, time),
    do: note_update(%{cache | clear?: false, new_times: MapSet.new([time])}, time)

  defp note_new(cache, time),
    do: note_update(%{cache | new_times: MapSet.put(cache.new_times, time)}, time)

  defp note_update(%__MODULE__{total: total} = cache, time),
    do: %{cache | total: total + 1, updated: Map.put(cache.updated, time, total + 1)}
end
