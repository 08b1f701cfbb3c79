defmodule Ccxt.JSTest do
  use ExUnit.Case, async: true

  alias Ccxt.{JS, Ordered}

  require JS

  doctest JS
  doctest JS.Text

  test "truthy?/1" do
    for value <- [nil, false, 0, 0.0, -0.0, ""], do: refute(JS.truthy?(value))
    for value <- [true, 1, -1.5, "0", " ", [], %{}], do: assert(JS.truthy?(value))
  end

  describe "arithmetic" do
    test "keeps integers" do
      assert JS.add(1, 2) === 3
      assert JS.divide(6, 3) === 2
      assert JS.divide(1, 2) === 0.5
      assert JS.mod(-7, 3) === -1
      assert JS.pow(10, 8) === 100_000_000
    end

    test "rounds integers beyond 2^53 as doubles" do
      assert JS.add(9_007_199_254_740_992, 1) == 9_007_199_254_740_992

      assert JS.add(9_007_199_254_740_992, 3) == 9_007_199_254_740_996
      assert JS.multiply(9_007_199_254_740_991, -3) == -27_021_597_764_222_972
    end

    test "concatenates texts" do
      assert JS.add("a", 1.0) == "a1"
      assert JS.add(nil, "a") == "undefineda"
      assert JS.add([1, 2], "") == "1,2"
    end

    test "reads texts as numbers elsewhere" do
      assert JS.subtract("5", 2) == 3
      assert JS.multiply("2", "1.5") == 3.0
    end

    test "gives nil for NaN" do
      assert JS.add(nil, 1) == nil
      assert JS.subtract("x", 1) == nil
      assert JS.divide(1, 0) == nil
      assert JS.mod(1, 0) == nil
      assert JS.max(nil, 1) == nil
      assert JS.floor(nil) == nil
    end

    test "rounds halves up" do
      assert Enum.map([0.5, -0.5, 2.5, -2.5, 0.49999999999999994], &JS.round/1) == [
               1,
               0,
               3,
               -2,
               0
             ]
    end
  end

  describe "comparison" do
    test "of numbers is by value" do
      assert JS.equal?(1, 1.0)
      refute JS.equal?(1, "1")
      assert JS.less?(1, 1.5)
      assert JS.greater_equal?(2, 2.0)
    end

    test "of texts is by UTF-16 code units" do
      assert JS.less?("a", "b")
      assert JS.less?("😀", "\uFFEE")
      refute JS.less?("\uFFEE", "😀")
      assert JS.less_equal?("", "a")
    end

    test "of a number and a text is by number" do
      assert JS.less?(9, "10")
      assert JS.greater?("10", 9)
      refute JS.less?(1, "x")
    end

    test "with nil is false" do
      refute JS.less?(nil, 1)
      refute JS.greater?(nil, 1)
      refute JS.less_equal?(nil, nil)
    end
  end

  test "elements/1 is what has a position" do
    assert JS.elements([1, nil]) == [1, nil]
    assert JS.elements("ab") == ["a", "b"]
    assert JS.elements(Ccxt.Pro.ArrayCache.new(2)) == []

    for other <- [%{"0" => 1}, %{}, Ordered.new(), 7, true, %ArgumentError{}],
        do: assert(JS.elements(other) == [])

    assert_raise ArgumentError, fn -> JS.elements(nil) end
  end

  describe "properties" do
    test "are read along a path, as one after the other" do
      object = %{"a" => Ordered.new([{"b", [%{"c" => 1}, "text"]}])}
      assert JS.get_in(object, ["a", "b", 0, "c"]) == 1
      assert JS.get_in(object, ["a", "b", 1, "length"]) == 4
      assert JS.get_in(object, ["a", "none", 0, "c"]) == nil
      assert JS.get_in(nil, ["a"]) == nil
    end

    test "are read from maps, ordered maps, lists and texts" do
      assert JS.get(%{"a" => 1}, "a") == 1
      assert JS.get(%{"5" => 1}, 5) == 1
      assert JS.get(%{"5" => 1}, 5.0) == 1
      assert JS.get(Ordered.new([{"a", 1}]), "a") == 1
      assert JS.get([1, 2], 1) == 2
      assert JS.get([1, 2], "1") == 2
      assert JS.get([1, 2], "length") == 2
      assert JS.get("abc", 1) == "b"
      assert JS.get("abc", 9) == nil
      assert JS.get(nil, "a") == nil
    end

    test "of structs are read through Access" do
      defmodule Book do
        @behaviour Access
        defstruct bids: []
        @impl Access
        def fetch(book, "bids"), do: {:ok, book.bids}
        def fetch(_book, _key), do: :error
        @impl Access
        def get_and_update(_book, _key, _function), do: raise("not needed")
        @impl Access
        def pop(_book, _key), do: raise("not needed")
      end

      book = struct!(Book, bids: [1])
      assert JS.get(book, "bids") == [1]
      assert JS.get(book, "asks") == nil
    end

    test "are written to new values" do
      assert JS.put(%{}, 5, 1) == %{"5" => 1}
      assert JS.put([1], 3, 2) == [1, nil, nil, 2]
      assert JS.put([1, 2], "0", 3) == [3, 2]
      assert Ordered.to_list(JS.put(Ordered.new(), "a", 1)) == [{"a", 1}]
      assert JS.delete(%{"5" => 1}, 5) == %{}
      assert JS.delete([1, 2], 0) == [nil, 2]
    end

    test "of nothing can't be written" do
      assert_raise ArgumentError, fn -> JS.put(nil, "a", 1) end
      assert_raise ArgumentError, fn -> JS.delete(nil, "a") end
      assert_raise ArgumentError, fn -> JS.has_key?(nil, "a") end
      assert_raise ArgumentError, fn -> JS.keys(nil) end
    end

    test "pairs/1 has each of the keys with its value" do
      for object <- [
            %{"b" => 1, "a" => nil, "10" => 2},
            Ordered.new([{"b", 1}, {"10", nil}, {"a", ""}, {"9", 2}]),
            ["x", nil],
            "añ😀",
            7,
            true,
            %{},
            []
          ] do
        assert JS.pairs(object) == for(key <- JS.keys(object), do: {key, JS.get(object, key)})
      end

      assert_raise ArgumentError, fn -> JS.pairs(nil) end
    end

    test "put_all/2 puts one after the other, in its order" do
      ordered = JS.put_all(Ordered.new([{"c", 1}]), %{"b" => 2, "a" => 3, "c" => 4})
      assert Ordered.to_list(ordered) == [{"c", 4}, {"b", 2}, {"a", 3}]
      assert JS.put_all([1, 2], %{"1" => 3, "2" => 4}) == [1, 3, 4]
      assert_raise ArgumentError, fn -> JS.put_all(nil, %{"a" => 1, "b" => 2}) end
    end

    test "put_all/2 evaluates the object once, and then the values in their order" do
      note = fn value ->
        send(self(), value)
        value
      end

      assert JS.put_all(note.(%{"a" => 0}), %{"b" => note.(2), "a" => note.(1)}) ==
               %{"a" => 1, "b" => 2}

      assert {:messages, [%{"a" => 0}, 2, 1]} = Process.info(self(), :messages)
    end

    test "has_key?/2 sees keys with nil" do
      assert JS.has_key?(%{"a" => nil}, "a")
      refute JS.has_key?(%{}, "a")
      assert JS.has_key?([nil], 0)
      refute JS.has_key?([nil], 1)
    end
  end

  test "positions in texts count UTF-16 code units" do
    assert JS.length("a😀b") == 4
    assert JS.index_of("a😀b", "b") == 3
    assert JS.slice("a😀b", -1) == "b"
    assert JS.slice("a😀b", 1, 3) == "😀"
    assert JS.slice("a😀b", 1, 2) == "\uFFFD"
    assert JS.char_at("ab", 5) == ""
    assert JS.substring("abcd", 3, 1) == "bc"
  end

  test "contains? finds a part of a text of any length wherever it is" do
    for length <- [0, 1, 5, 40, 63, 64, 65, 200], at <- [0, 1, 3, 39, 62, 150] do
      text = String.duplicate("ab-é", length)
      {before, rest} = String.split_at(text, at)

      for part <- ["", "-C", "a", "ab-éX", "é", "bb"] do
        assert JS.contains?(before <> part <> rest, part)
        assert JS.contains?(text, part) == String.contains?(text, part)
      end
    end
  end

  test "lists" do
    assert JS.slice([1, 2, 3], -2) == [2, 3]
    assert JS.slice([1, 2, 3], 0, 1) == [1]
    assert JS.index_of([1, 2.0], 2) == 1
    assert JS.index_of([1], 5) == -1
    assert JS.includes?([1.0], 1)
    assert JS.join([1, nil, "a"], "-") == "1--a"
    assert JS.concat([1], 2) == [1, 2]
  end

  test "texts" do
    assert JS.split("a,b,", ",") == ["a", "b", ""]
    assert JS.split("ab", "") == ["a", "b"]
    assert JS.split("ab") == ["ab"]
    assert JS.replace("a-a", "a", "[$&]") == "[a]-a"
    assert JS.replace_all("a-a", "a", "$$") == "$-$"
    assert JS.to_upper("straße") == "STRASSE"
    assert JS.to_lower("ΟΔΟΣ") == "οδος"
    assert JS.pad_start("5", 3, "0") == "005"
    assert JS.trim("\uFEFF a\u2003") == "a"
    assert JS.starts_with?("btcusdt@ticker", "btc")
    assert JS.ends_with?("btcusdt@ticker", "ticker")
  end

  test "typeof/1" do
    for {value, type} <- [
          {nil, "undefined"},
          {"a", "string"},
          {1.5, "number"},
          {true, "boolean"},
          {:handler, "function"},
          {[], "object"},
          {%{}, "object"}
        ] do
      assert {value, JS.typeof(value)} == {value, type}
    end
  end

  test "an error is printed with its name" do
    assert JS.to_string(%Ccxt.BadSymbol{message: "no such market"}) == "BadSymbol: no such market"
  end
end
