defmodule Ccxt.Calls.Clock do
  @moduledoc false

  # Exchanges refuse a request whose time is not theirs. The refused one is its caller's to repeat, who alone knows whether
  # it is still wanted; the next one has the exchange's time.

  alias Ccxt.{Exchange, Instance, Time}
  alias Ccxt.Pro.Telemetry

  @doc "Has an exchange know how far its clock is from ours: ccxt's option `timeDifference`, as its `loadTimeDifference`."
  @spec synchronise(Exchange.t()) :: :ok
  def synchronise(%Exchange{} = exchange) do
    server_time_ms = exchange.module.fetch_time(exchange, %{})
    difference_ms = Time.milliseconds() - server_time_ms
    Instance.put(exchange, :options, ["timeDifference"], difference_ms)
    emit(exchange, :synchronised, %{difference_ms: difference_ms}, %{})
  rescue
    # Who called is told of the refusal: that is the error to act on.
    error -> emit(exchange, :failed, %{}, %{error: error})
  end

  defp emit(exchange, what, measurements, metadata) do
    metadata = Map.put(metadata, :exchange, exchange.id)
    Telemetry.execute([:ccxt, :rest, :clock, what], measurements, metadata)
  end
end
