defmodule Ccxt.Demo do
  @moduledoc """
  Watches tickers, an order book and trades for some seconds and shows them side by side: as a table that is drawn in
  place on a terminal, else line by line. Ends with a summary.

  The exchange is a simulated one on loopback, which the demo starts and ends, or the real one with `--prod`.
  """

  alias Ccxt.Demo.{Board, SimulatedExchange}
  alias Ccxt.Pro.Telemetry

  @symbols ["BTC/USDT", "ETH/USDT", "BTC/USDT:USDT"]
  @seconds 10

  @usage """
  Usage: demo [--seconds N] [--prod] [--exchange PATH]

    --seconds N      how long to watch (#{@seconds})
    --prod           watch the exchange itself instead of the simulated one
    --exchange PATH  the simulated exchange's program (or SIMULATED_EXCHANGE in the environment)
  """

  @options [seconds: :integer, prod: :boolean, exchange: :string, help: :boolean]

  # How often a stream is printed where there is no terminal.
  @print_every_ms 1_000

  @doc "Runs the demo with the command line's arguments and ends the virtual machine with its exit code."
  @spec main([String.t()]) :: no_return()
  def main(arguments) do
    {:ok, _applications} = Application.ensure_all_started(:ccxt)
    System.stop(run(arguments, Ccxt.Pro.Binance))
    Process.sleep(:infinity)
  end

  @doc """
  Runs the demo on an exchange's module and gives the exit code: 0 if every symbol had updates, 1 if not, 2 if the
  arguments are wrong.
  """
  @spec run([String.t()], module()) :: 0..2
  def run(arguments, api) do
    case OptionParser.parse(arguments, strict: @options) do
      {options, [], []} -> start(Map.new(options), api)
      {_options, rest, invalid} -> wrong_arguments(rest, invalid)
    end
  end

  ## Helpers

  defp start(%{help: true}, _api) do
    IO.write(@usage)
    0
  end

  defp start(%{seconds: seconds}, _api) when seconds < 1,
    do: wrong_arguments([], [{"--seconds", Integer.to_string(seconds)}])

  defp start(%{prod: true} = options, api), do: watch(api, api.new(), "live", options)

  defp start(options, api) do
    case options[:exchange] || System.get_env("SIMULATED_EXCHANGE") do
      nil -> failed("no simulated exchange: give its program with --exchange")
      path -> simulated(path, options, api)
    end
  end

  defp simulated(path, options, api) do
    case SimulatedExchange.start(path) do
      {:ok, simulated} ->
        try do
          exchange = api.new()
          urls = SimulatedExchange.redirect(exchange.urls, simulated)
          watch(api, %{exchange | urls: urls}, "simulated", options)
        after
          SimulatedExchange.stop(simulated)
        end

      {:error, reason} ->
        failed(reason)
    end
  end

  defp watch(api, exchange, kind, options) do
    owner = self()
    handler = make_ref()
    now_ms = now_ms()

    :ok =
      Telemetry.attach(
        handler,
        [:ccxt, :pro, :connection, :ready],
        fn _event, _measurements, metadata, _config -> send(owner, {:ready, metadata.url}) end,
        nil
      )

    watchers =
      for stream <- Board.streams(@symbols),
          do: spawn_link(fn -> watcher(owner, api, exchange, stream) end)

    board = Board.new("#{exchange.name} (#{kind})", @symbols, now_ms)

    try do
      board
      |> collect(now_ms + 1000 * Map.get(options, :seconds, @seconds), IO.ANSI.enabled?())
      |> finish(exchange)
    after
      Enum.each(watchers, &stop_watcher/1)
      Telemetry.detach(handler)
      Ccxt.Pro.close(exchange)
    end
  end

  # The connection comes back by itself: a lost one is an error of this call, and the next call waits for it. An
  # update that is on its way to the screen holds the next one back, not the mailbox.
  defp watcher(owner, api, exchange, stream) do
    send(owner, {:watched, self(), stream, watch_next(api, exchange, stream)})
    receive do: (:next -> watcher(owner, api, exchange, stream))
  end

  defp watch_next(api, exchange, {:ticker, symbol}), do: api.watch_ticker(exchange, symbol)
  defp watch_next(api, exchange, {:trades, symbol}), do: api.watch_trades(exchange, symbol)

  defp watch_next(api, exchange, {:order_book, symbol}),
    do: api.watch_order_book(exchange, symbol, Board.depth())

  defp stop_watcher(watcher) do
    Process.unlink(watcher)
    Process.exit(watcher, :kill)
  end

  defp collect(board, until_ms, terminal?) do
    case until_ms - now_ms() do
      left_ms when left_ms > 0 -> collect(board, until_ms, left_ms, terminal?)
      _over -> {:ok, board}
    end
  end

  defp collect(board, until_ms, left_ms, terminal?) do
    receive do
      {:watched, watcher, stream, {:ok, value}} ->
        send(watcher, :next)
        board = Board.update(board, stream, value, now_ms())
        board |> show(stream, until_ms, terminal?) |> collect(until_ms, terminal?)

      {:watched, watcher, stream, {:error, error}} ->
        send(watcher, :next)

        if Board.updates(board, stream) == 0,
          do: {:error, error},
          else: collect(board, until_ms, terminal?)

      {:ready, url} ->
        board |> Board.connected(url) |> collect(until_ms, terminal?)
    after
      left_ms -> {:ok, board}
    end
  end

  defp show(board, _stream, until_ms, true) do
    lines = Board.table(board, div(until_ms - now_ms() + 999, 1000))
    IO.write(redraw(lines, Board.shown?(board)))
    Board.shown(board)
  end

  defp show(board, stream, _until_ms, false) do
    {line, board} = Board.line(board, stream, @print_every_ms, now_ms())
    if line, do: IO.puts(line)
    board
  end

  defp redraw(lines, shown?) do
    up = if shown?, do: IO.ANSI.cursor_up(length(lines)), else: ""
    [up | Enum.map(lines, &[IO.ANSI.clear_line(), String.slice(&1, 0, columns()), "\n"])]
  end

  # A line that is broken would be two to go up.
  defp columns do
    case :io.columns() do
      {:ok, columns} -> columns
      {:error, :enotsup} -> 80
    end
  end

  defp finish({:error, error}, exchange) do
    if Ccxt.Error.kind_of?(error, Ccxt.NetworkError),
      do: failed("#{exchange.name} can't be reached: #{Exception.message(error)}"),
      else: failed(Exception.message(error))
  end

  defp finish({:ok, board}, _exchange) do
    Enum.each(Board.summary(board, now_ms()), &IO.puts/1)

    case Board.silent(board) do
      [] -> 0
      streams -> failed("no update for #{Enum.join(streams, ", ")}")
    end
  end

  defp failed(reason) do
    IO.puts(:stderr, "demo: #{reason}")
    1
  end

  defp wrong_arguments(rest, invalid) do
    wrong = Enum.map_join(invalid, " ", fn {name, value} -> String.trim("#{name} #{value}") end)

    IO.puts(
      :stderr,
      "demo: wrong arguments: #{String.trim("#{wrong} #{Enum.join(rest, " ")}")}\n#{@usage}"
    )

    2
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
