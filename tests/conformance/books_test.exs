defmodule Ccxt.BooksConformanceTest do
  @moduledoc """
  Compares order books with ccxt's own, operation by operation.

  `CCXT_BOOKS_ORACLE` names the file that `tests/conformance/books_oracle.ts` wrote: random sequences of operations
  with what ccxt's book held after each. Cases of ccxt's own tests are run where `CCXT_CONFORMANCE_DATA` names the
  folder that has them.
  """

  use ExUnit.Case, async: true

  alias Ccxt.JS
  alias Ccxt.Pro.{OrderBook, OrderBookSide}

  setup_all do
    path =
      System.get_env("CCXT_BOOKS_ORACLE") ||
        raise "CCXT_BOOKS_ORACLE must name the file that books_oracle.ts wrote"

    [about | sequences] = path |> File.stream!() |> Enum.map(&decode/1)
    steps = sequences |> Enum.map(&length(&1["steps"])) |> Enum.sum()

    IO.puts(
      "compared #{steps} operations in #{length(sequences)} sequences with ccxt's order books, seed #{about["seed"]}"
    )

    %{sequences: Enum.group_by(sequences, & &1["class"])}
  end

  for name <- ["OrderBook", "CountedOrderBook", "IndexedOrderBook"] do
    test "an #{name} does what ccxt's does", %{sequences: sequences} do
      for sequence <- Map.fetch!(sequences, unquote(name)) do
        book = new(unquote(name), sequence["snapshot"], sequence["depth"])
        made = Map.take(sequence, ["snapshot", "depth"])
        compare(book, sequence["book"], [made])
        Enum.reduce(sequence["steps"], {book, [made]}, &compare_step/2)
      end
    end
  end

  @vectors Path.join([System.get_env("CCXT_CONFORMANCE_DATA", ""), "vectors", "orderbook.json"])

  unless File.exists?(@vectors) do
    reason = "CCXT_CONFORMANCE_DATA names no folder with vectors/orderbook.json"
    IO.puts("skipped: #{reason}")
    @tag skip: reason
  end

  test "the cases of ccxt's tests" do
    %{"vectors" => vectors} = @vectors |> File.read!() |> decode()
    IO.puts("#{length(vectors)} cases of ccxt's tests")
    assert vectors != []

    for vector <- vectors do
      book = new(vector["class"], vector["input"], vector["depth"])
      Enum.reduce(vector["ops"], book, &check(&1, &2, vector["name"]))
    end
  end

  ## Random sequences

  defp compare_step(step, {book, before}) do
    book = run(step, book)
    {expected, step} = Map.pop(step, "book")
    done = [step | before]
    if expected, do: compare(book, expected, done)
    {book, done}
  end

  defp compare(book, expected, done) do
    {cache, expected} = Map.pop(expected, "cache")
    same!(without_nils(OrderBook.to_map(book)), without_nils(expected), done)
    same!(book.cache, cache, done)

    # What code that doesn't know its type reads of it.
    for key <- ["bids", "asks"] do
      side = JS.get(book, key)
      read = for at <- 0..length(expected[key]), do: JS.get(side, at)
      same!(read, expected[key] ++ [nil], done)
      same!(JS.length(side), length(expected[key]), done)
    end

    same!(JS.get(book, "nonce"), expected["nonce"], done)
    same!(JS.get(book, "datetime"), expected["datetime"], done)
  end

  # What was done before is part of the message.
  defp same!(actual, expected, done) do
    if actual != expected do
      done = Enum.reverse(done)
      assert {actual, done} == {expected, done}
    end
  end

  defp run(%{"op" => "store", "side" => side, "level" => [price, size]}, book),
    do: change(book, side, &OrderBookSide.store(&1, price, size))

  defp run(%{"op" => "storeArray", "side" => side, "level" => level}, book),
    do: change(book, side, &OrderBookSide.store_array(&1, level))

  defp run(%{"op" => "limitSide", "side" => side}, book),
    do: change(book, side, &OrderBookSide.limit/1)

  defp run(%{"op" => "limit"}, book), do: OrderBook.limit(book)
  defp run(%{"op" => "reset", "snapshot" => snapshot}, book), do: OrderBook.reset(book, snapshot)

  defp run(%{"op" => "update", "snapshot" => snapshot}, book),
    do: OrderBook.update(book, snapshot)

  defp run(%{"op" => "put", "key" => key, "value" => value}, book), do: JS.put(book, key, value)

  defp run(%{"op" => "push", "message" => message}, book),
    do: %{book | cache: book.cache ++ [message]}

  ## Cases of ccxt's tests

  defp check(["book", expected], book, name) do
    assert {name, without_nils(OrderBook.to_map(book))} == {name, expected}
    book
  end

  defp check(["limit"], book, _name), do: OrderBook.limit(book)
  defp check(["reset", snapshot], book, _name), do: OrderBook.reset(book, snapshot)

  defp check(["store", side, [price, size]], book, _name),
    do: change(book, side, &OrderBookSide.store(&1, price, size))

  defp check(["storeArray", side, level], book, _name),
    do: change(book, side, &OrderBookSide.store_array(&1, level))

  ## Helpers

  defp new("OrderBook", snapshot, depth), do: OrderBook.new(snapshot, depth)
  defp new("CountedOrderBook", snapshot, depth), do: OrderBook.counted(snapshot, depth)
  defp new("IndexedOrderBook", snapshot, depth), do: OrderBook.indexed(snapshot, depth)

  defp change(book, side, function), do: JS.put(book, side, function.(JS.get(book, side)))

  defp without_nils(map), do: for({key, value} <- map, value != nil, into: %{}, do: {key, value})

  defp decode(line) do
    {value, _acc, _rest} = :json.decode(line, nil, %{null: nil})
    value
  end
end
