defmodule Ccxt.Conformance.Sessions do
  @moduledoc "Runs a case of a session: calls and messages in turn, with all that can be seen after each."

  alias Ccxt.Conformance.{Caches, Comparison, Golden, Session, Subject}
  alias Ccxt.{Instance, Ordered}

  # What stands for the server in the oracle's addresses.
  @origin "127.0.0.1:1"

  @doc "What was compared: `{label, expected, actual}` for each step."
  @spec run(map(), Golden.t()) :: [{String.t(), term(), term()}]
  def run(plan, golden) do
    session = Session.start(&translate(plan["setup"], @origin, &1), golden)

    {compared, session} =
      Enum.map_reduce(plan["steps"], session, fn step, session ->
        session = perform(step, session)
        actual = session |> observe(step) |> translate(session.origin, @origin)
        {{describe(step), expected(step), actual}, Session.forget(session)}
      end)

    compared ++ [{"after the end", [], Session.stop(session)}]
  end

  ## Helpers

  defp translate(value, from, to),
    do: Comparison.map_strings(value, &String.replace(&1, from <> "/", to <> "/"))

  defp perform(%{"do" => "call"} = step, session) do
    void? = step["isVoid"] == true
    Session.call(session, step["call"], step["method"], step["args"], void?)
  end

  defp perform(%{"do" => "frame"} = step, session),
    do: Session.push(session, url(session, step), step["text"])

  defp perform(%{"do" => "close"} = step, session),
    do: Session.close(session, url(session, step), step["code"])

  defp perform(%{"do" => "release"}, session), do: Session.release(session)

  defp url(session, step), do: Enum.fetch!(session.urls, step["connection"])

  defp describe(%{"do" => "call"} = step), do: "#{step["method"]}(#{inspect(step["args"])})"

  defp describe(%{"do" => "frame"} = step),
    do: "message to #{step["connection"]}: #{step["text"]}"

  defp describe(%{"do" => "close"} = step), do: "close #{step["connection"]} with #{step["code"]}"

  defp describe(%{"do" => "release"}), do: "an answer that was held back"

  # A closed connection is opened anew here, and calls of ccxt open another: only the calls are compared.
  defp expected(%{"do" => "close"} = step), do: Map.take(step, ["outcomes"])

  defp expected(step) do
    step
    |> Map.take(["outcomes", "requests", "options"])
    |> Map.put("connections", Map.new(step["connections"], &{&1["url"], Map.delete(&1, "url")}))
  end

  defp observe(session, %{"do" => "close"}), do: %{"outcomes" => session.outcomes}

  defp observe(session, step) do
    %{
      "outcomes" => session.outcomes,
      "requests" => Subject.requests(session.network),
      "connections" => Map.new(Session.connections(session), &observe_connection(&1, session)),
      "options" => Map.take(Instance.options(session.exchange), Map.keys(step["options"]))
    }
  end

  defp observe_connection({url, {state, client}}, session) do
    subscriptions = for {hash, value} <- Ordered.to_list(client.subscriptions), do: [hash, value]

    {url,
     Map.merge(Caches.observe(state), %{
       "sent" => Session.sent(session, url),
       "subscriptions" => subscriptions,
       "rejections" => Map.new(client.rejections),
       # A hash may be held open when who waited for it has left.
       "waiting" => Enum.sort(for {hash, [_ | _]} <- client.futures, do: hash)
     })}
  end
end
