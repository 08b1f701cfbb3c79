# Writes ceilings.json: what a message of each type costs now, and a margin. Usage: bazel run //tests/bench:renew_ceilings
defmodule Ccxt.Bench.RenewCeilings do
  alias Ccxt.Bench.Counts

  # What other versions of Erlang and Elixir may add.
  @margin 1.05

  def run do
    counted = Counts.all(System.fetch_env!("COUNTED"))

    path =
      Path.join(System.fetch_env!("BUILD_WORKSPACE_DIRECTORY"), "tests/bench/ceilings.json")

    types =
      for {type, counts} <- Enum.sort(counted) do
        lines =
          for {name, count} <- Enum.sort(counts),
              do: ~s(        "#{name}": #{ceiling(name, count)})

        ~s(    "#{type}": {\n#{Enum.join(lines, ",\n")}\n    })
      end

    File.write!(path, "{\n" <> Enum.join(types, ",\n") <> "\n}\n")
    IO.puts("#{path} is renewed")
  end

  # Several messages may be on their way at once, which saves some.
  defp ceiling("messages", count), do: Float.ceil(count * 1.1, 1)
  defp ceiling(_name, count), do: ceil(count * @margin)
end

Ccxt.Bench.RenewCeilings.run()
