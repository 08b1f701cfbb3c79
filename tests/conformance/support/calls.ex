defmodule Ccxt.Conformance.Calls do
  @moduledoc "Runs a case of calls: methods by their names, one after the other on one exchange."

  alias Ccxt.Conformance.{Golden, Subject}
  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.Client

  @doc "What was compared: `{label, expected, actual}` for each call."
  @spec run(map(), Golden.t()) :: [{String.t(), term(), term()}]
  def run(plan, golden) do
    {exchange, network} = Subject.new(plan["setup"], golden)
    compared = Enum.map(plan["calls"], &compare(&1, exchange, network))

    options = Map.take(Instance.options(exchange), Map.keys(plan["options"]))
    compared ++ [{"options", plan["options"], options}]
  end

  defp compare(call, exchange, network) do
    expected = Map.take(call, ["value", "error", "requests"])
    actual = outcome(fn -> apply_method(call, exchange) end)

    actual =
      case Subject.requests(network) do
        [] -> actual
        requests -> Map.put(actual, "requests", requests)
      end

    {"#{call["method"]}(#{arguments(call)})", expected, actual}
  end

  defp outcome(function) do
    %{"value" => function.()}
  rescue
    error -> %{"error" => error}
  end

  defp arguments(call) do
    text = call["args"] |> Ccxt.Encode.json() |> String.slice(1..-2//1)
    if String.length(text) > 200, do: String.slice(text, 0, 200) <> "…", else: text
  end

  defp apply_method(%{"method" => "field", "args" => [name]}, exchange),
    do: Subject.field(exchange, name)

  defp apply_method(%{"method" => "loadMarkets"} = call, exchange),
    do: apply(Ccxt.Rest, :load_markets, [exchange | call["args"]])

  defp apply_method(%{"method" => method, "arity" => arity} = call, exchange) do
    {module, function, exchange?} =
      Subject.function(method, arity) || raise "#{method}/#{arity} isn't compiled"

    given = Enum.map(read_arguments(call), &resolve(&1, exchange))
    arguments = given ++ List.duplicate(nil, arity - length(given))

    cond do
      not exchange? -> apply(module, function, arguments)
      call["async"] -> apply(module, function, [exchange | arguments])
      true -> transact(exchange, &apply(module, function, [&1 | arguments]))
    end
  end

  # Beside its value a method gives what it changed: the exchange, or an argument. What writes options runs where
  # compiled code runs it.
  defp transact(exchange, function) do
    case function.(Instance.pin(exchange)) do
      {_value, %Exchange{}} -> Instance.transaction(exchange, function)
      %Exchange{} -> Instance.write(exchange, function)
      {value, _argument} -> value
      value -> value
    end
  end

  defp read_arguments(%{"text" => text}), do: Golden.ordered(text)
  defp read_arguments(%{"args" => args}), do: args

  defp resolve(%{"$" => "market", "symbol" => symbol}, exchange),
    do: (Instance.markets(exchange) || %{})[symbol]

  defp resolve(%{"$" => "client", "url" => url}, _exchange), do: Client.new(url)
  defp resolve(value, _exchange), do: value
end
