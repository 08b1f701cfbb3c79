defmodule Ccxt.Crypto.Ecdsa do
  @moduledoc false

  # Signatures over elliptic curves with a nonce that follows from key and message (RFC 6979), as ccxt makes them: OTP
  # signs with a random one. The points are OTP's: the public key of a nonce is the point that a signature is made of.

  import Bitwise

  alias Ccxt.Crypto.Keccak

  @type curve :: :secp256k1 | :p256

  @typedoc "Both numbers in lower-case hexadecimal digits without leading zeros, and which of the points it is."
  @type signature :: %{String.t() => String.t() | 0..3}

  @bytes 32

  @orders %{
    secp256k1: 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141,
    p256: 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
  }

  @otp_names %{secp256k1: :secp256k1, p256: :secp256r1}

  # What a number of a signature of fixed length must exceed: it takes all bytes.
  @short (1 <<< (8 * (@bytes - 1))) - 1

  @doc """
  The signature of a hash. Its second number is the lower one of the two that are valid.

  With `fixed_length`, nonces are tried until both numbers take all their bytes, and the first one no bit more.
  """
  @spec sign(hash :: binary(), key :: binary(), curve(), fixed_length :: boolean()) :: signature()
  def sign(hash, key, curve, fixed_length) do
    {r, s, recovery} = signature(hash, key, curve, if(fixed_length, do: 0, else: nil), "")
    %{"r" => hex(r), "s" => hex(s), "v" => recovery}
  end

  @doc "The Ethereum address of a private key, with `0x`."
  @spec ethereum_address(key :: binary()) :: String.t()
  def ethereum_address(key) do
    <<4, point::binary-size(2 * @bytes)>> = public_key(:binary.decode_unsigned(key), :secp256k1)
    <<_::binary-size(12), address::binary-size(20)>> = Keccak.hash256(point)
    "0x" <> Base.encode16(address, case: :lower)
  end

  ## Helpers

  # `tried` counts what has been mixed into the nonce so far; nil where any signature will do.
  defp signature(hash, key, curve, tried, entropy) do
    order = Map.fetch!(@orders, curve)
    secret = secret!(key, order)
    message = message(hash)
    seed = <<secret::size(@bytes)-unit(8), rem(message, order)::size(@bytes)-unit(8)>> <> entropy
    {r, s, _recovery} = found = sign_from(drbg(seed), message, secret, curve, order)

    if tried == nil or (r <= div(order, 2) and r > @short and s > @short),
      do: found,
      else: signature(hash, key, curve, tried + 1, <<tried::little-size(@bytes)-unit(8)>>)
  end

  defp secret!(key, order) do
    case :binary.decode_unsigned(key) do
      secret when byte_size(key) == @bytes and secret > 0 and secret < order ->
        secret

      _other ->
        raise ArgumentError,
              "the private key must be of #{@bytes} bytes and a number of the curve"
    end
  end

  # The leftmost bits of a longer hash.
  defp message(<<hash::binary-size(@bytes), _::binary>>), do: :binary.decode_unsigned(hash)
  defp message(hash), do: :binary.decode_unsigned(hash)

  defp sign_from(state, message, secret, curve, order) do
    {candidate, state} = next(state)
    nonce = :binary.decode_unsigned(candidate)

    with true <- nonce > 0 and nonce < order,
         <<4, x::size(@bytes)-unit(8), y::size(@bytes)-unit(8)>> = public_key(nonce, curve),
         r when r > 0 <- rem(x, order),
         s when s > 0 <- rem(inverse(nonce, order) * rem(message + r * secret, order), order) do
      recovery = if(x == r, do: 0, else: 2) ||| (y &&& 1)
      if s > div(order, 2), do: {r, order - s, bxor(recovery, 1)}, else: {r, s, recovery}
    else
      _none -> state |> reseed("") |> sign_from(message, secret, curve, order)
    end
  end

  defp public_key(secret, curve) do
    key = <<secret::size(@bytes)-unit(8)>>
    {point, ^key} = :crypto.generate_key(:ecdh, Map.fetch!(@otp_names, curve), key)
    point
  end

  defp inverse(number, order) do
    number |> :crypto.mod_pow(order - 2, order) |> :binary.decode_unsigned()
  end

  # The generator of nonces: HMAC-DRBG over SHA-256.

  defp drbg(seed) do
    reseed({:binary.copy(<<0>>, @bytes), :binary.copy(<<1>>, @bytes)}, seed)
  end

  defp reseed({key, value}, seed) do
    key = mac(key, [value, 0, seed])
    value = mac(key, value)
    if seed == "", do: {key, value}, else: reseeded(key, value, seed)
  end

  defp reseeded(key, value, seed) do
    key = mac(key, [value, 1, seed])
    {key, mac(key, value)}
  end

  defp next({key, value}) do
    value = mac(key, value)
    {value, {key, value}}
  end

  defp mac(key, data), do: :crypto.mac(:hmac, :sha256, key, data)

  defp hex(number), do: number |> Integer.to_string(16) |> String.downcase(:ascii)
end
