defmodule Ccxt.Collection do
  @moduledoc """
  ccxt's functions on lists and objects.

      iex> Ccxt.Collection.extend(%{"symbol" => "BTCUSDT"}, %{"limit" => 5})
      %{"symbol" => "BTCUSDT", "limit" => 5}
      iex> Ccxt.Collection.index_by([%{"id" => "a", "n" => 1}], "id")
      %{"a" => %{"id" => "a", "n" => 1}}

  Objects are maps or `Ccxt.Ordered`; the result is ordered if an argument is. Functions that take a
  list also take an object and work on its values.
  """

  import Ccxt.Pro.Cache, only: [is_cache: 1]

  alias Ccxt.{JS, Number, Ordered}
  alias Ccxt.Pro.Cache

  @typedoc "A map with string keys or an ordered one."
  @type object :: JS.object()

  @typedoc "A list, or an object whose values are meant."
  @type items :: [term()] | object()

  ## Objects

  @doc "One object of all arguments, given as a list; later ones win. nil adds nothing."
  @spec extend([object() | [term()] | nil] | object() | nil) :: object()
  def extend(arguments) when is_list(arguments),
    do: Enum.reduce(arguments, %{}, &extend_with/2)

  def extend(object), do: extend_with(object, %{})

  @doc "Both objects in one; `b` wins."
  @spec extend(object() | [term()] | nil, object() | [term()] | nil) :: object()
  def extend(%{} = a, %{} = b) when not is_struct(a) and not is_struct(b), do: Map.merge(a, b)
  def extend(a, b), do: extend([a, b])

  @doc "Three objects in one; later ones win."
  @spec extend(object() | nil, object() | nil, object() | nil) :: object()
  def extend(a, b, c), do: a |> extend(b) |> extend(c)

  @doc "Four objects in one; later ones win."
  @spec extend(object() | nil, object() | nil, object() | nil, object() | nil) :: object()
  def extend(a, b, c, d), do: a |> extend(b) |> extend(c) |> extend(d)

  @doc """
  Merges objects and the objects in them; any other value replaces what was there, so that a nil
  argument gives nil.

      iex> Ccxt.Collection.deep_extend(%{"a" => %{"b" => 1}}, %{"a" => %{"c" => 2}})
      %{"a" => %{"b" => 1, "c" => 2}}
  """
  @spec deep_extend(term(), term()) :: term()
  def deep_extend(a, b), do: deep_merge(a, b)

  @doc "A copy of what it is given: values don't change, so it is the value itself."
  @spec deep_extend(value) :: value when value: term()
  def deep_extend(value), do: value

  @doc "Merges three objects as `deep_extend/2` does."
  @spec deep_extend(term(), term(), term()) :: term()
  def deep_extend(a, b, c), do: a |> deep_merge(b) |> deep_merge(c)

  @doc "Merges four objects as `deep_extend/2` does."
  @spec deep_extend(term(), term(), term(), term()) :: term()
  def deep_extend(a, b, c, d), do: a |> deep_merge(b) |> deep_merge(c) |> deep_merge(d)

  @doc "`target` with the keys of `source` that it lacks or has as nil."
  @spec merge(object(), object() | nil) :: object()
  def merge(target, source) do
    Enum.reduce(pairs(source), target, fn {key, value}, acc ->
      if JS.get(target, key) == nil, do: JS.put(acc, key, value), else: acc
    end)
  end

  @doc "The object without a key or a list of keys. A list is returned as it is; nil gives an empty object."
  @spec omit(items() | nil, JS.key() | [JS.key()]) :: items()
  def omit(list, _keys) when is_list(list), do: list
  def omit(nil, _keys), do: %{}

  def omit(%{} = map, keys) when is_list(keys) and not is_struct(map),
    do: Map.drop(map, Enum.map(keys, &JS.to_string/1))

  def omit(object, keys) when is_list(keys), do: Enum.reduce(keys, object, &JS.delete(&2, &1))
  def omit(object, key), do: JS.delete(object, key)

  @doc "The object without two keys, or lists of keys."
  @spec omit(items() | nil, JS.key() | [JS.key()], JS.key() | [JS.key()]) :: items()
  def omit(object, a, b), do: object |> omit(a) |> omit(b)

  @doc "The object without three keys, or lists of keys."
  @spec omit(items() | nil, JS.key() | [JS.key()], JS.key() | [JS.key()], JS.key() | [JS.key()]) ::
          items()
  def omit(object, a, b, c), do: object |> omit(a) |> omit(b) |> omit(c)

  @doc "A copy, which for immutable values is the value; nil gives an empty object."
  @spec clone(items() | nil) :: items()
  def clone(list) when is_list(list), do: list
  def clone(object), do: extend(object)

  @doc "The object with its keys sorted, as a `Ccxt.Ordered`."
  @spec keysort(object()) :: Ordered.t()
  def keysort(object) do
    object |> JS.keys() |> sort() |> Enum.map(&{&1, JS.get(object, &1)}) |> Ordered.new()
  end

  @doc "The object itself: ccxt's dictionaries that threads may share are plain values here."
  @spec map_to_safe_map(object()) :: object()
  def map_to_safe_map(object), do: object

  @doc "The object itself, see `map_to_safe_map/1`."
  @spec safe_map_to_map(object()) :: object()
  def safe_map_to_map(object), do: object

  @doc "The object itself, see `map_to_safe_map/1`."
  @spec convert_to_safe_dictionary(object()) :: object()
  def convert_to_safe_dictionary(object), do: object

  @doc "An empty object."
  @spec create_safe_dictionary(term()) :: object()
  def create_safe_dictionary(_is_ws \\ false), do: %{}

  @doc "The value of a property, also if it is nil; `default` if the object lacks it."
  @spec get_property(items(), JS.key(), term()) :: term()
  def get_property(object, property, default \\ nil) do
    case find(object, property) do
      {:ok, value} -> value
      :error -> default
    end
  end

  @doc "Tells whether a value is neither undefined nor null."
  @spec value_is_defined(term()) :: boolean()
  def value_is_defined(value), do: value != nil

  @doc "True for nil, an empty list and an empty object."
  @spec is_empty(term()) :: boolean()
  def is_empty(nil), do: true
  def is_empty([]), do: true
  def is_empty(%Ordered{map: map}), do: map_size(map) == 0
  def is_empty(%{} = map) when not is_struct(map), do: map_size(map) == 0
  def is_empty(cache) when is_cache(cache), do: Cache.size(cache) == 0
  def is_empty(_value), do: false

  @doc "The values of an object; a list is returned as it is."
  @spec to_array(items()) :: [term()]
  def to_array(items), do: JS.values(items)

  @doc """
  The values of a list or an object, of which nobody looks at more than the last `count`: those before may be missing.
  nil stands for all.

      iex> Ccxt.Collection.last(%{"a" => 1, "b" => 2}, nil)
      [1, 2]
  """
  @spec last(items(), count :: term()) :: [term()]
  def last(items, count) when is_cache(items) and is_integer(count) and count > 0,
    do: Cache.last(items, count)

  def last(items, _count), do: to_array(items)

  @doc """
  As `last/2`, of the values for which `keep?` is true. From a cache, only as many are looked at as it needs.

      iex> Ccxt.Collection.filter_last([1, 2, 3, 4], nil, &(&1 > 1))
      [2, 3, 4]
  """
  @spec filter_last(items(), count :: term(), keep? :: (term() -> as_boolean(term()))) :: [term()]
  def filter_last(items, count, keep?) when is_cache(items) and is_integer(count) and count > 0,
    do: Cache.last(items, count, keep?)

  def filter_last(items, _count, keep?), do: items |> to_array() |> Enum.filter(keep?)

  ## Lists

  @doc "Every value once, at its first position."
  @spec unique(items()) :: [term()]
  def unique(items), do: items |> JS.values() |> Enum.uniq_by(&same_value/1)

  @doc "`a` followed by `b`, which is appended if it is no list."
  @spec array_concat([term()], term()) :: [term()]
  def array_concat(a, b), do: JS.concat(a, b)

  @doc "Tells whether a list has a value, or a string a part."
  @spec in_array(term(), [term()] | String.t()) :: boolean()
  def in_array(needle, haystack), do: JS.includes?(haystack, needle)

  @doc "Sorts by the text of the values, nil last, as JavaScript does: 10 comes before 9."
  @spec sort([term()]) :: [term()]
  def sort(list) do
    {absent, present} = Enum.split_with(list, &is_nil/1)

    present
    |> Enum.map(&{JS.to_string(&1), &1})
    |> Enum.sort(fn {a, _}, {b, _} -> not JS.Text.less?(b, a) end)
    |> Enum.map(&elem(&1, 1))
    |> Kernel.++(absent)
  end

  @doc "`first..second` of a list, `second` excluded; negative positions count from the end."
  @spec array_slice([term()], integer(), integer() | nil) :: [term()]
  def array_slice(list, first, second \\ nil), do: JS.slice(list, first, second)

  @doc "One list of a list of lists, however deep."
  @spec flatten([term()]) :: [term()]
  def flatten(list), do: List.flatten(list)

  @doc "The sum of those arguments that are numbers, nil if none is."
  @spec sum([term()]) :: number() | nil
  def sum(values) when is_list(values) do
    case Enum.filter(values, &is_number/1) do
      [] -> nil
      numbers -> Enum.reduce(numbers, 0, &JS.add(&2, &1))
    end
  end

  def sum(value), do: sum([value])

  @doc "The sum of two values, of which those that are no numbers count nothing."
  @spec sum(term(), term()) :: number() | nil
  def sum(a, b) when is_number(a) and is_number(b), do: JS.add(a, b)
  def sum(a, b), do: sum([a, b])

  @doc "The sum of three values, of which those that are no numbers count nothing."
  @spec sum(term(), term(), term()) :: number() | nil
  def sum(a, b, c), do: sum([a, b, c])

  @doc "The sum of four values, of which those that are no numbers count nothing."
  @spec sum(term(), term(), term(), term()) :: number() | nil
  def sum(a, b, c, d), do: sum([a, b, c, d])

  ## Lists of objects

  @doc "The items by their value at `key`, in lists. Items without the key are left out."
  @spec group_by(items(), JS.key()) :: %{String.t() => [term()]}
  def group_by(items, key) do
    items
    |> JS.values()
    |> Enum.reverse()
    |> Enum.reduce(%{}, fn item, groups ->
      case find(item, key) do
        {:ok, value} -> Map.update(groups, JS.to_string(value), [item], &[item | &1])
        :error -> groups
      end
    end)
  end

  @doc "The items by their value at `key`; the last of equal ones stays. Items without the key are left out."
  @spec index_by(items(), JS.key()) :: %{String.t() => term()}
  def index_by(items, key) do
    for item <- JS.values(items), {:ok, value} <- [find(item, key)], into: %{} do
      {JS.to_string(value), item}
    end
  end

  @doc "The items whose value at `key` is `value`."
  @spec filter_by(items(), JS.key(), term()) :: [term()]
  def filter_by(items, key, value \\ nil) do
    Enum.filter(JS.values(items), &(JS.get(&1, key) == value))
  end

  @doc "The values at `key` of all items that have it."
  @spec pluck(items(), JS.key()) :: [term()]
  def pluck(items, key) do
    for item <- JS.values(items), {:ok, value} <- [find(item, key)], do: value
  end

  @doc "Sorts by the value at `key`, `default` standing in where the key is absent. Equal items keep their order."
  @spec sort_by([term()], JS.key(), boolean() | nil, term()) :: [term()]
  def sort_by(list, key, descending \\ false, default \\ 0) do
    default = if default == nil, do: 0, else: default

    list
    |> Enum.map(fn item ->
      case find(item, key) do
        {:ok, value} -> {value, item}
        :error -> {default, item}
      end
    end)
    |> sort_pairs(descending)
  end

  @doc "Sorts by the value at `key1`, then by the value at `key2`. Equal items keep their order."
  @spec sort_by2([term()], JS.key(), JS.key(), boolean() | nil) :: [term()]
  def sort_by2(list, key1, key2, descending \\ false) do
    list
    |> Enum.map(&{JS.get(&1, key2), &1})
    |> sort_pairs(descending)
    |> Enum.map(&{JS.get(&1, key1), &1})
    |> sort_pairs(descending)
  end

  @doc """
  Sums the volumes of equal prices; levels without volume are left out.

      iex> Ccxt.Collection.aggregate([[100.5, 1], [100.5, 2], [99.5, 0]])
      [[100.5, 3]]
  """
  @spec aggregate([[number()]]) :: [[number()]]
  def aggregate(bidasks) do
    levels =
      Enum.reduce(bidasks, Ordered.new(), fn [price, volume | _], levels ->
        if JS.greater?(volume, 0), do: add_volume(levels, price, volume), else: levels
      end)

    for {price, volume} <- Ordered.to_list(levels) do
      [Number.parse_float(price), Number.parse_float(volume)]
    end
  end

  ## Helpers

  defp extend_with(nil, acc), do: acc
  defp extend_with(%Ordered{} = object, acc) when acc == %{}, do: object

  defp extend_with(%Ordered{} = object, %{} = acc) when not is_struct(acc),
    do: extend_with(object, Ordered.from_map(acc))

  defp extend_with(%{} = object, %{} = acc) when not is_struct(acc) and not is_struct(object),
    do: Map.merge(acc, object)

  defp extend_with(object, acc) do
    Enum.reduce(pairs(object), acc, fn {key, value}, acc -> JS.put(acc, key, value) end)
  end

  # What Object.assign copies: also the positions of lists and strings.
  defp pairs(nil), do: []
  defp pairs(%Ordered{} = object), do: Ordered.to_list(object)
  defp pairs(%{} = map) when not is_struct(map), do: Map.to_list(map)
  defp pairs(value), do: Enum.zip(JS.keys(value), JS.values(value))

  defp deep_merge(%Ordered{} = a, %Ordered{} = b), do: merge_pairs(Ordered.to_list(b), a)

  defp deep_merge(%Ordered{} = a, %{} = b) when not is_struct(b),
    do: merge_pairs(Map.to_list(b), a)

  defp deep_merge(%{} = a, %Ordered{} = b) when not is_struct(a),
    do: merge_pairs(Ordered.to_list(b), Ordered.from_map(a))

  defp deep_merge(%{} = a, %{} = b) when not is_struct(a) and not is_struct(b) do
    Map.merge(a, b, fn _key, a, b -> deep_merge(a, b) end)
  end

  defp deep_merge(_a, b), do: b

  defp merge_pairs(pairs, acc) do
    Enum.reduce(pairs, acc, fn {key, value}, acc ->
      Ordered.put(acc, key, deep_merge(Ordered.get(acc, key), value))
    end)
  end

  defp find(%{} = item, key) when is_binary(key) and is_map_key(item, key),
    do: {:ok, :erlang.map_get(key, item)}

  defp find(item, key) do
    if JS.has_key?(item, key), do: {:ok, JS.get(item, key)}, else: :error
  end

  # Numbers of the same value are one value in JavaScript.
  defp same_value(float) when is_float(float) and trunc(float) == float, do: trunc(float)
  defp same_value(value), do: value

  # Sorts {sort key, item} pairs. Numbers alone, or texts alone, need no JavaScript comparison;
  # Erlang's order of texts is JavaScript's as long as they are ASCII.
  defp sort_pairs(pairs, descending) do
    descending? = JS.truthy?(descending)

    sorted =
      cond do
        Enum.all?(pairs, fn {key, _} -> is_number(key) end) -> sort_native(pairs, descending?)
        Enum.all?(pairs, fn {key, _} -> ascii?(key) end) -> sort_native(pairs, descending?)
        descending? -> Enum.sort(pairs, fn {a, _}, {b, _} -> not JS.less?(a, b) end)
        true -> Enum.sort(pairs, fn {a, _}, {b, _} -> not JS.less?(b, a) end)
      end

    Enum.map(sorted, &elem(&1, 1))
  end

  defp sort_native(pairs, false), do: List.keysort(pairs, 0)
  defp sort_native(pairs, true), do: List.keysort(pairs, 0, :desc)

  defp ascii?(key), do: is_binary(key) and JS.Text.ascii?(key)

  defp add_volume(levels, price, volume) do
    price = JS.to_string(price)
    Ordered.put(levels, price, JS.add(Ordered.get(levels, price, 0), volume))
  end
end
