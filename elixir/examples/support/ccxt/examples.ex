defmodule Ccxt.Examples do
  @moduledoc """
  What the examples have in common: which exchange they talk to, with whose keys, and that it is closed in the end.

  It is Binance, or a simulated one on loopback: where `SIMULATED_EXCHANGE` names the program of one, unless `--prod` is
  among the arguments, or where `EXCHANGE_ORIGIN` says where one listens.

  Keys are `BINANCE_PROD_API_KEY` and `BINANCE_PROD_API_SECRET`, in the environment or in a file `.env` where the
  example is started.
  """

  alias Ccxt.Demo.SimulatedExchange
  alias Ccxt.Exchange
  alias Ccxt.Pro.{Binance, Telemetry}

  @key "BINANCE_PROD_API_KEY"
  @secret "BINANCE_PROD_API_SECRET"
  @orders "CCXT_PRO_ENABLE_PROD_ORDER_LIVE"

  # A tenth below what anybody asks, an order waits and is not filled.
  @safe_distance 0.9

  @doc "Runs an example that needs no keys."
  @spec public((Exchange.t() -> term())) :: :ok
  def public(example), do: run(example, %{})

  @doc "Runs an example that reads an account; says so and does nothing where there are no keys."
  @spec private((Exchange.t() -> term())) :: :ok
  def private(example) do
    case {setting(@key), setting(@secret)} do
      {key, secret} when key in [nil, ""] or secret in [nil, ""] ->
        IO.puts("skipped: no #{@key} and #{@secret}, in the environment or in .env")

      {key, secret} ->
        run(example, %{"apiKey" => key, "secret" => secret})
    end
  end

  @doc "Runs an example that makes orders; says so and does nothing unless `#{@orders}` is `true`."
  @spec orders((Exchange.t() -> term())) :: :ok
  def orders(example) do
    if setting(@orders) == "true",
      do: private(example),
      else: IO.puts("skipped: it makes orders, and #{@orders} isn't true")
  end

  @doc """
  Calls a function with an order that waits in the book, and cancels the order whatever becomes of the function.

  `BINANCE_PROD_ORDER_SYMBOL` and `BINANCE_PROD_ORDER_AMOUNT` say of what, and how much.
  """
  @spec with_waiting_order(Exchange.t(), (map() -> value)) :: value when value: term()
  def with_waiting_order(exchange, function) do
    symbol = order_symbol()
    {amount, ""} = Float.parse(setting("BINANCE_PROD_ORDER_AMOUNT") || "0.001")
    bid = Binance.fetch_ticker!(exchange, symbol)["bid"]
    price = bid * @safe_distance
    # Refused, rather than filled, should it meet another.
    params = %{"timeInForce" => "PO"}
    order = Binance.create_limit_buy_order!(exchange, symbol, amount, price, params)

    try do
      function.(order)
    after
      Binance.cancel_order!(exchange, order["id"], symbol)
    end
  end

  @doc """
  Calls a function that begins to listen to an account of the spot market, and waits until the exchange has answered on
  its connection: from then on, it tells of what happens.
  """
  @spec listening((-> value)) :: value when value: term()
  def listening(begin) do
    owner = self()
    handler = make_ref()

    answered = fn _event, _measurements, _metadata, _config ->
      send(owner, {handler, :answered})
    end

    :ok = Telemetry.attach(handler, [:ccxt, :pro, :messages, :received], answered, nil)
    value = begin.()

    receive do
      {^handler, :answered} -> Telemetry.detach(handler)
    end

    value
  end

  @doc "The symbol of orders, of the spot market."
  @spec order_symbol() :: String.t()
  def order_symbol, do: setting("BINANCE_PROD_ORDER_SYMBOL") || "BTC/USDT"

  @doc "A setting of the environment, or of the file `.env`."
  @spec setting(name :: String.t()) :: String.t() | nil
  def setting(name), do: System.get_env(name) || settings_of_file()[name]

  ## Helpers

  defp run(example, settings) do
    {:ok, _applications} = Application.ensure_all_started(:ccxt)
    {urls, simulated} = addresses()
    exchange = Binance.new(Map.merge(settings, urls))

    try do
      example.(exchange)
    after
      Ccxt.Pro.close(exchange)
      if simulated, do: SimulatedExchange.stop(simulated)
    end

    :ok
  end

  defp addresses do
    case {System.get_env("EXCHANGE_ORIGIN"), System.get_env("SIMULATED_EXCHANGE")} do
      {origin, _program} when origin != nil ->
        {redirected(origin), nil}

      {nil, program} when program != nil ->
        if "--prod" in System.argv(), do: {%{}, nil}, else: start(program)

      _neither ->
        {%{}, nil}
    end
  end

  defp start(program) do
    {:ok, simulated} = SimulatedExchange.start(program)
    {redirected(simulated), simulated}
  end

  defp redirected(simulated) do
    urls = SimulatedExchange.redirect(Ccxt.Compiled.Pro.Binance.describe()["urls"], simulated)
    %{"urls" => Map.take(urls, ["api"])}
  end

  # Lines `NAME=value`; others, such as comments, say nothing. `bazel run` starts programs elsewhere.
  defp settings_of_file do
    path = Path.join(System.get_env("BUILD_WORKING_DIRECTORY", "."), ".env")

    case File.read(path) do
      {:ok, text} ->
        for line <- String.split(text, "\n"),
            [_line, name, value] <- [Regex.run(~r/^\s*(?:export\s+)?(\w+)\s*=\s*(.*?)\s*$/, line)],
            into: %{},
            do: {name, String.trim(value, "\"")}

      {:error, :enoent} ->
        %{}
    end
  end
end
