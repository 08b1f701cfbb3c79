defmodule Ccxt.Pro.Core.Listeners do
  @moduledoc false

  # What the listeners of a connection are to get: the waiters that stay, one for each stream that somebody enumerates.
  #
  #   * `:queue`: each settlement is sent at once. Nothing is lost, unless who reads it leaves more unread than a limit: then
  #     nothing more is sent until all is read, and what is sent next is an error, which says how many were lost.
  #   * `:latest`: one is sent when it is asked for. What comes meanwhile is held, a newer one of a place, or a map with
  #     newer entries, in place of the older.
  #
  # An error that passes is told once until the listener asks again, so that an outage of many attempts is one error.
  #
  # A listener sees of a cache what came since it saw it last, whoever else has asked the cache. Pure: waking and sending
  # is the process's part.

  alias Ccxt.Pro.{Cache, Client, State}
  alias Ccxt.Pro.Core.Waiter

  import Ccxt.Pro.Cache, only: [is_cache: 1]

  @typedoc "`seen` has for a cache, by its place, how many of its items were seen; `sent` and `lost` count settlements."
  @type listener :: %{
          waiter: Waiter.t(),
          subscribe_hashes: [String.t()],
          asked?: boolean(),
          failed?: boolean(),
          held: [Client.result()],
          sent: non_neg_integer(),
          lost: non_neg_integer(),
          seen: %{tuple() => non_neg_integer()}
        }

  @type key :: {reply :: reference(), hashes :: [String.t()]}
  @type t :: %{key() => listener()}

  @spec new() :: t()
  def new, do: %{}

  @spec key(Waiter.t()) :: key()
  def key(%Waiter{reply: reply, hashes: hashes}), do: {reply, hashes}

  @doc """
  Notes that a listener asks for the next one; the first time makes it known, with what it has read of other connections.
  """
  @spec ask(t(), Waiter.t(), subscribe_hashes :: [String.t()], read :: non_neg_integer()) :: t()
  def ask(listeners, waiter, subscribe_hashes, read \\ 0) do
    asking = %{waiter: waiter, subscribe_hashes: subscribe_hashes, asked?: true, failed?: false}
    new = Map.merge(asking, %{held: [], seen: %{}, sent: read, lost: 0})
    Map.update(listeners, key(waiter), new, &(&1 |> Map.merge(asking) |> tell_lost()))
  end

  @doc "How many settlements a listener has got."
  @spec count_sent(t(), key()) :: non_neg_integer()
  def count_sent(listeners, key), do: Map.fetch!(listeners, key).sent

  @doc "Notes that a settlement of a listener isn't to be sent; gives how many that makes."
  @spec lose(t(), key()) :: {pos_integer(), t()}
  def lose(listeners, key) do
    %{lost: lost} = listener = Map.fetch!(listeners, key)
    {lost + 1, Map.put(listeners, key, %{listener | lost: lost + 1})}
  end

  @doc "Whether something was lost of which a listener hasn't been told."
  @spec losing?(t(), key()) :: boolean()
  def losing?(listeners, key), do: Map.fetch!(listeners, key).lost > 0

  @doc """
  Notes a settlement of a listener that is known. `before` and `state` are the stream state before and after what settled it.
  """
  @spec note(t(), key(), Client.result(), before :: State.t(), State.t()) :: t()
  def note(listeners, key, result, before, state) do
    listener = see(Map.fetch!(listeners, key), result, before, state)
    Map.put(listeners, key, hold(listener, result))
  end

  @doc "What is to be sent to a listener now, if anything, to be followed by `sent/4`."
  @spec next(t(), key()) :: {:send, listener(), Client.result()} | :none
  def next(listeners, key) do
    case listeners do
      %{^key => %{held: [result | _], waiter: %{mode: :queue}} = listener} ->
        {:send, listener, result}

      %{^key => %{held: [result | _], asked?: true} = listener} ->
        {:send, listener, result}

      %{} ->
        :none
    end
  end

  @doc "Has the next one sent, whether the listener has asked for it or not."
  @spec demand(t(), key()) :: t()
  def demand(listeners, key), do: Map.update!(listeners, key, &%{&1 | asked?: true})

  @doc "Notes that it was sent, and that the listener has seen of caches what it saw."
  @spec sent(t(), key(), State.t(), Client.result()) :: t()
  def sent(listeners, key, state, result) do
    Map.update!(listeners, key, fn listener ->
      seen = for {place, cache} <- caches(result, state), do: {place, Cache.total(cache)}

      %{
        listener
        | held: tl(listener.held),
          sent: listener.sent + 1,
          asked?: false,
          failed?: passing?(result),
          seen: Map.merge(listener.seen, Map.new(seen))
      }
    end)
  end

  @doc "A value as the listener is to see it: of its caches, what is new to it."
  @spec view(listener(), value :: term(), State.place()) :: term()
  def view(listener, values, places) when is_list(places),
    do: Enum.zip_with(values, places, &view(listener, &1, &2))

  def view(%{seen: seen}, cache, place) when is_cache(cache) and is_map_key(seen, place),
    do: Cache.since(cache, Map.fetch!(seen, place))

  def view(_listener, value, _place), do: value

  @doc "A value after the listener saw it: what others are told is new is left to them."
  @spec unview(term(), held :: term(), State.place()) :: term()
  def unview(seen, held, places) when is_list(places) do
    Enum.zip_with([seen, held, places], fn [seen, held, place] -> unview(seen, held, place) end)
  end

  def unview(_seen, cache, _place) when is_cache(cache), do: cache
  def unview(seen, _held, _place), do: seen

  @doc "The listeners of a stream, and the others."
  @spec pop(t(), reply :: reference()) :: {[listener()], t()}
  def pop(listeners, reply) do
    {left, others} = Map.split_with(listeners, &match?({{^reply, _hashes}, _listener}, &1))
    {Map.values(left), others}
  end

  @spec drop_pid(t(), pid()) :: t()
  def drop_pid(listeners, pid),
    do: Map.reject(listeners, fn {_key, listener} -> listener.waiter.pid == pid end)

  ## Helpers

  defp tell_lost(%{lost: 0} = listener), do: listener

  defp tell_lost(%{lost: lost} = listener) do
    text = "the stream's consumer was too slow: #{lost} updates are lost"
    error = %Ccxt.OperationFailed{message: text, source: {:lost, lost}}
    append(%{listener | lost: 0}, {:error, error})
  end

  # Where it hasn't seen a cache yet, it has seen what was there before; of one that was made anew, nothing.
  defp see(listener, result, before, state) do
    for {place, cache} <- caches(result, state), reduce: listener do
      %{seen: seen} = listener ->
        total = seen_before(cache, State.live(before, nil, place))
        known = if total == 0, do: 0, else: Map.get(seen, place, total)
        %{listener | seen: Map.put(seen, place, known)}
    end
  end

  defp seen_before(cache, before) when is_cache(before) do
    total = Cache.total(before)
    if total < Cache.total(cache) or before == cache, do: total, else: 0
  end

  defp seen_before(_cache, _none), do: 0

  defp caches({:error, _error}, _state), do: []

  defp caches({:ok, values, places}, state) when is_list(places) do
    Enum.flat_map(Enum.zip(values, places), fn {value, place} ->
      caches({:ok, value, place}, state)
    end)
  end

  defp caches({:ok, value, place}, state) do
    live = State.live(state, value, place)
    if place != nil and is_cache(live), do: [{place, live}], else: []
  end

  defp hold(%{failed?: true} = listener, {:error, error}) do
    if passing?({:error, error}), do: listener, else: append(listener, {:error, error})
  end

  defp hold(listener, result), do: append(listener, result)

  # In one turn a place may be settled more than once: who listens sees it once, as it is by then.
  defp append(%{held: held} = listener, {:ok, value, place} = result) when place != nil do
    if Enum.any?(held, &match?({:ok, _value, ^place}, &1)),
      do: %{listener | held: Enum.map(held, &newer(&1, place, value))},
      else: %{listener | held: held ++ [result]}
  end

  defp append(%{held: held, waiter: %{mode: :latest}} = listener, {:ok, value, nil} = result)
       when is_map(value) and not is_struct(value) do
    case Enum.find_index(held, &plain_map?/1) do
      nil -> %{listener | held: held ++ [result]}
      index -> %{listener | held: List.update_at(held, index, &merge(&1, value))}
    end
  end

  defp append(%{held: held, waiter: %{mode: :latest}} = listener, {:error, _error} = result),
    do: %{listener | held: Enum.reject(held, &match?({:error, _}, &1)) ++ [result]}

  defp append(%{held: held} = listener, result), do: %{listener | held: held ++ [result]}

  defp newer({:ok, _older, place}, place, value), do: {:ok, value, place}
  defp newer(other, _place, _value), do: other

  defp plain_map?({:ok, value, nil}), do: is_map(value) and not is_struct(value)
  defp plain_map?(_other), do: false

  defp merge({:ok, older, nil}, value), do: {:ok, Map.merge(older, value), nil}

  defp passing?({:error, error}), do: Ccxt.Error.kind_of?(error, Ccxt.NetworkError)
  defp passing?(_result), do: false
end
