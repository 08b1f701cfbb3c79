defmodule Ccxt.Faults.Simulated do
  @moduledoc """
  A simulated exchange whose market stands still until it is told to tick, and which misbehaves on command.

  See `tools/exchange/README.md` for the commands.
  """

  alias Ccxt.Demo.SimulatedExchange
  alias Ccxt.Pro.Binance

  @program "SIMULATED_EXCHANGE"

  # As long as any state is waited for, on a machine that is busy with other things.
  @patience_ms 20_000

  @typedoc "A running one, and the settings of an exchange that talks to it."
  @type t :: %__MODULE__{process: SimulatedExchange.t(), origin: String.t(), urls: map()}

  @enforce_keys [:process, :origin, :urls]
  defstruct [:process, :origin, :urls]

  @doc "Starts one for the calling process; `arguments` are the program's."
  @spec start!(arguments :: [String.t()]) :: t()
  def start!(arguments \\ []) do
    path = System.fetch_env!(@program)
    {:ok, process} = SimulatedExchange.start(path, ["--frozen" | arguments])
    urls = SimulatedExchange.redirect(Ccxt.Compiled.Pro.Binance.describe()["urls"], process)
    %__MODULE__{process: process, origin: process.origin, urls: Map.take(urls, ["api"])}
  end

  @doc "Ends it, and waits until its port is closed."
  @spec stop!(t()) :: :ok
  def stop!(%__MODULE__{process: process, origin: origin}) do
    SimulatedExchange.stop(process)
    await_refusal(origin)
  end

  @doc "The port it listens on, as the program takes it."
  @spec port(t()) :: String.t()
  def port(%__MODULE__{origin: origin}), do: origin |> String.split(":") |> List.last()

  @doc """
  An exchange that talks to it: one connection a product, no limits on messages and connections, no long waits before it
  reconnects.
  `ws` are further settings of its connections, `options` of itself.
  """
  @spec exchange(t(), ws :: map(), options :: map()) :: Ccxt.Exchange.t()
  def exchange(%__MODULE__{urls: urls}, ws \\ %{}, options \\ %{}) do
    own = %{"cost" => 0, "openingLimit" => 0, "reconnectDelay" => 20, "maxReconnectDelay" => 100}
    ws = Map.merge(own, ws)
    one_each = %{"spot" => 1, "future" => 1, "delivery" => 1}

    settings = %{
      "urls" => urls,
      "enableRateLimit" => false,
      "options" => Map.merge(%{"streamLimits" => one_each, "ws" => ws}, options)
    }

    Binance.new(settings)
  end

  @doc "Gives a command, and what the exchange says to it."
  @spec control!(t(), action :: String.t(), fields :: map()) :: map()
  def control!(simulated, action, fields \\ %{}),
    do: post!(simulated, "/__control", Map.put(fields, "action", action))

  @doc """
  Ends all faults, with the market standing still, its clock like ours, and no limit on messages: what a test sets is not
  for the exchange to judge, but where that is the test's subject.
  """
  @spec heal!(t()) :: :ok
  def heal!(simulated) do
    control!(simulated, "heal")
    control!(simulated, "freeze")
    unlimited = %{"spotMessagesPerSecond" => :null, "futuresMessagesPerSecond" => :null}
    control!(simulated, "limits", unlimited)
    set_clock!(simulated, 0)
  end

  @doc "Sets the exchange's clock so far ahead of ours; with its market, it stands still in between, and falls behind."
  @spec set_clock!(t(), ahead_ms :: integer()) :: :ok
  def set_clock!(simulated, ahead_ms) do
    control!(simulated, "clock", %{"skewMs" => 0})
    %{"time" => market_time} = state!(simulated)
    skew_ms = System.os_time(:millisecond) + ahead_ms - market_time
    control!(simulated, "clock", %{"skewMs" => skew_ms})
    :ok
  end

  @doc "Has the market tick."
  @spec tick!(t(), count :: pos_integer()) :: map()
  def tick!(simulated, count \\ 1), do: control!(simulated, "tick", %{"count" => count})

  @doc "Waits until a value of the exchange's state is as `condition` says (`equals`, `atLeast`, `atMost`)."
  @spec await!(t(), path :: [String.t()], condition :: map()) :: term()
  def await!(simulated, path, condition) do
    fields = %{"path" => path, "timeoutMs" => @patience_ms}
    post!(simulated, "/__await", Map.merge(fields, condition))["value"]
  end

  @doc "What the exchange has to tell of itself."
  @spec state!(t()) :: map()
  def state!(simulated), do: request!(:get, simulated, "/__state", nil)

  @doc "What clients did from entry `since` on, and where to go on."
  @spec log!(t(), since :: non_neg_integer()) :: {[map()], next :: non_neg_integer()}
  def log!(simulated, since \\ 0) do
    %{"entries" => entries, "next" => next} =
      request!(:get, simulated, "/__log?since=#{since}", nil)

    {entries, next}
  end

  ## Helpers

  defp post!(simulated, path, value),
    do: request!(:post, simulated, path, value |> :json.encode() |> IO.iodata_to_binary())

  defp request!(method, %__MODULE__{origin: origin}, path, body) do
    url = String.to_charlist("http://#{origin}#{path}")
    request = if body, do: {url, [], ~c"application/json", body}, else: {url, []}

    {:ok, {{_version, 200, _text}, _headers, answer}} =
      :httpc.request(method, request, [timeout: 2 * @patience_ms], body_format: :binary)

    :json.decode(answer)
  end

  defp await_refusal(origin) do
    [host, port] = String.split(origin, ":")

    case :gen_tcp.connect(String.to_charlist(host), String.to_integer(port), []) do
      {:error, :econnrefused} ->
        :ok

      {:ok, socket} ->
        :gen_tcp.close(socket)
        await_refusal(origin)

      {:error, _ending} ->
        await_refusal(origin)
    end
  end
end
