defmodule Ccxt.Pro.WebSocket.Frame do
  @moduledoc false

  # One frame of RFC 6455, section 5: the client's side of it, so what is decoded must not be masked
  # and what is encoded is. Pure: the buffer and the mask are arguments.

  import Bitwise

  @type opcode :: :continuation | :text | :binary | :close | :ping | :pong

  @typedoc "`final?` is the FIN bit. The payload is a part of the buffer, not a copy."
  @type t :: {opcode(), final? :: boolean(), payload :: binary()}

  @typedoc "The close code that the violation calls for (section 7.4.1) and what was wrong."
  @type violation :: {close_code :: 1002 | 1007 | 1009, String.t()}

  @max_control_bytes 125

  @doc """
  Takes the first frame off a buffer.

  `:more` means that the buffer holds no whole frame yet. A violation is reported as soon as the
  header shows it, so that a peer can't make us wait for a payload that would be refused.
  """
  @spec decode(binary(), max_bytes :: pos_integer()) ::
          {:ok, t(), rest :: binary()} | :more | {:error, violation()}
  def decode(<<final::1, 0::3, opcode::4, 0::1, length::7, rest::binary>>, max_bytes)
      when length < 126,
      do: payload(opcode, final, length, rest, max_bytes)

  def decode(<<final::1, 0::3, opcode::4, 0::1, 126::7, length::16, rest::binary>>, max_bytes),
    do: payload(opcode, final, length, rest, max_bytes)

  def decode(<<final::1, 0::3, opcode::4, 0::1, 127::7, length::64, rest::binary>>, max_bytes),
    do: payload(opcode, final, length, rest, max_bytes)

  def decode(<<_final::1, reserved::3, _opcode::4, _rest::bits>>, _max_bytes) when reserved != 0,
    do: {:error, {1002, "reserved bits are set, but no extension was agreed"}}

  def decode(<<_head::8, 1::1, _rest::bits>>, _max_bytes),
    do: {:error, {1002, "a server must not mask its frames"}}

  def decode(buffer, _max_bytes) when is_binary(buffer), do: :more

  @doc "A final frame with its payload masked by the four bytes `mask` (section 5.3)."
  @spec encode(opcode(), iodata(), mask :: <<_::32>>) :: iodata()
  def encode(opcode, payload, <<_::32>> = mask) do
    payload = IO.iodata_to_binary(payload)
    head = <<1::1, 0::3, code(opcode)::4, 1::1, length_field(byte_size(payload))::bits>>
    [head, mask, apply_mask(payload, mask)]
  end

  @doc "The payload of a close frame."
  @spec close_payload(code :: 1000..4999, String.t()) :: binary()
  def close_payload(code, reason), do: <<code::16, reason::binary>>

  @doc "Code and reason of a close frame's payload; 1005 stands for a frame without a code (section 7.1.5)."
  @spec parse_close(binary()) ::
          {:ok, code :: pos_integer(), reason :: String.t()} | {:error, violation()}
  def parse_close(""), do: {:ok, 1005, ""}

  def parse_close(<<code::16, reason::binary>>) do
    cond do
      not close_code?(code) -> {:error, {1002, "close code #{code} is not allowed on the wire"}}
      not String.valid?(reason) -> {:error, {1007, "the close reason is not UTF-8"}}
      true -> {:ok, code, reason}
    end
  end

  def parse_close(_one_byte), do: {:error, {1002, "a close payload of one byte"}}

  ## Helpers

  defp payload(opcode, final, length, rest, max_bytes) do
    with :ok <- check(opcode, final, length, max_bytes) do
      case rest do
        <<payload::binary-size(^length), rest::binary>> ->
          {:ok, {name(opcode), final == 1, payload}, rest}

        _incomplete ->
          :more
      end
    end
  end

  defp check(opcode, _final, length, max_bytes) when opcode <= 2 do
    if length <= max_bytes,
      do: :ok,
      else: {:error, {1009, "a frame of #{length} bytes, the limit is #{max_bytes}"}}
  end

  defp check(opcode, 0, _length, _max_bytes) when opcode in 8..10,
    do: {:error, {1002, "a fragmented control frame"}}

  defp check(opcode, 1, length, _max_bytes) when opcode in 8..10 do
    if length <= @max_control_bytes,
      do: :ok,
      else: {:error, {1002, "a control frame of more than #{@max_control_bytes} bytes"}}
  end

  defp check(opcode, _final, _length, _max_bytes),
    do: {:error, {1002, "unknown opcode #{opcode}"}}

  opcodes = [continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10]

  for {name, code} <- opcodes do
    defp name(unquote(code)), do: unquote(name)
    defp code(unquote(name)), do: unquote(code)
  end

  defp length_field(length) when length < 126, do: <<length::7>>
  defp length_field(length) when length < 0x10000, do: <<126::7, length::16>>
  defp length_field(length), do: <<127::7, length::64>>

  # The mask repeated over the payload: `exor` works on whole binaries in C.
  defp apply_mask("", _mask), do: ""

  defp apply_mask(payload, mask) do
    size = byte_size(payload)
    pattern = :binary.copy(mask, (size + 3) >>> 2)
    :crypto.exor(payload, binary_part(pattern, 0, size))
  end

  defp close_code?(code),
    do: code in 1000..1003 or code in 1007..1014 or code in 3000..4999
end
