# The Elixir side of the benchmark; src/protocol.ts says what it is told and answers.
defmodule Ccxt.Bench.Side do
  alias Ccxt.Bench.Handling
  alias Ccxt.Pro.{Binance, ConnectionOptions}

  def run do
    {:ok, _applications} = Application.ensure_all_started(:ccxt)
    :ok = :io.setopts(:standard_io, encoding: :latin1, binary: true)
    loop(%{exchange: nil, watch: nil})
  end

  # Commands come one by one, but a watch ends long after the one that follows it was read.
  defp loop(state) do
    case :file.read_line(:standard_io) do
      {:ok, line} -> line |> decode() |> command(state) |> loop()
      :eof -> :ok
    end
  end

  defp command(%{"do" => "open", "config" => config}, state) do
    exchange = Binance.new(config)
    {:ok, _markets} = Binance.load_markets(exchange)
    say(%{"done" => "open", "pid" => String.to_integer(System.pid())})
    %{state | exchange: exchange}
  end

  defp command(%{"do" => "close"}, state) do
    :ok = Ccxt.Pro.close(state.exchange)
    say(%{"done" => "close"})
    %{state | exchange: nil, watch: nil}
  end

  defp command(%{"do" => "handle"} = command, state) do
    say(state.exchange |> handled(command) |> Map.put("done", "handle"))
    state
  end

  defp command(%{"do" => "watch", "type" => type, "calls" => calls} = command, state) do
    exchange = state.exchange
    values = if command["isStreamed"], do: &streamed/3, else: &watched/3
    collector = spawn_link(fn -> collect(calls, type, &values.(exchange, type, &1["args"])) end)
    %{state | watch: collector}
  end

  defp command(%{"do" => "measure"} = command, state) do
    send(state.watch, {:range, {command["from"], command["until"], command["timed"]}})
    state
  end

  ## In process

  # In a process with memory as a connection's has it. The messages are not in it: a socket's aren't before they are read.
  defp handled(exchange, command) do
    :persistent_term.put(__MODULE__, frames(command))
    handlers = for _ <- 1..(command["processes"] || 1), do: start_handler(exchange, command)
    measured = for handler <- handlers, do: {:handled, handler} |> await() |> elem(2)

    {slowest, values} =
      {Enum.max_by(measured, & &1["microseconds"]), Enum.map(measured, & &1["values"])}

    %{slowest | "values" => Enum.sum(values)}
  end

  # What is handled before with nobody waiting, what to warm up with, and what is measured.
  defp frames(%{"file" => file, "hashes" => hashes, "warmUp" => warm_up}) do
    frames = file |> File.read!() |> String.split("\n", trim: true)
    {first, measured} = frames |> Enum.zip(Stream.cycle(hashes)) |> Enum.split(warm_up)
    {unawaited, awaited} = Enum.split(first, max(length(first) - length(hashes), 0))
    {for({frame, _hash} <- unawaited, do: frame), awaited, measured}
  end

  defp start_handler(exchange, command) do
    side = self()
    options = ConnectionOptions.spawn_options(ConnectionOptions.new(%{}, %{}))

    :erlang.spawn_opt(fn -> send(side, {:handled, self(), handle(exchange, command)}) end, [
      :link | options
    ])
  end

  defp handle(exchange, %{"type" => type, "rounds" => rounds, "snapshot" => snapshot}) do
    {unawaited, awaited, measured} = :persistent_term.get(__MODULE__)

    {microseconds, last} =
      for _round <- 1..rounds, reduce: {0, nil} do
        {microseconds, _last} ->
          begun = exchange |> Handling.new(type, snapshot) |> Handling.fill(unawaited)
          {_value, begun} = Handling.handle_all(begun, type, awaited)
          :erlang.garbage_collect()
          started = System.monotonic_time()
          {last, _end} = Handling.handle_all(begun, type, measured)
          {microseconds + elapsed(started), last}
      end

    values = rounds * length(measured)
    %{"microseconds" => microseconds, "values" => values, "last" => last, "times" => []}
  end

  ## Over loopback

  defp collect(calls, type, values) do
    collector = self()

    callers =
      for call <- calls do
        index_of = &index(&1, call, type)
        spawn_link(fn -> call |> values.() |> follow(index_of, collector) end)
      end

    for caller <- callers, do: await({:ready, caller})
    say(%{"done" => "ready"})

    range = receive do: ({:range, _range} = range -> range)
    Enum.each(callers, &send(&1, range))
    say(%{"done" => "armed"})

    ended = for caller <- callers, do: caller |> then(&await({:ended, &1})) |> elem(2)

    say(%{
      "done" => "measure",
      "microseconds" => ended |> Enum.map(& &1.started) |> Enum.min() |> elapsed(),
      "values" => ended |> Enum.map(& &1.values) |> Enum.sum(),
      "last" => List.last(ended).last,
      "times" => Enum.flat_map(ended, &Enum.reverse(&1.times))
    })
  end

  defp await({kind, pid}) do
    receive do
      message when elem(message, 0) == kind and elem(message, 1) == pid -> message
    end
  end

  # The call again and again, and its stream, which has every update.
  defp watched(exchange, type, args) do
    function = function(type["method"])

    Stream.repeatedly(fn ->
      {:ok, value} = apply(Binance, function, [exchange | args])
      value
    end)
  end

  defp streamed(exchange, %{"method" => "watch" <> watched}, args),
    do: apply(Binance, function("stream" <> watched), [exchange | args])

  defp function(method), do: method |> Macro.underscore() |> String.to_existing_atom()

  # Until the range is known, it only goes on.
  defp follow(values, index_of, collector) do
    Enum.reduce_while(values, :new, fn
      _value, :new ->
        send(collector, {:ready, self()})
        {:cont, :ready}

      value, :ready ->
        receive do
          {:range, range} -> measure(value, range, index_of, collector, nothing())
        after
          0 -> {:cont, :ready}
        end

      value, {range, measured} ->
        measure(value, range, index_of, collector, measured)
    end)
  end

  defp nothing, do: %{started: nil, values: 0, times: [], last: nil}

  defp measure(value, {from, until, timed?} = range, index_of, collector, measured) do
    index = index_of.(value)
    measured = if index < from, do: measured, else: note(measured, index, timed?)

    if index < until do
      {:cont, {range, measured}}
    else
      send(collector, {:ended, self(), %{measured | last: value}})
      {:halt, :ended}
    end
  end

  defp note(measured, index, timed?) do
    %{
      measured
      | started: measured.started || System.monotonic_time(),
        values: measured.values + 1,
        times: if(timed?, do: [[index, now()] | measured.times], else: [])
    }
  end

  # The clock of src/clock.ts.
  defp now, do: :os.perf_counter(:nanosecond) / 1000

  defp index(value, call, type), do: trunc(read(value, call["path"])) - type["first"]

  defp read(value, []), do: value
  defp read(map, ["*" | path]), do: map |> Map.values() |> hd() |> read(path)
  defp read(list, [-1 | path]), do: list |> List.last() |> read(path)

  defp read(list, [position | path]) when is_list(list),
    do: list |> Enum.at(String.to_integer(position)) |> read(path)

  defp read(map, [key | path]), do: map |> Map.fetch!(key) |> read(path)

  ## Helpers

  defp elapsed(started),
    do: System.convert_time_unit(System.monotonic_time() - started, :native, :microsecond)

  defp decode(line) do
    {value, _rest, _left} = :json.decode(line, :ok, %{null: nil})
    value
  end

  defp say(answer), do: :ok = :file.write(:standard_io, [Ccxt.Encode.json(answer), "\n"])
end

Ccxt.Bench.Side.run()
