defmodule Ccxt.Pro.OrderBookTest do
  use ExUnit.Case, async: true

  alias Ccxt.{JS, Safe}
  alias Ccxt.Pro.{OrderBook, OrderBookSide}
  alias Ccxt.Pro.Core.PriceLevels

  doctest OrderBook
  doctest OrderBookSide

  @bids [[10, 10], [9.1, 11], [8.2, 12], [7.3, 13], [6.4, 14]]
  @asks [[11.1, 13], [12.2, 14], [13.3, 13], [14.4, 12], [15.5, 11], [16.6, 10]]
  @time 1_574_827_239_000

  defp bids(book), do: Enum.to_list(book.bids)
  defp asks(book), do: Enum.to_list(book.asks)

  defp store(book, side, level),
    do: Map.update!(book, side, &OrderBookSide.store_array(&1, level))

  defp store_all(book, side, levels), do: Enum.reduce(levels, book, &store(&2, side, &1))

  # The cases of ccxt's own tests.
  describe "a plain book" do
    setup do
      %{
        snapshot: %{
          "bids" => @bids ++ [[4.5, 13], [4.5, 0]],
          "asks" => Enum.reverse(@asks),
          "timestamp" => @time,
          "nonce" => 69
        }
      }
    end

    test "has its snapshot's levels in order, and when they were so", %{snapshot: snapshot} do
      book = snapshot |> OrderBook.new() |> OrderBook.limit()

      assert OrderBook.to_map(book) == %{
               "bids" => @bids,
               "asks" => @asks,
               "timestamp" => @time,
               "datetime" => "2019-11-27T04:00:39.000Z",
               "nonce" => 69,
               "symbol" => nil
             }
    end

    test "gets and loses levels", %{snapshot: snapshot} do
      book = OrderBook.new(snapshot)
      assert book |> store(:bids, [1000, 0]) |> bids() == @bids

      book = store(book, :bids, [3, 4])
      assert bids(book) == @bids ++ [[3, 4]]
      assert book |> store(:bids, [3, 0]) |> bids() == @bids
    end

    test "is cut to its depth", %{snapshot: snapshot} do
      book = snapshot |> OrderBook.new(5) |> OrderBook.limit()
      assert bids(book) == @bids
      assert asks(book) == Enum.take(@asks, 5)

      book = book |> store(:asks, [15.5, 0]) |> OrderBook.limit()
      assert asks(book) == Enum.take(@asks, 4)
    end
  end

  describe "an indexed book" do
    setup do
      bids = @bids ++ [[4.5, 13]]
      with_ids = fn levels, ids -> Enum.zip_with(levels, ids, &(&1 ++ [&2])) end

      %{
        snapshot: %{
          "bids" => with_ids.(bids, ~w(1234 1235 1236 1237 1238 1239)),
          "asks" => with_ids.(Enum.reverse(@asks), ~w(1240 1241 1242 1243 1244 1244))
        }
      }
    end

    test "has one level of each id", %{snapshot: snapshot} do
      book = OrderBook.indexed(snapshot)
      assert bids(book) == snapshot["bids"]
      assert Enum.map(asks(book), &List.last/1) == ~w(1244 1243 1242 1241 1240)
      assert Enum.count(book.asks) == 5
    end

    test "has levels of one price in the order of their ids", %{snapshot: snapshot} do
      book =
        snapshot
        |> OrderBook.indexed()
        |> store_all(:bids, [
          [1000, 0, "12345"],
          [10, 0, "1234"],
          [10, 2, "1231"],
          [10, 1, "1232"],
          [4, 2, "12399"],
          [9, 2, "1231"],
          [9, 3, "1231"],
          [9, 1, "1232"]
        ])
        |> OrderBook.limit()

      assert [[9.1, 11, "1235"], [9, 3, "1231"], [9, 1, "1232"], [8.2, 12, "1236"] | _] =
               bids(book)

      assert List.last(bids(book)) == [4, 2, "12399"]
    end

    test "moves an id to another price", %{snapshot: snapshot} do
      book = snapshot |> OrderBook.indexed() |> store(:asks, [13.5, 13, "1244"])
      assert [[13.3, 13, "1243"], [13.5, 13, "1244"] | _] = asks(book)
    end

    test "is cut to its depth", %{snapshot: snapshot} do
      book = snapshot |> OrderBook.indexed(5) |> OrderBook.limit()
      assert bids(book) == Enum.take(snapshot["bids"], 5)
    end

    test "keeps the price of an id whose update has none", %{snapshot: snapshot} do
      book = snapshot |> OrderBook.indexed() |> store(:bids, [nil, 7, "1236"])
      assert Enum.at(bids(book), 2) == [8.2, 7, "1236"]
    end

    # Errors in ccxt: its hash map has them still.
    test "forgets the ids of levels that are gone", %{snapshot: snapshot} do
      book = snapshot |> OrderBook.indexed(2) |> OrderBook.limit()
      assert book |> store(:bids, [nil, 7, "1239"]) |> bids() == Enum.take(snapshot["bids"], 2)

      assert book |> store(:bids, [4.5, 7, "1239"]) |> bids() |> List.last() == [4.5, 7, "1239"]
      assert book |> OrderBook.reset(snapshot) |> bids() == snapshot["bids"]
    end
  end

  describe "a counted book" do
    setup do
      %{
        snapshot: %{
          "bids" => [
            [10, 10, 1],
            [9.1, 11, 1],
            [8.2, 12, 1],
            [7.3, 13, 1],
            [7.3, 0, 1],
            [6.4, 14, 5],
            [4.5, 13, 5],
            [4.5, 13, 1],
            [4.5, 13, 0]
          ],
          "asks" => [[16.6, 10, 1], [11.1, 13, 3], [11.1, 13, 12]]
        }
      }
    end

    test "has levels with a size and a count", %{snapshot: snapshot} do
      book = OrderBook.counted(snapshot)
      assert bids(book) == [[10, 10, 1], [9.1, 11, 1], [8.2, 12, 1], [6.4, 14, 5]]
      assert asks(book) == [[11.1, 13, 12], [16.6, 10, 1]]

      assert book |> store(:bids, [5, 0, 6]) |> bids() == bids(book)
      assert book |> store(:bids, [1, 1, 6]) |> bids() == bids(book) ++ [[1, 1, 6]]
    end

    test "is cut to its depth", %{snapshot: snapshot} do
      book = snapshot |> OrderBook.counted(1) |> OrderBook.limit()
      assert {bids(book), asks(book)} == {[[10, 10, 1]], [[11.1, 13, 12]]}
    end
  end

  describe "levels" do
    test "of a price that is an integer or a float are one" do
      book = OrderBook.new(%{"bids" => [[1, 5], [0, 1]]})
      assert book |> store(:bids, [1.0, 6]) |> bids() == [[1, 6], [0, 1]]
      assert book |> store(:bids, [1.0, 0]) |> store(:bids, [-0.0, 0]) |> bids() == []
    end

    test "keep what they have besides" do
      assert %{"asks" => [[1, 5, "a"]]} |> OrderBook.new() |> store(:asks, [1, 6, "b"]) |> asks() ==
               [[1, 6, "a"]]

      assert %{"asks" => [[1, 5, 2, "a"]]}
             |> OrderBook.counted()
             |> store(:asks, [1, 6, 3])
             |> asks() == [[1, 6, 3, "a"]]
    end

    test "without a size are removed, without a price there are none" do
      book = OrderBook.new(%{"asks" => [[1, 5], [2, nil], [3]]})
      assert asks(book) == [[1, 5]]
      assert book |> store(:asks, [nil, 7]) |> asks() == [[1, 5]]
      assert book |> store(:asks, [1]) |> asks() == []
      assert OrderBook.counted() |> store(:asks, [1, 5]) |> asks() == []
      assert OrderBook.indexed() |> store(:asks, [nil, 5, "a"]) |> asks() == []
    end

    test "may have a text as their price" do
      assert OrderBook.new()
             |> store(:bids, ["9.5", "1"])
             |> store(:bids, [10, 2])
             |> bids() == [[10, 2], [9.5, "1"]]
    end

    test "of a counted or indexed side are not put by price and size" do
      for book <- [OrderBook.counted(), OrderBook.indexed()] do
        assert_raise ArgumentError, ~r/use store_array/, fn ->
          OrderBookSide.store(book.bids, 1, 2)
        end
      end
    end
  end

  describe "a snapshot" do
    test "replaces all but the cache and the depth" do
      book = %{OrderBook.new(%{"bids" => [[1, 1]], "nonce" => 5}, 1) | cache: [%{"u" => 6}]}
      snapshot = %{"bids" => [[3, 1], [2, 1]], "nonce" => 4, "symbol" => "A", "timestamp" => 0}
      book = OrderBook.reset(book, snapshot)

      assert %{nonce: 4, symbol: "A", timestamp: 0, cache: [%{"u" => 6}]} = book
      assert book.datetime == "1970-01-01T00:00:00.000Z"
      assert book |> OrderBook.limit() |> bids() == [[3, 1]]
      assert %{nonce: nil, symbol: nil, datetime: nil} = OrderBook.reset(book)
    end

    test "may be a book" do
      other = OrderBook.new(%{"asks" => [[2, 1], [1, 1]], "nonce" => 9})
      assert %{nonce: 9} = book = OrderBook.reset(OrderBook.new(), other)
      assert asks(book) == [[1, 1], [2, 1]]
    end

    test "that is not newer updates nothing" do
      book = OrderBook.new(%{"nonce" => 5})
      assert OrderBook.update(book, %{"nonce" => 5, "bids" => [[1, 1]]}) == book
      assert %{nonce: 6} = OrderBook.update(book, %{"nonce" => 6})
      assert %{nonce: nil} = OrderBook.update(book, %{"symbol" => "A"})
      assert %{nonce: 3} = OrderBook.update(OrderBook.new(), %{"nonce" => 3})
    end

    test "may have keys of its own, and a date without a time" do
      book = OrderBook.new(%{"datetime" => "today", "info" => 1})
      assert %{"datetime" => "today", "info" => 1} = OrderBook.to_map(book)
      assert JS.get(book, "info") == 1
    end
  end

  describe "as code that doesn't know its type sees it" do
    setup do
      %{book: OrderBook.new(%{"asks" => @asks, "nonce" => 5})}
    end

    test "a book has ccxt's keys", %{book: book} do
      assert Safe.integer(book, "nonce") == 5
      assert JS.get(book, "symbol") == nil
      assert JS.get(book, "nothing") == nil
      assert JS.get(book, "cache") == []

      book = book |> JS.put("nonce", 6) |> JS.put("note", "x")
      assert {book.nonce, JS.get(book, "note")} == {6, "x"}
    end

    test "a side is a list", %{book: %{asks: asks}} do
      assert JS.length(asks) == 6

      assert Enum.map([0, "1", 2.0, 6, -1], &JS.get(asks, &1)) ==
               Enum.take(@asks, 3) ++ [nil, nil]

      assert Safe.value(asks, 5) == [16.6, 10]
      assert JS.slice(asks, 0, 2) == Enum.take(@asks, 2)
      assert Enum.count(asks) == 6
      assert [11.1, 13] in asks
      assert Enum.at(asks, 1) == [12.2, 14]
    end
  end

  test "prints what it has" do
    book = OrderBook.new(%{"bids" => [[1, 2]]})
    assert inspect(book) =~ ~s("bids" => [[1, 2]])
    assert inspect(book.bids) == "#Ccxt.Pro.OrderBookSide<[[1, 2]]>"
  end

  describe "chunks of levels" do
    # A thousand prices that come and go, against a plain list.
    test "stay in order and small, whatever comes" do
      :rand.seed(:exsss, {1, 2, 3})

      for order <- [:ascending, :descending] do
        changes = for _ <- 1..4_000, do: {:rand.uniform(400) / 4, :rand.uniform(3) - 1}

        Enum.reduce(changes, {[], %{}}, fn {price, size}, {levels, expected} ->
          levels =
            PriceLevels.update(levels, order, price, fn _ -> if size > 0, do: [price, size] end)

          expected =
            if size > 0, do: Map.put(expected, price, size), else: Map.delete(expected, price)

          {check(levels, order, expected), expected}
        end)
      end
    end

    test "of a list that is in order are all but full" do
      entries = for price <- 1..100, do: [price, 1]
      levels = PriceLevels.from_sorted(entries)
      assert length(levels) == 5
      check(levels, :ascending, Map.new(1..100, &{&1, 1}))
      assert PriceLevels.from_sorted([]) == []
    end

    test "are cut anywhere" do
      entries = for price <- 1..100, do: [price, 1]
      levels = PriceLevels.from_sorted(entries)

      for count <- 1..101 do
        kept = Enum.take(entries, count)
        assert PriceLevels.take(levels, count) == kept
        assert levels |> PriceLevels.cut(count) |> PriceLevels.to_list() == kept
        assert levels |> PriceLevels.cut(count) |> PriceLevels.size() == length(kept)
        assert PriceLevels.at(levels, count - 1) == Enum.at(entries, count - 1)
      end
    end

    test "that haven't changed have the bytes that they had" do
      levels = PriceLevels.from_sorted(for price <- 1..100, do: [price, 1])
      {before, levels} = PriceLevels.pack(levels)

      {later, _levels} =
        levels |> PriceLevels.update(:ascending, 50, fn _ -> [50, 2] end) |> PriceLevels.pack()

      same = Enum.zip_with(before, later, &:erts_debug.same/2)
      assert same == [true, true, false, true, true]
    end

    # Gives the levels as they are when somebody has been sent them.
    defp check(levels, order, expected) do
      prices = levels |> PriceLevels.to_list() |> Enum.map(&hd/1)
      sorted = Enum.sort(Map.keys(expected), if(order == :ascending, do: :asc, else: :desc))
      assert prices == sorted
      assert PriceLevels.size(levels) == length(sorted)

      assert Enum.all?(levels, fn {_, size, entries, _packed} ->
               size in 1..32 and size == length(entries)
             end)

      # Two small chunks side by side would be one.
      assert length(levels) <= 1 + div(2 * length(sorted), 8)

      {bytes, packed} = PriceLevels.pack(levels)
      assert PriceLevels.unpack(bytes) === PriceLevels.to_list(levels)
      assert PriceLevels.pack(packed) == {bytes, packed}
      packed
    end
  end
end
