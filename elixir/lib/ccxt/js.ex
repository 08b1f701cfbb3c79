defmodule Ccxt.JS do
  @moduledoc """
  JavaScript's operators and built-in methods, for values whose type the compiler could not settle.

      iex> Ccxt.JS.add("binance ", 5.0)
      "binance 5"
      iex> Ccxt.JS.get(%{"bids" => [[1, 2]]}, "bids") |> Ccxt.JS.get(0)
      [1, 2]

  undefined, null and NaN are all `nil`: arithmetic with a `nil` operand, or with a result that is no
  finite number, gives `nil`. Integers beyond 2^53 are rounded as doubles are. What is a TypeError in
  JavaScript (a property of undefined, for example) raises `ArgumentError`.
  """

  import Kernel,
    except: [
      abs: 1,
      floor: 1,
      ceil: 1,
      get_in: 2,
      length: 1,
      max: 2,
      min: 2,
      put_in: 3,
      round: 1,
      to_string: 1
    ]

  alias Ccxt.{Decimal, Ordered}
  alias Ccxt.JS.Text
  alias Ccxt.Pro.OrderBook

  @typedoc "A JavaScript value; functions and classes are atoms."
  @type value ::
          nil | boolean() | number() | String.t() | [value()] | object() | atom() | struct()

  @typedoc "A JavaScript object."
  @type object :: %{optional(String.t()) => term()} | Ordered.t()

  @typedoc "A property's name; numbers are list positions."
  @type key :: String.t() | number() | nil | boolean()

  @max_safe_integer 9_007_199_254_740_992

  defguardp is_safe(integer)
            when integer <= @max_safe_integer and integer >= -@max_safe_integer

  ## Conversions

  @doc "False for nil, false, 0 and \"\"; true for everything else."
  @spec truthy?(value()) :: boolean()
  def truthy?(nil), do: false
  def truthy?(false), do: false
  def truthy?(""), do: false
  def truthy?(number) when is_number(number), do: number != 0
  def truthy?(_value), do: true

  @doc """
  `String(value)`.

      iex> Enum.map([nil, 1.0e21, 0.1, [1, [2, nil]], %{}], &Ccxt.JS.to_string/1)
      ["undefined", "1e+21", "0.1", "1,2,", "[object Object]"]
  """
  @spec to_string(value()) :: String.t()
  def to_string(value) when is_binary(value), do: value
  def to_string(value) when is_integer(value) and is_safe(value), do: Integer.to_string(value)
  def to_string(value) when is_number(value), do: Decimal.number_to_js(value)
  def to_string(nil), do: "undefined"
  def to_string(value) when is_list(value), do: join(value, ",")
  def to_string(value) when is_atom(value), do: Atom.to_string(value)

  def to_string(%{__exception__: true} = exception),
    do: "#{Ccxt.Error.name(exception)}: #{Exception.message(exception)}"

  def to_string(%{}), do: "[object Object]"

  @doc """
  `Number(value)`, nil for NaN and infinities; an integer literal gives an integer.

      iex> Enum.map(["12", " 1.5 ", "0x10", "", "1a"], &Ccxt.JS.to_number/1)
      [12, 1.5, 16, 0, nil]
  """
  @spec to_number(value()) :: number() | nil
  def to_number(value) when is_number(value), do: value
  def to_number(value) when is_binary(value), do: value |> Text.trim() |> string_to_number()
  def to_number(true), do: 1
  def to_number(false), do: 0
  def to_number(value) when is_list(value), do: value |> join(",") |> to_number()
  def to_number(_value), do: nil

  @doc "`typeof value`."
  @spec typeof(value()) :: String.t()
  def typeof(nil), do: "undefined"
  def typeof(value) when is_binary(value), do: "string"
  def typeof(value) when is_number(value), do: "number"
  def typeof(value) when is_boolean(value), do: "boolean"
  def typeof(value) when is_atom(value) or is_function(value), do: "function"
  def typeof(_value), do: "object"

  @doc "Calls a function of the user's, such as a setting that is one."
  @spec call((... -> term()), [value()]) :: term()
  def call(function, arguments) when is_function(function), do: apply(function, arguments)

  ## Arithmetic

  @doc "`a + b`: concatenates if either is a string, a list or an object, else adds."
  @spec add(value(), value()) :: number() | String.t() | nil
  def add(a, b) when is_integer(a) and is_integer(b), do: safe(a + b)
  def add(a, b) when is_number(a) and is_number(b), do: a + b
  # The size makes it one copy; `a <> b` reserves room for appending more.
  def add(a, b) when is_binary(a) and is_binary(b),
    do: <<a::binary-size(byte_size(a)), b::binary>>

  def add(a, b)
      when is_binary(a) or is_binary(b) or is_list(a) or is_list(b) or is_map(a) or is_map(b),
      do: to_string(a) <> to_string(b)

  def add(a, b), do: with_numbers(a, b, &add/2)

  @doc "`a - b`."
  @spec subtract(value(), value()) :: number() | nil
  def subtract(a, b) when is_integer(a) and is_integer(b), do: safe(a - b)
  def subtract(a, b) when is_number(a) and is_number(b), do: a - b
  def subtract(a, b), do: with_numbers(a, b, &subtract/2)

  @doc "`a * b`."
  @spec multiply(value(), value()) :: number() | nil
  def multiply(a, b) when is_integer(a) and is_integer(b), do: safe(a * b)
  def multiply(a, b) when is_number(a) and is_number(b), do: a * b
  def multiply(a, b), do: with_numbers(a, b, &multiply/2)

  @doc "`a / b`: an integer if both are and the division is exact, else a float; nil if `b` is 0."
  @spec divide(value(), value()) :: number() | nil
  def divide(a, b) when is_number(a) and is_number(b) and b == 0, do: nil
  def divide(a, b) when is_integer(a) and is_integer(b) and rem(a, b) == 0, do: div(a, b)
  def divide(a, b) when is_number(a) and is_number(b), do: a / b
  def divide(a, b), do: with_numbers(a, b, &divide/2)

  @doc "`a % b`, with the sign of `a`; nil if `b` is 0."
  @spec mod(value(), value()) :: number() | nil
  def mod(a, b) when is_number(a) and is_number(b) and b == 0, do: nil
  def mod(a, b) when is_integer(a) and is_integer(b), do: rem(a, b)
  def mod(a, b) when is_number(a) and is_number(b), do: :math.fmod(a, b)
  def mod(a, b), do: with_numbers(a, b, &mod/2)

  @doc "`Math.pow(a, b)`: an integer if both are, `b` is not negative and the result is below 2^53, else a float."
  @spec pow(value(), value()) :: number() | nil
  def pow(a, b) when is_integer(a) and is_integer(b) and b >= 0 do
    power = :math.pow(a, b)

    if power <= @max_safe_integer and power >= -@max_safe_integer,
      do: Integer.pow(a, b),
      else: power
  end

  def pow(a, b) when is_number(a) and is_number(b) and a == 0 and b < 0, do: nil
  def pow(a, b) when is_number(a) and is_number(b), do: :math.pow(a, b)
  def pow(a, b), do: with_numbers(a, b, &pow/2)

  @doc "`Math.min(a, b)`."
  @spec min(value(), value()) :: number() | nil
  def min(a, b) when is_number(a) and is_number(b), do: Kernel.min(a, b)
  def min(a, b), do: with_numbers(a, b, &min/2)

  @doc "`Math.max(a, b)`."
  @spec max(value(), value()) :: number() | nil
  def max(a, b) when is_number(a) and is_number(b), do: Kernel.max(a, b)
  def max(a, b), do: with_numbers(a, b, &max/2)

  @doc "`Math.floor(value)`, an integer."
  @spec floor(value()) :: integer() | nil
  def floor(value) when is_number(value), do: Kernel.floor(value)
  def floor(value), do: with_number(value, &floor/1)

  @doc "`Math.ceil(value)`, an integer."
  @spec ceil(value()) :: integer() | nil
  def ceil(value) when is_number(value), do: Kernel.ceil(value)
  def ceil(value), do: with_number(value, &ceil/1)

  @doc "`Math.round(value)`, an integer: halves go up, so -2.5 gives -2."
  @spec round(value()) :: integer() | nil
  def round(value) when is_integer(value), do: value

  def round(value) when is_float(value) do
    floor = Kernel.floor(value)
    if value - floor >= 0.5, do: floor + 1, else: floor
  end

  def round(value), do: with_number(value, &round/1)

  @doc "`Math.abs(value)`."
  @spec abs(value()) :: number() | nil
  def abs(value) when is_number(value), do: Kernel.abs(value)
  def abs(value), do: with_number(value, &abs/1)

  ## Comparison

  @doc "`a === b`; lists and objects are compared by content, since values have no identity here."
  @spec equal?(value(), value()) :: boolean()
  def equal?(a, b), do: a == b

  @doc "`a < b`; false if either is nil."
  @spec less?(value(), value()) :: boolean()
  def less?(a, b) when is_number(a) and is_number(b), do: a < b
  def less?(a, b) when is_binary(a) and is_binary(b), do: Text.less?(a, b)
  def less?(a, b), do: compare_numbers(a, b, &less?/2)

  @doc "`a <= b`; false if either is nil."
  @spec less_equal?(value(), value()) :: boolean()
  def less_equal?(a, b) when is_number(a) and is_number(b), do: a <= b
  def less_equal?(a, b) when is_binary(a) and is_binary(b), do: not Text.less?(b, a)
  def less_equal?(a, b), do: compare_numbers(a, b, &less_equal?/2)

  @doc "`a > b`; false if either is nil."
  @spec greater?(value(), value()) :: boolean()
  def greater?(a, b), do: less?(b, a)

  @doc "`a >= b`; false if either is nil."
  @spec greater_equal?(value(), value()) :: boolean()
  def greater_equal?(a, b), do: less_equal?(b, a)

  ## Properties

  @doc "`object[key]` or `object.key`; nil if absent, also of a missing object."
  @spec get(value(), key()) :: term()
  def get(object, key) do
    case object do
      %{^key => value} -> value
      %Ordered{map: %{^key => value}} -> value
      %module{} when module != Ordered -> fetch_field(module, object, key)
      %{} when not is_binary(key) -> get(object, to_string(key))
      %{} -> nil
      list when is_list(list) -> list_get(list, key)
      string when is_binary(string) -> string_get(string, key)
      _ -> nil
    end
  end

  @doc """
  `object[k1][k2]`: `get/2` along a path of keys.

      iex> Ccxt.JS.get_in(%{"limits" => [%{"min" => 1}]}, ["limits", 0, "min"])
      1
  """
  @spec get_in(value(), [key()]) :: term()
  def get_in(object, [key | path]), do: object |> get(key) |> get_in(path)
  def get_in(object, []), do: object

  @doc """
  `object[key] = value`, as the new object.

  A list grows as an array does: positions in between become nil.
  """
  @spec put(value(), key(), term()) :: term()
  def put(%Ordered{} = object, key, value), do: Ordered.put(object, key, value)
  def put(%OrderBook{} = book, key, value), do: OrderBook.put(book, key, value)

  def put(%{} = object, key, value) when is_binary(key) and not is_struct(object),
    do: Map.put(object, key, value)

  def put(%{} = object, key, value) when not is_struct(object),
    do: Map.put(object, to_string(key), value)

  def put(list, key, value) when is_list(list) do
    case list_index(key) do
      nil -> raise ArgumentError, "#{inspect(key)} is no position of a list"
      index -> list_put(list, index, value)
    end
  end

  def put(object, key, _value),
    do: raise(ArgumentError, "cannot set property #{inspect(key)} of #{inspect(object)}")

  @doc """
  `object[key] = value` for several keys, as the new object.

      iex> require Ccxt.JS
      iex> Ccxt.JS.put_all(%{"id" => "1", "fee" => nil}, %{"fee" => 2, "fees" => []})
      %{"fee" => 2, "fees" => [], "id" => "1"}

  The values are evaluated, and their keys put, in the order in which they are written: it is `put/3` of each. A plain map
  is updated once; `put/3` one by one copies it each time.
  """
  defmacro put_all(object, {:%{}, _meta, pairs}) do
    {keys, values} = Enum.unzip(pairs)
    evaluated = Macro.generate_arguments(Kernel.length(values), __MODULE__)
    entries = Enum.zip(keys, evaluated)

    quote generated: true do
      object = unquote(object)
      {unquote_splicing(evaluated)} = {unquote_splicing(values)}

      if is_non_struct_map(object),
        do: Map.merge(object, %{unquote_splicing(entries)}),
        else: Ccxt.JS.put_pairs(object, unquote(entries))
    end
  end

  @doc false
  # What `put_all/2` makes of an object that is no plain map.
  @spec put_pairs(value(), [{String.t(), term()}]) :: term()
  def put_pairs(object, pairs),
    do: Enum.reduce(pairs, object, fn {key, value}, object -> put(object, key, value) end)

  @doc """
  `object[k1][k2] = value`, as the new object: `put/3` along a path of keys.

      iex> Ccxt.JS.put_in(%{"limits" => %{"min" => 1}}, ["limits", "max"], 2)
      %{"limits" => %{"max" => 2, "min" => 1}}
  """
  @spec put_in(value(), [key()], term()) :: term()
  def put_in(object, [key], value), do: put(object, key, value)

  def put_in(object, [key | path], value),
    do: put(object, key, put_in(get(object, key), path, value))

  @doc """
  Puts a changed element back under its key, unless what stands there is not what it was: nothing, or of another kind.

  For elements that were read with a default: the default belongs to nobody.

      iex> Ccxt.JS.replace_element(%{"fee" => %{"cost" => 1}}, "fee", %{"cost" => 2})
      %{"fee" => %{"cost" => 2}}
      iex> Ccxt.JS.replace_element(%{}, "fee", %{"cost" => 2})
      %{}
  """
  @spec replace_element(value(), key(), term()) :: value()
  def replace_element(object, key, value) do
    if same_kind?(get(object, key), value), do: put(object, key, value), else: object
  end

  @doc "`replace_element/3` along a path of keys."
  @spec replace_element_in(value(), [key()], term()) :: value()
  def replace_element_in(object, [key], value), do: replace_element(object, key, value)

  def replace_element_in(object, [key | path], value) do
    case get(object, key) do
      nil -> object
      inner -> put(object, key, replace_element_in(inner, path, value))
    end
  end

  @doc "`delete object[key]`, as the new object; a list keeps its length."
  @spec delete(value(), key()) :: term()
  def delete(%Ordered{} = object, key), do: Ordered.delete(object, key)

  def delete(%{} = object, key) when is_binary(key) and not is_struct(object),
    do: Map.delete(object, key)

  def delete(%{} = object, key) when not is_struct(object), do: Map.delete(object, to_string(key))

  def delete(list, key) when is_list(list) do
    case list_index(key) do
      nil -> list
      index -> List.replace_at(list, index, nil)
    end
  end

  def delete(object, key),
    do: raise(ArgumentError, "cannot delete property #{inspect(key)} of #{inspect(object)}")

  @doc "`key in object`."
  @spec has_key?(value(), key()) :: boolean()
  def has_key?(object, key) do
    case object do
      %{^key => _value} -> true
      %Ordered{map: map} -> is_map_key(map, to_string(key))
      %{} when is_binary(key) -> false
      %{} -> is_map_key(object, to_string(key))
      list when is_list(list) -> key == "length" or list_has?(list, list_index(key))
      _ -> raise ArgumentError, "cannot look for #{inspect(key)} in #{inspect(object)}"
    end
  end

  @doc "`Object.keys(object)`."
  @spec keys(value()) :: [String.t()]
  def keys(%Ordered{} = object), do: Ordered.keys(object)
  def keys(%{} = object) when not is_struct(object), do: Map.keys(object)
  def keys(list) when is_list(list), do: indices(Kernel.length(list))
  def keys(string) when is_binary(string), do: string |> Text.length() |> indices()
  def keys(nil), do: raise(ArgumentError, "nil has no keys")
  def keys(value) when is_number(value) or is_boolean(value), do: []

  @doc """
  `Object.entries(object)`, as pairs: the keys as `keys/1` gives them, each with its value.

      iex> Ccxt.JS.pairs(%{"b" => 1, "a" => 2})
      [{"a", 2}, {"b", 1}]
      iex> Ccxt.JS.pairs(["x", "y"])
      [{"0", "x"}, {"1", "y"}]
  """
  @spec pairs(value()) :: [{String.t(), term()}]
  def pairs(%Ordered{} = object), do: Ordered.to_list(object)
  def pairs(%{} = object) when not is_struct(object), do: Map.to_list(object)
  def pairs(object), do: for(key <- keys(object), do: {key, get(object, key)})

  @doc "`Object.values(object)`."
  @spec values(value()) :: [term()]
  def values(%Ordered{} = object), do: Ordered.values(object)
  def values(%{} = object) when not is_struct(object), do: Map.values(object)
  def values(list) when is_list(list), do: list
  def values(string) when is_binary(string), do: Text.split(string, "")
  # A list of the runtime's own.
  def values(%_module{} = items) when not is_exception(items), do: Enum.to_list(items)
  def values(nil), do: raise(ArgumentError, "nil has no values")
  def values(value) when is_number(value) or is_boolean(value), do: []

  ## Strings and lists

  @doc "`value.length` of a list, or of a string in UTF-16 code units."
  @spec length(value()) :: non_neg_integer() | nil
  def length(list) when is_list(list), do: Kernel.length(list)
  def length(string) when is_binary(string), do: Text.length(string)
  def length(object), do: get(object, "length")

  @doc """
  What a loop finds that counts positions up to `value.length`: the items of a list, the characters of a string, and
  nothing in what has no length.

      iex> Ccxt.JS.elements(%{"a" => 1})
      []
  """
  @spec elements(value()) :: [term()]
  def elements(list) when is_list(list), do: list
  def elements(string) when is_binary(string), do: Text.split(string, "")
  def elements(nil), do: raise(ArgumentError, "nil has no length")
  def elements(%Ordered{}), do: []
  def elements(%_module{} = items) when not is_exception(items), do: Enum.to_list(items)
  def elements(_value), do: []

  @doc "`indexOf`: the position of `part` in a string or of a value in a list, or -1."
  @spec index_of(String.t() | [term()], term()) :: integer()
  def index_of(string, part) when is_binary(string), do: Text.index_of(string, to_string(part))

  def index_of(list, value) when is_list(list),
    do: Enum.find_index(list, &(&1 == value)) || -1

  @doc "`includes`: a part of a string, or a value of a list."
  @spec includes?(String.t() | [term()], term()) :: boolean()
  def includes?(string, part) when is_binary(string), do: contains?(string, to_string(part))

  def includes?(list, value) when is_list(list) and is_number(value),
    do: Enum.any?(list, &(&1 == value))

  def includes?(list, value) when is_list(list), do: :lists.member(value, list)

  @doc """
  Tells whether a text has a part: `String.contains?/2` for the short texts of exchanges, ids and addresses, in a fifth
  of its time.
  """
  @spec contains?(String.t(), String.t()) :: boolean()
  defdelegate contains?(text, part), to: Text

  @doc "`slice(from, to)` of a string or list; negative positions count from the end."
  @spec slice(String.t(), number() | nil, number() | nil) :: String.t()
  @spec slice([term()], number() | nil, number() | nil) :: [term()]
  def slice(value, from, to \\ nil)

  def slice(string, from, to) when is_binary(string),
    do: Text.slice(string, whole(from) || 0, whole(to))

  def slice(list, from, to) when is_list(list), do: slice_list(list, whole(from) || 0, whole(to))
  def slice(%_module{} = items, from, to), do: items |> Enum.to_list() |> slice(from, to)

  @doc "`substring(from, to)`: negative positions are 0, swapped ones are put in order."
  @spec substring(String.t(), number(), number() | nil) :: String.t()
  def substring(string, from, to \\ nil), do: Text.substring(string, whole(from), whole(to))

  @doc "`list.join(separator)`; nil becomes \"\"."
  @spec join([value()], String.t()) :: String.t()
  def join(list, separator \\ ",") do
    list |> Enum.map_intersperse(separator, &join_part/1) |> IO.iodata_to_binary()
  end

  @doc "`string.split(separator)`."
  @spec split(String.t(), String.t() | nil) :: [String.t()]
  def split(string, separator \\ nil), do: Text.split(string, separator)

  @doc "`string.replace(pattern, replacement)`: the first occurrence."
  @spec replace(String.t(), value(), value()) :: String.t()
  def replace(string, pattern, replacement),
    do: Text.replace(string, to_string(pattern), to_string(replacement))

  @doc "`string.replaceAll(pattern, replacement)`."
  @spec replace_all(String.t(), value(), value()) :: String.t()
  def replace_all(string, pattern, replacement),
    do: Text.replace_all(string, to_string(pattern), to_string(replacement))

  @doc "`string.toUpperCase()`."
  @spec to_upper(String.t()) :: String.t()
  def to_upper(string), do: Text.upcase(string)

  @doc "`string.toLowerCase()`."
  @spec to_lower(String.t()) :: String.t()
  def to_lower(string), do: Text.downcase(string)

  @doc "`string.trim()`."
  @spec trim(String.t()) :: String.t()
  def trim(string), do: Text.trim(string)

  @doc "`string.startsWith(part)`."
  @spec starts_with?(String.t(), value()) :: boolean()
  def starts_with?(string, part), do: String.starts_with?(string, to_string(part))

  @doc "`string.endsWith(part)`."
  @spec ends_with?(String.t(), value()) :: boolean()
  def ends_with?(string, part), do: String.ends_with?(string, to_string(part))

  @doc "`string.charAt(index)`."
  @spec char_at(String.t(), number()) :: String.t()
  def char_at(string, index), do: Text.char_at(string, whole(index))

  @doc """
  `number.toFixed(decimals)`.

      iex> [Ccxt.JS.to_fixed(1.005, 2), Ccxt.JS.to_fixed(-0.001, 2), Ccxt.JS.to_fixed(15, 1)]
      ["1.00", "-0.00", "15.0"]
  """
  @spec to_fixed(number(), number() | nil) :: String.t()
  def to_fixed(number, decimals \\ nil)
  def to_fixed(number, _decimals) when Kernel.abs(number) >= 1.0e21, do: to_string(number)

  def to_fixed(number, decimals) do
    decimals = whole(decimals || 0)
    {mantissa, _decimals} = number |> Kernel.abs() |> Decimal.nearest(decimals)
    digits = mantissa |> Integer.to_string() |> String.pad_leading(decimals + 1, "0")
    {integer, fraction} = String.split_at(digits, -decimals)
    sign = if number < 0, do: "-", else: ""
    if decimals == 0, do: sign <> digits, else: sign <> integer <> "." <> fraction
  end

  @doc "A list after `list.shift()`."
  @spec shift([term()]) :: [term()]
  def shift(list) when is_list(list), do: Enum.drop(list, 1)

  @doc "`string.padStart(length, filler)`, `length` in UTF-16 code units."
  @spec pad_start(String.t(), number(), String.t()) :: String.t()
  def pad_start(string, length, filler \\ " ") do
    missing = whole(length) - Text.length(string)

    if missing <= 0 or filler == "" do
      string
    else
      repeats = div(missing, Text.length(filler)) + 1
      (filler |> String.duplicate(repeats) |> Text.slice(0, missing)) <> string
    end
  end

  @doc "`a.concat(b)` of lists (a value that is no list is appended) or strings."
  @spec concat([term()] | String.t(), term()) :: [term()] | String.t()
  def concat(a, b) when is_list(a) and is_list(b), do: a ++ b
  def concat(a, b) when is_list(a), do: a ++ [b]
  def concat(a, b) when is_binary(a), do: a <> to_string(b)

  ## Helpers

  defp same_kind?(a, b), do: (is_map(a) and is_map(b)) or (is_list(a) and is_list(b))

  defp safe(integer) when is_safe(integer), do: integer
  defp safe(integer), do: integer |> Decimal.integer_to_float() |> trunc_or_nil()

  defp trunc_or_nil(nil), do: nil
  defp trunc_or_nil(float), do: trunc(float)

  defp with_numbers(a, b, function) do
    with a when is_number(a) <- to_number(a), b when is_number(b) <- to_number(b) do
      function.(a, b)
    end
  end

  defp with_number(value, function) do
    with number when is_number(number) <- to_number(value), do: function.(number)
  end

  defp compare_numbers(a, b, function) do
    case {comparable(a), comparable(b)} do
      {nil, _} -> false
      {_, nil} -> false
      {a, b} -> function.(a, b)
    end
  end

  defp comparable(value) when is_list(value), do: value |> join(",") |> to_number()
  defp comparable(value), do: to_number(value)

  defp string_to_number(""), do: 0
  defp string_to_number("0x" <> digits), do: parse_radix(digits, 16)
  defp string_to_number("0X" <> digits), do: parse_radix(digits, 16)
  defp string_to_number("0o" <> digits), do: parse_radix(digits, 8)
  defp string_to_number("0O" <> digits), do: parse_radix(digits, 8)
  defp string_to_number("0b" <> digits), do: parse_radix(digits, 2)
  defp string_to_number("0B" <> digits), do: parse_radix(digits, 2)

  defp string_to_number(string) do
    case Decimal.parse(string) do
      {mantissa, 0} -> safe(mantissa)
      {_mantissa, _scale} = decimal -> Decimal.to_float(decimal)
      :error -> nil
    end
  end

  defp parse_radix(<<sign, _::binary>>, _base) when sign in ~c"+-", do: nil

  defp parse_radix(digits, base) do
    case Integer.parse(digits, base) do
      {integer, ""} -> safe(integer)
      _ -> nil
    end
  end

  defp join_part(nil), do: ""
  defp join_part(value), do: to_string(value)

  # Structs that hold JavaScript objects (order books, caches) say what they have at a name or a position.
  defp fetch_field(module, struct, key) when not is_binary(key) and not is_integer(key),
    do: fetch_field(module, struct, to_string(key))

  defp fetch_field(module, struct, key) do
    case module.fetch(struct, key) do
      {:ok, value} -> value
      :error -> nil
    end
  end

  defp list_get(list, "length"), do: Kernel.length(list)

  defp list_get(list, key) do
    case list_index(key) do
      nil -> nil
      index -> element(list, index)
    end
  end

  defp element([element | _], 0), do: element
  defp element([_ | rest], index), do: element(rest, index - 1)
  defp element([], _index), do: nil

  defp string_get(string, "length"), do: Text.length(string)

  defp string_get(string, key) do
    with index when is_integer(index) <- list_index(key),
         char when char != "" <- Text.char_at(string, index) do
      char
    else
      _ -> nil
    end
  end

  # The position a key stands for, or nil.
  defp list_index(index) when is_integer(index) and index >= 0, do: index

  defp list_index(index) when is_float(index) and index >= 0,
    do: if(trunc(index) == index, do: trunc(index))

  defp list_index(<<first, _::binary>> = key) when first in ?0..?9 do
    case Integer.parse(key) do
      {index, ""} when first != ?0 or key == "0" -> index
      _ -> nil
    end
  end

  defp list_index(_key), do: nil

  defp list_has?(_list, nil), do: false
  defp list_has?(list, index), do: index < Kernel.length(list)

  defp list_put([_ | rest], 0, value), do: [value | rest]
  defp list_put([], 0, value), do: [value]
  defp list_put([first | rest], index, value), do: [first | list_put(rest, index - 1, value)]
  defp list_put([], index, value), do: [nil | list_put([], index - 1, value)]

  defp slice_list(list, from, nil) when from >= 0, do: Enum.drop(list, from)
  defp slice_list(list, from, nil), do: Enum.take(list, from)

  defp slice_list(list, from, to) do
    size = Kernel.length(list)
    from = position(from, size)
    Enum.slice(list, from, Kernel.max(position(to, size) - from, 0))
  end

  # A position that was computed may be a float.
  defp whole(position) when is_float(position), do: trunc(position)
  defp whole(position), do: position

  defp indices(0), do: []
  defp indices(size), do: Enum.map(0..(size - 1), &Integer.to_string/1)

  defp position(position, size) when position < 0, do: Kernel.max(size + position, 0)
  defp position(position, size), do: Kernel.min(position, size)
end
