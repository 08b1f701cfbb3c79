defmodule Ccxt.Pro.Connection do
  @moduledoc false

  # The connections of an exchange, one process a websocket URL (`Ccxt.Pro.Connection.Server`), as callers see them.
  #
  # A caller sends a request and receives the answer on an alias that is a monitor at the same time: an answer that
  # comes too late goes nowhere, and the end of the connection's process ends the wait.

  alias Ccxt.{Calls, Exchange, Instance}
  alias Ccxt.Pro.{Client, Cluster, ConnectionOptions, Deferred, State}
  alias Ccxt.Pro.Connection.{Arrived, Repeat, Request, Server}
  alias Ccxt.Pro.Core.{Parcel, Subscriptions, Waiter}

  @registry Ccxt.Pro.Registry
  @supervisor Ccxt.Pro.ConnectionSupervisor

  @doc """
  Waits for the next value of `message_hash` on the connection of `url`, as ccxt's `watch`.

  `message` is sent first, unless `subscribe_hash` is subscribed already. Blocks until there is a value and gives
  it, or raises the error that the exchange or the connection had instead.
  """
  @spec watch(
          Exchange.t(),
          url :: String.t(),
          message_hash :: term(),
          message :: term(),
          subscribe_hash :: term(),
          subscription :: term(),
          Waiter.wake() | nil
        ) :: term()
  def watch(
        exchange,
        url,
        message_hash,
        message \\ nil,
        subscribe_hash \\ nil,
        subscription \\ nil,
        wake \\ nil
      ) do
    call(exchange, url, %Request{
      message_hashes: [hash(message_hash)],
      message: message,
      subscribe_hashes: subscribe_hash && [hash(subscribe_hash)],
      subscription: subscription,
      wake: wake,
      call: repeatable(exchange, message),
      goes_on?: goes_on?(exchange, [hash(message_hash)], message, subscription)
    })
  end

  @doc "Waits for the next value of any of the message hashes, as ccxt's `watchMultiple`; see `watch/7`."
  @spec watch_multiple(
          Exchange.t(),
          url :: String.t(),
          message_hashes :: [String.t()],
          message :: term(),
          subscribe_hashes :: [String.t()] | nil,
          subscription :: term(),
          Waiter.wake() | nil
        ) :: term()
  def watch_multiple(
        exchange,
        url,
        message_hashes,
        message \\ nil,
        subscribe_hashes \\ nil,
        subscription \\ nil,
        wake \\ nil
      ) do
    call(exchange, url, %Request{
      message_hashes: message_hashes,
      message: message,
      subscribe_hashes: subscribe_hashes,
      subscription: subscription,
      wake: wake,
      call: repeatable(exchange, message),
      goes_on?: goes_on?(exchange, message_hashes, message, subscription)
    })
  end

  @doc """
  The exchange for the calls of one stream: what they watch goes on between them, for the process that calls.

  With `:queue` nothing is lost that the connection receives from the first call on, unless more is left unread than
  `options["ws"]["queueLimit"]`, which is an error; with `:latest` a call gives the latest of what came since the one before.
  The stream must be left by `leave/1`.
  """
  @spec listening(Exchange.t(), :queue | :latest) :: Exchange.t()
  def listening(%Exchange{} = exchange, mode) when mode in [:queue, :latest],
    do: %{exchange | listening: {Process.alias(), mode, :counters.new(1, [])}}

  @doc "Ends a stream; tells whether another process watches the same."
  @spec leave(Exchange.t()) :: boolean()
  def leave(%Exchange{group: group} = exchange) when group != nil, do: Cluster.leave(exchange)

  def leave(%Exchange{listening: {stream, _mode, _read}} = exchange) do
    answers = for pid <- pids(exchange), do: request(pid, {:unlisten, stream})
    Process.unalias(stream)
    flush(stream)
    :ok = Arrived.forget(stream)
    {:ok, true} in answers
  end

  @doc "Has the streams that a process enumerates end, when they wait for the next update."
  @spec halt_streams(pid()) :: :ok
  def halt_streams(pid) do
    send(pid, {__MODULE__, :halt})
    :ok
  end

  @doc """
  Runs a stretch of code that reads or writes stream state in the connection, between two messages.

  What it raises is raised in the caller, and the state stays as it was. The state's exchange has the caller's
  credentials for as long as it runs.
  """
  @spec turn(Exchange.t(), Client.t(), (State.t(), Client.t() -> {value, State.t(), Client.t()})) ::
          value
        when value: term()
  def turn(exchange, %Client{url: url} = client, function) when is_function(function, 2) do
    turn = {url, function}

    case Arrived.recall(exchange, turn) do
      {:ok, value} -> value
      :none -> run_turn(exchange, client, turn, Arrived.remembers?(exchange))
    end
  end

  @doc "Waits for what a message hash is settled with, without sending anything, as ccxt's `await client.future (hash)`."
  @spec await_future(Exchange.t(), Client.t(), message_hash :: String.t()) :: term()
  def await_future(exchange, %Client{url: url}, message_hash) do
    call(exchange, url, %Request{
      message_hashes: [hash(message_hash)],
      goes_on?: watches?(exchange)
    })
  end

  @doc "Waits for a promise that a turn got from `Client.promise/2`."
  @spec await_promise(Exchange.t(), Client.t(), Ccxt.Pro.Core.Promises.promise()) :: term()
  def await_promise(exchange, %Client{url: url}, promise),
    do: call(exchange, url, {:await, promise, watches?(exchange)})

  @doc """
  Has the connection of a URL started, as ccxt's `client (url)`: with the options that the instance has now, such as the
  headers of its upgrade request.
  """
  @spec open(Exchange.t(), url :: String.t()) :: nil
  def open(exchange, url) do
    ensure_started(exchange, url)
    nil
  end

  @doc """
  Sends a message at once, as ccxt's `client.send`: an answer that can't wait, such as a pong. The exchange's limit
  counts it.
  """
  @spec send_message(Exchange.t(), Client.t(), message :: term()) :: nil
  def send_message(exchange, %Client{url: url}, message),
    do: call(exchange, url, {:send, message})

  @doc """
  A dictionary of stream state, such as `"tickers"`, as the instance's connections hold it, together.

  ccxt has one for all connections of an exchange. Where two hold the same key, the one that handled a message last is right.
  """
  @spec stream_field(Exchange.t(), field :: String.t()) :: map()
  def stream_field(exchange, "clients") do
    read = fn state, client -> {Client.snapshot(client), state, client} end

    for pid <- pids(exchange), {:ok, client} <- [request(pid, read)], into: %{} do
      {client.url, client}
    end
  end

  def stream_field(exchange, field) do
    key = String.to_existing_atom(field)

    read = fn %State{exchange: exchange} = state, client ->
      held = state |> Map.fetch!(key) |> Deferred.made(exchange)
      {held, Map.put(state, key, held), client}
    end

    for pid <- in_order_of_handling(pids(exchange)),
        {:ok, held} <- [request(pid, read)],
        reduce: %{} do
      together -> Map.merge(together, held)
    end
  end

  @doc "Closes a connection: who waits gets `Ccxt.ExchangeClosedByUser`. Returns when the process has ended."
  @spec close(pid()) :: :ok
  def close(pid) do
    monitor = Process.monitor(pid)
    :gen_statem.cast(pid, :close)

    receive do
      {:DOWN, ^monitor, :process, ^pid, _reason} -> :ok
    end
  end

  @doc "What there is to know of a connection, or nil if it has ended."
  @spec info(pid()) :: map() | nil
  def info(pid) do
    :gen_statem.call(pid, :info)
  catch
    :exit, {reason, {:gen_statem, :call, _}} when reason in [:noproc, :normal, :shutdown] -> nil
  end

  @doc "The connections of an instance, or of all."
  @spec pids(Exchange.t() | :all) :: [pid()]
  def pids(:all), do: Registry.select(@registry, [{{:_, :"$1", :_}, [], [:"$1"]}])

  def pids(%Exchange{instance: instance}) do
    key = {Instance.number(instance), :_}
    Registry.select(@registry, [{{key, :"$1", :_}, [], [:"$1"]}])
  end

  @doc "The connections of an instance, or of all, each with its URL; those of older instances first."
  @spec urls(Exchange.t() | :all) :: [{pid(), url :: String.t()}]
  def urls(exchange) do
    number = if exchange == :all, do: :"$1", else: Instance.number(exchange.instance)
    found = [{{{number, :"$2"}, :"$3", :_}, [], [{{number, :"$3", :"$2"}}]}]

    # The registry hears of a process's end a little later.
    for {_number, pid, url} <- Enum.sort(Registry.select(@registry, found)),
        Process.alive?(pid),
        do: {pid, url}
  end

  @doc "The connection of a URL, or nil if there is none."
  @spec whereis(Exchange.t(), url :: String.t()) :: pid() | nil
  def whereis(%Exchange{instance: instance}, url) do
    case Registry.lookup(@registry, {Instance.number(instance), url}) do
      [{pid, _value}] -> pid
      [] -> nil
    end
  end

  ## Helpers

  defp run_turn(exchange, client, {_url, function}, false),
    do: run_turn(exchange, client, function)

  defp run_turn(exchange, client, {_url, function} = turn, true) do
    {value, changes?} = run_turn(exchange, client, &telling_changes(&1, &2, function))
    unless changes?, do: Arrived.remember(exchange, turn, value)
    value
  end

  defp run_turn(exchange, %Client{url: url}, function) do
    call(exchange, url, fn %State{exchange: own} = state, client ->
      own_with_credentials = Exchange.with_credentials_of(own, exchange)
      {value, state, client} = function.(%{state | exchange: own_with_credentials}, client)
      {value, %{state | exchange: own}, client}
    end)
  end

  defp telling_changes(state, client, function) do
    {value, new_state, new_client} = function.(state, client)
    {{value, new_state !== state or new_client !== client}, new_state, new_client}
  end

  # What has a message is had again by that.
  defp repeatable(exchange, nil), do: Repeat.call(exchange)
  defp repeatable(_exchange, _message), do: nil

  # A call that watches waits for what it watches when it has the answer to a request. No other call waits for what it hasn't
  # asked for, and could miss it.
  defp goes_on?(_exchange, _message_hashes, nil, _subscription), do: false

  defp goes_on?(exchange, message_hashes, message, subscription),
    do:
      Subscriptions.kind(message_hashes, message, subscription) == :request and
        watches?(exchange)

  defp watches?(%Exchange{call: {function, _arguments}}), do: Calls.watches?(function)
  defp watches?(_exchange), do: false

  defp hash(hash) when is_binary(hash), do: hash
  defp hash(hash), do: Ccxt.JS.to_string(hash)

  defp call(%Exchange{} = exchange, url, request) do
    case ask(exchange, url, request) do
      {:ok, value} ->
        Parcel.open(value)

      {:error, error} ->
        raise error

      {:raise, kind, reason, stacktrace} ->
        :erlang.raise(kind, reason, stacktrace)

      {:down, pid, reason} ->
        # What lived with it is forgotten before the next call is made, whoever hears of its end first.
        lost? = Instance.untie_options(exchange, pid)

        if reason in [:normal, :noproc] and not lost?,
          # It ended before it saw the request: every request that it has seen is answered.
          do: call(exchange, url, request),
          else: raise(ended(exchange, reason))
    end
  end

  defp ended(exchange, reason) do
    %Ccxt.NetworkError{
      message: "#{exchange.id} the connection process ended",
      source: {:disconnected, {:exit, reason}}
    }
  end

  # What a stream watches is kept for it; what it asks for besides, such as leave to watch, has one answer.
  defp ask(%Exchange{listening: {stream, mode, read}} = exchange, url, %Request{} = request)
       when request.subscribe_hashes != nil do
    case Subscriptions.kind(request.subscribe_hashes, request.message, request.subscription) do
      :stream -> listen(exchange, url, stream, %{request | mode: mode, read: read})
      _one_answer -> exchange |> ensure_started(url) |> request(request)
    end
  end

  defp ask(exchange, url, request), do: exchange |> ensure_started(url) |> request(request)

  # The connection hears of it only when everything is read that it has sent.
  defp listen(exchange, url, stream, %Request{message_hashes: hashes} = request) do
    with :none <- Arrived.take(exchange, hashes) do
      receive do
        {^stream, ^hashes, result} -> read(request, result)
      after
        0 -> exchange |> ensure_started(url) |> await_update(stream, request)
      end
    else
      {:ok, result} -> result
    end
  end

  defp await_update(pid, stream, %Request{message_hashes: hashes} = request) do
    monitor = Process.monitor(pid)
    send(pid, {:request, self(), stream, request})

    result =
      receive do
        {^stream, ^hashes, result} -> read(request, result)
        {:DOWN, ^monitor, :process, ^pid, reason} -> {:down, pid, reason}
        {__MODULE__, :halt} -> {:error, %Ccxt.ExchangeClosedByUser{message: "the stream ends"}}
      end

    Process.demonitor(monitor, [:flush])
    result
  end

  defp read(%Request{read: read}, result) do
    :ok = Arrived.count(read)
    result
  end

  defp flush(stream) do
    receive do
      {^stream, _hashes, _result} -> flush(stream)
    after
      0 -> :ok
    end
  end

  defp request(pid, request) do
    reply = Process.monitor(pid, alias: :reply_demonitor)
    send(pid, {:request, self(), reply, request})

    receive do
      {^reply, result} -> result
      {:DOWN, ^reply, :process, ^pid, reason} -> {:down, pid, reason}
    end
  end

  defp ensure_started(exchange, url) do
    :ok = Arrived.effect!(exchange)

    with nil <- whereis(exchange, url) do
      refuse_proxies(exchange)
      exchange = %{exchange | listening: nil, call: nil}
      streaming = exchange.streaming
      options = ConnectionOptions.new(streaming, Instance.option(exchange, "ws"))
      arguments = {fn -> exchange end, url, options, Ccxt.Time.frozen()}
      name = {:via, Registry, {@registry, {Instance.number(exchange.instance), url}}}

      case DynamicSupervisor.start_child(@supervisor, {Server, {name, arguments}}) do
        {:ok, pid} -> pid
        {:error, {:already_started, pid}} -> pid
        {:error, %{__exception__: true} = error} -> raise error
      end
    end
  end

  # To go round a proxy that was asked for would show the user's address to the exchange.
  defp refuse_proxies(exchange) do
    names = [:wsProxy, :ws_proxy, :wssProxy, :wss_proxy, :wsSocksProxy, :ws_socks_proxy]

    with name when name != nil <- Enum.find(names, &Map.fetch!(exchange, &1)),
         do: raise(Ccxt.NotSupported, "#{exchange.id} #{name} is not supported")
  end

  defp in_order_of_handling(pids) do
    for(pid <- pids, info = info(pid), do: {info.handled_at, pid})
    |> Enum.sort()
    |> Enum.map(fn {_handled_at, pid} -> pid end)
  end
end
