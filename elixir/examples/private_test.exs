defmodule Ccxt.Examples.PrivateTest do
  @moduledoc """
  Each example that needs an account: that it does nothing without being allowed to, and what it does with an account
  that the simulated exchange is told to answer for.
  """

  use ExUnit.Case, async: false

  import ExUnit.CaptureIO

  alias Ccxt.Demo.SimulatedExchange

  @moduletag timeout: 120_000

  @directory System.fetch_env!("EXAMPLES")

  # As long as any state is waited for, on a machine that is busy with other things.
  @patience_ms 60_000

  @order %{
    "symbol" => "BTCUSDT",
    "orderId" => 28,
    "clientOrderId" => "x",
    "price" => "90000.00",
    "origQty" => "0.00100",
    "executedQty" => "0.00000",
    "cummulativeQuoteQty" => "0.00",
    "status" => "NEW",
    "timeInForce" => "GTC",
    "type" => "LIMIT_MAKER",
    "side" => "BUY",
    "time" => 1_700_000_000_000,
    "transactTime" => 1_700_000_000_000
  }

  @canceled %{@order | "status" => "CANCELED"}

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

    answer(origin, "GET", "/api/v3/account", %{
      "accountType" => "SPOT",
      "updateTime" => 0,
      "balances" => [
        %{"asset" => "BTC", "free" => "0.50000000", "locked" => "0.25000000"},
        %{"asset" => "ETH", "free" => "0.00000000", "locked" => "0.00000000"}
      ]
    })

    answer(origin, "GET", "/api/v3/openOrders", [@order])
    output = run("pro_private_readonly")
    assert output == "BTC 0.75\n1 currencies, 1 open orders of BTC/USDT\n"
    assert Enum.all?(requests(origin), &match?({"GET", _path}, &1))
  end

  test "pro_safe_order_lifecycle makes an order and cancels it", %{origin: origin} do
    with_keys()
    set("CCXT_PRO_ENABLE_PROD_ORDER_LIVE", "true")
    answer_orders(origin)
    answer(origin, "GET", "/api/v3/order", @order, 1)
    answer(origin, "GET", "/api/v3/order", @canceled)

    assert ["made 28: 0.001 at 9" <> _price, open, canceled] =
             "pro_safe_order_lifecycle" |> run() |> String.split("\n", trim: true)

    assert open == "it is open, 0.0 of it are filled"
    assert canceled == "it is canceled"
    assert orders(origin) == ["POST", "GET", "DELETE", "GET"]
  end

  test "an order is cancelled, too, where the example breaks off", %{origin: origin} do
    with_keys()
    set("CCXT_PRO_ENABLE_PROD_ORDER_LIVE", "true")
    answer_orders(origin)

    assert_raise RuntimeError, "broken off", fn ->
      Ccxt.Examples.orders(fn exchange ->
        Ccxt.Examples.with_waiting_order(exchange, fn _order -> raise "broken off" end)
      end)
    end

    assert orders(origin) == ["POST", "DELETE"]
  end

  test "pro_order_event_stream shows what the account's stream says", %{origin: origin} do
    with_keys()
    set("CCXT_PRO_ENABLE_PROD_ORDER_LIVE", "true")
    answer_orders(origin)
    run_events(origin, "pro_order_event_stream", "the stream says it is")
  end

  test "pro_order_event_worker shows what the worker was told", %{origin: origin} do
    with_keys()
    set("CCXT_PRO_ENABLE_PROD_ORDER_LIVE", "true")
    answer_orders(origin)
    run_events(origin, "pro_order_event_worker", "the worker was told that it is")
  end

  ## Helpers

  # The account's stream, as the exchange would send it: an event for each change.
  defp run_events(origin, name, says) do
    account = Task.async(fn -> play_account(origin) end)
    assert run(name) == "#{says} open\n#{says} canceled\n"
    Task.await(account)
    assert [%{"method" => "userDataStream.subscribe.signature"}] = messages(origin)
  end

  defp play_account(origin) do
    await(origin, ["rest", "POST /api/v3/order"])
    send_event(origin, event("NEW", 1))
    await(origin, ["rest", "DELETE /api/v3/order"])
    send_event(origin, event("CANCELED", 2))
  end

  defp event(status, number) do
    %{
      "subscriptionId" => 0,
      "event" => %{
        "e" => "executionReport",
        "E" => 1_700_000_000_000 + number,
        "s" => "BTCUSDT",
        "c" => "x",
        "S" => "BUY",
        "o" => "LIMIT_MAKER",
        "f" => "GTC",
        "q" => "0.00100000",
        "p" => "90000.00",
        "x" => status,
        "X" => status,
        "i" => 28,
        "l" => "0.0",
        "z" => "0.0",
        "L" => "0.0",
        "n" => "0",
        "N" => :null,
        "T" => 1_700_000_000_000 + number,
        "t" => -1,
        "O" => 1_700_000_000_000,
        "Z" => "0.0"
      }
    }
  end

  defp messages(origin),
    do: for(%{"type" => "message", "text" => text} <- log(origin), do: :json.decode(text))

  defp answer_orders(origin) do
    answer(origin, "POST", "/api/v3/order", @order)
    answer(origin, "DELETE", "/api/v3/order", @canceled)
  end

  defp answer(origin, method, path, body, times \\ 0) do
    control(origin, %{
      "action" => "rest",
      "method" => method,
      "path" => path,
      "effect" => "answer",
      "status" => 200,
      "body" => body,
      "times" => times
    })
  end

  defp send_event(origin, event) do
    text = event |> :json.encode() |> IO.iodata_to_binary()
    control(origin, %{"action" => "send", "target" => %{"kind" => "api"}, "text" => text})
  end

  defp control(origin, command), do: post(origin, "/__control", command)

  defp await(origin, path),
    do: post(origin, "/__await", %{"path" => path, "atLeast" => 1, "timeoutMs" => @patience_ms})

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

  defp post(origin, path, value) do
    url = String.to_charlist("http://#{origin}#{path}")
    request = {url, [], ~c"application/json", value |> :json.encode() |> IO.iodata_to_binary()}

    {:ok, {{_version, 200, _text}, _headers, _body}} =
      :httpc.request(:post, request, [timeout: 2 * @patience_ms], [])
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
