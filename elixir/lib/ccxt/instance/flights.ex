defmodule Ccxt.Instance.Flights do
  @moduledoc false

  # Work that several callers want and one of them does. Pure: monitoring the one and answering the others is the
  # process's part.

  @typedoc "Its fields are private: who leads (by monitor) and who waits, newest first, by what the work is."
  @opaque t :: %{term() => {leader :: reference() | nil, waiting :: [GenServer.from()]}}

  @spec new() :: t()
  def new, do: %{}

  @doc "Joins the work `key`: whoever comes first leads and must be announced by `lead/3`, the others wait."
  @spec enter(t(), key :: term(), GenServer.from()) :: {:lead | :wait, t()}
  def enter(flights, key, from) do
    case flights do
      %{^key => {leader, waiting}} -> {:wait, %{flights | key => {leader, [from | waiting]}}}
      %{} -> {:lead, Map.put(flights, key, {nil, []})}
    end
  end

  @doc "Notes the monitor of the leader."
  @spec lead(t(), key :: term(), monitor :: reference()) :: t()
  def lead(flights, key, monitor),
    do: Map.update!(flights, key, fn {_leader, waiting} -> {monitor, waiting} end)

  @doc "Ends the work: the leader's monitor and who waits, the first to come first."
  @spec leave(t(), key :: term()) :: {reference(), [GenServer.from()], t()}
  def leave(flights, key) do
    {{leader, waiting}, flights} = Map.pop!(flights, key)
    {leader, Enum.reverse(waiting), flights}
  end

  @doc "The leader of this monitor is gone: who waited longest is to lead, if anybody waited."
  @spec abandon(t(), monitor :: reference()) ::
          {:lead, key :: term(), GenServer.from(), t()} | {:none, t()}
  def abandon(flights, monitor) do
    case Enum.find(flights, fn {_key, {leader, _waiting}} -> leader == monitor end) do
      {key, {_leader, []}} ->
        {:none, Map.delete(flights, key)}

      {key, {_leader, waiting}} ->
        {first, others} = List.pop_at(waiting, -1)
        {:lead, key, first, %{flights | key => {nil, others}}}

      nil ->
        {:none, flights}
    end
  end
end
