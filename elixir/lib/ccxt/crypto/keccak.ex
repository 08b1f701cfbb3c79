defmodule Ccxt.Crypto.Keccak do
  @moduledoc false

  # Keccak-256 as Ethereum uses it. It differs from SHA3-256, which OTP has, in the byte that the padding begins with.

  import Bitwise

  # Bytes of a block, and of a lane of the state.
  @rate 136
  @lane 8
  @lanes div(@rate, @lane)
  @mask 0xFFFFFFFFFFFFFFFF

  @round_constants [
    0x0000000000000001,
    0x0000000000008082,
    0x800000000000808A,
    0x8000000080008000,
    0x000000000000808B,
    0x0000000080000001,
    0x8000000080008081,
    0x8000000000008009,
    0x000000000000008A,
    0x0000000000000088,
    0x0000000080008009,
    0x000000008000000A,
    0x000000008000808B,
    0x800000000000008B,
    0x8000000000008089,
    0x8000000000008003,
    0x8000000000008002,
    0x8000000000000080,
    0x000000000000800A,
    0x800000008000000A,
    0x8000000080008081,
    0x8000000000008080,
    0x0000000080000001,
    0x8000000080008008
  ]

  # By how many bits the lane in column x and row y is turned: a row of this table for each y.
  @rotations [
    [0, 1, 62, 28, 27],
    [36, 44, 6, 55, 20],
    [3, 10, 43, 25, 39],
    [41, 45, 15, 21, 8],
    [18, 2, 61, 56, 14]
  ]

  # For each place in the order of rows, the place that its lane comes from and by how much it is turned on the way.
  @moves (for y <- 0..4, x <- 0..4 do
            from_x = rem(x + 3 * y, 5)
            {from_x + 5 * x, @rotations |> Enum.at(x) |> Enum.at(from_x)}
          end)

  @doc "The 32 bytes of the hash."
  @spec hash256(binary()) :: binary()
  def hash256(payload) do
    <<hash::binary-size(32), _::binary>> =
      payload |> padded() |> absorb(List.duplicate(0, 25)) |> to_bytes()

    hash
  end

  ## Helpers

  # From the byte after the payload on: 1, zeros, and 0x80 in the last byte of the block.
  defp padded(payload) do
    case @rate - rem(byte_size(payload), @rate) do
      1 -> <<payload::binary, 0x81>>
      free -> <<payload::binary, 0x01, 0::size((free - 2) * 8), 0x80>>
    end
  end

  defp absorb(<<>>, state), do: state

  defp absorb(<<block::binary-size(@rate), rest::binary>>, state) do
    lanes = for <<lane::little-64 <- block>>, do: lane
    {head, tail} = Enum.split(state, @lanes)
    absorb(rest, permute(Enum.zip_with(head, lanes, &bxor/2) ++ tail))
  end

  defp to_bytes(state), do: for(lane <- state, into: <<>>, do: <<lane::little-64>>)

  defp permute(state), do: Enum.reduce(@round_constants, state, &round(&2, &1))

  # The five steps of a round: theta, rho and pi, chi, iota.
  defp round(state, constant) do
    moved = state |> theta() |> List.to_tuple()
    turned = for {from, by} <- @moves, do: rotate(elem(moved, from), by)
    [first | rest] = turned |> Enum.chunk_every(5) |> Enum.flat_map(&chi/1)
    [bxor(first, constant) | rest]
  end

  defp theta(state) do
    [c0, c1, c2, c3, c4] =
      state |> Enum.chunk_every(5) |> Enum.zip_with(&Enum.reduce(&1, fn a, b -> bxor(a, b) end))

    parities = [
      bxor(c4, rotate(c1, 1)),
      bxor(c0, rotate(c2, 1)),
      bxor(c1, rotate(c3, 1)),
      bxor(c2, rotate(c4, 1)),
      bxor(c3, rotate(c0, 1))
    ]

    Enum.zip_with(state, Stream.cycle(parities), &bxor/2)
  end

  defp chi([a, b, c, d, e]) do
    [
      bxor(a, other(b, c)),
      bxor(b, other(c, d)),
      bxor(c, other(d, e)),
      bxor(d, other(e, a)),
      bxor(e, other(a, b))
    ]
  end

  defp other(a, b), do: bxor(a, @mask) &&& b

  defp rotate(lane, by), do: (lane <<< by &&& @mask) ||| lane >>> (64 - by)
end
