defmodule Ccxt.Encode.QueryString do
  @moduledoc """
  Query strings in the format of npm's `qs`, which ccxt uses.

      iex> Ccxt.Encode.QueryString.encode(%{"ids" => [1, 2]}, & &1, & &1, :indices)
      "ids[0]=1&ids[1]=2"
      iex> Ccxt.Encode.QueryString.encode(%{"ids" => [1, 2]}, & &1, & &1, :repeat)
      "ids=1&ids=2"
  """

  alias Ccxt.JS

  @typedoc "How a list's values are named: `key[0]`, or `key` again and again."
  @type list_format :: :indices | :repeat

  @doc "Encodes the pairs of an object (or list) with the given encoders of keys and values; other values give \"\"."
  @spec encode(term(), (String.t() -> String.t()), (String.t() -> String.t()), list_format()) ::
          String.t()
  def encode(params, encode_key, encode_value, list_format)
      when is_map(params) or is_list(params) do
    params
    |> pairs()
    |> Enum.flat_map(fn {key, value} -> flatten(value, key, list_format) end)
    |> Enum.map_intersperse("&", fn {key, value} ->
      [encode_key.(key), ?=, encode_value.(value)]
    end)
    |> IO.iodata_to_binary()
  end

  def encode(_params, _encode_key, _encode_value, _list_format), do: ""

  ## Helpers

  defp pairs(object), do: Enum.zip(JS.keys(object), JS.values(object))

  defp flatten(nil, _name, _format), do: []

  defp flatten(list, name, :repeat) when is_list(list),
    do: Enum.flat_map(list, &flatten(&1, name, :repeat))

  defp flatten(value, name, format) when is_list(value) or is_map(value) do
    value
    |> pairs()
    |> Enum.flat_map(fn {key, value} -> flatten(value, "#{name}[#{key}]", format) end)
  end

  defp flatten(value, name, _format), do: [{name, JS.to_string(value)}]
end
