defmodule Ccxt.Pro.Connection.Successor do
  @moduledoc false

  # The new socket of a connection that is renewed, until it takes over: it is opened, asked what the old one was asked by
  # calls that are made again (`Ccxt.Pro.Connection.Repeat`), asked for the streams, and what it brings is held
  # (`Ccxt.Pro.Core.Overlap`). Whatever goes wrong with it is no harm: the old one goes on.

  alias Ccxt.Ordered
  alias Ccxt.Pro.{Client, Transport, WebSocket}

  alias Ccxt.Pro.Connection.{
    Answers,
    Data,
    HandOver,
    Handlers,
    Repeat,
    Report,
    Request,
    Requests,
    Socket,
    Tokens
  }

  alias Ccxt.Pro.Core.{Backoff, Decoder, Failure, Interest, Overlap, SendQueue, Subscriptions}

  # What the connection has of the socket in use, and of another one while that is asked.
  @of_socket [:client, :subscriptions, :interest, :queue, :requests]

  # As many messages of a new socket as are held before the old one has brought them.
  @max_held 100_000

  @typedoc "What gen_statem is told: a new socket changes nothing of the connection's state."
  @type kept :: {:keep_state, Data.t(), [:gen_statem.action()]}

  @doc "Has a new socket opened."
  @spec open(Data.t(), HandOver.reason()) :: kept()
  def open(data, reason) do
    client = Client.new(data.url)
    hand_over = %HandOver{reason: reason, started_at_ms: now_ms(), client: client}
    data = %{data | hand_over: hand_over}

    case live_streams(data) do
      :leaving -> abandon(data, {:renewal, "a stream is being unsubscribed"})
      _streams -> {:keep_state, put_in(data.hand_over.connector, Socket.open(data)), []}
    end
  end

  @doc "Goes on with what the connector gave."
  @spec connected(Data.t(), {:ok, Transport.t(), rest :: binary()} | {:error, term()}) :: kept()
  def connected(data, {:error, reason}), do: abandon(data, {:connect, reason})

  def connected(data, {:ok, transport, rest}) do
    hand_over = %{
      data.hand_over
      | stage: :asking,
        connector: nil,
        transport: transport,
        session: WebSocket.new(data.options.max_message_bytes),
        queue: Socket.queue(data.exchange),
        asked_at_ms: now_ms()
    }

    case {Transport.activate(transport), ask_again(%{data | hand_over: hand_over})} do
      {:ok, {:ok, data}} when rest == "" ->
        send_queued(data)

      {:ok, {:ok, data}} ->
        with {:keep_state, data, _actions} <- send_queued(data),
             do: receive_bytes(data, rest)

      {:ok, {:error, text}} ->
        abandon(%{data | hand_over: hand_over}, {:renewal, text})

      {{:error, reason}, _asked} ->
        abandon(%{data | hand_over: hand_over}, {:transport, reason})
    end
  end

  @doc "Asks it by calls for what the old one was asked since."
  @spec ask(Data.t()) :: kept()
  def ask(data) do
    case ask_again(data) do
      {:ok, data} -> send_queued(data)
      {:error, text} -> abandon(data, {:renewal, text})
    end
  end

  @doc "Takes in what a call that is made again asks. One that waits has asked for all that it needs."
  @spec repeat(Data.t(), pid(), reply :: reference(), Requests.asked()) :: kept()
  def repeat(data, pid, reply, request) do
    data =
      if asks?(request),
        do: on_successor(data, &(&1 |> Requests.take(pid, reply, request) |> Requests.enqueue())),
        else: carry(data, pid)

    send_queued(data)
  end

  @doc "Goes on when a call that is made again has ended."
  @spec repeated(Data.t(), pid(), :ok | {:error, Exception.t()}) :: kept()
  def repeated(data, pid, :ok), do: data |> carry(pid) |> send_queued()

  def repeated(data, _pid, {:error, error}),
    do: abandon(data, {:renewal, "a call made again was refused: #{Exception.message(error)}"})

  @doc "Sends what the exchange's limit allows now, and goes on when all is answered."
  @spec send_queued(Data.t()) :: kept()
  def send_queued(%{hand_over: %HandOver{} = hand_over} = data) do
    case SendQueue.pop(hand_over.queue, now_ms()) do
      {:send, message, queue} ->
        Socket.send_message(data, hand_over.transport, message)
        send_queued(put_in(data.hand_over.queue, queue))

      {:wait, wait_ms, queue} ->
        {:keep_state, put_in(data.hand_over.queue, queue),
         [{{:timeout, :hand_over_queue}, wait_ms, :send}]}

      :empty ->
        await_answers(data)
    end
  end

  @doc "Takes in what it brought."
  @spec receive_bytes(Data.t(), binary()) :: kept()
  def receive_bytes(%{hand_over: %HandOver{session: session}} = data, bytes) do
    case WebSocket.feed(session, bytes) do
      {:ok, events, session} ->
        Report.received(data, events, bytes)
        data.hand_over.session |> put_in(session) |> receive_events(events)

      {:error, violation, _events} ->
        abandon(data, {:protocol, violation})
    end
  end

  @doc """
  What the connection's client is when the new socket takes over. Whose answer is awaited is still needed for that.
  """
  @spec carried_over(Data.t()) :: Client.t()
  def carried_over(%{requests: [], client: client}), do: client

  def carried_over(%{client: %Client{subscriptions: subscribed} = client} = data) do
    awaited = Enum.filter(Ordered.keys(subscribed), &Client.waiting?(client, &1))
    kept = MapSet.new(streams_with_messages(data) ++ awaited)
    %{client | subscriptions: HandOver.subscribed(data.hand_over, subscribed, kept)}
  end

  @doc "Gives the new socket up: the old one goes on, and another try is made later."
  @spec abandon(Data.t(), Failure.reason()) :: kept()
  def abandon(%{hand_over: %HandOver{reason: why}} = data, reason) do
    {wait_ms, backoff} = Backoff.next(data.renewal_backoff, :rand.uniform())
    metadata = %{reason: why, error: Report.exception(data, reason)}
    Report.emit(data, [:connection, :renewal_failed], %{wait_ms: wait_ms}, metadata)

    {:keep_state, Socket.drop_other(%{data | renewal_backoff: backoff}),
     [{{:timeout, :hand_over}, :cancel}, {{:timeout, :renewal}, wait_ms, why}]}
  end

  ## Helpers

  defp live_streams(data), do: Subscriptions.live(data.subscriptions, data.client.subscriptions)

  # What was asked of the old socket, such as to take us for a user, is asked of the new one by the calls that did: those
  # of who watches what no message of its own subscribes. Tokens are one socket's: each call is to ask for another.
  defp ask_again(%{requests: []} = data), do: {:ok, data}

  defp ask_again(%{hand_over: %HandOver{repeats: repeats, carried: carried}} = data) do
    running = Map.values(repeats)

    calls =
      for {hashes, call} <- Interest.calls(data.interest),
          not is_map_key(carried, hashes) and hashes not in running,
          hashes -- streams_with_messages(data) != [],
          Enum.any?(hashes, &Ordered.has_key?(data.client.subscriptions, &1)),
          do: {hashes, call}

    cond do
      calls == [] -> {:ok, data}
      List.keymember?(calls, nil, 1) -> {:error, "it isn't known how to ask for what is watched"}
      true -> {:ok, Enum.reduce(calls, Tokens.forget(data), &start_repeat/2)}
    end
  end

  defp start_repeat({hashes, call}, data) do
    pid = Repeat.start(data.with_credentials.(), call)
    put_in(data.hand_over.repeats[pid], hashes)
  end

  defp streams_with_messages(%{subscriptions: subscriptions, client: client}) do
    for {_kind, hashes, message} <- Subscriptions.subscribed(subscriptions, client.subscriptions),
        message != nil,
        hash <- hashes,
        do: hash
  end

  defp asks?(%Request{message: nil}), do: false
  defp asks?(%Request{} = request), do: Requests.request?(request)
  defp asks?(_turn), do: true

  defp carry(data, pid) do
    Repeat.stop(pid)
    {hashes, repeats} = Map.pop!(data.hand_over.repeats, pid)
    carried = Map.put(data.hand_over.carried, hashes, [])
    data = %{data | hand_over: %{data.hand_over | repeats: repeats, carried: carried}}

    on_successor(data, fn %{client: client} = theirs ->
      missing = Enum.reject(hashes, &Client.subscribed?(client, &1))
      %{theirs | client: Enum.reduce(missing, client, &Client.put_subscription(&2, &1, true))}
    end)
  end

  # Runs what changes a connection on the side of the new socket, of which only what is of that socket is kept: the caches
  # have what came on the old one.
  defp on_successor(%{hand_over: hand_over} = data, function) do
    theirs =
      data
      |> Map.merge(Map.take(hand_over, @of_socket))
      |> Map.put(:hand_over, nil)
      |> function.()
      |> drop_jobs()
      |> Answers.give()

    hand_over = Map.merge(hand_over, Map.take(theirs, @of_socket))
    %{data | hand_over: hand_over, tokens: theirs.tokens}
  end

  defp drop_jobs(data), do: %{data | client: %{data.client | jobs: []}}

  defp ask_for_streams(data) do
    case live_streams(data) do
      :leaving -> abandon(data, {:renewal, "a stream is being unsubscribed"})
      streams -> data |> ask_for_streams(streams) |> send_queued()
    end
  end

  defp ask_for_streams(data, streams) do
    messages = for {_kind, _hashes, message} <- streams, message != nil, do: message
    ids = for message <- messages, id = Subscriptions.id(message), do: id

    hand_over = %{
      data.hand_over
      | stage: :subscribing,
        queue: Socket.enqueue(data.hand_over.queue, messages, data.options),
        overlap: Overlap.ask(data.hand_over.overlap, ids),
        streams: length(streams),
        asked_at_ms: nil
    }

    %{data | hand_over: hand_over}
  end

  defp await_answers(%{hand_over: %HandOver{stage: :asking, repeats: none}} = data)
       when none == %{},
       do: ask_for_streams(data)

  defp await_answers(%{hand_over: %HandOver{stage: :asking}} = data), do: await_until_late(data)

  defp await_answers(%{hand_over: %HandOver{stage: :subscribing} = hand_over} = data) do
    if Overlap.answered?(hand_over.overlap) do
      hand_over = %{hand_over | stage: :overlapping, subscribed_at_ms: now_ms()}
      compare(%{data | hand_over: hand_over})
    else
      await_until_late(data)
    end
  end

  defp await_answers(data), do: {:keep_state, data, []}

  defp await_until_late(%{hand_over: hand_over} = data) do
    now_ms = now_ms()
    asked_at_ms = hand_over.asked_at_ms || now_ms
    left_ms = max(asked_at_ms + data.options.connection_timeout_ms - now_ms, 0)
    data = put_in(data.hand_over.asked_at_ms, asked_at_ms)
    {:keep_state, data, [{{:timeout, :hand_over}, left_ms, :late}]}
  end

  # Without streams there is nothing to compare.
  defp compare(%{hand_over: %HandOver{streams: 0, carried: none}} = data) when none == %{},
    do: {:keep_state, data, [{{:timeout, :hand_over}, 0, :compare}]}

  defp compare(data),
    do: {:keep_state, data, [{{:timeout, :hand_over}, data.options.renewal_overlap_ms, :compare}]}

  defp receive_events(%{hand_over: %HandOver{overlap: %{size: size}}} = data, _events)
       when size > @max_held,
       do: abandon(data, {:renewal, "more messages than can be compared"})

  defp receive_events(%{hand_over: %HandOver{stage: stage}} = data, [])
       when stage in [:asking, :subscribing],
       do: send_queued(data)

  defp receive_events(data, []), do: {:keep_state, data, []}

  defp receive_events(data, [{kind, text} | events]) when kind in [:text, :binary] do
    case receive_text(data, text) do
      {:ok, data} -> receive_events(data, events)
      {:refused, text} -> abandon(data, {:renewal, text})
    end
  end

  defp receive_events(%{hand_over: hand_over} = data, [{:ping, payload} | events]) do
    Report.emit(data, [:ping, :received], %{bytes: byte_size(payload)})
    Socket.write(hand_over.transport, :pong, payload)
    queue = SendQueue.charge(hand_over.queue, data.options.cost, now_ms())
    receive_events(put_in(data.hand_over.queue, queue), events)
  end

  defp receive_events(data, [{:pong, _payload} | events]), do: receive_events(data, events)

  defp receive_events(data, [{:close, code, reason}]),
    do: abandon(data, {:remote_close, code, reason})

  defp receive_text(%{hand_over: %HandOver{overlap: overlap, client: client}} = data, text) do
    with {:ok, message} <- Decoder.decode(text),
         id when id != nil <- Subscriptions.id(message) do
      cond do
        Client.waiting?(client, id) ->
          answer_repeat(data, message)

        not Overlap.awaited?(overlap, id) ->
          hold(data, text)

        Handlers.refused?(data, message) ->
          {:refused, "a subscription was refused"}

        true ->
          {:ok, put_in(data.hand_over.overlap, Overlap.answer(overlap, id, text, now_ms()))}
      end
    else
      _no_answer -> hold(data, text)
    end
  end

  defp hold(%{hand_over: %HandOver{overlap: overlap}} = data, text),
    do: {:ok, put_in(data.hand_over.overlap, Overlap.hold(overlap, text, now_ms()))}

  defp answer_repeat(data, message) do
    data = on_successor(data, &Handlers.handle_message(&1, message))

    if data.hand_over.client.reset,
      do: {:refused, "the new socket is no better"},
      else: {:ok, data}
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
