defmodule Ccxt.Faults.FaultTable do
  @moduledoc """
  The table of faults: what the tests saw, held against the guide that shows it.

  A test gives its row to `record!/3`, which fails if the guide has another one. With `UPDATE_GUIDE` naming a file
  the rows are written there instead, when all tests have passed. All rows are printed when the tests are over, with
  the time that each took.
  """

  use Agent

  import ExUnit.Assertions

  @guide "elixir/guides/faults.md"
  @begin "<!-- prettier-ignore-start -->"
  @finish "<!-- prettier-ignore-end -->"

  @typedoc """
  `waiters` is how many calls waited; `got` what each of them got, by count; `then` what their next calls got;
  `telemetry` the events with their counts.
  """
  @type row :: %{
          waiters: non_neg_integer(),
          got: String.t() | [{pos_integer(), String.t()}],
          then: String.t() | [{pos_integer(), String.t()}],
          telemetry: String.t()
        }

  @doc "Starts the collection of rows, and has them printed, and written if that is wished, after the tests."
  @spec start(module :: module()) :: :ok
  def start(module) do
    {:ok, _pid} = Agent.start(fn -> [] end, name: __MODULE__)
    ExUnit.after_suite(fn result -> finish(module, result) end)
    :ok
  end

  @doc "The rows of the guide: fault → line."
  @spec guide() :: %{String.t() => String.t()}
  def guide do
    [_text, rows] = @guide |> File.read!() |> String.split(@begin)

    for "| " <> _ = line <- String.split(rows, "\n"), into: %{} do
      [fault | _] = line |> String.trim_leading("| ") |> String.split(" | ")
      {fault, line}
    end
    |> Map.drop(["Fault", "---"])
  end

  @doc "The faults that a module tests, in order: its tests with the tag `provoked`."
  @spec faults(module()) :: [String.t()]
  def faults(module) do
    for %{name: name, tags: %{provoked: _}} <-
          Enum.sort_by(module.__ex_unit__().tests, &{&1.tags.line, &1.name}),
        do: fault(%{test: name})
  end

  @doc "The fault that a test is about: its name."
  @spec fault(tags :: map()) :: String.t()
  def fault(%{test: test}), do: test |> Atom.to_string() |> String.replace_prefix("test ", "")

  @doc "Notes what was seen of a fault, and holds it against the guide."
  @spec record!(context :: map(), row(), took_ms :: non_neg_integer()) :: :ok
  def record!(context, row, took_ms) do
    fault = fault(context)
    line = line(context, row)
    Agent.update(__MODULE__, &[{fault, line, took_ms} | &1])

    unless updating?() do
      assert guide()[fault] == line,
             "#{@guide} has another row; UPDATE_GUIDE=<its path> on this test writes this one:\n#{line}"
    end

    :ok
  end

  @doc "Whether the guide is to be written, not read."
  @spec updating?() :: boolean()
  def updating?, do: System.get_env("UPDATE_GUIDE") != nil

  ## Helpers

  defp line(context, row) do
    cells = [
      fault(context),
      context.provoked,
      Integer.to_string(row.waiters),
      counted(row.got),
      counted(row.then),
      row.telemetry
    ]

    "| " <> Enum.join(cells, " | ") <> " |"
  end

  defp counted(text) when is_binary(text), do: text
  defp counted(counts), do: Enum.map_join(counts, ", ", fn {n, text} -> "#{n} × #{text}" end)

  defp finish(module, result) do
    rows = Agent.get(__MODULE__, & &1)
    seen = for fault <- faults(module), {^fault, line, took_ms} <- rows, do: {line, took_ms}

    IO.puts(
      "\nFaults and what came of them (#{length(seen)}; the last column is how long each took):\n"
    )

    IO.puts(head("took"))
    for {line, took_ms} <- seen, do: IO.puts("#{line} #{took_ms} ms |")

    if updating?() and result.failures == 0 and length(seen) == length(faults(module)),
      do: write(System.fetch_env!("UPDATE_GUIDE"), Enum.map(seen, &elem(&1, 0)))
  end

  defp head(extra \\ nil) do
    names = [
      "Fault",
      "Provoked by",
      "Waiters",
      "What they got",
      "What their next calls got",
      "Telemetry"
    ]

    names = names ++ List.wrap(extra)
    row = fn cells -> "| " <> Enum.join(cells, " | ") <> " |" end
    row.(names) <> "\n" <> row.(Enum.map(names, fn _name -> "---" end))
  end

  defp write(path, lines) do
    [text, _rows] = @guide |> File.read!() |> String.split(@begin)

    File.write!(
      path,
      Enum.join([text <> @begin, "", head() | lines] ++ ["", @finish], "\n") <> "\n"
    )
  end
end
