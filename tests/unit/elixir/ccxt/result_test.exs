defmodule Ccxt.ResultTest do
  use ExUnit.Case, async: true
  doctest Ccxt.Result

  test "other exceptions are wrapped and kept" do
    assert {:error, %Ccxt.BaseError{message: "bad", source: %ArgumentError{}}} =
             Ccxt.Result.of(fn -> raise ArgumentError, "bad" end)
  end
end
