defmodule Ccxt.Demo.Board do
  @moduledoc """
  What the demo knows of the markets it watches, and how it looks: tickers, and of the first market its order book and its
  trades. Pure: the clock (monotonic milliseconds) is an argument, and lines are given, not printed.
  """

  @typedoc "What is watched: a symbol's ticker, or the order book or the trades of the first symbol."
  @type stream :: {:ticker | :order_book | :trades, symbol :: String.t()}

  @typep row :: %{
           updates: non_neg_integer(),
           at_ms: integer(),
           largest_gap_ms: non_neg_integer(),
           printed_at_ms: integer() | nil
         }

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{
            title: String.t(),
            symbols: [String.t(), ...],
            rows: %{stream() => row()},
            tickers: %{String.t() => map()},
            book: map(),
            trades: [map()],
            sockets: %{String.t() => pos_integer()},
            shown?: boolean()
          }

  @enforce_keys [:title, :symbols, :rows]
  defstruct [
    :title,
    :symbols,
    :rows,
    tickers: %{},
    book: %{"bids" => [], "asks" => []},
    trades: [],
    sockets: %{},
    shown?: false
  ]

  # Levels of the order book, and trades.
  @depth 5

  @symbol_width 14
  @price_width 11
  @amount_width 9
  @side_width 4
  @separator " │ "

  @doc "A board without updates; the first gap is counted from `now_ms`."
  @spec new(title :: String.t(), symbols :: [String.t(), ...], now_ms :: integer()) :: t()
  def new(title, symbols, now_ms) do
    row = %{updates: 0, at_ms: now_ms, largest_gap_ms: 0, printed_at_ms: nil}
    %__MODULE__{title: title, symbols: symbols, rows: Map.new(streams(symbols), &{&1, row})}
  end

  @doc "What it is a board of."
  @spec streams(symbols :: [String.t(), ...]) :: [stream()]
  def streams([first | _others] = symbols),
    do: Enum.map(symbols, &{:ticker, &1}) ++ [{:order_book, first}, {:trades, first}]

  @doc "How many levels of the order book it shows."
  @spec depth() :: pos_integer()
  def depth, do: @depth

  @doc "Takes an update in: a ticker, an order book, or new trades, oldest first."
  @spec update(t(), stream(), map() | [map()], now_ms :: integer()) :: t()
  def update(%__MODULE__{} = board, stream, value, now_ms) do
    board
    |> keep(stream, value)
    |> change(stream, fn row ->
      %{
        row
        | updates: row.updates + 1,
          at_ms: now_ms,
          largest_gap_ms: max(row.largest_gap_ms, now_ms - row.at_ms)
      }
    end)
  end

  @doc "Notes a socket that was opened: each but the first of a URL is a reconnect."
  @spec connected(t(), url :: String.t()) :: t()
  def connected(%__MODULE__{} = board, url),
    do: %{board | sockets: Map.update(board.sockets, url, 1, &(&1 + 1))}

  @doc "The number of updates of a stream."
  @spec updates(t(), stream()) :: non_neg_integer()
  def updates(%__MODULE__{rows: rows}, stream), do: rows[stream].updates

  @doc "The streams that had none, as they are called."
  @spec silent(t()) :: [String.t()]
  def silent(%__MODULE__{} = board) do
    for stream <- streams(board.symbols), updates(board, stream) == 0, do: name(stream)
  end

  @doc "Tells whether a table stands on the terminal, to be drawn over; `shown/1` says so."
  @spec shown?(t()) :: boolean()
  def shown?(%__MODULE__{shown?: shown?}), do: shown?

  @doc "Notes that a table stands on the terminal."
  @spec shown(t()) :: t()
  def shown(%__MODULE__{} = board), do: %{board | shown?: true}

  @doc "The lines of the table: tickers, order book and trades side by side. There are as many whatever they show."
  @spec table(t(), seconds_left :: integer()) :: [String.t()]
  def table(%__MODULE__{symbols: [first | _others]} = board, seconds_left) do
    height = max(@depth, length(board.symbols))
    panes = [tickers(board, height), book(board, first, height), trades(board, first, height)]

    lines =
      panes
      |> Enum.zip_with(&Enum.join(&1, @separator))
      |> Enum.map(&String.trim_trailing/1)

    ["#{board.title}, #{max(seconds_left, 0)} s left", "" | lines]
  end

  @doc """
  A stream's line where there is no table, nil if the last one was printed less than `every_ms` ago.
  """
  @spec line(t(), stream(), every_ms :: pos_integer(), now_ms :: integer()) ::
          {String.t() | nil, t()}
  def line(%__MODULE__{rows: rows} = board, stream, every_ms, now_ms) do
    %{printed_at_ms: printed_at_ms} = rows[stream]

    if printed_at_ms && now_ms - printed_at_ms < every_ms,
      do: {nil, board},
      else: {text(board, stream), change(board, stream, &%{&1 | printed_at_ms: now_ms})}
  end

  @doc "What the demo ends with: updates and the largest gap a stream, the gap until now included, and reconnects."
  @spec summary(t(), now_ms :: integer()) :: [String.t()]
  def summary(%__MODULE__{} = board, now_ms) do
    streams = streams(board.symbols)
    width = streams |> Enum.map(&String.length(name(&1))) |> Enum.max()

    rows =
      for stream <- streams do
        row = board.rows[stream]
        gap_ms = max(row.largest_gap_ms, now_ms - row.at_ms)

        "#{String.pad_trailing(name(stream), width)}  #{row.updates} updates, largest gap #{gap_ms} ms"
      end

    reconnects = board.sockets |> Map.values() |> Enum.sum_by(&(&1 - 1))
    ["", board.title] ++ rows ++ ["reconnects: #{reconnects}"]
  end

  ## Helpers

  defp keep(board, {:ticker, symbol}, ticker),
    do: %{board | tickers: Map.put(board.tickers, symbol, ticker)}

  defp keep(board, {:order_book, _symbol}, book), do: %{board | book: book}

  defp keep(board, {:trades, _symbol}, trades),
    do: %{board | trades: Enum.take(Enum.reverse(trades) ++ board.trades, @depth)}

  defp change(board, stream, function),
    do: %{board | rows: Map.update!(board.rows, stream, function)}

  defp name({:ticker, symbol}), do: symbol
  defp name({:order_book, symbol}), do: "order book of #{symbol}"
  defp name({:trades, symbol}), do: "trades of #{symbol}"

  # A pane is a head and lines, all of one width.

  defp tickers(board, height) do
    rows =
      for symbol <- board.symbols do
        ticker = board.tickers[symbol]
        left(symbol, @symbol_width) <> price(ticker["last"]) <> amount(ticker["percentage"])
      end

    head =
      left("ticker", @symbol_width) <>
        right("last", @price_width) <> right("24h %", @amount_width)

    pane(head, rows, height)
  end

  defp book(board, symbol, height) do
    %{"bids" => bids, "asks" => asks} = board.book

    rows =
      for at <- 0..(@depth - 1) do
        {bid, bid_amount} = level(bids, at)
        {ask, ask_amount} = level(asks, at)
        amount(bid_amount) <> price(bid) <> price(ask) <> amount(ask_amount)
      end

    pane(left("#{symbol} bids and asks", 2 * (@price_width + @amount_width)), rows, height)
  end

  defp trades(board, symbol, height) do
    rows =
      for trade <- board.trades,
          do:
            left(trade["side"] || "", @side_width) <>
              amount(trade["amount"]) <> price(trade["price"])

    pane(left("#{symbol} trades", @side_width + @amount_width + @price_width), rows, height)
  end

  defp pane(head, rows, height) do
    empty = String.duplicate(" ", String.length(head))
    [head | Enum.take(rows ++ List.duplicate(empty, height), height)]
  end

  # Prices and amounts may have an id behind them.
  defp level(side, at) do
    case Enum.at(side, at) do
      [price, amount | _id] -> {price, amount}
      nil -> {nil, nil}
    end
  end

  defp text(board, {:ticker, symbol}) do
    ticker = board.tickers[symbol] || %{}
    [last, bid, ask, change] = for key <- ~w(last bid ask percentage), do: number(ticker[key])
    "#{symbol} last #{last} bid #{bid} ask #{ask} 24h #{change}%"
  end

  defp text(board, {:order_book, symbol}) do
    [{bid, _}, {ask, _}] = for side <- ~w(bids asks), do: level(board.book[side], 0)
    "#{symbol} order book #{number(bid)} to #{number(ask)}"
  end

  defp text(board, {:trades, symbol}) do
    trade = List.first(board.trades, %{})
    "#{symbol} trade #{trade["side"]} #{number(trade["amount"])} at #{number(trade["price"])}"
  end

  defp number(nil), do: "-"
  defp number(value) when is_integer(value), do: Integer.to_string(value)

  defp number(value) when is_float(value),
    do: :erlang.float_to_binary(value, [:compact, decimals: 8])

  defp price(value), do: right(number(value), @price_width)

  # Short enough to be read at a glance.
  defp amount(value) when is_float(value), do: right(number(Float.round(value, 5)), @amount_width)
  defp amount(value), do: right(number(value), @amount_width)

  defp left(text, width), do: String.pad_trailing(text, width)
  defp right(text, width), do: String.pad_leading(text, width)
end
