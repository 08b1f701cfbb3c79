defmodule Ccxt.Pro.Connection.Arrived do
  @moduledoc false

  # Calls of a stream whose next update has arrived before they are made: it waits in the mailbox. Such a call is there to
  # say what its caller gets of the update, and is made without effects: what it would write isn't written (ccxt's code counts
  # requests, which is a call of the instance's process), and it asks nobody. A turn in the connection that changed nothing when
  # it was run last, as one that looks whether an account is subscribed, gives what it gave then, for a second.
  #
  # Who has read all that came is ahead of a busy connection by a moment: an update that comes within a few milliseconds is
  # waited for, in place of asking for it, if the stream was asked for within the last second.
  #
  # A call that turns out to have effects, or that fails before it has taken the update, is made once more, as if nothing had
  # arrived; nothing has happened by then. If that goes on, fewer and fewer calls of the stream are tried.
  #
  # What has arrived is held in the process dictionary of who enumerates the stream: no one else has a part in it. Options and
  # URLs may have keys in them, so it is held in a function, which isn't printed when the process crashes.

  import Bitwise, only: [<<<: 2]

  alias Ccxt.{Exchange, Instance}

  # Of the last call with effects: what its turns gave that changed nothing, and when it was made. `refused` counts the calls
  # in a row that had effects; `untried` are the next ones that are made with them. `taken` is the update that the call under
  # way was given, `kept` what such calls have read of the instance.
  defstruct held: nil, taken: nil, kept: nil, turns: %{}, made_at_ms: nil, refused: 0, untried: 0

  # What was so a second ago is looked at again: the account may be subscribed no more.
  @holds_ms 1_000
  @patience_ms 5
  @max_doublings 10

  @typedoc "Of which message hashes, and what it is."
  @type update :: {hashes :: [String.t()], result :: term()}

  @doc "Makes a call, without effects if its exchange's stream has an update that it can give."
  @spec perform(Exchange.t(), (Exchange.t() -> value)) :: value when value: term()
  def perform(%Exchange{listening: {stream, :queue, read}} = exchange, call) do
    case stream |> state() |> arrive(stream, read) do
      %__MODULE__{untried: 0, held: {_hashes, _result}} -> ahead(exchange, stream, call)
      state -> with_effects(exchange, stream, %{state | untried: max(state.untried - 1, 0)}, call)
    end
  end

  def perform(%Exchange{} = exchange, call), do: call.(exchange)

  @doc "Must come before whatever a call does besides giving a value: a call that was to have no effects ends here."
  @spec effect!(Exchange.t()) :: :ok
  def effect!(%Exchange{ahead?: false}), do: :ok
  def effect!(%Exchange{ahead?: true, listening: {stream, _mode, _read}}), do: refuse(stream)

  @doc "Takes what has arrived for these message hashes."
  @spec take(Exchange.t(), hashes :: [String.t()]) :: {:ok, result :: term()} | :none
  def take(%Exchange{listening: {stream, _mode, _read}, ahead?: ahead?}, hashes) do
    case state(stream) do
      %__MODULE__{held: {^hashes, result} = update} = state ->
        put(stream, %{state | held: nil, taken: if(ahead?, do: update)})
        {:ok, result}

      %__MODULE__{} ->
        if ahead?, do: refuse(stream), else: :none
    end
  end

  @doc "What a turn gave that may be left out, `:none` if it has to be run."
  @spec recall(Exchange.t(), turn :: term(), holds_ms :: non_neg_integer()) ::
          {:ok, value :: term()} | :none
  def recall(exchange, turn, holds_ms \\ @holds_ms)

  def recall(%Exchange{ahead?: false}, _turn, _holds_ms), do: :none

  def recall(%Exchange{ahead?: true, listening: {stream, _mode, _read}}, turn, holds_ms) do
    with %{^turn => {value, run_at_ms}} <- state(stream).turns,
         true <- now_ms() - run_at_ms < holds_ms do
      {:ok, value}
    else
      _unknown_or_long_ago -> refuse(stream)
    end
  end

  @doc "Whether it is of use to tell what a turn that changes nothing gives."
  @spec remembers?(Exchange.t()) :: boolean()
  def remembers?(%Exchange{listening: listening}), do: match?({_stream, :queue, _read}, listening)

  @doc "Notes what a turn gave that changed nothing."
  @spec remember(Exchange.t(), turn :: term(), value :: term()) :: :ok
  def remember(%Exchange{listening: {stream, _mode, _read}}, turn, value) do
    state = state(stream)
    put(stream, %{state | turns: Map.put(state.turns, turn, {value, now_ms()})})
    :ok
  end

  @doc "The instance's state as the last call without effects has read it, nil if none has."
  @spec kept(Exchange.t()) :: Instance.pinned() | nil
  def kept(%Exchange{ahead?: true, listening: {stream, _mode, _read}}), do: state(stream).kept

  @doc "Keeps the instance's state for the next call without effects, as long as the stream lasts."
  @spec keep(Exchange.t(), Instance.pinned()) :: :ok
  def keep(%Exchange{ahead?: true, listening: {stream, _mode, _read}}, pinned) do
    put(stream, %{state(stream) | kept: pinned})
    :ok
  end

  @doc "Counts an update that was received: the connection sees how far its consumer is."
  @spec count(:counters.counters_ref()) :: :ok
  def count(read), do: :counters.add(read, 1, 1)

  @doc "Forgets a stream that is left."
  @spec forget(stream :: reference()) :: :ok
  def forget(stream) do
    _state = Process.delete({__MODULE__, stream})
    :ok
  end

  ## Helpers

  defp arrive(%__MODULE__{untried: 0, held: nil} = state, stream, read) do
    with :none <- receive_update(stream, read, 0),
         :none <- receive_update(stream, read, patience_ms(state)) do
      state
    else
      update -> put(stream, %{state | held: update})
    end
  end

  defp arrive(state, _stream, _read), do: state

  defp receive_update(stream, read, patience_ms) do
    receive do
      {^stream, hashes, result} ->
        :ok = count(read)
        {hashes, result}
    after
      patience_ms -> :none
    end
  end

  # Not before it was asked for: then the connection sends on.
  defp patience_ms(%__MODULE__{made_at_ms: nil}), do: 0

  defp patience_ms(%__MODULE__{made_at_ms: made_at_ms}),
    do: if(now_ms() - made_at_ms < @holds_ms, do: @patience_ms, else: 0)

  defp ahead(exchange, stream, call) do
    value = call.(%{exchange | ahead?: true})
    put(stream, %{state(stream) | taken: nil, refused: 0})
    value
  catch
    :throw, {__MODULE__, ^stream} ->
      again(exchange, stream, call)

    kind, reason ->
      case state(stream) do
        %__MODULE__{taken: nil} ->
          again(exchange, stream, call)

        state ->
          put(stream, %{state | taken: nil})
          :erlang.raise(kind, reason, __STACKTRACE__)
      end
  end

  defp again(exchange, stream, call) do
    %__MODULE__{refused: refused} = state = state(stream)
    untried = (1 <<< min(refused, @max_doublings)) - 1
    state = %{state | held: state.taken || state.held, taken: nil}
    with_effects(exchange, stream, %{state | refused: refused + 1, untried: untried}, call)
  end

  # Its turns are run again, each of them.
  defp with_effects(exchange, stream, state, call) do
    put(stream, %{state | turns: %{}, made_at_ms: now_ms()})
    call.(exchange)
  end

  defp refuse(stream), do: throw({__MODULE__, stream})

  defp state(stream) do
    case Process.get({__MODULE__, stream}) do
      nil -> %__MODULE__{}
      held -> held.()
    end
  end

  defp put(stream, state) do
    _before = Process.put({__MODULE__, stream}, fn -> state end)
    state
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
