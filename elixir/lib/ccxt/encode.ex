defmodule Ccxt.Encode do
  @moduledoc """
  ccxt's encodings: query strings, JSON, binary-to-text codes and small string functions.

      iex> Ccxt.Encode.urlencode(%{"limit" => 5, "symbol" => "BTC/USDT"})
      "limit=5&symbol=BTC%2FUSDT"
      iex> Ccxt.Encode.json(%{"id" => 1, "method" => "SUBSCRIBE", "price" => 5.0})
      ~s({"id":1,"method":"SUBSCRIBE","price":5})
      iex> Ccxt.Encode.implode_params("orders/{id}", %{"id" => 7})
      "orders/7"

  Binaries and strings are the same here. The order of keys is that of the object: pass a
  `Ccxt.Ordered` where it matters. What can't be decoded raises `ArgumentError`.
  """

  alias Ccxt.JS
  alias Ccxt.Encode.{Json, QueryString}
  alias Ccxt.JS.Text

  @base58 ~c"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
  @base58_values Map.new(Enum.with_index(@base58))

  @typedoc "A map with string keys or an ordered one; lists count as objects with positions as keys."
  @type params :: JS.object() | [term()] | nil

  ## Query strings

  @doc """
  A query string; lists and objects in it become `key[0]=...`. Keys with nil are left out.

  As in ccxt for JavaScript, `sort` has no effect.
  """
  @spec urlencode(params(), boolean()) :: String.t()
  def urlencode(params, sort \\ false)

  def urlencode(params, _sort),
    do: QueryString.encode(params, &encode_component/1, &encode_component/1, :indices)

  @doc "A query string without percent-encoding."
  @spec rawencode(params(), boolean()) :: String.t()
  def rawencode(params, sort \\ false)
  def rawencode(params, _sort), do: QueryString.encode(params, & &1, & &1, :indices)

  @doc "A query string in which the values, but not the keys, are percent-encoded."
  @spec urlencode_nested(params()) :: String.t()
  def urlencode_nested(params),
    do: QueryString.encode(params, & &1, &encode_component/1, :indices)

  @doc "A query string in which a list's key is repeated for each of its values."
  @spec urlencode_with_array_repeat(params()) :: String.t()
  def urlencode_with_array_repeat(params),
    do: QueryString.encode(params, &encode_component/1, &encode_component/1, :repeat)

  @doc """
  JavaScript's `encodeURIComponent`.

      iex> Ccxt.Encode.encode_uri_component("a b/ü(1)")
      "a%20b%2F%C3%BC(1)"
  """
  @spec encode_uri_component(JS.value()) :: String.t()
  def encode_uri_component(value),
    do: value |> JS.to_string() |> URI.encode(&(URI.char_unreserved?(&1) or &1 in ~c"!*'()"))

  ## JSON

  @doc "JSON without spaces, see `Ccxt.Encode.Json`; nil for nil."
  @spec json(JS.value()) :: String.t() | nil
  defdelegate json(value), to: Json, as: :encode

  @doc "JSON in which nil stays as null also in objects."
  @spec json_stringify_with_null(JS.value()) :: String.t()
  defdelegate json_stringify_with_null(value), to: Json, as: :encode_with_null

  @doc """
  The value of a JSON object or list; nil for any other text.

  Unless `quote_numbers` is false, a number that is a member's value and is followed by a comma or brace becomes a
  string, so that no digit is lost: ccxt's `quoteJsonNumbers`.

      iex> Ccxt.Encode.parse_json(~s({"price":0.10,"levels":[1,2.5]}))
      %{"price" => "0.10", "levels" => [1, 2.5]}
  """
  @spec parse_json(term(), boolean() | nil) :: JS.value()
  def parse_json(text, quote_numbers \\ true) do
    if is_json_encoded_object(text) do
      text = if quote_numbers == false, do: text, else: Json.quote_numbers(text)

      case Json.decode(text) do
        {:ok, value} -> value
        {:error, _reason} -> nil
      end
    end
  end

  @doc """
  Reads JSON as JavaScript's `JSON.parse`; raises `Ccxt.BadResponse` for text that is no JSON.

      iex> Ccxt.Encode.decode_json(~s({"code":-1121}))
      %{"code" => -1121}
  """
  @spec decode_json(String.t()) :: JS.value()
  def decode_json(text) do
    case Json.decode(text) do
      {:ok, value} -> value
      {:error, reason} -> raise Ccxt.BadResponse, "invalid JSON: #{inspect(reason)}"
    end
  end

  @doc "True for text that starts with a brace or bracket."
  @spec is_json_encoded_object(term()) :: boolean()
  def is_json_encoded_object(<<first, _::binary>>) when first in ~c"{[", do: true
  def is_json_encoded_object(_value), do: false

  @doc "Turns strings that hold JSON objects into the objects, in JSON text."
  @spec fix_stringified_json_members(String.t()) :: String.t()
  def fix_stringified_json_members(text) do
    text
    |> String.replace("\\", "")
    |> String.replace("\"{", "{")
    |> String.replace("}\"", "}")
  end

  ## Binary and text

  @doc "The bytes of a string: the string itself."
  @spec encode(String.t()) :: binary()
  def encode(string) when is_binary(string), do: string

  @doc "The string of bytes; invalid UTF-8 becomes U+FFFD, a byte order mark is dropped."
  @spec decode(binary()) :: String.t()
  def decode(<<0xEF, 0xBB, 0xBF, rest::binary>>), do: replace_invalid(rest)
  def decode(binary) when is_binary(binary), do: replace_invalid(binary)

  @doc "The bytes of lower-case hexadecimal text."
  @spec base16_to_binary(String.t()) :: binary()
  def base16_to_binary(text), do: Base.decode16!(text, case: :lower)

  @doc "Lower-case hexadecimal text."
  @spec binary_to_base16(binary()) :: String.t()
  def binary_to_base16(binary), do: Base.encode16(binary, case: :lower)

  @doc "The bytes of padded base64 text."
  @spec base64_to_binary(String.t()) :: binary()
  def base64_to_binary(text), do: Base.decode64!(text)

  @doc "Padded base64 text."
  @spec binary_to_base64(binary()) :: String.t()
  def binary_to_base64(binary), do: Base.encode64(binary)

  @doc "The string of padded base64 text."
  @spec base64_to_string(String.t()) :: String.t()
  def base64_to_string(text), do: text |> base64_to_binary() |> decode()

  @doc "Padded base64 text of a string."
  @spec string_to_base64(String.t()) :: String.t()
  def string_to_base64(string), do: Base.encode64(string)

  @doc "Base64 text for URLs, without padding."
  @spec urlencode_base64(binary()) :: String.t()
  def urlencode_base64(payload), do: Base.url_encode64(payload, padding: false)

  @doc "Base64 text made fit for URLs; `strip_padding` drops the `=` at its end."
  @spec base64_to_base64_url(String.t(), boolean() | nil) :: String.t()
  def base64_to_base64_url(base64, strip_padding \\ true) do
    url = base64 |> String.replace("+", "-") |> String.replace("/", "_")
    if strip_padding == false, do: url, else: String.trim_trailing(url, "=")
  end

  @doc "The bytes of base58 text (the alphabet of Bitcoin)."
  @spec base58_to_binary(String.t()) :: binary()
  def base58_to_binary(text) do
    {zeros, digits} = text |> String.to_charlist() |> Enum.split_while(&(&1 == ?1))

    number =
      Enum.reduce(digits, 0, fn char, number -> number * 58 + base58_value!(char) end)

    bytes = if digits == [], do: "", else: :binary.encode_unsigned(number)
    :binary.copy(<<0>>, length(zeros)) <> bytes
  end

  @doc "Base58 text (the alphabet of Bitcoin)."
  @spec binary_to_base58(binary()) :: String.t()
  def binary_to_base58(binary) do
    bytes = trim_zeros(binary)
    ones = String.duplicate("1", byte_size(binary) - byte_size(bytes))
    if bytes == "", do: ones, else: ones <> base58_digits(:binary.decode_unsigned(bytes), "")
  end

  @doc "One binary of two."
  @spec binary_concat(binary(), binary()) :: binary()
  def binary_concat(a, b), do: a <> b

  @doc "One binary of three."
  @spec binary_concat(binary(), binary(), binary()) :: binary()
  def binary_concat(a, b, c), do: a <> b <> c

  @doc "One binary of four."
  @spec binary_concat(binary(), binary(), binary(), binary()) :: binary()
  def binary_concat(a, b, c, d), do: a <> b <> c <> d

  @doc "One binary of a list of them."
  @spec binary_concat_array([binary()]) :: binary()
  def binary_concat_array(binaries), do: IO.iodata_to_binary(binaries)

  @doc "The number of bytes."
  @spec binary_length(binary()) :: non_neg_integer()
  def binary_length(binary), do: byte_size(binary)

  @doc "Whether a message of a websocket came in a binary frame and is no text."
  @spec binary_message?(term()) :: boolean()
  def binary_message?(message), do: is_binary(message) and not String.valid?(message)

  @doc """
  The big-endian bytes of a non-negative number, at least `size` of them.

      iex> Ccxt.Encode.number_to_be(258, 4)
      <<0, 0, 1, 2>>
  """
  @spec number_to_be(non_neg_integer() | float() | String.t(), non_neg_integer()) :: binary()
  def number_to_be(number, size) do
    number
    |> big_integer!()
    |> Integer.to_string(16)
    |> String.pad_leading(size * 2, "0")
    |> Base.decode16!()
  end

  @doc "The little-endian bytes of a non-negative number, at least `size` of them."
  @spec number_to_le(non_neg_integer() | float() | String.t(), non_neg_integer()) :: binary()
  def number_to_le(number, size) do
    number
    |> number_to_be(size)
    |> :binary.bin_to_list()
    |> Enum.reverse()
    |> :binary.list_to_bin()
  end

  @doc "The integer of a number or text (JavaScript's `BigInt`)."
  @spec convert_to_big_int(integer() | float() | String.t()) :: integer()
  def convert_to_big_int(value), do: big_integer!(value)

  @doc "The MessagePack form of a value."
  @spec packb(JS.value()) :: binary()
  defdelegate packb(value), to: Ccxt.Encode.MessagePack, as: :pack

  @doc "Lower-case hexadecimal text of an integer."
  @spec int_to_base16(number()) :: String.t()
  def int_to_base16(number) when trunc(number) == number,
    do: number |> trunc() |> Integer.to_string(16) |> String.downcase(:ascii)

  @doc """
  The CRC-32 checksum of a string, whose UTF-16 code units count with their low bytes; as a signed
  32-bit integer if `signed`.
  """
  @spec crc32(String.t(), boolean() | nil) :: integer()
  def crc32(string, signed \\ false) do
    bytes =
      if Text.ascii?(string),
        do: string,
        else: for(unit <- Text.code_units(string), into: "", do: <<unit>>)

    checksum = :erlang.crc32(bytes)
    if signed && checksum >= 0x80000000, do: checksum - 0x100000000, else: checksum
  end

  ## Strings

  @doc "Replaces `{key}`, once for each key of `params` that has no list."
  @spec implode_params(String.t(), params()) :: String.t()
  def implode_params(string, params) when is_list(params), do: string

  def implode_params(string, params) do
    Enum.reduce(JS.keys(params), string, fn key, string ->
      case JS.get(params, key) do
        list when is_list(list) -> string
        value -> Text.replace(string, "{" <> key <> "}", JS.to_string(value))
      end
    end)
  end

  @doc """
  The names in braces.

      iex> Ccxt.Encode.extract_params("orders/{id}/{side}")
      ["id", "side"]
  """
  @spec extract_params(String.t()) :: [String.t()]
  def extract_params(string) do
    for [_match, name] <- Regex.scan(~r/{([A-Za-z0-9_-]+)}/, string), do: name
  end

  @doc "The characters."
  @spec string_to_chars_array(String.t()) :: [String.t()]
  def string_to_chars_array(string), do: Text.split(string, "")

  @doc "The string without whitespace at both ends."
  @spec strip(String.t()) :: String.t()
  def strip(string), do: Text.trim(string)

  @doc "The string with its first character in upper case."
  @spec capitalize(String.t()) :: String.t()
  def capitalize(<<first, rest::binary>>) when first in ?a..?z,
    do: <<first - ?a + ?A, rest::binary>>

  def capitalize(<<first::utf8, rest::binary>>) when first <= 0xFFFF,
    do: String.upcase(<<first::utf8>>) <> rest

  def capitalize(string), do: string

  @doc """
  ccxt's snake case.

      iex> Enum.map(["fetchOHLCV", "safeString2"], &Ccxt.Encode.un_camel_case/1)
      ["fetch_ohlcv", "safe_string_2"]
  """
  @spec un_camel_case(String.t()) :: String.t()
  def un_camel_case("fetchOHLCVWs"), do: "fetch_ohlcv_ws"

  def un_camel_case(string) do
    if string =~ ~r/[A-Z]/ do
      string
      |> String.replace(~r/([a-z0-9])([A-Z])/, "\\1_\\2")
      |> String.replace(~r/([A-Z0-9])([A-Z0-9])([a-z])([^$])/u, "\\1_\\2\\3\\4")
      |> String.replace(~r/([a-z])([0-9])\z/, "\\1_\\2")
      |> Text.downcase()
    else
      string
    end
  end

  @doc "Hexadecimal text without its 0x."
  @spec remove0x_prefix(String.t()) :: String.t()
  def remove0x_prefix("0x" <> digits), do: digits
  def remove0x_prefix(text), do: text

  ## Helpers

  # Keys and most values have nothing to encode.
  defp encode_component(value) do
    if unreserved?(value), do: value, else: URI.encode(value, &URI.char_unreserved?/1)
  end

  defp unreserved?(<<char, rest::binary>>)
       when char in ?0..?9 or char in ?a..?z or char in ?A..?Z or char in ~c"-._~",
       do: unreserved?(rest)

  defp unreserved?(rest), do: rest == ""

  defp replace_invalid(binary) do
    if String.valid?(binary), do: binary, else: String.replace_invalid(binary)
  end

  defp trim_zeros(<<0, rest::binary>>), do: trim_zeros(rest)
  defp trim_zeros(rest), do: rest

  defp base58_digits(0, digits), do: digits

  defp base58_digits(number, digits) do
    digit = Enum.at(@base58, rem(number, 58))
    base58_digits(div(number, 58), <<digit, digits::binary>>)
  end

  defp base58_value!(char) do
    Map.get(@base58_values, char) || raise ArgumentError, "#{<<char::utf8>>} is no base58 digit"
  end

  defp big_integer!(value) when is_integer(value), do: value
  defp big_integer!(value) when is_float(value) and trunc(value) == value, do: trunc(value)

  defp big_integer!("0x" <> digits), do: String.to_integer(digits, 16)

  defp big_integer!(value) when is_binary(value) do
    case Ccxt.Precise.parse!(value) do
      {integer, 0} -> integer
      _ -> raise ArgumentError, "#{inspect(value)} is no integer"
    end
  end

  defp big_integer!(value), do: raise(ArgumentError, "#{inspect(value)} is no integer")
end
