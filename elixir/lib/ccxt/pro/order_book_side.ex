defmodule Ccxt.Pro.OrderBookSide do
  @moduledoc """
  The bids or the asks of a `Ccxt.Pro.OrderBook`: price levels, the best first.

  A level is a list of a price, a size, and what the exchange has besides. A side is a value: `store/3` and
  `store_array/2` give the next one. There are three kinds, as in ccxt:

  | kind | a level is found by | and removed by |
  | --- | --- | --- |
  | `:plain`, `[price, size]` | its price | a size of 0 |
  | `:counted`, `[price, size, count]` | its price | a size or a count of 0 |
  | `:indexed`, `[price, size, id]` | its id: a price may have several, and an id another price than before | a size of 0 |

      iex> asks = Ccxt.Pro.OrderBookSide.new(:asks, :plain, [[101.5, 2], [100, 1]], 2)
      iex> asks = asks |> Ccxt.Pro.OrderBookSide.store(99.5, 3) |> Ccxt.Pro.OrderBookSide.store(100, 0)
      iex> Ccxt.Pro.OrderBookSide.to_list(asks)
      [[99.5, 3], [101.5, 2]]

  A size that is missing counts as 0. Some of what ccxt's arrays do is what nobody can want, and is left out: a level
  without a price, which ccxt puts on top, is no level; and an indexed side forgets the ids of levels that were cut off
  or reset, whose next update is an error in ccxt.
  """

  alias Ccxt.JS
  alias Ccxt.Pro.Core.PriceLevels

  @type kind :: :plain | :counted | :indexed

  @type level :: [term(), ...]

  @typedoc """
  `depth` is how many levels `limit/1` leaves, nil for all. Of an indexed side, an entry of `levels` is a price with its
  levels in the order of their ids, and `ids` has the price of each.
  """
  @type t :: %__MODULE__{
          kind: kind(),
          order: PriceLevels.order(),
          depth: pos_integer() | nil,
          levels: PriceLevels.t(),
          ids: %{term() => number()}
        }

  @enforce_keys [:kind, :order]
  defstruct [:kind, :order, :depth, levels: [], ids: %{}]

  @doc "A side with levels. Without a depth, or with 0, `limit/1` leaves all of them."
  @spec new(:bids | :asks, kind(), [level()], depth :: number() | nil) :: t()
  def new(side, kind, levels \\ [], depth \\ nil) when kind in [:plain, :counted, :indexed] do
    order = if side == :asks, do: :ascending, else: :descending
    reset(%__MODULE__{kind: kind, order: order, depth: depth(depth)}, levels)
  end

  @doc "Plain asks."
  @spec asks([level()], depth :: number() | nil) :: t()
  def asks(levels \\ [], depth \\ nil), do: new(:asks, :plain, levels, depth)

  @doc "Plain bids."
  @spec bids([level()], depth :: number() | nil) :: t()
  def bids(levels \\ [], depth \\ nil), do: new(:bids, :plain, levels, depth)

  @doc "The side with other levels; its depth stays."
  @spec reset(t(), levels :: Enumerable.t()) :: t()
  def reset(%__MODULE__{kind: kind, order: order} = side, levels) do
    levels = Enum.to_list(levels)
    empty = %{side | levels: [], ids: %{}}

    # What exchanges send as a snapshot is in order.
    if kind != :indexed and Enum.all?(levels, &kept?(&1, kind)) and
         PriceLevels.sorted?(levels, order),
       do: %{empty | levels: PriceLevels.from_sorted(levels)},
       else: Enum.reduce(levels, empty, &store_array(&2, &1))
  end

  @doc "Puts a size at a price, and removes the level where it is 0. Of a `:plain` side alone."
  @spec store(t(), price :: number() | nil, size :: number() | nil) :: t()
  def store(%__MODULE__{kind: :plain} = side, price, size), do: store_array(side, [price, size])

  def store(%__MODULE__{kind: kind}, _price, _size),
    do: raise(ArgumentError, "store/3 of a side that is #{kind}: use store_array/2")

  @doc "Puts a level where it belongs, or removes the one that it stands for."
  @spec store_array(t(), level()) :: t()
  # A text counts as the number that it shows.
  def store_array(%__MODULE__{} = side, [price | rest]) when is_binary(price),
    do: store_array(side, [JS.to_number(price) | rest])

  def store_array(%__MODULE__{kind: :plain} = side, [price, size | _] = level)
      when is_number(price) do
    change = if JS.truthy?(size), do: &resize(&1, level), else: &remove/1
    %{side | levels: PriceLevels.update(side.levels, side.order, price, change)}
  end

  def store_array(%__MODULE__{kind: :counted} = side, [price, size, count | _] = level)
      when is_number(price) do
    stays? = JS.truthy?(size) and JS.truthy?(count)
    change = if stays?, do: &recount(&1, level), else: &remove/1
    %{side | levels: PriceLevels.update(side.levels, side.order, price, change)}
  end

  def store_array(%__MODULE__{kind: :indexed} = side, [price, size, id | _] = level) do
    {held, ids} = Map.pop(side.ids, id)

    cond do
      not JS.truthy?(size) -> remove_id(%{side | ids: ids}, held, id)
      JS.truthy?(price) -> move(side, held, price, level)
      # The price is not sent again, or is 0, which ccxt takes for the same.
      held != nil -> move(side, held, held, List.replace_at(level, 0, held))
      is_number(price) -> move(side, nil, price, level)
      true -> side
    end
  end

  def store_array(%__MODULE__{} = side, [price | _rest]) when not is_number(price), do: side
  # What is too short for a level lacks what comes last.
  def store_array(%__MODULE__{} = side, [price]), do: store_array(side, [price, nil])
  def store_array(%__MODULE__{} = side, [price, size]), do: store_array(side, [price, size, nil])

  @doc "Cuts off what is deeper than the depth."
  @spec limit(t()) :: t()
  def limit(%__MODULE__{depth: nil} = side), do: side

  def limit(%__MODULE__{kind: :indexed, depth: depth, ids: ids} = side)
      when map_size(ids) > depth do
    for [_price, _size, id | _] <- side |> to_list() |> Enum.drop(depth), reduce: side do
      side -> store_array(side, [nil, 0, id])
    end
  end

  def limit(%__MODULE__{kind: :indexed} = side), do: side

  def limit(%__MODULE__{depth: depth} = side),
    do: %{side | levels: PriceLevels.cut(side.levels, depth)}

  @doc "The levels, the best first."
  @spec to_list(t()) :: [level()]
  def to_list(%__MODULE__{kind: :indexed, levels: levels}),
    do: levels |> PriceLevels.to_list() |> Enum.flat_map(&tl/1)

  def to_list(%__MODULE__{levels: levels}), do: PriceLevels.to_list(levels)

  @doc "The `count` best levels."
  @spec take(t(), count :: non_neg_integer()) :: [level()]
  def take(%__MODULE__{kind: :indexed, levels: levels}, count),
    do: levels |> PriceLevels.take(count) |> Enum.flat_map(&tl/1) |> Enum.take(count)

  def take(%__MODULE__{levels: levels}, count), do: PriceLevels.take(levels, count)

  @doc "The level at a position, 0 for the best; nil where there is none."
  @spec at(t(), position :: non_neg_integer()) :: level() | nil
  def at(%__MODULE__{kind: :indexed} = side, position),
    do: side |> take(position + 1) |> Enum.at(position)

  def at(%__MODULE__{levels: levels}, position), do: PriceLevels.at(levels, position)

  @doc "The number of levels."
  @spec size(t()) :: non_neg_integer()
  def size(%__MODULE__{kind: :indexed, ids: ids}), do: map_size(ids)
  def size(%__MODULE__{levels: levels}), do: PriceLevels.size(levels)

  @doc false
  # The levels as bytes, for `unpack/1`; and the side, which keeps them for the next time. See `Ccxt.Pro.Core.Parcel`.
  @spec pack(t()) :: {[binary()], t()}
  def pack(%__MODULE__{kind: :indexed} = side),
    do: {[:erlang.term_to_binary(to_list(side))], side}

  def pack(%__MODULE__{levels: levels} = side) do
    {bytes, levels} = PriceLevels.pack(levels)
    {bytes, %{side | levels: levels}}
  end

  @doc false
  @spec unpack([binary()]) :: [level()]
  def unpack(bytes), do: PriceLevels.unpack(bytes)

  @doc false
  # What code that doesn't know its type reads of it: a level by its position, `"length"`.
  @spec fetch(t(), String.t() | integer()) :: {:ok, term()} | :error
  def fetch(side, position) when is_integer(position) and position >= 0 do
    case at(side, position) do
      nil -> :error
      level -> {:ok, level}
    end
  end

  def fetch(side, "length"), do: {:ok, size(side)}

  def fetch(side, key) when is_binary(key) do
    case Integer.parse(key) do
      {position, ""} -> fetch(side, position)
      _no_position -> :error
    end
  end

  def fetch(_side, _negative), do: :error

  ## Helpers

  defp depth(depth) when is_number(depth) and depth >= 1, do: trunc(depth)
  defp depth(_depth), do: nil

  defp kept?([price, size | _], :plain), do: is_number(price) and JS.truthy?(size)

  defp kept?([price, size, count | _], :counted),
    do: is_number(price) and JS.truthy?(size) and JS.truthy?(count)

  defp kept?(_level, _kind), do: false

  defp remove(_level), do: nil

  # A level that is there keeps what it has besides.
  defp resize(nil, level), do: level
  defp resize([price, _size | rest], [_price, size | _]), do: [price, size | rest]

  defp recount(nil, level), do: level

  defp recount([price, _size, _count | rest], [_price, size, count | _]),
    do: [price, size, count | rest]

  # At the price that it has it keeps its place.
  defp move(side, held, price, level) when held == price,
    do: put_id(side, price, level, &replace(&1, level))

  defp move(side, held, price, [_price, _size, id | _] = level),
    do: side |> remove_id(held, id) |> put_id(price, level, &insert(&1, level))

  defp put_id(side, price, [_price, _size, id | _], put) do
    levels =
      PriceLevels.update(side.levels, side.order, price, fn
        nil -> [price | put.([])]
        [price | levels] -> [price | put.(levels)]
      end)

    %{side | levels: levels, ids: Map.put(side.ids, id, price)}
  end

  defp replace([[_, _, id | _] | levels], [_, _, id | _] = level), do: [level | levels]
  defp replace([first | levels], level), do: [first | replace(levels, level)]

  defp insert([[_, _, other | _] = first | levels], [_, _, id | _] = level) do
    if JS.less?(other, id), do: [first | insert(levels, level)], else: [level, first | levels]
  end

  defp insert([], level), do: [level]

  defp remove_id(side, nil, _id), do: side

  defp remove_id(side, price, id),
    do: %{side | levels: PriceLevels.update(side.levels, side.order, price, &without(&1, id))}

  defp without([price | levels], id) do
    case Enum.reject(levels, &match?([_, _, ^id | _], &1)) do
      [] -> nil
      levels -> [price | levels]
    end
  end

  defimpl Enumerable do
    alias Ccxt.Pro.OrderBookSide

    def reduce(side, command, function),
      do: Enumerable.List.reduce(OrderBookSide.to_list(side), command, function)

    def count(side), do: {:ok, OrderBookSide.size(side)}
    def member?(_side, _level), do: {:error, __MODULE__}
    def slice(side), do: {:ok, OrderBookSide.size(side), &OrderBookSide.to_list/1}
  end

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(side, options) do
      concat(["#Ccxt.Pro.OrderBookSide<", to_doc(Enum.to_list(side), options), ">"])
    end
  end
end
