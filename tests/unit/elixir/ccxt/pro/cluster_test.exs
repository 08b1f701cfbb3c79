defmodule Ccxt.Pro.ClusterTest do
  @moduledoc """
  Exchanges of one group on one node. What other nodes add is tested in `tests/cluster`.
  """

  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Pro.{Cluster, Updates, Watcher}

  defmodule Public do
    use Ccxt.Calls, of: FakeExchange

    defcall watch_tick(exchange, symbol) do
      FakeExchange.watch_tick(exchange, symbol)
    end

    defcall watch_trades(exchange, symbol) do
      FakeExchange.watch_trades(exchange, symbol)
    end

    defcall fetch_number(exchange) do
      Ccxt.Instance.number(exchange.instance)
    end

    defstream stream_trades(exchange, symbol) do
      Updates.stream(exchange, &watch_trades(&1, symbol), nil, :queue)
    end
  end

  setup do
    %{url: url} = WebSocketServer.start()
    name = inspect(make_ref())
    member = fn -> exchange(url, %{}, %{"cluster" => name}) end
    {:ok, url: url, name: name, one: member.(), two: member.()}
  end

  defp watch(exchange, outcome, symbol \\ "A"),
    do: spawn_call(outcome, fn -> Public.watch_tick!(exchange, symbol) end)

  defp first_watch(exchange, outcome) do
    watch(exchange, outcome)
    assert_receive {:upgraded, session, _}, 5_000
    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    session
  end

  defp await_waiters(exchange, count, deadline \\ System.monotonic_time(:second) + 5) do
    waiters = Enum.sum_by(Ccxt.Pro.connections(exchange), & &1.waiters)

    cond do
      waiters == count -> :ok
      System.monotonic_time(:second) < deadline -> await_waiters(exchange, count, deadline)
      true -> flunk("#{waiters} wait, not #{count}")
    end
  end

  test "who calls first owns the connection, and the others use it", %{one: one, two: two} do
    session = first_watch(one, :one)
    watch(two, :two)
    await_waiters(one, 2)
    refute_received {:upgraded, _another, _}
    WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
    for name <- [:one, :two], do: assert_receive({:outcome, ^name, {:ok, %{"value" => 1}}}, 5_000)

    assert Ccxt.Pro.connections(two) == []
    assert Cluster.owner(one) == node()
    assert Cluster.nodes(two) == [node()]
  end

  test "what isn't about a websocket is each exchange's own", %{one: one, two: two} do
    _session = first_watch(one, :one)
    assert Public.fetch_number!(two) == Ccxt.Instance.number(two.instance)
  end

  test "nobody owns what nobody has asked for", %{one: one} do
    assert Cluster.owner(one) == nil
  end

  test "a setting, credentials or another name make another group", %{
    url: url,
    name: name,
    one: one
  } do
    others = [
      exchange(url, %{}, %{"cluster" => name, "timeout" => 5}),
      exchange(url, %{}, %{"cluster" => name, "apiKey" => "k"}),
      exchange(url, %{}, %{"cluster" => name <> "2"}),
      exchange(url)
    ]

    assert length(Enum.uniq(for each <- [one | others], do: each.group)) == 5
    assert List.last(others).group == nil
  end

  test "the order of settings makes none", %{name: name} do
    [one, two] =
      for settings <- [[api_key: "k", secret: "s"], [secret: "s", api_key: "k"]] do
        exchange = Ccxt.Exchange.new(FakeExchange, [cluster: name] ++ settings)
        on_exit(fn -> Ccxt.Pro.close(exchange) end)
        exchange
      end

    assert one.group == two.group
  end

  test "a call without an exchange can be of a group", %{url: url, name: name} do
    options = %{"urls" => %{"api" => %{"ws" => url}}, "cluster" => name}
    exchange = Ccxt.Calls.Shared.exchange(FakeExchange, nil, options)
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    assert {^name, FakeExchange, :prod, _digest} = exchange.group
  end

  test "an error of the exchange reaches the caller, and so does what its code raises", %{
    one: one,
    two: two
  } do
    session = first_watch(one, :one)
    watch(two, :two)
    await_waiters(one, 2)
    WebSocketServer.push(session, %{"boom" => "no"})
    assert_receive {:outcome, :two, {:error, %Ccxt.BadResponse{message: "no"}}}, 5_000
  end

  test "a killed caller is no waiter any more", %{one: one, two: two} do
    _session = first_watch(one, :one)
    caller = watch(two, :two)
    await_waiters(one, 2)
    Process.exit(caller, :kill)
    await_waiters(one, 1)
  end

  test "the owner is closed: who waits elsewhere is told so, and the next call takes over", %{
    one: one,
    two: two
  } do
    _session = first_watch(one, :one)
    watch(two, :two)
    await_waiters(one, 2)
    Ccxt.Pro.close(one)
    assert_receive {:outcome, :one, {:error, %Ccxt.ExchangeClosedByUser{}}}, 5_000

    assert_receive {:outcome, :two,
                    {:error, %Ccxt.NetworkError{source: {:disconnected, {:cluster, _}}}}},
                   5_000

    session = first_watch(two, :again)
    WebSocketServer.push(session, %{"tick" => "A", "value" => 2})
    assert_receive {:outcome, :again, {:ok, %{"value" => 2}}}, 5_000
    assert [_one] = Ccxt.Pro.connections(two)
  end

  test "another one is closed: its callers are told so, and the others go on", %{
    one: one,
    two: two
  } do
    session = first_watch(one, :one)
    watch(two, :two)
    await_waiters(one, 2)
    Ccxt.Pro.close(two)
    assert_receive {:outcome, :two, {:error, %Ccxt.ExchangeClosedByUser{}}}, 5_000
    await_waiters(one, 1)
    WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
    assert_receive {:outcome, :one, {:ok, _tick}}, 5_000
    assert {:error, %Ccxt.ExchangeClosedByUser{}} = Public.watch_tick(two, "A")
  end

  test "of two owners one is dismissed", %{one: one, two: two} do
    _session = first_watch(one, :one)
    watch(two, :two)
    await_waiters(one, 2)
    owner = :global.whereis_name({Cluster, one.group})
    [other] = :pg.get_members(Cluster, one.group) -- [owner]
    # Both are of one node: the first one stays.
    assert Cluster.Member.resolve({Cluster, one.group}, other, owner) == other
    assert_receive {:outcome, :two, {:error, %Ccxt.NetworkError{}}}, 5_000
    assert_receive {:outcome, :one, {:error, %Ccxt.ExchangeClosedByUser{}}}, 5_000
  end

  test "a stream has every update of the connection, wherever that is", %{one: one, two: two} do
    session = first_watch(one, :one)
    test = self()

    reader =
      spawn_link(fn ->
        ids =
          two
          |> Public.stream_trades("A")
          |> Stream.concat()
          |> Stream.map(& &1["id"])
          |> Stream.each(fn id ->
            send(test, {:read, id})
            if id == 1, do: receive(do: (:go_on -> :ok))
          end)
          |> Enum.take(5)

        send(test, {:ids, ids})
      end)

    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    WebSocketServer.push(session, %{"trades" => [["A", 1]]})
    assert_receive {:read, 1}, 5_000
    for id <- 2..5, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
    send(reader, :go_on)
    assert_receive {:ids, [1, 2, 3, 4, 5]}, 5_000
  end

  test "a watcher of a stream can be stopped", %{one: one, two: two} do
    session = first_watch(one, :one)
    stream = Public.stream_trades(two, "A")
    pid = start_supervised!({Watcher, stream: stream, handler: fn _trades -> :ok end})
    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    monitor = Process.monitor(pid)
    :ok = stop_supervised(Watcher)
    assert_receive {:DOWN, ^monitor, :process, ^pid, _reason}, 5_000
  end
end
