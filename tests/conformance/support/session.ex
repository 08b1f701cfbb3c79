defmodule Ccxt.Conformance.Session do
  @moduledoc """
  The public functions, called in processes of their own, with the exchange's websockets on a scripted server.

  After each call and message everything comes to rest: each call has ended or waits for a message, and the server has
  everything that was sent.
  """

  alias Ccxt.Conformance.{Comparison, Golden, Subject}
  alias Ccxt.{Exchange, Result}
  alias Ccxt.Pro.{Client, Connection, State}
  alias Ccxt.Test.WebSocketServer

  # What is waited for comes within milliseconds; the limit is for a machine that is busy with other things.
  @patience_ms 20_000

  @typedoc "`outcomes` and `sent` are those since `forget/1`; URLs are in the order in which they were connected."
  @type t :: %__MODULE__{
          exchange: Exchange.t(),
          network: pid(),
          origin: String.t(),
          urls: [String.t()],
          sockets: %{String.t() => pid()},
          sent: %{String.t() => [String.t()]},
          open: %{String.t() => pid()},
          outcomes: %{String.t() => map()},
          callers: [pid()]
        }

  @enforce_keys [:exchange, :network, :origin]
  defstruct [
    :exchange,
    :network,
    :origin,
    urls: [],
    sockets: %{},
    sent: %{},
    open: %{},
    outcomes: %{},
    callers: []
  ]

  @doc "Starts a server and an exchange; `setup` gets the server's origin, such as `127.0.0.1:80`."
  @spec start((origin :: String.t() -> map()), Golden.t()) :: t()
  def start(setup, golden) do
    origin = "127.0.0.1:#{WebSocketServer.start().port}"
    {exchange, network} = Subject.new(setup.(origin), golden)
    %__MODULE__{exchange: exchange, network: network, origin: origin}
  end

  @doc """
  Calls the public function of a method; `name` is the call's name among the outcomes. What a method gives that gives
  nothing in ccxt doesn't count.
  """
  @spec call(t(), String.t(), method :: String.t(), arguments :: [term()], void? :: boolean()) ::
          t()
  def call(%__MODULE__{} = session, name, method, arguments, void? \\ false) do
    test = self()
    frozen = Ccxt.Time.frozen()

    pid =
      spawn_link(fn ->
        Ccxt.Time.freeze(frozen)
        result = apply_public(session.exchange, method, arguments)
        send(test, {:outcome, name, if(void?, do: nothing(result), else: result)})
        # Like a user's process: what it watches is wanted until it ends.
        receive do: (:end -> :ok)
      end)

    come_to_rest(%{
      session
      | open: Map.put(session.open, name, pid),
        callers: [pid | session.callers]
    })
  end

  @doc "Sends a message to a connection."
  @spec push(t(), url :: String.t(), text :: String.t()) :: t()
  def push(%__MODULE__{} = session, url, text) do
    socket = Map.fetch!(session.sockets, url)
    WebSocketServer.send_raw(socket, WebSocketServer.frame(:text, text))
    session |> synchronize(socket) |> come_to_rest()
  end

  @doc "Closes a connection from the server's side: with a close frame, or without one for code 1006."
  @spec close(t(), url :: String.t(), code :: pos_integer()) :: t()
  def close(%__MODULE__{} = session, url, code) do
    {socket, sockets} = Map.pop!(session.sockets, url)
    close_socket(socket, code)
    await_gone(socket, [])
    come_to_rest(%{session | sockets: sockets})
  end

  @doc "Lets one of the answers to HTTP requests come that are held back."
  @spec release(t()) :: t()
  def release(%__MODULE__{} = session) do
    Subject.release(session.network)
    come_to_rest(session)
  end

  @doc "Forgets what was sent and what calls gave."
  @spec forget(t()) :: t()
  def forget(%__MODULE__{} = session), do: %{session | sent: %{}, outcomes: %{}}

  @doc "What was sent to a URL, in order."
  @spec sent(t(), url :: String.t()) :: [term()]
  def sent(%__MODULE__{sent: sent}, url),
    do: sent |> Map.get(url, []) |> Enum.reverse() |> Enum.map(&Golden.decode/1)

  @doc "The state and the client of each connection."
  @spec connections(t()) :: [{url :: String.t(), {State.t(), Client.t()}}]
  def connections(%__MODULE__{exchange: exchange}) do
    for pid <- Connection.pids(exchange),
        {_instance, url} <- Registry.keys(Ccxt.Pro.Registry, pid) do
      {url, Connection.turn(exchange, Client.new(url), &{{&1, &2}, &1, &2})}
    end
  end

  @doc "Ends the session and gives what was sent since everything came to rest: nothing should have been."
  @spec stop(t()) :: [String.t()]
  def stop(%__MODULE__{} = session) do
    Ccxt.Pro.close(session.exchange)
    Enum.each(session.callers, &send(&1, :end))
    Enum.flat_map(Map.values(session.sockets), &await_gone(&1, []))
  end

  ## Calls

  defp nothing({:ok, _value}), do: {:ok, nil}
  defp nothing(error), do: error

  # A function that isn't there is a difference like any other.
  defp apply_public(exchange, method, arguments) do
    case public_function(Comparison.squeeze(method), length(arguments) + 1) do
      nil -> Result.of(fn -> raise "there is no #{method}/#{length(arguments)}" end)
      function -> apply(Ccxt.Pro.Binance, function, [exchange | arguments])
    end
  end

  defp public_function(name, arity) do
    Enum.find_value(Ccxt.Pro.Binance.__info__(:functions), fn {function, length} ->
      text = Atom.to_string(function)

      if length == arity and Comparison.squeeze(text) == name and
           not String.ends_with?(text, "!"),
         do: function
    end)
  end

  ## Rest

  defp come_to_rest(session), do: come_to_rest(session, now_ms() + @patience_ms)

  defp come_to_rest(session, deadline_ms) do
    session = session |> take_outcomes() |> take_sockets()
    held = Subject.held(session.network)

    # What has just ended may have ended a wait, what begins to wait may have just begun something.
    before = background(held)
    waiting = waiting_pids(session) ++ held
    calls = for {name, pid} <- session.open, pid not in waiting, do: name
    busy = before ++ calls ++ background(held) ++ helpers(session, held)

    cond do
      busy == [] ->
        # What was sent before a call came to rest has arrived when the answer to a ping has.
        session = session |> await_sockets(deadline_ms) |> synchronize_all() |> take_outcomes()

        # A connection may have begun something before it answered.
        if helpers(session, held) == [], do: session, else: come_to_rest(session, deadline_ms)

      now_ms() > deadline_ms ->
        raise "calls neither end nor wait for a message: #{Enum.join(busy, ", ")}"

      true ->
        come_to_rest(session, deadline_ms)
    end
  end

  # What compiled code has started and doesn't wait for, unless it is there to be done later or waits for an answer.
  defp background(held) do
    for pid <- Task.Supervisor.children(Ccxt.Pro.Background.Supervisor),
        pid not in held,
        {:current_stacktrace, frames} <- [Process.info(pid, :current_stacktrace)],
        not Enum.any?(frames, &match?({Ccxt.Pro.Background, :due?, _arity, _place}, &1)),
        do: "what runs in the background"
  end

  # The processes that open a connection's sockets, and make calls again for a new one, unless they wait for its answer.
  defp helpers(session, held) do
    for connection <- Connection.pids(session.exchange),
        {:links, links} <- [Process.info(connection, :links)],
        pid <- links,
        is_pid(pid) and pid not in held,
        # Its supervisor and its registry have names.
        [registered_name: [], current_stacktrace: frames] <-
          [Process.info(pid, [:registered_name, :current_stacktrace])],
        not Enum.any?(frames, &match?({Connection, :request, _arity, _place}, &1)),
        do: "what a connection has others do"
  end

  defp take_outcomes(session) do
    receive do
      {:outcome, name, result} ->
        take_outcomes(%{
          session
          | open: Map.delete(session.open, name),
            outcomes: Map.put(session.outcomes, name, outcome(result))
        })
    after
      0 -> session
    end
  end

  defp outcome({:ok, value}), do: %{"value" => value}
  defp outcome({:error, error}), do: %{"error" => error}

  defp take_sockets(session) do
    receive do
      {:upgraded, socket, target} -> session |> add_socket(socket, target) |> take_sockets()
    after
      0 -> session
    end
  end

  defp add_socket(session, socket, target) do
    url = "ws://" <> session.origin <> target
    urls = if url in session.urls, do: session.urls, else: session.urls ++ [url]
    %{session | sockets: Map.put(session.sockets, url, socket), urls: urls}
  end

  # Each connection is open, or is being opened, or ends because nothing is wanted of it any more.
  defp await_sockets(session, deadline_ms) do
    missing =
      for pid <- Connection.pids(session.exchange),
          {_instance, url} <- Registry.keys(Ccxt.Pro.Registry, pid),
          not is_map_key(session.sockets, url),
          do: {Process.monitor(pid), url}

    if missing == [] do
      session
    else
      session = await_socket(session, missing, deadline_ms)
      for {monitor, _url} <- missing, do: Process.demonitor(monitor, [:flush])
      await_sockets(session, deadline_ms)
    end
  end

  defp await_socket(session, missing, deadline_ms) do
    receive do
      {:upgraded, socket, target} -> add_socket(session, socket, target)
      {:DOWN, _monitor, :process, _connection, _reason} -> session
    after
      max(0, deadline_ms - now_ms()) ->
        urls = for {_monitor, url} <- missing, do: url
        raise "nobody connected to #{Enum.join(urls, ", ")}"
    end
  end

  defp synchronize_all(session),
    do: Enum.reduce(Map.values(session.sockets), session, &synchronize(&2, &1))

  # The connection answers a ping after it has handled what came before it.
  defp synchronize(session, socket) do
    WebSocketServer.send_raw(socket, WebSocketServer.frame(:ping, "rest"))
    await_pong(session, socket)
  end

  defp await_pong(session, socket) do
    receive do
      {:frame, ^socket, :text, text} -> session |> add_sent(socket, text) |> await_pong(socket)
      {:frame, ^socket, :pong, "rest"} -> session
      # It is opened anew.
      {:gone, ^socket} -> remove_socket(session, socket)
    after
      @patience_ms -> raise "a ping was not answered"
    end
  end

  defp add_sent(session, socket, text) do
    {url, _socket} = Enum.find(session.sockets, fn {_url, one} -> one == socket end)
    %{session | sent: Map.update(session.sent, url, [text], &[text | &1])}
  end

  defp remove_socket(session, socket),
    do: %{session | sockets: Map.reject(session.sockets, fn {_url, one} -> one == socket end)}

  defp close_socket(socket, 1006), do: WebSocketServer.drop(socket)
  defp close_socket(socket, code), do: WebSocketServer.close(socket, code)

  # Gives the messages that come until the client has closed.
  defp await_gone(socket, texts) do
    receive do
      {:frame, ^socket, :text, text} -> await_gone(socket, [text | texts])
      {:gone, ^socket} -> Enum.reverse(texts)
    after
      @patience_ms -> raise "a connection stays open"
    end
  end

  # A call waits if it stands among the waiters of a connection.
  defp waiting_pids(session) do
    for {_url, {_state, client}} <- connections(session),
        {_hash, waiters} <- client.futures,
        waiter <- waiters,
        do: waiter.pid
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
