defmodule Ccxt.Pro.Updates do
  @moduledoc """
  Streams of updates, as `Ccxt.Pro.Binance.stream_ticker/3` and its like give them.

  A stream is lazy: nothing is subscribed before it is enumerated, in the process that enumerates it. Each element
  is what the next call of the `watch_…` function gives; updates that arrive while the consumer is busy with one are
  skipped. Halting the stream, or raising in its consumer, unsubscribes.

  A lost connection doesn't end a stream: it goes on with the first update after the reconnect. So does one whose
  subscription somebody else has ended. `Ccxt.Pro.close/1` ends it, and any other error is raised.
  """

  alias Ccxt.Pro.Core.Backoff
  alias Ccxt.Pro.Telemetry

  @typedoc "A `watch_…` or `unwatch_…` call with its arguments filled in."
  @type call(value) :: (-> {:ok, value} | {:error, Exception.t()})

  # A failing REST call (markets, listen keys) is no reason to call again at once; a failing connection waits on
  # its own.
  @backoff_min_ms 250
  @backoff_max_ms 30_000

  @doc "A stream of what `watch` gives, call after call; `unwatch` is called when it is left."
  @spec stream(watch :: call(value), unwatch :: call(term()) | nil) :: Enumerable.t(value)
        when value: term()
  def stream(watch, unwatch \\ nil) when is_function(watch, 0) do
    Stream.resource(
      fn -> Backoff.new(@backoff_min_ms, @backoff_max_ms) end,
      &next(watch, &1),
      fn _backoff -> leave(unwatch) end
    )
  end

  ## Helpers

  defp next(watch, backoff) do
    case watch.() do
      {:ok, value} -> {[value], Backoff.reset(backoff)}
      {:error, error} -> interrupted(watch, backoff, error)
    end
  end

  defp interrupted(watch, backoff, error) do
    cond do
      Ccxt.Error.kind_of?(error, Ccxt.ExchangeClosedByUser) ->
        {:halt, backoff}

      Ccxt.Error.kind_of?(error, Ccxt.UnsubscribeError) ->
        report(error, 0)
        next(watch, backoff)

      Ccxt.Error.kind_of?(error, Ccxt.NetworkError) ->
        {wait_ms, backoff} = Backoff.next(backoff, :rand.uniform())
        report(error, wait_ms)
        Process.sleep(wait_ms)
        next(watch, backoff)

      true ->
        raise error
    end
  end

  defp report(error, wait_ms),
    do:
      Telemetry.execute([:ccxt, :pro, :stream, :interrupted], %{wait_ms: wait_ms}, %{error: error})

  defp leave(nil), do: :ok

  # The consumer has what it wanted: a server that doesn't acknowledge is no error of its.
  defp leave(unwatch) do
    case unwatch.() do
      {:ok, _acknowledged} ->
        :ok

      {:error, error} ->
        Telemetry.execute([:ccxt, :pro, :stream, :unwatch_failed], %{}, %{error: error})
    end
  end
end
