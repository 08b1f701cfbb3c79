defmodule Ccxt.Pro.Core.Failure do
  @moduledoc false

  # Why a connection has no socket, and the exception that says so to who waited: with ccxt's message where ccxt has
  # one, and the reason as `{:disconnected, reason}` in its `:source`.

  alias Ccxt.Pro.Transport
  alias Ccxt.Pro.WebSocket.{Connector, Frame}

  @typedoc """
  The server closed it (1006 without a close frame), the transport failed, nothing came for too long, the server broke
  the protocol, it could not be opened (in time), the key in its URL has expired, it was left for a new one (or a new one
  could not take over), or it was closed on our side by the user or because nobody used it.
  """
  @type reason ::
          {:remote_close, code :: pos_integer(), String.t()}
          | {:transport, Transport.reason()}
          | :silence
          | {:protocol, Frame.violation()}
          | {:connect, Connector.reason()}
          | :connection_timeout
          | :expired
          | :renewed
          | {:renewal, String.t()}
          | :closed
          | :idle

  @doc "The exception for who waited; `url` is as it may be shown."
  @spec exception(reason(), exchange_id :: String.t() | nil, url :: String.t()) :: Ccxt.Error.t()
  def exception(reason, exchange_id, _url) when reason in [:closed, :idle],
    do: %Ccxt.ExchangeClosedByUser{message: "#{exchange_id} closedByUser"}

  def exception(reason, _exchange_id, url) do
    {class, message} = describe(reason, url)
    struct!(class, message: message, source: {:disconnected, reason})
  end

  @doc "Whether ccxt's clients take the reason for an error; else the connection was closed, by either side."
  @spec error?(reason()) :: boolean()
  def error?({:remote_close, _code, _reason}), do: false
  def error?(reason), do: reason not in [:closed, :idle, :renewed]

  ## Helpers

  defp describe({:remote_close, code, _reason}, _url),
    do: {Ccxt.NetworkError, "connection closed by remote server, closing code #{code}"}

  defp describe({:transport, reason}, url),
    do: {Ccxt.NetworkError, "Connection to #{url} lost: #{Transport.reason_message(reason)}"}

  defp describe({:protocol, {_code, text}}, url),
    do: {Ccxt.NetworkError, "Connection to #{url} left, the server broke the protocol: #{text}"}

  defp describe(:silence, url) do
    {Ccxt.RequestTimeout,
     "Connection to #{url} timed out due to a ping-pong keepalive missing on time"}
  end

  defp describe(:expired, url),
    do: {Ccxt.NetworkError, "Connection to #{url} left, its key has expired"}

  defp describe(:renewed, url),
    do: {Ccxt.NetworkError, "Connection to #{url} left, it is opened anew"}

  defp describe({:renewal, text}, url),
    do: {Ccxt.NetworkError, "Connection to #{url} not renewed: #{text}"}

  defp describe(:connection_timeout, url),
    do: {Ccxt.RequestTimeout, "Connection to #{url} failed due to a connection timeout"}

  defp describe({:connect, {_stage, :timeout}}, url), do: describe(:connection_timeout, url)

  defp describe({:connect, reason}, url),
    do: {Ccxt.NetworkError, "Connection to #{url} failed: #{Connector.message(reason)}"}
end
