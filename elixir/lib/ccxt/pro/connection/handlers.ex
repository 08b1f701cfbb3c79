defmodule Ccxt.Pro.Connection.Handlers do
  @moduledoc false

  # The code that an exchange has for its connections, run on the stream state: for messages, pings and the end.

  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Connection.{Data, Report, Requests, Tokens, Transaction}
  alias Ccxt.Pro.Core.Failure

  @doc "Handles a message. As in ccxt, an error in a handler is everybody's."
  @spec handle_message(Data.t(), message :: term()) :: Data.t()
  def handle_message(%{exchange: %{module: module}} = data, message) do
    before = data.client
    data = run_reducer(data, &module.handle_message(&1, before, message))
    data = Tokens.forget_ended(%{data | handled_at: System.monotonic_time()}, before)

    if data.client.outgoing == [],
      do: data,
      else: data |> Requests.take_outgoing() |> Requests.enqueue()
  end

  @doc "Whether the exchange's handler takes an answer for a refusal; nobody gets to see what it makes of it."
  @spec refused?(Data.t(), message :: term()) :: boolean()
  def refused?(%{exchange: %{module: module}} = data, message) do
    {_state, client} =
      module.handle_message(Transaction.refresh(data.state), data.client, message)

    client.refused != data.client.refused or client.rejections != data.client.rejections or
      Enum.any?(client.settled, &match?({_waiter, {:error, _error}}, &1))
  rescue
    _error -> true
  end

  @doc """
  What to send for a ping, nil for one of the protocol's. An exchange with a ping of its own says what to send, and may say
  that it takes the connection for alive.
  """
  @spec ping(Data.t()) :: {message :: term(), Data.t()}
  def ping(%{exchange: %{module: module}} = data) do
    if function_exported?(module, :ping, 2) do
      {{message, client}, state} =
        Transaction.run(Transaction.refresh(data.state), fn state ->
          {message, state, client} = module.ping(state, data.client)
          {{message, client}, state}
        end)

      heard_at_ms =
        if client.last_pong == data.client.last_pong, do: data.heard_at_ms, else: now_ms()

      {message, %{data | state: state, client: client, heard_at_ms: heard_at_ms}}
    else
      {nil, data}
    end
  end

  @doc """
  Runs what the exchange has for the end of a connection, as ccxt's clients: after all have been told; for an error before.
  """
  @spec run_hooks(Data.t(), Failure.reason() | :reset, error :: Exception.t()) :: Data.t()
  def run_hooks(data, reason, error) do
    if Failure.error?(reason),
      do: data |> run_hook(:on_error, error) |> run_hook(:on_close, error),
      else: run_hook(data, :on_close, error)
  end

  ## Helpers

  defp run_hook(%{exchange: %{module: module}} = data, hook, error) do
    if function_exported?(module, hook, 3),
      do: run_reducer(data, &apply(module, hook, [&1, data.client, error])),
      else: data
  end

  defp run_reducer(data, reducer) do
    {client, state} =
      Transaction.run(data.state, fn state ->
        {state, client} = reducer.(state)
        {client, state}
      end)

    %{data | state: state, state_before: data.state, client: client}
  rescue
    error ->
      Report.emit(data, [:handler, :exception], %{}, %{error: error, stacktrace: __STACKTRACE__})
      %{data | client: Client.reject(data.client, error)}
  end

  defp now_ms, do: System.monotonic_time(:millisecond)
end
