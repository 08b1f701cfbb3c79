defmodule Ccxt.PublicFunctionsTest do
  @moduledoc "Whoever reads the documentation finds each function explained, and what it takes and gives."

  use ExUnit.Case, async: true

  setup_all do
    :ok = Application.ensure_loaded(:ccxt)
    {:ok, modules} = :application.get_key(:ccxt, :modules)

    documented =
      for module <- modules,
          {:docs_v1, _line, :elixir, _format, %{"en" => _text}, _metadata, docs} <-
            [Code.fetch_docs(module)],
          do: {module, docs}

    {:ok, documented: documented}
  end

  test "each public function has documentation, or says that it has none", context do
    undocumented =
      for {module, docs} <- context.documented,
          {{kind, name, arity}, _line, _signature, :none, metadata} <- docs,
          kind in [:function, :macro],
          # A callback has its behaviour's, a delegate its target's.
          not is_map_key(metadata, :behaviours) and not is_map_key(metadata, :delegate_to),
          do: Exception.format_mfa(module, name, arity)

    assert undocumented == []
  end

  # The smaller arities are defaults of the greatest, which the documentation names.
  test "each has a specification", context do
    unspecified =
      for {module, docs} <- context.documented,
          specified = MapSet.new(specified(module) ++ callbacks(module)),
          {{:function, name, arity}, _line, _signature, _doc, metadata} <- docs,
          {name, arity} not in specified,
          not delegated?(metadata, context.documented),
          not String.starts_with?(Atom.to_string(name), "__"),
          do: Exception.format_mfa(module, name, arity)

    assert unspecified == []
  end

  test "there are modules to look at", context do
    modules = for {module, _docs} <- context.documented, do: module
    for module <- [Ccxt.Pro, Ccxt.Pro.Binance, Ccxt.Binanceusdm], do: assert(module in modules)
  end

  ## Helpers

  # To a function that is looked at by itself.
  defp delegated?(%{delegate_to: {module, _name, _arity}}, documented),
    do: List.keymember?(documented, module, 0)

  defp delegated?(_metadata, _documented), do: false

  defp specified(module) do
    {:ok, specs} = Code.Typespec.fetch_specs(module)
    for {function, _specs} <- specs, do: function
  end

  # What a behaviour specifies.
  defp callbacks(module) do
    for {:behaviour, behaviours} <- module.module_info(:attributes),
        behaviour <- behaviours,
        callback <- behaviour.behaviour_info(:callbacks),
        do: callback
  end
end
