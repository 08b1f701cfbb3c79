defmodule Ccxt.CachesConformanceTest do
  @moduledoc """
  Compares the caches with ccxt's own, operation by operation.

  `CCXT_CACHES_ORACLE` names the file that `tests/conformance/caches_oracle.ts` wrote: random sequences of
  operations with what ccxt's cache held after each. Cases of ccxt's own tests are run where
  `CCXT_CONFORMANCE_DATA` names the folder that has them.
  """

  use ExUnit.Case, async: true

  alias Ccxt.JS

  alias Ccxt.Pro.{
    ArrayCache,
    ArrayCacheBySymbolById,
    ArrayCacheBySymbolBySide,
    ArrayCacheByTimestamp,
    Cache
  }

  alias Ccxt.Pro.Core.Recent

  @classes %{
    "ArrayCache" => ArrayCache,
    "ArrayCacheByTimestamp" => ArrayCacheByTimestamp,
    "ArrayCacheBySymbolById" => ArrayCacheBySymbolById,
    "ArrayCacheBySymbolBySide" => ArrayCacheBySymbolBySide
  }

  setup_all do
    path =
      System.get_env("CCXT_CACHES_ORACLE") ||
        raise "CCXT_CACHES_ORACLE must name the file that caches_oracle.ts wrote"

    [about | sequences] = path |> File.stream!() |> Enum.map(&decode/1)
    steps = sequences |> Enum.map(&length(&1["steps"])) |> Enum.sum()

    IO.puts(
      "compared #{steps} operations in #{length(sequences)} sequences with ccxt's caches, seed #{about["seed"]}"
    )

    %{sequences: Enum.group_by(sequences, & &1["class"])}
  end

  for {name, module} <- @classes do
    test "#{inspect(module)} does what ccxt's does", %{sequences: sequences} do
      for sequence <- Map.fetch!(sequences, unquote(name)) do
        cache = unquote(module).new(sequence["maxSize"])
        Enum.reduce(sequence["steps"], {cache, []}, &compare/2)
      end
    end
  end

  @vectors Path.join([System.get_env("CCXT_CONFORMANCE_DATA", ""), "vectors", "cache.json"])

  unless File.exists?(@vectors) do
    reason = "CCXT_CONFORMANCE_DATA names no folder with vectors/cache.json"
    IO.puts("skipped: #{reason}")
    @tag skip: reason
  end

  test "the cases of ccxt's tests that hold for this version" do
    vectors =
      @vectors |> File.read!() |> :json.decode() |> nulls_to_nil() |> Map.fetch!("vectors")

    holding = Enum.filter(vectors, & &1["on_4_5_58"]["holds"])

    IO.puts(
      "#{length(holding)} of #{length(vectors)} cases of ccxt's tests hold for this version"
    )

    assert holding != []

    for vector <- holding do
      cache = Map.fetch!(@classes, vector["class"]).new(vector["maxSize"])
      Enum.reduce(vector["ops"], cache, &check(&1, &2, vector["name"]))
    end
  end

  ## Random sequences

  # What was done before is part of the message.
  defp compare(step, {cache, before}) do
    {result, cache} = run(step, cache)
    done = Enum.reverse([Map.drop(step, ["items", "hashmap"]) | before])
    assert {result, done} == {step["result"], done}
    assert {Enum.to_list(cache), done} == {step["items"], done}
    assert {JS.length(cache), done} == {length(step["items"]), done}
    # Candles by time are read by nobody.
    with %{hashmap: hashmap} <- cache, do: assert({hashmap, done} == {step["hashmap"], done})
    {cache, Enum.reverse(done)}
  end

  defp run(%{"op" => "append", "item" => item}, cache), do: {nil, Cache.append(cache, item)}

  defp run(%{"op" => "getLimit", "symbol" => symbol, "limit" => limit}, cache),
    do: Cache.get_limit(cache, symbol, limit)

  defp run(%{"op" => "write", "path" => path, "value" => value}, cache),
    do: {nil, %{cache | hashmap: put_in(cache.hashmap, path, value)}}

  ## Cases of ccxt's tests

  defp check(["append", item], cache, _case), do: Cache.append(cache, item)
  # ccxt's classes never call it.
  defp check(["clear"], %ArrayCache{} = cache, _case), do: %{cache | items: Recent.new()}

  defp check(["rows", rows], cache, name) do
    assert {name, Enum.to_list(cache)} == {name, rows}
    cache
  end

  defp check(["length", length], cache, name) do
    assert {name, Enum.count(cache)} == {name, length}
    cache
  end

  # "*": whatever it gives.
  defp check(["getLimit", symbol, limit, "*"], cache, _case) do
    {_limit, cache} = Cache.get_limit(cache, symbol, limit)
    cache
  end

  defp check(["getLimit", symbol, limit, expected], cache, name) do
    {actual, cache} = Cache.get_limit(cache, symbol, limit)
    assert {name, actual} == {name, expected}
    cache
  end

  ## Helpers

  defp decode(line) do
    {value, _acc, _rest} = :json.decode(line, nil, %{null: nil})
    value
  end

  defp nulls_to_nil(:null), do: nil
  defp nulls_to_nil(list) when is_list(list), do: Enum.map(list, &nulls_to_nil/1)

  defp nulls_to_nil(%{} = map),
    do: Map.new(map, fn {key, value} -> {key, nulls_to_nil(value)} end)

  defp nulls_to_nil(value), do: value
end
