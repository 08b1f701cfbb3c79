defmodule Ccxt.Pro.Deferred do
  @moduledoc false

  # A value of a stream that nobody has asked for yet: it is made when somebody does. Of the many updates of a ticker that
  # come between two looks at it, only the last is worth making.
  #
  # What it is made of is known when the message is handled; from the exchange it needs nothing that changes, so that it is
  # the same whenever it is made.

  alias Ccxt.Exchange

  @type t :: %__MODULE__{make: (Exchange.t() -> term())}

  @enforce_keys [:make]
  defstruct [:make]

  @doc "A value that a function makes of an exchange."
  @spec new((Exchange.t() -> term())) :: t()
  def new(make) when is_function(make, 1), do: %__MODULE__{make: make}

  @doc "The value, and any other one as it is; of a map that isn't a struct, each of the values."
  @spec made(term(), Exchange.t()) :: term()
  def made(%__MODULE__{make: make}, exchange), do: make.(exchange)

  def made(%{} = values, exchange) when not is_struct(values),
    do: Map.new(values, fn {key, value} -> {key, made_value(value, exchange)} end)

  def made(value, _exchange), do: value

  ## Helpers

  defp made_value(%__MODULE__{make: make}, exchange), do: make.(exchange)
  defp made_value(value, _exchange), do: value
end
