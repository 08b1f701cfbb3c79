defmodule Ccxt.Pro.Core.ShapesTest do
  use ExUnit.Case, async: true

  alias Ccxt.Pro.Core.{Decoder, Shapes}

  @cases 2_000

  test "an object of known names in known order is read" do
    shapes =
      learn([
        ~s({"e":"trade","p":"0.10","m":true,"x":null,"d":[[1,"a"],[]],"o":{"long name":-1.5}})
      ])

    assert Shapes.read(
             shapes,
             ~s({"e":"trade","p":"","m":false,"x":0,"d":["b",{}],"o":{"long name":12}})
           ) ==
             {:ok,
              %{
                "e" => "trade",
                "p" => "",
                "m" => false,
                "x" => 0,
                "d" => ["b", %{}],
                "o" => %{"long name" => 12}
              }}
  end

  test "an array of such objects, too" do
    shapes = learn([~s([{"s":"A","c":"1"}])])

    assert Shapes.read(shapes, ~s([{"s":"B","c":"2"},{"s":"C","c":"3"}])) ==
             {:ok, [%{"s" => "B", "c" => "2"}, %{"s" => "C", "c" => "3"}]}
  end

  test "names in another order, more of them and fewer are other shapes" do
    shapes = learn([~s({"a":1,"b":2})])

    for text <- [~s({"b":2,"a":1}), ~s({"a":1,"b":2,"c":3}), ~s({"a":1}), ~s({"ab":1,"b":2})] do
      assert Shapes.read(shapes, text) == :unknown
      assert {:ok, %{}} = shapes |> Shapes.learn(text) |> Shapes.read(text)
    end
  end

  test "shapes that begin alike are told apart, whatever the length of their names" do
    texts = for size <- 0..30, do: ~s({"e":1,"#{String.duplicate("n", size)}":2,"z":3})
    shapes = learn(texts)
    for text <- texts, do: assert(Shapes.read(shapes, text) == {:ok, json(text)})
  end

  test "a map of more than 32 members is one, too" do
    text = object(for number <- 1..100, do: {"k#{number}", "#{number}"})
    assert Shapes.read(learn([text]), text) == {:ok, json(text)}
  end

  for {name, text} <- [
        {"white space", ~s({"a": 1})},
        {"an escape in a string", ~S({"a":"\n"})},
        {"an escape in a name", ~S({"\u0061":1})},
        {"other letters than ASCII's", ~s({"a":"é"})},
        {"an exponent", ~s({"a":1e3})},
        {"minus zero", ~s({"a":-0})},
        {"an integer of 15 digits at an object's end", ~s({"a":123456789012345})},
        {"one in an array", ~s([123456789012345,{"a":1}])},
        {"one with decimals", ~s({"a":123456789012345.5,"b":1})},
        {"a negative one", ~s({"a":-123456789012345,"b":1})},
        {"a name that is there twice", ~s({"a":1,"a":2})}
      ] do
    test "#{name} is for another decoder" do
      shapes = learn([~s({"a":1}), unquote(text)])
      assert Shapes.read(shapes, unquote(text)) in [:unknown, :irregular]
    end
  end

  for {name, text} <- [
        {"cut off", ~s({"a":1)},
        {"closed by another bracket", ~s({"a":1])},
        {"with a comma too many", ~s({"a":1,})},
        {"with no value", ~s({"a":})},
        {"with a zero before a number", ~s({"a":01})},
        {"with a point and no decimals", ~s({"a":1.})},
        {"with a point and no integer", ~s({"a":.5})},
        {"with a sign only", ~s({"a":-})},
        {"with a control character", ~s({"a":"\t"})},
        {"with half a word", ~s({"a":tru})},
        {"with text behind it", ~s({"a":1}{)},
        {"an array with a comma too many", ~s([1,])},
        {"an array that is cut off", ~s([1,2)}
      ] do
    test "what is no JSON is not read: #{name}" do
      shapes = learn([~s({"a":1})])
      assert Shapes.read(shapes, unquote(text)) in [:unknown, :irregular]
    end
  end

  test "names that are data are not remembered without end" do
    texts = for number <- 1..1_000, do: ~s({"#{number}":1})
    shapes = learn(texts)
    assert :erts_debug.flat_size(shapes) < 64 * 50
    assert {:ok, %{"1000" => 1}} = Shapes.read(shapes, ~s({"1000":1}))
  end

  test "a shape that is known is no reason to forget the others" do
    texts = for number <- 1..64, do: ~s({"#{number}":1})
    shapes = learn(texts)
    assert Enum.reduce(texts, shapes, &Shapes.learn(&2, &1)) == shapes
  end

  # Erlang copies a part of up to 64 bytes, a longer one is a reference.
  test "a name doesn't keep the message that it was learnt from" do
    long = String.duplicate("n", 100)
    text = object([{long, ~s("#{String.duplicate("v", 10_000)}")}])
    {:ok, read} = Shapes.read(learn([text]), object([{long, "1"}]))
    assert [^long = name] = Map.keys(read)
    assert :binary.referenced_byte_size(name) < 1_000
  end

  test "an integer of 15 digits before a comma is its text, whatever its length" do
    shapes = learn([~s({"a":1,"b":2})])

    for size <- [15, 16, 19, 40] do
      digits = String.duplicate("7", size)

      assert Shapes.read(shapes, ~s({"a":#{digits},"b":12345678901234})) ==
               {:ok, %{"a" => digits, "b" => 12_345_678_901_234}}
    end
  end

  # The oracle is Erlang's decoder, with ccxt's rule of long integers.
  test "what is read is what JSON says, whatever the document and whatever was learnt" do
    :rand.seed(:exsss, {1, 2, 3})

    read =
      for _case <- 1..@cases, reduce: 0 do
        read ->
          texts = for _text <- 1..3, do: document()
          shapes = learn(texts)

          for text <- texts ++ Enum.map(texts, &damage/1), reduce: read do
            read -> read + check(Shapes.read(shapes, text), text)
          end
      end

    # Nearly all that wasn't damaged.
    assert read > 2 * @cases
  end

  defp check({:ok, value}, text) do
    assert {:ok, value} === Decoder.decode(text)
    1
  end

  defp check(not_read, _text) do
    assert not_read in [:unknown, :irregular]
    0
  end

  ## Documents

  defp document, do: encode(if(chance(2), do: container(3), else: {:object, members(3)}))

  defp container(depth) do
    if chance(2),
      do: {:object, members(depth)},
      else: {:array, for(_ <- 1..:rand.uniform(4), do: value(depth - 1))}
  end

  defp members(depth) do
    for name <-
          Enum.uniq(
            for _ <- 1..:rand.uniform(6), do: pick(~w(e E s symbol timestamp lastUpdateId p ps))
          ),
        do: {name, value(depth - 1)}
  end

  defp value(depth) when depth > 0 do
    if chance(3), do: container(depth), else: value(0)
  end

  defp value(0) do
    pick([
      fn -> ~s("#{for _ <- 1..:rand.uniform(12), do: <<Enum.random(~c"aZ0.:,{}[] /")>>}") end,
      fn -> ~s("") end,
      fn -> "#{:rand.uniform(100_000_000)}" end,
      fn -> "-#{:rand.uniform(1_000)}" end,
      fn -> "#{:rand.uniform(1_000)}.#{:rand.uniform(1_000)}" end,
      fn -> "-0.#{:rand.uniform(1_000)}" end,
      fn -> pick(~w(true false null 0 [] {} 1700000000000)) end,
      fn ->
        if(chance(20), do: pick([~S("\u00e9"), "1e5", "1.5E-3"]), else: "7")
      end,
      fn -> pick(~w(8 88 -8 123456789012345 123456789012345678 -123456789012345)) end
    ]).()
  end

  defp encode({:object, members}),
    do: object(for {name, value} <- members, do: {name, encode(value)})

  defp encode({:array, values}), do: "[" <> Enum.map_join(values, ",", &encode/1) <> "]"
  defp encode(text), do: text

  # A byte less, more or other.
  defp damage(text) do
    at = :rand.uniform(byte_size(text)) - 1
    <<before::binary-size(at), byte, rest::binary>> = text

    pick([
      before <> rest,
      before <> <<Enum.random(~c"\"{}[],:0-.e \\x"), byte>> <> rest,
      before <> <<Enum.random(~c"\"{}[],:0-.e \\x")>> <> rest
    ])
  end

  ## Helpers

  defp learn(texts), do: Enum.reduce(texts, Shapes.new(), &Shapes.learn(&2, &1))

  defp object(members),
    do: "{" <> Enum.map_join(members, ",", fn {name, value} -> ~s("#{name}":#{value}) end) <> "}"

  defp json(text) do
    {value, :ok, ""} = :json.decode(text, :ok, %{null: nil})
    value
  end

  defp pick(list), do: Enum.random(list)
  defp chance(of), do: :rand.uniform(of) == 1
end
