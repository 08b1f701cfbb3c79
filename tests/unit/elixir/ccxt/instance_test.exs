defmodule Ccxt.InstanceTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Test.FakeExchange

  setup do
    exchange = Exchange.new(FakeExchange)
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    %{exchange: exchange}
  end

  defp put_option(exchange, key, value),
    do: Instance.put(exchange, :options, Map.put(Instance.options(exchange), key, value))

  describe "reading and writing" do
    test "what is written is read by everybody", %{exchange: exchange} do
      assert Instance.put(exchange, :markets, %{"A" => 1}) == exchange
      assert Instance.markets(exchange) == %{"A" => 1}
      assert Instance.field(exchange, :markets) == %{"A" => 1}
      assert Task.await(Task.async(fn -> Instance.markets(exchange) end)) == %{"A" => 1}
    end

    test "options are read alone and as a whole", %{exchange: exchange} do
      Instance.write(exchange, &put_option(&1, "x", %{"y" => 1}))
      assert Instance.option(exchange, "x") == %{"y" => 1}
      assert %{"x" => %{"y" => 1}, "defaultType" => "spot"} = Instance.options(exchange)

      Instance.write(exchange, &Instance.put(&1, :options, Map.delete(Instance.options(&1), "x")))
      assert Instance.option(exchange, "x") == nil
      refute is_map_key(Instance.options(exchange), "x")
    end

    test "options that were read before show what somebody else has written since", %{
      exchange: exchange
    } do
      first = Instance.options(exchange)
      other = Exchange.new(FakeExchange)

      write = fn options ->
        Task.await(Task.async(fn -> Instance.put(exchange, :options, options) end))
        Instance.options(exchange)
      end

      for options <- [
            Map.put(first, "added", 1),
            Map.put(first, "added", 2),
            first,
            Map.delete(first, "defaultType"),
            first
          ] do
        assert write.(options) == options
        assert Instance.options(other) == first
        assert Instance.pin(exchange).pinned.options == options
      end
    end

    test "an option that is nil is there", %{exchange: exchange} do
      Instance.write(exchange, &put_option(&1, "x", nil))
      assert Map.fetch(Instance.options(exchange), "x") == {:ok, nil}
    end

    test "every field has a reader and a place", %{exchange: exchange} do
      for field <- Instance.fields() do
        value = apply(Instance, field, [exchange])
        assert value == Instance.field(exchange, field)
        Instance.put(exchange, field, %{"new" => field})
        assert apply(Instance, field, [exchange]) == %{"new" => field}
      end
    end

    test "instances don't share anything", %{exchange: exchange} do
      other = Exchange.new(FakeExchange)
      Instance.put(exchange, :symbols, ["A"])
      assert Instance.symbols(other) == nil
      Ccxt.Pro.close(other)
      assert Instance.symbols(exchange) == ["A"]
    end
  end

  describe "texts tied to a process" do
    setup %{exchange: exchange} do
      Instance.put(exchange, :options, ["margin"], %{"token" => "tied", "since" => 1})
      Instance.put(exchange, :options, ["defaultType"], "tied")
      Instance.put(exchange, :options, ["other"], %{"token" => "free"})
      :ok
    end

    test "are forgotten when it ends, however it does", %{exchange: exchange} do
      test = self()

      owner =
        spawn(fn ->
          Instance.tie_options(exchange, ["tied"])
          send(test, :tied)
          Process.sleep(:infinity)
        end)

      assert_receive :tied
      assert Instance.option(exchange, "margin")["since"] == 1
      Process.exit(owner, :kill)

      # Who says so first doesn't wait for the instance to hear of it.
      assert Instance.untie_options(exchange, owner) in [true, false]
      refute Instance.untie_options(exchange, owner)
      assert Instance.option(exchange, "margin") == nil
      assert Instance.option(exchange, "defaultType") == "spot"
      assert Instance.option(exchange, "other") == %{"token" => "free"}
    end

    test "replace those before, and a new one in their place stays", %{exchange: exchange} do
      Instance.tie_options(exchange, ["free"])
      Instance.tie_options(exchange, ["tied"])
      Instance.put(exchange, :options, ["margin"], %{"token" => "new"})
      assert Instance.untie_options(exchange, self())
      assert Instance.option(exchange, "margin") == %{"token" => "new"}
      assert Instance.option(exchange, "other") == %{"token" => "free"}
    end
  end

  describe "transactions" do
    test "give their value and write what they changed", %{exchange: exchange} do
      value =
        Instance.transaction(exchange, fn exchange ->
          assert Instance.option(exchange, "requestId") == 0
          {:value, exchange |> put_option("requestId", 1) |> Instance.put(:symbols, ["A"])}
        end)

      assert value == :value
      assert {Instance.option(exchange, "requestId"), Instance.symbols(exchange)} == {1, ["A"]}
    end

    test "leave options as they made them, however they wrote them", %{exchange: exchange} do
      writes = [
        &Instance.put(&1, :options, ["a"], %{"x" => 1}),
        &Instance.put(&1, :options, ["a"], nil),
        &Instance.put(&1, :options, ["nested", "b"], 1),
        &Instance.put(&1, :options, ["nested", "b"], 2),
        &Instance.delete(&1, :options, ["a"]),
        &Instance.delete(&1, :options, ["nested", "b"]),
        &Instance.delete(&1, :options, ["absent"]),
        &Instance.put(&1, :options, Map.delete(Instance.options(&1), "a")),
        &Instance.put(&1, :options, Map.put(Instance.options(&1), "c", false))
      ]

      exchange = Instance.put(exchange, :options, ["nested"], %{})

      for _transaction <- 1..200 do
        made =
          Instance.transaction(exchange, fn exchange ->
            chosen = Enum.take_random(writes, :rand.uniform(4))
            exchange = Enum.reduce(chosen, exchange, & &1.(&2))
            {Instance.options(exchange), exchange}
          end)

        assert Instance.options(exchange) == made
        assert Task.await(Task.async(fn -> Instance.options(exchange) end)) == made
      end
    end

    test "are one at a time", %{exchange: exchange} do
      ids =
        1..100
        |> Task.async_stream(fn _ -> FakeExchange.next_id(exchange) end, max_concurrency: 20)
        |> Enum.map(fn {:ok, id} -> id end)

      assert Enum.sort(ids) == Enum.to_list(1..100)
    end

    test "of a function that wrote nothing don't ask the owner", %{exchange: exchange} do
      # An owner that doesn't answer.
      owner = Instance.pid(exchange.instance)
      :sys.suspend(owner)
      assert Instance.transaction(exchange, &{Instance.option(&1, "defaultType"), &1}) == "spot"
      :sys.resume(owner)
    end

    test "see what somebody else wrote while they ran", %{exchange: exchange} do
      test = self()

      slow = fn exchange ->
        id = Instance.option(exchange, "requestId")
        # Only the first run, the one here, is overtaken.
        if self() == test, do: FakeExchange.next_id(%{exchange | pinned: nil})
        {id, put_option(exchange, "seen", id)}
      end

      assert Instance.transaction(exchange, slow) == 1
      assert {Instance.option(exchange, "seen"), Instance.option(exchange, "requestId")} == {1, 1}

      read = fn exchange ->
        if self() == test, do: FakeExchange.next_id(%{exchange | pinned: nil})
        {Instance.option(exchange, "requestId"), exchange}
      end

      assert Instance.transaction(exchange, read) == 2
    end

    test "that raise, throw or exit commit nothing and do so in the caller", %{exchange: exchange} do
      fail = fn function ->
        Instance.transaction(exchange, fn exchange ->
          _ = put_option(exchange, "requestId", 7)
          function.()
        end)
      end

      assert_raise Ccxt.BadRequest, "no", fn -> fail.(fn -> raise Ccxt.BadRequest, "no" end) end
      assert catch_throw(fail.(fn -> throw(:ball) end)) == :ball
      assert catch_exit(fail.(fn -> exit(:gone) end)) == :gone
      assert_raise MatchError, fn -> fail.(fn -> :not_a_pair end) end
      assert Instance.option(exchange, "requestId") == 0
      assert FakeExchange.next_id(exchange) == 1
    end

    test "have the caller's frozen clock", %{exchange: exchange} do
      now = fn exchange -> {Ccxt.Time.milliseconds(), exchange} end
      Ccxt.Time.freeze(1_700_000_000_000)
      assert Instance.transaction(exchange, now) == 1_700_000_000_000
      Ccxt.Time.freeze(nil)
      assert Instance.transaction(exchange, now) > 1_700_000_000_000
    end

    test "don't nest", %{exchange: exchange} do
      assert_raise ArgumentError, fn ->
        Instance.transaction(exchange, &{Instance.transaction(&1, fn e -> {1, e} end), &1})
      end
    end

    test "don't see the credentials" do
      exchange = Exchange.new(FakeExchange, secret: "s3cret")
      assert Instance.transaction(exchange, &{&1.secret, &1}) == nil
      Ccxt.Pro.close(exchange)
    end
  end

  describe "a pinned exchange" do
    test "is a value", %{exchange: exchange} do
      pinned = Instance.pin(exchange)
      changed = Instance.put(pinned, :symbols, ["A"])
      assert {Instance.symbols(pinned), Instance.symbols(changed)} == {nil, ["A"]}
      assert Instance.symbols(exchange) == nil
      assert Instance.option(pinned, "defaultType") == "spot"
    end

    test "is brought up to date: written, changed and deleted", %{exchange: exchange} do
      pinned = Instance.pin(exchange)
      assert Instance.refresh(pinned) == pinned

      Instance.write(exchange, fn exchange ->
        options = exchange |> Instance.options() |> Map.put("new", 1) |> Map.delete("requestId")
        exchange |> Instance.put(:options, options) |> Instance.put(:markets, %{"A" => 1})
      end)

      Instance.put(exchange, :last_request_url, "u")
      refreshed = Instance.refresh(pinned)
      assert refreshed.pinned == Instance.pin(exchange).pinned
      assert %{"new" => 1} = Instance.options(refreshed)
      refute is_map_key(Instance.options(refreshed), "requestId")
      assert Instance.refresh(refreshed) == refreshed
    end
  end

  describe "the throttle" do
    test "lets requests through at the exchange's pace, in order" do
      exchange = Exchange.new(FakeExchange, rate_limit: 20)
      started = now_ms()
      for _ <- 1..4, do: :ok = Instance.throttle(exchange, 1)
      # The first goes at once, the second on what was saved before: the others wait 20 ms each.
      assert now_ms() - started >= 39
      Ccxt.Pro.close(exchange)
    end

    test "a caller that is gone takes nothing from the others" do
      exchange = Exchange.new(FakeExchange, rate_limit: 20)
      :ok = Instance.throttle(exchange, 1)
      test = self()

      gone =
        spawn(fn ->
          send(test, :asking)
          Instance.throttle(exchange, 1_000_000)
        end)

      assert_receive :asking
      monitor = Process.monitor(gone)
      Process.exit(gone, :kill)
      assert_receive {:DOWN, ^monitor, :process, _, :killed}
      assert Instance.throttle(exchange, 1) == :ok
      Ccxt.Pro.close(exchange)
    end
  end

  describe "single_flight/3" do
    test "one works, all get the value", %{exchange: exchange} do
      test = self()

      work = fn ->
        send(test, {:working, self()})
        receive(do: ({:result, value} -> value))
      end

      tasks =
        for _ <- 1..10, do: Task.async(fn -> Instance.single_flight(exchange, :key, work) end)

      assert_receive {:working, worker}
      await_waiting(exchange, 9)
      send(worker, {:result, 42})
      assert Task.await_many(tasks) == List.duplicate(42, 10)
      refute_received {:working, _}
    end

    test "a failure is everybody's, and the next caller tries anew", %{exchange: exchange} do
      test = self()

      work = fn ->
        send(test, {:working, self()})
        receive(do: (:fail -> raise Ccxt.NetworkError, "down"))
      end

      tasks =
        for _ <- 1..3,
            do:
              Task.async(fn ->
                Ccxt.Result.of(fn -> Instance.single_flight(exchange, :key, work) end)
              end)

      assert_receive {:working, worker}
      await_waiting(exchange, 2)
      send(worker, :fail)

      for result <- Task.await_many(tasks),
          do: assert({:error, %Ccxt.NetworkError{message: "down"}} = result)

      assert Instance.single_flight(exchange, :key, fn -> :again end) == :again
    end

    test "a throw is its leader's and an error for the others", %{exchange: exchange} do
      assert catch_throw(Instance.single_flight(exchange, :key, fn -> throw(:ball) end)) == :ball
      assert Instance.single_flight(exchange, :key, fn -> :again end) == :again
    end

    test "if the one is killed the next in line works", %{exchange: exchange} do
      test = self()

      leader =
        spawn(fn ->
          Instance.single_flight(exchange, :key, fn ->
            send(test, :leading)
            receive(do: (:never -> :ok))
          end)
        end)

      assert_receive :leading
      task = Task.async(fn -> Instance.single_flight(exchange, :key, fn -> :second end) end)
      await_waiting(exchange, 1)
      Process.exit(leader, :kill)
      assert Task.await(task) == :second
    end

    test "different work doesn't wait", %{exchange: exchange} do
      assert Instance.single_flight(exchange, :a, fn ->
               Instance.single_flight(exchange, :b, fn -> :inner end)
             end) == :inner
    end

    # The work's waiting callers are in the process's state, where only a test looks.
    defp await_waiting(exchange, count) do
      %{flights: flights} = :sys.get_state(Instance.pid(exchange.instance))
      waiting = for {_key, {_leader, waiting}} <- flights, do: length(waiting)
      unless Enum.sum(waiting) == count, do: await_waiting(exchange, count)
    end
  end

  describe "the end" do
    test "what reads or writes afterwards raises" do
      exchange = Exchange.new(FakeExchange)
      # What has been read once is no excuse.
      assert %{} = Instance.options(exchange)
      assert Ccxt.Pro.close(exchange) == :ok

      for function <- [
            &Instance.options/1,
            &Instance.markets/1,
            &Instance.option(&1, "defaultType"),
            &Instance.put(&1, :symbols, []),
            &Instance.throttle(&1, 1),
            &Instance.pin/1
          ] do
        assert_raise Ccxt.ExchangeClosedByUser, "fake closedByUser", fn -> function.(exchange) end
      end

      assert Ccxt.Pro.close(exchange) == :ok
    end

    test "a pinned exchange stays as it is" do
      pinned = Instance.pin(Exchange.new(FakeExchange))
      assert Ccxt.Pro.close(%{pinned | pinned: nil}) == :ok
      assert Instance.refresh(pinned) == pinned
    end

    test "leaves nothing behind, even if the process is killed" do
      exchange = Exchange.new(FakeExchange)
      Instance.put(exchange, :markets, %{"A" => 1})
      pid = Instance.pid(exchange.instance)
      keys = Instance.Store.remains(exchange.instance)
      for key <- keys, do: assert(:persistent_term.get(key, nil))

      monitor = Process.monitor(pid)
      Process.exit(pid, :kill)
      assert_receive {:DOWN, ^monitor, :process, ^pid, :killed}
      Instance.Reaper.reap(pid)
      for key <- keys, do: assert(:persistent_term.get(key, nil) == nil)
    end
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
