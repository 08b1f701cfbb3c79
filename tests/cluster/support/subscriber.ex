defmodule Ccxt.Cluster.Subscriber do
  @moduledoc """
  A process on a node of a cluster that calls an exchange as it is told, one call after the other.

  The exchange of a node is one for all subscribers there.
  """

  use GenServer

  alias Ccxt.Pro.Binance

  @doc "Makes the node's exchange."
  @spec prepare(settings :: map()) :: :ok
  def prepare(settings), do: :persistent_term.put(__MODULE__, Binance.new(settings))

  @doc "The node's exchange: of use there alone."
  @spec exchange() :: Ccxt.Exchange.t()
  def exchange, do: :persistent_term.get(__MODULE__)

  @doc "Starts a subscriber; it doesn't end with who starts it."
  @spec start(name :: atom()) :: :ok
  def start(name) do
    {:ok, _pid} = GenServer.start(__MODULE__, nil, name: name)
    :ok
  end

  @doc "Has a subscriber call a function of the exchange."
  @spec run(name :: atom(), function :: atom(), arguments :: [term()]) :: term()
  def run(name, function, arguments),
    do: GenServer.call(name, {:run, function, arguments}, :infinity)

  @doc "Has a subscriber enumerate a stream of trades until it has the trade of this id; gives the ids of all that it saw."
  @spec trades_until(name :: atom(), symbol :: String.t(), id :: pos_integer()) :: [integer()]
  def trades_until(name, symbol, id),
    do: GenServer.call(name, {:trades_until, symbol, id}, :infinity)

  @doc "Has a subscriber start a watcher of a symbol's trades."
  @spec start_watcher(name :: atom(), symbol :: String.t()) :: pid()
  def start_watcher(name, symbol), do: GenServer.call(name, {:start_watcher, symbol})

  @doc "What `Ccxt.Pro.Cluster` says on this node."
  @spec cluster(function :: atom()) :: term()
  def cluster(function), do: apply(Ccxt.Pro.Cluster, function, [exchange()])

  @doc "How many callers wait for the connections of this node."
  @spec waiters() :: non_neg_integer()
  def waiters, do: Enum.sum_by(Ccxt.Pro.connections(), & &1.waiters)

  @doc "Closes the node's exchange."
  @spec close() :: :ok
  def close, do: Ccxt.Pro.close(exchange())

  ## Callbacks

  @impl GenServer
  def init(nil), do: {:ok, nil}

  @impl GenServer
  def handle_call({:run, function, arguments}, _from, state),
    do: {:reply, apply(Binance, function, [exchange() | arguments]), state}

  def handle_call({:start_watcher, symbol}, _from, state) do
    stream = Binance.stream_trades(exchange(), symbol)
    {:ok, watcher} = Ccxt.Pro.Watcher.start_link(stream: stream, handler: fn _trades -> :ok end)
    {:reply, watcher, state}
  end

  def handle_call({:trades_until, symbol, id}, _from, state) do
    ids =
      exchange()
      |> Binance.stream_trades(symbol)
      |> Stream.concat()
      |> Stream.map(&String.to_integer(&1["id"]))
      |> Enum.reduce_while([], fn seen, ids ->
        if seen < id, do: {:cont, [seen | ids]}, else: {:halt, [seen | ids]}
      end)

    {:reply, Enum.reverse(ids), state}
  end
end
