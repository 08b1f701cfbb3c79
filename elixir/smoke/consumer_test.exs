defmodule Ccxt.Smoke.ConsumerTest do
  @moduledoc """
  An application that has the library as a dependency, as it was compiled by Mix: started by Mix, and as a release.

  `CONSUMER` is the directory with the application and its dependency.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Demo.SimulatedExchange

  # On a machine that is busy with other things.
  @moduletag timeout: 240_000

  setup_all do
    {:ok, _started} = Application.ensure_all_started(:inets)
    :ok
  end

  setup context do
    {:ok, simulated} = SimulatedExchange.start(System.fetch_env!("SIMULATED_EXCHANGE"))
    directory = Path.join(System.fetch_env!("TEST_TMPDIR"), "line_#{context.line}")
    File.cp_r!(System.fetch_env!("CONSUMER"), directory, dereference_symlinks: true)

    environment = [
      {"CCXT_PATH", "../ccxt"},
      {"EXCHANGE_URLS", urls(simulated)},
      {"MIX_ENV", "prod"}
    ]

    {:ok, project: Path.join(directory, "consumer_app"), environment: environment}
  end

  test "started by Mix, it watches, streams and closes", %{project: project} = context do
    mix = mix(["run", "--no-compile", "--no-deps-check", "-e", "ConsumerApp.main"])
    assert_watched(run!(mix, project, context.environment))
  end

  test "so it does as a release", %{project: project} = context do
    run!(mix(["release", "--no-compile", "--no-deps-check"]), project, context.environment)
    program = Path.join(project, "_build/prod/rel/consumer_app/bin/consumer_app")
    # A release's `eval` starts nothing by itself.
    main = "{:ok, _started} = Application.ensure_all_started(:consumer_app); ConsumerApp.main()"
    assert_watched(run!({program, ["eval", main]}, project, context.environment))
  end

  ## Helpers

  defp assert_watched(output) do
    assert [watched, first, second, closed] = String.split(output, "\n", trim: true)
    assert "watched: " <> last = watched
    assert {_number, ""} = Float.parse(last)
    for line <- [first, second], do: assert("streamed: " <> _last = line)
    assert "closed: ws://127.0.0.1:" <> _path = closed
  end

  # What `mix` of the toolchain is run as, with arguments.
  defp mix(arguments), do: {Path.expand(System.fetch_env!("MIX")), arguments}

  defp run!({program, arguments}, directory, environment) do
    {output, status} =
      System.cmd(program, arguments, cd: directory, env: environment, stderr_to_stdout: true)

    assert status == 0, output
    output
  end

  # Where the simulated exchange has each of the exchange's addresses, as JSON.
  defp urls(simulated) do
    url = String.to_charlist("http://#{simulated.origin}/__urls")
    {:ok, {{_version, 200, _text}, _headers, body}} = :httpc.request(:get, {url, []}, [], [])
    List.to_string(body)
  end
end
