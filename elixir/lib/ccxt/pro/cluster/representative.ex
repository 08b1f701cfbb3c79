defmodule Ccxt.Pro.Cluster.Representative do
  @moduledoc false

  # Calls on behalf of a process of another exchange of the group, one call after the other, as that process makes them. To
  # the connections it is the caller: what it has watched is watched for as long as it lives.

  alias Ccxt.Exchange
  alias Ccxt.Pro.{Cluster, Connection}

  @doc "Starts one that uses `exchange`, linked to the caller."
  @spec start_link(Exchange.t()) :: pid()
  def start_link(exchange) do
    # What its caller's streams are sent waits here.
    :erlang.spawn_opt(
      fn ->
        Process.set_label({__MODULE__, exchange.id})
        serve(exchange, %{})
      end,
      [:link, message_queue_data: :off_heap]
    )
  end

  ## Helpers

  # `streams` has the streams of the caller: under its name for each, the exchange that listens here.
  defp serve(exchange, streams) do
    receive do
      {{:perform, what, credentials, listening, frozen}, _pid, reply} ->
        Ccxt.Time.freeze(frozen)
        streams = listen(exchange, listening, streams)
        called = called(exchange, listening, streams)
        send(reply, {reply, perform(Map.merge(called, credentials), what)})
        serve(exchange, forget(what, listening, streams))
    end
  end

  defp listen(_exchange, nil, streams), do: streams

  defp listen(_exchange, {stream, _mode, _read}, streams) when is_map_key(streams, stream),
    do: streams

  defp listen(exchange, {stream, mode, _read}, streams),
    do: Map.put(streams, stream, Connection.listening(exchange, mode))

  defp called(exchange, nil, _streams), do: exchange
  defp called(_exchange, {stream, _mode, _read}, streams), do: Map.fetch!(streams, stream)

  defp forget(:leave, {stream, _mode, _read}, streams), do: Map.delete(streams, stream)
  defp forget(_call, _listening, streams), do: streams

  defp perform(exchange, what) do
    {:ok, Cluster.perform(exchange, what)}
  rescue
    error -> {:error, error}
  end
end
