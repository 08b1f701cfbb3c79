defmodule Ccxt.Pro.OpeningLimit do
  @moduledoc false

  # Exchanges ban who opens too many connections: Binance lets 300 through in five minutes. Whoever opens one, of whatever
  # exchange of this node, asks here first, and waits for its turn if there were too many at the same host.

  use GenServer

  alias Ccxt.Pro.Core.Openings

  @typep state :: %{
           hosts: %{String.t() => Openings.t()},
           turns: %{reference() => {pid(), host :: String.t()}},
           timers: %{String.t() => reference()}
         }

  @spec start_link(term()) :: GenServer.on_start()
  def start_link(_argument), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)

  @doc """
  Waits until the caller may open a socket at a host; until the caller's end, or `leave/1`, it is being opened.

  `delayed` is called first where it has to wait, with how long at least, as far as can be told.
  """
  @spec enter(
          host :: String.t(),
          limit :: pos_integer(),
          window_ms :: pos_integer(),
          delayed :: (wait_ms :: non_neg_integer() -> term())
        ) :: reference()
  def enter(host, limit, window_ms, delayed) do
    case GenServer.call(__MODULE__, {:ask, host, limit, window_ms}) do
      {:go, turn} ->
        turn

      {:wait, turn, wait_ms} ->
        delayed.(wait_ms)
        receive do: ({__MODULE__, ^turn, :go} -> turn)
    end
  end

  @doc "Notes that what the caller was to open is open, or can't be."
  @spec leave(turn :: reference()) :: :ok
  def leave(turn), do: GenServer.call(__MODULE__, {:done, turn})

  ## Callbacks

  @impl GenServer
  @spec init(term()) :: {:ok, state()}
  def init(_argument) do
    Process.set_label(__MODULE__)
    {:ok, %{hosts: %{}, turns: %{}, timers: %{}}}
  end

  @impl GenServer
  def handle_call({:ask, host, limit, window_ms}, {pid, _tag}, state) do
    turn = Process.monitor(pid)
    state = forget_others(state, host)
    openings = Map.get(state.hosts, host, Openings.new())

    {granted, openings} =
      openings |> Openings.ask({pid, limit, window_ms}) |> Openings.grant(now_ms())

    state = put_in(state.turns[turn], {pid, host})

    if pid in granted,
      do: {:reply, {:go, turn}, put_in(state.hosts[host], openings)},
      else:
        {:reply, {:wait, turn, Openings.wait_ms(openings, now_ms())},
         schedule(state, host, openings)}
  end

  def handle_call({:done, turn}, _from, state) do
    Process.demonitor(turn, [:flush])
    {:reply, :ok, done(state, turn)}
  end

  @impl GenServer
  def handle_info({:DOWN, turn, :process, _pid, _reason}, state),
    do: {:noreply, done(state, turn)}

  def handle_info({:due, host}, state), do: {:noreply, grant(state, host)}

  ## Helpers

  defp forget_others(%{hosts: hosts} = state, host) do
    now_ms = now_ms()
    over? = fn {other, openings} -> other != host and Openings.over?(openings, now_ms) end
    %{state | hosts: Map.reject(hosts, over?)}
  end

  defp done(state, turn) do
    {{pid, host}, turns} = Map.pop!(state.turns, turn)
    hosts = Map.update!(state.hosts, host, &Openings.done(&1, pid, now_ms()))
    grant(%{state | hosts: hosts, turns: turns}, host)
  end

  defp grant(state, host) do
    {granted, openings} = Openings.grant(Map.fetch!(state.hosts, host), now_ms())

    for {turn, {pid, ^host}} <- state.turns,
        pid in granted,
        do: send(pid, {__MODULE__, turn, :go})

    schedule(state, host, openings)
  end

  # Who waits for one that is being opened goes when that one is done.
  defp schedule(state, host, openings) do
    {timer, timers} = Map.pop(state.timers, host)
    if timer, do: Process.cancel_timer(timer)
    state = %{state | hosts: Map.put(state.hosts, host, openings), timers: timers}

    case Openings.wait_ms(openings, now_ms()) do
      none when none in [nil, 0] -> state
      wait_ms -> put_in(state.timers[host], Process.send_after(self(), {:due, host}, wait_ms))
    end
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
