defmodule Ccxt.ProLifecycleCoverage do
  @moduledoc """
  How much of the life of connections and streams this system has been through: which events of `Ccxt.Pro.Telemetry`
  there were since the library was started, and how often.

  A soak test says by it what it has exercised; a running system, what it had to survive.
  """

  alias Ccxt.Pro.Telemetry

  @typedoc """
  `events` has the count of each event; `covered` are those that were, `uncovered` those that never were, in the order of
  `Ccxt.Pro.Telemetry.events/0`. `connections` sums up what happened to sockets.
  """
  @type summary :: %{
          events: %{Telemetry.event() => non_neg_integer()},
          total: non_neg_integer(),
          covered: [Telemetry.event()],
          uncovered: [Telemetry.event()],
          connections: %{
            attempts: non_neg_integer(),
            starts: non_neg_integer(),
            restores: non_neg_integer(),
            disconnects: non_neg_integer(),
            terminations: non_neg_integer()
          }
        }

  @doc "The events and their counts."
  @spec summary() :: summary()
  def summary do
    counts = Telemetry.counts()
    events = for {event, _measurements, _metadata} <- Telemetry.events(), do: event
    {covered, uncovered} = Enum.split_with(events, &(counts[&1] > 0))

    %{
      events: counts,
      total: counts |> Map.values() |> Enum.sum(),
      covered: covered,
      uncovered: uncovered,
      connections: %{
        attempts: counts[[:ccxt, :pro, :connection, :connecting]],
        starts: counts[[:ccxt, :pro, :connection, :ready]],
        restores: counts[[:ccxt, :pro, :connection, :restored]],
        disconnects: counts[[:ccxt, :pro, :connection, :disconnected]],
        terminations: counts[[:ccxt, :pro, :connection, :stop]]
      }
    }
  end
end
