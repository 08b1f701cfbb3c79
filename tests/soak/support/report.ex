defmodule Ccxt.Soak.Report do
  @moduledoc """
  What a soak sees: the trades that each stream gives, and the events of the library, counted by one process.
  """

  use GenServer

  alias Ccxt.Pro.Telemetry

  @typedoc "`gaps` are pairs of ids between which some are missing; `repeated` are ids that came again."
  @type stream :: %{
          updates: non_neg_integer(),
          trades: non_neg_integer(),
          last_id: integer() | nil,
          gaps: [{integer(), integer()}],
          repeated: [integer()],
          heard_at_ms: integer() | nil,
          largest_gap_ms: non_neg_integer(),
          first_update_ms: non_neg_integer() | nil
        }

  @new %{
    updates: 0,
    trades: 0,
    last_id: nil,
    gaps: [],
    repeated: [],
    heard_at_ms: nil,
    largest_gap_ms: 0,
    first_update_ms: nil
  }

  @doc "Starts one that counts, linked to the caller."
  @spec start_link() :: GenServer.on_start()
  def start_link, do: GenServer.start_link(__MODULE__, nil)

  @doc "Notes an update of a stream: trades."
  @spec update(pid(), name :: term(), trades :: [map()]) :: :ok
  def update(report, name, trades) do
    ids = for %{"id" => id} <- trades, do: String.to_integer(id)
    GenServer.cast(report, {:update, name, ids, now_ms()})
  end

  @doc "What each stream has seen, and how often each event came."
  @spec read(pid()) :: %{streams: %{term() => stream()}, events: %{[atom()] => pos_integer()}}
  def read(report), do: GenServer.call(report, :read)

  @doc "How many updates came of a stream so far."
  @spec updates(pid(), name :: term()) :: non_neg_integer()
  def updates(report, name), do: Map.get(read(report).streams, name, @new).updates

  ## Callbacks

  @impl GenServer
  def init(nil) do
    report = self()
    events = for {event, _measurements, _metadata} <- Telemetry.events(), do: event

    :ok =
      Telemetry.attach_many(
        report,
        events,
        fn event, _, _, _ -> send(report, {:event, event}) end,
        nil
      )

    {:ok, %{started_at_ms: now_ms(), streams: %{}, events: %{}}}
  end

  @impl GenServer
  def handle_cast({:update, name, ids, at_ms}, state) do
    stream = Map.get(state.streams, name, @new)
    stream = %{stream | updates: stream.updates + 1} |> heard(at_ms, state.started_at_ms)
    stream = Enum.reduce(ids, stream, &saw/2)
    {:noreply, %{state | streams: Map.put(state.streams, name, stream)}}
  end

  @impl GenServer
  def handle_call(:read, _from, state), do: {:reply, Map.take(state, [:streams, :events]), state}

  @impl GenServer
  def handle_info({:event, event}, state),
    do: {:noreply, %{state | events: Map.update(state.events, event, 1, &(&1 + 1))}}

  @impl GenServer
  def terminate(_reason, _state), do: Telemetry.detach(self())

  ## Helpers

  defp heard(%{heard_at_ms: nil} = stream, at_ms, started_at_ms),
    do: %{stream | heard_at_ms: at_ms, first_update_ms: at_ms - started_at_ms}

  defp heard(stream, at_ms, _started_at_ms) do
    gap_ms = max(stream.largest_gap_ms, at_ms - stream.heard_at_ms)
    %{stream | heard_at_ms: at_ms, largest_gap_ms: gap_ms}
  end

  defp saw(id, %{last_id: last} = stream) when last == nil or id == last + 1,
    do: %{stream | last_id: id, trades: stream.trades + 1}

  defp saw(id, %{last_id: last} = stream) when id <= last,
    do: %{stream | repeated: [id | stream.repeated]}

  defp saw(id, %{last_id: last} = stream),
    do: %{stream | last_id: id, trades: stream.trades + 1, gaps: [{last, id} | stream.gaps]}

  defp now_ms, do: System.monotonic_time(:millisecond)
end
