defmodule Ccxt.Pro.WebSocketTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.WebSocket

  import Ccxt.Test.WebSocketServer, only: [frame: 2, frame: 3]

  @max 100_000

  # What a server sent in one session: every length form, fragments, control frames between them.
  @session [
    {:text, ~s({"result":null,"id":1})},
    {:ping, "1700000000000"},
    {:text, String.duplicate("ä", 60)},
    {:text, ~s({"s":"BTCUSDT","p":"#{String.duplicate("1", 300)}"})},
    {:binary, <<0, 255, 128>>},
    {:pong, ""},
    {:text, "fragmented: ü€😀 end"},
    {:text, String.duplicate("x", 70_000)},
    {:close, 1001, "going away"}
  ]

  defp bytes do
    <<one::binary-size(14), two::binary-size(4), three::binary>> = "fragmented: ü€😀 end"
    [a, b, c, d, e, f, _fragmented, h, _close] = @session

    Enum.map_join([a, b, c, d, e, f], fn {kind, payload} -> frame(kind, payload) end) <>
      frame(:text, one, false) <>
      frame(:continuation, two, false) <>
      frame(:continuation, "", false) <>
      frame(:continuation, three) <>
      frame(elem(h, 0), elem(h, 1)) <> frame(:close, <<1001::16, "going away">>)
  end

  defp feed_parts(parts) do
    Enum.reduce(parts, {[], WebSocket.new(@max)}, fn part, {events, session} ->
      {:ok, more, session} = WebSocket.feed(session, part)
      {events ++ more, session}
    end)
  end

  test "a recorded session cut in two at every byte gives the same events, and nothing is left over" do
    bytes = bytes()
    # The long message is cut at some places only: all of its bytes are alike.
    cuts =
      Enum.concat([
        0..1200,
        1200..byte_size(bytes)//997,
        (byte_size(bytes) - 30)..byte_size(bytes)
      ])

    for cut <- cuts do
      <<first::binary-size(^cut), second::binary>> = bytes
      {events, session} = feed_parts([first, second])
      assert events == @session
      assert Map.fetch!(session, :buffer) == ""
    end
  end

  test "the beginning of a frame doesn't keep what was read with it" do
    next = frame(:text, String.duplicate("x", 500))
    read = frame(:text, String.duplicate("y", 60_000)) <> binary_part(next, 0, 300)
    {:ok, [{:text, _whole}], session} = WebSocket.feed(WebSocket.new(@max), read)
    assert :binary.referenced_byte_size(Map.fetch!(session, :buffer)) == 300
  end

  test "a recorded session byte by byte, and in random pieces, gives the same events" do
    bytes = bytes()
    assert {@session, _} = feed_parts(for <<byte::binary-1 <- bytes>>, do: byte)

    :rand.seed(:exsss, {1, 2, 3})

    for _run <- 1..50 do
      assert {@session, _} = feed_parts(pieces(bytes))
    end
  end

  test "what it keeps doesn't hold the socket's buffer" do
    buffer =
      frame(:text, String.duplicate("y", 100)) <> frame(:text, String.duplicate("z", 10_000))

    {:ok, [{:text, text}, _], _session} = WebSocket.feed(WebSocket.new(@max), buffer)
    assert :binary.referenced_byte_size(text) == 100
  end

  for {name, frames, code} <- [
        {"text that is not UTF-8", [{:text, <<0xC3, 0x28>>, true}], 1007},
        {"fragments that are not UTF-8 together",
         [{:text, <<0xC3>>, false}, {:continuation, "(", true}], 1007},
        {"a continuation of nothing", [{:continuation, "x", true}], 1002},
        {"a message within a fragmented one", [{:text, "x", false}, {:text, "y", true}], 1002},
        {"a wrong close code", [{:close, <<1005::16>>, true}], 1002},
        {"a message above the limit in small fragments",
         [
           {:text, String.duplicate("x", 60_000), false},
           {:continuation, String.duplicate("x", 60_000), true}
         ], 1009}
      ] do
    test "refuses #{name}, after the events before it" do
      bytes =
        Enum.map_join(unquote(Macro.escape(frames)), fn {kind, payload, final?} ->
          frame(kind, payload, final?)
        end)

      assert {:error, {unquote(code), _reason}, [{:text, "before"}]} =
               WebSocket.feed(WebSocket.new(@max), frame(:text, "before") <> bytes)
    end
  end

  test "a character that is cut by a fragment is whole in the end" do
    <<first, rest::binary>> = "€"
    bytes = frame(:text, <<first>>, false) <> frame(:continuation, rest)
    assert {:ok, [{:text, "€"}], _session} = WebSocket.feed(WebSocket.new(@max), bytes)
  end

  test "nothing is read after a close frame" do
    bytes = frame(:close, <<1000::16>>) <> frame(:text, "late") <> <<0xFF>>
    assert {:ok, [{:close, 1000, ""}], _session} = WebSocket.feed(WebSocket.new(@max), bytes)
  end

  defp pieces(""), do: []

  defp pieces(bytes) do
    size = min(:rand.uniform(500), byte_size(bytes))
    <<piece::binary-size(^size), rest::binary>> = bytes
    [piece | pieces(rest)]
  end
end
