defmodule Ccxt.BaseFunctionsConformanceTest do
  @moduledoc """
  Compares the base functions with ccxt's own, call by call.

  `CCXT_BASE_ORACLE` names the file that `tests/conformance/base_oracle.ts` wrote. Each call is made

  - with objects as `Ccxt.Ordered`, so that also the order of results must be that of JavaScript,
  - with plain maps, where the keys are in the order of a map anyway,
  - for functions of numbers, with floats in place of integers,

  and must give what ccxt gave: numbers are compared by value, undefined, null and NaN are nil, and
  where ccxt throws, an exception must be raised (of the same class, if it is one of ccxt's).
  """

  use ExUnit.Case, async: true

  alias Ccxt.{Collection, Crypto, Encode, JS, Number, Ordered, Precise, Safe, Time}

  @shown 10
  @max_map_in_key_order 32
  @max_safe_integer 9_007_199_254_740_992

  @functions %{
    Safe => ~w(
      value value2 value_n string string2 string_n string_lower string_lower2 string_lower_n
      string_upper string_upper2 string_upper_n integer integer2 integer_n float float2 float_n
      timestamp timestamp2 timestamp_n integer_product integer_product2 integer_product_n
    )a,
    Precise => ~w(
      string_mul string_div string_add string_sub string_abs string_neg string_mod string_or
      string_eq string_equals string_min string_max string_gt string_ge string_lt string_le
    )a,
    Number => ~w(
      number_to_string parse_number omit_zero precision_from_string decimal_to_precision
      parse_float parse_int vwap
    )a,
    Time => ~w(
      iso8601 parse8601 parse_date ymd yymmdd yyyymmdd ymdhms parse_timeframe round_timeframe
    )a,
    Collection => ~w(
      extend deep_extend merge omit clone unique array_concat in_array to_array is_empty keysort
      sort group_by index_by pluck filter_by sort_by sort_by2 flatten sum aggregate array_slice
      get_property value_is_defined
    )a,
    Encode => ~w(
      base16_to_binary binary_to_base16 base64_to_binary binary_to_base64 base64_to_string
      string_to_base64 urlencode_base64 base64_to_base64_url base58_to_binary binary_to_base58
      binary_concat binary_concat_array number_to_be number_to_le convert_to_big_int
      int_to_base16 crc32 encode decode binary_length implode_params extract_params
      is_json_encoded_object fix_stringified_json_members string_to_chars_array strip capitalize
      un_camel_case remove0x_prefix encode_uri_component urlencode rawencode urlencode_nested
      urlencode_with_array_repeat json json_stringify_with_null parse_json packb
    )a,
    Ccxt.Error => ~w(ancestors)a,
    Crypto => ~w(
      hash hmac rsa eddsa ecdsa jwt totp uuid5 eth_get_address_from_private_key eth_abi_encode
      eth_encode_structured_data
    )a,
    JS => ~w(
      truthy? to_string to_number add subtract multiply divide mod pow min max floor ceil round
      abs equal? less? less_equal? greater? greater_equal? typeof length get put delete has_key?
      keys values index_of includes? slice substring join split replace replace_all to_upper
      to_lower trim starts_with? ends_with? char_at pad_start concat
    )a
  }

  # ccxt's names that don't follow from ours.
  @names %{
    {Encode, :encode_uri_component} => "encodeURIComponent",
    {Encode, :number_to_be} => "numberToBE",
    {Encode, :number_to_le} => "numberToLE",
    {Ccxt.Error, :ancestors} => "errorAncestors",
    {Number, :parse_float} => "JS.parseFloat",
    {Number, :parse_int} => "JS.parseInt",
    {JS, :to_string} => "JS.string",
    {JS, :to_number} => "JS.number"
  }

  @algorithms Map.new(
                ~w(md5 sha1 sha256 sha384 sha512 keccak_256 ed25519 secp256k1)a,
                &{Atom.to_string(&1), &1}
              )
              |> Map.put("P256", :p256)

  # Here an integer and a float of the same value must give the same.
  @numeric [Safe, JS]

  @targets Map.new(
             for {module, functions} <- @functions, function <- functions do
               camel =
                 function
                 |> Atom.to_string()
                 |> String.trim_trailing("?")
                 |> Macro.camelize()

               <<first::binary-1, rest::binary>> = camel

               derived =
                 case module do
                   Safe -> "safe" <> camel
                   Precise -> "Precise." <> String.downcase(first) <> rest
                   JS -> "JS." <> String.downcase(first) <> rest
                   _ -> String.downcase(first) <> rest
                 end

               {Map.get(@names, {module, function}, derived), {module, function}}
             end
           )

  setup_all do
    path =
      System.get_env("CCXT_BASE_ORACLE") ||
        raise "CCXT_BASE_ORACLE must name the file that base_oracle.ts wrote"

    calls = path |> File.stream!() |> Stream.map(&decode/1) |> Enum.group_by(& &1["fn"])

    # Every test would get its own copy of what is handed on as context.
    :persistent_term.put(__MODULE__, calls)
    on_exit(fn -> :persistent_term.erase(__MODULE__) end)
  end

  test "the file has calls of all functions and of no other" do
    calls = :persistent_term.get(__MODULE__)
    assert Enum.sort(Map.keys(calls)) == Enum.sort(Map.keys(@targets))
    results = calls |> Map.values() |> Enum.map(&length/1) |> Enum.sum()
    IO.puts("compared #{results} results of #{map_size(calls)} functions with ccxt's")
  end

  for {name, {module, function}} <- @targets do
    test "#{name} is #{inspect(module)}.#{function}" do
      calls = Map.fetch!(:persistent_term.get(__MODULE__), unquote(name))
      assert calls != []
      differences = Enum.flat_map(calls, &differences(&1, unquote(module), unquote(function)))

      if differences != [] do
        shown = differences |> Enum.take(@shown) |> Enum.join("\n")
        flunk("#{length(differences)} of #{length(calls)} differ, such as\n#{shown}")
      end
    end
  end

  ## Calls

  defp differences(call, module, function) do
    arguments = call["args"]

    [arguments | variants(arguments, module)]
    |> Enum.map(&{&1, run(module, function, &1)})
    |> Enum.reject(fn {_arguments, outcome} -> same_outcome?(call, outcome) end)
    |> Enum.map(fn {arguments, outcome} ->
      expected = Map.take(to_plain(call), ["result", "error"])

      "#{function}#{inspect(arguments)}\n  ccxt: #{inspect(expected)}\n  here: #{inspect(outcome)}"
    end)
  end

  defp variants(arguments, module) do
    plain = if in_map_order?(arguments), do: [to_plain(arguments)], else: []

    floats =
      case {module, arguments} do
        {Number, [number | modes]} -> [[to_floats(number) | modes]]
        {module, _} when module in @numeric -> [to_floats(arguments)]
        _ -> []
      end

    Enum.uniq(plain ++ floats) -- [arguments]
  end

  # Time is the second argument of the oracle's totp.
  defp run(Crypto, :totp, [secret, milliseconds]) do
    Time.freeze(milliseconds)
    run(Crypto, :totp, [secret])
  after
    Time.freeze(nil)
  end

  defp run(Ccxt.Error, :ancestors, [name]) do
    {:ok,
     name |> Ccxt.Error.from_name() |> Ccxt.Error.ancestors() |> Enum.map(&Ccxt.Error.name/1)}
  end

  # In JavaScript's calls with one list, the list is one argument like any other.
  defp run(Collection, function, arguments) when function in [:extend, :sum],
    do: apply_safely(Collection, function, [arguments])

  defp run(module, function, arguments), do: apply_safely(module, function, arguments)

  defp apply_safely(module, function, arguments) do
    {:ok, apply(module, function, arguments)}
  rescue
    exception -> {:raised, exception}
  end

  defp same_outcome?(%{"error" => error}, {:raised, exception}) do
    case Ccxt.Error.from_name(error["name"]) do
      nil -> true
      class -> exception.__struct__ == class and exception.message == error["message"]
    end
  end

  defp same_outcome?(%{"error" => _error}, _outcome), do: false
  defp same_outcome?(_call, {:raised, _exception}), do: false
  defp same_outcome?(call, {:ok, result}), do: same?(call["result"], result)

  defp same?(%Ordered{} = expected, %Ordered{} = actual),
    do: Ordered.keys(expected) == Ordered.keys(actual) and same_members?(expected.map, actual.map)

  defp same?(%Ordered{map: expected}, %{} = actual), do: same_members?(expected, actual)

  defp same?(expected, actual) when is_list(expected) and is_list(actual) do
    length(expected) == length(actual) and
      Enum.all?(Enum.zip(expected, actual), fn {a, b} -> same?(a, b) end)
  end

  defp same?(expected, actual), do: expected == actual

  defp same_members?(expected, actual) do
    map_size(expected) == map_size(actual) and
      Enum.all?(expected, fn {key, value} ->
        is_map_key(actual, key) and same?(value, Map.fetch!(actual, key))
      end)
  end

  ## Forms of the arguments

  defp in_map_order?(%Ordered{} = object) do
    keys = Ordered.keys(object)

    length(keys) <= @max_map_in_key_order and keys == Enum.sort(keys) and
      in_map_order?(Ordered.values(object))
  end

  defp in_map_order?(list) when is_list(list), do: Enum.all?(list, &in_map_order?/1)
  defp in_map_order?(_value), do: true

  defp to_plain(%Ordered{map: map}), do: to_plain(map)
  defp to_plain(%{} = map), do: Map.new(map, fn {key, value} -> {key, to_plain(value)} end)
  defp to_plain(list) when is_list(list), do: Enum.map(list, &to_plain/1)
  defp to_plain(value), do: value

  defp to_floats(%Ordered{} = object),
    do: Ordered.new(for {key, value} <- object, do: {key, to_floats(value)})

  defp to_floats(list) when is_list(list), do: Enum.map(list, &to_floats/1)
  defp to_floats(integer) when is_integer(integer), do: integer * 1.0
  defp to_floats(value), do: value

  ## The oracle's encoding

  defp decode(line) do
    object_finish = fn members, acc -> {from_members(Enum.reverse(members)), acc} end
    decoders = %{null: nil, object_finish: object_finish, integer: &read_integer/1}
    {call, _acc, _rest} = :json.decode(line, nil, decoders)
    call.map
  end

  defp from_members([{"$", "undefined"}]), do: nil
  defp from_members([{"$", "not_finite"}]), do: nil
  defp from_members([{"$", "bytes"}, {"hex", hex}]), do: Base.decode16!(hex, case: :lower)
  defp from_members([{"$", "integer"}, {"digits", digits}]), do: String.to_integer(digits)
  defp from_members([{"$", "algorithm"}, {"name", name}]), do: Map.fetch!(@algorithms, name)
  defp from_members(members), do: Ordered.new(members)

  # JSON prints the shortest digits of a double, not its exact value.
  defp read_integer(digits) do
    integer = String.to_integer(digits)

    if abs(integer) <= @max_safe_integer,
      do: integer,
      else: trunc(String.to_float(digits <> ".0"))
  end
end
