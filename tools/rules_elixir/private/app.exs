# Assembles one elixir_app: app.exs --app NAME --mix-exs FILE --ebin DIR [--priv DIR --priv-file FILE ...] LIBRARY_EBIN ...

defmodule App do
  @moduledoc "An OTP application out of the modules of its libraries and what its mix.exs says."

  @switches [app: :string, mix_exs: :string, ebin: :string, priv: :string, priv_file: :keep]

  @spec main([String.t()]) :: :ok
  def main(argv) do
    {options, libraries} = OptionParser.parse!(argv, strict: @switches)
    app = String.to_atom(options[:app])
    modules = copy_modules!(libraries, options[:ebin])
    properties = options[:mix_exs] |> project!(app) |> properties(modules)

    File.write!(
      Path.join(options[:ebin], "#{app}.app"),
      :io_lib.format(~c"~tp.~n", [{:application, app, properties}])
    )

    for file <- Keyword.get_values(options, :priv_file),
        do: File.cp!(file, Path.join(options[:priv], Path.basename(file)))

    :ok
  end

  defp copy_modules!(libraries, ebin) do
    beams = Enum.flat_map(libraries, &Path.wildcard(&1 <> "/*.beam"))
    names = Enum.map(beams, &Path.basename/1)

    case names -- Enum.uniq(names) do
      [] -> Enum.each(beams, &File.cp!(&1, Path.join(ebin, Path.basename(&1))))
      twice -> raise "modules in more than one library: #{Enum.join(twice, ", ")}"
    end

    names |> Enum.map(&(&1 |> Path.basename(".beam") |> String.to_atom())) |> Enum.sort()
  end

  # The project module of a mix.exs, checked to describe the application.
  defp project!(mix_exs, app) do
    Mix.start()
    Code.compile_file(mix_exs)
    project = Mix.Project.get!()

    case project.project()[:app] do
      ^app ->
        project

      other ->
        raise "app_name is #{inspect(app)}, and #{Path.basename(mix_exs)} says #{inspect(other)}"
    end
  end

  defp properties(project, modules) do
    config = project.project()
    application = project.application()
    {extra, application} = Keyword.pop(application, :extra_applications, [])

    [
      description: config |> Keyword.get(:description, "") |> String.to_charlist(),
      modules: modules,
      registered: [],
      vsn: String.to_charlist(config[:version]),
      applications: [:kernel, :stdlib, :elixir | extra]
    ]
    |> Keyword.merge(application)
  end
end

App.main(System.argv())
