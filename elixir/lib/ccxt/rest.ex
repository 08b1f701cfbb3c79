defmodule Ccxt.Rest do
  @moduledoc false

  # The part of ccxt's base class that talks HTTP and is written by hand there, too: `fetch`, the rate limiter and
  # the loading of markets. Functions run in the caller's process, block, and raise ccxt's exceptions.

  require Logger

  alias Ccxt.{Encode, Error, Exchange, Instance}
  alias Ccxt.Pro.Connection.Arrived
  alias Ccxt.Pro.Core.Backoff
  alias Ccxt.Pro.Telemetry
  alias Ccxt.Rest.{Endpoints, Http}

  # Between tries of a request that nobody waits for.
  @retry_min_ms 250
  @retry_max_ms 5_000

  @doc """
  Sends a request and gives its answer, as ccxt's `fetch`: JSON decoded, other text as it is.

  Raises what the exchange's `handle_errors` and its table of HTTP status codes make of the answer,
  `Ccxt.RequestTimeout` if there is none in time and `Ccxt.NetworkError` if there can't be one.
  """
  @spec fetch(
          Exchange.t(),
          url :: String.t(),
          method :: String.t() | nil,
          headers :: map() | nil,
          body :: iodata() | nil
        ) :: term()
  def fetch(%Exchange{} = exchange, url, method \\ "GET", headers \\ nil, body \\ nil) do
    method = method || "GET"
    headers = request_headers(exchange, headers)
    url = through_proxy(exchange, url, method, headers, body)
    verbose(exchange, "fetch Request:", [method, url, headers, body])

    backoff = Backoff.new(@retry_min_ms, @retry_max_ms)
    retry(exchange, method, backoff, fn -> fetch_once(exchange, url, method, headers, body) end)
  end

  defp fetch_once(exchange, url, method, headers, body) do
    case send_request(exchange, method, url, headers, body) do
      {:ok, response} -> handle_rest_response(exchange, response, url, method, headers, body)
      {:error, error} -> raise error
    end
  end

  # Only what does the same when it is done twice.
  defp retry(%Exchange{retries: retries} = exchange, method, backoff, request)
       when retries > 0 and method in ["GET", "PUT"] do
    request.()
  rescue
    error ->
      unless Error.kind_of?(error, Ccxt.OperationFailed), do: reraise(error, __STACKTRACE__)
      backoff = wait(exchange, backoff, error)
      retry(%{exchange | retries: retries - 1}, method, backoff, request)
  end

  defp retry(_exchange, _method, _backoff, request), do: request.()

  defp wait(exchange, backoff, error) do
    {wait_ms, backoff} = Backoff.next(backoff, :rand.uniform())
    measurements = %{wait_ms: wait_ms, attempt: Backoff.attempt(backoff)}
    metadata = %{exchange: exchange.id, error: error}
    Telemetry.execute([:ccxt, :rest, :request, :retried], measurements, metadata)
    sleep(wait_ms)
    backoff
  end

  @doc """
  Calls an endpoint of the exchange's description by the name that ccxt gives its method, as
  `"sapiPostUserListenToken"`: signs the request, waits for the rate limiter, sends it, and gives the answer.

  Raises `Ccxt.NotSupported` for a name that there isn't, and what `fetch/5` raises.
  """
  @spec call(Exchange.t(), endpoint :: String.t(), params :: map() | nil) :: term()
  def call(%Exchange{module: module} = exchange, name, params \\ nil) do
    endpoint = Endpoints.fetch!(module.endpoints(), name, exchange.id)
    %{path: path, api: api, method: method, config: config} = endpoint
    module.request(exchange, path, api, method, params || %{}, nil, nil, config)
  end

  @doc """
  The exchange for what a connection asks in the background: its snapshots may come from elsewhere than the network.
  """
  @spec for_snapshots(Exchange.t()) :: Exchange.t()
  def for_snapshots(%Exchange{snapshot_fetcher: nil, snapshot_payloads: none} = exchange)
      when none == %{},
      do: exchange

  def for_snapshots(%Exchange{} = exchange),
    do: %{exchange | rest_fetcher: &snapshot(exchange, &1)}

  @doc "Waits until a request of this cost is within the exchange's limit."
  @spec throttle(Exchange.t(), cost :: number() | nil) :: :ok
  def throttle(%Exchange{} = exchange, cost \\ nil), do: Instance.throttle(exchange, cost)

  @doc "ccxt's `initThrottler`: the instance makes its throttler itself when it starts."
  @spec init_throttler(Exchange.t()) :: Exchange.t()
  def init_throttler(%Exchange{} = exchange), do: exchange

  @doc """
  The markets by symbol, loaded from the exchange unless they are loaded already.

  Callers that come while they are being loaded wait for that load. A load that fails raises in all of them; the
  next caller loads anew.
  """
  @spec load_markets(Exchange.t(), reload? :: boolean() | nil, params :: map() | nil) :: map()
  def load_markets(%Exchange{} = exchange, reload? \\ false, params \\ %{}) do
    markets = Instance.markets(exchange)

    if markets != nil and reload? not in [true] do
      markets
    else
      :ok =
        Instance.single_flight(exchange, :load_markets, fn ->
          do_load_markets(exchange, params || %{})
        end)

      Instance.markets(exchange)
    end
  end

  @doc "Waits for some milliseconds."
  @spec sleep(number()) :: :ok
  def sleep(milliseconds), do: Process.sleep(max(0, round(milliseconds)))

  @doc "Prints what ccxt's verbose mode prints: one part, or several."
  @spec log(term() | [term()]) :: :ok
  def log(parts) do
    Logger.info(
      parts
      |> List.wrap()
      |> Enum.map_join(" ", fn part -> if is_binary(part), do: part, else: inspect(part) end)
    )
  end

  ## Requests

  defp request_headers(exchange, headers) do
    headers = Map.merge(plain(exchange.headers), plain(headers))

    case exchange.user_agent do
      nil -> headers
      agent when is_binary(agent) -> Map.put_new(headers, "User-Agent", agent)
      %{"User-Agent" => _} = agent -> Map.merge(agent, headers)
      _other -> headers
    end
  end

  defp plain(nil), do: %{}
  defp plain(%Ccxt.Ordered{} = headers), do: Ccxt.Ordered.to_map(headers)
  defp plain(%{} = headers), do: headers

  @tunnels [
    :httpProxy,
    :http_proxy,
    :httpProxyCallback,
    :http_proxy_callback,
    :httpsProxy,
    :https_proxy,
    :httpsProxyCallback,
    :https_proxy_callback,
    :socksProxy,
    :socks_proxy,
    :socksProxyCallback,
    :socks_proxy_callback
  ]

  @prefixes [:proxyUrl, :proxy_url, :proxyUrlCallback, :proxy_url_callback, :proxy]

  # To go round a proxy that was asked for would show the user's address to the exchange.
  defp through_proxy(exchange, url, method, headers, body) do
    with tunnel when tunnel != nil <- Enum.find(@tunnels, &Map.fetch!(exchange, &1)) do
      raise Ccxt.NotSupported, "#{exchange.id} #{tunnel} is not supported, use proxyUrl"
    end

    case Enum.filter(@prefixes, &Map.fetch!(exchange, &1)) do
      [] ->
        url

      [name] ->
        proxied(Map.fetch!(exchange, name), url, method, headers, body)

      names ->
        raise Ccxt.InvalidProxySettings,
              "#{exchange.id} you have multiple conflicting proxy settings (#{Enum.join(names, ",")}), " <>
                "please use only one from : proxyUrl, proxy_url, proxyUrlCallback, proxy_url_callback"
    end
  end

  defp proxied(prefix, url, _method, _headers, _body) when is_binary(prefix),
    do: prefix <> encoded(prefix, url)

  defp proxied(callback, url, method, headers, body) when is_function(callback, 4) do
    prefix = callback.(url, method, headers, body)
    prefix <> encoded(prefix, url)
  end

  # A proxy that takes the URL as a query parameter needs it encoded.
  defp encoded(prefix, url),
    do: if(String.ends_with?(prefix, "="), do: Encode.encode_uri_component(url), else: url)

  defp send_request(exchange, method, url, headers, body) do
    :ok = Arrived.effect!(exchange)
    started_ms = now_ms()
    result = implementation(exchange).(method, url, headers, body, exchange.timeout)
    status = with {:ok, response} <- result, do: response.status

    Telemetry.execute(
      [:ccxt, :rest, :request, :stop],
      %{duration_ms: now_ms() - started_ms},
      %{
        exchange: exchange.id,
        method: method,
        url: Telemetry.public_url(url),
        status: if(is_integer(status), do: status),
        error: if(is_tuple(status), do: elem(status, 1))
      }
    )

    with {:error, reason} <- result, do: {:error, request_error(exchange, method, url, reason)}
  end

  defp implementation(%{rest_fetcher: fetcher} = exchange) when fetcher != nil do
    network = implementation(%{exchange | rest_fetcher: nil})

    fn method, url, headers, body, timeout_ms ->
      case fetcher.(%{method: method, url: url, headers: headers, body: body}) do
        :pass -> network.(method, url, headers, body, timeout_ms)
        {:ok, payload} -> {:ok, answer(payload)}
        {:error, error} -> {:error, error}
      end
    end
  end

  defp implementation(%{fetch_implementation: nil}), do: &Http.request/5

  defp implementation(%{fetch_implementation: function}) when is_function(function, 5),
    do: function

  defp answer(payload) do
    text = if is_binary(payload), do: payload, else: IO.iodata_to_binary(Encode.json(payload))
    %{status: 200, status_text: "OK", headers: %{}, body: text}
  end

  defp request_error(_exchange, _method, _url, %{__exception__: true} = error), do: error

  defp request_error(exchange, method, url, :timeout) do
    %Ccxt.RequestTimeout{
      message: "#{exchange.id} #{method} #{url} request timed out (#{exchange.timeout} ms)",
      source: :timeout
    }
  end

  defp request_error(exchange, method, url, reason),
    do: %Ccxt.NetworkError{
      message: "#{exchange.id} #{method} #{url} fetch failed",
      source: reason
    }

  ## Answers

  defp handle_rest_response(exchange, response, url, method, request_headers, request_body) do
    %{status: status, status_text: reason, headers: headers, body: body} = response
    text = String.trim(body)
    parsed = parse_json(exchange, text)

    Instance.write(exchange, fn exchange ->
      exchange
      |> Instance.put(:last_response_headers, headers)
      |> Instance.put(:last_http_response, body)
    end)

    verbose(exchange, "handleRestResponse:", [method, url, status, reason, headers, body])

    handled =
      exchange.module.handle_errors(
        exchange,
        status,
        reason,
        url,
        method,
        headers,
        body,
        parsed,
        request_headers,
        request_body
      )

    if !Ccxt.JS.truthy?(handled),
      do: handle_http_status_code(exchange, status, reason, url, method, body)

    result(exchange, parsed, body, headers)
  end

  defp parse_json(%{quote_json_numbers: true}, text), do: Encode.parse_json(text)
  defp parse_json(_exchange, text), do: Encode.parse_json(text, false)

  defp handle_http_status_code(exchange, status, reason, url, method, body) do
    case exchange.http_exceptions[Integer.to_string(status)] do
      nil -> :ok
      class -> raise class, "#{exchange.id} #{method} #{url} #{status} #{reason} #{body}"
    end
  end

  defp result(exchange, parsed, body, headers) do
    cond do
      not Ccxt.JS.truthy?(parsed) ->
        body

      is_map(parsed) and exchange.return_response_headers ->
        Ccxt.JS.put(parsed, "responseHeaders", headers)

      true ->
        parsed
    end
  end

  ## Markets

  # `cachedCurrencies` is how the source's `fetchMarkets` learns of the currencies.
  defp do_load_markets(%{module: module} = exchange, params) do
    currencies =
      if exchange.has["fetchCurrencies"] == true do
        currencies = module.fetch_currencies(exchange, %{})
        put_option(exchange, "cachedCurrencies", currencies)
        currencies
      end

    markets = module.fetch_markets(exchange, params)

    Instance.write(exchange, fn exchange ->
      options = Map.delete(Instance.options(exchange), "cachedCurrencies")
      exchange = Instance.put(exchange, :options, options)
      set_markets(module, exchange, markets, currencies)
    end)

    :ok
  end

  # It gives the exchange, or the markets with it.
  defp set_markets(module, exchange, markets, currencies) do
    case module.set_markets(exchange, markets, currencies) do
      {_markets, %Exchange{} = exchange} -> exchange
      %Exchange{} = exchange -> exchange
    end
  end

  defp put_option(exchange, key, value) do
    Instance.write(exchange, fn exchange ->
      Instance.put(exchange, :options, Map.put(Instance.options(exchange), key, value))
    end)
  end

  ## Helpers

  defp snapshot(exchange, request) do
    path = URI.parse(request.url).path || "/"

    payload =
      Enum.find_value(exchange.snapshot_payloads, :pass, fn {ending, payload} ->
        String.ends_with?(path, ending) && {:ok, payload}
      end)

    [fn _request -> payload end, exchange.snapshot_fetcher, exchange.rest_fetcher]
    |> Enum.reject(&is_nil/1)
    |> Enum.find_value(:pass, fn fetcher ->
      with :pass <- fetcher.(request), do: nil
    end)
  end

  defp verbose(%{verbose: true} = exchange, title, parts) do
    text =
      Enum.map_join([title, exchange.id | parts], "\n", fn part ->
        if is_binary(part), do: part, else: inspect(part)
      end)

    Logger.info(Enum.reduce(Exchange.secrets(exchange), text, &String.replace(&2, &1, "***")))
  end

  defp verbose(_exchange, _title, _parts), do: :ok

  defp now_ms, do: System.monotonic_time(:millisecond)
end
