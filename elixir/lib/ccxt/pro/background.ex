defmodule Ccxt.Pro.Background do
  @moduledoc false

  # What ccxt's code starts and doesn't wait for (`this.spawn`, `this.delay`): a snapshot to fetch, a key to renew.
  #
  # Each is a process of its own that ends with its instance, and that nothing restarts: what it did so far
  # can't be told. What it raises is nobody's answer; an event tells of it.

  alias Ccxt.{Exchange, Instance, Time}
  alias Ccxt.Pro.Connection.Arrived
  alias Ccxt.Pro.Telemetry

  @supervisor __MODULE__.Supervisor
  @retries 3

  @typedoc "What is run; the exchange has its credentials."
  @type job :: (Exchange.t() -> term())

  @doc false
  @spec child_spec(term()) :: Supervisor.child_spec()
  def child_spec(_argument), do: Task.Supervisor.child_spec(name: @supervisor)

  @doc "Runs `job` in a process of its own, which has the caller's frozen clock, if any."
  @spec spawn(Exchange.t(), job()) :: nil
  def spawn(exchange, job), do: spawn_after(exchange, 0, job)

  @doc "Runs `job` in `after_ms` milliseconds."
  @spec spawn_after(Exchange.t(), after_ms :: number(), job()) :: nil
  def spawn_after(%Exchange{} = exchange, after_ms, job) when is_function(job, 1) do
    :ok = Arrived.effect!(exchange)
    exchange = %{exchange | listening: nil, retries: retries(after_ms)}
    frozen = Time.frozen()

    {:ok, _pid} =
      Task.Supervisor.start_child(@supervisor, fn ->
        Time.freeze(frozen)
        if due?(exchange, after_ms), do: run(exchange, job)
      end)

    nil
  end

  ## Helpers

  # What is done in time, such as keeping a key alive, isn't done again soon: it must not fail for a moment's trouble.
  defp retries(after_ms) when after_ms > 0, do: @retries
  defp retries(_at_once), do: 0

  # False if the instance ends first.
  defp due?(exchange, after_ms) do
    monitor = exchange.instance |> Instance.pid() |> Process.monitor()

    receive do
      {:DOWN, ^monitor, :process, _pid, _reason} -> false
    after
      max(trunc(after_ms), 0) -> Process.demonitor(monitor, [:flush])
    end
  end

  defp run(exchange, job) do
    job.(exchange)
  rescue
    # The instance was closed meanwhile.
    Ccxt.ExchangeClosedByUser -> :ok
    error -> report(exchange, error, __STACKTRACE__)
  end

  defp report(exchange, error, stacktrace) do
    Telemetry.execute([:ccxt, :pro, :background, :exception], %{}, %{
      exchange: exchange.id,
      error: error,
      stacktrace: stacktrace
    })
  end
end
