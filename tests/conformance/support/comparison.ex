defmodule Ccxt.Conformance.Comparison do
  @moduledoc """
  Compares what ccxt gave with what we gave.

  A missing key equals nil, numbers are compared by value, an exception with an error of its class and message. Where
  JavaScript itself threw (a `TypeError`), any exception outside of ccxt's hierarchy will do: the message is the
  engine's. What ccxt rejects with need not be an error; here it is the `:source` of a `Ccxt.BaseError`.
  """

  alias Ccxt.Ordered
  alias Ccxt.Pro.{Cache, OrderBook}

  require Cache

  @typedoc "Where two values differ, such as `[\"tickers\", \"BTC/USDT\", \"last\"]`, and how."
  @type difference :: {path :: [String.t()], expected :: term(), actual :: term()}

  @foreign "an exception that isn't ccxt's"

  @doc "Where the values differ; `actual` may hold anything that compiled code gives."
  @spec differences(expected :: term(), actual :: term()) :: [difference()]
  def differences(expected, actual), do: compare(expected(expected), plain(actual), [])

  @doc "Writes a difference in one line."
  @spec format(difference()) :: String.t()
  def format({path, expected, actual}) do
    "#{Enum.join(path, " › ")}: ccxt #{show(expected)}, here #{show(actual)}"
  end

  @doc "The value with strings rewritten, keys of maps included."
  @spec map_strings(term(), (String.t() -> String.t())) :: term()
  def map_strings(value, fun) when is_binary(value), do: fun.(value)
  def map_strings(value, fun) when is_list(value), do: Enum.map(value, &map_strings(&1, fun))

  def map_strings(%Ordered{} = value, fun),
    do: Ordered.new(for {k, v} <- Ordered.to_list(value), do: {fun.(k), map_strings(v, fun)})

  def map_strings(%{__exception__: true, message: message} = error, fun),
    do: %{error | message: fun.(message)}

  def map_strings(%{} = value, fun) when not is_struct(value),
    do: Map.new(value, fn {k, v} -> {map_strings(k, fun), map_strings(v, fun)} end)

  def map_strings(value, _fun), do: value

  ## What ccxt gave

  defp expected(%{"$" => "error", "name" => name} = error) do
    if Ccxt.Error.from_name(name), do: error, else: @foreign
  end

  defp expected(%{"$" => "function", "name" => name} = function),
    do: %{function | "name" => squeeze(name)}

  defp expected(%{} = value), do: Map.new(value, fn {k, v} -> {k, expected(v)} end)
  defp expected(value) when is_list(value), do: Enum.map(value, &expected/1)
  defp expected(value), do: value

  ## What we gave, in the oracle's words

  defp plain(%Ccxt.BaseError{source: %{__exception__: true} = source}), do: plain(source)
  defp plain(%Ccxt.BaseError{source: source}) when source != nil, do: plain(source)

  defp plain(%module{__exception__: true} = error) do
    name = Ccxt.Error.name(error)

    if Ccxt.Error.from_name(name) == module,
      do: %{"$" => "error", "name" => name, "message" => error.message},
      else: @foreign
  end

  defp plain(%Ordered{} = value), do: value |> Ordered.to_list() |> Map.new() |> plain()
  defp plain(%OrderBook{} = book), do: book |> OrderBook.to_map() |> plain()
  defp plain(cache) when Cache.is_cache(cache), do: cache |> Cache.to_list() |> plain()
  defp plain(%{} = value), do: Map.new(value, fn {k, v} -> {key(k), plain(v)} end)
  defp plain(value) when is_list(value), do: Enum.map(value, &plain/1)
  defp plain(value) when value in [nil, true, false], do: value
  defp plain(value) when is_atom(value), do: atom(value)
  defp plain(value), do: value

  # JavaScript writes a key that is no string as one.
  defp key(key) when is_binary(key), do: key
  defp key(key), do: Ccxt.JS.to_string(key)

  # Modules are error classes, other atoms are handlers.
  defp atom(atom) do
    name = Ccxt.Error.name(atom)

    if Ccxt.Error.from_name(name) == atom,
      do: %{"$" => "class", "name" => name},
      else: %{"$" => "function", "name" => atom |> Atom.to_string() |> squeeze()}
  end

  @doc "A name without what differs between the languages: `handleTickers`, `handle_tickers`."
  @spec squeeze(String.t()) :: String.t()
  def squeeze(name), do: name |> String.replace(["_", "?", "!"], "") |> String.downcase()

  ## Comparing

  defp compare(same, same, _path), do: []

  defp compare(%{} = expected, %{} = actual, path) do
    keys = Enum.uniq(Map.keys(expected) ++ Map.keys(actual))
    Enum.flat_map(keys, &compare(expected[&1], actual[&1], path ++ [&1]))
  end

  defp compare([_ | _] = expected, actual, path)
       when is_list(actual) and length(expected) == length(actual) do
    [expected, actual]
    |> Enum.zip()
    |> Enum.with_index()
    |> Enum.flat_map(fn {{one, other}, i} ->
      compare(one, other, path ++ [Integer.to_string(i)])
    end)
  end

  defp compare(expected, actual, path),
    do: if(expected == actual, do: [], else: [{path, expected, actual}])

  defp show(nil), do: "nothing"
  defp show(value), do: inspect(value, limit: 30, printable_limit: 500)
end
