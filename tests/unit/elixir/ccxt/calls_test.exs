defmodule Ccxt.CallsTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Exchange, Instance, Ordered}

  defmodule Described do
    def describe do
      %{
        "id" => "described",
        "rateLimit" => 50,
        "urls" => %{"api" => "http://127.0.0.1:1", "demo" => "http://127.0.0.1:2"},
        "options" => %{"defaultType" => "spot", "nested" => %{"kept" => true}}
      }
    end

    def enable_demo_trading(exchange, true), do: exchange
  end

  # Gives what it was called with.
  defmodule Public do
    use Ccxt.Calls, of: Described

    @doc "A ticker."
    defcall watch_ticker(exchange, symbol, params \\ %{}) do
      {%{exchange | call: nil}, symbol, params}
    end

    defcall watch_account(exchange, type, params \\ %{}) do
      {exchange, type, params}
    end

    defcall create_order_ws(exchange, symbol, params \\ %{}) do
      {exchange, symbol, params}
    end

    defcall watch_candles(
              exchange,
              symbol,
              timeframe \\ "1m",
              since \\ nil,
              limit \\ nil,
              params \\ %{}
            ) do
      {%{exchange | call: nil}, symbol, timeframe, since, limit, params}
    end

    defcall fetch_time(exchange, params \\ %{}) do
      {exchange, params}
    end

    defcall fail(exchange, message) do
      raise Ccxt.BadSymbol, "#{exchange.id} #{message}"
    end

    defstream stream_ticker(exchange, symbol, params \\ %{}) do
      Stream.map([1, 2], &{exchange, symbol, params, &1})
    end
  end

  defmodule Like do
    use Ccxt.Calls, of: Described

    defcall watch_ticker(exchange, symbol, params \\ %{}), to: Public
    defstream stream_ticker(exchange, symbol, params \\ %{}), to: Public
  end

  setup do
    exchange = Exchange.new(Described, api_key: "key", options: [default_type: "swap"])
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    %{exchange: exchange}
  end

  # Settings of this test alone, so that no other shares its exchange.
  defp own, do: [options: [test: inspect(make_ref())]]

  describe "with an exchange" do
    test "a call has its arguments and the defaults of the others", %{exchange: exchange} do
      assert Public.watch_ticker(exchange, "A") == {:ok, {exchange, "A", %{}}}
      assert Public.watch_ticker!(exchange, "A", %{"b" => 1}) == {exchange, "A", %{"b" => 1}}

      assert Public.watch_candles!(exchange, "A") == {exchange, "A", "1m", nil, nil, %{}}
      assert Public.watch_candles!(exchange, "A", "5m") == {exchange, "A", "5m", nil, nil, %{}}

      assert Public.watch_candles!(exchange, "A", "5m", 1, 2, %{"c" => 3}) ==
               {exchange, "A", "5m", 1, 2, %{"c" => 3}}

      assert Public.fetch_time!(exchange) == {exchange, %{}}
      assert [{^exchange, "A", %{}, 1}, _two] = Enum.to_list(Public.stream_ticker(exchange, "A"))
    end

    test "what watches can be called again, with its credentials, and nothing else can", %{
      exchange: exchange
    } do
      {called, "swap", %{}} = Public.watch_account!(exchange, "swap", secret: "sesame")
      again = Ccxt.Pro.Connection.Repeat.call(called)
      assert {repeated, "swap", %{}} = again.(Exchange.without_credentials(exchange))
      assert {repeated.api_key, repeated.secret} == {"key", "sesame"}

      assert Ccxt.Pro.Connection.Repeat.call(exchange) == nil
      assert {ordering, "A", %{}} = Public.create_order_ws!(exchange, "A")
      assert Ccxt.Pro.Connection.Repeat.call(ordering) == nil
      assert {%{call: nil}, %{}} = Public.fetch_time!(exchange)
    end

    test "an error is a value, or raised", %{exchange: exchange} do
      assert Public.fail(exchange, "no") == {:error, %Ccxt.BadSymbol{message: "described no"}}
      assert_raise Ccxt.BadSymbol, "described no", fn -> Public.fail!(exchange, "no") end
    end

    test "an ordered map of parameters stays one", %{exchange: exchange} do
      ordered = Ordered.new([{"b", 1}, {"a", 2}])
      assert Public.fetch_time!(exchange, ordered) == {exchange, ordered}
    end

    test "settings of a call are added to those of the exchange, for this call", %{
      exchange: exchange
    } do
      {called, "A", %{"name" => "mini"}} =
        Public.watch_ticker!(exchange, "A", %{
          "secret" => "sesame",
          "options" => %{"nested" => %{"more" => 1}},
          "name" => "mini"
        })

      assert {called.api_key, called.secret} == {"key", "sesame"}

      assert %{"defaultType" => "swap", "nested" => %{"kept" => true, "more" => 1}} =
               Instance.options(called)

      assert {exchange.secret, Instance.option(exchange, "nested")} == {nil, %{"kept" => true}}
      assert Public.fetch_time!(exchange) == {exchange, %{}}
    end

    test "options stand last, wherever that is", %{exchange: exchange} do
      assert {%{secret: "s"}, "A", "1m", nil, nil, %{}} =
               Public.watch_candles!(exchange, "A", secret: "s")

      assert {%{secret: "s"}, "A", "5m", nil, nil, %{"limit" => 5}} =
               Public.watch_candles!(exchange, "A", "5m", %{"secret" => "s", "limit" => 5})

      assert {%{secret: "s"}, "A", "5m", 7, nil, %{"closeTime" => 1}} =
               Public.watch_candles!(exchange, "A", "5m", 7, secret: "s", params: [close_time: 1])

      assert [{%{secret: "s"}, "A", %{}, 1}, _two] =
               Enum.to_list(Public.stream_ticker(exchange, "A", secret: "s"))
    end

    test "other credentials have an exchange of their own", %{exchange: exchange} do
      {one, _params} = Public.fetch_time!(exchange, secret: "one")
      {two, _params} = Public.fetch_time!(exchange, secret: "two")
      {again, _params} = Public.fetch_time!(exchange, %{"secret" => "one"})
      assert Instance.pid(one.instance) == Instance.pid(again.instance)

      assert length(Enum.uniq(for each <- [exchange, one, two], do: Instance.pid(each.instance))) ==
               3
    end

    test "what was made of an exchange ends with it", %{exchange: exchange} do
      {called, _params} = Public.fetch_time!(exchange, secret: "one")
      monitor = Process.monitor(Instance.pid(called.instance))
      Ccxt.Pro.close(exchange)
      assert_receive {:DOWN, ^monitor, :process, _pid, _reason}, 5_000
    end

    test "a call doesn't leave the network of its exchange" do
      demo = Exchange.new(Described, described_env: :demo)
      on_exit(fn -> Ccxt.Pro.close(demo) end)
      assert {%{environment: :demo}, _params} = Public.fetch_time!(demo, secret: "s")

      assert_raise ArgumentError, ~r/an exchange of demo can't be one of testnet/, fn ->
        Public.fetch_time!(demo, testnet: true)
      end
    end
  end

  describe "without an exchange" do
    test "calls share one for each set of settings, however they are spelt" do
      own = own()
      {exchange, "A", %{}} = Public.watch_ticker!("A", [api_key: "k"] ++ own)
      assert {exchange.module, exchange.api_key, exchange.environment} == {Described, "k", :prod}

      test = own[:options][:test]
      spelt = %{"apiKey" => "k", "options" => %{"test" => test}, "b" => 1}
      assert Public.watch_ticker("A", spelt) == {:ok, {exchange, "A", %{"b" => 1}}}

      assert {%{instance: other}, "A", %{}} = Public.watch_ticker!("A", own)
      assert Instance.pid(other) != Instance.pid(exchange.instance)
    end

    test "each number of arguments is a call" do
      assert {shared, "A", %{}} = Public.watch_ticker!("A")
      assert Public.watch_candles!("A") == {shared, "A", "1m", nil, nil, %{}}
      assert Public.watch_candles!("A", "5m") == {shared, "A", "5m", nil, nil, %{}}
      assert Public.watch_candles!("A", "5m", 1) == {shared, "A", "5m", 1, nil, %{}}
      assert Public.watch_candles!("A", "5m", 1, 2) == {shared, "A", "5m", 1, 2, %{}}

      assert Public.watch_candles!("A", "5m", 1, 2, %{"c" => 1}) ==
               {shared, "A", "5m", 1, 2, %{"c" => 1}}

      assert Public.fetch_time!() == {shared, %{}}
      assert Public.fetch_time!(%{"b" => 1}) == {shared, %{"b" => 1}}
      assert [{^shared, "A", %{}, 1}, _two] = Enum.to_list(Public.stream_ticker("A"))
    end

    test "one that was closed is made again" do
      own = own()
      {exchange, _params} = Public.fetch_time!(own)
      Ccxt.Pro.close(exchange)
      {another, _params} = Public.fetch_time!(own)
      assert Instance.pid(another.instance) != Instance.pid(exchange.instance)
      assert Instance.options(another) == Instance.options(another)
    end

    test "calls at once share it, too" do
      own = own()

      pids =
        1..50
        |> Enum.map(fn _ -> Task.async(fn -> elem(Public.fetch_time!(own), 0) end) end)
        |> Task.await_many()
        |> Enum.map(&Instance.pid(&1.instance))

      assert [_one] = Enum.uniq(pids)
    end

    test "credentials are no process's" do
      {exchange, _params} = Public.fetch_time!([secret: "sesame"] ++ own())
      shared = Process.whereis(Ccxt.Calls.Shared)

      for pid <- [shared, Instance.pid(exchange.instance)] do
        refute inspect(:sys.get_state(pid), limit: :infinity, structs: false) =~ "sesame"
      end

      held = :ets.tab2list(Ccxt.Calls.Shared)
      refute inspect(held, limit: :infinity, structs: false) =~ "sesame"
    end

    test "a class that takes a function from another one has its own exchange" do
      assert {%{module: Described}, "A", %{}} = Like.watch_ticker!("A")
      assert {:ok, {%{module: Described}, "A", %{}}} = Like.watch_ticker("A")
      assert [{%{module: Described}, "A", %{}, 1}, _two] = Enum.to_list(Like.stream_ticker("A"))
    end
  end

  describe "what is wrong is told:" do
    test "a setting that there isn't" do
      assert {:error, %Ccxt.BaseError{message: message, source: %ArgumentError{}}} =
               Public.watch_ticker("A", api_kee: "k")

      assert message =~ ~s(a call has no setting "api_kee"; did you mean "api_key"?)

      assert_raise ArgumentError, ~r/no setting "name"/, fn ->
        Public.watch_ticker!("A", name: "mini")
      end
    end

    test "a value that can't be one" do
      assert_raise ArgumentError, ~r/secret must be a string, got a number/, fn ->
        Public.watch_ticker!("A", secret: 1)
      end

      assert_raise ArgumentError, ~r/params must be a map or a list of pairs/, fn ->
        Public.watch_ticker!("A", params: 1)
      end
    end

    test "too few and too many arguments", %{exchange: exchange} do
      assert_raise ArgumentError, ~r/^0 arguments .* symbol, params$/, fn ->
        Public.watch_ticker!(exchange)
      end

      assert_raise ArgumentError, ~r/^3 arguments .* symbol, params$/, fn ->
        Public.watch_ticker!("A", "B", "C")
      end

      assert_raise ArgumentError, ~r/there are no parameters among: message/, fn ->
        Public.fail!("no", params: %{"a" => 1})
      end
    end
  end
end
