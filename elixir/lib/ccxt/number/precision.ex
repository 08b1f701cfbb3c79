defmodule Ccxt.Number.Precision do
  @moduledoc """
  Rounding to an exchange's precision: the work behind `Ccxt.Number.decimal_to_precision/5`.

      iex> Ccxt.Number.Precision.apply("123.456", 1, 2, 2, 5)
      "123.46"

  Decimal text is rounded digit by digit, never through a double; only tick sizes and negative
  precisions compute with doubles, in the order ccxt does, since its results depend on it.
  """

  alias Ccxt.{Decimal, JS, Number}

  @truncate 0
  @round 1
  @decimal_places 2
  @significant_digits 3
  @tick_size 4
  @no_padding 5
  @pad_with_zero 6

  # How ccxt compares remainders and steps, which are doubles.
  @comparison_decimals 8
  @tick_decimals 22

  # A double that is nearest to n / 10^d, for n below this limit, has n / 10^d as its d decimals.
  @always_fixed 0x10000000000000

  @doc "See `Ccxt.Number.decimal_to_precision/5`; all arguments are required."
  @spec apply(String.t() | number(), integer(), number() | String.t(), integer(), integer()) ::
          String.t()
  def apply(x, rounding, digits, counting, padding) do
    digits = check_digits!(digits, counting)
    check!(rounding in [@round, @truncate], "invalid roundingMode provided")

    check!(
      counting in [@decimal_places, @significant_digits, @tick_size],
      "invalid countingMode provided"
    )

    check!(padding in [@no_padding, @pad_with_zero], "invalid paddingMode provided")

    cond do
      counting == @tick_size and rounding == @truncate -> truncate_to_tick(x, digits, padding)
      counting == @tick_size -> round_to_tick(x, digits, padding)
      digits < 0 -> to_power_of_ten(x, rounding, digits, counting, padding)
      true -> round_text(plain_text!(x), rounding, digits, counting, padding)
    end
  end

  @doc "See `Ccxt.Number.precision_from_string/1`."
  @spec from_string(String.t()) :: integer() | nil
  def from_string(text) do
    case decimals(text) do
      :other -> from_other(text)
      decimals -> decimals
    end
  end

  # Of digits with a point among them, which is what exchanges send; the zeros at the end count nothing.
  defp decimals(<<digit, rest::binary>>) when digit in ?0..?9, do: decimals(rest)
  defp decimals(<<?., fraction::binary>>), do: decimals(fraction, 0, 0)
  defp decimals(<<>>), do: 0
  defp decimals(_text), do: :other

  defp decimals(<<?0, rest::binary>>, at, counted), do: decimals(rest, at + 1, counted)

  defp decimals(<<digit, rest::binary>>, at, _counted) when digit in ?1..?9,
    do: decimals(rest, at + 1, at + 1)

  defp decimals(<<>>, _at, counted), do: counted
  defp decimals(_text, _at, _counted), do: :other

  defp from_other(text) do
    if String.contains?(text, ["e", "E"]) do
      exponent = text |> String.replace(~r/\d\.?\d*[eE]/, "", global: false) |> Number.parse_int()
      if exponent, do: -exponent
    else
      case text |> String.trim_trailing("0") |> String.split(".") do
        [_whole, decimals | _] -> byte_size(decimals)
        [_whole] -> 0
      end
    end
  end

  ## Checks

  defp check_digits!(digits, counting) do
    digits = if is_binary(digits), do: Number.parse_float(digits), else: digits
    check!(is_number(digits), "numPrecisionDigits has an invalid number")

    if counting == @tick_size do
      message = "negative or zero numPrecisionDigits can not be used with TICK_SIZE precisionMode"
      check!(digits > 0, message)
      digits
    else
      message =
        "numPrecisionDigits must be an integer with DECIMAL_PLACES or SIGNIFICANT_DIGITS precisionMode"

      check!(trunc(digits) == digits, message)
      trunc(digits)
    end
  end

  defp check!(true, _message), do: :ok
  defp check!(false, message), do: raise(ArgumentError, message)

  defp plain_text!(x) do
    Number.number_to_string(x) || raise ArgumentError, "nil is no number"
  end

  defp float!(x) do
    case JS.to_number(x) do
      nil -> raise ArgumentError, "#{inspect(x)} is no number"
      number -> number * 1.0
    end
  end

  ## Tens, hundreds and so on

  defp to_power_of_ten(x, @round, digits, counting, padding) do
    unit = Integer.pow(10, -digits)
    rounded = apply(float!(x) / unit, @round, 0, counting, padding)
    JS.to_string(unit * float!(rounded))
  end

  defp to_power_of_ten(x, @truncate, digits, _counting, _padding) do
    x = float!(x)
    JS.to_string(x - :math.fmod(x, Integer.pow(10, -digits)))
  end

  ## Tick sizes

  # Cuts the text first, so that 0.1 + 0.2 and the like lose no tick, then counts whole ticks.
  defp truncate_to_tick(x, tick, padding) do
    decimals = tick_decimals(tick)
    unit = Integer.pow(10, decimals)
    scaled = JS.round(float!(cut_text(plain_text!(x), decimals)) * unit)
    tick_scaled = JS.round(tick * unit)
    units = trunc(scaled / tick_scaled) * tick_scaled
    x = units / unit

    if padding == @no_padding,
      do: JS.to_string(if abs(units) < @always_fixed, do: x, else: to_fixed(x, decimals)),
      else: apply(x, @round, decimals, @decimal_places, padding)
  end

  defp round_to_tick(x, tick, padding) do
    decimals = tick_decimals(tick)
    remainder = :math.fmod(float!(x), tick)
    missing = float!(round_decimals(remainder, @comparison_decimals))
    ticks = round_decimals(missing / tick, max(decimals, @comparison_decimals))
    x = if from_string(ticks) == 0, do: x, else: nearest_tick(float!(x), missing, tick)
    apply(x, @round, decimals, @decimal_places, padding)
  end

  defp nearest_tick(x, missing, tick) when x > 0 and missing >= tick / 2, do: x - missing + tick
  defp nearest_tick(x, missing, _tick) when x > 0, do: x - missing
  defp nearest_tick(x, missing, tick) when missing >= tick / 2, do: x - missing
  defp nearest_tick(x, missing, tick), do: x - missing - tick

  # Rounding to 22 decimals changes only what has more of them.
  defp tick_decimals(tick) do
    case tick |> plain_text!() |> from_string() do
      decimals when decimals <= @tick_decimals -> decimals
      _ -> tick |> round_decimals(@tick_decimals) |> from_string()
    end
  end

  defp round_decimals(x, decimals),
    do: apply(x, @round, decimals, @decimal_places, @no_padding)

  defp cut_text(text, 0), do: Number.parse_int(text)

  defp cut_text(text, decimals) do
    case :binary.split(text, ".") do
      [whole, fraction] when byte_size(fraction) > decimals ->
        whole <> "." <> binary_part(fraction, 0, decimals)

      _ ->
        text
    end
  end

  # Number(x.toFixed(decimals)): toFixed rounds the exact value of the double, halves up in size.
  defp to_fixed(x, _decimals) when abs(x) >= 1.0e21, do: x

  defp to_fixed(x, decimals) do
    float = x |> abs() |> Decimal.nearest(decimals) |> Decimal.to_float()
    if x < 0, do: -float, else: float
  end

  ## Digits of a plain decimal text

  # `digits` has a leading 0 to take the carry of 99 -> 100, so that positions start at 1;
  # `point` is the position of the first decimal.
  defp round_text(text, rounding, count, counting, padding) do
    {negative?, digits, point} = split_text!(text)
    first = first_nonzero(digits, 0) || 1
    start = if counting == @decimal_places, do: point, else: first
    digits = digits |> Enum.reverse() |> cut(length(digits) - 1, start + count, rounding, 0, [])

    case first_nonzero(digits, 0) do
      nil ->
        zero(point, if(counting == @decimal_places, do: point, else: first), count, padding)

      first ->
        start = if counting == @decimal_places, do: point, else: first
        sign = if negative?, do: "-", else: ""
        sign <> layout(digits, first, point, start + count, padding)
    end
  end

  defp split_text!("-" <> text), do: text |> split_text!() |> put_elem(0, true)

  defp split_text!(text) do
    {whole, fraction} =
      case :binary.split(text, ".") do
        [whole, fraction] -> {whole, fraction}
        [whole] -> {whole, ""}
      end

    digits = for <<char <- whole <> fraction>>, do: digit!(char, text)
    {false, [0 | digits], byte_size(whole) + 1}
  end

  defp digit!(char, _text) when char in ?0..?9, do: char - ?0

  defp digit!(char, text) do
    raise ArgumentError,
          "#{text}: invalid number (contains an illegal character '#{<<char>>}')"
  end

  # From the last digit to the first: digits from `cut` on become 0, a carry goes to the left.
  defp cut([_zero], 0, _cut, _rounding, carry, digits), do: [carry | digits]

  defp cut([digit | rest], at, cut, rounding, carry, digits) do
    case kept(digit + carry, carry, at >= cut, rounding) do
      10 -> cut(rest, at - 1, cut, rounding, 1, [0 | digits])
      digit -> cut(rest, at - 1, cut, rounding, 0, [digit | digits])
    end
  end

  defp kept(digit, _carry, false, _rounding), do: digit
  # A 4 that became 5 by a carry must not round up again: 1.45 is 1, not 2.
  defp kept(5, 1, true, @round), do: 0
  defp kept(digit, _carry, true, @round) when digit >= 5, do: 10
  defp kept(_digit, _carry, true, _rounding), do: 0

  defp first_nonzero([0 | rest], at), do: first_nonzero(rest, at + 1)
  defp first_nonzero([_ | _], at), do: at
  defp first_nonzero([], _at), do: nil

  defp layout(digits, first, point, precision_end, padding) do
    from = min(first, point - 1)
    {whole, fraction} = digits |> Enum.drop(from) |> Enum.split(point - from)
    fraction = drop_trailing_zeros(fraction)
    pad = pad(padding, precision_end - point - length(fraction))
    join(to_text(whole), to_text(fraction) <> pad)
  end

  defp zero(point, start, count, padding), do: join("0", pad(padding, start + count - point))

  defp pad(@pad_with_zero, missing) when missing > 0, do: String.duplicate("0", missing)
  defp pad(_padding, _missing), do: ""

  defp join(whole, ""), do: whole
  defp join(whole, fraction), do: whole <> "." <> fraction

  defp drop_trailing_zeros(digits) do
    digits |> Enum.reverse() |> Enum.drop_while(&(&1 == 0)) |> Enum.reverse()
  end

  defp to_text(digits), do: for(digit <- digits, into: "", do: <<digit + ?0>>)
end
