defmodule Ccxt.Pro.Client do
  @moduledoc false

  # What ccxt calls `client`, as a value: the side of a connection that an exchange's message handlers see.
  # They settle the waiters of a message hash and read and rewrite the subscriptions; the connection process
  # sends the answers after the handler has returned.

  alias Ccxt.Pro.Core.{Waiter, Waiters}

  alias Ccxt.Pro.State

  @typedoc "What a waiter gets: a value and where it lives in the stream state, or an error."
  @type result :: {:ok, term(), State.place()} | {:error, Exception.t()}

  @typedoc "A method that runs in a process of its own: how long after, in milliseconds, and what with."
  @type job :: {after_ms :: number(), (Ccxt.Exchange.t(), t() -> term())}

  @typedoc """
  `futures` holds the message hashes that are waited for. `kept` are the values of hashes that stay settled.
  `rejections` are errors for hashes that nobody waited for yet, newest first. `settled` are waiters with their
  results and `jobs` what is to be started, both newest first, and `reset` the error of a connection that is to be
  opened anew: these are for the connection process. `last_pong` is when the exchange answered a ping of its own kind,
  in milliseconds since 1970, and `keep_alive` how long to wait between pings where the exchange says so itself.
  """
  @type t :: %__MODULE__{
          url: String.t(),
          subscriptions: Ccxt.Ordered.t(),
          futures: Waiters.t(),
          kept: %{String.t() => {term(), State.place()}},
          rejections: [{String.t(), Exception.t()}],
          settled: [{Waiter.t(), result()}],
          jobs: [job()],
          reset: Exception.t() | nil,
          last_pong: number() | nil,
          keep_alive: number() | nil
        }

  @derive {Inspect, except: [:url]}
  @enforce_keys [:url]
  defstruct [
    :url,
    subscriptions: Ccxt.Ordered.new(),
    futures: %{},
    kept: %{},
    rejections: [],
    settled: [],
    jobs: [],
    reset: nil,
    last_pong: nil,
    keep_alive: nil
  ]

  # Errors that nobody asks for must not pile up: a server may refuse a thousand requests whose callers are gone.
  @max_rejections 100

  @doc "A client nobody waits for."
  @spec new(url :: String.t()) :: t()
  def new(url), do: %__MODULE__{url: url}

  @doc """
  Gives `value` to everybody who waits for `message_hash`; a value nobody waits for is dropped.

  `place` is where a cache or a book lives in the stream state: who waits for it sees it as it is by then, and may
  change it there.
  """
  @spec resolve(t(), term(), String.t() | nil, State.place()) :: t()
  def resolve(client, value, message_hash, place \\ nil)

  def resolve(%__MODULE__{futures: futures} = client, value, message_hash, place)
      when is_map_key(futures, message_hash),
      do: client |> forget(message_hash) |> settle(message_hash, {:ok, value, place})

  def resolve(%__MODULE__{} = client, _value, _message_hash, _place), do: client

  @doc """
  Gives an error to everybody who waits for `message_hash`, or, without one, to everybody who waits at all. An empty hash
  is none.

  If nobody waits for it, the next one who does gets the error.
  """
  @spec reject(t(), error :: term(), String.t() | nil) :: t()
  def reject(client, error, message_hash \\ nil)

  def reject(%__MODULE__{futures: futures} = client, error, none) when none in [nil, ""] do
    error = Ccxt.Error.wrap(error)
    Enum.reduce(Map.keys(futures), %{client | kept: %{}}, &settle(&2, &1, {:error, error}))
  end

  def reject(%__MODULE__{futures: futures} = client, error, message_hash)
      when is_map_key(futures, message_hash) do
    client |> forget(message_hash) |> settle(message_hash, {:error, Ccxt.Error.wrap(error)})
  end

  def reject(%__MODULE__{} = client, error, message_hash) do
    rejections =
      List.keystore(client.rejections, message_hash, 0, {message_hash, Ccxt.Error.wrap(error)})

    %{client | rejections: Enum.take(rejections, -@max_rejections)}
  end

  @doc "Rejects everybody and asks the connection process for a new socket."
  @spec reset(t(), error :: term()) :: t()
  def reset(%__MODULE__{} = client, error) do
    error = Ccxt.Error.wrap(error)
    %{reject(client, error) | reset: error}
  end

  @doc "As `resolve/4`, but the hash stays settled: whoever asks for it later gets the value at once."
  @spec settle_future(t(), term(), String.t(), State.place()) :: t()
  def settle_future(%__MODULE__{} = client, value, message_hash, place \\ nil) do
    client = client |> settle(message_hash, {:ok, value, place}) |> future(message_hash)
    %{client | kept: Map.put(client.kept, message_hash, {value, place})}
  end

  @doc "Has a method run in a process of its own when the handler has returned; it gets the exchange and this client."
  @spec spawn(t(), (Ccxt.Exchange.t(), t() -> term())) :: t()
  def spawn(client, function), do: spawn_after(client, 0, function)

  @doc "As `spawn/2`, in `after_ms` milliseconds."
  @spec spawn_after(t(), after_ms :: number(), (Ccxt.Exchange.t(), t() -> term())) :: t()
  def spawn_after(%__MODULE__{} = client, after_ms, function) when is_function(function, 2),
    do: %{client | jobs: [{after_ms, function} | client.jobs]}

  @doc "What was spawned since the last time, oldest first."
  @spec take_jobs(t()) :: {[job()], t()}
  def take_jobs(%__MODULE__{jobs: jobs} = client), do: {Enum.reverse(jobs), %{client | jobs: []}}

  @doc "The client as others see it: its subscriptions, without those who wait."
  @spec snapshot(t()) :: t()
  def snapshot(%__MODULE__{} = client),
    do: %{new(client.url) | subscriptions: client.subscriptions}

  @doc "Holds a message hash open, so that `waiting?/2` is true before somebody waits."
  @spec future(t(), String.t()) :: t()
  def future(%__MODULE__{futures: futures} = client, message_hash),
    do: %{client | futures: Map.put_new(futures, message_hash, [])}

  @doc "Tells whether a message hash is waited for."
  @spec waiting?(t(), String.t() | nil) :: boolean()
  def waiting?(%__MODULE__{futures: futures}, message_hash), do: is_map_key(futures, message_hash)

  @doc "The message hashes that are waited for."
  @spec waiting_hashes(t()) :: [String.t()]
  def waiting_hashes(%__MODULE__{futures: futures}), do: Map.keys(futures)

  @doc "Makes `waiter` wait; if one of its hashes was rejected before, or is kept settled, it is settled at once."
  @spec await(t(), Waiter.t()) :: t()
  def await(%__MODULE__{rejections: [], kept: kept} = client, waiter) when kept == %{},
    do: %{client | futures: Waiters.add(client.futures, waiter)}

  def await(%__MODULE__{kept: kept} = client, waiter) do
    with nil <- Enum.find(waiter.hashes, &is_map_key(kept, &1)) do
      await_or_reject(client, waiter)
    else
      message_hash ->
        {value, place} = Map.fetch!(kept, message_hash)
        %{client | settled: [{waiter, {:ok, value, place}} | client.settled]}
    end
  end

  defp await_or_reject(client, waiter) do
    case Enum.find(waiter.hashes, &List.keymember?(client.rejections, &1, 0)) do
      nil ->
        %{client | futures: Waiters.add(client.futures, waiter)}

      message_hash ->
        {{_hash, error}, rejections} = List.keytake(client.rejections, message_hash, 0)
        %{client | rejections: rejections, settled: [{waiter, {:error, error}} | client.settled]}
    end
  end

  @doc "The waiters settled since the last time, oldest first, each with its result."
  @spec take_settled(t()) :: {[{Waiter.t(), result()}], t()}
  def take_settled(%__MODULE__{settled: settled} = client),
    do: {Enum.reverse(settled), %{client | settled: []}}

  ## Helpers

  defp forget(%__MODULE__{kept: kept} = client, message_hash) when is_map_key(kept, message_hash),
    do: %{client | kept: Map.delete(kept, message_hash)}

  defp forget(client, _message_hash), do: client

  defp settle(client, message_hash, result) do
    {waiters, futures} = Waiters.take(client.futures, message_hash)
    settled = Enum.reduce(waiters, client.settled, &[{&1, result} | &2])
    %{client | futures: futures, settled: settled}
  end
end
