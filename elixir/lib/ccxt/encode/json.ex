defmodule Ccxt.Encode.Json do
  @moduledoc """
  JSON as JavaScript reads and writes it, over OTP's `:json`.

      iex> Ccxt.Encode.Json.encode(%{"a" => [1.0, nil, "x"], "b" => nil})
      ~s({"a":[1,null,"x"]})
      iex> Ccxt.Encode.Json.decode(~s({"a":1,"a":null}))
      {:ok, %{"a" => nil}}

  nil is undefined when written: it vanishes from objects and is null in lists. Keys are written in the
  order of the object. Objects are read as maps, of equal keys the last wins, and integers beyond
  2^53 are read as the nearest double.
  """

  alias Ccxt.{Decimal, JS, Ordered}

  @max_safe_integer 9_007_199_254_740_992
  @exact_digits 15

  @doc "JSON of a value; nil for nil and functions."
  @spec encode(JS.value()) :: String.t() | nil
  def encode(value) do
    if absent?(value), do: nil, else: value |> write(false) |> IO.iodata_to_binary()
  end

  @doc "JSON of a value in which nil is null everywhere."
  @spec encode_with_null(JS.value()) :: String.t()
  def encode_with_null(value), do: value |> write(true) |> IO.iodata_to_binary()

  @doc "The value of JSON text, or the reason why it is none."
  @spec decode(binary()) :: {:ok, JS.value()} | {:error, term()}
  def decode(text) do
    case :json.decode(text, nil, decoders()) do
      {value, _acc, rest} -> if space?(rest), do: {:ok, value}, else: {:error, :trailing_text}
    end
  rescue
    error in ErlangError -> {:error, error.original}
    error in ArgumentError -> {:error, error}
  end

  @doc ~S"""
  Puts quotes around numbers that are members' values and are followed by a comma or brace.

      iex> Ccxt.Encode.Json.quote_numbers(~s({"a":1.50,"b": 2,"c":[3]}))
      ~s({"a":"1.50","b": 2,"c":[3]})
  """
  @spec quote_numbers(binary()) :: binary()
  # The rule of ccxt's onJsonResponse: /":([+.0-9eE-]+)([,}])/g -> '":"$1"$2'.
  def quote_numbers(text) do
    case :binary.matches(text, "\":") do
      [] -> text
      matches -> matches |> quoted(text, 0, []) |> IO.iodata_to_binary()
    end
  end

  ## Helpers

  defp quoted([{at, 2} | matches], text, from, acc) do
    start = at + 2
    <<_::binary-size(^start), rest::binary>> = text

    case number_size(rest, 0) do
      0 ->
        quoted(matches, text, from, acc)

      size ->
        kept = binary_part(text, from, start - from)
        quoted(matches, text, start + size, [acc, kept, ?", binary_part(rest, 0, size), ?"])
    end
  end

  defp quoted([], text, from, acc), do: [acc, binary_part(text, from, byte_size(text) - from)]

  defp number_size(<<char, rest::binary>>, size)
       when char in ?0..?9 or char in [?+, ?., ?e, ?E, ?-],
       do: number_size(rest, size + 1)

  defp number_size(<<char, _::binary>>, size) when char in [?,, ?}], do: size
  defp number_size(_rest, _size), do: 0

  defp decoders do
    %{
      null: nil,
      integer: &read_integer/1,
      float: &read_float/1,
      # :json keeps the first of equal keys, JavaScript the last.
      object_finish: fn pairs, acc -> {pairs |> :lists.reverse() |> :maps.from_list(), acc} end
    }
  end

  defp read_integer(digits) when byte_size(digits) <= @exact_digits,
    do: :erlang.binary_to_integer(digits)

  defp read_integer(digits) do
    case :erlang.binary_to_integer(digits) do
      integer when integer <= @max_safe_integer and integer >= -@max_safe_integer -> integer
      integer -> integer |> Decimal.integer_to_float() |> truncate()
    end
  end

  defp read_float(literal), do: literal |> Decimal.parse() |> Decimal.to_float()

  defp truncate(nil), do: nil
  defp truncate(float), do: trunc(float)

  defp space?(<<char, rest::binary>>) when char in ~c" \t\r\n", do: space?(rest)
  defp space?(rest), do: rest == ""

  defp absent?(nil), do: true
  defp absent?(value), do: is_atom(value) and not is_boolean(value)

  defp write(value, _null?) when is_binary(value), do: :json.encode_binary(value)
  defp write(value, _null?) when is_number(value), do: JS.to_string(value)
  defp write(true, _null?), do: "true"
  defp write(false, _null?), do: "false"
  defp write(value, _null?) when is_atom(value), do: "null"

  defp write(list, null?) when is_list(list),
    do: [?[, Enum.map_intersperse(list, ?,, &write(&1, null?)), ?]]

  defp write(%Ordered{} = object, null?), do: write_object(Ordered.to_list(object), null?)

  defp write(%{} = object, null?) when not is_struct(object),
    do: write_object(Map.to_list(object), null?)

  defp write_object(pairs, null?) do
    members =
      for {key, value} <- pairs, null? or not absent?(value) do
        [:json.encode_binary(key), ?:, write(value, null?)]
      end

    [?{, Enum.intersperse(members, ?,), ?}]
  end
end
