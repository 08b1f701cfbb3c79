# The Elixir side of the benchmark; src/protocol.ts says what it is told and answers.
defmodule Ccxt.Bench.Side do
  alias Ccxt.Bench.Handling
  alias Ccxt.Pro.Binance

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
    task = Task.async(fn -> handle(state.exchange, command) end)
    say(Map.put(Task.await(task, :infinity), "done", "handle"))
    state
  end

  defp command(%{"do" => "watch", "type" => type, "calls" => calls}, state) do
    exchange = state.exchange
    collector = spawn_link(fn -> collect(exchange, type, calls) end)
    %{state | watch: collector}
  end

  defp command(%{"do" => "measure", "from" => from, "until" => until}, state) do
    send(state.watch, {:range, from, until})
    state
  end

  ## In process

  defp handle(exchange, %{"type" => type, "file" => file, "rounds" => rounds} = command) do
    frames = file |> File.read!() |> String.split("\n", trim: true)

    {microseconds, last} =
      for _round <- 1..rounds, reduce: {0, nil} do
        {microseconds, _last} ->
          begun = Handling.new(exchange, type, command["snapshot"])
          :erlang.garbage_collect()
          started = System.monotonic_time()
          {last, _end} = Handling.handle_all(begun, type, frames)
          {microseconds + elapsed(started), last}
      end

    %{"microseconds" => microseconds, "values" => rounds * length(frames), "last" => last}
  end

  ## Over loopback

  defp collect(exchange, type, calls) do
    collector = self()
    callers = for call <- calls, do: spawn_link(fn -> watch(exchange, type, call, collector) end)
    for caller <- callers, do: await({:ready, caller})
    say(%{"done" => "ready"})

    range = receive do: ({:range, _from, _until} = range -> range)
    Enum.each(callers, &send(&1, range))
    say(%{"done" => "armed"})

    ended = for caller <- callers, do: await({:ended, caller})
    started = ended |> Enum.map(fn {_, _, started, _, _} -> started end) |> Enum.min()
    values = ended |> Enum.map(fn {_, _, _, values, _} -> values end) |> Enum.sum()
    {_, _, _, _, last} = List.last(ended)

    say(%{
      "done" => "measure",
      "microseconds" => elapsed(started),
      "values" => values,
      "last" => last
    })
  end

  defp await({kind, pid}) do
    receive do
      message when elem(message, 0) == kind and elem(message, 1) == pid -> message
    end
  end

  defp watch(exchange, type, call, collector) do
    function = type["method"] |> Macro.underscore() |> String.to_existing_atom()
    watch = fn -> apply(Binance, function, [exchange | call["args"]]) end
    {:ok, _value} = watch.()
    send(collector, {:ready, self()})
    {range, value} = await_range(watch)
    measure(watch, range, index(value, call, type), value, {call, type, collector}, nil, 0)
  end

  # Until the range is known, it watches on.
  defp await_range(watch) do
    {:ok, value} = watch.()

    receive do
      {:range, from, until} -> {{from, until}, value}
    after
      0 -> await_range(watch)
    end
  end

  defp measure(watch, {from, _until} = range, index, _value, context, started, values)
       when index < from do
    again(watch, range, context, started, values)
  end

  defp measure(watch, {_from, until} = range, index, value, context, started, values) do
    started = started || System.monotonic_time()

    if index < until do
      again(watch, range, context, started, values + 1)
    else
      {_call, _type, collector} = context
      send(collector, {:ended, self(), started, values + 1, value})
    end
  end

  defp again(watch, range, {call, type, _collector} = context, started, values) do
    {:ok, value} = watch.()
    measure(watch, range, index(value, call, type), value, context, started, values)
  end

  defp index(value, call, type), do: trunc(read(value, call["path"])) - type["first"]

  defp read(value, []), do: value
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
