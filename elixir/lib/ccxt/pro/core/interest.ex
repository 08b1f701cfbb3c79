defmodule Ccxt.Pro.Core.Interest do
  @moduledoc false

  # Which processes watch which streams. A process that has watched a stream stays interested for as long as it
  # lives: that is what makes a stream worth restoring on a new socket. Pure: monitoring is the connection's part.

  alias Ccxt.Pro.Connection.Repeat

  @typedoc """
  process → its monitor and the sets of subscribe hashes that it watches, each with the call that watched it first, where
  that is known. The sets stay the lists that came with the calls: a loop calls with the same list each time, which costs
  one lookup.
  """
  @type t :: %{pid() => {monitor :: reference(), %{[String.t()] => Repeat.call() | nil}}}

  @spec new() :: t()
  def new, do: %{}

  @doc "Tells whether a process is known, that is, monitored."
  @spec known?(t(), pid()) :: boolean()
  def known?(interest, pid), do: is_map_key(interest, pid)

  @doc "Adds a process with its monitor."
  @spec add(t(), pid(), monitor :: reference()) :: t()
  def add(interest, pid, monitor), do: Map.put(interest, pid, {monitor, %{}})

  @doc "Notes that a known process watches these hashes, with a call that can be made again, if any."
  @spec watch(t(), pid(), [String.t()], Repeat.call() | nil) :: t()
  def watch(interest, pid, hashes, call \\ nil) do
    case interest do
      %{^pid => {_monitor, sets}} when is_map_key(sets, hashes) -> interest
      %{^pid => {monitor, sets}} -> %{interest | pid => {monitor, Map.put(sets, hashes, call)}}
    end
  end

  @doc "Notes that a process doesn't watch any of these hashes any more."
  @spec leave(t(), pid(), [String.t()]) :: t()
  def leave(interest, pid, hashes) do
    case interest do
      %{^pid => {monitor, sets}} ->
        left = Map.reject(sets, fn {set, _call} -> Enum.any?(set, &(&1 in hashes)) end)
        %{interest | pid => {monitor, left}}

      %{} ->
        interest
    end
  end

  @doc "Tells whether a process other than `pid` watches one of these hashes."
  @spec others?(t(), pid(), [String.t()]) :: boolean()
  def others?(interest, pid, hashes) do
    Enum.any?(interest, fn {other, {_monitor, sets}} ->
      other != pid and Enum.any?(sets, fn {set, _call} -> Enum.any?(set, &(&1 in hashes)) end)
    end)
  end

  @doc "Forgets a process."
  @spec drop(t(), pid()) :: t()
  def drop(interest, pid), do: Map.delete(interest, pid)

  @doc "The hashes that some process watches."
  @spec wanted(t()) :: MapSet.t(String.t())
  def wanted(interest) do
    for {_pid, {_monitor, sets}} <- interest,
        {hashes, _call} <- sets,
        hash <- hashes,
        into: MapSet.new(),
        do: hash
  end

  @doc "The sets that are watched, each with a call that watches it, where one is known."
  @spec calls(t()) :: %{[String.t()] => Repeat.call() | nil}
  def calls(interest) do
    for {_pid, {_monitor, sets}} <- interest, reduce: %{} do
      calls -> Map.merge(calls, sets, fn _hashes, one, other -> one || other end)
    end
  end

  @doc "Tells whether any process watches anything."
  @spec any?(t()) :: boolean()
  def any?(interest),
    do: Enum.any?(interest, fn {_pid, {_monitor, sets}} -> map_size(sets) > 0 end)

  @doc "Forgets the sets of which no hash is subscribed any more."
  @spec prune(t(), subscribed? :: (String.t() -> boolean())) :: t()
  def prune(interest, subscribed?) do
    Map.new(interest, fn {pid, {monitor, sets}} ->
      live = Map.filter(sets, fn {hashes, _call} -> Enum.any?(hashes, subscribed?) end)
      {pid, {monitor, live}}
    end)
  end
end
