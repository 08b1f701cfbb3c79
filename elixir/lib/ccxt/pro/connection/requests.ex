defmodule Ccxt.Pro.Connection.Requests do
  @moduledoc false

  # What callers ask of a connection (`Ccxt.Pro.Connection.Request`, turns, promises): who waits or listens is noted, and what
  # has to be sent for it.

  import Ccxt.Pro.Connection.HandOver, only: [is_over: 1]

  alias Ccxt.Ordered
  alias Ccxt.Pro.{Client, State}

  alias Ccxt.Pro.Connection.{
    Answers,
    Data,
    HandOver,
    Repeat,
    Report,
    Request,
    Socket,
    Tokens,
    Transaction
  }

  alias Ccxt.Pro.Core.{GoingOn, Interest, Listeners, Promises, Subscriptions, Waiter}

  # What a call has spawned begins after this time where the call doesn't wait here. It holds up nobody.
  @patience_ms 1_000

  @typedoc "Besides: to wait for a promise, to send at once, to end a stream, or a turn."
  @type asked ::
          Request.t()
          | {:await, Promises.promise(), goes_on? :: boolean()}
          | {:send, message :: term()}
          | {:unlisten, stream :: reference()}
          | (State.t(), Client.t() -> {term(), State.t(), Client.t()})

  @doc "Takes a request in, whichever socket it is for while there are two."
  @spec accept(Data.t(), pid(), reply :: reference(), asked()) :: Data.t()
  # What it asks by the way, a call goes on after at once.
  def accept(data, pid, reply, function) when is_function(function, 2),
    do: data |> route(pid, reply, function) |> hold_spawned(pid)

  def accept(data, _pid, reply, {:send, message}), do: send_now(data, reply, message)

  def accept(data, pid, reply, request),
    do: data |> stop_holding(pid) |> route(pid, reply, request) |> begin_spawned(pid)

  @doc "Has begin what a caller's turns have spawned, which is held until the caller waits."
  @spec begin_spawned(Data.t(), pid()) :: Data.t()
  def begin_spawned(%{spawned: spawned} = data, pid) when is_map_key(spawned, pid) do
    {jobs, spawned} = Map.pop!(spawned, pid)

    client =
      Enum.reduce(jobs, data.client, fn {after_ms, function}, client ->
        Client.spawn_after(client, after_ms, function)
      end)

    %{data | spawned: spawned, client: client}
  end

  def begin_spawned(data, _pid), do: data

  @doc "Takes in a request to the socket that the data is of."
  @spec take(Data.t(), pid(), reply :: reference(), asked()) :: Data.t()
  def take(data, pid, reply, %Request{mode: mode} = request) when mode != nil do
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
    Answers.deliver(%{data | client: client, listeners: listeners}, Listeners.key(listener))
  end

  def take(data, pid, reply, %Request{} = request) do
    waiter = %Waiter{
      reply: reply,
      pid: pid,
      hashes: request.message_hashes,
      wake: request.wake,
      subscribe_hashes: request.subscribe_hashes || [],
      goes_on?: request.goes_on?
    }

    data = data |> monitor_caller(pid) |> add_subscription(request, pid)
    %{data | client: Client.await(data.client, waiter)}
  end

  def take(data, pid, reply, {:await, promise, goes_on?}) do
    waiter = %Waiter{reply: reply, pid: pid, hashes: [], goes_on?: goes_on?}
    data = monitor_caller(data, pid)
    %{data | client: Client.await_promise(data.client, waiter, promise)}
  end

  # A stream has ended: whether somebody else watches what it did.
  def take(data, pid, reply, {:unlisten, stream}) do
    {left, listeners} = Listeners.pop(data.listeners, stream)
    hashes = Enum.flat_map(left, & &1.subscribe_hashes)
    client = Client.unlisten(data.client, stream)
    interest = Interest.leave(data.interest, pid, hashes)
    send(reply, {reply, {:ok, Interest.others?(interest, pid, hashes)}})
    %{data | client: client, listeners: listeners, interest: interest}
  end

  # A turn.
  def take(data, pid, reply, function) when is_function(function, 2) do
    {result, data} = run_turn(function, pid, data)
    send(reply, {reply, result})
    data
  end

  @doc "Whether a request is one that is made of each socket, such as to take us for a user."
  @spec request?(Request.t()) :: boolean()
  def request?(%Request{subscribe_hashes: nil}), do: true

  def request?(%Request{} = request) do
    kind = Subscriptions.kind(request.subscribe_hashes, request.message, request.subscription)
    kind == :request
  end

  @doc """
  Takes in what handlers and turns want sent. What nobody waits for is for this socket alone: who needs it on another one
  asks again.
  """
  @spec take_outgoing(Data.t()) :: Data.t()
  def take_outgoing(%{client: %Client{outgoing: []}} = data), do: data

  def take_outgoing(data) do
    {outgoing, client} = Client.take_outgoing(data.client)
    Enum.reduce(outgoing, %{data | client: client}, &add_outgoing/2)
  end

  @doc "Puts the messages that are not sent yet into the queue."
  @spec enqueue(Data.t()) :: Data.t()
  def enqueue(data) do
    {entries, subscriptions} = Subscriptions.take_pending(data.subscriptions)
    messages = for {_kind, _hashes, message} <- entries, do: message
    queue = Socket.enqueue(data.queue, messages, data.options)

    %{data | subscriptions: subscriptions, queue: queue}
    |> note_requests(entries)
    |> subscribe_successor(entries)
    |> prune()
  end

  @doc "Requests to a socket that somebody waits for the answer to."
  @spec pending(requests, Client.t()) :: requests when requests: [String.t()]
  def pending(requests, %Client{futures: futures}),
    do: Enum.filter(requests, &match?(%{^&1 => [_ | _]}, futures))

  @doc "Forgets a caller that has ended."
  @spec drop_caller(Data.t(), pid()) :: Data.t()
  def drop_caller(data, pid) do
    data = data |> stop_holding(pid) |> begin_spawned(pid)

    %{
      data
      | interest: Interest.drop(data.interest, pid),
        listeners: Listeners.drop_pid(data.listeners, pid),
        client: Client.drop_pid(data.client, pid)
    }
  end

  ## Helpers

  # A call that is made again asks the new socket.
  defp route(%{hand_over: %HandOver{repeats: repeats}} = data, pid, reply, request)
       when is_map_key(repeats, pid) do
    send(self(), {:repeat, pid, reply, request})
    data
  end

  # One that keeps a key alive has done so when it waits.
  defp route(%{repeats: repeats} = data, pid, _reply, %Request{message: nil})
       when is_map_key(repeats, pid) do
    Repeat.stop(pid)
    %{data | repeats: Map.delete(repeats, pid)}
  end

  # Who has asked the old socket for leave to watch, and comes when the new one has taken over, is to ask that one.
  defp route(
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

  defp route(%{hand_over: %HandOver{stage: stage}} = data, pid, reply, %Request{} = request)
       when not is_over(stage),
       do: data |> take(pid, reply, request) |> note_asked(pid, request)

  defp route(data, pid, reply, request), do: take(data, pid, reply, request)

  defp stop_holding(%{going_on: %GoingOn{callers: callers} = going_on} = data, pid)
       when is_map_key(callers, pid),
       do: %{data | going_on: GoingOn.done(going_on, pid)}

  defp stop_holding(data, _pid), do: data

  # As in ccxt, what a call spawns begins when the call waits: it may settle what the call is going to wait for.
  defp hold_spawned(%{client: %Client{jobs: []}} = data, _pid), do: data

  defp hold_spawned(%{client: client} = data, pid) do
    {jobs, client} = Client.take_jobs(client)
    Process.send_after(self(), {:begin_spawned, pid}, @patience_ms)
    data = monitor_caller(%{data | client: client}, pid)
    %{data | spawned: Map.update(data.spawned, pid, jobs, &(&1 ++ jobs))}
  end

  defp send_now(%{transport: nil} = data, reply, _message) do
    message = "#{data.exchange.id} #{data.public_url} is not open"
    send(reply, {reply, {:error, %Ccxt.NetworkError{message: message}}})
    data
  end

  defp send_now(data, reply, message) do
    send(reply, {reply, {:ok, nil}})
    Socket.send_control(data, :text, message)
  end

  defp refuse(data, reply, %Request{mode: mode, message_hashes: hashes}) do
    result = {:error, Report.exception(data, :renewed)}
    send(reply, if(mode, do: {reply, hashes, result}, else: {reply, result}))
    Tokens.forget(data)
  end

  # What is asked of the old socket until the new one takes over, that one must be asked, too.
  defp note_asked(data, _pid, %Request{message: nil}) do
    send(self(), :ask_again)
    data
  end

  defp note_asked(data, pid, request) do
    if request?(request), do: put_in(data.hand_over.askers[pid], []), else: data
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
    Report.emit(data, [:subscribe], %{hashes: length(hashes)}, %{kind: kind})
    %{data | subscriptions: Subscriptions.add(data.subscriptions, {kind, hashes, message})}
  end

  defp watch_stream(data, pid, %Request{subscribe_hashes: hashes, call: call}),
    do: %{data | interest: Interest.watch(data.interest, pid, hashes, call)}

  defp run_turn(function, pid, data) do
    {{value, %Client{} = client}, state} =
      Transaction.run(Transaction.refresh(data.state), fn state ->
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

  defp add_outgoing({_hashes, nil}, data), do: data
  defp add_outgoing({hashes, message}, data), do: add_message(data, :request, hashes, message)

  defp note_requests(data, entries) do
    case for({:request, _hashes, _message} = request <- entries, do: request) do
      [] ->
        data

      requests ->
        asked = for {_kind, hashes, _message} <- requests, hash <- hashes, do: hash
        messages = for {_kind, _hashes, message} <- requests, do: message
        Tokens.note(%{data | requests: Enum.reverse(asked, waiting_requests(data))}, messages)
    end
  end

  # The newest stays: that there was one tells that the socket may know more of us than its streams.
  defp waiting_requests(%{requests: requests, client: client}) do
    {newest, older} = Enum.split(requests, 1)
    newest ++ pending(older, client)
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

  # What is subscribed while two sockets are there is subscribed on both; their answers are alike. Requests are the old
  # one's until the new one has taken over.
  defp subscribe_successor(%{hand_over: %HandOver{stage: stage}} = data, [_ | _] = entries)
       when stage in [:subscribing, :overlapping] do
    messages = for {kind, _hashes, message} <- entries, kind != :request, do: message
    queue = Socket.enqueue(data.hand_over.queue, messages, data.options)

    send(self(), :send_to_successor)
    put_in(data.hand_over.queue, queue)
  end

  defp subscribe_successor(data, _entries), do: data
end
