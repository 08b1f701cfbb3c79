defmodule Ccxt.Faults.Story do
  @moduledoc """
  How a fault is told: who waited when it came, what each of them got, and how it went on.
  """

  import ExUnit.Assertions

  alias Ccxt.Faults.{FaultTable, Simulated, Watchers}
  alias Ccxt.Pro.Telemetry

  @patience_ms 20_000

  @told [
    [:connection, :disconnected],
    [:connection, :backoff],
    [:connection, :restored],
    [:connection, :stop],
    [:connection, :renewed],
    [:connection, :renewal_failed],
    [:message, :invalid],
    [:handler, :exception],
    [:background, :exception],
    [:request, :retried]
  ]

  @without_a_socket [[:connection, :disconnected], [:connection, :backoff]]

  @doc "Has the calling test told of events, until it is over."
  @spec listen() :: :ok
  def listen do
    test = self()
    id = make_ref()
    events = [[:ccxt, :rest, :request, :retried] | for(event <- @told, do: [:ccxt, :pro | event])]
    events = events -- [[:ccxt, :pro, :request, :retried]]

    :ok =
      Telemetry.attach_many(
        id,
        events,
        fn [:ccxt, _part | event], measurements, metadata, _config ->
          send(test, {:event, event, Map.merge(measurements, Map.take(metadata, [:how]))})
        end,
        nil
      )

    ExUnit.Callbacks.on_exit(fn -> Telemetry.detach(id) end)
  end

  @doc """
  Callers that have got a value each and wait for the next, in a market that stands still: nothing is under way to any
  of them.
  """
  @spec waiting(Simulated.t(), Ccxt.Exchange.t(), [Watchers.call()]) :: Watchers.t()
  def waiting(simulated, exchange, calls \\ Watchers.usual()) do
    watchers = Watchers.start(calls, exchange)
    values(simulated, watchers)
    Watchers.call(watchers)
    Watchers.await_waiting(exchange, length(watchers))
    forget_events()
    watchers
  end

  @doc "What the callers get of a market that moves: it stands still again when each has something."
  @spec values(Simulated.t(), Watchers.t()) :: [{String.t(), term()}]
  def values(simulated, watchers) do
    Watchers.call(watchers)
    moving(simulated, fn -> Watchers.results(watchers) end)
  end

  @doc "Runs a function while the market moves."
  @spec moving(Simulated.t(), (-> result)) :: result when result: term()
  def moving(simulated, function) do
    Simulated.control!(simulated, "resume")
    result = function.()
    Simulated.control!(simulated, "freeze")
    drain(simulated)
    result
  end

  @doc "Waits until every connection has read what was sent to it: a ping comes behind all that."
  @spec drain(Simulated.t()) :: :ok
  def drain(simulated) do
    %{"connections" => connections} = Simulated.state!(simulated)
    Simulated.control!(simulated, "ping", %{"payload" => "drained"})

    pongs =
      for %{"silent" => false, "id" => id, "pongsMatched" => pongs} <- connections,
          do: {id, pongs}

    await_pongs(simulated, Map.new(pongs), System.monotonic_time(:millisecond) + @patience_ms)
  end

  # Of a connection that is gone meanwhile, none comes.
  defp await_pongs(simulated, before, deadline) do
    %{"connections" => connections} = Simulated.state!(simulated)

    missing =
      for %{"id" => id, "pongsMatched" => pongs} <- connections, pongs == before[id], do: id

    cond do
      missing == [] -> :ok
      System.monotonic_time(:millisecond) > deadline -> flunk("no pong of #{inspect(missing)}")
      true -> await_pongs(simulated, before, deadline)
    end
  end

  @doc """
  A fault of handshakes, which costs what is being opened: everybody who calls gets one answer, and the next calls get
  values when it is over.
  """
  @spec refuses(map(), upgrades :: map()) :: :ok
  def refuses(%{simulated: simulated, exchange: exchange} = context, upgrades) do
    {:ok, _markets} = Ccxt.Pro.Binance.load_markets(exchange)
    watchers = Watchers.start(Watchers.usual(), exchange)
    Simulated.control!(simulated, "upgrades", Map.put(upgrades, "times", 0))

    story = fn ->
      got = Watchers.call_once(watchers)
      Simulated.heal!(simulated)
      {got, values(simulated, watchers)}
    end

    record(context, watchers, story, events: @without_a_socket)
  end

  @doc "Callers whose websockets are all at `base`, where none can be had: as often as they call."
  @spec misdirected(map(), base :: String.t()) :: :ok
  def misdirected(%{exchange: exchange} = context, base) do
    {:ok, _markets} = Ccxt.Pro.Binance.load_markets(exchange)
    api = Map.update!(exchange.urls["api"], "ws", &redirect(&1, base))
    exchange = %{exchange | urls: Map.put(exchange.urls, "api", api)}
    watchers = Watchers.start(Watchers.usual(), exchange)

    record(
      context,
      watchers,
      fn ->
        [first, second] =
          for _times <- 1..2 do
            Watchers.call_once(watchers)
          end

        {first, second}
      end,
      events: @without_a_socket
    )
  end

  @doc """
  A fault that costs the socket: everybody who waits gets one answer, and the next calls get values again.
  """
  @spec loses(map(), Watchers.t(), (-> term())) :: :ok
  def loses(%{simulated: simulated} = context, watchers, provoke) do
    record(context, watchers, fn ->
      provoke.()
      got = Watchers.results(watchers)
      {got, values(simulated, watchers)}
    end)
  end

  @doc """
  A fault that is survived: who waits goes on waiting, gets the next value, and the one after it. Options as of `record/4`.
  """
  @spec keeps(map(), Watchers.t(), (-> term()), events: [[atom()]]) :: :ok
  def keeps(%{simulated: simulated} = context, watchers, provoke, options \\ []) do
    story = fn ->
      provoke.()
      drain(simulated)
      refute_received {:got, _name, _result}
      got = moving(simulated, fn -> Watchers.results(watchers) end)
      {got, values(simulated, watchers)}
    end

    record(context, watchers, story, options)
  end

  @doc "Waits until connections were renewed so often, nothing having been begun anew, and the sockets before are gone."
  @spec await_renewed(Simulated.t(), before :: [map()], count :: pos_integer()) :: :ok
  def await_renewed(simulated, before, count) do
    await_event([:connection, :renewed], count, %{how: :continued})
    await_gone(simulated, for(%{"id" => id} <- before, do: id))
  end

  defp await_gone(simulated, ids) do
    %{"connections" => connections} = Simulated.state!(simulated)
    if Enum.any?(connections, &(&1["id"] in ids)), do: await_gone(simulated, ids), else: :ok
  end

  @doc "Waits until an event has come so often; it is told all the same."
  @spec await_event([atom()], count :: pos_integer(), as :: map()) :: :ok
  def await_event(name, count, as \\ %{}) do
    events =
      for _each <- 1..count do
        assert_receive {:event, ^name, measurements} = event, @patience_ms
        assert Map.take(measurements, Map.keys(as)) == as
        event
      end

    Enum.each(events, &send(self(), &1))
  end

  @doc "Records what `story` gives: the results of those who waited, and of their next calls."
  #
  # Where chance decides what else happens and how often, `events: names` has only these told, without numbers.
  @spec record(map(), Watchers.t(), (-> {got, got}), events: [[atom()]]) :: :ok
        when got: String.t() | [term()]
  def record(context, watchers, story, options \\ []) do
    started_ms = System.monotonic_time(:millisecond)
    {got, next} = story.()
    took_ms = System.monotonic_time(:millisecond) - started_ms

    FaultTable.record!(
      context,
      %{
        waiters: length(watchers),
        got: summary(got),
        then: summary(next),
        telemetry: told(options[:events])
      },
      took_ms
    )
  end

  @doc "The events since the last time, by count, or only that these came."
  @spec told(names :: [[atom()]] | nil) :: String.t()
  def told(nil) do
    events = take_events([])

    lines =
      for name <- @told,
          (count = Enum.count(events, &(elem(&1, 0) == name))) > 0,
          do: "#{count} × #{show(name)}#{waiters(name, events)}"

    if lines == [], do: "nothing", else: Enum.join(lines, ", ")
  end

  def told(names) do
    came = for {name, _measurements} <- take_events([]), do: name
    assert names -- came == []
    Enum.map_join(names, ", ", &show/1)
  end

  @doc "Forgets the events so far."
  @spec forget_events() :: :ok
  def forget_events do
    _ = take_events([])
    :ok
  end

  ## Helpers

  defp show(name), do: "`#{Enum.join(name, ".")}`"

  defp summary(text) when is_binary(text), do: text
  defp summary(results), do: Watchers.summary(results)

  defp redirect(%{} = urls, base),
    do: Map.new(urls, fn {name, url} -> {name, redirect(url, base)} end)

  defp redirect("ws://" <> rest, base) do
    [_origin, path] = String.split(rest, "/", parts: 2)
    base <> path
  end

  defp waiters([:connection, :disconnected], events) do
    sum = Enum.sum(for {[:connection, :disconnected], %{waiters: waiters}} <- events, do: waiters)
    " (of #{sum} waiters)"
  end

  defp waiters(_event, _events), do: ""

  defp take_events(events) do
    receive do
      {:event, event, measurements} -> take_events([{event, measurements} | events])
    after
      0 -> Enum.reverse(events)
    end
  end
end
