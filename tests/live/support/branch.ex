defmodule Ccxt.Live.Branch do
  @moduledoc """
  What the live tests do with an account, each only where the machine's owner has asked for it:

    * `signed_read_only`: reads an account of Binance, and changes nothing there.
    * `demo_private_live`: reads and trades on Binance's demo network.
    * `prod_order_live`: one spot order at Binance, far below the market, cancelled at once.

  On the simulated exchange all of them run.
  """

  alias Ccxt.Live.Target

  @type t :: :signed_read_only | :demo_private_live | :prod_order_live

  @prod ["BINANCE_PROD_API_KEY", "BINANCE_PROD_API_SECRET"]
  @demo ["BINANCE_DEMO_API_KEY", "BINANCE_DEMO_API_SECRET"]
  @order ["BINANCE_PROD_ORDER_SYMBOL", "BINANCE_PROD_ORDER_AMOUNT"]
  @enable "CCXT_PRO_ENABLE_PROD_ORDER_LIVE"

  @branches [:signed_read_only, :demo_private_live, :prod_order_live]

  @doc """
  Makes the next test one of a branch, skipped with the reason that the branch is.

  With `reason` a machine must not do it alone: it runs on the simulated exchange, and is skipped with that reason where
  there is a market. The module has `@target`, and `@plans` of it.
  """
  defmacro on(branch, reason \\ nil) do
    quote do
      @tag branch: unquote(branch)

      case Ccxt.Live.Branch.skip(@plans[unquote(branch)], unquote(reason), @target) do
        nil -> :ok
        reason -> @tag skip: reason
      end
    end
  end

  @doc "Why a test is left out; nil if it isn't."
  @spec skip({:run, map()} | {:skip, String.t()}, String.t() | nil, Target.t()) ::
          String.t() | nil
  def skip({:skip, reason}, _manual, _target), do: reason
  def skip({:run, _settings}, _manual, {:simulated, _path}), do: nil
  def skip({:run, _settings}, manual, _target), do: manual

  @doc "The plan of each branch."
  @spec plans(Target.t()) :: %{t() => {:run, settings :: map()} | {:skip, reason :: String.t()}}
  def plans(target), do: Map.new(@branches, &{&1, plan(&1, target)})

  @doc "The settings of an exchange for it, or why it is left out."
  @spec plan(t(), Target.t()) :: {:run, settings :: map()} | {:skip, reason :: String.t()}
  def plan(_branch, {:simulated, _path}), do: {:run, %{"apiKey" => "key", "secret" => "secret"}}
  def plan(_branch, {:skip, reason}), do: {:skip, reason}
  def plan(:signed_read_only, :binance), do: credentials(@prod, %{})
  def plan(:demo_private_live, :binance), do: credentials(@demo, %{"demo" => true})

  def plan(:prod_order_live, :binance) do
    cond do
      System.get_env(@enable) != "true" -> {:skip, "#{@enable} is not true"}
      missing(@order) != [] -> {:skip, "no #{Enum.join(missing(@order), ", ")}"}
      true -> credentials(@prod, %{})
    end
  end

  @doc "The plan in one line for the test's log."
  @spec describe(t(), {:run, map()} | {:skip, String.t()}, Target.t()) :: String.t()
  def describe(branch, {:run, _settings}, target), do: "#{branch}: #{Target.describe(target)}"
  def describe(branch, {:skip, reason}, _target), do: "#{branch}: skipped: #{reason}"

  @doc "The symbol and the amount of the order."
  @spec order(Target.t()) :: {symbol :: String.t(), amount :: number()}
  def order({:simulated, _path}), do: {"BTC/USDT", 0.01}

  def order(:binance) do
    [symbol, amount] = Enum.map(@order, &System.fetch_env!/1)
    {amount, ""} = Float.parse(amount)
    {symbol, amount}
  end

  ## Helpers

  # No other names are tried: a key is used where its owner has said so, and nowhere else.
  defp credentials([key, secret] = names, settings) do
    case missing(names) do
      [] ->
        keys = %{"apiKey" => System.fetch_env!(key), "secret" => System.fetch_env!(secret)}
        {:run, Map.merge(settings, keys)}

      missing ->
        {:skip, "no credentials: #{Enum.join(missing, ", ")}"}
    end
  end

  defp missing(names), do: Enum.filter(names, &(System.get_env(&1, "") == ""))
end
