defmodule Ccxt.Pro.Core.Backoff do
  @moduledoc false

  # How long to wait before the next attempt to connect: doubling up to a limit, with half of each wait
  # left to chance, so that clients cut off together don't come back together. Pure: chance is an argument.

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{
            min_ms: pos_integer(),
            max_ms: pos_integer(),
            attempt: non_neg_integer()
          }

  defstruct [:min_ms, :max_ms, attempt: 0]

  # 2^30 times any wait is longer than any limit: the shift stays a small integer.
  @max_doublings 30

  @doc "The first wait is between half of `min_ms` and `min_ms`."
  @spec new(min_ms :: pos_integer(), max_ms :: pos_integer()) :: t()
  def new(min_ms, max_ms) when min_ms > 0 and max_ms >= min_ms,
    do: %__MODULE__{min_ms: min_ms, max_ms: max_ms}

  @doc """
  The next wait in milliseconds; `random` is uniform in 0.0..1.0.

      iex> {first, backoff} = Ccxt.Pro.Core.Backoff.next(Ccxt.Pro.Core.Backoff.new(250, 30_000), 1.0)
      iex> {second, _backoff} = Ccxt.Pro.Core.Backoff.next(backoff, 0.0)
      iex> {first, second}
      {250, 250}
  """
  @spec next(t(), random :: float()) :: {wait_ms :: non_neg_integer(), t()}
  def next(%__MODULE__{attempt: attempt} = backoff, random)
      when random >= 0.0 and random <= 1.0 do
    ceiling =
      min(backoff.max_ms, Bitwise.bsl(backoff.min_ms, min(attempt, @max_doublings)))

    {round(ceiling / 2 + ceiling / 2 * random), %{backoff | attempt: attempt + 1}}
  end

  @doc "Starts over: the last connection held."
  @spec reset(t()) :: t()
  def reset(%__MODULE__{} = backoff), do: %{backoff | attempt: 0}

  @doc "How many waits were given since the last reset."
  @spec attempt(t()) :: non_neg_integer()
  def attempt(%__MODULE__{attempt: attempt}), do: attempt
end
