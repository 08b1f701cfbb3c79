defmodule Ccxt.Pro.Core.Openings do
  @moduledoc false

  # Who may open a socket at one host: no more than a limit within any window of time, in the order in which they asked.
  #
  # A server counts an opening when it hears of it, which we can't see: some time between its beginning and its end. So it
  # counts here from its beginning until the window after its end is over; then the server's count can't be higher than
  # ours. Pure: the clock is an argument.

  @typedoc "Who asks, and what it keeps to: `limit` openings within `window_ms`."
  @type asker :: {pid(), limit :: pos_integer(), window_ms :: pos_integer()}

  @typedoc "`ended` has when openings ended, newest first; `window_ms` is the longest that anybody has asked for."
  @type t :: %__MODULE__{
          opening: MapSet.t(pid()),
          ended: [integer()],
          waiting: :queue.queue(asker()),
          window_ms: non_neg_integer()
        }

  defstruct opening: MapSet.new(), ended: [], waiting: :queue.new(), window_ms: 0

  @spec new() :: t()
  def new, do: %__MODULE__{}

  @doc "Puts who asks behind those that wait; `grant/2` tells who may go."
  @spec ask(t(), asker()) :: t()
  def ask(%__MODULE__{} = openings, {_pid, _limit, window_ms} = asker) do
    %{
      openings
      | waiting: :queue.in(asker, openings.waiting),
        window_ms: max(openings.window_ms, window_ms)
    }
  end

  @doc "Who may open a socket now."
  @spec grant(t(), now_ms :: integer()) :: {[pid()], t()}
  def grant(%__MODULE__{} = openings, now_ms), do: grant(openings, now_ms, [])

  @doc "Notes that one who asked is done, however it went, or waits no more."
  @spec done(t(), pid(), now_ms :: integer()) :: t()
  def done(%__MODULE__{opening: opening} = openings, pid, now_ms) do
    if MapSet.member?(opening, pid) do
      ended = Enum.take_while(openings.ended, &(&1 > now_ms - openings.window_ms))
      %{openings | opening: MapSet.delete(opening, pid), ended: [now_ms | ended]}
    else
      waiting =
        :queue.filter(fn {asker, _limit, _window_ms} -> asker != pid end, openings.waiting)

      %{openings | waiting: waiting}
    end
  end

  @doc """
  How long the first one that waits has to wait for those that have ended; 0 where it waits for one that has not, nil where
  nobody waits.
  """
  @spec wait_ms(t(), now_ms :: integer()) :: non_neg_integer() | nil
  def wait_ms(%__MODULE__{} = openings, now_ms) do
    with {:value, {_pid, limit, window_ms}} <- :queue.peek(openings.waiting) do
      # So many of those that have ended may still count when it goes.
      may_count = limit - 1 - MapSet.size(openings.opening)
      in_the_way = openings.ended |> Enum.drop(max(may_count, 0)) |> List.first()
      if in_the_way, do: max(in_the_way + window_ms - now_ms, 1), else: 0
    else
      :empty -> nil
    end
  end

  @doc "Whether nothing is left to be known of it."
  @spec over?(t(), now_ms :: integer()) :: boolean()
  def over?(%__MODULE__{} = openings, now_ms) do
    MapSet.size(openings.opening) == 0 and :queue.is_empty(openings.waiting) and
      not Enum.any?(openings.ended, &(&1 > now_ms - openings.window_ms))
  end

  ## Helpers

  defp grant(openings, now_ms, granted) do
    with {:value, {pid, limit, window_ms}} <- :queue.peek(openings.waiting),
         true <- count(openings, window_ms, now_ms) < limit do
      opening = MapSet.put(openings.opening, pid)
      openings = %{openings | opening: opening, waiting: :queue.drop(openings.waiting)}
      grant(openings, now_ms, [pid | granted])
    else
      _nobody_or_too_many -> {Enum.reverse(granted), openings}
    end
  end

  defp count(openings, window_ms, now_ms) do
    MapSet.size(openings.opening) + Enum.count(openings.ended, &(&1 > now_ms - window_ms))
  end
end
