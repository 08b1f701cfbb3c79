defmodule Ccxt.Loop do
  @moduledoc false

  # Loops that go on while something holds, for compiled `while` statements.

  @doc """
  Changes `value` by `body` as long as `test` holds for it, and gives the last one.

      iex> Ccxt.Loop.while(1, &(&1 < 100), &(&1 * 2))
      128
  """
  @spec while(value, (value -> boolean()), (value -> value)) :: value when value: term()
  def while(value, test, body) do
    if test.(value), do: while(body.(value), test, body), else: value
  end

  @doc """
  Goes on from `value` with what `round` gives: `{:cont, value}` for another round, `{:halt, result}` for the end.

      iex> Ccxt.Loop.repeat(1, fn n -> if n > 100, do: {:halt, "over " <> "100"}, else: {:cont, n * 2} end)
      "over 100"
  """
  @spec repeat(value, (value -> {:cont, value} | {:halt, result})) :: result
        when value: term(), result: term()
  def repeat(value, round) do
    case round.(value) do
      {:cont, next} -> repeat(next, round)
      {:halt, result} -> result
    end
  end
end
