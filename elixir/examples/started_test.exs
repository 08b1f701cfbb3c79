defmodule Ccxt.Examples.StartedTest do
  @moduledoc """
  Each example as users start it: `bazel run //elixir/examples:NAME`, and `mix run examples/NAME.exs` in `elixir/`. Keys,
  and that orders may be made, stand in a file `.env` where it is started.

  What an example shows is tested beside this; here it has to come to its end, and skip nothing.
  """

  use ExUnit.Case, async: false

  alias Ccxt.Demo.SimulatedExchange

  # On a machine that is busy with other things.
  @moduletag timeout: 120_000

  @programs "PROGRAMS" |> System.fetch_env!() |> String.split()

  @settings """
  BINANCE_PROD_API_KEY=key
  BINANCE_PROD_API_SECRET=secret
  CCXT_PRO_ENABLE_PROD_ORDER_LIVE=true
  CCXT_PRO_SOAK_SECONDS=1
  """

  setup_all do
    {:ok, simulated} = SimulatedExchange.start(System.fetch_env!("SIMULATED_EXCHANGE"))
    on_exit(fn -> SimulatedExchange.stop(simulated) end)
    directory = Path.join(System.fetch_env!("TEST_TMPDIR"), "started")
    File.mkdir_p!(directory)
    File.write!(Path.join(directory, ".env"), @settings)
    {:ok, directory: directory, environment: [{"EXCHANGE_ORIGIN", simulated.origin}]}
  end

  for program <- @programs do
    name = Path.basename(program)

    test "#{name} is run by Bazel", context do
      environment = [{"BUILD_WORKING_DIRECTORY", context.directory} | context.environment]
      assert_shown(run(Path.expand(unquote(program)), [], env: environment))
    end

    test "#{name} is run by Mix", context do
      arguments = ["run", "--no-compile", "--no-deps-check", "examples/#{unquote(name)}.exs"]
      assert_shown(run(mix(), arguments, cd: project(context), env: context.environment))
    end
  end

  test "Mix compiles what the examples need", context do
    arguments =
      ~w(run --no-compile --no-deps-check --no-start -e) ++
        ["IO.inspect(Mix.Project.config()[:elixirc_paths])"]

    shown = run(mix(), arguments, cd: project(context), env: context.environment)
    assert shown == ~s(["lib", "demo", "examples/support"]\n)
  end

  test "there is a program of each" do
    names = for path <- Path.wildcard("#{examples()}/pro_*.exs"), do: Path.basename(path, ".exs")
    assert length(names) == 14
    assert Enum.sort(names) == Enum.sort(Enum.map(@programs, &Path.basename/1))
  end

  ## Helpers

  defp assert_shown(output) do
    assert output =~ ~r/\S/
    refute output =~ "skipped"
  end

  defp run(program, arguments, options) do
    {output, status} = System.cmd(program, arguments, [stderr_to_stdout: true] ++ options)
    assert status == 0, output
    output
  end

  defp mix, do: Path.expand(System.fetch_env!("MIX"))
  defp examples, do: System.fetch_env!("EXAMPLES")

  # The folder as Mix has it after it has compiled: with the modules that Bazel has.
  defp project(%{directory: directory}) do
    project = Path.join(directory, "elixir")
    ebin = Path.join(project, "_build/dev/lib/ccxt/ebin")

    unless File.exists?(ebin) do
      File.mkdir_p!(ebin)
      File.cp!(System.fetch_env!("PROJECT"), Path.join(project, "mix.exs"))
      File.cp_r!(examples(), Path.join(project, "examples"), dereference_symlinks: true)
      File.write!(Path.join(project, ".env"), @settings)

      for module <- [Ccxt.Pro, Ccxt.Demo, Ccxt.Examples],
          path <- Path.wildcard(Path.join(Path.dirname(:code.which(module)), "*.{app,beam}")),
          do: File.cp!(path, Path.join(ebin, Path.basename(path)))
    end

    project
  end
end
