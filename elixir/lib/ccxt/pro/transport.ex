defmodule Ccxt.Pro.Transport do
  @moduledoc false

  # A byte stream over TCP or TLS with one interface. Sockets are passive until `activate/1`, which asks
  # for a bounded number of messages, so that a peer faster than we are fills its own buffers, not our mailbox.

  # A batch is large enough to hide the cost of asking again, and small enough for the mailbox to stay short: requests
  # are looked for behind it.
  @batch 16

  # Without it a peer that reads nothing would block its connection process for ever.
  @send_timeout_ms 15_000

  @socket_options [
    mode: :binary,
    active: false,
    packet: :raw,
    nodelay: true,
    keepalive: true,
    buffer: 65_536,
    send_timeout: @send_timeout_ms,
    send_timeout_close: true
  ]

  @typedoc "An open socket."
  @type t :: {:tcp, :gen_tcp.socket()} | {:ssl, :ssl.sslsocket()}

  @typedoc "`:cacertfile`: trust this file of PEM certificates instead of the system's store."
  @type option :: {:cacertfile, Path.t() | nil}

  @type reason :: :timeout | :closed | term()

  @doc "Connects to where a `ws` or `wss` URL points; the time limit includes the TLS handshake."
  @spec connect(URI.t(), timeout_ms :: pos_integer(), [option()]) ::
          {:ok, t()} | {:error, reason()}
  def connect(%URI{scheme: "ws"} = uri, timeout_ms, _options) do
    with {:ok, socket} <-
           :gen_tcp.connect(String.to_charlist(uri.host), uri.port, @socket_options, timeout_ms),
         do: {:ok, {:tcp, socket}}
  end

  def connect(%URI{scheme: "wss"} = uri, timeout_ms, options) do
    options = @socket_options ++ tls_options(uri.host, options[:cacertfile])

    with {:ok, socket} <-
           :ssl.connect(String.to_charlist(uri.host), uri.port, options, timeout_ms),
         do: {:ok, {:ssl, socket}}
  end

  @doc """
  How every TLS connection of this library is verified: the chain against the trust store, the certificate
  against the host's name.
  """
  @spec tls_options(host :: String.t(), cacertfile :: Path.t() | nil) :: [
          :ssl.tls_client_option()
        ]
  def tls_options(host, cacertfile) do
    [
      verify: :verify_peer,
      depth: 8,
      customize_hostname_check: [match_fun: :public_key.pkix_verify_hostname_match_fun(:https)]
    ] ++ server_name(host) ++ trust(cacertfile)
  end

  @doc "Reads what has arrived of a passive socket."
  @spec recv(t(), timeout_ms :: timeout()) :: {:ok, binary()} | {:error, reason()}
  def recv({:tcp, socket}, timeout_ms), do: :gen_tcp.recv(socket, 0, timeout_ms)
  def recv({:ssl, socket}, timeout_ms), do: :ssl.recv(socket, 0, timeout_ms)

  @doc "Sends all of `data`."
  @spec send(t(), iodata()) :: :ok | {:error, reason()}
  def send({:tcp, socket}, data), do: :gen_tcp.send(socket, data)
  def send({:ssl, socket}, data), do: :ssl.send(socket, data)

  @doc "Asks for the next batch of messages; `message/2` reads them."
  @spec activate(t()) :: :ok | {:error, reason()}
  def activate({:tcp, socket}), do: :inet.setopts(socket, active: @batch)
  def activate({:ssl, socket}), do: :ssl.setopts(socket, active: @batch)

  @doc "What a process message says about this socket; `:passive` wants another `activate/1`."
  @spec message(t(), term()) ::
          {:data, binary()} | :passive | :closed | {:error, reason()} | :unknown
  def message({:tcp, socket}, {:tcp, socket, data}), do: {:data, data}
  def message({:tcp, socket}, {:tcp_passive, socket}), do: :passive
  def message({:tcp, socket}, {:tcp_closed, socket}), do: :closed
  def message({:tcp, socket}, {:tcp_error, socket, reason}), do: {:error, reason}
  def message({:ssl, socket}, {:ssl, socket, data}), do: {:data, data}
  def message({:ssl, socket}, {:ssl_passive, socket}), do: :passive
  def message({:ssl, socket}, {:ssl_closed, socket}), do: :closed
  def message({:ssl, socket}, {:ssl_error, socket, reason}), do: {:error, reason}
  def message(_transport, _message), do: :unknown

  @doc "Makes `owner` the process that gets the socket's messages and whose end closes it."
  @spec hand_over(t(), pid()) :: :ok | {:error, reason()}
  def hand_over({:tcp, socket}, owner), do: :gen_tcp.controlling_process(socket, owner)
  def hand_over({:ssl, socket}, owner), do: :ssl.controlling_process(socket, owner)

  @doc "Closes the socket. Never fails: a socket that is gone is closed."
  @spec close(t()) :: :ok
  def close({:tcp, socket}), do: :gen_tcp.close(socket)

  def close({:ssl, socket}) do
    _ = :ssl.close(socket)
    :ok
  end

  @doc "Says a reason in words."
  @spec reason_message(reason()) :: String.t()
  def reason_message(:closed), do: "connection closed"
  def reason_message(:timeout), do: "timed out"

  def reason_message({:tls_alert, {_alert, description}}),
    do: description |> to_string() |> String.trim()

  def reason_message(reason) when is_atom(reason) do
    case :inet.format_error(reason) do
      ~c"unknown POSIX error" ++ _ -> inspect(reason)
      text -> "#{text} (#{reason})"
    end
  end

  def reason_message(reason), do: inspect(reason)

  ## Helpers

  # An address has no name to announce (RFC 6066, section 3); `:ssl` then checks it as an address.
  defp server_name(host) do
    case host |> String.to_charlist() |> :inet.parse_address() do
      {:ok, _address} -> []
      {:error, :einval} -> [server_name_indication: String.to_charlist(host)]
    end
  end

  defp trust(nil), do: [cacerts: :public_key.cacerts_get()]
  defp trust(path), do: [cacertfile: String.to_charlist(path)]
end
