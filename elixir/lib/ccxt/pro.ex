defmodule Ccxt.Pro do
  @moduledoc """
  Market data and orders of crypto exchanges over websockets, with ccxt's unified API.

      exchange = Ccxt.Pro.Binance.new(options: %{"defaultType" => "spot"})
      {:ok, ticker} = Ccxt.Pro.Binance.watch_ticker(exchange, "BTC/USDT")
      ticker["last"]
      :ok = Ccxt.Pro.close(exchange)

  Values are ccxt's: maps with string keys. Functions give `{:ok, value}` or `{:error, exception}`, where the
  exception is one of ccxt's (`Ccxt.BadSymbol`, `Ccxt.NetworkError`); those with a `!` raise it.

  A call can go without an exchange, and can have settings of one among its parameters:

      {:ok, ticker} = Ccxt.Pro.Binance.watch_ticker("BTC/USDT")
      {:ok, balance} = Ccxt.Pro.Binance.watch_balance(api_key: key, secret: secret, params: %{"type" => "future"})
      {:ok, balance} = Ccxt.Pro.Binance.watch_balance(exchange, api_key: key, secret: secret)

  Atoms name settings, as `Ccxt.Exchange.new/2` takes them, and so do strings that are names of one; other strings, and
  what stands under `params`, are parameters of the request. With settings of its own a call uses an exchange that
  has those of `exchange` and its own. There is one exchange for each set of settings, whoever calls; it lives until it is
  closed, until `exchange` is, or until `close/1` with `:shared`. Options so belong into a configuration, not into a loop
  that makes up new ones.

  A `watch_…` call blocks until the next update. The first one connects and subscribes; the connection is shared by
  all processes that use the exchange and stays open while one of them watches. If it is lost, everybody who waits
  gets `{:error, %Ccxt.NetworkError{}}`, and the connection comes back by itself with its streams subscribed again:
  the next call waits for it. See `Ccxt.Pro.ConnectionOptions` for what can be set and `Ccxt.Pro.Telemetry` for what
  can be observed.
  """

  alias Ccxt.Calls.Shared
  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.{Cluster, Connection, Telemetry}
  alias Ccxt.Pro.Telemetry.DebugLogger

  use Ccxt.Pro.Entry

  @typedoc """
  What there is to know of a connection.

  `uptime_ms` and `idle_ms` count from when the socket was ready and last had data; `handled_at` is the
  `System.monotonic_time/0` of the last message that was handled, or of the start.
  """
  @type info :: %{
          pid: pid(),
          exchange: String.t(),
          url: String.t(),
          state: :disconnected | :connecting | :ready | :closing,
          subscriptions: [String.t()],
          waiters: non_neg_integer(),
          sockets: non_neg_integer(),
          uptime_ms: non_neg_integer(),
          idle_ms: non_neg_integer() | nil,
          handled_at: integer()
        }

  @doc """
  An exchange by its id, or by the compiled module itself; `config` is as `Ccxt.Exchange.new/2` takes it.

  Raises `ArgumentError` if there is no such exchange or setting.
  """
  @spec new(String.t() | module(), config :: map() | keyword()) :: Exchange.t()
  def new(exchange, config \\ %{})
  def new(module, config) when is_atom(module), do: Exchange.new(module, config)

  def new(id, config) when is_binary(id) do
    case Enum.find(exchanges(), fn {known, _module} -> Atom.to_string(known) == id end) do
      {_id, module} ->
        Exchange.new(module, config)

      nil ->
        known = Enum.map_join(exchanges(), ", ", fn {known, _module} -> Atom.to_string(known) end)
        raise ArgumentError, "there is no exchange #{inspect(id)}; there are: #{known}"
    end
  end

  @doc """
  Closes all connections of an exchange and forgets its state; with `:shared`, those of calls that brought no exchange.

  Whoever waits gets `Ccxt.ExchangeClosedByUser`, and so does every later call with the exchange.
  """
  @spec close(Exchange.t() | :shared) :: :ok
  def close(:shared), do: Enum.each(Shared.exchanges(), &close/1)

  def close(%Exchange{} = exchange) do
    :ok = Cluster.part(exchange)
    exchange |> Connection.pids() |> Enum.each(&Connection.close/1)
    Instance.stop(exchange)
  end

  @doc "The connections of an exchange, or of all exchanges."
  @spec connections(Exchange.t() | :all) :: [info()]
  def connections(exchange \\ :all) do
    for pid <- Connection.pids(exchange), info = connection_info(pid), do: info
  end

  @doc """
  The connection of a websocket URL: one supervised process, whoever uses it. Nil if there is none.

  The URL is as the exchange has it, or as `connections/1` shows it. Where several exchanges have a connection of one
  URL, it is that of `exchange`, or the one that was started first.
  """
  @spec connection(Exchange.t() | :all, url :: String.t()) :: pid() | nil
  def connection(exchange \\ :all, url) when is_binary(url) do
    found = Connection.urls(exchange)
    shown = Telemetry.public_url(url)

    # A URL that is shown without its key may be that of several.
    with nil <- Enum.find_value(found, fn {pid, known} -> known == url && pid end) do
      Enum.find_value(found, fn {pid, known} -> Telemetry.public_url(known) == shown && pid end)
    end
  end

  @doc "What there is to know of a connection, by its process or its URL; nil if it has ended."
  @spec connection_info(pid() | (url :: String.t())) :: info() | nil
  def connection_info(pid) when is_pid(pid), do: Connection.info(pid)

  def connection_info(url) when is_binary(url),
    do: with(pid when is_pid(pid) <- connection(url), do: connection_info(pid))

  @doc """
  Closes one connection, by its process or its URL; who waits on it gets `Ccxt.ExchangeClosedByUser`. The next call that
  needs it opens another.
  """
  @spec close_connection(pid() | (url :: String.t())) :: :ok
  def close_connection(pid) when is_pid(pid), do: Connection.close(pid)

  def close_connection(url) when is_binary(url) do
    case connection(url) do
      nil -> :ok
      pid -> close_connection(pid)
    end
  end

  @doc """
  Has every event of the library logged, at level `:debug`; see `Ccxt.Pro.Telemetry` for what there is.

  What an exchange sends and receives is logged with its setting `verbose: true`.
  """
  @spec attach_debug_logger() :: :ok | {:error, :already_exists}
  defdelegate attach_debug_logger, to: DebugLogger, as: :attach

  @doc "Ends what `attach_debug_logger/0` began."
  @spec detach_debug_logger() :: :ok | {:error, :not_found}
  defdelegate detach_debug_logger, to: DebugLogger, as: :detach
end
