defmodule Ccxt.Pro.Updates do
  @moduledoc """
  Streams of updates, as `Ccxt.Pro.Binance.stream_ticker/3` and its like give them.

      exchange
      |> Ccxt.Pro.Binance.stream_trades("BTC/USDT")
      |> Stream.concat()
      |> Enum.take(100)

  A stream is lazy: nothing is subscribed before it is enumerated, in the process that enumerates it. Each element is
  what a call of the `watch_…` function gives. From the first one on, the connection keeps for the stream what it
  receives while the consumer is busy:

    * What is a list of items is a **queue**: trades, orders, own trades, positions, candles, liquidations. Each update
      that the connection received is an element, in order, however slow the consumer is, also those that came before
      the connection was lost and after it was back. It waits in the consumer's mailbox, which is kept outside of its
      heap while it enumerates (`message_queue_data: :off_heap`), up to 10,000 updates
      (`options["ws"]["queueLimit"]`): a consumer that falls behind further reads those, and then its stream raises a
      `Ccxt.OperationFailed` that says how many updates are lost. Nothing is ever left out silently.
    * What is a state **conflates**: tickers, quotes, mark prices, order books, balances, candles of several symbols. The
      next element is the latest; one that is a map by symbol has the latest of each symbol that came meanwhile.

  A consumer sees what is new to it, whoever else watches the same; each of them sees everything.

  Halting a stream, or raising in its consumer, unsubscribes, unless another process watches the same. (An account's
  streams have no unsubscription.)

  A lost connection doesn't end a stream: it goes on with the first update after the reconnect. So does one whose
  subscription somebody else has ended. `Ccxt.Pro.close/1` ends it at once, `Ccxt.Pro.close_connection/1` when what was
  received is read. Any other error is raised.

  `Ccxt.Pro.Watcher` enumerates a stream in a supervised process.
  """

  alias Ccxt.{Error, Exchange, Result}
  alias Ccxt.Pro.Connection
  alias Ccxt.Pro.Core.Backoff
  alias Ccxt.Pro.Telemetry

  @typedoc "A `watch_…` or `unwatch_…` call with its arguments filled in, but for the exchange."
  @type call(value) :: (Exchange.t() -> Result.t(value))

  # A failing REST call (markets, listen keys) is no reason to call again at once; a failing connection waits on
  # its own.
  @backoff_min_ms 250
  @backoff_max_ms 30_000

  @doc "A stream of what `watch` gives, call after call; `unwatch` is called when it is left, unless others go on."
  @spec stream(
          Exchange.t(),
          watch :: call(value),
          unwatch :: call(term()) | nil,
          :queue | :latest
        ) :: Enumerable.t(value)
        when value: term()
  def stream(%Exchange{} = exchange, watch, unwatch, mode) when is_function(watch, 1) do
    Stream.resource(
      fn ->
        mailbox = keep_mailbox_apart(mode)
        backoff = Backoff.new(@backoff_min_ms, @backoff_max_ms)
        {Connection.listening(exchange, mode), backoff, mailbox}
      end,
      fn {listening, backoff, mailbox} ->
        {values, backoff} = next(fn -> watch.(listening) end, backoff)
        {values, {listening, backoff, mailbox}}
      end,
      fn {listening, _backoff, mailbox} ->
        leave(exchange, Connection.leave(listening), unwatch)
        Process.flag(:message_queue_data, mailbox)
      end
    )
  end

  ## Helpers

  # Else each collection of the consumer's memory copies all updates that wait, and who is behind falls further behind.
  defp keep_mailbox_apart(:queue), do: Process.flag(:message_queue_data, :off_heap)
  defp keep_mailbox_apart(:latest), do: Process.info(self(), :message_queue_data) |> elem(1)

  defp next(watch, backoff) do
    case watch.() do
      {:ok, value} -> {[value], Backoff.reset(backoff)}
      {:error, error} -> interrupted(watch, backoff, error)
    end
  end

  defp interrupted(watch, backoff, error) do
    cond do
      Error.kind_of?(error, Ccxt.ExchangeClosedByUser) ->
        {:halt, backoff}

      Error.kind_of?(error, Ccxt.UnsubscribeError) ->
        report(error, 0)
        next(watch, backoff)

      Error.kind_of?(error, Ccxt.NetworkError) ->
        {wait_ms, backoff} = wait(backoff, error)
        report(error, wait_ms)
        Process.sleep(wait_ms)
        next(watch, backoff)

      true ->
        raise error
    end
  end

  # A connection that is lost comes back in its own time, and the call waits for it.
  defp wait(backoff, %{source: {:disconnected, _reason}}) do
    {wait_ms, _same} = Backoff.next(Backoff.reset(backoff), :rand.uniform())
    {wait_ms, backoff}
  end

  defp wait(backoff, _error), do: Backoff.next(backoff, :rand.uniform())

  defp report(error, wait_ms),
    do:
      Telemetry.execute([:ccxt, :pro, :stream, :interrupted], %{wait_ms: wait_ms}, %{error: error})

  defp leave(_exchange, _others_watch?, nil), do: :ok
  defp leave(_exchange, true, _unwatch), do: :ok

  # The consumer has what it wanted: a server that doesn't acknowledge is no error of its.
  defp leave(exchange, false, unwatch) do
    case unwatch.(exchange) do
      {:ok, _acknowledged} ->
        :ok

      {:error, error} ->
        Telemetry.execute([:ccxt, :pro, :stream, :unwatch_failed], %{}, %{error: error})
    end
  end
end
