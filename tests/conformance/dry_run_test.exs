defmodule Ccxt.DryRunConformanceTest do
  @moduledoc """
  Requests that move money or open positions, with credentials that are none and nothing sent.

  On the real network each is signed as ccxt signs it; on the demo and the test network each is refused before there is
  a request. `CCXT_ORACLE` names the file with what ccxt did.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Conformance.{Calls, Comparison, Golden}

  golden = Golden.read(System.fetch_env!("CCXT_ORACLE"))
  :persistent_term.put(__MODULE__, golden)
  setup_all do: on_exit(fn -> :persistent_term.erase(__MODULE__) end)

  # What was compared of each call, without the options after the last one.
  defp compared(network) do
    golden = :persistent_term.get(__MODULE__)
    plan = Enum.find(golden.cases, &(&1["name"] == "moves of money on the #{network} network"))
    plan |> Calls.run(golden) |> Enum.drop(-1)
  end

  test "on the real network each is signed as ccxt signs it" do
    compared = compared("real")

    for {label, expected, actual} <- compared do
      assert {label, []} == {label, Comparison.differences(expected, actual)}
      assert [%{"headers" => %{"X-MBX-APIKEY" => "key"}} = request] = actual["requests"]
      assert (request["body"] || request["url"]) =~ ~r/&signature=[0-9a-f]{64}$/, label
    end

    IO.puts("dry run: #{length(compared)} requests signed as ccxt signs them")
  end

  for network <- ["demo", "test"] do
    test "on the #{network} network each is refused before there is a request" do
      compared = compared(unquote(network))

      for {label, expected, actual} <- compared do
        assert {label, []} == {label, Comparison.differences(expected, actual)}
        assert {label, %Ccxt.NotSupported{}} = {label, actual["error"]}
        refute is_map_key(actual, "requests"), label
        assert actual["error"].message =~ "testnet/sandbox", label
      end

      IO.puts("dry run: #{length(compared)} refused on the #{unquote(network)} network")
    end
  end
end
