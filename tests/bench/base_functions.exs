# Prints how long the base functions of hot paths take, in nanoseconds a call (the best of several
# rounds, less what an empty call takes). Arguments go through the process dictionary's opaque
# identity, so that nothing is computed at compile time.
defmodule Ccxt.Bench.BaseFunctions do
  alias Ccxt.{Collection, Decimal, Encode, JS, Number, Ordered, Precise, Safe, Time}
  alias Ccxt.Pro.Core.Decoder

  @rounds 7
  @calls 100_000

  def run do
    empty = measure(fn -> :ok end)

    for {name, function} <- cases() do
      nanoseconds = measure(function) - empty

      IO.puts(
        "#{String.pad_trailing(name, 44)} #{:erlang.float_to_binary(nanoseconds, decimals: 1)} ns"
      )
    end
  end

  # 23 members, as a ticker's, and the 17 of a candle within four.
  @ticker ~w(e E s p P w x c Q b B a A o h l v q O C F L n)
  @candle ~w(t T s i f L o c h l v n x q V Q B)

  defp cases do
    ticker_text = object(@ticker)
    candle_text = ~s({"e":"kline","E":1704067200123,"s":"BTCUSDT","k":#{object(@candle)}})
    order_text = ~s({"e":"ORDER","i":8389765512345678901,"o":#{object(@candle)}})
    known = Enum.reduce([ticker_text, candle_text, order_text], Decoder.new(), &decoded/2)

    ticker = %{
      "e" => "24hrTicker",
      "E" => 1_704_067_200_123,
      "s" => "BTCUSDT",
      "c" => "50008.23000000",
      "v" => "",
      "t" => "1704067200123"
    }

    ordered = Ordered.new(ticker)
    request = %{"symbol" => "BTCUSDT", "limit" => 5}
    markets = for n <- 1..1000, do: %{"id" => "ID#{n}", "symbol" => "S#{n}"}
    large = for n <- 1..50, into: %{}, do: {"key#{n}", n}

    [
      {"Decoder, a ticker", fn -> Decoder.decode(ticker_text) end},
      {"Decoder, a ticker of known shape", fn -> Decoder.decode(known, ticker_text) end},
      {"Decoder, a candle", fn -> Decoder.decode(candle_text) end},
      {"Decoder, a candle of known shape", fn -> Decoder.decode(known, candle_text) end},
      {"Decoder, an id of 19 digits", fn -> Decoder.decode(order_text) end},
      {"Decoder, an id of 19 digits, known shape", fn -> Decoder.decode(known, order_text) end},
      {"Safe.string, a text", fn -> Safe.string(ticker, "c") end},
      {"Safe.string, an integer", fn -> Safe.string(ticker, "E") end},
      {"Safe.string, absent", fn -> Safe.string(ticker, "x") end},
      {"Safe.string of an ordered map", fn -> Safe.string(ordered, "c") end},
      {"Safe.string2, the second key", fn -> Safe.string2(ticker, "v", "c") end},
      {"Safe.integer, an integer", fn -> Safe.integer(ticker, "E") end},
      {"Safe.integer, a text of 13 digits", fn -> Safe.integer(ticker, "t") end},
      {"Safe.value, a map's", fn -> Safe.value(ticker, "s") end},
      {"Safe.float, a text", fn -> Safe.float(ticker, "c") end},
      {"Decimal.parse 50008.23000000", fn -> Decimal.parse("50008.23000000") end},
      {"Decimal.to_string {5000823, 2}", fn -> Decimal.to_string({5_000_823, 2}) end},
      {"Precise.string_add", fn -> Precise.string_add("50008.23", "0.015") end},
      {"Precise.string_mul", fn -> Precise.string_mul("50008.23", "0.015") end},
      {"Precise.string_div", fn -> Precise.string_div("50008.23", "3.7") end},
      {"Precise.string_div, exact", fn -> Precise.string_div("50008.23", "2") end},
      {"Precise.string_gt", fn -> Precise.string_gt("50008.23", "50008.22") end},
      {"Precise.string_eq", fn -> Precise.string_eq("0.00000000", "0") end},
      {"Number.parse_number 50008.23000000", fn -> Number.parse_number("50008.23000000") end},
      {"Number.parse_number, 18 digits", fn -> Number.parse_number("1234.56789012345678") end},
      {"Number.parse_number, an integer", fn -> Number.parse_number(1_704_067_200_123) end},
      {"Number.omit_zero 50008.23", fn -> Number.omit_zero("50008.23") end},
      {"Number.omit_zero 0.00000000", fn -> Number.omit_zero("0.00000000") end},
      {"Number.number_to_string 50008.23", fn -> Number.number_to_string(50_008.23) end},
      {"Number.number_to_string 5.0", fn -> Number.number_to_string(5.0) end},
      {"Number.number_to_string 1.5e-7", fn -> Number.number_to_string(1.5e-7) end},
      {"Number.decimal_to_precision, places",
       fn -> Number.decimal_to_precision("12.3456789", 1, 4) end},
      {"Number.decimal_to_precision, tick",
       fn -> Number.decimal_to_precision("12.3456789", 0, 0.01, 4) end},
      {"Time.iso8601", fn -> Time.iso8601(1_704_067_200_123) end},
      {"Time.milliseconds", fn -> Time.milliseconds() end},
      {"Time.parse8601", fn -> Time.parse8601("2024-01-01T00:00:00.000Z") end},
      {"Collection.extend of two small maps", fn -> Collection.extend(request, ticker) end},
      {"Collection.extend with an empty map", fn -> Collection.extend(ticker, %{}) end},
      {"Collection.extend of large maps", fn -> Collection.extend(large, large) end},
      {"Collection.omit two keys", fn -> Collection.omit(ticker, ["e", "E"]) end},
      {"Collection.index_by, each of 1000", fn -> Collection.index_by(markets, "symbol") end,
       1000},
      {"Collection.sort_by, each of 1000", fn -> Collection.sort_by(markets, "symbol") end, 1000},
      {"JS.get of a map", fn -> JS.get(ticker, "c") end},
      {"JS.add of texts", fn -> JS.add("ticker::", "BTC/USDT") end},
      {"JS.to_lower", fn -> JS.to_lower("BTCUSDT") end},
      {"JS.length of a text", fn -> JS.length("btcusdt@ticker") end},
      {"Encode.json of a small request", fn -> Encode.json(request) end},
      {"Encode.urlencode of a small request", fn -> Encode.urlencode(request) end},
      {"Encode.parse_json of a small object",
       fn -> Encode.parse_json(~s({"E":123456789,"s":"BTCUSDT","c":"1.5"})) end}
    ]
    |> Enum.map(fn
      {name, function} -> {name, function}
      {name, function, parts} -> {name, {function, parts}}
    end)
  end

  # Two of three values are texts of a price, the third is a time.
  defp object(names) do
    values = Stream.cycle([~s("50008.23000000"), ~s("12.10000000"), "1704067200123"])
    members = Enum.zip_with(names, values, fn name, value -> ~s("#{name}":#{value}) end)
    "{" <> Enum.join(members, ",") <> "}"
  end

  defp decoded(text, decoder) do
    {:ok, _value, decoder} = Decoder.decode(decoder, text)
    decoder
  end

  defp measure({function, parts}), do: measure(function, div(@calls, parts)) / parts
  defp measure(function), do: measure(function, @calls)

  defp measure(function, calls) do
    best =
      for _ <- 1..@rounds do
        {microseconds, _} = :timer.tc(fn -> repeat(function, calls) end)
        microseconds
      end
      |> Enum.min()

    best * 1000 / calls
  end

  defp repeat(_function, 0), do: :ok

  defp repeat(function, calls) do
    function.()
    repeat(function, calls - 1)
  end
end

Ccxt.Bench.BaseFunctions.run()
