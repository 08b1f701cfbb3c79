defmodule Ccxt.Encode.MessagePack do
  @moduledoc false

  # MessagePack as ccxt writes it. Objects have no members that are undefined; what is one in a list is nil.

  alias Ccxt.JS

  @doc "The bytes of a value."
  @spec pack(JS.value()) :: binary()
  def pack(value), do: IO.iodata_to_binary([write(value)])

  ## Helpers

  defp write(nil), do: 0xC0
  defp write(false), do: 0xC2
  defp write(true), do: 0xC3
  defp write(number) when is_integer(number), do: integer(number)

  defp write(number) when is_float(number) do
    if trunc(number) == number,
      do: number |> trunc() |> integer(),
      else: [0xCB, <<number::float-64>>]
  end

  defp write(text) when is_binary(text), do: [text_head(byte_size(text)), text]
  defp write(list) when is_list(list), do: [list_head(length(list)) | Enum.map(list, &write/1)]

  defp write(object) do
    keys = object |> JS.keys() |> Enum.reject(&(JS.get(object, &1) == nil))
    [object_head(length(keys)) | Enum.map(keys, &[write(&1), write(JS.get(object, &1))])]
  end

  # The shortest form; numbers beyond 64 bits are the nearest that there is.
  defp integer(n) when n in 0..0x7F, do: n
  defp integer(n) when n in -0x20..-1//1, do: <<n::signed-8>>
  defp integer(n) when n in 0..0xFF, do: <<0xCC, n>>
  defp integer(n) when n in -0x80..-1//1, do: <<0xD0, n::signed-8>>
  defp integer(n) when n in 0..0xFFFF, do: <<0xCD, n::16>>
  defp integer(n) when n in -0x8000..-1//1, do: <<0xD1, n::signed-16>>
  defp integer(n) when n in 0..0xFFFFFFFF, do: <<0xCE, n::32>>
  defp integer(n) when n in -0x80000000..-1//1, do: <<0xD2, n::signed-32>>
  defp integer(n) when n >= 0, do: <<0xCF, min(n, 0xFFFFFFFFFFFFFFFF)::64>>

  defp integer(n) when n < -0x8000000000000000, do: <<0xD3, 0x80, 0::56>>
  # ccxt counts up by one and inverts, in numbers that have 53 bits.
  defp integer(n), do: <<0xD3, trunc(n + 1.0) - 1::signed-64>>

  defp text_head(size) when size <= 0x1F, do: 0xA0 + size
  defp text_head(size) when size <= 0xFF, do: <<0xD9, size>>
  defp text_head(size) when size <= 0xFFFF, do: <<0xDA, size::16>>
  defp text_head(size), do: <<0xDB, size::32>>

  defp list_head(size) when size <= 0xF, do: 0x90 + size
  defp list_head(size) when size <= 0xFFFF, do: <<0xDC, size::16>>
  defp list_head(size), do: <<0xDD, size::32>>

  defp object_head(size) when size <= 0xF, do: 0x80 + size
  defp object_head(size) when size <= 0xFFFF, do: <<0xDE, size::16>>
  defp object_head(size), do: <<0xDF, size::32>>
end
