defmodule Ccxt.Pro.Connection.HandOver do
  @moduledoc false

  # The other socket of a connection, while a new one takes the place of the old one: first the new one, which is being
  # opened and asked for what the old one has; then the old one, until it has answered what it was asked, and is closed.

  alias Ccxt.Ordered
  alias Ccxt.Pro.{Client, Transport, WebSocket}
  alias Ccxt.Pro.Core.{Interest, Overlap, SendQueue, Subscriptions}

  @typedoc """
  Why: its age, or the exchange's announcement that it is going away.
  """
  @type reason :: :age | :announced

  @typedoc """
  The new socket is opened, asked by calls that are made again (`Ccxt.Pro.Connection.Repeat`), asked for the streams, and
  compared with the old one; then the old one is awaited, and closed.
  """
  @type stage :: :opening | :asking | :subscribing | :overlapping | :draining | :closing

  @typedoc """
  What the connection has of a socket, of the one that isn't in use: its side of the new one before that takes over; then
  `requests` are those that the old one hasn't answered.

  `repeats` are the calls that are being made again, with the subscribe hashes that they are made for, `carried` those
  of calls that were. `askers` have asked the old socket something meanwhile.
  """
  @type t :: %__MODULE__{
          reason: reason(),
          stage: stage(),
          started_at_ms: integer(),
          connector: pid() | nil,
          transport: Transport.t() | nil,
          session: WebSocket.t() | nil,
          queue: SendQueue.t() | nil,
          client: Client.t(),
          subscriptions: Subscriptions.t(),
          interest: Interest.t(),
          requests: [String.t()],
          repeats: %{pid() => [String.t()]},
          carried: %{[String.t()] => []},
          askers: %{pid() => []},
          overlap: Overlap.t(),
          how: :continued | :rebuilt | nil,
          streams: non_neg_integer(),
          asked_at_ms: integer() | nil,
          subscribed_at_ms: integer() | nil
        }

  # Messages may be signed.
  @derive {Inspect, only: [:reason, :stage]}

  @enforce_keys [:reason, :started_at_ms, :client]
  defstruct [
    :reason,
    :started_at_ms,
    :connector,
    :transport,
    :session,
    :queue,
    :client,
    :how,
    :asked_at_ms,
    :subscribed_at_ms,
    stage: :opening,
    subscriptions: Subscriptions.new(),
    interest: Interest.new(),
    requests: [],
    repeats: %{},
    carried: %{},
    askers: %{},
    overlap: %Overlap{},
    streams: 0
  ]

  @doc "Whether the new socket has taken over."
  defguard is_over(stage) when stage in [:draining, :closing]

  @doc "Whether a message of the socket in use is to be handled: not if the other one has brought it."
  @spec pass(t(), String.t()) :: {boolean(), t()}
  def pass(%__MODULE__{stage: :opening} = hand_over, _text), do: {true, hand_over}
  def pass(%__MODULE__{how: :rebuilt} = hand_over, _text), do: {true, hand_over}

  def pass(%__MODULE__{stage: stage, overlap: overlap} = hand_over, text) when is_over(stage) do
    {first?, overlap} = Overlap.first?(overlap, :new, text)
    {first?, %{hand_over | overlap: overlap}}
  end

  def pass(%__MODULE__{overlap: overlap} = hand_over, text),
    do: {true, %{hand_over | overlap: Overlap.note(overlap, text)}}

  @doc """
  What is subscribed when the new socket takes over: what it was told, and of what the old one was told those `kept`.

  What else the old one knows, such as who we are, the new one doesn't: who needs it is to ask.
  """
  @spec subscribed(t(), old :: Ordered.t(), kept :: MapSet.t(String.t())) :: Ordered.t()
  def subscribed(%__MODULE__{client: %Client{subscriptions: new}}, old, kept) do
    still =
      for {hash, value} <- Ordered.to_list(old),
          Ordered.has_key?(new, hash) or MapSet.member?(kept, hash),
          into: Ordered.new(),
          do: {hash, Ordered.get(new, hash) || value}

    for {hash, value} <- Ordered.to_list(new),
        not Ordered.has_key?(still, hash),
        into: still,
        do: {hash, value}
  end
end
