defmodule Ccxt.Conformance.Specification do
  @moduledoc """
  Whether what a function gives is what its `@spec` says: Dialyzer finds where a specification can't be right, this where
  it isn't.
  """

  @typedoc "A type as Erlang's abstract format has it."
  @type type :: tuple()

  # What ccxt's declarations say another type of than its code gives: `fetchAllGreeks` gives Greeks by symbol, no list.
  @declared_otherwise [:fetch_all_greeks!]

  @doc """
  The value, which has to be of the type that the function's specification names as its result.

  A function without a specification of its own delegates to one that has; such a value isn't looked at.
  """
  @spec hold!(value, {module(), atom(), arity()}) :: value when value: term()
  def hold!(value, {module, name, arity}) do
    case result(module, name, arity) do
      nil -> value
      _type when name in @declared_otherwise -> value
      type -> if member?(value, type), do: value, else: raise(refused(value, module, name, type))
    end
  end

  @doc "Whether the value is of the type; what other modules name is a struct of theirs."
  @spec member?(value :: term(), type()) :: boolean()
  def member?(value, {:type, _, :union, types}), do: Enum.any?(types, &member?(value, &1))
  def member?(_value, {:type, _, name, []}) when name in [:term, :any], do: true
  def member?(value, {:atom, _, atom}), do: value === atom
  def member?(value, {:type, _, :boolean, []}), do: is_boolean(value)
  def member?(value, {:type, _, :number, []}), do: is_number(value)
  def member?(value, {:type, _, :integer, []}), do: is_integer(value)
  def member?(value, {:type, _, :atom, []}), do: is_atom(value)
  def member?(value, {:type, _, :list, []}), do: is_list(value)

  def member?(value, {:type, _, :list, [element]}),
    do: is_list(value) and Enum.all?(value, &member?(&1, element))

  def member?(value, {:type, _, :map, :any}), do: is_map(value)

  def member?(value, {:type, _, :map, [{:type, _, field, [key, of]}]})
      when field in [:map_field_assoc, :map_field_exact] do
    is_map(value) and not is_struct(value) and
      Enum.all?(value, fn {k, v} -> member?(k, key) and member?(v, of) end)
  end

  def member?(value, {:remote_type, _, [{:atom, _, String}, {:atom, _, :t}, []]}),
    do: is_binary(value)

  def member?(value, {:remote_type, _, [{:atom, _, module}, {:atom, _, :t}, []]}),
    do: is_struct(value, module)

  ## Helpers

  defp result(module, name, arity) do
    case results(module) do
      %{{^name, ^arity} => result} -> result
      _none -> nil
    end
  end

  # They are read from the module's file, and there are thousands of calls.
  defp results(module) do
    with nil <- :persistent_term.get({__MODULE__, module}, nil) do
      {:ok, specs} = Code.Typespec.fetch_specs(module)

      results =
        for {function, [{:type, _, :fun, [_arguments, result]}]} <- specs,
            into: %{},
            do: {function, result}

      :persistent_term.put({__MODULE__, module}, results)
      results
    end
  end

  # Of ccxt's hierarchy, or a comparison would tell nothing of it.
  defp refused(value, module, name, type) do
    spec = {:type, 0, :fun, [{:type, 0, :product, []}, type]}
    says = name |> Code.Typespec.spec_to_quoted(spec) |> Macro.to_string()

    %Ccxt.BaseError{
      message:
        "#{inspect(module)} says #{says}, and gave #{inspect(value, limit: 10, printable_limit: 200)}"
    }
  end
end
