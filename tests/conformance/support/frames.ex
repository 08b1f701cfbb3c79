defmodule Ccxt.Conformance.Frames do
  @moduledoc "Runs a case of messages: the exchange's handler on values, without a process or a socket."

  alias Ccxt.Conformance.{Caches, Golden, Subject}
  alias Ccxt.{Instance, Ordered}
  alias Ccxt.Pro.{Client, State}
  alias Ccxt.Pro.Core.{Decoder, Waiter}

  @doc "What was compared: `{label, expected, actual}` for each message."
  @spec run(map(), Golden.t()) :: [{String.t(), term(), term()}]
  def run(plan, golden) do
    {exchange, _network} = Subject.new(plan["setup"], golden)

    subscriptions =
      Ordered.new(
        for [hash, value] <- plan["subscriptions"], do: {hash, handlers(value, exchange.module)}
      )

    client = %{Client.new(plan["url"]) | subscriptions: subscriptions}
    state = State.new(Instance.pin(exchange))

    {compared, _end} =
      Enum.map_reduce(plan["frames"], {state, client}, fn frame, {state, client} ->
        {actual, state, client} = handle(frame["text"], state, wait(client, plan["waiting"]))
        {{frame["text"], expected(frame), actual}, {state, client}}
      end)

    compared
  end

  # ccxt tells who waits in the order of waiting; nobody sees more than one of them.
  defp expected(frame) do
    frame
    |> Map.delete("text")
    |> Map.update!("settled", fn all -> Enum.sort_by(all, & &1["hash"]) end)
  end

  # A rejection that is kept for who waits next stays where it can be seen.
  defp wait(client, hashes) do
    stored = for {hash, _error} <- client.rejections, do: hash

    hashes
    |> Enum.reject(&(Client.waiting?(client, &1) or &1 in stored))
    |> Enum.reduce(client, fn hash, client ->
      Client.await(client, %Waiter{reply: make_ref(), pid: self(), hashes: [hash]})
    end)
  end

  defp handle(text, state, client) do
    {state, client, raised} =
      case decode(text) do
        {:ok, message} -> run_handler(message, state, client)
        {:error, _invalid} -> {state, client, nil}
      end

    {settled, client} = Client.take_settled(client)

    actual = %{
      "settled" => settled |> Enum.map(&settled/1) |> Enum.sort_by(& &1["hash"]),
      "raised" => raised,
      "reset" => client.reset,
      "subscriptions" =>
        for({hash, value} <- Ordered.to_list(client.subscriptions), do: [hash, value]),
      "rejections" => Map.new(client.rejections)
    }

    {Map.merge(actual, Caches.observe(state)), state, %{client | reset: nil}}
  end

  # As a connection does that has had such a message before: to what it was decoded to the first time.
  defp decode(text) do
    with {:ok, message, decoder} <- Decoder.decode(Decoder.new(), text) do
      {:ok, ^message, _decoder} = Decoder.decode(decoder, text)
      {:ok, message}
    end
  end

  # A handler is an atom, the name of its function.
  defp handlers(%{"$" => "function", "name" => name}, module) do
    {_module, function, _exchange?} = Subject.function(module, name, 2)
    function
  end

  defp handlers(%{} = value, module),
    do: Map.new(value, fn {key, member} -> {key, handlers(member, module)} end)

  defp handlers(value, _module), do: value

  # As the connection does.
  defp run_handler(message, state, client) do
    {state, client} = state.exchange.module.handle_message(state, client, message)
    {state, client, nil}
  rescue
    error -> {state, Client.reject(client, error), error}
  end

  defp settled({%Waiter{hashes: [hash]}, {:ok, value, _place}}),
    do: %{"hash" => hash, "value" => value}

  defp settled({%Waiter{hashes: [hash]}, {:error, error}}),
    do: %{"hash" => hash, "error" => error}
end
