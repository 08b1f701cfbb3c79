defmodule Ccxt.Exchange.Environment do
  @moduledoc false

  # Which of its networks an exchange is asked to use: the real one, its demo or its test network. A user asks for one
  # when the exchange is made, and it stays: what moves money must not reach another network because a setting was
  # misspelt, contradicted or overlooked.

  alias Ccxt.Exchange

  @type t :: :prod | :demo | :testnet

  @environments %{"prod" => :prod, "demo" => :demo, "testnet" => :testnet}

  # ccxt's settings, and ours for what is a method there.
  @switches %{
    "sandbox" => :testnet,
    "testnet" => :testnet,
    "isSandboxModeEnabled" => :testnet,
    "is_sandbox_mode_enabled" => :testnet,
    "demo" => :demo
  }

  # Options that say the same in ccxt.
  @options %{"sandbox" => :testnet, "testnet" => :testnet, "enableDemoTrading" => :demo}

  @doc "The names of settings that ask for an environment, for an exchange of ccxt's id."
  @spec names(id :: String.t() | nil) :: [String.t()]
  def names(id), do: Map.keys(@switches) ++ by_id(id)

  @doc """
  The environment that settings ask for, and the others.

  Raises `ArgumentError` for what isn't an environment, and for two of them.
  """
  @spec take([{String.t(), term()}], id :: String.t() | nil) :: {t(), [{String.t(), term()}]}
  def take(settings, id) do
    names = names(id)
    {asking, others} = Enum.split_with(settings, fn {name, _value} -> name in names end)
    {one(Enum.flat_map(asking, &asked/1) ++ options_asked(others)), others}
  end

  @doc "The exchange in an environment; raises `Ccxt.NotSupported` if it has no such one."
  @spec enter(Exchange.t(), t()) :: Exchange.t()
  def enter(exchange, :prod), do: exchange
  # Its options may have said so before.
  def enter(%Exchange{is_sandbox_mode_enabled: true} = exchange, :testnet),
    do: in_it(exchange, :testnet)

  def enter(exchange, :testnet) do
    unless function_exported?(exchange.module, :set_sandbox_mode, 2),
      do: raise(Ccxt.NotSupported, "#{exchange.id} does not have a sandbox URL")

    exchange |> exchange.module.set_sandbox_mode(true) |> in_it(:testnet)
  end

  def enter(exchange, :demo) do
    unless exchange.urls["demo"] != nil and
             function_exported?(exchange.module, :enable_demo_trading, 2),
           do: raise(Ccxt.NotSupported, "#{exchange.id} does not have a demo URL")

    exchange |> exchange.module.enable_demo_trading(true) |> in_it(:demo)
  end

  ## Helpers

  defp in_it(%Exchange{} = exchange, environment), do: %{exchange | environment: environment}

  defp by_id(nil), do: []
  defp by_id(id), do: ["#{id}_env", "#{id}Env"]

  defp asked({name, value}) when is_map_key(@switches, name) do
    case value do
      true -> [{name, Map.fetch!(@switches, name)}]
      no when no in [false, nil] -> []
      _ -> raise ArgumentError, "#{name} must be true or false, got #{inspect(value)}"
    end
  end

  defp asked({name, value}) when is_atom(value) or is_binary(value) do
    case @environments[to_string(value)] do
      nil -> raise_unknown(name, value)
      environment -> [{name, environment}]
    end
  end

  defp asked({name, value}), do: raise_unknown(name, value)

  @spec raise_unknown(String.t(), term()) :: no_return()
  defp raise_unknown(name, value) do
    raise ArgumentError, "#{name} must be :prod, :demo or :testnet, got #{inspect(value)}"
  end

  defp options_asked(settings) do
    for {"options", options} when is_map(options) <- settings,
        {name, value} <- options,
        name = to_string(name),
        value == true,
        environment = @options[name],
        do: {"the option #{name}", environment}
  end

  defp one(asked) do
    case Enum.uniq_by(asked, &elem(&1, 1)) do
      [] ->
        :prod

      [{_name, environment}] ->
        environment

      [{name, environment}, {other, contradiction} | _] ->
        raise ArgumentError,
              "#{name} asks for #{environment} and #{other} for #{contradiction}: an exchange uses one environment"
    end
  end
end
