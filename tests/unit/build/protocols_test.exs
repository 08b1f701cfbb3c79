defmodule ProtocolsTest do
  # What a program gets, and a test that asks for it.
  use ExUnit.Case, async: true

  test "Elixir's protocols are consolidated" do
    for protocol <- [Enumerable, Inspect, String.Chars],
        do: assert(Protocol.consolidated?(protocol))
  end

  test "they know the implementations of the test's libraries" do
    assert {:consolidated, modules} = Enumerable.__protocol__(:impls)
    assert Ccxt.Pro.ArrayCache in modules
    assert Enum.count(Ccxt.Pro.ArrayCache.new()) == 0
  end
end
