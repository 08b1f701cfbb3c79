defmodule Ccxt.Instance.Server do
  @moduledoc false

  # The process behind `Ccxt.Instance`: the only writer of its store. It also grants REST requests their turn, tells which
  # of several callers does work that they all wait for, and forgets what options hold of a process that has ended, since
  # all of that belongs to the instance.

  use GenServer, restart: :temporary

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Instance.{Flights, Reaper, Store}
  alias Ccxt.Rest.Throttler

  # Options can hold keys of private streams: a crash log must not show them.
  @derive {Inspect, only: [:store]}

  # `queue` holds the requests that wait for the throttler, `timer` the message that wakes it up; `ties` the texts in options
  # that live with a process.
  defstruct [
    :store,
    :throttler,
    :cost,
    queue: :queue.new(),
    timer: nil,
    flights: Flights.new(),
    ties: %{}
  ]

  @type t :: %__MODULE__{
          store: Store.t(),
          throttler: Throttler.t(),
          cost: number(),
          queue: :queue.queue({GenServer.from(), cost :: number()}),
          timer: reference() | nil,
          flights: Flights.t(),
          ties: %{pid() => {monitor :: reference(), texts :: [String.t()]}}
        }

  @spec start_link(Exchange.t()) :: GenServer.on_start()
  def start_link(%Exchange{pinned: %{}} = exchange),
    do: GenServer.start_link(__MODULE__, exchange)

  @doc "The store of a running instance."
  @spec store(pid()) :: Store.t()
  def store(pid), do: GenServer.call(pid, :store)

  ## Callbacks

  @impl GenServer
  def init(exchange) do
    store = Store.create(exchange)
    :ok = Reaper.watch(self(), store)
    Process.set_label({Instance, exchange.id, Store.number(store)})

    {:ok,
     %__MODULE__{
       store: store,
       throttler: Throttler.new(exchange.token_bucket, now_ms()),
       cost: exchange.token_bucket["cost"]
     }}
  end

  @impl GenServer
  def handle_call(:store, _from, state), do: {:reply, state.store, state}

  # What a caller made of the state of that version.
  def handle_call({:commit, version, changes}, _from, state) do
    if version == Store.version(state.store),
      do: {:reply, Store.commit(state.store, changes), state},
      else: {:reply, :stale, state}
  end

  def handle_call({:transaction, {exchange, function, frozen}}, _from, state) do
    {:reply, transaction(state.store, exchange, function, frozen), state}
  end

  def handle_call({:throttle, cost}, from, state) do
    queue = :queue.in({from, cost || state.cost}, state.queue)
    {:noreply, grant(%{state | queue: queue})}
  end

  def handle_call({:enter, key}, {pid, _tag} = from, state) do
    case Flights.enter(state.flights, key, from) do
      {:lead, flights} ->
        {:reply, :lead, %{state | flights: Flights.lead(flights, key, Process.monitor(pid))}}

      {:wait, flights} ->
        {:noreply, %{state | flights: flights}}
    end
  end

  def handle_call({:leave, key, result}, _from, state) do
    {monitor, waiting, flights} = Flights.leave(state.flights, key)
    Process.demonitor(monitor, [:flush])
    Enum.each(waiting, &GenServer.reply(&1, result))
    {:reply, :ok, %{state | flights: flights}}
  end

  def handle_call({:tie, texts}, {pid, _tag}, state) do
    monitor =
      case state.ties do
        %{^pid => {monitor, _before}} -> monitor
        %{} -> Process.monitor(pid)
      end

    {:reply, :ok, put_in(state.ties[pid], {monitor, texts})}
  end

  def handle_call({:untie, pid}, _from, state),
    do: {:reply, is_map_key(state.ties, pid), untie(state, pid)}

  @impl GenServer
  def handle_info(:grant, state), do: {:noreply, grant(%{state | timer: nil})}

  def handle_info({:DOWN, _monitor, :process, pid, _reason}, %{ties: ties} = state)
      when is_map_key(ties, pid),
      do: {:noreply, untie(state, pid)}

  # A leader that was killed: the next in line leads.
  def handle_info({:DOWN, monitor, :process, _pid, _reason}, state) do
    case Flights.abandon(state.flights, monitor) do
      {:lead, key, {pid, _tag} = from, flights} ->
        GenServer.reply(from, :lead)
        {:noreply, %{state | flights: Flights.lead(flights, key, Process.monitor(pid))}}

      {:none, flights} ->
        {:noreply, %{state | flights: flights}}
    end
  end

  # Options can hold keys of private streams.
  @impl GenServer
  def format_status(status) do
    status
    |> replace(:state, fn %__MODULE__{} = state ->
      %{state | flights: :hidden, queue: :hidden, ties: :hidden}
    end)
    |> replace(:message, fn message -> {:hidden, message_kind(message)} end)
  end

  ## Helpers

  defp transaction(store, exchange, function, frozen) do
    before = Store.snapshot(store)
    Ccxt.Time.freeze(frozen)
    {value, %Exchange{pinned: %{} = changed}} = function.(%{exchange | pinned: before})
    :ok = Store.commit(store, Store.diff(before, changed))
    {:ok, value}
  catch
    kind, reason -> {:raise, kind, reason, __STACKTRACE__}
  after
    Ccxt.Time.freeze(nil)
  end

  defp untie(%{ties: ties, store: store} = state, pid) when is_map_key(ties, pid) do
    {{monitor, texts}, ties} = Map.pop!(ties, pid)
    Process.demonitor(monitor, [:flush])
    before = Store.snapshot(store)
    pinned = %{Store.settings(store) | instance: store, pinned: before}
    :ok = Store.commit(store, Store.diff(before, Instance.forget_options(pinned, texts).pinned))
    %{state | ties: ties}
  end

  defp untie(state, _pid), do: state

  defp grant(%{timer: timer} = state) when timer != nil, do: state

  defp grant(state) do
    with {:value, {{pid, _tag} = from, cost}} <- :queue.peek(state.queue),
         {:alive, true} <- {:alive, alive?(pid)},
         {:ok, throttler} <- Throttler.take(state.throttler, cost, now_ms()) do
      GenServer.reply(from, :ok)
      grant(%{state | throttler: throttler, queue: :queue.drop(state.queue)})
    else
      :empty ->
        state

      # A caller that is gone must not spend what the others wait for.
      {:alive, false} ->
        grant(%{state | queue: :queue.drop(state.queue)})

      {:wait, wait_ms, throttler} ->
        %{state | throttler: throttler, timer: Process.send_after(self(), :grant, wait_ms)}
    end
  end

  defp alive?(pid) when node(pid) == node(), do: Process.alive?(pid)
  defp alive?(_remote_pid), do: true

  defp replace(status, key, function) when is_map_key(status, key),
    do: Map.update!(status, key, function)

  defp replace(status, _key, _function), do: status

  defp message_kind({:"$gen_call", _from, request}) when is_tuple(request), do: elem(request, 0)
  defp message_kind(message) when is_tuple(message), do: elem(message, 0)
  defp message_kind(_message), do: :other

  defp now_ms, do: System.monotonic_time(:millisecond)
end
