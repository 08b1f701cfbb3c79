defmodule Ccxt.ProTest do
  use ExUnit.Case, async: true

  alias Ccxt.Test.FakeExchange

  test "new/2 takes a compiled module" do
    exchange = Ccxt.Pro.new(FakeExchange, timeout: 5)
    assert {exchange.id, exchange.timeout} == {"fake", 5}
    assert Ccxt.Pro.close(exchange) == :ok
  end

  test "new/2 says what there is if there is no such exchange" do
    assert_raise ArgumentError, ~r/there is no exchange "nowhere"/, fn ->
      Ccxt.Pro.new("nowhere")
    end
  end
end
