defmodule Ccxt.TickerFamilyConformanceTest do
  @moduledoc """
  The compiled ticker family does what ccxt does.

  `CCXT_ORACLE` names a file that `oracle.ts` wrote: calls, messages and sessions with what ccxt made of them. Each
  case is run here on the compiled modules and compared. Where we mean to differ, `CCXT_INTENDED_DIFFERENCES` says so.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Conformance.{Calls, Comparison, Frames, Golden, IntendedDifferences, Sessions, Tally}

  @shown 12

  @runners %{"calls" => Calls, "frames" => Frames, "session" => Sessions}

  golden = Golden.read(System.fetch_env!("CCXT_ORACLE"))

  # Every test would get its own copy of what is handed on as context.
  :persistent_term.put(__MODULE__, golden)

  Tally.start("conformance#{if golden.about["seed"], do: " (seed #{golden.about["seed"]})"}")

  setup_all do
    on_exit(fn -> :persistent_term.erase(__MODULE__) end)
    {:ok, intended: IntendedDifferences.read(System.fetch_env!("CCXT_INTENDED_DIFFERENCES"))}
  end

  # The list is of the chosen cases: random ones have none.
  if golden.about["seed"] == nil do
    test "intended differences are of cases that there are", %{intended: intended} do
      names = for %{"name" => name} <- :persistent_term.get(__MODULE__).cases, do: name
      assert intended != []
      assert Enum.reject(intended, &(&1.plan in names)) == []
    end
  end

  for {%{"kind" => kind, "name" => name}, index} <- Enum.with_index(golden.cases) do
    test String.slice("#{kind}: #{name}", 0, 200), context do
      golden = :persistent_term.get(__MODULE__)
      plan = Enum.at(golden.cases, unquote(index))
      compared = Map.fetch!(@runners, plan["kind"]).run(plan, golden)

      steps =
        for {label, expected, actual} <- compared,
            do: {label, Comparison.differences(expected, actual)}

      reports = Tally.count(steps, plan["name"], context.intended)

      if reports != [] do
        shown = reports |> Enum.take(@shown) |> Enum.join("\n")
        flunk("#{length(reports)} differences in #{length(compared)} steps, such as\n#{shown}")
      end
    end
  end
end
