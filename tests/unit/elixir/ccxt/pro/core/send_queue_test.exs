defmodule Ccxt.Pro.Core.SendQueueTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.SendQueue
  alias Ccxt.Rest.Throttler

  @bucket %{"algorithm" => "leakyBucket", "refillRate" => 1 / 50, "capacity" => 1}

  test "messages leave in order and at the limit's pace" do
    queue = @bucket |> Throttler.new(0) |> SendQueue.new()
    queue = queue |> SendQueue.push("a", 5) |> SendQueue.push("b", 5)

    assert {:send, "a", queue} = SendQueue.pop(queue, 0)
    assert {:wait, 250, queue} = SendQueue.pop(queue, 0)
    assert {:wait, 1, queue} = SendQueue.pop(queue, 249)
    assert {:send, "b", queue} = SendQueue.pop(queue, 250)
    assert :empty == SendQueue.pop(queue, 250)
  end

  test "control frames count" do
    queue = @bucket |> Throttler.new(0) |> SendQueue.new() |> SendQueue.charge(5, 0)
    assert {:wait, 250, _queue} = queue |> SendQueue.push("a", 5) |> SendQueue.pop(0)
  end

  test "without a throttler nothing waits" do
    queue = nil |> SendQueue.new() |> SendQueue.charge(100, 0) |> SendQueue.push("a", 100)
    assert {:send, "a", _queue} = SendQueue.pop(queue, 0)
  end

  test "what waits can be forgotten, what was spent stays spent" do
    queue =
      @bucket
      |> Throttler.new(0)
      |> SendQueue.new()
      |> SendQueue.push("a", 5)
      |> SendQueue.push("b", 5)

    {:send, "a", queue} = SendQueue.pop(queue, 0)
    queue = SendQueue.clear(queue)
    assert :empty == SendQueue.pop(queue, 0)
    assert {:wait, 250, _queue} = queue |> SendQueue.push("c", 5) |> SendQueue.pop(0)
  end
end
