defmodule Ccxt.Pro.Core.SubscriptionsTest do
  use ExUnit.Case, async: true

  alias Ccxt.Ordered
  alias Ccxt.Pro.Core.Subscriptions

  defp add(subscriptions, kind \\ :stream, hashes, message),
    do: Subscriptions.add(subscriptions, {kind, hashes, message})

  defp subscribed(hashes), do: Ordered.new(for hash <- hashes, do: {hash, true})

  defp restore(subscriptions, hashes, wanted) do
    {subscriptions, subscribed} =
      Subscriptions.restore(subscriptions, subscribed(hashes), MapSet.new(wanted))

    {pending, _} = Subscriptions.take_pending(subscriptions)
    {for({_kind, _hashes, message} <- pending, do: message), Ordered.keys(subscribed)}
  end

  defp sent(subscriptions), do: subscriptions |> Subscriptions.take_pending() |> elem(1)

  describe "kind/3" do
    test "an unsubscribe says so" do
      assert Subscriptions.kind(["u:a"], %{"id" => 1}, %{"unsubscribe" => true}) == :unsubscribe
    end

    test "a request is waited for under its own id" do
      assert Subscriptions.kind(["7"], %{"id" => "7"}, nil) == :request
      assert Subscriptions.kind(["7"], %{"id" => 7}, %{}) == :request
      assert Subscriptions.kind(["7"], Ordered.new([{"id", 7}]), %{}) == :request
    end

    test "all else is a stream" do
      assert Subscriptions.kind(["a"], %{"id" => 7}, %{"id" => 7}) == :stream
      assert Subscriptions.kind(["a", "7"], %{"id" => 7}, nil) == :stream
      assert Subscriptions.kind(["a"], "ping", nil) == :stream
      assert Subscriptions.kind(["a"], nil, nil) == :stream
      assert Subscriptions.kind(["a"], %{"id" => %{}}, nil) == :stream
    end
  end

  test "what is pending is taken once, oldest first" do
    subscriptions =
      Subscriptions.new() |> add(["a"], :a) |> add(:request, ["1"], :one) |> add(["b"], nil)

    assert Subscriptions.pending_streams(subscriptions) == 2
    {pending, subscriptions} = Subscriptions.take_pending(subscriptions)
    assert pending == [{:stream, ["a"], :a}, {:request, ["1"], :one}, {:stream, ["b"], nil}]
    assert {[], _} = Subscriptions.take_pending(subscriptions)
  end

  describe "restore/3" do
    test "sends streams again that are subscribed and wanted, in their order" do
      subscriptions =
        Subscriptions.new() |> add(["a"], :a) |> add(["b"], :b) |> add(["c"], :c) |> sent()

      assert restore(subscriptions, ["a", "b", "c"], ["a", "c"]) == {[:a, :c], ["a", "c"]}
      assert restore(subscriptions, ["b"], ["a", "b", "c"]) == {[:b], ["b"]}
    end

    test "also those that were not sent yet" do
      subscriptions = Subscriptions.new() |> add(["a"], :a) |> sent() |> add(["b"], :b)
      assert restore(subscriptions, ["a", "b"], ["a", "b"]) == {[:a, :b], ["a", "b"]}
    end

    test "requests, unsubscriptions, and what else is in the subscriptions, go" do
      subscriptions =
        Subscriptions.new() |> add(:request, ["1"], :one) |> add(:unsubscribe, ["u"], :u)

      assert restore(subscriptions, ["1", "u", "authenticated"], ["1", "u", "authenticated"]) ==
               {[], []}
    end

    test "a stream that was being unsubscribed goes" do
      subscriptions = Subscriptions.new() |> add(["a"], :a) |> add(["b"], :b) |> sent()

      subscribed =
        Ordered.new([
          {"a", true},
          {"b", true},
          {"u", %{"unsubscribe" => true, "messageHashes" => ["u"], "subMessageHashes" => ["a"]}}
        ])

      {subscriptions, subscribed} =
        Subscriptions.restore(subscriptions, subscribed, MapSet.new(["a", "b"]))

      assert {[{:stream, ["b"], :b}], _} = Subscriptions.take_pending(subscriptions)
      assert Ordered.keys(subscribed) == ["b"]
    end

    test "of messages for the same stream the last is sent, an older one for a stream of its own too" do
      subscriptions = Subscriptions.new() |> add(["a"], :old) |> add(["a"], :new) |> sent()
      assert restore(subscriptions, ["a"], ["a"]) == {[:new], ["a"]}

      subscriptions = Subscriptions.new() |> add(["a", "b"], :both) |> add(["a"], :new) |> sent()
      assert restore(subscriptions, ["a", "b"], ["a", "b"]) == {[:both, :new], ["a", "b"]}
    end
  end

  test "streams that come and go don't pile up" do
    subscriptions =
      Enum.reduce(1..10_000, Subscriptions.new(), fn n, subscriptions ->
        subscriptions = subscriptions |> add(["s#{n}"], n) |> sent()

        if Subscriptions.crowded?(subscriptions),
          do: Subscriptions.prune(subscriptions, subscribed(["s1", "s#{n}"])),
          else: subscriptions
      end)

    {messages, _} =
      restore(subscriptions, Enum.map(1..10_000, &"s#{&1}"), Enum.map(1..10_000, &"s#{&1}"))

    assert length(messages) < 200
    assert 1 in messages
  end
end
