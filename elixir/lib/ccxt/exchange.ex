defmodule Ccxt.Exchange do
  @moduledoc """
  One exchange as a user has configured it: an immutable value, passed to every call.

  It is made by `new/2` or by an exchange's own `new/1`. Functions that change a setting give a new exchange. What
  changes while it is used (options, markets, currencies) is in the instance behind it and shared by all
  exchanges made from the same one; it lives until `Ccxt.Pro.close/1`.

  Fields have ccxt's names in snake_case and ccxt's defaults; what differs in ccxt by its spelling alone
  (`httpProxy` and `http_proxy`) keeps it.
  """

  alias Ccxt.Exchange.{Config, Environment}
  alias Ccxt.Instance
  alias Ccxt.Pro.Cluster
  alias Ccxt.Rest.EndpointFunctions

  @user_agents %{
    "chrome" =>
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/62.0.3202.94 Safari/537.36",
    "chrome39" =>
      "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/39.0.2171.71 Safari/537.36",
    "chrome100" =>
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.75 Safari/537.36"
  }

  # {field, ccxt's name, default}, in the order of ccxt's constructor.
  @fields [
    {:id, "id", nil},
    {:name, "name", nil},
    {:countries, "countries", nil},
    {:version, "version", nil},
    {:urls, "urls", %{}},
    {:hostname, "hostname", nil},
    {:api, "api", nil},
    {:has, "has", %{}},
    {:timeframes, "timeframes", %{}},
    {:features, "features", nil},
    {:limits, "limits", nil},
    {:precision, "precision", nil},
    {:fees, "fees", %{}},
    {:status, "status", nil},
    {:exceptions, "exceptions", %{}},
    {:http_exceptions, "httpExceptions", %{}},
    {:precision_mode, "precisionMode", nil},
    {:padding_mode, "paddingMode", nil},
    {:required_credentials, "requiredCredentials", nil},
    {:common_currencies, "commonCurrencies", nil},
    {:substitute_common_currency_codes, "substituteCommonCurrencyCodes", true},
    {:certified, "certified", false},
    {:pro, "pro", false},
    {:alias, "alias", false},
    {:dex, "dex", false},
    {:new_updates, "newUpdates", true},
    {:streaming, "streaming", %{}},
    {:verbose, "verbose", false},
    {:timeout, "timeout", 10_000},
    {:rate_limit, "rateLimit", 2_000},
    {:enable_rate_limit, "enableRateLimit", true},
    {:rolling_window_size, "rollingWindowSize", 0.0},
    {:rate_limiter_algorithm, "rateLimiterAlgorithm", "leakyBucket"},
    {:token_bucket, "tokenBucket", nil},
    {:headers, "headers", %{}},
    {:user_agent, "userAgent", nil},
    {:user_agents, "userAgents", @user_agents},
    {:origin, "origin", "*"},
    {:fetch_implementation, "fetchImplementation", nil},
    {:min_funding_address_length, "minFundingAddressLength", 1},
    {:quote_json_numbers, "quoteJsonNumbers", true},
    {:number, "number", :number},
    {:max_value, "MAX_VALUE", 1.7976931348623157e308},
    {:reduce_fees, "reduceFees", true},
    {:return_response_headers, "returnResponseHeaders", false},
    {:is_sandbox_mode_enabled, "isSandboxModeEnabled", false},
    {:requires_web3, "requiresWeb3", false},
    {:requires_eddsa, "requiresEddsa", false},
    {:comment, "comment", nil},
    {:proxy, "proxy", nil},
    {:proxyUrl, "proxyUrl", nil},
    {:proxy_url, "proxy_url", nil},
    {:proxyUrlCallback, "proxyUrlCallback", nil},
    {:proxy_url_callback, "proxy_url_callback", nil},
    {:httpProxy, "httpProxy", nil},
    {:http_proxy, "http_proxy", nil},
    {:httpProxyCallback, "httpProxyCallback", nil},
    {:http_proxy_callback, "http_proxy_callback", nil},
    {:httpsProxy, "httpsProxy", nil},
    {:https_proxy, "https_proxy", nil},
    {:httpsProxyCallback, "httpsProxyCallback", nil},
    {:https_proxy_callback, "https_proxy_callback", nil},
    {:socksProxy, "socksProxy", nil},
    {:socks_proxy, "socks_proxy", nil},
    {:socksProxyCallback, "socksProxyCallback", nil},
    {:socks_proxy_callback, "socks_proxy_callback", nil},
    {:wsProxy, "wsProxy", nil},
    {:ws_proxy, "ws_proxy", nil},
    {:wssProxy, "wssProxy", nil},
    {:wss_proxy, "wss_proxy", nil},
    {:wsSocksProxy, "wsSocksProxy", nil},
    {:ws_socks_proxy, "ws_socks_proxy", nil},
    # What follows is this library's own.
    {:cluster, "cluster", nil},
    {:cache_limit, "cacheLimit", nil},
    {:rest_fetcher, "restFetcher", nil},
    {:snapshot_fetcher, "snapshotFetcher", nil},
    {:snapshot_payloads, "snapshotPayloads", %{}}
  ]

  # Never shown, and never given to a process of the library.
  @credentials [
    {:api_key, "apiKey", nil},
    {:secret, "secret", nil},
    {:uid, "uid", nil},
    {:login, "login", nil},
    {:password, "password", nil},
    {:private_key, "privateKey", nil},
    {:wallet_address, "walletAddress", nil},
    {:token, "token", nil},
    {:twofa, "twofa", nil},
    {:account_id, "accountId", nil}
  ]

  @no_credentials Map.new(@credentials, fn {field, _name, _default} -> {field, nil} end)

  @typedoc """
  `module` is the most derived compiled module, `instance` the handle of the instance's store. `pinned` is nil, or
  the state of the instance as a value, while a transaction or a connection works on it. `environment` is the network
  that it uses. `listening` is nil, or the stream that a process enumerates with it, how, and where it counts what it has
  read, and `ahead?` whether it is used for a call of that stream that is to have no effects. `given` are the settings
  that it was made with, without credentials, `retries` how often a request is sent again that failed, and `group` who it shares its connections with, if with anybody.
  `call` is the call of a public function that it is used for, if any.
  """
  @type t :: %__MODULE__{
          module: module(),
          instance: Instance.t() | nil,
          pinned: Instance.pinned() | nil,
          environment: :prod | :demo | :testnet,
          listening: {reference(), :queue | :latest, :counters.counters_ref()} | nil,
          ahead?: boolean(),
          given: [{atom(), term()}],
          retries: non_neg_integer(),
          group: Cluster.group() | nil,
          call: {{module(), atom()}, arguments :: [term()]} | nil,
          id: String.t() | nil
        }

  @typedoc false
  # Checked settings, and the network that they ask for.
  @type config :: {[{atom(), term()}], Environment.t()}

  defstruct [
              :module,
              :instance,
              :pinned,
              :listening,
              :group,
              :call,
              ahead?: false,
              given: [],
              retries: 0,
              environment: :prod
            ] ++
              for({field, _name, default} <- @fields ++ @credentials, do: {field, default})

  @doc """
  An exchange of a compiled module, as ccxt's constructor makes it.

  `config` has ccxt's names as strings, or as atoms in camelCase or snake_case; maps in it are merged deeply over
  the exchange's description.

      Ccxt.Exchange.new(module, api_key: "...", options: %{"defaultType" => "swap"})

  An exchange uses one of its networks for as long as it lives: the real one, the demo or the test network.
  `sandbox: true` (or `testnet`), which ccxt has, `demo: true`, or the exchange's id with `_env` (or `Env`) select it:
  `binance_env: :demo`, one of `:prod`, `:demo` and `:testnet`. What the other network does not have (withdrawals, say)
  is refused with `Ccxt.NotSupported`, and never goes to the real one.

  Settings that ccxt doesn't have:

    * `cluster`: a name, or `true`, to have one connection a URL for all nodes of an Erlang cluster: see
      `Ccxt.Pro.Cluster`.
    * `cache_limit`: how many items each cache of a stream holds, in place of ccxt's options for each kind
      (`tradesLimit`, `ordersLimit`).
    * `rest_fetcher`: a function that answers REST requests in place of the network. It gets `%{method: "GET", url: url,
      headers: headers, body: body}` and gives `{:ok, payload}` (a map or list, as the exchange's JSON, or its text),
      `{:error, exception}`, or `:pass` for the network.
    * `snapshot_fetcher`: the same, for what connections ask in the background alone: snapshots of balances and positions
      (ccxt's options `fetchBalanceSnapshot` and `fetchPositionsSnapshot`) and of order books.
    * `snapshot_payloads`: payloads for these by the end of their URL's path, such as `%{"/api/v3/account" => payload}`.

  Raises `ArgumentError` for a setting that there isn't, for a value that can't be one, and for settings that contradict
  each other, and `Ccxt.NotSupported` for a network that the exchange doesn't have.
  """
  @spec new(module(), config :: map() | keyword()) :: t()
  def new(module, config \\ %{}) when is_atom(module),
    do: start(module, config(module, nil, config))

  @doc false
  # Checks settings that are added to those of an exchange, which stays in its network, or to none.
  @spec config(module(), t() | nil, map() | keyword() | [{String.t(), term()}]) :: config()
  def config(module, base, settings) do
    Code.ensure_loaded!(module)
    add(base, Config.read(settings, @fields ++ @credentials, module.describe()["id"]))
  end

  @doc false
  # An exchange with checked settings, and its instance.
  @spec start(module(), config()) :: t()
  def start(module, {settings, environment} = config) do
    given = Enum.reject(settings, fn {field, _value} -> is_map_key(@no_credentials, field) end)

    group = Cluster.group(module, config)

    %__MODULE__{module: module, pinned: Instance.blank(), given: given, group: group}
    |> merge(Map.to_list(default_options(module)))
    |> merge(fields(module.describe()))
    |> merge(settings)
    |> set_new_updates()
    |> after_construct()
    |> Environment.enter(environment)
    |> Instance.start()
    |> Cluster.join()
    |> with_credentials(config)
  end

  @doc false
  # The exchange with the credentials among checked settings.
  @spec with_credentials(t(), config()) :: t()
  def with_credentials(%__MODULE__{} = exchange, {settings, _environment}) do
    for {field, value} <- settings, is_map_key(@no_credentials, field), into: %{} do
      {field, value}
    end
    |> then(&Map.merge(exchange, &1))
  end

  @doc false
  # The fields that hold credentials, and ccxt's names of them.
  @spec credentials() :: [{atom(), String.t()}]
  def credentials, do: unquote(for {field, name, _default} <- @credentials, do: {field, name})

  @doc false
  # The fields that describe the exchange, that is, all but credentials and state.
  @spec settings() :: [atom()]
  def settings, do: unquote(Enum.map(@fields, &elem(&1, 0)))

  @doc "The exchange without its credentials: what processes of the library hold."
  @spec without_credentials(t()) :: t()
  def without_credentials(%__MODULE__{} = exchange),
    do: Map.merge(exchange, @no_credentials)

  @doc "The exchange with the credentials of another one."
  @spec with_credentials_of(t(), t()) :: t()
  def with_credentials_of(%__MODULE__{} = exchange, %__MODULE__{} = other),
    do: Map.merge(exchange, Map.take(other, Map.keys(@no_credentials)))

  @doc "Those of its credentials that it has, by field."
  @spec given_credentials(t()) :: %{atom() => term()}
  def given_credentials(%__MODULE__{} = exchange) do
    for {field, _name, _default} <- @credentials,
        value = Map.fetch!(exchange, field),
        into: %{},
        do: {field, value}
  end

  @doc "The values of its credentials: what must not be printed."
  @spec secrets(t()) :: [String.t()]
  def secrets(%__MODULE__{} = exchange) do
    for {field, _name, _default} <- @credentials,
        value = Map.fetch!(exchange, field),
        is_binary(value) and value != "",
        do: value
  end

  @doc "What ccxt's `describe` gives for the exchange: what its class says of it, before any setting."
  @spec describe(t()) :: map()
  def describe(%__MODULE__{module: module}), do: module.describe()

  @doc """
  ccxt's `this[name] (...)`: calls a method of the exchange, or an endpoint of its API, by ccxt's name of it.

  Arguments that are missing are nil. Raises `Ccxt.NotSupported` for a name that there isn't.
  """
  @spec call_method(t(), name :: String.t(), arguments :: [term()]) :: term()
  def call_method(%__MODULE__{module: module} = exchange, name, arguments) do
    function = Atom.to_string(EndpointFunctions.function_name(name))

    case Enum.find(module.module_info(:exports), fn {each, arity} ->
           Atom.to_string(each) == function and arity > length(arguments)
         end) do
      {function, arity} ->
        missing = List.duplicate(nil, arity - 1 - length(arguments))
        apply(module, function, [exchange | arguments ++ missing])

      nil ->
        Ccxt.Rest.call(exchange, name, List.first(arguments))
    end
  end

  @doc """
  The setting of a name as ccxt has it, such as `"apiKey"`; nil if there is none.
  """
  @spec field(t(), String.t()) :: term()
  def field(exchange, name)

  for {field, name, _default} <- @fields ++ @credentials do
    def field(exchange, unquote(name)), do: exchange.unquote(field)
  end

  def field(_exchange, _name), do: nil

  @doc "Sets the defaults of the rate limiter from `rate_limit`, as ccxt's `initRestRateLimiter`."
  @spec init_token_bucket(t()) :: t()
  def init_token_bucket(%__MODULE__{rate_limit: rate_limit} = exchange) do
    if rate_limit == nil or (exchange.id != nil and rate_limit == -1) do
      raise Ccxt.ExchangeError, "#{exchange.id}.rateLimit property is not configured"
    end

    leaky? =
      exchange.rolling_window_size == 0 or exchange.rate_limiter_algorithm == "leakyBucket"

    bucket = %{
      "delay" => 0.001,
      "capacity" => 1,
      "cost" => 1,
      "refillRate" => if(rate_limit > 0, do: 1 / rate_limit, else: exchange.max_value),
      "algorithm" => if(leaky?, do: "leakyBucket", else: "rollingWindow"),
      "windowSize" => exchange.rolling_window_size,
      "rateLimit" => rate_limit
    }

    %{exchange | token_bucket: Map.merge(bucket, exchange.token_bucket || %{})}
  end

  ## Helpers

  # What an application says of all its exchanges.
  defp add(nil, {settings, environment}) do
    defaults = for name <- List.wrap(Application.get_env(:ccxt, :cluster)), do: {:cluster, name}
    {defaults ++ settings, environment}
  end

  defp add(%__MODULE__{environment: environment} = base, {settings, asked})
       when asked in [:prod, environment] do
    held =
      for {field, _name, _default} <- @credentials,
          value = Map.fetch!(base, field),
          do: {field, value}

    {base.given ++ held ++ settings, environment}
  end

  defp add(%__MODULE__{environment: environment}, {_settings, asked}),
    do: raise(ArgumentError, "an exchange of #{environment} can't be one of #{asked} for a call")

  # What a compiled module does for itself in `after_construct` is done here for one that has none.
  defp after_construct(%__MODULE__{module: module} = exchange) do
    if function_exported?(module, :after_construct, 1) do
      %__MODULE__{} = module.after_construct(exchange)
    else
      init_token_bucket(exchange)
    end
  end

  defp set_new_updates(exchange) do
    case Instance.option(exchange, "newUpdates") do
      nil -> %{exchange | new_updates: true}
      new_updates -> %{exchange | new_updates: new_updates}
    end
  end

  defp default_options(module) do
    if function_exported?(module, :get_default_options, 0),
      do: %{options: module.get_default_options()},
      else: %{}
  end

  defp fields(description) do
    names = Map.new(@fields ++ @credentials, fn {field, name, _default} -> {name, field} end)

    # What a description has and this library doesn't know is for other libraries: ccxt keeps it, too, and
    # never looks at it.
    for {name, value} <- description,
        field = names[name] || Instance.field_name(name),
        do: {field, value}
  end

  defp merge(exchange, settings), do: Enum.reduce(settings, exchange, &merge_setting/2)

  defp merge_setting({field, value}, exchange) do
    if is_map_key(exchange, field),
      do: Map.update!(exchange, field, &extend(&1, value)),
      else: Instance.put(exchange, field, extend(Instance.field(exchange, field), value))
  end

  defp extend(current, value) when is_map(value) and not is_struct(value),
    do: Ccxt.Collection.deep_extend(current, value)

  defp extend(current, %Ccxt.Ordered{} = value), do: Ccxt.Collection.deep_extend(current, value)
  defp extend(_current, value), do: value

  defimpl Inspect do
    # Settings are long and some are secret.
    def inspect(exchange, _options),
      do: "#Ccxt.Exchange<#{exchange.id}#{environment(exchange)}#{instance(exchange)}>"

    defp environment(%{environment: :prod}), do: ""
    defp environment(%{environment: environment}), do: " #{environment}"

    defp instance(%{instance: nil}), do: ""
    defp instance(%{instance: instance}), do: " #{Ccxt.Instance.number(instance)}"
  end
end
