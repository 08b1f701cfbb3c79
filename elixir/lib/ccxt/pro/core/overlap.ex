defmodule Ccxt.Pro.Core.Overlap do
  @moduledoc false

  # The messages of two sockets that have the same streams, while the new one takes over from the old one.
  #
  # An exchange sends the same text to all who subscribe to a stream, so that a message of one socket is known by its text
  # when it comes on the other. Which socket is ahead of the other, nobody can say. So:
  #
  #   1. What the old one brings is handled, and noted. What the new one brings is held.
  #   2. When all that the new one brought for a while has come on the old one, too, nothing is missing between the two.
  #      What is held and hasn't come on the old one is handled, in order, and the new one goes on.
  #   3. What either brings is handled when it comes first, until the old one is closed. Both bring the messages of a stream
  #      in one order, so that whichever is ahead has brought all that came before.
  #
  # Where the texts are not alike (an exchange that numbers what it sends to each client, or begins each subscription with
  # a snapshot), all that was held is handled, as after a lost connection. Pure: the clock is an argument.

  @typedoc "How often a text came on one socket, less than it came on the other."
  @type counts :: %{String.t() => pos_integer()}

  @type held :: {:message | :answer, String.t(), at_ms :: integer()}

  @typedoc "`awaited` are the ids of requests that the new socket hasn't answered; `held` is newest first."
  @type t :: %__MODULE__{
          awaited: MapSet.t(String.t()),
          ahead: %{old: counts(), new: counts()},
          held: [held()],
          size: non_neg_integer()
        }

  defstruct awaited: MapSet.new(), ahead: %{old: %{}, new: %{}}, held: [], size: 0

  @doc "The new socket is asked for its streams, with requests of these ids."
  @spec new(ids :: [String.t()]) :: t()
  def new(ids), do: ask(%__MODULE__{}, ids)

  @doc "As `new/1`, of a new socket that has brought messages already."
  @spec ask(t(), ids :: [String.t()]) :: t()
  def ask(%__MODULE__{} = overlap, ids), do: %{overlap | awaited: MapSet.new(ids)}

  @doc "Whether a message with this id, if any, answers one of the requests."
  @spec awaited?(t(), id :: String.t() | nil) :: boolean()
  def awaited?(%__MODULE__{awaited: awaited}, id), do: MapSet.member?(awaited, id)

  @doc "Whether all requests are answered."
  @spec answered?(t()) :: boolean()
  def answered?(%__MODULE__{awaited: awaited}), do: MapSet.size(awaited) == 0

  @doc "Holds the answer to a request."
  @spec answer(t(), id :: String.t(), String.t(), now_ms :: integer()) :: t()
  def answer(%__MODULE__{} = overlap, id, text, now_ms) do
    overlap = %{overlap | awaited: MapSet.delete(overlap.awaited, id)}
    hold(overlap, {:answer, text, now_ms})
  end

  @doc "Holds a message of the new socket."
  @spec hold(t(), String.t(), now_ms :: integer()) :: t()
  def hold(%__MODULE__{} = overlap, text, now_ms), do: hold(overlap, {:message, text, now_ms})

  @doc "Notes a message of the old socket."
  @spec note(t(), String.t()) :: t()
  def note(%__MODULE__{} = overlap, text), do: count(overlap, :old, text)

  @doc "Whether all that the new socket brought until then has come on the old one."
  @spec alike?(t(), until_ms :: integer()) :: boolean()
  def alike?(%__MODULE__{} = overlap, until_ms) do
    {entries, _ahead} = match(overlap)

    Enum.all?(entries, fn {{_kind, _text, at_ms}, matched?} -> matched? or at_ms > until_ms end)
  end

  @doc """
  What is to be handled for the new socket to go on: `:continued`, what hasn't come on the old one; `:rebuilt`, everything,
  as if there had been no other socket.

  Where it isn't known that they are alike, what came on both, with nothing missing before it, shows that they are.
  """
  @spec resume(t(), alike? :: boolean()) :: {:continued | :rebuilt, texts :: [String.t()], t()}
  def resume(%__MODULE__{} = overlap, alike?) do
    {entries, old} = match(overlap)

    if alike? or continuing?(entries) do
      new = for {{_kind, text, _at_ms}, false} <- entries, do: text
      {:continued, new, %__MODULE__{ahead: %{old: old, new: Enum.frequencies(new)}}}
    else
      anew(overlap)
    end
  end

  @doc "Everything that the new socket brought, as if there had been no other."
  @spec anew(t()) :: {:rebuilt, texts :: [String.t()], t()}
  def anew(%__MODULE__{held: held}),
    do: {:rebuilt, for({_kind, text, _at_ms} <- Enum.reverse(held), do: text), %__MODULE__{}}

  @doc "Whether a message of a socket comes for the first time."
  @spec first?(t(), :old | :new, String.t()) :: {boolean(), t()}
  def first?(%__MODULE__{ahead: ahead} = overlap, socket, text) do
    other = if socket == :old, do: :new, else: :old

    case ahead do
      %{^other => %{^text => _count} = counts} ->
        {false, %{overlap | ahead: %{ahead | other => less(counts, text)}}}

      %{} ->
        {true, count(overlap, socket, text)}
    end
  end

  ## Helpers

  defp hold(overlap, held), do: %{overlap | held: [held | overlap.held], size: overlap.size + 1}

  defp count(%{ahead: ahead} = overlap, socket, text) do
    counts = Map.update(Map.fetch!(ahead, socket), text, 1, &(&1 + 1))
    %{overlap | ahead: %{ahead | socket => counts}}
  end

  # The messages that are held, oldest first, each with whether it came on the old socket; and what else came there.
  defp match(%{held: held, ahead: %{old: old}}) do
    messages = for {:message, _text, _at_ms} = message <- Enum.reverse(held), do: message

    Enum.map_reduce(messages, old, fn {_kind, text, _at_ms} = message, old ->
      if is_map_key(old, text),
        do: {{message, true}, less(old, text)},
        else: {{message, false}, old}
    end)
  end

  defp continuing?([]), do: true

  defp continuing?(entries) do
    {matched, _new} = Enum.split_while(entries, fn {_held, matched?} -> matched? end)
    matched != [] and Enum.count(entries, fn {_held, matched?} -> matched? end) == length(matched)
  end

  defp less(counts, text) do
    case counts do
      %{^text => 1} -> Map.delete(counts, text)
      %{^text => count} -> %{counts | text => count - 1}
    end
  end
end
