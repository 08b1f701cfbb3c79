defmodule Ccxt.Conformance.Tally do
  @moduledoc "Counts what was compared, over all tests of a run, and prints the sum after them."

  alias Ccxt.Conformance.{Comparison, IntendedDifferences}

  @compared 1
  @equal 2
  @intended 3

  @doc "Begins to count; the sum is printed when the tests have run."
  @spec start(title :: String.t()) :: :ok
  def start(title) do
    :persistent_term.put(__MODULE__, :counters.new(3, []))

    ExUnit.after_suite(fn _result ->
      IO.puts(
        "#{title}: #{get(@compared)} cases compared, #{get(@equal)} equal#{intended(get(@intended))}"
      )
    end)

    :ok
  end

  @doc """
  Counts the steps of a case, numbered from 1. Gives a line for each difference that isn't intended, and for each
  intended one that isn't there.
  """
  @spec count([{label :: String.t(), [Comparison.difference()]}], String.t(), [
          IntendedDifferences.t()
        ]) :: [String.t()]
  def count(steps, plan, intended) do
    steps
    |> Enum.with_index(1)
    |> Enum.flat_map(fn {{label, differences}, step} ->
      {unintended, meant, equal} = IntendedDifferences.split(intended, plan, step, differences)
      add(@compared)
      if differences == [], do: add(@equal)
      if unintended == [] and meant != [], do: add(@intended)

      place = "#{step} #{shorten(label)}"

      Enum.map(unintended, &"#{place}\n    #{Comparison.format(&1)}") ++
        Enum.map(equal, &"#{place}\n    is listed as different at #{&1}, but it is equal")
    end)
  end

  defp shorten(label),
    do: if(String.length(label) > 120, do: String.slice(label, 0, 120) <> "…", else: label)

  defp intended(0), do: ""
  defp intended(count), do: ", #{count} differ as intended"

  defp add(index), do: :counters.add(:persistent_term.get(__MODULE__), index, 1)
  defp get(index), do: :counters.get(:persistent_term.get(__MODULE__), index)
end
