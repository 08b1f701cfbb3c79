defmodule Ccxt.Bench.Counts do
  @moduledoc """
  What a message costs in counts that are the same on every machine: the reductions and the words of memory that
  decoding, handling and giving it takes, and the same where nobody waits for it; and the messages between processes from
  the socket to the caller.
  """

  alias Ccxt.Bench.Handling
  alias Ccxt.Pro.Binance
  alias Ccxt.Test.WebSocketServer

  # Nothing is collected while words are counted.
  @heap_words 12_000_000

  # The first messages make caches, and fill what later ones find.
  @warm_up 3

  @type counts :: %{String.t() => number()}

  @doc "The counts of each type of a file that src/counted.ts wrote."
  @spec all(path :: String.t()) :: %{String.t() => counts()}
  def all(path) do
    {:ok, _applications} = Application.ensure_all_started(:ccxt)
    {input, _rest, _left} = path |> File.read!() |> :json.decode(:ok, %{null: nil})
    exchange = open(input, "ws://127.0.0.1:1")

    counted =
      for type <- input["types"], into: %{} do
        counts = [
          handled(exchange, type, input),
          unawaited(exchange, type, input),
          watched(type, input)
        ]

        {type["name"], Enum.reduce(counts, &Map.merge/2)}
      end

    :ok = Ccxt.Pro.close(exchange)
    counted
  end

  ## Reductions and words

  defp handled(exchange, type, input) do
    handle = fn begun, frames ->
      {_value, now} =
        Handling.handle_all(begun, type, for(frame <- frames, do: {frame, type["hash"]}))

      now
    end

    {reductions, words} = handled(exchange, type, input, handle)
    %{"reductions" => reductions, "words" => words}
  end

  defp unawaited(exchange, type, input) do
    {reductions, words} = handled(exchange, type, input, &Handling.fill/2)
    %{"unawaitedReductions" => reductions, "unawaitedWords" => words}
  end

  defp handled(exchange, type, input, handle) do
    run(fn ->
      begun = Handling.new(exchange, type, input["snapshot"])
      {first, rest} = Enum.split(type["frames"], @warm_up)
      begun = handle.(begun, first)
      true = :erlang.garbage_collect()
      {:reductions, before} = Process.info(self(), :reductions)
      _end = handle.(begun, rest)
      {:reductions, later} = Process.info(self(), :reductions)
      true = :erlang.garbage_collect()
      {later - before, length(rest)}
    end)
  end

  # The heap is as full before a collection as it was after the last one, and what was allocated since.
  defp run(function) do
    parent = self()

    pid =
      :erlang.spawn_opt(
        fn -> receive do: (:go -> send(parent, {self(), function.()})) end,
        [:link, min_heap_size: @heap_words, min_bin_vheap_size: @heap_words]
      )

    1 = :erlang.trace(pid, true, [:garbage_collection])
    send(pid, :go)
    {reductions, messages} = receive do: ({^pid, counted} -> counted)
    _before_first = collection(pid, :gc_major_start)
    after_first = collection(pid, :gc_major_end)
    before_last = collection(pid, :gc_major_start)
    {round(reductions / messages), round((before_last - after_first) / messages)}
  end

  defp collection(pid, kind) do
    receive do
      {:trace, ^pid, ^kind, memory} -> memory[:heap_size]
    end
  end

  ## Messages between processes

  # Of accounts it is the same way from the socket to the caller, behind a login.
  defp watched(%{"delivery" => "new orders"}, _input), do: %{}

  defp watched(%{"frames" => frames} = type, input) do
    %{port: port} = WebSocketServer.start()
    exchange = open(input, "ws://127.0.0.1:#{port}")
    owner = self()
    caller = Task.async(fn -> watch(exchange, type, owner) end)
    {session, id} = receive do: ({:frame, session, :text, text} -> {session, id(text)})
    WebSocketServer.push(session, %{"result" => nil, "id" => id})
    [%{pid: connection}] = Ccxt.Pro.connections(exchange)

    {first, rest} = Enum.split(frames, @warm_up)
    for frame <- first, do: push(session, frame, caller)
    for pid <- [connection, caller.pid], do: 1 = :erlang.trace(pid, true, [:send])
    for frame <- rest, do: push(session, frame, caller)
    for pid <- [connection, caller.pid], do: 1 = :erlang.trace(pid, false, [:send])

    :ok = Ccxt.Pro.close(exchange)
    _result = Task.shutdown(caller, :brutal_kill)
    # What the caller tells the test is not counted.
    %{"messages" => Float.round(sent(owner, 0) / length(rest), 2)}
  end

  defp push(session, frame, caller) do
    :ok = WebSocketServer.push(session, frame)
    pid = caller.pid

    receive do
      {^pid, :got} -> :ok
      {:DOWN, _monitor, :process, ^pid, reason} -> exit(reason)
    end
  end

  # A stream: it misses no message, however fast they come.
  defp watch(exchange, %{"method" => "watch" <> method, "args" => args}, owner) do
    function = String.to_existing_atom("stream_" <> Macro.underscore(method))
    stream = apply(Binance, function, [exchange | args])
    Enum.each(stream, fn _value -> send(owner, {self(), :got}) end)
  end

  defp sent(owner, count) do
    receive do
      {:trace, _pid, :send, _message, ^owner} -> sent(owner, count)
      {:trace, _pid, :send, _message, _to} -> sent(owner, count + 1)
    after
      0 -> count
    end
  end

  defp id(text), do: :json.decode(text)["id"]

  ## The exchange

  defp open(input, url) do
    exchange =
      Binance.new(
        api_key: "key",
        secret: "secret",
        enable_rate_limit: false,
        urls: %{"api" => %{"ws" => %{"spot" => url <> "/stream", "future" => url <> "/fstream"}}},
        options: %{
          "fetchMarkets" => %{"types" => ["spot", "linear"]},
          "fetchCurrencies" => false,
          "fetchMargins" => false
        },
        rest_fetcher: &{:ok, answer(&1.url, input)}
      )

    {:ok, _markets} = Binance.load_markets(exchange)
    exchange
  end

  defp answer(url, input) do
    cond do
      url =~ "/fapi/v1/exchangeInfo" -> input["markets"]["future"]
      url =~ "exchangeInfo" -> input["markets"]["spot"]
      url =~ "/depth" -> input["snapshot"]
    end
  end
end
