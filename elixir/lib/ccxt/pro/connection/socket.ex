defmodule Ccxt.Pro.Connection.Socket do
  @moduledoc false

  # What a connection does with its sockets: it has each opened by a process of its own, and sends on it as fast as the
  # exchange allows.

  alias Ccxt.{Encode, Exchange}
  alias Ccxt.Pro.{ConnectionOptions, Telemetry, Transport}
  alias Ccxt.Pro.Connection.{Data, HandOver, Repeat, Report}
  alias Ccxt.Pro.Core.SendQueue
  alias Ccxt.Pro.WebSocket.{Connector, Frame}
  alias Ccxt.Rest.Throttler

  @doc """
  Starts to open a socket, in a process that is linked to the calling one, which is told by messages: see
  `Ccxt.Pro.WebSocket.Connector.run/4`.
  """
  @spec open(Data.t()) :: connector :: pid()
  def open(%{url: url, options: options} = data) do
    owner = self()
    # The connector gets no more of this process than it needs.
    metadata = Report.metadata(data)
    delayed = &Telemetry.execute([:ccxt, :pro, :connection, :delayed], %{wait_ms: &1}, metadata)
    turn = {options.opening_limit, options.opening_window_ms, delayed}

    connector_options = [
      timeout_ms: options.connection_timeout_ms,
      headers: options.headers,
      cacertfile: options.cacertfile
    ]

    spawn_link(fn -> Connector.run(owner, url, turn, connector_options) end)
  end

  @doc "Gives up the opening of a socket. One that is open at this very moment is closed when its message is read."
  @spec give_up(connector :: pid() | nil) :: :ok
  def give_up(nil), do: :ok

  def give_up(connector) do
    Process.unlink(connector)
    Process.exit(connector, :kill)
    :ok
  end

  @doc "A queue for messages to a new socket."
  @spec queue(Exchange.t()) :: SendQueue.t()
  def queue(exchange), do: SendQueue.new(throttler(exchange))

  @doc "Puts messages behind those that wait to be sent; nil is none."
  @spec enqueue(SendQueue.t(), messages :: [term()], ConnectionOptions.t()) :: SendQueue.t()
  def enqueue(queue, messages, %ConnectionOptions{cost: cost}) do
    for message <- messages, message != nil, reduce: queue do
      queue -> SendQueue.push(queue, encode(message), cost)
    end
  end

  @doc "Sends what the exchange's limit allows now and sets a timer for the rest."
  @spec send_queued(Data.t()) :: {Data.t(), [:gen_statem.action()]}
  def send_queued(%{delayed?: true} = data), do: {data, []}

  def send_queued(data) do
    case SendQueue.pop(data.queue, now_ms()) do
      {:send, message, queue} ->
        send_message(data, data.transport, message)
        send_queued(%{data | queue: queue})

      {:wait, wait_ms, queue} ->
        Report.emit(data, [:message, :delayed], %{wait_ms: wait_ms})
        {%{data | queue: queue, delayed?: true}, [{{:timeout, :queue}, wait_ms, :send}]}

      :empty ->
        {data, []}
    end
  end

  @doc "Sends a message that was encoded."
  @spec send_message(Data.t(), Transport.t(), iodata()) :: :ok
  def send_message(data, transport, message) do
    Report.verbose(data, "sending", message)
    Report.emit(data, [:message, :sent], %{bytes: IO.iodata_length(message)})
    write(transport, :text, message)
  end

  @doc "Sends what can't wait, such as pings and pongs; but the exchange counts them."
  @spec send_control(Data.t(), Frame.opcode(), payload :: term()) :: Data.t()
  def send_control(data, opcode, payload) do
    queue = SendQueue.charge(data.queue, data.options.cost, now_ms())
    write(data.transport, opcode, encode(payload))
    %{data | queue: queue}
  end

  @doc """
  Writes a frame. A socket that can't be written to also says so by a message, or falls silent: that is where it is left.
  """
  @spec write(Transport.t(), Frame.opcode(), payload :: iodata()) :: :ok
  def write(transport, opcode, payload) do
    _ = Transport.send(transport, Frame.encode(opcode, payload, :crypto.strong_rand_bytes(4)))
    :ok
  end

  @doc "Ends all that goes on with the other socket of a connection that is renewed, if it is."
  @spec drop_other(Data.t()) :: Data.t()
  def drop_other(%{hand_over: nil} = data), do: data

  def drop_other(%{hand_over: %HandOver{} = hand_over} = data) do
    give_up(hand_over.connector)
    Enum.each(Map.keys(hand_over.repeats), &Repeat.stop/1)
    %{close_other(data) | hand_over: nil}
  end

  @doc "Closes the other socket, if it is open."
  @spec close_other(Data.t()) :: Data.t()
  def close_other(%{hand_over: %HandOver{transport: nil}} = data), do: data

  def close_other(%{hand_over: %HandOver{transport: transport}} = data) do
    Transport.close(transport)
    put_in(data.hand_over.transport, nil)
  end

  ## Helpers

  defp throttler(%Exchange{enable_rate_limit: true} = exchange),
    do: Throttler.new(exchange.token_bucket, now_ms())

  defp throttler(_exchange), do: nil

  defp encode(message) when is_binary(message), do: message
  defp encode(message), do: Encode.json(message)

  defp now_ms, do: System.monotonic_time(:millisecond)
end
