defmodule Ccxt.Instance.Reaper do
  @moduledoc false

  # Erases the persistent terms of instances that have ended. They outlive the process that wrote them, and a
  # process that was killed can't clean up after itself.

  use GenServer

  @spec start_link(term()) :: GenServer.on_start()
  def start_link(_argument), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)

  @doc "Has `keys` erased when `owner` ends."
  @spec watch(owner :: pid(), keys :: [term()]) :: :ok
  def watch(owner, keys), do: GenServer.call(__MODULE__, {:watch, owner, keys})

  @impl GenServer
  def init(_argument) do
    Process.set_label(__MODULE__)
    {:ok, %{}}
  end

  @impl GenServer
  def handle_call({:watch, owner, keys}, _from, watched),
    do: {:reply, :ok, Map.put(watched, Process.monitor(owner), keys)}

  @impl GenServer
  def handle_info({:DOWN, monitor, :process, _owner, _reason}, watched) do
    {keys, watched} = Map.pop!(watched, monitor)
    Enum.each(keys, &:persistent_term.erase/1)
    {:noreply, watched}
  end
end
