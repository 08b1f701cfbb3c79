defmodule Ccxt.Pro.ClientTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Client
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
end
