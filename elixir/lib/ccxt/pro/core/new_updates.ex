defmodule Ccxt.Pro.Core.NewUpdates do
  @moduledoc false

  # How many items a cache got since somebody last asked, of a symbol and of all: what ccxt's `newUpdates` mode
  # gives a caller that watches again. As in ccxt, asking doesn't clear a count: the next item does, so that who asks
  # twice in between gets the same answer.

  @type symbol :: String.t() | nil

  @typedoc "A count, or the set of ids where an item that comes again counts once."
  @type seen :: non_neg_integer() | MapSet.t()

  @type t :: %__MODULE__{
          by_symbol: %{symbol() => seen()},
          all: non_neg_integer(),
          clear_symbols: MapSet.t(symbol()),
          clear_all?: boolean()
        }

  defstruct by_symbol: %{}, all: 0, clear_symbols: MapSet.new(), clear_all?: false

  @doc "The number of items to give to who asks for at most `limit` of a symbol, or of all without one."
  @spec limit(t(), symbol(), limit :: number() | nil) :: {number() | nil, t()}
  def limit(%__MODULE__{} = updates, nil, limit),
    do: {at_most(updates.all, limit), %{updates | clear_all?: true}}

  def limit(%__MODULE__{} = updates, symbol, limit) do
    seen = size(Map.get(updates.by_symbol, symbol))
    {at_most(seen, limit), %{updates | clear_symbols: MapSet.put(updates.clear_symbols, symbol)}}
  end

  @doc "Counts an item of a symbol."
  @spec count(t(), symbol()) :: t()
  def count(%__MODULE__{} = updates, symbol) do
    {updates, seen} = start(updates, symbol, 0)
    %{updates | by_symbol: Map.put(updates.by_symbol, symbol, seen + 1), all: updates.all + 1}
  end

  @doc "Counts an item of a symbol, once for each id."
  @spec count(t(), symbol(), id :: term()) :: t()
  def count(%__MODULE__{} = updates, symbol, id) do
    {updates, before} = start(updates, symbol, MapSet.new())
    seen = MapSet.put(before, id)
    new = MapSet.size(seen) - MapSet.size(before)
    %{updates | by_symbol: Map.put(updates.by_symbol, symbol, seen), all: updates.all + new}
  end

  ## Helpers

  defp at_most(nil, limit), do: limit
  defp at_most(seen, nil), do: seen
  defp at_most(seen, limit), do: min(seen, limit)

  defp size(%MapSet{} = ids), do: MapSet.size(ids)
  defp size(count), do: count

  # What was seen of the symbol since somebody asked.
  defp start(%__MODULE__{clear_all?: true}, _symbol, none), do: {%__MODULE__{}, none}

  defp start(%__MODULE__{clear_symbols: clear, by_symbol: by_symbol} = updates, symbol, none) do
    if MapSet.member?(clear, symbol),
      do: {%{updates | clear_symbols: MapSet.delete(clear, symbol)}, none},
      else: {updates, Map.get(by_symbol, symbol, none)}
  end
end
