defmodule Ccxt.Pro.WatcherTest do
  use Ccxt.Test.ProCase, async: true

  import ExUnit.CaptureLog

  alias Ccxt.Pro.{Updates, Watcher}

  setup do
    %{url: url} = WebSocketServer.start()
    exchange = exchange(url)

    stream =
      Updates.stream(
        exchange,
        fn exchange -> Ccxt.Result.of(fn -> FakeExchange.watch_tick(exchange, "A") end) end,
        fn exchange -> Ccxt.Result.of(fn -> FakeExchange.un_watch_tick(exchange, "A") end) end,
        :queue
      )

    {:ok, exchange: exchange, stream: stream}
  end

  defp subscribed do
    assert_receive {:upgraded, session, _}, 5_000
    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    session
  end

  defp handler do
    test = self()
    fn %{"value" => value} -> send(test, {:handled, value}) end
  end

  test "calls the handler for each update, and unsubscribes when it is stopped", context do
    child = {Watcher, stream: context.stream, handler: handler()}
    {:ok, supervisor} = Supervisor.start_link([child], strategy: :one_for_one)
    session = subscribed()
    for value <- 1..3, do: WebSocketServer.push(session, %{"tick" => "A", "value" => value})
    for value <- 1..3, do: assert_receive({:handled, ^value}, 5_000)

    spawn_call(:stopped, fn -> Supervisor.stop(supervisor) end)
    assert_receive {:frame, ^session, :text, text}, 5_000
    assert %{"method" => "UNSUBSCRIBE", "id" => id} = :json.decode(text)
    WebSocketServer.push(session, %{"result" => nil, "id" => id})
    assert_receive {:outcome, :stopped, {:ok, :ok}}, 5_000
  end

  test "is started again when its handler fails, and misses nothing after that", context do
    test = self()

    handler = fn
      %{"value" => "bad"} -> raise "refused"
      %{"value" => value} -> send(test, {:handled, value})
    end

    log =
      capture_log(fn ->
        start_supervised!({Watcher, name: :fails, stream: context.stream, handler: handler})
        session = subscribed()
        WebSocketServer.push(session, %{"tick" => "A", "value" => "bad"})
        assert_receive {:frame, ^session, :text, text}, 5_000
        assert %{"method" => "UNSUBSCRIBE", "id" => id} = :json.decode(text)
        WebSocketServer.push(session, %{"result" => nil, "id" => id})
        assert_receive {:frame, ^session, :text, _subscribe}, 5_000
        WebSocketServer.push(session, %{"tick" => "A", "value" => 2})
        assert_receive {:handled, 2}, 5_000

        # Its supervisor ends it with the test: the server is gone by then.
        Ccxt.Pro.close(context.exchange)
      end)

    assert log =~ "refused"
  end

  test "ends when its stream does", context do
    {:ok, pid} = Watcher.start_link(name: :ends, stream: context.stream, handler: handler())
    assert Process.whereis(:ends) == pid
    monitor = Process.monitor(pid)
    _session = subscribed()
    Ccxt.Pro.close(context.exchange)
    assert_receive {:DOWN, ^monitor, :process, ^pid, :normal}, 5_000
  end

  @tag :capture_log
  test "ends when who started it does", context do
    test = self()

    parent =
      spawn(fn ->
        send(test, Watcher.start_link(stream: context.stream, handler: handler()))
        receive do: (:end -> exit(:over))
      end)

    assert_receive {:ok, pid}, 5_000
    monitor = Process.monitor(pid)
    session = subscribed()
    send(parent, :end)
    assert_receive {:frame, ^session, :text, text}, 5_000
    WebSocketServer.push(session, %{"result" => nil, "id" => :json.decode(text)["id"]})
    assert_receive {:DOWN, ^monitor, :process, ^pid, :over}, 5_000
  end

  test "says what is wrong with its options", context do
    for {options, text} <- [
          {[stream: context.stream], "handler: must be a function of one argument"},
          {[stream: 1, handler: handler()], "stream: must be an enumerable, got: 1"},
          {[stream: [], handler: handler(), every: 1], ":every is not an option of a watcher"}
        ] do
      assert_raise ArgumentError, text, fn -> Watcher.child_spec(options) end
    end
  end
end
