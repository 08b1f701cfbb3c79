# Reads a JSON array of source texts from the first file and writes to the second one, for each text:
# what `mix format` makes of it, the syntax tree that the parser sees and its warnings; or the error.

defmodule FormatAll do
  @line_length 98

  def run(input, output) do
    results = input |> File.read!() |> :json.decode() |> Enum.map(&examine/1)
    File.write!(output, :json.encode(results))
  end

  defp examine(text) do
    formatted = IO.iodata_to_binary([Code.format_string!(text, line_length: @line_length), ?\n])
    {quoted, diagnostics} = Code.with_diagnostics(fn -> Code.string_to_quoted!(text) end)
    warnings = Enum.map(diagnostics, & &1.message)
    %{"formatted" => formatted, "quoted" => encode(quoted), "warnings" => warnings}
  rescue
    error in [SyntaxError, TokenMissingError, MismatchedDelimiterError] ->
      %{"error" => Exception.message(error)}
  end

  # Parentheses around one expression may leave a block of one.
  defp encode({:__block__, _meta, [expr]}), do: encode(expr)
  defp encode({form, _meta, nil}), do: ["node", encode(form), ["atom", "nil"]]
  defp encode({form, _meta, args}) when is_list(args), do: ["node", encode(form), encode(args)]
  defp encode({left, right}), do: ["pair", encode(left), encode(right)]
  defp encode(list) when is_list(list), do: ["list" | Enum.map(list, &encode/1)]
  defp encode(atom) when is_atom(atom), do: ["atom", Atom.to_string(atom)]
  defp encode(text) when is_binary(text), do: ["string", text]
  defp encode(integer) when is_integer(integer), do: ["integer", Integer.to_string(integer)]
  defp encode(float) when is_float(float), do: ["float", float]
end

[input, output] = System.argv()
FormatAll.run(input, output)
