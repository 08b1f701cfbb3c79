defmodule Ccxt.Pro.Core.GoingOnTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.GoingOn

  @hold_ms 5

  test "who is answered is waited for until he waits again, or until his time is over" do
    [a, b] = pids(2)
    one = GoingOn.answered(GoingOn.new(), a, 1_000, @hold_ms)
    assert GoingOn.left_ms(one, 1_000) == 5
    both = GoingOn.answered(one, b, 1_002, @hold_ms)
    assert GoingOn.left_ms(both, 1_003) == 4
    assert GoingOn.left_ms(both, 1_010) == 0

    assert both.callers == %{a => [], b => []}
    assert GoingOn.done(both, a).callers == %{b => []}
    assert GoingOn.done(both, self()) == both
    assert both |> GoingOn.done(a) |> GoingOn.done(b) |> Map.fetch!(:callers) == %{}
  end

  test "when one didn't come in time, nobody is waited for for a hundred times as long" do
    [a, b] = pids(2)
    late = GoingOn.new() |> GoingOn.answered(a, 1_000, @hold_ms)
    resting = GoingOn.give_up(late, 1_005, @hold_ms)
    assert resting.callers == %{}
    assert GoingOn.answered(resting, b, 1_504, @hold_ms) == resting
    assert GoingOn.answered(resting, b, 1_505, @hold_ms).callers == %{b => []}
  end

  test "of no time nobody has any" do
    assert GoingOn.answered(GoingOn.new(), self(), 1_000, 0) == GoingOn.new()
  end

  defp pids(count), do: for(n <- 1..count, do: :c.pid(0, n, 0))
end
