# Writes to the given file, as JSON, the names that every module imports and the special forms,
# as far as they look like a variable.

named = fn names ->
  for {name, _arity} <- names,
      text = Atom.to_string(name),
      text =~ ~r/^[a-z]\w*$/ and not String.starts_with?(text, "sigil_"),
      uniq: true,
      do: text
end

[output] = System.argv()

File.write!(
  output,
  :json.encode(%{
    "functions" => named.(Kernel.__info__(:functions)),
    "macros" => named.(Kernel.__info__(:macros) ++ Kernel.SpecialForms.__info__(:macros))
  })
)
