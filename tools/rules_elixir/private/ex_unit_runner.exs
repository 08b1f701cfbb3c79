# Runs one ex_unit_test: ex_unit_runner.exs [--app NAME] [--helper FILE] --file FILE ... [options of `mix test`]

defmodule JUnitFormatter do
  @moduledoc "An ExUnit formatter which writes the report that Bazel reads, to `$XML_OUTPUT_FILE`."

  use GenServer

  @impl true
  def init(_options), do: {:ok, []}

  @impl true
  def handle_cast({:test_finished, %ExUnit.Test{state: {:excluded, _reason}}}, tests),
    do: {:noreply, tests}

  def handle_cast({:test_finished, test}, tests), do: {:noreply, [test | tests]}

  def handle_cast({:suite_finished, _times}, tests) do
    File.write!(System.fetch_env!("XML_OUTPUT_FILE"), report(Enum.reverse(tests)))
    {:noreply, tests}
  end

  def handle_cast(_event, tests), do: {:noreply, tests}

  defp report(tests) do
    suites = tests |> Enum.group_by(& &1.module) |> Enum.sort() |> Enum.map(&suite/1)
    [~s(<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n), suites, "</testsuites>\n"]
  end

  defp suite({module, tests}) do
    failures = Enum.count(tests, &failed?/1)
    skipped = Enum.count(tests, &match?({:skipped, _reason}, &1.state))

    [
      ~s(<testsuite name="#{escape(inspect(module))}" tests="#{length(tests)}" failures="#{failures}" ),
      ~s(skipped="#{skipped}">\n),
      Enum.map(tests, &test_case/1),
      "</testsuite>\n"
    ]
  end

  defp failed?(test), do: match?({kind, _detail} when kind in [:failed, :invalid], test.state)

  defp test_case(test) do
    [
      ~s(<testcase classname="#{escape(inspect(test.module))}" name="#{escape(test.name)}" time="#{test.time / 1.0e6}">),
      outcome(test),
      "</testcase>\n"
    ]
  end

  defp outcome(%{state: nil}), do: []
  defp outcome(%{state: {:skipped, reason}}), do: ~s(<skipped message="#{escape(reason)}"/>)

  defp outcome(%{state: {:failed, failures}} = test) do
    text =
      ExUnit.Formatter.format_test_failure(test, failures, 1, 120, fn _key, message -> message end)

    ~s(<failure message="failed">#{escape(text)}</failure>)
  end

  defp outcome(%{state: {:invalid, _module}}), do: ~s(<failure message="setup_all failed"/>)

  # XML 1.0 has no way to write most control characters.
  defp escape(value) do
    value
    |> to_string()
    |> String.replace_invalid()
    |> String.replace(~r/[^\t\n\r\x{20}-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]/u, "?")
    |> String.replace("&", "&amp;")
    |> String.replace("<", "&lt;")
    |> String.replace(">", "&gt;")
    |> String.replace("\"", "&quot;")
  end
end

defmodule Runner do
  @moduledoc "Loads and runs the test cases of one test target."

  @switches [
    app: :keep,
    helper: :string,
    file: :keep,
    include: :keep,
    exclude: :keep,
    only: :keep,
    seed: :integer,
    trace: :boolean,
    max_cases: :integer,
    timeout: :integer
  ]
  @failed 2
  @not_run 4

  @spec main([String.t()]) :: no_return()
  def main(argv) do
    {options, []} = OptionParser.parse!(argv, strict: @switches)
    for app <- Keyword.get_values(options, :app), do: start!(String.to_atom(app))

    ExUnit.start(
      [autorun: false, formatters: formatters()] ++
        Keyword.take(options, [:seed, :trace, :max_cases, :timeout])
    )

    if helper = options[:helper], do: Code.require_file(helper)
    options |> filters() |> ExUnit.configure()
    options |> Keyword.get_values(:file) |> load!()
    ExUnit.run() |> exit_code() |> System.halt()
  end

  defp start!(app) do
    case Application.ensure_all_started(app) do
      {:ok, _started} ->
        :ok

      {:error, reason} ->
        abort("the application #{inspect(app)} doesn't start: #{inspect(reason)}", @failed)
    end
  end

  defp formatters do
    if System.get_env("XML_OUTPUT_FILE"),
      do: [ExUnit.CLIFormatter, JUnitFormatter],
      else: [ExUnit.CLIFormatter]
  end

  # As in `mix test`, on top of what the test helper has configured.
  defp filters(options) do
    configured = ExUnit.configuration()
    only = parsed(options, :only) ++ named(System.get_env("TESTBRIDGE_TEST_ONLY"))
    include = parsed(options, :include) ++ only ++ configured[:include]

    exclude =
      parsed(options, :exclude) ++ if(only == [], do: [], else: [:test]) ++ configured[:exclude]

    [include: include, exclude: exclude]
  end

  defp parsed(options, key), do: options |> Keyword.get_values(key) |> ExUnit.Filters.parse()

  defp named(nil), do: []
  defp named(pattern), do: [test: Regex.compile!(pattern)]

  defp load!(files) do
    case Kernel.ParallelCompiler.require(files, return_diagnostics: true) do
      {:ok, _modules, %{compile_warnings: [], runtime_warnings: []}} -> :ok
      {:ok, _modules, _warnings} -> abort("warnings, which are errors here", @not_run)
      {:error, _errors, _warnings} -> abort("the tests don't compile", @not_run)
    end
  end

  defp exit_code(%{total: total, excluded: total}), do: abort("no test ran", @not_run)
  defp exit_code(%{failures: 0}), do: 0
  defp exit_code(_result), do: @failed

  defp abort(message, code) do
    IO.puts(:stderr, message)
    System.halt(code)
  end
end

Runner.main(System.argv())
