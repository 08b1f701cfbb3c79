defmodule Ccxt.Pro.WebSocket.Connector do
  @moduledoc false

  # Opens a websocket: TCP, TLS, upgrade. Blocks, so a connection process lets a helper do it and stays
  # able to answer meanwhile.

  alias Ccxt.Pro.{OpeningLimit, Transport}
  alias Ccxt.Pro.WebSocket.Handshake

  @type reason ::
          {:url, String.t()}
          | {:connect, Transport.reason()}
          | {:trust_store, term()}
          | {:handshake, Transport.reason()}
          | {:upgrade, Handshake.reason()}

  @typedoc "`:timeout_ms` limits the whole of it."
  @type option ::
          {:timeout_ms, pos_integer()}
          | {:headers, %{String.t() => String.t()}}
          | Transport.option()

  @doc "A passive socket after a successful upgrade, and the bytes that came behind the server's answer."
  @spec connect(url :: String.t(), [option()]) ::
          {:ok, Transport.t(), rest :: binary()} | {:error, reason()}
  def connect(url, options) do
    deadline = now_ms() + Keyword.fetch!(options, :timeout_ms)

    with {:ok, uri} <- parse(url),
         {:ok, transport} <- open(uri, deadline, options),
         {:ok, rest} <- upgrade(transport, uri, deadline, options[:headers] || %{}) do
      {:ok, transport, rest}
    end
  end

  @typedoc "`limit` sockets at one host within `window_ms`; `delayed` is called where it has to wait for that, with how long."
  @type turn ::
          {limit :: non_neg_integer(), window_ms :: pos_integer(),
           delayed :: (wait_ms :: non_neg_integer() -> term())}

  @doc """
  Waits for its turn, says so to `owner` as `{:connecting, connector}`, and hands it the result of `connect/2` as
  `{:connected, connector, result}`.
  """
  @spec run(owner :: pid(), url :: String.t(), turn(), [option()]) :: :ok
  def run(owner, url, turn, options) do
    turn = take_turn(url, turn)
    Kernel.send(owner, {:connecting, self()})

    result =
      with {:ok, transport, _rest} = result <- connect(url, options) do
        case Transport.hand_over(transport, owner) do
          :ok -> result
          {:error, reason} -> {:error, {:connect, reason}}
        end
      end

    if turn, do: OpeningLimit.leave(turn)
    Kernel.send(owner, {:connected, self(), result})
    :ok
  end

  @doc "Says a reason in words."
  @spec message(reason()) :: String.t()
  def message({:url, url}), do: "#{inspect(url)} is not a ws:// or wss:// URL"
  def message({:connect, reason}), do: Transport.reason_message(reason)

  def message({:trust_store, reason}),
    do: "the system has no store of trusted certificates: #{inspect(reason)}"

  def message({:upgrade, reason}), do: Handshake.message(reason)
  def message({:handshake, reason}), do: Transport.reason_message(reason)

  ## Helpers

  defp take_turn(_url, {0, _window_ms, _delayed}), do: nil

  defp take_turn(url, {limit, window_ms, delayed}) do
    with {:ok, uri} <- parse(url),
         do: OpeningLimit.enter("#{uri.host}:#{uri.port}", limit, window_ms, delayed),
         else: ({:error, _no_url} -> nil)
  end

  defp parse(url) do
    case URI.new(url) do
      {:ok, %URI{scheme: scheme, host: host} = uri}
      when scheme in ["ws", "wss"] and is_binary(host) and host != "" ->
        {:ok, uri}

      _ ->
        {:error, {:url, url}}
    end
  end

  defp open(uri, deadline, options) do
    case Transport.connect(uri, left(deadline), Keyword.take(options, [:cacertfile])) do
      {:ok, transport} -> {:ok, transport}
      {:error, reason} -> {:error, {:connect, reason}}
    end
  rescue
    # `:public_key.cacerts_get/0` raises where there is no store.
    error in ErlangError -> {:error, {:trust_store, error.original}}
  end

  defp upgrade(transport, uri, deadline, headers) do
    key = Handshake.key(:crypto.strong_rand_bytes(16))

    with :ok <- Transport.send(transport, Handshake.request(uri, key, headers)),
         {:ok, rest} <- await(transport, key, "", deadline) do
      {:ok, rest}
    else
      {:error, {:upgrade, _reason}} = error ->
        Transport.close(transport)
        error

      {:error, reason} ->
        Transport.close(transport)
        {:error, {:handshake, reason}}
    end
  end

  defp await(transport, key, buffer, deadline) do
    with {:ok, bytes} <- Transport.recv(transport, left(deadline)) do
      buffer = buffer <> bytes

      case Handshake.response(buffer, key) do
        {:ok, rest} -> {:ok, rest}
        :more -> await(transport, key, buffer, deadline)
        {:error, reason} -> {:error, {:upgrade, reason}}
      end
    end
  end

  defp left(deadline), do: max(deadline - now_ms(), 0)
  defp now_ms, do: System.monotonic_time(:millisecond)
end
