defmodule Ccxt.Crypto.Ethereum do
  @moduledoc false

  # Values as Ethereum's contracts and wallets see them: arguments of calls (ABI), and structures that are signed
  # (EIP-712).

  alias Ccxt.Crypto.Keccak
  alias Ccxt.JS

  @word 32

  # The members that a domain may have, in the order in which they are hashed.
  @domain [
    {"name", "string"},
    {"version", "string"},
    {"chainId", "uint256"},
    {"verifyingContract", "address"},
    {"salt", "bytes32"}
  ]

  @doc """
  What is hashed and signed for a structure: two bytes, the hash of the domain, and the hash of the structure.

  `types` has the members of each type; the one that no other has a member of is the structure's.
  """
  @spec encode_structured_data(map(), map(), map()) :: binary()
  def encode_structured_data(domain, types, message) do
    types = Map.new(JS.keys(types), &{&1, members(JS.get(types, &1))})
    domain_members = Enum.filter(@domain, fn {name, _type} -> JS.get(domain, name) != nil end)
    domain_types = %{"EIP712Domain" => domain_members}

    <<0x19, 0x01>> <>
      hash_struct("EIP712Domain", domain, domain_types) <>
      hash_struct(primary_type(types), message, types)
  end

  @doc "The arguments of a call: fixed parts first, then what has a length of its own."
  @spec abi_encode([String.t()], [term()]) :: binary()
  def abi_encode(types, values) do
    parts = Enum.zip_with(types, values, fn type, value -> abi_part(parse(type), value) end)
    head_size = parts |> Enum.map(&head_size/1) |> Enum.sum()

    {heads, tails, _offset} =
      Enum.reduce(parts, {[], [], head_size}, fn
        {:static, bytes}, {heads, tails, offset} ->
          {[bytes | heads], tails, offset}

        {:dynamic, bytes}, {heads, tails, offset} ->
          {[word(offset) | heads], [bytes | tails], offset + byte_size(bytes)}
      end)

    IO.iodata_to_binary([Enum.reverse(heads), Enum.reverse(tails)])
  end

  ## Structures

  defp members(list), do: Enum.map(list, &{JS.get(&1, "name"), JS.get(&1, "type")})

  defp primary_type(types) do
    used = for {_type, members} <- types, {_name, type} <- members, do: base_type(type)

    case Map.keys(types) -- used do
      [type] ->
        type

      others ->
        raise ArgumentError, "one type must be no member of others, but #{inspect(others)} are"
    end
  end

  defp base_type(type), do: type |> String.split("[", parts: 2) |> hd()

  defp hash_struct(type, value, types) do
    members =
      for {name, type} <- Map.fetch!(types, type),
          do: encode_member(type, JS.get(value, name), types)

    Keccak.hash256(IO.iodata_to_binary([Keccak.hash256(encode_type(type, types)) | members]))
  end

  # `Mail(Person from,string text)Person(string name)`: the structure, and those that it has by their names.
  defp encode_type(type, types) do
    others = type |> types_within(types, []) |> List.delete(type) |> Enum.sort()

    Enum.map_join(
      [type | others],
      &"#{&1}(#{Enum.map_join(Map.fetch!(types, &1), ",", fn {name, of} -> "#{of} #{name}" end)})"
    )
  end

  defp types_within(type, types, found) do
    if type in found or not is_map_key(types, type) do
      found
    else
      Enum.reduce(Map.fetch!(types, type), [type | found], fn {_name, of}, found ->
        types_within(base_type(of), types, found)
      end)
    end
  end

  defp encode_member(type, value, types) do
    case parse(type) do
      {:list, of, _size} ->
        value
        |> Enum.map(&encode_member(of, &1, types))
        |> IO.iodata_to_binary()
        |> Keccak.hash256()

      {:named, name} when is_map_key(types, name) ->
        hash_struct(name, value, types)

      :string ->
        Keccak.hash256(value)

      :bytes ->
        Keccak.hash256(bytes!(value))

      plain ->
        encode_plain(plain, value)
    end
  end

  ## Arguments

  defp abi_part(:string, value), do: {:dynamic, word(byte_size(value)) <> pad_right(value)}

  defp abi_part(:bytes, value) do
    bytes = bytes!(value)
    {:dynamic, word(byte_size(bytes)) <> pad_right(bytes)}
  end

  defp abi_part({:list, of, nil}, values),
    do: {:dynamic, word(length(values)) <> abi_encode(Enum.map(values, fn _ -> of end), values)}

  defp abi_part({:list, of, size}, values) when length(values) == size do
    kind = if dynamic?(parse(of)), do: :dynamic, else: :static
    {kind, abi_encode(List.duplicate(of, size), values)}
  end

  defp abi_part(type, value), do: {:static, encode_plain(type, value)}

  defp dynamic?(type) when type in [:string, :bytes], do: true
  defp dynamic?({:list, _of, nil}), do: true
  defp dynamic?({:list, of, _size}), do: dynamic?(parse(of))
  defp dynamic?(_type), do: false

  defp head_size({:static, bytes}), do: byte_size(bytes)
  defp head_size({:dynamic, _bytes}), do: @word

  ## Types and plain values

  # `uint8[2][]` is a list of what stands before its last brackets.
  defp parse(type) do
    case Regex.run(~r/^(.*)\[(\d*)\]$/, type) do
      [_all, of, ""] -> {:list, of, nil}
      [_all, of, size] -> {:list, of, String.to_integer(size)}
      nil -> parse_plain(type)
    end
  end

  defp parse_plain("string"), do: :string
  defp parse_plain("bytes"), do: :bytes
  defp parse_plain("bool"), do: :bool
  defp parse_plain("address"), do: :address
  defp parse_plain("uint" <> bits), do: {:uint, bits!(bits)}
  defp parse_plain("int" <> bits), do: {:int, bits!(bits)}
  defp parse_plain("bytes" <> size), do: {:bytes, String.to_integer(size)}
  defp parse_plain(name), do: {:named, name}

  defp bits!(""), do: 256
  defp bits!(bits), do: String.to_integer(bits)

  defp encode_plain(:bool, value), do: word(if(JS.truthy?(value), do: 1, else: 0))

  defp encode_plain(:address, value) do
    case bytes!(value) do
      <<address::binary-size(20)>> -> <<0::96, address::binary>>
      _other -> raise ArgumentError, "#{inspect(value)} is no address"
    end
  end

  defp encode_plain({:bytes, size}, value) do
    case bytes!(value) do
      bytes when byte_size(bytes) == size -> pad_right(bytes)
      _other -> raise ArgumentError, "#{inspect(value)} are not #{size} bytes"
    end
  end

  defp encode_plain({:uint, bits}, value), do: value |> integer!(0, 2 ** bits - 1) |> word()

  defp encode_plain({:int, bits}, value) do
    number = integer!(value, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    <<number::signed-size(@word)-unit(8)>>
  end

  defp encode_plain({:named, name}, _value), do: raise(ArgumentError, "there is no type #{name}")

  defp integer!(value, min, max) do
    case Ccxt.Encode.convert_to_big_int(value) do
      number when number in min..max//1 -> number
      number -> raise ArgumentError, "#{number} is not within #{min} and #{max}"
    end
  end

  # Text of hexadecimal digits with 0x stands for bytes.
  defp bytes!("0x" <> digits), do: Base.decode16!(digits, case: :mixed)
  defp bytes!(bytes) when is_binary(bytes), do: bytes

  defp word(number), do: <<number::size(@word)-unit(8)>>

  defp pad_right(bytes) do
    case rem(byte_size(bytes), @word) do
      0 -> bytes
      over -> bytes <> <<0::size((@word - over) * 8)>>
    end
  end
end
