defmodule Ccxt.Pro.Telemetry.Handlers do
  @moduledoc false

  # Who listens to which event, and how often each was. Reading must cost next to nothing where nobody listens, so the
  # table is one persistent term, which this process alone writes; the counters are written by everybody.

  use GenServer

  require Logger

  @key __MODULE__

  @typep entry ::
           {Ccxt.Pro.Telemetry.handler_id(), Ccxt.Pro.Telemetry.handler(), config :: term()}

  # `forward?` tells whether the `:telemetry` package is there, found out once at start. `places` has for each event where
  # its counter is.
  @typep table :: %{
           forward?: boolean(),
           places: %{Ccxt.Pro.Telemetry.event() => pos_integer()},
           counters: :counters.counters_ref() | nil,
           handlers: %{Ccxt.Pro.Telemetry.event() => [entry()]}
         }

  @spec start_link(term()) :: GenServer.on_start()
  def start_link(_argument), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)

  @spec attach(term(), [[atom()]], Ccxt.Pro.Telemetry.handler(), term()) ::
          :ok | {:error, :already_exists}
  def attach(handler_id, events, handler, config),
    do: GenServer.call(__MODULE__, {:attach, handler_id, events, handler, config})

  @spec detach(term()) :: :ok | {:error, :not_found}
  def detach(handler_id), do: GenServer.call(__MODULE__, {:detach, handler_id})

  @doc "How often each event was since the library was started."
  @spec counts() :: %{Ccxt.Pro.Telemetry.event() => non_neg_integer()}
  def counts do
    %{places: places, counters: counters} = table()
    Map.new(places, fn {event, place} -> {event, :counters.get(counters, place)} end)
  end

  @spec execute([atom()], map(), map()) :: :ok
  def execute(event, measurements, metadata) do
    table = table()
    count(table, event)
    if table.forward?, do: apply(:telemetry, :execute, [event, measurements, metadata])

    case table.handlers do
      %{^event => entries} -> Enum.each(entries, &run(&1, event, measurements, metadata))
      %{} -> :ok
    end
  end

  ## Callbacks

  @impl GenServer
  def init(_argument) do
    Process.set_label(__MODULE__)
    events = for {event, _measurements, _metadata} <- Ccxt.Pro.Telemetry.events(), do: event

    :persistent_term.put(@key, %{
      places: events |> Enum.with_index(1) |> Map.new(),
      counters: :counters.new(length(events), [:write_concurrency]),
      forward?: Code.ensure_loaded?(:telemetry) and function_exported?(:telemetry, :execute, 3),
      handlers: %{}
    })

    {:ok, nil}
  end

  @impl GenServer
  def handle_call({:attach, handler_id, events, handler, config}, _from, state) do
    handlers = table().handlers

    if attached?(handlers, handler_id) do
      {:reply, {:error, :already_exists}, state}
    else
      entry = {handler_id, handler, config}

      events
      |> Enum.reduce(handlers, fn event, handlers ->
        Map.update(handlers, event, [entry], &(&1 ++ [entry]))
      end)
      |> store()

      {:reply, :ok, state}
    end
  end

  def handle_call({:detach, handler_id}, _from, state) do
    handlers = table().handlers

    if attached?(handlers, handler_id) do
      handlers
      |> Map.new(fn {event, entries} -> {event, List.keydelete(entries, handler_id, 0)} end)
      |> Map.reject(fn {_event, entries} -> entries == [] end)
      |> store()

      {:reply, :ok, state}
    else
      {:reply, {:error, :not_found}, state}
    end
  end

  ## Helpers

  # As `:telemetry` does it: a broken handler must not break what it watches, nor fill the log.
  @spec run(entry(), [atom()], map(), map()) :: :ok
  defp run({handler_id, handler, config}, event, measurements, metadata) do
    handler.(event, measurements, metadata, config)
    :ok
  catch
    kind, reason ->
      _ = detach(handler_id)

      Logger.error(
        "Telemetry handler #{inspect(handler_id)} was detached, it failed on #{inspect(event)}: " <>
          Exception.format(kind, reason, __STACKTRACE__)
      )
  end

  defp count(%{places: places, counters: counters}, event) do
    case places do
      %{^event => place} -> :counters.add(counters, place, 1)
      %{} -> :ok
    end
  end

  @none %{forward?: false, handlers: %{}, places: %{}, counters: nil}

  @spec table() :: table()
  defp table, do: :persistent_term.get(@key, @none)

  defp store(handlers), do: :persistent_term.put(@key, %{table() | handlers: handlers})

  defp attached?(handlers, handler_id) do
    Enum.any?(handlers, fn {_event, entries} -> List.keymember?(entries, handler_id, 0) end)
  end
end
