defmodule Ccxt.Bench.Handling do
  @moduledoc """
  A stream's messages handled in the calling process, each awaited by somebody who gets what the watching call gives.
  """

  alias Ccxt.{Compiled, Instance}
  alias Ccxt.Pro.{Client, OrderBook, OrderBookSide, State}
  alias Ccxt.Pro.Core.{Decoder, Waiter}

  @top 20

  @urls %{
    "spot" => "ws://127.0.0.1/stream.binance.com:9443/ws",
    "future" => "ws://127.0.0.1/fstream.binance.com/ws"
  }

  @typedoc "State, client and decoder between two messages."
  @type t :: {State.t(), Client.t(), Decoder.t()}

  @doc "Before the first message of a type; a book stream has its book already, of `snapshot`."
  @spec new(Ccxt.Exchange.t(), type :: map(), snapshot :: map()) :: t()
  def new(exchange, type, snapshot) do
    state = prepare(State.new(Instance.pin(exchange)), type, snapshot)
    {state, Client.new(@urls[type["product"]]), Decoder.new()}
  end

  @doc "Handles messages for which nobody waits, and gives what the next one meets."
  @spec fill(t(), frames :: [String.t()]) :: t()
  def fill(begun, frames) do
    Enum.reduce(frames, begun, fn frame, {state, client, decoder} ->
      {:ok, message, decoder} = Decoder.decode(decoder, frame)
      {state, client} = state.exchange.module.handle_message(state, client, message)
      {state, client, decoder}
    end)
  end

  @doc """
  Handles messages, each with the hash that somebody waits for; gives the last value that a caller got, and what the next
  message meets.
  """
  @spec handle_all(t(), type :: map(), frames :: [{String.t(), hash :: String.t()}]) ::
          {value :: term(), t()}
  def handle_all(begun, type, frames),
    do: Enum.reduce(frames, {nil, begun}, fn frame, {_last, now} -> handle(now, type, frame) end)

  ## Helpers

  defp handle({state, client, decoder}, type, {frame, hash}) do
    waiter = %Waiter{reply: nil, pid: self(), hashes: [hash]}
    client = Client.await(client, waiter)
    {:ok, message, decoder} = Decoder.decode(decoder, frame)
    {state, client} = state.exchange.module.handle_message(state, client, message)
    {[{_waiter, {:ok, value, place}}], client} = Client.take_settled(client)
    {got, state, value} = deliver(type["delivery"], type, state, State.live(state, value, place))
    {got, {State.put_live(state, value, place), client, decoder}}
  end

  # What the watching call does with the value that it waited for.
  defp deliver("as it is", _type, state, value), do: {value, state, value}

  defp deliver("new trades", _type, state, trades),
    do: Compiled.Pro.Binance.watch_trades_for_symbols_wake(state, trades, nil, nil)

  defp deliver("new orders", type, state, orders),
    do: Compiled.Pro.Binance.watch_orders_wake(state, orders, nil, type["symbol"], nil)

  defp deliver("new candles", _type, state, value),
    do: Compiled.Pro.Binance.watch_ohlcv_for_symbols_wake(state, value, nil, nil)

  defp deliver("book", _type, state, book) do
    {book, state, held} = Compiled.Pro.Binance.watch_order_book_for_symbols_wake(state, book)
    {top(book), state, held}
  end

  defp top(book) do
    rest =
      for key <- ["symbol", "timestamp", "datetime", "nonce"], do: {key, Ccxt.JS.get(book, key)}

    Map.new([
      {"bids", OrderBookSide.take(book.bids, @top)},
      {"asks", OrderBookSide.take(book.asks, @top)} | rest
    ])
  end

  defp prepare(state, %{"delivery" => "book", "symbol" => symbol}, snapshot) do
    parsed = Compiled.Base.parse_order_book(snapshot, symbol, nil, "bids", "asks", 0, 1, 2)

    book =
      OrderBook.reset(
        OrderBook.new(%{}, max(1000, length(snapshot["bids"]))),
        Map.put(parsed, "nonce", snapshot["lastUpdateId"])
      )

    %{state | orderbooks: %{symbol => book}}
  end

  defp prepare(state, _type, _snapshot), do: state
end
