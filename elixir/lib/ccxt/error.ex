defmodule Ccxt.Error do
  @moduledoc """
  Questions about ccxt's exceptions (see `Ccxt.Errors` for the classes).

      iex> Ccxt.Error.kind_of?(%Ccxt.RequestTimeout{}, Ccxt.OperationFailed)
      true
      iex> Ccxt.Error.from_name("BadSymbol")
      Ccxt.BadSymbol
  """

  @typedoc "An exception of the hierarchy."
  @type t :: %{__struct__: module(), __exception__: true, message: String.t(), source: term()}

  @doc "JavaScript's `instanceof`: true if `exception` is a `class` or a descendant of it."
  @spec kind_of?(term(), module()) :: boolean()
  def kind_of?(%class{__exception__: true}, class), do: true
  def kind_of?(%module{__exception__: true}, class), do: class in ancestors(module)
  def kind_of?(_value, _class), do: false

  @doc "ccxt's name of an exception or of a class."
  @spec name(Exception.t() | module()) :: String.t()
  def name(%module{__exception__: true}), do: name(module)
  def name(module) when is_atom(module), do: class_name(module) || inspect(module)

  @doc "The class of a name, or nil if ccxt has none of that name."
  @spec from_name(String.t()) :: module() | nil
  def from_name(name)

  for {name, module, _ancestors} <- Ccxt.Errors.classes() do
    def from_name(unquote(name)), do: unquote(module)
  end

  def from_name(_name), do: nil

  @doc "The classes `module` descends from, its parent first; empty for the root and for foreign modules."
  @spec ancestors(module()) :: [module()]
  def ancestors(module)

  for {_name, module, ancestors} <- Ccxt.Errors.classes() do
    def ancestors(unquote(module)), do: unquote(ancestors)
  end

  def ancestors(_module), do: []

  @doc """
  Makes anything an exception of the hierarchy.

  Its own exceptions stay as they are; any other exception or term becomes a `Ccxt.BaseError` that
  keeps the original in `:source`.
  """
  @spec wrap(term()) :: t()
  def wrap(%module{__exception__: true} = exception) do
    if class_name(module) do
      exception
    else
      %Ccxt.BaseError{message: Exception.message(exception), source: exception}
    end
  end

  def wrap(message) when is_binary(message), do: %Ccxt.BaseError{message: message}
  def wrap(reason), do: %Ccxt.BaseError{message: inspect(reason), source: reason}

  @doc ~S"""
  ccxt's `exceptionMessage`: `"[BadSymbol] text"`, cut after 100,000 characters.

  An exception has no stack here, so `include_stack` makes no difference.

      iex> Ccxt.Error.exception_message(%Ccxt.BadSymbol{message: "no such market"})
      "[BadSymbol] no such market"
  """
  @spec exception_message(Exception.t(), boolean()) :: String.t()
  def exception_message(exception, include_stack \\ true)

  def exception_message(exception, _include_stack) do
    String.slice("[#{name(exception)}] #{Exception.message(exception)}", 0, 100_000)
  end

  ## Helpers

  for {name, module, _ancestors} <- Ccxt.Errors.classes() do
    defp class_name(unquote(module)), do: unquote(name)
  end

  defp class_name(_module), do: nil
end
