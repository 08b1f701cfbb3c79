defmodule Ccxt.Safe do
  @moduledoc """
  ccxt's safe readers: the value at a key, converted, or a default.

      iex> message = %{"c" => "50008.23", "E" => 1704067200000, "s" => ""}
      iex> Ccxt.Safe.string(message, "c")
      "50008.23"
      iex> Ccxt.Safe.string2(message, "s", "symbol", "BTCUSDT")
      "BTCUSDT"
      iex> Ccxt.Safe.integer(message, "E")
      1704067200000

  The object may be a map, a `Ccxt.Ordered`, a list (with positions as keys) or nil; a nil or \"\" at
  the key counts as absent. The functions with `2` read the first of two keys that is there, those
  with `_n` the first of a list of keys. Defaults are returned as they are, except by `*_lower*` and
  `*_upper*`.
  """

  alias Ccxt.{Decimal, JS, Number}
  alias Ccxt.JS.Text

  @typedoc "A map, `Ccxt.Ordered`, list or nil; anything else has no keys."
  @type object :: JS.value()

  @typedoc "A key; a number is a list's position."
  @type key :: JS.key()

  # One more digit and the integer is still a double exactly.
  @exact_limit 100_000_000_000_000

  # Maps of more keys are looked up by a hash, and dear to make.
  @largest_small_map 32

  # Of keys that are read together, from where on a small map that lacks some is sooner given them than looked up.
  @fewest_to_complete 6

  # How many keys of what can't be given them are read together.
  @few 4

  ## value

  @doc "The value at `key`."
  @spec value(object(), key(), term()) :: term()
  def value(object, key, default \\ nil) do
    case object do
      %{^key => value} -> or_default(value, default)
      _ -> object |> other_prop(key) |> or_default(default)
    end
  end

  @doc """
  What `value/3` makes of a value that is at hand: itself, or the default in place of nil and "".

      iex> {Ccxt.Safe.value_of("", 1), Ccxt.Safe.string_of(2), Ccxt.Safe.integer_of("3")}
      {1, "2", 3}
  """
  @spec value_of(JS.value(), term()) :: term()
  def value_of(value, default \\ nil), do: or_default(value, default)

  @doc "The value at the first of two keys."
  @spec value2(object(), key(), key(), term()) :: term()
  def value2(object, key1, key2, default \\ nil),
    do: object |> prop2(key1, key2) |> or_default(default)

  @doc "The value at the first of several keys."
  @spec value_n(object(), [key()], term()) :: term()
  def value_n(object, keys, default \\ nil), do: object |> prop_n(keys) |> or_default(default)

  ## string

  @doc "The value at `key` as JavaScript prints it."
  @spec string(object(), key(), default) :: String.t() | default when default: term()
  def string(object, key, default \\ nil) do
    case object do
      %{^key => value} -> to_text(value, default)
      _ -> object |> other_prop(key) |> to_text(default)
    end
  end

  @doc "What `string/3` makes of a value."
  @spec string_of(JS.value(), default) :: String.t() | default when default: term()
  def string_of(value, default \\ nil), do: to_text(value, default)

  @doc "The text at the first of two keys."
  @spec string2(object(), key(), key(), default) :: String.t() | default when default: term()
  def string2(object, key1, key2, default \\ nil),
    do: object |> prop2(key1, key2) |> to_text(default)

  @doc """
  The texts at several keys, as a tuple; for a list of two keys the text at the first of them that is there.

      iex> require Ccxt.Safe
      iex> Ccxt.Safe.strings(%{"o" => "1.5", "c" => 2}, ["o", ["c", "close"], "h"])
      {"1.5", "2", nil}

  It is `string/2` and `string2/3` of each, in one match of the object: looking keys up one by one goes through all keys of a
  small map each time.
  """
  defmacro strings(object, keys) when is_list(keys) do
    readers = %{one: :string, two: :string2, of: :string_of}

    together(object, keys, readers, fn key, value ->
      text? = quote(do: is_binary(unquote(value)) and unquote(value) != "")
      if is_list(key), do: text?, else: quote(do: is_nil(unquote(value)) or unquote(text?))
    end)
  end

  @doc "The text at the first of several keys."
  @spec string_n(object(), [key()], default) :: String.t() | default when default: term()
  def string_n(object, keys, default \\ nil), do: object |> prop_n(keys) |> to_text(default)

  @doc "The text at `key` in lower case; so is a default."
  @spec string_lower(object(), key(), term()) :: String.t() | nil
  def string_lower(object, key, default \\ nil), do: object |> string(key, default) |> lower()

  @doc "The text at the first of two keys in lower case."
  @spec string_lower2(object(), key(), key(), term()) :: String.t() | nil
  def string_lower2(object, key1, key2, default \\ nil),
    do: object |> string2(key1, key2, default) |> lower()

  @doc "The text at the first of several keys in lower case."
  @spec string_lower_n(object(), [key()], term()) :: String.t() | nil
  def string_lower_n(object, keys, default \\ nil),
    do: object |> string_n(keys, default) |> lower()

  @doc "The text at `key` in upper case; so is a default."
  @spec string_upper(object(), key(), term()) :: String.t() | nil
  def string_upper(object, key, default \\ nil), do: object |> string(key, default) |> upper()

  @doc "The text at the first of two keys in upper case."
  @spec string_upper2(object(), key(), key(), term()) :: String.t() | nil
  def string_upper2(object, key1, key2, default \\ nil),
    do: object |> string2(key1, key2, default) |> upper()

  @doc "The text at the first of several keys in upper case."
  @spec string_upper_n(object(), [key()], term()) :: String.t() | nil
  def string_upper_n(object, keys, default \\ nil),
    do: object |> string_n(keys, default) |> upper()

  ## decimal

  @doc """
  The text at `key`, read as a decimal for `Ccxt.Precise` and `Ccxt.Number`; text that is no plain decimal literal stays
  what it is, for those to read or to refuse.

      iex> message = %{"c" => "50008.23", "x" => "0x1f", "n" => 2}
      iex> Enum.map(["c", "x", "n", "s"], &Ccxt.Safe.decimal(message, &1))
      [{5_000_823, 2}, "0x1f", {2, 0}, nil]
  """
  @spec decimal(object(), key(), default) :: Decimal.t() | String.t() | default
        when default: term()
  def decimal(object, key, default \\ nil) do
    case object do
      %{^key => value} -> to_decimal(value, default)
      _ -> object |> other_prop(key) |> to_decimal(default)
    end
  end

  @doc "The decimal at the first of two keys."
  @spec decimal2(object(), key(), key(), default) :: Decimal.t() | String.t() | default
        when default: term()
  def decimal2(object, key1, key2, default \\ nil),
    do: object |> prop2(key1, key2) |> to_decimal(default)

  @doc "The decimal at the first of several keys."
  @spec decimal_n(object(), [key()], default) :: Decimal.t() | String.t() | default
        when default: term()
  def decimal_n(object, keys, default \\ nil), do: object |> prop_n(keys) |> to_decimal(default)

  @doc """
  The decimals at several keys, as `strings/2` gives texts: `decimal/2` and `decimal2/3` of each.

      iex> require Ccxt.Safe
      iex> Ccxt.Safe.decimals(%{"o" => "1.50", "c" => 2}, ["o", ["c", "close"], "h"])
      {{150, 2}, {2, 0}, nil}
  """
  defmacro decimals(object, keys) when is_list(keys) do
    together(object, keys, %{one: :decimal, two: :decimal2, of: :decimal_of})
  end

  @doc "What `decimal/3` makes of a value."
  @spec decimal_of(JS.value(), default) :: Decimal.t() | String.t() | default when default: term()
  def decimal_of(value, default \\ nil), do: to_decimal(value, default)

  ## integer

  @doc "The number at `key`, cut to an integer."
  @spec integer(object(), key(), default) :: integer() | default when default: term()
  def integer(object, key, default \\ nil) do
    case object do
      %{^key => value} -> to_integer(value, default)
      _ -> object |> other_prop(key) |> to_integer(default)
    end
  end

  @doc "What `integer/3` makes of a value."
  @spec integer_of(JS.value(), default) :: integer() | default when default: term()
  def integer_of(value, default \\ nil), do: to_integer(value, default)

  @doc """
  The integers at several keys, as `strings/2` gives texts: `integer/2` and `integer2/3` of each.

      iex> require Ccxt.Safe
      iex> Ccxt.Safe.integers(%{"E" => 17, "T" => "18"}, [["E", "time"], "T"])
      {17, 18}
  """
  defmacro integers(object, keys) when is_list(keys) do
    readers = %{one: :integer, two: :integer2, of: :integer_of}

    together(object, keys, readers, fn key, value ->
      integer? = quote(do: is_integer(unquote(value)))
      if is_list(key), do: integer?, else: quote(do: is_nil(unquote(value)) or unquote(integer?))
    end)
  end

  @doc "The integer at the first of two keys."
  @spec integer2(object(), key(), key(), default) :: integer() | default when default: term()
  def integer2(object, key1, key2, default \\ nil),
    do: object |> prop2(key1, key2) |> to_integer(default)

  @doc "The integer at the first of several keys."
  @spec integer_n(object(), [key()], default) :: integer() | default when default: term()
  def integer_n(object, keys, default \\ nil), do: object |> prop_n(keys) |> to_integer(default)

  ## float

  @doc "The number at `key`; text is read up to the first character that is no part of a number."
  @spec float(object(), key(), default) :: number() | default when default: term()
  def float(object, key, default \\ nil), do: object |> prop(key) |> to_float(default)

  @doc """
  The numbers at several keys, as `strings/2` gives texts: `float/2` and `float2/3` of each. Keys may be positions of a
  list.

      iex> require Ccxt.Safe
      iex> Ccxt.Safe.floats(["50008.23", "1.5", "BTC"], [0, 1])
      {50008.23, 1.5}
  """
  defmacro floats(object, keys) when is_list(keys) do
    together(object, keys, %{one: :float, two: :float2, of: :float_of})
  end

  @doc "What `float/3` makes of a value."
  @spec float_of(JS.value(), default) :: number() | default when default: term()
  def float_of(value, default \\ nil), do: to_float(value, default)

  @doc "The number at the first of two keys."
  @spec float2(object(), key(), key(), default) :: number() | default when default: term()
  def float2(object, key1, key2, default \\ nil),
    do: object |> prop2(key1, key2) |> to_float(default)

  @doc "The number at the first of several keys."
  @spec float_n(object(), [key()], default) :: number() | default when default: term()
  def float_n(object, keys, default \\ nil), do: object |> prop_n(keys) |> to_float(default)

  ## timestamp and integer_product

  @doc "Seconds at `key`, as integer milliseconds."
  @spec timestamp(object(), key(), default) :: integer() | default when default: term()
  def timestamp(object, key, default \\ nil), do: object |> prop(key) |> product(1000, default)

  @doc "Seconds at the first of two keys, as integer milliseconds."
  @spec timestamp2(object(), key(), key(), default) :: integer() | default when default: term()
  def timestamp2(object, key1, key2, default \\ nil),
    do: object |> prop2(key1, key2) |> product(1000, default)

  @doc "Seconds at the first of several keys, as integer milliseconds."
  @spec timestamp_n(object(), [key()], default) :: integer() | default when default: term()
  def timestamp_n(object, keys, default \\ nil),
    do: object |> prop_n(keys) |> product(1000, default)

  @doc "The number at `key` times `factor`, cut to an integer."
  @spec integer_product(object(), key(), number(), default) :: integer() | nil | default
        when default: term()
  def integer_product(object, key, factor, default \\ nil),
    do: object |> prop(key) |> product(factor, default)

  @doc "The number at the first of two keys times `factor`, cut to an integer."
  @spec integer_product2(object(), key(), key(), number(), default) :: integer() | nil | default
        when default: term()
  def integer_product2(object, key1, key2, factor, default \\ nil),
    do: object |> prop2(key1, key2) |> product(factor, default)

  @doc "The number at the first of several keys times `factor`, cut to an integer."
  @spec integer_product_n(object(), [key()], number(), default) :: integer() | nil | default
        when default: term()
  def integer_product_n(object, keys, factor, default \\ nil),
    do: object |> prop_n(keys) |> product(factor, default)

  ## Helpers

  # One match of the object for all keys, or the first of two. Where all values are as they are to be given, of which `as_is` is
  # the guard, they are given. Otherwise each is converted; and so are those of an object that was given the keys it lacks.
  defp together(object, keys, readers, as_is \\ nil) do
    values = Macro.generate_arguments(length(keys), __MODULE__)
    pattern = pattern(keys, values)
    converted = {:{}, [], Enum.zip_with(keys, values, &convert(&1, &2, readers.of))}

    matched =
      clause(quote(do: unquote(pattern) = object), as_found(keys, values, converted, as_is))

    otherwise = clause(quote(do: object), apart(keys, readers))
    clauses = [matched] ++ completed(pattern, keys, converted) ++ [otherwise]
    quote(generated: true, do: case(unquote(object), do: unquote(clauses)))
  end

  defp as_found(_keys, _values, converted, nil), do: converted

  defp as_found(keys, values, converted, as_is) do
    tests = Enum.zip_with(keys, values, as_is)
    test = Enum.reduce(tests, &quote(do: unquote(&2) and unquote(&1)))
    quote(do: if(unquote(test), do: {unquote_splicing(values)}, else: unquote(converted)))
  end

  # Few keys are looked up one by one sooner than a map is made with them.
  defp completed(pattern, keys, converted) do
    firsts = Enum.map(keys, &first/1)

    if length(keys) >= @fewest_to_complete and Enum.all?(firsts, &is_binary/1) do
      nils = {:%{}, [], Enum.map(firsts, &{&1, nil})}
      most = @largest_small_map - length(keys)

      plain =
        quote(do: object when is_non_struct_map(object) and map_size(object) <= unquote(most))

      [
        clause(
          plain,
          quote do
            unquote(pattern) = :maps.merge(unquote(nils), object)
            unquote(converted)
          end
        )
      ]
    else
      []
    end
  end

  # Few at a time, so that a key that isn't there has few others looked up one by one; these few so.
  defp apart(keys, readers) when length(keys) <= @few,
    do: {:{}, [], Enum.map(keys, &one_by_one(&1, readers))}

  defp apart(keys, readers) do
    values = Macro.generate_arguments(length(keys), __MODULE__)
    object = quote(do: object)

    few_at_a_time =
      for {values, keys} <- Enum.zip(few(values), few(keys)),
          do: quote(do: {unquote_splicing(values)} = unquote(together(object, keys, readers)))

    {:__block__, [], few_at_a_time ++ [{:{}, [], values}]}
  end

  defp few(all), do: Enum.chunk_every(all, @few)

  defp clause(head, body), do: {:->, [generated: true], [[head], body]}

  # Positions, which are in order, are those of a list.
  defp pattern([position | _] = positions, values) when is_integer(position) do
    by_position = Map.new(Enum.zip(positions, values))
    items = for at <- 0..List.last(positions), do: Map.get(by_position, at, quote(do: _))
    quote(do: [unquote_splicing(items) | _])
  end

  defp pattern(keys, values), do: {:%{}, [], Enum.zip(Enum.map(keys, &first/1), values)}

  defp first([key, _key2]), do: key
  defp first(key), do: key

  defp convert([_key, key2], value, of) do
    quote do
      unquote(__MODULE__).unquote(of)(
        unquote(__MODULE__).or_at(unquote(value), object, unquote(key2))
      )
    end
  end

  defp convert(_key, value, of), do: quote(do: unquote(__MODULE__).unquote(of)(unquote(value)))

  defp one_by_one([key1, key2], %{two: reader}),
    do: quote(do: unquote(__MODULE__).unquote(reader)(object, unquote(key1), unquote(key2)))

  defp one_by_one(key, %{one: reader}),
    do: quote(do: unquote(__MODULE__).unquote(reader)(object, unquote(key)))

  @doc false
  # The value at the first of two keys, or what is at the second.
  @spec or_at(JS.value(), object(), key()) :: JS.value()
  def or_at(absent, object, key) when absent == nil or absent == "", do: prop(object, key)
  def or_at(value, _object, _key), do: value

  # The value at a key, nil if it is absent; "" counts as absent in the conversions below.
  defp prop(object, key) do
    case object do
      %{^key => value} -> value
      _ -> other_prop(object, key)
    end
  end

  # The value at a key of anything but a map that has it.
  defp other_prop(nil, _key), do: nil
  defp other_prop(%{__struct__: _} = object, key), do: JS.get(object, key)
  defp other_prop(%{}, key) when is_binary(key), do: nil
  defp other_prop(object, key) when is_map(object) or is_list(object), do: JS.get(object, key)
  defp other_prop(_object, _key), do: nil

  # A look-up of what a plain map lacks goes through all of its keys.
  defp prop2(object, key1, key2)
       when is_map(object) and not is_struct(object) and is_binary(key1) and is_binary(key2) do
    case object do
      %{^key1 => value} when value != nil and value != "" -> value
      %{^key2 => value} -> value
      %{} -> nil
    end
  end

  defp prop2(object, key1, key2) do
    case prop(object, key1) do
      absent when absent == nil or absent == "" -> prop(object, key2)
      value -> value
    end
  end

  defp prop_n(object, [key | keys]) do
    case prop(object, key) do
      absent when absent == nil or absent == "" -> prop_n(object, keys)
      value -> value
    end
  end

  defp prop_n(_object, []), do: nil

  defp or_default(nil, default), do: default
  defp or_default("", default), do: default
  defp or_default(value, _default), do: value

  defp to_text("", default), do: default
  defp to_text(value, _default) when is_binary(value), do: value
  defp to_text(nil, default), do: default
  defp to_text(value, _default), do: JS.to_string(value)

  defp to_decimal("", default), do: default
  defp to_decimal(value, _default) when is_binary(value), do: decimal_or_text(value)
  defp to_decimal(nil, default), do: default
  defp to_decimal(value, _default), do: value |> JS.to_string() |> decimal_or_text()

  defp decimal_or_text(text) do
    case Decimal.parse(text) do
      {_mantissa, _scale} = decimal -> decimal
      :error -> text
    end
  end

  defp lower(nil), do: nil
  defp lower(value), do: value |> JS.to_string() |> Text.downcase()

  defp upper(nil), do: nil
  defp upper(value), do: value |> JS.to_string() |> Text.upcase()

  defp to_integer(value, _default) when is_integer(value), do: value
  defp to_integer(value, _default) when is_float(value), do: trunc(value)

  defp to_integer("", default), do: default

  defp to_integer(value, default) when is_binary(value) do
    case small_integer(value, 0) do
      nil -> value |> JS.to_number() |> truncate(default)
      integer -> integer
    end
  end

  defp to_integer(_value, default), do: default

  # Digits alone, few enough to be exact; nil for any other text.
  defp small_integer(<<digit, rest::binary>>, integer)
       when digit in ?0..?9 and integer < @exact_limit,
       do: small_integer(rest, integer * 10 + (digit - ?0))

  defp small_integer(<<>>, integer), do: integer
  defp small_integer(_text, _integer), do: nil

  defp truncate(nil, default), do: default
  defp truncate(number, _default), do: trunc(number)

  defp to_float(value, _default) when is_number(value), do: value

  defp to_float(value, default) when is_binary(value) do
    case Decimal.parse(value) do
      {_mantissa, _scale} = decimal -> decimal |> Decimal.to_float() |> or_default(default)
      :error -> value |> Number.parse_float() |> or_default(default)
    end
  end

  defp to_float(_value, default), do: default

  # ccxt's parseInt(n * factor): text of the product decides, which is nil if the factor is none.
  defp product(value, factor, default) do
    case to_float(value, nil) do
      nil -> default
      number -> number |> JS.multiply(factor) |> parse_product()
    end
  end

  defp parse_product(nil), do: nil
  defp parse_product(number), do: Number.parse_int(number)
end
