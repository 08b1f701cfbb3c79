# Compiles an application with a package and with its sources:
#
#   build_consumers.exs --unpacked DIR --project DIR --sources DIR --packaged OUT --source OUT
#
# Mix's own account of what it has compiled names directories. So both are compiled in one, the sources after the
# package: where they are equal, that costs nothing; where they aren't, Mix finds it by their contents.

defmodule BuildConsumers do
  @moduledoc "Has Mix compile an application with two dependencies, one in the place of the other."

  @switches [
    unpacked: :string,
    project: :string,
    sources: :string,
    packaged: :string,
    source: :string
  ]

  # Older than anything that Mix writes: it would compile all again for a newer mix.exs.
  @long_ago 946_684_800

  @spec main([String.t()]) :: :ok
  def main(argv) do
    {options, []} = OptionParser.parse!(argv, strict: @switches)
    directory = Path.expand(options[:packaged] <> ".build")
    project = Path.join(directory, "consumer_app")
    dependency = Path.join(directory, "ccxt")

    stage!(options[:project], project)
    stage!(options[:unpacked], dependency)
    compile!(project, dependency)
    keep!(directory, options[:packaged])

    packaged = File.read!(Path.join(dependency, "mix.exs"))
    File.rm_rf!(dependency)
    # A link to the package's, which the sources have nothing of.
    File.rm!(Path.join(project, "_build/prod/lib/ccxt/priv"))
    stage!(options[:sources], dependency)
    ^packaged = File.read!(Path.join(dependency, "mix.exs"))
    compile!(project, dependency)
    keep!(directory, options[:source])

    File.rm_rf!(directory)
    :ok
  end

  # Copies what links lead to.
  defp stage!(from, to) do
    File.mkdir_p!(Path.dirname(to))
    File.cp_r!(from, to, dereference_symlinks: true)
  end

  defp compile!(project, dependency) do
    File.touch!(Path.join(dependency, "mix.exs"), @long_ago)

    {output, status} =
      System.cmd("mix", ["compile", "--warnings-as-errors"],
        cd: project,
        env: [{"CCXT_PATH", "../ccxt"}, {"MIX_ENV", "prod"}],
        stderr_to_stdout: true
      )

    # Mix lets a dependency warn.
    if status != 0 or output =~ "warning:" do
      IO.puts(:stderr, output)
      System.halt(1)
    end
  end

  defp keep!(from, to), do: File.cp_r!(from, to, dereference_symlinks: true)
end

BuildConsumers.main(System.argv())
