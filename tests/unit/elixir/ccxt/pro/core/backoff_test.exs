defmodule Ccxt.Pro.Core.BackoffTest do
  use ExUnit.Case, async: true
  doctest Ccxt.Pro.Core.Backoff

  alias Ccxt.Pro.Core.Backoff

  defp waits(backoff, random, count) do
    {waits, backoff} =
      Enum.map_reduce(1..count, backoff, fn _, backoff -> Backoff.next(backoff, random) end)

    {waits, backoff}
  end

  test "doubles up to the limit" do
    assert {[100, 200, 400, 800, 1000, 1000], _} = waits(Backoff.new(100, 1000), 1.0, 6)
  end

  test "half of each wait is chance" do
    assert {[50, 100, 200], _} = waits(Backoff.new(100, 1000), 0.0, 3)
    assert {[75, 150, 300], _} = waits(Backoff.new(100, 1000), 0.5, 3)
  end

  test "starts over after a reset" do
    {_waits, backoff} = waits(Backoff.new(100, 1000), 1.0, 5)
    assert Backoff.attempt(backoff) == 5
    assert {[100], backoff} = waits(Backoff.reset(backoff), 1.0, 1)
    assert Backoff.attempt(backoff) == 1
  end

  test "stays at the limit however long it goes on" do
    {_waits, backoff} = waits(Backoff.new(250, 30_000), 1.0, 10_000)
    assert {30_000, _} = Backoff.next(backoff, 1.0)
  end
end
