defmodule Ccxt.Pro.Core.Promises do
  @moduledoc false

  # What was asked for to be awaited later: each is what its message hash is settled with next. It is pending until
  # then, and holds the result for who asked. Pure.

  alias Ccxt.Pro.State

  @type promise :: reference()
  @type result :: {:ok, term(), State.place()} | {:error, Exception.t()}
  @type held :: {:pending, message_hash :: String.t()} | result()

  @typedoc "`pid` is who is going to await it."
  @type t :: %{promise() => {pid() | nil, held()}}

  @spec add(t(), promise(), pid() | nil, held()) :: t()
  def add(promises, promise, pid, held), do: Map.put(promises, promise, {pid, held})

  @doc "What a promise holds, nil if it is not known."
  @spec fetch(t(), promise()) :: held() | nil
  def fetch(promises, promise) do
    with {_pid, held} <- Map.get(promises, promise), do: held
  end

  @doc "What a promise holds, and the others."
  @spec pop(t(), promise()) :: {held() | nil, t()}
  def pop(promises, promise), do: {fetch(promises, promise), Map.delete(promises, promise)}

  @doc "Settles those of a message hash."
  @spec settle(t(), String.t(), result()) :: t()
  def settle(promises, _message_hash, _result) when promises == %{}, do: promises

  def settle(promises, message_hash, result) do
    Map.new(promises, fn
      {promise, {pid, {:pending, ^message_hash}}} -> {promise, {pid, result}}
      other -> other
    end)
  end

  @spec pending?(t()) :: boolean()
  def pending?(promises),
    do: Enum.any?(promises, &match?({_promise, {_pid, {:pending, _hash}}}, &1))

  @spec drop_pid(t(), pid()) :: t()
  def drop_pid(promises, pid), do: Map.reject(promises, &match?({_promise, {^pid, _held}}, &1))
end
