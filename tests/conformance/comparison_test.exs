defmodule Ccxt.ComparisonTest do
  use ExUnit.Case, async: true

  alias Ccxt.Conformance.{Comparison, IntendedDifferences}
  alias Ccxt.Ordered

  defp paths(expected, actual),
    do: for({path, _, _} <- Comparison.differences(expected, actual), do: Enum.join(path, "."))

  test "numbers are compared by value, a missing key is nil" do
    assert paths(%{"a" => 1, "b" => nil}, %{"a" => 1.0, "c" => nil}) == []
    assert paths(%{"a" => 1}, %{"a" => 1.5}) == ["a"]
    assert paths(%{"a" => 1}, %{"a" => "1"}) == ["a"]
    assert paths(%{}, %{"a" => false}) == ["a"]
  end

  test "differences are found at any depth" do
    expected = %{"a" => [%{"b" => 1, "c" => 2}, %{"b" => 3}]}
    assert paths(expected, %{"a" => [%{"b" => 1, "c" => 0}, %{"b" => 4}]}) == ["a.0.c", "a.1.b"]
    assert paths(expected, %{"a" => [%{"b" => 1, "c" => 2}]}) == ["a"]
    assert paths([], %{}) == [""]
    assert paths([1], nil) == [""]
  end

  test "ordered maps are maps" do
    assert paths(%{"a" => %{"b" => 1}}, %{"a" => Ordered.new([{"b", 1}])}) == []
    assert paths(%{"a" => %{"b" => 1}}, %{"a" => Ordered.new([{"b", 2}])}) == ["a.b"]
  end

  test "errors have a class and a message" do
    expected = %{"$" => "error", "name" => "BadSymbol", "message" => "none"}
    assert paths(expected, %Ccxt.BadSymbol{message: "none"}) == []
    assert paths(expected, %Ccxt.BadSymbol{message: "other"}) == ["message"]
    assert paths(expected, %Ccxt.BadRequest{message: "none"}) == ["name"]
    assert paths(expected, %RuntimeError{message: "none"}) != []
    assert paths(expected, nil) == [""]
  end

  test "where JavaScript threw, any exception but one of ccxt's will do" do
    expected = %{"$" => "error", "name" => "TypeError", "message" => "x is not a function"}
    assert paths(expected, %ArgumentError{message: "y"}) == []
    assert paths(expected, Ccxt.Error.wrap(%ArgumentError{message: "y"})) == []
    assert paths(expected, %Ccxt.BadSymbol{message: "y"}) != []
    assert paths(expected, nil) == [""]
  end

  test "what ccxt rejects with may be a message" do
    message = %{"id" => 1, "error" => %{}}
    assert paths(message, Ccxt.Error.wrap(message)) == []
    assert paths(message, Ccxt.Error.wrap(%{message | "id" => 2})) == ["id"]
  end

  test "classes and handlers are values" do
    assert paths(%{"$" => "class", "name" => "BadSymbol"}, Ccxt.BadSymbol) == []
    assert paths(%{"$" => "class", "name" => "BadSymbol"}, Ccxt.BadRequest) == ["name"]
    assert paths(%{"$" => "function", "name" => "handleOHLCV"}, :handle_ohlcv) == []
    assert paths(%{"$" => "function", "name" => "handleTrade"}, :handle_ohlcv) == ["name"]
  end

  test "what is intended is told from what isn't, and from what isn't there" do
    list = [%IntendedDifferences{plan: "p", steps: [2], paths: ["a › b", "c"], reason: "r"}]
    differences = Comparison.differences(%{"a" => %{"b" => 1, "d" => 1}}, %{"a" => %{}})

    assert {[{["a", "d"], 1, nil}], [{["a", "b"], 1, nil}], ["c"]} =
             IntendedDifferences.split(list, "p", 2, differences)

    assert {[_, _], [], []} = IntendedDifferences.split(list, "p", 1, differences)
    assert {[_, _], [], []} = IntendedDifferences.split(list, "q", 2, differences)
  end
end
