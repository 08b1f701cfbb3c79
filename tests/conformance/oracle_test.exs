defmodule Ccxt.OracleConformanceTest do
  @moduledoc """
  The compiled modules do what ccxt does.

  `CCXT_ORACLE` names a file that `oracle.ts` wrote: calls, messages and sessions with what ccxt made of them. Each
  case is run here on the compiled modules and compared. Where we mean to differ, `CCXT_INTENDED_DIFFERENCES` says so.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Conformance.{Calls, Comparison, Frames, Golden, IntendedDifferences, Reach, Sessions}
  alias Ccxt.Conformance.Tally

  @shown 12

  # The class whose methods have to run here where they ran in ccxt.
  @reached {"js/src/pro/binance.js", Ccxt.Compiled.Pro.Binance}

  @runners %{"calls" => Calls, "frames" => Frames, "session" => Sessions}

  golden = Golden.read(System.fetch_env!("CCXT_ORACLE"))

  # Every test would get its own copy of what is handed on as context.
  :persistent_term.put(__MODULE__, golden)

  %{"suite" => suite, "seed" => seed} = golden.about
  Tally.start("conformance of the #{suite} suite#{if seed, do: " (seed #{seed})"}")

  setup_all do
    on_exit(fn -> :persistent_term.erase(__MODULE__) end)

    # The list is of the chosen cases: random ones have none.
    intended =
      case System.get_env("CCXT_INTENDED_DIFFERENCES") do
        nil -> []
        path -> IntendedDifferences.read(path)
      end

    {:ok, intended: intended}
  end

  if seed == nil do
    test "intended differences are of cases that there are", %{intended: intended} do
      names = for %{"name" => name} <- :persistent_term.get(__MODULE__).cases, do: name
      assert Enum.reject(intended, &(&1.plan in names)) == []
    end
  end

  for {%{"kind" => kind, "name" => name} = plan, index} <- Enum.with_index(golden.cases) do
    missing = if kind == "calls", do: Calls.missing(plan), else: []
    if missing != [], do: @tag(skip: "not compiled: #{Enum.join(missing, ", ")}")

    test String.slice("#{kind}: #{name}", 0, 200), context do
      golden = :persistent_term.get(__MODULE__)
      plan = Enum.at(golden.cases, unquote(index))
      {file, module} = @reached
      Reach.start(module)
      compared = Map.fetch!(@runners, plan["kind"]).run(plan, golden)
      missed = Reach.missed(Map.get(plan["ran"], file, []), module)

      steps =
        for {label, expected, actual} <- compared,
            do: {label, Comparison.differences(expected, actual)}

      reports = Tally.count(steps, plan["name"], context.intended)

      if reports != [] do
        shown = reports |> Enum.take(@shown) |> Enum.join("\n")
        flunk("#{length(reports)} differences in #{length(compared)} steps, such as\n#{shown}")
      end

      assert missed == [], "ran in ccxt, and not here: #{Enum.join(missed, ", ")}"
    end
  end
end
