# Consolidates protocols: consolidate.exs --out DIR EBIN ...

defmodule Consolidate do
  @moduledoc """
  Protocols that know all their implementations, as Mix puts them before an application's modules: those of Elixir and of the
  directories given, with the implementations of both. Without it a call looks first whether there is a module for its value.
  """

  @spec main([String.t()]) :: :ok
  def main(argv) do
    {options, ebins} = OptionParser.parse!(argv, strict: [out: :string])
    paths = Enum.map([Application.app_dir(:elixir, "ebin") | ebins], &to_charlist/1)
    for protocol <- Protocol.extract_protocols(paths), do: write!(protocol, paths, options[:out])
    :ok
  end

  defp write!(protocol, paths, out) do
    implementations = Protocol.extract_impls(protocol, paths)
    {:ok, beam} = Protocol.consolidate(protocol, implementations)
    File.write!(Path.join(out, "#{protocol}.beam"), beam)
  end
end

Consolidate.main(System.argv())
