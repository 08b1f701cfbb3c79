defmodule Ccxt.Pro.Connection.Arrived do
  @moduledoc false

  # Calls of a stream whose next update has arrived before they are made: it waits in the mailbox. Such a call is there to
  # say what its caller gets of the update, and is made without effects: what it would write isn't written (ccxt's code counts
  # requests, which is a call of the instance's process), and it asks nobody.
  #
  # A call that turns out to have effects, or that fails before it has taken the update, is made once more, as if nothing had
  # arrived, and so are all later ones of that stream. Nothing has happened by then.
  #
  # What has arrived is held in the process dictionary of who enumerates the stream: no one else has a part in it.

  alias Ccxt.Exchange

  # `refuses?` is whether a call had effects; `taken` the update that the call under way has been given.
  defstruct held: nil, taken: nil, refuses?: false

  @typedoc "Of which message hashes, and what it is."
  @type update :: {hashes :: [String.t()], result :: term()}

  @doc "Makes a call, without effects if its exchange's stream has an update that it can give."
  @spec perform(Exchange.t(), (Exchange.t() -> value)) :: value when value: term()
  def perform(%Exchange{listening: {stream, :queue, read}} = exchange, call) do
    case arrive(stream, read) do
      %__MODULE__{refuses?: false, held: held} when held != nil -> ahead(exchange, stream, call)
      %__MODULE__{} -> call.(exchange)
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
        put(stream, %{state | held: nil, taken: update})
        {:ok, result}

      %__MODULE__{} ->
        if ahead?, do: refuse(stream), else: :none
    end
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

  defp arrive(stream, read) do
    case state(stream) do
      %__MODULE__{refuses?: false, held: nil} = state -> receive_update(stream, read, state)
      state -> state
    end
  end

  defp receive_update(stream, read, state) do
    receive do
      {^stream, hashes, result} ->
        :ok = count(read)
        put(stream, %{state | held: {hashes, result}})
    after
      0 -> state
    end
  end

  defp ahead(exchange, stream, call) do
    value = call.(%{exchange | ahead?: true})
    put(stream, %{state(stream) | taken: nil})
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
    state = state(stream)
    put(stream, %{state | held: state.taken || state.held, taken: nil, refuses?: true})
    call.(exchange)
  end

  defp refuse(stream), do: throw({__MODULE__, stream})

  defp state(stream), do: Process.get({__MODULE__, stream}, %__MODULE__{})

  defp put(stream, state) do
    _before = Process.put({__MODULE__, stream}, state)
    state
  end
end
