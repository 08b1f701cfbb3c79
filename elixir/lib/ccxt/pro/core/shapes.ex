defmodule Ccxt.Pro.Core.Shapes do
  @moduledoc false

  # JSON of objects that have the same members in the same order as objects that were seen before, which is what an
  # exchange's streams consist of. What stands between two values is compared in one step instead of being scanned, its
  # name is not built anew, and a map is given its members in order.
  #
  # What was learned is a trie of the texts between values. Only JSON as programs write it is read: without white space,
  # and with strings of printable ASCII without escapes. All else is for a decoder that knows all of JSON, and also decides
  # what isn't JSON.

  # What may stand before a value. A text of more than seven bytes, which is more than a small integer holds, is several
  # parts.
  @typep members :: [
           {size :: 1..7, part :: non_neg_integer(), {:value, members()} | {:more, members()}}
           | {:end, entries()}
         ]

  # The members of a map in its order, each with the place of its value, counted from the last one.
  @typep entries :: [{name :: String.t(), place :: pos_integer()}]

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{members: members(), count: non_neg_integer()}

  defstruct members: [], count: 0

  # Names that are data (an object with a member for each symbol, say) would be learned without end: all is forgotten and
  # what still comes is learned anew.
  @max_shapes 64
  @max_members 128
  @part_bytes 7

  # Longer integers are text where ccxt makes them text, see the decoder; elsewhere they are for another one.
  @max_digits 14

  defguardp is_printable(char) when char in 0x20..0x7E and char != ?" and char != ?\\

  @doc "No shape is known."
  @spec new() :: t()
  def new, do: %__MODULE__{}

  @doc """
  Reads an object, or an array, of known shape, by the decoder's rule of long integers. `:unknown` is one with an object that
  would have to be learned, `:irregular` one that is not written as it would have to be.
  """
  @spec read(t(), String.t()) :: {:ok, term()} | :unknown | :irregular
  def read(%__MODULE__{members: members}, text),
    do: value(text, text, 0, :whole, members, [], [])

  @doc "Learns the shapes of all objects in a text, which must be JSON."
  @spec learn(t(), String.t()) :: t()
  def learn(%__MODULE__{} = shapes, text) do
    # The accumulator has the shapes, and of the object that is being read the names, last first.
    {_value, {shapes, _names}, _rest} =
      :json.decode(text, {shapes, []}, %{
        object_start: fn {shapes, _outer} -> {shapes, []} end,
        object_push: fn name, _value, {shapes, names} -> {shapes, [name | names]} end,
        object_finish: fn {shapes, names}, {_shapes, outer} ->
          {nil, {add(shapes, Enum.reverse(names)), outer}}
        end,
        array_start: fn {shapes, _outer} -> {shapes, []} end,
        array_push: fn _value, read -> read end,
        array_finish: fn {shapes, _names}, {_shapes, outer} -> {nil, {shapes, outer}} end
      })

    shapes
  end

  ## Reading

  # `next` is what may follow the value: members of the object that it is in, `:array` or `:whole`. `stack` has the
  # containers around it, each with what follows it and the values that it has so far, last first.

  defp value(<<?", rest::bits>>, text, at, next, known, values, stack),
    do: string(rest, text, at + 1, 0, next, known, values, stack)

  defp value(<<char, rest::bits>>, text, at, next, known, values, stack) when char in ?1..?9,
    do: integer(rest, text, at, 1, char - ?0, next, known, values, stack)

  defp value(<<?0, rest::bits>>, text, at, next, known, values, stack),
    do: after_integer(rest, text, at, 1, 0, next, known, values, stack)

  defp value(<<"{}", rest::bits>>, text, at, next, known, values, stack),
    do: after_value(rest, text, at + 2, next, known, [%{} | values], stack)

  defp value(<<?{, _rest::bits>> = object, text, at, next, known, values, stack),
    do: after_value(object, text, at, known, known, [], [{next, values} | stack])

  defp value(<<"[]", rest::bits>>, text, at, next, known, values, stack),
    do: after_value(rest, text, at + 2, next, known, [[] | values], stack)

  defp value(<<?[, rest::bits>>, text, at, next, known, values, stack),
    do: value(rest, text, at + 1, :array, known, [], [{next, values} | stack])

  defp value(<<?-, char, rest::bits>>, text, at, next, known, values, stack) when char in ?1..?9,
    do: negative(rest, text, at, 2, ?0 - char, next, known, values, stack)

  defp value(<<"-0.", rest::bits>>, text, at, next, known, values, stack),
    do: fraction(rest, text, at, 3, next, known, values, stack)

  defp value(<<"true", rest::bits>>, text, at, next, known, values, stack),
    do: after_value(rest, text, at + 4, next, known, [true | values], stack)

  defp value(<<"false", rest::bits>>, text, at, next, known, values, stack),
    do: after_value(rest, text, at + 5, next, known, [false | values], stack)

  defp value(<<"null", rest::bits>>, text, at, next, known, values, stack),
    do: after_value(rest, text, at + 4, next, known, [nil | values], stack)

  defp value(_rest, _text, _at, _next, _known, _values, _stack), do: :irregular

  defp string(<<char, rest::bits>>, text, at, size, next, known, values, stack)
       when is_printable(char),
       do: string(rest, text, at, size + 1, next, known, values, stack)

  defp string(<<?", rest::bits>>, text, at, size, next, known, values, stack) do
    string = binary_part(text, at, size)
    after_value(rest, text, at + size + 1, next, known, [string | values], stack)
  end

  defp string(_rest, _text, _at, _size, _next, _known, _values, _stack), do: :irregular

  defp integer(<<char, rest::bits>>, text, at, size, integer, next, known, values, stack)
       when char in ?0..?9 and size < @max_digits,
       do: integer(rest, text, at, size + 1, 10 * integer + char - ?0, next, known, values, stack)

  defp integer(<<char, rest::bits>>, text, at, size, _integer, next, known, values, stack)
       when char in ?0..?9,
       do: long_integer(rest, text, at, size + 1, next, known, values, stack)

  defp integer(rest, text, at, size, integer, next, known, values, stack),
    do: after_integer(rest, text, at, size, integer, next, known, values, stack)

  defp long_integer(<<char, rest::bits>>, text, at, size, next, known, values, stack)
       when char in ?0..?9,
       do: long_integer(rest, text, at, size + 1, next, known, values, stack)

  # What may follow is a list only in an object.
  defp long_integer(<<?,, _rest::bits>> = rest, text, at, size, next, known, values, stack)
       when is_list(next) do
    digits = binary_part(text, at, size)
    after_value(rest, text, at + size, next, known, [digits | values], stack)
  end

  defp long_integer(_rest, _text, _at, _size, _next, _known, _values, _stack), do: :irregular

  defp negative(<<char, rest::bits>>, text, at, size, integer, next, known, values, stack)
       when char in ?0..?9 and size <= @max_digits,
       do:
         negative(rest, text, at, size + 1, 10 * integer - char + ?0, next, known, values, stack)

  defp negative(
         <<char, _rest::bits>>,
         _text,
         _at,
         _size,
         _integer,
         _next,
         _known,
         _values,
         _stack
       )
       when char in ?0..?9,
       do: :irregular

  defp negative(rest, text, at, size, integer, next, known, values, stack),
    do: after_integer(rest, text, at, size, integer, next, known, values, stack)

  defp after_integer(<<?., rest::bits>>, text, at, size, _integer, next, known, values, stack),
    do: fraction(rest, text, at, size + 1, next, known, values, stack)

  defp after_integer(rest, text, at, size, integer, next, known, values, stack),
    do: after_value(rest, text, at + size, next, known, [integer | values], stack)

  defp fraction(<<char, rest::bits>>, text, at, size, next, known, values, stack)
       when char in ?0..?9,
       do: decimals(rest, text, at, size + 1, next, known, values, stack)

  defp fraction(_rest, _text, _at, _size, _next, _known, _values, _stack), do: :irregular

  defp decimals(<<char, rest::bits>>, text, at, size, next, known, values, stack)
       when char in ?0..?9,
       do: decimals(rest, text, at, size + 1, next, known, values, stack)

  defp decimals(rest, text, at, size, next, known, values, stack) do
    float = text |> binary_part(at, size) |> String.to_float()
    after_value(rest, text, at + size, next, known, [float | values], stack)
  end

  # The members of an object end in `}`, all their other parts are those of names, which end in a colon: no part is the
  # beginning of another one, so that at most one of them is what stands there.
  for size <- 1..@part_bytes do
    defp after_value(
           <<part::unquote(8 * size), rest::bits>>,
           text,
           at,
           [{unquote(size), part, {:value, next}} | _others],
           known,
           values,
           stack
         ),
         do: value(rest, text, at + unquote(size), next, known, values, stack)
  end

  defp after_value(
         <<part::unquote(8 * @part_bytes), rest::bits>>,
         text,
         at,
         [{@part_bytes, part, {:more, next}} | _others],
         known,
         values,
         stack
       ),
       do: after_value(rest, text, at + @part_bytes, next, known, values, stack)

  defp after_value(
         <<?}, rest::bits>>,
         text,
         at,
         [{:end, entries} | _others],
         known,
         values,
         [{next, outer} | stack]
       ),
       do: after_value(rest, text, at + 1, next, known, [map(entries, values) | outer], stack)

  defp after_value(rest, text, at, [_other | others], known, values, stack),
    do: after_value(rest, text, at, others, known, values, stack)

  defp after_value(<<?,, rest::bits>>, text, at, :array, known, values, stack),
    do: value(rest, text, at + 1, :array, known, values, stack)

  defp after_value(<<?], rest::bits>>, text, at, :array, known, values, [{next, outer} | stack]),
    do: after_value(rest, text, at + 1, next, known, [:lists.reverse(values) | outer], stack)

  defp after_value(<<>>, _text, _at, :whole, _known, [value], []), do: {:ok, value}

  defp after_value(_rest, _text, _at, [], _known, _values, _stack), do: :unknown
  defp after_value(_rest, _text, _at, _next, _known, _values, _stack), do: :irregular

  defp map(entries, values), do: entries |> pairs(List.to_tuple(values)) |> :maps.from_list()

  defp pairs([], _values), do: []

  defp pairs([{name, place} | entries], values),
    do: [{name, :erlang.element(place, values)} | pairs(entries, values)]

  ## Learning

  defp add(shapes, []), do: shapes

  defp add(%__MODULE__{members: members, count: count} = shapes, names) do
    if learnable?(names) do
      case insert(members, parts(names), entries(names)) do
        ^members -> shapes
        _more when count == @max_shapes -> add(new(), names)
        more -> %{shapes | members: more, count: count + 1}
      end
    else
      shapes
    end
  end

  defp learnable?(names) do
    length(names) <= @max_members and Enum.uniq(names) == names and
      Enum.all?(names, &plain?/1)
  end

  defp plain?(<<char, rest::binary>>) when is_printable(char), do: plain?(rest)
  defp plain?(rest), do: rest == ""

  # What stands before each value, in parts.
  defp parts([first | others]),
    do: [parts_of(~s({"#{first}":)) | Enum.map(others, &parts_of(~s(,"#{&1}":)))] |> Enum.concat()

  defp parts_of(<<part::binary-size(@part_bytes), rest::binary>>) when rest != "",
    do: [{part, :more} | parts_of(rest)]

  defp parts_of(part), do: [{part, :value}]

  # A map of few members is sorted by the name; of many, any order will do. What is kept must not be a part of the message,
  # all of which would be kept for it.
  defp entries(names) do
    count = length(names)

    names
    |> Enum.with_index(fn name, index -> {:binary.copy(name), count - index} end)
    |> Enum.sort()
  end

  defp insert(members, [], entries) do
    if Enum.any?(members, &match?({:end, _entries}, &1)),
      do: members,
      else: members ++ [{:end, entries}]
  end

  defp insert(members, [{text, kind} | parts], entries) do
    size = byte_size(text)
    part = :binary.decode_unsigned(text)

    case Enum.split_while(members, &(not match?({^size, ^part, {^kind, _next}}, &1))) do
      {_all, []} ->
        members ++ [{size, part, {kind, insert([], parts, entries)}}]

      {before, [{^size, ^part, {^kind, next}} | others]} ->
        before ++ [{size, part, {kind, insert(next, parts, entries)}} | others]
    end
  end
end
