defmodule Ccxt.Precise do
  @moduledoc """
  ccxt's `Precise`: exact arithmetic on decimal numbers written as text.

      iex> Ccxt.Precise.string_add("0.1", "0.2")
      "0.3"
      iex> Ccxt.Precise.string_div("1", "3", 4)
      "0.3333"
      iex> Ccxt.Precise.string_mul("1", nil)
      nil

  A nil operand gives nil. Text that is no number raises `ArgumentError`.

  Where a result is only computed with, it need not be printed and read again: `multiply/2`, `divide/3`, `gt/2` and so
  on give and take decimals (`t:Ccxt.Decimal.t/0`), as the functions on text take them, too.

      iex> change = Ccxt.Precise.subtract("101.5", "100")
      {15, 1}
      iex> Ccxt.Precise.string_mul(Ccxt.Precise.divide(change, "100"), {100, 0})
      "1.5"
  """

  import Bitwise
  import Kernel, except: [abs: 1, max: 2, min: 2, to_string: 1]

  alias Ccxt.Decimal
  alias Ccxt.JS.Text

  @typedoc "A decimal number as text, or nil for undefined."
  @type number_text :: String.t() | nil

  @typedoc "What is computed with: text, what has been read or computed before, or nil."
  @type operand :: number_text() | Decimal.t()

  @typedoc "A number as ccxt's object has it: `integer` / 10^`decimals`, either of which may be set to another."
  @type t :: %__MODULE__{integer: integer(), decimals: number()}

  @enforce_keys [:integer, :decimals]
  defstruct [:integer, :decimals]

  # A greater integer is no immediate value of the runtime's.
  @max_word 0x7FFFFFFFFFFFFFF
  defguardp is_word(mantissa) when mantissa <= @max_word and mantissa >= -@max_word

  ## Text

  @doc "a * b."
  @spec string_mul(operand(), operand()) :: number_text()
  def string_mul(a, b), do: a |> multiply(b) |> text()

  @doc "a / b, cut after `precision` decimals; nil if `b` is 0."
  @spec string_div(operand(), operand(), integer() | nil) :: number_text()
  def string_div(a, b, precision \\ 18), do: a |> divide(b, precision) |> text()

  @doc "a + b."
  @spec string_add(operand(), operand()) :: number_text()
  def string_add(a, b), do: a |> add(b) |> text()

  @doc "a - b."
  @spec string_sub(operand(), operand()) :: number_text()
  def string_sub(a, b), do: a |> subtract(b) |> text()

  @doc "The absolute value."
  @spec string_abs(operand()) :: number_text()
  def string_abs(a), do: a |> abs() |> text()

  @doc "-a."
  @spec string_neg(operand()) :: number_text()
  def string_neg(a), do: a |> negate() |> text()

  @doc "The remainder of a / b, with the sign of `a`. Raises `ArithmeticError` if `b` is 0."
  @spec string_mod(operand(), operand()) :: number_text()
  def string_mod(a, b), do: a |> remainder(b) |> text()

  @doc "The smaller number, in its shortest form."
  @spec string_min(operand(), operand()) :: number_text()
  def string_min(a, b), do: a |> min(b) |> text()

  @doc "The greater number, in its shortest form."
  @spec string_max(operand(), operand()) :: number_text()
  def string_max(a, b), do: a |> max(b) |> text()

  @doc "Bitwise or of the digits without their points, with the scale of `a`."
  @spec string_or(number_text(), number_text()) :: number_text()
  def string_or(a, b) when is_nil(a) or is_nil(b), do: nil

  def string_or(a, b) do
    {mantissa, scale} = parse!(a)
    {other, _scale} = parse!(b)
    Decimal.to_string({mantissa ||| other, scale})
  end

  @doc "a == b by value; nil if an operand is nil."
  @spec string_eq(number_text(), number_text()) :: boolean() | nil
  def string_eq(a, b), do: eq(a, b)

  @doc "The same as `string_eq/2`."
  @spec string_equals(number_text(), number_text()) :: boolean() | nil
  def string_equals(a, b), do: eq(a, b)

  @doc "a > b; nil if an operand is nil."
  @spec string_gt(number_text(), number_text()) :: boolean() | nil
  def string_gt(a, b), do: gt(a, b)

  @doc "a >= b; nil if an operand is nil."
  @spec string_ge(number_text(), number_text()) :: boolean() | nil
  def string_ge(a, b), do: ge(a, b)

  @doc "a < b; nil if an operand is nil."
  @spec string_lt(number_text(), number_text()) :: boolean() | nil
  def string_lt(a, b), do: lt(a, b)

  @doc "a <= b; nil if an operand is nil."
  @spec string_le(number_text(), number_text()) :: boolean() | nil
  def string_le(a, b), do: le(a, b)

  ## Decimals

  @doc "`string_mul/2` as a decimal."
  @spec multiply(operand(), operand()) :: Decimal.t() | nil
  def multiply(a, b) when is_nil(a) or is_nil(b), do: nil

  def multiply(a, b) do
    a = parse!(a)
    b = parse!(b)

    case Decimal.multiply(a, b) do
      {mantissa, _scale} = product when is_word(mantissa) -> product
      # Zeros are taken away faster from the factors than from a product of so many digits.
      _ -> Decimal.multiply(Decimal.reduce(a), Decimal.reduce(b))
    end
  end

  @doc """
  `string_div/3` as a decimal.

      iex> Ccxt.Precise.divide({1, 0}, "4")
      {25, 2}
      iex> Ccxt.Precise.divide({2, 0}, {3, 0}, 4)
      {6666, 4}
  """
  @spec divide(operand(), operand(), integer() | nil) :: Decimal.t() | nil
  def divide(a, b, precision \\ 18)
  def divide(a, b, _precision) when is_nil(a) or is_nil(b), do: nil

  def divide(a, b, precision) do
    case parse!(b) do
      {0, _scale} -> nil
      divisor -> short(Decimal.divide(parse!(a), divisor, precision || 18))
    end
  end

  @doc "`string_add/2` as a decimal."
  @spec add(operand(), operand()) :: Decimal.t() | nil
  def add(a, b) when is_nil(a) or is_nil(b), do: nil
  def add(a, b), do: Decimal.add(parse!(a), parse!(b))

  @doc "`string_sub/2` as a decimal."
  @spec subtract(operand(), operand()) :: Decimal.t() | nil
  def subtract(a, b) when is_nil(a) or is_nil(b), do: nil
  def subtract(a, b), do: Decimal.subtract(parse!(a), parse!(b))

  @doc "`string_abs/1` as a decimal."
  @spec abs(operand()) :: Decimal.t() | nil
  def abs(nil), do: nil

  def abs(a) do
    {mantissa, scale} = parse!(a)
    {Kernel.abs(mantissa), scale}
  end

  @doc "`string_neg/1` as a decimal."
  @spec negate(operand()) :: Decimal.t() | nil
  def negate(nil), do: nil

  def negate(a) do
    {mantissa, scale} = parse!(a)
    {-mantissa, scale}
  end

  @doc "`string_mod/2` as a decimal."
  @spec remainder(operand(), operand()) :: Decimal.t() | nil
  def remainder(a, b) when is_nil(a) or is_nil(b), do: nil
  def remainder(a, b), do: Decimal.remainder(parse!(a), parse!(b))

  @doc "`string_min/2` as a decimal."
  @spec min(operand(), operand()) :: Decimal.t() | nil
  def min(a, b) when is_nil(a) or is_nil(b), do: nil

  def min(a, b) do
    a = parse!(a)
    b = parse!(b)
    if Decimal.compare(a, b) == :lt, do: a, else: b
  end

  @doc "`string_max/2` as a decimal."
  @spec max(operand(), operand()) :: Decimal.t() | nil
  def max(a, b) when is_nil(a) or is_nil(b), do: nil

  def max(a, b) do
    a = parse!(a)
    b = parse!(b)
    if Decimal.compare(a, b) == :gt, do: a, else: b
  end

  @doc "`string_eq/2` of what may be decimals."
  @spec eq(operand(), operand()) :: boolean() | nil
  def eq(a, b) when is_nil(a) or is_nil(b), do: nil
  def eq(a, b), do: compare(a, b) == :eq

  @doc "`string_gt/2` of what may be decimals."
  @spec gt(operand(), operand()) :: boolean() | nil
  def gt(a, b) when is_nil(a) or is_nil(b), do: nil
  def gt(a, b), do: compare(a, b) == :gt

  @doc "`string_ge/2` of what may be decimals."
  @spec ge(operand(), operand()) :: boolean() | nil
  def ge(a, b) when is_nil(a) or is_nil(b), do: nil
  def ge(a, b), do: compare(a, b) != :lt

  @doc "`string_lt/2` of what may be decimals."
  @spec lt(operand(), operand()) :: boolean() | nil
  def lt(a, b) when is_nil(a) or is_nil(b), do: nil
  def lt(a, b), do: compare(a, b) == :lt

  @doc "`string_le/2` of what may be decimals."
  @spec le(operand(), operand()) :: boolean() | nil
  def le(a, b) when is_nil(a) or is_nil(b), do: nil
  def le(a, b), do: compare(a, b) != :gt

  ## Objects

  @doc """
  `new Precise (a)`.

      iex> Ccxt.Precise.new("1.50")
      %Ccxt.Precise{integer: 150, decimals: 2}
  """
  @spec new(number_text()) :: t() | nil
  def new(nil), do: nil

  def new(a) do
    {integer, decimals} = parse!(a)
    %__MODULE__{integer: integer, decimals: decimals}
  end

  @doc """
  The same number with the fewest decimals: zeros at the end of its digits are taken away, also before the point.

      iex> Ccxt.Precise.reduce(Ccxt.Precise.new("1500.0"))
      %Ccxt.Precise{integer: 15, decimals: -2}
  """
  @spec reduce(t()) :: t()
  def reduce(%__MODULE__{integer: 0} = number), do: %{number | decimals: 0}

  def reduce(%__MODULE__{integer: integer, decimals: decimals} = number)
      when rem(integer, 10) == 0,
      do: reduce(%{number | integer: div(integer, 10), decimals: decimals - 1})

  def reduce(%__MODULE__{} = number), do: number

  @doc """
  The number without an exponent, and the number reduced: ccxt's object is, when it has printed itself.

      iex> Ccxt.Precise.print(Ccxt.Precise.new("50e-9"))
      {"0.00000005", %Ccxt.Precise{integer: 5, decimals: 8}}
  """
  @spec print(t()) :: {String.t(), t()}
  def print(%__MODULE__{} = number) do
    number = reduce(number)
    {__MODULE__.to_string(number), number}
  end

  @doc """
  The number without an exponent.

      iex> Ccxt.Precise.to_string(Ccxt.Precise.new("5e-8"))
      "0.00000005"
  """
  @spec to_string(t()) :: String.t()
  def to_string(%__MODULE__{integer: integer, decimals: decimals}),
    do: Decimal.to_string({integer, trunc(decimals)})

  @doc """
  The value of a text, read as ccxt's constructor of Precise does; a decimal as it is.

      iex> Ccxt.Precise.parse!("1.50")
      {150, 2}
  """
  @spec parse!(String.t() | Decimal.t()) :: Decimal.t()
  def parse!({_mantissa, _scale} = decimal), do: decimal

  def parse!(text) when is_binary(text) do
    case Decimal.parse(text) do
      {_mantissa, _scale} = decimal -> decimal
      :error -> parse_loosely!(text)
    end
  end

  def parse!(value), do: raise(ArgumentError, "#{inspect(value)} is no number as text")

  ## Helpers

  defp compare(a, b), do: Decimal.compare(parse!(a), parse!(b))

  defp text(nil), do: nil
  defp text(decimal), do: Decimal.to_string(decimal)

  # A quotient may have more zeros at its end than fit a word with its digits.
  defp short({mantissa, _scale} = decimal) when is_word(mantissa), do: decimal
  defp short(decimal), do: Decimal.reduce(decimal)

  # What JavaScript's BigInt() reads besides decimal literals: surrounding space, no digits at all
  # (0), hexadecimal; the scale is counted on the text, spaces included.
  defp parse_loosely!(text) do
    {number, modifier} = split_exponent(String.downcase(text, :ascii), text)

    scale =
      case :binary.match(number, ".") do
        {at, 1} -> byte_size(number) - at - 1
        :nomatch -> 0
      end

    digits = number |> String.replace(".", "", global: false) |> Text.trim()
    {big_integer!(digits, text), scale - modifier}
  end

  defp split_exponent(lower, text) do
    case String.split(lower, "e") do
      [number] ->
        {number, 0}

      [number, exponent | _] ->
        case Integer.parse(Text.trim_start(exponent)) do
          {modifier, _rest} -> {number, modifier}
          :error -> invalid!(text)
        end
    end
  end

  defp big_integer!("", _text), do: 0

  defp big_integer!("0" <> <<mark, digits::binary>> = number, text) when mark in ~c"xob" do
    base = %{?x => 16, ?o => 8, ?b => 2}[mark]

    with false <- String.starts_with?(digits, ["+", "-"]),
         {integer, ""} <- Integer.parse(digits, base) do
      integer
    else
      _ -> invalid!("#{number} in #{text}")
    end
  end

  defp big_integer!(digits, text) do
    case Integer.parse(digits) do
      {integer, ""} -> integer
      _ -> invalid!(text)
    end
  end

  defp invalid!(text), do: raise(ArgumentError, "#{inspect(text)} is no number")
end
