defmodule Ccxt.EncodeTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Encode, Ordered}

  doctest Encode
  doctest Encode.Json
  doctest Encode.QueryString

  describe "query strings" do
    @params Ordered.new([
              {"symbol", "BTC/USDT"},
              {"ids", [1, 2]},
              {"deep", %{"a" => %{"b" => true}}},
              {"price", 5.0e-8},
              {"none", nil},
              {"empty", ""}
            ])

    test "urlencode escapes keys and values" do
      assert Encode.urlencode(@params) ==
               "symbol=BTC%2FUSDT&ids%5B0%5D=1&ids%5B1%5D=2&deep%5Ba%5D%5Bb%5D=true&price=5e-8&empty="
    end

    test "urlencode_nested escapes values alone" do
      assert Encode.urlencode_nested(@params) ==
               "symbol=BTC%2FUSDT&ids[0]=1&ids[1]=2&deep[a][b]=true&price=5e-8&empty="
    end

    test "urlencode_with_array_repeat repeats keys" do
      assert Encode.urlencode_with_array_repeat(%{"ids" => ["a b", "c"]}) == "ids=a%20b&ids=c"
    end

    test "rawencode escapes nothing" do
      assert Encode.rawencode(%{"a" => "x y/z", "b" => [1]}) == "a=x y/z&b[0]=1"
    end

    test "keys are in the object's order" do
      assert Encode.rawencode(Ordered.new([{"b", 1}, {"a", 2}])) == "b=1&a=2"
    end

    test "what is no object gives nothing" do
      for value <- [nil, %{}, [], "text", 5], do: assert(Encode.urlencode(value) == "")
    end
  end

  describe "json" do
    test "prints numbers as JavaScript does" do
      assert Encode.json([5.0, 0.1, 1.0e21, 1.0e-7, 12]) == "[5,0.1,1e+21,1e-7,12]"
    end

    test "escapes what must be escaped, and no more" do
      assert Encode.json("a\"\\/\n\t\u0001é😀") == ~S("a\"\\/\n\t\u0001é😀")
    end

    test "leaves undefined members out" do
      assert Encode.json(%{"a" => nil, "b" => [nil, :function]}) == ~s({"b":[null,null]})
      assert Encode.json(nil) == nil
      assert Encode.json_stringify_with_null(%{"a" => nil}) == ~s({"a":null})
    end

    test "keeps the order of an ordered object" do
      assert Encode.json(Ordered.new([{"method", "SUBSCRIBE"}, {"id", 1}])) ==
               ~s({"method":"SUBSCRIBE","id":1})
    end
  end

  describe "parse_json" do
    test "quotes members that are numbers, so that they keep their digits" do
      assert Encode.parse_json(~s({"price":0.10,"id":12345678901234567890})) ==
               %{"price" => "0.10", "id" => "12345678901234567890"}
    end

    test "reads numbers in lists, and after a space, as numbers" do
      assert Encode.parse_json(~s([1,-2.50,1E2])) == [1, -2.5, 100.0]
      assert Encode.parse_json(~s({"a": 1.5})) == %{"a" => 1.5}
    end

    test "also quotes inside of texts, which then are no JSON any more, as in ccxt" do
      assert Encode.parse_json(~S({"s":"\"n\":5]","t":1})) == %{"s" => ~S("n":5]), "t" => "1"}
      assert Encode.parse_json(~S({"s":"\"n\":5,","t":1})) == nil
    end

    test "can leave numbers alone" do
      assert Encode.parse_json(~s({"a":1,"b":1.5}), false) == %{"a" => 1, "b" => 1.5}
    end

    test "reads integers beyond 2^53 as the nearest double" do
      assert Encode.parse_json("[9007199254740993]") == [9_007_199_254_740_992]
    end

    test "takes the last of equal keys" do
      assert Encode.parse_json(~s({"a":"1","a":"2"})) == %{"a" => "2"}
    end

    test "gives nil for anything but the JSON of an object or list" do
      for text <- [nil, "", "5", "null", " {}", "{", "[1,]", "{}x", "[01]", "<html>", %{}] do
        assert {text, Encode.parse_json(text)} == {text, nil}
      end
    end

    test "undoes json" do
      for _ <- 1..300 do
        value = %{"v" => random_value(3)}
        assert value |> Encode.json() |> Encode.parse_json(false) == value
      end
    end
  end

  test "binary codes undo each other" do
    for size <- 0..40 do
      bytes = <<0>> <> :rand.bytes(size)

      assert bytes |> Encode.binary_to_base16() |> Encode.base16_to_binary() == bytes
      assert bytes |> Encode.binary_to_base64() |> Encode.base64_to_binary() == bytes
      assert bytes |> Encode.binary_to_base58() |> Encode.base58_to_binary() == bytes
    end
  end

  test "codes have ccxt's alphabets" do
    assert Encode.binary_to_base16(<<255, 1>>) == "ff01"
    assert Encode.string_to_base64("a?>") == "YT8+"
    assert Encode.urlencode_base64("a?>a") == "YT8-YQ"
    assert Encode.base64_to_base64_url("YT8+YQ==") == "YT8-YQ"
    assert Encode.base64_to_base64_url("YT8+YQ==", false) == "YT8-YQ=="
    assert Encode.binary_to_base58(<<0, 0, 1, 2>>) == "115T"
    assert Encode.base64_to_string("w7w=") == "ü"
  end

  test "what is no code raises" do
    assert_raise ArgumentError, fn -> Encode.base16_to_binary("zz") end
    assert_raise ArgumentError, fn -> Encode.base64_to_binary("a") end
    assert_raise ArgumentError, fn -> Encode.base58_to_binary("0") end
  end

  test "decode/1 makes a valid string of any bytes" do
    assert Encode.decode("ü") == "ü"
    assert Encode.decode(<<0xEF, 0xBB, 0xBF, ?a>>) == "a"
    assert Encode.decode(<<?a, 0xFF>>) == "a\uFFFD"
  end

  test "numbers as bytes" do
    assert Encode.number_to_be(258, 2) == <<1, 2>>
    assert Encode.number_to_le("258", 4) == <<2, 1, 0, 0>>
    assert Encode.int_to_base16(255.0) == "ff"

    assert Encode.convert_to_big_int("123456789012345678901234567890") ==
             123_456_789_012_345_678_901_234_567_890

    assert_raise ArgumentError, fn -> Encode.number_to_be(1.5, 2) end
    assert_raise ArgumentError, fn -> Encode.convert_to_big_int("x") end
  end

  test "crc32/2" do
    assert Encode.crc32("123456789") == 0xCBF43926
    assert Encode.crc32("123456789", true) == 0xCBF43926 - 0x100000000
  end

  test "path parameters" do
    assert Encode.implode_params("{a}/{b}", %{"a" => "1", "b" => [1]}) == "1/{b}"
    assert Encode.implode_params("{a}", ["x"]) == "{a}"
    assert Encode.extract_params("x/{a-b}/{c_d}/{}") == ["a-b", "c_d"]
  end

  test "small string functions" do
    assert Encode.strip(" \u00A0a b\n") == "a b"
    assert Encode.capitalize("spot market") == "Spot market"
    assert Encode.capitalize("") == ""
    assert Encode.remove0x_prefix("0xff") == "ff"
    assert Encode.string_to_chars_array("añb") == ["a", "ñ", "b"]
    assert Encode.fix_stringified_json_members(~S({"a":"{\"b\":1}"})) == ~S({"a":{"b":1}})
    assert Encode.binary_concat_array(["a", "b", "c"]) == Encode.binary_concat("a", "b", "c")
  end

  # The names ccxt lists as the edge cases of its function.
  test "un_camel_case/1" do
    for {camel, snake} <- [
          {"parseOHLCVs", "parse_ohlcvs"},
          {"safeString2", "safe_string_2"},
          {"safeStringN", "safe_string_n"},
          {"convertOHLCVToTradingView", "convert_ohlcv_to_trading_view"},
          {"fetchL2OrderBook", "fetch_l2_order_book"},
          {"stringToBase64", "string_to_base64"},
          {"base64ToString", "base64_to_string"},
          {"parseHTTPResponse", "parse_http_response"},
          {"hasFetchOHLCV", "has_fetch_ohlcv"},
          {"fetchOHLCVWs", "fetch_ohlcv_ws"}
        ] do
      assert Encode.un_camel_case(camel) == snake
    end
  end

  defp random_value(depth) when depth > 0 do
    case Enum.random(1..6) do
      1 -> for _ <- 1..3, do: random_value(depth - 1)
      2 -> Map.new(1..3, &{"k#{&1}", random_value(0)})
      _ -> random_value(0)
    end
  end

  defp random_value(0) do
    Enum.random([
      "text \"#{:rand.uniform(9)}\"",
      :rand.uniform(1_000_000),
      :rand.uniform() * 1.0e-9,
      true,
      false,
      -2.5e30
    ])
  end
end
