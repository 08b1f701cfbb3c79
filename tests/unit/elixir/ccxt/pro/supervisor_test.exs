defmodule Ccxt.Pro.SupervisorTest do
  # Counts the processes of the whole node.
  use Ccxt.Test.ProCase, async: false

  test "the tree" do
    children =
      for {id, pid, kind, _modules} <- Supervisor.which_children(Ccxt.Pro.Supervisor),
          do: {id, kind, is_pid(pid)}

    assert Enum.reverse(children) == [
             {Ccxt.Pro.Telemetry.Handlers, :worker, true},
             {Ccxt.Pro.Registry, :supervisor, true},
             {Ccxt.Pro.OpeningLimit, :worker, true},
             {Ccxt.Instance.Reaper, :worker, true},
             {Ccxt.Pro.InstanceSupervisor, :supervisor, true},
             {Ccxt.Pro.Cluster, :supervisor, true},
             {Ccxt.Calls.Shared, :worker, true},
             {Ccxt.Pro.Background.Supervisor, :supervisor, true},
             {Ccxt.Future.Supervisor, :supervisor, true},
             {Ccxt.Pro.ConnectionSupervisor, :supervisor, true}
           ]
  end

  test "instances and connections are its children, and gone when the exchange is closed" do
    %{url: url} = WebSocketServer.start()
    exchange = exchange(url)
    spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
    assert_receive {:upgraded, _, _}, 5_000
    instance = Ccxt.Instance.pid(exchange.instance)
    connection = Connection.whereis(exchange, url)
    assert instance in pids(Ccxt.Pro.InstanceSupervisor)
    assert connection in pids(Ccxt.Pro.ConnectionSupervisor)

    Ccxt.Pro.close(exchange)
    refute instance in pids(Ccxt.Pro.InstanceSupervisor)
    refute connection in pids(Ccxt.Pro.ConnectionSupervisor)
  end

  test "opening and closing leaves nothing behind" do
    %{url: url} = WebSocketServer.start()
    round = fn -> url |> open() |> Ccxt.Pro.close() end
    for _ <- 1..5, do: round.()

    before =
      {:erlang.system_info(:process_count), length(:ets.all()), :persistent_term.info().count}

    for _ <- 1..50, do: round.()
    # The server's sessions end when they see the connection close.
    {processes, tables, terms} = before
    assert_eventually(fn -> :erlang.system_info(:process_count) <= processes + 5 end)
    assert_eventually(fn -> length(:ets.all()) <= tables + 2 end)
    assert_eventually(fn -> :persistent_term.info().count <= terms + 4 end)
  end

  defp open(url) do
    exchange = exchange(url)
    spawn_call(:opened, fn -> FakeExchange.watch_tick(exchange, "A") end)
    assert_receive {:upgraded, session, _}, 5_000
    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
    assert_receive {:outcome, :opened, {:ok, _}}, 5_000
    exchange
  end

  defp pids(supervisor),
    do: for({_, pid, _, _} <- DynamicSupervisor.which_children(supervisor), do: pid)

  defp assert_eventually(condition, tries \\ 500) do
    cond do
      condition.() ->
        :ok

      tries == 0 ->
        flunk("still not so")

      true ->
        receive do: (:never -> :ok), after: (10 -> assert_eventually(condition, tries - 1))
    end
  end
end
