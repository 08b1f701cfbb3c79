defmodule CompileTest do
  # The script behind elixir_library, run as its action runs it.
  use ExUnit.Case, async: true

  @compile_exs System.fetch_env!("COMPILE_EXS")

  @source """
  defmodule Sample do
    @moduledoc "A module."
    @doc "Adds."
    @spec add(integer(), integer()) :: integer()
    def add(a, b), do: a + b
    def fail, do: raise("failed")
  end
  """

  setup do
    tmp =
      Path.join(System.fetch_env!("TEST_TMPDIR"), "compile#{System.unique_integer([:positive])}")

    File.mkdir_p!(tmp)
    %{tmp: tmp}
  end

  test "modules are the same wherever they are compiled", %{tmp: tmp} do
    beams =
      for place <- ["here", "somewhere/else"] do
        directory = Path.join(tmp, place)
        assert {_output, 0} = compile(directory, @source)
        File.read!(Path.join(directory, "ebin/Elixir.Sample.beam"))
      end

    assert [beam, beam] = beams
    assert :binary.match(beam, tmp) == :nomatch
  end

  test "stack traces name the path in the workspace", %{tmp: tmp} do
    assert {_output, 0} = compile(tmp, @source)
    {output, 1} = elixir(["-pa", Path.join(tmp, "ebin"), "-e", "Sample.fail()"])
    assert output =~ "lib/sample.ex:6: Sample.fail/0"
  end

  test "warnings are errors, and named", %{tmp: tmp} do
    assert {output, 1} = compile(tmp, "defmodule Sample do\n  def f(x), do: 1\nend\n")
    assert output =~ ~s(variable "x" is unused)
    assert output =~ "lib/sample.ex:2:9"
    assert output =~ "warnings, which are errors here: 1"
  end

  test "a module which keeps the directory of its compilation is refused", %{tmp: tmp} do
    for kept <- ["__DIR__", "__ENV__.file", "File.cwd!()"] do
      source = "defmodule Sample do\n  @kept #{kept}\n  def kept, do: @kept\nend\n"
      assert {output, 1} = compile(Path.join(tmp, kept), source)
      assert output =~ "Elixir.Sample.beam holds"
    end
  end

  test "log messages carry the application and the path in the workspace", %{tmp: tmp} do
    source = "defmodule Sample do\n  require Logger\n  def log, do: Logger.error(\"x\")\nend\n"
    assert {_output, 0} = compile(tmp, source, ["--app", "sample"])

    handler = """
    defmodule Handler do
      def log(%{meta: %{application: application, file: file}}, _config), do: IO.inspect({application, file})
    end

    :logger.add_handler(:handler, Handler, %{})
    Sample.log()
    """

    {output, 0} = elixir(["-pa", Path.join(tmp, "ebin"), "-e", handler])
    assert output =~ ~s({:sample, ~c"lib/sample.ex"})
  end

  test "a syntax error is located", %{tmp: tmp} do
    assert {output, 1} = compile(tmp, "defmodule Sample do\n  def f(, do: 1\nend\n")
    assert output =~ "lib/sample.ex:3:1"
  end

  defp compile(directory, source, options \\ []) do
    ebin = Path.join(directory, "ebin")
    input = Path.join(directory, "input")
    File.mkdir_p!(ebin)
    File.write!(input, source)
    elixir([@compile_exs, "--out", ebin] ++ options ++ ["lib/sample.ex=" <> input])
  end

  defp elixir(arguments) do
    System.cmd("elixir", arguments,
      stderr_to_stdout: true,
      env: [{"ERL_COMPILER_OPTIONS", "deterministic"}]
    )
  end
end
