defmodule Ccxt.Pro.StateTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.{ArrayCache, Cache, OrderBook, State}

  defp cache(ids), do: Enum.reduce(ids, ArrayCache.new(), &Cache.append(&2, %{"id" => &1}))
  defp book(nonce), do: OrderBook.new(%{"bids" => [[1, 2]], "nonce" => nonce})
  defp state(orderbooks), do: %{State.new(%{id: "none"}) | orderbooks: orderbooks}

  describe "as users get it" do
    test "a cache is a list, a book a map, a side a list" do
      assert State.plain(cache([1, 2])) == [%{"id" => 1}, %{"id" => 2}]
      assert %{"bids" => [[1, 2]], "asks" => [], "nonce" => 7} = plain = State.plain(book(7))
      refute is_struct(plain)
      assert State.plain(book(7).bids) == [[1, 2]]
    end

    test "so they are in a list" do
      assert ["BTC/USDT", [%{"id" => 1}]] = State.plain(["BTC/USDT", cache([1])])
      assert [%{"nonce" => 1}, %{"nonce" => 2}] = State.plain([book(1), book(2)])
      assert State.plain([1, 2]) == [1, 2]
      assert State.plain(%{"a" => 1}) == %{"a" => 1}
    end
  end

  describe "a value that lives in the state" do
    test "is what it is by now" do
      state = state(%{"A" => book(2)})
      assert State.live(state, book(1), {:orderbooks, "A"}) == book(2)
      assert State.live(state, book(1), {:orderbooks, "B"}) == book(1)
      assert State.live(state, book(1), nil) == book(1)
      places = [nil, {:orderbooks, "A"}]
      assert State.live(state, ["A", book(1)], places) == ["A", book(2)]
    end

    test "is put back where it is still there" do
      state = state(%{"A" => book(2)})
      assert State.put_live(state, book(3), {:orderbooks, "A"}).orderbooks == %{"A" => book(3)}
      assert State.put_live(state, book(3), {:orderbooks, "B"}) == state
      assert State.put_live(state, book(3), nil) == state
      places = [nil, {:orderbooks, "A"}]
      assert State.put_live(state, ["A", book(3)], places).orderbooks == %{"A" => book(3)}
    end
  end
end
