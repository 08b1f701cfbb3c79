defmodule Ccxt.Pro.Connection.Renewal do
  @moduledoc false

  # A connection that is ready gets a new socket, without a gap: `Ccxt.Pro.Connection.Successor` is the new one until it
  # takes over, here, and `Ccxt.Pro.Connection.Predecessor` the old one afterwards. `Ccxt.Pro.Connection.HandOver` has the
  # stages.

  import Ccxt.Pro.Connection.HandOver, only: [is_over: 1]

  alias Ccxt.Pro.Transport

  alias Ccxt.Pro.Connection.{
    Data,
    HandOver,
    Predecessor,
    Receiving,
    Report,
    Requests,
    Socket,
    Successor,
    Transition
  }

  alias Ccxt.Pro.Core.{Backoff, Failure, Overlap}

  @typedoc "What gen_statem is told."
  @type result ::
          Transition.t()
          | {:next_state, :closing, Data.t()}
          | :keep_state_and_data
          | {:keep_state_and_data, [:gen_statem.action()]}

  @typedoc """
  The new socket was to be ready, or to be asked for what was asked meanwhile, or sent what waits, or compared; the old one
  was to have answered, or to be closed by the exchange.
  """
  @type step :: :late | :ask | :send | :compare | :unanswered | :over

  @doc "The timer for when the connection is to be renewed for its age."
  @spec timer(Data.t()) :: [:gen_statem.action()]
  def timer(%{options: %{max_age_ms: 0}}), do: []

  def timer(%{options: options}) do
    earlier_ms = trunc(:rand.uniform() * options.max_age_jitter_ms)
    [{{:timeout, :renewal}, max(options.max_age_ms - earlier_ms, 1), :age}]
  end

  @doc "Begins to renew the connection, unless it is being renewed."
  @spec renew(Data.t(), HandOver.reason()) :: result()
  # The new socket that has just taken over is to go, too; the old one first.
  def renew(%{hand_over: %HandOver{stage: stage}} = data, reason) when is_over(stage),
    do: {:keep_state_and_data, [{{:timeout, :renewal}, data.options.renewal_overlap_ms, reason}]}

  # Renewed once is enough, whatever else would have it renewed meanwhile.
  def renew(%{hand_over: %HandOver{}}, _reason), do: :keep_state_and_data

  def renew(data, reason) do
    if Transition.idle?(data),
      do: {:next_state, :closing, %{data | failure: :idle}},
      else: begin_renewal(data, reason)
  end

  @doc "Takes the next step, when a timer or the connection itself says so."
  @spec step(Data.t(), step()) :: result()
  def step(%{hand_over: nil}, _step), do: :keep_state_and_data
  def step(data, :late), do: Successor.abandon(data, :connection_timeout)

  def step(data, :unanswered) do
    data |> Predecessor.give_up_requests(Report.exception(data, :renewed)) |> Transition.settle()
  end

  def step(data, :over), do: {:keep_state, Socket.drop_other(data), []}

  # It has no queue yet, or took it along when it took over.
  def step(%{hand_over: %HandOver{stage: stage}}, step)
      when step in [:ask, :send] and (stage == :opening or is_over(stage)),
      do: :keep_state_and_data

  def step(data, :send), do: Successor.send_queued(data)
  def step(data, :ask), do: Successor.ask(data)

  def step(%{hand_over: %HandOver{} = hand_over, options: options} = data, :compare) do
    none? = hand_over.streams == 0 and hand_over.carried == %{}
    overlap_ms = if none?, do: 0, else: options.renewal_overlap_ms
    until_ms = hand_over.subscribed_at_ms + overlap_ms
    alike? = Overlap.alike?(hand_over.overlap, until_ms)
    # What is to be sent on the old one yet, or is being asked again, is waited for.
    busy? = data.delayed? or hand_over.repeats != %{}

    if not busy? and (alike? or now_ms() >= until_ms + overlap_ms),
      do: take_over(data, alike?),
      else:
        {:keep_state_and_data,
         [{{:timeout, :hand_over}, div(options.renewal_overlap_ms, 10) + 1, :compare}]}
  end

  @doc "Reads a message that isn't the socket's in use; `:unknown` is one that isn't the other socket's either."
  @spec receive_message(Data.t(), message :: term()) :: result() | :unknown
  def receive_message(%{hand_over: %HandOver{transport: transport} = hand_over} = data, message)
      when transport != nil do
    case {Transport.message(transport, message), hand_over.stage} do
      {{:data, bytes}, stage} when is_over(stage) ->
        receive_rest(data, bytes)

      {{:data, bytes}, _stage} ->
        Successor.receive_bytes(data, bytes)

      {:passive, _stage} ->
        activate_other(data)

      {:unknown, _stage} ->
        :unknown

      {_closed_or_error, stage} when is_over(stage) ->
        data |> Predecessor.lost() |> Transition.settle()

      {:closed, _stage} ->
        Successor.abandon(data, {:remote_close, 1006, ""})

      {{:error, reason}, _stage} ->
        Successor.abandon(data, {:transport, reason})
    end
  end

  def receive_message(_data, _message), do: :unknown

  @doc "Leaves the socket in use, which is lost: a new one that is open already takes over at once."
  @spec lose(Data.t(), Failure.reason()) :: Transition.t()
  def lose(%{hand_over: %HandOver{stage: stage, repeats: none}} = data, reason)
      when stage in [:subscribing, :overlapping] and none == %{} do
    error = Report.exception(data, reason)

    with {:keep_state, %{hand_over: %HandOver{}} = data, actions} <- take_over(data, false),
         {:keep_state, data, more} <-
           data |> Predecessor.give_up_requests(error) |> Transition.settle(),
         do: {:keep_state, data, actions ++ more}
  end

  def lose(data, reason), do: Transition.fail(data, reason)

  ## Helpers

  defp begin_renewal(data, reason) do
    Report.emit(data, [:connection, :renewing], %{uptime_ms: now_ms() - data.ready_at_ms}, %{
      reason: reason
    })

    Successor.open(data, reason)
  end

  defp take_over(%{hand_over: %HandOver{} = hand_over} = data, alike?) do
    {how, texts, overlap} = resume(hand_over, alike?)
    now_ms = now_ms()

    Report.emit(
      data,
      [:connection, :renewed],
      %{
        streams: hand_over.streams,
        duration_ms: now_ms - hand_over.started_at_ms,
        uptime_ms: now_ms - data.ready_at_ms
      },
      %{reason: hand_over.reason, how: how}
    )

    old = %{
      hand_over
      | stage: :draining,
        transport: data.transport,
        session: data.session,
        requests: Requests.pending(data.requests, data.client),
        overlap: overlap,
        how: how
    }

    data = %{
      data
      | transport: hand_over.transport,
        session: hand_over.session,
        queue: hand_over.queue,
        client: Successor.carried_over(data),
        requests: hand_over.requests,
        delayed?: false,
        ready_at_ms: now_ms,
        heard_at_ms: now_ms,
        sockets: data.sockets + 1,
        backoff: Backoff.reset(data.backoff),
        renewal_backoff: Backoff.reset(data.renewal_backoff),
        hand_over: old
    }

    unanswered = {{:timeout, :hand_over}, trunc(data.exchange.timeout), :unanswered}

    with {:keep_state, data, more} <- Receiving.receive_texts(data, texts),
         do: {:keep_state, data, timer(data) ++ [unanswered] ++ more}
  end

  # What it hasn't answered yet is for the exchange's handler when it does.
  defp resume(%HandOver{stage: :subscribing, overlap: overlap}, _alike?),
    do: Overlap.anew(overlap)

  defp resume(%HandOver{overlap: overlap}, alike?), do: Overlap.resume(overlap, alike?)

  # What came before the end of the old socket is handled first.
  defp receive_rest(data, bytes) do
    {texts, data} = Predecessor.receive_bytes(data, bytes)

    with {:keep_state, %{hand_over: %HandOver{transport: nil}} = data, _actions} <-
           Receiving.receive_texts(data, texts),
         do: data |> Predecessor.lost() |> Transition.settle()
  end

  defp activate_other(%{hand_over: hand_over} = data) do
    case {Transport.activate(hand_over.transport), hand_over.stage} do
      {:ok, _stage} ->
        :keep_state_and_data

      {{:error, _reason}, stage} when is_over(stage) ->
        data |> Predecessor.lost() |> Transition.settle()

      {{:error, reason}, _stage} ->
        Successor.abandon(data, {:transport, reason})
    end
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
