defmodule Ccxt.FutureTest do
  use Ccxt.Test.ProCase, async: true

  alias Ccxt.{Future, Promise}

  setup do
    %{exchange: exchange("ws://127.0.0.1:1")}
  end

  defp waiting(exchange) do
    test = self()

    future =
      Future.start(exchange, fn exchange ->
        send(test, {:working, self(), exchange.id})
        receive(do: ({:done, result} -> result.()))
      end)

    assert_receive {:working, pid, "fake"}
    {future, pid}
  end

  test "anybody awaits its value, before it is there and after", %{exchange: exchange} do
    {future, pid} = waiting(exchange)
    others = for _ <- 1..3, do: Task.async(fn -> Promise.await(future) end)
    send(pid, {:done, fn -> 7 end})
    assert Task.await_many(others) == [7, 7, 7]
    assert Future.await(future) == 7
  end

  test "what the work raises is raised for all who await it", %{exchange: exchange} do
    {future, pid} = waiting(exchange)
    send(pid, {:done, fn -> raise Ccxt.NetworkError, "no" end})
    for _ <- 1..2, do: assert_raise(Ccxt.NetworkError, "no", fn -> Future.await(future) end)
  end

  test "it is settled once: by others, or by its work", %{exchange: exchange} do
    {future, pid} = waiting(exchange)
    assert Future.reject(future, %Ccxt.BadSymbol{message: "rejected"}) == nil
    assert Future.resolve(future, 1) == nil
    send(pid, {:done, fn -> 2 end})
    for _ <- 1..2, do: assert_raise(Ccxt.BadSymbol, "rejected", fn -> Future.await(future) end)
  end

  test "it ends with its instance, and tells who waits", %{exchange: exchange} do
    {future, _pid} = waiting(exchange)
    waiter = Task.async(fn -> catch_error(Future.await(future)) end)
    Ccxt.Pro.close(exchange)
    assert %Ccxt.ExchangeClosedByUser{} = Task.await(waiter)
    assert %Ccxt.ExchangeClosedByUser{} = catch_error(Future.await(future))
  end
end
