defmodule Ccxt.Pro.Core.PriceLevels do
  @moduledoc false

  # Entries by price, the best first: lists that begin with their price, of which a price has one.
  #
  # A book of a thousand levels gets some twenty changes a message, most of them near its top, and shows its first
  # twenty. So it is a list of chunks: a change copies the chunks before its own and that one's entries, at most
  # @most of them, and shares the rest.

  @typedoc "Which prices come first: of asks the lowest, of bids the highest."
  @type order :: :ascending | :descending

  @type entry :: [number() | term(), ...]

  @typedoc """
  No entry of a chunk comes after `bound`, all entries of later chunks do. That of the last chunk says nothing: what
  comes after all others belongs there.
  """
  @type chunk :: {bound :: number(), size :: pos_integer(), [entry(), ...]}

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
    [{hd(List.last(chunk)), length(chunk), chunk} | from_sorted(later)]
  end

  @doc "Tells whether a list is in order and has no price twice."
  @spec sorted?([entry()], order()) :: boolean()
  def sorted?([[a | _] | [[b | _] | _] = rest], order) when is_before(a, b, order),
    do: sorted?(rest, order)

  def sorted?([_, _ | _], _order), do: false
  def sorted?(_one_or_none, _order), do: true

  @doc "Replaces the entry of a price, nil where there is none, by what `change` makes of it; nil removes it."
  @spec update(t(), order(), price :: number(), (entry() | nil -> entry() | nil)) :: t()
  def update([{bound, _size, _entries} = chunk | [_ | _] = later], order, price, change)
      when is_before(bound, price, order),
      do: [chunk | update(later, order, price, change)]

  def update([{bound, _size, entries} | later], order, price, change),
    do: entries |> change(order, price, change) |> put_chunk(bound, later)

  def update([], order, price, change), do: put_chunk(change([], order, price, change), price, [])

  @doc "The number of entries."
  @spec size(t()) :: non_neg_integer()
  def size(levels), do: size(levels, 0)

  @doc "All entries."
  @spec to_list(t()) :: [entry()]
  def to_list([{_bound, _size, entries}]), do: entries
  def to_list([{_bound, _size, entries} | later]), do: entries ++ to_list(later)
  def to_list([]), do: []

  @doc "The first `count` entries."
  @spec take(t(), count :: non_neg_integer()) :: [entry()]
  def take([{_bound, size, entries} | later], count) when size < count,
    do: entries ++ take(later, count - size)

  def take([{_bound, _size, entries} | _later], count), do: Enum.take(entries, count)
  def take([], _count), do: []

  @doc "The entry at a position, nil where there is none."
  @spec at(t(), position :: non_neg_integer()) :: entry() | nil
  def at([{_bound, size, _entries} | later], position) when size <= position,
    do: at(later, position - size)

  def at([{_bound, _size, entries} | _later], position), do: Enum.at(entries, position)
  def at([], _position), do: nil

  @doc "Cuts off what comes after the first `count` entries."
  @spec cut(t(), count :: pos_integer()) :: t()
  def cut(levels, count), do: if(size(levels) > count, do: keep(levels, count), else: levels)

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
      size -> [{bound, size, entries} | later]
    end
  end

  defp split(entries, size, bound, later) do
    half = div(size, 2)
    {first, second} = Enum.split(entries, half)
    [{hd(List.last(first)), half, first}, {bound, size - half, second} | later]
  end

  defp join(entries, size, _bound, [{bound, next_size, next} | later])
       when size + next_size <= @joined,
       do: [{bound, size + next_size, entries ++ next} | later]

  defp join(entries, size, bound, later), do: [{bound, size, entries} | later]

  defp size([{_bound, size, _entries} | later], sum), do: size(later, sum + size)
  defp size([], sum), do: sum

  defp keep([{_bound, size, _entries} = chunk | later], count) when size < count,
    do: [chunk | keep(later, count - size)]

  defp keep([{bound, _size, entries} | _later], count),
    do: [{bound, count, Enum.take(entries, count)}]
end
