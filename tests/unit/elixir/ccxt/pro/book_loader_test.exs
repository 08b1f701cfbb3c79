defmodule Ccxt.Pro.BookLoaderTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Pro.{BookLoader, Client, OrderBook, OrderBookSide}

  @soon 5_000

  # An exchange whose snapshots a test gives one after the other: a nonce, or an error. Updates are pairs of a nonce
  # and a level of the bids.
  defmodule Exchange do
    @moduledoc false

    alias Ccxt.{Instance, JS}
    alias Ccxt.Test.FakeExchange

    defdelegate describe, to: FakeExchange
    defdelegate handle_message(state, client, message), to: FakeExchange

    def fetch_rest_order_book_safe(exchange, symbol, limit, params) do
      test = Instance.options(exchange)["test"]
      send(test, {:fetch, self(), symbol, limit, params})

      receive do
        {:snapshot, nonce} when is_integer(nonce) -> %{"nonce" => nonce, "symbol" => symbol}
        {:snapshot, error} -> raise error
      end
    end

    def handle_option(_exchange, "watchOrderBook", "snapshotMaxRetries", default), do: default

    def get_cache_index(_exchange, snapshot, cache) do
      case Enum.find_index(cache, fn [nonce, _level] -> nonce > JS.get(snapshot, "nonce") end) do
        0 -> -1
        nil -> length(cache)
        index -> index
      end
    end

    def handle_deltas(_exchange, book, updates) do
      for [nonce, level] <- updates, reduce: book do
        book -> %{book | nonce: nonce, bids: OrderBookSide.store_array(book.bids, level)}
      end
    end
  end

  setup context do
    %{url: url} = WebSocketServer.start()

    exchange =
      Ccxt.Exchange.new(Exchange, %{
        "urls" => %{"api" => %{"ws" => url}},
        "options" => %{"test" => self(), "ws" => context[:ws] || %{}}
      })

    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    %{exchange: exchange, client: Client.new(url), url: url}
  end

  defp turn(%{exchange: exchange, client: client}, function),
    do: Connection.turn(exchange, client, fn state, client -> function.(state, client) end)

  defp put_book(context, book),
    do: turn(context, &{:ok, put_in(&1.orderbooks["A"], book), &2})

  defp book(context), do: turn(context, &{&1.orderbooks["A"], &1, &2})

  defp collecting(updates), do: %{OrderBook.new() | cache: updates}

  defp load(context, limit \\ nil, params \\ nil) do
    spawn_call(:load, fn ->
      BookLoader.load(context.exchange, context.client, "book:A", "A", limit, params)
    end)
  end

  defp watch(context) do
    spawn_call(:watch, fn -> Connection.watch(context.exchange, context.url, "book:A") end)
    waiting = fn state, client -> {Client.awaited?(client), state, client} end
    await(fn -> turn(context, waiting) end)
  end

  defp await(condition), do: unless(condition.(), do: await(condition))

  defp give(snapshot) do
    assert_receive {:fetch, pid, "A", _limit, _params}, @soon
    send(pid, {:snapshot, snapshot})
  end

  test "a book gets its snapshot and the updates after it, and goes to who waits", context do
    put_book(context, collecting([[4, [9, 1]], [5, [10, 1]], [6, [11, 2]]]))
    watch(context)
    load(context, 50, %{"x" => 1})
    assert_receive {:fetch, pid, "A", 50, %{"x" => 1}}, @soon
    # What comes meanwhile is collected.
    turn(
      context,
      &{:ok, update_in(&1.orderbooks["A"].cache, fn cache -> cache ++ [[7, [11, 0]]] end), &2}
    )

    send(pid, {:snapshot, 4})

    assert_receive {:outcome, :load, {:ok, nil}}, @soon
    assert_receive {:outcome, :watch, {:ok, watched}}, @soon
    assert %{"bids" => [[10, 1]], "nonce" => 7, "symbol" => "A"} = watched
    assert %{nonce: 7, cache: []} = book(context)
  end

  test "a snapshot that is too old is asked for again", context do
    put_book(context, collecting([[5, [10, 1]]]))
    load(context)
    give(3)
    give(9)
    assert_receive {:outcome, :load, {:ok, nil}}, @soon
    assert %{nonce: 9} = book(context)
  end

  # A connection that is left ends with its next attempt; what is in it is looked at before.
  @tag ws: %{"reconnectDelay" => 30_000}
  test "without one that is new enough the connection is opened anew", context do
    forward_events([[:connection, :ready], [:connection, :disconnected]], context.url)
    put_book(context, collecting([[5, [10, 1]]]))
    watch(context)
    assert_receive {:event, [:connection, :ready], _, _}, @soon
    load(context)
    for nonce <- 1..3, do: give(nonce)

    assert_receive {:outcome, :watch, {:error, %Ccxt.ExchangeError{message: message}}}, @soon
    assert message == "fake nonce is behind the cache after 3 tries."
    assert_receive {:outcome, :load, {:ok, nil}}, @soon
    assert_receive {:event, [:connection, :disconnected], _, %{reason: :reset}}, @soon
    assert book(context) == OrderBook.new()
  end

  test "a request that fails is told, and made again", context do
    put_book(context, collecting([[5, [10, 1]]]))
    watch(context)
    load(context)
    give(%Ccxt.RateLimitExceeded{message: "slow down"})
    assert_receive {:outcome, :watch, {:error, %Ccxt.RateLimitExceeded{}}}, @soon
    give(5)
    assert_receive {:outcome, :load, {:ok, nil}}, @soon
    assert %{nonce: 5} = book(context)
  end

  test "a book that is dropped is given nothing, and asks for nothing", context do
    put_book(context, collecting([]))
    load(context)
    assert_receive {:fetch, pid, "A", nil, %{}}, @soon
    turn(context, &{:ok, %{&1 | orderbooks: %{}}, &2})
    send(pid, {:snapshot, 5})
    assert_receive {:outcome, :load, {:ok, nil}}, @soon
    assert book(context) == nil

    put_book(context, collecting([]))
    load(context)
    assert_receive {:fetch, pid, "A", nil, %{}}, @soon
    turn(context, &{:ok, %{&1 | orderbooks: %{}}, &2})
    send(pid, {:snapshot, %Ccxt.NetworkError{message: "lost"}})
    assert_receive {:outcome, :load, {:ok, nil}}, @soon
    refute_received {:fetch, _pid, _symbol, _limit, _params}
  end

  test "a book that is not there is an error for who waits", context do
    watch(context)
    load(context)
    assert_receive {:outcome, :watch, {:error, %Ccxt.ExchangeError{message: message}}}, @soon
    assert message == "fake loadOrderBook() orderbook is not initiated"
  end
end
