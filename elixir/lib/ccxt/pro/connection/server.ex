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
  # `Ccxt.Pro.Connection.Renewal`.
  #
  # Here are the states and what leads from one to the other. What is done to the data (`Ccxt.Pro.Connection.Data`), and
  # how that ends (`Ccxt.Pro.Connection.Transition`), stands in modules beside this one, none of which calls it:
  #
  #     Receiving, Handlers                       what comes, and the exchange's code for it
  #     Requests, Answers                         what callers ask, and what they get
  #     Socket, Keepalive                         what goes out
  #     Renewal: Successor, Predecessor           two sockets; what the connection knows of the other one is a HandOver
  #     Transaction, Tokens, Report               what these share

  @behaviour :gen_statem

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.{Cache, Client, ConnectionOptions, Telemetry, Transport, WebSocket}
  alias Ccxt.Pro.Connection.{Answers, Data, Handlers, HandOver, Keepalive, Receiving, Renewal}
  alias Ccxt.Pro.Connection.{Report, Requests, Socket, Successor, Tokens, Transition}
  alias Ccxt.Pro.Core.{Backoff, Interest, SendQueue, Subscriptions, Waiters}
  alias Ccxt.Pro.WebSocket.Frame

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
    Process.set_label({__MODULE__, exchange.id, Telemetry.public_url(url)})
    Process.monitor(Instance.pid(exchange.instance))
    {:ok, :connecting, Data.new(with_credentials, url, options)}
  rescue
    # The instance was closed meanwhile.
    error in Ccxt.ExchangeClosedByUser -> {:stop, error}
  end

  # Requests and waiters hold what users sent, options can hold keys of private streams.
  @impl :gen_statem
  def format_status(status) do
    status
    |> replace(:data, fn data ->
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
    Report.emit(data, [:connection, :connecting], %{attempt: Backoff.attempt(data.backoff)})

    {:keep_state, %{data | connector: Socket.open(data), started_at_ms: now_ms()}}
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
        Transition.fail(data, {:connect, reason})
    end
  end

  def connecting(:state_timeout, :connection, data),
    do: Transition.fail(data, :connection_timeout)

  def connecting(event, content, data), do: handle(event, content, :connecting, data)

  @doc false
  def ready(:enter, _from, data) do
    now_ms = now_ms()
    Report.emit(data, [:connection, :ready], %{duration_ms: now_ms - data.started_at_ms})
    Report.verbose(data, "onOpen", "")
    if data.sockets > 0, do: report_restored(data)

    data = %{data | ready_at_ms: now_ms, heard_at_ms: now_ms, sockets: data.sockets + 1}
    {data, actions} = data |> Requests.enqueue() |> Socket.send_queued()
    timers = Keepalive.timer(data) ++ Renewal.timer(data) ++ Keepalive.call_again_timer(data)
    Transition.settle(data, activate(data) ++ timers ++ actions)
  end

  def ready(:internal, {:data, bytes}, data), do: receive_bytes(data, bytes)

  def ready(:state_timeout, {:lost, reason}, data), do: Renewal.lose(data, {:transport, reason})

  def ready({:timeout, :renewal}, reason, data), do: Renewal.renew(data, reason)

  def ready({:timeout, name}, step, data) when name in [:hand_over, :hand_over_queue],
    do: Renewal.step(data, step)

  def ready(:info, {:renew, reason}, data), do: Renewal.renew(data, reason)
  def ready(:info, :send_to_successor, data), do: Renewal.step(data, :send)

  def ready(:info, :ask_again, data), do: Renewal.step(data, :ask)

  def ready(
        :info,
        {:repeat, pid, reply, request},
        %{hand_over: %HandOver{repeats: repeats}} = data
      )
      when is_map_key(repeats, pid),
      do: Successor.repeat(data, pid, reply, request)

  def ready(:info, {:repeated, pid, result}, %{hand_over: %HandOver{repeats: repeats}} = data)
      when is_map_key(repeats, pid),
      do: Successor.repeated(data, pid, result)

  def ready(:info, {:connecting, connector}, %{hand_over: %{connector: connector}} = data),
    do:
      {:keep_state_and_data, {{:timeout, :hand_over}, data.options.connection_timeout_ms, :late}}

  def ready(:info, {:connected, connector, result}, %{hand_over: %{connector: connector}} = data),
    do: Successor.connected(data, result)

  def ready({:timeout, :keep_alive}, :ping, data), do: data |> Keepalive.ping() |> unless_lost()

  def ready({:timeout, :call_again}, :call, data) do
    data = Keepalive.call_again(data)
    {:keep_state, data, Keepalive.call_again_timer(data)}
  end

  def ready({:timeout, :queue}, :send, data),
    do: Transition.send_and_settle(%{data | delayed?: false})

  def ready(:cast, :close, data), do: {:next_state, :closing, %{data | failure: :closed}}

  def ready({:timeout, :idle}, :check, data) do
    if Transition.idle?(data),
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
        Renewal.lose(data, {:remote_close, 1006, ""})

      {:error, reason} ->
        Renewal.lose(data, {:transport, reason})

      :unknown ->
        with :unknown <- Renewal.receive_message(data, message),
             do: handle(:info, message, :ready, data)
    end
  end

  def ready(event, content, data), do: handle(event, content, :ready, data)

  # Our close frame is out: what still comes is of no interest but the server's answer to it.
  @doc false
  def closing(:enter, _from, data) do
    data = Socket.drop_other(data)
    Socket.write(data.transport, :close, Frame.close_payload(1000, ""))
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

  defp handle(:info, {:request, pid, reply, request}, state, data) do
    data = Requests.accept(data, pid, reply, request)

    if state == :ready,
      do: data |> Requests.enqueue() |> Transition.send_and_settle(),
      else: Transition.settle(data)
  end

  defp handle(:info, {:DOWN, _monitor, :process, pid, _reason}, state, data) do
    if pid == Instance.pid(data.exchange.instance),
      do: fail(data, state, :closed),
      else: data |> Requests.drop_caller(pid) |> Transition.settle()
  end

  defp handle(:info, {:begin_spawned, pid}, _state, data),
    do: data |> Requests.begin_spawned(pid) |> Transition.settle()

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
    do: {:keep_state_and_data, {:reply, from, Report.describe(data, state)}}

  ## Connecting

  # A socket that can't be asked for messages would be silent: leave it as if it had said so.
  defp activate(%{transport: transport}) do
    case Transport.activate(transport) do
      :ok -> []
      {:error, reason} -> [{:state_timeout, 0, {:lost, reason}}]
    end
  end

  defp report_restored(data) do
    case Subscriptions.pending_streams(data.subscriptions) do
      0 -> :ok
      count -> Report.emit(data, [:connection, :restored], %{streams: count})
    end
  end

  ## Receiving

  defp receive_bytes(data, bytes), do: data |> Receiving.receive_bytes(bytes) |> unless_lost()

  defp unless_lost({:lost, reason, data}), do: Renewal.lose(data, reason)
  defp unless_lost(result), do: result

  ## Leaving

  # To enter a state that one is in takes another word.
  defp fail(data, :disconnected, reason), do: {:repeat_state, %{data | failure: reason}}
  defp fail(data, _state, reason), do: Transition.fail(data, reason)

  defp await_close(data, {:ok, events, session}) do
    if Enum.any?(events, &match?({:close, _code, _reason}, &1)),
      do: {:next_state, :disconnected, data},
      else: {:keep_state, %{data | session: session}}
  end

  defp await_close(data, {:error, _violation, _events}), do: {:next_state, :disconnected, data}

  defp enter_disconnected(%{failure: reason} = data) do
    error = Report.exception(data, reason)
    uptime_ms = if data.transport, do: now_ms() - data.ready_at_ms, else: 0
    waiters = length(Waiters.all(data.client.futures))

    Report.verbose(data, "onClose", Exception.message(error))

    data =
      data
      |> Socket.drop_other()
      |> stop_connector()
      |> Keepalive.stop_repeats()
      |> close_transport()
      |> Tokens.forget()
      |> clear_reset()
      |> reject_all(error)
      |> Handlers.run_hooks(reason, error)

    # Before anybody is told: who asks again at once is to find no key that is over.
    ending = ending(data, reason)
    data = Answers.give(data)

    Report.emit(
      data,
      [:connection, :disconnected],
      %{waiters: waiters, uptime_ms: uptime_ms},
      %{reason: reason, error: error}
    )

    data |> forget_socket(uptime_ms) |> end_or_back_off(ending)
  end

  # A key that the exchange takes no more opens nothing: whoever needs the connection asks for another key. Which of the
  # refusals (400 to 499) means that the key is gone, exchanges tell in different ways; where one was not meant so, another
  # key is asked for in vain, once for each call. 429 is about how often we come, not about what with.
  defp ending(%{keys: [_ | _]} = data, {:connect, {:upgrade, {:status, status, _text}}})
       when status in 400..499 and status != 429,
       do: ending(data, :expired)

  defp ending(data, :expired) do
    Instance.forget_options(data.exchange, data.keys)
    :expired
  end

  defp ending(_data, reason), do: reason

  defp stop_connector(%{connector: connector} = data) do
    Socket.give_up(connector)
    %{data | connector: nil}
  end

  defp clear_reset(data), do: put_in(data.client.reset, nil)
  defp reject_all(data, error), do: %{data | client: Client.reject(data.client, error)}

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

    Report.emit(data, [:connection, :backoff], %{
      wait_ms: wait_ms,
      attempt: Backoff.attempt(backoff)
    })

    {:keep_state, data, {:state_timeout, wait_ms, :reconnect}}
  end

  # A socket that was never had is tried for again only if somebody waits: as in ccxt, a first failure is the
  # caller's to retry.
  defp wanted?(data) do
    Client.awaited?(data.client) or
      (data.sockets > 0 and Subscriptions.pending_streams(data.subscriptions) > 0)
  end

  defp stop(data, reason) do
    data = Answers.deliver_rest(data)
    Report.emit(data, [:connection, :stop], %{}, %{reason: reason})
    {:stop, :normal, data}
  end

  ## Helpers

  defp replace(status, key, function) when is_map_key(status, key),
    do: Map.update!(status, key, function)

  defp replace(status, _key, _function), do: status

  defp now_ms, do: System.monotonic_time(:millisecond)
end
