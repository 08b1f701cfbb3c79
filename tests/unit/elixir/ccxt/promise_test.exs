defmodule Ccxt.PromiseTest do
  use ExUnit.Case, async: true
  doctest Ccxt.Promise

  alias Ccxt.Promise

  test "calls run at the same time and give their values in order" do
    test = self()

    # Each waits for the other to have started.
    meet = fn me, other ->
      Promise.start(fn ->
        send(test, {me, self()})
        receive(do: (:go -> {me, other}))
      end)
    end

    promises = [meet.(:a, :b), meet.(:b, :a)]
    pids = for name <- [:a, :b], do: receive(do: ({^name, pid} -> pid))
    pids |> Enum.reverse() |> Enum.each(&send(&1, :go))
    assert Promise.all(promises) == [{:a, :b}, {:b, :a}]
  end

  test "the first to fail is raised, once the others have ended by themselves" do
    test = self()

    slow =
      Promise.start(fn ->
        send(test, {:slow, self()})
        receive(do: (:go_on -> raise(Ccxt.NetworkError, "later")))
      end)

    assert_receive {:slow, pid}
    monitor = Process.monitor(pid)

    failing =
      Promise.start(fn ->
        # The other goes on only when this one has failed.
        failed = self()

        spawn(fn ->
          failure = Process.monitor(failed)
          send(failed, :watched)
          receive(do: ({:DOWN, ^failure, :process, ^failed, _reason} -> send(pid, :go_on)))
        end)

        receive(do: (:watched -> raise(Ccxt.BadSymbol, "no")))
      end)

    assert_raise Ccxt.BadSymbol, "no", fn -> Promise.all([slow, failing]) end
    assert_receive {:DOWN, ^monitor, :process, ^pid, :normal}
    refute_received {_ref, _result}
  end

  test "a failure waits for who awaits it" do
    promise = Promise.start(fn -> raise Ccxt.BadSymbol, "no" end)
    assert_raise Ccxt.BadSymbol, fn -> Promise.await(promise) end
    assert catch_throw(Promise.await(Promise.start(fn -> throw(:thrown) end))) == :thrown
  end

  test "has the caller's frozen clock" do
    Ccxt.Time.freeze(1_700_000_000_000)
    assert Promise.await(Promise.start(&Ccxt.Time.milliseconds/0)) == 1_700_000_000_000
  end

  test "ends with its caller" do
    test = self()

    caller =
      spawn(fn ->
        Promise.start(fn ->
          send(test, {:started, self()})
          receive(do: (:never -> :ok))
        end)

        receive(do: (:never -> :ok))
      end)

    assert_receive {:started, pid}
    monitor = Process.monitor(pid)
    Process.exit(caller, :kill)
    assert_receive {:DOWN, ^monitor, :process, ^pid, :killed}
  end
end
