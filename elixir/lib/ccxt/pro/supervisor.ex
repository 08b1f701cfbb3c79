defmodule Ccxt.Pro.Supervisor do
  @moduledoc false

  # Ccxt.Pro.Supervisor (rest_for_one)
  # ├─ Ccxt.Pro.Telemetry.Handlers      who listens to events
  # ├─ Ccxt.Pro.Registry                connections by {instance, url}
  # ├─ Ccxt.Pro.OpeningLimit            who may open a connection now
  # ├─ Ccxt.Instance.Reaper             cleans up after instances
  # ├─ Ccxt.Pro.InstanceSupervisor      one process an instance
  # ├─ Ccxt.Pro.Cluster.Top             exchanges that share their connections with other nodes
  # ├─ Ccxt.Calls.Shared                the instances of calls that bring none
  # ├─ Ccxt.Pro.Background              what exchanges do that nobody waits for
  # ├─ Ccxt.Future.Supervisor           what they do that is awaited later, by anybody
  # └─ Ccxt.Pro.ConnectionSupervisor    one process a websocket
  #
  # Each child needs the ones above it: without the registry no connection can be found, without its instance a
  # connection can't go on. Instances and connections are temporary: their state can't be had again by
  # restarting them, and whoever used one learns of its end and starts another.

  use Supervisor

  @spec start_link(term()) :: Supervisor.on_start()
  def start_link(argument), do: Supervisor.start_link(__MODULE__, argument, name: __MODULE__)

  @impl Supervisor
  def init(_argument) do
    children = [
      Ccxt.Pro.Telemetry.Handlers,
      {Registry, keys: :unique, name: Ccxt.Pro.Registry},
      Ccxt.Pro.OpeningLimit,
      Ccxt.Instance.Reaper,
      {DynamicSupervisor, name: Ccxt.Pro.InstanceSupervisor},
      Ccxt.Pro.Cluster,
      Ccxt.Calls.Shared,
      Ccxt.Pro.Background,
      Ccxt.Future.supervisor(),
      {DynamicSupervisor, name: Ccxt.Pro.ConnectionSupervisor}
    ]

    Supervisor.init(children, strategy: :rest_for_one)
  end
end
