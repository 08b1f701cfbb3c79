defmodule Ccxt.FaultsTest do
  @moduledoc """
  What the library survives, each fault provoked on the simulated exchange while callers wait.

  `elixir/guides/faults.md` has a row for each test.
  """

  use ExUnit.Case, async: false

  alias Ccxt.Faults.{Certificates, FaultTable, Simulated, Story, Watchers}
  alias Ccxt.Test.WebSocketServer

  @moduletag timeout: 120_000

  FaultTable.start(__MODULE__)

  # The program belongs to the process that starts it: the one that all tests outlive.
  setup_all do
    {:ok, simulated: Simulated.start!()}
  end

  setup %{simulated: simulated} = context do
    Simulated.heal!(simulated)
    Story.listen()
    exchange = Simulated.exchange(simulated, context[:ws] || %{}, context[:options] || %{})
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

  @tag provoked: "the port closed, and opened again when all have called twice"
  test "connection refused", context do
    simulated = Simulated.start!()
    exchange = Simulated.exchange(simulated)
    watchers = Story.waiting(simulated, exchange)

    story = fn ->
      Simulated.stop!(simulated)
      got = Watchers.results(watchers)
      Watchers.call(watchers)
      refused = Watchers.results(watchers)
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

  unless FaultTable.updating?() do
    test "the guide has these faults and no others" do
      assert Enum.sort(Map.keys(FaultTable.guide())) == Enum.sort(FaultTable.faults(__MODULE__))
    end
  end

  ## Helpers

  defp pongs(context, since),
    do: for(%{"type" => "pong", "payload" => payload} <- log(context, since), do: payload)

  defp log(context, since), do: context.simulated |> Simulated.log!(since) |> elem(0)

  defp control(%{simulated: simulated}, action, fields \\ %{}),
    do: Simulated.control!(simulated, action, fields)
end
