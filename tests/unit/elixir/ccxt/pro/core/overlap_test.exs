defmodule Ccxt.Pro.Core.OverlapTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.Overlap

  test "is answered when each request is" do
    overlap = Overlap.new(["1", "2"])
    assert Overlap.awaited?(overlap, "1")
    refute Overlap.awaited?(overlap, nil)
    overlap = overlap |> Overlap.answer("1", "yes", 0)
    refute Overlap.answered?(overlap)
    refute Overlap.awaited?(overlap, "1")
    assert overlap |> Overlap.answer("2", "yes", 0) |> Overlap.answered?()
  end

  test "goes on with what hasn't come on the old socket" do
    overlap = Overlap.new([]) |> held(~w[c d e]) |> noted(~w[a b c d])
    assert Overlap.alike?(overlap, -1)
    refute Overlap.alike?(overlap, 0)
    assert {:continued, ["e"], overlap} = Overlap.resume(overlap, false)
    # The old one is behind.
    assert {false, overlap} = Overlap.first?(overlap, :old, "e")
    assert {true, overlap} = Overlap.first?(overlap, :old, "f")
    assert {false, overlap} = Overlap.first?(overlap, :new, "f")
    assert {true, _overlap} = Overlap.first?(overlap, :new, "g")
  end

  test "the new socket may be behind" do
    overlap = Overlap.new([]) |> held(~w[c]) |> noted(~w[a b c d e])
    assert Overlap.alike?(overlap, 0)
    assert {:continued, [], overlap} = Overlap.resume(overlap, true)
    assert {false, overlap} = Overlap.first?(overlap, :new, "d")
    assert {false, overlap} = Overlap.first?(overlap, :new, "e")
    assert {true, _overlap} = Overlap.first?(overlap, :new, "f")
  end

  test "a text that is sent twice comes twice" do
    overlap = Overlap.new([]) |> held(~w[a a]) |> noted(~w[a])
    assert {:continued, ["a"], _overlap} = Overlap.resume(overlap, false)
  end

  test "begins anew where the sockets differ" do
    assert {:rebuilt, ["yes", "new a", "new b"], _overlap} =
             Overlap.new(["1"])
             |> Overlap.answer("1", "yes", 0)
             |> held(["new a", "new b"])
             |> noted(["old a", "old b"])
             |> Overlap.resume(false)

    # A snapshot, on the new one alone.
    assert {:rebuilt, ["snapshot", "b", "c"], _overlap} =
             Overlap.new([]) |> held(~w[snapshot b c]) |> noted(~w[a b]) |> Overlap.resume(false)
  end

  test "each message of each stream is handled once, in order, whichever socket is ahead" do
    for seed <- 1..500 do
      :rand.seed(:exsss, seed)
      streams = for stream <- 1..3, n <- 1..20, do: {stream, n}
      sent = streams |> Enum.shuffle() |> Enum.sort_by(&elem(&1, 1))
      since = :rand.uniform(20)

      # The new one has what is sent from some time on.
      new = for {_stream, n} = message <- sent, n >= since, do: message
      handled = run(arrivals(sent, new), seed)

      for stream <- 1..3 do
        assert for({^stream, n} <- handled, do: n) == Enum.to_list(1..20), "seed #{seed}"
      end
    end
  end

  ## Helpers

  defp held(overlap, texts), do: Enum.reduce(texts, overlap, &Overlap.hold(&2, &1, 0))
  defp noted(overlap, texts), do: Enum.reduce(texts, overlap, &Overlap.note(&2, &1))

  # Both keep their order; which is ahead is left to chance.
  defp arrivals([], new), do: Enum.map(new, &{:new, &1})
  defp arrivals(old, []), do: Enum.map(old, &{:old, &1})

  defp arrivals([o | old], [n | new]) do
    # A new socket is no window of messages ahead of the old one: that one has what was sent before it was there.
    if :rand.uniform(2) == 1 or elem(o, 1) < elem(n, 1),
      do: [{:old, o} | arrivals(old, [n | new])],
      else: [{:new, n} | arrivals([o | old], new)]
  end

  # It takes over at some time at which what it had at first has come on the old one, too.
  defp run(arrivals, seed) do
    arrivals = Enum.with_index(arrivals)
    first = Enum.find_value(arrivals, fn {{socket, _message}, at} -> socket == :new && at end)

    {before, rest} =
      Enum.split_while(arrivals, fn {_arrival, at} -> at < (first || 0) + rem(seed, 12) end)

    {overlap, handled} = Enum.reduce(before, {Overlap.new([]), []}, &before/2)
    take_over(overlap, rest, handled, first)
  end

  defp take_over(overlap, rest, handled, first) do
    case {Overlap.alike?(overlap, first || 0), rest} do
      {false, [next | rest]} ->
        {overlap, handled} = before(next, {overlap, handled})
        take_over(overlap, rest, handled, first)

      {alike?, _rest} ->
        {:continued, texts, overlap} = Overlap.resume(overlap, alike?)

        {_overlap, handled} =
          Enum.reduce(rest, {overlap, Enum.reverse(texts) ++ handled}, &later/2)

        Enum.reverse(handled)
    end
  end

  defp before({{:old, message}, _at}, {overlap, handled}),
    do: {Overlap.note(overlap, message), [message | handled]}

  defp before({{:new, message}, at}, {overlap, handled}),
    do: {Overlap.hold(overlap, message, at), handled}

  defp later({{socket, message}, _at}, {overlap, handled}) do
    case Overlap.first?(overlap, socket, message) do
      {true, overlap} -> {overlap, [message | handled]}
      {false, overlap} -> {overlap, handled}
    end
  end
end
