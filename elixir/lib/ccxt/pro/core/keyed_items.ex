defmodule Ccxt.Pro.Core.KeyedItems do
  @moduledoc false

  # Items by symbol and a second key, in the order of their last update: what `ArrayCacheBySymbolById` and
  # `ArrayCacheBySymbolBySide` hold. The map holds the items, so that who changes one there changes the list; the
  # order is a list of keys in which an item that was updated stands once more, and its older places are skipped.
  # As the keys of JavaScript's objects, symbols and keys are strings: the id 7 finds what "7" does.

  alias Ccxt.JS
  alias Ccxt.Pro.Core.Recent

  @type symbol :: String.t()
  @type key :: String.t()

  @typedoc "`places` has for each item the number of its place that counts."
  @type t :: %__MODULE__{
          keys: Recent.t({pos_integer(), symbol(), key()}),
          places: %{{symbol(), key()} => pos_integer()},
          last: non_neg_integer()
        }

  defstruct keys: %Recent{}, places: %{}, last: 0

  @typedoc "Symbol → key → item."
  @type hashmap :: %{symbol() => %{key() => map()}}

  @doc "Puts an item at the end, merged into the one that is there; without it, the oldest leaves if there are `max_size`."
  @spec put(
          t(),
          hashmap(),
          symbol :: term(),
          key :: term(),
          map(),
          max_size :: pos_integer() | nil
        ) :: {t(), hashmap()}
  def put(%__MODULE__{places: places} = order, hashmap, symbol, key, item, max_size) do
    {symbol, key} = {JS.to_string(symbol), JS.to_string(key)}

    case hashmap do
      %{^symbol => %{^key => held} = by_key} ->
        by_key = %{by_key | key => Map.merge(held, item)}
        {place(order, symbol, key), %{hashmap | symbol => by_key}}

      %{} ->
        {order, hashmap} =
          if max_size != nil and map_size(places) >= max_size,
            do: drop_oldest(order, hashmap),
            else: {order, hashmap}

        by_key = hashmap |> Map.get(symbol, %{}) |> Map.put(key, item)
        {place(order, symbol, key), Map.put(hashmap, symbol, by_key)}
    end
  end

  @doc "The number of items."
  @spec size(t()) :: non_neg_integer()
  def size(%__MODULE__{places: places}), do: map_size(places)

  @doc "How many items were put."
  @spec total(t()) :: non_neg_integer()
  def total(%__MODULE__{last: last}), do: last

  @doc "Which items were put after the first `total` ones."
  @spec since(t(), total :: non_neg_integer()) :: [{symbol(), key()}]
  def since(%__MODULE__{keys: keys, last: last}, total) do
    Recent.last(keys, last - total, fn
      {place, symbol, key} when place > total -> {:ok, {symbol, key}}
      _older -> :skip
    end)
  end

  @doc "The items in order, oldest first."
  @spec to_list(t(), hashmap()) :: [map()]
  def to_list(%__MODULE__{keys: keys, places: places}, hashmap) do
    for {place, symbol, key} <- Recent.to_list(keys),
        Map.get(places, {symbol, key}) == place,
        do: hashmap |> Map.fetch!(symbol) |> Map.fetch!(key)
  end

  @doc "The last `count` of the items that are to be kept, oldest first; none before them is looked at."
  @spec last(t(), hashmap(), pos_integer(), keep? :: (map() -> as_boolean(term()))) :: [map()]
  def last(%__MODULE__{keys: keys, places: places}, hashmap, count, keep?) do
    Recent.last(keys, count, fn {place, symbol, key} ->
      with %{{^symbol, ^key} => ^place} <- places,
           %{^symbol => %{^key => item}} = hashmap,
           true <- truthy?(keep?.(item)) do
        {:ok, item}
      else
        _updated_since_or_not_wanted -> :skip
      end
    end)
  end

  ## Helpers

  defp truthy?(value), do: value not in [nil, false]

  defp place(%__MODULE__{last: last} = order, symbol, key) do
    compact(%{
      order
      | keys: Recent.push(order.keys, {last + 1, symbol, key}),
        places: Map.put(order.places, {symbol, key}, last + 1),
        last: last + 1
    })
  end

  defp drop_oldest(%__MODULE__{places: places} = order, hashmap) do
    {{place, symbol, key}, keys} = Recent.pop_first(order.keys)
    order = %{order | keys: keys}

    case places do
      %{{^symbol, ^key} => ^place} ->
        hashmap = Map.update!(hashmap, symbol, &Map.delete(&1, key))
        {%{order | places: Map.delete(places, {symbol, key})}, hashmap}

      %{} ->
        drop_oldest(order, hashmap)
    end
  end

  # One order that is updated again and again must not make the list grow.
  defp compact(%__MODULE__{keys: %Recent{size: size}, places: places} = order)
       when size <= 2 * map_size(places) + 16,
       do: order

  defp compact(%__MODULE__{keys: keys, places: places} = order) do
    live =
      for {place, symbol, key} = each <- Recent.to_list(keys),
          places[{symbol, key}] == place,
          do: each

    %{order | keys: Recent.new(live)}
  end
end
