# Tells what modules export and which fields their structs have: describe_runtime.exs INPUT OUTPUT.
#
# INPUT is a JSON list of module names; OUTPUT gets a line of JSON for each: {"exports": [name], "fields": [name]},
# or null for a module that there isn't. The fields of Ccxt.Instance are those that it keeps.
[input, output] = System.argv()

lines =
  for name <- input |> File.read!() |> :json.decode() do
    module = Module.concat([name])

    description =
      if Code.ensure_loaded?(module) do
        macros =
          if function_exported?(module, :__info__, 1),
            do: Keyword.keys(module.__info__(:macros)),
            else: []

        exports = Keyword.keys(module.module_info(:exports)) ++ macros

        fields =
          cond do
            function_exported?(module, :__struct__, 0) -> Map.keys(module.__struct__())
            module == Ccxt.Instance -> Ccxt.Instance.fields()
            true -> []
          end

        %{"exports" => Enum.uniq(exports), "fields" => fields}
      else
        :null
      end

    [:json.encode(description), ?\n]
  end

File.write!(output, lines)
