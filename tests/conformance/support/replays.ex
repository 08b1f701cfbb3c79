defmodule Ccxt.Conformance.Replays do
  @moduledoc """
  Recordings of ccxt that were made elsewhere: a file with a method, its arguments and messages, and the frames that
  ccxt sent and the values that it gave for them.
  """

  alias Ccxt.Conformance.{Comparison, Golden, Session, Subject}
  alias Ccxt.Instance

  # When ccxt was recorded.
  @now 1_700_000_000_000

  @doc "The recordings in a folder of such data."
  @spec read(Path.t()) :: [map()]
  def read(folder) do
    Golden.decode(File.read!(Path.join(folder, "golden-4.5.58/ws.binance.json")))["cases"]
  end

  @doc "The markets and currencies that ccxt had when it was recorded."
  @spec read_markets(Path.t()) :: %{markets: map(), currencies: map()}
  def read_markets(folder) do
    [markets, currencies] =
      for name <- ["markets", "currencies"],
          do: Golden.decode(File.read!(Path.join(folder, "ccxt-static/#{name}/binance.json")))

    %{markets: markets, currencies: currencies}
  end

  @doc "What was compared: `{label, expected, actual}`."
  @spec run(recording :: map(), %{markets: map(), currencies: map()}) :: [
          {String.t(), term(), term()}
        ]
  def run(recording, %{markets: markets, currencies: currencies}) do
    golden = %{cases: [], answers: answers(recording), now: @now, about: %{}}
    session = Session.start(&setup/1, golden)
    set_markets(session.exchange, Map.values(markets), currencies)
    session = call(session, recording)

    {session, values} =
      Enum.reduce(recording["messages"], {session, []}, fn message, {session, values} ->
        session = Session.push(session, hd(session.urls), Ccxt.Encode.json(message))
        resume(session, recording, values)
      end)

    url = hd(session.urls)
    sent = Session.sent(session, url)

    fetched = for %{"url" => fetched} <- Subject.requests(session.network), do: fetched

    [
      {"the address", recording["url"], real_url(url, session.origin)},
      {"what is asked for", recording["fetched"], fetched},
      {"what is sent", recording["sent"], sent},
      {"the values", recording["resolved"], Enum.reverse(values)},
      {"after the end", [], Session.stop(session)}
    ]
  end

  ## Helpers

  # ccxt was given one answer to all requests.
  defp answers(%{"httpResponse" => response}) do
    [%{"url" => "*", "status" => 200, "reason" => "OK", "body" => Ccxt.Encode.json(response)}]
  end

  defp answers(_recording), do: []

  # The address of a server stands for that of the exchange whose host begins its path.
  defp setup(origin) do
    ws = Ccxt.Compiled.Pro.Binance.describe()["urls"]["api"]["ws"]

    %{
      "config" => %{
        "apiKey" => "key",
        "secret" => "secret",
        "urls" => %{
          "api" => %{
            "ws" => Comparison.map_strings(ws, &String.replace(&1, "wss://", "ws://#{origin}/"))
          }
        }
      }
    }
  end

  defp real_url(url, origin), do: String.replace(url, "ws://#{origin}/", "wss://")

  defp set_markets(exchange, markets, currencies) do
    Instance.transaction(exchange, fn exchange ->
      exchange.module.set_markets(exchange, markets, currencies)
    end)
  end

  defp call(session, recording),
    do: Session.call(session, "watch", recording["method"], recording["input"])

  # The next call is made when there is a value.
  defp resume(session, recording, values) do
    case session.outcomes do
      %{"watch" => outcome} ->
        session = %{session | outcomes: %{}}
        {call(session, recording), [Map.get(outcome, "value", outcome) | values]}

      %{} ->
        {session, values}
    end
  end
end
