defmodule Ccxt.Pro.Core.ListenersTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.{ArrayCache, Cache, State}
  alias Ccxt.Pro.Core.{Listeners, Waiter}

  @network {:error, %Ccxt.NetworkError{message: "lost"}}
  @symbol {:error, %Ccxt.BadSymbol{message: "no"}}

  defp listener(mode), do: %Waiter{reply: make_ref(), pid: self(), hashes: ["a"], mode: mode}

  defp known(mode) do
    waiter = listener(mode)
    {Listeners.key(waiter), Listeners.ask(Listeners.new(), waiter, ["a"]), waiter}
  end

  defp state(trades \\ nil), do: %{State.new(nil) | my_trades: trades}
  defp cache(count), do: Enum.reduce(1..count//1, ArrayCache.new(), &Cache.append(&2, item(&1)))
  defp item(id), do: %{"symbol" => "A", "id" => id}

  defp note(listeners, key, result), do: Listeners.note(listeners, key, result, state(), state())

  # What is sent until there is nothing more to send.
  defp sent(listeners, key, state \\ state()) do
    case Listeners.next(listeners, key) do
      {:send, _listener, result} ->
        {more, listeners} = sent(Listeners.sent(listeners, key, state, result), key, state)
        {[result | more], listeners}

      :none ->
        {[], listeners}
    end
  end

  test "a queue is sent whatever comes" do
    {key, listeners, _waiter} = known(:queue)
    {[{:ok, 1, nil}], listeners} = listeners |> note(key, {:ok, 1, nil}) |> sent(key)
    listeners = listeners |> note(key, {:ok, %{a: 1}, nil}) |> note(key, {:ok, %{a: 2}, nil})
    assert {[{:ok, %{a: 1}, nil}, {:ok, %{a: 2}, nil}], _listeners} = sent(listeners, key)
  end

  test "of the latest, one is sent when it is asked for" do
    {key, listeners, waiter} = known(:latest)
    {[{:ok, %{a: 1}, nil}], listeners} = listeners |> note(key, {:ok, %{a: 1}, nil}) |> sent(key)
    listeners = listeners |> note(key, {:ok, %{a: 2}, nil}) |> note(key, {:ok, %{b: 3}, nil})
    assert {[], ^listeners} = sent(listeners, key)

    assert {[{:ok, %{a: 2, b: 3}, nil}], listeners} =
             listeners |> Listeners.ask(waiter, ["a"]) |> sent(key)

    assert {[], _listeners} = listeners |> Listeners.ask(waiter, ["a"]) |> sent(key)
  end

  test "values that are no maps are kept apart, places are not" do
    {key, listeners, waiter} = known(:latest)
    {[_first], listeners} = listeners |> note(key, {:ok, 0, nil}) |> sent(key)

    listeners =
      for result <- [
            {:ok, 1, nil},
            {:ok, :old, {:balance}},
            {:ok, 2, nil},
            {:ok, :new, {:balance}}
          ],
          reduce: listeners,
          do: (listeners -> note(listeners, key, result))

    for expected <- [{:ok, 1, nil}, {:ok, :new, {:balance}}, {:ok, 2, nil}], reduce: listeners do
      listeners ->
        assert {[^expected], listeners} = listeners |> Listeners.ask(waiter, ["a"]) |> sent(key)
        listeners
    end
  end

  test "an error that passes is told once until somebody asks, another one always" do
    {key, listeners, waiter} = known(:queue)
    {[@network], listeners} = listeners |> note(key, @network) |> sent(key)
    assert {[], listeners} = listeners |> note(key, @network) |> sent(key)
    assert {[@symbol], listeners} = listeners |> note(key, @symbol) |> sent(key)
    listeners = Listeners.ask(listeners, waiter, ["a"])
    assert {[@network], _listeners} = listeners |> note(key, @network) |> sent(key)
  end

  test "of an outage the latest has the last error, after what came before" do
    {key, listeners, waiter} = known(:latest)
    {[_first], listeners} = listeners |> note(key, {:ok, %{a: 1}, nil}) |> sent(key)

    listeners =
      listeners |> note(key, {:ok, %{a: 2}, nil}) |> note(key, @network) |> note(key, @symbol)

    {[{:ok, %{a: 2}, nil}], listeners} = listeners |> Listeners.ask(waiter, ["a"]) |> sent(key)
    assert {[@symbol], _listeners} = listeners |> Listeners.ask(waiter, ["a"]) |> sent(key)
  end

  test "of a cache a listener has seen what was there before it, and what it was sent" do
    {key, listeners, _waiter} = known(:queue)
    place = {:my_trades}

    new = fn listeners, before, later ->
      listeners =
        Listeners.note(listeners, key, {:ok, later, place}, state(before), state(later))

      {:send, listener, result} = Listeners.next(listeners, key)
      {count, _cache} = listener |> Listeners.view(later, place) |> Cache.get_limit(nil, nil)
      {count, Listeners.sent(listeners, key, state(later), result)}
    end

    assert {2, listeners} = new.(listeners, cache(3), cache(5))
    # Some came without its being told.
    assert {3, listeners} = new.(listeners, cache(7), cache(8))
    # A cache that was made anew, between two messages and in one.
    assert {1, listeners} = new.(listeners, nil, cache(1))
    assert {2, _listeners} = new.(listeners, cache(8), cache(2))
  end

  test "what a listener saw as new is still new to others" do
    held = cache(2)
    {2, asked} = Cache.get_limit(held, nil, nil)
    assert Listeners.unview(asked, held, {:my_trades}) == held
    assert Listeners.unview([1, asked], [2, held], [nil, {:my_trades}]) == [1, held]
  end

  test "streams and processes are forgotten" do
    {{reply, _hashes}, listeners, waiter} = known(:queue)
    assert {[%{waiter: ^waiter, subscribe_hashes: ["a"]}], %{}} = Listeners.pop(listeners, reply)
    assert {[], ^listeners} = Listeners.pop(listeners, make_ref())
    assert Listeners.drop_pid(listeners, self()) == %{}
  end
end
