defmodule ToolchainTest do
  # What the rest of the build takes for granted of the Erlang and Elixir in use.
  use ExUnit.Case, async: true

  test "Erlang/OTP 27 or newer and Elixir 1.18" do
    assert String.to_integer(System.otp_release()) >= 27
    assert Version.match?(System.version(), "~> 1.18.0")
  end

  test "programs are found in the toolchain, before any on the machine" do
    assert System.find_executable("erl") =~ List.to_string(:code.root_dir())
  end

  test "TLS and its trust store" do
    assert {:ok, _started} = Application.ensure_all_started(:ssl)
    assert [_certificate | _more] = :public_key.cacerts_get()
  end

  test "file names are UTF-8" do
    assert :file.native_name_encoding() == :utf8
  end

  test "another node, by :peer" do
    {:ok, peer, _node} = :peer.start_link(%{connection: :standard_io})
    assert :peer.call(peer, :erlang, :+, [1, 2]) == 3
    :peer.stop(peer)
  end

  test "tests have no network" do
    # An address of a documentation network: nothing answers, and without a route the answer is immediate.
    assert {:error, reason} = :gen_tcp.connect({192, 0, 2, 1}, 80, [], 1_000)
    assert reason in [:enetunreach, :ehostunreach]
  end

  test "tests have a loopback" do
    {:ok, listener} = :gen_tcp.listen(0, ip: {127, 0, 0, 1})
    {:ok, port} = :inet.port(listener)
    assert {:ok, _socket} = :gen_tcp.connect({127, 0, 0, 1}, port, [])
  end
end
