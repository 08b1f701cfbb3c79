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
end
