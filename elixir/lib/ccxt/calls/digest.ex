defmodule Ccxt.Calls.Digest do
  @moduledoc false

  # Whether settings are the same, whoever has made them, told without showing them: equal settings have equal digests, on
  # every node that runs the same code.

  @doc "The digest of a term."
  @spec of(term()) :: binary()
  def of(term), do: :crypto.hash(:sha256, :erlang.term_to_binary(plain(term), [:deterministic]))

  @doc "The digest of settings, whatever the order of their names."
  @spec of_settings([{atom(), term()}]) :: binary()
  def of_settings(settings), do: settings |> Enum.group_by(&elem(&1, 0), &elem(&1, 1)) |> of()

  ## Helpers

  # The external form of a function names the process that made it.
  defp plain(function) when is_function(function) do
    info = :erlang.fun_info(function)
    {:function, info[:module], info[:name], info[:arity], info[:new_uniq], plain(info[:env])}
  end

  defp plain(%struct{} = value), do: {struct, value |> Map.from_struct() |> plain()}
  defp plain(map) when is_map(map), do: Map.new(map, fn {key, value} -> {key, plain(value)} end)
  defp plain([head | tail]), do: [plain(head) | plain(tail)]
  defp plain(tuple) when is_tuple(tuple), do: {:tuple, tuple |> Tuple.to_list() |> plain()}
  defp plain(other), do: other
end
