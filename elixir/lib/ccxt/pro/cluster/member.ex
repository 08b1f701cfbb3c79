defmodule Ccxt.Pro.Cluster.Member do
  @moduledoc false

  # One exchange of a group (`Ccxt.Pro.Cluster`): it ends with its instance. While it owns the group's connections,
  # callers elsewhere have a process here each that calls on their behalf and lives as long as they do.

  use GenServer, restart: :temporary

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.Cluster.Representative

  # Options can hold keys of private streams: a crash log must not show them.
  @derive {Inspect, only: [:callers]}

  # `callers` is caller → its representative; `monitors` tells who of them is gone.
  @enforce_keys [:exchange]
  defstruct [:exchange, callers: %{}, monitors: %{}]

  @type t :: %__MODULE__{
          exchange: Exchange.t(),
          callers: %{pid() => pid()},
          monitors: %{reference() => caller :: pid()}
        }

  @spec start_link({GenServer.name(), scope :: atom(), Exchange.t()}) :: GenServer.on_start()
  def start_link({name, scope, exchange}),
    do: GenServer.start_link(__MODULE__, {scope, exchange}, name: name)

  @doc "Two parts of a cluster that were apart have an owner each: one stays, the other gives up its connections."
  @spec resolve(name :: term(), pid(), pid()) :: pid()
  def resolve(_name, one, other) do
    [stays, goes] = Enum.sort_by([one, other], &node/1)
    send(goes, :dismissed)
    stays
  end

  ## Callbacks

  @impl GenServer
  def init({scope, %Exchange{group: group} = exchange}) do
    Process.flag(:trap_exit, true)
    Process.set_label({__MODULE__, exchange.id})
    # Neither goes on without the other.
    Process.link(Instance.pid(exchange.instance))
    :ok = :pg.join(scope, group, self())
    {:ok, %__MODULE__{exchange: %{exchange | group: nil}}}
  end

  @impl GenServer
  def handle_info({{:represent, caller, member}, _pid, reply}, state) do
    {representative, state} = representative(state, caller, member)
    send(reply, {reply, representative})
    {:noreply, state}
  end

  # The owner is another one now. Its connections are not needed here any more.
  def handle_info(:dismissed, %{exchange: exchange} = state) do
    # Who calls from elsewhere is to learn that it can go on.
    Enum.each(state.callers, fn {_caller, representative} -> end_now(representative) end)
    exchange |> Ccxt.Pro.Connection.pids() |> Enum.each(&Ccxt.Pro.Connection.close/1)
    {:noreply, %{state | callers: %{}, monitors: %{}}}
  end

  def handle_info({:DOWN, monitor, :process, _pid, _reason}, state),
    do: {:noreply, drop(state, monitor)}

  # Representatives end with this process, not the other way round.
  def handle_info({:EXIT, pid, _reason}, state) do
    if pid == Instance.pid(state.exchange.instance),
      do: {:stop, {:shutdown, :closed}, state},
      else: {:noreply, forget(state, pid)}
  end

  ## Helpers

  defp representative(%{callers: callers} = state, caller, _member)
       when is_map_key(callers, caller),
       do: {Map.fetch!(callers, caller), state}

  defp representative(state, caller, member) do
    representative = Representative.start_link(state.exchange)

    monitors =
      for pid <- [caller, member], into: state.monitors, do: {Process.monitor(pid), caller}

    callers = Map.put(state.callers, caller, representative)
    {representative, %{state | callers: callers, monitors: monitors}}
  end

  defp end_now(representative) do
    monitor = Process.monitor(representative)
    Process.exit(representative, :kill)

    receive do
      {:DOWN, ^monitor, :process, ^representative, _reason} -> :ok
    end
  end

  defp forget(%{callers: callers} = state, representative),
    do: %{state | callers: Map.reject(callers, fn {_caller, pid} -> pid == representative end)}

  # The caller is gone, or its exchange was closed.
  defp drop(%{monitors: monitors} = state, monitor) do
    {caller, _monitors} = Map.pop(monitors, monitor)
    {representative, callers} = Map.pop(state.callers, caller)
    if representative, do: Process.exit(representative, :kill)
    {left, monitors} = Map.split_with(monitors, fn {_monitor, each} -> each == caller end)
    Enum.each(Map.keys(left), &Process.demonitor(&1, [:flush]))
    %{state | callers: callers, monitors: monitors}
  end
end
