defmodule Ccxt.Conformance.Calls do
  @moduledoc "Runs a case of calls: methods by their names, one after the other on one exchange."

  alias Ccxt.Conformance.{Comparison, Golden, Specification, Subject}
  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Pro.Client

  @doc "What was compared: `{label, expected, actual}` for each call."
  @spec run(map(), Golden.t()) :: [{String.t(), term(), term()}]
  def run(plan, golden) do
    {exchange, network} = Subject.new(plan["setup"], golden)
    module = Subject.public_module(plan["setup"])
    compared = Enum.map(plan["calls"], &compare(&1, module, exchange, network))

    options = Map.take(Instance.options(exchange), Map.keys(plan["options"]))
    compared ++ [{"options", plan["options"], options}]
  end

  @doc "Methods of a case that the compiled modules don't have."
  @spec missing(map()) :: [String.t()]
  def missing(plan) do
    module = Subject.public_module(plan["setup"])

    for %{"method" => method, "async" => true} = call <-
          Enum.uniq_by(plan["calls"], & &1["method"]),
        method != "loadMarkets" and method not in module.endpoints(),
        public_function(call, module) == nil and
          Subject.function(Subject.compiled_module(plan["setup"]), method, call["arity"]) == nil,
        do: method
  end

  defp compare(call, module, exchange, network) do
    Subject.set_answers(network, call["answers"] || [])
    expected = Map.take(call, ["value", "error", "requests"])
    actual = outcome(fn -> apply_method(call, module, exchange) end)
    # Beside nothing, a method may give an argument that it changed.
    actual = if call["void"], do: Map.replace(actual, "value", nil), else: actual

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

  defp apply_method(%{"method" => "field", "args" => [name]}, _module, exchange),
    do: Subject.field(exchange, name)

  defp apply_method(%{"method" => "loadMarkets"} = call, _module, exchange),
    do: apply(Ccxt.Rest, :load_markets, [exchange | call["args"]])

  defp apply_method(%{"method" => method, "arity" => arity} = call, module, exchange) do
    given = Enum.map(read_arguments(call), &resolve(&1, exchange))
    arguments = given ++ List.duplicate(nil, arity - length(given))

    cond do
      method in module.endpoints() ->
        apply(module, :endpoint!, [exchange, method | given])

      function = public_function(call, module) ->
        value = apply(module, function, [exchange | arguments])
        Specification.hold!(value, {module, function, arity + 1})

      true ->
        apply_compiled(call, exchange, arguments)
    end
  end

  # What is for users is called as they call it.
  defp public_function(%{"async" => true, "method" => method, "arity" => arity}, module) do
    name = Comparison.squeeze(method)

    Enum.find_value(module.__info__(:functions), fn {function, length} ->
      text = Atom.to_string(function)

      if length == arity + 1 and String.ends_with?(text, "!") and
           Comparison.squeeze(text) == name,
         do: function
    end)
  end

  defp public_function(_call, _module), do: nil

  defp apply_compiled(%{"method" => method, "arity" => arity} = call, exchange, arguments) do
    {module, function, exchange?} =
      Subject.function(exchange.module, method, arity) ||
        raise "#{method}/#{arity} isn't compiled"

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
