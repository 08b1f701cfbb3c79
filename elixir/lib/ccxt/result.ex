defmodule Ccxt.Result do
  @moduledoc """
  What functions of an exchange give: the edge between compiled code, which raises as its source throws, and callers, who
  get values.
  """

  @typedoc "The value, or one of ccxt's exceptions."
  @type t(value) :: {:ok, value} | {:error, Ccxt.Error.t()}

  @doc """
  The value of `function`, or what it raised as an exception of ccxt's hierarchy.

      iex> Ccxt.Result.of(fn -> 1 end)
      {:ok, 1}
      iex> Ccxt.Result.of(fn -> raise Ccxt.BadSymbol, "no such market" end)
      {:error, %Ccxt.BadSymbol{message: "no such market"}}
  """
  @spec of((-> value)) :: t(value) when value: term()
  def of(function) when is_function(function, 0) do
    {:ok, function.()}
  rescue
    exception -> {:error, Ccxt.Error.wrap(exception)}
  end
end
