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

  @effects %{
    "asks the instance's process" => quote(do: &Instance.throttle(&1, 1)),
    "starts a connection" => quote(do: &Connection.open(&1, @nowhere)),
    "sends a request" => quote(do: &Ccxt.Rest.fetch(&1, "http://127.0.0.1:1/")),
    "leaves something to be done" => quote(do: &Ccxt.Pro.Background.spawn(&1, fn _ -> :done end))
  }

  for {name, effect} <- @effects do
    test "a call that #{name} is made again, and the next ones as any other", %{
      exchange: exchange
    } do
      arrives(exchange, {:ok, 1})
      # Without effects it ends there.
      effect = fn exchange -> if exchange.ahead?, do: unquote(effect).(exchange) end
      assert call(exchange, effect) == {:ok, {:ok, 1}}
      assert made() == [true, false]

      arrives(exchange, {:ok, 2})
      assert call(exchange) == :none
      assert made() == [false]
      assert_received {_stream, @hashes, {:ok, 2}}
      assert Connection.pids(exchange) == []
    end
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

  test "a stream that is left leaves nothing behind", %{exchange: exchange} do
    arrives(exchange, {:ok, 1}, ["trade::B"])
    call(exchange)
    Connection.leave(exchange)
    assert Process.get_keys() |> Enum.filter(&match?({Arrived, _stream}, &1)) == []
  end
end
