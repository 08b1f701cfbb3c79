defmodule Ccxt.Rest.Endpoints do
  @moduledoc false

  # The endpoints of an exchange's description, each of which is a method in ccxt: its base class makes one of every
  # path below `describe ().api` when an exchange is made. Here they are a table, made when the exchange's module is
  # compiled, and `Ccxt.Rest.call/3` takes the method's name.

  alias Ccxt.JS

  @typedoc "`api` is a name, or a list of them where the description has several levels; `config` has the costs."
  @type endpoint :: %{
          path: String.t(),
          api: String.t() | [String.t()],
          method: String.t(),
          config: %{String.t() => term()}
        }

  @type t :: %{(name :: String.t()) => endpoint()}

  @http_methods ~w(get post put delete head patch)

  @doc "The endpoints of a description, by the names that ccxt gives them: `\"sapiPostUserListenToken\"`."
  @spec of(description :: map()) :: t()
  def of(description) do
    case description["api"] do
      nil -> %{}
      api -> api |> collect([]) |> Map.new()
    end
  end

  @doc "The endpoint of a name; raises `Ccxt.NotSupported` if the exchange has none."
  @spec fetch!(t(), name :: String.t(), exchange_id :: String.t() | nil) :: endpoint()
  def fetch!(endpoints, name, exchange_id) do
    case endpoints do
      %{^name => endpoint} ->
        endpoint

      %{} ->
        nearest =
          endpoints |> Map.keys() |> Enum.max_by(&String.jaro_distance(&1, name), fn -> nil end)

        hint = if nearest, do: "; did you mean #{nearest}?"
        raise Ccxt.NotSupported, "#{exchange_id} has no endpoint #{inspect(name)}#{hint}"
    end
  end

  ## Helpers

  # Below the name of an HTTP method stand paths: a list of them, or each with its configuration.
  defp collect(level, above) do
    Enum.flat_map(JS.keys(level), fn key ->
      inner = JS.get(level, key)

      cond do
        is_list(inner) ->
          Enum.map(inner, &endpoint(above, key, &1, %{}))

        String.downcase(key) in @http_methods ->
          Enum.map(JS.keys(inner), &endpoint(above, key, &1, JS.get(inner, &1)))

        true ->
          collect(inner, above ++ [key])
      end
    end)
  end

  defp endpoint(levels, http_method, path, config) do
    path = String.trim(path)

    {name(levels, http_method, path),
     %{
       path: path,
       api: with([only] <- levels, do: only),
       method: String.upcase(http_method),
       config: if(is_number(config), do: %{"cost" => config}, else: config)
     }}
  end

  defp name([first | levels], http_method, path) do
    rest = levels ++ [String.downcase(http_method) | String.split(path, ~r/[^a-zA-Z0-9]/)]
    first <> Enum.map_join(rest, &capitalize/1)
  end

  defp capitalize(<<first::binary-size(1), rest::binary>>), do: String.upcase(first) <> rest
  defp capitalize(""), do: ""
end
