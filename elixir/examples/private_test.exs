defmodule Ccxt.Examples.PrivateTest do
  @moduledoc """
  Each example that needs an account: that it does nothing without being allowed to, and what it does with the account of
  the simulated exchange, which takes orders and tells whoever listens to it.
  """

  use ExUnit.Case, async: false

  import ExUnit.CaptureIO

  alias Ccxt.Demo.SimulatedExchange

  @moduletag timeout: 120_000

  @directory System.fetch_env!("EXAMPLES")

  setup do
    {:ok, _started} = Application.ensure_all_started(:inets)
    {:ok, simulated} = SimulatedExchange.start(System.fetch_env!("SIMULATED_EXCHANGE"))
    set("EXCHANGE_ORIGIN", simulated.origin)
    {:ok, origin: simulated.origin}
  end

  for name <- ~w(pro_private_readonly) do
    test "#{name} does nothing without keys", %{origin: origin} do
      assert run(unquote(name)) =~ "skipped: no BINANCE_PROD_API_KEY"
      assert requests(origin) == []
    end
  end

  for name <- ~w(pro_safe_order_lifecycle pro_order_event_stream pro_order_event_worker) do
    test "#{name} does nothing unless it is told that it may", %{origin: origin} do
      with_keys()
      assert run(unquote(name)) =~ "skipped: it makes orders"
      set("CCXT_PRO_ENABLE_PROD_ORDER_LIVE", "yes")
      assert run(unquote(name)) =~ "skipped: it makes orders"
      assert requests(origin) == []
    end
  end

  test "keys are read from .env" do
    directory = System.fetch_env!("TEST_TMPDIR")
    path = Path.join(directory, ".env")

    File.write!(
      path,
      "# mine\nBINANCE_PROD_API_KEY=\"k\"\nexport BINANCE_PROD_API_SECRET = s = t\n"
    )

    on_exit(fn -> File.rm!(path) end)
    set("BUILD_WORKING_DIRECTORY", directory)

    assert Ccxt.Examples.setting("BINANCE_PROD_API_KEY") == "k"
    assert Ccxt.Examples.setting("BINANCE_PROD_API_SECRET") == "s = t"
    assert Ccxt.Examples.setting("mine") == nil
  end

  test "pro_private_readonly shows what an account has", %{origin: origin} do
    with_keys()

    waiting(origin, fn ->
      assert run("pro_private_readonly") ==
               "BTC 1\nETH 10\nUSDT 100000\n3 currencies, 1 open orders of BTC/USDT\n"
    end)

    # The order that waits is the test's.
    {reads, [_made, _cancelled]} = Enum.split_with(requests(origin), &match?({"GET", _path}, &1))
    for read <- ~w(account openOrders), do: assert({"GET", "/api/v3/" <> read} in reads)
  end

  test "pro_safe_order_lifecycle makes an order and cancels it", %{origin: origin} do
    allow_orders()

    assert ["made " <> made, "it is open, 0.0 of it are filled", "it is canceled"] =
             "pro_safe_order_lifecycle" |> run() |> String.split("\n", trim: true)

    assert [_line, price] = Regex.run(~r/^\d+: 0\.001 at (\d+\.\d+)$/, made)
    assert String.to_float(price) > 0
    assert orders(origin) == ["POST", "GET", "DELETE", "GET"]
    assert open_orders(origin) == []
  end

  test "an order is cancelled, too, where the example breaks off", %{origin: origin} do
    allow_orders()

    assert_raise RuntimeError, "broken off", fn ->
      waiting(origin, fn -> raise "broken off" end)
    end

    assert orders(origin) == ["POST", "DELETE"]
    assert open_orders(origin) == []
  end

  test "pro_order_event_stream shows what the account's stream says", %{origin: origin} do
    run_events(origin, "pro_order_event_stream", "the stream says it is")
  end

  test "pro_order_event_worker shows what the worker was told", %{origin: origin} do
    run_events(origin, "pro_order_event_worker", "the worker was told that it is")
  end

  ## Helpers

  defp run_events(origin, name, says) do
    allow_orders()
    assert run(name) == "#{says} open\n#{says} canceled\n"
    assert "userDataStream.subscribe.signature" in methods(origin)
    assert orders(origin) == ["POST", "DELETE"]
    assert open_orders(origin) == []
  end

  # Runs a function while an order waits.
  defp waiting(origin, function) do
    set("CCXT_PRO_ENABLE_PROD_ORDER_LIVE", "true")

    capture_io(fn ->
      Ccxt.Examples.orders(fn exchange ->
        Ccxt.Examples.with_waiting_order(exchange, fn _order -> function.() end)
      end)
    end)

    assert open_orders(origin) == []
  end

  defp allow_orders do
    with_keys()
    set("CCXT_PRO_ENABLE_PROD_ORDER_LIVE", "true")
  end

  # What the account has open in the end, as somebody else sees it.
  defp open_orders(origin) do
    urls = SimulatedExchange.redirect(Ccxt.Compiled.Pro.Binance.describe()["urls"], origin)

    exchange =
      Ccxt.Pro.Binance.new(apiKey: "key", secret: "secret", urls: Map.take(urls, ["api"]))

    try do
      Ccxt.Pro.Binance.fetch_open_orders!(exchange, "BTC/USDT")
    after
      Ccxt.Pro.close(exchange)
    end
  end

  # What clients sent on websockets.
  defp methods(origin) do
    for %{"type" => "message", "text" => text} <- log(origin), do: :json.decode(text)["method"]
  end

  # What a client asked of an account, or of orders, by REST.
  defp requests(origin) do
    for %{"type" => "rest", "method" => method, "url" => url} <- log(origin),
        do: {method, URI.parse(url).path |> String.split("/api.binance.com") |> List.last()}
  end

  defp orders(origin),
    do: for({method, "/api/v3/order"} <- requests(origin), do: method)

  defp log(origin) do
    url = String.to_charlist("http://#{origin}/__log?since=0")

    {:ok, {{_version, 200, _text}, _headers, body}} =
      :httpc.request(:get, {url, []}, [], body_format: :binary)

    :json.decode(body)["entries"]
  end

  defp with_keys do
    set("BINANCE_PROD_API_KEY", "key")
    set("BINANCE_PROD_API_SECRET", "secret")
  end

  # Of one test alone.
  defp set(name, value) do
    System.put_env(name, value)
    on_exit(fn -> System.delete_env(name) end)
  end

  defp run(name),
    do: capture_io(fn -> Code.eval_file(Path.join(@directory, name <> ".exs")) end)
end
