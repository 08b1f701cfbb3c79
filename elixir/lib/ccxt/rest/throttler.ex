defmodule Ccxt.Rest.Throttler do
  @moduledoc false

  # ccxt's rate limiter as a value: how long a request of some cost must wait. Pure: the clock is an
  # argument (monotonic milliseconds).
  #
  # Leaky bucket: tokens come in at `refill_rate` a millisecond up to `capacity`; a request may go when the
  # bucket isn't in debt, and may put it into debt. Unlike ccxt's, which counts only while somebody waits,
  # tokens come in all the time.
  #
  # Rolling window: at most `max_weight` of cost within any `window_ms`.

  @typedoc "Its fields are private."
  @opaque t :: leaky() | rolling()

  @typep leaky ::
           {:leaky, tokens :: number(), at_ms :: integer(), refill_rate :: number(),
            capacity :: number()}
  @typep rolling ::
           {:rolling, spent :: [{at_ms :: integer(), cost :: number()}], window_ms :: number(),
            max_weight :: number()}

  @doc """
  A throttler of ccxt's `tokenBucket`: a map with `"algorithm"`, and `"refillRate"` and `"capacity"`, or
  `"windowSize"` and `"rateLimit"`.
  """
  @spec new(token_bucket :: map(), now_ms :: integer()) :: t()
  def new(%{"algorithm" => "rollingWindow"} = bucket, _now_ms) do
    %{"windowSize" => window_ms, "rateLimit" => rate_limit_ms} = bucket
    {:rolling, [], window_ms, window_ms / rate_limit_ms}
  end

  def new(bucket, now_ms) do
    tokens = Map.get(bucket, "tokens", 0)
    {:leaky, tokens, now_ms, Map.get(bucket, "refillRate", 1.0), Map.get(bucket, "capacity", 1)}
  end

  @doc "Spends `cost`, or says how long to wait before asking again."
  @spec take(t(), cost :: number(), now_ms :: integer()) ::
          {:ok, t()} | {:wait, wait_ms :: pos_integer(), t()}
  def take({:leaky, _, _, _, _} = throttler, cost, now_ms) do
    {:leaky, tokens, at_ms, refill_rate, capacity} = refill(throttler, now_ms)

    if tokens >= 0,
      do: {:ok, {:leaky, tokens - cost, at_ms, refill_rate, capacity}},
      else:
        {:wait, wait_ms(-tokens / refill_rate), {:leaky, tokens, at_ms, refill_rate, capacity}}
  end

  def take({:rolling, spent, window_ms, max_weight}, cost, now_ms) do
    spent = Enum.filter(spent, fn {at_ms, _cost} -> at_ms > now_ms - window_ms end)
    weight = Enum.sum_by(spent, fn {_at_ms, cost} -> cost end)

    # A cost above the whole window would never fit: it goes when the window is empty.
    if weight + cost <= max_weight or spent == [] do
      {:ok, {:rolling, [{now_ms, cost} | spent], window_ms, max_weight}}
    else
      {oldest_ms, _cost} = List.last(spent)
      {:wait, wait_ms(oldest_ms + window_ms - now_ms), {:rolling, spent, window_ms, max_weight}}
    end
  end

  @doc "Spends `cost` without asking: for what can't wait, but counts."
  @spec charge(t(), cost :: number(), now_ms :: integer()) :: t()
  def charge({:leaky, _, _, _, _} = throttler, cost, now_ms) do
    {:leaky, tokens, at_ms, refill_rate, capacity} = refill(throttler, now_ms)
    {:leaky, tokens - cost, at_ms, refill_rate, capacity}
  end

  def charge({:rolling, spent, window_ms, max_weight}, cost, now_ms),
    do: {:rolling, [{now_ms, cost} | spent], window_ms, max_weight}

  ## Helpers

  defp refill({:leaky, tokens, at_ms, refill_rate, capacity}, now_ms),
    do:
      {:leaky, min(capacity, tokens + refill_rate * (now_ms - at_ms)), now_ms, refill_rate,
       capacity}

  defp wait_ms(wait), do: max(1, ceil(wait))
end
