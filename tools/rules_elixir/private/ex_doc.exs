# Documents one application: ex_doc.exs --project NAME --version VERSION --main PAGE --output DIR --ebin DIR EXTRA ...

{options, extras} =
  OptionParser.parse!(System.argv(),
    strict: [project: :string, version: :string, main: :string, output: :string, ebin: :keep]
  )

# Debian installs ExDoc beside Elixir's own applications, which are not on the code path by themselves.
for app <- ~w(earmark_parser nimble_parsec makeup makeup_elixir makeup_erlang ex_doc) do
  :elixir |> :code.lib_dir() |> Path.join("../#{app}/ebin") |> Path.expand() |> Code.append_path()
end

{:ok, _started} = Application.ensure_all_started(:ex_doc)
ebins = Keyword.get_values(options, :ebin)
Enum.each(ebins, &Code.append_path/1)

pages =
  ExDoc.generate_docs(options[:project], options[:version],
    source_beam: ebins,
    apps: [String.to_atom(options[:project])],
    main: options[:main],
    extras: extras,
    output: options[:output],
    formatter: "html"
  )

IO.puts("#{options[:output]}: #{Path.basename(pages)}")
