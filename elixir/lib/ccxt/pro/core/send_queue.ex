defmodule Ccxt.Pro.Core.SendQueue do
  @moduledoc false

  # Messages that wait for the exchange's limit on client messages. Pure: the clock is an argument.

  alias Ccxt.Rest.Throttler

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{
            throttler: Throttler.t() | nil,
            messages: :queue.queue({iodata(), cost :: number()})
          }

  # A message may be signed.
  @derive {Inspect, only: [:throttler]}

  # Without a throttler nothing waits.
  defstruct throttler: nil, messages: :queue.new()

  @spec new(Throttler.t() | nil) :: t()
  def new(throttler), do: %__MODULE__{throttler: throttler}

  @doc "Adds a message behind those that wait."
  @spec push(t(), iodata(), cost :: number()) :: t()
  def push(%__MODULE__{} = queue, message, cost),
    do: %{queue | messages: :queue.in({message, cost}, queue.messages)}

  @doc "The next message that may go now, or how long the next one has to wait."
  @spec pop(t(), now_ms :: integer()) ::
          {:send, iodata(), t()} | {:wait, wait_ms :: pos_integer(), t()} | :empty
  def pop(%__MODULE__{throttler: throttler, messages: messages} = queue, now_ms) do
    with {:value, {message, cost}} <- :queue.peek(messages),
         {:ok, throttler} <- take(throttler, cost, now_ms) do
      {:send, message, %{queue | throttler: throttler, messages: :queue.drop(messages)}}
    else
      :empty -> :empty
      {:wait, wait_ms, throttler} -> {:wait, wait_ms, %{queue | throttler: throttler}}
    end
  end

  @doc "Counts a message that went at once, past the queue: a ping or a pong."
  @spec charge(t(), cost :: number(), now_ms :: integer()) :: t()
  def charge(%__MODULE__{throttler: nil} = queue, _cost, _now_ms), do: queue

  def charge(%__MODULE__{throttler: throttler} = queue, cost, now_ms),
    do: %{queue | throttler: Throttler.charge(throttler, cost, now_ms)}

  @doc "Forgets what waits: its socket is gone."
  @spec clear(t()) :: t()
  def clear(%__MODULE__{} = queue), do: %{queue | messages: :queue.new()}

  ## Helpers

  defp take(nil, _cost, _now_ms), do: {:ok, nil}
  defp take(throttler, cost, now_ms), do: Throttler.take(throttler, cost, now_ms)
end
