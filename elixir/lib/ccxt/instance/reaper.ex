defmodule Ccxt.Instance.Reaper do
  @moduledoc false

  # Erases what is left of the stores of instances that have ended: persistent terms outlive the process that wrote them,
  # and a process that was killed can't clean up after itself.

  use GenServer

  alias Ccxt.Instance.Store

  @spec start_link(term()) :: GenServer.on_start()
  def start_link(_argument), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)

  @doc "Has a store erased when `owner` ends."
  @spec watch(owner :: pid(), Store.t()) :: :ok
  def watch(owner, store), do: GenServer.call(__MODULE__, {:watch, owner, store})

  @doc "Erases the store of an owner that has ended, if it isn't erased already."
  @spec reap(owner :: pid()) :: :ok
  def reap(owner), do: GenServer.call(__MODULE__, {:reap, owner})

  ## Callbacks

  @impl GenServer
  def init(_argument) do
    Process.set_label(__MODULE__)
    {:ok, %{}}
  end

  @impl GenServer
  def handle_call({:watch, owner, store}, _from, watched) do
    _monitor = Process.monitor(owner)
    {:reply, :ok, Map.put(watched, owner, store)}
  end

  def handle_call({:reap, owner}, _from, watched), do: {:reply, :ok, erase(watched, owner)}

  @impl GenServer
  def handle_info({:DOWN, _monitor, :process, owner, _reason}, watched),
    do: {:noreply, erase(watched, owner)}

  ## Helpers

  defp erase(watched, owner) when is_map_key(watched, owner) do
    {store, watched} = Map.pop!(watched, owner)
    :ok = Store.erase(store)
    watched
  end

  defp erase(watched, _owner), do: watched
end
