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

  defguardp is_digit(char) when char in ?0..?9

  @doc """
  The timestamp of an ISO 8601 date and time with a zone, in milliseconds; nil for other text.

  Month, day and seconds may be missing. A space may stand for the T, and then also before the offset.
  """
  @spec parse(String.t()) :: Time.timestamp() | nil
  def parse(text) do
    with {year, rest} <- year(text),
         {month, rest} <- part_of_date(rest),
         {day, rest} <- part_of_date(rest),
         <<separator, rest::binary>> when separator in ~c"T " <- rest,
         {hour, <<?:, rest::binary>>} <- two_digits(rest),
         {minute, rest} <- two_digits(rest),
         {{second, millisecond}, rest} <- seconds(rest),
         {:ok, offset} <- zone(rest, separator) do
      timestamp({year, month, day}, {hour, minute, second, millisecond}, offset)
    else
      _ -> nil
    end
  end

  @doc "The timestamp of an HTTP date, in milliseconds; nil for other text."
  @spec parse_gmt(String.t()) :: Time.timestamp() | nil
  def parse_gmt(text) do
    with [_all, day, name, year, hour, minute | rest] <- Regex.run(http_date(), text),
         month when month != nil <- @months[String.downcase(name)],
         {:ok, offset} <- rest |> Enum.at(1, "") |> offset() do
      second = Enum.at(rest, 0, "")
      date = {String.to_integer(year), month, String.to_integer(day)}

      timestamp(
        date,
        {String.to_integer(hour), String.to_integer(minute), number(second), 0},
        offset
      )
    else
      _ -> nil
    end
  end

  ## Helpers

  defp http_date do
    ~r/^(?:[A-Za-z]+,?\ +)?(\d{1,2})[\ -]([A-Za-z]{3})[a-z]*[\ -](\d{4})
        \ +(\d\d?):(\d\d)(?::(\d\d))?\ +GMT([+-]\d\d:?\d\d)?$/x
  end

  defp number(""), do: 0
  defp number(digits), do: String.to_integer(digits)

  defp year(<<sign, a, b, c, d, e, f, rest::binary>>)
       when sign in ~c"+-" and is_digit(a) and is_digit(b) and is_digit(c) and is_digit(d) and
              is_digit(e) and is_digit(f) do
    year = String.to_integer(<<a, b, c, d, e, f>>)
    {if(sign == ?-, do: -year, else: year), rest}
  end

  defp year(<<a, b, c, d, rest::binary>>)
       when is_digit(a) and is_digit(b) and is_digit(c) and is_digit(d),
       do: {(a - ?0) * 1000 + (b - ?0) * 100 + (c - ?0) * 10 + (d - ?0), rest}

  defp year(_text), do: nil

  defp part_of_date(<<?-, rest::binary>>), do: two_digits(rest)
  defp part_of_date(rest), do: {1, rest}

  defp two_digits(<<a, b, rest::binary>>) when is_digit(a) and is_digit(b),
    do: {(a - ?0) * 10 + (b - ?0), rest}

  defp two_digits(_text), do: nil

  # Seconds and milliseconds.
  defp seconds(<<?:, a, b, ?., c, rest::binary>>)
       when is_digit(a) and is_digit(b) and is_digit(c) do
    {milliseconds, rest} = milliseconds(rest, (c - ?0) * 100, 10)
    {{(a - ?0) * 10 + (b - ?0), milliseconds}, rest}
  end

  defp seconds(<<?:, rest::binary>>) do
    with {second, rest} <- two_digits(rest), do: {{second, 0}, rest}
  end

  defp seconds(rest), do: {{0, 0}, rest}

  # Digits beyond the third are dropped: their unit is 0.
  defp milliseconds(<<digit, rest::binary>>, milliseconds, unit) when is_digit(digit),
    do: milliseconds(rest, milliseconds + (digit - ?0) * unit, div(unit, 10))

  defp milliseconds(rest, milliseconds, _unit), do: {milliseconds, rest}

  defp zone("Z", _separator), do: {:ok, 0}
  defp zone("", _separator), do: :error
  defp zone(" " <> rest, ?\s), do: zone(rest, nil)
  defp zone(rest, _separator), do: offset(rest)

  defp offset(""), do: {:ok, 0}

  defp offset(<<sign, a, b, rest::binary>>)
       when sign in ~c"+-" and is_digit(a) and is_digit(b) do
    hours = (a - ?0) * 10 + (b - ?0)

    case rest |> skip_colon() |> two_digits() do
      {minutes, ""} when hours < 24 and minutes < 60 ->
        offset = hours * @hour + minutes * @minute
        {:ok, if(sign == ?-, do: -offset, else: offset)}

      _ ->
        :error
    end
  end

  defp offset(_text), do: :error

  defp skip_colon(":" <> rest), do: rest
  defp skip_colon(rest), do: rest

  # 24:00 is midnight at the end of the day.
  defp timestamp({year, month, day}, {hour, minute, second, millisecond}, offset)
       when month in 1..12 and day in 1..31 do
    time = hour * @hour + minute * @minute + second * 1000 + millisecond

    if (hour < 24 and minute < 60 and second < 60) or time == 24 * @hour,
      do: Time.from_date(year, month, day, time) - offset
  end

  defp timestamp(_date, _time, _offset), do: nil
end
