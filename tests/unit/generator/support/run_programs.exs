# Loads compiled classes one after the other, and calls their methods: run_programs.exs INPUT OUTPUT.
#
# INPUT is JSON: [{"sources": [text], "calls": [call]}], a call {"module", "function", "arguments", "self", "waits",
# "outputs", "hasValue", "exchange"}; an argument {"@client": url} stands for a connection's client. OUTPUT gets a line of JSON for each class: {"problems": [text], "outcomes": [outcome]}, an
# outcome {"value": ...} or {"error": class, "message": text}.
defmodule RunPrograms do
  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.{Client, State}

  # What takes longer hangs.
  @call_ms 5_000

  def main([input, output]) do
    Code.put_compiler_option(:ignore_module_conflict, true)
    {:ok, _pid} = Ccxt.Pro.Supervisor.start_link([])

    {lines, _loaded} =
      input |> File.read!() |> :json.decode() |> Enum.map_reduce(MapSet.new(), &line/2)

    File.write!(output, lines)
  end

  # Base classes are often the same: what the program before had loaded stays.
  defp line(%{"sources" => sources} = program, loaded) do
    result = run(%{program | "sources" => Enum.reject(sources, &(&1 in loaded))})
    {[:json.encode(result), ?\n], MapSet.new(sources)}
  end

  defp run(%{"sources" => sources, "calls" => calls}) do
    {loaded, diagnostics} =
      Code.with_diagnostics(fn ->
        try do
          Enum.each(sources, &Code.compile_string/1)
        rescue
          error -> {:failed, Exception.message(error)}
        end
      end)

    messages =
      for %{message: message, position: position} <- diagnostics,
          do: "#{inspect(position)} #{message}"

    unformatted =
      for source <- sources, format(source) != source, do: "not as mix format leaves it"

    case loaded do
      :ok ->
        %{"problems" => messages ++ unformatted, "outcomes" => Enum.map(calls, &outcome/1)}

      {:failed, message} ->
        %{"problems" => messages ++ [message], "outcomes" => []}
    end
  end

  defp format(source) do
    IO.iodata_to_binary([Code.format_string!(source), ?\n])
  rescue
    error -> Exception.message(error)
  end

  # In a process of its own, which ends with the call whatever the call does.
  defp outcome(call) do
    test = self()
    {pid, monitor} = spawn_monitor(fn -> send(test, {:outcome, self(), attempt(call)}) end)

    receive do
      {:outcome, ^pid, outcome} ->
        Process.demonitor(monitor, [:flush])
        outcome

      {:DOWN, ^monitor, :process, ^pid, reason} ->
        %{"error" => "crash", "message" => inspect(reason)}
    after
      @call_ms ->
        Process.exit(pid, :kill)
        %{"error" => "timeout", "message" => "no result after #{@call_ms} ms"}
    end
  end

  defp attempt(call) do
    %{"value" => call |> invoke() |> plain()}
  rescue
    error ->
      case Ccxt.Error.from_name(Ccxt.Error.name(error)) do
        nil -> %{"error" => "crash", "message" => Exception.format(:error, error, __STACKTRACE__)}
        _class -> %{"error" => Ccxt.Error.name(error), "message" => Exception.message(error)}
      end
  end

  defp invoke(%{"function" => function, "arguments" => arguments} = call) do
    module = Module.concat([call["module"]])
    given = self_argument(call) ++ Enum.map(arguments, &argument/1)
    result = apply(module, String.to_existing_atom(function), given)

    case call do
      %{"outputs" => 0} -> result
      %{"hasValue" => false} -> nil
      %{"outputs" => _some} -> elem(result, 0)
    end
  end

  # Who waits reads the instance; who doesn't works on its state as a value.
  defp self_argument(%{"self" => "none"}), do: []
  defp self_argument(%{"self" => "exchange", "waits" => true} = call), do: [exchange(call)]
  defp self_argument(%{"self" => "exchange"} = call), do: [call |> exchange() |> Instance.pin()]

  defp self_argument(%{"self" => "state"} = call),
    do: [call |> exchange() |> Instance.pin() |> State.new()]

  defp exchange(%{"exchange" => module}), do: Exchange.new(Module.concat([module]))

  defp argument(%{"@client" => url}), do: Client.new(url)
  defp argument(:null), do: nil
  defp argument(list) when is_list(list), do: Enum.map(list, &argument/1)

  defp argument(map) when is_map(map),
    do: Map.new(map, fn {key, value} -> {key, argument(value)} end)

  defp argument(value), do: value

  # JSON has no undefined: a key that holds it is as good as absent.
  defp plain(nil), do: :null
  defp plain(value) when is_boolean(value) or is_number(value) or is_binary(value), do: value
  defp plain(value) when is_atom(value), do: Atom.to_string(value)
  defp plain(list) when is_list(list), do: Enum.map(list, &plain/1)
  defp plain(%Ccxt.Ordered{} = ordered), do: ordered |> Ccxt.Ordered.to_map() |> plain()
  defp plain(%{__exception__: true} = error), do: Ccxt.JS.to_string(error)

  # Caches, order books, sides of these.
  defp plain(%_struct{} = value) do
    case State.plain(value) do
      ^value -> inspect(value)
      users -> plain(users)
    end
  end

  defp plain(map) when is_map(map),
    do: for({key, value} <- map, value != nil, into: %{}, do: {key, plain(value)})

  defp plain(value), do: inspect(value)
end

RunPrograms.main(System.argv())
