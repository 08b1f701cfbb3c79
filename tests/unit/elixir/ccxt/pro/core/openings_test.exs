defmodule Ccxt.Pro.Core.OpeningsTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.Openings

  @window_ms 1_000

  test "so many at once as the limit says, in the order in which they asked" do
    [a, b, c] = pids(3)
    assert {[^a, ^b], openings} = [a, b, c] |> asked(2) |> Openings.grant(0)
    # It waits for one that is being opened, and how long that takes nobody knows.
    assert Openings.wait_ms(openings, 0) == 0
    assert {[], _same} = Openings.grant(openings, 10_000)
  end

  test "one more when the window after the first one's end is over" do
    [a, b, c] = pids(3)
    {_granted, openings} = [a, b, c] |> asked(2) |> Openings.grant(0)
    openings = openings |> Openings.done(a, 100) |> Openings.done(b, 300)
    assert Openings.wait_ms(openings, 300) == 800
    assert {[], openings} = Openings.grant(openings, 1_099)
    assert {[^c], openings} = Openings.grant(openings, 1_100)
    assert Openings.wait_ms(openings, 1_100) == nil
  end

  test "one that gave up waiting is in nobody's way" do
    [a, b, c] = pids(3)
    {[^a], openings} = [a, b, c] |> asked(1) |> Openings.grant(0)
    openings = openings |> Openings.done(b, 10) |> Openings.done(a, 20)
    assert {[^c], _openings} = Openings.grant(openings, 1_020)
  end

  test "is over when the last one's window is" do
    [a] = pids(1)
    assert Openings.over?(Openings.new(), 0)
    {[^a], openings} = [a] |> asked(1) |> Openings.grant(0)
    refute Openings.over?(openings, 5_000)
    openings = Openings.done(openings, a, 5_000)
    refute Openings.over?(openings, 5_999)
    assert Openings.over?(openings, 6_000)
  end

  test "each keeps to its own limit" do
    [a, b] = pids(2)
    {[^a], openings} = [a] |> asked(1) |> Openings.grant(0)
    openings = Openings.done(openings, a, 0)
    assert {[^b], _openings} = openings |> Openings.ask({b, 2, 10}) |> Openings.grant(1)
  end

  test "never more than the limit within the window, whatever happens" do
    for seed <- 1..200 do
      :rand.seed(:exsss, seed)
      limit = :rand.uniform(5)

      {_openings, _opening, _now_ms, spans} =
        Enum.reduce(1..100, {Openings.new(), [], 0, []}, &step(&1, &2, limit))

      # What a server counts is somewhere between beginning and end: the worst is that all late ones meet all early ones.
      for {_from, until} <- spans do
        within =
          Enum.count(spans, fn {from, other} -> from < until + @window_ms and other >= until end)

        assert within <= limit,
               "seed #{seed}: #{within} within #{@window_ms} ms, the limit is #{limit}"
      end
    end
  end

  ## Helpers

  # Time passes, and one asks, or one that was let through ends.
  defp step(_n, {openings, opening, now_ms, spans}, limit) do
    now_ms = now_ms + :rand.uniform(400)

    {openings, opening, spans} =
      if opening == [] or :rand.uniform() < 0.6 do
        {Openings.ask(openings, {hd(pids(1)), limit, @window_ms}), opening, spans}
      else
        {pid, from} = Enum.random(opening)

        {Openings.done(openings, pid, now_ms), List.delete(opening, {pid, from}),
         [{from, now_ms} | spans]}
      end

    {granted, openings} = Openings.grant(openings, now_ms)
    {openings, opening ++ Enum.map(granted, &{&1, now_ms}), now_ms, spans}
  end

  defp asked(pids, limit),
    do: Enum.reduce(pids, Openings.new(), &Openings.ask(&2, {&1, limit, @window_ms}))

  defp pids(count), do: for(_ <- 1..count, do: spawn(fn -> :ok end))
end
