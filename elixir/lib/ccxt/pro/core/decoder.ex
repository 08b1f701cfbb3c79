defmodule Ccxt.Pro.Core.Decoder do
  @moduledoc false

  # The text of a websocket message to the value that an exchange's handler gets, by ccxt's rules: what begins like
  # JSON is JSON, all else stays text; in JSON an integer of 15 digits or more between a colon and a comma becomes
  # a string, since JavaScript's numbers can't hold it.
  #
  # A stream's messages are alike. A connection keeps a decoder, which knows their shapes after the first ones and reads the
  # others faster for it; what it doesn't know, or doesn't read, is for Erlang's decoder.

  alias Ccxt.Pro.Core.Shapes

  @typedoc "What messages were like. Its fields are private."
  @opaque t :: %__MODULE__{shapes: Shapes.t(), patience: non_neg_integer()}

  # Where the shapes are of no use for this many messages more than for others, they are not asked any more.
  @patience 100

  @enforce_keys [:shapes]
  defstruct [:shapes, patience: @patience]

  @big_digits 15

  # Made when a connection is, so that no message waits for this code to be loaded.
  @doc "A decoder that has decoded nothing."
  @spec new() :: t()
  def new, do: %__MODULE__{shapes: Shapes.new()}

  @doc "Decodes a message, see `decode/1`, and gives the decoder for the next one."
  @spec decode(t(), String.t()) :: {:ok, term(), t()} | {:error, String.t()}
  def decode(%__MODULE__{patience: patience} = decoder, <<first, _rest::binary>> = text)
      when first in [?{, ?[] and patience > 0 do
    case Shapes.read(decoder.shapes, text) do
      {:ok, value} -> {:ok, value, encourage(decoder)}
      :unknown -> with {:ok, value} <- decode(text), do: {:ok, value, learn(decoder, text)}
      :irregular -> with {:ok, value} <- decode(text), do: {:ok, value, discourage(decoder)}
    end
  end

  def decode(decoder, text), do: with({:ok, value} <- decode(text), do: {:ok, value, decoder})

  @doc "Decodes a message. Integers that ccxt's rule spares stay integers, `null` is nil."
  @spec decode(String.t()) :: {:ok, term()} | {:error, String.t()}
  def decode(<<first, _rest::binary>> = text) when first in [?{, ?[] do
    json(text, &spot_big_integer/1)
  catch
    # Few messages have one, and only its context tells whether the rule applies.
    :throw, :big_integer -> text |> quote_big_integers() |> json(&String.to_integer/1)
  end

  def decode(text) when is_binary(text), do: {:ok, text}

  ## Helpers

  defp encourage(%{patience: @patience} = decoder), do: decoder
  defp encourage(decoder), do: %{decoder | patience: decoder.patience + 1}

  defp discourage(decoder), do: %{decoder | patience: decoder.patience - 1}

  defp learn(decoder, text),
    do: discourage(%{decoder | shapes: Shapes.learn(decoder.shapes, text)})

  defp json(text, integer) do
    case :json.decode(text, :ok, %{null: nil, integer: integer}) do
      {value, :ok, rest} ->
        if blank?(rest), do: {:ok, value}, else: {:error, "text after the JSON value"}
    end
  rescue
    error in ErlangError -> {:error, describe(error.original)}
  end

  defp spot_big_integer(digits) when byte_size(digits) >= @big_digits, do: throw(:big_integer)
  defp spot_big_integer(digits), do: String.to_integer(digits)

  defp quote_big_integers(text), do: Regex.replace(~r/:(\d{15,}),/, text, ~S(:"\1",))

  defp blank?(<<char, rest::binary>>) when char in ~c" \t\r\n", do: blank?(rest)
  defp blank?(rest), do: rest == ""

  defp describe(:unexpected_end), do: "the JSON ends too early"
  defp describe({:invalid_byte, byte}), do: "byte #{byte} is not allowed there in JSON"
  defp describe({:unexpected_sequence, _bytes}), do: "a wrong escape in a JSON string"
  defp describe(other), do: inspect(other)
end
