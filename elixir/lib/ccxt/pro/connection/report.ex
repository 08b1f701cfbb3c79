defmodule Ccxt.Pro.Connection.Report do
  @moduledoc false

  # What a connection tells of itself: to those who listen to events, to who asks for `Ccxt.Pro.connection_info/1`, to the log
  # where ccxt's `verbose` is set, and to those whom it fails.

  alias Ccxt.{Exchange, Ordered}
  alias Ccxt.Pro.{Telemetry, WebSocket}
  alias Ccxt.Pro.Connection.Data
  alias Ccxt.Pro.Core.{Failure, Waiters}

  @doc "Executes an event of the connection, whose name is `[:ccxt, :pro | event]`."
  @spec emit(Data.t(), Telemetry.event(), measurements :: map(), metadata :: map()) :: :ok
  def emit(data, event, measurements, metadata \\ %{}) do
    metadata = Map.merge(metadata, metadata(data))
    Telemetry.execute([:ccxt, :pro | event], measurements, metadata)
  end

  @doc "What all of a connection's events have for metadata."
  @spec metadata(Data.t()) :: %{exchange: String.t() | nil, url: String.t()}
  def metadata(data), do: %{exchange: data.exchange.id, url: data.public_url}

  @doc "Counts what was read of a socket."
  @spec received(Data.t(), [WebSocket.event()], bytes :: binary()) :: :ok
  def received(data, events, bytes) do
    emit(data, [:messages, :received], %{count: length(events), bytes: byte_size(bytes)})
  end

  @doc "Prints what ccxt prints of a connection, without what would let its reader into the account."
  @spec verbose(Data.t(), title :: String.t(), message :: iodata()) :: :ok
  def verbose(%{exchange: %{verbose: true}} = data, title, message) do
    secrets = Exchange.secrets(data.with_credentials.())
    parts = [title, IO.iodata_to_binary(message), "|", data.public_url]
    parts |> Enum.map(&hide(&1, secrets)) |> Ccxt.Rest.log()
  end

  def verbose(_data, _title, _message), do: :ok

  @doc "What there is to know of the connection, which is in `state`."
  @spec describe(Data.t(), state :: atom()) :: map()
  def describe(data, state) do
    %{
      pid: self(),
      exchange: data.exchange.id,
      url: data.public_url,
      state: state,
      subscriptions: Ordered.keys(data.client.subscriptions),
      waiters: length(Waiters.all(data.client.futures)),
      sockets: data.sockets,
      uptime_ms: if(data.transport, do: now_ms() - data.ready_at_ms, else: 0),
      idle_ms: data.heard_at_ms && now_ms() - data.heard_at_ms,
      handled_at: data.handled_at
    }
  end

  @doc "The exception for who waits where the socket is left; a handler that asked for another socket has said why."
  @spec exception(Data.t(), Failure.reason() | :reset) :: Exception.t()
  def exception(data, :reset), do: data.client.reset
  def exception(data, reason), do: Failure.exception(reason, data.exchange.id, data.public_url)

  ## Helpers

  defp hide(text, secrets), do: Enum.reduce(secrets, text, &String.replace(&2, &1, "***"))

  defp now_ms, do: System.monotonic_time(:millisecond)
end
