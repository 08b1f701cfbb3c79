defmodule Ccxt.Pro.Connection.PromisesTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Pro.Client

  @soon 5_000

  setup do
    %{url: url} = WebSocketServer.start()
    %{url: url, client: Client.new(url), exchange: exchange(url)}
  end

  defp turn(%{exchange: exchange, client: client}, function),
    do: Connection.turn(exchange, client, fn state, client -> function.(state, client) end)

  # What ccxt's classes do to authenticate: a promise, and a message unless it was sent before.
  defp authenticate(context, login) do
    promise =
      turn(context, fn state, client ->
        {promise, client} = Client.promise(client, "login")
        {promise, state, Client.subscribe(client, "login", login, "login")}
      end)

    Connection.await_promise(context.exchange, context.client, promise)
  end

  defp changed(context, function),
    do: turn(context, fn state, client -> {:ok, state, function.(client)} end)

  test "a login is sent once, and all who ask for it get its answer", context do
    for name <- [:first, :second],
        do: spawn_call(name, fn -> authenticate(context, %{"op" => "login"}) end)

    session = upgraded()
    assert_receive {:frame, ^session, :text, ~s({"op":"login"})}, @soon
    await_promises(context, 2)
    changed(context, &Client.settle_future(&1, true, "login"))
    for name <- [:first, :second], do: assert_receive({:outcome, ^name, {:ok, true}}, @soon)

    # It stays settled: who asks later sends nothing.
    assert authenticate(context, %{"op" => "login"}) == true
    refute_received {:frame, ^session, :text, _login}
  end

  test "an answer that comes before somebody awaits it isn't lost", context do
    promise =
      turn(context, fn state, client ->
        {promise, client} = Client.promise(client, "login")
        {[promise, "and more"], state, client}
      end)
      |> hd()

    changed(context, &Client.resolve(&1, 1, "login"))
    changed(context, &Client.resolve(&1, 2, "login"))
    assert Connection.await_promise(context.exchange, context.client, promise) == 1

    assert_raise Ccxt.NetworkError, fn ->
      Connection.await_promise(context.exchange, context.client, promise)
    end
  end

  test "a promise is rejected when the connection is lost", context do
    spawn_call(:login, fn -> authenticate(context, %{"op" => "login"}) end)
    session = upgraded()
    assert_receive {:frame, ^session, :text, _login}, @soon
    await_promises(context, 1)
    WebSocketServer.drop(session)
    assert_receive {:outcome, :login, {:error, %Ccxt.NetworkError{}}}, @soon
  end

  test "what was subscribed without waiting isn't sent again on another socket", context do
    spawn_call(:tick, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
    session = upgraded()
    assert_receive {:frame, ^session, :text, _subscribe}, @soon
    changed(context, &Client.subscribe(&1, "login", %{"op" => "login"}, "login"))
    assert_receive {:frame, ^session, :text, ~s({"op":"login"})}, @soon

    {tick, _} =
      turn(context, fn state, client -> {{client.subscriptions["login"], 0}, state, client} end)

    assert tick == true
    WebSocketServer.drop(session)
    assert_receive {:outcome, :tick, {:error, _lost}}, @soon

    subscribed = fn state, client -> {Ccxt.Ordered.keys(client.subscriptions), state, client} end
    refute "login" in turn(context, subscribed)
  end

  test "what a handler subscribes is sent", context do
    handler = fn state, client ->
      {state, Client.subscribe(client, "login", %{"op" => "login"}, "login")}
    end

    spawn_call(:tick, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
    session = upgraded()
    assert_receive {:frame, ^session, :text, _subscribe}, @soon
    turn(context, fn state, client -> {:ok, put_in(state.tickers[:handler], handler), client} end)
    WebSocketServer.push(session, %{"run" => "handler"})
    assert_receive {:frame, ^session, :text, ~s({"op":"login"})}, @soon
  end

  test "promises of a process that is gone are forgotten", context do
    {pid, monitor} =
      spawn_monitor(fn ->
        turn(context, fn state, client ->
          {_promise, client} = Client.promise(client, "login")
          {:ok, state, client}
        end)
      end)

    assert_receive {:DOWN, ^monitor, :process, ^pid, :normal}, @soon
    await_promises(context, 0)
  end

  test "a message that can't wait is sent on an open socket alone", context do
    assert_raise Ccxt.NetworkError, ~r/is not open/, fn ->
      Connection.send_message(
        exchange("ws://127.0.0.1:1/ws"),
        Client.new("ws://127.0.0.1:1/ws"),
        "x"
      )
    end

    spawn_call(:tick, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
    session = upgraded()
    assert_receive {:frame, ^session, :text, _subscribe}, @soon
    assert Connection.send_message(context.exchange, context.client, %{"op" => "pong"}) == nil
    assert_receive {:frame, ^session, :text, ~s({"op":"pong"})}, @soon
    assert Connection.send_message(context.exchange, context.client, "pong") == nil
    assert_receive {:frame, ^session, :text, "pong"}, @soon
  end

  test "an exchange may say how often it wants a ping", %{url: url} = context do
    # A busy machine answers late.
    context = %{context | exchange: exchange(url, %{"maxPingPongMisses" => 1_000})}
    changed(context, &%{&1 | keep_alive: 10})
    spawn_call(:tick, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
    session = upgraded()
    for _ <- 1..3, do: assert_receive({:frame, ^session, :ping, ""}, @soon)
  end

  # The connection answers in the order it is asked.
  defp await_promises(context, count) do
    held = fn state, client ->
      waiters = client.futures |> Map.values() |> Enum.concat() |> length()
      {waiters + map_size(client.promises), state, client}
    end

    unless turn(context, held) == count, do: await_promises(context, count)
  end
end
