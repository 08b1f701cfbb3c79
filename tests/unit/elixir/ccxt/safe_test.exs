defmodule Ccxt.SafeTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Decimal, Ordered, Safe}

  doctest Safe

  @message %{
    "text" => "50008.23",
    "empty" => "",
    "null" => nil,
    "integer" => 42,
    "float" => 1.5,
    "whole" => 5.0,
    "true" => true,
    "false" => false,
    "zero" => 0,
    "list" => [1, [2, nil]],
    "mixed" => "Ünit"
  }

  test "strings at several keys are those at each of them" do
    require Safe

    objects = [
      @message,
      %{"text" => "a", "empty" => "b", "mixed" => "c"},
      %{"text" => "a", "empty" => nil, "mixed" => "c", "null" => "d"},
      Ordered.new([{"text", "a"}, {"mixed", 7}]),
      %{},
      ["x"],
      nil
    ]

    for object <- objects do
      assert Safe.strings(object, ["text", ["empty", "null"], "mixed"]) ==
               {Safe.string(object, "text"), Safe.string2(object, "empty", "null"),
                Safe.string(object, "mixed")}
    end
  end

  test "a decimal is what the text reads as, and other text stays what it is" do
    objects = [
      @message,
      %{"text" => "a", "empty" => "b", "mixed" => "1e-8"},
      %{"text" => "1.50", "empty" => nil, "mixed" => " 1", "null" => "0x1f"},
      %{"text" => [], "empty" => [7], "mixed" => 1.0e21},
      Ordered.new([{"text", "-2"}, {"mixed", 7}]),
      %{},
      ["x"],
      nil
    ]

    for object <- objects,
        key <- ["text", "empty", "null", "mixed", "integer", "float", "list"] do
      assert Safe.decimal(object, key) == as_decimal(Safe.string(object, key))
      assert Safe.decimal(object, key, "1") == as_decimal(Safe.string(object, key, "1"), "1")
      assert Safe.decimal2(object, key, "text") == as_decimal(Safe.string2(object, key, "text"))

      assert Safe.decimal_n(object, [key, "null", "text"], :none) ==
               as_decimal(Safe.string_n(object, [key, "null", "text"], :none))
    end
  end

  test "decimals at several keys are those at each of them" do
    require Safe

    objects = [
      @message,
      %{"text" => "1.50", "empty" => "b", "mixed" => "0"},
      %{"text" => "", "empty" => "", "mixed" => "c", "null" => "-3"},
      %{"text" => [], "empty" => [7], "mixed" => 1.0e21},
      Ordered.new([{"text", "1"}, {"mixed", 7}]),
      %{},
      ["x"],
      nil
    ]

    for object <- objects do
      assert Safe.decimals(object, ["text", ["empty", "null"], "mixed"]) ==
               {Safe.decimal(object, "text"), Safe.decimal2(object, "empty", "null"),
                Safe.decimal(object, "mixed")}
    end
  end

  # A default is given as it is.
  defp as_decimal(text, default \\ nil)
  defp as_decimal(default, default), do: default

  defp as_decimal(text, _default) when is_binary(text) do
    with :error <- Decimal.parse(text), do: text
  end

  defp as_decimal(value, _default), do: value

  test "integers and floats at several keys are those at each of them" do
    require Safe

    objects = [
      @message,
      %{"a" => 1, "b" => 2, "c" => 3},
      %{"a" => nil, "b" => "", "bb" => " 2.5", "c" => "1e3"},
      %{"a" => 1.75, "b" => true, "bb" => 7, "c" => "x"},
      Ordered.new([{"a", "12"}, {"bb", 7}]),
      %{},
      nil
    ]

    for object <- objects do
      assert Safe.integers(object, ["a", ["b", "bb"], "c"]) ==
               {Safe.integer(object, "a"), Safe.integer2(object, "b", "bb"),
                Safe.integer(object, "c")}

      assert Safe.floats(object, ["a", ["b", "bb"], "c"]) ==
               {Safe.float(object, "a"), Safe.float2(object, "b", "bb"), Safe.float(object, "c")}
    end
  end

  test "floats at several positions are those at each of them" do
    require Safe

    for object <- [["1.5", 2, 3], [nil, "x", ""], ["1"], [], %{"0" => 1, "2" => "2"}, nil] do
      assert Safe.floats(object, [0, 2]) == {Safe.float(object, 0), Safe.float(object, 2)}
    end
  end

  describe "what is read together is what is read one by one" do
    @values [nil, "", "1.50", "0", "1e3", "x", " 7", 2, 1.75, true, false, [5], %{}]
    @keys ~w(a b bb c d dd e f g h)

    # Objects of some of the keys, each with any value, and of up to 40 others: maps of both kinds, ordered ones, and lists.
    defp objects do
      :rand.seed(:exsss, {7, 11, 13})

      for size <- [0, 1, 3, 6, 20, 40], share <- [0.5, 0.9, 1.0], _ <- 1..100 do
        others = for other <- 1..size//1, do: {"other #{other}", other}
        keys = Enum.filter(@keys, fn _ -> :rand.uniform() <= share end)
        pairs = others ++ for key <- keys, do: {key, Enum.random(@values)}

        case :rand.uniform(10) do
          1 -> Ordered.new(pairs)
          2 -> Enum.map(pairs, &elem(&1, 1))
          _ -> Map.new(pairs)
        end
      end ++ [nil, 5, "text", true]
    end

    for {name, one, two} <- [
          {:strings, :string, :string2},
          {:decimals, :decimal, :decimal2},
          {:integers, :integer, :integer2},
          {:floats, :float, :float2}
        ] do
      test "for #{name}, of few keys" do
        require Safe

        for object <- objects() do
          assert Safe.unquote(name)(object, ["a", ["b", "bb"], "c"]) ==
                   {Safe.unquote(one)(object, "a"), Safe.unquote(two)(object, "b", "bb"),
                    Safe.unquote(one)(object, "c")}
        end
      end

      test "for #{name}, of many keys" do
        require Safe

        for object <- objects() do
          together =
            Safe.unquote(name)(object, ["a", ["b", "bb"], "c", ["d", "dd"], "e", "f", "g", "h"])

          assert Tuple.to_list(together) ==
                   (for key <- ["a", {"b", "bb"}, "c", {"d", "dd"}, "e", "f", "g", "h"] do
                      case key do
                        {first, second} -> Safe.unquote(two)(object, first, second)
                        key -> Safe.unquote(one)(object, key)
                      end
                    end)
        end
      end
    end
  end

  test "an absent key, nil, and \"\" give the default" do
    for key <- ["absent", "null", "empty"] do
      assert Safe.value(@message, key, :default) == :default
      assert Safe.string(@message, key, :default) == :default
      assert Safe.integer(@message, key, :default) == :default
      assert Safe.float(@message, key, :default) == :default
      assert Safe.timestamp(@message, key, :default) == :default
      assert Safe.integer_product(@message, key, 10, :default) == :default
    end
  end

  test "false and 0 are values" do
    assert Safe.value(@message, "false", :default) == false
    assert Safe.value(@message, "zero", :default) == 0
    assert Safe.string(@message, "false") == "false"
    assert Safe.integer(@message, "zero", 7) == 0
  end

  test "string/3 prints what is no text" do
    assert Safe.string(@message, "integer") == "42"
    assert Safe.string(@message, "whole") == "5"
    assert Safe.string(@message, "true") == "true"
    assert Safe.string(@message, "list") == "1,2,"
    assert Safe.string(%{"a" => %{}}, "a") == "[object Object]"
  end

  test "changing case also changes the default" do
    assert Safe.string_lower(@message, "mixed") == "ünit"
    assert Safe.string_upper(@message, "mixed") == "ÜNIT"
    assert Safe.string_upper(@message, "absent", "spot") == "SPOT"
    assert Safe.string_lower(@message, "absent") == nil
    assert Safe.string_lower2(@message, "absent", "mixed") == "ünit"
    assert Safe.string_upper_n(@message, ["absent", "mixed"]) == "ÜNIT"
  end

  test "integer/3 cuts and reads numbers as JavaScript's Number does" do
    for {text, integer} <- [
          {"12", 12},
          {"-12.9", -12},
          {"1e3", 1000},
          {" 7 ", 7},
          {"0x10", 16},
          {"12abc", nil},
          {"9007199254740993", 9_007_199_254_740_992},
          {true, nil},
          {[5], nil}
        ] do
      assert {text, Safe.integer(%{"a" => text}, "a")} == {text, integer}
    end
  end

  test "float/3 reads numbers as JavaScript's parseFloat does" do
    assert Safe.float(@message, "text") == 50_008.23
    assert Safe.float(%{"a" => "12abc"}, "a") == 12.0
    assert Safe.float(%{"a" => "abc"}, "a", 1) == 1
    assert Safe.float(@message, "integer") === 42
  end

  test "timestamps are seconds made milliseconds" do
    assert Safe.timestamp(%{"t" => "1704067200.123"}, "t") == 1_704_067_200_123
    assert Safe.timestamp(%{"t" => 1_704_067_200}, "t") == 1_704_067_200_000
    assert Safe.timestamp2(%{"t" => 1}, "absent", "t") == 1000
    assert Safe.timestamp_n(%{"t" => 1}, ["absent", "t"]) == 1000
  end

  test "integer_product multiplies, then cuts" do
    assert Safe.integer_product(@message, "text", 0.001) == 50
    assert Safe.integer_product2(@message, "absent", "float", 3) == 4
    assert Safe.integer_product_n(@message, ["absent", "float"], 3) == 4
  end

  test "the first key that has a value is read" do
    assert Safe.string2(@message, "empty", "text") == "50008.23"
    assert Safe.value2(@message, "null", "false") == false
    assert Safe.value_n(@message, ["absent", "empty", "integer", "text"]) == 42
    assert Safe.integer2(@message, "null", "integer") == 42
    assert Safe.float2(@message, "null", "text") == 50_008.23
    assert Safe.value_n(@message, [], 1) == 1
  end

  test "lists are read by position, ordered maps by key" do
    assert Safe.string([1, "", 3], 0) == "1"
    assert Safe.string([1, "", 3], 1, "none") == "none"
    assert Safe.integer([1, 2], 5) == nil
    assert Safe.value(["a"], "0") == "a"
    assert Safe.string(Ordered.new([{"a", 1}]), "a") == "1"
    assert Safe.value(%{"1" => "one"}, 1) == "one"
  end

  test "anything without keys has no values" do
    for value <- [nil, 5, "text", true] do
      assert Safe.value(value, "a", :default) == :default
      assert Safe.string2(value, "a", "b", :default) == :default
      assert Safe.integer_n(value, ["a", "b"], :default) == :default
    end
  end
end
