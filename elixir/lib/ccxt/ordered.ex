defmodule Ccxt.Ordered do
  @moduledoc """
  A map with string keys that is enumerated in the order of a JavaScript object.

  Keys that are array indices (`"0"`, `"17"`) come first, ascending; all others follow in the order
  of their first insertion. Overwriting a value keeps its place.

      iex> ordered = Ccxt.Ordered.new([{"b", 1}, {"a", 2}, {"7", 3}, {"b", 4}])
      iex> Ccxt.Ordered.to_list(ordered)
      [{"7", 3}, {"b", 4}, {"a", 2}]
      iex> ordered["a"]
      2

  Reading costs one map lookup, writing two. Enumeration sorts the keys by position: O(n log n).
  """

  @behaviour Access

  # 2^32 - 1 is the first integer that is not an array index in JavaScript.
  @index_limit 4_294_967_295

  @typedoc "Keys are strings; a number given as key is stored as JavaScript prints it."
  @type key :: String.t()

  @typedoc "An ordered map. `map` may be read, the other fields are private."
  @type t :: %__MODULE__{
          map: %{key() => term()},
          positions: %{key() => integer()},
          next: non_neg_integer()
        }

  # Positions of array indices are negative, so that they sort before all other keys.
  defstruct map: %{}, positions: %{}, next: 0

  @doc "An empty ordered map."
  @spec new() :: t()
  def new, do: %__MODULE__{}

  @doc "An ordered map of `{key, value}` pairs, in the order of `pairs`."
  @spec new(Enumerable.t()) :: t()
  def new(pairs) do
    Enum.reduce(pairs, %__MODULE__{}, fn {key, value}, ordered -> put(ordered, key, value) end)
  end

  @doc "An ordered map of a plain map, which is enumerated in its own order; an ordered map is returned as it is."
  @spec from_map(map()) :: t()
  def from_map(%__MODULE__{} = ordered), do: ordered
  def from_map(%{} = map), do: new(map)

  @doc "Writes a value; a new key is appended."
  @spec put(t(), key() | number(), term()) :: t()
  def put(%__MODULE__{map: map} = ordered, key, value) when is_map_key(map, key) do
    %{ordered | map: %{map | key => value}}
  end

  def put(%__MODULE__{} = ordered, key, value) when is_binary(key) do
    %__MODULE__{map: map, positions: positions, next: next} = ordered

    %__MODULE__{
      map: Map.put(map, key, value),
      positions: Map.put(positions, key, position(key, next)),
      next: next + 1
    }
  end

  def put(%__MODULE__{} = ordered, key, value), do: put(ordered, Ccxt.JS.to_string(key), value)

  @doc "Removes a key, if it is there."
  @spec delete(t(), key() | number()) :: t()
  def delete(%__MODULE__{map: map, positions: positions} = ordered, key) when is_binary(key) do
    %{ordered | map: Map.delete(map, key), positions: Map.delete(positions, key)}
  end

  def delete(%__MODULE__{} = ordered, key), do: delete(ordered, Ccxt.JS.to_string(key))

  @doc "The value at `key`, or `default`."
  @spec get(t(), key(), term()) :: term()
  def get(%__MODULE__{map: map}, key, default \\ nil), do: Map.get(map, key, default)

  @doc "`{:ok, value}` or `:error`."
  @impl Access
  @spec fetch(t(), key()) :: {:ok, term()} | :error
  def fetch(%__MODULE__{map: map}, key), do: Map.fetch(map, key)

  @doc "Tells whether the key is there, whatever its value."
  @spec has_key?(t(), key()) :: boolean()
  def has_key?(%__MODULE__{map: map}, key), do: is_map_key(map, key)

  @doc "The number of keys."
  @spec size(t()) :: non_neg_integer()
  def size(%__MODULE__{map: map}), do: map_size(map)

  @doc "The keys in order."
  @spec keys(t()) :: [key()]
  def keys(%__MODULE__{positions: positions}) do
    for {key, _position} <- positions |> Map.to_list() |> List.keysort(1), do: key
  end

  @doc "The values in the order of their keys."
  @spec values(t()) :: [term()]
  def values(%__MODULE__{map: map} = ordered) do
    for key <- keys(ordered), do: Map.fetch!(map, key)
  end

  @doc "The `{key, value}` pairs in order."
  @spec to_list(t()) :: [{key(), term()}]
  def to_list(%__MODULE__{map: map} = ordered) do
    for key <- keys(ordered), do: {key, Map.fetch!(map, key)}
  end

  @doc "The plain map of the same keys and values."
  @spec to_map(t()) :: %{key() => term()}
  def to_map(%__MODULE__{map: map}), do: map

  @doc "See `c:Access.get_and_update/3`."
  @impl Access
  @spec get_and_update(t(), key(), (term() -> {term(), term()} | :pop)) :: {term(), t()}
  def get_and_update(%__MODULE__{} = ordered, key, function) do
    value = get(ordered, key)

    case function.(value) do
      {result, new_value} -> {result, put(ordered, key, new_value)}
      :pop -> {value, delete(ordered, key)}
    end
  end

  @doc "The value at `key` and the map without it."
  @impl Access
  @spec pop(t(), key()) :: {term(), t()}
  def pop(%__MODULE__{} = ordered, key), do: {get(ordered, key), delete(ordered, key)}

  ## Helpers

  defp position(<<first, _::binary>> = key, next) when first in ?0..?9 and byte_size(key) <= 10 do
    case Integer.parse(key) do
      {index, ""} when index < @index_limit and (first != ?0 or key == "0") ->
        index - @index_limit

      _ ->
        next
    end
  end

  defp position(_key, next), do: next

  defimpl Enumerable do
    def count(ordered), do: {:ok, Ccxt.Ordered.size(ordered)}

    def member?(ordered, {key, value}),
      do: {:ok, match?({:ok, ^value}, Ccxt.Ordered.fetch(ordered, key))}

    def member?(_ordered, _other), do: {:ok, false}

    def slice(ordered) do
      {:ok, Ccxt.Ordered.size(ordered), &Ccxt.Ordered.to_list/1}
    end

    def reduce(ordered, acc, function) do
      Enumerable.List.reduce(Ccxt.Ordered.to_list(ordered), acc, function)
    end
  end

  defimpl Collectable do
    def into(ordered) do
      collector = fn
        acc, {:cont, {key, value}} -> Ccxt.Ordered.put(acc, key, value)
        acc, :done -> acc
        _acc, :halt -> :ok
      end

      {ordered, collector}
    end
  end

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(ordered, options) do
      concat(["Ccxt.Ordered.new(", to_doc(Ccxt.Ordered.to_list(ordered), options), ")"])
    end
  end
end
