defmodule Ccxt.Time.Parser do
  @moduledoc """
  The date formats of JavaScript's `Date.parse` that exchanges use: ISO 8601 and the HTTP date.

      iex> Ccxt.Time.Parser.parse("2024-01-01T00:00:00+03:00")
      1704056400000
      iex> Ccxt.Time.Parser.parse_gmt("Mon, 01 Jan 2024 00:00:00 GMT")
      1704067200000
  """

  alias Ccxt.Time

  @months Map.new(Enum.with_index(~w(jan feb mar apr may jun jul aug sep oct nov dec), 1))

  @hour 3_600_000
  @minute 60_000

  @doc "The timestamp of an ISO 8601 date and time with a zone, in milliseconds; nil for other text."
  @spec parse(String.t()) :: Time.timestamp() | nil
  def parse(text), do: iso() |> Regex.named_captures(text) |> to_timestamp()

  @doc "The timestamp of an HTTP date, in milliseconds; nil for other text."
  @spec parse_gmt(String.t()) :: Time.timestamp() | nil
  def parse_gmt(text) do
    with %{"month" => name} = parts <- Regex.named_captures(gmt(), text),
         month when month != nil <- @months[String.downcase(name)] do
      to_timestamp(%{parts | "month" => Integer.to_string(month)})
    end
  end

  ## Helpers

  defp iso do
    ~r/^(?<year>[+-]\d{6}|\d{4})(-(?<month>\d\d)(-(?<day>\d\d))?)?
        (T|(?<space>\ ))(?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)(\.(?<fraction>\d+))?)?
        (?(<space>)\ ?)(?<zone>Z|[+-]\d\d:?\d\d)$/x
  end

  defp gmt do
    ~r/^([A-Za-z]+,?\ +)?(?<day>\d{1,2})[\ -](?<month>[A-Za-z]{3})[a-z]*[\ -](?<year>\d{4})
        \ +(?<hour>\d\d?):(?<minute>\d\d)(:(?<second>\d\d))?
        \ +GMT(?<zone>[+-]\d\d:?\d\d)?$/x
  end

  defp to_timestamp(nil), do: nil

  defp to_timestamp(parts) do
    month = number(parts["month"], 1)
    day = number(parts["day"], 1)

    with true <- month in 1..12 and day in 1..31,
         time when time != nil <- time_of_day(parts),
         offset when offset != nil <- offset(parts["zone"]) do
      Time.from_date(number(parts["year"], 0), month, day, time) - offset
    else
      _ -> nil
    end
  end

  defp time_of_day(parts) do
    hour = number(parts["hour"], 0)
    minute = number(parts["minute"], 0)
    second = number(parts["second"], 0)
    millisecond = parts |> Map.get("fraction", "") |> milliseconds()
    time = hour * @hour + minute * @minute + second * 1000 + millisecond

    if (hour < 24 and minute < 60 and second < 60) or time == 24 * @hour, do: time
  end

  defp milliseconds(fraction),
    do: fraction |> String.slice(0, 3) |> String.pad_trailing(3, "0") |> String.to_integer()

  defp offset(zone) when zone in ["", "Z"], do: 0

  defp offset(<<sign, hours::binary-2, rest::binary>>) do
    minutes = String.to_integer(String.trim_leading(rest, ":"))
    hours = String.to_integer(hours)

    if hours < 24 and minutes < 60 do
      offset = hours * @hour + minutes * @minute
      if sign == ?-, do: -offset, else: offset
    end
  end

  defp number("", default), do: default
  defp number(digits, _default), do: String.to_integer(digits)
end
