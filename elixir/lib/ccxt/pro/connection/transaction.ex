defmodule Ccxt.Pro.Connection.Transaction do
  @moduledoc false

  # Compiled code on a connection's stream state and on its exchange's instance, which other connections and calls write,
  # too: what it writes there is committed at once, if nobody else has written meanwhile.

  alias Ccxt.Instance
  alias Ccxt.Pro.State

  @doc """
  Runs compiled code, which gives a result and the next state. What it wrote to the instance is there for all then. If
  somebody else has written meanwhile, it runs again on that: it has no effects of its own.
  """
  @spec run(State.t(), (State.t() -> {result, State.t()})) :: {result, State.t()}
        when result: term()
  def run(%State{exchange: before} = state, function) do
    {result, %State{} = changed} = function.(state)

    case Instance.commit_pinned(before, changed.exchange) do
      {:ok, exchange} -> {result, %{changed | exchange: exchange}}
      :stale -> state |> refresh() |> run(function)
    end
  end

  @doc "The state with what the instance has by now."
  @spec refresh(State.t()) :: State.t()
  def refresh(%State{exchange: exchange} = state) do
    case Instance.refresh(exchange) do
      ^exchange -> state
      exchange -> %{state | exchange: exchange}
    end
  end
end
