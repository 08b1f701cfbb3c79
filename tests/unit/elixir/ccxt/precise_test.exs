defmodule Ccxt.PreciseTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Decimal, Number, Precise}

  doctest Precise

  test "results are exact where doubles are not" do
    assert Precise.string_add("0.1", "0.2") == "0.3"
    assert Precise.string_sub("1", "0.9") == "0.1"
    assert Precise.string_mul("1.1", "1.1") == "1.21"

    assert Precise.string_mul("123456789.123456789", "987654321.987654321") ==
             "121932631356500531.347203169112635269"
  end

  test "division cuts after 18 decimals, or as many as asked for" do
    assert Precise.string_div("2", "3") == "0.666666666666666666"
    assert Precise.string_div("-2", "3", 2) == "-0.66"
    assert Precise.string_div("1", "8", 0) == "0"
    assert Precise.string_div("100", "0.5") == "200"
    assert Precise.string_div("1", "0") == nil
    assert Precise.string_div("1", "0.00") == nil
  end

  test "the remainder has the sign of the dividend" do
    assert Precise.string_mod("5.5", "2") == "1.5"
    assert Precise.string_mod("-5.5", "2") == "-1.5"
    assert_raise ArithmeticError, fn -> Precise.string_mod("1", "0") end
  end

  test "results are written in their shortest form" do
    assert Precise.string_abs("-1.500") == "1.5"
    assert Precise.string_neg("1e-8") == "-0.00000001"
    assert Precise.string_neg("0.000") == "0"
    assert Precise.string_max("1.0", "1e1") == "10"
    assert Precise.string_min("1.0", "1e1") == "1"
  end

  test "numbers are compared by value" do
    assert Precise.string_eq("1.50", "15e-1")
    assert Precise.string_equals("0", "-0.0")
    refute Precise.string_eq("1", "1.0000000000000000000001")
    assert Precise.string_gt("10", "9.99")
    assert Precise.string_ge("10", "10.0")
    assert Precise.string_lt("-2", "-1")
    assert Precise.string_le("-1", "-1.00")
  end

  test "a nil operand gives nil" do
    for function <- ~w(string_mul string_div string_add string_sub string_mod string_or string_eq
                       string_equals string_gt string_ge string_lt string_le string_min
                       string_max)a do
      assert {function, apply(Precise, function, [nil, "1"])} == {function, nil}
      assert {function, apply(Precise, function, ["1", nil])} == {function, nil}
    end

    assert Precise.string_abs(nil) == nil
    assert Precise.string_neg(nil) == nil
  end

  test "what is no number raises" do
    for value <- ["abc", "-", "1.2.3", "1,5", 5, %{}] do
      assert_raise ArgumentError, fn -> Precise.string_add(value, "1") end
    end
  end

  test "text is read as ccxt reads it" do
    assert Precise.parse!("") == {0, 0}
    assert Precise.parse!(".") == {0, 0}
    assert Precise.parse!("0x10") == {16, 0}
    assert Precise.parse!(" 12") == {12, 0}
  end

  test "addition and subtraction, multiplication and division undo each other" do
    for _ <- 1..1000 do
      {a, b} = {random(), random()}
      assert a |> Precise.string_add(b) |> Precise.string_sub(b) |> Precise.string_eq(a)

      unless Precise.string_eq(b, "0") do
        assert a |> Precise.string_mul(b) |> Precise.string_div(b) |> Precise.string_eq(a)
      end
    end
  end

  test "a = (a / b) * b + a mod b for whole quotients" do
    for _ <- 1..1000 do
      {a, b} = {random(), random()}

      unless Precise.string_eq(b, "0") do
        quotient = Precise.string_div(a, b, 0)
        sum = quotient |> Precise.string_mul(b) |> Precise.string_add(Precise.string_mod(a, b))
        assert Precise.string_eq(sum, a)
      end
    end
  end

  describe "decimals" do
    # As texts say numbers: short and long, with zeros at the end, tiny and huge, in every notation.
    @texts [
             "0",
             "-0",
             "0.000",
             "-0.0",
             "1",
             "-1",
             "+7",
             ".5",
             "5.",
             "1500.0",
             "00012",
             "1e-8",
             "-2.5E+3",
             "1e21"
           ] ++
             [
               "50008.23000000",
               "0.00100000",
               "123456789.123456789123456789",
               "-99999999999999999999.9"
             ]
    @odd_texts ["", " 12", "0x10", ".", "1_0", "abc", "-", "1.2.3", "1,5", "Infinity"]

    @arithmetic [
      string_add: :add,
      string_sub: :subtract,
      string_mul: :multiply,
      string_div: :divide,
      string_mod: :remainder,
      string_min: :min,
      string_max: :max
    ]
    @comparisons [
      string_eq: :eq,
      string_equals: :eq,
      string_gt: :gt,
      string_ge: :ge,
      string_lt: :lt,
      string_le: :le
    ]

    test "printed, are what the functions on text give, whatever form their operands have" do
      for {of_texts, of_decimals} <- @arithmetic, {a, b} <- pairs() do
        text = outcome(fn -> apply(Precise, of_texts, [a, b]) end)

        for x <- forms(a), y <- forms(b) do
          printed = outcome(fn -> printed(apply(Precise, of_decimals, [x, y])) end)
          assert {of_decimals, x, y, printed} == {of_decimals, x, y, text}
          assert outcome(fn -> apply(Precise, of_texts, [x, y]) end) == text
        end
      end
    end

    test "of one operand" do
      for {of_texts, of_decimals} <- [string_abs: :abs, string_neg: :negate], {a, _} <- pairs() do
        text = outcome(fn -> apply(Precise, of_texts, [a]) end)

        for x <- forms(a),
            do: assert(outcome(fn -> printed(apply(Precise, of_decimals, [x])) end) == text)
      end
    end

    test "are cut where texts are, by any precision" do
      for {a, b} <- pairs(), precision <- [nil, -2, 0, 1, 8, 18, 30] do
        text = outcome(fn -> Precise.string_div(a, b, precision) end)

        for x <- forms(a), y <- forms(b) do
          quotient = outcome(fn -> printed(Precise.divide(x, y, precision)) end)
          assert {x, y, precision, quotient} == {x, y, precision, text}
        end
      end
    end

    test "compare as texts do" do
      for {of_texts, of_decimals} <- @comparisons, {a, b} <- pairs() do
        text = outcome(fn -> apply(Precise, of_texts, [a, b]) end)

        for x <- forms(a),
            y <- forms(b),
            do: assert(outcome(fn -> apply(Precise, of_decimals, [x, y]) end) == text)
      end
    end

    test "may have more digits than printed ones, and be computed with further" do
      for _ <- 1..500 do
        [a, b, c] = for _ <- 1..3, do: random()

        of_texts = a |> Precise.string_mul(b) |> Precise.string_add(c) |> Precise.string_div(b, 9)
        of_decimals = a |> Precise.multiply(b) |> Precise.add(c) |> Precise.divide(b, 9)
        assert printed(of_decimals) == of_texts
        assert Number.parse_number(of_decimals) === Number.parse_number(of_texts)

        assert of_decimals |> Number.omit_zero() |> printed() ==
                 Number.omit_zero(of_texts)
      end
    end

    test "are no numbers of Elixir's" do
      for number <- [5, 5.0],
          do: assert_raise(ArgumentError, fn -> Precise.add({1, 0}, number) end)
    end

    # A number may stand in any form: its text, what that reads as, and that with zeros at its end.
    defp forms(text) when is_binary(text) do
      case Decimal.parse(text) do
        {mantissa, scale} -> [text, {mantissa, scale}, {mantissa * 1000, scale + 3}]
        :error -> [text]
      end
    end

    defp forms(value), do: [value]

    defp pairs do
      all = [nil | @texts ++ @odd_texts]
      random = for _ <- 1..100, do: {random(), random()}
      random ++ for a <- all, b <- all, do: {a, b}
    end

    defp printed(nil), do: nil
    defp printed(decimal), do: Decimal.to_string(decimal)

    defp outcome(function) do
      {:ok, function.()}
    rescue
      error -> {:error, error}
    end
  end

  defp random do
    sign = Enum.random(["", "-"])
    fraction = Enum.random(["", ".#{:rand.uniform(99_999)}", ".000#{:rand.uniform(999)}"])
    "#{sign}#{:rand.uniform(1_000_000_000) - 1}#{fraction}"
  end
end
