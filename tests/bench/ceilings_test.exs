defmodule Ccxt.Bench.CeilingsTest do
  use ExUnit.Case

  alias Ccxt.Bench.Counts

  @renew "bazel run //tests/bench:renew_ceilings"

  test "no message costs more than its ceiling" do
    {ceilings, _rest, _left} =
      "CEILINGS" |> System.fetch_env!() |> File.read!() |> :json.decode(:ok, %{null: nil})

    counted = Counts.all(System.fetch_env!("COUNTED"))
    assert Map.keys(counted) == Map.keys(ceilings)

    above =
      for {type, counts} <- counted, {name, count} <- counts, count > ceilings[type][name] do
        "#{type}: #{count} #{name} a message, #{ceilings[type][name]} at most"
      end

    assert above == [],
           "If that is as it should be: #{@renew}\n" <> Enum.join(above, "\n")

    for {type, counts} <- counted, do: assert(Map.keys(counts) == Map.keys(ceilings[type]))
  end
end
