defmodule Ccxt.Pro.Core.GoingOn do
  @moduledoc false

  # The callers that a connection's next message is held for. A call that watches may ask for something first, such as to be let
  # into an account: when it is answered, it goes on to wait for what it watches, and that may come right behind the answer. So
  # the next message waits until the caller waits again, or until its time is over.
  #
  # A caller that didn't come in time has cost everybody else that time. So that none who does it again and again stops a
  # connection, nobody is held for then for a hundred times as long. Pure: the time is the process's to tell.

  @typedoc "Times are monotonic milliseconds: `until_ms` is of the callers, before `rest_until_ms` there are none."
  @type t :: %__MODULE__{
          callers: %{pid() => []},
          until_ms: integer(),
          rest_until_ms: integer() | nil
        }

  @rest 100

  defstruct callers: %{}, until_ms: 0, rest_until_ms: nil

  @spec new() :: t()
  def new, do: %__MODULE__{}

  @doc "Notes that a caller is answered, and what comes next may be held for it for `hold_ms`."
  @spec answered(t(), pid(), now_ms :: integer(), hold_ms :: non_neg_integer()) :: t()
  def answered(going_on, _pid, _now_ms, 0), do: going_on

  def answered(%__MODULE__{rest_until_ms: rest_until_ms} = going_on, _pid, now_ms, _hold_ms)
      when is_integer(rest_until_ms) and now_ms < rest_until_ms,
      do: going_on

  def answered(%__MODULE__{callers: callers} = going_on, pid, now_ms, hold_ms),
    do: %{going_on | callers: Map.put(callers, pid, []), until_ms: now_ms + hold_ms}

  @doc "Notes that a caller waits again, or is gone."
  @spec done(t(), pid()) :: t()
  def done(%__MODULE__{callers: callers} = going_on, pid) when is_map_key(callers, pid),
    do: %{going_on | callers: Map.delete(callers, pid)}

  def done(going_on, _pid), do: going_on

  @doc "For how long the callers are to be waited for yet."
  @spec left_ms(t(), now_ms :: integer()) :: non_neg_integer()
  def left_ms(%__MODULE__{until_ms: until_ms}, now_ms), do: max(until_ms - now_ms, 0)

  @doc "Gives up the callers, whose time is over."
  @spec give_up(t(), now_ms :: integer(), hold_ms :: non_neg_integer()) :: t()
  def give_up(%__MODULE__{} = going_on, now_ms, hold_ms),
    do: %{going_on | callers: %{}, rest_until_ms: now_ms + @rest * hold_ms}
end
