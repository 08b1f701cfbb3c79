defmodule Ccxt.Conformance.Reach do
  @moduledoc """
  Which functions of a compiled class ran, as the virtual machine counts them.

  ccxt's methods that ran in a case have to run here, too: else what is compared isn't what is said to be. A copy that the
  compiler has made of a method, for calls of a kind, is that method.
  """

  alias Ccxt.Conformance.Comparison

  @doc "Counts the calls of a class's functions from now on."
  @spec start(module()) :: :ok
  def start(module) do
    Code.ensure_loaded!(module)
    # The one begins, and the other sets what was counted before back to zero.
    for change <- [true, :restart],
        do: :erlang.trace_pattern({module, :_, :_}, change, [:local, :call_count])

    :ok
  end

  @doc "Methods of those given that no function has run of since `start/1`, although the class has one."
  @spec missed(methods :: [String.t()], module()) :: [String.t()]
  def missed(methods, module) do
    functions =
      for {name, arity} <- module.module_info(:functions),
          do: {squeezed(name), ran?(module, name, arity)}

    for method <- methods,
        name = Comparison.squeeze(method),
        Enum.any?(functions, &match?({^name, _ran?}, &1)),
        {name, true} not in functions,
        do: method
  end

  ## Helpers

  defp squeezed(function),
    do:
      function
      |> Atom.to_string()
      |> String.replace(~r/_(deferred|unpacked)\d*$/, "")
      |> Comparison.squeeze()

  defp ran?(module, name, arity) do
    case :erlang.trace_info({module, name, arity}, :call_count) do
      {:call_count, count} when is_integer(count) -> count > 0
      {:call_count, _none} -> false
    end
  end
end
