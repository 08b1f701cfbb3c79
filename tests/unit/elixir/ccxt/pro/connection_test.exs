defmodule Ccxt.Pro.ConnectionTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Instance
  alias Ccxt.Pro.{Client, Deferred}

  # What a test waits for comes within milliseconds; the limit is for a machine that is busy with other things.
  @soon 5_000

  describe "watching" do
    setup :served

    test "a flood of messages is collected with what is young, not with all memory", context do
      spawn_call(:first, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      collections = collections_of(context.exchange, fn -> flood(session, 20_000) end)
      assert collections[:gc_minor_end] > 20
      assert Map.get(collections, :gc_major_end, 0) <= collections[:gc_minor_end] / 5
    end

    test "sends the subscription once and gives each update to who waits", context do
      spawn_call(:first, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :first, {:ok, %{"symbol" => "A", "value" => 1}}}, @soon

      watch_again(context.exchange, session, "A", 2)
      refute_received {:frame, ^session, :text, _subscribe}
    end

    test "gives one update to all who wait for it", context do
      names = Enum.map(1..5, &"waiter #{&1}")

      for name <- names,
          do: spawn_call(name, fn -> FakeExchange.watch_tick(context.exchange, "A") end)

      session = upgraded()
      pid = Connection.whereis(context.exchange, context.url)
      await_waiters(pid, 5)
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      for name <- names, do: assert_receive({:outcome, ^name, {:ok, %{"value" => 1}}}, @soon)
    end

    test "a waiter of several hashes gets the first and waits for none of the others", context do
      spawn_call(:both, fn -> FakeExchange.watch_ticks(context.exchange, ["A", "B"]) end)
      session = upgraded()
      assert_subscribe(session, ["A", "B"])
      WebSocketServer.push(session, %{"tick" => "B", "value" => 1})
      assert_receive {:outcome, :both, {:ok, %{"symbol" => "B"}}}, @soon

      {futures, _client} = inspect_client(context, & &1.futures)
      assert futures == %{"tick:A" => []}
    end

    test "an error for several hashes of one waiter is told once", context do
      watch = fn -> FakeExchange.watch_ticks(context.exchange, ["A", "B"]) end
      spawn_call(:both, watch)
      session = upgraded()
      assert_subscribe(session, ["A", "B"])
      {client, _client} = inspect_client(context, & &1)

      refused =
        client
        |> Ccxt.Pro.Client.reject(%Ccxt.RateLimitExceeded{message: "slow down"}, "tick:A")
        |> Ccxt.Pro.Client.reject(%Ccxt.RateLimitExceeded{message: "slow down"}, "tick:B")

      assert [{_waiter, {:error, %Ccxt.RateLimitExceeded{}}}] = refused.settled
      assert refused.rejections == []
    end

    test "different streams don't disturb each other", context do
      spawn_call(:a, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      spawn_call(:b, fn -> FakeExchange.watch_tick(context.exchange, "B") end)
      assert_subscribe(session, ["B"])

      WebSocketServer.push(session, %{"tick" => "B", "value" => 2})
      assert_receive {:outcome, :b, {:ok, %{"value" => 2}}}, @soon
      refute_received {:outcome, :a, _}
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :a, {:ok, %{"value" => 1}}}, @soon
    end

    test "processes that start at the same time share one connection", context do
      for n <- 1..20,
          do: spawn_call(n, fn -> FakeExchange.watch_tick(context.exchange, "S#{n}") end)

      session = upgraded()
      for _ <- 1..20, do: assert_receive({:frame, ^session, :text, _}, @soon)
      refute_received {:upgraded, _another, _target}
      assert [_one] = Connection.pids(context.exchange)
    end

    test "a request gets its own answer, and an error goes to its own request", context do
      spawn_call(:one, fn -> FakeExchange.ask(context.exchange, "one") end)
      session = upgraded()
      one = receive_json(session)["id"]
      spawn_call(:two, fn -> FakeExchange.ask(context.exchange, "two") end)
      two = receive_json(session)["id"]

      WebSocketServer.push(session, %{"id" => two, "error" => "no"})
      assert_receive {:outcome, :two, {:error, %Ccxt.BadRequest{message: "no"}}}, @soon
      WebSocketServer.push(session, %{"id" => one, "result" => "yes"})
      assert_receive {:outcome, :one, {:ok, "yes"}}, @soon
    end

    test "an error that comes before its waiter is kept for it", context do
      spawn_call(:other, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      next = FakeExchange.next_id(context.exchange) + 1
      WebSocketServer.push(session, %{"id" => Integer.to_string(next), "error" => "early"})
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :other, {:ok, _}}, @soon

      assert_raise Ccxt.BadRequest, "early", fn -> FakeExchange.ask(context.exchange, "late") end
    end

    test "unsubscribing waits for the acknowledgement and lets a new subscription through",
         context do
      spawn_call(:a, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      spawn_call(:unwatch, fn -> FakeExchange.un_watch_tick(context.exchange, "A") end)
      assert %{"method" => "UNSUBSCRIBE", "id" => id} = receive_json(session)
      refute_received {:outcome, :unwatch, _}

      WebSocketServer.push(session, %{"result" => nil, "id" => id})
      assert_receive {:outcome, :unwatch, {:ok, true}}, @soon
      assert_receive {:outcome, :a, {:error, %Ccxt.UnsubscribeError{}}}, @soon

      spawn_call(:again, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      assert_subscribe(session, ["A"])
    end

    test "a subscription that was refused is forgotten: the next call subscribes again",
         context do
      spawn_call(:refused, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      id = receive_json(session)["id"]
      WebSocketServer.push(session, %{"id" => id, "error" => "no such symbol yet"})
      assert_receive {:outcome, :refused, {:error, %Ccxt.BadRequest{}}}, @soon

      spawn_call(:again, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      assert_subscribe(session, ["A"])
    end

    test "a wake function turns the value and keeps its state, in the connection", context do
      wake = fn state, tick ->
        count = Map.get(state.balance, :count, 0) + tick["value"]
        {{self(), count}, %{state | balance: %{count: count}}, tick}
      end

      spawn_call(:woken, fn -> FakeExchange.watch_ticks(context.exchange, ["A"], wake) end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      WebSocketServer.push(session, %{"tick" => "A", "value" => 2})
      pid = Connection.whereis(context.exchange, context.url)
      assert_receive {:outcome, :woken, {:ok, {^pid, 2}}}, @soon

      spawn_call(:again, fn -> FakeExchange.watch_ticks(context.exchange, ["A"], wake) end)
      await_waiters(pid, 1)
      WebSocketServer.push(session, %{"tick" => "A", "value" => 3})
      assert_receive {:outcome, :again, {:ok, {^pid, 5}}}, @soon
    end

    test "what a wake function raises is raised in its caller alone", context do
      spawn_call(:bad, fn ->
        FakeExchange.watch_ticks(context.exchange, ["A"], fn _, _ ->
          raise Ccxt.BadResponse, "bad"
        end)
      end)

      spawn_call(:good, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      await_waiters(Connection.whereis(context.exchange, context.url), 2)
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :bad, {:error, %Ccxt.BadResponse{message: "bad"}}}, @soon
      assert_receive {:outcome, :good, {:ok, %{"value" => 1}}}, @soon
    end

    test "what a wake function makes of a value that lives in the state is put back there",
         context do
      live = fn state, client ->
        state = %{state | trades: %{"A" => [1, 2], "B" => [3]}, orders: [4]}
        places = [{:trades, "A"}, nil, {:orders}, {:trades, "gone"}]

        client =
          Client.resolve(client, [[1], "symbol", [4], :still], "live", places)

        {:ok, %{state | trades: %{state.trades | "A" => [1, 2, 5]}}, client}
      end

      wake = fn state, [trades, symbol, orders, still] ->
        {{trades, symbol, orders, still}, state,
         [[:seen | trades], "changed", [:seen | orders], :put]}
      end

      spawn_call(:woken, fn ->
        Connection.watch(context.exchange, context.url, "live", nil, nil, nil, wake)
      end)

      await_waiters(started(context), 1)
      assert Connection.turn(context.exchange, context.client, live) == :ok
      assert_receive {:outcome, :woken, {:ok, {[1, 2, 5], "symbol", [4], :still}}}, @soon

      read = fn state, client -> {{state.trades, state.orders}, state, client} end

      assert Connection.turn(context.exchange, context.client, read) ==
               {%{"A" => [:seen, 1, 2, 5], "B" => [3]}, [:seen, 4]}
    end

    test "a future that was settled stays so, and gives what lives in the state by then",
         context do
      await = fn -> Connection.await_future(context.exchange, context.client, "snapshot") end
      spawn_call(:before, await)
      await_waiters(started(context), 1)

      settle = fn state, client ->
        client = Client.settle_future(client, 1, "snapshot", {:positions, "spot"})
        {:ok, %{state | positions: %{"spot" => 2}}, client}
      end

      Connection.turn(context.exchange, context.client, settle)
      assert_receive {:outcome, :before, {:ok, 2}}, @soon

      change = fn state, client -> {:ok, %{state | positions: %{"spot" => 3}}, client} end
      Connection.turn(context.exchange, context.client, change)
      assert await.() == 3
    end

    test "what a handler spawns runs elsewhere with the credentials, and reaches back by a turn",
         context do
      test = self()
      context = %{context | exchange: exchange(context.url, %{}, %{"apiKey" => "not for logs"})}

      spawning = fn state, client ->
        job = fn exchange, client ->
          pid = Connection.turn(exchange, client, fn state, client -> {self(), state, client} end)
          send(test, {:job, self(), exchange.api_key, pid})
        end

        client = client |> Client.spawn(job) |> Client.spawn_after(10, job)
        {state.exchange.api_key, state, client}
      end

      assert Connection.turn(context.exchange, context.client, spawning) == "not for logs"
      connection = started(context)

      for _ <- 1..2 do
        assert_receive {:job, job, "not for logs", ^connection}, @soon
        assert job not in [connection, test]
      end

      refute inspect(:sys.get_state(connection)) =~ "not for logs"
    end

    test "what a connection fetches in the background may be given to it", context do
      test = self()
      config = %{"snapshotPayloads" => %{"/account" => %{"free" => 1}}}
      context = %{context | exchange: exchange(context.url, %{}, config)}
      address = "http://127.0.0.1:1/account"

      job = fn exchange, _client -> send(test, {:fetched, Ccxt.Rest.fetch(exchange, address)}) end
      spawning = fn state, client -> {nil, state, Client.spawn(client, job)} end
      Connection.turn(context.exchange, context.client, spawning)
      assert_receive {:fetched, %{"free" => "1"}}, @soon
      assert_raise Ccxt.NetworkError, fn -> Ccxt.Rest.fetch(context.exchange, address) end
    end

    test "caches hold what they are told to, whatever the exchange asks for", context do
      exchange = exchange(context.url, %{}, %{"cacheLimit" => 2})
      spawn_call(:trades, fn -> FakeExchange.watch_trades(exchange, "A") end)
      session = upgraded()
      WebSocketServer.push(session, %{"trades" => for(id <- 1..5, do: ["A", id])})
      assert_receive {:outcome, :trades, {:ok, trades}}, @soon
      assert for(trade <- trades, do: trade["id"]) == [4, 5]
    end

    test "a turn reads and writes stream state between messages", context do
      assert 1 ==
               Connection.turn(context.exchange, context.client, fn state, client ->
                 {1, %{state | balance: %{"spot" => 1}}, client}
               end)

      assert_raise Ccxt.BadRequest, fn ->
        Connection.turn(context.exchange, context.client, fn _, _ ->
          raise Ccxt.BadRequest, "no"
        end)
      end

      assert %{"spot" => 1} ==
               Connection.turn(context.exchange, context.client, fn state, client ->
                 {state.balance, state, client}
               end)
    end

    test "the handler sees options and markets that were written after the connection started",
         context do
      spawn_call(:a, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      Ccxt.Instance.put(context.exchange, :markets, %{"A" => %{"id" => "a"}})

      markets =
        Connection.turn(context.exchange, context.client, fn state, client ->
          {Ccxt.Instance.markets(state.exchange), state, client}
        end)

      assert markets == %{"A" => %{"id" => "a"}}
    end
  end

  describe "messages that are not what they should be" do
    setup [:served, :waiting]

    test "invalid JSON is reported and skipped", context do
      forward_events([[:message, :invalid]], context.url)
      WebSocketServer.push(context.session, ~s({"tick": "A", "value": ))
      assert_receive {:event, [:message, :invalid], %{bytes: 23}, %{error: _}}, @soon
      assert_goes_on(context)
    end

    test "text that is no JSON reaches the handler as text", context do
      spawn_call(:text, fn ->
        Connection.watch(context.exchange, context.url, "text", nil, "text", nil)
      end)

      await_waiters(context.pid, 2)
      WebSocketServer.push(context.session, "pong")
      assert_receive {:outcome, :text, {:ok, "pong"}}, @soon
    end

    test "an event nobody knows is left alone", context do
      WebSocketServer.push(context.session, %{"e" => "unheard of"})
      assert_goes_on(context)
    end

    test "a handler that raises rejects who waits, and the stream state stays", context do
      forward_events([[:handler, :exception]], context.url)
      WebSocketServer.push(context.session, %{"boom" => "crash"})
      assert_receive {:outcome, :waiting, {:error, %Ccxt.BadResponse{message: "crash"}}}, @soon

      assert_receive {:event, [:handler, :exception], _,
                      %{error: %Ccxt.BadResponse{}, stacktrace: [_ | _]}},
                     @soon

      assert_goes_on(context)
    end

    test "an error for everybody reaches everybody", context do
      spawn_call(:other, fn -> FakeExchange.watch_tick(context.exchange, "B") end)
      await_waiters(context.pid, 2)
      WebSocketServer.push(context.session, %{"error" => "all"})
      assert_receive {:outcome, :waiting, {:error, %Ccxt.ExchangeError{message: "all"}}}, @soon
      assert_receive {:outcome, :other, {:error, %Ccxt.ExchangeError{message: "all"}}}, @soon
    end

    test "frames split at every byte and control frames within a message", context do
      text = ~s({"tick": "A", "value": "ü"})
      <<first::binary-size(10), rest::binary>> = text

      bytes =
        WebSocketServer.frame(:text, first, false) <>
          WebSocketServer.frame(:ping, "in between") <> WebSocketServer.frame(:continuation, rest)

      for <<byte::binary-1 <- bytes>>, do: WebSocketServer.send_raw(context.session, byte)
      session = context.session
      assert_receive {:frame, ^session, :pong, "in between"}, @soon
      assert_receive {:outcome, :waiting, {:ok, %{"value" => "ü"}}}, @soon
    end
  end

  describe "a lost connection" do
    setup :served

    for {name, lose, class, text} <- [
          {"close 1000", quote(do: &WebSocketServer.close(&1, 1000)), Ccxt.NetworkError,
           "closing code 1000"},
          {"close 1001", quote(do: &WebSocketServer.close(&1, 1001, "bye")), Ccxt.NetworkError,
           "closing code 1001"},
          {"close 1008", quote(do: &WebSocketServer.close(&1, 1008)), Ccxt.NetworkError,
           "closing code 1008"},
          {"close 1011", quote(do: &WebSocketServer.close(&1, 1011)), Ccxt.NetworkError,
           "closing code 1011"},
          {"no close frame", quote(do: &WebSocketServer.drop/1), Ccxt.NetworkError,
           "closing code 1006"},
          {"a reset by the handler", quote(do: &WebSocketServer.push(&1, %{"reset" => "5xx"})),
           Ccxt.NetworkError, "5xx"},
          {"a masked frame",
           quote(do: &WebSocketServer.send_raw(&1, <<0x81, 0x81, 0, 0, 0, 0, ?a>>)),
           Ccxt.NetworkError, "must not mask"},
          {"text that is not UTF-8",
           quote(do: &WebSocketServer.send_raw(&1, WebSocketServer.frame(:text, <<0xFF>>))),
           Ccxt.NetworkError, "not UTF-8"}
        ] do
      test "#{name}: every waiter gets exactly one error, and the streams come back", context do
        waiters = subscribe_all(context, ["A", "B", "C"])
        unquote(lose).(context.session || waiters.session)

        for name <- waiters.names do
          assert_receive {:outcome, ^name, {:error, %unquote(class){message: message}}}, @soon
          assert message =~ unquote(text)
        end

        refute_received {:outcome, _name, _result}
        session = upgraded()
        restored = for _ <- 1..3, do: receive_json(session)["params"]
        assert Enum.sort(restored) == [["A"], ["B"], ["C"]]
      end
    end

    test "an exchange's own hooks are called: for an error two, for the end that the server wants one",
         context do
      seen = fn option ->
        Enum.map(Instance.option(context.exchange, option) || [], & &1.message)
      end

      forward_events([[:connection, :disconnected]], context.url)
      session = subscribe_all(context, ["A"]).session

      WebSocketServer.send_raw(session, WebSocketServer.frame(:close, <<1001::16>>))
      assert_receive {:event, [:connection, :disconnected], _, _}, @soon
      assert ["connection closed by remote server, closing code 1001"] = seen.("closes")
      assert seen.("errors") == []

      WebSocketServer.send_raw(upgraded(), <<0x81, 0x81, 0, 0, 0, 0, ?a>>)
      assert_receive {:event, [:connection, :disconnected], _, _}, @soon
      assert [text, _first] = seen.("closes")
      assert text =~ "must not mask"
      assert seen.("errors") == [text]
    end

    test "a turn can ask for another socket", context do
      waiters = subscribe_all(context, ["A"])

      reset = fn state, client ->
        {:done, state, Ccxt.Pro.Client.reset(client, %Ccxt.NetworkError{message: "turn"})}
      end

      assert Connection.turn(context.exchange, context.client, reset) == :done
      assert_receive {:outcome, "A", {:error, %Ccxt.NetworkError{message: "turn"}}}, @soon
      session = waiters.session
      assert_receive {:gone, ^session}, @soon
      assert_subscribe(upgraded(), ["A"])
    end

    for {name, loss} <- [{"its socket", :drop}, {"its process", :kill}] do
      test "a token that a request listened with is forgotten with #{name}, with what options say of it",
           context do
        %{exchange: exchange} = context
        token = String.duplicate("t", 40)

        Instance.put(exchange, :options, ["margin"], %{
          "held" => [%{"token" => token}],
          "since" => 1
        })

        Instance.put(exchange, :options, ["other"], %{"token" => String.duplicate("o", 40)})
        forward_events([[:connection, :disconnected]], context.url)

        spawn_call(:listen, fn -> FakeExchange.ask(exchange, token) end)
        session = upgraded()
        WebSocketServer.push(session, %{"id" => receive_json(session)["id"], "result" => "yes"})
        assert_receive {:outcome, :listen, {:ok, "yes"}}, @soon
        assert Instance.option(exchange, "margin")["since"] == 1

        spawn_call(:waits, fn -> FakeExchange.watch_tick(exchange, "A") end)
        assert_subscribe(session, ["A"])

        case unquote(loss) do
          :drop -> WebSocketServer.drop(session)
          :kill -> exchange |> Connection.whereis(context.url) |> Process.exit(:kill)
        end

        assert_receive {:outcome, :waits, {:error, %Ccxt.NetworkError{}}}, @soon
        assert Instance.option(exchange, "margin") == nil
        assert %{"token" => "o" <> _} = Instance.option(exchange, "other")
      end
    end

    test "10 waiters of one hash each get the error", context do
      names = Enum.to_list(1..10)

      for name <- names,
          do: spawn_call(name, fn -> FakeExchange.watch_tick(context.exchange, "A") end)

      session = upgraded()
      await_waiters(Connection.whereis(context.exchange, context.url), 10)
      forward_events([[:connection, :disconnected]], context.url)
      WebSocketServer.drop(session)

      for name <- names,
          do: assert_receive({:outcome, ^name, {:error, %Ccxt.NetworkError{}}}, @soon)

      assert_receive {:event, [:connection, :disconnected], %{waiters: 10}, _}, @soon
      refute_received {:outcome, _, _}
    end

    test "a call made while there is no socket waits for the next one", context do
      waiters = subscribe_all(context, ["A"])
      WebSocketServer.drop(waiters.session)
      assert_receive {:outcome, "A", {:error, _}}, @soon
      spawn_call(:next, fn -> FakeExchange.watch_tick(context.exchange, "B") end)
      session = upgraded()
      sent = for _ <- 1..2, do: receive_json(session)["params"]
      assert sent == [["A"], ["B"]]
      WebSocketServer.push(session, %{"tick" => "B", "value" => 1})
      assert_receive {:outcome, :next, {:ok, %{"value" => 1}}}, @soon
    end

    test "caches survive it", context do
      waiters = subscribe_all(context, ["A"])
      WebSocketServer.push(waiters.session, %{"tick" => "A", "value" => 7})
      assert_receive {:outcome, "A", {:ok, _}}, @soon
      WebSocketServer.drop(waiters.session)
      upgraded()

      tickers =
        Connection.turn(context.exchange, context.client, fn state, client ->
          {state.tickers, state, client}
        end)

      assert tickers["A"]["value"] == 7
    end

    test "a stream whose watchers are gone is not restored", context do
      forward_events([[:connection, :stop]], context.url)
      waiters = subscribe_all(context, ["A", "B"])
      kill(waiters.pids["B"])
      pid = Connection.whereis(context.exchange, context.url)
      await_waiters(pid, 1)
      WebSocketServer.drop(waiters.session)
      assert_receive {:outcome, "A", {:error, _}}, @soon
      session = upgraded()
      assert receive_json(session)["params"] == ["A"]
      WebSocketServer.push(session, %{"tick" => "none", "value" => 0})
      refute_received {:frame, ^session, :text, _}
    end

    test "with no watcher left the process ends instead of reconnecting", context do
      forward_events([[:connection, :stop]], context.url)
      waiters = subscribe_all(context, ["A"])
      pid = Connection.whereis(context.exchange, context.url)
      kill(waiters.pids["A"])
      await_waiters(pid, 0)
      WebSocketServer.drop(waiters.session)
      assert_receive {:event, [:connection, :stop], %{}, %{reason: :unwanted}}, @soon
    end

    test "an unsubscription that was not acknowledged is done", context do
      waiters = subscribe_all(context, ["A", "B"])
      spawn_call(:unwatch, fn -> FakeExchange.un_watch_tick(context.exchange, "A") end)
      assert %{"method" => "UNSUBSCRIBE"} = receive_json(waiters.session)
      WebSocketServer.drop(waiters.session)
      assert_receive {:outcome, :unwatch, {:error, %Ccxt.NetworkError{}}}, @soon
      session = upgraded()
      assert receive_json(session)["params"] == ["B"]
    end

    test "silence is noticed", context do
      # Pongs are all this server keeps back.
      %{url: url} = WebSocketServer.start(pong: false)
      exchange = exchange(url, %{"keepAlive" => 20})
      forward_events([[:connection, :disconnected], [:ping, :sent]], url)
      spawn_call(:silent, fn -> FakeExchange.watch_tick(exchange, "A") end)
      upgraded()
      assert_receive {:event, [:ping, :sent], _, _}, @soon
      assert_receive {:outcome, :silent, {:error, %Ccxt.RequestTimeout{message: message}}}, @soon

      assert message ==
               "Connection to #{url} timed out due to a ping-pong keepalive missing on time"

      assert_receive {:event, [:connection, :disconnected], _, %{reason: :silence}}, @soon
      assert context.exchange.id == "fake"
    end

    test "a killed connection process fails its waiters, and the next call starts another",
         context do
      waiters = subscribe_all(context, ["A"])
      pid = Connection.whereis(context.exchange, context.url)
      Process.exit(pid, :kill)

      assert_receive {:outcome, "A",
                      {:error, %Ccxt.NetworkError{source: {:disconnected, {:exit, :killed}}}}},
                     @soon

      session = waiters.session
      assert_receive {:gone, ^session}, @soon

      spawn_call(:again, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      assert Connection.whereis(context.exchange, context.url) != pid
    end
  end

  describe "connecting" do
    # As exchanges do that authenticate by headers: they write them, get a client, and take them back.
    test "a connection that was opened before has the options of then" do
      %{url: url} = WebSocketServer.start()
      exchange = exchange(url, %{"options" => %{"headers" => %{}}})
      headers = ["ws", "options", "headers"]

      Ccxt.Instance.put(exchange, :options, headers, %{"X-Signature" => "of now"})
      assert Connection.open(exchange, url) == nil
      Ccxt.Instance.put(exchange, :options, headers, %{})
      spawn_call(:watch, fn -> FakeExchange.watch_tick(exchange, "A") end)
      assert_subscribe(upgraded(), ["A"])
      assert_receive {:upgrade_request, _session, lines}, @soon
      assert "X-Signature: of now" in lines
    end

    test "refused: the caller gets an error, and a retry waits its turn" do
      server = WebSocketServer.start()
      WebSocketServer.stop_listening(server)
      exchange = exchange(server.url)
      forward_events([[:connection, :backoff], [:connection, :stop]], server.url)

      assert_raise Ccxt.NetworkError, ~r/connection refused/, fn ->
        FakeExchange.watch_tick(exchange, "A")
      end

      assert_receive {:event, [:connection, :backoff], %{attempt: 1}, _}, @soon
      # Nobody waits: as in ccxt it is up to the caller to try again.
      assert_receive {:event, [:connection, :stop], %{}, %{reason: :unwanted}}, @soon
    end

    for {status, text} <- [
          {403, "Forbidden"},
          {429, "Too Many Requests"},
          {503, "Service Unavailable"}
        ] do
      test "an upgrade answered with #{status}" do
        %{url: url} =
          WebSocketServer.start(
            answer: "HTTP/1.1 #{unquote(status)} #{unquote(text)}\r\nContent-Length: 0\r\n\r\n"
          )

        error = catch_error(FakeExchange.watch_tick(exchange(url), "A"))

        assert %Ccxt.NetworkError{
                 source: {:disconnected, {:connect, {:upgrade, {:status, unquote(status), _}}}}
               } = error

        assert error.message =~ "Unexpected server response: #{unquote(status)}"
      end
    end

    test "an answer that is not HTTP, and one with a wrong accept key" do
      %{url: url} = WebSocketServer.start(answer: "SSH-2.0\r\n\r\n")

      assert_raise Ccxt.NetworkError, ~r/not HTTP/, fn ->
        FakeExchange.watch_tick(exchange(url), "A")
      end

      %{url: url} =
        WebSocketServer.start(
          answer:
            "HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Accept: wrong\r\n\r\n"
        )

      assert_raise Ccxt.NetworkError, ~r/Sec-WebSocket-Accept/, fn ->
        FakeExchange.watch_tick(exchange(url), "A")
      end
    end

    test "no answer within the time limit" do
      %{url: url} = WebSocketServer.start(answer: :silence)
      exchange = exchange(url, %{"connectionTimeout" => 50})

      assert_raise Ccxt.RequestTimeout,
                   "Connection to #{url} failed due to a connection timeout",
                   fn ->
                     FakeExchange.watch_tick(exchange, "A")
                   end
    end

    test "a URL that is none" do
      assert_raise Ccxt.NetworkError, ~r/not a ws:/, fn ->
        FakeExchange.watch_tick(exchange("https://x"), "A")
      end
    end

    test "options that are wrong are the caller's mistake" do
      assert_raise ArgumentError, ~r/keepAlive/, fn ->
        FakeExchange.watch_tick(exchange("ws://127.0.0.1:1/ws", %{"keepAlive" => "soon"}), "A")
      end
    end

    test "a proxy that can't be honoured is refused" do
      for proxy <- ["wsProxy", "wss_proxy", "wsSocksProxy"] do
        exchange = exchange("ws://127.0.0.1:1/ws", %{}, %{proxy => "http://127.0.0.1:1"})

        assert_raise Ccxt.NotSupported, "fake #{proxy} is not supported", fn ->
          FakeExchange.watch_tick(exchange, "A")
        end
      end
    end

    test "frames that come right behind the upgrade are read" do
      server = WebSocketServer.start()
      exchange = exchange(server.url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :a, {:ok, %{"value" => 1}}}, @soon
    end
  end

  describe "TLS" do
    @describetag :capture_log

    setup do
      tls = certificates()
      %{url: url} = WebSocketServer.start(tls: tls.server)
      %{url: url, cacertfile: tls.cacertfile}
    end

    test "a certificate that the trust store doesn't know is refused", %{url: url} do
      error = catch_error(FakeExchange.watch_tick(exchange(url), "A"))

      assert %Ccxt.NetworkError{source: {:disconnected, {:connect, {:connect, {:tls_alert, _}}}}} =
               error

      assert error.message =~ ~r/unknown.ca/i
    end

    test "a certificate that is trusted and for another host is refused", %{
      url: url,
      cacertfile: cacertfile
    } do
      url = String.replace(url, "127.0.0.1", "localhost")
      exchange = exchange(url, %{"cacertfile" => cacertfile})

      assert_raise Ccxt.NetworkError, ~r/hostname/i, fn ->
        FakeExchange.watch_tick(exchange, "A")
      end
    end

    test "a certificate that is trusted and for this host is accepted", %{
      url: url,
      cacertfile: cacertfile
    } do
      exchange = exchange(url, %{"cacertfile" => cacertfile})
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :a, {:ok, %{"value" => 1}}}, @soon
    end
  end

  describe "keepalive" do
    test "a server's ping gets a pong with the same payload" do
      %{url: url} = WebSocketServer.start()
      exchange = exchange(url)
      forward_events([[:ping, :received]], url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()
      WebSocketServer.send_raw(session, WebSocketServer.frame(:ping, "1700000000000"))
      assert_receive {:frame, ^session, :pong, "1700000000000"}, @soon
      assert_receive {:event, [:ping, :received], %{bytes: 13}, _}, @soon
    end

    test "our pings are sent at the interval and their answers keep the connection" do
      %{url: url} = WebSocketServer.start()
      exchange = exchange(url, %{"keepAlive" => 10, "maxPingPongMisses" => 1000})
      forward_events([[:ping, :sent], [:pong, :received], [:connection, :disconnected]], url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()

      for _ <- 1..5 do
        assert_receive {:frame, ^session, :ping, ""}, @soon
        assert_receive {:event, [:pong, :received], _, _}, @soon
      end

      refute_received {:event, [:connection, :disconnected], _, _}
    end
  end

  defmodule Pinging do
    @moduledoc "The fake exchange with pings of its own, which count up in its options."

    alias Ccxt.Instance

    defdelegate describe, to: Ccxt.Test.FakeExchange
    defdelegate handle_message(state, client, message), to: Ccxt.Test.FakeExchange

    def ping(%{exchange: exchange} = state, client) do
      id = Instance.option(exchange, "requestId") + 1
      exchange = Instance.put(exchange, :options, ["requestId"], id)
      {%{"op" => "ping", "id" => id}, %{state | exchange: exchange}, %{client | last_pong: id}}
    end
  end

  describe "an exchange's own pings" do
    defp pinging(url, ws) do
      config = %{"urls" => %{"api" => %{"ws" => url}}, "options" => %{"ws" => ws}}
      exchange = Ccxt.Exchange.new(Pinging, config)
      on_exit(fn -> Ccxt.Pro.close(exchange) end)
      exchange
    end

    test "are texts, may write options, and may take the connection for alive" do
      %{url: url} = WebSocketServer.start()
      exchange = pinging(url, %{"keepAlive" => 200, "maxPingPongMisses" => 3})
      forward_events([[:connection, :disconnected]], url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      # The server says nothing; the subscription took the first identifier.
      for id <- 2..6, do: assert(%{"op" => "ping", "id" => ^id} = receive_json(session))
      assert Ccxt.Instance.option(exchange, "requestId") >= 6
      refute_received {:event, [:connection, :disconnected], _, _}
    end

    test "come as often as the exchange says" do
      %{url: url} = WebSocketServer.start()
      exchange = pinging(url, %{"keepAlive" => 60_000})
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])

      Connection.turn(exchange, Client.new(url), fn state, client ->
        {nil, state,
         Client.reset(%{client | keep_alive: 10}, %Ccxt.NetworkError{message: "anew"})}
      end)

      # Who waited got the error; nobody has streams there any more.
      assert_receive {:outcome, :a, {:error, %Ccxt.NetworkError{}}}, @soon
      spawn_call(:b, fn -> FakeExchange.watch_tick(exchange, "B") end)
      for _ <- 1..2, do: await_ping()
    end

    defp await_ping do
      assert_receive {:frame, _session, :text, text}, @soon
      unless :json.decode(text)["op"] == "ping", do: await_ping()
    end
  end

  describe "options that handlers write" do
    setup [:served, :waiting]

    test "are there for everybody, in order", context do
      for count <- 1..3 do
        spawn_call(count, fn -> Connection.watch(context.exchange, context.url, "count:x") end)
        await_waiters(Connection.whereis(context.exchange, context.url), 2)
        WebSocketServer.push(context.session, %{"count" => "x"})
        assert_receive {:outcome, ^count, {:ok, ^count}}, @soon
        assert Ccxt.Instance.option(context.exchange, "x") == count
      end
    end

    test "count every message of two connections and every transaction", context do
      %{url: other} = WebSocketServer.start()
      each = 200

      spawn_call(:other, fn -> Connection.watch(context.exchange, other, "never") end)
      second = upgraded()

      for session <- [context.session, second],
          _ <- 1..each,
          do: WebSocketServer.push(session, %{"count" => "x"})

      for _ <- 1..each do
        Ccxt.Instance.write(context.exchange, fn exchange ->
          count = (Ccxt.Instance.option(exchange, "x") || 0) + 1
          Ccxt.Instance.put(exchange, :options, ["x"], count)
        end)
      end

      for session <- [context.session, second],
          do: WebSocketServer.push(session, %{"error" => "the end"})

      assert_receive {:outcome, :other, {:error, %Ccxt.ExchangeError{}}}, @soon
      assert_receive {:outcome, :waiting, {:error, %Ccxt.ExchangeError{}}}, @soon
      assert Ccxt.Instance.option(context.exchange, "x") == 3 * each
    end
  end

  describe "the limit on client messages" do
    test "messages above it wait, in order, and are not lost" do
      %{url: url} = WebSocketServer.start()
      exchange = exchange(url, %{"cost" => 20})
      forward_events([[:message, :delayed]], url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "S1") end)
      session = upgraded()
      assert_subscribe(session, ["S1"])

      for n <- 2..4, do: spawn_call(n, fn -> FakeExchange.watch_tick(exchange, "S#{n}") end)
      received = for _ <- 2..4, do: receive_json(session)["params"]
      assert Enum.sort(received) == [["S2"], ["S3"], ["S4"]]
      # One message costs 20 ms.
      assert_receive {:event, [:message, :delayed], %{wait_ms: wait_ms}, _} when wait_ms in 1..20,
                     @soon
    end
  end

  # An exchange of somebody's whose calls are a public function's.
  defp named(exchange, name, arguments),
    do: %{exchange | secret: "secret", call: {{FakeExchange, name}, arguments}}

  describe "a key in the URL" do
    setup :served

    setup context do
      url = context.url <> "/" <> String.duplicate("k", 40)
      %{url: url, exchange: exchange(url, %{"callAgain" => 20})}
    end

    test "is kept alive by calls that are made again while nothing happens", context do
      exchange = named(context.exchange, :watch_keyed, [])
      spawn_call(:account, fn -> FakeExchange.watch_keyed(exchange) end)
      assert_receive {:upgraded, session, "/ws/k" <> _}, @soon
      await_calls(exchange, 4)
      assert %{waiters: 1, sockets: 1} = Ccxt.Pro.connection_info(pid(context))
      refute_received {:outcome, _name, _result}

      WebSocketServer.push(session, %{"order" => "1", "status" => "open"})
      assert_receive {:outcome, :account, {:ok, [%{"id" => "1"}]}}, @soon
    end

    test "one that fails is told, and made again", context do
      test = self()
      id = make_ref()
      event = [:ccxt, :pro, :background, :exception]
      tell = fn _event, _measurements, metadata, nil -> send(test, {:failed, metadata.error}) end
      :ok = Ccxt.Pro.Telemetry.attach(id, event, tell, nil)
      on_exit(fn -> Ccxt.Pro.Telemetry.detach(id) end)

      exchange = named(context.exchange, :watch_keyed, ["too many arguments"])
      spawn_call(:account, fn -> FakeExchange.watch_keyed(exchange) end)
      assert_receive {:upgraded, _session, "/ws/k" <> _}, @soon
      for _each <- 1..2, do: assert_receive({:failed, %UndefinedFunctionError{}}, @soon)
      assert %{waiters: 1, sockets: 1} = Ccxt.Pro.connection_info(pid(context))
    end

    test "one under way ends with its connection", context do
      exchange = named(context.exchange, :watch_late, [self()])
      spawn_call(:account, fn -> FakeExchange.watch_keyed(exchange) end)
      assert_receive {:late, repeat}, @soon
      monitor = Process.monitor(repeat)
      Ccxt.Pro.close(exchange)
      assert_receive {:DOWN, ^monitor, :process, ^repeat, :killed}, @soon
      assert_receive {:outcome, :account, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
    end

    defp await_calls(exchange, count) do
      if Instance.option(exchange, "number") < count, do: await_calls(exchange, count)
    end
  end

  describe "renewing" do
    @renewal [
      [:connection, :renewing],
      [:connection, :renewed],
      [:connection, :renewal_failed],
      [:connection, :disconnected],
      [:connection, :stop]
    ]

    test "a connection that is old: the new socket takes over, and nobody notices" do
      context = aging(%{"maxAge" => 100})
      %{session: old} = waiters = subscribe_all(context, ["A", "B"])
      new = renewing(["A", "B"], [1, 2])

      # The old one is what counts until the new one has been compared with it.
      push([old, new], %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, "A", {:ok, %{"value" => 1}}}, @soon

      assert_receive {:event, [:connection, :renewed], %{streams: 2, uptime_ms: uptime_ms}, how},
                     @soon

      assert uptime_ms >= 100
      assert %{reason: :age, how: :continued} = how
      assert_receive {:frame, ^old, :close, <<1000::16>>}, @soon

      push([new], %{"tick" => "B", "value" => 2})
      assert_receive {:outcome, "B", {:ok, %{"value" => 2}}}, @soon
      refute_received {:event, [:connection, :disconnected], _, _}
      refute_received {:outcome, _name, _result}
      assert %{sockets: 2, state: :ready} = Ccxt.Pro.connection_info(pid(context))
      assert Process.alive?(waiters.pids["A"])
    end

    test "no item is lost and none comes twice, whichever socket is ahead" do
      for {ahead, name} <- [{0, "alike"}, {3, "the old one"}, {-3, "the new one"}] do
        context = aging(%{"maxAge" => 100, "renewalOverlap" => 100})
        reader = read_trades(context.exchange, "T")
        old = upgraded()
        id = receive_json(old)["id"]
        WebSocketServer.push(old, %{"result" => nil, "id" => id})
        new = upgraded()
        assert receive_json(new)["id"] == id
        WebSocketServer.push(new, %{"result" => nil, "id" => id})

        # 5 before the new one is asked, and then each on both.
        for n <- 1..5, do: push([old], trade(n))
        send_on_both(old, new, ahead)

        assert collect(reader, 1, []) == Enum.to_list(1..40), name
        assert_received {:event, [:connection, :renewed], _, %{how: :continued}}
        Process.exit(reader, :kill)
        Ccxt.Pro.close(context.exchange)
      end
    end

    test "what is subscribed meanwhile is subscribed on both sockets" do
      context = aging(%{"maxAge" => 50, "renewalOverlap" => 400})
      %{session: old} = subscribe_all(context, ["A"])
      new = renewing(["A"], [1])
      spawn_call(:late, fn -> FakeExchange.watch_tick(context.exchange, "C") end)
      assert_subscribe(old, ["C"])
      assert_subscribe(new, ["C"])
      push([old, new], %{"result" => nil, "id" => 2})
      assert_receive {:event, [:connection, :renewed], _, %{how: :continued}}, @soon
      push([new], %{"tick" => "C", "value" => 3})
      assert_receive {:outcome, :late, {:ok, %{"value" => 3}}}, @soon
    end

    test "an exchange that says that it is going away" do
      context = aging(%{})
      %{session: old} = subscribe_all(context, ["A"])
      push([old], %{"e" => "serverShutdown", "E" => 1})
      new = renewing(["A"], [1])
      sync(new)
      # It doesn't wait for us to have gone.
      WebSocketServer.drop(old)
      assert_receive {:event, [:connection, :renewed], _, %{reason: :announced}}, @soon
      push([new], %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, "A", {:ok, %{"value" => 1}}}, @soon
      refute_received {:event, [:connection, :disconnected], _, _}
    end

    test "a socket that is lost before the new one has answered" do
      context = aging(%{})
      %{session: old} = subscribe_all(context, ["A"])
      push([old], %{"e" => "serverShutdown"})
      new = upgraded()
      assert %{"id" => id} = receive_json(new)
      WebSocketServer.drop(old)
      assert_receive {:event, [:connection, :renewed], _, %{how: :rebuilt}}, @soon
      push([new], %{"result" => nil, "id" => id})
      push([new], %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, "A", {:ok, %{"value" => 1}}}, @soon
      refute_received {:event, [:connection, :disconnected], _, _}
    end

    test "how an exchange says so is an option, and may be wrapped" do
      context = aging(%{"goingAway" => [%{"op" => "bye", "code" => 1}]})
      %{session: old} = subscribe_all(context, ["A"])
      push([old], %{"e" => "serverShutdown"})
      push([old], %{"stream" => "x", "data" => %{"op" => "bye", "code" => 2}})
      push([old], %{"stream" => "x", "data" => %{"op" => "bye", "code" => 1, "at" => 3}})
      renewing(["A"], [1])
      assert_receive {:event, [:connection, :renewing], _, %{reason: :announced}}, @soon
      refute_received {:event, [:connection, :renewing], _, _}
    end

    test "sockets that differ: everything the new one brought is handled, as after a lost connection" do
      context = aging(%{"maxAge" => 100, "renewalOverlap" => 50})
      %{session: old} = subscribe_all(context, ["A", "B"])
      new = renewing(["A", "B"], [1, 2])
      push([new], %{"tick" => "A", "value" => "the new one's"})
      assert_receive {:event, [:connection, :renewed], _, %{how: :rebuilt}}, @soon
      assert_receive {:outcome, "A", {:ok, %{"value" => "the new one's"}}}, @soon
      assert_receive {:gone, ^old}, @soon
    end

    test "a new socket that can't be had, that is refused a stream, or that is lost: the old one goes on" do
      context = aging(%{"maxAge" => 100, "reconnectDelay" => 10, "maxReconnectDelay" => 10})
      %{session: old} = subscribe_all(context, ["A"])

      refused = upgraded()
      id = receive_json(refused)["id"]
      push([refused], %{"error" => "no such stream", "id" => id})
      assert_failure(~r/a subscription was refused/)
      lost = upgraded()
      assert_subscribe(lost, ["A"])
      WebSocketServer.drop(lost)
      assert_failure(~r/closing code 1006/)

      closed = upgraded()
      WebSocketServer.close(closed, 1001)
      assert_failure(~r/closing code 1001/)

      broken = upgraded()
      WebSocketServer.send_raw(broken, <<0x81, 0x81, 0, 0, 0, 0, ?a>>)
      assert_failure(~r/must not mask/)

      push([old], %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, "A", {:ok, %{"value" => 1}}}, @soon
      renewing(["A"], [id])
      assert_receive {:event, [:connection, :renewed], _, _}, @soon
      refute_received {:event, [:connection, :disconnected], _, _}
    end

    test "a new socket that doesn't answer is given up" do
      context = aging(%{"maxAge" => 50, "connectionTimeout" => 100})
      subscribe_all(context, ["A"])
      assert_subscribe(upgraded(), ["A"])
      assert_failure(~r/timeout/)
    end

    test "a request under way is answered by the old socket, and the next one goes to the new one" do
      context = aging(%{"maxAge" => 100, "idleTimeout" => 60_000})
      spawn_call(:request, fn -> FakeExchange.ask(context.exchange, "first") end)
      old = upgraded()
      id = receive_json(old)["id"]
      new = upgraded()
      assert_receive {:event, [:connection, :renewed], _, %{reason: :age, how: :continued}}, @soon

      spawn_call(:next, fn -> FakeExchange.ask(context.exchange, "second") end)
      push([new], %{"id" => receive_json(new)["id"], "result" => "new"})
      assert_receive {:outcome, :next, {:ok, "new"}}, @soon
      refute_received {:frame, ^old, :close, _}

      push([old], %{"id" => id, "result" => "old"})
      assert_receive {:outcome, :request, {:ok, "old"}}, @soon
      assert_receive {:frame, ^old, :close, <<1000::16>>}, @soon
      refute_received {:event, [:connection, :disconnected], _, _}
    end

    test "a request that the old socket doesn't answer fails when its time is over, or the socket is lost" do
      for {name, provoke, reason} <- [
            {"over", fn _old -> :ok end, :renewed},
            {"lost", &WebSocketServer.drop/1, {:remote_close, 1006, ""}}
          ] do
        context = aging(%{"maxAge" => 100, "idleTimeout" => 60_000})
        timeout = if name == "over", do: 200, else: 60_000
        exchange = %{context.exchange | timeout: timeout}
        spawn_call(name, fn -> FakeExchange.ask(exchange, "who knows?") end)
        old = upgraded()
        receive_json(old)
        assert_receive {:upgraded, _new, "/ws"}, @soon
        assert_receive {:event, [:connection, :renewed], _, _}, @soon
        provoke.(old)
        assert_receive {:outcome, ^name, {:error, error}}, @soon
        assert %Ccxt.NetworkError{source: {:disconnected, ^reason}} = error
        assert_receive {:gone, ^old}, @soon
        Ccxt.Pro.close(context.exchange)
      end
    end

    test "a connection that nobody uses is closed instead" do
      context = aging(%{"maxAge" => 200, "idleTimeout" => 60_000})
      spawn_call(:request, fn -> FakeExchange.ask(context.exchange, "what?") end)
      old = upgraded()
      push([old], %{"id" => receive_json(old)["id"], "result" => "that"})
      assert_receive {:outcome, :request, {:ok, "that"}}, @soon
      assert_receive {:event, [:connection, :stop], _, %{reason: :idle}}, @soon
      refute_received {:event, [:connection, :renewing], _, _}
    end

    test "a request that comes meanwhile is the old one's, and streams go on" do
      context = aging(%{"maxAge" => 50, "renewalOverlap" => 300})
      %{session: old} = subscribe_all(context, ["A"])
      new = renewing(["A"], [1])
      spawn_call(:request, fn -> FakeExchange.ask(context.exchange, "now?") end)
      push([old], %{"id" => receive_json(old)["id"], "result" => "yes"})
      assert_receive {:outcome, :request, {:ok, "yes"}}, @soon
      assert_receive {:event, [:connection, :renewed], _, %{how: :continued}}, @soon
      push([new], %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, "A", {:ok, %{"value" => 1}}}, @soon
    end

    test "who watches what a request of his opened: his call is made again, for the new socket" do
      context = aging(%{"maxAge" => 100, "renewalOverlap" => 100, "idleTimeout" => 60_000})
      exchange = named(context.exchange, :watch_account, [])
      reader = read_orders(exchange)
      old = upgraded()
      assert %{"question" => "secret, 1"} = login = receive_json(old)
      push([old], %{"id" => login["id"], "result" => "welcome"})
      push([old], %{"order" => "1", "status" => "open"})
      assert_receive {:orders, ^reader, [%{"id" => "1"}]}, @soon

      # It is asked with the credentials of who called, and anew: its signature is another one.
      new = upgraded()
      assert %{"question" => "secret, 2", "id" => id} = receive_json(new)
      # What comes meanwhile is no less handled.
      push([old], %{"order" => "2", "status" => "open"})
      assert_receive {:orders, ^reader, [%{"id" => "2"}]}, @soon
      push([new], %{"id" => id, "result" => "welcome"})
      push([old, new], %{"order" => "3", "status" => "open"})
      assert_receive {:orders, ^reader, [%{"id" => "3"}]}, @soon
      assert_receive {:event, [:connection, :renewed], _, %{how: :continued}}, @soon
      assert_receive {:frame, ^old, :close, <<1000::16>>}, @soon

      push([new], %{"order" => "4", "status" => "open"})
      assert_receive {:orders, ^reader, [%{"id" => "4"}]}, @soon
      refute_received {:orders, _reader, _again}
      refute_received {:event, [:connection, :disconnected], _, _}

      assert %{subscriptions: subscriptions} = Ccxt.Pro.connection_info(pid(context))
      assert "account" in subscriptions
      Process.exit(reader, :kill)
    end

    test "a new socket that doesn't let us in, or gives no answer to a call made again: the old one goes on" do
      ws = %{"maxAge" => 100, "connectionTimeout" => 300, "idleTimeout" => 60_000}
      context = aging(Map.merge(ws, %{"reconnectDelay" => 10, "maxReconnectDelay" => 10}))
      exchange = named(context.exchange, :watch_account, [])
      reader = read_orders(exchange)
      old = upgraded()
      push([old], %{"id" => receive_json(old)["id"], "result" => "welcome"})

      refused = upgraded()
      push([refused], %{"id" => receive_json(refused)["id"], "error" => "not you"})
      assert_failure(~r/a call made again was refused: .*not you/)
      receive_json(upgraded())
      assert_failure(~r/timeout/)

      push([old], %{"order" => "1", "status" => "open"})
      assert_receive {:orders, ^reader, [%{"id" => "1"}]}, @soon
      refute_received {:event, [:connection, :disconnected], _, _}
      Process.exit(reader, :kill)
    end

    test "a call that isn't known can't be made again" do
      context = aging(%{"maxAge" => 100, "idleTimeout" => 60_000})
      spawn_call(:account, fn -> FakeExchange.watch_account(context.exchange) end)
      old = upgraded()
      push([old], %{"id" => receive_json(old)["id"], "result" => "welcome"})
      assert_failure(~r/it isn't known how to ask/)
    end

    test "a stream that is being unsubscribed is waited for" do
      context = aging(%{"maxAge" => 100, "reconnectDelay" => 10, "maxReconnectDelay" => 10})
      %{session: old} = subscribe_all(context, ["A", "B"])
      spawn_call(:unwatch, fn -> FakeExchange.un_watch_tick(context.exchange, "A") end)
      id = receive_json(old)["id"]
      assert_failure(~r/being unsubscribed/)
      push([old], %{"result" => nil, "id" => id})
      assert_receive {:outcome, :unwatch, {:ok, true}}, @soon
      assert_receive {:upgraded, new, "/ws"}, @soon
      assert_subscribe(new, ["B"])
    end

    test "closing a connection closes both sockets" do
      context = aging(%{"maxAge" => 50, "renewalOverlap" => 60_000})
      %{session: old} = subscribe_all(context, ["A"])
      new = renewing(["A"], [1])
      assert :ok = Ccxt.Pro.close(context.exchange)
      for session <- [old, new], do: assert_receive({:gone, ^session}, @soon)
      assert_receive {:outcome, "A", {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
    end

    # A connection whose socket is old soon, and what it tells of that.
    defp aging(ws) do
      %{url: url} = WebSocketServer.start()
      forward_events(@renewal, url)
      ws = Map.merge(%{"maxAgeJitter" => 0, "renewalOverlap" => 50, "openingLimit" => 0}, ws)
      %{url: url, client: Client.new(url), exchange: exchange(url, ws)}
    end

    defp read_orders(exchange) do
      test = self()
      watch = &{:ok, FakeExchange.watch_account(&1)}

      spawn(fn ->
        for orders <- Ccxt.Pro.Updates.stream(exchange, watch, nil, :queue),
            do: send(test, {:orders, self(), orders})
      end)
    end

    # The new socket, after its subscriptions were answered.
    defp renewing(symbols, ids) do
      new = upgraded()
      sent = for _ <- symbols, do: receive_json(new)
      assert Enum.sort(for %{"params" => [symbol]} <- sent, do: symbol) == symbols
      assert Enum.sort(for %{"id" => id} <- sent, do: id) == ids
      for id <- ids, do: push([new], %{"result" => nil, "id" => id})
      new
    end

    defp assert_failure(text) do
      assert_receive {:event, [:connection, :renewal_failed], %{wait_ms: _}, %{error: error}},
                     @soon

      assert Exception.message(error) =~ text
    end

    # What was pushed before has been read.
    defp sync(session) do
      WebSocketServer.send_raw(session, WebSocketServer.frame(:ping, "sync"))
      assert_receive {:frame, ^session, :pong, "sync"}, @soon
    end

    defp push(sessions, message), do: Enum.each(sessions, &WebSocketServer.push(&1, message))

    defp trade(n), do: %{"trades" => [["T", n]]}

    # From 6 to 40, one socket ahead of the other by some, which ends with them.
    defp send_on_both(old, new, ahead) do
      {faster, slower} = if ahead >= 0, do: {old, new}, else: {new, old}

      for n <- 6..(40 + abs(ahead)) do
        if n <= 40, do: push([faster], trade(n))
        if n - abs(ahead) >= 6, do: push([slower], trade(n - abs(ahead)))
        receive do: (:never -> :ok), after: (10 -> :ok)
      end
    end

    defp read_trades(exchange, symbol) do
      test = self()

      stream =
        Ccxt.Pro.Updates.stream(
          exchange,
          &Ccxt.Result.of(fn -> FakeExchange.watch_trades(&1, symbol) end),
          nil,
          :queue
        )

      spawn(fn ->
        for trades <- stream, do: send(test, {:trades, self(), Enum.map(trades, & &1["id"])})
      end)
    end

    defp collect(_reader, 41, ids), do: ids

    defp collect(reader, n, ids) do
      assert_receive {:trades, ^reader, more}, @soon
      collect(reader, n + length(more), ids ++ more)
    end

    defp pid(%{exchange: exchange, url: url}), do: Connection.whereis(exchange, url)
  end

  describe "the limit on connections that are opened" do
    test "one more than that waits, and everybody gets a value" do
      %{url: url, port: port} = WebSocketServer.start()
      limit = %{"openingLimit" => 2, "openingWindow" => 300}
      exchanges = for _ <- 1..5, do: exchange(url, limit)
      host = "127.0.0.1:#{port}"
      forward_events([[:connection, :delayed]], url)

      for {exchange, n} <- Enum.with_index(exchanges),
          do: spawn_call(n, fn -> FakeExchange.watch_tick(exchange, "A") end)

      opened_ms = for _ <- 1..5, do: {upgraded(), now_ms()}

      for {session, _at_ms} <- opened_ms,
          do: WebSocketServer.push(session, %{"tick" => "A", "value" => 1})

      for n <- 0..4, do: assert_receive({:outcome, ^n, {:ok, %{"value" => 1}}}, @soon)

      # Two in each window: the third is 300 ms behind the first, and the fifth as far behind the third.
      times_ms = for {_session, at_ms} <- opened_ms, do: at_ms
      assert Enum.at(times_ms, 4) - hd(times_ms) >= 2 * 300

      for _ <- 1..3,
          do:
            assert_receive(
              {:event, [:connection, :delayed], %{wait_ms: _}, %{exchange: "fake"}},
              @soon
            )

      refute_received {:event, [:connection, :delayed], _, _}
      assert :sys.get_state(Ccxt.Pro.OpeningLimit).hosts[host].window_ms == 300
    end

    test "who is closed while it waits is told so, and is in nobody's way" do
      %{url: url} = WebSocketServer.start()
      limit = %{"openingLimit" => 1, "openingWindow" => 200}
      [first, second, third] = for _ <- 1..3, do: exchange(url, limit)
      forward_events([[:connection, :delayed]], url)
      spawn_call(:first, fn -> FakeExchange.watch_tick(first, "A") end)
      upgraded()

      for {name, exchange} <- [second: second, third: third] do
        spawn_call(name, fn -> FakeExchange.watch_tick(exchange, "A") end)
        assert_receive {:event, [:connection, :delayed], _, _}, @soon
      end

      Ccxt.Pro.close(second)
      assert_receive {:outcome, :second, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
      WebSocketServer.push(upgraded(), %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :third, {:ok, _}}, @soon
      refute_received {:upgraded, _another, _target}
    end
  end

  describe "callers that are gone" do
    setup [:served, :waiting]

    test "a killed caller's waiter goes", context do
      spawn_call(:other, fn -> FakeExchange.watch_tick(context.exchange, "B") end)
      await_waiters(context.pid, 2)
      kill(context.waiting)
      await_waiters(context.pid, 1)
      WebSocketServer.push(context.session, %{"tick" => "A", "value" => 1})
      WebSocketServer.push(context.session, %{"tick" => "B", "value" => 2})
      assert_receive {:outcome, :other, {:ok, %{"value" => 2}}}, @soon
      refute_received {:outcome, :waiting, _}
    end

    test "a connection that nobody uses is closed after a while" do
      %{url: url} = WebSocketServer.start()
      exchange = exchange(url, %{"idleTimeout" => 10})
      forward_events([[:connection, :stop]], url)
      caller = spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()
      kill(caller)
      assert_receive {:frame, ^session, :close, <<1000::16>>}, @soon
      assert_receive {:event, [:connection, :stop], %{}, %{reason: :idle}}, @soon
    end
  end

  describe "closing" do
    setup [:served, :waiting]

    test "sends a close frame, fails who waits, and ends", context do
      test = self()
      spawn(fn -> send(test, {:closed, Ccxt.Pro.close(context.exchange)}) end)
      session = context.session
      assert_receive {:frame, ^session, :close, <<1000::16>>}, @soon

      assert_receive {:outcome, :waiting,
                      {:error, %Ccxt.ExchangeClosedByUser{message: "fake closedByUser"}}},
                     @soon

      assert_receive {:closed, :ok}, @soon
      refute Process.alive?(context.pid)

      assert_raise Ccxt.ExchangeClosedByUser, fn ->
        FakeExchange.watch_tick(context.exchange, "A")
      end
    end

    test "while it is being opened" do
      %{url: url} = WebSocketServer.start(answer: :silence)
      exchange = exchange(url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      assert_receive {:refused, "/ws"}, @soon
      assert :ok = Ccxt.Pro.close(exchange)
      assert_receive {:outcome, :a, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
      refute_received {:outcome, _, _}
    end

    test "while it waits to be opened again" do
      server = WebSocketServer.start()
      WebSocketServer.stop_listening(server)
      exchange = exchange(server.url, %{"reconnectDelay" => 20_000})
      assert_raise Ccxt.NetworkError, fn -> FakeExchange.watch_tick(exchange, "A") end
      pid = Connection.whereis(exchange, server.url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      await_waiters(pid, 1)
      assert Ccxt.Pro.connection_info(pid).state == :disconnected
      assert :ok = Ccxt.Pro.close(exchange)
      assert_receive {:outcome, :a, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
      refute_received {:outcome, _, _}
    end

    test "doesn't wait for ever for the server's close frame" do
      %{url: url} = WebSocketServer.start(close: false)
      exchange = exchange(url, %{"closeTimeout" => 10})
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      assert_subscribe(upgraded(), ["A"])
      assert :ok = Ccxt.Pro.close(exchange)
      assert_receive {:outcome, :a, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
    end

    test "a connection that was closed alone is opened again by the next call", context do
      spawn_call(:closing, fn -> Ccxt.Pro.close_connection(context.pid) end)
      assert_receive {:outcome, :waiting, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
      spawn_call(:next, fn -> FakeExchange.watch_tick(context.exchange, "A") end)
      next = upgraded()
      assert_subscribe(next, ["A"])
      WebSocketServer.push(next, %{"tick" => "A", "value" => 1})
      assert_receive {:outcome, :next, {:ok, _}}, @soon
    end

    test "a call that comes while it is being closed goes to the next connection" do
      %{url: url} = WebSocketServer.start(close: false)
      exchange = exchange(url)
      spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
      session = upgraded()
      assert_subscribe(session, ["A"])
      pid = Connection.whereis(exchange, url)
      spawn_call(:closing, fn -> Ccxt.Pro.close_connection(pid) end)
      assert_receive {:frame, ^session, :close, _}, @soon
      spawn_call(:next, fn -> FakeExchange.watch_tick(exchange, "B") end)
      WebSocketServer.close(session, 1000)
      assert_receive {:outcome, :a, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
      assert_subscribe(upgraded(), ["B"])
    end

    test "the end of the instance is the end of its connections", context do
      monitor = Process.monitor(context.pid)
      # Its answer says that it knows of the monitor: whom it doesn't know gets no reason.
      %{state: :ready} = Ccxt.Pro.connection_info(context.pid)
      Process.exit(Ccxt.Instance.pid(context.exchange.instance), :kill)
      assert_receive {:outcome, :waiting, {:error, %Ccxt.ExchangeClosedByUser{}}}, @soon
      assert_receive {:DOWN, ^monitor, :process, _, :normal}, @soon
    end
  end

  test "introspection" do
    %{url: url} = WebSocketServer.start()
    exchange = exchange(url)
    assert Ccxt.Pro.connections(exchange) == []
    spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
    assert_subscribe(upgraded(), ["A"])

    assert [
             %{
               pid: pid,
               exchange: "fake",
               url: ^url,
               state: :ready,
               subscriptions: ["tick:A"],
               waiters: 1,
               sockets: 1
             }
           ] =
             Ccxt.Pro.connections(exchange)

    assert pid in Enum.map(Ccxt.Pro.connections(), & &1.pid)
    Ccxt.Pro.close_connection(pid)
    assert Ccxt.Pro.connection_info(pid) == nil
  end

  test "stream state is read from all connections of an exchange together" do
    servers = for _ <- 1..2, do: WebSocketServer.start()
    [first, second] = for %{url: url} <- servers, do: url
    exchange = exchange(first)
    put = fn key -> fn state, client -> {:ok, %{state | tickers: %{key => 1}}, client} end end
    assert Connection.stream_field(exchange, "tickers") == %{}

    Connection.turn(exchange, Client.new(first), put.("A"))
    Connection.turn(exchange, Client.new(second), put.("B"))
    assert Connection.stream_field(exchange, "tickers") == %{"A" => 1, "B" => 1}
    assert Connection.stream_field(exchange(first), "tickers") == %{}
  end

  test "what is deferred in stream state is made for who reads it, once" do
    %{url: url} = WebSocketServer.start()
    exchange = exchange(url)
    test = self()

    deferred =
      Deferred.new(fn exchange ->
        send(test, :made)
        exchange.id
      end)

    put = fn state, client ->
      {:ok, %{state | tickers: %{"A" => deferred, "B" => 1}}, client}
    end

    Connection.turn(exchange, Client.new(url), put)
    refute_received :made

    for _ <- 1..2 do
      assert Connection.stream_field(exchange, "tickers") == %{"A" => exchange.id, "B" => 1}
    end

    assert_received :made
    refute_received :made
  end

  test "the clock of the caller that starts a connection is the connection's" do
    %{url: url} = WebSocketServer.start()
    exchange = exchange(url)
    Ccxt.Time.freeze(1_700_000_000_000)
    now = fn state, client -> {Ccxt.Time.milliseconds(), state, client} end
    assert Connection.turn(exchange, Client.new(url), now) == 1_700_000_000_000
  end

  ## Set-up

  defp served(_context) do
    %{url: url} = WebSocketServer.start()
    %{url: url, client: Client.new(url), exchange: exchange(url), session: nil}
  end

  # The connection's process, which the first request starts.
  defp started(%{exchange: exchange, client: client}),
    do: Connection.turn(exchange, client, fn state, client -> {self(), state, client} end)

  defp waiting(%{exchange: exchange, url: url}) do
    waiting = spawn_call(:waiting, fn -> FakeExchange.watch_tick(exchange, "A") end)
    session = upgraded()
    assert_subscribe(session, ["A"])
    %{session: session, waiting: waiting, pid: Connection.whereis(exchange, url)}
  end

  # A process for each symbol, which watches once and lives on.
  defp subscribe_all(%{exchange: exchange}, symbols) do
    test = self()

    pids =
      for symbol <- symbols, into: %{} do
        pid =
          spawn(fn ->
            send(
              test,
              {:outcome, symbol,
               Ccxt.Result.of(fn -> FakeExchange.watch_tick(exchange, symbol) end)}
            )

            receive(do: (:never -> :ok))
          end)

        {symbol, pid}
      end

    on_exit(fn -> Enum.each(pids, fn {_symbol, pid} -> Process.exit(pid, :kill) end) end)
    session = upgraded()
    sent = for _ <- symbols, do: receive_json(session)["params"]
    assert Enum.sort(sent) == Enum.map(symbols, &[&1])
    %{session: session, names: symbols, pids: pids}
  end

  defp certificates do
    key = [key: {:namedCurve, :secp256r1}, digest: :sha256]
    address = [{:Extension, {2, 5, 29, 17}, false, [iPAddress: <<127, 0, 0, 1>>]}]

    %{server_config: server, client_config: client} =
      :public_key.pkix_test_data(%{
        server_chain: %{root: key, intermediates: [], peer: [{:extensions, address} | key]},
        client_chain: %{root: key, intermediates: [], peer: key}
      })

    pem = for der <- client[:cacerts], do: {:Certificate, der, :not_encrypted}
    cacertfile = Path.join(System.tmp_dir!(), "ccxt-#{System.unique_integer([:positive])}.pem")
    File.write!(cacertfile, :public_key.pem_encode(pem))
    on_exit(fn -> File.rm!(cacertfile) end)
    %{server: Keyword.take(server, [:cert, :key, :cacerts]), cacertfile: cacertfile}
  end

  ## What happens

  defp assert_subscribe(session, symbols) do
    assert %{"method" => "SUBSCRIBE", "params" => ^symbols} = receive_json(session)
  end

  defp watch_again(exchange, session, symbol, value) do
    spawn_call(:again, fn -> FakeExchange.watch_tick(exchange, symbol) end)
    [pid] = Connection.pids(exchange)
    await_waiters(pid, 1)
    WebSocketServer.push(session, %{"tick" => symbol, "value" => value})
    assert_receive {:outcome, :again, {:ok, %{"value" => ^value}}}, @soon
  end

  # What nobody waits for, as fast as it is read, and then what somebody does.
  defp flood(session, count) do
    text = %{"tick" => "B", "value" => String.duplicate("x", 400)}
    flood = WebSocketServer.frame(:text, IO.iodata_to_binary(:json.encode(text)))
    WebSocketServer.send_raw(session, List.duplicate(flood, count))
    WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
    assert_receive {:outcome, :first, {:ok, %{"value" => 1}}}, @soon
  end

  # How often a connection's process collected memory meanwhile, by how much of it.
  defp collections_of(exchange, function) do
    [pid] = Connection.pids(exchange)
    1 = :erlang.trace(pid, true, [:garbage_collection])
    function.()
    1 = :erlang.trace(pid, false, [:garbage_collection])
    delivered = :erlang.trace_delivered(pid)
    assert_receive {:trace_delivered, ^pid, ^delivered}, @soon
    {:messages, messages} = Process.info(self(), :messages)
    Enum.frequencies(for {:trace, ^pid, event, _info} <- messages, do: event)
  end

  defp assert_goes_on(context) do
    spawn_call(:next, fn -> FakeExchange.watch_tick(context.exchange, "Z") end)
    assert_subscribe(context.session, ["Z"])
    WebSocketServer.push(context.session, %{"tick" => "Z", "value" => 1})
    assert_receive {:outcome, :next, {:ok, %{"value" => 1}}}, @soon
  end

  defp inspect_client(context, function) do
    Connection.turn(context.exchange, context.client, fn state, client ->
      {{function.(client), client}, state, client}
    end)
  end

  # The connection answers in the order it is asked, so this ends as soon as the requests before it are seen.
  defp await_waiters(pid, count) do
    unless Ccxt.Pro.connection_info(pid).waiters == count, do: await_waiters(pid, count)
  end

  defp now_ms, do: System.monotonic_time(:millisecond)

  defp kill(pid) do
    monitor = Process.monitor(pid)
    Process.exit(pid, :kill)
    assert_receive {:DOWN, ^monitor, :process, ^pid, :killed}, @soon
  end
end
