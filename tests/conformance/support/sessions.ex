defmodule Ccxt.Conformance.Sessions do
  @moduledoc """
  Runs a session: the public functions, in processes of their own, on connections to a scripted server.

  After each step everything comes to rest before it is looked at: each call has ended or waits for a message, and
  the server has everything that was sent.
  """

  alias Ccxt.Conformance.{Comparison, Golden, Subject}
  alias Ccxt.{Instance, Ordered, Result}
  alias Ccxt.Pro.Connection
  alias Ccxt.Test.WebSocketServer

  # What is waited for comes within milliseconds; the limit is for a machine that is busy with other things.
  @patience_ms 20_000
  @origin "127.0.0.1:1/"

  @enforce_keys [:exchange, :network, :server]
  defstruct [
    :exchange,
    :network,
    :server,
    sockets: %{},
    urls: [],
    sent: %{},
    open: %{},
    outcomes: %{},
    callers: []
  ]

  @doc "What was compared: `{label, expected, actual}` for each step."
  @spec run(map(), Golden.t()) :: [{String.t(), term(), term()}]
  def run(plan, golden) do
    server = WebSocketServer.start()
    here = "127.0.0.1:#{server.port}/"
    setup = Comparison.map_strings(plan["setup"], &String.replace(&1, @origin, here))
    {exchange, network} = Subject.new(setup, golden)
    session = %__MODULE__{exchange: exchange, network: network, server: server}

    {compared, session} =
      Enum.map_reduce(plan["steps"], session, fn step, session ->
        session = step |> perform(session) |> come_to_rest(deadline())

        actual =
          session |> observe(step) |> Comparison.map_strings(&String.replace(&1, here, @origin))

        {{describe(step), expected(step), actual}, %{session | sent: %{}, outcomes: %{}}}
      end)

    Ccxt.Pro.close(exchange)
    Enum.each(session.callers, &send(&1, :end))
    compared ++ [{"after the end", [], late(session)}]
  end

  ## Steps

  defp perform(%{"do" => "call"} = step, session) do
    test = self()
    %{"call" => name, "method" => method, "args" => args} = step
    frozen = Ccxt.Time.frozen()

    pid =
      spawn_link(fn ->
        Ccxt.Time.freeze(frozen)
        send(test, {:outcome, name, call(session.exchange, method, args)})
        # Like a user's process: what it watches is wanted until it ends.
        receive do: (:end -> :ok)
      end)

    %{session | open: Map.put(session.open, name, pid), callers: [pid | session.callers]}
  end

  defp perform(%{"do" => "frame", "connection" => number, "text" => text}, session) do
    socket = socket(session, number)
    WebSocketServer.send_raw(socket, WebSocketServer.frame(:text, text))
    synchronize(session, socket)
  end

  defp perform(%{"do" => "close", "connection" => number, "code" => 1006}, session) do
    WebSocketServer.drop(socket(session, number))
    %{session | sockets: %{}}
  end

  defp perform(%{"do" => "close", "connection" => number, "code" => code}, session) do
    WebSocketServer.close(socket(session, number), code)
    %{session | sockets: %{}}
  end

  # The public function; one that isn't there is a difference like any other.
  defp call(exchange, method, args) do
    name = Comparison.squeeze(method)
    arity = length(args) + 1

    case Enum.find(Ccxt.Pro.Binance.__info__(:functions), fn {function, length} ->
           length == arity and Comparison.squeeze(Atom.to_string(function)) == name and
             not String.ends_with?(Atom.to_string(function), "!")
         end) do
      {function, _arity} -> apply(Ccxt.Pro.Binance, function, [exchange | args])
      nil -> Result.of(fn -> raise "there is no #{method}/#{arity}" end)
    end
  end

  defp socket(session, number), do: Map.fetch!(session.sockets, Enum.at(session.urls, number))

  defp describe(%{"do" => "call"} = step), do: "#{step["method"]}(#{inspect(step["args"])})"

  defp describe(%{"do" => "frame"} = step),
    do: "message to #{step["connection"]}: #{step["text"]}"

  defp describe(%{"do" => "close"} = step), do: "close #{step["connection"]} with #{step["code"]}"

  ## Rest

  defp deadline, do: System.monotonic_time(:millisecond) + @patience_ms

  defp come_to_rest(session, deadline) do
    session = session |> take_outcomes() |> take_sockets()
    waiting = waiting_pids(session)
    busy = for {name, pid} <- session.open, pid not in waiting, do: name

    cond do
      busy == [] ->
        # What was sent before a call came to rest has arrived when the answer to a ping has.
        session |> accept_all(deadline) |> synchronize_all() |> take_outcomes()

      System.monotonic_time(:millisecond) > deadline ->
        raise "calls neither end nor wait for a message: #{Enum.join(busy, ", ")}"

      true ->
        come_to_rest(session, deadline)
    end
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
    url = "ws://127.0.0.1:#{session.server.port}#{target}"
    urls = if url in session.urls, do: session.urls, else: session.urls ++ [url]
    %{session | sockets: Map.put(session.sockets, url, socket), urls: urls}
  end

  # A connection that a call waits on is being opened, if it isn't open.
  defp accept_all(session, deadline) do
    missing =
      for pid <- Connection.pids(session.exchange),
          info = Connection.info(pid),
          not is_map_key(session.sockets, info.url),
          do: info.url

    if missing == [] do
      session
    else
      remaining = max(0, deadline - System.monotonic_time(:millisecond))

      receive do
        {:upgraded, socket, target} ->
          session |> add_socket(socket, target) |> accept_all(deadline)
      after
        remaining -> raise "nobody connected to #{Enum.join(missing, ", ")}"
      end
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

  defp remove_socket(session, socket) do
    sockets = Map.reject(session.sockets, fn {_url, one} -> one == socket end)
    %{session | sockets: sockets}
  end

  defp add_sent(session, socket, text) do
    {url, _socket} = Enum.find(session.sockets, fn {_url, one} -> one == socket end)
    %{session | sent: Map.update(session.sent, url, [text], &[text | &1])}
  end

  # A call waits if it stands among the waiters of a connection.
  defp waiting_pids(session) do
    for {_url, client} <- clients(session),
        {_hash, waiters} <- client.futures,
        waiter <- waiters do
      waiter.pid
    end
  end

  defp clients(session) do
    for {url, {_state, client}} <- held(session), do: {url, client}
  end

  # State and client of each connection.
  defp held(session) do
    for pid <- Connection.pids(session.exchange), info = Connection.info(pid), info != nil do
      {info.url, Connection.turn(session.exchange, info.url, &{{&1, &2}, &1, &2})}
    end
  end

  # What was sent that no step's end has seen.
  defp late(session) do
    receive do
      {:frame, _socket, :text, text} -> [text | late(session)]
      _other -> late(session)
    after
      0 -> []
    end
  end

  ## Observations

  # A closed connection is opened anew here, and calls of ccxt open another: only the calls are compared.
  defp expected(%{"do" => "close"} = step), do: Map.take(step, ["outcomes"])

  defp expected(step) do
    step
    |> Map.take(["outcomes", "requests", "options"])
    |> Map.put("connections", Map.new(step["connections"], &{&1["url"], Map.delete(&1, "url")}))
  end

  defp observe(session, %{"do" => "close"}), do: %{"outcomes" => session.outcomes}

  defp observe(session, step) do
    %{
      "outcomes" => session.outcomes,
      "requests" => Subject.requests(session.network),
      "connections" => Map.new(held(session), &observe_connection(&1, session)),
      "options" => Map.take(Instance.options(session.exchange), Map.keys(step["options"]))
    }
  end

  defp observe_connection({url, {state, client}}, session) do
    sent = session.sent |> Map.get(url, []) |> Enum.reverse() |> Enum.map(&Golden.decode/1)

    {url,
     %{
       "sent" => sent,
       "subscriptions" =>
         for({hash, value} <- Ordered.to_list(client.subscriptions), do: [hash, value]),
       "rejections" => Map.new(client.rejections),
       # A hash may be held open when who waited for it has left.
       "waiting" => Enum.sort(for {hash, [_ | _]} <- client.futures, do: hash),
       "tickers" => state.tickers,
       "bidsasks" => state.bidsasks
     }}
  end
end
