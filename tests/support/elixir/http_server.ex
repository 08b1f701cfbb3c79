defmodule Ccxt.Test.HttpServer do
  @moduledoc """
  An HTTP server on a free loopback port that answers as a test's function says, on connections it keeps open.

  The function gets `{method, target, headers, body}` (header names in lower case) and gives `{status, headers, body}`,
  `:silence` for no answer, or `:drop` to close the connection.
  """

  @doc "Starts a server, linked to the caller, and gives the URL before the path."
  def start(answer) when is_function(answer, 1) do
    {:ok, listener} =
      :gen_tcp.listen(0, [:binary, packet: :http_bin, active: false, ip: {127, 0, 0, 1}])

    {:ok, port} = :inet.port(listener)

    acceptor =
      spawn_link(fn ->
        receive do: (:listen -> accept(listener, answer))
      end)

    :ok = :gen_tcp.controlling_process(listener, acceptor)
    send(acceptor, :listen)
    "http://127.0.0.1:#{port}"
  end

  defp accept(listener, answer) do
    {:ok, socket} = :gen_tcp.accept(listener)
    session = spawn(fn -> receive(do: (:go -> serve(socket, answer))) end)
    :ok = :gen_tcp.controlling_process(socket, session)
    send(session, :go)
    accept(listener, answer)
  end

  defp serve(socket, answer) do
    with {:ok, {:http_request, method, {:abs_path, target}, _version}} <-
           :gen_tcp.recv(socket, 0),
         {:ok, headers} <- headers(socket, %{}),
         {:ok, body} <- body(socket, headers) do
      respond(socket, answer, answer.({to_string(method), target, headers, body}))
    end
  end

  defp headers(socket, headers) do
    case :gen_tcp.recv(socket, 0) do
      {:ok, {:http_header, _, name, _, value}} ->
        headers(socket, Map.put(headers, name |> to_string() |> String.downcase(), value))

      {:ok, :http_eoh} ->
        {:ok, headers}

      other ->
        other
    end
  end

  defp body(socket, headers) do
    case String.to_integer(headers["content-length"] || "0") do
      0 ->
        {:ok, ""}

      length ->
        :ok = :inet.setopts(socket, packet: :raw)
        {:ok, body} = :gen_tcp.recv(socket, length)
        :ok = :inet.setopts(socket, packet: :http_bin)
        {:ok, body}
    end
  end

  defp respond(_socket, _answer, :silence), do: receive(do: (:never -> :ok))
  defp respond(socket, _answer, :drop), do: :gen_tcp.close(socket)

  defp respond(socket, answer, {status, headers, body}) do
    lines =
      for {name, value} <- [{"Content-Length", byte_size(body)} | headers],
          do: "#{name}: #{value}\r\n"

    :ok = :gen_tcp.send(socket, ["HTTP/1.1 #{status} Phrase\r\n", lines, "\r\n", body])
    serve(socket, answer)
  end
end
