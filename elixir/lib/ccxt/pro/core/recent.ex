defmodule Ccxt.Pro.Core.Recent do
  @moduledoc false

  # A list that grows at its end and shrinks at its beginning, of which most readers want the end: what the caches of
  # streams keep. The newest items are a list of their own, newest first; the others are in order. The newest are never
  # many more than the others, so that the first item is at hand, too; both cost constant time, amortized.

  @typedoc "`newest` has `recent` of the `size` items, newest first; `older` has the others, oldest first."
  @type t(item) :: %__MODULE__{
          newest: [item],
          recent: non_neg_integer(),
          older: [item],
          size: non_neg_integer()
        }

  @type t :: t(term())

  defstruct newest: [], recent: 0, older: [], size: 0

  @doc "The items of a list."
  @spec new([item]) :: t(item) when item: term()
  def new(items \\ []), do: %__MODULE__{older: items, size: length(items)}

  @doc "An item more at the end."
  @spec push(t(item), item) :: t(item) when item: term()
  def push(%__MODULE__{newest: newest, recent: recent, size: size} = items, item)
      when recent <= size - recent,
      do: %{items | newest: [item | newest], recent: recent + 1, size: size + 1}

  def push(%__MODULE__{size: size} = items, item),
    do: %{in_order(items) | newest: [item], recent: 1, size: size + 1}

  @doc "Another item in place of the last one."
  @spec replace_last(t(item), item) :: t(item) when item: term()
  def replace_last(%__MODULE__{newest: [_last | newest]} = items, item),
    do: %{items | newest: [item | newest]}

  def replace_last(%__MODULE__{newest: [], older: [_ | _] = older, size: size} = items, item),
    do: %{items | newest: [item], recent: 1, older: Enum.take(older, size - 1)}

  @doc "The last item, nil if there is none."
  @spec last(t(item)) :: item | nil when item: term()
  def last(%__MODULE__{newest: [last | _]}), do: last
  def last(%__MODULE__{older: older}), do: List.last(older)

  @doc "The first item, nil if there is none."
  @spec first(t(item)) :: item | nil when item: term()
  def first(%__MODULE__{older: [first | _]}), do: first
  def first(%__MODULE__{newest: newest}), do: List.last(newest)

  @doc "The first item and the others. There must be one."
  @spec pop_first(t(item)) :: {item, t(item)} when item: term()
  def pop_first(%__MODULE__{older: [first | older], size: size} = items),
    do: {first, %{items | older: older, size: size - 1}}

  def pop_first(%__MODULE__{newest: [_ | _]} = items), do: items |> in_order() |> pop_first()

  @doc "The items, oldest first."
  @spec to_list(t(item)) :: [item] when item: term()
  def to_list(%__MODULE__{newest: [], older: older}), do: older
  def to_list(%__MODULE__{newest: newest, older: older}), do: older ++ :lists.reverse(newest)

  @doc """
  What `function` gives for the last `count` items for which it gives something, oldest first. Items before these are not
  looked at.
  """
  @spec last(t(item), count :: pos_integer(), (item -> {:ok, result} | :skip)) :: [result]
        when item: term(), result: term()
  def last(%__MODULE__{newest: newest, older: older}, count, function) do
    case collect(newest, count, function, []) do
      {0, found} -> found
      {left, found} -> older |> :lists.reverse() |> collect(left, function, found) |> elem(1)
    end
  end

  ## Helpers

  defp collect(_items, 0, _function, found), do: {0, found}
  defp collect([], left, _function, found), do: {left, found}

  defp collect([item | items], left, function, found) do
    case function.(item) do
      {:ok, result} -> collect(items, left - 1, function, [result | found])
      :skip -> collect(items, left, function, found)
    end
  end

  defp in_order(%__MODULE__{} = items),
    do: %{items | newest: [], recent: 0, older: to_list(items)}
end
