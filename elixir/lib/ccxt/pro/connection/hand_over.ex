defmodule Ccxt.Pro.Connection.HandOver do
  @moduledoc false

  # The other socket of a connection, while a new one takes the place of the old one: first the new one, which is being
  # opened and asked for the streams of the old one; then the old one, until it is closed.

  alias Ccxt.Pro.Core.{Overlap, SendQueue}
  alias Ccxt.Pro.{Transport, WebSocket}

  @typedoc """
  Why: its age, or the exchange's announcement that it is going away.
  """
  @type reason :: :age | :announced

  @typedoc "The new socket is opened, asked for the streams, and compared with the old one; then the old one is closed."
  @type stage :: :opening | :subscribing | :overlapping | :closing

  @type t :: %__MODULE__{
          reason: reason(),
          stage: stage(),
          started_at_ms: integer(),
          connector: pid() | nil,
          transport: Transport.t() | nil,
          session: WebSocket.t() | nil,
          queue: SendQueue.t() | nil,
          overlap: Overlap.t(),
          streams: non_neg_integer(),
          asked_at_ms: integer() | nil,
          subscribed_at_ms: integer() | nil
        }

  # Messages may be signed.
  @derive {Inspect, only: [:reason, :stage]}

  @enforce_keys [:reason, :started_at_ms]
  defstruct [
    :reason,
    :started_at_ms,
    :connector,
    :transport,
    :session,
    :queue,
    :asked_at_ms,
    :subscribed_at_ms,
    stage: :opening,
    overlap: %Overlap{},
    streams: 0
  ]
end
