defmodule Ccxt.MixProject do
  use Mix.Project

  def project do
    [
      app: :ccxt,
      version: "0.1.0",
      elixir: "~> 1.18",
      description:
        "CCXT Pro for Elixir: ccxt's exchange classes compiled to Elixir, on an OTP runtime.",
      elixirc_paths: elixirc_paths(Mix.env()),
      test_paths: ["../tests/unit/elixir"],
      start_permanent: Mix.env() == :prod,
      # OTP has all that is needed; `:telemetry` is used if it is there.
      deps: [],
      package: package(),
      docs: [main: "Ccxt.Pro"]
    ]
  end

  def application do
    [
      mod: {Ccxt.Application, []},
      extra_applications: [:crypto, :inets, :logger, :public_key, :ssl]
    ]
  end

  defp elixirc_paths(:test), do: ["lib", "demo", Path.expand("../tests/support/elixir", __DIR__)]
  defp elixirc_paths(:dev), do: ["lib", "demo"]
  defp elixirc_paths(_env), do: ["lib"]

  defp package do
    [
      licenses: ["MIT"],
      links: %{"ccxt" => "https://github.com/ccxt/ccxt"},
      files: ["lib", "mix.exs", ".formatter.exs", "LICENSE", "NOTICE"]
    ]
  end
end
