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
      docs: docs()
    ]
  end

  def application do
    [
      mod: {Ccxt.Application, []},
      extra_applications: [:crypto, :inets, :logger, :public_key, :ssl]
    ]
  end

  defp elixirc_paths(:test), do: ["lib", "demo", Path.expand("../tests/support/elixir", __DIR__)]
  # What `mix run examples/….exs` needs.
  defp elixirc_paths(:dev), do: ["lib", "demo", "examples/support"]
  defp elixirc_paths(_env), do: ["lib"]

  defp docs do
    [
      main: "readme",
      extras: [
        "README.md",
        "guides/getting-started.md",
        "guides/real-project-integration.md",
        "guides/architecture.md",
        "guides/ccxt-pro-cache-parity.md",
        "guides/ccxt-pro-lifecycle-coverage.md",
        "guides/telemetry.md",
        "guides/cluster.md",
        "guides/faults.md",
        "guides/limits.md",
        "guides/adding-an-exchange.md",
        "guides/release-checklist.md"
      ],
      groups_for_extras: [Guides: ~r"^guides/"],
      groups_for_modules: [
        Exchanges: ~r/^Ccxt\.(Pro\.)?Binance/,
        Streams: ~r/^Ccxt\.Pro/,
        "What code that was compiled calls":
          ~r/^Ccxt\.(Collection|Crypto|Decimal|Encode|JS|Number|Ordered|Precise|Safe|Time)/,
        Exceptions: ~r/^Ccxt\./
      ],
      # Types of theirs have fields that are nobody else's, or they have a function more than the exchange they are of.
      skip_undefined_reference_warnings_on: [
        "Ccxt.Binancecoinm",
        "Ccxt.Binanceusdm",
        "Ccxt.Crypto",
        "Ccxt.Exchange",
        "Ccxt.Pro.ArrayCache",
        "Ccxt.Pro.ArrayCacheBySymbolById",
        "Ccxt.Pro.ArrayCacheBySymbolBySide",
        "Ccxt.Pro.Binancecoinm",
        "Ccxt.Pro.Binanceusdm",
        "Ccxt.Pro.OrderBookSide"
      ]
    ]
  end

  defp package do
    [
      licenses: ["MIT"],
      links: %{"ccxt" => "https://github.com/ccxt/ccxt"},
      # `doc` is what ExDoc makes, `priv` the manifest; `bazel build //elixir:package` packs them.
      files: ~w(lib priv doc mix.exs .formatter.exs README.md LICENSE NOTICE)
    ]
  end
end
