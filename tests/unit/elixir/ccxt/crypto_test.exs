defmodule Ccxt.CryptoTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Crypto, Time}

  doctest Crypto

  test "hash/3 of the empty payload" do
    assert Crypto.hash("", :md5) == "d41d8cd98f00b204e9800998ecf8427e"
    assert Crypto.hash("", :sha1) == "da39a3ee5e6b4b0d3255bfef95601890afd80709"
    assert Crypto.hash("", :sha1, "base64") == "2jmj7l5rSw0yVb/vlWAYkK/YBwk="
    assert byte_size(Crypto.hash("", :sha512, "binary")) == 64
    assert byte_size(Crypto.hash("", :sha384, nil)) == 96
  end

  # RFC 4231, test case 2.
  test "hmac/4" do
    assert Crypto.hmac("what do ya want for nothing?", "Jefe", :sha256) ==
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  end

  # Binance's documentation of signed requests.
  test "hmac/4 signs a request of Binance's documentation" do
    query =
      "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1" <>
        "&recvWindow=5000&timestamp=1499827319559"

    secret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

    assert Crypto.hmac(query, secret, :sha256) ==
             "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"
  end

  test "rsa/3 makes a signature that the public key verifies" do
    private = :public_key.generate_key({:rsa, 2048, 65_537})
    pem = :public_key.pem_encode([:public_key.pem_entry_encode(:RSAPrivateKey, private)])
    signature = Crypto.rsa("payload", pem, :sha256)

    public = {:RSAPublicKey, elem(private, 2), elem(private, 3)}
    assert :public_key.verify("payload", :sha256, Base.decode64!(signature), public)
    assert_raise ArgumentError, fn -> Crypto.rsa("payload", "no key", :sha256) end
  end

  # RFC 8032, 7.1, test 2.
  test "eddsa/3 takes a raw key or a PEM" do
    key = Base.decode16!("4CCD089B28FF96DA9DB6C346EC114E0F5B8A319F35ABA624DA8CF6ED4FB8A6FB")

    signature =
      "92A009A9F0D4CAB8720E820B5F642540A2B27B5416503F8FB3762223EBDB69DA" <>
        "085AC1E43E15996E458F3613D0F11D8C387B2EAEB4302AEEB00D291612BB0C00"

    expected = signature |> Base.decode16!() |> Base.encode64()
    header = <<0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20>>

    pem =
      "-----BEGIN PRIVATE KEY-----\n#{Base.encode64(header <> key)}\n-----END PRIVATE KEY-----\n"

    assert Crypto.eddsa(<<0x72>>, key, :ed25519) == expected
    assert Crypto.eddsa(<<0x72>>, pem, :ed25519) == expected
    assert_raise ArgumentError, fn -> Crypto.eddsa("x", "no key at all", :ed25519) end
  end

  # RFC 6238, appendix B (the last six of its eight digits).
  test "totp/1" do
    secret = Base.encode32("12345678901234567890")

    for {seconds, code} <- [{59, "287082"}, {1_111_111_109, "081804"}, {20_000_000_000, "353130"}] do
      Time.freeze(seconds * 1000)
      assert Crypto.totp(secret) == code
    end
  end

  test "random identifiers have their form and differ" do
    assert Crypto.uuid() =~
             ~r/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

    assert Crypto.uuid16() =~ ~r/^[0-9a-f]{16}$/
    assert Crypto.uuid22() =~ ~r/^[0-9a-f]{22}$/
    assert Crypto.random_bytes(8) =~ ~r/^[0-9a-f]{16}$/
    assert Crypto.rand_number(5) in 0..99_999
    assert 1..100 |> Enum.map(fn _ -> Crypto.uuid() end) |> Enum.uniq() |> length() == 100
  end

  test "identifiers count up where the clock stands" do
    Time.freeze(1_700_000_000_000)
    assert Crypto.uuid() == "01234567-89ab-cdef-0123-456789abcdef"
    assert Crypto.uuid16() == "0123456789abcdef"
    assert Crypto.uuid22() == "0123456789abcdef012345"
    assert Crypto.random_bytes(10) == "0123456789abcdef0123"
    assert Crypto.rand_number(5) == 1234
  end
end
