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

  @doc "Erases the keys of an owner that has ended, if they aren't erased already."
  @spec reap(owner :: pid()) :: :ok
  def reap(owner), do: GenServer.call(__MODULE__, {:reap, owner})

  ## Callbacks

  @impl GenServer
  def init(_argument) do
    Process.set_label(__MODULE__)
    {:ok, %{}}
  end

  @impl GenServer
  def handle_call({:watch, owner, keys}, _from, watched) do
    _monitor = Process.monitor(owner)
    {:reply, :ok, Map.put(watched, owner, keys)}
  end

  def handle_call({:reap, owner}, _from, watched), do: {:reply, :ok, erase(watched, owner)}

  @impl GenServer
  def handle_info({:DOWN, _monitor, :process, owner, _reason}, watched),
    do: {:noreply, erase(watched, owner)}

  ## Helpers

  defp erase(watched, owner) do
    {keys, watched} = Map.pop(watched, owner, [])
    Enum.each(keys, &:persistent_term.erase/1)
    watched
  end
end
