defmodule Ccxt.Pro.SecretsTest do
  # Logs are captured from the whole node.
  use Ccxt.Test.ProCase, async: false

  import ExUnit.CaptureLog

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.{Client, Telemetry}
  alias Ccxt.Pro.Core.{SendQueue, Subscriptions}

  @credentials %{
    api_key: "KEY-f00",
    secret: "SECRET-f00",
    password: "PASSWORD-f00",
    private_key: "PRIVATE-f00",
    token: "TOKEN-f00",
    twofa: "TWOFA-f00",
    uid: "UID-f00",
    login: "LOGIN-f00",
    wallet_address: "WALLET-f00"
  }

  setup do
    %{url: url} = WebSocketServer.start()
    exchange = exchange(url, %{}, @credentials)
    # What an exchange stores of a private stream while it runs.
    Instance.write(exchange, fn exchange ->
      Instance.put(
        exchange,
        :options,
        Map.put(Instance.options(exchange), "listenKey", "LISTEN-f00")
      )
    end)

    spawn_call(:a, fn -> FakeExchange.watch_tick(exchange, "A") end)
    assert_receive {:upgraded, session, _}, 5_000
    assert_receive {:frame, ^session, :text, _}, 5_000
    %{exchange: exchange, session: session, connection: Connection.whereis(exchange, url)}
  end

  defp refute_secret(text) do
    text =
      if is_binary(text),
        do: text,
        else: inspect(text, limit: :infinity, printable_limit: :infinity, structs: true)

    assert text != ""
    refute text =~ "f00"
  end

  defp raw(term), do: inspect(term, limit: :infinity, printable_limit: :infinity, structs: false)

  test "the exchange has them, and shows none", %{exchange: exchange} do
    for {field, value} <- @credentials, do: assert(Map.fetch!(exchange, field) == value)
    assert inspect(exchange) =~ ~r/^#Ccxt.Exchange<fake \d+>$/
    refute_secret(inspect(exchange, limit: :infinity))
    assert Enum.sort(Exchange.secrets(exchange)) == Enum.sort(Map.values(@credentials))
  end

  test "processes hold none of the credentials", %{exchange: exchange, connection: connection} do
    without_options = &String.replace(&1, "LISTEN-f00", "")

    for pid <- [connection, Instance.pid(exchange.instance)],
        do: pid |> :sys.get_state() |> raw() |> without_options.() |> refute_secret()

    for key <- Instance.Store.remains(exchange.instance),
        do: key |> :persistent_term.get() |> raw() |> refute_secret()
  end

  test "status shows neither them nor options", %{exchange: exchange, connection: connection} do
    for pid <- [connection, Instance.pid(exchange.instance)],
        do: pid |> :sys.get_status() |> raw() |> refute_secret()
  end

  test "labels don't either", %{exchange: exchange, connection: connection} do
    for pid <- [connection, Instance.pid(exchange.instance)],
        do: pid |> Process.info([:label, :dictionary]) |> raw() |> refute_secret()
  end

  test "a process that has read options shows none of them", %{exchange: exchange} do
    assert Instance.options(exchange)["listenKey"] == "LISTEN-f00"
    self() |> Process.info(:dictionary) |> raw() |> refute_secret()
  end

  # The log shows the state, the last message, and the arguments of the function that had no clause for it.
  test "crash logs don't either", %{exchange: exchange, connection: connection} do
    log = crash(connection, &:sys.terminate(&1, {:crash, :on_purpose}))
    assert log =~ "on_purpose"
    refute_secret(log)

    log = crash(Instance.pid(exchange.instance), &send(&1, {:no_clause_for, exchange}))
    assert log =~ "no_clause_for"
    refute_secret(log)
  end

  test "structs of the connection don't show messages, which may be signed" do
    message = %{"apiKey" => "KEY-f00"}
    subscriptions = Subscriptions.add(Subscriptions.new(), {:stream, ["a"], message})
    queue = nil |> SendQueue.new() |> SendQueue.push("KEY-f00", 1)
    client = Client.new("wss://x/ws/LISTEN-f00")

    request = %Ccxt.Pro.Connection.Request{
      message_hashes: ["a"],
      message: message,
      subscription: message
    }

    for struct <- [subscriptions, queue, client, request], do: refute_secret(inspect(struct))
  end

  test "events don't either", %{exchange: exchange, session: session} do
    test = self()
    id = make_ref()
    events = for {event, _measurements, _metadata} <- Telemetry.events(), do: event

    :ok =
      Telemetry.attach_many(
        id,
        events,
        fn event, a, b, _ -> send(test, {:seen, event, a, b}) end,
        nil
      )

    WebSocketServer.push(session, %{"boom" => "crash"})
    WebSocketServer.push(session, "{")
    WebSocketServer.send_raw(session, WebSocketServer.frame(:ping, ""))
    WebSocketServer.close(session, 1001)
    seen = collect_until([:ccxt, :pro, :connection, :disconnected], [])
    Ccxt.Pro.close(exchange)
    Telemetry.detach(id)

    assert length(seen) >= 5
    for event <- seen, do: refute_secret(raw(event))
  end

  test "a transaction that fails doesn't say what it was given", %{exchange: exchange} do
    error =
      catch_error(
        Instance.transaction(exchange, fn exchange -> Map.fetch!(exchange, :nothing) end)
      )

    refute_secret(Exception.message(Exception.normalize(:error, error)))
  end

  defp crash(pid, function) do
    capture_log(fn ->
      monitor = Process.monitor(pid)
      function.(pid)
      assert_receive {:DOWN, ^monitor, :process, ^pid, _reason}, 5_000
    end)
  end

  defp collect_until(last, seen) do
    assert_receive {:seen, event, _measurements, _metadata} = message, 5_000
    if event == last, do: [message | seen], else: collect_until(last, [message | seen])
  end
end
