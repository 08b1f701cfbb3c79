defmodule Ccxt.Pro.Connection.Data do
  @moduledoc false

  # What a connection's process knows, whatever its state: gen_statem's data. It outlives the connection's sockets.

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.{Client, ConnectionOptions, State, Telemetry, Transport, WebSocket}
  alias Ccxt.Pro.Connection.{HandOver, Socket}
  alias Ccxt.Pro.Core.{Backoff, Decoder, Failure, GoingOn, Interest, Listeners}
  alias Ccxt.Pro.Core.{SendQueue, Subscriptions}

  @type t :: %__MODULE__{
          # What it is: fixed for its life. `exchange` has no credentials; a function has them, which nothing prints.
          exchange: Exchange.t(),
          with_credentials: (-> Exchange.t()),
          url: String.t(),
          public_url: String.t(),
          options: ConnectionOptions.t(),
          # What of the URL is a key, and what a message has in it by which the exchange says that it is going away.
          keys: [String.t()],
          farewells: [[{term(), term()}]],
          # What the exchange's handlers read and write, and what they found: listeners see the difference.
          state: State.t(),
          state_before: State.t(),
          client: Client.t(),
          # What is to be sent, and the socket it goes to: nil unless ready or closing.
          queue: SendQueue.t(),
          transport: Transport.t() | nil,
          session: WebSocket.t() | nil,
          # What messages were like until now.
          decoder: Decoder.t(),
          # The process that opens a socket, while one does.
          connector: pid() | nil,
          # The other socket, while the connection is renewed, and how long to wait between attempts.
          hand_over: HandOver.t() | nil,
          renewal_backoff: Backoff.t(),
          # Why the socket is to be left, for the enter clause of `disconnected`.
          failure: Failure.reason() | :reset | nil,
          # How long to wait between attempts.
          backoff: Backoff.t(),
          # Monotonic milliseconds: when the attempt began, when the socket was ready, when it last had data.
          started_at_ms: integer() | nil,
          ready_at_ms: integer() | nil,
          heard_at_ms: integer() | nil,
          # Native monotonic time: when a message was last handled, or when the process began.
          handled_at: integer(),
          # What is to be sent on each socket, who watches what, and who gets it time after time.
          subscriptions: Subscriptions.t(),
          interest: Interest.t(),
          listeners: Listeners.t(),
          # Whether the timer for the queue's next message runs, and the idle timer.
          delayed?: boolean(),
          idle?: boolean(),
          # Whom what comes next is held for, and what callers have spawned that is to begin when they wait.
          going_on: GoingOn.t(),
          spawned: %{pid() => [Client.job()]},
          # The calls that are being made again to keep a key alive, with the subscribe hashes that they are made for.
          repeats: %{pid() => [String.t()]},
          # Sockets that were ready, for `info/1`.
          sockets: non_neg_integer(),
          # Texts of requests to this socket that the exchange's options hold, such as a token that it listens with.
          tokens: [String.t()],
          # The hashes of requests that this socket was asked, newest first; all but those that wait for an answer may be
          # missing.
          requests: [String.t()]
        }

  # Messages may be signed and URLs hold keys: a crash log must not show them.
  @derive {Inspect, only: [:exchange, :public_url, :sockets]}

  @enforce_keys [
    :exchange,
    :with_credentials,
    :url,
    :public_url,
    :options,
    :keys,
    :farewells,
    :state,
    :state_before,
    :client,
    :queue,
    :decoder,
    :backoff,
    :renewal_backoff,
    :handled_at
  ]
  defstruct @enforce_keys ++
              [
                :transport,
                :session,
                :connector,
                :hand_over,
                :failure,
                :started_at_ms,
                :ready_at_ms,
                :heard_at_ms,
                subscriptions: Subscriptions.new(),
                interest: Interest.new(),
                listeners: Listeners.new(),
                going_on: GoingOn.new(),
                spawned: %{},
                delayed?: false,
                idle?: false,
                repeats: %{},
                sockets: 0,
                tokens: [],
                requests: []
              ]

  @doc "A connection that has had no socket yet. Raises `Ccxt.ExchangeClosedByUser` if the exchange's instance has ended."
  @spec new((-> Exchange.t()), url :: String.t(), ConnectionOptions.t()) :: t()
  def new(with_credentials, url, options) do
    exchange = with_credentials.() |> Exchange.without_credentials() |> Instance.pin()
    state = State.new(exchange)

    %__MODULE__{
      exchange: %{exchange | pinned: nil},
      with_credentials: with_credentials,
      url: url,
      public_url: Telemetry.public_url(url),
      options: options,
      keys: Telemetry.keys(url),
      farewells: Enum.map(options.going_away, &Map.to_list/1),
      state: state,
      state_before: state,
      client: Client.new(url),
      queue: Socket.queue(exchange),
      decoder: Decoder.new(),
      backoff: Backoff.new(options.backoff_min_ms, options.backoff_max_ms),
      renewal_backoff: Backoff.new(options.backoff_min_ms, options.backoff_max_ms),
      handled_at: System.monotonic_time()
    }
  end
end
