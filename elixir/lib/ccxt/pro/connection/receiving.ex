defmodule Ccxt.Pro.Connection.Receiving do
  @moduledoc false

  # What comes on the socket in use: each message is handled, and who waits for what it settles is answered, before the next
  # one is looked at. As in ccxt, a call goes on from there first: one that isn't over is waited for, for a moment
  # (`Ccxt.Pro.Core.GoingOn`). Others are served meanwhile, so that it may ask whom it likes.

  alias Ccxt.Pro.WebSocket

  alias Ccxt.Pro.Connection.{
    Answers,
    Data,
    HandOver,
    Handlers,
    Report,
    Requests,
    Socket,
    Transaction,
    Transition
  }

  alias Ccxt.Pro.Core.{Decoder, Failure, GoingOn}
  alias Ccxt.Pro.WebSocket.Frame

  @doc "Handles what was read; `:lost` is a socket that is to be left for what was read."
  @spec receive_bytes(Data.t(), binary()) :: Transition.t() | {:lost, Failure.reason(), Data.t()}
  def receive_bytes(data, bytes) do
    case WebSocket.feed(data.session, bytes) do
      {:ok, events, session} ->
        data = %{data | session: session, state: Transaction.refresh(data.state)}
        Report.received(data, events, bytes)
        receive_events(data, events)

      {:error, {code, text} = violation, events} ->
        Report.received(data, events, bytes)

        with {:keep_state, data, _actions} <- receive_events(data, events) do
          Socket.write(data.transport, :close, Frame.close_payload(code, text))
          {:lost, {:protocol, violation}, data}
        end
    end
  end

  @doc "Handles messages of which it is known that no other socket has brought them."
  @spec receive_texts(Data.t(), [String.t()]) :: Transition.t()
  def receive_texts(data, texts) do
    events = for text <- texts, do: {:passed, text}
    receive_events(%{data | state: Transaction.refresh(data.state)}, events)
  end

  ## Helpers

  defp receive_events(data, []), do: Transition.send_and_settle(data)

  defp receive_events(
         %{going_on: %GoingOn{callers: callers}} = data,
         [{kind, _text} | _rest] = events
       )
       when callers != %{} and kind in [:text, :binary, :passed],
       do: data |> hold() |> receive_events(events)

  defp receive_events(%{hand_over: %HandOver{} = hand_over} = data, [{:text, text} | events]) do
    {pass?, hand_over} = HandOver.pass(hand_over, text)
    data = %{data | hand_over: hand_over}

    if pass?,
      do: receive_events(data, [{:passed, text} | events]),
      else: receive_events(data, events)
  end

  defp receive_events(data, [{kind, text} | events]) when kind in [:text, :passed] do
    before = data
    data = receive_text(data, text)
    expired? = expired?(before, data, text)
    data = Answers.give(data)

    cond do
      data.client.reset -> Transition.fail(data, :reset)
      expired? -> Transition.fail(data, :expired)
      true -> data |> accept_waiting() |> receive_events(events)
    end
  end

  # ccxt reads binary messages as text, too.
  defp receive_events(data, [{:binary, payload} | events]),
    do: receive_events(data, [{:text, payload} | events])

  defp receive_events(data, [{:ping, payload} | events]) do
    Report.emit(data, [:ping, :received], %{bytes: byte_size(payload)})
    data |> Socket.send_control(:pong, payload) |> receive_events(events)
  end

  defp receive_events(data, [{:pong, _payload} | events]) do
    Report.emit(data, [:pong, :received], %{})
    receive_events(data, events)
  end

  # The protocol wants the frame answered; it is the last event.
  defp receive_events(data, [{:close, code, reason}]) do
    payload = if code == 1005, do: "", else: Frame.close_payload(code, "")
    Socket.write(data.transport, :close, payload)
    {:lost, {:remote_close, code, reason}, data}
  end

  # What names the key that the URL was opened with, and what no handler has a use for, says that it is over: an exchange
  # doesn't tell us our own key for another reason, and messages of streams are known to a handler. Were one not meant so,
  # its cost is another key and another connection.
  defp expired?(%{keys: []}, _after, _text), do: false

  defp expired?(
         %{state: same, client: same_client},
         %{state: same, client: same_client} = data,
         text
       ),
       do: String.contains?(text, data.keys)

  defp expired?(_before, _after, _text), do: false

  # A read of the socket can hold hundreds of messages. Who was answered by one and asks for the next by now is heard between
  # them.
  defp accept_waiting(data) do
    receive do
      {:request, pid, reply, request} -> data |> accept(pid, reply, request) |> accept_waiting()
    after
      0 -> data
    end
  end

  # What those who are going on have written to the instance is there for the next message, too.
  defp hold(%{going_on: %GoingOn{callers: none}} = data) when none == %{},
    do: %{data | state: Transaction.refresh(data.state)}

  defp hold(%{going_on: going_on} = data) do
    case GoingOn.left_ms(going_on, now_ms()) do
      # This process may have been late itself.
      0 -> data |> accept_waiting() |> give_up() |> hold()
      left_ms -> hold(data, left_ms)
    end
  end

  defp hold(%{going_on: %GoingOn{callers: callers}} = data, left_ms) do
    receive do
      {:request, pid, reply, request} ->
        data |> accept(pid, reply, request) |> hold()

      {:DOWN, _monitor, :process, pid, _reason} when is_map_key(callers, pid) ->
        data |> Requests.drop_caller(pid) |> hold()
    after
      left_ms -> hold(data)
    end
  end

  defp give_up(%{going_on: %GoingOn{callers: none}} = data) when none == %{}, do: data

  defp give_up(%{going_on: going_on, options: options} = data),
    do: %{data | going_on: GoingOn.give_up(going_on, now_ms(), options.answer_hold_ms)}

  defp accept(data, pid, reply, request) do
    data
    |> Requests.accept(pid, reply, request)
    |> Requests.enqueue()
    |> Answers.give()
  end

  defp receive_text(data, text) do
    Report.verbose(data, "onMessage", text)

    case Decoder.decode(data.decoder, text) do
      {:ok, message, decoder} ->
        if going_away?(message, data.farewells), do: send(self(), {:renew, :announced})
        data |> keep_decoder(decoder) |> Handlers.handle_message(message)

      {:error, error} ->
        Report.emit(data, [:message, :invalid], %{bytes: byte_size(text)}, %{error: error})
        data
    end
  end

  # Most messages teach it nothing, and are spared a copy of the data.
  defp keep_decoder(%{decoder: decoder} = data, decoder), do: data
  defp keep_decoder(data, decoder), do: %{data | decoder: decoder}

  # As deep as exchanges wrap their messages. What is wrapped has few members beside it.
  defp going_away?(%{} = message, patterns) when not is_struct(message) do
    has_any?(message, patterns) or
      (map_size(message) <= 2 and
         Enum.any?(message, fn {_key, part} -> is_map(part) and has_any?(part, patterns) end))
  end

  defp going_away?(_message, _patterns), do: false

  defp has_any?(_message, []), do: false

  defp has_any?(message, [pattern | patterns]),
    do: has?(message, pattern) or has_any?(message, patterns)

  defp has?(_message, []), do: true

  defp has?(message, [{key, value} | members]) do
    case message do
      %{^key => ^value} -> has?(message, members)
      %{} -> false
    end
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
