defmodule ConsumerApp.MixProject do
  use Mix.Project

  def project do
    [
      app: :consumer_app,
      version: "0.1.0",
      elixir: "~> 1.18",
      start_permanent: Mix.env() == :prod,
      deps: [{:ccxt, path: System.get_env("CCXT_PATH", "../..")}],
      # With the Erlang that is on PATH where the release runs.
      releases: [consumer_app: [include_erts: false]]
    ]
  end

  def application, do: [extra_applications: [:logger]]
end
