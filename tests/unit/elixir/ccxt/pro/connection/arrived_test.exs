defmodule Ccxt.Pro.Connection.ArrivedTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.Instance
  alias Ccxt.Pro.Connection.Arrived

  @hashes ["trade::A"]
  @nowhere "ws://127.0.0.1:1/ws"

  setup do
    {:ok, exchange: @nowhere |> exchange() |> Connection.listening(:queue)}
  end

  # As the connection sends it.
  defp arrives(%{listening: {stream, _mode, _read}}, result, hashes \\ @hashes),
    do: send(self(), {stream, hashes, result})

  defp read(%{listening: {_stream, _mode, read}}), do: :counters.get(read, 1)

  # Gives the update, or `:none` where the call has to wait for it, and tells how often it was made and how.
  defp call(exchange, before \\ fn _exchange -> :ok end, afterwards \\ & &1) do
    test = self()

    Arrived.perform(exchange, fn exchange ->
      send(test, {:made, exchange.ahead?})
      before.(exchange)
      exchange |> Arrived.take(@hashes) |> afterwards.()
    end)
  end

  defp made do
    receive do
      {:made, ahead?} -> [ahead? | made()]
    after
      0 -> []
    end
  end

  defp count_up(exchange) do
    Instance.transaction(exchange, fn exchange ->
      count = (Instance.option(exchange, "requestId") || 0) + 1
      {count, Instance.put(exchange, :options, ["requestId"], count)}
    end)
  end

  test "nothing has arrived: a call is made as any other", %{exchange: exchange} do
    assert call(exchange, &count_up/1) == :none
    assert made() == [false]
    assert Instance.option(exchange, "requestId") == 1
  end

  test "a call of a stream without a queue is made as any other", %{exchange: exchange} do
    {stream, :queue, read} = exchange.listening
    latest = %{exchange | listening: {stream, :latest, read}}
    arrives(latest, {:ok, 1})
    assert call(latest) == :none
    assert made() == [false]
  end

  test "what has arrived is given in order, by calls that write nothing", %{exchange: exchange} do
    for n <- 1..3, do: arrives(exchange, {:ok, n})
    count = fn exchange -> assert count_up(exchange) == 1 end

    assert for(_ <- 1..4, do: call(exchange, count)) ==
             [ok: {:ok, 1}, ok: {:ok, 2}, ok: {:ok, 3}] ++ [:none]

    assert made() == [true, true, true, false]
    assert Instance.option(exchange, "requestId") == 1
    assert read(exchange) == 3
  end

  test "what somebody else has written is seen by the next one", %{exchange: exchange} do
    for n <- 1..3, do: arrives(exchange, {:ok, n})
    count = fn exchange -> send(self(), {:count, count_up(exchange)}) end
    call(exchange, count)
    Instance.put(%{exchange | listening: nil}, :options, ["requestId"], 40)
    for _ <- 2..3, do: call(exchange, count)

    assert made() == [true, true, true]
    for count <- [1, 41, 41], do: assert_received({:count, ^count})
  end

  test "keys in options and URLs aren't printed with the process", %{exchange: exchange} do
    Instance.put(%{exchange | listening: nil}, :options, ["listenKey"], "the key of the account")
    :ok = Arrived.remember(exchange, {"wss://127.0.0.1/ws/the key", :turn}, :value)
    for n <- 1..2, do: arrives(exchange, {:ok, n})
    for _ <- 1..2, do: call(exchange, &count_up/1)

    assert made() == [true, true]
    {:dictionary, dictionary} = Process.info(self(), :dictionary)
    refute inspect(dictionary, limit: :infinity, printable_limit: :infinity) =~ "the key"
  end

  test "what comes a moment later is waited for, if the stream was asked for before", %{
    exchange: exchange
  } do
    assert call(exchange) == :none
    {stream, :queue, _read} = exchange.listening
    Process.send_after(self(), {stream, @hashes, {:ok, 1}}, 1)
    assert call(exchange) == {:ok, {:ok, 1}}
    assert made() == [false, true]
  end

  @effects %{
    "asks the instance's process" => quote(do: &Instance.throttle(&1, 1)),
    "starts a connection" => quote(do: &Connection.open(&1, @nowhere)),
    "sends a request" => quote(do: &Ccxt.Rest.fetch(&1, "http://127.0.0.1:1/")),
    "leaves something to be done" => quote(do: &Ccxt.Pro.Background.spawn(&1, fn _ -> :done end))
  }

  for {name, effect} <- @effects do
    test "a call that #{name} is made again, with effects", %{exchange: exchange} do
      arrives(exchange, {:ok, 1})
      # Without effects it ends there.
      effect = fn exchange -> if exchange.ahead?, do: unquote(effect).(exchange) end
      assert call(exchange, effect) == {:ok, {:ok, 1}}
      assert made() == [true, false]
      assert Connection.pids(exchange) == []
    end
  end

  # How the calls of a stream are made for which an update each has arrived.
  defp made_for(exchange, updates, before) do
    for n <- updates, do: arrives(exchange, {:ok, n})

    for n <- updates do
      # A call with effects reads the mailbox itself.
      with :none <- call(exchange, before), do: assert_received({_stream, @hashes, {:ok, ^n}})
      made()
    end
  end

  test "where calls go on to have effects, fewer and fewer are tried without", %{
    exchange: exchange
  } do
    made = made_for(exchange, 1..60, &Arrived.effect!/1)

    assert for({[true, false], n} <- Enum.with_index(made, 1), do: n) == [1, 2, 4, 8, 16, 32]
    assert made |> Enum.uniq() |> Enum.sort() == [[false], [true, false]]
  end

  test "an effect that passes is forgotten", %{exchange: exchange} do
    [_, _, _] = made_for(exchange, 1..3, &Arrived.effect!/1)
    assert made_for(exchange, 4..7, fn _exchange -> :ok end) == [[true], [true], [true], [true]]
    assert [[true, false], [true, false], [false]] = made_for(exchange, 8..10, &Arrived.effect!/1)
  end

  test "what was taken before an effect is given to the call that is made again", %{
    exchange: exchange
  } do
    arrives(exchange, {:ok, 2})
    test = self()

    assert Arrived.perform(exchange, fn exchange ->
             taken = Arrived.take(exchange, @hashes)
             send(test, {:took, taken})
             :ok = Arrived.effect!(exchange)
             taken
           end) == {:ok, {:ok, 2}}

    assert_received {:took, {:ok, {:ok, 2}}}
    assert_received {:took, {:ok, {:ok, 2}}}
    assert read(exchange) == 1
  end

  test "a call that fails before it has the update is made again", %{exchange: exchange} do
    arrives(exchange, {:ok, 1})
    fail = fn exchange -> if exchange.ahead?, do: raise("what wasn't written is missing") end
    assert call(exchange, fail) == {:ok, {:ok, 1}}
    assert made() == [true, false]
  end

  test "what fails once it has the update has failed", %{exchange: exchange} do
    arrives(exchange, {:error, %Ccxt.BadSymbol{message: "no"}})
    raise_error = fn {:ok, {:error, error}} -> raise error end
    assert_raise Ccxt.BadSymbol, "no", fn -> call(exchange, fn _ -> :ok end, raise_error) end
    assert made() == [true]

    arrives(exchange, {:ok, 2})
    assert call(exchange) == {:ok, {:ok, 2}}
  end

  test "an update of other message hashes stays for a call that asks for it", %{
    exchange: exchange
  } do
    arrives(exchange, {:ok, 1}, ["trade::B"])
    assert call(exchange) == :none
    assert made() == [true, false]
    assert Arrived.take(exchange, ["trade::B"]) == {:ok, {:ok, 1}}
  end

  describe "a turn in the connection" do
    # Subscribes by a turn, as calls do that watch an account, and then takes the update.
    defp call_with_turn(exchange, client, turn) do
      test = self()

      Arrived.perform(exchange, fn exchange ->
        send(test, {:made, exchange.ahead?})
        {Connection.turn(exchange, client, turn), Arrived.take(exchange, @hashes)}
      end)
    end

    defp turned do
      receive do
        {:turned, name} -> [name | turned()]
      after
        0 -> []
      end
    end

    setup do
      url = WebSocketServer.start().url
      exchange = url |> exchange() |> Connection.listening(:queue)
      {:ok, exchange: exchange, client: Ccxt.Pro.Client.new(url)}
    end

    test "that changed nothing isn't run again where an update has arrived", context do
      %{exchange: exchange, client: client} = context
      test = self()

      look = fn state, client ->
        send(test, {:turned, :look})
        {map_size(state.trades), state, client}
      end

      assert call_with_turn(exchange, client, look) == {0, :none}
      for n <- 1..3, do: arrives(exchange, {:ok, n})

      assert for(_ <- 1..3, do: call_with_turn(exchange, client, look)) ==
               for(n <- 1..3, do: {0, {:ok, {:ok, n}}})

      assert made() == [false, true, true, true]
      assert turned() == [:look]

      # It has to wait for what comes next, and says so to the connection.
      assert call_with_turn(exchange, client, look) == {0, :none}
      assert made() == [false]
      assert turned() == [:look]
    end

    test "that changes something is run each time", %{exchange: exchange, client: client} do
      test = self()

      count = fn state, client ->
        send(test, {:turned, :count})
        count = map_size(state.trades) + 1
        {count, put_in(state.trades[count], []), client}
      end

      subscribe = fn state, client ->
        send(test, {:turned, :subscribe})
        hash = Integer.to_string(Ccxt.Ordered.size(client.subscriptions))
        {:ok, state, Ccxt.Pro.Client.put_subscription(client, hash, true)}
      end

      for {turn, name} <- [{count, :count}, {subscribe, :subscribe}] do
        call_with_turn(exchange, client, turn)
        arrives(exchange, {:ok, 1})
        assert {_value, {:ok, {:ok, 1}}} = call_with_turn(exchange, client, turn)
        assert [false, true, false] = made()
        assert turned() == [name, name]
      end
    end

    test "is another one with another argument, or in another connection", context do
      %{exchange: exchange, client: client} = context
      read = fn argument -> fn state, client -> {argument, state, client} end end
      assert {1, :none} = call_with_turn(exchange, client, read.(1))
      made()

      arrives(exchange, {:ok, 1})
      assert call_with_turn(exchange, client, read.(2)) == {2, {:ok, {:ok, 1}}}
      assert made() == [true, false]

      other = Ccxt.Pro.Client.new(WebSocketServer.start().url)
      arrives(exchange, {:ok, 2})
      assert call_with_turn(exchange, other, read.(2)) == {2, {:ok, {:ok, 2}}}
      assert made() == [true, false]
    end

    test "is run again when that is long ago", %{exchange: exchange} do
      arrives(exchange, {:ok, 1})
      :ok = Arrived.remember(exchange, :turn, :value)

      recalled = fn exchange, holds_ms ->
        Arrived.perform(exchange, fn exchange ->
          with :none <- Arrived.recall(exchange, :turn, holds_ms), do: {:ok, :run}
        end)
      end

      assert recalled.(exchange, 60_000) == {:ok, :value}
      assert recalled.(exchange, 0) == {:ok, :run}
    end
  end

  test "a stream that is left leaves nothing behind", %{exchange: exchange} do
    arrives(exchange, {:ok, 1}, ["trade::B"])
    call(exchange)
    Connection.leave(exchange)
    assert Process.get_keys() |> Enum.filter(&match?({Arrived, _stream}, &1)) == []
  end
end
