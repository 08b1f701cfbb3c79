defmodule Ccxt.Pro.Core.ParcelTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.{ArrayCache, Cache, OrderBook, OrderBookSide}
  alias Ccxt.Pro.Core.Parcel

  @snapshot %{
    "bids" => for(price <- 100..1//-1, do: [price / 1, 2, price]),
    "asks" => for(price <- 101..200, do: [price, 0.5, price]),
    "timestamp" => 1_700_000_000_000,
    "nonce" => 7,
    "symbol" => "BTC/USDT",
    "venue" => "spot"
  }

  for kind <- [:new, :counted, :indexed] do
    test "a book of kind #{kind} arrives as its map, ready or not" do
      book = apply(OrderBook, unquote(kind), [@snapshot, 1_000])
      map = OrderBook.to_map(book)
      assert arrived(book) === map
      assert arrived(Parcel.ready(book)) === map
      assert OrderBook.to_map(Parcel.ready(book)) === map
    end
  end

  test "a book that changes after it was sent arrives as it is by then" do
    book = @snapshot |> OrderBook.new() |> Parcel.ready()

    changed = %{
      book
      | bids: OrderBookSide.store(book.bids, 50.0, 9),
        asks: OrderBookSide.store(book.asks, 101, 0)
    }

    assert arrived(Parcel.ready(changed)) === OrderBook.to_map(changed)
    assert %{"asks" => [[102, 0.5, 102] | _]} = arrived(changed)
  end

  test "an empty book arrives" do
    assert arrived(Parcel.ready(OrderBook.new())) === OrderBook.to_map(OrderBook.new())
  end

  test "a deep book is sent in few words" do
    levels = for price <- 1..1_000, do: [price * 0.5, 1.5]
    book = Parcel.ready(OrderBook.new(%{"bids" => Enum.reverse(levels), "asks" => levels}))

    assert :erts_debug.flat_size(Parcel.wrap(book)) <
             div(:erts_debug.flat_size(OrderBook.to_map(book)), 20)
  end

  test "other values are plain" do
    cache = Cache.append(ArrayCache.new(10), %{"symbol" => "BTC/USDT"})
    assert arrived(Parcel.ready(cache)) == [%{"symbol" => "BTC/USDT"}]
    for value <- [nil, 1, "text", %{"bids" => []}, [1, 2]], do: assert(arrived(value) === value)
  end

  # As a message between processes.
  defp arrived(value) do
    send(self(), Parcel.wrap(value))
    Parcel.open(receive do: (sent -> sent))
  end
end
