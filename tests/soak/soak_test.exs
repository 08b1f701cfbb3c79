defmodule Ccxt.SoakTest do
  @moduledoc """
  Streams of trades for as long as it is asked, and what is left of it: on the simulated exchange with a fault every ten
  seconds, or every second where it runs for seconds, or on Binance.

  A market that stands still while a connection is away makes no trades: each id must come, once, in order. On Binance,
  whose market doesn't wait, ids may be missing only where a connection was lost.

    * `CCXT_PRO_SOAK_SECONDS` (60) and `CCXT_PRO_LONG_SOAK_SECONDS` (900): how long.
    * `CCXT_PRO_SOAK_MIN_UPDATES` (1) and `CCXT_PRO_SOAK_MAX_GAP_MS`: what there must be, and must not be.
    * `BINANCE_PRO_SOAK_SYMBOL` (BTC/USDT): of what, besides another one on the simulated exchange.
  """

  use ExUnit.Case, async: false

  alias Ccxt.Faults.Simulated
  alias Ccxt.Pro.Binance
  alias Ccxt.Soak.Report

  @moduletag timeout: :infinity

  @patience_ms 60_000

  # What a run may leave in memory: what a virtual machine keeps of code and atoms that it has seen.
  @slack_bytes 16_000_000

  @length System.get_env("SOAK_LENGTH", "seconds")

  {seconds, every_ms, cycles} =
    case @length do
      "seconds" ->
        {8, 1_000, 500}

      "soak" ->
        {String.to_integer(System.get_env("CCXT_PRO_SOAK_SECONDS", "60")), 10_000, 10_000}

      "long" ->
        {String.to_integer(System.get_env("CCXT_PRO_LONG_SOAK_SECONDS", "900")), 10_000, 10_000}
    end

  @seconds seconds
  @every_ms every_ms
  @cycles cycles
  @min_updates String.to_integer(System.get_env("CCXT_PRO_SOAK_MIN_UPDATES", "1"))
  @max_gap_ms (case System.get_env("CCXT_PRO_SOAK_MAX_GAP_MS") do
                 nil -> :infinity
                 text -> String.to_integer(text)
               end)
  @symbol System.get_env("BINANCE_PRO_SOAK_SYMBOL", "BTC/USDT")
  @simulated? System.get_env("SIMULATED_EXCHANGE") != nil

  # Each costs the connections or leaves them; what they were sending has arrived before.
  @faults [
    {"closed", "close", %{"code" => 1001}},
    {"ended", "drop", %{"how" => "fin"}},
    {"every frame in pieces", "wire", %{"mode" => "pieces"}},
    {"a text that breaks off", "send", %{"text" => ~s({"e":)}},
    {"silence", "silence", %{}},
    {"unknown event", "send", %{"text" => ~s({"e":"unheardOf"})}},
    {"going away, announced", "send", %{"text" => ~s({"e":"serverShutdown"})}}
  ]

  setup do
    if @simulated? do
      simulated = Simulated.start!()
      Simulated.heal!(simulated)
      {:ok, simulated: simulated}
    else
      {:ok, simulated: nil}
    end
  end

  test "#{@seconds} seconds of trades", %{simulated: simulated} do
    {:ok, report} = Report.start_link()
    before = processes()
    exchange = exchange(simulated)
    symbols = if simulated, do: Enum.uniq([@symbol, "ETH/USDT", "BTC/USDT:USDT"]), else: [@symbol]
    readers = for symbol <- symbols, do: {symbol, read(exchange, symbol, report)}
    if simulated, do: Simulated.control!(simulated, "resume")
    for symbol <- symbols, do: await_more(report, symbol, 0)

    start_bytes = memory()

    faults =
      soak(simulated, report, symbols, System.monotonic_time(:millisecond) + @seconds * 1_000)

    end_bytes = memory()

    open = length(Ccxt.Pro.connections(exchange))
    Ccxt.Pro.close(exchange)
    for {_symbol, reader} <- readers, do: await_end(reader)
    left = processes() -- before

    %{streams: streams, events: events} = Report.read(report)
    tell(streams, events, faults, {start_bytes, end_bytes}, open, left)
    lost = for {symbol, %{gaps: gaps}} <- streams, gap <- gaps, do: {symbol, gap}

    allowed =
      if simulated, do: 0, else: Map.get(events, [:ccxt, :pro, :connection, :disconnected], 0)

    assert length(lost) <= allowed, "lost trades: #{inspect(lost)}"
    for {_symbol, stream} <- streams, do: assert(stream.repeated == [])
    for {_symbol, stream} <- streams, do: assert(stream.updates >= @min_updates)
    for {_symbol, stream} <- streams, do: assert(stream.largest_gap_ms <= @max_gap_ms)
    assert left == []
    assert end_bytes - start_bytes < @slack_bytes
  end

  if @simulated? do
    test "#{@cycles} connections that are opened and closed leave nothing behind", %{
      simulated: simulated
    } do
      exchange = exchange(simulated)
      {:ok, _markets} = Binance.load_markets(exchange)
      ready = tell_ready()
      for _each <- 1..50, do: connect_and_close(exchange)
      leaves_nothing(@cycles, fn -> connect_and_close(exchange) end)
      Ccxt.Pro.Telemetry.detach(ready)
      Ccxt.Pro.close(exchange)
    end

    test "exchanges that are opened and closed leave nothing behind", %{simulated: simulated} do
      Simulated.control!(simulated, "resume")
      for _each <- 1..5, do: cycle(simulated)
      leaves_nothing(20, fn -> cycle(simulated) end)
    end

    test "a consumer that doesn't read costs no memory: tickers and books conflate", %{
      simulated: simulated
    } do
      exchange = exchange(simulated)
      test = self()

      for {name, stream} <- [
            ticker: Binance.stream_ticker(exchange, "BTC/USDT"),
            book: Binance.stream_order_book(exchange, "BTC/USDT")
          ] do
        pid =
          spawn_link(fn ->
            Enum.each(stream, fn value ->
              send(test, {name, self(), value})
              receive do: (:go_on -> :ok)
            end)
          end)

        send(test, {:reader, name, pid})
      end

      readers =
        for name <- [:ticker, :book], do: receive(do: ({:reader, ^name, pid} -> {name, pid}))

      Simulated.control!(simulated, "resume")
      for {name, pid} <- readers, do: assert_receive({^name, ^pid, _value}, @patience_ms)
      Simulated.control!(simulated, "freeze")
      Simulated.tick!(simulated, 2_000)
      drain(simulated)

      for {_name, pid} <- readers do
        assert {:message_queue_len, length} = Process.info(pid, :message_queue_len)
        assert length <= 1
      end

      # The next one is the latest, not the one after the last.
      for {name, pid} <- readers do
        send(pid, :go_on)
        assert_receive({^name, ^pid, _value}, @patience_ms)
      end

      Ccxt.Pro.close(exchange)
    end
  end

  ## Soaking

  defp soak(nil, _report, _symbols, deadline) do
    receive do: (:never -> :ok), after: (max(deadline - now_ms(), 0) -> [])
  end

  defp soak(simulated, report, symbols, deadline) do
    @faults
    |> Stream.cycle()
    |> Stream.transform(nil, fn fault, nil ->
      if wait(min(@every_ms, deadline - now_ms())),
        do: {[suffer(simulated, report, symbols, fault)], nil},
        else: {:halt, nil}
    end)
    |> Enum.to_list()
  end

  # False if it is over.
  defp wait(wait_ms) when wait_ms <= 0, do: false
  defp wait(wait_ms), do: receive(do: (:never -> true), after: (wait_ms -> true))

  # The market waits until what was sent has arrived, and until the streams are there again.
  defp suffer(simulated, report, symbols, {name, action, fields}) do
    Simulated.control!(simulated, "freeze")
    drain(simulated)
    Simulated.control!(simulated, action, fields)

    for symbol <- symbols,
        do: Simulated.await!(simulated, ["streams", stream(symbol)], %{"equals" => 1})

    await_one_socket_each(simulated)
    drain(simulated)
    seen = for symbol <- symbols, do: {symbol, Report.updates(report, symbol)}
    Simulated.heal!(simulated)
    Simulated.control!(simulated, "resume")
    for {symbol, count} <- seen, do: await_more(report, symbol, count)
    name
  end

  # Those that are silent still stand at the exchange until we have left them.
  defp await_one_socket_each(simulated) do
    unless Enum.all?(Simulated.state!(simulated)["connections"], &(not &1["silent"])),
      do: await_one_socket_each(simulated)
  end

  defp drain(simulated) do
    %{"connections" => connections} = Simulated.state!(simulated)
    Simulated.control!(simulated, "ping", %{"payload" => "drained"})

    await_pongs(
      simulated,
      for(
        %{"silent" => false, "id" => id, "pongsMatched" => n} <- connections,
        into: %{},
        do: {id, n}
      )
    )
  end

  defp await_pongs(simulated, before) do
    answered? =
      Enum.all?(Simulated.state!(simulated)["connections"], fn %{"id" => id, "pongsMatched" => n} ->
        n > Map.get(before, id, -1)
      end)

    unless answered?, do: await_pongs(simulated, before)
  end

  defp await_more(report, symbol, count, deadline \\ now_ms() + @patience_ms) do
    cond do
      Report.updates(report, symbol) > count -> :ok
      now_ms() > deadline -> flunk("nothing more of #{symbol}")
      true -> await_more(report, symbol, count, deadline)
    end
  end

  defp stream("BTC/USDT:USDT"), do: "usdm:btcusdt@trade"

  defp stream(symbol),
    do: "spot:" <> (symbol |> String.replace("/", "") |> String.downcase()) <> "@trade"

  defp read(exchange, symbol, report) do
    spawn_monitor(fn ->
      exchange |> Binance.stream_trades(symbol) |> Enum.each(&Report.update(report, symbol, &1))
    end)
  end

  # A stream ends with its exchange; one that raised says why.
  defp await_end({pid, monitor}),
    do: assert_receive({:DOWN, ^monitor, :process, ^pid, :normal}, @patience_ms)

  defp leaves_nothing(count, cycle) do
    {before, start_bytes, tables} = {processes(), memory(), length(:ets.all())}
    for _each <- 1..count, do: cycle.()
    end_bytes = memory()
    IO.puts("#{count} cycles, memory: #{start_bytes} -> #{end_bytes} bytes")
    assert processes() -- before == []
    assert length(:ets.all()) <= tables
    assert end_bytes - start_bytes < @slack_bytes
  end

  defp tell_ready do
    test = self()
    event = [:ccxt, :pro, :connection, :ready]
    :ok = Ccxt.Pro.Telemetry.attach(test, event, fn _, _, _, _ -> send(test, :ready) end, nil)
    test
  end

  defp connect_and_close(exchange) do
    caller = Task.async(fn -> Binance.watch_ticker(exchange, "BTC/USDT") end)
    assert_receive :ready, @patience_ms
    [%{pid: pid}] = Ccxt.Pro.connections(exchange)
    Ccxt.Pro.close_connection(pid)
    assert {:error, %Ccxt.ExchangeClosedByUser{}} = Task.await(caller, @patience_ms)
  end

  defp cycle(simulated) do
    exchange = exchange(simulated)
    assert {:ok, %{"symbol" => "BTC/USDT"}} = Binance.watch_ticker(exchange, "BTC/USDT")
    Ccxt.Pro.close(exchange)
  end

  # Markets are loaded once for all.
  defp exchange(nil), do: Binance.new()

  defp exchange(simulated) do
    # Silence must be told from a machine that is busy: the market doesn't wait for a connection that was left for nothing.
    ws = %{"keepAlive" => 500, "maxPingPongMisses" => 8}
    Simulated.exchange(simulated, ws)
  end

  defp tell(streams, events, faults, {start_bytes, end_bytes}, open, left) do
    sum = fn field -> Enum.sum_by(Map.values(streams), &Map.fetch!(&1, field)) end

    largest = fn field ->
      streams |> Map.values() |> Enum.map(&Map.fetch!(&1, field)) |> Enum.max()
    end

    count = fn name -> Map.get(events, [:ccxt, :pro, :connection, name], 0) end

    IO.puts("""
    soak: #{@seconds} s on #{if @simulated?, do: "the simulated exchange", else: "Binance"}
      updates #{sum.(:updates)}, trades #{sum.(:trades)}, lost #{streams |> Map.values() |> Enum.sum_by(&length(&1.gaps))}
      largest gap #{largest.(:largest_gap_ms)} ms, first update after #{largest.(:first_update_ms)} ms
      faults #{length(faults)}: #{faults |> Enum.frequencies() |> Enum.map_join(", ", fn {name, n} -> "#{n} × #{name}" end)}
      connection starts #{count.(:connecting)}, renewals #{count.(:renewed)}, disconnects #{count.(:disconnected)}, terminations #{count.(:stop)}
      telemetry events #{events |> Map.values() |> Enum.sum()}
      memory #{start_bytes} -> #{end_bytes} bytes
      cleanup: #{open} connections closed, #{length(left)} processes left
    """)
  end

  # Those of the library.
  defp processes do
    for pid <- Process.list(), library?(pid), do: pid
  end

  defp library?(pid) do
    case Process.info(pid, :label) do
      {:label, label} when is_tuple(label) ->
        label |> elem(0) |> inspect() |> String.starts_with?("Ccxt.")

      _none ->
        false
    end
  end

  defp memory do
    Enum.each(Process.list(), &:erlang.garbage_collect/1)
    :erlang.memory(:total)
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
