defmodule Ccxt.Pro.Client do
  @moduledoc false

  # What ccxt calls `client`, as a value: the side of a connection that an exchange's message handlers see.
  # They settle the waiters of a message hash and read and rewrite the subscriptions; the connection process
  # sends the answers after the handler has returned.

  alias Ccxt.{Exchange, Ordered}
  alias Ccxt.Pro.Deferred
  alias Ccxt.Pro.Core.{Promises, Waiter, Waiters}
  alias Ccxt.Pro.State

  @typedoc "What a waiter gets: a value and where it lives in the stream state, or an error."
  @type result :: {:ok, term(), State.place()} | {:error, Exception.t()}

  @typedoc "A method that runs in a process of its own: how long after, in milliseconds, and what with."
  @type job :: {after_ms :: number(), (Ccxt.Exchange.t(), t() -> term())}

  @typedoc "A message, and the subscribe hashes that it stands for."
  @type outgoing :: {[String.t()], message :: term()}

  @typedoc """
  `futures` holds the message hashes that are waited for, or held open. `kept` are the results of hashes that stay
  settled. `rejections` are errors for hashes that nobody waited for yet, newest first. `promises` are what somebody
  is going to await, and `caller` whose turn it is. `keep_alive` is how often the exchange wants a ping, in
  milliseconds, where it said so, `last_pong` when it last answered one in a way of its own. `refused` are the newest
  subscribe hashes that were rejected and not subscribed since.

  `settled` are waiters with their results, `jobs` what is to be started and `outgoing` what is to be sent, all newest
  first, and `reset` the error of a connection that is to be opened anew: these are for the connection process.
  """
  @type t :: %__MODULE__{
          url: String.t(),
          subscriptions: Ordered.t(),
          futures: Waiters.t(),
          kept: %{String.t() => result()},
          rejections: [{String.t(), Exception.t()}],
          promises: Promises.t(),
          caller: pid() | nil,
          keep_alive: number() | nil,
          last_pong: number() | nil,
          settled: [{Waiter.t(), result()}],
          jobs: [job()],
          outgoing: [outgoing()],
          refused: [String.t()],
          reset: Exception.t() | nil
        }

  @derive {Inspect, except: [:url]}
  @enforce_keys [:url]
  defstruct [
    :url,
    subscriptions: Ordered.new(),
    futures: %{},
    kept: %{},
    rejections: [],
    promises: %{},
    caller: nil,
    keep_alive: nil,
    last_pong: nil,
    settled: [],
    jobs: [],
    outgoing: [],
    refused: [],
    reset: nil
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
  As `resolve/4`, with a value that is made only if somebody waits for `message_hash`: a deferred one, or a map of them.
  """
  @spec resolve_deferred(
          t(),
          Deferred.t() | %{optional(term()) => Deferred.t() | term()},
          String.t() | nil,
          Exchange.t()
        ) :: t()
  def resolve_deferred(%__MODULE__{futures: futures} = client, value, message_hash, exchange)
      when is_map_key(futures, message_hash),
      do: resolve(client, Deferred.made(value, exchange), message_hash)

  def resolve_deferred(%__MODULE__{} = client, _value, _message_hash, _exchange), do: client

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
    client
    |> forget(message_hash)
    |> refuse(message_hash)
    |> settle(message_hash, {:error, Ccxt.Error.wrap(error)})
    |> reject_subscribers(message_hash, ended(error))
  end

  def reject(%__MODULE__{} = client, error, message_hash) do
    client = client |> refuse(message_hash) |> reject_subscribers(message_hash, ended(error))

    rejections =
      List.keystore(client.rejections, message_hash, 0, {message_hash, Ccxt.Error.wrap(error)})

    %{client | rejections: Enum.take(rejections, -@max_rejections)}
  end

  @doc """
  Rejects everybody and asks the connection process for a new socket, where what was refused on this one is asked for
  again.
  """
  @spec reset(t(), error :: term()) :: t()
  def reset(%__MODULE__{} = client, error) do
    error = Ccxt.Error.wrap(error)
    %{reject(client, error) | reset: error, refused: []}
  end

  @doc """
  As `resolve/4`, but the hash stays settled: whoever asks for it later gets the value at once. Who settles it first
  decides.
  """
  @spec settle_future(t(), term(), String.t(), State.place()) :: t()
  def settle_future(%__MODULE__{} = client, value, message_hash, place \\ nil),
    do: keep(client, message_hash, {:ok, value, place})

  @doc "As `settle_future/4`, with an error."
  @spec reject_future(t(), error :: term(), String.t()) :: t()
  def reject_future(%__MODULE__{} = client, error, message_hash),
    do: keep(client, message_hash, {:error, Ccxt.Error.wrap(error)})

  @doc """
  What a message hash is settled with next, to be awaited later: `Connection.await_promise/3`. It has it also if that
  comes first.
  """
  @spec promise(t(), String.t()) :: {Promises.promise(), t()}
  def promise(%__MODULE__{} = client, message_hash) do
    promise = make_ref()

    case take_result(client, message_hash) do
      {nil, client} -> client |> future(message_hash) |> hand(promise, {:pending, message_hash})
      {result, client} -> hand(client, promise, result)
    end
  end

  defp hand(client, promise, held) do
    promises = Promises.add(client.promises, promise, client.caller, held)
    {promise, %{client | promises: promises}}
  end

  @doc "Settles a promise, and with it its message hash, as `settle_future/4` does, unless it is settled."
  @spec settle_promise(t(), Promises.promise(), term(), State.place()) :: t()
  def settle_promise(%__MODULE__{promises: promises} = client, promise, value, place \\ nil) do
    case Promises.fetch(promises, promise) do
      {:pending, message_hash} -> settle_future(client, value, message_hash, place)
      _settled -> client
    end
  end

  @doc "As `settle_promise/4`, with an error."
  @spec reject_promise(t(), Promises.promise(), error :: term()) :: t()
  def reject_promise(%__MODULE__{promises: promises} = client, promise, error) do
    case Promises.fetch(promises, promise) do
      {:pending, message_hash} -> reject_future(client, error, message_hash)
      _settled -> client
    end
  end

  @doc """
  Subscribes without waiting for a value, as ccxt's `watch` does where nobody awaits it: `message` is sent unless
  `subscribe_hash` is subscribed already, or, without one, unless somebody waits for `message_hash`.
  """
  @spec subscribe(t(), String.t(), message :: term(), String.t() | nil, subscription :: term()) ::
          t()
  def subscribe(client, message_hash, message \\ nil, subscribe_hash \\ nil, subscription \\ nil)

  def subscribe(%__MODULE__{} = client, message_hash, message, nil, _subscription) do
    if waiting?(client, message_hash),
      do: client,
      else: client |> future(message_hash) |> send_later([message_hash], message)
  end

  def subscribe(%__MODULE__{} = client, message_hash, message, subscribe_hash, subscription),
    do: subscribe_all(client, [message_hash], message, [subscribe_hash], subscription)

  @doc "As `subscribe/5`, for several message hashes and subscribe hashes."
  @spec subscribe_all(
          t(),
          [String.t()],
          message :: term(),
          [String.t()] | nil,
          subscription :: term()
        ) :: t()
  def subscribe_all(
        client,
        message_hashes,
        message \\ nil,
        subscribe_hashes \\ nil,
        subscription \\ nil
      )

  def subscribe_all(%__MODULE__{} = client, message_hashes, message, nil, _subscription),
    do: client |> hold_open(message_hashes) |> send_later(message_hashes, message)

  def subscribe_all(client, message_hashes, message, subscribe_hashes, subscription) do
    client = hold_open(client, message_hashes)
    value = subscription || true

    case Enum.reject(subscribe_hashes, &subscribed?(client, &1)) do
      [] ->
        client

      missing ->
        missing
        |> Enum.reduce(client, &put_subscription(&2, &1, value))
        |> send_later(missing, message)
    end
  end

  @doc "Notes that the exchange answered a ping in a way of its own."
  @spec on_pong(t()) :: t()
  def on_pong(%__MODULE__{} = client), do: %{client | last_pong: Ccxt.Time.milliseconds()}

  @doc "What was subscribed since the last time, oldest first."
  @spec take_outgoing(t()) :: {[outgoing()], t()}
  def take_outgoing(%__MODULE__{outgoing: outgoing} = client),
    do: {Enum.reverse(outgoing), %{client | outgoing: []}}

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

  @doc """
  Tells whether a hash is subscribed, and was not refused since: where ccxt goes by its key alone, the next call for a
  stream that was refused waits for ever for what was never subscribed.
  """
  @spec subscribed?(t(), String.t()) :: boolean()
  def subscribed?(%__MODULE__{subscriptions: subscriptions, refused: refused}, hash),
    do: Ordered.has_key?(subscriptions, hash) and (refused == [] or hash not in refused)

  @doc "Notes that a hash is subscribed."
  @spec put_subscription(t(), String.t(), value :: term()) :: t()
  def put_subscription(%__MODULE__{} = client, hash, value) do
    %{
      client
      | subscriptions: Ordered.put(client.subscriptions, hash, value),
        refused: List.delete(client.refused, hash)
    }
  end

  @doc "Forgets the subscriptions that were refused."
  @spec drop_refused(t()) :: t()
  def drop_refused(%__MODULE__{refused: refused} = client) do
    subscriptions = Enum.reduce(refused, client.subscriptions, &Ordered.delete(&2, &1))
    %{client | subscriptions: subscriptions, refused: []}
  end

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

  def await(%__MODULE__{} = client, waiter), do: await_any(client, waiter, waiter.hashes)

  @doc """
  Makes a listener wait, from now on; it stays until `unlisten/2`. What was rejected before is its first answer.
  """
  @spec listen(t(), Waiter.t()) :: t()
  def listen(%__MODULE__{rejections: [], kept: kept} = client, listener) when kept == %{},
    do: %{client | futures: Waiters.add(client.futures, listener)}

  def listen(%__MODULE__{} = client, listener) do
    client = %{client | futures: Waiters.add(client.futures, listener)}

    Enum.reduce(listener.hashes, client, fn hash, client ->
      case take_result(client, hash) do
        {nil, client} -> client
        {result, client} -> answer(client, listener, result)
      end
    end)
  end

  @doc "Removes the listeners of a stream."
  @spec unlisten(t(), reply :: reference()) :: t()
  def unlisten(%__MODULE__{futures: futures} = client, reply) do
    listeners = for %Waiter{reply: ^reply} = listener <- Waiters.all(futures), do: listener
    %{client | futures: Enum.reduce(listeners, futures, &Waiters.remove(&2, &1))}
  end

  @doc "Makes `waiter` wait for a promise. One that is not known was lost with its connection."
  @spec await_promise(t(), Waiter.t(), Promises.promise()) :: t()
  def await_promise(%__MODULE__{} = client, waiter, promise) do
    {held, promises} = Promises.pop(client.promises, promise)
    client = %{client | promises: promises}

    case held do
      {:pending, message_hash} -> await(client, %{waiter | hashes: [message_hash]})
      nil -> answer(client, waiter, {:error, %Ccxt.NetworkError{message: "connection lost"}})
      result -> answer_at_once(client, waiter, result)
    end
  end

  @doc "Tells whether somebody waits, not just whether hashes are held open."
  @spec awaited?(t()) :: boolean()
  def awaited?(%__MODULE__{futures: futures, promises: promises}),
    do: Waiters.any?(futures) or Promises.pending?(promises)

  @doc "Forgets a process that is gone: what it waits for, and what it was going to await."
  @spec drop_pid(t(), pid()) :: t()
  def drop_pid(%__MODULE__{futures: futures, promises: promises} = client, pid) do
    %{
      client
      | futures: Waiters.drop_pid(futures, pid),
        promises: Promises.drop_pid(promises, pid)
    }
  end

  @doc "The waiters settled since the last time, oldest first, each with its result."
  @spec take_settled(t()) :: {[{Waiter.t(), result()}], t()}
  def take_settled(%__MODULE__{settled: settled} = client),
    do: {Enum.reverse(settled), %{client | settled: []}}

  ## Helpers

  defp forget(%__MODULE__{kept: kept} = client, message_hash) when is_map_key(kept, message_hash),
    do: %{client | kept: Map.delete(kept, message_hash)}

  defp forget(client, _message_hash), do: client

  defp refuse(client, message_hash) do
    if Ordered.has_key?(client.subscriptions, message_hash),
      do: %{client | refused: Enum.take([message_hash | client.refused], @max_rejections)},
      else: client
  end

  # ccxt rejects a stream that the exchange has ended with the exchange's message: that passes with the next call.
  defp ended(%{__exception__: true} = error), do: error

  defp ended(message),
    do: %Ccxt.NetworkError{message: "the exchange has ended the stream", source: message}

  # Where ccxt goes by message hashes alone, who waits for something of a stream that the exchange has ended, under
  # another name than the stream's, waits for ever.
  defp reject_subscribers(client, subscribe_hash, error) do
    subscribers =
      for waiter <- Waiters.all(client.futures),
          subscribe_hash in waiter.subscribe_hashes,
          do: waiter

    Enum.reduce(subscribers, client, fn waiter, client ->
      futures =
        if waiter.mode, do: client.futures, else: Waiters.remove(client.futures, waiter)

      answer(%{client | futures: futures}, waiter, {:error, error})
    end)
  end

  defp settle(client, message_hash, result) do
    {waiters, futures} = Waiters.take(client.futures, message_hash)
    settled = Enum.reduce(waiters, client.settled, &[{&1, result} | &2])
    promises = Promises.settle(client.promises, message_hash, result)
    %{client | futures: futures, promises: promises, settled: settled}
  end

  # A hash that is not open, or that was settled so before, stays as it is.
  defp keep(%__MODULE__{futures: futures, kept: kept} = client, message_hash, result)
       when is_map_key(futures, message_hash) and not is_map_key(kept, message_hash) do
    client = client |> settle(message_hash, result) |> future(message_hash)
    %{client | kept: Map.put(kept, message_hash, result)}
  end

  defp keep(client, _message_hash, _result), do: client

  defp await_any(client, waiter, [message_hash | others]) do
    case take_result(client, message_hash) do
      {nil, client} -> await_any(client, waiter, others)
      {result, client} -> answer_at_once(client, waiter, result)
    end
  end

  defp await_any(client, waiter, []), do: %{client | futures: Waiters.add(client.futures, waiter)}

  # What a hash has been settled with already: what is kept, or an error that nobody got yet.
  defp take_result(%__MODULE__{kept: kept} = client, message_hash)
       when is_map_key(kept, message_hash),
       do: {Map.fetch!(kept, message_hash), client}

  defp take_result(%__MODULE__{rejections: rejections} = client, message_hash) do
    case List.keytake(rejections, message_hash, 0) do
      {{_hash, error}, rejections} -> {{:error, error}, %{client | rejections: rejections}}
      nil -> {nil, client}
    end
  end

  # No message has brought that, so that none is right behind it.
  defp answer_at_once(client, waiter, result),
    do: answer(client, %{waiter | goes_on?: false}, result)

  defp answer(client, waiter, result),
    do: %{client | settled: [{waiter, result} | client.settled]}

  defp hold_open(client, message_hashes), do: Enum.reduce(message_hashes, client, &future(&2, &1))

  defp send_later(client, hashes, message),
    do: %{client | outgoing: [{hashes, message} | client.outgoing]}
end
