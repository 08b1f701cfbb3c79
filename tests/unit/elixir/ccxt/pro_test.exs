defmodule Ccxt.ProTest do
  # The logger is everybody's.
  use Ccxt.Test.ProCase, async: false

  import ExUnit.CaptureLog

  alias Ccxt.Pro.Telemetry

  test "new/2 takes a compiled module" do
    exchange = Ccxt.Pro.new(FakeExchange, timeout: 5)
    assert {exchange.id, exchange.timeout} == {"fake", 5}
    assert Ccxt.Pro.close(exchange) == :ok
  end

  test "new/2 says what there is if there is no such exchange" do
    assert_raise ArgumentError, ~r/there is no exchange "nowhere"/, fn ->
      Ccxt.Pro.new("nowhere")
    end
  end

  # A watched symbol, and the session at the server.
  defp watch(exchange, symbol \\ "A") do
    spawn_call(:watch, fn -> FakeExchange.watch_tick(exchange, symbol) end)
    assert_receive {:upgraded, session, _}, 5_000
    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    session
  end

  describe "a connection" do
    test "is found by its URL, asked and closed" do
      %{url: url} = WebSocketServer.start()
      assert Ccxt.Pro.connection(url) == nil
      assert Ccxt.Pro.connection_info(url) == nil
      assert Ccxt.Pro.close_connection(url) == :ok

      _session = watch(exchange(url))
      pid = Ccxt.Pro.connection(url)
      assert %{pid: ^pid, url: ^url, state: :ready, waiters: 1} = Ccxt.Pro.connection_info(url)
      assert Enum.any?(Ccxt.Pro.connections(), &match?(%{pid: ^pid}, &1))

      assert {:links, links} = Process.info(pid, :links)
      assert Process.whereis(Ccxt.Pro.ConnectionSupervisor) in links

      assert Ccxt.Pro.close_connection(url) == :ok
      assert Ccxt.Pro.connection(url) == nil
      assert_receive {:outcome, :watch, {:error, %Ccxt.ExchangeClosedByUser{}}}, 5_000
    end

    test "of several exchanges is the first one's, unless one is named" do
      %{url: url} = WebSocketServer.start()
      [one, two] = [exchange(url), exchange(url)]
      _session = watch(two)
      second = Ccxt.Pro.connection(url)
      _session = watch(one)
      first = Ccxt.Pro.connection(url)
      assert first != second
      assert Ccxt.Pro.connection(one, url) == first
      assert Ccxt.Pro.connection(two, url) == second
    end

    test "is found by its URL as it is shown, too" do
      %{url: url} = WebSocketServer.start()
      key = String.duplicate("k", 64)
      _session = watch(exchange("#{url}/#{key}"))
      pid = Ccxt.Pro.connection("#{url}/#{key}")
      assert %{url: shown} = Ccxt.Pro.connection_info(pid)
      assert shown == "#{url}/***"
      assert Ccxt.Pro.connection(shown) == pid
    end
  end

  describe "verbose" do
    test "logs what is sent and received, without secrets" do
      %{url: url} = WebSocketServer.start()
      config = %{"verbose" => true, "secret" => "sesame", "apiKey" => "opener"}
      exchange = exchange(url, %{}, config)

      log =
        capture_log(fn ->
          spawn_call(:answer, fn -> FakeExchange.ask(exchange, "does sesame or opener help?") end)
          assert_receive {:upgraded, session, _}, 5_000
          assert_receive {:frame, ^session, :text, text}, 5_000
          assert text =~ "sesame"
          WebSocketServer.push(session, %{"result" => "yes", "id" => :json.decode(text)["id"]})
          assert_receive {:outcome, :answer, {:ok, "yes"}}, 5_000
          Ccxt.Pro.close(exchange)
        end)

      assert log =~ "onOpen"
      assert log =~ ~r/sending .*does \*\*\* or \*\*\* help\?/
      assert log =~ ~r/onMessage .*yes/
      assert log =~ "onClose"
      refute log =~ "sesame"
      refute log =~ "opener"
    end

    test "logs nothing unless it is asked to" do
      %{url: url} = WebSocketServer.start()
      exchange = exchange(url)

      log =
        capture_log(fn ->
          session = watch(exchange)
          WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
          assert_receive {:outcome, :watch, {:ok, _tick}}, 5_000
        end)

      refute log =~ "onMessage"
    end
  end

  test "the debug logger logs events, until it is detached" do
    %{url: url} = WebSocketServer.start()
    forward_events([[:connection, :stop]], url)
    assert Ccxt.Pro.attach_debug_logger() == :ok
    assert Ccxt.Pro.attach_debug_logger() == {:error, :already_exists}

    log =
      capture_log([level: :debug], fn ->
        exchange = exchange(url)
        session = watch(exchange)
        WebSocketServer.close(session, 1011, "enough")
        assert_receive {:outcome, :watch, {:error, _}}, 5_000
        Ccxt.Pro.close(exchange)
        assert_receive {:event, [:connection, :stop], _, _}, 5_000
      end)

    assert log =~ "ccxt.pro.connection.ready duration_ms="
    assert log =~ "ccxt.pro.subscribe exchange=fake hashes=1 kind=:stream url=#{url}"

    assert log =~
             ~s(error=Ccxt.NetworkError "connection closed by remote server, closing code 1011")

    assert Ccxt.Pro.detach_debug_logger() == :ok
    assert Ccxt.Pro.detach_debug_logger() == {:error, :not_found}

    log =
      capture_log([level: :debug], fn ->
        Telemetry.execute([:ccxt, :pro, :ping, :sent], %{}, %{})
      end)

    refute log =~ "ccxt.pro"
  end

  test "the summary counts what has been" do
    %{url: url} = WebSocketServer.start()
    forward_events([[:connection, :stop]], url)
    before = Ccxt.ProLifecycleCoverage.summary()

    exchange = exchange(url)
    session = watch(exchange)
    WebSocketServer.drop(session)
    assert_receive {:outcome, :watch, {:error, _}}, 5_000
    Ccxt.Pro.close(exchange)
    assert_receive {:event, [:connection, :stop], _, _}, 5_000

    summary = Ccxt.ProLifecycleCoverage.summary()

    for name <- [:attempts, :starts, :disconnects, :terminations],
        do: assert(summary.connections[name] > before.connections[name])

    event = [:ccxt, :pro, :connection, :disconnected]
    assert summary.events[event] > before.events[event]
    assert event in summary.covered
    assert summary.total > before.total
    events = for {event, _, _} <- Telemetry.events(), do: event
    assert Enum.sort(summary.covered ++ summary.uncovered) == Enum.sort(events)
    assert summary.events |> Map.values() |> Enum.sum() == summary.total
  end
end
