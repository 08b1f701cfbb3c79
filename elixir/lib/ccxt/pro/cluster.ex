defmodule Ccxt.Pro.Cluster do
  @moduledoc """
  One websocket connection a URL for all nodes of an Erlang cluster.

      exchange = Ccxt.Pro.Binance.new(cluster: :prices)
      {:ok, ticker} = Ccxt.Pro.Binance.watch_ticker(exchange, "BTC/USDT")

  Exchanges that have the same name for `cluster` (`true` is one, too), the same class, network, settings and credentials
  are one group, on whatever nodes they are. One of them owns the group's connections; what the others watch, or ask for
  over a websocket, is done there on their behalf. Nothing else about a call changes.

  `config :ccxt, cluster: true` is the setting of all exchanges that have none.

  If the owner's node goes, whoever waits gets `{:error, %Ccxt.NetworkError{}}`, and the next call makes its own node the
  owner, or finds that another one was faster. Streams (`Ccxt.Pro.Updates`) go on by themselves.

  See the guide `guides/cluster.md` for what nodes need of each other.
  """

  alias Ccxt.{Calls, Exchange, Instance}
  alias Ccxt.Calls.Digest
  alias Ccxt.Pro.Cluster.Member
  alias Ccxt.Pro.Connection

  @registry Ccxt.Pro.Cluster.Registry
  @supervisor Ccxt.Pro.Cluster.Supervisor
  @scope __MODULE__

  @typedoc "What exchanges have in common that share connections: their settings are in it as a digest."
  @type group :: {name :: term(), module(), environment :: atom(), digest :: binary()}

  @doc "The node that has the group's connections, if any exchange of the group has called yet."
  @spec owner(Exchange.t()) :: node() | nil
  def owner(%Exchange{group: group}) when group != nil do
    case :global.whereis_name(name(group)) do
      :undefined -> nil
      pid -> node(pid)
    end
  end

  @doc "The nodes that have an exchange of the group."
  @spec nodes(Exchange.t()) :: [node()]
  def nodes(%Exchange{group: group}) when group != nil,
    do: @scope |> :pg.get_members(group) |> Enum.map(&node/1) |> Enum.uniq() |> Enum.sort()

  ## For the library

  @doc false
  @spec child_spec(term()) :: Supervisor.child_spec()
  def child_spec(_argument) do
    children = [
      %{id: :pg, start: {:pg, :start_link, [@scope]}},
      {Registry, keys: :unique, name: @registry},
      {DynamicSupervisor, name: @supervisor}
    ]

    options = [strategy: :rest_for_one, name: __MODULE__.Top]
    %{id: __MODULE__, type: :supervisor, start: {Supervisor, :start_link, [children, options]}}
  end

  @doc false
  # Nil if the settings ask for no cluster.
  @spec group(module(), Exchange.config()) :: group() | nil
  def group(module, {settings, environment}) do
    case Keyword.get(Enum.reverse(settings), :cluster) do
      none when none in [nil, false] -> nil
      name -> {name, module, environment, Digest.of_settings(settings)}
    end
  end

  @doc false
  # Has the group know of a new exchange.
  @spec join(Exchange.t()) :: Exchange.t()
  def join(%Exchange{group: nil} = exchange), do: exchange

  def join(%Exchange{instance: instance} = exchange) do
    name = {:via, Registry, {@registry, Instance.number(instance)}}
    own = Exchange.without_credentials(exchange)
    {:ok, _pid} = DynamicSupervisor.start_child(@supervisor, {Member, {name, @scope, own}})
    exchange
  end

  @doc false
  # Has the group go on without an exchange that is about to be closed.
  @spec part(Exchange.t()) :: :ok
  def part(%Exchange{group: nil}), do: :ok

  def part(%Exchange{instance: instance}) do
    for {pid, _value} <- Registry.lookup(@registry, Instance.number(instance)) do
      DynamicSupervisor.terminate_child(@supervisor, pid)
    end

    :ok
  end

  @doc false
  # Runs a function of a public module where the group's connections are, with the exchange there.
  @spec run(Exchange.t(), {module(), atom()}, [term()]) :: term()
  def run(%Exchange{group: group} = exchange, function, arguments) do
    own = member!(exchange)

    case find_owner(group, own, nil) do
      ^own -> Calls.perform(exchange, function, arguments)
      owner -> run_at(owner, own, exchange, {:call, function, arguments})
    end
  end

  @doc false
  # Ends a stream where it is; tells whether another process watches the same.
  @spec leave(Exchange.t()) :: boolean()
  def leave(%Exchange{group: group} = exchange) do
    own = member!(exchange)

    case :global.whereis_name(name(group)) do
      ^own -> Connection.leave(%{exchange | group: nil})
      :undefined -> true
      owner -> run_at(owner, own, exchange, :leave)
    end
  rescue
    # Where its node is gone, nothing is left to end.
    _error in [Ccxt.NetworkError, Ccxt.ExchangeClosedByUser] -> true
  end

  @doc false
  # What a representative does for its caller.
  @spec perform(Exchange.t(), {:call, {module(), atom()}, [term()]} | :leave) :: term()
  def perform(exchange, {:call, function, arguments}),
    do: Calls.perform(exchange, function, arguments)

  def perform(exchange, :leave), do: Connection.leave(exchange)

  ## Helpers

  defp member!(%Exchange{instance: instance, id: id}) do
    case Registry.lookup(@registry, Instance.number(instance)) do
      [{pid, _value}] -> pid
      [] -> raise Ccxt.ExchangeClosedByUser, "#{id} closedByUser"
    end
  end

  defp name(group), do: {__MODULE__, group}

  # `gone` is an owner that was seen to have ended.
  defp find_owner(group, own, gone) do
    case :global.whereis_name(name(group)) do
      pid when pid not in [:undefined, gone] -> pid
      _vacant -> elect(group, own, gone)
    end
  end

  # One node at a time: who comes later finds the one that was elected.
  defp elect(group, own, gone) do
    name = name(group)

    :global.trans({name, self()}, fn ->
      case :global.whereis_name(name) do
        pid when pid not in [:undefined, gone] ->
          pid

        _vacant ->
          :yes = :global.re_register_name(name, own, &Member.resolve/3)
          own
      end
    end)
  end

  defp run_at(owner, own, exchange, what) do
    with {:ok, representative} <- ask(owner, own, {:represent, self(), own}),
         {:ok, result} <- ask(representative, own, request(exchange, what)) do
      give(result, exchange, owner)
    else
      # It ended before it had seen the call.
      {:down, ^owner, _reason} ->
        run_again(find_owner(exchange.group, own, owner), own, exchange, what)

      {:down, ^own, _reason} ->
        raise Ccxt.ExchangeClosedByUser, "#{exchange.id} closedByUser"

      {:down, _representative, reason} ->
        raise lost(exchange, reason)
    end
  end

  defp run_again(own, own, exchange, what), do: perform(%{exchange | group: nil}, what)
  defp run_again(owner, own, exchange, what), do: run_at(owner, own, exchange, what)

  defp request(exchange, what) do
    credentials = Map.take(exchange, Keyword.keys(Exchange.credentials()))
    {:perform, what, credentials, exchange.listening, Ccxt.Time.frozen()}
  end

  # A monitor is the address of the answer: one that comes too late goes nowhere.
  defp ask(pid, own, request) do
    reply = Process.monitor(pid, alias: :reply_demonitor)
    closed = Process.monitor(own)
    send(pid, {request, self(), reply})
    result = await(pid, own, reply, closed, request)
    Process.demonitor(closed, [:flush])
    Process.demonitor(reply, [:flush])
    result
  end

  # Whoever enumerates a stream may be told to stop: so is who does it on its behalf.
  defp await(pid, own, reply, closed, {:perform, {:call, _, _}, _, listening, _} = request)
       when listening != nil do
    receive do
      {Connection, :halt} ->
        Connection.halt_streams(pid)
        await(pid, own, reply, closed, request)

      {^reply, result} ->
        {:ok, result}

      {:DOWN, ^reply, :process, ^pid, reason} ->
        {:down, pid, reason}

      {:DOWN, ^closed, :process, ^own, reason} ->
        {:down, own, reason}
    end
  end

  defp await(pid, own, reply, closed, _request) do
    receive do
      {^reply, result} -> {:ok, result}
      {:DOWN, ^reply, :process, ^pid, reason} -> {:down, pid, reason}
      {:DOWN, ^closed, :process, ^own, reason} -> {:down, own, reason}
    end
  end

  defp give({:ok, value}, _exchange, _owner), do: value

  # Its exchange was closed, not this one.
  defp give({:error, %Ccxt.ExchangeClosedByUser{}} = result, exchange, owner) do
    if :global.whereis_name(name(exchange.group)) == owner,
      do: raise(elem(result, 1)),
      else: raise(lost(exchange, :closed))
  end

  defp give({:error, error}, _exchange, _owner), do: raise(error)

  defp lost(exchange, reason) do
    %Ccxt.NetworkError{
      message: "#{exchange.id} the node that had the connection is gone",
      source: {:disconnected, {:cluster, reason}}
    }
  end
end
