defmodule Ccxt.Pro.Core.InterestTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.Interest

  test "what processes watch, until they are gone" do
    [one, two] = [spawn(fn -> :ok end), spawn(fn -> :ok end)]

    interest =
      Interest.new()
      |> Interest.add(one, make_ref())
      |> Interest.add(two, make_ref())
      |> Interest.watch(one, ["a", "b"])
      |> Interest.watch(one, ["a", "b"])
      |> Interest.watch(two, ["b", "c"])

    assert Interest.known?(interest, one)
    assert Interest.wanted(interest) == MapSet.new(["a", "b", "c"])

    interest = Interest.drop(interest, one)
    refute Interest.known?(interest, one)
    assert Interest.wanted(interest) == MapSet.new(["b", "c"])
    assert Interest.any?(interest)
    refute interest |> Interest.drop(two) |> Interest.any?()
  end

  test "who leaves a stream watches none of its sets, and others do" do
    other = spawn(fn -> :ok end)

    interest =
      Interest.new()
      |> Interest.add(self(), make_ref())
      |> Interest.watch(self(), ["a", "b"])
      |> Interest.watch(self(), ["c"])
      |> Interest.add(other, make_ref())
      |> Interest.watch(other, ["b"])
      |> Interest.leave(self(), ["b"])

    assert Interest.wanted(interest) == MapSet.new(["b", "c"])
    assert Interest.others?(interest, self(), ["a", "b"])
    refute Interest.others?(interest, self(), ["a", "c"])
    assert Interest.leave(interest, spawn(fn -> :ok end), ["b"]) == interest
  end

  test "a process that only asks is known but not interested" do
    refute Interest.new() |> Interest.add(self(), make_ref()) |> Interest.any?()
  end

  test "a set has the call that watched it first, of whoever's calls are known" do
    call = fn exchange -> exchange end
    other = spawn(fn -> :ok end)

    interest =
      Interest.new()
      |> Interest.add(self(), make_ref())
      |> Interest.watch(self(), ["a"])
      |> Interest.watch(self(), ["b"], call)
      |> Interest.watch(self(), ["b"], fn _exchange -> :later end)
      |> Interest.add(other, make_ref())
      |> Interest.watch(other, ["a"], call)
      |> Interest.watch(other, ["c"])

    assert Interest.calls(interest) == %{["a"] => call, ["b"] => call, ["c"] => nil}
  end

  test "sets of which nothing is subscribed are forgotten" do
    interest =
      Interest.new()
      |> Interest.add(self(), make_ref())
      |> Interest.watch(self(), ["a", "b"])
      |> Interest.watch(self(), ["c"])
      |> Interest.prune(&(&1 == "b"))

    assert Interest.wanted(interest) == MapSet.new(["a", "b"])
  end
end
