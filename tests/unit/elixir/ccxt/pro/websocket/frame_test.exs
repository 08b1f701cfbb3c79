defmodule Ccxt.Pro.WebSocket.FrameTest do
  use ExUnit.Case, async: true

  import Bitwise

  alias Ccxt.Pro.WebSocket.Frame
  alias Ccxt.Test.WebSocketServer

  @max 1_000_000

  describe "decode/2" do
    # The unmasked examples of RFC 6455, section 5.7.
    test "the examples of the RFC" do
      assert Frame.decode(<<0x81, 0x05, "Hello">>, @max) == {:ok, {:text, true, "Hello"}, ""}
      assert Frame.decode(<<0x01, 0x03, "Hel">>, @max) == {:ok, {:text, false, "Hel"}, ""}
      assert Frame.decode(<<0x80, 0x02, "lo">>, @max) == {:ok, {:continuation, true, "lo"}, ""}
      assert Frame.decode(<<0x89, 0x05, "Hello">>, @max) == {:ok, {:ping, true, "Hello"}, ""}

      data = :binary.copy("x", 256)

      assert Frame.decode(<<0x82, 0x7E, 0x0100::16, data::binary>>, @max) ==
               {:ok, {:binary, true, data}, ""}

      data = :binary.copy("x", 65_536)

      assert Frame.decode(<<0x82, 0x7F, 65_536::64, data::binary>>, @max) ==
               {:ok, {:binary, true, data}, ""}
    end

    test "leaves what follows" do
      assert Frame.decode(<<0x81, 0x01, "a", 0x81>>, @max) == {:ok, {:text, true, "a"}, <<0x81>>}
    end

    test "wants more for every part of a frame" do
      for size <- [0, 1, 125, 126, 300, 65_535, 65_536] do
        frame = WebSocketServer.frame(:binary, :binary.copy("x", size))

        for cut <- [0, 1, 2, 3, 4, 9, byte_size(frame) - 1], cut < byte_size(frame) do
          assert Frame.decode(binary_part(frame, 0, cut), @max) == :more
        end

        assert {:ok, {:binary, true, payload}, ""} = Frame.decode(frame, @max)
        assert byte_size(payload) == size
      end
    end

    for {name, bytes, code} <- [
          {"reserved bits", <<0xC1, 0x00>>, 1002},
          {"a mask", <<0x81, 0x80, 0::32>>, 1002},
          {"an unknown data opcode", <<0x83, 0x00>>, 1002},
          {"an unknown control opcode", <<0x8B, 0x00>>, 1002},
          {"a fragmented control frame", <<0x09, 0x00>>, 1002},
          {"a long control frame", <<0x89, 0x7E, 126::16>>, 1002},
          {"a frame above the limit, before its payload", <<0x81, 0x7F, 1_000_001::64>>, 1009},
          {"a length with the highest bit", <<0x82, 0x7F, 1 <<< 63::64>>, 1009}
        ] do
      test "refuses #{name}" do
        assert {:error, {unquote(code), reason}} = Frame.decode(unquote(bytes), @max)
        assert is_binary(reason)
      end
    end
  end

  describe "encode/3" do
    test "the masked example of the RFC" do
      frame = Frame.encode(:text, "Hello", <<0x37, 0xFA, 0x21, 0x3D>>)

      assert IO.iodata_to_binary(frame) ==
               <<0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58>>
    end

    test "masks payloads of every length modulo four, and says their length in the shortest way" do
      mask = <<1, 2, 3, 4>>

      for size <- [0, 1, 2, 3, 4, 5, 125, 126, 65_535, 65_536] do
        payload = :crypto.strong_rand_bytes(size)
        frame = :binary |> Frame.encode([payload, ""], mask) |> IO.iodata_to_binary()

        {length, masked} =
          case frame do
            <<0x82, 1::1, 126::7, length::16, ^mask::binary, masked::binary>> -> {length, masked}
            <<0x82, 1::1, 127::7, length::64, ^mask::binary, masked::binary>> -> {length, masked}
            <<0x82, 1::1, length::7, ^mask::binary, masked::binary>> -> {length, masked}
          end

        assert length == size
        head = byte_size(frame) - size
        assert head == if(size < 126, do: 6, else: if(size < 65_536, do: 8, else: 14))

        unmasked =
          for {byte, index} <- Enum.with_index(:binary.bin_to_list(masked)),
              do: bxor(byte, rem(index, 4) + 1)

        assert unmasked == :binary.bin_to_list(payload)
      end
    end
  end

  describe "parse_close/1" do
    test "reads code and reason" do
      assert Frame.parse_close(Frame.close_payload(1001, "bye")) == {:ok, 1001, "bye"}
      assert Frame.parse_close("") == {:ok, 1005, ""}
      assert Frame.parse_close(<<4999::16>>) == {:ok, 4999, ""}
    end

    test "refuses what must not be on the wire" do
      for code <- [0, 999, 1004, 1005, 1006, 1015, 2999, 5000] do
        assert {:error, {1002, _}} = Frame.parse_close(<<code::16>>)
      end

      assert {:error, {1002, _}} = Frame.parse_close(<<3>>)
      assert {:error, {1007, _}} = Frame.parse_close(<<1000::16, 0xFF>>)
    end
  end
end
