defmodule Ccxt.Pro.Core.PriceLevels do
  @moduledoc false

  # Entries by price, the best first: lists that begin with their price, of which a price has one.
  #
  # A book of a thousand levels gets some twenty changes a message, most of them near its top, and shows its first
  # twenty. So it is a list of chunks: a change copies the chunks before its own and that one's entries, at most
  # @most of them, and shares the rest. What shows all of it is sent the bytes of chunks, see `pack/1`.

  @typedoc "Which prices come first: of asks the lowest, of bids the highest."
  @type order :: :ascending | :descending

  @type entry :: [number() | term(), ...]

  @typedoc """
  No entry of a chunk comes after `bound`, all entries of later chunks do. That of the last chunk says nothing: what
  comes after all others belongs there. `packed` is the bytes of the entries, once somebody needed them.
  """
  @type chunk ::
          {bound :: number(), size :: pos_integer(), [entry(), ...], packed :: binary() | nil}

  @type t :: [chunk()]

  @most 32
  # A chunk that has become smaller is joined with the next one, if both have at most @joined.
  @least 8
  @joined 24

  defguardp is_before(a, b, order)
            when (order == :ascending and a < b) or (order == :descending and a > b)

  @doc "The entries of a list that is in order and has no price twice."
  @spec from_sorted([entry()]) :: t()
  def from_sorted([]), do: []

  def from_sorted(entries) do
    {chunk, later} = Enum.split(entries, @joined)
    [{hd(List.last(chunk)), length(chunk), chunk, nil} | from_sorted(later)]
  end

  @doc "Tells whether a list is in order and has no price twice."
  @spec sorted?([entry()], order()) :: boolean()
  def sorted?([[a | _] | [[b | _] | _] = rest], order) when is_before(a, b, order),
    do: sorted?(rest, order)

  def sorted?([_, _ | _], _order), do: false
  def sorted?(_one_or_none, _order), do: true

  @doc "Replaces the entry of a price, nil where there is none, by what `change` makes of it; nil removes it."
  @spec update(t(), order(), price :: number(), (entry() | nil -> entry() | nil)) :: t()
  def update([{bound, _, _, _} = chunk | [_ | _] = later], order, price, change)
      when is_before(bound, price, order),
      do: [chunk | update(later, order, price, change)]

  def update([{bound, _size, entries, _packed} | later], order, price, change),
    do: entries |> change(order, price, change) |> put_chunk(bound, later)

  def update([], order, price, change), do: put_chunk(change([], order, price, change), price, [])

  @doc "The number of entries."
  @spec size(t()) :: non_neg_integer()
  def size(levels), do: size(levels, 0)

  @doc "All entries."
  @spec to_list(t()) :: [entry()]
  def to_list([{_bound, _size, entries, _packed}]), do: entries
  def to_list([{_bound, _size, entries, _packed} | later]), do: entries ++ to_list(later)
  def to_list([]), do: []

  @doc "The first `count` entries."
  @spec take(t(), count :: non_neg_integer()) :: [entry()]
  def take([{_bound, size, entries, _packed} | later], count) when size < count,
    do: entries ++ take(later, count - size)

  def take([{_bound, _size, entries, _packed} | _later], count), do: Enum.take(entries, count)
  def take([], _count), do: []

  @doc "The entry at a position, nil where there is none."
  @spec at(t(), position :: non_neg_integer()) :: entry() | nil
  def at([{_bound, size, _entries, _packed} | later], position) when size <= position,
    do: at(later, position - size)

  def at([{_bound, _size, entries, _packed} | _later], position), do: Enum.at(entries, position)
  def at([], _position), do: nil

  @doc "Cuts off what comes after the first `count` entries."
  @spec cut(t(), count :: pos_integer()) :: t()
  def cut(levels, count), do: if(size(levels) > count, do: keep(levels, count), else: levels)

  @doc """
  The bytes of all entries, chunk by chunk, for `unpack/1`; and the levels, which keep them. Chunks that haven't changed since
  the last time have theirs.
  """
  @spec pack(t()) :: {[binary()], t()}
  def pack([{_bound, _size, _entries, packed} = chunk | later]) when is_binary(packed) do
    {bytes, later} = pack(later)
    {[packed | bytes], [chunk | later]}
  end

  def pack([{bound, size, entries, nil} | later]) do
    packed = :erlang.term_to_binary(entries)
    {bytes, later} = pack(later)
    {[packed | bytes], [{bound, size, entries, packed} | later]}
  end

  def pack([]), do: {[], []}

  @doc "The entries that `pack/1` has made these bytes of."
  @spec unpack([binary()]) :: [entry()]
  def unpack([packed]), do: :erlang.binary_to_term(packed)
  def unpack([packed | later]), do: :erlang.binary_to_term(packed) ++ unpack(later)
  def unpack([]), do: []

  ## Helpers

  defp change([[at | _] = entry | rest], order, price, change) when is_before(at, price, order),
    do: [entry | change(rest, order, price, change)]

  defp change([[at | _] = entry | rest], _order, price, change) when at == price,
    do: put_entry(change.(entry), rest)

  defp change(rest, _order, _price, change), do: put_entry(change.(nil), rest)

  defp put_entry(nil, rest), do: rest
  defp put_entry(entry, rest), do: [entry | rest]

  defp put_chunk([], _bound, later), do: later

  defp put_chunk(entries, bound, later) do
    case length(entries) do
      size when size > @most -> split(entries, size, bound, later)
      size when size < @least -> join(entries, size, bound, later)
      size -> [{bound, size, entries, nil} | later]
    end
  end

  defp split(entries, size, bound, later) do
    half = div(size, 2)
    {first, second} = Enum.split(entries, half)
    [{hd(List.last(first)), half, first, nil}, {bound, size - half, second, nil} | later]
  end

  defp join(entries, size, _bound, [{bound, next_size, next, _packed} | later])
       when size + next_size <= @joined,
       do: [{bound, size + next_size, entries ++ next, nil} | later]

  defp join(entries, size, bound, later), do: [{bound, size, entries, nil} | later]

  defp size([{_bound, size, _entries, _packed} | later], sum), do: size(later, sum + size)
  defp size([], sum), do: sum

  defp keep([{_bound, size, _entries, _packed} = chunk | later], count) when size < count,
    do: [chunk | keep(later, count - size)]

  defp keep([{_bound, count, _entries, _packed} = chunk | _later], count), do: [chunk]

  defp keep([{bound, _size, entries, _packed} | _later], count),
    do: [{bound, count, Enum.take(entries, count), nil}]
end
