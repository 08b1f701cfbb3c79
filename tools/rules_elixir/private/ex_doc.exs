# Documents one application: ex_doc.exs --app NAME --main PAGE --output DIR --ebin DIR EXTRA ...

{options, extras} =
  OptionParser.parse!(System.argv(),
    strict: [app: :string, main: :string, output: :string, ebin: :keep]
  )

# Debian installs ExDoc beside Elixir's own applications, which are not on the code path by themselves.
for app <- ~w(earmark_parser nimble_parsec makeup makeup_elixir makeup_erlang ex_doc) do
  :elixir |> :code.lib_dir() |> Path.join("../#{app}/ebin") |> Path.expand() |> Code.append_path()
end

app = String.to_atom(options[:app])
ebins = Keyword.get_values(options, :ebin)
Enum.each(ebins, &Code.append_path/1)
:ok = Application.load(app)
{:ok, _started} = Application.ensure_all_started(:ex_doc)

ExDoc.generate_docs(options[:app], List.to_string(Application.spec(app, :vsn)),
  source_beam: ebins,
  apps: [app],
  main: options[:main],
  extras: extras,
  output: options[:output],
  formatter: "html"
)
