defmodule Ccxt.Pro.Connection.Predecessor do
  @moduledoc false

  # The old socket of a connection that was renewed, after the new one took over: it may bring what it has, is closed when it
  # has answered what it was asked, and then given up.

  alias Ccxt.Pro.{Client, WebSocket}
  alias Ccxt.Pro.Connection.{Data, HandOver, Report, Requests, Socket}
  alias Ccxt.Pro.Core.{Decoder, Overlap, Subscriptions}
  alias Ccxt.Pro.WebSocket.Frame

  @doc """
  Closes the old socket when it has answered. Where each message is handled once, whatever socket it comes on, it may bring
  what it has until it is closed by the exchange, too.
  """
  @spec close_drained(Data.t()) :: {Data.t(), [:gen_statem.action()]}
  def close_drained(%{hand_over: %HandOver{stage: :draining} = hand_over} = data) do
    case Requests.pending(hand_over.requests, data.client) do
      [] -> close_old(data, hand_over.how)
      _pending -> {data, []}
    end
  end

  def close_drained(data), do: {data, []}

  @doc "What of what it brought is to be handled, oldest first. After the end of it, it has no transport any more."
  @spec receive_bytes(Data.t(), binary()) :: {texts :: [String.t()], Data.t()}
  def receive_bytes(%{hand_over: %HandOver{session: session}} = data, bytes) do
    case WebSocket.feed(session, bytes) do
      {:ok, events, session} ->
        data.hand_over.session |> put_in(session) |> receive_events(events)

      {:error, _violation, events} ->
        data |> Socket.close_other() |> receive_events(events)
    end
  end

  @doc "Gives up the old socket, which is gone."
  @spec lost(Data.t()) :: Data.t()
  def lost(data) do
    error = Report.exception(data, {:remote_close, 1006, ""})
    data |> Socket.close_other() |> give_up_requests(error)
  end

  @doc "Rejects what the old socket hasn't answered: it won't any more."
  @spec give_up_requests(Data.t(), error :: Exception.t()) :: Data.t()
  def give_up_requests(%{hand_over: %HandOver{requests: requests}} = data, error) do
    pending = Requests.pending(requests, data.client)
    client = Enum.reduce(pending, data.client, &Client.reject(&2, error, &1))
    %{data | client: client, hand_over: %{data.hand_over | requests: []}}
  end

  ## Helpers

  defp close_old(%{hand_over: %HandOver{transport: nil}} = data, _how), do: over_now(data)

  defp close_old(data, :continued) do
    Socket.write(data.hand_over.transport, :close, Frame.close_payload(1000, ""))
    wait_ms = max(data.options.close_timeout_ms, data.options.renewal_overlap_ms)
    {put_in(data.hand_over.stage, :closing), [{{:timeout, :hand_over}, wait_ms, :over}]}
  end

  defp close_old(data, :rebuilt) do
    Socket.write(data.hand_over.transport, :close, Frame.close_payload(1000, ""))
    over_now(data)
  end

  defp over_now(data), do: {Socket.drop_other(data), [{{:timeout, :hand_over}, :cancel}]}

  defp receive_events(data, events) do
    Report.received(data, events, "")

    Enum.flat_map_reduce(events, data, fn event, data ->
      case receive_event(event, data) do
        {true, data} -> {[elem(event, 1)], data}
        {false, data} -> {[], data}
      end
    end)
  end

  # Its streams are the new one's, where what both bring is not told apart: it may answer.
  defp receive_event(
         {kind, text},
         %{hand_over: %HandOver{how: :rebuilt, requests: requests}} = data
       )
       when kind in [:text, :binary] do
    with {:ok, message} <- Decoder.decode(text),
         do: {Subscriptions.id(message) in requests, data},
         else: (_invalid -> {false, data})
  end

  defp receive_event({kind, text}, %{hand_over: %HandOver{overlap: overlap}} = data)
       when kind in [:text, :binary] do
    {first?, overlap} = Overlap.first?(overlap, :old, text)
    {first?, put_in(data.hand_over.overlap, overlap)}
  end

  defp receive_event({:close, _code, _reason}, data), do: {false, Socket.close_other(data)}
  defp receive_event(_ping_or_pong, data), do: {false, data}
end
