defmodule Ccxt.Pro.Connection.GoingOnTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Pro.{Client, Updates}

  @soon 5_000

  # Where the connection waits for who is answered it does so for longer than a test takes.
  @for_ever 600_000
  @hold %{"answerHold" => @for_ever, "idleTimeout" => @for_ever}

  describe "a call that waits for more when it is answered" do
    test "gets what comes right behind the answer" do
      context = served(@hold)
      spawn_call(:orders, fn -> FakeExchange.watch_account(watching(context.exchange)) end)
      session = upgraded()
      send_at_once(session, [welcome(receive_json(session)), order("1"), order("2")])
      assert_receive {:outcome, :orders, {:ok, [%{"id" => "1"}]}}, @soon
    end

    test "gets what is read next, however often it asks for something by the way, which others may do, too" do
      context = served(@hold)
      test = self()

      caller =
        start_call(context, fn exchange ->
          turn = fn state, client -> {:turn, state, client} end
          send(test, Connection.turn(exchange, context.client, turn))
        end)

      session = upgraded()
      push(session, welcome(receive_json(session)))
      assert_read()
      assert_receive :turn, @soon
      push(session, order("1"))
      assert_read()

      # It is held, and not handled.
      assert orders(context) == nil
      send(caller, :go_on)
      assert_receive {:outcome, ^caller, {:ok, [%{"id" => "1"}]}}, @soon
      assert [%{"id" => "1"}] = orders(context)
    end

    test "gets what it came for in time, even where the connection itself is late" do
      context = served(%{"answerHold" => 1})
      caller = start_call(context, fn _exchange -> nil end)
      session = upgraded()
      push(session, welcome(receive_json(session)))
      assert_receive {:answered, ^caller, "welcome"}, @soon

      suspended(context, fn connection ->
        push(session, order("1"))
        await_messages(connection, 1)
        send(caller, :go_on)
        await_messages(connection, 2)
        # The time for it is over.
        receive do: (:never -> nil), after: (10 -> nil)
      end)

      assert_receive {:outcome, ^caller, {:ok, [%{"id" => "1"}]}}, @soon
    end

    test "is a stream's as well: it misses nothing from the answer on" do
      context = served(@hold)
      test = self()
      watch = &{:ok, FakeExchange.watch_account(&1)}

      reader =
        spawn(fn ->
          for orders <- Updates.stream(watching(context.exchange), watch, nil, :queue),
              order <- orders,
              do: send(test, {:order, order["id"]})
        end)

      session = upgraded()
      send_at_once(session, [welcome(receive_json(session)), order("1"), order("2"), order("3")])
      for id <- ["1", "2", "3"], do: assert_receive({:order, ^id}, @soon)
      Process.exit(reader, :kill)
    end

    test "may have awaited what a turn settles" do
      context = served(@hold)
      exchange = watching(context.exchange)

      spawn_call(:orders, fn ->
        Connection.await_future(exchange, context.client, "snapshot")
        FakeExchange.watch_keyed(exchange)
      end)

      session = upgraded()
      await_waiters(context, 1)

      # Both are in the connection's mailbox before it reads either.
      suspended(context, fn connection ->
        Task.start(fn -> settle(context, "snapshot") end)
        await_messages(connection, 1)
        push(session, order("1"))
        await_messages(connection, 2)
      end)

      assert_receive {:outcome, :orders, {:ok, [%{"id" => "1"}]}}, @soon
    end
  end

  describe "what comes is held no longer than" do
    test "until the caller is gone" do
      context = served(@hold)
      caller = start_call(context, fn _exchange -> receive do: (:never -> nil) end)
      session = upgraded()
      send_at_once(session, [welcome(receive_json(session)), order("1")])
      assert_receive {:answered, ^caller, "welcome"}, @soon
      assert orders(context) == nil
      Process.exit(caller, :kill)
      await_orders(context)
    end

    test "the time for it, by callers who take longer" do
      context = served(%{"answerHold" => 20})
      callers = for _ <- 1..2, do: start_call(context, fn _ -> receive do: (:never -> nil) end)
      session = upgraded()
      questions = for _ <- callers, do: receive_json(session)
      messages = Enum.flat_map(questions, &[welcome(&1), order(&1["id"])])
      send_at_once(session, messages)
      for caller <- callers, do: assert_receive({:answered, ^caller, "welcome"}, @soon)
      await_orders(context, 2)
      Enum.each(callers, &Process.exit(&1, :kill))
    end
  end

  describe "what a call spawns begins" do
    # The call doesn't wait before it is told to.
    setup do
      context = served(%{})
      test = self()

      job = fn exchange, client ->
        send(test, :began)
        settle(%{exchange: exchange, client: client}, "snapshot")
      end

      call = fn exchange ->
        spawning = fn state, client -> {nil, state, Client.spawn(client, job)} end
        Connection.turn(exchange, context.client, spawning)
        send(test, :spawned)
        receive do: (:go_on -> Connection.await_future(exchange, context.client, "snapshot"))
      end

      caller = start(context, call, :watch_balance)
      assert_receive :spawned, @soon
      Map.put(context, :caller, caller)
    end

    test "when it waits: what it settles is the call's", %{caller: caller} do
      refute_receive :began, 100
      send(caller, :go_on)
      assert_receive {:outcome, ^caller, {:ok, :settled}}, @soon
    end

    test "when it is gone", %{caller: caller} do
      Process.exit(caller, :kill)
      assert_receive :began, @soon
    end

    test "when it takes too long" do
      assert_receive :began, @soon
    end
  end

  describe "nothing is held for" do
    setup do
      context = served(@hold)
      spawn_call(:tick, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      _subscribe = receive_json(session)
      Map.put(context, :session, session)
    end

    test "a call that doesn't watch", context do
      caller = start(context, &FakeExchange.ask(&1, "who?"), :fetch_ticker_ws)
      send_at_once(context.session, [welcome(receive_json(context.session)), tick("A")])
      assert_receive {:outcome, :tick, {:ok, %{"value" => 1}}}, @soon
      assert_receive {:outcome, ^caller, {:ok, "welcome"}}, @soon
    end

    test "a call of a compiled module", context do
      caller = start(context, &FakeExchange.ask(%{&1 | call: nil}, "who?"), :watch_account)
      send_at_once(context.session, [welcome(receive_json(context.session)), tick("A")])
      assert_receive {:outcome, :tick, {:ok, %{"value" => 1}}}, @soon
      assert_receive {:outcome, ^caller, {:ok, "welcome"}}, @soon
    end

    test "what a call watches", context do
      caller = start(context, &FakeExchange.watch_tick(&1, "B"), :watch_tick)
      _subscribe = receive_json(context.session)
      send_at_once(context.session, [tick("B"), tick("A")])
      assert_receive {:outcome, :tick, {:ok, %{"value" => 1}}}, @soon
      assert_receive {:outcome, ^caller, {:ok, %{"symbol" => "B"}}}, @soon
    end

    test "a call that is refused what it asks for", context do
      caller = start(context, &FakeExchange.ask(&1, "who?"), :watch_account)
      %{"id" => id} = receive_json(context.session)
      send_at_once(context.session, [%{"id" => id, "error" => "not you"}, tick("A")])
      assert_receive {:outcome, :tick, {:ok, %{"value" => 1}}}, @soon
      assert_receive {:outcome, ^caller, {:error, %Ccxt.BadRequest{message: "not you"}}}, @soon
    end

    test "what is settled already", context do
      settle(context, "snapshot")
      await = &Connection.await_future(&1, context.client, "snapshot")
      caller = start(context, await, :watch_balance)
      assert_receive {:outcome, ^caller, {:ok, :settled}}, @soon
      push(context.session, tick("A"))
      assert_receive {:outcome, :tick, {:ok, %{"value" => 1}}}, @soon
    end

    test "anybody, if it is to be so" do
      context = served(%{"answerHold" => 0})
      caller = start_call(context, fn _exchange -> receive do: (:never -> nil) end)
      session = upgraded()
      send_at_once(session, [welcome(receive_json(session)), order("1")])
      await_orders(context)
      Process.exit(caller, :kill)
    end
  end

  test "what is sent at once goes out also while what was read is being handled" do
    context = served(%{})
    spawn_call(:tick, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
    session = upgraded()
    _subscribe = receive_json(session)

    # It comes when the first of two messages that are read together has been handled.
    handler = fn state, client ->
      send(self(), {:request, self(), make_ref(), {:send, "pong"}})
      {state, client}
    end

    Connection.turn(context.exchange, context.client, fn state, client ->
      {nil, put_in(state.tickers[:handler], handler), client}
    end)

    send_at_once(session, [%{"run" => "handler"}, tick("A")])
    assert_receive {:outcome, :tick, {:ok, %{"value" => 1}}}, @soon
    assert_receive {:frame, ^session, :text, "pong"}, @soon
  end

  ## Set-up

  defp served(ws) do
    %{url: url} = WebSocketServer.start()
    forward_events([[:messages, :received]], url)
    ws = Map.put_new(ws, "callAgain", 0)
    %{url: url, client: Client.new(url), exchange: exchange(url, ws)}
  end

  # An exchange in a call of a public module.
  defp watching(exchange, name \\ :watch_account),
    do: %{exchange | call: {{FakeExchange, name}, []}}

  # A call that lives on when it is over.
  defp start(%{exchange: exchange}, function, name) do
    test = self()

    pid =
      spawn(fn ->
        result = Ccxt.Result.of(fn -> function.(watching(exchange, name)) end)
        send(test, {:outcome, self(), result})
        receive do: (:never -> nil)
      end)

    on_exit(fn -> Process.exit(pid, :kill) end)
    pid
  end

  # A call that is let in, tells of it, and waits for orders when it is told to, after what it does by the way.
  defp start_call(context, by_the_way) do
    test = self()

    call = fn exchange ->
      send(test, {:answered, self(), FakeExchange.ask(exchange, "may I?")})
      by_the_way.(exchange)
      receive do: (:go_on -> FakeExchange.watch_keyed(exchange))
    end

    start(context, call, :watch_account)
  end

  ## What happens

  defp welcome(%{"id" => id}), do: %{"id" => id, "result" => "welcome"}
  defp order(id), do: %{"order" => id, "status" => "open"}
  defp tick(symbol), do: %{"tick" => symbol, "value" => 1}

  defp push(session, message), do: WebSocketServer.push(session, message)

  # In one write.
  defp send_at_once(session, messages) do
    frames = for message <- messages, do: WebSocketServer.frame(:text, json(message))
    WebSocketServer.send_raw(session, IO.iodata_to_binary(frames))
  end

  defp json(message), do: message |> :json.encode() |> IO.iodata_to_binary()

  defp assert_read, do: assert_receive({:event, [:messages, :received], _, _}, @soon)

  defp orders(%{exchange: exchange, client: client}) do
    Connection.turn(exchange, client, fn state, client ->
      {state.orders && Ccxt.Pro.Cache.to_list(state.orders), state, client}
    end)
  end

  defp await_orders(context, count \\ 1) do
    unless length(orders(context) || []) == count, do: await_orders(context, count)
  end

  defp settle(%{exchange: exchange, client: client}, message_hash) do
    Connection.turn(exchange, client, fn state, client ->
      client =
        client |> Client.future(message_hash) |> Client.settle_future(:settled, message_hash)

      {nil, state, client}
    end)
  end

  defp await_waiters(%{exchange: exchange} = context, count) do
    [pid] = Connection.pids(exchange)
    unless Ccxt.Pro.connection_info(pid).waiters == count, do: await_waiters(context, count)
  end

  defp suspended(%{exchange: exchange}, function) do
    [connection] = Connection.pids(exchange)
    :ok = :sys.suspend(connection)
    function.(connection)
    :ok = :sys.resume(connection)
  end

  defp await_messages(pid, count) do
    {:message_queue_len, length} = Process.info(pid, :message_queue_len)
    unless length == count, do: await_messages(pid, count)
  end
end
