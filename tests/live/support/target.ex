defmodule Ccxt.Live.Target do
  @moduledoc """
  Which exchange the live tests talk to: Binance itself, or the simulated one if `SIMULATED_EXCHANGE` names its
  program, so that the tests are known to work where there is no network.
  """

  alias Ccxt.Demo.SimulatedExchange
  alias Ccxt.Pro.Binance

  @typedoc "Where the tests go, or why they don't."
  @type t :: {:simulated, Path.t()} | :binance | {:skip, reason :: String.t()}

  @doc """
  Finds out. Binance is asked for its time: there may be no network (`skipped: no network: ...`), or it may refuse this
  place (`skipped: expected exchange limitation: ...`).
  """
  @spec find() :: t()
  def find do
    case System.get_env("SIMULATED_EXCHANGE") do
      nil -> ask_binance()
      path -> {:simulated, path}
    end
  end

  @doc "What is done, in one line for the test's log."
  @spec describe(t()) :: String.t()
  def describe({:simulated, _path}), do: "executed: against the simulated exchange"
  def describe(:binance), do: "executed: against Binance"
  def describe({:skip, reason}), do: "skipped: #{reason}"

  @doc "Starts the simulated exchange, if it is the one, for the calling process; gives the settings for `new/1`."
  @spec start!(t()) :: map()
  def start!({:simulated, path}) do
    {:ok, simulated} = SimulatedExchange.start(path)
    urls = SimulatedExchange.redirect(Ccxt.Compiled.Pro.Binance.describe()["urls"], simulated)
    %{"urls" => Map.take(urls, ["api"])}
  end

  def start!(_target), do: %{}

  ## Helpers

  defp ask_binance do
    exchange = Binance.new()

    try do
      case Binance.fetch_time(exchange) do
        {:ok, _milliseconds} -> :binance
        {:error, error} -> {:skip, reason(error)}
      end
    after
      Ccxt.Pro.close(exchange)
    end
  end

  # An error of the transport keeps its cause; what the exchange answers has none.
  defp reason(%{source: nil} = error),
    do: "expected exchange limitation: #{Exception.message(error)}"

  defp reason(%{source: source} = error),
    do: "no network: #{Exception.message(error)} (#{inspect(source)})"
end
