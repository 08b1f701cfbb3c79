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

  @doc "Callers of streams that `usual/0` has not, some of several symbols."
  @spec others() :: [call()]
  def others do
    symbols = ["LTC/USDT", "ETH/USDT"]

    [
      {"another ticker", "", &Binance.watch_ticker(&1, "LTC/USDT")},
      {"other candles", "", &Binance.watch_ohlcv(&1, "LTC/USDT", "5m")},
      {"other trades", "", &Binance.watch_trades(&1, "LTC/USDT")},
      {"another book", "", &Binance.watch_order_book(&1, "LTC/USDT")},
      {"tickers", "", &Binance.watch_tickers(&1, symbols)},
      {"bids and asks", "", &Binance.watch_bids_asks(&1, symbols)},
      {"books", "", &Binance.watch_order_book_for_symbols(&1, symbols)},
      {"candles of two", "",
       &Binance.watch_ohlcv_for_symbols(&1, for(s <- symbols, do: [s, "1m"]))},
      {"mark price", "", &Binance.watch_mark_price(&1, "ETH/USDT:USDT")},
      {"inverse trades", "", &Binance.watch_trades(&1, "ETH/USD:ETH")}
    ]
  end

  @doc "Two callers each for a book of the spot market, of linear and of inverse contracts."
  @spec books(prefix :: String.t()) :: [call()]
  def books(prefix \\ "") do
    for symbol <- ["BTC/USDT", "BTC/USDT:USDT", "BTC/USD:BTC"],
        n <- 1..2,
        do: {"#{prefix}book #{n} of #{symbol}", "", &Binance.watch_order_book(&1, symbol)}
  end

  @doc "Callers that leave the streams of `usual/0`, all but the linear one."
  @spec leaving() :: [call()]
  def leaving do
    ticker = %{"name" => "ticker"}

    [
      {"leave ticker", "", &Binance.unwatch_ticker(&1, "BTC/USDT", ticker)},
      {"leave other ticker", "", &Binance.unwatch_ticker(&1, "ETH/USDT", ticker)},
      {"leave candles", "", &Binance.unwatch_ohlcv(&1, "BTC/USDT", "1m")},
      {"leave book", "", &Binance.unwatch_order_book(&1, "BTC/USDT")},
      {"leave inverse", "", &Binance.unwatch_ticker(&1, "BTC/USD:BTC", ticker)}
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

  @doc "What each of them gets of one call more."
  @spec call_once(t()) :: [{String.t(), term()}]
  def call_once(watchers) do
    call(watchers)
    results(watchers)
  end

  @doc "What each of them got, exactly one thing each."
  @spec results(t(), within_ms :: pos_integer()) :: [{String.t(), term()}]
  def results(watchers, within_ms \\ @patience_ms) do
    deadline = System.monotonic_time(:millisecond) + within_ms

    results = for {name, _pid} <- watchers, do: {name, result(name, deadline)}
    for {name, _pid} <- watchers, do: refute_received({:got, ^name, _second})
    results
  end

  @doc "Waits until so many callers wait on the connections of the exchange, which are open."
  @spec await_waiting(Ccxt.Exchange.t(), count :: non_neg_integer()) :: :ok
  def await_waiting(exchange, count),
    do: await_waiting(exchange, count, System.monotonic_time(:millisecond) + @patience_ms)

  defp await_waiting(exchange, count, deadline) do
    connections = Ccxt.Pro.connections(exchange)
    waiting = Enum.sum_by(connections, & &1.waiters)

    cond do
      waiting == count and Enum.all?(connections, &(&1.state == :ready)) -> :ok
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

  defp result(name, deadline) do
    receive do
      {:got, ^name, result} -> result
    after
      max(deadline - System.monotonic_time(:millisecond), 0) -> flunk("#{name} got nothing")
    end
  end

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

  # Ports, symbols, and places in OTP's own source, are not what the guide is about.
  @shown [
    {~r{(ws|http)s?://\S+}, "URL"},
    {~r{\b[A-Z]+/[A-Z]+(:[A-Z]+)?\b}, "SYMBOL"},
    {~r{In state \S+ at \S+ generated CLIENT ALERT: Fatal - }, ""},
    {~r{\n.*}s, ""}
  ]

  defp shown(message) do
    Enum.reduce(@shown, message, fn {regex, text}, message ->
      Regex.replace(regex, message, text)
    end)
  end
end
