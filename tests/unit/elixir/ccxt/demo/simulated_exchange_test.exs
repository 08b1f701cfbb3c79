defmodule Ccxt.Demo.SimulatedExchangeTest do
  use ExUnit.Case, async: true
  doctest Ccxt.Demo.SimulatedExchange

  alias Ccxt.Demo.SimulatedExchange

  defp program(script) do
    path = Path.join(System.tmp_dir!(), "ccxt-exchange-#{System.unique_integer([:positive])}")
    File.write!(path, "#!/bin/sh\n" <> script)
    File.chmod!(path, 0o755)
    on_exit(fn -> File.rm!(path) end)
    path
  end

  test "every address is redirected, and nothing else" do
    urls = %{
      "api" => %{
        "public" => "https://api.x.com/v3",
        "ws" => %{
          "spot" => "wss://stream.x.com:9443/ws",
          "ws-api" => %{"spot" => "wss://ws.x.com/v3"}
        }
      },
      "doc" => ["https://x.com"]
    }

    assert SimulatedExchange.redirect(urls, "127.0.0.1:8") == %{
             "api" => %{
               "public" => "http://127.0.0.1:8/api.x.com/v3",
               "ws" => %{
                 "spot" => "ws://127.0.0.1:8/stream.x.com:9443/ws",
                 "ws-api" => %{"spot" => "ws://127.0.0.1:8/ws.x.com/v3"}
               }
             },
             "doc" => ["https://x.com"]
           }
  end

  test "is started with a free port and ends with its standard input" do
    done = Path.join(System.tmp_dir!(), "ccxt-done-#{System.unique_integer([:positive])}")
    {"", 0} = System.cmd("mkfifo", [done])
    on_exit(fn -> File.rm!(done) end)
    path = program(~s(echo '{"port": 4711}'\ncat > /dev/null\necho "$@" > #{done}\n))

    {:ok, simulated} = SimulatedExchange.start(path, ["--seed", "7"])
    assert simulated.origin == "127.0.0.1:4711"

    assert SimulatedExchange.redirect(%{"api" => "https://x"}, simulated) == %{
             "api" => "http://127.0.0.1:4711/x"
           }

    assert SimulatedExchange.stop(simulated) == :ok
    # The program writes to the pipe when its input has ended, and reading it waits for that.
    assert {"--port 0 --epoch-ms now --until-stdin-closes --seed 7\n", 0} =
             System.cmd("cat", [done])

    assert SimulatedExchange.stop(simulated) == :ok
  end

  test "says what is wrong" do
    assert {:error, "there is no program /nowhere"} = SimulatedExchange.start("/nowhere")
    assert {:error, reason} = SimulatedExchange.start(program("exit 3\n"))
    assert reason =~ "exit code 3"
    assert {:error, reason} = SimulatedExchange.start(program("echo hello\ncat > /dev/null\n"))
    assert reason =~ ~s(did not print its port, but "hello")
    assert {:error, reason} = SimulatedExchange.start(program("echo '{}'\ncat > /dev/null\n"))
    assert reason =~ "did not print its port"
  end
end
