defmodule Ccxt.Test.ProCase do
  @moduledoc """
  Tests of the running library: a fake exchange on a scripted server, and telemetry as messages.
  """

  use ExUnit.CaseTemplate

  alias Ccxt.Pro.Telemetry
  alias Ccxt.Test.FakeExchange

  # Milliseconds that are more than anything takes.
  @soon 5_000

  using do
    quote do
      import Ccxt.Test.ProCase
      alias Ccxt.Pro.Connection
      alias Ccxt.Test.{FakeExchange, WebSocketServer}
    end
  end

  @doc "A fake exchange whose websocket is at `url`, closed after the test. `ws` overrides `options[\"ws\"]`."
  def exchange(url, ws \\ %{}, config \\ %{}) do
    exchange =
      Ccxt.Exchange.new(
        FakeExchange,
        Map.merge(%{"urls" => %{"api" => %{"ws" => url}}, "options" => %{"ws" => ws}}, config)
      )

    ExUnit.Callbacks.on_exit(fn -> Ccxt.Pro.close(exchange) end)
    exchange
  end

  @doc "Has the test get `{:event, event, measurements, metadata}` for each of these events of its own exchange's URL."
  def forward_events(events, url) do
    test = self()
    id = make_ref()
    events = Enum.map(events, &[:ccxt, :pro | &1])

    :ok =
      Telemetry.attach_many(
        id,
        events,
        fn [:ccxt, :pro | event], measurements, metadata, _config ->
          if metadata[:url] == url, do: send(test, {:event, event, measurements, metadata})
        end,
        nil
      )

    ExUnit.Callbacks.on_exit(fn -> Telemetry.detach(id) end)
  end

  @doc "Runs a call in a process of its own; its outcome comes as `{:outcome, name, result}`."
  def spawn_call(name, function) do
    test = self()
    spawn(fn -> send(test, {:outcome, name, Ccxt.Result.of(function)}) end)
  end

  @doc "The session of the next client whose websocket opens."
  def upgraded do
    assert_receive {:upgraded, session, "/ws"}, @soon
    session
  end

  @doc "The next message of a client, decoded."
  def receive_json(session) do
    assert_receive {:frame, ^session, :text, text}, @soon
    :json.decode(text)
  end
end
