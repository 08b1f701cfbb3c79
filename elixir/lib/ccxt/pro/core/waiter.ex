defmodule Ccxt.Pro.Core.Waiter do
  @moduledoc false

  # A caller that waits for one of some message hashes. `reply` is the alias its answer goes to, `pid` who to
  # monitor. `wake` is what the source does between its `await` and the next one: the connection runs it on
  # its stream state and the value before the next message, so that only its result is sent; it gives back both.
  #
  # `subscribe_hashes` are those of the stream that it waits for, if it is one: where that is refused, so is the waiter.
  #
  # One that `goes_on?` when it has a value isn't the last of its call: see `Ccxt.Pro.Core.GoingOn`.
  #
  # A listener is a waiter that stays: it gets what its hashes are settled with time after time. See
  # `Ccxt.Pro.Core.Listeners` for its modes. Its process counts at `read` what it has read.

  alias Ccxt.Pro.State

  @type wake :: (State.t(), value :: term() -> {result :: term(), State.t(), value :: term()})

  @type t :: %__MODULE__{
          reply: reference(),
          pid: pid(),
          hashes: [String.t()],
          wake: wake() | nil,
          mode: :queue | :latest | nil,
          read: :counters.counters_ref() | nil,
          subscribe_hashes: [String.t()],
          goes_on?: boolean()
        }

  @enforce_keys [:reply, :pid, :hashes]
  defstruct [:reply, :pid, :hashes, :wake, :mode, :read, subscribe_hashes: [], goes_on?: false]

  @doc "Whether two are the same one: a listener asks again and again."
  @spec same?(t(), t()) :: boolean()
  def same?(%__MODULE__{} = one, %__MODULE__{} = other),
    do: one.reply == other.reply and one.hashes == other.hashes
end
