defmodule Ccxt.Pro.Core.Subscriptions do
  @moduledoc false

  # The messages that subscribe: those not sent yet, and those of live streams, to be sent again on a new socket.
  # `client.subscriptions` stays the truth about what is subscribed, since the exchange's handlers rewrite it.

  alias Ccxt.Ordered

  @typedoc """
  What a message does. A stream goes on and is restored. A request has one answer and an unsubscribe one
  acknowledgement: neither outlives its socket.
  """
  @type kind :: :stream | :request | :unsubscribe

  @typedoc "A message (nil for a stream that its URL subscribes) and the subscribe hashes that it stands for."
  @type entry :: {kind(), [String.t()], message :: term()}

  @typedoc "Its fields are private. Entries are newest first."
  @opaque t :: %__MODULE__{
            pending: [entry()],
            streams: [entry()],
            count: non_neg_integer(),
            limit: pos_integer()
          }

  # A message may be signed.
  @derive {Inspect, only: [:count]}

  # `limit` is the number of streams at which dead ones are looked for.
  @min_limit 64
  defstruct pending: [], streams: [], count: 0, limit: @min_limit

  @spec new() :: t()
  def new, do: %__MODULE__{}

  @doc """
  What kind of message it is, from ccxt's conventions: an unsubscribe says so in its subscription, and a request
  is waited for under its own id.
  """
  @spec kind([String.t()], message :: term(), subscription :: term()) :: kind()
  def kind(_hashes, _message, %{"unsubscribe" => true}), do: :unsubscribe

  def kind([hash], %Ordered{} = message, _subscription), do: kind_of_id(hash, message["id"])
  def kind([hash], %{"id" => id}, _subscription), do: kind_of_id(hash, id)
  def kind(_hashes, _message, _subscription), do: :stream

  @doc "Adds a message to be sent."
  @spec add(t(), entry()) :: t()
  def add(%__MODULE__{} = subscriptions, {_kind, _hashes, _message} = entry),
    do: %{subscriptions | pending: [entry | subscriptions.pending]}

  @doc "The messages to send now, oldest first."
  @spec take_pending(t()) :: {[entry()], t()}
  def take_pending(%__MODULE__{pending: pending} = subscriptions) do
    streams = Enum.filter(pending, &match?({:stream, _hashes, _message}, &1))

    {Enum.reverse(pending),
     %{
       subscriptions
       | pending: [],
         streams: streams ++ subscriptions.streams,
         count: subscriptions.count + length(streams)
     }}
  end

  @doc "Tells whether enough streams have come for `prune/2` to be worth its time."
  @spec crowded?(t()) :: boolean()
  def crowded?(%__MODULE__{count: count, limit: limit}), do: count >= limit

  @doc "Forgets the streams that are not subscribed any more."
  @spec prune(t(), Ordered.t()) :: t()
  def prune(%__MODULE__{} = subscriptions, subscribed) do
    streams = keep(subscriptions.streams, &Ordered.has_key?(subscribed, &1))
    count = length(streams)
    %{subscriptions | streams: streams, count: count, limit: max(@min_limit, 2 * count)}
  end

  @doc """
  Prepares for another socket: the streams that are subscribed and wanted are to be sent again, the rest goes.

  Gives what remains of `client.subscriptions` too. A stream that was being unsubscribed when the socket was
  lost goes as well: the server has forgotten it, as was asked of it.
  """
  @spec restore(t(), Ordered.t(), wanted :: MapSet.t(String.t())) :: {t(), Ordered.t()}
  def restore(%__MODULE__{} = subscriptions, subscribed, wanted) do
    leaving = leaving(subscribed)

    live? = fn hash ->
      Ordered.has_key?(subscribed, hash) and MapSet.member?(wanted, hash) and
        not MapSet.member?(leaving, hash)
    end

    pending = keep(subscriptions.pending ++ subscriptions.streams, live?)

    kept =
      for {_kind, hashes, _message} <- pending, hash <- hashes, into: MapSet.new(), do: hash

    subscribed =
      for {hash, value} <- Ordered.to_list(subscribed),
          live?.(hash) and MapSet.member?(kept, hash),
          into: Ordered.new(),
          do: {hash, value}

    {%__MODULE__{pending: pending}, subscribed}
  end

  @doc """
  The streams that are subscribed on this socket, oldest first, for another socket to subscribe too; `:leaving` while one is
  being unsubscribed, which may be refused.
  """
  @spec live(t(), Ordered.t()) :: [entry()] | :leaving
  def live(%__MODULE__{} = subscriptions, subscribed) do
    if MapSet.size(leaving(subscribed)) == 0,
      do: subscribed(subscriptions, subscribed),
      else: :leaving
  end

  @doc "The streams that are subscribed on this socket, oldest first."
  @spec subscribed(t(), Ordered.t()) :: [entry()]
  def subscribed(%__MODULE__{streams: streams}, subscribed),
    do: streams |> keep(&Ordered.has_key?(subscribed, &1)) |> Enum.reverse()

  @doc "The id that a message asks with and is answered with, by ccxt's conventions; nil if it has none."
  @spec id(message :: term()) :: String.t() | nil
  def id(%Ordered{} = message), do: id_text(message["id"])
  def id(%{"id" => id}), do: id_text(id)
  def id(_message), do: nil

  @doc "The number of streams to be sent, or to be had by connecting alone."
  @spec pending_streams(t()) :: non_neg_integer()
  def pending_streams(%__MODULE__{pending: pending}),
    do: Enum.count(pending, fn {kind, _hashes, _message} -> kind == :stream end)

  ## Helpers

  defp kind_of_id(hash, hash), do: :request

  defp kind_of_id(hash, id) when is_integer(id),
    do: if(Integer.to_string(id) == hash, do: :request, else: :stream)

  defp kind_of_id(_hash, _id), do: :stream

  defp id_text(nil), do: nil
  defp id_text(id), do: Ccxt.JS.to_string(id)

  # Of streams that share a hash, the newest stands for it: an older one stays only for a hash of its own.
  defp keep(entries, live?) do
    {kept, _claimed} =
      Enum.reduce(entries, {[], MapSet.new()}, fn {kind, hashes, _message} = entry,
                                                  {kept, claimed} ->
        own = Enum.filter(hashes, &(live?.(&1) and not MapSet.member?(claimed, &1)))

        if kind == :stream and own != [],
          do: {[entry | kept], MapSet.union(claimed, MapSet.new(own))},
          else: {kept, claimed}
      end)

    Enum.reverse(kept)
  end

  defp leaving(subscribed) do
    for %{"unsubscribe" => true} = subscription <- Ordered.values(subscribed),
        hash <- subscription["subMessageHashes"] || [],
        into: MapSet.new(),
        do: hash
  end
end
