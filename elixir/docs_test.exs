defmodule Ccxt.DocsTest do
  @moduledoc "The pages that ExDoc makes, as a browser would follow them."

  use ExUnit.Case, async: true

  @directory System.fetch_env!("DOCS")

  setup_all do
    pages =
      for path <- Path.wildcard(Path.join(@directory, "*.html")), into: %{} do
        html = File.read!(path)
        {Path.basename(path), %{links: links(html), anchors: anchors(html), html: html}}
      end

    {:ok, pages: pages}
  end

  test "every link within leads to a page and a place in it", %{pages: pages} do
    dead =
      for {page, %{links: links}} <- pages,
          link <- links,
          %URI{host: nil, scheme: nil} = uri <- [URI.parse(link)],
          not leads?(uri, page, pages),
          uniq: true,
          do: {page, link}

    assert dead == []
    assert Enum.sum_by(Map.values(pages), &length(&1.links)) > 1000
  end

  test "every link to elsewhere is an https address", %{pages: pages} do
    others =
      for {page, %{links: links}} <- pages,
          link <- links,
          %URI{scheme: scheme, host: host} <- [URI.parse(link)],
          scheme != nil,
          scheme != "https" or host in [nil, ""],
          uniq: true,
          do: {page, link}

    assert others == []
  end

  test "there is a page for each guide, and the first has them all", %{pages: pages} do
    guides = @directory |> Path.join("../guides/*.md") |> Path.wildcard()
    names = for path <- guides, do: Path.basename(path, ".md") <> ".html"
    assert length(names) >= 10
    assert names -- Map.keys(pages) == []
    assert pages["index.html"].html =~ "readme.html"
  end

  test "nothing in them is numbered at random", %{pages: pages} do
    for {page, %{html: html}} <- pages,
        [_group, number] <- Regex.scan(~r/data-group-id="(\d+)-/, html),
        do: assert(String.to_integer(number) < 1000, page)
  end

  ## Helpers

  defp links(html) do
    for [_attribute, link] <- Regex.scan(~r/<a\s[^>]*?href="([^"]*)"/, html),
        do: unescaped(link)
  end

  defp anchors(html) do
    for [_attribute, id] <- Regex.scan(~r/\sid="([^"]*)"/, html), into: MapSet.new() do
      unescaped(id)
    end
  end

  defp unescaped(text),
    do:
      text
      |> String.replace("&amp;", "&")
      |> String.replace("&#39;", "'")
      |> String.replace("&quot;", "\"")

  # A page that is searched in takes its question behind the name.
  defp leads?(%URI{path: path, fragment: fragment}, page, pages) do
    case pages[path || page] do
      nil -> path != nil and File.exists?(Path.join(@directory, path))
      %{anchors: anchors} -> fragment in [nil, ""] or anchor?(anchors, fragment)
    end
  end

  defp anchor?(anchors, fragment),
    do: fragment in anchors or URI.decode(fragment) in anchors
end
