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
  #
  # A connection that is ready may be renewed: a second socket is opened beside the first one, takes over its streams and
  # what it knows of us, and the first one is closed when it has answered. It stays ready meanwhile. See
  # `Ccxt.Pro.Core.Overlap` for its streams, and `Ccxt.Pro.Connection.Repeat` for what else it was asked.

  @behaviour :gen_statem

  import Ccxt.Pro.Connection.HandOver, only: [is_over: 1]

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

  alias Ccxt.Pro.Connection.{HandOver, Repeat, Request}
  alias Ccxt.Pro.Core.{Backoff, Decoder, Failure, Interest, Listeners, Overlap}
  alias Ccxt.Pro.Core.{SendQueue, Subscriptions}
  alias Ccxt.Pro.Core.{Waiter, Waiters}
  alias Ccxt.Pro.WebSocket.{Connector, Frame}
  alias Ccxt.Rest.Throttler

  # What the connection has of the socket in use, and of another one while that is asked.
  @of_socket [:client, :subscriptions, :interest, :queue, :requests]

  # As many messages of a new socket as are held before the old one has brought them.
  @max_held 100_000

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
    # What of the URL is a key, and what a message has in it by which the exchange says that it is going away.
    :keys,
    :farewells,
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
    # The other socket, while the connection is renewed, and how long to wait between attempts.
    :hand_over,
    :renewal_backoff,
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
    # The calls that are being made again to keep a key alive.
    repeats: %{},
    # Sockets that were ready, for `info/1`.
    sockets: 0,
    # Texts of requests to this socket that the exchange's options hold, such as a token that it listens with.
    tokens: [],
    # The hashes of requests that this socket was asked, newest first; all but those that wait for an answer may be
    # missing.
    requests: []
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
  def start_link({name, {_with_credentials, _url, options, _frozen} = arguments}),
    do:
      :gen_statem.start_link(name, __MODULE__, arguments,
        spawn_opt: ConnectionOptions.spawn_options(options)
      )

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
      farewells: Enum.map(options.going_away, &Map.to_list/1),
      state: state,
      state_before: state,
      client: Client.new(url),
      queue: SendQueue.new(throttler(exchange)),
      backoff: Backoff.new(options.backoff_min_ms, options.backoff_max_ms),
      renewal_backoff: Backoff.new(options.backoff_min_ms, options.backoff_max_ms),
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
    timers = keep_alive_timer(data) ++ renewal_timer(data) ++ call_again_timer(data)
    settle(data, activate(data) ++ timers ++ actions)
  end

  def ready(:internal, {:data, bytes}, data), do: receive_bytes(data, bytes)

  def ready(:state_timeout, {:lost, reason}, data), do: lose(data, {:transport, reason})

  def ready({:timeout, :renewal}, reason, data), do: renew(data, reason)

  def ready({:timeout, name}, step, data) when name in [:hand_over, :hand_over_queue],
    do: hand_over(step, data)

  def ready(:info, {:renew, reason}, data), do: renew(data, reason)
  def ready(:info, :send_to_successor, data), do: hand_over(:send, data)

  def ready(:info, :ask_again, data), do: hand_over(:ask, data)

  def ready(
        :info,
        {:repeat, pid, reply, request},
        %{hand_over: %HandOver{repeats: repeats}} = data
      )
      when is_map_key(repeats, pid),
      do: repeat(data, pid, reply, request)

  def ready(:info, {:repeated, pid, result}, %{hand_over: %HandOver{repeats: repeats}} = data)
      when is_map_key(repeats, pid),
      do: repeated(data, pid, result)

  def ready(:info, {:connecting, connector}, %{hand_over: %{connector: connector}} = data),
    do:
      {:keep_state_and_data, {{:timeout, :hand_over}, data.options.connection_timeout_ms, :late}}

  def ready(:info, {:connected, connector, result}, %{hand_over: %{connector: connector}} = data),
    do: successor_connected(data, result)

  def ready({:timeout, :keep_alive}, :ping, data), do: keep_alive(data)

  def ready({:timeout, :call_again}, :call, data) do
    data = call_again(data)
    {:keep_state, data, call_again_timer(data)}
  end

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
        lose(data, {:remote_close, 1006, ""})

      {:error, reason} ->
        lose(data, {:transport, reason})

      :unknown ->
        other_socket(data, message)
    end
  end

  def ready(event, content, data), do: handle(event, content, :ready, data)

  # Our close frame is out: what still comes is of no interest but the server's answer to it.
  @doc false
  def closing(:enter, _from, data) do
    data = drop_hand_over(data)
    _ = send_frame(data, :close, Frame.close_payload(1000, ""))
    {:keep_state, data, {:state_timeout, data.options.close_timeout_ms, :close}}
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

  defp handle(:info, {:repeated, pid, result}, _state, %{repeats: repeats} = data)
       when is_map_key(repeats, pid) do
    with {:error, error} <- result do
      Telemetry.execute([:ccxt, :pro, :background, :exception], %{}, %{
        exchange: data.exchange.id,
        error: error,
        stacktrace: []
      })
    end

    {:keep_state, %{data | repeats: Map.delete(repeats, pid)}}
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

  # A call that is made again asks the new socket.
  defp accept(%{hand_over: %HandOver{repeats: repeats}} = data, pid, reply, request)
       when is_map_key(repeats, pid) do
    send(self(), {:repeat, pid, reply, request})
    data
  end

  # One that keeps a key alive has done so when it waits.
  defp accept(%{repeats: repeats} = data, pid, _reply, %Request{message: nil})
       when is_map_key(repeats, pid) do
    kill_helper(pid)
    %{data | repeats: Map.delete(repeats, pid)}
  end

  # Who has asked the old socket for leave to watch, and comes when the new one has taken over, is to ask that one.
  defp accept(
         %{hand_over: %HandOver{stage: stage, askers: askers}} = data,
         pid,
         reply,
         %Request{message: nil, subscribe_hashes: [_ | _] = hashes} = request
       )
       when is_over(stage) and is_map_key(askers, pid) do
    if Enum.all?(hashes, &Client.subscribed?(data.client, &1)),
      do: take(data, pid, reply, request),
      else: refuse(data, reply, request)
  end

  defp accept(%{hand_over: %HandOver{stage: stage}} = data, pid, reply, %Request{} = request)
       when not is_over(stage),
       do: data |> take(pid, reply, request) |> note_asked(pid, request)

  defp accept(data, pid, reply, request), do: take(data, pid, reply, request)

  defp refuse(data, reply, %Request{mode: mode, message_hashes: hashes}) do
    result = {:error, Failure.exception(:renewed, data.exchange.id, data.public_url)}
    send(reply, if(mode, do: {reply, hashes, result}, else: {reply, result}))
    forget_tokens(data)
  end

  # What is asked of the old socket until the new one takes over, that one must be asked, too.
  defp note_asked(data, _pid, %Request{message: nil}) do
    send(self(), :ask_again)
    data
  end

  defp note_asked(data, pid, request) do
    if request?(request), do: put_in(data.hand_over.askers[pid], []), else: data
  end

  defp request?(%Request{subscribe_hashes: nil}), do: true

  defp request?(%Request{} = request) do
    kind = Subscriptions.kind(request.subscribe_hashes, request.message, request.subscription)
    kind == :request
  end

  defp take(data, pid, reply, %Request{mode: mode} = request) when mode != nil do
    listener = %Waiter{
      reply: reply,
      pid: pid,
      hashes: request.message_hashes,
      wake: request.wake,
      mode: mode,
      read: request.read,
      subscribe_hashes: request.subscribe_hashes
    }

    data = data |> monitor_caller(pid) |> add_subscription(request, pid)
    read = :counters.get(request.read, 1)
    listeners = Listeners.ask(data.listeners, listener, request.subscribe_hashes, read)
    client = Client.listen(data.client, listener)
    deliver(Listeners.key(listener), %{data | client: client, listeners: listeners})
  end

  defp take(data, pid, reply, %Request{} = request) do
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

  defp take(data, pid, reply, {:await, promise}) do
    waiter = %Waiter{reply: reply, pid: pid, hashes: []}
    data = monitor_caller(data, pid)
    %{data | client: Client.await_promise(data.client, waiter, promise)}
  end

  # A stream has ended: whether somebody else watches what it did.
  defp take(data, pid, reply, {:unlisten, stream}) do
    {left, listeners} = Listeners.pop(data.listeners, stream)
    hashes = Enum.flat_map(left, & &1.subscribe_hashes)
    client = Client.unlisten(data.client, stream)
    interest = Interest.leave(data.interest, pid, hashes)
    send(reply, {reply, {:ok, Interest.others?(interest, pid, hashes)}})
    %{data | client: client, listeners: listeners, interest: interest}
  end

  # A turn.
  defp take(data, pid, reply, function) when is_function(function, 2) do
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
        watch_stream(data, pid, request)

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
    do: watch_stream(data, pid, request)

  defp note_interest(:unsubscribe, data, pid, %{subscription: subscription}) do
    left = subscription["subMessageHashes"] || []
    %{data | interest: Interest.leave(data.interest, pid, left)}
  end

  defp note_interest(:request, data, _pid, _request), do: data

  defp add_message(data, kind, hashes, message) do
    emit(data, [:subscribe], %{hashes: length(hashes)}, %{kind: kind})
    %{data | subscriptions: Subscriptions.add(data.subscriptions, {kind, hashes, message})}
  end

  defp watch_stream(data, pid, %Request{subscribe_hashes: hashes, call: call}),
    do: %{data | interest: Interest.watch(data.interest, pid, hashes, call)}

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

    %{data | subscriptions: subscriptions, queue: queue}
    |> note_requests(entries)
    |> subscribe_successor(entries)
    |> prune()
  end

  defp note_requests(data, entries) do
    case for({:request, _hashes, _message} = request <- entries, do: request) do
      [] ->
        data

      requests ->
        asked = for {_kind, hashes, _message} <- requests, hash <- hashes, do: hash

        texts =
          for {_kind, _hashes, message} <- requests,
              text <- Telemetry.key_texts(message),
              do: text

        note_tokens(%{data | requests: Enum.reverse(asked, waiting_requests(data))}, texts)
    end
  end

  # They are tied to this process, too, which may end before it can forget them.
  defp note_tokens(%{tokens: known} = data, texts) do
    case Enum.uniq(Instance.held_in_options(data.exchange, texts) -- known) do
      [] ->
        data

      new ->
        :ok = Instance.tie_options(data.exchange, new ++ known)
        %{data | tokens: new ++ known}
    end
  rescue
    # They went with the instance, and so will this process.
    Ccxt.ExchangeClosedByUser -> data
  end

  # The newest stays: that there was one tells that the socket may know more of us than its streams.
  defp waiting_requests(%{requests: requests, client: client}) do
    {newest, older} = Enum.split(requests, 1)
    newest ++ Enum.filter(older, &match?(%{^&1 => [_ | _]}, client.futures))
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

  defp send_frame(data, opcode, payload) do
    write(data.transport, opcode, payload)
    data
  end

  # A socket that can't be written to also says so by a message, or falls silent: that is where it is left.
  defp write(transport, opcode, payload) do
    _ = Transport.send(transport, Frame.encode(opcode, payload, :crypto.strong_rand_bytes(4)))
    :ok
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
          lose(data, {:protocol, violation})
        end
    end
  end

  defp count(data, events, bytes) do
    emit(data, [:messages, :received], %{count: length(events), bytes: byte_size(bytes)})
  end

  defp receive_events(data, []), do: send_and_settle(data)

  defp receive_events(%{hand_over: %HandOver{}} = data, [{:text, text} | events]) do
    case pass(data, text) do
      {true, data} -> receive_events(data, [{:passed, text} | events])
      {false, data} -> receive_events(data, events)
    end
  end

  defp receive_events(data, [{kind, text} | events]) when kind in [:text, :passed] do
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
    lose(data, {:remote_close, code, reason})
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
        if going_away?(message, data.farewells), do: send(self(), {:renew, :announced})
        run_handler(data, message)

      {:error, error} ->
        emit(data, [:message, :invalid], %{bytes: byte_size(text)}, %{error: error})
        data
    end
  end

  # As ccxt: an error in a handler is everybody's.
  defp run_handler(%{exchange: %{module: module}} = data, message) do
    before = data.client
    data = run_reducer(data, &module.handle_message(&1, before, message))
    data = forget_ended(%{data | handled_at: System.monotonic_time()}, before)
    if data.client.outgoing == [], do: data, else: data |> take_outgoing() |> subscribe()
  end

  # What the exchange has ended was listened to with a token: who goes on asks for another, where ccxt takes the one that its
  # options hold for one that is in use, and waits for ever.
  defp forget_ended(%{tokens: []} = data, _before), do: data

  defp forget_ended(data, before) do
    if Ordered.size(data.client.subscriptions) < Ordered.size(before.subscriptions),
      do: forget_tokens(data),
      else: data
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
    {data, close_actions} = close_drained(data)
    {:keep_state, data, idle_actions ++ close_actions ++ actions}
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

    if mode == :queue and overflowing?(data, listener, key) do
      {lost, listeners} = Listeners.lose(data.listeners, key)
      if lost == 1, do: emit(data, [:stream, :overflow], %{limit: data.options.queue_limit})
      %{data | listeners: listeners}
    else
      noted = Listeners.note(data.listeners, key, result, data.state_before, data.state)
      %{data | listeners: noted}
    end
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

  defp overflowing?(%{listeners: listeners, options: options}, %Waiter{read: read}, key) do
    Listeners.losing?(listeners, key) or
      Listeners.count_sent(listeners, key) - :counters.get(read, 1) >= options.queue_limit
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
      lose(data, :silence)
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

  # A key in the URL that an exchange's code prolongs when it is called, if it is time: without calls, since nothing happens in
  # the account, it would expire.
  defp call_again_timer(%{keys: []}), do: []
  defp call_again_timer(%{options: %{call_again_ms: 0}}), do: []

  defp call_again_timer(%{options: options}),
    do: [{{:timeout, :call_again}, options.call_again_ms, :call}]

  # One that hasn't come to wait here since the last time won't.
  defp call_again(%{client: client, interest: interest} = data) do
    data = stop_repeats(data)

    repeats =
      for {hashes, call} <- Interest.calls(interest),
          call != nil and Enum.any?(hashes, &Client.subscribed?(client, &1)),
          into: %{},
          do: {Repeat.start(data.with_credentials.(), call), hashes}

    %{data | repeats: repeats}
  end

  defp stop_repeats(%{repeats: repeats} = data) do
    Enum.each(Map.keys(repeats), &kill_helper/1)
    %{data | repeats: %{}}
  end

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

  defp stop_connector(%{connector: connector} = data) do
    kill_helper(connector)
    %{data | connector: nil}
  end

  # A socket that a connector opens at this very moment is closed when its message is read.
  defp kill_helper(nil), do: :ok

  defp kill_helper(helper) do
    Process.unlink(helper)
    Process.exit(helper, :kill)
    :ok
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

  ## Renewing

  defp renewal_timer(%{options: %{max_age_ms: 0}}), do: []

  defp renewal_timer(%{options: options}) do
    earlier_ms = trunc(:rand.uniform() * options.max_age_jitter_ms)
    [{{:timeout, :renewal}, max(options.max_age_ms - earlier_ms, 1), :age}]
  end

  # The new socket that has just taken over is to go, too; the old one first.
  defp renew(%{hand_over: %HandOver{stage: stage}} = data, reason) when is_over(stage),
    do: {:keep_state_and_data, [{{:timeout, :renewal}, data.options.renewal_overlap_ms, reason}]}

  # Renewed once is enough, whatever else would have it renewed meanwhile.
  defp renew(%{hand_over: %HandOver{}}, _reason), do: :keep_state_and_data

  defp renew(data, reason) do
    if idle?(data),
      do: {:next_state, :closing, %{data | failure: :idle}},
      else: begin_renewal(data, reason)
  end

  defp begin_renewal(data, reason) do
    emit(data, [:connection, :renewing], %{uptime_ms: now_ms() - data.ready_at_ms}, %{
      reason: reason
    })

    client = Client.new(data.url)
    hand_over = %HandOver{reason: reason, started_at_ms: now_ms(), client: client}
    data = %{data | hand_over: hand_over}

    case live_streams(data) do
      :leaving -> abandon(data, {:renewal, "a stream is being unsubscribed"})
      _streams -> {:keep_state, put_in(data.hand_over.connector, start_connector(data))}
    end
  end

  defp live_streams(data), do: Subscriptions.live(data.subscriptions, data.client.subscriptions)

  defp successor_connected(data, {:error, reason}), do: abandon(data, {:connect, reason})

  defp successor_connected(data, {:ok, transport, rest}) do
    hand_over = %{
      data.hand_over
      | stage: :asking,
        connector: nil,
        transport: transport,
        session: WebSocket.new(data.options.max_message_bytes),
        queue: SendQueue.new(throttler(data.exchange)),
        asked_at_ms: now_ms()
    }

    case {Transport.activate(transport), ask_again(%{data | hand_over: hand_over})} do
      {:ok, {:ok, data}} when rest == "" ->
        send_to_successor(data)

      {:ok, {:ok, data}} ->
        with {:keep_state, data, _actions} <- send_to_successor(data),
             do: successor_bytes(data, rest)

      {:ok, {:error, text}} ->
        abandon(%{data | hand_over: hand_over}, {:renewal, text})

      {{:error, reason}, _asked} ->
        abandon(%{data | hand_over: hand_over}, {:transport, reason})
    end
  end

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
      true -> {:ok, Enum.reduce(calls, forget_tokens(data), &start_repeat/2)}
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

  # A call that is made again asks something, or waits: then it has asked for all that it needs.
  defp repeat(data, pid, reply, request) do
    data =
      if asks?(request),
        do: on_successor(data, &(&1 |> take(pid, reply, request) |> subscribe())),
        else: carry(data, pid)

    send_to_successor(data)
  end

  defp repeated(data, pid, :ok), do: data |> carry(pid) |> send_to_successor()

  defp repeated(data, _pid, {:error, error}),
    do: abandon(data, {:renewal, "a call made again was refused: #{Exception.message(error)}"})

  defp carry(data, pid) do
    kill_helper(pid)
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
      |> answer()

    hand_over = Map.merge(hand_over, Map.take(theirs, @of_socket))
    %{data | hand_over: hand_over, tokens: theirs.tokens}
  end

  defp drop_jobs(data), do: %{data | client: %{data.client | jobs: []}}

  defp asks?(%Request{message: nil}), do: false
  defp asks?(%Request{} = request), do: request?(request)
  defp asks?(_turn), do: true

  defp ask_for_streams(data) do
    case live_streams(data) do
      :leaving -> abandon(data, {:renewal, "a stream is being unsubscribed"})
      streams -> data |> ask_for_streams(streams) |> send_to_successor()
    end
  end

  defp ask_for_streams(data, streams) do
    messages = for {_kind, _hashes, message} <- streams, message != nil, do: message
    ids = for message <- messages, id = Subscriptions.id(message), do: id

    queue =
      for message <- messages, reduce: data.hand_over.queue do
        queue -> SendQueue.push(queue, encode(message), data.options.cost)
      end

    hand_over = %{
      data.hand_over
      | stage: :subscribing,
        queue: queue,
        overlap: Overlap.ask(data.hand_over.overlap, ids),
        streams: length(streams),
        asked_at_ms: nil
    }

    %{data | hand_over: hand_over}
  end

  # What is subscribed while two sockets are there is subscribed on both; their answers are alike. Requests are the old
  # one's until the new one has taken over.
  defp subscribe_successor(%{hand_over: %HandOver{stage: stage}} = data, [_ | _] = entries)
       when stage in [:subscribing, :overlapping] do
    queue =
      for {kind, _hashes, message} <- entries,
          kind != :request and message != nil,
          reduce: data.hand_over.queue do
        queue -> SendQueue.push(queue, encode(message), data.options.cost)
      end

    send(self(), :send_to_successor)
    put_in(data.hand_over.queue, queue)
  end

  defp subscribe_successor(data, _entries), do: data

  defp send_to_successor(%{hand_over: %HandOver{} = hand_over} = data) do
    case SendQueue.pop(hand_over.queue, now_ms()) do
      {:send, message, queue} ->
        verbose(data, "sending", message)
        emit(data, [:message, :sent], %{bytes: IO.iodata_length(message)})
        write(hand_over.transport, :text, message)
        send_to_successor(put_in(data.hand_over.queue, queue))

      {:wait, wait_ms, queue} ->
        {:keep_state, put_in(data.hand_over.queue, queue),
         [{{:timeout, :hand_over_queue}, wait_ms, :send}]}

      :empty ->
        await_answers(data)
    end
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

  defp hand_over(_step, %{hand_over: nil}), do: :keep_state_and_data
  defp hand_over(:late, data), do: abandon(data, :connection_timeout)

  defp hand_over(:unanswered, data) do
    error = Failure.exception(:renewed, data.exchange.id, data.public_url)
    data |> give_up_requests(error) |> settle()
  end

  defp hand_over(:over, data), do: {:keep_state, drop_hand_over(data)}

  # It has no queue yet, or took it along when it took over.
  defp hand_over(step, %{hand_over: %HandOver{stage: stage}})
       when step in [:ask, :send] and (stage == :opening or is_over(stage)),
       do: :keep_state_and_data

  defp hand_over(:send, data), do: send_to_successor(data)

  defp hand_over(:ask, data) do
    case ask_again(data) do
      {:ok, data} -> send_to_successor(data)
      {:error, text} -> abandon(data, {:renewal, text})
    end
  end

  defp hand_over(:compare, %{hand_over: %HandOver{} = hand_over, options: options} = data) do
    none? = hand_over.streams == 0 and hand_over.carried == %{}
    overlap_ms = if none?, do: 0, else: options.renewal_overlap_ms
    until_ms = hand_over.subscribed_at_ms + overlap_ms
    alike? = Overlap.alike?(hand_over.overlap, until_ms)
    # What is to be sent on the old one yet, or is being asked again, is waited for.
    busy? = data.delayed? or hand_over.repeats != %{}

    if not busy? and (alike? or now_ms() >= until_ms + overlap_ms),
      do: take_over(data, alike?),
      else:
        {:keep_state_and_data,
         {{:timeout, :hand_over}, div(options.renewal_overlap_ms, 10) + 1, :compare}}
  end

  defp take_over(%{hand_over: %HandOver{} = hand_over} = data, alike?) do
    {how, texts, overlap} = resume(hand_over, alike?)
    now_ms = now_ms()

    emit(
      data,
      [:connection, :renewed],
      %{
        streams: hand_over.streams,
        duration_ms: now_ms - hand_over.started_at_ms,
        uptime_ms: now_ms - data.ready_at_ms
      },
      %{reason: hand_over.reason, how: how}
    )

    pending = pending_requests(data)

    old = %{
      hand_over
      | stage: :draining,
        transport: data.transport,
        session: data.session,
        requests: pending,
        overlap: overlap,
        how: how
    }

    data = %{
      data
      | transport: hand_over.transport,
        session: hand_over.session,
        queue: hand_over.queue,
        client: carried_over(data),
        requests: hand_over.requests,
        delayed?: false,
        ready_at_ms: now_ms,
        heard_at_ms: now_ms,
        sockets: data.sockets + 1,
        backoff: Backoff.reset(data.backoff),
        renewal_backoff: Backoff.reset(data.renewal_backoff),
        hand_over: old
    }

    events = for text <- texts, do: {:passed, text}
    unanswered = {{:timeout, :hand_over}, trunc(data.exchange.timeout), :unanswered}

    with {:keep_state, data, more} <-
           receive_events(%{data | state: refresh(data.state)}, events),
         do: {:keep_state, data, renewal_timer(data) ++ [unanswered] ++ more}
  end

  # What it hasn't answered yet is for the exchange's handler when it does.
  defp resume(%HandOver{stage: :subscribing, overlap: overlap}, _alike?),
    do: Overlap.anew(overlap)

  defp resume(%HandOver{overlap: overlap}, alike?), do: Overlap.resume(overlap, alike?)

  # Requests to the socket in use that somebody waits for the answer to.
  defp pending_requests(%{requests: requests, client: %Client{futures: futures}}),
    do: Enum.filter(requests, &match?(%{^&1 => [_ | _]}, futures))

  # Whose answer is awaited is still needed for that.
  defp carried_over(%{requests: [], client: client}), do: client

  defp carried_over(%{client: %Client{subscriptions: subscribed} = client} = data) do
    awaited = Enum.filter(Ordered.keys(subscribed), &Client.waiting?(client, &1))
    kept = MapSet.new(streams_with_messages(data) ++ awaited)
    %{client | subscriptions: HandOver.subscribed(data.hand_over, subscribed, kept)}
  end

  # The old socket is closed when it has answered. Where each message is handled once, whatever socket it comes on, it may
  # bring what it has until it is closed by the exchange, too.
  defp close_drained(%{hand_over: %HandOver{stage: :draining} = hand_over} = data) do
    case pending_requests(%{data | requests: hand_over.requests}) do
      [] -> close_old(data, hand_over.how)
      _pending -> {data, []}
    end
  end

  defp close_drained(data), do: {data, []}

  defp close_old(%{hand_over: %HandOver{transport: nil}} = data, _how), do: over_now(data)

  defp close_old(data, :continued) do
    write(data.hand_over.transport, :close, Frame.close_payload(1000, ""))
    wait_ms = max(data.options.close_timeout_ms, data.options.renewal_overlap_ms)
    {put_in(data.hand_over.stage, :closing), [{{:timeout, :hand_over}, wait_ms, :over}]}
  end

  defp close_old(data, :rebuilt) do
    write(data.hand_over.transport, :close, Frame.close_payload(1000, ""))
    over_now(data)
  end

  defp over_now(data), do: {drop_hand_over(data), [{{:timeout, :hand_over}, :cancel}]}

  # What the old socket hasn't answered it won't any more.
  defp give_up_requests(%{hand_over: %HandOver{requests: requests}} = data, error) do
    pending = pending_requests(%{data | requests: requests})
    client = Enum.reduce(pending, data.client, &Client.reject(&2, error, &1))
    %{data | client: client, hand_over: %{data.hand_over | requests: []}}
  end

  # Whether a message of the socket in use is to be handled.
  defp pass(%{hand_over: %HandOver{stage: :opening}} = data, _text), do: {true, data}

  defp pass(%{hand_over: %HandOver{how: :rebuilt}} = data, _text), do: {true, data}

  defp pass(%{hand_over: %HandOver{stage: stage, overlap: overlap}} = data, text)
       when is_over(stage) do
    {first?, overlap} = Overlap.first?(overlap, :new, text)
    {first?, put_in(data.hand_over.overlap, overlap)}
  end

  defp pass(%{hand_over: %HandOver{overlap: overlap}} = data, text),
    do: {true, put_in(data.hand_over.overlap, Overlap.note(overlap, text))}

  defp other_socket(%{hand_over: %HandOver{transport: transport} = hand_over} = data, message)
       when transport != nil do
    case {Transport.message(transport, message), hand_over.stage} do
      {{:data, bytes}, stage} when is_over(stage) -> old_bytes(data, bytes)
      {{:data, bytes}, _stage} -> successor_bytes(data, bytes)
      {:passive, _stage} -> activate_other(data)
      {:unknown, _stage} -> handle(:info, message, :ready, data)
      {_closed_or_error, stage} when is_over(stage) -> data |> old_lost() |> settle()
      {:closed, _stage} -> abandon(data, {:remote_close, 1006, ""})
      {{:error, reason}, _stage} -> abandon(data, {:transport, reason})
    end
  end

  defp other_socket(data, message), do: handle(:info, message, :ready, data)

  defp activate_other(%{hand_over: hand_over} = data) do
    case {Transport.activate(hand_over.transport), hand_over.stage} do
      {:ok, _stage} -> :keep_state_and_data
      {{:error, _reason}, stage} when is_over(stage) -> data |> old_lost() |> settle()
      {{:error, reason}, _stage} -> abandon(data, {:transport, reason})
    end
  end

  # The old socket, after the new one took over.
  defp old_bytes(%{hand_over: %HandOver{session: session}} = data, bytes) do
    case WebSocket.feed(session, bytes) do
      {:ok, events, session} -> data.hand_over.session |> put_in(session) |> old_events(events)
      {:error, _violation, events} -> data |> close_other() |> old_events(events)
    end
  end

  defp old_lost(data) do
    error = Failure.exception({:remote_close, 1006, ""}, data.exchange.id, data.public_url)
    data |> close_other() |> give_up_requests(error)
  end

  defp old_events(data, events) do
    count(data, events, "")

    # What came before the end of it is handled first.
    {texts, data} =
      Enum.flat_map_reduce(events, data, fn event, data ->
        case old_event(event, data) do
          {true, data} -> {[{:passed, elem(event, 1)}], data}
          {false, data} -> {[], data}
        end
      end)

    with {:keep_state, %{hand_over: %HandOver{transport: nil}} = data, _actions} <-
           receive_events(%{data | state: refresh(data.state)}, texts),
         do: data |> old_lost() |> settle()
  end

  # Its streams are the new one's, where what both bring is not told apart: it may answer.
  defp old_event({kind, text}, %{hand_over: %HandOver{how: :rebuilt, requests: requests}} = data)
       when kind in [:text, :binary] do
    with {:ok, message} <- Decoder.decode(text),
         do: {Subscriptions.id(message) in requests, data},
         else: (_invalid -> {false, data})
  end

  defp old_event({kind, text}, %{hand_over: %HandOver{overlap: overlap}} = data)
       when kind in [:text, :binary] do
    {first?, overlap} = Overlap.first?(overlap, :old, text)
    {first?, put_in(data.hand_over.overlap, overlap)}
  end

  defp old_event({:close, _code, _reason}, data), do: {false, close_other(data)}
  defp old_event(_ping_or_pong, data), do: {false, data}

  # The new socket, before it takes over.
  defp successor_bytes(%{hand_over: %HandOver{session: session}} = data, bytes) do
    case WebSocket.feed(session, bytes) do
      {:ok, events, session} ->
        count(data, events, bytes)
        data.hand_over.session |> put_in(session) |> successor_events(events)

      {:error, violation, _events} ->
        abandon(data, {:protocol, violation})
    end
  end

  defp successor_events(%{hand_over: %HandOver{overlap: %{size: size}}} = data, _events)
       when size > @max_held,
       do: abandon(data, {:renewal, "more messages than can be compared"})

  defp successor_events(%{hand_over: %HandOver{stage: stage}} = data, [])
       when stage in [:asking, :subscribing],
       do: send_to_successor(data)

  defp successor_events(data, []), do: {:keep_state, data, []}

  defp successor_events(data, [{kind, text} | events]) when kind in [:text, :binary] do
    case successor_text(data, text) do
      {:ok, data} -> successor_events(data, events)
      {:refused, text} -> abandon(data, {:renewal, text})
    end
  end

  defp successor_events(%{hand_over: hand_over} = data, [{:ping, payload} | events]) do
    emit(data, [:ping, :received], %{bytes: byte_size(payload)})
    write(hand_over.transport, :pong, payload)
    queue = SendQueue.charge(hand_over.queue, data.options.cost, now_ms())
    successor_events(put_in(data.hand_over.queue, queue), events)
  end

  defp successor_events(data, [{:pong, _payload} | events]), do: successor_events(data, events)

  defp successor_events(data, [{:close, code, reason}]),
    do: abandon(data, {:remote_close, code, reason})

  defp successor_text(%{hand_over: %HandOver{overlap: overlap, client: client}} = data, text) do
    with {:ok, message} <- Decoder.decode(text),
         id when id != nil <- Subscriptions.id(message) do
      cond do
        Client.waiting?(client, id) ->
          answer_repeat(data, message)

        not Overlap.awaited?(overlap, id) ->
          hold(data, text)

        refused?(data, message) ->
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
    data = on_successor(data, &run_handler(&1, message))

    if data.hand_over.client.reset,
      do: {:refused, "the new socket is no better"},
      else: {:ok, data}
  end

  # What the exchange's handler makes of an answer, which nobody gets to see.
  defp refused?(%{exchange: %{module: module}} = data, message) do
    {_state, client} = module.handle_message(refresh(data.state), data.client, message)

    client.refused != data.client.refused or client.rejections != data.client.rejections or
      Enum.any?(client.settled, &match?({_waiter, {:error, _error}}, &1))
  rescue
    _error -> true
  end

  # The old socket goes on, and another try is made later.
  defp abandon(%{hand_over: %HandOver{reason: why}} = data, reason) do
    {wait_ms, backoff} = Backoff.next(data.renewal_backoff, :rand.uniform())
    error = Failure.exception(reason, data.exchange.id, data.public_url)

    emit(data, [:connection, :renewal_failed], %{wait_ms: wait_ms}, %{reason: why, error: error})

    {:keep_state, drop_hand_over(%{data | renewal_backoff: backoff}),
     [{{:timeout, :hand_over}, :cancel}, {{:timeout, :renewal}, wait_ms, why}]}
  end

  # The socket in use is lost: a new one that is open already takes over at once.
  defp lose(%{hand_over: %HandOver{stage: stage, repeats: none}} = data, reason)
       when stage in [:subscribing, :overlapping] and none == %{} do
    error = exception(data, reason)

    with {:keep_state, %{hand_over: %HandOver{}} = data, actions} <- take_over(data, false),
         {:keep_state, data, more} <- data |> give_up_requests(error) |> settle(),
         do: {:keep_state, data, actions ++ more}
  end

  defp lose(data, reason), do: fail(data, reason)

  defp drop_hand_over(%{hand_over: nil} = data), do: data

  defp drop_hand_over(%{hand_over: %HandOver{} = hand_over} = data) do
    kill_helper(hand_over.connector)
    Enum.each(Map.keys(hand_over.repeats), &kill_helper/1)
    %{close_other(data) | hand_over: nil}
  end

  defp close_other(%{hand_over: %HandOver{transport: nil}} = data), do: data

  defp close_other(%{hand_over: %HandOver{transport: transport}} = data) do
    Transport.close(transport)
    put_in(data.hand_over.transport, nil)
  end

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
    data = data |> drop_hand_over() |> stop_connector() |> stop_repeats() |> close_transport()
    data = forget_tokens(data)
    data = data |> clear_reset() |> reject_all(error) |> run_hooks(reason, error) |> answer()

    emit(
      data,
      [:connection, :disconnected],
      %{waiters: waiters, uptime_ms: uptime_ms},
      %{reason: reason, error: error}
    )

    data |> forget_socket(uptime_ms) |> end_or_back_off(over(data, reason))
  end

  # What listened with a token doesn't any more: the next call is to ask for another one. In ccxt it takes the token that
  # its options hold for one that is in use, and waits for ever.
  defp forget_tokens(%{tokens: []} = data), do: data

  defp forget_tokens(data) do
    true = Instance.untie_options(data.exchange, self())
    %{data | tokens: []}
  rescue
    # They went with the instance.
    Ccxt.ExchangeClosedByUser -> %{data | tokens: []}
  end

  # A key that the exchange takes no more opens nothing: whoever needs the connection asks for another key. Which of the
  # refusals (400 to 499) means that the key is gone, exchanges tell in different ways; where one was not meant so, another
  # key is asked for in vain, once for each call. 429 is about how often we come, not about what with.
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
        requests: [],
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
    data = deliver_rest(data)
    emit(data, [:connection, :stop], %{}, %{reason: reason})
    {:stop, :normal, data}
  end

  # Who is busy now finds nobody to ask later: what is held for him is sent, and behind it why there is no more.
  defp deliver_rest(%{listeners: listeners} = data) do
    for {key, %{held: held}} <- listeners, _each <- held, reduce: data do
      data -> deliver(key, %{data | listeners: Listeners.demand(data.listeners, key)})
    end
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
