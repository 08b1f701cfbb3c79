defmodule Ccxt.Decimal do
  @moduledoc """
  Exact decimal numbers as plain pairs `{mantissa, scale}`, worth mantissa / 10^scale.

      iex> price = Ccxt.Decimal.parse("50008.23")
      {5_000_823, 2}
      iex> price |> Ccxt.Decimal.multiply({2, 0}) |> Ccxt.Decimal.to_string()
      "100016.46"
      iex> Ccxt.Decimal.to_float(price)
      50008.23

  The text `Ccxt.Precise` computes with, the conversions between text and doubles, and the way
  JavaScript prints numbers all rest on this module.
  """

  import Bitwise
  import Kernel, except: [to_string: 1]

  @typedoc "Worth `mantissa / 10^scale`; a negative scale is a number of zeros to append."
  @type t :: {mantissa :: integer(), scale :: integer()}

  @max_safe_integer 9_007_199_254_740_992
  # 10^22 is the last power of ten that is a double exactly.
  @exact_powers 22
  @powers List.to_tuple(for(exponent <- 0..40, do: Integer.pow(10, exponent)))
  # For m / 10^scale with m below these limits: {10^scale, shift, 2^-shift} such that the quotient of
  # m * 2^shift and 10^scale has at least 55 bits, and not many more than a word.
  @small_limit 0x200000000000000
  @large_limit 0x1000000000000000
  @divisors (for scale <- 1..@exact_powers do
               power = Integer.pow(10, scale)
               bits = power |> Integer.digits(2) |> length()

               for shift <- [bits + 1, bits - 2] do
                 {power, shift, :math.pow(2, -shift)}
               end
               |> List.to_tuple()
             end)
            |> List.to_tuple()
  # Beyond these decimal exponents a double is infinite, or 0.
  @max_exponent 309
  @min_exponent -324

  ## Text

  @doc """
  Parses a decimal literal that fills the whole text: `-1.5`, `.5`, `5.`, `1e-8`.

      iex> Enum.map(["1e-8", "-0.50", "1,5"], &Ccxt.Decimal.parse/1)
      [{1, 8}, {-50, 2}, :error]
  """
  @spec parse(binary()) :: t() | :error
  def parse(<<digit, _::binary>> = text) when digit in ?0..?9, do: integer(text, 0, 1)

  def parse(<<?-, digit, rest::binary>>) when digit in ?0..?9,
    do: integer(rest, digit - ?0, -1)

  def parse(text) do
    case parse_prefix(text) do
      {decimal, ""} -> decimal
      _ -> :error
    end
  end

  @doc """
  Parses the longest decimal literal at the start of the text and gives the rest.

      iex> Ccxt.Decimal.parse_prefix("1.5USDT")
      {{15, 1}, "USDT"}
  """
  @spec parse_prefix(binary()) :: {t(), binary()} | :error
  def parse_prefix(<<?-, rest::binary>>), do: unsigned_prefix(rest, -1)
  def parse_prefix(<<?+, rest::binary>>), do: unsigned_prefix(rest, 1)
  def parse_prefix(text), do: unsigned_prefix(text, 1)

  @doc """
  The shortest plain notation, without an exponent.

      iex> Enum.map([{100, 2}, {5, 3}, {-5, -2}], &Ccxt.Decimal.to_string/1)
      ["1", "0.005", "-500"]
  """
  @spec to_string(t()) :: String.t()
  def to_string({mantissa, 0}), do: Integer.to_string(mantissa)
  def to_string({0, _scale}), do: "0"

  def to_string({mantissa, scale}) when scale < 0,
    do: Integer.to_string(mantissa) <> zeros(-scale)

  def to_string({mantissa, scale}) when rem(mantissa, 10) == 0,
    do: {mantissa, scale} |> reduce() |> to_string()

  def to_string({mantissa, scale}) when mantissa < 0,
    do: "-" <> place_point(Integer.to_string(-mantissa), scale)

  def to_string({mantissa, scale}), do: place_point(Integer.to_string(mantissa), scale)

  @doc "The same number with the smallest scale that is not negative, if the given one is not negative."
  @spec reduce(t()) :: t()
  def reduce({0, _scale}), do: {0, 0}

  def reduce({mantissa, scale}) when scale >= 8 and rem(mantissa, 100_000_000) == 0,
    do: reduce({div(mantissa, 100_000_000), scale - 8})

  def reduce({mantissa, scale}) when scale >= 4 and rem(mantissa, 10_000) == 0,
    do: reduce({div(mantissa, 10_000), scale - 4})

  def reduce({mantissa, scale}) when scale > 0 and rem(mantissa, 10) == 0,
    do: reduce({div(mantissa, 10), scale - 1})

  def reduce(decimal), do: decimal

  ## Arithmetic

  @doc "a + b."
  @spec add(t(), t()) :: t()
  def add({a, scale}, {b, scale}), do: {a + b, scale}
  def add({a, small}, {b, big}) when small < big, do: {a * power(big - small) + b, big}
  def add({a, big}, {b, small}), do: {a + b * power(big - small), big}

  @doc "a - b."
  @spec subtract(t(), t()) :: t()
  def subtract(a, {b, scale}), do: add(a, {-b, scale})

  @doc "a * b."
  @spec multiply(t(), t()) :: t()
  def multiply({a, a_scale}, {b, b_scale}), do: {a * b, a_scale + b_scale}

  @doc """
  a / b, cut (not rounded) after `precision` decimals. `b` must not be 0.

      iex> Enum.map([{1, 0}, {2, 0}], &Ccxt.Decimal.divide(&1, {3, 0}, 4))
      [{3333, 4}, {6666, 4}]
  """
  @spec divide(t(), t(), integer()) :: t()
  def divide({a, a_scale}, {b, b_scale}, precision) do
    distance = precision - a_scale + b_scale

    cond do
      # By 2, 4, 5, 10 or 100 it comes out even, with few digits.
      distance >= 2 and rem(a * 100, b) == 0 -> {div(a * 100, b), a_scale - b_scale + 2}
      distance >= 0 -> {div(a * power(distance), b), precision}
      true -> {div(div(a, power(-distance)), b), precision}
    end
  end

  @doc "The remainder of a / b, with the sign of `a`. `b` must not be 0."
  @spec remainder(t(), t()) :: t()
  def remainder({a, scale}, {b, scale}), do: {rem(a, b), scale}
  def remainder({a, small}, {b, big}) when small < big, do: {rem(a * power(big - small), b), big}
  def remainder({a, big}, {b, small}), do: {rem(a, b * power(big - small)), big}

  @doc "Compares by value: `:lt`, `:eq` or `:gt`."
  @spec compare(t(), t()) :: :lt | :eq | :gt
  def compare(a, b) do
    case subtract(a, b) do
      {difference, _scale} when difference > 0 -> :gt
      {0, _scale} -> :eq
      _ -> :lt
    end
  end

  ## Doubles

  @doc """
  The nearest double (ties to even), or nil if it would be infinite.

      iex> Ccxt.Decimal.to_float({1, 1})
      0.1
      iex> Ccxt.Decimal.to_float({1, -400})
      nil
  """
  @spec to_float(t()) :: float() | nil
  # Both operands are doubles exactly, so that the division is the only rounding.
  def to_float({mantissa, scale})
      when scale in 0..@exact_powers and mantissa <= @max_safe_integer and
             mantissa >= -@max_safe_integer,
      do: mantissa / elem(@powers, scale)

  def to_float({mantissa, scale})
      when scale in 1..@exact_powers and mantissa > 0 and mantissa < @large_limit,
      do: divide_to_float(mantissa, elem(@divisors, scale - 1))

  def to_float({mantissa, scale})
      when scale in 1..@exact_powers and mantissa < 0 and mantissa > -@large_limit,
      do: -divide_to_float(-mantissa, elem(@divisors, scale - 1))

  def to_float({mantissa, scale}) do
    digits = mantissa |> abs() |> Integer.to_string()
    exponent = byte_size(digits) - scale

    cond do
      mantissa == 0 or exponent < @min_exponent -> 0.0
      exponent > @max_exponent -> nil
      mantissa < 0 -> read_float("-0." <> digits <> "e" <> Integer.to_string(exponent))
      true -> read_float("0." <> digits <> "e" <> Integer.to_string(exponent))
    end
  end

  @doc "The nearest double of an integer, or nil if it would be infinite."
  @spec integer_to_float(integer()) :: float() | nil
  def integer_to_float(integer), do: to_float({integer, 0})

  @doc """
  The decimal with that many decimals which is nearest to what a number is exactly, halves away from 0.

      iex> {Ccxt.Decimal.nearest(1.005, 2), Ccxt.Decimal.nearest(2.5, 0)}
      {{100, 2}, {3, 0}}
  """
  @spec nearest(number(), non_neg_integer()) :: t()
  def nearest(number, decimals) when number < 0 do
    {mantissa, decimals} = nearest(-number, decimals)
    {-mantissa, decimals}
  end

  def nearest(number, decimals) when is_integer(number), do: {number * power(decimals), decimals}

  def nearest(number, decimals) do
    {numerator, denominator} = Float.ratio(number)
    {div(2 * numerator * power(decimals) + denominator, 2 * denominator), decimals}
  end

  @doc """
  Prints a number as JavaScript does: the shortest digits that give the same double back, an
  exponent from 1e21 up and below 1e-6.

      iex> Enum.map([0.1, 5.0, 1.0e21, 1.5e-7], &Ccxt.Decimal.number_to_js/1)
      ["0.1", "5", "1e+21", "1.5e-7"]
  """
  @spec number_to_js(number()) :: String.t()
  def number_to_js(number), do: print(number, &scientific/3)

  @doc """
  Prints a number as `number_to_js/1` does, but never with an exponent.

      iex> Ccxt.Decimal.number_to_plain(1.5e-7)
      "0.00000015"
  """
  @spec number_to_plain(number()) :: String.t()
  def number_to_plain(number), do: print(number, &plain/3)

  ## Helpers

  defp integer(<<digit, rest::binary>>, mantissa, sign) when digit in ?0..?9,
    do: integer(rest, mantissa * 10 + (digit - ?0), sign)

  defp integer(<<?., rest::binary>>, mantissa, sign), do: fraction(rest, mantissa, 0, sign)
  defp integer(<<>>, mantissa, sign), do: {sign * mantissa, 0}
  defp integer(rest, mantissa, sign), do: whole_exponent(rest, sign * mantissa, 0)

  defp fraction(<<digit, rest::binary>>, mantissa, scale, sign) when digit in ?0..?9,
    do: fraction(rest, mantissa * 10 + (digit - ?0), scale + 1, sign)

  defp fraction(<<>>, mantissa, scale, sign), do: {sign * mantissa, scale}
  defp fraction(rest, mantissa, scale, sign), do: whole_exponent(rest, sign * mantissa, scale)

  defp whole_exponent(text, mantissa, scale) do
    case exponent_prefix(text, mantissa, scale) do
      {decimal, ""} -> decimal
      _ -> :error
    end
  end

  defp unsigned_prefix(<<digit, _::binary>> = text, sign) when digit in ?0..?9,
    do: integer_prefix(text, 0, sign)

  defp unsigned_prefix(<<?., digit, _::binary>> = text, sign) when digit in ?0..?9,
    do: integer_prefix(text, 0, sign)

  defp unsigned_prefix(_text, _sign), do: :error

  defp integer_prefix(<<digit, rest::binary>>, mantissa, sign) when digit in ?0..?9,
    do: integer_prefix(rest, mantissa * 10 + (digit - ?0), sign)

  defp integer_prefix(<<?., rest::binary>>, mantissa, sign),
    do: fraction_prefix(rest, mantissa, 0, sign)

  defp integer_prefix(rest, mantissa, sign), do: exponent_prefix(rest, sign * mantissa, 0)

  defp fraction_prefix(<<digit, rest::binary>>, mantissa, scale, sign) when digit in ?0..?9,
    do: fraction_prefix(rest, mantissa * 10 + (digit - ?0), scale + 1, sign)

  defp fraction_prefix(rest, mantissa, scale, sign),
    do: exponent_prefix(rest, sign * mantissa, scale)

  defp exponent_prefix(<<e, sign, digit, _::binary>> = text, mantissa, scale)
       when e in ~c"eE" and sign in ~c"+-" and digit in ?0..?9 do
    <<_e, rest::binary>> = text
    shift(rest, mantissa, scale)
  end

  defp exponent_prefix(<<e, digit, _::binary>> = text, mantissa, scale)
       when e in ~c"eE" and digit in ?0..?9 do
    <<_e, rest::binary>> = text
    shift(rest, mantissa, scale)
  end

  defp exponent_prefix(rest, mantissa, scale), do: {{mantissa, scale}, rest}

  defp shift(text, mantissa, scale) do
    {exponent, rest} = Integer.parse(text)
    {{mantissa, scale - exponent}, rest}
  end

  defp place_point(digits, scale) do
    case byte_size(digits) - scale do
      whole when whole > 0 ->
        <<integer::binary-size(^whole), fraction::binary>> = digits
        # With its size given, the first part is copied; else the runtime would make room for
        # appending more, outside of the process's heap, which takes three times as long.
        <<integer::binary-size(whole), ?., fraction::binary>>

      missing ->
        <<"0.", zeros(-missing)::binary, digits::binary>>
    end
  end

  defp zeros(0), do: ""
  defp zeros(count), do: :binary.copy("0", count)

  defp power(exponent) when exponent < tuple_size(@powers), do: elem(@powers, exponent)
  defp power(exponent), do: Integer.pow(10, exponent)

  defp divide_to_float(mantissa, {divisor, _}) when mantissa < @small_limit,
    do: round_quotient(mantissa, divisor)

  defp divide_to_float(mantissa, {_, divisor}), do: round_quotient(mantissa, divisor)

  # The quotient has two bits or more beyond the 53 of a double; the last one also tells whether a
  # remainder is left, so that the conversion to a double rounds as the exact quotient would.
  defp round_quotient(mantissa, {power, shift, unit}) do
    numerator = mantissa <<< shift
    quotient = div(numerator, power)
    sticky = if quotient * power == numerator, do: 0, else: 1
    (quotient ||| sticky) * unit
  end

  # Out of range is the only way this text can fail to be a float.
  defp read_float(text) do
    :erlang.binary_to_float(text)
  rescue
    ArgumentError -> nil
  end

  defp print(number, layout) when is_integer(number) do
    if number <= @max_safe_integer and number >= -@max_safe_integer do
      Integer.to_string(number)
    else
      case integer_to_float(number) do
        nil when number > 0 -> "Infinity"
        nil -> "-Infinity"
        float -> print(float, layout)
      end
    end
  end

  defp print(float, _layout)
       when float <= @max_safe_integer and float >= -@max_safe_integer and
              trunc(float) == float,
       do: Integer.to_string(trunc(float))

  defp print(float, layout) do
    text = :erlang.float_to_binary(float, [:short])

    case find_exponent(text, 0) do
      nil ->
        text

      at ->
        <<significand::binary-size(^at), ?e, exponent::binary>> = text
        layout_scientific(significand, String.to_integer(exponent), layout)
    end
  end

  defp layout_scientific("-" <> significand, exponent, layout),
    do: "-" <> layout_scientific(significand, exponent, layout)

  # `point` is the position of the decimal point relative to the start of `digits`.
  defp layout_scientific(<<first, ?., "0">>, exponent, layout),
    do: layout.(<<first>>, 1, exponent + 1)

  defp layout_scientific(<<first, ?., fraction::binary>>, exponent, layout),
    do: layout.(<<first, fraction::binary>>, 1 + byte_size(fraction), exponent + 1)

  defp scientific(digits, count, point) when point > -6 and point <= 21,
    do: plain(digits, count, point)

  defp scientific(<<first, fraction::binary>>, count, point) do
    significand = if count == 1, do: <<first>>, else: <<first, ?., fraction::binary>>
    sign = if point > 0, do: "e+", else: "e-"
    significand <> sign <> Integer.to_string(abs(point - 1))
  end

  defp plain(digits, count, point) when point >= count, do: digits <> zeros(point - count)

  defp plain(digits, _count, point) when point > 0 do
    <<whole::binary-size(^point), fraction::binary>> = digits
    <<whole::binary, ?., fraction::binary>>
  end

  defp plain(digits, _count, point), do: "0." <> zeros(-point) <> digits

  defp find_exponent(<<?e, _::binary>>, at), do: at
  defp find_exponent(<<_, rest::binary>>, at), do: find_exponent(rest, at + 1)
  defp find_exponent(<<>>, _at), do: nil
end
