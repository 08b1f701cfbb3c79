defmodule Ccxt.Future do
  @moduledoc false

  # What ccxt's `this.spawn` gives where its value is used: work that goes on by itself, whose result anybody may await,
  # as often as they like, or decide in its place, once. It may be kept in an exchange's options, for every process.
  #
  # Each is a process that ends with its instance; its work is another one, so that it can be rejected meanwhile.

  use GenServer, restart: :temporary

  alias Ccxt.{Exchange, Instance, Time}
  alias Ccxt.Pro.Connection.Arrived

  @supervisor __MODULE__.Supervisor

  @type t :: %__MODULE__{pid: pid()}
  @enforce_keys [:pid]
  defstruct [:pid]

  @typep outcome :: {:ok, term()} | {:raise, Exception.t(), Exception.stacktrace()}

  @doc false
  @spec supervisor() :: Supervisor.child_spec()
  def supervisor,
    do: Supervisor.child_spec({DynamicSupervisor, name: @supervisor}, id: @supervisor)

  @doc "Starts `job` in a process of its own, which has the caller's frozen clock, if any."
  @spec start(Exchange.t(), (Exchange.t() -> term())) :: t()
  def start(%Exchange{} = exchange, job) when is_function(job, 1) do
    frozen = Time.frozen()
    :ok = Arrived.effect!(exchange)
    exchange = %{exchange | listening: nil}

    work = fn ->
      Time.freeze(frozen)
      outcome(fn -> job.(exchange) end)
    end

    child = {__MODULE__, {Instance.pid(exchange.instance), work}}
    {:ok, pid} = DynamicSupervisor.start_child(@supervisor, child)
    %__MODULE__{pid: pid}
  end

  @doc "Waits for the result; raises what the work raised, or what it was rejected with."
  @spec await(t()) :: term()
  def await(%__MODULE__{pid: pid}) do
    case GenServer.call(pid, :await, :infinity) do
      {:ok, value} -> value
      {:raise, error, stacktrace} -> reraise(error, stacktrace)
    end
  catch
    :exit, _gone -> raise Ccxt.ExchangeClosedByUser, "closedByUser"
  end

  @doc "Gives it a value, if it has no result yet."
  @spec resolve(t(), term()) :: nil
  def resolve(%__MODULE__{} = future, value), do: settle(future, {:ok, value})

  @doc "Lets it raise an error, if it has no result yet."
  @spec reject(t(), Exception.t()) :: nil
  def reject(%__MODULE__{} = future, error) when is_exception(error),
    do: settle(future, {:raise, error, []})

  # What is gone with its instance has nobody left to tell.
  defp settle(%__MODULE__{pid: pid}, outcome) do
    GenServer.cast(pid, {:settle, outcome})
    nil
  end

  ## Its process

  @doc false
  @spec start_link({instance :: pid(), work :: (-> outcome())}) :: GenServer.on_start()
  def start_link({_instance, _work} = argument), do: GenServer.start_link(__MODULE__, argument)

  @impl GenServer
  def init({instance, work}) do
    Process.monitor(instance)
    {:ok, %{task: Task.async(work), instance: instance, outcome: nil, waiting: []}}
  end

  @impl GenServer
  def handle_call(:await, from, %{outcome: nil} = state),
    do: {:noreply, %{state | waiting: [from | state.waiting]}}

  def handle_call(:await, _from, state), do: {:reply, state.outcome, state}

  @impl GenServer
  def handle_cast({:settle, outcome}, state), do: {:noreply, settled(state, outcome)}

  @impl GenServer
  def handle_info({ref, outcome}, %{task: %Task{ref: ref}} = state) do
    Process.demonitor(ref, [:flush])
    {:noreply, settled(state, outcome)}
  end

  def handle_info({:DOWN, _ref, :process, instance, _reason}, %{instance: instance} = state),
    do: {:stop, :normal, state}

  defp settled(%{outcome: nil, waiting: waiting} = state, outcome) do
    Enum.each(waiting, &GenServer.reply(&1, outcome))
    %{state | outcome: outcome, waiting: []}
  end

  defp settled(state, _outcome), do: state

  @spec outcome((-> term())) :: outcome()
  defp outcome(function) do
    {:ok, function.()}
  rescue
    error -> {:raise, error, __STACKTRACE__}
  end
end
