defmodule Ccxt.NumberTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Decimal, Number}

  doctest Number, import: false
  doctest Number.Precision

  @truncate Number.truncate()
  @round Number.round()
  @decimal_places Number.decimal_places()
  @significant_digits Number.significant_digits()
  @tick_size Number.tick_size()
  @no_padding Number.no_padding()
  @pad_with_zero Number.pad_with_zero()

  test "the constants are ccxt's" do
    assert {@truncate, @round, Number.round_up(), Number.round_down()} == {0, 1, 2, 3}
    assert {@decimal_places, @significant_digits, @tick_size} == {2, 3, 4}
    assert {@no_padding, @pad_with_zero} == {5, 6}
  end

  describe "parse_number/2" do
    test "always gives a float" do
      assert Number.parse_number("5") === 5.0
      assert Number.parse_number(5) === 5.0
      assert Number.parse_number("1e3") === 1000.0
    end

    test "rounds as JavaScript does" do
      assert Number.parse_number("0.1") == 0.1
      assert Number.parse_number("123456789.123456789123456789") == 123_456_789.12345679
      assert Number.parse_number("1e-8") == 1.0e-8
      assert Number.parse_number("9007199254740993") == 9_007_199_254_740_992.0
    end

    test "gives the default for nil and for text without a number" do
      for value <- [nil, "abc", "1,5", "1.2.3", "Infinity", "1e999", %{}] do
        assert {value, Number.parse_number(value, :default)} == {value, :default}
      end
    end

    test "no digits at all are 0, as in JavaScript" do
      assert Number.parse_number("") === 0.0
      assert Number.parse_number(" ") === 0.0
    end
  end

  # Smaller than the smallest double.
  @vanishing "0.#{String.duplicate("0", 330)}1"

  test "omit_zero/1 takes zeros in every notation away" do
    for zero <- ["0", "0.0", "-0.00", "0e5", ".0", 0, 0.0, "", "1e-400", "0abc", @vanishing] do
      assert {zero, Number.omit_zero(zero)} == {zero, nil}
    end

    for value <- ["0.1", "-0.001", "10", "1e-300", "abc", 0.5, -1, "0.0e0x1" <> "", true] do
      expected = if value == "0.0e0x1", do: nil, else: value
      assert {value, Number.omit_zero(value)} == {value, expected}
    end
  end

  test "a decimal is the number that its text is" do
    texts =
      [
        "0",
        "-0.0",
        "0.000",
        "0.1",
        "-0.5",
        "1e-8",
        "1e999",
        "-1e999",
        "1e-400",
        "1e-320",
        "1e300"
      ] ++
        ["9007199254740993", "123456789.123456789123456789", @vanishing] ++
        for(_ <- 1..500, do: random_text())

    for text <- texts do
      {mantissa, scale} = decimal = Decimal.parse(text)

      for form <- [decimal, {mantissa * 100, scale + 2}] do
        assert {form, Number.parse_number(form, :default)} ===
                 {form, Number.parse_number(text, :default)}

        assert {form, Number.omit_zero(form) == nil} == {form, Number.omit_zero(text) == nil}
      end
    end
  end

  defp random_text do
    digits = for _ <- 1..:rand.uniform(25), into: "", do: Integer.to_string(:rand.uniform(10) - 1)
    sign = Enum.random(["", "-"])
    exponent = Enum.random(["", "", "e-#{:rand.uniform(330)}", "e#{:rand.uniform(330)}"])
    "#{sign}#{:rand.uniform(10) - 1}.#{digits}#{exponent}"
  end

  test "parse_int/2 with a base" do
    assert Number.parse_int("0x1f", 10) == 0
    assert Number.parse_int("ff", 16) == 255
    assert Number.parse_int("0xff", 16) == 255
    assert Number.parse_int(1.0e21) == 1
    assert Number.parse_int(5.0e-7) == 5
    assert Number.parse_int("-") == nil
  end

  test "vwap/2" do
    assert Number.vwap(2, 5) == 2.5
    assert Number.vwap(0, 5) == nil
    assert Number.vwap(nil, 5) == nil
  end

  # Cases of ccxt's own test of decimalToPrecision.
  describe "decimal_to_precision/5 with decimal places" do
    test "cuts" do
      for {x, digits, text} <- [
            {"12.3456000", 100, "12.3456"},
            {"12.3456", 4, "12.3456"},
            {"12.3456", 3, "12.345"},
            {"12.3456", 0, "12"},
            {"0.0000001", 8, "0.0000001"},
            {"0.00000001", 7, "0"},
            {"165", -1, "160"},
            {"1234", -3, "1000"},
            {"-0.000012", 4, "0"},
            {"", 2, "0"}
          ] do
        assert {x, Number.decimal_to_precision(x, @truncate, digits)} == {x, text}
      end
    end

    test "rounds halves away from zero, looking at the digits alone" do
      for {x, digits, text} <- [
            {"12.3456", 3, "12.346"},
            {"9.999", 2, "10"},
            {"999.5", 0, "1000"},
            {"1.45", 0, "1"},
            {"1.5", 0, "2"},
            {"-1.5", 0, "-2"},
            {"0.05", 1, "0.1"},
            {"1.005", 2, "1.01"},
            {"9.45", 0, "9"},
            {"99.9", -1, "100"}
          ] do
        assert {x, Number.decimal_to_precision(x, @round, digits)} == {x, text}
      end
    end

    test "pads with zeros" do
      assert Number.decimal_to_precision("1", @round, 3, @decimal_places, @pad_with_zero) ==
               "1.000"

      assert Number.decimal_to_precision("0", @truncate, 2, @decimal_places, @pad_with_zero) ==
               "0.00"
    end
  end

  test "decimal_to_precision/5 with significant digits" do
    for {x, mode, digits, padding, text} <- [
          {"0.000123456700", @truncate, 7, @no_padding, "0.0001234567"},
          {"0.0001234567", @truncate, 3, @no_padding, "0.000123"},
          {"123.0000987654", @round, 9, @no_padding, "123.000099"},
          {"0.00098765", @round, 1, @no_padding, "0.001"},
          {"69.3", @truncate, 6, @pad_with_zero, "69.3000"},
          {"0.098765", @truncate, 2, @pad_with_zero, "0.098"}
        ] do
      assert {x, Number.decimal_to_precision(x, mode, digits, @significant_digits, padding)} ==
               {x, text}
    end
  end

  test "decimal_to_precision/5 with a tick size" do
    for {x, mode, tick, text} <- [
          {"0.000123456700", @round, 0.00012, "0.00012"},
          {"0.0001234567", @truncate, 0.00010, "0.0001"},
          {"165", @truncate, 110, "110"},
          {"165", @round, 110, "220"},
          {"3210", @truncate, 1110, "2220"},
          {"0.01", @round, 0.0001, "0.01"},
          {"44", @round, 4.4, "44"},
          {"-165", @truncate, 110, "-110"},
          {"123.456", @round, "0.05", "123.45"}
        ] do
      assert {x, Number.decimal_to_precision(x, mode, tick, @tick_size)} == {x, text}
    end
  end

  test "decimal_to_precision/5 refuses what makes no sense" do
    for arguments <- [
          ["1", 7, 2],
          ["1", @round, nil],
          ["1", @round, 1.5],
          ["1", @round, 0, @tick_size],
          ["1", @round, 2, 9],
          ["1", @round, 2, @decimal_places, 9],
          ["1e5", @round, 2],
          ["1.2.3", @round, 2],
          [nil, @round, 2]
        ] do
      assert_raise ArgumentError, fn -> apply(Number, :decimal_to_precision, arguments) end
    end
  end

  test "rounding moves a number by at most half a unit, cutting by less than one, towards zero" do
    for _ <- 1..2000 do
      x = "#{Enum.random(["", "-"])}#{:rand.uniform(9999)}.#{:rand.uniform(999_999)}"
      digits = Enum.random(0..7)
      unit = "1e-#{digits}"

      rounded = Number.decimal_to_precision(x, @round, digits)
      error = Ccxt.Precise.string_abs(Ccxt.Precise.string_sub(x, rounded))
      assert Ccxt.Precise.string_le(Ccxt.Precise.string_mul(error, "2"), unit)

      cut = Number.decimal_to_precision(x, @truncate, digits)

      assert Ccxt.Precise.string_lt(
               Ccxt.Precise.string_abs(Ccxt.Precise.string_sub(x, cut)),
               unit
             )

      assert Ccxt.Precise.string_le(Ccxt.Precise.string_abs(cut), Ccxt.Precise.string_abs(x))
    end
  end
end
