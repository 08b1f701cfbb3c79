defmodule Ccxt.ErrorTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Error, Errors}

  doctest Error
  doctest Errors

  test "every class is an exception with a message" do
    for {name, module, _ancestors} <- Errors.classes() do
      assert module == Module.concat(Ccxt, name)
      assert %{__struct__: ^module, message: "text"} = exception = module.exception("text")
      assert Exception.message(exception) == "text"
      assert Exception.message(module.exception([])) == ""
      assert Error.name(exception) == name
      assert Error.name(module) == name
      assert Error.from_name(name) == module
    end
  end

  test "a class is a kind of all its ancestors, and of no other" do
    for {_name, module, ancestors} <- Errors.classes(), {_other, class, _} <- Errors.classes() do
      expected = class == module or class in ancestors
      assert Error.kind_of?(struct!(module), class) == expected
    end
  end

  test "the hierarchy is ccxt's" do
    assert Error.ancestors(Ccxt.OnMaintenance) == [
             Ccxt.ExchangeNotAvailable,
             Ccxt.NetworkError,
             Ccxt.OperationFailed,
             Ccxt.BaseError
           ]

    assert Error.ancestors(Ccxt.BaseError) == []
    assert length(Errors.classes()) == 41
  end

  test "foreign values are of no kind" do
    refute Error.kind_of?(%ArgumentError{}, Ccxt.BaseError)
    refute Error.kind_of?(nil, Ccxt.BaseError)
    assert Error.from_name("TypeError") == nil
    assert Error.name(%ArgumentError{}) == "ArgumentError"
  end

  test "wrap/1 keeps the original" do
    own = %Ccxt.BadSymbol{message: "x"}
    assert Error.wrap(own) == own

    foreign = %ArgumentError{message: "bad"}
    assert Error.wrap(foreign) == %Ccxt.BaseError{message: "bad", source: foreign}

    assert Error.wrap({:exit, :noproc}) == %Ccxt.BaseError{
             message: "{:exit, :noproc}",
             source: {:exit, :noproc}
           }

    assert Error.wrap("text") == %Ccxt.BaseError{message: "text"}
  end

  test "an exception can be made of fields or of any value" do
    source = %ArgumentError{}

    assert Ccxt.BaseError.exception(message: "m", source: source) == %Ccxt.BaseError{
             message: "m",
             source: source
           }

    assert Ccxt.BaseError.exception(5.0).message == "5"
  end
end
