defmodule Ccxt.Pro.Connection.Server do
  @moduledoc false

  # One websocket of one instance: the process owns the socket, the subscriptions, the callers that wait and the
  # stream state, and runs the exchange's message handlers on them.
  #
  #     connecting ──► ready ──► closing
  #        │  ▲          │          │
  #        ▼  │          ▼          ▼
  #       disconnected (backoff) ──► end
  #
  # Whatever goes wrong leads to `disconnected`. Its enter clause is the only place that fails the waiters, so each
  # of them gets exactly one answer; then it waits to reconnect, or ends where nothing is wanted any more.

  @behaviour :gen_statem

  alias Ccxt.{Exchange, Instance, Ordered}

  alias Ccxt.Pro.{
    Background,
    Cache,
    Client,
    ConnectionOptions,
    State,
    Telemetry,
    Transport,
    WebSocket
  }

  alias Ccxt.Pro.Connection.Request
  alias Ccxt.Pro.Core.{Backoff, Decoder, Failure, Interest, Listeners, SendQueue, Subscriptions}
  alias Ccxt.Pro.Core.{Waiter, Waiters}
  alias Ccxt.Pro.WebSocket.{Connector, Frame}
  alias Ccxt.Rest.Throttler

  # Messages may be signed and URLs hold keys: a crash log must not show them.
  @derive {Inspect, only: [:exchange, :public_url, :sockets]}

  @enforce_keys [
    :exchange,
    :with_credentials,
    :url,
    :public_url,
    :options,
    :state,
    :state_before,
    :client,
    :queue,
    :backoff
  ]
  defstruct [
    # What it is: fixed for its life. `exchange` has no credentials; a function has them, which nothing prints.
    :exchange,
    :with_credentials,
    :url,
    :public_url,
    :options,
    # What of the URL is a key.
    :keys,
    # What the exchange's handlers read and write, and what they found: listeners see the difference.
    :state,
    :state_before,
    :client,
    # What is to be sent, and the socket it goes to: nil unless ready or closing.
    :queue,
    :transport,
    :session,
    # The process that opens a socket, while one does.
    :connector,
    # Why the socket is to be left, for the enter clause of `disconnected`.
    :failure,
    # How long to wait between attempts.
    :backoff,
    # Monotonic milliseconds: when the attempt began, when the socket was ready, when it last had data.
    :started_at_ms,
    :ready_at_ms,
    :heard_at_ms,
    # Native monotonic time: when a message was last handled, or when the process began.
    :handled_at,
    subscriptions: Subscriptions.new(),
    interest: Interest.new(),
    listeners: Listeners.new(),
    # Whether the timer for the queue's next message runs, and the idle timer.
    delayed?: false,
    idle?: false,
    # Sockets that were ready, for `info/1`.
    sockets: 0
  ]

  @typedoc "The function gives the exchange with its credentials; `frozen` is the caller's frozen clock."
  @type arguments ::
          {(-> Exchange.t()), url :: String.t(), ConnectionOptions.t(), frozen :: integer() | nil}

  @doc false
  @spec child_spec({GenServer.name(), arguments()}) :: Supervisor.child_spec()
  def child_spec(argument) do
    # Its state can't be had again: the next call starts another one.
    %{id: __MODULE__, start: {__MODULE__, :start_link, [argument]}, restart: :temporary}
  end

  @doc false
  @spec start_link({GenServer.name(), arguments()}) :: :gen_statem.start_ret()
  def start_link({name, arguments}),
    do: :gen_statem.start_link(name, __MODULE__, arguments, [])

  ## Callbacks

  @impl :gen_statem
  def callback_mode, do: [:state_functions, :state_enter]

  @impl :gen_statem
  def init({with_credentials, url, options, frozen}) do
    Ccxt.Time.freeze(frozen)
    Cache.limit_all(with_credentials.().cache_limit)
    exchange = Exchange.without_credentials(with_credentials.())
    public_url = Telemetry.public_url(url)
    Process.set_label({__MODULE__, exchange.id, public_url})
    Process.monitor(Instance.pid(exchange.instance))
    exchange = Instance.pin(exchange)
    state = State.new(exchange)

    data = %__MODULE__{
      exchange: %{exchange | pinned: nil},
      with_credentials: with_credentials,
      url: url,
      public_url: public_url,
      options: options,
      keys: Telemetry.keys(url),
      state: state,
      state_before: state,
      client: Client.new(url),
      queue: SendQueue.new(throttler(exchange)),
      backoff: Backoff.new(options.backoff_min_ms, options.backoff_max_ms),
      handled_at: System.monotonic_time()
    }

    {:ok, :connecting, data}
  rescue
    # The instance was closed meanwhile.
    error in Ccxt.ExchangeClosedByUser -> {:stop, error}
  end

  # Requests and waiters hold what users sent, options can hold keys of private streams.
  @impl :gen_statem
  def format_status(status) do
    status
    |> replace(:data, fn %__MODULE__{} = data ->
      %{url: data.public_url, exchange: data.exchange.id, sockets: data.sockets}
    end)
    |> replace(:queue, &length/1)
    |> replace(:postponed, &length/1)
  end

  ## States

  @doc false
  def disconnected(:enter, _from, data), do: enter_disconnected(data)

  def disconnected(:state_timeout, :reconnect, data) do
    if wanted?(data),
      do: {:next_state, :connecting, data},
      else: stop(data, :unwanted)
  end

  def disconnected(event, content, data), do: handle(event, content, :disconnected, data)

  @doc false
  def connecting(:enter, _from, data) do
    emit(data, [:connection, :connecting], %{attempt: Backoff.attempt(data.backoff)})

    {:keep_state, %{data | connector: start_connector(data), started_at_ms: now_ms()}}
  end

  # It had to wait for its turn, maybe; the time that it has begins now.
  def connecting(:info, {:connecting, connector}, %{connector: connector} = data) do
    {:keep_state, %{data | started_at_ms: now_ms()},
     {:state_timeout, data.options.connection_timeout_ms, :connection}}
  end

  def connecting(:info, {:connected, connector, result}, %{connector: connector} = data) do
    data = %{data | connector: nil}

    case result do
      {:ok, transport, rest} ->
        data = %{
          data
          | transport: transport,
            session: WebSocket.new(data.options.max_message_bytes)
        }

        actions = if rest == "", do: [], else: [{:next_event, :internal, {:data, rest}}]
        {:next_state, :ready, data, actions}

      {:error, reason} ->
        fail(data, {:connect, reason})
    end
  end

  def connecting(:state_timeout, :connection, data), do: fail(data, :connection_timeout)
  def connecting(event, content, data), do: handle(event, content, :connecting, data)

  @doc false
  def ready(:enter, _from, data) do
    now_ms = now_ms()
    emit(data, [:connection, :ready], %{duration_ms: now_ms - data.started_at_ms})
    verbose(data, "onOpen", "")
    if data.sockets > 0, do: report_restored(data)

    data = %{data | ready_at_ms: now_ms, heard_at_ms: now_ms, sockets: data.sockets + 1}
    {data, actions} = data |> subscribe() |> send_queued()
    settle(data, activate(data) ++ keep_alive_timer(data) ++ actions)
  end

  def ready(:internal, {:data, bytes}, data), do: receive_bytes(data, bytes)

  def ready(:state_timeout, {:lost, reason}, data), do: fail(data, {:transport, reason})

  def ready({:timeout, :keep_alive}, :ping, data), do: keep_alive(data)

  def ready({:timeout, :queue}, :send, data), do: send_and_settle(%{data | delayed?: false})

  def ready(:cast, :close, data), do: {:next_state, :closing, %{data | failure: :closed}}

  def ready({:timeout, :idle}, :check, data) do
    if idle?(data),
      do: {:next_state, :closing, %{data | failure: :idle}},
      else: {:keep_state, %{data | idle?: false}}
  end

  def ready(:info, message, %{transport: transport} = data) do
    case Transport.message(transport, message) do
      {:data, bytes} ->
        receive_bytes(%{data | heard_at_ms: now_ms()}, bytes)

      :passive ->
        {:keep_state_and_data, activate(data)}

      :closed ->
        fail(data, {:remote_close, 1006, ""})

      {:error, reason} ->
        fail(data, {:transport, reason})

      :unknown ->
        handle(:info, message, :ready, data)
    end
  end

  def ready(event, content, data), do: handle(event, content, :ready, data)

  # Our close frame is out: what still comes is of no interest but the server's answer to it.
  @doc false
  def closing(:enter, _from, data) do
    _ = send_frame(data, :close, Frame.close_payload(1000, ""))
    {:keep_state_and_data, {:state_timeout, data.options.close_timeout_ms, :close}}
  end

  def closing(:state_timeout, :close, data), do: {:next_state, :disconnected, data}

  def closing(:state_timeout, {:lost, _reason}, data), do: {:next_state, :disconnected, data}

  # Who comes now comes too late: the end of this process makes the caller try anew.
  def closing(:info, {:request, _pid, _reply, _request}, _data),
    do: {:keep_state_and_data, :postpone}

  def closing(:info, message, %{transport: transport, session: session} = data) do
    case Transport.message(transport, message) do
      {:data, bytes} -> await_close(data, WebSocket.feed(session, bytes))
      :passive -> {:keep_state_and_data, activate(data)}
      :unknown -> handle(:info, message, :closing, data)
      _closed_or_error -> {:next_state, :disconnected, data}
    end
  end

  def closing(:cast, :close, data), do: {:keep_state, %{data | failure: :closed}}
  def closing(event, content, data), do: handle(event, content, :closing, data)

  ## What every state does

  defp handle(:info, {:request, _pid, reply, {:send, message}}, state, data) do
    if state == :ready do
      send(reply, {reply, {:ok, nil}})
      {:keep_state, send_control(data, :text, encode(message))}
    else
      message = "#{data.exchange.id} #{data.public_url} is not open"
      send(reply, {reply, {:error, %Ccxt.NetworkError{message: message}}})
      :keep_state_and_data
    end
  end

  defp handle(:info, {:request, pid, reply, request}, state, data) do
    data = accept(data, pid, reply, request)
    if state == :ready, do: data |> subscribe() |> send_and_settle(), else: settle(data)
  end

  defp handle(:info, {:DOWN, _monitor, :process, pid, _reason}, state, data) do
    if pid == Instance.pid(data.exchange.instance),
      do: fail(data, state, :closed),
      else: caller_down(data, pid)
  end

  # A connector that was given up has opened a socket after all.
  defp handle(:info, {:connected, _connector, {:ok, transport, _rest}}, _state, _data) do
    Transport.close(transport)
    :keep_state_and_data
  end

  # The socket's last messages, and those of a connector that was given up.
  defp handle(:info, _other, _state, _data), do: :keep_state_and_data

  defp handle(:cast, :close, state, data), do: fail(data, state, :closed)

  # Without a socket, idleness shows when the next attempt is due.
  defp handle({:timeout, :idle}, :check, _state, data), do: {:keep_state, %{data | idle?: false}}
  defp handle({:timeout, _name}, _content, _state, _data), do: :keep_state_and_data

  defp handle({:call, from}, :info, state, data),
    do: {:keep_state_and_data, {:reply, from, describe(data, state)}}

  ## Requests

  defp accept(data, pid, reply, %Request{mode: mode} = request) when mode != nil do
    listener = %Waiter{
      reply: reply,
      pid: pid,
      hashes: request.message_hashes,
      wake: request.wake,
      mode: mode,
      subscribe_hashes: request.subscribe_hashes
    }

    data = data |> monitor_caller(pid) |> add_subscription(request, pid)
    listeners = Listeners.ask(data.listeners, listener, request.subscribe_hashes)
    client = Client.listen(data.client, listener)
    deliver(Listeners.key(listener), %{data | client: client, listeners: listeners})
  end

  defp accept(data, pid, reply, %Request{} = request) do
    waiter = %Waiter{
      reply: reply,
      pid: pid,
      hashes: request.message_hashes,
      wake: request.wake,
      subscribe_hashes: request.subscribe_hashes || []
    }

    data = data |> monitor_caller(pid) |> add_subscription(request, pid)
    %{data | client: Client.await(data.client, waiter)}
  end

  defp accept(data, pid, reply, {:await, promise}) do
    waiter = %Waiter{reply: reply, pid: pid, hashes: []}
    data = monitor_caller(data, pid)
    %{data | client: Client.await_promise(data.client, waiter, promise)}
  end

  # A stream has ended: whether somebody else watches what it did.
  defp accept(data, pid, reply, {:unlisten, stream}) do
    {left, listeners} = Listeners.pop(data.listeners, stream)
    hashes = Enum.flat_map(left, & &1.subscribe_hashes)
    client = Client.unlisten(data.client, stream)
    interest = Interest.leave(data.interest, pid, hashes)
    send(reply, {reply, {:ok, Interest.others?(interest, pid, hashes)}})
    %{data | client: client, listeners: listeners, interest: interest}
  end

  # A turn.
  defp accept(data, pid, reply, function) when is_function(function, 2) do
    {result, data} = run_turn(function, pid, data)
    send(reply, {reply, result})
    data
  end

  defp monitor_caller(%{interest: interest} = data, pid) do
    if Interest.known?(interest, pid),
      do: data,
      else: %{data | interest: Interest.add(interest, pid, Process.monitor(pid))}
  end

  # As in ccxt: without subscribe hashes a message goes out each time, unless somebody waits for its answer already.
  defp add_subscription(data, %Request{subscribe_hashes: nil} = request, _pid) do
    if request.message == nil or
         Enum.any?(request.message_hashes, &Client.waiting?(data.client, &1)),
       do: data,
       else: add_message(data, :request, request.message_hashes, request.message)
  end

  defp add_subscription(
         %{client: client} = data,
         %Request{subscribe_hashes: hashes} = request,
         pid
       ) do
    case Enum.reject(hashes, &Client.subscribed?(client, &1)) do
      [] ->
        watch_stream(data, pid, hashes)

      missing ->
        kind = Subscriptions.kind(hashes, request.message, request.subscription)
        value = request.subscription || true
        data = add_message(data, kind, missing, request.message)

        data = %{
          data
          | client: Enum.reduce(missing, client, &Client.put_subscription(&2, &1, value))
        }

        note_interest(kind, data, pid, request)
    end
  end

  defp note_interest(:stream, data, pid, request),
    do: watch_stream(data, pid, request.subscribe_hashes)

  defp note_interest(:unsubscribe, data, pid, %{subscription: subscription}) do
    left = subscription["subMessageHashes"] || []
    %{data | interest: Interest.leave(data.interest, pid, left)}
  end

  defp note_interest(:request, data, _pid, _request), do: data

  defp add_message(data, kind, hashes, message) do
    emit(data, [:subscribe], %{hashes: length(hashes)}, %{kind: kind})
    %{data | subscriptions: Subscriptions.add(data.subscriptions, {kind, hashes, message})}
  end

  defp watch_stream(data, pid, hashes),
    do: %{data | interest: Interest.watch(data.interest, pid, hashes)}

  defp run_turn(function, pid, data) do
    {{value, %Client{} = client}, state} =
      reduce(refresh(data.state), fn state ->
        {value, state, client} = function.(state, %{data.client | caller: pid})
        {{value, client}, state}
      end)

    data =
      take_outgoing(%{
        data
        | state: state,
          state_before: data.state,
          client: %{client | caller: nil, refused: data.client.refused}
      })

    {{:ok, value}, if(client.promises == %{}, do: data, else: monitor_caller(data, pid))}
  catch
    kind, reason -> {{:raise, kind, reason, __STACKTRACE__}, data}
  end

  # What nobody waits for is for this socket alone: who needs it on another one asks again.
  defp take_outgoing(%{client: %Client{outgoing: []}} = data), do: data

  defp take_outgoing(data) do
    {outgoing, client} = Client.take_outgoing(data.client)
    Enum.reduce(outgoing, %{data | client: client}, &add_outgoing/2)
  end

  defp add_outgoing({_hashes, nil}, data), do: data
  defp add_outgoing({hashes, message}, data), do: add_message(data, :request, hashes, message)

  defp caller_down(data, pid) do
    settle(%{
      data
      | interest: Interest.drop(data.interest, pid),
        listeners: Listeners.drop_pid(data.listeners, pid),
        client: Client.drop_pid(data.client, pid)
    })
  end

  ## Sending

  # Puts the messages that are not sent yet into the queue.
  defp subscribe(data) do
    {entries, subscriptions} = Subscriptions.take_pending(data.subscriptions)
    cost = data.options.cost

    queue =
      for {_kind, _hashes, message} <- entries, message != nil, reduce: data.queue do
        queue -> SendQueue.push(queue, encode(message), cost)
      end

    prune(%{data | subscriptions: subscriptions, queue: queue})
  end

  defp prune(data) do
    if Subscriptions.crowded?(data.subscriptions) do
      subscribed = data.client.subscriptions

      %{
        data
        | subscriptions: Subscriptions.prune(data.subscriptions, subscribed),
          interest: Interest.prune(data.interest, &Ordered.has_key?(subscribed, &1))
      }
    else
      data
    end
  end

  defp encode(message) when is_binary(message), do: message
  defp encode(message), do: Ccxt.Encode.json(message)

  # Sends what the exchange's limit allows now and sets a timer for the rest.
  defp send_queued(%{delayed?: true} = data), do: {data, []}

  defp send_queued(data) do
    case SendQueue.pop(data.queue, now_ms()) do
      {:send, message, queue} ->
        send_queued(send_message(%{data | queue: queue}, message))

      {:wait, wait_ms, queue} ->
        emit(data, [:message, :delayed], %{wait_ms: wait_ms})
        {%{data | queue: queue, delayed?: true}, [{{:timeout, :queue}, wait_ms, :send}]}

      :empty ->
        {data, []}
    end
  end

  defp send_message(data, message) do
    verbose(data, "sending", message)
    emit(data, [:message, :sent], %{bytes: IO.iodata_length(message)})
    send_frame(data, :text, message)
  end

  # A socket that can't be written to also says so by a message, or falls silent: that is where it is left.
  defp send_frame(data, opcode, payload) do
    _ =
      Transport.send(data.transport, Frame.encode(opcode, payload, :crypto.strong_rand_bytes(4)))

    data
  end

  # Pings and pongs can't wait, but the exchange counts them.
  defp send_control(data, opcode, payload) do
    queue = SendQueue.charge(data.queue, data.options.cost, now_ms())
    send_frame(%{data | queue: queue}, opcode, payload)
  end

  defp send_and_settle(data) do
    {data, actions} = send_queued(data)
    settle(data, actions)
  end

  ## Receiving

  defp receive_bytes(data, bytes) do
    case WebSocket.feed(data.session, bytes) do
      {:ok, events, session} ->
        data = %{data | session: session, state: refresh(data.state)}
        count(data, events, bytes)
        receive_events(data, events)

      {:error, {code, text} = violation, events} ->
        count(data, events, bytes)

        with {:keep_state, data, _actions} <- receive_events(data, events) do
          _ = send_frame(data, :close, Frame.close_payload(code, text))
          fail(data, {:protocol, violation})
        end
    end
  end

  defp count(data, events, bytes) do
    emit(data, [:messages, :received], %{count: length(events), bytes: byte_size(bytes)})
  end

  defp receive_events(data, []), do: send_and_settle(data)

  defp receive_events(data, [{:text, text} | events]) do
    before = data
    data = receive_text(data, text)
    expired? = expired?(before, data, text)
    data = answer(data)

    cond do
      data.client.reset -> fail(data, :reset)
      expired? -> fail(data, :expired)
      true -> data |> accept_waiting() |> receive_events(events)
    end
  end

  # ccxt reads binary messages as text, too.
  defp receive_events(data, [{:binary, payload} | events]),
    do: receive_events(data, [{:text, payload} | events])

  defp receive_events(data, [{:ping, payload} | events]) do
    emit(data, [:ping, :received], %{bytes: byte_size(payload)})
    data |> send_control(:pong, payload) |> receive_events(events)
  end

  defp receive_events(data, [{:pong, _payload} | events]) do
    emit(data, [:pong, :received], %{})
    receive_events(data, events)
  end

  # The protocol wants the frame answered; it is the last event.
  defp receive_events(data, [{:close, code, reason}]) do
    payload = if code == 1005, do: "", else: Frame.close_payload(code, "")
    _ = send_frame(data, :close, payload)
    fail(data, {:remote_close, code, reason})
  end

  # What names the key that the URL was opened with, and what no handler has a use for, says that it is over.
  defp expired?(%{keys: []}, _after, _text), do: false

  defp expired?(
         %{state: same, client: same_client},
         %{state: same, client: same_client} = data,
         text
       ),
       do: String.contains?(text, data.keys)

  defp expired?(_before, _after, _text), do: false

  # A read of the socket can hold hundreds of messages. Who was answered by one and asks for the next is heard
  # between them, as in ccxt, where a caller goes on before the next message is looked at.
  defp accept_waiting(data) do
    receive do
      {:request, pid, reply, request} ->
        data |> accept(pid, reply, request) |> subscribe() |> answer() |> accept_waiting()
    after
      0 -> data
    end
  end

  defp receive_text(data, text) do
    verbose(data, "onMessage", text)

    case Decoder.decode(text) do
      {:ok, message} ->
        run_handler(data, message)

      {:error, error} ->
        emit(data, [:message, :invalid], %{bytes: byte_size(text)}, %{error: error})
        data
    end
  end

  # As ccxt: an error in a handler is everybody's.
  defp run_handler(%{exchange: %{module: module}} = data, message) do
    data = run_reducer(data, &module.handle_message(&1, data.client, message))
    data = %{data | handled_at: System.monotonic_time()}
    if data.client.outgoing == [], do: data, else: data |> take_outgoing() |> subscribe()
  end

  defp run_reducer(data, reducer) do
    {client, state} =
      reduce(data.state, fn state ->
        {state, client} = reducer.(state)
        {client, state}
      end)

    %{data | state: state, state_before: data.state, client: client}
  rescue
    error ->
      emit(data, [:handler, :exception], %{}, %{error: error, stacktrace: __STACKTRACE__})
      %{data | client: Client.reject(data.client, error)}
  end

  ## Answers

  # Answers the waiters that were settled, and sees whether anything is left to do. A turn can ask for another
  # socket, too.
  defp settle(data, actions \\ [])
  defp settle(%{client: %Client{reset: nil}} = data, actions), do: keep(data, actions)
  defp settle(%{transport: nil} = data, actions), do: data |> clear_reset() |> keep(actions)
  defp settle(data, _actions), do: data |> answer() |> fail(:reset)

  defp keep(data, actions) do
    {data, idle_actions} = data |> answer() |> check_idle()
    {:keep_state, data, idle_actions ++ actions}
  end

  defp answer(%{client: %Client{settled: [], jobs: []}} = data), do: data

  defp answer(data) do
    {settled, client} = Client.take_settled(data.client)
    {jobs, client} = Client.take_jobs(client)
    Enum.each(jobs, &start_job(&1, data))
    settled |> Enum.reduce(%{data | client: client}, &answer/2) |> deliver_all(settled)
  end

  # What listeners get is sent when all is known that this message settled: a cache that it settled twice is shown once.
  defp answer({%Waiter{mode: mode} = listener, result}, data) when mode != nil do
    key = Listeners.key(listener)
    noted = Listeners.note(data.listeners, key, result, data.state_before, data.state)
    %{data | listeners: noted}
  end

  defp answer({%Waiter{wake: nil, reply: reply}, {:ok, value, place}}, data) do
    send(reply, {reply, {:ok, State.plain(State.live(data.state, value, place))}})
    data
  end

  defp answer({%Waiter{wake: wake, reply: reply}, {:ok, value, place}}, data) do
    {result, state} = wake(wake, data.state, value, place)
    send(reply, {reply, result})
    %{data | state: state}
  end

  defp answer({%Waiter{reply: reply}, result}, data) do
    send(reply, {reply, result})
    data
  end

  defp deliver_all(data, _settled) when data.listeners == %{}, do: data

  defp deliver_all(data, settled) do
    for {%Waiter{mode: mode} = listener, _result} when mode != nil <- settled, reduce: data do
      data -> deliver(Listeners.key(listener), data)
    end
  end

  defp deliver({reply, hashes} = key, data) do
    case Listeners.next(data.listeners, key) do
      {:send, listener, held} ->
        {result, state} = show(listener, held, data.state)
        send(reply, {reply, hashes, result})
        listeners = Listeners.sent(data.listeners, key, state, held)
        deliver(key, %{data | state: state, listeners: listeners})

      :none ->
        data
    end
  end

  defp show(_listener, {:error, _error} = result, state), do: {result, state}

  defp show(%{waiter: %{wake: nil}} = listener, {:ok, value, place}, state) do
    value = Listeners.view(listener, State.live(state, value, place), place)
    {{:ok, State.plain(value)}, state}
  end

  # A cache goes back as it was: what is new in it was told to this listener alone.
  defp show(%{waiter: %{wake: function}} = listener, {:ok, value, place}, state) do
    held = State.live(state, value, place)

    see = fn state, value ->
      {result, state, seen} = function.(state, Listeners.view(listener, value, place))
      {result, state, Listeners.unview(seen, held, place)}
    end

    wake(see, state, value, place)
  end

  defp wake(function, state, value, place) do
    {result, state} =
      reduce(state, fn state ->
        {result, state, value} = function.(state, State.live(state, value, place))
        {State.plain(result), State.put_live(state, value, place)}
      end)

    {{:ok, result}, state}
  catch
    kind, reason -> {{:raise, kind, reason, __STACKTRACE__}, state}
  end

  # It gets the client as a name for this connection: what it does here is done in turns.
  defp start_job({after_ms, function}, data) do
    client = Client.new(data.url)

    exchange = Ccxt.Rest.for_snapshots(data.with_credentials.())

    Background.spawn_after(exchange, after_ms, fn exchange ->
      function.(exchange, client)
    end)
  end

  ## Keepalive

  defp keep_alive_timer(data) do
    case keep_alive_ms(data) do
      0 -> []
      keep_alive_ms -> [{{:timeout, :keep_alive}, keep_alive_ms, :ping}]
    end
  end

  # An exchange may say itself how often it wants to be asked.
  defp keep_alive_ms(%{client: %Client{keep_alive: nil}} = data), do: data.options.keep_alive_ms
  defp keep_alive_ms(%{client: %Client{keep_alive: keep_alive_ms}}), do: trunc(keep_alive_ms)

  # ccxt counts pongs alone; a server that sends data is as alive as one that answers.
  defp keep_alive(%{options: options} = data) do
    if data.heard_at_ms + keep_alive_ms(data) * options.max_ping_pong_misses < now_ms() do
      fail(data, :silence)
    else
      emit(data, [:ping, :sent], %{})
      data = data |> ping()
      {:keep_state, data, keep_alive_timer(data)}
    end
  end

  # An exchange with a ping of its own says what to send, and may say that it takes the connection for alive.
  defp ping(%{exchange: %{module: module}} = data) do
    if function_exported?(module, :ping, 2) do
      {{message, client}, state} =
        reduce(refresh(data.state), fn state ->
          {message, state, client} = module.ping(state, data.client)
          {{message, client}, state}
        end)

      heard_at_ms =
        if client.last_pong == data.client.last_pong, do: data.heard_at_ms, else: now_ms()

      send_ping(%{data | state: state, client: client, heard_at_ms: heard_at_ms}, message)
    else
      send_ping(data, nil)
    end
  end

  defp send_ping(data, nil), do: send_control(data, :ping, "")
  defp send_ping(data, message), do: send_control(data, :text, encode(message))

  ## Idleness

  # Nobody waits, and nobody who lives has a stream here.
  defp idle?(%{client: client, interest: interest}) do
    not Client.awaited?(client) and
      (Ordered.size(client.subscriptions) == 0 or not Interest.any?(interest))
  end

  defp check_idle(%{idle?: idle?, options: options} = data) do
    case {idle?(data), idle?} do
      {true, false} ->
        {%{data | idle?: true}, [{{:timeout, :idle}, options.idle_timeout_ms, :check}]}

      {false, true} ->
        {%{data | idle?: false}, [{{:timeout, :idle}, :cancel}]}

      {_same, _same_too} ->
        {data, []}
    end
  end

  ## Connecting

  defp start_connector(%{url: url, options: options} = data) do
    owner = self()
    # The connector gets no more of this process than it needs.
    metadata = metadata(data)
    delayed = &Telemetry.execute([:ccxt, :pro, :connection, :delayed], %{wait_ms: &1}, metadata)
    turn = {options.opening_limit, options.opening_window_ms, delayed}

    connector_options = [
      timeout_ms: options.connection_timeout_ms,
      headers: options.headers,
      cacertfile: options.cacertfile
    ]

    spawn_link(fn -> Connector.run(owner, url, turn, connector_options) end)
  end

  # A socket that it opens at this very moment is closed when its message is read.
  defp stop_connector(%{connector: nil} = data), do: data

  defp stop_connector(%{connector: connector} = data) do
    Process.unlink(connector)
    Process.exit(connector, :kill)
    %{data | connector: nil}
  end

  # A socket that can't be asked for messages would be silent: leave it as if it had said so.
  defp activate(%{transport: transport}) do
    case Transport.activate(transport) do
      :ok -> []
      {:error, reason} -> [{:state_timeout, 0, {:lost, reason}}]
    end
  end

  defp throttler(%Exchange{enable_rate_limit: true} = exchange),
    do: Throttler.new(exchange.token_bucket, now_ms())

  defp throttler(_exchange), do: nil

  defp report_restored(data) do
    case Subscriptions.pending_streams(data.subscriptions) do
      0 -> :ok
      count -> emit(data, [:connection, :restored], %{streams: count})
    end
  end

  ## Leaving

  defp fail(data, reason), do: {:next_state, :disconnected, %{data | failure: reason}}

  # To enter a state that one is in takes another word.
  defp fail(data, :disconnected, reason), do: {:repeat_state, %{data | failure: reason}}
  defp fail(data, _state, reason), do: fail(data, reason)

  defp await_close(data, {:ok, events, session}) do
    if Enum.any?(events, &match?({:close, _code, _reason}, &1)),
      do: {:next_state, :disconnected, data},
      else: {:keep_state, %{data | session: session}}
  end

  defp await_close(data, {:error, _violation, _events}), do: {:next_state, :disconnected, data}

  defp enter_disconnected(%{failure: reason} = data) do
    error = exception(data, reason)
    uptime_ms = if data.transport, do: now_ms() - data.ready_at_ms, else: 0
    waiters = length(Waiters.all(data.client.futures))

    verbose(data, "onClose", Exception.message(error))
    data = data |> stop_connector() |> close_transport()
    data = data |> clear_reset() |> reject_all(error) |> run_hooks(reason, error) |> answer()

    emit(
      data,
      [:connection, :disconnected],
      %{waiters: waiters, uptime_ms: uptime_ms},
      %{reason: reason, error: error}
    )

    data |> forget_socket(uptime_ms) |> end_or_back_off(over(data, reason))
  end

  # A key that the exchange takes no more opens nothing: whoever needs the connection asks for another key.
  defp over(%{keys: [_ | _]} = data, {:connect, {:upgrade, {:status, status, _text}}})
       when status in 400..499 and status != 429,
       do: over(data, :expired)

  defp over(data, :expired) do
    Instance.forget_options(data.exchange, data.keys)
    :expired
  end

  defp over(_data, reason), do: reason

  defp clear_reset(data), do: %{data | client: %{data.client | reset: nil}}
  defp reject_all(data, error), do: %{data | client: Client.reject(data.client, error)}

  # As ccxt's clients: what the exchange has for the end of a connection, after all have been told; for an error before.
  defp run_hooks(data, reason, error) do
    if Failure.error?(reason),
      do: data |> run_hook(:on_error, error) |> run_hook(:on_close, error),
      else: run_hook(data, :on_close, error)
  end

  defp run_hook(%{exchange: %{module: module}} = data, hook, error) do
    if function_exported?(module, hook, 3),
      do: run_reducer(data, &apply(module, hook, [&1, data.client, error])),
      else: data
  end

  defp close_transport(%{transport: nil} = data), do: data

  defp close_transport(%{transport: transport} = data) do
    Transport.close(transport)
    %{data | transport: nil, session: nil}
  end

  # What the socket knew is gone with it: requests, unsubscriptions, and streams that nobody watches.
  defp forget_socket(%{options: options} = data, uptime_ms) do
    client = Client.drop_refused(data.client)

    {subscriptions, subscribed} =
      Subscriptions.restore(
        data.subscriptions,
        client.subscriptions,
        Interest.wanted(data.interest)
      )

    held? = uptime_ms > 0 and uptime_ms >= options.stable_after_ms

    %{
      data
      | client: %{client | subscriptions: subscribed, rejections: []},
        subscriptions: subscriptions,
        queue: SendQueue.clear(data.queue),
        delayed?: false,
        backoff: if(held?, do: Backoff.reset(data.backoff), else: data.backoff)
    }
  end

  defp end_or_back_off(data, reason) when reason in [:closed, :idle, :expired],
    do: stop(data, reason)

  defp end_or_back_off(data, _reason) do
    {wait_ms, backoff} = Backoff.next(data.backoff, :rand.uniform())
    data = %{data | backoff: backoff}
    emit(data, [:connection, :backoff], %{wait_ms: wait_ms, attempt: Backoff.attempt(backoff)})
    {:keep_state, data, {:state_timeout, wait_ms, :reconnect}}
  end

  # A socket that was never had is tried for again only if somebody waits: as in ccxt, a first failure is the
  # caller's to retry.
  defp wanted?(data) do
    Client.awaited?(data.client) or
      (data.sockets > 0 and Subscriptions.pending_streams(data.subscriptions) > 0)
  end

  defp stop(data, reason) do
    emit(data, [:connection, :stop], %{}, %{reason: reason})
    {:stop, :normal, data}
  end

  # A handler that asked for another socket has said why.
  defp exception(data, :reset), do: data.client.reset
  defp exception(data, reason), do: Failure.exception(reason, data.exchange.id, data.public_url)

  ## Helpers

  # Runs compiled code, which gives a result and the next state. What it wrote to the instance is there for all then. If
  # somebody else has written meanwhile, it runs again on that: it has no effects of its own.
  defp reduce(%State{exchange: before} = state, function) do
    {result, %State{} = changed} = function.(state)

    case Instance.commit_pinned(before, changed.exchange) do
      {:ok, exchange} -> {result, %{changed | exchange: exchange}}
      :stale -> state |> refresh() |> reduce(function)
    end
  end

  defp refresh(%State{exchange: exchange} = state) do
    case Instance.refresh(exchange) do
      ^exchange -> state
      exchange -> %{state | exchange: exchange}
    end
  end

  defp describe(data, state) do
    %{
      pid: self(),
      exchange: data.exchange.id,
      url: data.public_url,
      state: state,
      subscriptions: Ordered.keys(data.client.subscriptions),
      waiters: length(Waiters.all(data.client.futures)),
      sockets: data.sockets,
      uptime_ms: if(data.transport, do: now_ms() - data.ready_at_ms, else: 0),
      idle_ms: data.heard_at_ms && now_ms() - data.heard_at_ms,
      handled_at: data.handled_at
    }
  end

  defp emit(data, event, measurements, metadata \\ %{}) do
    metadata = Map.merge(metadata, metadata(data))
    Telemetry.execute([:ccxt, :pro | event], measurements, metadata)
  end

  defp metadata(data), do: %{exchange: data.exchange.id, url: data.public_url}

  # What ccxt prints of a connection, without what would let its reader into the account.
  defp verbose(%{exchange: %{verbose: true}} = data, title, message) do
    secrets = Exchange.secrets(data.with_credentials.())
    parts = [title, IO.iodata_to_binary(message), "|", data.public_url]
    parts |> Enum.map(&hide(&1, secrets)) |> Ccxt.Rest.log()
  end

  defp verbose(_data, _title, _message), do: :ok

  defp hide(text, secrets), do: Enum.reduce(secrets, text, &String.replace(&2, &1, "***"))

  defp replace(status, key, function) when is_map_key(status, key),
    do: Map.update!(status, key, function)

  defp replace(status, _key, _function), do: status

  defp now_ms, do: System.monotonic_time(:millisecond)
end
