defmodule Ccxt.Number do
  @moduledoc """
  ccxt's conversions between numbers and text, and its rounding to an exchange's precision.

      iex> Ccxt.Number.parse_number("50008.23")
      50008.23
      iex> Ccxt.Number.number_to_string(1.0e-7)
      "0.0000001"
      iex> Ccxt.Number.decimal_to_precision("12.3456", Ccxt.Number.round(), 2)
      "12.35"
  """

  import Kernel, except: [round: 1]

  alias Ccxt.{Decimal, JS}
  alias Ccxt.JS.Text
  alias Ccxt.Number.Precision

  @max_safe_integer 9_007_199_254_740_992
  # With fewer decimals no number but 0 is 0 as a double.
  @vanishing 300

  @doc "Rounding mode: cut."
  @spec truncate() :: 0
  def truncate, do: 0

  @doc "Rounding mode: halves away from zero."
  @spec round() :: 1
  def round, do: 1

  @doc "Rounding mode of `Ccxt.Time.round_timeframe/3`: the end of the bar."
  @spec round_up() :: 2
  def round_up, do: 2

  @doc "Rounding mode of `Ccxt.Time.round_timeframe/3`: the start of the bar."
  @spec round_down() :: 3
  def round_down, do: 3

  @doc "Counting mode: digits after the decimal point."
  @spec decimal_places() :: 2
  def decimal_places, do: 2

  @doc "Counting mode: significant digits."
  @spec significant_digits() :: 3
  def significant_digits, do: 3

  @doc "Counting mode: the precision is a step, such as 0.05."
  @spec tick_size() :: 4
  def tick_size, do: 4

  @doc "Padding mode: no zeros at the end."
  @spec no_padding() :: 5
  def no_padding, do: 5

  @doc "Padding mode: zeros up to the precision."
  @spec pad_with_zero() :: 6
  def pad_with_zero, do: 6

  @doc """
  Text of a number, never with an exponent. Text stays as it is, nil stays nil.

      iex> Enum.map([1.0e21, 0.5, 12, "1e5", nil], &Ccxt.Number.number_to_string/1)
      ["1000000000000000000000", "0.5", "12", "1e5", nil]
  """
  @spec number_to_string(JS.value()) :: String.t() | nil
  def number_to_string(value) when is_binary(value), do: value
  def number_to_string(value) when is_number(value), do: Decimal.number_to_plain(value)
  def number_to_string(nil), do: nil
  def number_to_string(value), do: JS.to_string(value)

  @doc """
  The nearest double of a text or number; `default` for nil and for what is no finite number.

      iex> Enum.map(["0.1", "1e-8", "", "abc", 5], &Ccxt.Number.parse_number(&1, -1))
      [0.1, 1.0e-8, 0.0, -1, 5.0]

  A text that has been read before is a decimal, whose double it gives.

      iex> Ccxt.Number.parse_number({5_000_823, 2})
      50008.23
  """
  @spec parse_number(JS.value() | Decimal.t(), default) :: float() | default when default: term()
  def parse_number(value, default \\ nil)
  def parse_number(nil, default), do: default
  def parse_number({_mantissa, _scale} = decimal, default), do: or_default(decimal, default)
  def parse_number(value, _default) when is_float(value), do: value
  def parse_number(value, default) when is_integer(value), do: or_default({value, 0}, default)

  def parse_number(text, default) when is_binary(text) do
    case Decimal.parse(text) do
      {_mantissa, _scale} = decimal -> or_default(decimal, default)
      :error -> parse_loosely(text, default)
    end
  end

  def parse_number(value, default), do: value |> JS.to_string() |> parse_number(default)

  @doc """
  nil for a zero and for \"\"; anything else as it is.

      iex> Enum.map(["0.000", "0", 0, "", "0.01", nil], &Ccxt.Number.omit_zero/1)
      [nil, nil, nil, nil, "0.01", nil]
      iex> Enum.map([{0, 3}, {1, 2}], &Ccxt.Number.omit_zero/1)
      [nil, {1, 2}]
  """
  @spec omit_zero(value) :: value | nil when value: JS.value() | Decimal.t()
  def omit_zero({0, _scale}), do: nil
  def omit_zero({_mantissa, scale} = decimal) when scale < @vanishing, do: decimal

  def omit_zero({_, _} = decimal),
    do: if(Decimal.to_float(decimal) == 0.0, do: nil, else: decimal)

  def omit_zero(text) when is_binary(text), do: if(zero?(text), do: nil, else: text)
  def omit_zero(number) when is_number(number), do: if(number == 0, do: nil, else: number)
  def omit_zero(nil), do: nil
  def omit_zero(value), do: if(parse_float(value) == 0, do: nil, else: value)

  @doc """
  The number of decimals of a text such as `"0.001"` or `"1e-3"`.

      iex> Enum.map(["0.001", "1e-8", "0.0100", "1"], &Ccxt.Number.precision_from_string/1)
      [3, 8, 2, 0]
  """
  @spec precision_from_string(String.t()) :: integer() | nil
  defdelegate precision_from_string(text), to: Precision, as: :from_string

  @doc """
  Rounds or cuts a number to a precision, as text.

  `rounding_mode` is `round/0` or `truncate/0`; `counting_mode` tells what `digits` counts.

      iex> import Kernel, except: [round: 1]
      iex> import Ccxt.Number
      iex> decimal_to_precision("0.05678", truncate(), 0.01, tick_size())
      "0.05"
      iex> decimal_to_precision("1.5", round(), 3, decimal_places(), pad_with_zero())
      "1.500"

  Raises `ArgumentError` for modes that don't exist and for text that is no plain decimal number.
  """
  @spec decimal_to_precision(
          String.t() | number(),
          integer(),
          number() | String.t(),
          integer(),
          integer()
        ) ::
          String.t()
  def decimal_to_precision(x, rounding_mode, digits, counting_mode \\ 2, padding_mode \\ 5) do
    Precision.apply(x, rounding_mode, digits, counting_mode || 2, padding_mode || 5)
  end

  @doc """
  JavaScript's `parseFloat`: the number at the start of a text; nil if there is none.

      iex> Enum.map(["1.5USDT", " -2", "USDT", 3], &Ccxt.Number.parse_float/1)
      [1.5, -2.0, nil, 3]
  """
  @spec parse_float(JS.value()) :: number() | nil
  def parse_float(value) when is_number(value), do: value
  def parse_float(nil), do: nil

  def parse_float(value) do
    case value |> JS.to_string() |> Text.trim_start() |> Decimal.parse_prefix() do
      {decimal, _rest} -> Decimal.to_float(decimal)
      :error -> nil
    end
  end

  @doc """
  JavaScript's `parseInt`: the integer at the start of a text; nil if there is none.

  Without a base text that starts with 0x is hexadecimal, other text decimal.

      iex> Enum.map(["12.9", "0x1f", "1e3", "x", 12.9], &Ccxt.Number.parse_int/1)
      [12, 31, 1, nil, 12]
  """
  @spec parse_int(JS.value(), 2..36 | nil) :: integer() | nil
  def parse_int(value, base \\ nil)

  def parse_int(value, nil)
      when is_integer(value) and abs(value) < 1_000_000_000_000_000_000_000,
      do: value

  def parse_int(value, nil)
      when is_float(value) and (abs(value) >= 1.0e-6 or value == 0) and abs(value) < 1.0e21,
      do: trunc(value)

  def parse_int(value, base) do
    case value |> JS.to_string() |> Text.trim_start() do
      "-" <> digits -> with integer when integer != nil <- unsigned(digits, base), do: -integer
      "+" <> digits -> unsigned(digits, base)
      digits -> unsigned(digits, base)
    end
  end

  @doc "Quote volume over base volume; nil unless both are there and the base volume is positive."
  @spec vwap(number() | nil, number() | nil) :: float() | nil
  def vwap(base_volume, quote_volume)
      when is_number(base_volume) and is_number(quote_volume) and base_volume > 0,
      do: quote_volume / base_volume

  def vwap(_base_volume, _quote_volume), do: nil

  ## Helpers

  defp or_default(decimal, default) do
    case Decimal.to_float(decimal) do
      nil -> default
      float -> float
    end
  end

  # Space around the number, hexadecimal, no digits at all (0), or no number.
  defp parse_loosely(text, default) do
    # ccxt reads text with "e-" by parseFloat and doesn't look whether that was a number.
    case String.contains?(text, "e-") or JS.to_number(text) do
      true -> parse_float(text)
      nil -> default
      number when is_float(number) -> number
      integer -> or_default({integer, 0}, default)
    end
  end

  # The same as parse_float(text) == 0, decided at the first digit that is not 0, unless an exponent
  # or that many zeros could still make the number vanish.
  defp zero?(""), do: true

  defp zero?(text) do
    case skip_sign(text) do
      <<digit, rest::binary>> when digit in ?1..?9 ->
        (byte_size(text) > @vanishing or exponent?(rest)) and parse_float(text) == 0

      "" ->
        text not in ["-", ".", "-."]

      _ ->
        parse_float(text) == 0
    end
  end

  defp skip_sign(<<?-, rest::binary>>), do: skip_zeros(rest)
  defp skip_sign(rest), do: skip_zeros(rest)

  defp skip_zeros(<<?0, rest::binary>>), do: skip_zeros(rest)
  defp skip_zeros(<<?., rest::binary>>), do: skip_fraction_zeros(rest)
  defp skip_zeros(rest), do: rest

  defp skip_fraction_zeros(<<?0, rest::binary>>), do: skip_fraction_zeros(rest)
  defp skip_fraction_zeros(rest), do: rest

  defp exponent?(<<e, _::binary>>) when e in ~c"eE", do: true
  defp exponent?(<<_, rest::binary>>), do: exponent?(rest)
  defp exponent?(<<>>), do: false

  defp unsigned(<<"0", x, rest::binary>>, base) when x in ~c"xX" and base in [nil, 16],
    do: digits(rest, 16)

  defp unsigned(text, base), do: digits(text, base || 10)

  defp digits(<<sign, _::binary>>, _base) when sign in ~c"+-", do: nil

  defp digits(text, base) do
    case Integer.parse(text, base) do
      {integer, _rest} when integer <= @max_safe_integer ->
        integer

      {integer, _rest} ->
        with float when float != nil <- Decimal.integer_to_float(integer), do: trunc(float)

      :error ->
        nil
    end
  end
end
