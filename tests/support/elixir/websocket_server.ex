defmodule Ccxt.Test.WebSocketServer do
  @moduledoc """
  A websocket server on a free loopback port that does what a test tells it, and nothing else.

  The process that starts it is told what happens:

    * `{:upgrade_request, session, lines}`: what a client asks with, before the answer.
    * `{:upgraded, session, target}`: a client is connected; `session` is its process here, `target` its path.
    * `{:refused, target}`: a client got the `:answer` instead of an upgrade.
    * `{:frame, session, opcode, payload}`: a frame came. Pings are answered, unless `pong: false`, and so are close
      frames, unless `close: false`.
    * `{:gone, session}`: the client's end of the connection is closed.

  The framing is written anew here, so that a mistake in the library's is not made twice.
  """

  import Bitwise

  defstruct [:owner, :answer, :pong?, :close?]

  @guid "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
  @opcodes %{0 => :continuation, 1 => :text, 2 => :binary, 8 => :close, 9 => :ping, 10 => :pong}

  @doc """
  Starts a server, linked to the caller, and gives its port.

  Options: `answer:` bytes to answer the upgrade with instead (`:silence` for none), `pong: false`, `tls:` options
  of `:ssl` with the certificate, `port:` to listen on, and those above.
  """
  def start(options \\ []) do
    owner = self()
    {:ok, listener} = listen(options[:tls], options[:port] || 0)
    {:ok, port} = port(listener)

    config = %__MODULE__{
      owner: owner,
      answer: options[:answer],
      pong?: Keyword.get(options, :pong, true),
      close?: Keyword.get(options, :close, true)
    }

    acceptor =
      spawn_link(fn ->
        receive do: (:listen -> accept(listener, config))
      end)

    :ok = hand_over(listener, acceptor)
    send(acceptor, :listen)

    %{
      port: port,
      acceptor: acceptor,
      url: "#{if options[:tls], do: "wss", else: "ws"}://127.0.0.1:#{port}/ws"
    }
  end

  @doc "Closes the listening socket; sessions go on."
  def stop_listening(%{acceptor: acceptor}) do
    monitor = Process.monitor(acceptor)
    Process.unlink(acceptor)
    Process.exit(acceptor, :kill)

    receive do
      {:DOWN, ^monitor, :process, ^acceptor, _reason} -> :ok
    end
  end

  @doc "Sends one text message: JSON, unless it is a string."
  def push(session, text) when is_binary(text), do: send_raw(session, frame(:text, text))
  def push(session, value), do: push(session, IO.iodata_to_binary(:json.encode(value, &encode/2)))

  @doc "Sends bytes as they are."
  def send_raw(session, bytes) do
    send(session, {:send, bytes})
    :ok
  end

  @doc "Sends a close frame."
  def close(session, code, reason \\ ""),
    do: send_raw(session, frame(:close, <<code::16, reason::binary>>))

  @doc "Closes the connection without a close frame."
  def drop(session) do
    send(session, :drop)
    :ok
  end

  @doc "A frame as servers send it, not masked."
  def frame(opcode, payload, final? \\ true) do
    {code, _} = Enum.find(@opcodes, fn {_code, name} -> name == opcode end)
    head = <<if(final?, do: 1, else: 0)::1, 0::3, code::4>>

    length =
      case byte_size(payload) do
        size when size < 126 -> <<size>>
        size when size < 65_536 -> <<126, size::16>>
        size -> <<127, size::64>>
      end

    head <> length <> payload
  end

  ## Accepting

  defp listen(nil, port) do
    with {:ok, socket} <-
           :gen_tcp.listen(port, [:binary, active: false, reuseaddr: true, ip: {127, 0, 0, 1}]),
         do: {:ok, {:gen_tcp, :inet, socket}}
  end

  defp listen(tls, port) do
    options = [:binary, active: false, reuseaddr: true, ip: {127, 0, 0, 1}] ++ tls
    with {:ok, socket} <- :ssl.listen(port, options), do: {:ok, {:ssl, :ssl, socket}}
  end

  defp port({_, :inet, socket}), do: :inet.port(socket)

  defp port({_, :ssl, socket}) do
    {:ok, {_address, port}} = :ssl.sockname(socket)
    {:ok, port}
  end

  defp hand_over({module, _, socket}, pid), do: module.controlling_process(socket, pid)

  defp accept(listener, config) do
    case accept_one(listener) do
      {:ok, socket} ->
        session = spawn(fn -> receive(do: (:go -> upgrade(socket, config))) end)
        :ok = hand_over(socket, session)
        send(session, :go)

      # A client that didn't like our certificate.
      {:error, {:tls_alert, alert}} ->
        send(config.owner, {:tls_alert, alert})

      {:error, :closed} ->
        :ok
    end

    accept(listener, config)
  end

  defp accept_one({:gen_tcp, _, listener}) do
    with {:ok, socket} <- :gen_tcp.accept(listener), do: {:ok, {:gen_tcp, :inet, socket}}
  end

  defp accept_one({:ssl, _, listener}) do
    with {:ok, socket} <- :ssl.transport_accept(listener),
         {:ok, socket} <- :ssl.handshake(socket),
         do: {:ok, {:ssl, :ssl, socket}}
  end

  ## Sessions

  defp upgrade({module, options, socket} = transport, config) do
    with {:ok, request} <- read_request(transport, "") do
      [first | _] = lines = String.split(request, "\r\n")
      ["GET", target, "HTTP/1.1"] = String.split(first, " ")
      send(config.owner, {:upgrade_request, self(), lines})

      case config.answer do
        nil ->
          :ok = module.send(socket, accepted(lines))
          send(config.owner, {:upgraded, self(), target})
          :ok = options.setopts(socket, active: true)
          session(transport, config, "")

        :silence ->
          send(config.owner, {:refused, target})
          receive do: (:never -> :ok)

        answer ->
          :ok = module.send(socket, answer)
          send(config.owner, {:refused, target})
          module.close(socket)
      end
    end
  end

  defp read_request({module, _, socket} = transport, read) do
    with {:ok, bytes} <- module.recv(socket, 0) do
      read = read <> bytes
      if String.ends_with?(read, "\r\n\r\n"), do: {:ok, read}, else: read_request(transport, read)
    end
  end

  defp accepted(lines) do
    "Sec-WebSocket-Key: " <> key =
      Enum.find(lines, &String.starts_with?(&1, "Sec-WebSocket-Key: "))

    accept = Base.encode64(:crypto.hash(:sha, key <> @guid))

    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" <>
      "Sec-WebSocket-Accept: #{accept}\r\n\r\n"
  end

  defp session({module, _, socket} = transport, config, buffer) do
    receive do
      {tag, ^socket, bytes} when tag in [:tcp, :ssl] ->
        session(transport, config, frames(transport, config, buffer <> bytes))

      {tag, ^socket} when tag in [:tcp_closed, :ssl_closed] ->
        send(config.owner, {:gone, self()})

      {tag, ^socket, _reason} when tag in [:tcp_error, :ssl_error] ->
        session(transport, config, buffer)

      {:send, bytes} ->
        _ = module.send(socket, bytes)
        session(transport, config, buffer)

      :drop ->
        module.close(socket)
        send(config.owner, {:gone, self()})
    end
  end

  defp frames({module, _, socket} = transport, config, buffer) do
    case unframe(buffer) do
      {opcode, payload, rest} ->
        send(config.owner, {:frame, self(), opcode, payload})
        if opcode == :ping and config.pong?, do: module.send(socket, frame(:pong, payload))
        if opcode == :close and config.close?, do: module.send(socket, frame(:close, payload))
        frames(transport, config, rest)

      :more ->
        buffer
    end
  end

  defp unframe(
         <<1::1, 0::3, opcode::4, 1::1, 126::7, size::16, mask::4-bytes,
           payload::binary-size(size), rest::binary>>
       ),
       do: {@opcodes[opcode], unmask(payload, mask), rest}

  defp unframe(
         <<1::1, 0::3, opcode::4, 1::1, 127::7, size::64, mask::4-bytes,
           payload::binary-size(size), rest::binary>>
       ),
       do: {@opcodes[opcode], unmask(payload, mask), rest}

  defp unframe(
         <<1::1, 0::3, opcode::4, 1::1, size::7, mask::4-bytes, payload::binary-size(size),
           rest::binary>>
       )
       when size < 126,
       do: {@opcodes[opcode], unmask(payload, mask), rest}

  defp unframe(_buffer), do: :more

  defp unmask(payload, mask) do
    for {byte, index} <- Enum.with_index(:binary.bin_to_list(payload)), into: "" do
      <<bxor(byte, :binary.at(mask, rem(index, 4)))>>
    end
  end

  defp encode(nil, _encoder), do: "null"
  defp encode(value, encoder), do: :json.encode_value(value, encoder)
end
