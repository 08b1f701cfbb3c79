defmodule Ccxt.Pro.Connection.Answers do
  @moduledoc false

  # What callers get: a waiter the one result that its hash was settled with (`Ccxt.Pro.Core.Waiter`), a listener one after
  # the other, each when it has asked for it (`Ccxt.Pro.Core.Listeners`).

  alias Ccxt.Pro.{Background, Client, OrderBook, State}
  alias Ccxt.Pro.Connection.{Data, Report, Transaction}
  alias Ccxt.Pro.Core.{GoingOn, Listeners, Parcel, Waiter}

  @doc "Gives those whose hashes were settled what they were settled with, and starts what was to be started."
  @spec give(Data.t()) :: Data.t()
  def give(%{client: %Client{settled: [], jobs: []}} = data), do: data

  def give(data) do
    {settled, client} = Client.take_settled(data.client)
    {jobs, client} = Client.take_jobs(client)
    Enum.each(jobs, &start_job(&1, data))
    settled |> Enum.reduce(%{data | client: client}, &answer/2) |> deliver_all(settled)
  end

  @doc "Sends a listener what is held for it, if it has asked."
  @spec deliver(Data.t(), Listeners.key()) :: Data.t()
  def deliver(data, {reply, hashes} = key) do
    case Listeners.next(data.listeners, key) do
      {:send, listener, held} ->
        {result, state} = show(listener, held, data.state)
        send(reply, {reply, hashes, result})
        listeners = Listeners.sent(data.listeners, key, state, held)
        deliver(%{data | state: state, listeners: listeners}, key)

      :none ->
        data
    end
  end

  @doc """
  Sends all that is held: who is busy when the process ends finds nobody to ask later. Behind it he gets why there is no
  more.
  """
  @spec deliver_rest(Data.t()) :: Data.t()
  def deliver_rest(%{listeners: listeners} = data) do
    for {key, %{held: held}} <- listeners, _each <- held, reduce: data do
      data -> deliver(%{data | listeners: Listeners.demand(data.listeners, key)}, key)
    end
  end

  ## Helpers

  # What listeners get is sent when all is known that this message settled: a cache that it settled twice is shown once.
  defp answer({%Waiter{mode: mode} = listener, result}, data) when mode != nil do
    key = Listeners.key(listener)

    if mode == :queue and overflowing?(data, listener, key) do
      {lost, listeners} = Listeners.lose(data.listeners, key)

      if lost == 1,
        do: Report.emit(data, [:stream, :overflow], %{limit: data.options.queue_limit})

      %{data | listeners: listeners}
    else
      noted = Listeners.note(data.listeners, key, result, data.state_before, data.state)
      %{data | listeners: noted}
    end
  end

  # An error ends its call, as good as always.
  defp answer({%Waiter{goes_on?: true} = waiter, {:ok, _value, _place} = result}, data) do
    now_ms = System.monotonic_time(:millisecond)
    going_on = GoingOn.answered(data.going_on, waiter.pid, now_ms, data.options.answer_hold_ms)
    answer({%{waiter | goes_on?: false}, result}, %{data | going_on: going_on})
  end

  defp answer({%Waiter{wake: nil, reply: reply}, {:ok, value, place}}, data) do
    {value, state} = ready(data.state, value, place)
    send(reply, {reply, {:ok, Parcel.wrap(value)}})
    %{data | state: state}
  end

  defp answer({%Waiter{wake: wake, reply: reply}, {:ok, value, place}}, data) do
    {result, state} = wake(wake, data.state, value, place)
    send(reply, {reply, result})
    %{data | state: state}
  end

  defp answer({%Waiter{reply: reply}, result}, data) do
    send(reply, {reply, result})
    data
  end

  defp overflowing?(%{listeners: listeners, options: options}, %Waiter{read: read}, key) do
    Listeners.losing?(listeners, key) or
      Listeners.count_sent(listeners, key) - :counters.get(read, 1) >= options.queue_limit
  end

  defp deliver_all(data, _settled) when data.listeners == %{}, do: data

  defp deliver_all(data, settled) do
    for {%Waiter{mode: mode} = listener, _result} when mode != nil <- settled, reduce: data do
      data -> deliver(data, Listeners.key(listener))
    end
  end

  defp show(_listener, {:error, _error} = result, state), do: {result, state}

  defp show(%{waiter: %{wake: nil}} = listener, {:ok, value, place}, state) do
    {value, state} = ready(state, value, place)
    {{:ok, Parcel.wrap(Listeners.view(listener, value, place))}, state}
  end

  # A cache goes back as it was: what is new in it was told to this listener alone.
  defp show(%{waiter: %{wake: function}} = listener, {:ok, value, place}, state) do
    held = State.live(state, value, place)

    see = fn state, value ->
      {result, state, seen} = function.(state, Listeners.view(listener, value, place))
      {result, state, Listeners.unview(seen, held, place)}
    end

    wake(see, state, value, place)
  end

  defp wake(function, state, value, place) do
    {result, state} =
      Transaction.run(state, fn state ->
        {value, state} = ready(state, value, place)
        {result, state, value} = function.(state, value)
        {Parcel.wrap(result), State.put_live(state, value, place)}
      end)

    {{:ok, result}, state}
  catch
    kind, reason -> {{:raise, kind, reason, __STACKTRACE__}, state}
  end

  # The value as it is by now, and the state, which keeps what a book is sent as.
  defp ready(state, value, place) do
    case State.live(state, value, place) do
      %OrderBook{} = book ->
        book = Parcel.ready(book)
        {book, State.put_live(state, book, place)}

      value ->
        {value, state}
    end
  end

  # It gets the client as a name for this connection: what it does here is done in turns.
  defp start_job({after_ms, function}, data) do
    client = Client.new(data.url)

    exchange = Ccxt.Rest.for_snapshots(data.with_credentials.())

    Background.spawn_after(exchange, after_ms, fn exchange ->
      function.(exchange, client)
    end)
  end
end
