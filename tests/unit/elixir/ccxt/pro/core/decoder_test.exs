defmodule Ccxt.Pro.Core.DecoderTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.Decoder

  test "JSON, with null as nil" do
    assert Decoder.decode(~s({"a":[1,2.5,null,true,"x"],"b":{}})) ==
             {:ok, %{"a" => [1, 2.5, nil, true, "x"], "b" => %{}}}

    assert Decoder.decode("[] \r\n") == {:ok, []}
  end

  test "text that doesn't begin like JSON is text" do
    for text <- ["pong", "", "123", ~s("x")], do: assert(Decoder.decode(text) == {:ok, text})
  end

  # ccxt: message.replace(/:(\d{15,}),/g, ':"$1",')
  test "integers of 15 digits between a colon and a comma are strings, others stay" do
    big = 123_456_789_012_345

    assert Decoder.decode(~s({"a":#{big},"b":1})) == {:ok, %{"a" => "#{big}", "b" => 1}}

    assert Decoder.decode(~s({"a":12345678901234,"b":1})) ==
             {:ok, %{"a" => 12_345_678_901_234, "b" => 1}}

    assert Decoder.decode(~s({"b":1,"a":#{big}})) == {:ok, %{"a" => big, "b" => 1}}
    assert Decoder.decode(~s({"a": #{big},"b":1})) == {:ok, %{"a" => big, "b" => 1}}
    assert Decoder.decode(~s({"a":-#{big},"b":1})) == {:ok, %{"a" => -big, "b" => 1}}
    assert Decoder.decode(~s([#{big},#{big}])) == {:ok, [big, big]}
    assert Decoder.decode(~s({"a":#{big}.5,"b":1})) == {:ok, %{"a" => big + 0.5, "b" => 1}}
  end

  for {name, text} <- [
        {"cut off", ~s({"a":1)},
        {"followed by more", ~s({"a":1} {"b":2})},
        {"with a wrong byte", ~s({"a":x})},
        {"with a wrong escape", ~S({"a":"\x"})},
        {"with half a surrogate", ~S({"a":"\ud800\u0041"})},
        {"not UTF-8 in a string", <<?[, ?", 0xFF, ?", ?]>>}
      ] do
    test "JSON that is #{name} is an error in words" do
      assert {:error, reason} = Decoder.decode(unquote(text))
      assert is_binary(reason)
    end
  end

  describe "a connection's decoder" do
    test "gives the same for messages of a shape that it knows" do
      decoder = known(~s({"e":"trade","p":"0.1","q":1}))

      assert Decoder.decode(decoder, ~s({"e":"trade","p":"0.25","q":-7})) ==
               {:ok, %{"e" => "trade", "p" => "0.25", "q" => -7}, decoder}
    end

    test "applies the rule of big integers to them, too" do
      decoder = known(~s({"a":1,"b":1}))
      big = 123_456_789_012_345

      assert {:ok, %{"a" => "123456789012345", "b" => ^big}, _decoder} =
               Decoder.decode(decoder, ~s({"a":#{big},"b":#{big}}))

      # Such messages are no reason to give up.
      assert Decoder.decode(decoder, ~s({"a":#{big},"b":2})) ==
               {:ok, %{"a" => "123456789012345", "b" => 2}, decoder}
    end

    test "knows text from JSON, and says what isn't" do
      decoder = known(~s({"a":1}))
      assert Decoder.decode(decoder, "pong") == {:ok, "pong", decoder}
      assert Decoder.decode(decoder, ~s({"a":1)) == {:error, "the JSON ends too early"}
      assert Decoder.decode(decoder, ~s({"a":1}x)) == {:error, "text after the JSON value"}
    end

    test "gives up where no two messages are alike, and decodes on" do
      texts = for number <- 1..300, do: ~s({"#{number}":#{number}})

      last =
        Enum.reduce(texts, Decoder.new(), fn text, decoder ->
          assert {:ok, value, decoder} = Decoder.decode(decoder, text)
          assert {:ok, value} == Decoder.decode(text)
          decoder
        end)

      # It learns no more: what it would have learnt changes nothing.
      assert {:ok, %{"a" => 1}, ^last} = Decoder.decode(last, ~s({"a":1}))
    end
  end

  defp known(text) do
    {:ok, _value, decoder} = Decoder.decode(Decoder.new(), text)
    {:ok, _value, decoder} = Decoder.decode(decoder, text)
    decoder
  end
end
