defmodule Ccxt.SnippetsTest do
  @moduledoc """
  The Elixir examples of the README and of each guide, run as they stand there, one after the other, on the simulated
  exchange: one that doesn't compile, raises, or doesn't match what it says, fails.
  """

  # They set up handlers and modules by the names that they have on the page.
  use ExUnit.Case, async: false

  alias Ccxt.Demo.SimulatedExchange

  @moduletag timeout: 120_000

  @pages "PAGES" |> System.fetch_env!() |> String.split()

  # What makes an exchange: a call without arguments, or with settings.
  @makers [{[:Ccxt, :Pro], :binance}, {[:Ccxt, :Pro, :Binance], :new}, {[:Binance], :new}]

  setup_all do
    {:ok, simulated} = SimulatedExchange.start(System.fetch_env!("SIMULATED_EXCHANGE"))
    urls = SimulatedExchange.redirect(Ccxt.Compiled.Pro.Binance.describe()["urls"], simulated)
    :persistent_term.put(__MODULE__, Map.take(urls, ["api"]))
    :ok
  end

  for page <- @pages do
    test "the examples of #{page} run" do
      _bindings =
        for {line, code} <- snippets(File.read!(unquote(page))), reduce: [] do
          bindings -> run(code, bindings, unquote(page), line)
        end
    end
  end

  test "there are examples" do
    counts = for page <- @pages, do: page |> File.read!() |> snippets() |> length()
    assert Enum.sum(counts) > 15
  end

  @doc "An exchange with these settings, that talks to the simulated one."
  @spec exchange(map() | keyword()) :: Ccxt.Exchange.t()
  def exchange(settings \\ []) do
    Ccxt.Pro.Binance.new([urls: :persistent_term.get(__MODULE__)] ++ Enum.to_list(settings))
  end

  ## Helpers

  # Fenced code that says that it is Elixir, with the line that it begins in.
  defp snippets(text) do
    for [{start, length}] <-
          Regex.scan(~r/(?<=^```elixir\n).*?(?=^```$)/ms, text, return: :index) do
      before = binary_part(text, 0, start)
      {length(String.split(before, "\n")), binary_part(text, start, length)}
    end
  end

  defp run(code, bindings, page, line) do
    quoted = code |> Code.string_to_quoted!(file: page, line: line) |> Macro.prewalk(&redirect/1)
    {_value, bindings} = Code.eval_quoted(quoted, bindings, file: page)
    bindings
  end

  defp redirect({{:., _, [{:__aliases__, _, module}, name]}, context, arguments})
       when {module, name} in @makers and length(arguments) < 2,
       do: {{:., [], [__MODULE__, :exchange]}, context, arguments}

  defp redirect(other), do: other
end
