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
  `times` are those of its items; `total` is how many updates there were. `updates` has the last number of an update of each
  time, newest first: those above `seen` are new. A time whose older item was updated may stand there again further on.
  """
  @type t :: %__MODULE__{
          max_size: pos_integer() | nil,
          items: struct(),
          times: %{number() => true},
          total: non_neg_integer(),
          seen: non_neg_integer(),
          updates: [{number(), pos_integer()}],
          noted: non_neg_integer(),
          clear?: boolean()
        }

  defstruct [
    :max_size,
    items: %Recent{},
    times: %{},
    total: 0,
    seen: 0,
    updates: [],
    noted: 0,
    clear?: false
  ]

  # A small cache doesn't go through its list with every second item.
  @spare 16

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
      _other when is_map_key(cache.times, time) -> replace(cache, item)
      _other -> cache |> make_room() |> push(item)
    end
    |> forget_seen()
    |> note(time)
  end

  @doc "How many times are new since somebody last asked, at most `limit`; `symbol` doesn't matter."
  @spec get_limit(t(), String.t() | nil, number() | nil) :: {number(), t()}
  def get_limit(%__MODULE__{} = cache, _symbol, limit) do
    new = count_new(cache)
    {if(limit == nil, do: new, else: min(new, limit)), %{cache | clear?: true}}
  end

  @doc false
  @spec total(t()) :: non_neg_integer()
  def total(%__MODULE__{total: total}), do: total

  @doc false
  @spec since(t(), total :: non_neg_integer()) :: t()
  def since(%__MODULE__{} = cache, total), do: %{cache | seen: total}

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
    %{cache | items: items, times: Map.delete(cache.times, time)}
  end

  defp make_room(cache), do: cache

  defp push(cache, [time | _] = item),
    do: %{cache | items: Recent.push(cache.items, item), times: Map.put(cache.times, time, true)}

  # As in ccxt, where a shorter item leaves the end of a longer one as it was.
  defp merge(old, new) when length(old) <= length(new), do: new
  defp merge(old, new), do: new ++ Enum.drop(old, length(new))

  # Who has asked goes on seeing what was new until something else is.
  defp forget_seen(%__MODULE__{clear?: true, total: total} = cache),
    do: %{cache | seen: total, clear?: false}

  defp forget_seen(cache), do: cache

  defp note(%__MODULE__{updates: [{time, _number} | updates], total: total} = cache, time),
    do: %{cache | updates: [{time, total + 1} | updates], total: total + 1}

  defp note(%__MODULE__{updates: updates, total: total, noted: noted} = cache, time),
    do:
      compact(%{
        cache
        | updates: [{time, total + 1} | updates],
          total: total + 1,
          noted: noted + 1
      })

  # Times that stand there again, and more than the cache has items, must not make the list grow: who is told of as many new
  # items as there are gets all of them.
  defp compact(%__MODULE__{noted: noted, items: items} = cache)
       when noted <= 2 * (items.size + @spare),
       do: cache

  defp compact(%__MODULE__{updates: updates, items: items} = cache) do
    updates =
      updates |> Enum.uniq_by(fn {time, _number} -> time end) |> Enum.take(items.size + @spare)

    %{cache | updates: updates, noted: length(updates)}
  end

  defp count_new(%__MODULE__{updates: updates, seen: seen}) do
    case new_times(updates, seen) do
      [_only] -> 1
      times -> times |> Enum.uniq() |> length()
    end
  end

  defp new_times([{time, number} | updates], seen) when number > seen,
    do: [time | new_times(updates, seen)]

  defp new_times(_updates, _seen), do: []
end
