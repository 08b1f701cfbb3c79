defmodule Ccxt.Time do
  @moduledoc """
  The clock, and ccxt's conversions of timestamps. Timestamps are milliseconds since 1970 in UTC.

      iex> Ccxt.Time.iso8601(1704067200123)
      "2024-01-01T00:00:00.123Z"
      iex> Ccxt.Time.parse8601("2024-01-01 00:00:00")
      1704067200000
      iex> Ccxt.Time.parse_timeframe("15m")
      900

  The clock of a process can be stopped with `freeze/1`, so that tests get the same timestamps in
  every run, and the same identifiers (see `Ccxt.Crypto`). The frozen time is kept in the process dictionary under the key `{Ccxt.Time, :frozen}`;
  whoever starts a process on behalf of another passes it on with `frozen/0` and `freeze/1`.
  """

  alias Ccxt.{JS, Number}
  alias Ccxt.Time.Parser

  @frozen {__MODULE__, :frozen}

  @day 86_400_000
  @hour 3_600_000
  @minute 60_000
  # The last timestamp of a JavaScript Date.
  @max_timestamp 8_640_000_000_000_000
  @round_up 2
  @round_down 3

  @seconds %{
    "y" => 31_536_000,
    "M" => 2_592_000,
    "w" => 604_800,
    "d" => 86_400,
    "h" => 3600,
    "m" => 60,
    "s" => 1
  }

  # Until 2100 the calendar repeats every four years. Timestamps of that time, which is when they are
  # needed, are printed with tables: {year from 1968 on, "-01-31T"} of each day of four years, and the
  # digits of the numbers below 100.
  @end_of_table 4_102_444_800_000
  @days_from_1968 731
  @days_of_cycle 1461
  @dates (for day <- 0..(@days_of_cycle - 1) do
            <<year::binary-4, month_and_day::binary>> =
              ~D[1968-01-01] |> Date.add(day) |> Date.to_iso8601()

            {String.to_integer(year), month_and_day <> "T"}
          end)
         |> List.to_tuple()
  @two_digits List.to_tuple(for(n <- 0..99, do: {div(n, 10) + ?0, rem(n, 10) + ?0}))

  @typedoc "Milliseconds since 1970-01-01T00:00:00Z."
  @type timestamp :: integer()

  ## The clock

  @doc "Stops the calling process's clock at `milliseconds`; nil lets it go on."
  @spec freeze(timestamp() | nil) :: :ok
  def freeze(nil) do
    Process.delete(@frozen)
    :ok
  end

  def freeze(milliseconds) when is_integer(milliseconds) do
    Process.put(@frozen, milliseconds)
    :ok
  end

  @doc "The time at which the calling process's clock stands, nil if it runs."
  @spec frozen() :: timestamp() | nil
  def frozen, do: Process.get(@frozen)

  @doc "Now, in milliseconds."
  @spec milliseconds() :: timestamp()
  def milliseconds, do: frozen() || System.system_time(:millisecond)

  @doc "Now, in seconds, rounded down."
  @spec seconds() :: integer()
  def seconds, do: Integer.floor_div(milliseconds(), 1000)

  @doc "Now, in microseconds, with the millisecond's resolution of ccxt."
  @spec microseconds() :: integer()
  def microseconds, do: milliseconds() * 1000

  ## Text

  @doc """
  The timestamp as text; nil for what is no timestamp.

      iex> Ccxt.Time.iso8601(nil)
      nil
  """
  @spec iso8601(JS.value()) :: String.t() | nil
  def iso8601(timestamp)
      when is_integer(timestamp) and timestamp >= 0 and timestamp < @end_of_table do
    days = div(timestamp, @day)
    cycle = div(days + @days_from_1968, @days_of_cycle)
    {year, date} = elem(@dates, days + @days_from_1968 - cycle * @days_of_cycle)
    year = year + 4 * cycle
    time = timestamp - days * @day
    hour = div(time, @hour)
    time = time - hour * @hour
    minute = div(time, @minute)
    time = time - minute * @minute
    second = div(time, 1000)
    millisecond = time - second * 1000

    {y1, y2} = elem(@two_digits, div(year, 100))
    {y3, y4} = elem(@two_digits, rem(year, 100))
    {h1, h2} = elem(@two_digits, hour)
    {m1, m2} = elem(@two_digits, minute)
    {s1, s2} = elem(@two_digits, second)
    {f1, f2} = elem(@two_digits, div(millisecond, 10))
    f3 = rem(millisecond, 10) + ?0

    <<y1, y2, y3, y4, date::binary-7, h1, h2, ?:, m1, m2, ?:, s1, s2, ?., f1, f2, f3, ?Z>>
  end

  def iso8601(timestamp)
      when is_integer(timestamp) and timestamp >= 0 and timestamp <= @max_timestamp do
    {year, month, day} = timestamp |> div(@day) |> date()
    year = if year < 10_000, do: Integer.to_string(year), else: "+" <> pad(year, 6)
    <<_date::binary-11, time::binary>> = timestamp |> rem(@day) |> iso8601()
    "#{year}-#{pad(month, 2)}-#{pad(day, 2)}T#{time}"
  end

  def iso8601(timestamp) when is_integer(timestamp), do: nil
  def iso8601(timestamp) when is_float(timestamp), do: timestamp |> floor() |> iso8601()
  def iso8601(nil), do: nil
  def iso8601(value), do: value |> Number.parse_int(10) |> iso8601()

  @doc """
  The timestamp of a text such as `"2024-01-01T00:00:00.000Z"` or `"2024-01-01 00:00:00"`; nil for
  anything else.
  """
  @spec parse8601(JS.value()) :: timestamp() | nil
  def parse8601(text) when is_binary(text) do
    if String.contains?(text, "-") and String.contains?(text, ":"),
      do: text |> assume_utc() |> Parser.parse()
  end

  def parse8601(_value), do: nil

  @doc "The timestamp of a text as for `parse8601/1`, or such as `\"Mon, 01 Jan 2024 00:00:00 GMT\"`."
  @spec parse_date(JS.value()) :: timestamp() | nil
  def parse_date(text) when is_binary(text) do
    if String.contains?(text, "GMT"), do: Parser.parse_gmt(text), else: parse8601(text)
  end

  def parse_date(_value), do: nil

  @doc "Year, month and day: `20240131`, with `infix` in between; the years since 2000 if not `full_year`."
  @spec ymd(timestamp() | float() | nil, String.t() | nil, boolean() | nil) :: String.t() | nil
  def ymd(timestamp, infix \\ "", full_year \\ true)
  def ymd(nil, _infix, _full_year), do: nil

  def ymd(timestamp, infix, full_year) do
    {year, month, day} = timestamp |> trunc() |> Integer.floor_div(@day) |> date()
    year = if full_year == false, do: year - 2000, else: year
    infix = infix || ""
    "#{year}#{infix}#{pad(month, 2)}#{infix}#{pad(day, 2)}"
  end

  @doc "The two-digit year, month and day: `240131`."
  @spec yymmdd(timestamp() | float() | nil, String.t() | nil) :: String.t() | nil
  def yymmdd(timestamp, infix \\ ""), do: ymd(timestamp, infix, false)

  @doc "Year, month and day: `2024-01-31`."
  @spec yyyymmdd(timestamp() | float() | nil, String.t() | nil) :: String.t() | nil
  def yyyymmdd(timestamp, infix \\ "-"), do: ymd(timestamp, infix || "-", true)

  @doc "Date and time up to the second: `2024-01-31 23:59:59`."
  @spec ymdhms(timestamp() | float() | nil, String.t() | nil) :: String.t() | nil
  def ymdhms(timestamp, infix \\ " ")
  def ymdhms(nil, _infix), do: nil

  def ymdhms(timestamp, infix) do
    timestamp = trunc(timestamp)
    time = Integer.mod(timestamp, @day)
    hour = pad(div(time, @hour), 2)
    minute = pad(div(rem(time, @hour), @minute), 2)
    second = pad(div(rem(time, @minute), 1000), 2)
    "#{ymd(timestamp, "-")}#{infix || " "}#{hour}:#{minute}:#{second}"
  end

  ## Timeframes

  @doc """
  The length of a timeframe such as `"15m"` in seconds, nil if its amount is no number.

  Raises `Ccxt.NotSupported` for a unit ccxt doesn't know.
  """
  @spec parse_timeframe(String.t()) :: number() | nil
  def parse_timeframe(timeframe) do
    unit = JS.slice(timeframe, -1)

    scale =
      Map.get(@seconds, unit) ||
        raise Ccxt.NotSupported, "timeframe unit " <> unit <> " is not supported"

    case timeframe |> JS.slice(0, -1) |> Number.parse_float() do
      nil -> nil
      amount when trunc(amount) == amount -> trunc(amount) * scale
      amount -> amount * scale
    end
  end

  @doc "The start (or with `Ccxt.Number.round_up/0` the end) of the bar a timestamp is in, in milliseconds."
  @spec round_timeframe(String.t(), timestamp(), 2 | 3) :: timestamp() | nil
  def round_timeframe(timeframe, timestamp, direction \\ @round_down) do
    length = JS.multiply(parse_timeframe(timeframe), 1000)
    start = JS.subtract(timestamp, JS.mod(timestamp, length))
    JS.add(start, if(direction == @round_up, do: length, else: 0))
  end

  @doc "The timestamp of a date and time of day; days beyond the month's end run into the next month."
  @spec from_date(integer(), 1..12, 1..31, integer()) :: timestamp()
  def from_date(year, month, day, time_of_day) do
    shifted = if month <= 2, do: year - 1, else: year
    era = Integer.floor_div(shifted, 400)
    year_of_era = shifted - era * 400
    day_of_year = div(153 * rem(month + 9, 12) + 2, 5) + day - 1
    day_of_era = year_of_era * 365 + div(year_of_era, 4) - div(year_of_era, 100) + day_of_year
    (era * 146_097 + day_of_era - 719_468) * @day + time_of_day
  end

  ## Helpers

  # https://howardhinnant.github.io/date_algorithms.html#civil_from_days: years start in March, so
  # that the leap day is the last, and repeat every 146,097 days (400 years).
  defp date(days) do
    shifted = days + 719_468
    era = Integer.floor_div(shifted, 146_097)
    day_of_era = shifted - era * 146_097

    year_of_era =
      div(
        day_of_era - div(day_of_era, 1460) + div(day_of_era, 36_524) - div(day_of_era, 146_096),
        365
      )

    day_of_year =
      day_of_era - (365 * year_of_era + div(year_of_era, 4) - div(year_of_era, 100))

    shifted_month = div(5 * day_of_year + 2, 153)
    day = day_of_year - div(153 * shifted_month + 2, 5) + 1
    year = year_of_era + era * 400

    if shifted_month < 10,
      do: {year, shifted_month + 3, day},
      else: {year + 1, shifted_month - 9, day}
  end

  # Text without an offset or Z is UTC.
  defp assume_utc(text) do
    if String.ends_with?(text, "Z") or String.contains?(text, "+"),
      do: text,
      else: Regex.replace(~r/\s(\d\d):/, text <> "Z", "T\\1:", global: false)
  end

  defp pad(number, digits), do: number |> Integer.to_string() |> String.pad_leading(digits, "0")
end
