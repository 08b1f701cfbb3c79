defmodule Ccxt.Conformance.IntendedDifferences do
  @moduledoc """
  Where we mean to differ from ccxt: a list of JSON objects with

    * `case` and `steps`: the case's name and the numbers of its calls, messages or steps,
    * `paths`: what differs there, each the beginning of a path as it is reported (`"outcomes › works"`),
    * `reason`: why.

  An entry for something that doesn't differ is an error, too.
  """

  alias Ccxt.Conformance.Comparison

  @enforce_keys [:plan, :steps, :paths, :reason]
  defstruct [:plan, :steps, :paths, :reason]

  @type t :: %__MODULE__{
          plan: String.t(),
          steps: [pos_integer()],
          paths: [String.t()],
          reason: String.t()
        }

  @doc "Reads the list."
  @spec read(Path.t()) :: [t()]
  def read(path) do
    for %{"case" => plan, "steps" => steps, "paths" => paths, "reason" => reason} <-
          path |> File.read!() |> :json.decode() do
      %__MODULE__{plan: plan, steps: steps, paths: paths, reason: reason}
    end
  end

  @doc """
  Splits the differences of a step into those that aren't intended and those that are; names the paths that are
  listed but equal.
  """
  @spec split([t()], plan :: String.t(), step :: pos_integer(), [Comparison.difference()]) ::
          {unintended :: [Comparison.difference()], intended :: [Comparison.difference()],
           equal :: [String.t()]}
  def split(list, plan, step, differences) do
    paths =
      for entry <- list, entry.plan == plan, step in entry.steps, path <- entry.paths, do: path

    {intended, unintended} =
      Enum.split_with(differences, fn difference -> Enum.any?(paths, &at?(difference, &1)) end)

    {unintended, intended,
     Enum.reject(paths, fn path -> Enum.any?(differences, &at?(&1, path)) end)}
  end

  defp at?({path, _expected, _actual}, prefix),
    do: String.starts_with?(Enum.join(path, " › "), prefix)
end
