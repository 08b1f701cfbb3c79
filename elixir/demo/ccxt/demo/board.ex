defmodule Ccxt.Demo.Board do
  @moduledoc """
  What the demo knows of the tickers it watches, and how it looks. Pure: the clock (monotonic milliseconds) is an
  argument, and lines are given, not printed.
  """

  @typep row :: %{
           ticker: map() | nil,
           updates: non_neg_integer(),
           at_ms: integer(),
           largest_gap_ms: non_neg_integer(),
           printed_at_ms: integer() | nil
         }

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{
            title: String.t(),
            symbols: [String.t()],
            rows: %{String.t() => row()},
            sockets: %{String.t() => pos_integer()},
            shown?: boolean()
          }

  @enforce_keys [:title, :symbols, :rows]
  defstruct [:title, :symbols, :rows, sockets: %{}, shown?: false]

  @columns ["last", "bid", "ask", "24h %", "updates"]
  @symbol_width 16
  @width 13

  @doc "A board without updates; the first gap is counted from `now_ms`."
  @spec new(title :: String.t(), symbols :: [String.t()], now_ms :: integer()) :: t()
  def new(title, symbols, now_ms) do
    row = %{ticker: nil, updates: 0, at_ms: now_ms, largest_gap_ms: 0, printed_at_ms: nil}
    %__MODULE__{title: title, symbols: symbols, rows: Map.new(symbols, &{&1, row})}
  end

  @doc "Takes an update in."
  @spec update(t(), symbol :: String.t(), ticker :: map(), now_ms :: integer()) :: t()
  def update(%__MODULE__{} = board, symbol, ticker, now_ms) do
    change(board, symbol, fn row ->
      %{
        row
        | ticker: ticker,
          updates: row.updates + 1,
          at_ms: now_ms,
          largest_gap_ms: max(row.largest_gap_ms, now_ms - row.at_ms)
      }
    end)
  end

  @doc "Notes a socket that was opened: each but the first of a URL is a reconnect."
  @spec connected(t(), url :: String.t()) :: t()
  def connected(%__MODULE__{} = board, url),
    do: %{board | sockets: Map.update(board.sockets, url, 1, &(&1 + 1))}

  @doc "The number of updates of a symbol."
  @spec updates(t(), symbol :: String.t()) :: non_neg_integer()
  def updates(%__MODULE__{rows: rows}, symbol), do: rows[symbol].updates

  @doc "The symbols that had none."
  @spec silent(t()) :: [String.t()]
  def silent(%__MODULE__{} = board), do: Enum.filter(board.symbols, &(updates(board, &1) == 0))

  @doc "Tells whether a table stands on the terminal, to be drawn over; `shown/1` says so."
  @spec shown?(t()) :: boolean()
  def shown?(%__MODULE__{shown?: shown?}), do: shown?

  @doc "Notes that a table stands on the terminal."
  @spec shown(t()) :: t()
  def shown(%__MODULE__{} = board), do: %{board | shown?: true}

  @doc "The lines of the table."
  @spec table(t(), seconds_left :: integer()) :: [String.t()]
  def table(%__MODULE__{} = board, seconds_left) do
    header = String.pad_trailing("symbol", @symbol_width) <> cells(@columns)

    rows =
      for symbol <- board.symbols,
          do: String.pad_trailing(symbol, @symbol_width) <> cells(values(board, symbol))

    ["#{board.title}, #{max(seconds_left, 0)} s left", "", header] ++ rows
  end

  @doc """
  A symbol's line where there is no table, nil if the last one was printed less than `every_ms` ago.
  """
  @spec line(t(), symbol :: String.t(), every_ms :: pos_integer(), now_ms :: integer()) ::
          {String.t() | nil, t()}
  def line(%__MODULE__{rows: rows} = board, symbol, every_ms, now_ms) do
    %{printed_at_ms: printed_at_ms} = rows[symbol]

    if printed_at_ms && now_ms - printed_at_ms < every_ms do
      {nil, board}
    else
      [last, bid, ask, percentage, _updates] = values(board, symbol)
      line = "#{symbol} last #{last} bid #{bid} ask #{ask} 24h #{percentage}%"
      {line, change(board, symbol, &%{&1 | printed_at_ms: now_ms})}
    end
  end

  @doc "What the demo ends with: updates and the largest gap a symbol, the gap until now included, and reconnects."
  @spec summary(t(), now_ms :: integer()) :: [String.t()]
  def summary(%__MODULE__{} = board, now_ms) do
    rows =
      for symbol <- board.symbols do
        row = board.rows[symbol]
        gap_ms = max(row.largest_gap_ms, now_ms - row.at_ms)

        "#{String.pad_trailing(symbol, @symbol_width)}#{row.updates} updates, largest gap #{gap_ms} ms"
      end

    reconnects = board.sockets |> Map.values() |> Enum.sum_by(&(&1 - 1))
    ["", board.title] ++ rows ++ ["reconnects: #{reconnects}"]
  end

  ## Helpers

  defp change(board, symbol, function),
    do: %{board | rows: Map.update!(board.rows, symbol, function)}

  defp values(board, symbol) do
    %{ticker: ticker, updates: updates} = board.rows[symbol]
    numbers = for key <- ["last", "bid", "ask", "percentage"], do: number(ticker && ticker[key])
    numbers ++ [Integer.to_string(updates)]
  end

  defp number(nil), do: "-"
  defp number(value) when is_integer(value), do: Integer.to_string(value)

  defp number(value) when is_float(value),
    do: :erlang.float_to_binary(value, [:compact, decimals: 8])

  defp cells(values), do: Enum.map_join(values, &String.pad_leading(&1, @width))
end
