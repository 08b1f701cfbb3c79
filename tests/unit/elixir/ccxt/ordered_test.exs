defmodule Ccxt.OrderedTest do
  use ExUnit.Case, async: true

  alias Ccxt.Ordered

  doctest Ordered

  test "keys are enumerated in the order of insertion, however many there are" do
    keys = for n <- 100..1//-1, do: "key#{n}"
    ordered = Ordered.new(Enum.map(keys, &{&1, &1}))

    assert Ordered.keys(ordered) == keys
    assert Ordered.values(ordered) == keys
    assert Enum.map(ordered, &elem(&1, 0)) == keys
  end

  test "array indices come first, as numbers" do
    ordered = Ordered.new([{"b", 1}, {"10", 2}, {"9", 3}, {"01", 4}, {"4294967295", 5}])
    assert Ordered.keys(ordered) == ["9", "10", "b", "01", "4294967295"]
  end

  test "overwriting keeps the place, deleting and writing again takes the last one" do
    ordered = Ordered.new([{"a", 1}, {"b", 2}])

    assert Ordered.to_list(Ordered.put(ordered, "a", 3)) == [{"a", 3}, {"b", 2}]

    moved = ordered |> Ordered.delete("a") |> Ordered.put("a", 3)
    assert Ordered.to_list(moved) == [{"b", 2}, {"a", 3}]
  end

  test "a number given as key is the text of the number" do
    ordered = Ordered.put(Ordered.new(), 7, "seven")
    assert Ordered.get(ordered, "7") == "seven"
    assert Ordered.delete(ordered, 7.0) |> Ordered.size() == 0
  end

  test "a key with nil is there" do
    ordered = Ordered.new([{"a", nil}])
    assert Ordered.has_key?(ordered, "a")
    assert Ordered.fetch(ordered, "a") == {:ok, nil}
    assert Ordered.get(ordered, "a", 1) == nil
    assert Ordered.fetch(ordered, "b") == :error
  end

  test "Access reads and updates" do
    ordered = Ordered.new([{"a", %{"b" => 1}}])

    assert get_in(ordered, ["a", "b"]) == 1
    assert put_in(ordered["c"], 2)["c"] == 2
    assert update_in(ordered["a"]["b"], &(&1 + 1))["a"] == %{"b" => 2}
    assert {1, rest} = pop_in(ordered["a"]["b"])
    assert rest["a"] == %{}
  end

  test "Enum and Collectable work with pairs" do
    ordered = for key <- ["b", "a"], into: Ordered.new(), do: {key, key}

    assert Enum.count(ordered) == 2
    assert {"a", "a"} in ordered
    refute {"a", "b"} in ordered
    refute "a" in ordered
    assert Enum.at(ordered, 1) == {"a", "a"}
    assert inspect(ordered) == ~s|Ccxt.Ordered.new([{"b", "b"}, {"a", "a"}])|
  end

  test "any sequence of writes and deletions gives what a list of pairs would" do
    for _ <- 1..200 do
      {ordered, pairs} =
        Enum.reduce(1..30, {Ordered.new(), []}, fn value, {ordered, pairs} ->
          key = Enum.random(~w(a b c d e f))

          case Enum.random([:put, :put, :delete]) do
            :put -> {Ordered.put(ordered, key, value), List.keystore(pairs, key, 0, {key, value})}
            :delete -> {Ordered.delete(ordered, key), List.keydelete(pairs, key, 0)}
          end
        end)

      assert Ordered.to_list(ordered) == pairs
      assert Ordered.to_map(ordered) == Map.new(pairs)
    end
  end
end
