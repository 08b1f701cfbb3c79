defmodule Ccxt.CollectionTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Collection, Ordered}

  doctest Collection

  describe "extend" do
    test "later objects win, nil adds nothing" do
      assert Collection.extend(%{"a" => 1, "b" => 1}, %{"b" => 2}) == %{"a" => 1, "b" => 2}
      assert Collection.extend(%{"a" => 1}, nil, %{"a" => nil}) == %{"a" => nil}
      assert Collection.extend(%{}, %{"a" => 1}, %{}, %{"b" => 2}) == %{"a" => 1, "b" => 2}
      assert Collection.extend([nil, %{"a" => 1}, ["x"]]) == %{"a" => 1, "0" => "x"}
      assert Collection.extend(nil) == %{}
    end

    test "an ordered argument makes the result ordered" do
      params = Ordered.new([{"b", 1}, {"a", 2}])
      request = Collection.extend(%{"c" => 3}, params)
      assert Ordered.to_list(request) == [{"c", 3}, {"b", 1}, {"a", 2}]
      assert Ordered.to_list(Collection.extend(params, %{"b" => 9})) == [{"b", 9}, {"a", 2}]
    end
  end

  test "deep_extend merges objects and replaces everything else" do
    a = %{"urls" => %{"api" => %{"rest" => 1, "ws" => 2}}, "list" => [1, 2]}
    b = %{"urls" => %{"api" => %{"ws" => 3}}, "list" => [3]}

    assert Collection.deep_extend(a, b) ==
             %{"urls" => %{"api" => %{"rest" => 1, "ws" => 3}}, "list" => [3]}

    assert Collection.deep_extend(a, nil) == nil
    assert Collection.deep_extend(nil, %{"a" => 1}, %{"b" => 2}) == %{"a" => 1, "b" => 2}

    ordered = Ordered.new([{"b", %{"x" => 1}}, {"a", 2}])
    merged = Collection.deep_extend(ordered, %{"b" => %{"y" => 2}})
    assert Ordered.to_list(merged) == [{"b", %{"x" => 1, "y" => 2}}, {"a", 2}]
  end

  test "omit takes keys and lists of keys" do
    object = %{"a" => 1, "b" => 2, "c" => 3, "1" => 4}
    assert Collection.omit(object, "a") == %{"b" => 2, "c" => 3, "1" => 4}
    assert Collection.omit(object, ["a", "b"]) == %{"c" => 3, "1" => 4}
    assert Collection.omit(object, ["a"], "b", 1) == %{"c" => 3}
    assert Collection.omit([1, 2], 0) == [1, 2]
    assert Collection.omit(nil, "a") == %{}
    assert Ordered.to_list(Collection.omit(Ordered.new(b: 1, a: 2), ["b"])) == [{"a", 2}]
  end

  test "keysort gives an ordered object" do
    keys = for n <- 1..50, do: "k#{n}"
    sorted = keys |> Map.new(&{&1, &1}) |> Collection.keysort()
    assert Ordered.keys(sorted) == Enum.sort(keys)
  end

  test "sort compares texts, nil last" do
    assert Collection.sort([10, 9, nil, 1, "b", "a"]) == [1, 10, 9, "a", "b", nil]
  end

  test "is_empty" do
    for empty <- [nil, [], %{}, Ordered.new()], do: assert(Collection.is_empty(empty))
    for full <- [[0], %{"a" => nil}, "", 0, false], do: refute(Collection.is_empty(full))
  end

  test "unique and in_array take equal numbers as one value" do
    assert Collection.unique([1, "a", 1.0, "a", nil, nil]) == [1, "a", nil]
    assert Collection.in_array(1.0, [1, 2])
    refute Collection.in_array("1", [1, 2])
    assert Collection.in_array("b", "abc")
  end

  describe "lists of objects" do
    @trades [
      %{"symbol" => "B", "id" => "1", "n" => 1},
      %{"symbol" => "A", "id" => "2", "n" => 2},
      %{"symbol" => "B", "id" => "1", "n" => 3},
      %{"id" => "4"}
    ]

    test "index_by keeps the last of equal keys" do
      assert Collection.index_by(@trades, "id") == %{
               "1" => Enum.at(@trades, 2),
               "2" => Enum.at(@trades, 1),
               "4" => Enum.at(@trades, 3)
             }

      assert Collection.index_by([[1, 5], [2, 6]], 0) == %{"1" => [1, 5], "2" => [2, 6]}
    end

    test "group_by keeps the order and leaves out what lacks the key" do
      assert %{"A" => [%{"n" => 2}], "B" => [%{"n" => 1}, %{"n" => 3}]} =
               groups = Collection.group_by(@trades, "symbol")

      assert map_size(groups) == 2
    end

    test "filter_by and pluck" do
      assert Collection.filter_by(@trades, "symbol", "A") == [Enum.at(@trades, 1)]
      assert Collection.filter_by(@trades, "symbol") == [Enum.at(@trades, 3)]
      assert Collection.pluck(@trades, "n") == [1, 2, 3]
    end

    test "an object stands for its values" do
      assert Collection.index_by(%{"x" => %{"id" => 7}}, "id") == %{"7" => %{"id" => 7}}
      assert Collection.to_array(Ordered.new([{"b", 1}, {"a", 2}])) == [1, 2]
    end
  end

  describe "sorting" do
    test "is stable in both directions" do
      rows = for {key, n} <- Enum.with_index(~w(b a b a)), do: %{"k" => key, "n" => n}

      assert rows |> Collection.sort_by("k") |> Enum.map(& &1["n"]) == [1, 3, 0, 2]
      assert rows |> Collection.sort_by("k", true) |> Enum.map(& &1["n"]) == [0, 2, 1, 3]
    end

    test "an absent key counts as the default" do
      rows = [%{"k" => 1}, %{}, %{"k" => -1}]
      assert Collection.sort_by(rows, "k") == [%{"k" => -1}, %{}, %{"k" => 1}]
      assert Collection.sort_by(rows, "k", false, 5) == [%{"k" => -1}, %{"k" => 1}, %{}]
      assert Collection.sort_by([%{"k" => true}, %{}], "k", false, false) == [%{}, %{"k" => true}]
    end

    test "sort_by2 looks at the second key among equals" do
      rows = [%{"a" => 1, "b" => 2}, %{"a" => 0, "b" => 9}, %{"a" => 1, "b" => 1}]

      assert Collection.sort_by2(rows, "a", "b") == [
               Enum.at(rows, 1),
               Enum.at(rows, 2),
               Enum.at(rows, 0)
             ]

      assert Collection.sort_by2(rows, "a", "b", true) == [
               Enum.at(rows, 0),
               Enum.at(rows, 2),
               Enum.at(rows, 1)
             ]
    end
  end

  test "sum adds what is a number" do
    assert Collection.sum(1, 2) == 3
    assert Collection.sum(1, nil) == 1
    assert Collection.sum(nil, nil) == nil
    assert Collection.sum("1", 2, 0.5) == 2.5
    assert Collection.sum([1, 2, 3, 4]) == 10
  end

  test "safe dictionaries are plain values" do
    object = %{"a" => 1}
    assert Collection.map_to_safe_map(object) == object
    assert Collection.safe_map_to_map(object) == object
    assert Collection.convert_to_safe_dictionary(object) == object
    assert Collection.create_safe_dictionary(true) == %{}
  end

  test "get_property finds a nil, value_is_defined does not" do
    assert Collection.get_property(%{"a" => nil}, "a", 1) == nil
    assert Collection.get_property(%{}, "a", 1) == 1
    refute Collection.value_is_defined(nil)
    assert Collection.value_is_defined(false)
  end

  test "array_slice, flatten, array_concat, merge and clone" do
    assert Collection.array_slice([1, 2, 3, 4], -2) == [3, 4]
    assert Collection.array_slice([1, 2, 3, 4], 1, -1) == [2, 3]
    assert Collection.flatten([1, [2, [3]], []]) == [1, 2, 3]
    assert Collection.array_concat([1], [2]) == [1, 2]

    assert Collection.merge(%{"a" => nil, "b" => 1}, %{"a" => 2, "b" => 2}) == %{
             "a" => 2,
             "b" => 1
           }

    assert Collection.clone([1]) == [1]
    assert Collection.clone(nil) == %{}
  end
end
