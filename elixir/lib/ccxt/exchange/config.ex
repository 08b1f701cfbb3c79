defmodule Ccxt.Exchange.Config do
  @moduledoc false

  # Reads what a user wrote: names as ccxt spells them or as Elixir would, strings or atoms.

  alias Ccxt.Exchange.Environment
  alias Ccxt.Instance

  @type field :: {field :: atom(), ccxt_name :: String.t(), default :: term()}

  @doc "The settings by field, with string keys inside, and the environment that they ask for."
  @spec read(map() | keyword(), [field()], id :: String.t() | nil) ::
          {[{atom(), term()}], Environment.t()}
  def read(config, fields, id) do
    settings = for {name, value} <- config, do: {to_string(name), plain(value)}
    {environment, settings} = Environment.take(settings, id)
    names = names(fields)
    known = Map.keys(names) ++ Environment.names(id)
    {for({name, value} <- settings, do: {field!(name, names, known), value}), environment}
  end

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

  # Keys inside a setting are ccxt's strings: `options: [default_type: "swap"]` is "defaultType".
  defp plain(%_struct{} = value), do: value
  defp plain(value) when is_map(value), do: Map.new(value, &plain_pair/1)

  defp plain([{key, _value} | _rest] = value) when is_atom(key) do
    if Keyword.keyword?(value), do: Map.new(value, &plain_pair/1), else: value
  end

  defp plain(value) when is_list(value), do: Enum.map(value, &plain/1)
  defp plain(value), do: value

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
