defmodule Ccxt.Pro.Cache do
  @moduledoc """
  What ccxt keeps of a stream whose updates are items: trades, candles, orders, positions.

  A cache is a list, oldest item first, that holds the last `max_size` items. It is a value: `append/2` and
  `get_limit/3` give the next one. There are four, as in ccxt:

  | module | an item that comes again | keeps |
  | --- | --- | --- |
  | `Ccxt.Pro.ArrayCache` | is another item | the last `max_size` |
  | `Ccxt.Pro.ArrayCacheByTimestamp` | replaces the one of its time | the last `max_size` times |
  | `Ccxt.Pro.ArrayCacheBySymbolById` | is merged into the one of its symbol and id, and goes to the end | the last `max_size` |
  | `Ccxt.Pro.ArrayCacheBySymbolBySide` | is merged into the one of its symbol and side, and goes to the end | all |

      iex> cache = Ccxt.Pro.ArrayCache.new(2)
      iex> cache = Enum.reduce(1..3, cache, &Ccxt.Pro.Cache.append(&2, %{"symbol" => "BTC/USDT", "id" => &1}))
      iex> for item <- cache, do: item["id"]
      [2, 3]
      iex> {new, _cache} = Ccxt.Pro.Cache.get_limit(cache, "BTC/USDT", nil)
      iex> new
      3

  Callers of `watch_…` and `stream_…` functions get plain lists of the items that are new to them.
  """

  alias Ccxt.Pro.{ArrayCache, ArrayCacheBySymbolById, ArrayCacheBySymbolBySide}
  alias Ccxt.Pro.ArrayCacheByTimestamp

  @modules [ArrayCache, ArrayCacheByTimestamp, ArrayCacheBySymbolById, ArrayCacheBySymbolBySide]

  @type t ::
          ArrayCache.t()
          | ArrayCacheByTimestamp.t()
          | ArrayCacheBySymbolById.t()
          | ArrayCacheBySymbolBySide.t()

  @doc "Whether a value is a cache."
  defguard is_cache(value) when is_struct(value) and value.__struct__ in @modules

  @doc "The cache with an item more, or with the item that it had merged with this one."
  @spec append(t(), item :: map() | [term()]) :: t()
  def append(%module{} = cache, item) when module in @modules, do: module.append(cache, item)

  @doc """
  How many of the last items are new to who asks, at most `limit`, since the last time that somebody asked for the
  symbol, or for all where `symbol` is nil. Without a limit and without items it is `limit` itself.
  """
  @spec get_limit(t(), symbol :: String.t() | nil, limit :: number() | nil) ::
          {number() | nil, t()}
  def get_limit(%module{} = cache, symbol, limit) when module in @modules,
    do: module.get_limit(cache, symbol, limit)

  @doc "Its items, oldest first."
  @spec to_list(t()) :: [map() | [term()]]
  def to_list(%module{} = cache) when module in @modules, do: module.to_list(cache)

  @doc false
  # How many items have come, whether they are held or not.
  @spec total(t()) :: non_neg_integer()
  def total(%module{} = cache) when module in @modules, do: module.total(cache)

  @doc false
  # The cache as who saw the first `total` items has to ask it what is new; it isn't to be kept.
  @spec since(t(), total :: non_neg_integer()) :: t()
  def since(%module{} = cache, total) when module in @modules, do: module.since(cache, total)

  @doc "The number of its items."
  @spec size(t()) :: non_neg_integer()
  def size(%module{} = cache) when module in @modules, do: module.size(cache)

  @doc """
  The last `count` of the items for which `keep?` is true, oldest first. It costs as much as the items from the first of
  them on.
  """
  @spec last(t(), count :: pos_integer(), keep? :: (term() -> as_boolean(term()))) :: [term()]
  def last(%module{} = cache, count, keep? \\ fn _item -> true end)
      when module in @modules and is_integer(count) and count > 0,
      do: module.last(cache, count, keep?)

  @doc false
  # The caches that the calling process makes from now on hold so many items, whatever ccxt's code asks for.
  @spec limit_all(pos_integer() | nil) :: :ok
  def limit_all(limit) do
    _before = Process.put({__MODULE__, :limit}, limit)
    :ok
  end

  @doc false
  # ccxt takes a size that is missing or 0 for none.
  @spec max_size(number() | nil) :: pos_integer() | nil
  def max_size(size), do: Process.get({__MODULE__, :limit}) || asked_size(size)

  defp asked_size(size) when is_integer(size) and size > 0, do: size
  defp asked_size(size) when is_float(size) and size >= 1 and trunc(size) == size, do: trunc(size)
  defp asked_size(_size), do: nil

  @doc false
  @spec fetch(t(), String.t() | integer()) :: {:ok, term()} | :error
  def fetch(%module{} = cache, 0),
    do: if(size(cache) > 0, do: {:ok, module.first(cache)}, else: :error)

  def fetch(cache, position) when is_integer(position) and position > 0,
    do: cache |> to_list() |> Enum.fetch(position)

  def fetch(cache, "length"), do: {:ok, size(cache)}

  def fetch(cache, key) when is_binary(key) do
    case Integer.parse(key) do
      {position, ""} -> fetch(cache, position)
      _no_position -> :error
    end
  end

  def fetch(_cache, _negative), do: :error
end

for module <- [
      Ccxt.Pro.ArrayCache,
      Ccxt.Pro.ArrayCacheByTimestamp,
      Ccxt.Pro.ArrayCacheBySymbolById,
      Ccxt.Pro.ArrayCacheBySymbolBySide
    ] do
  defimpl Enumerable, for: module do
    def reduce(cache, command, function),
      do: Enumerable.List.reduce(Ccxt.Pro.Cache.to_list(cache), command, function)

    def count(cache), do: {:ok, Ccxt.Pro.Cache.size(cache)}
    def member?(_cache, _item), do: {:error, __MODULE__}
    def slice(cache), do: {:ok, Ccxt.Pro.Cache.size(cache), &Ccxt.Pro.Cache.to_list/1}
  end

  defimpl Inspect, for: module do
    import Inspect.Algebra

    def inspect(cache, options) do
      items = to_doc(Ccxt.Pro.Cache.to_list(cache), options)
      concat(["##{Kernel.inspect(@for)}<", items, ">"])
    end
  end
end
