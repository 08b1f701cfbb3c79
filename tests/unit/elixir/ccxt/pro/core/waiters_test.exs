defmodule Ccxt.Pro.Core.WaitersTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.{Waiter, Waiters}

  defp waiter(hashes, pid \\ self()), do: %Waiter{reply: make_ref(), pid: pid, hashes: hashes}

  test "takes who waited longest first, and leaves no trace" do
    [one, two] = [waiter(["a"]), waiter(["a"])]
    waiters = %{} |> Waiters.add(one) |> Waiters.add(two)
    assert Waiters.take(waiters, "a") == {[one, two], %{}}
  end

  test "a waiter of several hashes leaves all of them" do
    [ab, b] = [waiter(["a", "b"]), waiter(["b"])]
    waiters = %{} |> Waiters.add(ab) |> Waiters.add(b)
    assert {[^ab], %{"b" => [^b]} = waiters} = Waiters.take(waiters, "a")
    assert {[^b], %{}} = Waiters.take(waiters, "b")
  end

  test "a hash given twice is one wait" do
    twice = waiter(["a", "a"])
    assert {[first | _], waiters} = Waiters.take(Waiters.add(%{}, twice), "a")
    assert first == twice
    assert waiters == %{}
  end

  test "a listener stays under each of its hashes, once, until it is removed" do
    listener = %{waiter(["a", "b"]) | mode: :queue}
    again = %{listener | wake: fn state, value -> {value, state, value} end}
    other = waiter(["a"])
    waiters = %{} |> Waiters.add(listener) |> Waiters.add(other) |> Waiters.add(again)

    assert {[^other, ^again], waiters} = Waiters.take(waiters, "a")
    assert {[^again], ^waiters} = Waiters.take(waiters, "b")
    assert Waiters.all(waiters) == [again]
    assert Waiters.remove(waiters, listener) == %{}
    assert Waiters.drop_pid(waiters, self()) == %{}
  end

  test "nobody waits for another hash" do
    waiters = Waiters.add(%{}, waiter(["a"]))
    assert Waiters.take(waiters, "b") == {[], waiters}
  end

  test "lists each once" do
    [ab, b] = [waiter(["a", "b"]), waiter(["b"])]
    waiters = %{} |> Waiters.add(ab) |> Waiters.add(b)
    assert Enum.sort(Waiters.all(waiters)) == Enum.sort([ab, b])
  end

  test "drops the waiters of a process" do
    gone = spawn(fn -> :ok end)
    [mine, theirs] = [waiter(["a", "b"]), waiter(["b", "c"], gone)]
    waiters = %{} |> Waiters.add(mine) |> Waiters.add(theirs)
    assert Waiters.drop_pid(waiters, gone) == %{"a" => [mine], "b" => [mine]}
  end
end
