defmodule Ccxt.Conformance.Golden do
  @moduledoc """
  What the oracle wrote of ccxt: cases, one JSON object a line (see `oracle.ts`).

  Objects are maps, null is nil. `ordered/1` reads objects as `Ccxt.Ordered`, for arguments whose order is seen.
  """

  @max_safe_integer 9_007_199_254_740_992

  @typedoc "The cases of a file, with the answers to HTTP requests and the time on ccxt's clock."
  @type t :: %{cases: [map()], answers: [map()], now: integer(), about: map()}

  @doc "Reads a file."
  @spec read(Path.t()) :: t()
  def read(path) do
    [about, answers | cases] = path |> File.stream!() |> Enum.map(&decode/1)
    %{cases: cases, answers: answers["answers"], now: about["now"], about: about}
  end

  @doc "Decodes one JSON value."
  @spec decode(String.t()) :: term()
  def decode(text), do: decode(text, %{})

  @doc "Makes the objects in a value ordered, in the order of their keys in JSON text."
  @spec ordered(String.t()) :: term()
  def ordered(text) do
    decode(text, %{
      object_finish: fn members, acc -> {Ccxt.Ordered.new(Enum.reverse(members)), acc} end
    })
  end

  defp decode(text, decoders) do
    decoders = Map.merge(decoders, %{null: nil, integer: &read_integer/1})
    {value, _acc, _rest} = :json.decode(text, nil, decoders)
    value
  end

  # JSON prints the shortest digits of a double, not its exact value.
  defp read_integer(digits) do
    integer = String.to_integer(digits)

    if abs(integer) <= @max_safe_integer,
      do: integer,
      else: trunc(String.to_float(digits <> ".0"))
  end
end
