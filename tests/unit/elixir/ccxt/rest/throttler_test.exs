defmodule Ccxt.Rest.ThrottlerTest do
  use ExUnit.Case, async: true

  alias Ccxt.Rest.Throttler

  # One token every 50 ms, as Binance's `rateLimit` of 50 has it.
  @leaky %{"algorithm" => "leakyBucket", "refillRate" => 1 / 50, "capacity" => 1}
  @rolling %{"algorithm" => "rollingWindow", "windowSize" => 1000, "rateLimit" => 100}

  # Sends `costs` one after the other, waiting as told, and gives the times at which they went.
  defp times(throttler, costs, now \\ 0) do
    {times, _} =
      Enum.map_reduce(costs, {throttler, now}, fn cost, {throttler, now} ->
        wait(throttler, cost, now)
      end)

    times
  end

  defp wait(throttler, cost, now) do
    case Throttler.take(throttler, cost, now) do
      {:ok, throttler} -> {now, {throttler, now}}
      {:wait, ms, throttler} when ms > 0 -> wait(throttler, cost, now + ms)
    end
  end

  describe "leaky bucket" do
    test "the first goes at once, the others as tokens come in" do
      assert times(Throttler.new(@leaky, 0), [1, 1, 1, 1]) == [0, 50, 100, 150]
    end

    test "a debt is paid before the next one goes" do
      assert times(Throttler.new(@leaky, 0), [5, 1, 2, 1]) == [0, 250, 300, 400]
    end

    test "saves up to its capacity while nobody asks" do
      throttler = Throttler.new(%{@leaky | "capacity" => 3}, 0)
      assert times(throttler, [1, 1, 1, 1, 1], 10_000) == [10_000, 10_000, 10_000, 10_000, 10_050]
    end

    test "what is charged delays what comes next" do
      throttler = Throttler.charge(Throttler.new(@leaky, 0), 4, 0)
      assert times(throttler, [1]) == [200]
    end

    test "an unlimited rate never waits" do
      unlimited = %{@leaky | "refillRate" => 1.7976931348623157e308}
      assert times(Throttler.new(unlimited, 0), [1, 1], 1) == [1, 1]
    end
  end

  describe "rolling window" do
    test "no more than its weight within any window" do
      times = times(Throttler.new(@rolling, 0), List.duplicate(1, 25))
      assert times == List.duplicate(0, 10) ++ List.duplicate(1000, 10) ++ List.duplicate(2000, 5)
    end

    test "charges count" do
      throttler = Throttler.charge(Throttler.new(@rolling, 0), 10, 0)
      assert times(throttler, [1], 1) == [1000]
    end

    test "a cost above the window's weight goes when the window is empty" do
      assert times(Throttler.new(@rolling, 0), [20, 1]) == [0, 1000]
    end
  end
end
