defmodule Ccxt.Calls do
  @moduledoc false

  # What the functions of a public module take: the exchange first, or no exchange, and settings among the parameters.
  #
  #     use Ccxt.Calls, of: Ccxt.Compiled.Pro.Binance
  #
  #     @spec watch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  #     @spec watch_ticker!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  #     defcall watch_ticker(exchange, symbol, params \\ %{}) do
  #       Compiled.Pro.Binance.watch_ticker(exchange, symbol, params)
  #     end
  #
  # defines `watch_ticker` and `watch_ticker!` for
  #
  #     watch_ticker(exchange, "BTC/USDT")
  #     watch_ticker(exchange, "BTC/USDT", %{"name" => "miniTicker"})
  #     watch_ticker(exchange, "BTC/USDT", api_key: "…", secret: "…")
  #     watch_ticker("BTC/USDT")
  #     watch_ticker("BTC/USDT", binance_env: :demo, params: %{"name" => "miniTicker"})
  #
  # `defstream` does so for a function that gives a lazy enumerable, without the one with a `!`.
  #
  # Each number of arguments has a function of its own: with a default they couldn't be told apart, since what stands
  # first may be the exchange or the first argument.

  alias Ccxt.Calls.{Clock, Settings, Shared}
  alias Ccxt.{Exchange, Ordered, Result}
  alias Ccxt.Pro.Cluster
  alias Ccxt.Pro.Connection.Arrived

  # ccxt's convention; what enumerates calls others, one after the other.
  @over_websocket ~r/^(un)?watch_|_ws$/

  @typedoc "The names of a function's parameters, and the defaults of the last ones."
  @type signature :: {names :: [atom()], defaults :: [term()]}

  @typedoc "The function that a call runs in the end, and whether that goes over a websocket."
  @type target :: {module(), name :: atom(), websocket? :: boolean()}

  defmacro __using__(of: compiled) do
    quote do
      import Ccxt.Calls, only: [defcall: 2, defstream: 2]
      @compiled_exchange unquote(compiled)
    end
  end

  @doc "Defines a function and its `!` variant; with `to: module`, what they do is that module's of the same name."
  defmacro defcall(head, body_or_to),
    do: define(head, expand(body_or_to, __CALLER__), [:result, :value])

  @doc "Defines a function that gives a stream; see `defcall/2`."
  defmacro defstream(head, body_or_to),
    do: define(head, expand(body_or_to, __CALLER__), [:stream])

  @doc "Runs a call as its arguments say, and gives its result."
  @spec result(module(), signature(), [term()], target()) :: Result.t(term())
  def result(module, signature, arguments, function),
    do: Result.of(fn -> value(module, signature, arguments, function) end)

  @doc "As `result/4`, but gives the value and raises the error."
  @spec value(module(), signature(), [term()], target()) :: term()
  def value(_module, signature, [%Exchange{} = exchange | given], function),
    do: run(exchange.module, exchange, signature, given, function)

  def value(module, signature, given, function),
    do: run(module, nil, signature, given, function)

  @doc "Runs a function of a public module that goes over a websocket: its connection may have to run it once more."
  @spec perform(Exchange.t(), {module(), atom()}, [term()]) :: term()
  def perform(exchange, {module, name} = function, arguments),
    do:
      Arrived.perform(
        %{exchange | call: {function, arguments}},
        &apply(module, name, [&1 | arguments])
      )

  @doc "Whether a function that `perform/3` has run watches: nothing else may be done once more, such as an order."
  @spec watches?({module(), atom()}) :: boolean()
  def watches?({_module, name}),
    do: name |> Atom.to_string() |> String.starts_with?(["watch_", run_prefix() <> "watch_"])

  ## Running

  defp run(module, base, {names, defaults}, given, function) do
    {given, options} = take_options(given, length(names) - length(defaults))
    {settings, params} = Settings.split(options)
    arguments = complete(names, defaults, given, params)
    exchange = Shared.exchange(module, base, settings)

    try do
      run(exchange, function, arguments)
    rescue
      error in Ccxt.InvalidNonce ->
        # Who asks for the time need not ask for it again.
        if elem(function, 1) != run_name(:fetch_time), do: Clock.synchronise(exchange)
        reraise error, __STACKTRACE__
    end
  end

  # What goes over a websocket is done where the websocket is.
  defp run(%Exchange{group: group} = exchange, {module, name, true}, arguments) when group != nil,
    do: Cluster.run(exchange, {module, name}, arguments)

  defp run(exchange, {module, name, true}, arguments),
    do: perform(exchange, {module, name}, arguments)

  defp run(exchange, {module, name, _over_http}, arguments),
    do: apply(module, name, [exchange | arguments])

  # A list of options may stand last, wherever that is; a map where an optional argument stands, none of which is a map
  # but the parameters.
  defp take_options(given, required) do
    case List.last(given) do
      [{name, _value} | _rest] = options when is_atom(name) -> {Enum.drop(given, -1), options}
      %Ordered{} = options -> {Enum.drop(given, -1), options}
      %_struct{} -> {given, nil}
      options when is_map(options) -> take_map(given, options, required)
      _no_options -> {given, nil}
    end
  end

  defp take_map(given, options, required) do
    if length(given) > required and options != %{},
      do: {Enum.drop(given, -1), options},
      else: {given, nil}
  end

  defp complete(names, defaults, given, params) do
    required = length(names) - length(defaults)
    missing = length(names) - length(given)

    if missing < 0 or length(given) < required do
      raise ArgumentError,
            "#{length(given)} arguments besides the exchange and options, where there may be: #{signature(names)}"
    end

    arguments = given ++ Enum.take(defaults, -missing)
    put_params(arguments, names, params)
  end

  defp put_params(arguments, _names, nil), do: arguments

  defp put_params(arguments, names, params) do
    case Enum.find_index(names, &(&1 == :params)) do
      nil when params == %{} -> arguments
      nil -> raise ArgumentError, "there are no parameters among: #{signature(names)}"
      at -> List.replace_at(arguments, at, params)
    end
  end

  defp signature(names), do: Enum.map_join(names, ", ", &Atom.to_string/1)

  ## Defining

  defp define({name, _meta, [exchange | parameters]}, body_or_to, kinds) do
    variables = Enum.map(parameters, &variable/1)
    defaults = for {:\\, _meta, [_variable, default]} <- parameters, do: default
    names = Enum.map(variables, &elem(&1, 0))
    body = body(body_or_to, name, [exchange | variables])
    run = run_name(name)
    signature = {names, defaults}
    target = {run, name |> Atom.to_string() |> String.match?(@over_websocket)}

    delegate = delegate(body_or_to, name, length(variables) + 1)

    functions =
      for kind <- kinds,
          do: functions(kind, name, target, [exchange | variables], signature, delegate)

    arguments = List.duplicate(quote(do: term()), length(variables) + 1)

    quote do
      unquote_splicing(functions)

      @doc false
      @spec unquote(run)(unquote_splicing(arguments)) :: term()
      def unquote(run)(unquote(exchange), unquote_splicing(variables)), do: unquote(body)
    end
  end

  defp delegate([do: _body], _name, _arity), do: nil
  defp delegate([to: module], name, arity), do: {module, name, arity}

  defp variable({:\\, _meta, [variable, _default]}), do: variable
  defp variable(variable), do: variable

  # Public, since other nodes call it, too.
  defp run_name(name), do: :"#{run_prefix()}#{name}"
  defp run_prefix, do: "call "

  defp body([do: body], _name, _arguments), do: body

  defp body([to: module], name, arguments) do
    run = run_name(name)

    # What the other module keeps to itself it has as a plain function.
    function =
      if function_exported?(module, run, length(arguments)), do: run, else: :"#{name}!"

    quote do: unquote(module).unquote(function)(unquote_splicing(arguments))
  end

  defp expand([to: module], caller),
    do: [to: module |> Macro.expand(caller) |> Code.ensure_compiled!()]

  defp expand(body, _caller), do: body

  # What is documented is the function with all arguments.
  defp functions(kind, name, target, arguments, {names, defaults} = signature, delegate) do
    count = length(names)
    named = function_name(kind, name)
    runner = if kind == :result, do: :result, else: :value

    fewer =
      for arity <- (count - length(defaults))..count//1 do
        variables = Macro.generate_arguments(arity, __MODULE__)
        hidden = [quote(do: @doc(false)), spec(kind, named, arity)]
        definition(named, runner, target, variables, signature, hidden)
      end

    doc = doc(kind, name, count) ++ delegated(kind, delegate)
    [definition(named, runner, target, arguments, signature, doc) | fewer]
  end

  defp spec(kind, named, arity) do
    arguments = List.duplicate(quote(do: term()), arity)
    quote do: @spec(unquote(named)(unquote_splicing(arguments)) :: unquote(given(kind)))
  end

  defp given(:result), do: quote(do: Ccxt.Result.t(term()))
  defp given(:value), do: quote(do: term())
  defp given(:stream), do: quote(do: Enumerable.t())

  # Documented, and specified, where it is done.
  defp delegated(_kind, nil), do: []

  defp delegated(kind, {module, name, arity}) do
    target = Macro.escape({module, function_name(kind, name), arity})
    [quote(do: @doc(delegate_to: unquote(target)))]
  end

  defp function_name(:value, name), do: :"#{name}!"
  defp function_name(_kind, name), do: name

  # What stands above the definition is of the function itself.
  defp doc(:value, name, count) do
    text = "As `#{name}/#{count + 1}`, but gives the value itself and raises the error."
    [quote(do: @doc(unquote(text)))]
  end

  defp doc(_kind, _name, _count), do: []

  defp definition(named, runner, {run, websocket?}, variables, {names, defaults}, doc) do
    quote do
      unquote_splicing(doc)

      def unquote(named)(unquote_splicing(variables)) do
        Ccxt.Calls.unquote(runner)(
          @compiled_exchange,
          {unquote(names), unquote(defaults)},
          [unquote_splicing(variables)],
          {__MODULE__, unquote(run), unquote(websocket?)}
        )
      end
    end
  end
end
