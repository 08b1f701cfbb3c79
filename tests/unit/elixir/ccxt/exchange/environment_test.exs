defmodule Ccxt.Exchange.EnvironmentTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Exchange, Instance}

  # Changes its addresses as ccxt's base class does.
  defmodule Networks do
    def describe do
      %{
        "id" => "networks",
        "rateLimit" => 50,
        "urls" => %{
          "api" => %{"public" => "https://real", "wallet" => "https://real"},
          "test" => %{"public" => "https://test"},
          "demo" => %{"public" => "https://demo"}
        }
      }
    end

    def set_sandbox_mode(exchange, true),
      do: %{put_api(exchange, "test") | is_sandbox_mode_enabled: true}

    def enable_demo_trading(exchange, true) do
      exchange |> put_api("demo") |> Instance.put(:options, ["enableDemoTrading"], true)
    end

    defp put_api(exchange, network),
      do: %{exchange | urls: Map.put(exchange.urls, "api", exchange.urls[network])}
  end

  defmodule RealOnly do
    def describe, do: %{"id" => "real", "rateLimit" => 50, "urls" => %{"api" => "https://real"}}
    def enable_demo_trading(exchange, true), do: exchange
  end

  defp new(config, module \\ Networks) do
    exchange = Exchange.new(module, config)
    on_exit(fn -> Instance.stop(exchange) end)
    exchange
  end

  defp api(config), do: new(config).urls["api"]

  @real %{"public" => "https://real", "wallet" => "https://real"}
  @test_network %{"public" => "https://test"}
  @demo %{"public" => "https://demo"}

  test "the real network is the default, and can be asked for" do
    for config <- [
          [],
          [networks_env: :prod],
          [networks_env: "prod"],
          [sandbox: false, testnet: nil, demo: false]
        ] do
      assert api(config) == @real
      assert new(config).environment == :prod
    end
  end

  test "the test network" do
    for config <- [
          [networks_env: :testnet],
          %{"networksEnv" => "testnet"},
          [sandbox: true],
          %{"testnet" => true},
          [is_sandbox_mode_enabled: true],
          [options: [sandbox: true]],
          [options: %{"testnet" => true}],
          [networks_env: :testnet, sandbox: true]
        ] do
      exchange = new(config)
      assert exchange.urls["api"] == @test_network
      assert exchange.environment == :testnet
    end
  end

  test "the demo" do
    for config <- [
          [networks_env: :demo],
          %{"networks_env" => "demo"},
          [demo: true],
          [options: %{"enableDemoTrading" => true}],
          [options: [enable_demo_trading: true]],
          [demo: true, networks_env: :demo, sandbox: false]
        ] do
      exchange = new(config)
      assert exchange.urls["api"] == @demo
      assert exchange.environment == :demo
      assert Instance.option(exchange, "enableDemoTrading") == true
    end
  end

  test "what is no environment is a mistake" do
    for value <- [:live, "Demo", true, nil, "", 1] do
      assert_raise ArgumentError,
                   "networks_env must be :prod, :demo or :testnet, got #{inspect(value)}",
                   fn -> new(networks_env: value) end
    end

    for name <- [:sandbox, :demo, :testnet], value <- ["true", 1, :yes] do
      assert_raise ArgumentError,
                   "#{name} must be true or false, got #{inspect(value)}",
                   fn -> new([{name, value}]) end
    end
  end

  test "two environments are a mistake, whatever asks for them" do
    for config <- [
          [networks_env: :demo, sandbox: true],
          [networks_env: :prod, sandbox: true],
          [networks_env: :prod, demo: true],
          [demo: true, testnet: true],
          [networks_env: :prod, options: %{"enableDemoTrading" => true}],
          [sandbox: true, options: %{"enableDemoTrading" => true}]
        ] do
      assert_raise ArgumentError, ~r/ asks for .* and .* for .*: an exchange uses one/, fn ->
        new(config)
      end
    end

    assert_raise ArgumentError,
                 "networks_env asks for demo and sandbox for testnet: an exchange uses one environment",
                 fn -> new(networks_env: :demo, sandbox: true) end
  end

  test "the environment of another exchange is a setting that there isn't" do
    assert_raise ArgumentError,
                 ~s(there is no setting "network_env"; did you mean "networks_env"?),
                 fn -> new(network_env: :demo) end
  end

  test "an exchange without such a network refuses to be made" do
    assert_raise Ccxt.NotSupported, "real does not have a demo URL", fn ->
      new([real_env: :demo], RealOnly)
    end

    assert_raise Ccxt.NotSupported, "real does not have a sandbox URL", fn ->
      new([sandbox: true], RealOnly)
    end
  end

  test "inspect tells it" do
    assert inspect(new(networks_env: :demo)) =~ ~r/^#Ccxt.Exchange<networks demo \d+>$/
    assert inspect(new([])) =~ ~r/^#Ccxt.Exchange<networks \d+>$/
  end
end
