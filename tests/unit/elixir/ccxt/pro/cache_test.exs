defmodule Ccxt.Pro.CacheTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Collection, JS, Safe}

  alias Ccxt.Pro.{
    ArrayCache,
    ArrayCacheBySymbolById,
    ArrayCacheBySymbolBySide,
    ArrayCacheByTimestamp,
    Cache
  }

  alias Ccxt.Pro.Core.KeyedItems

  doctest Cache
  doctest ArrayCache
  doctest ArrayCacheByTimestamp
  doctest ArrayCacheBySymbolById
  doctest ArrayCacheBySymbolBySide

  defp trade(symbol, id), do: %{"symbol" => symbol, "id" => id}
  defp ids(cache), do: Enum.map(cache, & &1["id"])

  defp filled(cache, range),
    do: Enum.reduce(range, cache, &Cache.append(&2, trade("BTC/USDT", &1)))

  describe "what is new to who has seen some" do
    test "is counted for it alone" do
      for cache <- [ArrayCache.new(3), ArrayCacheBySymbolById.new(3)] do
        cache = filled(cache, 1..2)
        seen = Cache.total(cache)
        {2, cache} = Cache.get_limit(cache, nil, nil)
        cache = cache |> filled(3..4) |> Cache.append(trade("ETH/USDT", 5))

        assert {3, _cache} = cache |> Cache.since(seen) |> Cache.get_limit(nil, nil)
        assert {2, _cache} = cache |> Cache.since(seen) |> Cache.get_limit("BTC/USDT", nil)
        assert {1, _cache} = cache |> Cache.since(seen) |> Cache.get_limit("BTC/USDT", 1)
        assert {3, _cache} = cache |> filled(6..7) |> Cache.since(seen) |> Cache.get_limit(nil, 3)
      end
    end

    test "is an item once, however often it came" do
      orders = filled(ArrayCacheBySymbolById.new(), [1, 2, 1, 2, 1])
      assert {2, _cache} = orders |> Cache.since(1) |> Cache.get_limit(nil, nil)
      assert {1, _cache} = orders |> Cache.since(4) |> Cache.get_limit("BTC/USDT", nil)

      candles =
        Enum.reduce([1, 2, 2, 3, 2], ArrayCacheByTimestamp.new(2), &Cache.append(&2, [&1, 0]))

      assert Cache.total(candles) == 5
      assert {2, _cache} = candles |> Cache.since(2) |> Cache.get_limit(nil, nil)
      assert {1, _cache} = candles |> Cache.since(4) |> Cache.get_limit(nil, nil)
    end

    test "is told from what was cut off" do
      candles = Enum.reduce(1..9, ArrayCacheByTimestamp.new(2), &Cache.append(&2, [&1, 0]))
      assert {1, _cache} = candles |> Cache.since(8) |> Cache.get_limit(nil, nil)

      positions =
        Enum.reduce(["long", "short", "long"], ArrayCacheBySymbolBySide.new(), fn side, cache ->
          Cache.append(cache, %{"symbol" => "A", "side" => side})
        end)

      assert {1, _cache} = positions |> Cache.since(2) |> Cache.get_limit("A", nil)
    end
  end

  describe "the last items" do
    # Each kind of cache after the same appends: some items come again, the oldest leave.
    defp caches(max, count) do
      random = fn step -> rem(step * 7_919, 13) end

      by_key =
        for module <- [ArrayCache, ArrayCacheBySymbolById, ArrayCacheBySymbolBySide] do
          Enum.reduce(1..count//1, module.new(max), fn step, cache ->
            key = random.(step)
            Cache.append(cache, Map.put(trade("S#{rem(key, 2)}", key), "side", "#{key}"))
          end)
        end

      by_time =
        Enum.reduce(
          1..count//1,
          ArrayCacheByTimestamp.new(max),
          &Cache.append(&2, [div(&1, 3) + rem(random.(&1), 3), &1])
        )

      [by_time | by_key]
    end

    test "are the end of the list, of any length" do
      for max <- [nil, 1, 2, 7], count <- 0..30, cache <- caches(max, count), last <- 1..9 do
        assert Cache.last(cache, last) == cache |> Enum.to_list() |> Enum.take(-last)
        assert JS.get(cache, 0) == cache |> Enum.to_list() |> List.first()
      end
    end

    test "that are wanted are those that filtering leaves at the end" do
      even? = fn
        %{"id" => id} -> rem(id, 2) == 0
        [time, _] -> rem(time, 2) == 0
      end

      for max <- [nil, 1, 7], count <- 0..30, cache <- caches(max, count), last <- 1..9 do
        expected = cache |> Enum.filter(even?) |> Enum.take(-last)
        assert Cache.last(cache, last, even?) == expected
        assert Collection.filter_last(cache, last, even?) == expected
      end
    end

    test "are all that slicing from there looks at" do
      lists = caches(5, 20) ++ [[], [1, 2, 3], %{"a" => 1, "b" => 2}]

      for list <- lists, count <- [nil, 0, 1, 3, 3.0, 100, -2] do
        whole = Collection.to_array(list)
        from = if count, do: -count, else: 0

        assert list |> Collection.last(count) |> Collection.array_slice(from) ==
                 Collection.array_slice(whole, from)

        assert list |> Collection.filter_last(count, &(&1 != 2)) |> Collection.array_slice(from) ==
                 whole |> Enum.filter(&(&1 != 2)) |> Collection.array_slice(from)
      end
    end
  end

  describe "ArrayCache" do
    test "keeps the last items, whenever it cuts off the others" do
      for max <- 1..5, count <- 0..25 do
        cache = filled(ArrayCache.new(max), 1..count//1)
        assert ids(cache) == Enum.take(Enum.to_list(1..count//1), -max)
        assert Cache.size(cache) == min(max, count)
      end
    end

    test "without a size, or with 0, it keeps all" do
      assert ids(filled(ArrayCache.new(), 1..5)) == [1, 2, 3, 4, 5]
      assert ids(filled(ArrayCache.new(0), 1..5)) == [1, 2, 3, 4, 5]
    end

    test "a size may be a float" do
      assert ids(filled(ArrayCache.new(2.0), 1..5)) == [4, 5]
    end

    test "counts by symbol and for all apart from each other" do
      cache =
        Enum.reduce(
          ["BTC/USDT", "ETH/USDT", "BTC/USDT"],
          ArrayCache.new(),
          &Cache.append(&2, trade(&1, 1))
        )

      assert {2, cache} = Cache.get_limit(cache, "BTC/USDT", nil)
      cache = Cache.append(cache, trade("BTC/USDT", 2))
      assert {1, cache} = Cache.get_limit(cache, "BTC/USDT", nil)
      assert {1, cache} = Cache.get_limit(cache, "ETH/USDT", nil)
      assert {4, cache} = Cache.get_limit(cache, nil, nil)
      cache = Cache.append(cache, trade("ETH/USDT", 3))
      assert {1, cache} = Cache.get_limit(cache, nil, nil)
      assert {nil, _cache} = Cache.get_limit(cache, "BTC/USDT", nil)
    end

    test "a symbol without updates gives back the limit" do
      assert {7, _cache} = Cache.get_limit(ArrayCache.new(), "BTC/USDT", 7)
      assert {0, _cache} = Cache.get_limit(ArrayCache.new(), nil, 7)
    end
  end

  describe "ArrayCacheByTimestamp" do
    test "updates an earlier candle where it is" do
      cache =
        Enum.reduce(
          [[1, 1], [2, 2], [3, 3], [2, 9]],
          ArrayCacheByTimestamp.new(3),
          &Cache.append(&2, &1)
        )

      assert Enum.to_list(cache) == [[1, 1], [2, 9], [3, 3]]
    end

    test "a candle that was dropped is a new one" do
      cache =
        Enum.reduce(
          [[1, 1], [2, 2], [3, 3], [1, 9]],
          ArrayCacheByTimestamp.new(2),
          &Cache.append(&2, &1)
        )

      assert Enum.to_list(cache) == [[3, 3], [1, 9]]
    end

    test "what is new is counted once and remembered in little space, whatever came in between" do
      for times <- [1..1000, Stream.cycle([1, 2]) |> Enum.take(1000)] do
        cache = Enum.reduce(times, ArrayCacheByTimestamp.new(2), &Cache.append(&2, [&1, 0]))
        assert length(cache.updates) < 40
        assert {2, cache} = Cache.get_limit(cache, nil, 2)

        assert {1, _cache} =
                 cache |> Cache.append([Enum.at(times, -1), 1]) |> Cache.get_limit(nil, nil)
      end
    end

    test "a shorter candle leaves the end of a longer one" do
      cache =
        Enum.reduce([[1, 5, 6, 7], [1, 8]], ArrayCacheByTimestamp.new(3), &Cache.append(&2, &1))

      assert Enum.to_list(cache) == [[1, 8, 6, 7]]
    end
  end

  describe "ArrayCacheBySymbolById" do
    test "items of two symbols may have one id" do
      items = [trade("BTC/USDT", "1"), trade("ETH/USDT", "1"), trade("ETH/USDT", "1")]
      cache = Enum.reduce(items, ArrayCacheBySymbolById.new(5), &Cache.append(&2, &1))
      assert Enum.to_list(cache) == [trade("BTC/USDT", "1"), trade("ETH/USDT", "1")]
    end

    test "forgets entries of earlier updates, and keeps the order" do
      cache =
        Enum.reduce(1..5_000, ArrayCacheBySymbolById.new(10), fn step, cache ->
          Cache.append(cache, trade("BTC/USDT", rem(step * 7, 13)))
        end)

      expected =
        1..5_000
        |> Enum.map(&rem(&1 * 7, 13))
        |> Enum.reverse()
        |> Enum.uniq()
        |> Enum.take(10)
        |> Enum.reverse()

      assert ids(cache) == expected
      assert cache.order.keys.size < 60
    end

    test "a side of a position is no bound on updates either" do
      cache =
        Enum.reduce(1..5_000, ArrayCacheBySymbolBySide.new(), fn step, cache ->
          Cache.append(cache, %{"symbol" => "BTC/USDT", "side" => "long", "n" => step})
        end)

      assert Enum.to_list(cache) == [%{"symbol" => "BTC/USDT", "side" => "long", "n" => 5_000}]
      assert cache.order.keys.size <= 20
    end

    test "ids are keys of an object: numbers find what their texts do" do
      items = [trade("BTC/USDT", 7), Map.put(trade("BTC/USDT", "7"), "status", "closed")]
      cache = Enum.reduce(items, ArrayCacheBySymbolById.new(5), &Cache.append(&2, &1))

      assert cache.hashmap == %{
               "BTC/USDT" => %{"7" => Map.put(trade("BTC/USDT", "7"), "status", "closed")}
             }

      assert {2, _cache} = Cache.get_limit(cache, "BTC/USDT", nil)
    end

    test "an item changed in the hash map is changed in the list" do
      cache = Cache.append(ArrayCacheBySymbolById.new(), trade("BTC/USDT", "1"))
      cache = put_in(cache.hashmap["BTC/USDT"]["1"]["status"], "closed")
      assert [%{"status" => "closed"}] = Enum.to_list(cache)
    end

    test "no items have no order" do
      assert KeyedItems.to_list(%KeyedItems{}, %{}) == []
      assert KeyedItems.size(%KeyedItems{}) == 0
    end
  end

  describe "what JavaScript does with arrays" do
    setup do
      %{cache: filled(ArrayCacheBySymbolById.new(3), 1..4)}
    end

    test "length and positions", %{cache: cache} do
      assert JS.length(cache) == 3
      assert JS.get(cache, 0) == trade("BTC/USDT", 2)
      assert JS.get(cache, "2") == trade("BTC/USDT", 4)
      assert JS.get(cache, 3) == nil
      assert JS.get(cache, "name") == nil
      assert Enum.at(cache, -1) == trade("BTC/USDT", 4)
      assert Safe.value(cache, 1) == trade("BTC/USDT", 3)
    end

    test "as a list", %{cache: cache} do
      assert ids(JS.values(cache)) == [2, 3, 4]
      assert ids(Collection.to_array(cache)) == [2, 3, 4]
      assert ids(JS.slice(cache, -2)) == [3, 4]
      assert Map.keys(Collection.index_by(cache, "id")) == ["2", "3", "4"]
      assert ids(Collection.filter_by(cache, "id", 3)) == [3]
      refute Collection.is_empty(cache)
      assert Collection.is_empty(ArrayCache.new(1))
      assert JS.truthy?(ArrayCache.new(1))
    end
  end

  test "inspect shows the items" do
    assert inspect(filled(ArrayCache.new(1), 1..2)) ==
             ~s(#Ccxt.Pro.ArrayCache<[%{"id" => 2, "symbol" => "BTC/USDT"}]>)
  end
end
