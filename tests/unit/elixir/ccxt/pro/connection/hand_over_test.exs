defmodule Ccxt.Pro.Connection.HandOverTest do
  use ExUnit.Case, async: true

  alias Ccxt.Ordered
  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Connection.HandOver

  test "what the new socket was told stays in the place that it had, and of what the old one was told what is kept" do
    client = Client.new("ws://127.0.0.1:1/ws")
    client = Client.put_subscription(client, "q7", "asked of the new one")
    client = Client.put_subscription(client, "account", "anew")
    hand_over = %HandOver{reason: :age, started_at_ms: 0, client: client}

    old =
      Ordered.new([
        {"account", true},
        {"q1", "answered"},
        {"q2", "awaited"},
        {"tick", "a stream"}
      ])

    subscribed = HandOver.subscribed(hand_over, old, MapSet.new(["q2", "tick"]))

    assert Ordered.to_list(subscribed) == [
             {"account", "anew"},
             {"q2", "awaited"},
             {"tick", "a stream"},
             {"q7", "asked of the new one"}
           ]
  end

  test "shows neither messages nor keys" do
    hand_over = %HandOver{reason: :age, started_at_ms: 0, client: Client.new("ws://secret")}

    assert inspect(hand_over) ==
             "#Ccxt.Pro.Connection.HandOver<reason: :age, stage: :opening, ...>"
  end
end
