defmodule Ccxt.RecordedCallsConformanceTest do
  @moduledoc """
  Calls of ccxt 4.5.58 that were recorded elsewhere, made on the compiled modules: the requests that they send, and what
  they make of answers.

  The recordings are in a folder that isn't part of this tree; `CCXT_CONFORMANCE_DATA` names it. Without it the test is
  skipped.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Conformance
  alias Ccxt.Conformance.RecordedCalls

  folder = System.get_env("CCXT_CONFORMANCE_DATA", "")

  recordings =
    if File.dir?(folder),
      do: Enum.flat_map([:request, :response], &RecordedCalls.read(folder, &1)),
      else: []

  if recordings == [] do
    reason = "CCXT_CONFORMANCE_DATA names no folder with recordings"
    IO.puts("skipped: #{reason}")
    @tag skip: reason
    test "recorded calls", do: flunk("there are none")
  else
    Conformance.Tally.start("conformance of recorded calls")
    :persistent_term.put(__MODULE__, {recordings, RecordedCalls.read_markets(folder)})
    setup_all do: on_exit(fn -> :persistent_term.erase(__MODULE__) end)

    for {recording, at} <- Enum.with_index(recordings),
        {case_, index} <- Enum.with_index(recording.cases) do
      unless RecordedCalls.module_of(recording.exchange),
        do: @tag(skip: "#{recording.exchange} is not compiled")

      name =
        "#{recording.exchange} #{recording.kind} #{index}, #{case_["method"]}: #{case_["description"]}"

      test String.slice(name, 0, 200) do
        {recordings, markets} = :persistent_term.get(__MODULE__)
        recording = Enum.at(recordings, unquote(at))
        case_ = Enum.at(recording.cases, unquote(index))
        {label, expected, actual} = RecordedCalls.run(recording, case_, markets)
        step = {label, Conformance.Comparison.differences(expected, actual)}
        assert [] = Conformance.Tally.count([step], "recorded calls", [])
      end
    end
  end
end
