defmodule Ccxt.Pro.State do
  @moduledoc false

  # What the messages of one connection build up: ccxt's caches of stream data. A handler takes it and gives
  # the next one; the connection process owns it, and it outlives the socket.

  @typedoc "A cache that ccxt makes with the first message that needs it is nil before."
  @type t :: %__MODULE__{
          exchange: Ccxt.Exchange.t(),
          orderbooks: map(),
          tickers: map(),
          bidsasks: map(),
          trades: map(),
          ohlcvs: map(),
          orders: term(),
          my_trades: term(),
          positions: term(),
          balance: map(),
          liquidations: term(),
          my_liquidations: term(),
          funding_rates: map(),
          trigger_orders: term(),
          transactions: map(),
          clients: %{}
        }

  @enforce_keys [:exchange]
  defstruct [
    :exchange,
    orderbooks: %{},
    tickers: %{},
    bidsasks: %{},
    trades: %{},
    ohlcvs: %{},
    orders: nil,
    my_trades: nil,
    positions: nil,
    balance: %{},
    liquidations: nil,
    my_liquidations: nil,
    funding_rates: %{},
    trigger_orders: nil,
    transactions: %{},
    # In ccxt the clients of all connections; a connection sees no other here.
    clients: %{}
  ]

  @doc "The state before the first message."
  @spec new(Ccxt.Exchange.t()) :: t()
  def new(exchange), do: %__MODULE__{exchange: exchange}
end
