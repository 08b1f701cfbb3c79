defmodule Ccxt.Pro.Core.Waiters do
  @moduledoc false

  # Who waits for what: message hash → waiters, newest first. A waiter of several hashes stands under each of
  # them and leaves all of them with the first that settles; the others stay open, as ccxt's futures do, so that
  # what comes for them next is taken as an answer to that waiter, not kept for another one. Pure: sending the
  # answers is the process's part.

  alias Ccxt.Pro.Core.Waiter

  @typedoc "A plain map, since ccxt's code asks which hashes are waited for. A hash may be held open without a waiter."
  @type t :: %{String.t() => [Waiter.t()]}

  @doc "Adds a waiter under each of its hashes."
  @spec add(t(), Waiter.t()) :: t()
  def add(waiters, %Waiter{hashes: hashes} = waiter) do
    Enum.reduce(hashes, waiters, fn hash, waiters ->
      case waiters do
        %{^hash => others} -> %{waiters | hash => [waiter | others]}
        %{} -> Map.put(waiters, hash, [waiter])
      end
    end)
  end

  @doc "Takes the waiters of a hash out, the one that has waited longest first."
  @spec take(t(), String.t()) :: {[Waiter.t()], t()}
  def take(waiters, hash) do
    {taken, waiters} = Map.pop(waiters, hash, [])
    {Enum.reverse(taken), Enum.reduce(taken, waiters, &leave(&2, &1, hash))}
  end

  @doc "Tells whether somebody waits for anything."
  @spec any?(t()) :: boolean()
  def any?(waiters), do: Enum.any?(waiters, fn {_hash, waiters} -> waiters != [] end)

  @doc "All waiters, each once."
  @spec all(t()) :: [Waiter.t()]
  def all(waiters) do
    waiters
    |> Enum.flat_map(fn {_hash, waiters} -> waiters end)
    |> Enum.uniq_by(& &1.reply)
  end

  @doc "Removes the waiters of a process that is gone."
  @spec drop_pid(t(), pid()) :: t()
  def drop_pid(waiters, pid) do
    waiters
    |> all()
    |> Enum.filter(&(&1.pid == pid))
    |> Enum.reduce(waiters, &remove(&2, &1))
  end

  ## Helpers

  # Most waiters have one hash: there is none left to leave.
  defp leave(waiters, %Waiter{hashes: [hash]}, hash), do: waiters

  defp leave(waiters, %Waiter{hashes: hashes, reply: reply}, taken_hash) do
    for hash <- hashes, hash != taken_hash, is_map_key(waiters, hash), reduce: waiters do
      waiters -> Map.update!(waiters, hash, &without(&1, reply))
    end
  end

  defp remove(waiters, %Waiter{hashes: hashes, reply: reply}) do
    for hash <- hashes, is_map_key(waiters, hash), reduce: waiters do
      waiters ->
        case without(waiters[hash], reply) do
          [] -> Map.delete(waiters, hash)
          others -> %{waiters | hash => others}
        end
    end
  end

  defp without(waiters, reply), do: Enum.reject(waiters, &(&1.reply == reply))
end
