defmodule Ccxt.Promise do
  @moduledoc false

  # What the source does with promises: start several calls, then wait for all of them. A started call is a process
  # that is linked to its caller, so that neither outlives the other; what it raises is raised again where it is
  # awaited.

  alias Ccxt.Future

  @typedoc "A call that was started. The process that started it awaits it."
  @opaque t :: %__MODULE__{task: Task.t()}
  @enforce_keys [:task]
  defstruct [:task]

  @typep outcome ::
           {:ok, term()} | {:raise, :error | :exit | :throw, term(), Exception.stacktrace()}

  @doc "Starts `function` in a process of its own, which has the caller's frozen clock, if any."
  @spec start((-> term())) :: t()
  def start(function) when is_function(function, 0) do
    frozen = Ccxt.Time.frozen()

    task =
      Task.async(fn ->
        Ccxt.Time.freeze(frozen)
        outcome(function)
      end)

    %__MODULE__{task: task}
  end

  @doc "Waits for the call's value; raises what it raised. Any other value is its own."
  @spec await(t() | value) :: value | term() when value: term()
  def await(%__MODULE__{task: task}), do: task |> Task.await(:infinity) |> value!()
  def await(%Future{} = future), do: Future.await(future)
  def await(value), do: value

  @doc """
  The values of all calls in their order. What the first of them to fail raised is raised when all have ended: a
  request that is under way is not cut off, since nobody would know whether the exchange did what it asks for.

      iex> Ccxt.Promise.all([Ccxt.Promise.start(fn -> 1 end), 2])
      [1, 2]
  """
  @spec all([t() | term()]) :: [term()]
  def all(promises) when is_list(promises) do
    running = for %__MODULE__{task: task} <- promises, into: %{}, do: {task.ref, task}

    # In the order in which they ended, so that the first failure is the one that is raised.
    values = for {ref, outcome} <- collect(running, []), into: %{}, do: {ref, value!(outcome)}

    Enum.map(promises, fn
      %__MODULE__{task: task} -> Map.fetch!(values, task.ref)
      value -> value
    end)
  end

  ## Helpers

  @spec outcome((-> term())) :: outcome()
  defp outcome(function) do
    {:ok, function.()}
  catch
    kind, reason -> {:raise, kind, reason, __STACKTRACE__}
  end

  defp value!({:ok, value}), do: value
  defp value!({:raise, kind, reason, stacktrace}), do: :erlang.raise(kind, reason, stacktrace)

  defp collect(running, outcomes) when map_size(running) == 0, do: Enum.reverse(outcomes)

  defp collect(running, outcomes) do
    {ref, outcome} =
      receive do
        {ref, outcome} when is_map_key(running, ref) ->
          Process.demonitor(ref, [:flush])
          {ref, outcome}

        {:DOWN, ref, :process, _pid, reason} when is_map_key(running, ref) ->
          {ref, {:raise, :exit, {reason, {__MODULE__, :all, 1}}, []}}
      end

    collect(Map.delete(running, ref), [{ref, outcome} | outcomes])
  end
end
