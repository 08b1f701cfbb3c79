defmodule Ccxt.Pro.ClientTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.{Client, Deferred}
  alias Ccxt.Pro.Core.Waiter

  defp waiter(hashes), do: %Waiter{reply: make_ref(), pid: self(), hashes: hashes}
  defp client(waiters), do: Enum.reduce(waiters, Client.new("ws://x"), &Client.await(&2, &1))
  defp settled(client), do: client |> Client.take_settled() |> elem(0)

  test "resolve settles everybody who waits for the hash, once" do
    [one, two, other] = waiters = [waiter(["a"]), waiter(["a"]), waiter(["b"])]
    client = waiters |> client() |> Client.resolve(1, "a") |> Client.resolve(2, "a")
    assert settled(client) == [{one, {:ok, 1, nil}}, {two, {:ok, 1, nil}}]
    assert Client.waiting?(client, "b")
    refute Client.waiting?(client, "a")

    assert [{^other, {:ok, 3, nil}}] =
             client |> Client.take_settled() |> elem(1) |> Client.resolve(3, "b") |> settled()
  end

  test "values nobody waits for, and those without a hash, are dropped" do
    client = client([])
    assert client |> Client.resolve(1, "a") |> Client.resolve(1, nil) == client
  end

  describe "a deferred value" do
    test "is made for who waits for its hash, with the exchange that there is" do
      make = fn exchange -> {:made_with, exchange.id} end
      exchange = %Ccxt.Exchange{id: "a"}
      client = client([waiter(["a"]), waiter(["all"])])

      assert [{_, {:ok, {:made_with, "a"}, nil}}] =
               client |> Client.resolve_deferred(Deferred.new(make), "a", exchange) |> settled()

      values = %{"A" => Deferred.new(make), "B" => 1}

      assert [{_, {:ok, %{"A" => {:made_with, "a"}, "B" => 1}, nil}}] =
               client |> Client.resolve_deferred(values, "all", exchange) |> settled()
    end

    test "is not made where nobody does" do
      client = client([waiter(["a"])])
      deferred = Deferred.new(fn _exchange -> flunk("made") end)

      for {value, hash} <- [{deferred, "b"}, {%{"A" => deferred}, "b"}, {deferred, nil}] do
        assert Client.resolve_deferred(client, value, hash, %Ccxt.Exchange{}) == client
      end
    end
  end

  test "reject settles with an exception of the hierarchy" do
    waiter = waiter(["a"])

    assert [{^waiter, {:error, %Ccxt.BadSymbol{}}}] =
             [waiter] |> client() |> Client.reject(%Ccxt.BadSymbol{}, "a") |> settled()

    message = %{"code" => 1}

    assert [{_, {:error, %Ccxt.BaseError{source: ^message}}}] =
             [waiter] |> client() |> Client.reject(message, "a") |> settled()
  end

  test "reject without a hash settles everybody, each once" do
    waiters = [waiter(["a", "b"]), waiter(["b"]), waiter(["c"])]

    for none <- [nil, ""] do
      error = %Ccxt.NetworkError{message: "lost"}
      settled = waiters |> client() |> Client.reject(error, none) |> settled()
      assert Enum.sort(Enum.map(settled, &elem(&1, 0))) == Enum.sort(waiters)
    end
  end

  test "an error nobody waits for is given to the next one who does, once" do
    client = client([]) |> Client.reject(%Ccxt.BadRequest{message: "no"}, "a")
    [first, second] = [waiter(["x", "a"]), waiter(["a"])]
    client = client |> Client.await(first) |> Client.await(second)
    assert [{^first, {:error, %Ccxt.BadRequest{message: "no"}}}] = settled(client)
    assert client.futures == %{"a" => [second]}
  end

  test "the last error of a hash counts, and old ones don't pile up" do
    client = Enum.reduce(1..1000, client([]), &Client.reject(&2, "error #{&1}", "hash #{&1}"))
    assert length(client.rejections) == 100
    client = client |> Client.reject("last", "hash 1000") |> Client.await(waiter(["hash 1000"]))
    assert [{_, {:error, %{message: "last"}}}] = settled(client)
  end

  test "reset rejects everybody and asks for a new socket" do
    client = [waiter(["a"])] |> client() |> Client.reset(%Ccxt.NetworkError{message: "5xx"})
    assert [{_, {:error, %Ccxt.NetworkError{message: "5xx"}}}] = settled(client)
    assert %Ccxt.NetworkError{message: "5xx"} = client.reset
  end

  test "a future that was settled stays so until the hash is resolved or rejected" do
    [one, two, three] = [waiter(["a"]), waiter(["a"]), waiter(["a"])]
    client = [one] |> client() |> Client.settle_future(1, "a", {:orders}) |> Client.await(two)
    assert settled(client) == [{one, {:ok, 1, {:orders}}}, {two, {:ok, 1, {:orders}}}]
    assert Client.waiting?(client, "a")

    assert Client.settle_future(client, 3, "a") == client
    assert Client.settle_future(client([]), 1, "a") == client([])

    for ended <- [
          Client.resolve(client, 2, "a"),
          Client.reject(client, %Ccxt.NetworkError{}, "a")
        ] do
      refute Client.waiting?(ended, "a")
      {_settled, ended} = Client.take_settled(ended)
      assert settled(Client.await(ended, three)) == []
    end
  end

  test "future holds a hash open" do
    client = Client.future(client([]), "snapshot")
    assert Client.waiting?(client, "snapshot")
    waiter = waiter(["snapshot"])

    client =
      client |> Client.await(waiter) |> Client.future("snapshot") |> Client.resolve(1, "snapshot")

    assert settled(client) == [{waiter, {:ok, 1, nil}}]
    refute Client.waiting?(client, "snapshot")
  end

  describe "a promise" do
    test "has what its hash is settled with, whenever somebody awaits it" do
      {promise, client} = Client.promise(client([]), "a")
      assert Client.waiting?(client, "a")
      assert Client.awaited?(client)

      late = client |> Client.resolve(1, "a", {:orders}) |> Client.resolve(2, "a")
      refute Client.awaited?(late)
      waiter = waiter([])
      late = Client.await_promise(late, waiter, promise)
      assert settled(late) == [{waiter, {:ok, 1, {:orders}}}]
      assert late.promises == %{}

      early = client |> Client.await_promise(waiter, promise) |> Client.resolve(3, "a")
      assert [{%Waiter{reply: reply}, {:ok, 3, nil}}] = settled(early)
      assert reply == waiter.reply

      failed = client |> Client.reject(%Ccxt.BadRequest{}, "a")
      failed = Client.await_promise(failed, waiter, promise)
      assert [{^waiter, {:error, %Ccxt.BadRequest{}}}] = settled(failed)
    end

    test "of a hash that is settled, or was rejected, is settled" do
      waiter = waiter([])
      kept = [waiter(["a"])] |> client() |> Client.settle_future(7, "a")
      {_settled, kept} = Client.take_settled(kept)
      {promise, kept} = Client.promise(kept, "a")
      assert [{^waiter, {:ok, 7, nil}}] = settled(Client.await_promise(kept, waiter, promise))

      rejected = client([]) |> Client.reject(%Ccxt.BadSymbol{}, "a")
      {promise, rejected} = Client.promise(rejected, "a")
      assert rejected.rejections == []
      refute Client.waiting?(rejected, "a")
      rejected = Client.await_promise(rejected, waiter, promise)
      assert [{^waiter, {:error, %Ccxt.BadSymbol{}}}] = settled(rejected)
    end

    test "can be settled by who has it, once" do
      {promise, client} = Client.promise(client([waiter(["a"])]), "a")

      for {settle, result} <- [
            {&Client.settle_promise(&1, promise, 1), {:ok, 1, nil}},
            {&Client.reject_promise(&1, promise, %Ccxt.BadRequest{}),
             {:error, %Ccxt.BadRequest{}}}
          ] do
        client = client |> settle.() |> Client.settle_promise(promise, 2)
        client = Client.reject_promise(client, promise, %Ccxt.BadSymbol{})
        assert [{_waiter, ^result}] = settled(client)
        # The hash stays settled, as a future does that is settled by itself.
        assert [{_, _}, {_, ^result}] = settled(Client.await(client, waiter(["a"])))
        assert [_, {_, ^result}] = settled(Client.await_promise(client, waiter([]), promise))
      end

      {resolved, client} = {promise, Client.resolve(client, 1, "a")}
      assert Client.settle_promise(client, resolved, 2) == client
      assert Client.reject_promise(client, resolved, %Ccxt.BadSymbol{}) == client
    end

    test "is rejected with all others, and unknown where its connection was lost" do
      {promise, client} = Client.promise(client([]), "a")
      lost = Client.reject(client, %Ccxt.NetworkError{message: "lost"})
      lost = Client.await_promise(lost, waiter([]), promise)
      assert [{_, {:error, %{message: "lost"}}}] = settled(lost)

      assert [{_, {:error, %Ccxt.NetworkError{}}}] =
               settled(Client.await_promise(client([]), waiter([]), promise))
    end

    test "goes with the process that asked for it" do
      {_promise, client} = Client.promise(%{client([]) | caller: self()}, "a")
      assert map_size(Client.drop_pid(client, spawn(fn -> :ok end)).promises) == 1
      assert Client.drop_pid(client, self()).promises == %{}
    end
  end

  describe "subscribing without waiting" do
    defp outgoing(client), do: client |> Client.take_outgoing() |> elem(0)

    test "sends the message once for each subscribe hash" do
      client = client([]) |> Client.subscribe("a", %{"id" => 1}, "s", %{"x" => 1})
      assert outgoing(client) == [{["s"], %{"id" => 1}}]
      assert client.subscriptions["s"] == %{"x" => 1}
      assert Client.waiting?(client, "a")

      {_outgoing, client} = Client.take_outgoing(client)
      assert client |> Client.subscribe("b", %{"id" => 2}, "s") |> outgoing() == []
      assert client |> Client.subscribe("b", %{"id" => 2}, "t") |> outgoing() != []
      assert Client.subscribe(client, "b", %{}, "t").subscriptions["t"] == true
    end

    test "without a subscribe hash sends it unless somebody waits" do
      client = Client.subscribe(client([]), "a", "ping")
      assert outgoing(client) == [{["a"], "ping"}]
      assert client |> Client.subscribe("a", "ping") |> outgoing() == [{["a"], "ping"}]
    end

    test "of several hashes is for those that are missing" do
      client = Client.subscribe(client([]), "a", 1, "s")
      client = Client.subscribe_all(client, ["a", "b"], 2, ["s", "t"])
      assert outgoing(client) == [{["s"], 1}, {["t"], 2}]
      assert Enum.all?(["a", "b"], &Client.waiting?(client, &1))

      assert [{["b"], 3}] =
               client([]) |> Client.subscribe_all(["b"], 3) |> outgoing()
    end
  end

  test "a pong that is a message is noted with its time" do
    Ccxt.Time.freeze(1_700_000_000_000)
    assert Client.on_pong(client([])).last_pong == 1_700_000_000_000
  after
    Ccxt.Time.freeze(nil)
  end
end
