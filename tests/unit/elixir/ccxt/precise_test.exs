defmodule Ccxt.PreciseTest do
  use ExUnit.Case, async: true

  alias Ccxt.Precise

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

  defp random do
    sign = Enum.random(["", "-"])
    fraction = Enum.random(["", ".#{:rand.uniform(99_999)}", ".000#{:rand.uniform(999)}"])
    "#{sign}#{:rand.uniform(1_000_000_000) - 1}#{fraction}"
  end
end
