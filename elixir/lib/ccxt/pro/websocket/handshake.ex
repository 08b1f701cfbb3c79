defmodule Ccxt.Pro.WebSocket.Handshake do
  @moduledoc false

  # The opening handshake of RFC 6455, section 4, the client's side. Pure: the key is an argument.

  # Appended to the key before hashing (section 1.3).
  @guid "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

  # Against a peer that never ends its headers.
  @max_bytes 65_536

  @type reason ::
          {:status, code :: pos_integer(), phrase :: String.t()}
          | {:header, name :: String.t()}
          | :malformed
          | :too_large

  @doc "A key of 16 random bytes."
  @spec key(<<_::128>>) :: String.t()
  def key(<<_::128>> = random), do: Base.encode64(random)

  @doc "The upgrade request. `headers` are added to the ones that the protocol needs."
  @spec request(URI.t(), key :: String.t(), headers :: %{String.t() => String.t()}) :: iodata()
  def request(%URI{} = uri, key, headers) do
    required = [
      {"Host", authority(uri)},
      {"Upgrade", "websocket"},
      {"Connection", "Upgrade"},
      {"Sec-WebSocket-Key", key},
      {"Sec-WebSocket-Version", "13"}
    ]

    lines = for {name, value} <- required ++ Map.to_list(headers), do: [name, ": ", value, "\r\n"]
    ["GET ", target(uri), " HTTP/1.1\r\n", lines, "\r\n"]
  end

  @doc """
  Reads the server's answer off a buffer.

  `:more` means that the headers have not ended yet; `rest` are bytes of frames that followed them.
  """
  @spec response(binary(), key :: String.t()) ::
          {:ok, rest :: binary()} | :more | {:error, reason()}
  def response(buffer, key) do
    with {:ok, {:http_response, _version, code, phrase}, rest} <-
           :erlang.decode_packet(:http_bin, buffer, []),
         {:ok, headers, rest} <- headers(rest, %{}),
         :ok <- check(code, phrase, headers, key) do
      {:ok, rest}
    else
      {:more, _length} when byte_size(buffer) > @max_bytes -> {:error, :too_large}
      {:more, _length} -> :more
      {:ok, _other_packet, _rest} -> {:error, :malformed}
      {:error, reason} -> {:error, reason}
    end
  end

  @doc "Says a reason in words."
  @spec message(reason()) :: String.t()
  def message({:status, code, _phrase}), do: "Unexpected server response: #{code}"
  def message({:header, name}), do: "the server's answer has a wrong or no #{name} header"
  def message(:malformed), do: "the server's answer is not HTTP/1.1"
  def message(:too_large), do: "the server's answer has more than #{@max_bytes} bytes of headers"

  ## Helpers

  defp headers(buffer, headers) do
    case :erlang.decode_packet(:httph_bin, buffer, []) do
      {:ok, {:http_header, _, name, _, value}, rest} ->
        headers(rest, Map.put(headers, name |> to_string() |> String.downcase(), value))

      {:ok, :http_eoh, rest} ->
        {:ok, headers, rest}

      {:ok, {:http_error, _line}, _rest} ->
        {:error, :malformed}

      {:more, length} ->
        {:more, length}
    end
  end

  defp check(101, _phrase, headers, key) do
    cond do
      not token?(headers["upgrade"], "websocket") ->
        {:error, {:header, "Upgrade"}}

      not token?(headers["connection"], "upgrade") ->
        {:error, {:header, "Connection"}}

      headers["sec-websocket-accept"] != accept(key) ->
        {:error, {:header, "Sec-WebSocket-Accept"}}

      # None was offered, so none may be chosen (section 4.1).
      headers["sec-websocket-extensions"] ->
        {:error, {:header, "Sec-WebSocket-Extensions"}}

      headers["sec-websocket-protocol"] ->
        {:error, {:header, "Sec-WebSocket-Protocol"}}

      true ->
        :ok
    end
  end

  defp check(code, phrase, _headers, _key), do: {:error, {:status, code, phrase}}

  defp token?(nil, _token), do: false

  defp token?(value, token) do
    value |> String.downcase() |> String.split(",") |> Enum.any?(&(String.trim(&1) == token))
  end

  defp accept(key), do: Base.encode64(:crypto.hash(:sha, key <> @guid))

  defp target(uri) do
    path = uri.path || "/"
    if uri.query, do: [path, "?", uri.query], else: path
  end

  # A default port is left out, as browsers do: some servers compare the host as a whole.
  defp authority(%URI{scheme: "wss", port: 443, host: host}), do: host(host)
  defp authority(%URI{scheme: "ws", port: 80, host: host}), do: host(host)
  defp authority(%URI{host: host, port: port}), do: [host(host), ":", Integer.to_string(port)]

  defp host(host), do: if(String.contains?(host, ":"), do: ["[", host, "]"], else: host)
end
