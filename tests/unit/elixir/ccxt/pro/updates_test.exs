defmodule Ccxt.Pro.UpdatesTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Pro.Updates

  # Gives the results one after the other.
  defp scripted(results) do
    {:ok, agent} = Agent.start_link(fn -> results end)
    fn -> Agent.get_and_update(agent, fn [result | rest] -> {result, rest} end) end
  end

  test "is lazy: nothing is called before it is enumerated" do
    stream = Updates.stream(fn -> flunk("called") end, fn -> flunk("called") end)
    assert is_function(stream, 2)
  end

  test "gives value after value and unwatches when it is left" do
    test = self()
    watch = scripted([{:ok, 1}, {:ok, 2}, {:ok, 3}])

    unwatch = fn ->
      send(test, :unwatched)
      {:ok, true}
    end

    assert watch |> Updates.stream(unwatch) |> Enum.take(2) == [1, 2]
    assert_received :unwatched
    refute_received :unwatched
  end

  test "unwatches when the consumer raises" do
    test = self()

    stream =
      Updates.stream(fn -> {:ok, 1} end, fn ->
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

    assert watch |> Updates.stream() |> Enum.take(2) == [1, 2]
  end

  test "ends when the exchange is closed" do
    watch = scripted([{:ok, 1}, {:error, %Ccxt.ExchangeClosedByUser{}}])
    assert watch |> Updates.stream() |> Enum.to_list() == [1]
  end

  test "raises other errors" do
    stream = Updates.stream(fn -> {:error, %Ccxt.BadSymbol{message: "no"}} end)
    assert_raise Ccxt.BadSymbol, "no", fn -> Enum.take(stream, 1) end
  end

  test "an unsubscription that fails is reported and nothing else" do
    test = self()
    id = make_ref()
    error = %Ccxt.NetworkError{message: "#{inspect(id)}"}
    handler = fn _, _, metadata, _ -> send(test, {:failed, metadata.error}) end
    :ok = Ccxt.Pro.Telemetry.attach(id, [:ccxt, :pro, :stream, :unwatch_failed], handler, nil)
    assert Enum.take(Updates.stream(fn -> {:ok, 1} end, fn -> {:error, error} end), 1) == [1]
    assert_received {:failed, ^error}
    Ccxt.Pro.Telemetry.detach(id)
  end

  test "on a connection: subscribes when enumerated, unsubscribes when halted" do
    %{url: url} = WebSocketServer.start()
    exchange = exchange(url)

    stream =
      Updates.stream(
        fn -> Ccxt.Result.of(fn -> FakeExchange.watch_tick(exchange, "A") end) end,
        fn -> Ccxt.Result.of(fn -> FakeExchange.un_watch_tick(exchange, "A") end) end
      )

    spawn_call(:taken, fn -> Enum.take(stream, 1) end)
    assert_receive {:upgraded, session, _}, 5_000
    assert_receive {:frame, ^session, :text, _subscribe}, 5_000
    WebSocketServer.push(session, %{"tick" => "A", "value" => 1})
    assert_receive {:frame, ^session, :text, unsubscribe}, 5_000
    assert %{"method" => "UNSUBSCRIBE", "id" => id} = :json.decode(unsubscribe)
    WebSocketServer.push(session, %{"result" => nil, "id" => id})
    assert_receive {:outcome, :taken, {:ok, [%{"value" => 1}]}}, 5_000
  end
end
