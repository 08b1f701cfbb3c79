defmodule Ccxt.PackageTest do
  @moduledoc "The package, as whoever gets it from Hex unpacks it: https://github.com/hexpm/specifications/blob/main/package_tarball.md"

  use ExUnit.Case, async: true

  @sources System.fetch_env!("SOURCES")

  setup_all do
    {:ok, outer} = :erl_tar.extract(read!(), [:memory])
    outer = Map.new(outer, fn {name, bytes} -> {List.to_string(name), bytes} end)
    {:ok, inner} = :erl_tar.extract({:binary, outer["contents.tar.gz"]}, [:compressed, :memory])
    files = Map.new(inner, fn {name, bytes} -> {List.to_string(name), bytes} end)
    {:ok, outer: outer, files: files, metadata: consult!(outer["metadata.config"])}
  end

  test "it has the four parts of format 3", %{outer: outer} do
    assert outer |> Map.keys() |> Enum.sort() ==
             ["CHECKSUM", "VERSION", "contents.tar.gz", "metadata.config"]

    assert outer["VERSION"] == "3"
  end

  test "its checksum is that of the other three", %{outer: outer} do
    sum =
      :crypto.hash(
        :sha256,
        outer["VERSION"] <> outer["metadata.config"] <> outer["contents.tar.gz"]
      )

    assert outer["CHECKSUM"] == Base.encode16(sum, case: :upper)
  end

  test "its metadata describe it", %{metadata: metadata, files: files} do
    assert %{
             "name" => "ccxt",
             "app" => "ccxt",
             "version" => version,
             "elixir" => "~> 1.18",
             "description" => "CCXT Pro" <> _rest,
             "licenses" => ["MIT"],
             "links" => [{"ccxt", "https://github.com/ccxt/ccxt"}],
             "requirements" => [],
             "build_tools" => ["mix"]
           } = metadata

    assert %Version{} = Version.parse!(version)
    assert Enum.sort(metadata["files"]) == files |> Map.keys() |> Enum.sort()
  end

  test "it has every source, as it is", %{files: files} do
    sources = @sources |> Path.join("lib/**/*.ex") |> Path.wildcard()
    assert length(sources) > 90

    for path <- [Path.join(@sources, "mix.exs") | sources],
        do: assert(files[Path.relative_to(path, @sources)] == File.read!(path), path)
  end

  test "it has the manifest, the documentation, the licence and nothing else", %{files: files} do
    {lib, rest} = files |> Map.keys() |> Enum.split_with(&String.starts_with?(&1, "lib/"))
    assert Enum.all?(lib, &String.ends_with?(&1, ".ex"))

    {doc, rest} = Enum.split_with(rest, &String.starts_with?(&1, "doc/"))
    assert "doc/index.html" in doc
    assert "doc/Ccxt.Pro.html" in doc

    assert Enum.sort(rest) ==
             ~w(.formatter.exs LICENSE NOTICE README.md mix.exs priv/pro_manifest.json)

    assert %{"methods" => [_first | _rest]} = :json.decode(files["priv/pro_manifest.json"])
  end

  test "it is small enough for Hex", %{files: files} do
    assert byte_size(read!() |> elem(1)) < 8_000_000
    assert files |> Map.values() |> Enum.sum_by(&byte_size/1) < 64_000_000
  end

  test "nothing in it tells when, where or by whom it was made", %{outer: outer} do
    unpacked = {:binary, :zlib.gunzip(outer["contents.tar.gz"])}

    for tar <- [read!(), unpacked] do
      {:ok, entries} = :erl_tar.table(tar, [:verbose])

      for {_name, :regular, _size, time, mode, uid, gid} <- entries,
          do: assert({time, rem(mode, 0o1000), uid, gid} == {946_684_800, 0o644, 0, 0})
    end
  end

  ## Helpers

  defp read!, do: {:binary, File.read!(System.fetch_env!("PACKAGE"))}

  # The terms of a file, in pairs.
  defp consult!(text) do
    path = Path.join(System.fetch_env!("TEST_TMPDIR"), "metadata.config")
    File.write!(path, text)
    {:ok, terms} = :file.consult(path)
    Map.new(terms)
  end
end
