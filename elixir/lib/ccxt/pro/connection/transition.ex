defmodule Ccxt.Pro.Connection.Transition do
  @moduledoc false

  # What gen_statem is told when a connection has done what an event asks of it.

  alias Ccxt.Ordered
  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Connection.{Answers, Data, Predecessor, Socket}
  alias Ccxt.Pro.Core.{Failure, Interest}

  @type t ::
          {:keep_state, Data.t(), [:gen_statem.action()]} | {:next_state, :disconnected, Data.t()}

  @doc """
  Answers the waiters that were settled, and sees whether anything is left to do. A turn can ask for another socket, too.
  """
  @spec settle(Data.t(), [:gen_statem.action()]) :: t()
  def settle(data, actions \\ [])
  def settle(%{client: %Client{reset: nil}} = data, actions), do: keep(data, actions)

  def settle(%{transport: nil} = data, actions),
    do: keep(put_in(data.client.reset, nil), actions)

  def settle(data, _actions), do: data |> Answers.give() |> fail(:reset)

  @doc "As `settle/2`, after what is to be sent is sent."
  @spec send_and_settle(Data.t()) :: t()
  def send_and_settle(data) do
    {data, actions} = Socket.send_queued(data)
    settle(data, actions)
  end

  @doc "Leaves the socket."
  @spec fail(Data.t(), Failure.reason() | :reset) :: {:next_state, :disconnected, Data.t()}
  def fail(data, reason), do: {:next_state, :disconnected, %{data | failure: reason}}

  @doc "Whether nobody waits, and nobody who lives has a stream here."
  @spec idle?(Data.t()) :: boolean()
  def idle?(%{client: client, interest: interest}) do
    not Client.awaited?(client) and
      (Ordered.size(client.subscriptions) == 0 or not Interest.any?(interest))
  end

  ## Helpers

  defp keep(data, actions) do
    {data, idle_actions} = data |> Answers.give() |> check_idle()
    {data, close_actions} = Predecessor.close_drained(data)
    {:keep_state, data, idle_actions ++ close_actions ++ actions}
  end

  defp check_idle(%{idle?: idle?, options: options} = data) do
    case {idle?(data), idle?} do
      {true, false} ->
        {%{data | idle?: true}, [{{:timeout, :idle}, options.idle_timeout_ms, :check}]}

      {false, true} ->
        {%{data | idle?: false}, [{{:timeout, :idle}, :cancel}]}

      {_same, _same_too} ->
        {data, []}
    end
  end
end
