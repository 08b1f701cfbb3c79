defmodule Ccxt.Pro.Core.Waiters do
  @moduledoc false

  # Who waits for what: message hash → waiters, newest first. A waiter of several hashes stands under each of
  # them and leaves all of them with the first that settles; the others stay open, as ccxt's futures do, so that
  # what comes for them next is taken as an answer to that waiter, not kept for another one. A listener stays under
  # all of its hashes until it is removed. Pure: sending the answers is the process's part.

  alias Ccxt.Pro.Core.Waiter

  @typedoc "A plain map, since ccxt's code asks which hashes are waited for. A hash may be held open without a waiter."
  @type t :: %{String.t() => [Waiter.t()]}

  @doc "Adds a waiter under each of its hashes; a listener that is there already takes its own place."
  @spec add(t(), Waiter.t()) :: t()
  def add(waiters, %Waiter{hashes: hashes} = waiter) do
    Enum.reduce(hashes, waiters, fn hash, waiters ->
      case waiters do
        %{^hash => others} -> %{waiters | hash => join(others, waiter)}
        %{} -> Map.put(waiters, hash, [waiter])
      end
    end)
  end

  @doc "Takes the waiters of a hash out, but for listeners; the one that has waited longest comes first."
  @spec take(t(), String.t()) :: {[Waiter.t()], t()}
  def take(waiters, hash) do
    {taken, waiters} = Map.pop(waiters, hash, [])

    {Enum.reverse(taken),
     taken |> Enum.reduce(waiters, &leave(&2, &1, hash)) |> stay(taken, hash)}
  end

  @doc "Tells whether somebody waits for anything."
  @spec any?(t()) :: boolean()
  def any?(waiters), do: Enum.any?(waiters, fn {_hash, waiters} -> waiters != [] end)

  @doc "All waiters, each once."
  @spec all(t()) :: [Waiter.t()]
  def all(waiters) do
    waiters
    |> Enum.flat_map(fn {_hash, waiters} -> waiters end)
    |> Enum.uniq_by(&{&1.reply, &1.hashes})
  end

  @doc "Removes the waiters of a process that is gone."
  @spec drop_pid(t(), pid()) :: t()
  def drop_pid(waiters, pid) do
    waiters
    |> all()
    |> Enum.filter(&(&1.pid == pid))
    |> Enum.reduce(waiters, &remove(&2, &1))
  end

  @doc "Removes a waiter that nobody waits with any more."
  @spec remove(t(), Waiter.t()) :: t()
  def remove(waiters, %Waiter{hashes: hashes} = waiter) do
    for hash <- hashes, is_map_key(waiters, hash), reduce: waiters do
      waiters ->
        case without(waiters[hash], waiter) do
          [] -> Map.delete(waiters, hash)
          others -> %{waiters | hash => others}
        end
    end
  end

  ## Helpers

  defp join(others, %Waiter{mode: nil} = waiter), do: [waiter | others]
  defp join(others, listener), do: [listener | without(others, listener)]

  defp stay(waiters, taken, hash) do
    case Enum.filter(taken, & &1.mode) do
      [] -> waiters
      listeners -> Map.put(waiters, hash, listeners)
    end
  end

  # Most waiters have one hash: there is none left to leave.
  defp leave(waiters, %Waiter{hashes: [hash]}, hash), do: waiters
  defp leave(waiters, %Waiter{mode: mode}, _hash) when mode != nil, do: waiters

  defp leave(waiters, %Waiter{hashes: hashes} = waiter, taken_hash) do
    for hash <- hashes, hash != taken_hash, is_map_key(waiters, hash), reduce: waiters do
      waiters -> Map.update!(waiters, hash, &without(&1, waiter))
    end
  end

  defp without(waiters, waiter), do: Enum.reject(waiters, &Waiter.same?(&1, waiter))
end
