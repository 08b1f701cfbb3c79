defmodule Ccxt.Pro.TelemetryTest do
  # Handlers are global: other tests run events of their own.
  use ExUnit.Case, async: false
  doctest Ccxt.Pro.Telemetry

  import ExUnit.CaptureLog

  alias Ccxt.Pro.Telemetry

  @event [:ccxt, :pro, :stream, :interrupted]

  test "a handler gets event, measurements, metadata and its configuration, until it is detached" do
    test = self()
    id = make_ref()

    handler = fn event, measurements, metadata, config ->
      send(test, {event, measurements, metadata, config})
    end

    :ok = Telemetry.attach(id, @event, handler, :config)

    Telemetry.execute(@event, %{wait_ms: 1}, %{error: id})
    assert_received {@event, %{wait_ms: 1}, %{error: ^id}, :config}

    assert Telemetry.detach(id) == :ok
    Telemetry.execute(@event, %{wait_ms: 1}, %{error: id})
    refute_received {@event, _, %{error: ^id}, _}
    assert Telemetry.detach(id) == {:error, :not_found}
  end

  test "an event that there isn't is a mistake" do
    assert_raise ArgumentError, ~r/no such event/, fn ->
      Telemetry.attach(make_ref(), [:ccxt, :nothing], fn _, _, _, _ -> :ok end, nil)
    end
  end

  test "a handler that raises is detached and reported, and the others go on" do
    test = self()
    [bad, good] = [make_ref(), make_ref()]
    event = [:ccxt, :pro, :stream, :unwatch_failed]
    :ok = Telemetry.attach(bad, event, fn _, _, _, _ -> raise "broken" end, nil)

    :ok =
      Telemetry.attach(
        good,
        event,
        fn _, _, metadata, _ -> send(test, {:good, metadata}) end,
        nil
      )

    log = capture_log(fn -> Telemetry.execute(event, %{}, %{error: good}) end)
    assert log =~ "broken"
    assert_received {:good, %{error: ^good}}
    assert Telemetry.detach(bad) == {:error, :not_found}
    assert Telemetry.detach(good) == :ok
  end

  test "events go to the :telemetry package, if it is there" do
    Module.create(
      :telemetry,
      quote do
        def execute(event, measurements, metadata),
          do: send(metadata.error, {:forwarded, event, measurements})
      end,
      Macro.Env.location(__ENV__)
    )

    restart_handlers()
    Telemetry.execute(@event, %{wait_ms: 2}, %{error: self()})
    assert_received {:forwarded, @event, %{wait_ms: 2}}

    :code.delete(:telemetry)
    :code.purge(:telemetry)
    restart_handlers()
    Telemetry.execute(@event, %{wait_ms: 3}, %{error: self()})
    refute_received {:forwarded, _, _}
  end

  # Whether the package is there is found out when the library starts.
  defp restart_handlers do
    :ok = Supervisor.terminate_child(Ccxt.Pro.Supervisor, Telemetry.Handlers)
    {:ok, _pid} = Supervisor.restart_child(Ccxt.Pro.Supervisor, Telemetry.Handlers)
  end

  test "every event is in the documentation, with its measurements and metadata" do
    {:docs_v1, _, _, _, %{"en" => text}, _, _} = Code.fetch_docs(Telemetry)

    for {event, measurements, metadata} <- Telemetry.events() do
      [_, section] = String.split(text, "### `#{inspect(event)}`", parts: 2)
      [section | _] = String.split(section, "### ", parts: 2)
      for name <- measurements ++ metadata, do: assert(section =~ "`#{name}`")
    end
  end

  test "a URL is shown without what may be secret" do
    for {url, shown} <- [
          {"wss://stream.binance.com:9443/ws/1", "wss://stream.binance.com:9443/ws/1"},
          {"https://api.binance.com/api/v3/account?signature=abc",
           "https://api.binance.com/api/v3/account"},
          {"wss://fstream.binance.com/ws/#{String.duplicate("k", 64)}",
           "wss://fstream.binance.com/ws/***"},
          {"wss://fstream.binance.com/private/ws?listenKey=abc",
           "wss://fstream.binance.com/private/ws"},
          {"ws://user:password@127.0.0.1:8080/", "ws://127.0.0.1:8080/"}
        ] do
      assert Telemetry.public_url(url) == shown
    end
  end
end
