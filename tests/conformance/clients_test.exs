defmodule Ccxt.ClientsConformanceTest do
  @moduledoc """
  Runs cases of a client's futures where `CCXT_CONFORMANCE_DATA` names the folder that has them: sequences of `future`,
  `resolve` and `reject`, with what became of each future in ccxt.
  """

  use ExUnit.Case, async: true

  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Core.Promises

  @vectors Path.join([System.get_env("CCXT_CONFORMANCE_DATA", ""), "vectors", "client.json"])

  unless File.exists?(@vectors) do
    reason = "CCXT_CONFORMANCE_DATA names no folder with vectors/client.json"
    IO.puts("skipped: #{reason}")
    @tag skip: reason
  end

  test "futures are settled as ccxt settles them" do
    %{"vectors" => vectors} = @vectors |> File.read!() |> :json.decode()
    IO.puts("#{length(vectors)} cases of futures")
    assert vectors != []

    for %{"case" => name, "ops" => ops, "on_4_5_58" => expected} <- vectors do
      {client, promises} = Enum.reduce(ops, {Client.new("ws://x"), []}, &run/2)
      states = for {hash, promise} <- Enum.reverse(promises), do: {hash, state(client, promise)}
      assert {name, Enum.map(states, &elem(&1, 1))} == {name, expected_states(expected, states)}

      # An error that somebody got is gone with it: ccxt holds its hash open, so that the next one gets it, too.
      rejected = for {hash, %{"state" => "rejected"}} <- states, do: hash
      open = Map.get(expected, "futures", []) -- rejected
      assert {name, Client.waiting_hashes(client)} == {name, open}
      assert {name, client.rejections} == {name, Map.get(expected, "rejections", [])}
    end
  end

  defp run(["future", hash], {client, promises}) do
    {promise, client} = Client.promise(client, hash)
    {client, [{hash, promise} | promises]}
  end

  defp run(["resolve", value, hash], {client, promises}),
    do: {Client.resolve(client, value, hash), promises}

  defp run(["reject", error], {client, promises}), do: {Client.reject(client, error), promises}

  defp run(["reject", error, hash], {client, promises}),
    do: {Client.reject(client, error, hash), promises}

  defp state(client, promise) do
    case Promises.fetch(client.promises, promise) do
      {:pending, _hash} -> %{"state" => "pending"}
      {:ok, value, nil} -> %{"state" => "resolved", "value" => value}
      {:error, error} -> %{"state" => "rejected", "error" => Exception.message(error)}
    end
  end

  # A case has one future, or one for each of its hashes, or two of one.
  defp expected_states(%{"future" => state}, [_one]), do: [state]
  defp expected_states(%{"x" => x, "y" => y}, [_x, _y]), do: [x, y]
  defp expected_states(expected, states), do: for({hash, _state} <- states, do: expected[hash])
end
