defmodule Ccxt.Pro.Client do
  @moduledoc false

  # What ccxt calls `client`, as a value: the side of a connection that an exchange's message handlers see.
  # They settle the waiters of a message hash and read and rewrite the subscriptions; the connection process
  # sends the answers after the handler has returned.

  alias Ccxt.Pro.Core.{Waiter, Waiters}

  @typedoc "What a waiter gets."
  @type result :: {:ok, term()} | {:error, Exception.t()}

  @typedoc """
  `futures` holds the message hashes that are waited for. `rejections` are errors for hashes that nobody
  waited for yet, newest first. `settled` are waiters with their results, newest first, and `reset` the error
  of a connection that is to be opened anew: both are for the connection process.
  """
  @type t :: %__MODULE__{
          url: String.t(),
          subscriptions: Ccxt.Ordered.t(),
          futures: Waiters.t(),
          rejections: [{String.t(), Exception.t()}],
          settled: [{Waiter.t(), result()}],
          reset: Exception.t() | nil
        }

  @derive {Inspect, except: [:url]}
  @enforce_keys [:url]
  defstruct [
    :url,
    subscriptions: Ccxt.Ordered.new(),
    futures: %{},
    rejections: [],
    settled: [],
    reset: nil
  ]

  # Errors that nobody asks for must not pile up: a server may refuse a thousand requests whose callers are gone.
  @max_rejections 100

  @doc "A client nobody waits for."
  @spec new(url :: String.t()) :: t()
  def new(url), do: %__MODULE__{url: url}

  @doc "Gives `value` to everybody who waits for `message_hash`; a value nobody waits for is dropped."
  @spec resolve(t(), term(), String.t() | nil) :: t()
  def resolve(%__MODULE__{futures: futures} = client, value, message_hash)
      when is_map_key(futures, message_hash),
      do: settle(client, message_hash, {:ok, value})

  def resolve(%__MODULE__{} = client, _value, _message_hash), do: client

  @doc """
  Gives an error to everybody who waits for `message_hash`, or, without one, to everybody who waits at all.

  If nobody waits for it, the next one who does gets the error.
  """
  @spec reject(t(), error :: term(), String.t() | nil) :: t()
  def reject(client, error, message_hash \\ nil)

  def reject(%__MODULE__{futures: futures} = client, error, nil) do
    error = Ccxt.Error.wrap(error)
    Enum.reduce(Map.keys(futures), client, &settle(&2, &1, {:error, error}))
  end

  def reject(%__MODULE__{futures: futures} = client, error, message_hash)
      when is_map_key(futures, message_hash),
      do: settle(client, message_hash, {:error, Ccxt.Error.wrap(error)})

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

  @doc "Makes `waiter` wait; if one of its hashes was rejected before, it is settled at once."
  @spec await(t(), Waiter.t()) :: t()
  def await(%__MODULE__{rejections: []} = client, waiter),
    do: %{client | futures: Waiters.add(client.futures, waiter)}

  def await(%__MODULE__{} = client, waiter) do
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

  defp settle(client, message_hash, result) do
    {waiters, futures} = Waiters.take(client.futures, message_hash)
    settled = Enum.reduce(waiters, client.settled, &[{&1, result} | &2])
    %{client | futures: futures, settled: settled}
  end
end
