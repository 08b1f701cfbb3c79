defmodule Ccxt.ReadmeTest do
  @moduledoc """
  What the README shows is what the build makes: its figures, counted in the manifest and in what conformance compares,
  and its picture of the terminal view, which the demo draws of a simulated market that stands still until it is told to
  tick.

  With `UPDATE_README` naming a file (`UPDATE_README=$PWD/README.md bazel run //elixir:readme_test`), both are written
  there.
  """

  use ExUnit.Case, async: false

  alias Ccxt.Demo.{Board, SimulatedExchange}
  alias Ccxt.Pro.Binance

  @moduletag timeout: 120_000

  # As long as anything is waited for, on a machine that is busy with other things.
  @patience_ms 60_000

  @renew "UPDATE_README=$PWD/README.md bazel run //elixir:readme_test"

  setup_all do
    {:ok, _started} = Application.ensure_all_started(:inets)
    :ok
  end

  test "the figures are what the build counts" do
    assert_shown("figures", figures())
  end

  test "the picture is what the demo draws" do
    assert_shown("picture", ["```", picture(), "```"])
  end

  ## Figures

  defp figures do
    %{"methods" => methods, "methodCoverageMatrix" => evidence, "ccxtVersion" => version} =
      "MANIFEST" |> System.fetch_env!() |> File.read!() |> :json.decode()

    tested = Enum.count(evidence, &(&1["unitEvidence"] != []))
    live = Enum.count(evidence, &(&1["liveEvidence"] != []))

    rows = [
      {"methods of ccxt #{version}'s `pro/binance`", length(methods)},
      {"of them run by tests that need no network", tested},
      {"of them run on Binance itself, too, where it can be reached", live},
      {"calls of the base class's functions", count("BASE_FUNCTIONS", &List.wrap(&1["fn"]))},
      {"operations on caches", count("CACHES", & &1["steps"])},
      {"operations on order books", count("BOOKS", & &1["steps"])},
      {"calls of methods and endpoints, with their requests and answers",
       count("CALLS", & &1["calls"])},
      {"messages handled, with every cache after each", count("CALLS", & &1["frames"])},
      {"steps of sessions: calls, frames, time", count("CALLS", &session_steps/1)},
      {"differences from ccxt, each listed with its reason", intended()},
      {"faults provoked, with what each caller gets", faults()}
    ]

    ["| figure | |", "| --- | --: |" | for({what, count} <- rows, do: "| #{what} | #{count} |")]
  end

  defp session_steps(%{"kind" => "session", "steps" => steps}), do: steps
  defp session_steps(_other), do: nil

  # The items of a list in each of the lines that conformance compares.
  defp count(files, list) do
    for path <- files |> System.fetch_env!() |> String.split(),
        line <- File.stream!(path),
        reduce: 0 do
      sum -> sum + length(list.(:json.decode(line)) || [])
    end
  end

  defp intended do
    for path <- "INTENDED" |> System.fetch_env!() |> String.split(), reduce: 0 do
      sum -> sum + length(:json.decode(File.read!(path)))
    end
  end

  # The rows of the guide, which the tests of faults hold to what they see.
  defp faults do
    rows = "FAULTS" |> System.fetch_env!() |> File.stream!() |> Enum.count(&(&1 =~ ~r/^\| /))
    # Without its head and the line below that.
    rows - 2
  end

  ## Picture

  @symbols ["BTC/USDT", "ETH/USDT", "BTC/USDT:USDT"]

  # What the exchange calls the streams of the board.
  @subscriptions ~w(spot:btcusdt@ticker spot:ethusdt@ticker usdm:btcusdt@ticker spot:btcusdt@depth@100ms) ++
                   ~w(spot:btcusdt@trade)

  @ticks 40

  defp picture do
    program = System.fetch_env!("SIMULATED_EXCHANGE")
    {:ok, simulated} = SimulatedExchange.start(program, ["--frozen", "--seed", "1"])
    urls = SimulatedExchange.redirect(Ccxt.Compiled.Pro.Binance.describe()["urls"], simulated)
    exchange = Binance.new(urls: Map.take(urls, ["api"]))

    try do
      board = Board.new("#{exchange.name} (simulated)", @symbols, 0)
      Enum.each(Board.streams(@symbols), &watch(exchange, &1))
      for name <- @subscriptions, do: await(simulated, ["streams", name])
      # It begins with a snapshot, which no event has made.
      assert_receive {{:order_book, _symbol}, %{"bids" => [_best | _others]}}, @patience_ms
      board |> tick(simulated, @ticks) |> Board.table(7) |> Enum.join("\n")
    after
      Ccxt.Pro.close(exchange)
      SimulatedExchange.stop(simulated)
    end
  end

  defp watch(exchange, stream) do
    test = self()

    start_supervised!(
      {Task, fn -> stream |> updates(exchange) |> Enum.each(&send(test, {stream, &1})) end},
      id: stream
    )
  end

  defp updates({:ticker, symbol}, exchange), do: Binance.stream_ticker(exchange, symbol)
  defp updates({:trades, symbol}, exchange), do: Binance.stream_trades(exchange, symbol)

  defp updates({:order_book, symbol}, exchange),
    do: Binance.stream_order_book(exchange, symbol, Board.depth())

  # After each tick, all that it changed is waited for: so the last ones are the exchange's, whoever is fast or slow.
  defp tick(board, simulated, 0), do: collect_trades(board, simulated, time(simulated))

  defp tick(board, simulated, ticks) do
    control(simulated, %{"action" => "tick", "count" => 1})
    time = time(simulated)
    states = for {kind, _symbol} = stream <- Board.streams(@symbols), kind != :trades, do: stream
    states |> Enum.reduce(board, &receive_at(&2, &1, time)) |> tick(simulated, ticks - 1)
  end

  defp receive_at(board, stream, time) do
    receive do
      {^stream, %{"timestamp" => ^time} = value} -> Board.update(board, stream, value, 0)
    after
      @patience_ms -> flunk("no update of #{inspect(stream)} at #{time}")
    end
  end

  # Trades come in order, but not with every tick: those up to a time are there when one after it is.
  defp collect_trades(board, simulated, until) do
    receive do
      {{:trades, _symbol} = stream, trades} ->
        {shown, later} = Enum.split_with(trades, &(&1["timestamp"] <= until))
        board = Board.update(board, stream, shown, 0)
        if later == [], do: collect_trades(board, simulated, until), else: board
    after
      0 ->
        control(simulated, %{"action" => "tick", "count" => 1})
        collect_trades(board, simulated, until)
    end
  end

  defp time(simulated), do: get(simulated, "/__state")["time"]

  defp await(simulated, path),
    do:
      post(simulated, "/__await", %{"path" => path, "atLeast" => 1, "timeoutMs" => @patience_ms})

  defp control(simulated, command), do: post(simulated, "/__control", command)

  defp get(%{origin: origin}, path) do
    {:ok, {{_version, 200, _text}, _headers, body}} =
      :httpc.request(:get, {~c"http://#{origin}#{path}", []}, [], body_format: :binary)

    :json.decode(body)
  end

  defp post(%{origin: origin}, path, value) do
    body = value |> :json.encode() |> IO.iodata_to_binary()
    request = {~c"http://#{origin}#{path}", [], ~c"application/json", body}

    {:ok, {{_version, 200, _text}, _headers, _body}} =
      :httpc.request(:post, request, [timeout: 2 * @patience_ms], [])
  end

  ## The page

  # A part of the page stands between two comments with its name.
  defp assert_shown(name, lines) do
    made = Enum.join(lines, "\n")

    case System.get_env("UPDATE_README") do
      nil ->
        {_before, shown, _behind} = parts(File.read!(System.fetch_env!("README")), name)
        assert shown == made, "the README has other #{name}; #{@renew} writes this:\n\n#{made}"

      path ->
        {before, _shown, behind} = parts(File.read!(path), name)
        File.write!(path, before <> made <> behind)
    end
  end

  defp parts(page, name) do
    [before, rest] = String.split(page, "<!-- #{name}: made by the build -->\n\n")
    [shown, behind] = String.split(rest, "\n\n<!-- end of #{name} -->", parts: 2)

    {before <> "<!-- #{name}: made by the build -->\n\n", shown,
     "\n\n<!-- end of #{name} -->" <> behind}
  end
end
