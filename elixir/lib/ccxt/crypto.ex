defmodule Ccxt.Crypto do
  @moduledoc """
  ccxt's hashes, signatures and identifiers, over OTP's `:crypto` and `:public_key`.

      iex> Ccxt.Crypto.hmac("symbol=BTCUSDT", "secret", :sha256)
      "d312dbdcf67849b63f049d75c36ef9faf2ec9bd835bd9ec589a2fc386640a2f0"

  Digests are `"hex"` (lower case), `"base64"` or `"binary"`. Nothing here prints or keeps a secret.

  In a process whose clock stands (`Ccxt.Time.freeze/1`) nothing is random: the digits of identifiers count up from 0,
  so that tests get the same ones in every run.
  """

  import Bitwise

  alias Ccxt.Crypto.{Ecdsa, Ethereum, Keccak}
  alias Ccxt.{Encode, JS, Ordered, Time}

  @typedoc "A hash function."
  @type algorithm :: :md5 | :sha1 | :sha256 | :sha384 | :sha512 | :keccak_256

  @typedoc "How the bytes of a hash are written: `\"hex\"` (also for nil), `\"base64\"` or `\"binary\"`."
  @type digest :: String.t() | nil

  @doc "The hash of a payload."
  @spec hash(binary(), algorithm(), digest()) :: binary()
  def hash(payload, algorithm, digest \\ "hex"),
    do: payload |> digest_of(algorithm) |> write(digest)

  @doc "The keyed hash (HMAC) of a payload."
  @spec hmac(binary(), binary(), algorithm(), digest()) :: binary()
  def hmac(payload, secret, algorithm, digest \\ "hex") do
    :crypto.mac(:hmac, otp_name(algorithm), secret, payload) |> write(digest)
  end

  @doc "The RSA signature (PKCS #1 v1.5) of a payload in base64, made with a private key in PEM."
  @spec rsa(binary(), String.t(), algorithm()) :: String.t()
  def rsa(payload, pem, algorithm) do
    payload |> :public_key.sign(otp_name(algorithm), private_key!(pem)) |> Base.encode64()
  end

  @doc """
  The EdDSA signature of a payload in base64. The secret is a key of 32 bytes or a PEM with one.
  """
  @spec eddsa(binary(), binary(), :ed25519) :: String.t()
  def eddsa(payload, secret, curve) when curve == :ed25519 do
    :crypto.sign(:eddsa, :none, payload, [ed25519_key!(secret), :ed25519]) |> Base.encode64()
  end

  @doc """
  The ECDSA signature of a hash, of 64 hexadecimal digits or as bytes: its numbers in hexadecimal digits, and the
  parity of its point. With `prehash` it is that of the hash of a payload.

  The secret is a key of 64 hexadecimal digits or 32 bytes, or a PEM with a key, which says of which curve it is.
  The same signature comes of the same arguments. With `fixed_length` both numbers take all their bytes.
  """
  @spec ecdsa(binary(), binary(), Ecdsa.curve(), algorithm() | nil, boolean() | nil) ::
          Ecdsa.signature()
  def ecdsa(request, secret, curve, prehash \\ nil, fixed_length \\ false) do
    hash = if prehash == nil, do: from_hex(request), else: digest_of(request, prehash)
    {key, curve} = ecdsa_key!(secret, curve)
    Ecdsa.sign(hash, key, curve, fixed_length == true)
  end

  @doc """
  A JSON web token of a payload, signed as `opts["alg"]` says: `HS…` (also without it), `RS…`, `ES256` or `EdDSA`.
  `opts` are further members of its header; `iat` among them is one of the payload.
  """
  @spec jwt(JS.value(), binary(), algorithm(), boolean() | nil, JS.value()) :: String.t()
  def jwt(request, secret, algorithm, is_rsa \\ false, opts \\ %{}) do
    named = JS.get(opts, "alg")
    kind = if is_rsa, do: "RS", else: "HS"
    alg = if named == nil, do: "#{kind}#{bits(algorithm)}", else: String.upcase(named)
    {issued_at, header} = [{"alg", alg}, {"typ", "JWT"}] |> merged(opts) |> Ordered.pop("iat")
    payload = if issued_at == nil, do: request, else: merged(request, %{"iat" => issued_at})
    token = Enum.map_join([header, payload], ".", &Encode.urlencode_base64(Encode.json(&1)))
    token <> "." <> token_signature(alg, token, secret, algorithm)
  end

  @doc "The Ethereum address of a private key in hexadecimal digits, with `0x` in front."
  @spec eth_get_address_from_private_key(String.t()) :: String.t()
  def eth_get_address_from_private_key(private_key) do
    private_key
    |> Encode.remove0x_prefix()
    |> Base.decode16!(case: :mixed)
    |> Ecdsa.ethereum_address()
  end

  @doc "What is signed for a structure of Ethereum's (EIP-712): the types of its members, and their values."
  @spec eth_encode_structured_data(JS.value(), JS.value(), JS.value()) :: binary()
  defdelegate eth_encode_structured_data(domain, types, message),
    to: Ethereum,
    as: :encode_structured_data

  @doc "Arguments of a call of an Ethereum contract, encoded by their types."
  @spec eth_abi_encode([String.t()], [term()]) :: binary()
  defdelegate eth_abi_encode(types, values), to: Ethereum, as: :abi_encode

  @doc "The one-time password of six digits for a base32 secret, at the time of `Ccxt.Time.milliseconds/0`."
  @spec totp(String.t()) :: String.t()
  def totp(secret) do
    key = secret |> String.replace(" ", "", global: false) |> Base.decode32!()
    step = div(div(Time.milliseconds() + 500, 1000), 30)
    mac = :crypto.mac(:hmac, :sha, key, <<step::64>>)
    offset = :binary.last(mac) &&& 0xF
    <<_::binary-size(^offset), code::32, _::binary>> = mac
    code = Integer.to_string(code &&& 0x7FFFFFFF)
    binary_part(code, byte_size(code), -min(6, byte_size(code)))
  end

  @doc "A random UUID: 36 characters with dashes."
  @spec uuid() :: String.t()
  def uuid, do: fill("10000000-1000-4000-8000-100000000000")

  @doc "A random identifier of 16 hexadecimal digits."
  @spec uuid16() :: String.t()
  def uuid16, do: fill("1000001004008000")

  @doc "A random identifier of 22 hexadecimal digits."
  @spec uuid22() :: String.t()
  def uuid22, do: fill("1000000010004000800000")

  @doc """
  The UUID (version 5) of a name in a namespace.

      iex> Ccxt.Crypto.uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")
      "2ed6657d-e927-568b-95e1-2665a8aea6a2"
  """
  @spec uuid5(String.t(), String.t()) :: String.t()
  def uuid5(namespace, name) do
    namespace = namespace |> String.replace("-", "") |> Base.decode16!(case: :mixed)

    <<a::32, b::16, _::4, c::12, _::2, d::14, e::48, _::binary>> =
      :crypto.hash(:sha, namespace <> name)

    <<a::binary-8, b::binary-4, c::binary-4, d::binary-4, e::binary-12>> =
      Base.encode16(<<a::32, b::16, 5::4, c::12, 2::2, d::14, e::48>>, case: :lower)

    Enum.join([a, b, c, d, e], "-")
  end

  @doc "Random bytes from the operating system, as lower-case hexadecimal text of twice `length` digits."
  @spec random_bytes(non_neg_integer()) :: String.t()
  def random_bytes(length) do
    if Time.frozen(),
      do: count_up(2 * length, 16),
      else: length |> :crypto.strong_rand_bytes() |> Base.encode16(case: :lower)
  end

  @doc "A random integer of at most `size` decimal digits."
  @spec rand_number(pos_integer()) :: non_neg_integer()
  def rand_number(size) do
    if Time.frozen(),
      do: size |> count_up(10) |> String.to_integer(),
      else: :rand.uniform(Integer.pow(10, size)) - 1
  end

  ## Helpers

  defp digest_of(payload, :keccak_256), do: Keccak.hash256(payload)
  defp digest_of(payload, algorithm), do: algorithm |> otp_name() |> :crypto.hash(payload)

  defp otp_name(:sha1), do: :sha
  defp otp_name(algorithm) when algorithm in [:md5, :sha256, :sha384, :sha512], do: algorithm

  defp write(bytes, digest) when digest in ["hex", nil], do: Base.encode16(bytes, case: :lower)
  defp write(bytes, "base64"), do: Base.encode64(bytes)
  defp write(bytes, "binary"), do: bytes

  defp private_key!(pem) do
    case :public_key.pem_decode(pem) do
      [entry | _] -> :public_key.pem_entry_decode(entry)
      [] -> raise ArgumentError, "the secret is no PEM with a private key"
    end
  end

  defp bits(algorithm), do: 8 * :crypto.hash_info(otp_name(algorithm)).size

  defp merged(object, members) do
    pairs = for key <- JS.keys(members), do: {key, JS.get(members, key)}

    Enum.reduce(pairs, ordered(object), fn {key, value}, object ->
      Ordered.put(object, key, value)
    end)
  end

  defp ordered(pairs) when is_list(pairs), do: Ordered.new(pairs)
  defp ordered(object), do: Ordered.from_map(object)

  defp token_signature("HS" <> _, token, secret, algorithm),
    do: token |> hmac(secret, algorithm, "binary") |> Encode.urlencode_base64()

  defp token_signature("RS" <> _, token, secret, algorithm),
    do: token |> rsa(secret, algorithm) |> Encode.base64_to_base64_url()

  defp token_signature("ES" <> _, token, secret, algorithm) do
    %{"r" => r, "s" => s} = ecdsa(token, secret, :p256, algorithm)

    Enum.map_join([r, s], &String.pad_leading(&1, 64, "0"))
    |> Base.decode16!(case: :lower)
    |> Encode.urlencode_base64()
  end

  defp token_signature("ED" <> _, token, secret, _algorithm),
    do: token |> eddsa(secret, :ed25519) |> Encode.base64_to_base64_url()

  defp from_hex(bytes) when byte_size(bytes) == 32, do: bytes
  defp from_hex(digits), do: Base.decode16!(digits, case: :mixed)

  @curves %{{1, 3, 132, 0, 10} => :secp256k1, {1, 2, 840, 10_045, 3, 1, 7} => :p256}

  defp ecdsa_key!(secret, curve) when byte_size(secret) <= 64, do: {from_hex(secret), curve}

  defp ecdsa_key!(pem, _curve) do
    with {:ECPrivateKey, _version, key, {:namedCurve, oid}, _public, _attributes} <-
           private_key!(pem),
         %{^oid => curve} <- @curves do
      {key, curve}
    else
      _other -> raise ArgumentError, "the secret is no PEM with a key of a known curve"
    end
  end

  defp ed25519_key!(key) when byte_size(key) == 32, do: key

  # The key is the last 32 of the 48 bytes of a PKCS #8 document.
  defp ed25519_key!(pem) do
    base64 = pem |> String.replace(~r/-----[^-]*-----/, "") |> String.replace(~r/\s/, "")

    case Base.decode64(base64) do
      {:ok, <<_header::binary-16, key::binary-32>>} -> key
      _ -> raise ArgumentError, "the secret is no PEM with an Ed25519 key"
    end
  end

  # In the pattern 0 and 1 stand for any digit and 8 for a digit from 8 to b.
  defp fill(pattern) do
    if Time.frozen() do
      groups = String.split(pattern, "-")

      {groups, _next} =
        Enum.map_reduce(groups, 0, &{count_up(&2, byte_size(&1), 16), &2 + byte_size(&1)})

      Enum.join(groups, "-")
    else
      for <<char <- pattern>>, into: "", do: random_digit(char)
    end
  end

  defp count_up(first \\ 0, length, base) do
    for n <- first..(first + length - 1)//1, into: "", do: hex_digit(rem(n, base))
  end

  defp random_digit(char) when char in ~c"01", do: hex_digit(:rand.uniform(16) - 1)
  defp random_digit(?8), do: hex_digit(7 + :rand.uniform(4))
  defp random_digit(char), do: <<char>>

  defp hex_digit(digit), do: digit |> Integer.to_string(16) |> String.downcase(:ascii)
end
