defmodule Ccxt.Pro.WebSocket.HandshakeTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.WebSocket.Handshake

  # The key and its answer are RFC 6455's, section 1.3.
  @key "dGhlIHNhbXBsZSBub25jZQ=="
  @answer "HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n" <>
            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"

  test "the request" do
    uri = URI.parse("wss://stream.binance.com:9443/ws/1?a=b")
    request = uri |> Handshake.request(@key, %{"X-Mine" => "1"}) |> IO.iodata_to_binary()

    assert request ==
             "GET /ws/1?a=b HTTP/1.1\r\nHost: stream.binance.com:9443\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" <>
               "Sec-WebSocket-Key: #{@key}\r\nSec-WebSocket-Version: 13\r\nX-Mine: 1\r\n\r\n"
  end

  test "the host is without a default port, and an address in brackets" do
    host = fn url ->
      request = url |> URI.parse() |> Handshake.request(@key, %{}) |> IO.iodata_to_binary()
      [_, host] = Regex.run(~r/Host: (.*)\r/, request)
      host
    end

    assert host.("wss://example.org") == "example.org"
    assert host.("ws://example.org:80/") == "example.org"
    assert host.("ws://example.org:443/") == "example.org:443"
    assert host.("ws://[::1]:8080/") == "[::1]:8080"
  end

  test "a key is 16 random bytes" do
    assert Handshake.key(<<0::128>>) == "AAAAAAAAAAAAAAAAAAAAAA=="
  end

  test "the answer cut at every byte, with frames behind it" do
    bytes = @answer <> <<0x81, 0x00>>

    for cut <- 0..(byte_size(@answer) - 1) do
      assert Handshake.response(binary_part(bytes, 0, cut), @key) == :more
    end

    assert Handshake.response(bytes, @key) == {:ok, <<0x81, 0x00>>}
  end

  for {name, from, to, reason} <- [
        {"another key's answer", "s3p", "s3q", {:header, "Sec-WebSocket-Accept"}},
        {"no Upgrade", "Upgrade: WebSocket\r\n", "", {:header, "Upgrade"}},
        {"no Connection", "Connection: keep-alive, Upgrade\r\n", "", {:header, "Connection"}},
        {"an extension nobody asked for", "Upgrade: W",
         "Sec-WebSocket-Extensions: deflate\r\nUpgrade: W",
         {:header, "Sec-WebSocket-Extensions"}},
        {"a protocol nobody asked for", "Upgrade: W",
         "Sec-WebSocket-Protocol: mqtt\r\nUpgrade: W", {:header, "Sec-WebSocket-Protocol"}},
        {"a refusal", "101 Switching Protocols", "503 Busy", {:status, 503, "Busy"}},
        {"another protocol", "HTTP/1.1", "RTSP/1.0", :malformed},
        {"a broken header", "Upgrade: W", "no colon\r\nUpgrade: W", :malformed}
      ] do
    test "#{name} is an error" do
      answer = String.replace(@answer, unquote(from), unquote(to), global: false)
      assert answer != @answer
      assert Handshake.response(answer, @key) == {:error, unquote(Macro.escape(reason))}
      assert is_binary(Handshake.message(unquote(Macro.escape(reason))))
    end
  end

  test "headers that don't end are refused" do
    endless = "HTTP/1.1 101 OK\r\n" <> String.duplicate("X: y\r\n", 20_000)
    assert Handshake.response(endless, @key) == {:error, :too_large}
    assert is_binary(Handshake.message(:too_large))
  end
end
