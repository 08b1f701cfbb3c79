defmodule Ccxt.Pro.Telemetry do
  @events [
    {[:ccxt, :pro, :connection, :connecting],
     [attempt: "tries since a connection last held, from 0"], [:exchange, :url],
     "A socket is about to be opened."},
    {[:ccxt, :pro, :connection, :delayed],
     [wait_ms: "time until it may be opened at the earliest, as far as is known"],
     [:exchange, :url], "A socket waits for the limit on connections that are opened."},
    {[:ccxt, :pro, :connection, :ready], [duration_ms: "time the handshakes took"],
     [:exchange, :url], "The websocket is open."},
    {[:ccxt, :pro, :connection, :restored], [streams: "messages sent again"], [:exchange, :url],
     "Live streams were subscribed again on a new socket."},
    {[:ccxt, :pro, :connection, :renewing], [uptime_ms: "time since the old socket was ready"],
     [:exchange, :url, :reason],
     "A new socket is about to be opened, to take over from the old one: for its age (`:age`), or since the exchange is going away (`:announced`)."},
    {[:ccxt, :pro, :connection, :renewed],
     [
       streams: "streams that it took over",
       duration_ms: "time since the renewal began",
       uptime_ms: "time since the old socket was ready"
     ], [:exchange, :url, :reason, :how],
     "A new socket took over, and nobody who watches got an error. `how` is `:continued`, or `:rebuilt` where the two sockets differed: books begin with a new snapshot then."},
    {[:ccxt, :pro, :connection, :renewal_failed], [wait_ms: "time until it is tried again"],
     [:exchange, :url, :reason, :error],
     "The new socket could not take over; the old one goes on."},
    {[:ccxt, :pro, :connection, :disconnected],
     [
       waiters: "callers that got the error",
       uptime_ms: "time since it was ready, 0 if it never was"
     ], [:exchange, :url, :reason, :error],
     "The socket is gone or could not be opened. `reason` says why in terms, `error` is the exception."},
    {[:ccxt, :pro, :connection, :backoff],
     [wait_ms: "time until the next attempt", attempt: "which attempt it will be, from 1"],
     [:exchange, :url], "A wait before the next attempt began."},
    {[:ccxt, :pro, :connection, :stop], [], [:exchange, :url, :reason],
     "The connection process ended: `:closed` by the user, `:idle`, `:unwanted` after a lost socket, or `:expired` with the key in its URL."},
    {[:ccxt, :pro, :subscribe], [hashes: "subscribe hashes the message stands for"],
     [:exchange, :url, :kind],
     "A message that subscribes, unsubscribes or requests was queued; `kind` is `:stream`, `:unsubscribe` or `:request`."},
    {[:ccxt, :pro, :messages, :received],
     [count: "messages in one read of the socket", bytes: "bytes read"], [:exchange, :url],
     "Messages arrived. It comes before their handlers run."},
    {[:ccxt, :pro, :message, :sent], [bytes: "size without framing"], [:exchange, :url],
     "A message was sent."},
    {[:ccxt, :pro, :message, :delayed], [wait_ms: "time until the next message may go"],
     [:exchange, :url], "A message waits for the limit on client messages."},
    {[:ccxt, :pro, :message, :invalid], [bytes: "size of the message"], [:exchange, :url, :error],
     "A message that looks like JSON isn't. It was skipped."},
    {[:ccxt, :pro, :handler, :exception], [], [:exchange, :url, :error, :stacktrace],
     "An exchange's handler raised. Everybody who waited got the error; the stream state is as before the message."},
    {[:ccxt, :pro, :background, :exception], [], [:exchange, :error, :stacktrace],
     "What an exchange does in the background, such as renewing a key, raised. Nothing runs it again but its own next turn."},
    {[:ccxt, :pro, :ping, :sent], [], [:exchange, :url], "A keepalive ping was sent."},
    {[:ccxt, :pro, :ping, :received], [bytes: "size of the payload"], [:exchange, :url],
     "The server sent a ping. A pong with the same payload follows at once."},
    {[:ccxt, :pro, :pong, :received], [], [:exchange, :url], "The server answered a ping."},
    {[:ccxt, :pro, :stream, :interrupted], [wait_ms: "time until the stream watches again"],
     [:error], "A stream's source failed in a way that passes; the stream goes on."},
    {[:ccxt, :pro, :stream, :overflow], [limit: "updates that it may leave unread"],
     [:exchange, :url],
     "A stream's consumer is too slow: what comes from now on is lost to it, until it has read what it has. Then its stream raises an error that says how many that were."},
    {[:ccxt, :pro, :stream, :unwatch_failed], [], [:error],
     "A stream was halted, but its unsubscription failed."},
    {[:ccxt, :rest, :clock, :synchronised],
     [difference_ms: "how far our clock is ahead of the exchange's"], [:exchange],
     "A request was refused for its time; the next ones have the exchange's."},
    {[:ccxt, :rest, :clock, :failed], [], [:exchange, :error],
     "A request was refused for its time, and the exchange's could not be had."},
    {[:ccxt, :rest, :request, :retried],
     [wait_ms: "time until it is sent again", attempt: "tries so far"], [:exchange, :error],
     "A request that nobody waits for, such as one that keeps a key alive, failed in a way that passes."},
    {[:ccxt, :rest, :request, :stop], [duration_ms: "time from request to answer"],
     [:exchange, :method, :url, :status, :error],
     "A REST request ended. `status` is nil if it got no answer, `error` is then why. `url` is without its query."}
  ]

  @external_resource __ENV__.file

  docs =
    for {event, measurements, metadata, text} <- @events do
      measurements =
        case measurements do
          [] -> "none"
          list -> Enum.map_join(list, ", ", fn {name, meaning} -> "`#{name}` (#{meaning})" end)
        end

      """
      ### `#{inspect(event)}`

      #{text}

        * Measurements: #{measurements}
        * Metadata: #{Enum.map_join(metadata, ", ", &"`#{&1}`")}

      """
    end

  @moduledoc """
  What the library does, as events.

  Handlers are attached here, with the contract of the `:telemetry` package, which isn't needed:

      Ccxt.Pro.Telemetry.attach("log", [:ccxt, :pro, :connection, :disconnected], fn _event, measurements, metadata, _config ->
        IO.inspect({metadata.reason, measurements.waiters})
      end, nil)

  If the `:telemetry` application is there, the same events go to its handlers too.

  A handler runs in the process that the event comes from, so it must be quick. One that raises is detached.

  In metadata, `exchange` is the exchange's id and `url` is shown without its query and without long keys: neither
  credentials nor payloads are ever part of an event.

  ## Events

  #{docs}
  """

  alias Ccxt.Pro.Telemetry.Handlers

  @type event :: [atom(), ...]
  @type handler_id :: term()
  @type handler :: (event(), measurements :: map(), metadata :: map(), config :: term() -> term())

  @doc "All events, each with the names of its measurements and metadata."
  @spec events() :: [{event(), measurements :: [atom()], metadata :: [atom()]}]
  def events do
    for {event, measurements, metadata, _text} <- @events,
        do: {event, Keyword.keys(measurements), metadata}
  end

  @doc """
  Attaches a handler to an event.

      iex> Ccxt.Pro.Telemetry.attach("doc", [:ccxt, :pro, :ping, :sent], fn _, _, _, _ -> :ok end, nil)
      :ok
      iex> Ccxt.Pro.Telemetry.attach("doc", [:ccxt, :pro, :ping, :sent], fn _, _, _, _ -> :ok end, nil)
      {:error, :already_exists}
      iex> Ccxt.Pro.Telemetry.detach("doc")
      :ok
  """
  @spec attach(handler_id(), event(), handler(), config :: term()) ::
          :ok | {:error, :already_exists}
  def attach(handler_id, event, handler, config),
    do: attach_many(handler_id, [event], handler, config)

  @doc "Attaches one handler to several events."
  @spec attach_many(handler_id(), [event()], handler(), config :: term()) ::
          :ok | {:error, :already_exists}
  def attach_many(handler_id, events, handler, config) when is_function(handler, 4) do
    known = events()

    case Enum.reject(events, &List.keymember?(known, &1, 0)) do
      [] -> Handlers.attach(handler_id, events, handler, config)
      [event | _] -> raise ArgumentError, "no such event: #{inspect(event)}"
    end
  end

  @doc "Detaches a handler from all its events."
  @spec detach(handler_id()) :: :ok | {:error, :not_found}
  def detach(handler_id), do: Handlers.detach(handler_id)

  @doc "How often each event was since the library was started, whether somebody listened or not."
  @spec counts() :: %{event() => non_neg_integer()}
  defdelegate counts, to: Handlers

  @doc false
  @spec execute(event(), measurements :: map(), metadata :: map()) :: :ok
  def execute(event, measurements, metadata), do: Handlers.execute(event, measurements, metadata)

  # A path segment as long as this is a key, not a name: Binance's listen keys have 64 characters.
  @key_length 32

  @doc false
  # A URL that may be shown: without user, query and keys in its path.
  @spec public_url(String.t()) :: String.t()
  def public_url(url) do
    uri = URI.parse(url)
    path = uri.path && uri.path |> String.split("/") |> Enum.map_join("/", &public_segment/1)
    URI.to_string(%{uri | userinfo: nil, authority: nil, query: nil, fragment: nil, path: path})
  end

  @doc false
  # What `public_url/1` leaves out because it is long enough to be a key.
  @spec keys(String.t()) :: [String.t()]
  def keys(url) do
    uri = URI.parse(url)
    values = uri.query |> Kernel.||("") |> URI.decode_query() |> Map.values()

    for part <- String.split(uri.path || "", "/") ++ values,
        byte_size(part) >= @key_length,
        do: part
  end

  @doc false
  # The texts in a message that are long enough to be keys.
  @spec key_texts(term()) :: [String.t()]
  def key_texts(text) when is_binary(text),
    do: if(byte_size(text) >= @key_length, do: [text], else: [])

  def key_texts(%Ccxt.Ordered{} = map), do: map |> Ccxt.Ordered.values() |> key_texts()
  def key_texts(%_struct{}), do: []
  def key_texts(map) when is_map(map), do: map |> Map.values() |> key_texts()
  def key_texts(list) when is_list(list), do: Enum.flat_map(list, &key_texts/1)
  def key_texts(_other), do: []

  defp public_segment(segment) do
    if byte_size(segment) >= @key_length, do: "***", else: segment
  end
end
