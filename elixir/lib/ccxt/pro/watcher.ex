defmodule Ccxt.Pro.Watcher do
  @moduledoc """
  A supervised process that calls a function for each update of a stream.

      children = [
        {Ccxt.Pro.Watcher,
         name: BtcTrades,
         stream: Ccxt.Pro.Binance.stream_trades(exchange, "BTC/USDT"),
         handler: fn trades -> Enum.each(trades, &MyApp.Trades.insert/1) end}
      ]

      Supervisor.start_link(children, strategy: :one_for_one)

  Options:

    * `:stream`: what is enumerated: a stream of an exchange (`Ccxt.Pro.Updates`), or what was made of some by `Stream`.
    * `:handler`: called with each element, one after the other. Which updates it sees when it is slow is the stream's
      to say.
    * `:name`: a name for the process, as `GenServer.start_link/3` takes it. It is the child's id, too.
    * `:shutdown`: milliseconds that a supervisor waits for it to finish, 5000 unless it is given.

  A stream goes on over lost connections by itself. If it raises, or the handler does, the watcher ends with that error
  and its supervisor starts it again. If the stream ends, as with `Ccxt.Pro.close/1`, so does the watcher, for good.

  When it is stopped, it waits for the handler to return, and unsubscribes.
  """

  use GenServer

  alias Ccxt.Pro.Connection

  @options [:stream, :handler, :name, :shutdown]

  @typedoc "See the module's documentation."
  @type option ::
          {:stream, Enumerable.t()}
          | {:handler, (term() -> term())}
          | {:name, GenServer.name()}
          | {:shutdown, timeout()}

  @doc "A child of a supervisor."
  @spec child_spec([option()]) :: Supervisor.child_spec()
  def child_spec(options) do
    check!(options)

    %{
      id: Keyword.get(options, :name, __MODULE__),
      start: {__MODULE__, :start_link, [options]},
      restart: :transient,
      shutdown: Keyword.get(options, :shutdown, 5_000)
    }
  end

  @doc "Starts a watcher, linked to the caller."
  @spec start_link([option()]) :: GenServer.on_start()
  def start_link(options) do
    check!(options)
    GenServer.start_link(__MODULE__, options, Keyword.take(options, [:name]))
  end

  ## Callbacks

  @impl GenServer
  def init(options) do
    Process.flag(:trap_exit, true)
    Process.set_label({__MODULE__, options[:name]})
    stream = Keyword.fetch!(options, :stream)
    handler = Keyword.fetch!(options, :handler)
    # Who enumerates waits for updates: this process is there to be asked to stop.
    {:ok, spawn_link(fn -> enumerate(stream, handler) end)}
  end

  @impl GenServer
  def handle_info({:EXIT, reader, :normal}, reader), do: {:stop, :normal, nil}
  def handle_info({:EXIT, reader, reason}, reader), do: {:stop, reason, nil}
  def handle_info({:EXIT, _other, reason}, reader), do: {:stop, reason, reader}

  @impl GenServer
  def terminate(_reason, nil), do: :ok

  def terminate(_reason, reader) do
    Connection.halt_streams(reader)

    receive do
      {:EXIT, ^reader, _reason} -> :ok
    end
  end

  ## Helpers

  defp enumerate(stream, handler) do
    Process.set_label({__MODULE__, :reader})
    Enum.each(stream, handler)
  end

  defp check!(options) do
    case Keyword.keys(options) -- @options do
      [] -> :ok
      [option | _] -> raise ArgumentError, "#{inspect(option)} is not an option of a watcher"
    end

    unless is_function(options[:handler], 1),
      do: raise(ArgumentError, "handler: must be a function of one argument")

    if Enumerable.impl_for(options[:stream]) == nil,
      do: raise(ArgumentError, "stream: must be an enumerable, got: #{inspect(options[:stream])}")
  end
end
