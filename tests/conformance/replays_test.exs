defmodule Ccxt.ReplaysConformanceTest do
  @moduledoc """
  Recordings of ccxt 4.5.58 that were made elsewhere, replayed on the compiled modules.

  They are in a folder that isn't part of this tree; `CCXT_CONFORMANCE_DATA` names it. Without it the test is skipped.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Conformance

  folder = System.get_env("CCXT_CONFORMANCE_DATA", "")
  recordings = if File.dir?(folder), do: Conformance.Replays.read(folder), else: []

  if recordings == [] do
    reason = "CCXT_CONFORMANCE_DATA names no folder with recordings"
    IO.puts("skipped: #{reason}")
    @tag skip: reason
    test "recordings of streams", do: flunk("there are none")
  else
    Conformance.Tally.start("conformance of recordings")
    :persistent_term.put(__MODULE__, {recordings, Conformance.Replays.read_markets(folder)})

    for {recording, index} <- Enum.with_index(recordings) do
      test "#{recording["method"]}: #{recording["description"]}" do
        {recordings, markets} = :persistent_term.get(__MODULE__)

        steps =
          for {label, expected, actual} <-
                Conformance.Replays.run(Enum.at(recordings, unquote(index)), markets),
              do: {label, Conformance.Comparison.differences(expected, actual)}

        assert [] = Conformance.Tally.count(steps, "recording", [])
      end
    end
  end
end
