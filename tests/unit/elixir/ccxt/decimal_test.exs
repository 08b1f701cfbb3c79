defmodule Ccxt.DecimalTest do
  use ExUnit.Case, async: true

  alias Ccxt.Decimal

  doctest Decimal

  describe "parse/1" do
    test "reads every form of a decimal literal" do
      for {text, decimal} <- [
            {"0", {0, 0}},
            {"-0.50", {-50, 2}},
            {"+7", {7, 0}},
            {".5", {5, 1}},
            {"-.5", {-5, 1}},
            {"5.", {5, 0}},
            {"1e3", {1, -3}},
            {"1.5E-3", {15, 4}},
            {"-2.5e+1", {-25, 0}}
          ] do
        assert {text, Decimal.parse(text)} == {text, decimal}
      end
    end

    test "refuses everything else" do
      for text <- [
            "",
            "-",
            ".",
            "e5",
            "1e",
            "1e+",
            " 1",
            "1 ",
            "1,5",
            "1.2.3",
            "--1",
            "0x1f",
            "1_000"
          ] do
        assert {text, Decimal.parse(text)} == {text, :error}
      end
    end
  end

  test "parse_prefix/1 stops where the number ends" do
    assert Decimal.parse_prefix("1e5e6") == {{1, -5}, "e6"}
    assert Decimal.parse_prefix("1.2.3") == {{12, 1}, ".3"}
    assert Decimal.parse_prefix("3em") == {{3, 0}, "em"}
    assert Decimal.parse_prefix("abc") == :error
  end

  test "to_string/1 is plain and short" do
    for {decimal, text} <- [
          {{0, 5}, "0"},
          {{0, -5}, "0"},
          {{1000, 3}, "1"},
          {{-1230, 2}, "-12.3"},
          {{1, 9}, "0.000000001"},
          {{-5, 0}, "-5"},
          {{12, -3}, "12000"},
          {{123_456_789 * Integer.pow(10, 30), 31}, "12345678.9"}
        ] do
      assert {decimal, Decimal.to_string(decimal)} == {decimal, text}
    end
  end

  describe "to_float/1" do
    test "gives the nearest double" do
      for _ <- 1..5000 do
        decimal = {random_mantissa(), Enum.random(-30..60)}
        assert nearest?(Decimal.to_float(decimal), decimal), inspect(decimal)
      end
    end

    test "rounds ties to even" do
      assert Decimal.to_float({9_007_199_254_740_993, 0}) == 9_007_199_254_740_992.0
      assert Decimal.to_float({9_007_199_254_740_995, 0}) == 9_007_199_254_740_996.0
    end

    test "is 0 below the smallest double and nil above the greatest" do
      assert Decimal.to_float({5, 324}) == 5.0e-324
      assert Decimal.to_float({1, 330}) == 0.0
      assert Decimal.to_float({-17_976_931_348_623_157, -292}) == -1.7976931348623157e308
      assert Decimal.to_float({18, -307}) == nil
      assert Decimal.to_float({-1, -400}) == nil
    end
  end

  test "printing a double and parsing it gives it back" do
    for _ <- 1..5000 do
      <<float::float>> = random_double()
      assert float |> Decimal.number_to_js() |> Decimal.parse() |> Decimal.to_float() == float
      assert float |> Decimal.number_to_plain() |> Decimal.parse() |> Decimal.to_float() == float
    end
  end

  test "numbers are printed as JavaScript does" do
    for {number, text} <- [
          {0, "0"},
          {-0.0, "0"},
          {100.0, "100"},
          {-1.5, "-1.5"},
          {0.000001, "0.000001"},
          {0.0000001, "1e-7"},
          {1.2345e-7, "1.2345e-7"},
          {123_456_789_012_345_680_000, "123456789012345680000"},
          {1.0e21, "1e+21"},
          {-1.25e22, "-1.25e+22"},
          {5.0e-324, "5e-324"},
          {9_007_199_254_740_993, "9007199254740992"}
        ] do
      assert {number, Decimal.number_to_js(number)} == {number, text}
    end
  end

  test "number_to_plain/1 has no exponent" do
    assert Decimal.number_to_plain(-1.25e22) == "-12500000000000000000000"
    assert Decimal.number_to_plain(1.2345e-7) == "0.00000012345"
  end

  defp random_mantissa do
    sign = Enum.random([1, -1])
    sign * :rand.uniform(Integer.pow(10, Enum.random(1..40)))
  end

  # A finite double of random bits.
  defp random_double do
    <<sign::1, _::11, fraction::52>> = :rand.bytes(8)
    <<sign::1, Enum.random(0..2046)::11, fraction::52>>
  end

  # No neighbour of the double is nearer to mantissa / 10^scale.
  defp nearest?(float, {mantissa, scale}) do
    <<bits::64>> = <<abs(float)::float>>
    error = distance(bits, {abs(mantissa), scale})

    Enum.all?(
      [bits - 1, bits + 1],
      &(&1 < 0 or compare(error, distance(&1, {abs(mantissa), scale})) != :gt)
    )
  end

  # |double - decimal| as a fraction {numerator, denominator}.
  defp distance(bits, {mantissa, scale}) do
    <<float::float>> = <<bits::64>>
    {numerator, denominator} = Float.ratio(float)

    {top, bottom} =
      if scale < 0,
        do: {mantissa * Integer.pow(10, -scale), 1},
        else: {mantissa, Integer.pow(10, scale)}

    {abs(numerator * bottom - top * denominator), denominator * bottom}
  end

  defp compare({a, b}, {c, d}) do
    cond do
      a * d > c * b -> :gt
      a * d < c * b -> :lt
      true -> :eq
    end
  end
end
