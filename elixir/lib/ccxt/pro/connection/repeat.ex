defmodule Ccxt.Pro.Connection.Repeat do
  @moduledoc false

  # A call of a user's that is made once more: for a new socket to be asked what the old one was asked by it, or for a key to be
  # kept alive as it is by calls.
  #
  # What an exchange must be told before it sends an account's events, and how that is signed, the exchange's own code knows:
  # so a call that has watched them is made again, in a process whose requests the connection sends to the new socket. The
  # call is over as soon as it waits without having anything to ask; what it would have given, nobody gets.

  alias Ccxt.{Calls, Exchange, Time}

  @typedoc "The call; the function has its credentials, which nothing prints."
  @type call :: (Exchange.t() -> term())

  @doc "The call that the exchange is used for, if it watches; nil if not, or if it isn't known."
  @spec call(Exchange.t()) :: call() | nil
  def call(%Exchange{call: nil}), do: nil

  def call(%Exchange{call: {{module, name} = function, arguments}} = exchange) do
    if Calls.watches?(function) do
      credentials = Exchange.given_credentials(exchange)
      &apply(module, name, [Map.merge(&1, credentials) | arguments])
    end
  end

  @doc "Makes a call in a process that is linked to the calling one, and tells that `{:repeated, pid, :ok | {:error, error}}`."
  @spec start(Exchange.t(), call()) :: pid()
  def start(%Exchange{} = exchange, call) do
    owner = self()
    frozen = Time.frozen()

    spawn_link(fn ->
      Process.set_label({__MODULE__, exchange.id})
      Time.freeze(frozen)
      send(owner, {:repeated, self(), run(exchange, call)})
    end)
  end

  @doc "Ends a call that is being made."
  @spec stop(pid()) :: :ok
  def stop(pid) do
    Process.unlink(pid)
    Process.exit(pid, :kill)
    :ok
  end

  ## Helpers

  defp run(exchange, call) do
    call.(exchange)
    :ok
  rescue
    error -> {:error, error}
  end
end
