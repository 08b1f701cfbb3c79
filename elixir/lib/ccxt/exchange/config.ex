defmodule Ccxt.Exchange.Config do
  @moduledoc false

  # Reads what a user wrote: names as ccxt spells them or as Elixir would, strings or atoms.

  alias Ccxt.Exchange.Environment
  alias Ccxt.Instance

  # What a setting must be, where a mistake would show only later, or never. Nil is no setting.
  @types [
           text: ~w(secret uid login password private_key wallet_address token twofa account_id)a,
           text: ~w(hostname)a,
           key: ~w(api_key)a,
           map: ~w(options urls has headers fees timeframes exceptions snapshot_payloads)a,
           switch: ~w(verbose enable_rate_limit new_updates reduce_fees)a,
           switch: ~w(substitute_common_currency_codes)a,
           positive: ~w(timeout)a,
           number: ~w(rate_limit)a,
           count: ~w(cache_limit)a,
           name: ~w(cluster)a,
           fetcher: ~w(rest_fetcher snapshot_fetcher)a,
           implementation: ~w(fetch_implementation)a
         ]
         |> Enum.flat_map(fn {type, fields} -> Enum.map(fields, &{&1, type}) end)
         |> Map.new()

  @type field :: {field :: atom(), ccxt_name :: String.t(), default :: term()}

  @doc "The settings by field, with string keys inside, and the environment that they ask for."
  @spec read(map() | keyword(), [field()], id :: String.t() | nil) ::
          {[{atom(), term()}], Environment.t()}
  def read(config, fields, id) do
    settings = for {name, value} <- config, do: {to_string(name), plain(value)}
    {environment, settings} = Environment.take(settings, id)
    names = names(fields)
    known = Map.keys(names) ++ Environment.names(id)

    fields =
      for {name, value} <- settings do
        field = field!(name, names, known)
        {field, name, checked!(@types[field], name, value)}
      end

    agree!(fields)
    {for({field, _name, value} <- fields, do: {field, value}), environment}
  end

  @doc "Keys inside a setting as ccxt's strings: `options: [default_type: \"swap\"]` is `\"defaultType\"`."
  @spec plain(term()) :: term()
  def plain(%_struct{} = value), do: value
  def plain(value) when is_map(value), do: Map.new(value, &plain_pair/1)

  def plain([{key, _value} | _rest] = value) when is_atom(key) do
    if Keyword.keyword?(value), do: Map.new(value, &plain_pair/1), else: value
  end

  def plain(value) when is_list(value), do: Enum.map(value, &plain/1)
  def plain(value), do: value

  ## Helpers

  # Both spellings of each name. The proxies' two spellings are two fields.
  defp names(fields) do
    instance = for field <- Instance.fields(), do: {field, Instance.ccxt_name(field)}
    config = for {field, name, _default} <- fields, do: {field, name}

    for {field, name} <- instance ++ config,
        spelling <- [name, Atom.to_string(field)],
        into: %{},
        do: {spelling, field}
  end

  defp field!(name, names, known) do
    case names do
      %{^name => field} ->
        field

      %{} ->
        nearest = Enum.max_by(known, &String.jaro_distance(&1, name))

        raise ArgumentError,
              "there is no setting #{inspect(name)}; did you mean #{inspect(nearest)}?"
    end
  end

  defp checked!(_type, _name, nil), do: nil
  defp checked!(:map, _name, []), do: %{}

  defp checked!(type, name, value) do
    unless valid?(type, value),
      do: raise(ArgumentError, "#{name} must be #{describe(type)}, got #{shown(type, value)}")

    value
  end

  defp valid?(nil, _value), do: true
  defp valid?(:text, value), do: is_binary(value)
  defp valid?(:key, value), do: is_binary(value) and String.trim(value) == value
  defp valid?(:map, value), do: is_map(value)
  defp valid?(:switch, value), do: is_boolean(value)
  defp valid?(:positive, value), do: is_number(value) and value > 0
  defp valid?(:number, value), do: is_number(value)
  defp valid?(:count, value), do: is_integer(value) and value > 0
  defp valid?(:name, value), do: is_atom(value) or is_binary(value)
  defp valid?(:fetcher, value), do: is_function(value, 1)
  defp valid?(:implementation, value), do: is_function(value, 5)

  defp describe(:text), do: "a string"
  defp describe(:key), do: "a string without spaces around it"
  defp describe(:map), do: "a map"
  defp describe(:switch), do: "true or false"
  defp describe(:positive), do: "a number of milliseconds above 0"
  defp describe(:number), do: "a number of milliseconds"
  defp describe(:count), do: "a whole number above 0"
  defp describe(:name), do: "true, or a name: an atom or a string"
  defp describe(:fetcher), do: "a function of one argument"
  defp describe(:implementation), do: "a function of five arguments"

  # A value may be a secret, or one that stands in the wrong place: only its kind is told.
  defp shown(type, value) when type not in [:text, :key] and (is_number(value) or is_atom(value)),
    do: inspect(value)

  defp shown(_type, value) when is_number(value), do: "a number"
  defp shown(_type, value) when is_atom(value), do: "an atom"
  defp shown(:key, value) when is_binary(value), do: "one with spaces"
  defp shown(_type, value) when is_binary(value), do: "a string"
  defp shown(_type, value) when is_map(value), do: "a map"
  defp shown(_type, value) when is_list(value), do: "a list"
  defp shown(_type, value) when is_function(value), do: "a function of another arity"
  defp shown(_type, _value), do: "something else"

  # `apiKey` and `api_key` are one setting.
  defp agree!(fields) do
    fields
    |> Enum.group_by(&elem(&1, 0))
    |> Enum.each(fn {_field, same} ->
      case Enum.uniq_by(same, &elem(&1, 2)) do
        [_one] -> :ok
        [{_, name, _}, {_, other, _} | _] -> raise ArgumentError, "#{name} and #{other} differ"
      end
    end)
  end

  defp plain_pair({key, value}) when is_atom(key),
    do: {key |> Atom.to_string() |> camel_case(), plain(value)}

  defp plain_pair({key, value}), do: {to_string(key), plain(value)}

  defp camel_case(name) do
    [first | rest] = String.split(name, "_")
    first <> Enum.map_join(rest, &upcase_first/1)
  end

  defp upcase_first(<<first::utf8, rest::binary>>), do: String.upcase(<<first::utf8>>) <> rest
  defp upcase_first(""), do: "_"
end
