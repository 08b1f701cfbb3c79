defmodule Ccxt.RestTest do
  use ExUnit.Case, async: true

  import ExUnit.CaptureLog

  alias Ccxt.{Exchange, Instance, Rest}
  alias Ccxt.Pro.Telemetry
  alias Ccxt.Test.{FakeExchange, HttpServer}

  @ok {200, [{"Content-Type", "application/json"}], ~s({"a":"1"})}

  defp exchange(config \\ %{}) do
    exchange = Exchange.new(FakeExchange, config)
    on_exit(fn -> Ccxt.Pro.close(exchange) end)
    exchange
  end

  defp server(answer) when is_tuple(answer) or is_atom(answer),
    do: server(fn _request -> answer end)

  defp server(answer) when is_function(answer) do
    test = self()

    HttpServer.start(fn request ->
      send(test, {:request, request})
      answer.(request)
    end)
  end

  describe "fetch/5" do
    test "sends method, path, headers and body" do
      url = server(@ok)
      exchange = exchange(headers: %{"X-Always" => "1"}, user_agent: "mine")

      Rest.fetch(
        exchange,
        url <> "/a?b=c",
        "POST",
        %{"Content-Type" => "application/json", "X-Key" => "k"},
        "{}"
      )

      assert_receive {:request, {"POST", "/a?b=c", headers, "{}"}}

      assert %{
               "x-always" => "1",
               "x-key" => "k",
               "content-type" => "application/json",
               "user-agent" => "mine"
             } = headers
    end

    for {method, body} <- [
          {"GET", nil},
          {"DELETE", nil},
          {"PUT", "a=1"},
          {"POST", nil},
          {"DELETE", "a=1"}
        ] do
      test "#{method} with body #{inspect(body)}" do
        url = server(@ok)

        assert Rest.fetch(exchange(), url <> "/", unquote(method), nil, unquote(body)) == %{
                 "a" => "1"
               }

        expected = unquote(body) || ""
        assert_receive {:request, {unquote(method), "/", _headers, ^expected}}
      end
    end

    test "decodes JSON as ccxt does: numbers stay exact" do
      url = server({200, [], ~s({"price":0.10000000000000000001,"list":[1]})})
      assert Rest.fetch(exchange(), url) == %{"price" => "0.10000000000000000001", "list" => [1]}
    end

    test "gives other text as it is" do
      assert Rest.fetch(exchange(), server({200, [], "<html>"})) == "<html>"
    end

    test "decompresses" do
      for {encoding, body} <- [
            {"gzip", :zlib.gzip(~s({"a":"1"}))},
            {"deflate", :zlib.compress(~s({"a":"1"}))}
          ] do
        url = server({200, [{"Content-Encoding", encoding}], body})
        assert Rest.fetch(exchange(), url) == %{"a" => "1"}
      end

      assert_receive {:request, {_, _, %{"accept-encoding" => "gzip, deflate"}, _}}
      url = server({200, [{"Content-Encoding", "gzip"}], "not gzip"})
      assert_raise Ccxt.NetworkError, fn -> Rest.fetch(exchange(), url) end
    end

    test "remembers the answer's headers and body" do
      exchange = exchange()
      Rest.fetch(exchange, server({200, [{"X-Mbx-Used-Weight-1m", "7"}], ~s({"a":"1"})}))
      assert %{"X-Mbx-Used-Weight-1m" => "7"} = Instance.last_response_headers(exchange)
      assert Instance.last_http_response(exchange) == ~s({"a":"1"})
    end

    test "adds the answer's headers if asked to" do
      exchange = exchange(return_response_headers: true)

      assert %{"a" => "1", "responseHeaders" => %{"X-A" => "1"}} =
               Rest.fetch(exchange, server({200, [{"X-A", "1"}], ~s({"a":"1"})}))
    end

    test "keeps connections open" do
      test = self()

      url =
        HttpServer.start(fn _request ->
          send(test, {:session, self()})
          @ok
        end)

      exchange = exchange()
      for _ <- 1..3, do: Rest.fetch(exchange, url)
      assert_receive {:session, session}
      assert_receive {:session, ^session}
      assert_receive {:session, ^session}
    end
  end

  describe "answers from elsewhere" do
    test "rest_fetcher answers in place of the network, or leaves it to it" do
      url = server(@ok)
      test = self()

      fetcher = fn request ->
        send(test, {:asked, request})

        case URI.parse(request.url).path do
          "/map" -> {:ok, %{"b" => [1, nil]}}
          "/text" -> {:ok, ~s({"c":2})}
          "/error" -> {:error, %Ccxt.ExchangeNotAvailable{message: "down"}}
          "/network" -> :pass
        end
      end

      exchange = exchange(rest_fetcher: fetcher)
      assert Rest.fetch(exchange, url <> "/map", "POST", nil, "{}") == %{"b" => [1, nil]}
      assert_received {:asked, %{method: "POST", body: "{}", headers: %{}}}
      assert Rest.fetch(exchange, url <> "/text") == %{"c" => "2"}

      assert_raise Ccxt.ExchangeNotAvailable, "down", fn ->
        Rest.fetch(exchange, url <> "/error")
      end

      refute_received {:request, _}
      assert Rest.fetch(exchange, url <> "/network") == %{"a" => "1"}
      assert_received {:request, {"GET", "/network", _headers, _body}}
    end

    test "what is answered is read as the exchange's" do
      exchange = exchange(rest_fetcher: fn _request -> {:ok, %{"code" => "-1"}} end)
      assert_raise Ccxt.BadSymbol, fn -> Rest.fetch(exchange, "http://127.0.0.1:1/") end
    end

    test "snapshots come from payloads, then from their fetcher, then as all else" do
      fetcher = fn kind, path ->
        fn %{url: url} -> if String.ends_with?(url, path), do: {:ok, [kind]}, else: :pass end
      end

      exchange =
        exchange(
          snapshot_payloads: %{"/account" => ["payload"]},
          snapshot_fetcher: fetcher.("snapshot", "/book"),
          rest_fetcher: fetcher.("rest", "")
        )

      origin = "http://127.0.0.1:1"
      fetch = fn exchange, path -> Rest.fetch(exchange, origin <> path) end
      paths = ["/v3/account", "/v3/book", "/v3/other"]

      assert Enum.map(paths, &fetch.(Rest.for_snapshots(exchange), &1)) ==
               [["payload"], ["snapshot"], ["rest"]]

      assert Enum.map(paths, &fetch.(exchange, &1)) == [["rest"], ["rest"], ["rest"]]
      assert Rest.for_snapshots(exchange()).rest_fetcher == nil
    end
  end

  describe "errors" do
    test "the exchange's own come first" do
      url = server({503, [], ~s({"code":"-1"})})
      assert_raise Ccxt.BadSymbol, ~s(fake {"code":"-1"}), fn -> Rest.fetch(exchange(), url) end
    end

    test "then those of the status, with ccxt's message" do
      url = server({429, [], ~s({"x":"1"})})

      assert_raise Ccxt.RateLimitExceeded, ~s(fake GET #{url}/p 429 Phrase {"x":"1"}), fn ->
        Rest.fetch(exchange(), url <> "/p")
      end

      assert_raise Ccxt.ExchangeNotAvailable, fn ->
        Rest.fetch(exchange(), server({503, [], "busy"}))
      end
    end

    test "unless the exchange has handled it" do
      assert Rest.fetch(exchange(), server({503, [], ~s({"code":"0"})})) == %{"code" => "0"}
    end

    test "no answer in time" do
      url = server(:silence)

      assert_raise Ccxt.RequestTimeout, "fake GET #{url}/ request timed out (50 ms)", fn ->
        Rest.fetch(exchange(timeout: 50), url <> "/")
      end
    end

    test "a connection that is closed, or refused, or a name that isn't known" do
      {:ok, socket} = :gen_tcp.listen(0, ip: {127, 0, 0, 1})
      {:ok, port} = :inet.port(socket)
      :gen_tcp.close(socket)

      for url <- [
            server(:drop) <> "/",
            "http://127.0.0.1:#{port}/",
            "http://no-such-host.invalid/"
          ] do
        assert_raise Ccxt.NetworkError, "fake GET #{url} fetch failed", fn ->
          Rest.fetch(exchange(), url)
        end
      end
    end

    test "a certificate nobody trusts" do
      key = [key: {:namedCurve, :secp256r1}, digest: :sha256]
      chain = %{root: key, intermediates: [], peer: key}

      %{server_config: config} =
        :public_key.pkix_test_data(%{server_chain: chain, client_chain: chain})

      options =
        [ip: {127, 0, 0, 1}, log_level: :none] ++ Keyword.take(config, [:cert, :key, :cacerts])

      {:ok, listener} = :ssl.listen(0, options)
      {:ok, {_, port}} = :ssl.sockname(listener)

      spawn_link(fn ->
        {:ok, socket} = :ssl.transport_accept(listener)
        {:error, {:tls_alert, _}} = :ssl.handshake(socket)
      end)

      capture_log(fn ->
        error = catch_error(Rest.fetch(exchange(), "https://127.0.0.1:#{port}/"))
        assert %Ccxt.NetworkError{source: {:connect, {:tls_alert, {:unknown_ca, _}}}} = error
      end)
    end
  end

  describe "proxies" do
    test "a prefix, encoded if it ends in a query" do
      url = server(@ok)
      Rest.fetch(exchange(proxyUrl: url <> "/"), "https://x/y")
      assert_receive {:request, {"GET", "/https://x/y", _, _}}
      Rest.fetch(exchange(proxy_url: url <> "/?url="), "https://x/y")
      assert_receive {:request, {"GET", "/?url=https%3A%2F%2Fx%2Fy", _, _}}
      Rest.fetch(exchange(proxyUrlCallback: fn _, _, _, _ -> url <> "/c/" end), "z")
      assert_receive {:request, {"GET", "/c/z", _, _}}
    end

    test "what can't be honoured is refused" do
      assert_raise Ccxt.NotSupported, ~r/socksProxy/, fn ->
        Rest.fetch(exchange(socksProxy: "s"), "http://x")
      end

      assert_raise Ccxt.InvalidProxySettings, fn ->
        Rest.fetch(exchange(%{"proxyUrl" => "a", "proxy_url" => "b"}), "http://x")
      end
    end
  end

  test "a fetch implementation takes the place of the network" do
    exchange =
      exchange(
        fetch_implementation: fn method, url, headers, body, timeout_ms ->
          {:ok,
           %{
             status: 200,
             status_text: "OK",
             headers: %{},
             body: inspect({method, url, headers, body, timeout_ms})
           }}
        end
      )

    assert Rest.fetch(exchange, "u", "PUT", %{"a" => "b"}, "c") ==
             ~s({"PUT", "u", %{"a" => "b"}, "c", 10000})
  end

  test "telemetry tells how a request ended, without its query" do
    test = self()
    id = make_ref()
    url = server(@ok)

    handler = fn _event, measurements, metadata, _config ->
      if String.starts_with?(metadata.url, url), do: send(test, {:stop, measurements, metadata})
    end

    :ok = Telemetry.attach(id, [:ccxt, :rest, :request, :stop], handler, nil)
    Rest.fetch(exchange(), url <> "/p?signature=secret")
    Telemetry.detach(id)
    shown = url <> "/p"

    assert_receive {:stop, %{duration_ms: _},
                    %{exchange: "fake", method: "GET", url: ^shown, status: 200, error: nil}}
  end

  test "verbose shows requests and answers, but no credentials" do
    exchange = exchange(verbose: true, api_key: "my-key", secret: "my-secret")
    url = server(@ok)

    log =
      capture_log(fn ->
        Rest.fetch(exchange, url <> "/?k=my-key", "GET", %{
          "X-Key" => "my-key",
          "S" => "my-secret"
        })
      end)

    assert log =~ "fetch Request" and log =~ url and log =~ ~s({"a":"1"})
    refute log =~ "my-key"
    refute log =~ "my-secret"
  end

  describe "load_markets/3" do
    defp markets(answer \\ {200, [], ~s([{"symbol":"A"},{"symbol":"B"}])}) do
      url = server(answer)
      exchange(urls: %{"api" => %{"rest" => url}})
    end

    test "loads once" do
      exchange = markets()
      assert %{"A" => %{"symbol" => "A"}, "B" => _} = Rest.load_markets(exchange)
      assert Instance.symbols(exchange) == ["A", "B"]
      assert Rest.load_markets(exchange, nil, nil) == Instance.markets(exchange)
      assert_receive {:request, {"GET", "/markets", _, _}}
      refute_received {:request, _}
    end

    test "loads again when asked to" do
      exchange = markets()
      Rest.load_markets(exchange)
      Rest.load_markets(exchange, true)
      assert_receive {:request, _}
      assert_receive {:request, _}
    end

    test "callers at the same time share one load" do
      exchange = markets()

      results =
        1..20
        |> Enum.map(fn _ -> Task.async(fn -> Rest.load_markets(exchange) end) end)
        |> Task.await_many()

      assert Enum.uniq(results) == [Instance.markets(exchange)]
      assert_receive {:request, _}
      refute_received {:request, _}
    end

    test "a failed load is the caller's to retry" do
      counter = :counters.new(1, [])

      exchange =
        markets(fn _request ->
          :counters.add(counter, 1, 1)

          if :counters.get(counter, 1) == 1,
            do: {503, [], "busy"},
            else: {200, [], ~s([{"symbol":"A"}])}
        end)

      assert_raise Ccxt.ExchangeNotAvailable, fn -> Rest.load_markets(exchange) end
      assert Instance.markets(exchange) == nil
      assert %{"A" => _} = Rest.load_markets(exchange)
    end

    test "currencies are fetched first where the exchange has them, and are options meanwhile" do
      defmodule WithCurrencies do
        defdelegate describe, to: FakeExchange
        defdelegate handle_errors(a, b, c, d, e, f, g, h, i, j), to: FakeExchange

        def fetch_currencies(_exchange, %{}), do: %{"EUR" => %{"code" => "EUR"}}

        def fetch_markets(exchange, _params),
          do: [%{"symbol" => "A", "seen" => Instance.option(exchange, "cachedCurrencies")}]

        def set_markets(exchange, markets, currencies) do
          exchange = FakeExchange.set_markets(exchange, markets, currencies)
          {Instance.markets(exchange), Instance.put(exchange, :currencies, currencies)}
        end
      end

      exchange = Exchange.new(WithCurrencies, has: %{"fetchCurrencies" => true})
      assert %{"A" => %{"seen" => %{"EUR" => _}}} = Rest.load_markets(exchange)
      assert Instance.currencies(exchange) == %{"EUR" => %{"code" => "EUR"}}
      refute is_map_key(Instance.options(exchange), "cachedCurrencies")
      Ccxt.Pro.close(exchange)
    end
  end

  test "throttle waits at the exchange's pace" do
    exchange = exchange(rate_limit: 20)
    started = System.monotonic_time(:millisecond)
    for _ <- 1..3, do: Rest.throttle(exchange)
    assert System.monotonic_time(:millisecond) - started >= 19
  end

  test "sleep and log" do
    assert Rest.sleep(0.4) == :ok
    assert capture_log(fn -> Rest.log(["a", %{"b" => 1}]) end) =~ ~s(a %{"b" => 1})
    # As compiled code calls it.
    assert capture_log(fn -> Rest.log("Request failed, retrying") end) =~
             "Request failed, retrying"
  end
end
