defmodule Ccxt.FaultsTest do
  @moduledoc """
  What the library survives, each fault provoked on the simulated exchange while callers wait.

  `elixir/guides/faults.md` has a row for each test.
  """

  use ExUnit.Case, async: false

  alias Ccxt.Faults.{Accounts, Certificates, FaultTable, Simulated, Story, Watchers}
  alias Ccxt.Test.WebSocketServer

  @moduletag timeout: 120_000

  @going_away ~s({"e":"serverShutdown","E":1700000000000})

  @going_away_api ~s({"subscriptionId":0,"event":#{@going_away}})

  @depth_paths ["/api/v3/depth", "/fapi/v1/depth", "/dapi/v1/depth"]

  FaultTable.start(__MODULE__)

  # The program belongs to the process that starts it: the one that all tests outlive.
  setup_all do
    {:ok, simulated: Simulated.start!()}
  end

  setup %{simulated: simulated} = context do
    Simulated.heal!(simulated)
    Story.listen()
    # Positions come with what the account does, not from a snapshot.
    options = %{"watchPositions" => %{"fetchPositionsSnapshot" => false}}
    options = Map.merge(options, context[:options] || %{})
    exchange = Simulated.exchange(simulated, context[:ws] || %{}, options)
    exchange = %{exchange | api_key: "key", secret: "secret"}
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    {:ok, exchange: exchange}
  end

  for {code, meaning} <- [
        {1000, "done"},
        {1001, "going away"},
        {1008, "policy"},
        {1011, "internal error"},
        {1012, "restart"}
      ] do
    @tag provoked: "a close frame on every connection"
    test "closed with #{code}, #{meaning}", context do
      watchers = Story.waiting(context.simulated, context.exchange)

      Story.loses(context, watchers, fn ->
        control(context, "close", %{"code" => unquote(code)})
      end)
    end
  end

  @tag provoked: "the end of the TCP stream without a close frame"
  test "closed without a close frame (1006)", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    Story.loses(context, watchers, fn -> control(context, "drop", %{"how" => "fin"}) end)
  end

  @tag provoked: "a TCP reset"
  test "reset", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    Story.loses(context, watchers, fn -> control(context, "drop", %{"how" => "reset"}) end)
  end

  @tag provoked: "an exchange that sends nothing more, pongs neither"
  @tag ws: %{"keepAlive" => 300, "maxPingPongMisses" => 3}
  test "silence", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    Story.loses(context, watchers, fn -> control(context, "silence") end)
  end

  @tag provoked: "an exchange that doesn't read what it is sent either"
  @tag ws: %{"keepAlive" => 300, "maxPingPongMisses" => 3}
  test "half-open connection", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    Story.loses(context, watchers, fn -> control(context, "silence", %{"reading" => false}) end)
  end

  for {status, meaning} <- [{403, "forbidden"}, {429, "too often"}, {503, "unavailable"}] do
    @tag provoked: "HTTP status #{status} for each handshake"
    test "upgrade refused with #{status}, #{meaning}", context do
      Story.refuses(context, %{"status" => unquote(status)})
    end
  end

  @tag provoked: "handshakes that nobody answers"
  @tag ws: %{"connectionTimeout" => 500}
  test "upgrade without an answer", context do
    Story.refuses(context, %{"effect" => "hang"})
  end

  @tag provoked: "a TCP reset for each handshake"
  test "upgrade reset", context do
    Story.refuses(context, %{"effect" => "reset"})
  end

  @tag provoked: "the port closed, and opened again when all have called twice in vain"
  test "connection refused", context do
    simulated = Simulated.start!()
    exchange = Simulated.exchange(simulated)
    watchers = Story.waiting(simulated, exchange)

    story = fn ->
      Simulated.stop!(simulated)
      got = Watchers.results(watchers)
      # The first attempt to reconnect may have begun before the port was closed.
      [_begun, refused] = for _times <- 1..2, do: Watchers.call_once(watchers)
      _ = Simulated.start!(["--port", Simulated.port(simulated)])
      {got, refused ++ Story.values(simulated, watchers)}
    end

    Story.record(context, watchers, story,
      events: [[:connection, :disconnected], [:connection, :backoff], [:connection, :restored]]
    )

    Ccxt.Pro.close(exchange)
  end

  @tag capture_log: true
  @tag provoked: "a port that doesn't speak TLS"
  test "TLS failure", context do
    Story.misdirected(context, "wss://#{context.simulated.origin}/")
  end

  @tag capture_log: true
  @tag provoked: "a certificate of an unknown authority"
  test "TLS certificate not trusted", context do
    %{url: url} = WebSocketServer.start(tls: Certificates.of_loopback())
    Story.misdirected(context, url <> "/")
  end

  @tag provoked: "a close frame on every connection, none of which is renewed (`maxAge`: 0)"
  @tag ws: %{"maxAge" => 0}
  test "24-hour close", context do
    watchers = Story.waiting(context.simulated, context.exchange)

    Story.loses(context, watchers, fn ->
      control(context, "close", %{"code" => 1001, "reason" => "24 hours are over"})
    end)
  end

  @tag provoked: "connections that are as old as they may become (`maxAge`), again and again"
  @tag ws: %{"maxAge" => 1_000, "maxAgeJitter" => 200, "renewalOverlap" => 200}
  test "connection renewed before 24 hours are over", context do
    watchers = Story.waiting(context.simulated, context.exchange)

    # Each of them twice.
    renewed = fn ->
      before = Simulated.state!(context.simulated)["connections"]
      Story.await_renewed(context.simulated, before, 6)
    end

    Story.keeps(context, watchers, renewed, events: [[:connection, :renewed]])
    assert_nothing_lost(context, renewed)
    assert_like_a_new_one(context)
  end

  @tag provoked: "`serverShutdown` on every connection"
  @tag ws: %{"renewalOverlap" => 200}
  test "going away, announced", context do
    watchers = Story.waiting(context.simulated, context.exchange)

    Story.keeps(context, watchers, fn ->
      going_away(context, 3)
    end)

    assert_nothing_lost(context, fn ->
      going_away(context, 3)
    end)

    assert_like_a_new_one(context)
  end

  @tag provoked:
         "`serverShutdown` on every connection, and a close frame as soon as the new ones have their streams"
  @tag ws: %{"renewalOverlap" => 60_000}
  test "going away, announced, and gone", context do
    %{simulated: simulated} = context
    watchers = Story.waiting(simulated, context.exchange)

    Story.keeps(context, watchers, fn ->
      %{"connections" => old} = Simulated.state!(simulated)
      control(context, "send", %{"text" => @going_away})

      for {_name, stream, _call} <- Watchers.usual(),
          do: Simulated.await!(simulated, ["streams", stream], %{"equals" => 2})

      Story.drain(simulated)

      for %{"id" => id} <- old,
          do: control(context, "close", %{"target" => %{"connection" => id}})

      Story.await_renewed(simulated, old, 3)
    end)
  end

  @tag provoked: "every frame written byte by byte"
  test "frames split at every byte", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    Story.keeps(context, watchers, fn -> control(context, "wire", %{"mode" => "pieces"}) end)
  end

  @tag provoked: "messages in fragments of 7 bytes, with a ping between each two"
  test "fragmented messages and interleaved control frames", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    wire = %{"mode" => "fragments", "size" => 7, "ping" => "in between"}
    {_entries, next} = Simulated.log!(context.simulated)
    Story.keeps(context, watchers, fn -> control(context, "wire", wire) end)
    assert "in between" in pongs(context, next)
  end

  @tag provoked: "a ping with a payload"
  test "ping", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    {_entries, next} = Simulated.log!(context.simulated)

    Story.keeps(context, watchers, fn ->
      control(context, "ping", %{"payload" => "1700000000000"})
    end)

    assert Enum.count(pongs(context, next), &(&1 == "1700000000000")) == 3
  end

  # Frames that break the protocol: what we close with, and the bytes.
  for {name, code, hex} <- [
        {"fragmented control frame", 1002, "0900"},
        {"masked frame", 1002, "818100000000ff"},
        {"reserved bits set", 1002, "c10161"},
        {"text that is not UTF-8", 1007, "8101ff"},
        {"oversized frame", 1009, "817f0000010000000000"}
      ] do
    @tag provoked: "the bytes `#{hex}`; we close with #{code}"
    test "#{name}", context do
      watchers = Story.waiting(context.simulated, context.exchange)
      {_entries, next} = Simulated.log!(context.simulated)
      Story.loses(context, watchers, fn -> control(context, "raw", %{"hex" => unquote(hex)}) end)

      assert [unquote(code), unquote(code), unquote(code)] =
               for(%{"type" => "close", "code" => code} <- log(context, next), do: code)
    end
  end

  @tag provoked: "a text that breaks off"
  test "invalid JSON", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    Story.keeps(context, watchers, fn -> control(context, "send", %{"text" => ~s({"e":)}) end)
  end

  @tag provoked: "the text `hello`, at which ccxt's handler raises"
  test "text that is no JSON", context do
    watchers = Story.waiting(context.simulated, context.exchange)
    Story.loses(context, watchers, fn -> control(context, "send", %{"text" => "hello"}) end)
  end

  for {name, text} <- [
        {"unknown event", ~s({"e":"unheardOf","s":"BTCUSDT"})},
        {"answer to nothing", ~s({"result":null,"id":987654})},
        {"event of an unknown symbol", ~s({"e":"24hrTicker","s":"NOPENOPE","c":"1"})}
      ] do
    @tag provoked: "`#{text}`"
    test "#{name}", context do
      watchers = Story.waiting(context.simulated, context.exchange)

      Story.keeps(context, watchers, fn ->
        control(context, "send", %{"text" => unquote(text)})
      end)
    end
  end

  @tag provoked: "an error for every `SUBSCRIBE` of calls on connections that others use"
  test "`SUBSCRIBE` refused", context do
    %{simulated: simulated, exchange: exchange} = context
    others = Story.waiting(simulated, exchange)
    watchers = Watchers.start(Watchers.others(), exchange)

    story = fn ->
      control(context, "acks", %{"method" => "SUBSCRIBE", "effect" => "error", "times" => 0})
      got = Watchers.call_once(watchers)
      Simulated.heal!(simulated)
      {got, Story.values(simulated, watchers)}
    end

    Story.record(context, watchers, story)
    Watchers.results(others)
  end

  @tag provoked: "an error for every `UNSUBSCRIBE`"
  test "`UNSUBSCRIBE` refused", context do
    %{simulated: simulated, exchange: exchange} = context
    others = Story.waiting(simulated, exchange)
    watchers = Watchers.start(Watchers.leaving(), exchange)

    story = fn ->
      control(context, "acks", %{"method" => "UNSUBSCRIBE", "effect" => "error", "times" => 0})
      got = Watchers.call_once(watchers)
      Simulated.heal!(simulated)
      Watchers.call(watchers)
      {got, Watchers.results(watchers)}
    end

    Story.record(context, watchers, story)
    # Whose stream was left is told so; the linear ticker goes on.
    results = Story.moving(simulated, fn -> Watchers.results(others) end)
    assert {[{"linear", {:ok, _}}], left} = Enum.split_with(results, &match?({_, {:ok, _}}, &1))
    assert length(left) == 6
    for {_name, result} <- left, do: assert({:error, %Ccxt.UnsubscribeError{}} = result)
  end

  for {name, effect} <- [{"sequence gap", "drop"}] do
    @tag provoked: "a change of each book that is left out"
    test "#{name}", context do
      watchers = Story.waiting(context.simulated, context.exchange, Watchers.books())

      Story.loses(context, watchers, fn ->
        for_books(context, %{"effect" => unquote(effect)})
        Simulated.tick!(context.simulated)
        Story.drain(context.simulated)
        refute_received {:got, _name, _result}
        control(context, "resume")
      end)
    end
  end

  @tag provoked: "a change of each book that comes twice"
  test "duplicate change", context do
    watchers = Story.waiting(context.simulated, context.exchange, Watchers.books())
    Story.keeps(context, watchers, fn -> for_books(context, %{"effect" => "repeat"}) end)
  end

  @tag provoked: "snapshots that come 5 changes after they were made"
  test "late snapshot", context do
    %{simulated: simulated, exchange: exchange} = context
    {:ok, _markets} = Ccxt.Pro.Binance.load_markets(exchange)
    watchers = Watchers.start(Watchers.books(), exchange)

    story = fn ->
      for path <- @depth_paths, do: hold(context, path)
      Watchers.call(watchers)
      Simulated.await!(simulated, ["held", "rest"], %{"atLeast" => 3})
      Simulated.tick!(simulated, 5)
      Story.drain(simulated)
      refute_received {:got, _name, _result}
      control(context, "heal")
      control(context, "release")
      {Watchers.results(watchers), Story.values(simulated, watchers)}
    end

    Story.record(context, watchers, story)
    assert_like_a_new_one(context)
  end

  for {status, meaning} <- [{429, "too often"}, {503, "unavailable"}] do
    @tag provoked: "HTTP status #{status} for each snapshot of a book"
    test "snapshot refused with #{status}, #{meaning}", context do
      %{simulated: simulated, exchange: exchange} = context
      {:ok, _markets} = Ccxt.Pro.Binance.load_markets(exchange)
      watchers = Watchers.start(Watchers.books(), exchange)

      story = fn ->
        for path <- @depth_paths,
            do:
              control(context, "rest", %{
                "path" => path,
                "status" => unquote(status),
                "times" => 0
              })

        got = Watchers.call_once(watchers)
        Simulated.heal!(simulated)
        {got, Story.values(simulated, watchers)}
      end

      Story.record(context, watchers, story)
      assert_like_a_new_one(context)
    end
  end

  for {name, provoked, fault} <- [
        {"REST: 429, too often", "HTTP status 429",
         %{"status" => 429, "body" => %{"code" => -1003, "msg" => "Too many requests."}}},
        {"REST: 418, banned", "HTTP status 418",
         %{"status" => 418, "body" => %{"code" => -1003, "msg" => "IP banned."}}},
        {"REST: 503, unavailable", "HTTP status 503", %{"status" => 503}},
        {"REST: reset", "a TCP reset", %{"effect" => "reset"}},
        {"REST: answer breaks off", "half an answer", %{"effect" => "truncate"}},
        {"REST: no answer", "an answer that doesn't come", %{"effect" => "hold"}}
      ] do
    @tag provoked: provoked <> " for every call that loads markets"
    test name, context do
      %{simulated: simulated} = context
      exchange = %{context.exchange | timeout: 1_000}
      watchers = Watchers.start(Watchers.usual(), exchange)

      story = fn ->
        control(context, "rest", Map.put(unquote(Macro.escape(fault)), "times", 0))
        got = Watchers.call_once(watchers)
        Simulated.heal!(simulated)
        {got, Story.values(simulated, watchers)}
      end

      Story.record(context, watchers, story)
    end
  end

  @tag provoked: "`Process.exit (pid, :kill)` for each connection"
  test "connection process killed", context do
    watchers = Story.waiting(context.simulated, context.exchange)

    Story.loses(context, watchers, fn -> kill_connections(context) end)
  end

  @tag provoked: "`Process.exit (pid, :kill)` for a caller"
  test "caller killed", context do
    %{simulated: simulated, exchange: exchange} = context
    [{_name, killed} | others] = Story.waiting(simulated, exchange)

    Story.keeps(context, others, fn ->
      monitor = Process.monitor(killed)
      Process.exit(killed, :kill)
      assert_receive {:DOWN, ^monitor, :process, ^killed, :killed}
      Watchers.await_waiting(exchange, length(others))
    end)
  end

  # Accounts: eight callers on three connections, whose market orders are what they wait for.

  # Who has lost a connection calls again before it is given up.
  @in_time %{"reconnectDelay" => 1_000, "maxReconnectDelay" => 1_000}

  for {code, meaning} <- [{1001, "going away"}, {1006, "without a close frame"}] do
    @tag ws: @in_time
    @tag provoked:
           if(code == 1006, do: "a TCP reset", else: "a close frame") <>
             " on every connection of an account"
    test "account: closed with #{code}, #{meaning}", context do
      Accounts.loses(context, fn ->
        if unquote(code) == 1006,
          do: control(context, "drop"),
          else: control(context, "close", %{"code" => unquote(code)})
      end)
    end
  end

  @tag provoked: "`Process.exit (pid, :kill)` for each connection of an account"
  test "account: connection process killed", context do
    Accounts.loses(context, fn -> kill_connections(context) end)
  end

  @tag provoked: "`eventStreamTerminated` on the websocket API"
  test "account: event stream terminated", context do
    Accounts.loses(context, Accounts.spot(), fn ->
      control(context, "terminate", %{"target" => %{"kind" => "api"}})
    end)
  end

  @tag provoked: "`listenKeyExpired`, and a close frame"
  test "account: listen key expired", context do
    Accounts.loses(context, Accounts.contracts(), fn ->
      for {venue, key} <- Accounts.listen_keys(context.exchange) do
        event = %{"e" => "listenKeyExpired", "E" => 0, "listenKey" => key}
        control(context, "emit", %{"stream" => key, "product" => venue, "data" => event})
      end

      control(context, "close", %{"target" => %{"kind" => "streams"}})
    end)
  end

  @tag provoked:
         "HTTP status 410 for each handshake with the key, after a close frame; the key is made anew"
  test "account: listen key gone (410)", context do
    Accounts.loses_twice(context, Accounts.contracts(), fn ->
      control(context, "upgrades", %{"status" => 410, "times" => 2})
      control(context, "close", %{"target" => %{"kind" => "streams"}})
    end)
  end

  @tag provoked: "`serverShutdown` on the connections that keys open"
  @tag ws: %{"renewalOverlap" => 200}
  test "account: going away, announced", context do
    Accounts.keeps(context, Accounts.contracts(), fn ->
      going_away(context, 2)
    end)
  end

  @tag provoked: "`serverShutdown` on the websocket API, which has to be told again who listens"
  @tag ws: %{"renewalOverlap" => 200}
  test "account: going away, announced, on the websocket API", context do
    Accounts.keeps(context, Accounts.spot(), fn -> going_away(context, 1, @going_away_api) end)
    Accounts.assert_nothing_lost(context, fn -> going_away(context, 1, @going_away_api) end)
  end

  @tag provoked: "`serverShutdown` on the websocket APIs, while replies to orders are held back"
  @tag ws: %{"renewalOverlap" => 200}
  test "account: going away, announced, with requests under way", context do
    Accounts.answered_late(context, Accounts.orders(), fn ->
      control(context, "send", %{"text" => @going_away_api})
    end)
  end

  # ccxt keeps the key of an exchange's own type alive, here some time after the callers have begun to wait.
  @kept_alive %{"defaultType" => "future", "listenKeyRefreshRate" => 10_000}

  @tag provoked: "HTTP status 503 for the first request that keeps the listen key alive"
  @tag options: @kept_alive
  test "account: listen key kept alive at the second try", context do
    Accounts.keeps(context, Accounts.linear(), fn ->
      keep_alive_fails(context, 1)
      Story.await_event([:request, :retried], 1)
      await_kept_alive(context, 2)
    end)
  end

  # One caller: each who asks for a key at the same time has it kept alive, and each failure is told to all who wait by then.
  @tag provoked:
         "HTTP status 503 for each request that keeps the listen key alive, three times again"
  @tag options: @kept_alive
  test "account: listen key that can't be kept alive", context do
    [call | _others] = Accounts.linear()
    fails = fn -> keep_alive_fails(context, 0) end
    Accounts.loses(context, [call], fails, events: [[:request, :retried]])
  end

  # Of neither is the exchange's default type, the one that ccxt keeps alive. They are due a second after they were asked for.
  @tag provoked:
         "listen keys of two types, neither of them the default type's, and an account in which nothing happens"
  @tag options: %{"listenKeyRefreshRate" => -9_000}
  @tag ws: %{"callAgain" => 200}
  test "account: listen keys of other types kept alive", context do
    Accounts.keeps(context, Accounts.contracts(), fn ->
      for path <- ["/fapi/v1/listenKey", "/dapi/v1/listenKey"], do: await_posts(context, path, 2)
    end)
  end

  @tag provoked: "a close frame on the connection of a portfolio margin account"
  @tag ws: @in_time
  test "portfolio margin: closed with 1001, going away", context do
    Accounts.loses(context, Accounts.portfolio_margin(), fn ->
      control(context, "close", %{"code" => 1001})
    end)
  end

  # The tokens that the callers ask for are over in a minute, which is when ccxt asks for other ones, and some seconds.
  @tag provoked: "tokens that expire soon"
  @tag options: %{"listenTokenRefreshRate" => -9_000}
  test "margin: listen token prolonged before it expires", context do
    until = System.os_time(:millisecond) + 60_000 + 6_000
    token = %{"token" => String.duplicate("soon over ", 6), "expirationTime" => until}

    answer = %{
      "path" => "/sapi/v1/userListenToken",
      "status" => 200,
      "body" => token,
      "times" => 0
    }

    control(context, "rest", answer)

    Accounts.keeps(context, Accounts.margin(), fn ->
      Simulated.heal!(context.simulated)
      {_entries, next} = Simulated.log!(context.simulated)
      await_message(context, next, "userDataStream.subscribe.listenToken")
    end)
  end

  @tag provoked: "a close frame on the connection that listens with a token"
  @tag ws: @in_time
  test "margin: closed with 1001, going away", context do
    Accounts.loses(context, Accounts.margin(), fn ->
      control(context, "close", %{"code" => 1001})
    end)
  end

  @tag provoked: "`eventStreamTerminated` on the connection that listens with a token"
  test "margin: event stream terminated", context do
    Accounts.loses(context, Accounts.margin(), fn ->
      control(context, "terminate", %{"target" => %{"kind" => "api"}})
    end)
  end

  @tag provoked: "`serverShutdown` on the connection that listens with a token"
  @tag ws: %{"renewalOverlap" => 200}
  test "margin: going away, announced", context do
    Accounts.keeps(context, Accounts.margin(), fn -> going_away(context, 1, @going_away_api) end)
  end

  @tag provoked: "`Process.exit (pid, :kill)` for the connection that listens with a token"
  test "margin: connection process killed", context do
    Accounts.loses(context, Accounts.margin(), fn -> kill_connections(context) end)
  end

  @tag provoked: "error -2035 for the subscription of a caller who comes first"
  test "account: subscription refused with -2035, already active", context do
    Accounts.refused(context, Accounts.spot(), %{
      "method" => "userDataStream.subscribe.signature",
      "effect" => "error",
      "code" => -2035,
      "msg" => "Subscription already active.",
      "times" => 0
    })
  end

  @tag provoked: "an error for each `order.place`, while others wait for theirs"
  test "account: an order refused", context do
    Accounts.refused(context, Accounts.orders(), %{
      "method" => "order.place",
      "effect" => "error",
      "code" => -2010,
      "msg" => "Account has insufficient balance for requested action.",
      "times" => 0
    })
  end

  @tag provoked: "the exchange's clock an hour ahead, and timestamps that it checks"
  test "account: clock skew (-1021)", context do
    Accounts.out_of_step(context)
  end

  unless FaultTable.updating?() do
    test "the guide has these faults and no others" do
      assert Enum.sort(Map.keys(FaultTable.guide())) == Enum.sort(FaultTable.faults(__MODULE__))
    end
  end

  ## Helpers

  defp kill_connections(%{exchange: exchange}),
    do: for(%{pid: pid} <- Ccxt.Pro.connections(exchange), do: Process.exit(pid, :kill))

  defp for_books(context, fields) do
    for {stream, times} <- [{"btcusdt@depth@100ms", 2}, {"btcusd_perp@depth@100ms", 1}],
        do: control(context, "events", Map.merge(fields, %{"stream" => stream, "times" => times}))
  end

  defp hold(context, path),
    do: control(context, "rest", %{"path" => path, "effect" => "hold", "times" => 0})

  defp keep_alive_fails(context, times) do
    keep_alive = %{"method" => "PUT", "path" => "/fapi/v1/listenKey", "times" => times}
    control(context, "rest", keep_alive)
  end

  defp await_kept_alive(context, times) do
    puts = for %{"type" => "rest", "method" => "PUT"} = put <- log(context, 0), do: put
    if length(puts) < times, do: await_kept_alive(context, times)
  end

  defp await_posts(%{simulated: simulated}, path, count) do
    call = "POST " <> path
    before = Simulated.state!(simulated)["rest"][call]
    Simulated.await!(simulated, ["rest", call], %{"atLeast" => before + count})
  end

  defp await_message(context, since, text) do
    unless Enum.any?(log(context, since), &(&1["type"] == "message" and &1["text"] =~ text)),
      do: await_message(context, since, text)
  end

  defp going_away(context, count, text \\ @going_away) do
    before = Simulated.state!(context.simulated)["connections"]
    control(context, "send", %{"text" => text})
    Story.await_renewed(context.simulated, before, count)
  end

  # Trades of a market that moves meanwhile: each comes, once, in order.
  defp assert_nothing_lost(%{simulated: simulated, exchange: exchange}, provoke) do
    test = self()

    readers =
      for symbol <- ["BTC/USDT", "ETH/USDT", "BTC/USDT:USDT", "BTC/USD:BTC"], into: %{} do
        stream = Ccxt.Pro.Binance.stream_trades(exchange, symbol)

        {symbol,
         spawn(fn ->
           for trades <- stream, trade <- trades, do: send(test, {:trade, symbol, trade["id"]})
         end)}
      end

    Story.moving(simulated, fn ->
      for {symbol, _reader} <- readers, do: assert_receive({:trade, ^symbol, _id}, 20_000)
      Story.forget_events()
      provoke.()
      # What came until then, and something more.
      ids = for {symbol, _reader} <- readers, do: {symbol, received_ids(symbol)}

      for {symbol, before} <- ids do
        assert_receive {:trade, ^symbol, id}, 20_000
        assert [_, _ | _] = all = before ++ [String.to_integer(id)]

        assert all == Enum.to_list(hd(all)..List.last(all)),
               "trades of #{symbol}: #{inspect(all)}"
      end
    end)

    for {_symbol, reader} <- readers, do: Process.exit(reader, :kill)
  end

  defp received_ids(symbol) do
    receive do
      {:trade, ^symbol, id} -> [String.to_integer(id) | received_ids(symbol)]
    after
      0 -> []
    end
  end

  # Both get the same change next: what was late or refused for the one must show in none of its levels.
  defp assert_like_a_new_one(%{simulated: simulated, exchange: exchange}) do
    new = Simulated.exchange(simulated)

    both = [
      Watchers.start(Watchers.books(), exchange),
      Watchers.start(Watchers.books("new "), new)
    ]

    for watchers <- both, do: Story.values(simulated, watchers)
    for watchers <- both, do: Watchers.call(watchers)

    for exchange <- [exchange, new],
        do: Watchers.await_waiting(exchange, length(Watchers.books()))

    Simulated.tick!(simulated)
    [ours, theirs] = for watchers <- both, do: Watchers.results(watchers)

    assert tops(ours) == tops(theirs)
    Ccxt.Pro.close(new)
  end

  defp tops(results) do
    for {_name, {:ok, book}} <- results,
        do:
          {book["symbol"], book["nonce"], Enum.take(book["bids"], 20),
           Enum.take(book["asks"], 20)}
  end

  defp pongs(context, since),
    do: for(%{"type" => "pong", "payload" => payload} <- log(context, since), do: payload)

  defp log(context, since), do: context.simulated |> Simulated.log!(since) |> elem(0)

  defp control(%{simulated: simulated}, action, fields \\ %{}),
    do: Simulated.control!(simulated, action, fields)
end
