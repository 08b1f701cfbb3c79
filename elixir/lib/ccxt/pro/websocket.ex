defmodule Ccxt.Pro.WebSocket do
  @moduledoc false

  # The receiving half of a websocket session as a value: bytes go in as they come off the socket, in
  # pieces of any size, events come out. Puts fragmented messages together, lets control frames through
  # in between (RFC 6455, section 5.4), and checks that text is UTF-8.

  alias Ccxt.Pro.WebSocket.Frame

  @typedoc "A payload is a binary of its own: keeping a part of it doesn't keep the socket's buffer."
  @type event ::
          {:text, String.t()}
          | {:binary, binary()}
          | {:ping, binary()}
          | {:pong, binary()}
          | {:close, code :: pos_integer(), reason :: String.t()}

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{
            buffer: binary(),
            fragments: nil | {:text | :binary, iodata(), size :: non_neg_integer()},
            max_bytes: pos_integer()
          }

  # `max_bytes` limits a message (all its fragments together) against a peer that never ends one.
  defstruct [:max_bytes, buffer: "", fragments: nil]

  @doc "A session in which nothing was received yet."
  @spec new(max_bytes :: pos_integer()) :: t()
  def new(max_bytes), do: %__MODULE__{max_bytes: max_bytes}

  @doc """
  Takes bytes in and gives the events they complete, oldest first.

  After a violation nothing can be read any more: the error has the events before it. Nothing is read
  after a close frame either, so `:close` is always the last event.
  """
  @spec feed(t(), binary()) :: {:ok, [event()], t()} | {:error, Frame.violation(), [event()]}
  def feed(%__MODULE__{buffer: ""} = session, bytes), do: events(session, bytes, [])
  def feed(%__MODULE__{buffer: buffer} = session, bytes), do: events(session, buffer <> bytes, [])

  ## Helpers

  defp events(session, buffer, events) do
    case Frame.decode(buffer, session.max_bytes) do
      {:ok, frame, rest} ->
        case accept(session, frame) do
          {:event, {:close, _code, _reason} = event, session} ->
            {:ok, Enum.reverse(events, [event]), %{session | buffer: ""}}

          {:event, event, session} ->
            events(session, rest, [event | events])

          {:fragment, session} ->
            events(session, rest, events)

          {:error, violation} ->
            {:error, violation, Enum.reverse(events)}
        end

      :more ->
        {:ok, Enum.reverse(events), %{session | buffer: own(buffer)}}

      {:error, violation} ->
        {:error, violation, Enum.reverse(events)}
    end
  end

  defp accept(%{fragments: nil} = session, {:text, true, payload}),
    do: text(session, :binary.copy(payload))

  defp accept(%{fragments: nil} = session, {:binary, true, payload}),
    do: {:event, {:binary, :binary.copy(payload)}, session}

  defp accept(session, {control, true, payload}) when control in [:ping, :pong],
    do: {:event, {control, :binary.copy(payload)}, session}

  defp accept(session, {:close, true, payload}) do
    with {:ok, code, reason} <- Frame.parse_close(payload),
         do: {:event, {:close, code, :binary.copy(reason)}, session}
  end

  defp accept(%{fragments: nil} = session, {kind, false, payload}) when kind in [:text, :binary],
    do: {:fragment, %{session | fragments: {kind, payload, byte_size(payload)}}}

  defp accept(%{fragments: nil}, {:continuation, _final?, _payload}),
    do: {:error, {1002, "a continuation of nothing"}}

  defp accept(%{fragments: {kind, parts, size}} = session, {:continuation, final?, payload}) do
    size = size + byte_size(payload)

    cond do
      size > session.max_bytes ->
        {:error, {1009, "a message of more than #{session.max_bytes} bytes"}}

      final? ->
        whole(%{session | fragments: nil}, kind, IO.iodata_to_binary([parts, payload]))

      true ->
        {:fragment, %{session | fragments: {kind, [parts, payload], size}}}
    end
  end

  defp accept(_session, {_kind, _final?, _payload}),
    do: {:error, {1002, "a new message inside a fragmented one"}}

  defp whole(session, :text, payload), do: text(session, payload)
  defp whole(session, :binary, payload), do: {:event, {:binary, payload}, session}

  # The beginning of a frame would keep all that was read with it. One that is most of that is left as it is: what comes
  # is appended in place.
  defp own(buffer) do
    if 4 * byte_size(buffer) < :binary.referenced_byte_size(buffer),
      do: :binary.copy(buffer),
      else: buffer
  end

  defp text(session, payload) do
    if String.valid?(payload, :fast_ascii),
      do: {:event, {:text, payload}, session},
      else: {:error, {1007, "a text message that is not UTF-8"}}
  end
end
