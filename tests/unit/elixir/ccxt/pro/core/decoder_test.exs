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
end
