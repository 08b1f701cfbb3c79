defmodule Ccxt.Pro.UpdatesTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Pro.Connection.Arrived
  alias Ccxt.Pro.Updates

  @nowhere "ws://127.0.0.1:1/ws"

  # Gives the results one after the other.
  defp scripted(results) do
    {:ok, agent} = Agent.start_link(fn -> results end)
    fn _exchange -> Agent.get_and_update(agent, fn [result | rest] -> {result, rest} end) end
  end

  defp stream(watch, unwatch \\ nil),
    do: Updates.stream(exchange(@nowhere), watch, unwatch, :queue)

  # What a stream gives, as messages to the test: the consumer takes the next one only when it is told to.
  defp consume(stream) do
    test = self()

    spawn(fn ->
      Enum.each(stream, fn value ->
        send(test, {:value, self(), value})
        receive do: (:next -> :ok)
      end)

      send(test, {:ended, self()})
    end)
  end

  defp streaming(exchange, mode, watch, unwatch \\ nil),
    do: exchange |> Updates.stream(&result(watch, &1), unwatch && (&result(unwatch, &1)), mode)

  # As the functions of a public module.
  defp result(function, exchange),
    do: Ccxt.Result.of(fn -> Arrived.perform(exchange, function) end)

  # Pings are answered in turn with what came before: the connection has read it all when it asks for more.
  defp sync(exchange, session) do
    spawn_call(:sync, fn -> FakeExchange.ask(exchange, "there?") end)
    %{"id" => id} = receive_message(session, "question")
    WebSocketServer.push(session, %{"result" => "yes", "id" => id})
    assert_receive {:outcome, :sync, {:ok, "yes"}}, 5_000
  end

  defp receive_message(session, key) do
    assert_receive {:frame, ^session, :text, text}, 5_000
    message = :json.decode(text)
    if is_map_key(message, key), do: message, else: receive_message(session, key)
  end

  defp subscribed do
    assert_receive {:upgraded, session, _}, 5_000
    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    session
  end

  defp assert_value(consumer, value) do
    assert_receive {:value, ^consumer, received}, 5_000
    assert received == value
    send(consumer, :next)
  end

  defp trades(ids, symbol \\ "A"), do: for(id <- ids, do: %{"symbol" => symbol, "id" => id})
  defp order(id, status), do: %{"symbol" => "A", "id" => id, "status" => status}

  describe "call after call" do
    test "is lazy: nothing is called before it is enumerated" do
      stream = stream(fn _ -> flunk("called") end, fn _ -> flunk("called") end)
      assert is_function(stream, 2)
    end

    test "gives value after value and unwatches when it is left" do
      test = self()
      watch = scripted([{:ok, 1}, {:ok, 2}, {:ok, 3}])

      unwatch = fn _exchange ->
        send(test, :unwatched)
        {:ok, true}
      end

      assert watch |> stream(unwatch) |> Enum.take(2) == [1, 2]
      assert_received :unwatched
      refute_received :unwatched
    end

    test "unwatches when the consumer raises" do
      test = self()

      stream =
        stream(fn _ -> {:ok, 1} end, fn _ ->
          send(test, :unwatched)
          {:ok, true}
        end)

      assert_raise RuntimeError, fn -> Enum.each(stream, fn 1 -> raise "enough" end) end
      assert_received :unwatched
    end

    test "goes on after a lost connection and after somebody else's unsubscription" do
      watch =
        scripted([
          {:ok, 1},
          {:error, %Ccxt.NetworkError{message: "lost"}},
          {:error, %Ccxt.UnsubscribeError{message: "other"}},
          {:ok, 2}
        ])

      assert watch |> stream() |> Enum.take(2) == [1, 2]
    end

    test "has updates wait outside of the consumer's heap while it is enumerated" do
      mailbox = fn -> Process.info(self(), :message_queue_data) end
      before = mailbox.()
      watch = scripted([{:ok, 1}, {:ok, 2}])

      assert watch |> stream() |> Stream.map(fn _ -> mailbox.() end) |> Enum.take(1) ==
               [message_queue_data: :off_heap]

      assert mailbox.() == before
    end

    test "ends when the exchange is closed" do
      watch = scripted([{:ok, 1}, {:error, %Ccxt.ExchangeClosedByUser{}}])
      assert watch |> stream() |> Enum.to_list() == [1]
    end

    test "raises other errors" do
      stream = stream(fn _ -> {:error, %Ccxt.BadSymbol{message: "no"}} end)
      assert_raise Ccxt.BadSymbol, "no", fn -> Enum.take(stream, 1) end
    end

    test "an unsubscription that fails is reported and nothing else" do
      test = self()
      id = make_ref()
      error = %Ccxt.NetworkError{message: "#{inspect(id)}"}
      handler = fn _, _, metadata, _ -> send(test, {:failed, metadata.error}) end
      :ok = Ccxt.Pro.Telemetry.attach(id, [:ccxt, :pro, :stream, :unwatch_failed], handler, nil)
      assert Enum.take(stream(fn _ -> {:ok, 1} end, fn _ -> {:error, error} end), 1) == [1]
      assert_received {:failed, ^error}
      Ccxt.Pro.Telemetry.detach(id)
    end
  end

  describe "a queue" do
    setup do
      %{url: url} = server = WebSocketServer.start()
      {:ok, server: server, url: url, exchange: exchange(url)}
    end

    test "loses no update while its consumer is busy", %{exchange: exchange} do
      consumer =
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()

      session = subscribed()
      for id <- 1..3, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      assert_receive {:value, ^consumer, first}, 5_000
      assert first == trades([1])
      sync(exchange, session)

      send(consumer, :next)
      assert_value(consumer, trades([2]))
      assert_value(consumer, trades([3]))
    end

    test "has each state of an order, though the cache keeps the last", %{exchange: exchange} do
      consumer = exchange |> streaming(:queue, &FakeExchange.watch_orders/1) |> consume()
      session = subscribed()

      for status <- ["open", "partial", "closed"],
          do: WebSocketServer.push(session, %{"order" => "1", "status" => status})

      sync(exchange, session)

      for status <- ["open", "partial", "closed"],
          do: assert_value(consumer, [order("1", status)])
    end

    test "has the trades of one message together, once", %{exchange: exchange} do
      consumer =
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()

      session = subscribed()
      WebSocketServer.push(session, %{"trades" => [["A", 1], ["A", 2], ["B", 3], ["A", 4]]})
      WebSocketServer.push(session, %{"trades" => [["A", 5]]})
      assert_value(consumer, trades([1, 2, 4]))
      assert_value(consumer, trades([5]))
    end

    test "is not disturbed by others, nor disturbs them", %{exchange: exchange} do
      streams = [
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume(),
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()
      ]

      session = subscribed()
      await_waiters(exchange, 2)
      spawn_call(:watch, fn -> FakeExchange.watch_trades(exchange, "A") end)
      await_waiters(exchange, 3)
      WebSocketServer.push(session, %{"trades" => [["A", 1]]})
      assert_receive {:outcome, :watch, {:ok, first}}, 5_000
      assert first == trades([1])

      # The caller asks again only after three more: ccxt gives it all that it has not been given.
      for id <- 2..3, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      sync(exchange, session)
      spawn_call(:watch, fn -> FakeExchange.watch_trades(exchange, "A") end)
      await_waiters(exchange, 3)
      WebSocketServer.push(session, %{"trades" => [["A", 4]]})
      assert_receive {:outcome, :watch, {:ok, rest}}, 5_000
      assert rest == trades([2, 3, 4])

      for pid <- streams, id <- 1..4, do: assert_value(pid, trades([id]))
    end

    test "begins with what comes after it", %{exchange: exchange} do
      spawn_call(:watch, fn -> FakeExchange.watch_trades(exchange, "A") end)
      session = subscribed()
      WebSocketServer.push(session, %{"trades" => [["A", 1], ["A", 2]]})
      assert_receive {:outcome, :watch, {:ok, [_, _]}}, 5_000

      consumer =
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()

      await_waiters(exchange, 1)
      WebSocketServer.push(session, %{"trades" => [["A", 3]]})
      assert_value(consumer, trades([3]))
    end

    test "has what came before a connection was lost and after it was back", context do
      %{exchange: exchange, url: url} = context
      forward_events([[:connection, :disconnected], [:connection, :ready]], url)

      consumer =
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()

      session = subscribed()
      assert_receive {:event, [:connection, :ready], _, _}, 5_000
      for id <- 1..2, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      sync(exchange, session)
      WebSocketServer.drop(session)
      assert_receive {:event, [:connection, :disconnected], _, _}, 5_000

      # The consumer is still at the first one: nobody has asked for the stream since.
      session = subscribed()
      WebSocketServer.push(session, %{"trades" => [["A", 3]]})
      sync(exchange, session)
      WebSocketServer.push(session, %{"trades" => [["A", 4]]})
      for id <- 1..4, do: assert_value(consumer, trades([id]))
    end

    test "goes on where a cache was made anew", %{exchange: exchange} do
      consumer =
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()

      session = subscribed()
      WebSocketServer.push(session, %{"trades" => [["A", 1]]})
      assert_value(consumer, trades([1]))

      Connection.turn(exchange, Ccxt.Pro.Client.new(FakeExchange.url(exchange)), fn state,
                                                                                    client ->
        {nil, %{state | trades: %{}}, client}
      end)

      WebSocketServer.push(session, %{"trades" => [["A", 2]]})
      assert_value(consumer, trades([2]))
    end

    test "ends with a connection that is closed, after what it has received", %{
      exchange: exchange
    } do
      consumer =
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()

      session = subscribed()
      for id <- 1..2, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      sync(exchange, session)
      [%{pid: pid}] = Ccxt.Pro.connections(exchange)
      :ok = Ccxt.Pro.close_connection(pid)
      for id <- 1..2, do: assert_value(consumer, trades([id]))
      assert_receive {:ended, ^consumer}, 5_000
    end

    test "ends with the exchange", %{exchange: exchange} do
      consumer =
        exchange |> streaming(:queue, &FakeExchange.watch_trades(&1, "A")) |> consume()

      _session = subscribed()
      :ok = Ccxt.Pro.close(exchange)
      assert_receive {:ended, ^consumer}, 5_000
    end

    test "leaves nothing behind when it is halted", %{exchange: exchange} do
      stream = streaming(exchange, :queue, &FakeExchange.watch_trades(&1, "A"))
      test = self()

      spawn(fn ->
        send(test, {:taken, Enum.take(stream, 1), Process.info(self(), :message_queue_len)})
        receive do: (:end -> :ok)
      end)

      session = subscribed()
      for id <- 1..5, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      assert_receive {:taken, [first], {:message_queue_len, 0}}, 5_000
      assert first == trades([1])
      assert [%{waiters: 0}] = Ccxt.Pro.connections(exchange)
    end
  end

  describe "a consumer that is too slow" do
    setup do
      %{url: url} = WebSocketServer.start()
      forward_events([[:stream, :overflow]], url)
      {:ok, url: url, exchange: exchange(url, %{"queueLimit" => 3})}
    end

    test "gets as many as it may leave unread, and then an error that says how many are lost",
         %{exchange: exchange} do
      consumer = consume_until_error(exchange)
      session = subscribed()
      WebSocketServer.push(session, %{"trades" => [["A", 1]]})
      assert_receive {:value, ^consumer, [%{"id" => 1}]}, 5_000

      for id <- 2..9, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      sync(exchange, session)
      assert {:message_queue_len, 3} = Process.info(consumer, :message_queue_len)
      assert_received {:event, [:stream, :overflow], %{limit: 3}, %{exchange: "fake"}}
      refute_received {:event, [:stream, :overflow], _, _}

      send(consumer, :next)
      for id <- 2..4, do: assert_value(consumer, trades([id]))
      assert_receive {:raised, ^consumer, %Ccxt.OperationFailed{} = error}, 5_000
      assert error.message == "the stream's consumer was too slow: 5 updates are lost"
      assert error.source == {:lost, 5}
    end

    test "that keeps up, though never quite, loses nothing", %{exchange: exchange} do
      consumer = consume_until_error(exchange)
      session = subscribed()
      for id <- 1..2, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})

      # Two or three are always unread.
      for id <- 3..50 do
        WebSocketServer.push(session, %{"trades" => [["A", id]]})
        sync(exchange, session)
        assert_value(consumer, trades([id - 2]))
      end

      for id <- 49..50, do: assert_value(consumer, trades([id]))
      refute_received {:event, [:stream, :overflow], _, _}
    end

    test "costs no more memory, however much comes", %{exchange: exchange} do
      consumer = consume_until_error(exchange)
      session = subscribed()
      WebSocketServer.push(session, %{"trades" => [["A", 1]]})
      assert_receive {:value, ^consumer, _first}, 5_000
      for id <- 2..2_000, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      sync(exchange, session)
      before = bytes(exchange, consumer)
      for id <- 2_001..6_000, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      sync(exchange, session)
      assert {:message_queue_len, 3} = Process.info(consumer, :message_queue_len)
      assert bytes(exchange, consumer) - before < 100_000
    end

    defp consume_until_error(exchange) do
      test = self()
      stream = streaming(exchange, :queue, &FakeExchange.watch_trades(&1, "A"))

      spawn(fn ->
        try do
          Enum.each(stream, fn value ->
            send(test, {:value, self(), value})
            receive do: (:next -> :ok)
          end)
        rescue
          error -> send(test, {:raised, self(), error})
        end
      end)
    end

    defp bytes(exchange, consumer) do
      pids = [consumer | Ccxt.Pro.Connection.pids(exchange)]
      Enum.each(pids, &:erlang.garbage_collect/1)
      Enum.sum_by(pids, fn pid -> pid |> Process.info(:memory) |> elem(1) end)
    end
  end

  describe "a state" do
    setup do
      %{url: url} = WebSocketServer.start()
      {:ok, exchange: exchange(url)}
    end

    test "gives the latest of each key, when its consumer was busy", %{exchange: exchange} do
      consumer = exchange |> streaming(:latest, &FakeExchange.watch_rates/1) |> consume()
      session = subscribed()
      WebSocketServer.push(session, %{"rates" => %{"A" => 1}})
      assert_receive {:value, ^consumer, %{"A" => 1}}, 5_000

      for rates <- [%{"A" => 2}, %{"B" => 3}, %{"A" => 4}],
          do: WebSocketServer.push(session, %{"rates" => rates})

      sync(exchange, session)
      send(consumer, :next)
      assert_value(consumer, %{"A" => 4, "B" => 3})
      WebSocketServer.push(session, %{"rates" => %{"A" => 5}})
      assert_value(consumer, %{"A" => 5})
    end

    test "ends with a connection that is closed while its consumer is busy", context do
      consumer = context.exchange |> streaming(:latest, &FakeExchange.watch_rates/1) |> consume()
      session = subscribed()
      WebSocketServer.push(session, %{"rates" => %{"A" => 1}})
      assert_receive {:value, ^consumer, %{"A" => 1}}, 5_000
      WebSocketServer.push(session, %{"rates" => %{"A" => 2}})
      sync(context.exchange, session)
      [%{pid: pid}] = Ccxt.Pro.connections(context.exchange)
      :ok = Ccxt.Pro.close_connection(pid)
      send(consumer, :next)
      assert_value(consumer, %{"A" => 2})
      assert_receive {:ended, ^consumer}, 5_000
      assert Ccxt.Pro.connections(context.exchange) == []
    end

    test "gives a cache's new items together", %{exchange: exchange} do
      consumer =
        exchange |> streaming(:latest, &FakeExchange.watch_trades(&1, "A")) |> consume()

      session = subscribed()
      WebSocketServer.push(session, %{"trades" => [["A", 1]]})
      assert_receive {:value, ^consumer, first}, 5_000
      assert first == trades([1])
      for id <- 2..4, do: WebSocketServer.push(session, %{"trades" => [["A", id]]})
      sync(exchange, session)
      send(consumer, :next)
      assert_value(consumer, trades([2, 3, 4]))
    end
  end

  describe "unsubscribing" do
    setup do
      %{url: url} = WebSocketServer.start()
      exchange = exchange(url)

      ticks =
        streaming(
          exchange,
          :queue,
          &FakeExchange.watch_tick(&1, "A"),
          &FakeExchange.un_watch_tick(&1, "A")
        )

      {:ok, exchange: exchange, ticks: ticks}
    end

    test "comes with halting, and waits for the answer", %{ticks: ticks} do
      spawn_call(:taken, fn -> Enum.take(ticks, 1) end)
      session = subscribed()
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      %{"method" => "UNSUBSCRIBE", "id" => id} = receive_message(session, "method")
      refute_received {:outcome, :taken, _}
      WebSocketServer.push(session, %{"result" => nil, "id" => id})
      assert_receive {:outcome, :taken, {:ok, [%{"value" => 1}]}}, 5_000
    end

    test "is left to the last who watches", %{exchange: exchange, ticks: ticks} do
      consumer = consume(ticks)
      session = subscribed()
      await_waiters(exchange, 1)
      spawn_call(:taken, fn -> Enum.take(ticks, 1) end)
      await_waiters(exchange, 2)
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :taken, {:ok, [%{"value" => 1}]}}, 5_000
      refute_received {:frame, ^session, :text, _unsubscribe}

      WebSocketServer.push(session, %{"tick" => "A", "value" => 2})
      assert_receive {:value, ^consumer, %{"value" => 1}}, 5_000
      send(consumer, :next)
      assert_receive {:value, ^consumer, %{"value" => 2}}, 5_000
      Connection.halt_streams(consumer)
      send(consumer, :next)
      %{"method" => "UNSUBSCRIBE", "id" => id} = receive_message(session, "method")
      WebSocketServer.push(session, %{"result" => nil, "id" => id})
      assert_receive {:ended, ^consumer}, 5_000
    end
  end

  ## Helpers

  defp await_waiters(exchange, count) do
    unless match?([%{waiters: ^count}], Ccxt.Pro.connections(exchange)),
      do: await_waiters(exchange, count)
  end
end
