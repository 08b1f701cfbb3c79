defmodule Ccxt.JS.Text do
  @moduledoc """
  JavaScript's string methods for UTF-8 binaries. Positions and lengths are in UTF-16 code units.

      iex> Ccxt.JS.Text.slice("BTC/USDT", 4, nil)
      "USDT"
      iex> Ccxt.JS.Text.length("€😀")
      3

  A binary can't hold half a surrogate pair: where JavaScript would cut one, U+FFFD stands in.
  """

  import Bitwise
  import Kernel, except: [length: 1]

  @high_bits 0x80808080808080
  @short_bytes 64

  # A guard for one whitespace character (https://tc39.es/ecma262/#prod-WhiteSpace and LineTerminator).
  defguardp is_space(char)
            when char in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2028, 0x2029] or
                   char in 0x2000..0x200A or char in [0x202F, 0x205F, 0x3000, 0xFEFF]

  @doc "Tells whether all characters are ASCII, so that bytes are code units."
  @spec ascii?(binary()) :: boolean()
  def ascii?(<<word::56, rest::binary>>) when (word &&& @high_bits) == 0, do: ascii?(rest)
  def ascii?(<<byte, rest::binary>>) when byte < 0x80, do: ascii?(rest)
  def ascii?(<<>>), do: true
  def ascii?(_binary), do: false

  @doc "The number of UTF-16 code units."
  @spec length(String.t()) :: non_neg_integer()
  def length(string) do
    if ascii?(string), do: byte_size(string), else: count_units(string, 0)
  end

  @doc "The code unit at `index` as a string, or \"\" outside of the string."
  @spec char_at(String.t(), integer()) :: String.t()
  def char_at(_string, index) when index < 0, do: ""
  def char_at(string, index), do: slice(string, index, index + 1)

  @doc "`slice(from, to)`: negative positions count from the end, nil is the end."
  @spec slice(String.t(), integer(), integer() | nil) :: String.t()
  def slice(string, from, to) do
    size = length(string)
    units(string, size, relative(from, size), relative(to || size, size))
  end

  @doc "`substring(from, to)`: negative positions are 0, swapped positions are put in order, nil is the end."
  @spec substring(String.t(), integer(), integer() | nil) :: String.t()
  def substring(string, from, to) do
    size = length(string)
    from = from |> max(0) |> min(size)
    to = (to || size) |> max(0) |> min(size)
    units(string, size, min(from, to), max(from, to))
  end

  @doc "Tells whether `part` occurs."
  @spec contains?(String.t(), String.t()) :: boolean()
  def contains?(_string, ""), do: true

  # Preparing a search costs more than going through a short text.
  def contains?(string, <<first, rest::binary>>) when byte_size(string) <= @short_bytes,
    do: scan(string, first, rest, byte_size(rest))

  def contains?(string, part), do: :binary.match(string, part) != :nomatch

  @doc "The position of the first occurrence of `part`, or -1."
  @spec index_of(String.t(), String.t()) :: integer()
  def index_of(_string, ""), do: 0

  def index_of(string, part) do
    case :binary.match(string, part) do
      {start, _length} -> string |> binary_part(0, start) |> length()
      :nomatch -> -1
    end
  end

  @doc "`split(separator)`; an empty separator gives the characters, nil the whole string."
  @spec split(String.t(), String.t() | nil) :: [String.t()]
  def split(string, nil), do: [string]
  def split(string, ""), do: String.codepoints(string)
  def split(string, separator), do: :binary.split(string, separator, [:global])

  @doc "Replaces the first occurrence of `pattern`; `$&`, `` $` ``, `$'` and `$$` in `replacement` are expanded."
  @spec replace(String.t(), String.t(), String.t()) :: String.t()
  def replace(string, pattern, replacement) do
    case match(string, pattern) do
      {start, size} ->
        <<before::binary-size(^start), _::binary-size(^size), rest::binary>> = string
        before <> expand(replacement, pattern, before, rest) <> rest

      :nomatch ->
        string
    end
  end

  @doc "Replaces every occurrence of `pattern`, which is not \"\", expanding `$` as `replace/3` does."
  @spec replace_all(String.t(), String.t(), String.t()) :: String.t()
  def replace_all(string, pattern, replacement) when pattern != "" do
    if :binary.match(replacement, "$") == :nomatch do
      String.replace(string, pattern, replacement)
    else
      expand_all(string, pattern, replacement)
    end
  end

  @doc "Removes whitespace at both ends."
  @spec trim(String.t()) :: String.t()
  def trim(string), do: string |> trim_start() |> trim_end()

  @doc "Removes whitespace at the start."
  @spec trim_start(String.t()) :: String.t()
  def trim_start(<<char::utf8, rest::binary>>) when is_space(char), do: trim_start(rest)
  def trim_start(string), do: string

  @doc "Removes whitespace at the end."
  @spec trim_end(String.t()) :: String.t()
  def trim_end(string), do: binary_part(string, 0, trimmed_size(string, 0, 0))

  @doc "`toUpperCase()`."
  @spec upcase(String.t()) :: String.t()
  def upcase(string) do
    if ascii?(string), do: String.upcase(string, :ascii), else: String.upcase(string)
  end

  @doc "`toLowerCase()`, with the final sigma of the Unicode standard."
  @spec downcase(String.t()) :: String.t()
  def downcase(string) do
    if ascii?(string), do: String.downcase(string, :ascii), else: String.downcase(string, :greek)
  end

  @doc "`<`: compares by UTF-16 code units."
  @spec less?(String.t(), String.t()) :: boolean()
  # Only U+E000..U+FFFF (lead bytes EE, EF) against characters outside of the BMP (F0 and above) are
  # ordered differently by UTF-8 and UTF-16. Lead bytes are where such strings differ first.
  def less?(<<same, a::binary>>, <<same, b::binary>>), do: less?(a, b)
  def less?(<<a, _::binary>>, <<b, _::binary>>) when a in [0xEE, 0xEF] and b >= 0xF0, do: false
  def less?(<<a, _::binary>>, <<b, _::binary>>) when b in [0xEE, 0xEF] and a >= 0xF0, do: true
  def less?(a, b), do: a < b

  @doc "The UTF-16 code units."
  @spec code_units(String.t()) :: [0..0xFFFF]
  def code_units(string) do
    for <<unit::16 <- utf16(string)>>, do: unit
  end

  ## Helpers

  defp scan(<<first, string::binary>>, first, rest, size) do
    case string do
      <<^rest::binary-size(^size), _::binary>> -> true
      _other -> scan(string, first, rest, size)
    end
  end

  defp scan(<<_, string::binary>>, first, rest, size), do: scan(string, first, rest, size)
  defp scan(<<>>, _first, _rest, _size), do: false

  defp count_units(<<char::utf8, rest::binary>>, count) when char > 0xFFFF,
    do: count_units(rest, count + 2)

  defp count_units(<<_char::utf8, rest::binary>>, count), do: count_units(rest, count + 1)
  defp count_units(<<_byte, rest::binary>>, count), do: count_units(rest, count + 1)
  defp count_units(<<>>, count), do: count

  defp relative(position, size) when position < 0, do: max(size + position, 0)
  defp relative(position, size), do: min(position, size)

  defp units(_string, _size, from, to) when from >= to, do: ""

  defp units(string, size, from, to) when byte_size(string) == size,
    do: binary_part(string, from, to - from)

  defp units(string, _size, from, to) do
    string |> utf16() |> binary_part(2 * from, 2 * (to - from)) |> from_utf16("")
  end

  defp utf16(string), do: :unicode.characters_to_binary(string, :utf8, {:utf16, :big})

  defp from_utf16(<<char::utf16, rest::binary>>, acc),
    do: from_utf16(rest, <<acc::binary, char::utf8>>)

  defp from_utf16(<<_unit::16, rest::binary>>, acc),
    do: from_utf16(rest, <<acc::binary, 0xFFFD::utf8>>)

  defp from_utf16(<<>>, acc), do: acc

  defp match(_string, ""), do: {0, 0}
  defp match(string, pattern), do: :binary.match(string, pattern)

  defp expand_all(string, pattern, replacement) do
    string
    |> :binary.matches(pattern)
    |> Enum.reduce({[], 0}, fn {start, size}, {acc, from} ->
      before = binary_part(string, 0, start)
      rest = binary_part(string, start + size, byte_size(string) - start - size)
      kept = binary_part(string, from, start - from)
      {[acc, kept, expand(replacement, pattern, before, rest)], start + size}
    end)
    |> then(fn {acc, from} ->
      IO.iodata_to_binary([acc, binary_part(string, from, byte_size(string) - from)])
    end)
  end

  # https://tc39.es/ecma262/#sec-getsubstitution
  defp expand(replacement, matched, before, rest) do
    case :binary.split(replacement, "$") do
      [_plain] ->
        replacement

      [plain, tail] ->
        {value, tail} = substitution(tail, matched, before, rest)
        plain <> value <> expand(tail, matched, before, rest)
    end
  end

  defp substitution("$" <> tail, _matched, _before, _rest), do: {"$", tail}
  defp substitution("&" <> tail, matched, _before, _rest), do: {matched, tail}
  defp substitution("`" <> tail, _matched, before, _rest), do: {before, tail}
  defp substitution("'" <> tail, _matched, _before, rest), do: {rest, tail}
  defp substitution(tail, _matched, _before, _rest), do: {"$", tail}

  # `kept` is the size up to the last character that is no space.
  defp trimmed_size(<<char::utf8, rest::binary>>, size, kept) when is_space(char),
    do: trimmed_size(rest, size + utf8_size(char), kept)

  defp trimmed_size(<<char::utf8, rest::binary>>, size, _kept) do
    size = size + utf8_size(char)
    trimmed_size(rest, size, size)
  end

  defp trimmed_size(<<_byte, rest::binary>>, size, _kept),
    do: trimmed_size(rest, size + 1, size + 1)

  defp trimmed_size(<<>>, _size, kept), do: kept

  defp utf8_size(char) when char < 0x80, do: 1
  defp utf8_size(char) when char < 0x800, do: 2
  defp utf8_size(char) when char < 0x10000, do: 3
  defp utf8_size(_char), do: 4
end
