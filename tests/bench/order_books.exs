# Prints how long operations on order books of a thousand levels a side take, in microseconds (the best of several
# rounds). Changes are drawn near the top, where an exchange has most of them.
defmodule Ccxt.Bench.OrderBooks do
  alias Ccxt.Pro.{OrderBook, OrderBookSide}

  @rounds 15
  @depth 1_000
  @messages 500
  @changes 20

  def run do
    :rand.seed(:exsss, {1, 2, 3})
    snapshot = %{"bids" => levels(-1), "asks" => levels(1), "nonce" => 1}
    book = OrderBook.new(snapshot, @depth)
    messages = for _ <- 1..@messages, do: changes(-1)

    report("#{@changes} changes of a side", @messages, fn -> change_all(book.bids, messages) end)
    bids = change_all(book.bids, messages)
    report("its top 20", 1, fn -> OrderBookSide.take(bids, 20) end)

    report("all of it, #{OrderBookSide.size(bids)} levels", 1, fn ->
      OrderBookSide.to_list(bids)
    end)

    report("a cut of both sides where nothing is too deep", 1, fn -> OrderBook.limit(book) end)
    report("a snapshot, 2 x #{@depth} levels", 1, fn -> OrderBook.reset(book, snapshot) end)
  end

  defp levels(sign), do: for(step <- 1..@depth, do: [50_000.0 + sign * step / 2, 1.0])

  defp changes(sign) do
    for _ <- 1..@changes do
      step = 1 + trunc(:rand.uniform() ** 3 * 900)
      size = if :rand.uniform() < 0.3, do: 0, else: :rand.uniform()
      {50_000.0 + sign * step / 2, size}
    end
  end

  defp change_all(side, messages) do
    for changes <- messages, {price, size} <- changes, reduce: side do
      side -> OrderBookSide.store(side, price, size)
    end
  end

  defp report(name, parts, function) do
    calls = max(div(200, parts), 1)

    best =
      Enum.min(for _ <- 1..@rounds, do: measure(function, calls)) / (calls * parts)

    IO.puts(
      "#{String.pad_trailing(name, 48)} #{:erlang.float_to_binary(best / 1000, decimals: 2)} us"
    )
  end

  defp measure(function, calls) do
    started = System.monotonic_time(:nanosecond)
    repeat(function, calls)
    System.monotonic_time(:nanosecond) - started
  end

  defp repeat(_function, 0), do: :ok

  defp repeat(function, calls) do
    function.()
    repeat(function, calls - 1)
  end
end

Ccxt.Bench.OrderBooks.run()
