defmodule Ccxt.ClusterTest do
  @moduledoc """
  Exchanges of three nodes that share their connections, on the simulated exchange: what it sees, and what who calls gets
  when the node that has the connections goes.
  """

  use ExUnit.Case, async: false

  alias Ccxt.Cluster.{Nodes, Subscriber}
  alias Ccxt.Faults.Simulated

  @moduletag timeout: 120_000

  @symbols ["BTC/USDT", "ETH/USDT"]

  setup do
    simulated = Simulated.start!()
    Simulated.heal!(simulated)
    nodes = Nodes.start!(3)
    settings = settings(simulated)

    for node <- nodes do
      :ok = Nodes.call(node, Subscriber, :prepare, [settings])
      for symbol <- @symbols, do: :ok = Nodes.call(node, Subscriber, :start, [name(symbol)])
    end

    {:ok, simulated: simulated, nodes: nodes, settings: settings}
  end

  test "one connection serves all nodes", %{simulated: simulated, nodes: nodes} do
    [owner | _others] = nodes
    calls = [call(owner, hd(@symbols))]
    Simulated.await!(simulated, ["streams", "spot:btcusdt@ticker"], %{"atLeast" => 1})

    calls = calls ++ ((all_calls(nodes) -- [{owner, hd(@symbols)}]) |> Enum.map(&call/1))
    await_waiters(owner, 6)
    results = moving(simulated, fn -> Task.await_many(calls, 60_000) end)

    assert Enum.sort(for {:ok, ticker} <- results, do: ticker["symbol"]) ==
             Enum.sort(@symbols ++ @symbols ++ @symbols)

    assert [_one] = sockets(simulated)

    for node <- nodes do
      assert Nodes.call(node, Subscriber, :cluster, [:owner]) == owner.name

      assert Nodes.call(node, Subscriber, :cluster, [:nodes]) ==
               Enum.sort(Enum.map(nodes, & &1.name))
    end
  end

  test "the owner's node is lost: who waits is told so, and goes on over one new connection", %{
    simulated: simulated,
    nodes: [owner | others] = nodes
  } do
    values(simulated, nodes)
    calls = Enum.map(all_calls(nodes), &call/1)
    await_waiters(owner, 6)
    {_entries, next} = Simulated.log!(simulated)
    {lost, calls} = Enum.split(calls, 2)

    Nodes.kill!(owner)
    for task <- lost, do: Task.shutdown(task, :brutal_kill)

    # Nobody waits for ever, and nobody is answered twice.
    for result <- Task.await_many(calls, 60_000) do
      assert {:error, %Ccxt.NetworkError{source: {:disconnected, {:cluster, :noconnection}}}} =
               result
    end

    results = values(simulated, others)
    assert length(results) == 4
    for result <- results, do: assert({:ok, %{"last" => _price}} = result)

    assert [_one] = sockets(simulated)
    assert [_only] = upgrades(simulated, next)

    [heir] = others |> Enum.map(&Nodes.call(&1, Subscriber, :cluster, [:owner])) |> Enum.uniq()
    assert heir in Enum.map(others, & &1.name)
  end

  test "a stream on another node loses no trade, and goes on when the owner is lost", %{
    simulated: simulated,
    nodes: [owner, other | _others]
  } do
    values(simulated, [owner])
    reader = name(hd(@symbols))

    {:ok, [before | _more]} =
      moving(simulated, fn -> run(other, reader, :watch_trades, ["BTC/USDT"]) end)

    first = String.to_integer(before["id"])

    task =
      Task.async(fn ->
        Nodes.call(other, Subscriber, :trades_until, [reader, "BTC/USDT", first + 40])
      end)

    Simulated.control!(simulated, "resume")
    ids = Task.await(task, 60_000)
    assert ids == Enum.to_list(hd(ids)..List.last(ids))

    far = List.last(ids) + 200

    task =
      Task.async(fn ->
        Nodes.call(other, Subscriber, :trades_until, [reader, "BTC/USDT", far])
      end)

    Simulated.await!(simulated, ["streams", "spot:btcusdt@trade"], %{"atLeast" => 1})
    Nodes.kill!(owner)
    ids = Task.await(task, 60_000)
    assert ids == Enum.sort(Enum.uniq(ids))
    assert List.last(ids) >= far
    assert [_one] = sockets(simulated)
  end

  test "a watcher on another node ends when it is told to, also where nothing comes", %{
    simulated: simulated,
    nodes: [owner, other | _others]
  } do
    values(simulated, [owner])
    symbol = hd(@symbols)
    watcher = Nodes.call(other, Subscriber, :start_watcher, [name(symbol), symbol])
    Simulated.await!(simulated, ["streams", "spot:btcusdt@trade"], %{"atLeast" => 1})
    assert Nodes.call(other, GenServer, :stop, [watcher, :normal, 30_000]) == :ok
    await_waiters(owner, 0)
  end

  test "a caller that is killed leaves nothing behind", %{
    simulated: simulated,
    nodes: [owner, other | _]
  } do
    values(simulated, [owner])
    symbol = hd(@symbols)
    task = Task.async(fn -> catch_exit(run(other, name(symbol), :watch_ticker, [symbol])) end)
    await_waiters(owner, 1)
    pid = Nodes.call(other, Process, :whereis, [name(symbol)])
    Nodes.call(other, Process, :exit, [pid, :kill])
    await_waiters(owner, 0)
    assert {:killed, _call} = Task.await(task, 60_000)
  end

  test "the owner's exchange is closed: another node takes over", %{
    simulated: simulated,
    nodes: [owner, other | _others]
  } do
    values(simulated, [owner])
    waiting = call(other, hd(@symbols))
    await_waiters(owner, 1)
    Nodes.call(owner, Subscriber, :close, [])

    assert {:error, %Ccxt.NetworkError{source: {:disconnected, {:cluster, _reason}}}} =
             Task.await(waiting, 60_000)

    assert [{:ok, _ticker}, {:ok, _other}] = values(simulated, [other])
    assert Nodes.call(other, Subscriber, :cluster, [:owner]) == other.name
    assert [_one] = sockets(simulated)
  end

  test "an exchange that is closed answers its own callers alone", %{
    simulated: simulated,
    nodes: [owner, other | _others]
  } do
    values(simulated, [owner])
    closed = call(other, hd(@symbols))
    waiting = call(owner, hd(@symbols))
    await_waiters(owner, 2)
    Nodes.call(other, Subscriber, :close, [])
    assert {:error, %Ccxt.ExchangeClosedByUser{}} = Task.await(closed, 60_000)
    await_waiters(owner, 1)
    assert {:ok, _ticker} = moving(simulated, fn -> Task.await(waiting, 60_000) end)
  end

  test "other settings are another group", %{
    simulated: simulated,
    nodes: [owner, other | _],
    settings: settings
  } do
    values(simulated, [owner])
    :ok = Nodes.call(other, Subscriber, :prepare, [Map.put(settings, "cluster", "others")])
    values(simulated, [other])
    assert Nodes.call(other, Subscriber, :cluster, [:owner]) == other.name
    assert [_one, _two] = sockets(simulated)
  end

  ## Helpers

  defp settings(simulated) do
    ws = %{"cost" => 0, "reconnectDelay" => 20, "maxReconnectDelay" => 100}

    %{
      "urls" => simulated.urls,
      "enableRateLimit" => false,
      "cluster" => "prices",
      "options" => %{"streamLimits" => %{"spot" => 1}, "ws" => ws}
    }
  end

  defp name(symbol), do: String.to_atom("subscriber of " <> symbol)

  defp all_calls(nodes), do: for(node <- nodes, symbol <- @symbols, do: {node, symbol})

  defp call({node, symbol}), do: call(node, symbol)

  defp call(node, symbol),
    do: Task.async(fn -> run(node, name(symbol), :watch_ticker, [symbol]) end)

  defp run(node, subscriber, function, arguments),
    do: Nodes.call(node, Subscriber, :run, [subscriber, function, arguments])

  # What each subscriber gets of a market that moves.
  defp values(simulated, nodes) do
    moving(simulated, fn ->
      nodes |> all_calls() |> Enum.map(fn each -> each |> call() |> Task.await(60_000) end)
    end)
  end

  defp moving(simulated, function) do
    Simulated.control!(simulated, "resume")
    result = function.()
    Simulated.control!(simulated, "freeze")
    result
  end

  defp await_waiters(node, count, deadline \\ System.monotonic_time(:second) + 60) do
    waiters = Nodes.call(node, Subscriber, :waiters, [])

    cond do
      waiters == count -> :ok
      System.monotonic_time(:second) < deadline -> await_waiters(node, count, deadline)
      true -> flunk("#{waiters} wait, not #{count}")
    end
  end

  defp sockets(simulated), do: Simulated.state!(simulated)["connections"]

  defp upgrades(simulated, since) do
    {entries, _next} = Simulated.log!(simulated, since)
    for %{"type" => "open"} = entry <- entries, do: entry
  end
end
