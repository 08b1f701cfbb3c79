# Packs one hex_package: hex_package.exs --app NAME --version VERSION --mix-exs FILE --out TAR [--docs DIR] PATH=FILE ...
#
# The format is Hex's third one: https://github.com/hexpm/specifications/blob/main/package_tarball.md

defmodule HexPackage do
  @moduledoc "A package's tarball, made of the bytes of its files and of nothing else."

  @switches [app: :string, version: :string, mix_exs: :string, out: :string, docs: :string]

  @format "3"

  # Who unpacks it gets files of his own, of the time that Hex itself gives: the first second of the year 2000.
  @header [mtime: 946_684_800, atime: 946_684_800, ctime: 946_684_800, uid: 0, gid: 0]

  @spec main([String.t()]) :: :ok
  def main(argv) do
    {options, pairs} = OptionParser.parse!(argv, strict: @switches)
    project = project!(options)
    files = Enum.sort(Enum.map(pairs, &pair/1) ++ pages(options[:docs]))
    names = Enum.map(files, fn {name, _path} -> name end)
    check_files!(names, project[:package][:files])

    metadata = project |> metadata(names) |> encode()
    contents = files |> Enum.map(fn {name, path} -> {name, File.read!(path)} end) |> archive()
    contents = :zlib.gzip(contents)

    tarball =
      archive([
        {"VERSION", @format},
        {"CHECKSUM", :sha256 |> :crypto.hash([@format, metadata, contents]) |> Base.encode16()},
        {"metadata.config", metadata},
        {"contents.tar.gz", contents}
      ])

    File.write!(options[:out], tarball)
  end

  defp pair(argument) do
    [name, path] = String.split(argument, "=", parts: 2)
    {name, path}
  end

  defp pages(nil), do: []

  defp pages(directory) do
    for path <- Path.wildcard(directory <> "/**", match_dot: true),
        File.regular?(path),
        do: {Path.join("doc", Path.relative_to(path, directory)), path}
  end

  defp project!(options) do
    Mix.start()
    Code.compile_file(options[:mix_exs])
    project = Mix.Project.get!().project()
    said = {Atom.to_string(project[:app]), project[:version]}

    if said != {options[:app], options[:version]},
      do:
        raise(
          "`app_name` and `version` are #{inspect(options)}, and mix.exs says #{inspect(said)}"
        )

    project
  end

  # What the build puts in and what mix.exs says of it are the same.
  defp check_files!(names, said) do
    unsaid = Enum.reject(names, fn name -> Enum.any?(said, &within?(name, &1)) end)

    if unsaid != [],
      do: raise("not in `package()[:files]` of mix.exs: #{Enum.join(unsaid, ", ")}")

    missing = Enum.reject(said, fn path -> Enum.any?(names, &within?(&1, path)) end)
    if missing != [], do: raise("no file is of mix.exs's #{Enum.join(missing, ", ")}")
  end

  defp within?(name, path), do: name == path or String.starts_with?(name, path <> "/")

  defp metadata(project, names) do
    package = project[:package]

    [
      name: Atom.to_string(project[:app]),
      version: project[:version],
      description: project[:description],
      elixir: project[:elixir],
      app: Atom.to_string(project[:app]),
      files: names,
      licenses: package[:licenses],
      links: Enum.sort(package[:links]),
      requirements:
        Enum.map(project[:deps], &raise("a dependency, of which Hex wants more: #{inspect(&1)}")),
      build_tools: ["mix"]
    ]
  end

  defp encode(metadata) do
    for {key, value} <- metadata, into: "" do
      term = {Atom.to_string(key), value}
      term |> then(&:io_lib.format(~c"~tp.~n", [&1])) |> :unicode.characters_to_binary()
    end
  end

  defp archive(entries) do
    path = Path.join(System.tmp_dir!(), "hex_package_#{System.pid()}.tar")
    {:ok, tar} = :erl_tar.open(path, [:write])

    for {name, bytes} <- entries,
        do: :ok = :erl_tar.add(tar, bytes, String.to_charlist(name), @header)

    :ok = :erl_tar.close(tar)
    bytes = File.read!(path)
    File.rm!(path)
    bytes
  end
end

HexPackage.main(System.argv())
