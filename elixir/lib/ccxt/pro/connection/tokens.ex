defmodule Ccxt.Pro.Connection.Tokens do
  @moduledoc false

  # Texts that a socket was sent and that the exchange's options hold, such as a token that it listens with. They are that
  # socket's: when what listened with one doesn't any more, the next call is to ask for another one. In ccxt it takes the
  # token that its options hold for one that is in use, and waits for ever.

  alias Ccxt.{Instance, Ordered}
  alias Ccxt.Pro.{Client, Telemetry}
  alias Ccxt.Pro.Connection.Data

  @doc "Notes those in messages to the socket in use."
  @spec note(Data.t(), messages :: [term()]) :: Data.t()
  def note(data, messages),
    do: note_texts(data, for(message <- messages, text <- Telemetry.key_texts(message), do: text))

  @doc "Has the options forget them."
  @spec forget(Data.t()) :: Data.t()
  def forget(%{tokens: []} = data), do: data

  def forget(data) do
    true = Instance.untie_options(data.exchange, self())
    %{data | tokens: []}
  rescue
    # They went with the instance.
    Ccxt.ExchangeClosedByUser -> %{data | tokens: []}
  end

  @doc "Forgets them where the exchange has ended something since `before`: who goes on asks for another one."
  @spec forget_ended(Data.t(), before :: Client.t()) :: Data.t()
  def forget_ended(%{tokens: []} = data, _before), do: data

  def forget_ended(data, before) do
    if Ordered.size(data.client.subscriptions) < Ordered.size(before.subscriptions),
      do: forget(data),
      else: data
  end

  ## Helpers

  # They are tied to this process, too, which may end before it can forget them.
  defp note_texts(%{tokens: known} = data, texts) do
    case Enum.uniq(Instance.held_in_options(data.exchange, texts) -- known) do
      [] ->
        data

      new ->
        :ok = Instance.tie_options(data.exchange, new ++ known)
        %{data | tokens: new ++ known}
    end
  rescue
    # They went with the instance, and so will this process.
    Ccxt.ExchangeClosedByUser -> data
  end
end
