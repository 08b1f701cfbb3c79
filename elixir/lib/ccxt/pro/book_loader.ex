defmodule Ccxt.Pro.BookLoader do
  @moduledoc false

  # ccxt's `loadOrderBook`: the snapshot of a book whose updates are collected in its cache until it comes.
  #
  # The exchange's class says from which update on a snapshot is continued (`get_cache_index`; -1: it is too old) and
  # applies the updates (`handle_deltas`). Between two attempts the book lives at the connection, which goes on
  # collecting.
  #
  # Where ccxt starts again at once and for ever when a request fails, this waits longer each time, and ends with the
  # book. Where it gives its client up because no snapshot was new enough, the connection is opened anew.

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.{Client, Connection, ConnectionOptions, OrderBook, State}
  alias Ccxt.Pro.Core.Backoff

  @doc "Gives a book its snapshot, and the book to who waits for `message_hash`."
  @spec load(
          Exchange.t(),
          Client.t(),
          message_hash :: String.t(),
          symbol :: String.t(),
          limit :: number() | nil,
          params :: map() | nil
        ) :: nil
  def load(exchange, client, message_hash, symbol, limit \\ nil, params \\ nil) do
    book = %{hash: message_hash, symbol: symbol}

    if held?(exchange, client, book) do
      options = ConnectionOptions.new(exchange.streaming, Instance.option(exchange, "ws"))
      backoff = Backoff.new(options.backoff_min_ms, options.backoff_max_ms)
      fetch = &exchange.module.fetch_rest_order_book_safe(&1, symbol, limit, params || %{})
      persist(exchange, client, book, fetch, backoff)
    else
      message = "#{exchange.id} loadOrderBook() orderbook is not initiated"
      reject(exchange, client, book, %Ccxt.ExchangeError{message: message})
    end
  end

  ## Helpers

  defp persist(exchange, client, book, fetch, backoff) do
    tries = exchange.module.handle_option(exchange, "watchOrderBook", "snapshotMaxRetries", 3)
    attempt(exchange, client, book, fetch, tries, tries)
  rescue
    error ->
      reject(exchange, client, book, error)
      {wait_ms, backoff} = Backoff.next(backoff, :rand.uniform())
      Ccxt.Rest.sleep(wait_ms)
      if held?(exchange, client, book), do: persist(exchange, client, book, fetch, backoff)
      nil
  end

  defp attempt(exchange, client, book, _fetch, 0, tries) do
    message = "#{exchange.id} nonce is behind the cache after #{tries} tries."
    error = %Ccxt.ExchangeError{message: message}

    turn(exchange, client, fn state, client ->
      state = %{state | orderbooks: Map.put(state.orderbooks, book.symbol, OrderBook.new())}
      {nil, state, client |> Client.reject(error, book.hash) |> Client.reset(error)}
    end)
  end

  defp attempt(exchange, client, book, fetch, left, tries) do
    snapshot = fetch.(exchange)

    case turn(exchange, client, &continue(&1, &2, book, snapshot)) do
      :too_old -> attempt(exchange, client, book, fetch, left - 1, tries)
      _done_or_gone -> nil
    end
  end

  # A book that was dropped meanwhile is nobody's any more.
  defp continue(%State{orderbooks: orderbooks} = state, client, %{symbol: symbol}, _snapshot)
       when not is_map_key(orderbooks, symbol),
       do: {:gone, state, client}

  defp continue(%State{exchange: exchange} = state, client, %{symbol: symbol} = book, snapshot) do
    stored = Map.fetch!(state.orderbooks, symbol)
    index = exchange.module.get_cache_index(exchange, snapshot, stored.cache)

    if index >= 0 do
      updates = Enum.drop(stored.cache, index)
      stored = exchange.module.handle_deltas(exchange, OrderBook.reset(stored, snapshot), updates)
      stored = %{stored | cache: []}
      state = %{state | orderbooks: Map.put(state.orderbooks, symbol, stored)}
      {:done, state, Client.resolve(client, stored, book.hash, {:orderbooks, symbol})}
    else
      {:too_old, state, client}
    end
  end

  defp held?(exchange, client, %{symbol: symbol}),
    do: turn(exchange, client, &{is_map_key(&1.orderbooks, symbol), &1, &2})

  defp reject(exchange, client, %{hash: hash}, error),
    do: turn(exchange, client, &{nil, &1, Client.reject(&2, error, hash)})

  defp turn(exchange, client, function), do: Connection.turn(exchange, client, function)
end
