defmodule Ccxt.Pro.Connection.Request do
  @moduledoc false

  # What a caller asks for: to wait for one of the hashes, after `message` was sent unless each of the subscribe
  # hashes is subscribed already. `subscribe_hashes: nil` sends it in any case. With a `mode` a listener asks, which gets
  # what follows too, and counts at `read` what it has read. `call` is what watches without a message of its own, and how to do
  # so again. `goes_on?` is what a call that watches asks before that: see `Ccxt.Pro.Core.GoingOn`.

  alias Ccxt.Pro.Connection.Repeat
  alias Ccxt.Pro.Core.Waiter

  @type t :: %__MODULE__{
          message_hashes: [String.t()],
          message: term(),
          subscribe_hashes: [String.t()] | nil,
          subscription: term(),
          wake: Waiter.wake() | nil,
          mode: :queue | :latest | nil,
          read: :counters.counters_ref() | nil,
          call: Repeat.call() | nil,
          goes_on?: boolean()
        }

  # A message may be signed.
  @derive {Inspect, only: [:message_hashes, :subscribe_hashes]}
  @enforce_keys [:message_hashes]
  defstruct [
    :message_hashes,
    :message,
    :subscribe_hashes,
    :subscription,
    :wake,
    :mode,
    :read,
    :call,
    goes_on?: false
  ]
end
