# Documents one application: ex_doc.exs --app NAME --mix-exs FILE --output DIR --ebin DIR EXTRA=PATH ...
#
# As `mix docs` does, it takes what `docs` of the mix.exs says; the pages that it names are the EXTRAs.

defmodule Documentation do
  @moduledoc "The HTML pages of an application; warnings are errors, and equal sources give equal pages."

  @switches [app: :string, mix_exs: :string, output: :string, ebin: :string]

  # Debian installs ExDoc beside Elixir's own applications, which are not on the code path by themselves.
  @libraries ~w(earmark_parser nimble_parsec makeup makeup_elixir makeup_erlang ex_doc)

  @spec main([String.t()]) :: :ok
  def main(argv) do
    {options, extras} = OptionParser.parse!(argv, strict: @switches)
    for library <- @libraries, do: library |> ebin() |> Code.append_path()
    Code.append_path(options[:ebin])
    app = String.to_atom(options[:app])
    :ok = Application.load(app)
    {:ok, _started} = Application.ensure_all_started(:ex_doc)

    output = Path.expand(options[:output])
    ebin = Path.expand(options[:ebin])
    directory = output <> ".sources"
    stage(["mix.exs=#{options[:mix_exs]}" | extras], directory)
    warnings = File.cd!(directory, fn -> warnings(fn -> generate(app, ebin, output) end) end)
    File.rm_rf!(directory)

    if warnings != "", do: abort(warnings <> "warnings, which are errors here")
    for page <- Path.wildcard(output <> "/*.html"), do: renumber!(page)
    File.rm!(Path.join(output, ".build"))
  end

  defp ebin(library),
    do: :elixir |> :code.lib_dir() |> Path.join("../#{library}/ebin") |> Path.expand()

  # Copies each NAME=PATH to its name below the directory.
  defp stage(pairs, directory) do
    for pair <- pairs do
      [name, path] = String.split(pair, "=", parts: 2)
      target = Path.join(directory, name)
      File.mkdir_p!(Path.dirname(target))
      File.cp!(path, target)
    end
  end

  defp generate(app, ebin, output) do
    Mix.start()
    Code.compile_file("mix.exs")
    project = Mix.Project.get!().project()

    ExDoc.generate_docs(
      project[:name] || Atom.to_string(app),
      project[:version],
      [source_beam: [ebin], apps: [app], output: output, formatter: "html"] ++ project[:docs]
    )
  end

  # What a function, and the processes that it starts, write to the standard error.
  defp warnings(function) do
    standard_error = Process.whereis(:standard_error)
    {:ok, device} = StringIO.open("")
    Process.unregister(:standard_error)
    Process.register(device, :standard_error)
    function.()
    Process.unregister(:standard_error)
    Process.register(standard_error, :standard_error)
    {:ok, {"", written}} = StringIO.close(device)
    written
  end

  # The highlighter numbers the pairs of brackets of each example at random.
  defp renumber!(page) do
    html = File.read!(page)
    found = Regex.scan(~r/data-group-id="(\d+)-/, html, capture: :all_but_first)
    numbers = found |> List.flatten() |> Enum.uniq() |> Enum.with_index() |> Map.new()

    File.write!(
      page,
      Regex.replace(~r/data-group-id="(\d+)-/, html, fn _whole, random ->
        ~s(data-group-id="#{numbers[random]}-)
      end)
    )
  end

  defp abort(message) do
    IO.puts(:stderr, message)
    System.halt(1)
  end
end

Documentation.main(System.argv())
