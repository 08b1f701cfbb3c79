defmodule Ccxt.Calls.Settings do
  @moduledoc false

  # What a call is given besides its arguments: settings of an exchange, and parameters of the request.
  #
  # An atom names a setting; so does a string, where it is the name of one. Other strings are parameters, as ccxt has
  # them, and so is whatever stands under `params`.

  alias Ccxt.{Exchange, Ordered}
  alias Ccxt.Exchange.Config

  # What a call may set, in both spellings; what else an exchange has describes it, and is named like parameters.
  @names Enum.flat_map(
           [
             {:options, "options"},
             {:urls, "urls"},
             {:hostname, "hostname"},
             {:headers, "headers"},
             {:timeout, "timeout"},
             {:verbose, "verbose"},
             {:user_agent, "userAgent"},
             {:rate_limit, "rateLimit"},
             {:enable_rate_limit, "enableRateLimit"},
             {:new_updates, "newUpdates"},
             {:cluster, "cluster"},
             {:cache_limit, "cacheLimit"},
             {:rest_fetcher, "restFetcher"},
             {:snapshot_fetcher, "snapshotFetcher"},
             {:snapshot_payloads, "snapshotPayloads"}
           ] ++ Exchange.credentials(),
           fn {field, name} -> [Atom.to_string(field), name] end
         ) ++ ["sandbox", "testnet", "demo"]

  @doc "The settings among options, and the parameters; nil where there are no options."
  @spec split(keyword() | map() | Ordered.t() | nil) ::
          {[{atom() | String.t(), term()}], map() | Ordered.t() | nil}
  def split(nil), do: {[], nil}

  def split(options) do
    pairs = if is_struct(options, Ordered), do: Ordered.to_list(options), else: options

    case Enum.split_with(pairs, fn {name, _value} -> setting?(name) end) do
      {[], _parameters} when is_map(options) -> {[], options}
      {settings, parameters} -> merge(settings, Map.new(parameters))
    end
  end

  ## Helpers

  defp setting?(name) when is_atom(name),
    do: setting?(Atom.to_string(name)) or raise_unknown(Atom.to_string(name))

  defp setting?("params"), do: true
  defp setting?(name) when name in @names, do: true
  # `binance_env` and the like.
  defp setting?(name) when is_binary(name), do: String.ends_with?(name, ["_env", "Env"])
  defp setting?(_name), do: false

  @spec raise_unknown(String.t()) :: no_return()
  defp raise_unknown(name) do
    nearest = Enum.max_by(@names, &String.jaro_distance(&1, name))

    raise ArgumentError,
          "a call has no setting #{inspect(name)}; did you mean #{inspect(nearest)}? " <>
            "Parameters of the request have strings for names, or stand under :params"
  end

  defp merge(settings, parameters) do
    {more, settings} =
      Enum.split_with(settings, fn {name, _value} -> name in [:params, "params"] end)

    {settings, Enum.reduce(more, parameters, &merge_params/2)}
  end

  defp merge_params({name, params}, parameters) do
    case Config.plain(params) do
      %Ordered{} = ordered when parameters == %{} -> ordered
      %_struct{} -> raise ArgumentError, "#{name} must be a map or a list of pairs"
      nil -> parameters
      [] -> parameters
      params when is_map(params) -> Map.merge(parameters, params)
      _other -> raise ArgumentError, "#{name} must be a map or a list of pairs"
    end
  end
end
