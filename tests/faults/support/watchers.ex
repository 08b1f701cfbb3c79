defmodule Ccxt.Faults.Watchers do
  @moduledoc """
  Processes that call `watch_…` when they are told to, each one call at a time, and tell what they got.

  A process stays alive between its calls, as a program's would: that is what its streams are restored for.
  """

  import ExUnit.Assertions

  alias Ccxt.Pro.Binance

  @patience_ms 20_000

  @typedoc "A name and its process."
  @type t :: [{name :: String.t(), pid()}]

  @typedoc "A call, and what the exchange names the stream of it."
  @type call :: {name :: String.t(), stream :: String.t(), (Ccxt.Exchange.t() -> term())}

  @doc "Seven callers of six streams on three connections."
  @spec usual() :: [call()]
  def usual do
    ticker = %{"name" => "ticker"}

    [
      {"ticker", "spot:btcusdt@ticker", &Binance.watch_ticker(&1, "BTC/USDT", ticker)},
      {"ticker, too", "spot:btcusdt@ticker", &Binance.watch_ticker(&1, "BTC/USDT", ticker)},
      {"other ticker", "spot:ethusdt@ticker", &Binance.watch_ticker(&1, "ETH/USDT", ticker)},
      {"candles", "spot:btcusdt@kline_1m", &Binance.watch_ohlcv(&1, "BTC/USDT", "1m")},
      {"book", "spot:btcusdt@depth@100ms", &Binance.watch_order_book(&1, "BTC/USDT")},
      {"linear", "usdm:btcusdt@ticker", &Binance.watch_ticker(&1, "BTC/USDT:USDT", ticker)},
      {"inverse", "coinm:btcusd_perp@ticker", &Binance.watch_ticker(&1, "BTC/USD:BTC", ticker)}
    ]
  end

  @doc "Those of `usual/0` on the spot connection alone: five callers of four streams."
  @spec spot() :: [call()]
  def spot,
    do: for({_, "spot:" <> _, _} = call <- usual(), do: call)

  @doc "Starts a process for each call; they end with the test."
  @spec start([call()], Ccxt.Exchange.t()) :: t()
  def start(calls, exchange) do
    test = self()

    watchers =
      for {name, _stream, call} <- calls,
          do: {name, spawn(fn -> loop(test, name, fn -> call.(exchange) end) end)}

    ExUnit.Callbacks.on_exit(fn ->
      for {_name, pid} <- watchers, do: Process.exit(pid, :kill)
    end)

    watchers
  end

  @doc "Has each of them call."
  @spec call(t()) :: :ok
  def call(watchers), do: Enum.each(watchers, fn {_name, pid} -> send(pid, :call) end)

  @doc "What each of them got, exactly one thing each."
  @spec results(t(), within_ms :: pos_integer()) :: [{String.t(), term()}]
  def results(watchers, within_ms \\ @patience_ms) do
    deadline = System.monotonic_time(:millisecond) + within_ms

    results =
      for {name, _pid} <- watchers do
        assert_receive {:got, ^name, result},
                       max(deadline - System.monotonic_time(:millisecond), 0)

        {name, result}
      end

    for {name, _pid} <- watchers, do: refute_received({:got, ^name, _second})
    results
  end

  @doc "Waits until so many callers wait on the connections of the exchange."
  @spec await_waiting(Ccxt.Exchange.t(), count :: non_neg_integer()) :: :ok
  def await_waiting(exchange, count),
    do: await_waiting(exchange, count, System.monotonic_time(:millisecond) + @patience_ms)

  defp await_waiting(exchange, count, deadline) do
    waiting = Enum.sum_by(Ccxt.Pro.connections(exchange), & &1.waiters)

    cond do
      waiting == count -> :ok
      System.monotonic_time(:millisecond) < deadline -> await_waiting(exchange, count, deadline)
      true -> flunk("#{waiting} wait, not #{count}")
    end
  end

  @doc "Counts results that are alike: `[{7, \"a value\"}]`, the most frequent first."
  @spec summary([{String.t(), term()}]) :: [{pos_integer(), String.t()}]
  def summary(results) do
    results
    |> Enum.frequencies_by(fn {_name, result} -> describe(result) end)
    |> Enum.map(fn {text, count} -> {count, text} end)
    |> Enum.sort(:desc)
  end

  ## Helpers

  defp loop(test, name, call) do
    receive do
      :call -> send(test, {:got, name, call.()})
    end

    loop(test, name, call)
  end

  defp describe({:ok, _value}), do: "a value"

  defp describe({:error, %class{message: message}}) do
    "`#{class |> Module.split() |> List.last()}` (#{shown(message)})"
  end

  # Ports, and places in OTP's own source, are not what the guide is about.
  defp shown(message) do
    message = Regex.replace(~r{wss?://\S+}, message, "URL")
    message = Regex.replace(~r{In state \S+ at \S+ generated CLIENT ALERT: Fatal - }, message, "")
    message |> String.split("\n") |> hd()
  end
end
