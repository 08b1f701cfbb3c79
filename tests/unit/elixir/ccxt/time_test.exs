defmodule Ccxt.TimeTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Number, Time}

  doctest Time
  doctest Time.Parser

  describe "the clock" do
    test "runs in milliseconds" do
      before = System.system_time(:millisecond)
      assert Time.milliseconds() in before..(before + 60_000)
      assert Time.frozen() == nil
    end

    test "stands after freeze/1, for this process alone" do
      Time.freeze(1_704_067_200_999)
      assert Time.milliseconds() == 1_704_067_200_999
      assert Time.seconds() == 1_704_067_200
      assert Time.microseconds() == 1_704_067_200_999_000
      assert Time.frozen() == 1_704_067_200_999
      assert Task.await(Task.async(&Time.frozen/0)) == nil

      Time.freeze(nil)
      assert Time.frozen() == nil
    end
  end

  test "iso8601/1 agrees with DateTime on every day of 800 years and on random milliseconds" do
    for day <- 0..(800 * 365) do
      timestamp = day * 86_400_000 + :rand.uniform(86_400_000) - 1
      {:ok, time} = DateTime.from_unix(timestamp, :millisecond)
      assert Time.iso8601(timestamp) == DateTime.to_iso8601(time)
    end
  end

  test "iso8601/1 of what is no timestamp" do
    assert Time.iso8601(0) == "1970-01-01T00:00:00.000Z"
    assert Time.iso8601(1.9) == "1970-01-01T00:00:00.001Z"
    assert Time.iso8601("1704067200000") == "2024-01-01T00:00:00.000Z"
    assert Time.iso8601(253_402_300_800_000) == "+010000-01-01T00:00:00.000Z"
    assert Time.iso8601(8_640_000_000_000_000) == "+275760-09-13T00:00:00.000Z"

    for value <- [nil, -1, -0.5, 8_640_000_000_000_001, "abc", "", %{}, true] do
      assert {value, Time.iso8601(value)} == {value, nil}
    end
  end

  test "parse8601/1 undoes iso8601/1" do
    for _ <- 1..1000 do
      timestamp = :rand.uniform(4_102_444_800_000)
      assert timestamp |> Time.iso8601() |> Time.parse8601() == timestamp
    end
  end

  test "parse8601/1 reads what exchanges send" do
    for {text, timestamp} <- [
          {"2024-01-01T00:00:00Z", 1_704_067_200_000},
          {"2024-01-01 00:00:00", 1_704_067_200_000},
          {"2024-01-01T00:00", 1_704_067_200_000},
          {"2024-01-01T00:00:00.123456Z", 1_704_067_200_123},
          {"2024-01-01T00:00:00.5", 1_704_067_200_500},
          {"2024-01-01T03:00:00+03:00", 1_704_067_200_000},
          {"2024-01-01 03:00:00 +0300", 1_704_067_200_000},
          {"2024-01-01T24:00:00Z", 1_704_153_600_000},
          {"2024-02-30T00:00:00Z", 1_709_251_200_000}
        ] do
      assert {text, Time.parse8601(text)} == {text, timestamp}
    end
  end

  test "parse8601/1 refuses the rest" do
    for text <- [
          nil,
          "",
          "1704067200000",
          "2024-01-01",
          "12:00:00",
          "2024-13-01T00:00:00Z",
          "2024-01-32T00:00:00Z",
          "2024-01-01T25:00:00Z",
          "2024-01-01T24:00:01Z",
          "2024-01-01T00:60:00Z",
          "2024-1-1 00:00:00",
          "2024-01-01T00:00:00+2500",
          5
        ] do
      assert {text, Time.parse8601(text)} == {text, nil}
    end
  end

  test "parse_date/1 also reads HTTP dates" do
    assert Time.parse_date("Mon, 01 Jan 2024 00:00:00 GMT") == 1_704_067_200_000
    assert Time.parse_date("01 Jan 2024 03:00:00 GMT+0300") == 1_704_067_200_000
    assert Time.parse_date("2024-01-01T00:00:00Z") == 1_704_067_200_000
    assert Time.parse_date("Mon, 01 Foo 2024 00:00:00 GMT") == nil
    assert Time.parse_date("GMT") == nil
    assert Time.parse_date(nil) == nil
  end

  test "dates are printed in UTC" do
    timestamp = 1_706_745_599_999
    assert Time.ymd(timestamp) == "20240131"
    assert Time.ymd(timestamp, "/") == "2024/01/31"
    assert Time.yymmdd(timestamp) == "240131"
    assert Time.yyyymmdd(timestamp) == "2024-01-31"
    assert Time.yyyymmdd(timestamp, "") == "20240131"
    assert Time.ymdhms(timestamp) == "2024-01-31 23:59:59"
    assert Time.ymdhms(timestamp, "T") == "2024-01-31T23:59:59"
    assert Time.ymdhms(-1) == "1969-12-31 23:59:59"
    assert Time.ymd(nil) == nil
  end

  test "a nil argument is the default" do
    assert Time.yyyymmdd(0, nil) == "1970-01-01"
    assert Time.yymmdd(1_704_067_200_000, nil) == "240101"
    assert Time.ymdhms(0, nil) == "1970-01-01 00:00:00"
    assert Time.round_timeframe("1m", 61_000, nil) == 60_000
  end

  test "timeframes are read in seconds" do
    for {timeframe, seconds} <- [
          {"1s", 1},
          {"1m", 60},
          {"15m", 900},
          {"4h", 14_400},
          {"1d", 86_400},
          {"1w", 604_800},
          {"1M", 2_592_000},
          {"1y", 31_536_000},
          {"1.5h", 5400.0}
        ] do
      assert {timeframe, Time.parse_timeframe(timeframe)} == {timeframe, seconds}
    end

    assert Time.parse_timeframe("xm") == nil

    assert_raise Ccxt.NotSupported, "timeframe unit x is not supported", fn ->
      Time.parse_timeframe("5x")
    end
  end

  test "round_timeframe/3 goes to the start or the end of the bar" do
    assert Time.round_timeframe("1h", 7_199_999) == 3_600_000
    assert Time.round_timeframe("1h", 7_199_999, Number.round_up()) == 7_200_000
  end
end
