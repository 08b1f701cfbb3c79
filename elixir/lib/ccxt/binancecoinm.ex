# Generated from js/src/binancecoinm.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
# MIT License
#
# Copyright © 2024 Igor Kroitor
#
# Permission is hereby granted, free of charge, to any person obtaining a copy
# of this software and associated documentation files (the "Software"), to deal
# in the Software without restriction, including without limitation the rights
# to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is
# furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all
# copies or substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
# IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
# FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
# AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
# LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
# OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
# SOFTWARE.

defmodule Ccxt.Binancecoinm do
  @moduledoc """
  Binance COIN-M, with ccxt's unified API.

  Functions give `{:ok, value}` or `{:error, exception}`; those with a `!` give the value or raise. Values are ccxt's:
  maps with string keys, amounts and prices as numbers, times in milliseconds since 1970.

  Each endpoint of the exchange's own API has a function, too, which gives its answer as it is: see `endpoint/3`.

      exchange = Ccxt.Binancecoinm.new()
      {:ok, value} = Ccxt.Binancecoinm.fetch_ohlcv(exchange, "BTC/USDT")
      :ok = Ccxt.Pro.close(exchange)

  The exchange may be left out, and settings may stand among the parameters: see `Ccxt.Pro`.

  What it has in common with `Ccxt.Binance` is documented there.
  """

  use Ccxt.Rest.EndpointFunctions, of: Ccxt.Compiled.Binancecoinm, in: Ccxt.Binance

  alias Ccxt.Calls
  alias Ccxt.Compiled
  alias Ccxt.Exchange
  alias Ccxt.Rest
  alias Ccxt.Result

  @doc """
  A new exchange; `config` is as `Ccxt.Exchange.new/2` takes it: credentials, `options`, urls.

  Raises `ArgumentError` for a setting that there isn't.
  """
  @spec new(map() | keyword()) :: Exchange.t()
  def new(config \\ %{}), do: Exchange.new(Compiled.Binancecoinm, config)

  @doc """
  The exchange of calls that bring none, and these settings; see `Ccxt.Pro`.
  """
  @spec shared(map() | keyword()) :: Exchange.t()
  def shared(config \\ %{}), do: Calls.Shared.exchange(Compiled.Binancecoinm, nil, config)

  @doc """
  Loads the markets, unless they are loaded already, and gives them by symbol. Other functions do it by themselves.
  """
  @spec load_markets(Exchange.t(), boolean(), map()) :: Result.t(%{String.t() => map()})
  @spec load_markets!(Exchange.t(), boolean(), map()) :: %{String.t() => map()}
  defcall load_markets(exchange, reload \\ false, params \\ %{}) do
    Rest.load_markets(exchange, reload, params)
  end

  defcall add_margin(exchange, symbol, amount, params \\ %{}), to: Ccxt.Binance
  defcall borrow_cross_margin(exchange, code, amount, params \\ %{}), to: Ccxt.Binance
  defcall borrow_isolated_margin(exchange, symbol, code, amount, params \\ %{}), to: Ccxt.Binance
  defcall cancel_all_orders(exchange, symbol \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall cancel_order(exchange, id, symbol \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall cancel_order_with_client_order_id(
            exchange,
            client_order_id,
            symbol \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall cancel_orders(exchange, ids, symbol \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall cancel_orders_with_client_order_ids(
            exchange,
            client_order_ids,
            symbol \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  @doc false
  defdelegate cancel_unified_order(exchange, order, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate cancel_unified_order!(exchange, order, params \\ %{}), to: Ccxt.Binance

  defcall create_convert_trade(exchange, id, from_code, to_code, amount \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall create_gift_code(exchange, code, amount, params \\ %{}), to: Ccxt.Binance
  defcall create_limit_buy_order(exchange, symbol, amount, price, params \\ %{}), to: Ccxt.Binance

  defcall create_limit_order(exchange, symbol, side, amount, price, params \\ %{}),
    to: Ccxt.Binance

  defcall create_limit_sell_order(exchange, symbol, amount, price, params \\ %{}),
    to: Ccxt.Binance

  defcall create_market_buy_order(exchange, symbol, amount, params \\ %{}), to: Ccxt.Binance

  defcall create_market_buy_order_with_cost(exchange, symbol, cost, params \\ %{}),
    to: Ccxt.Binance

  defcall create_market_order(exchange, symbol, side, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall create_market_order_with_cost(exchange, symbol, side, cost, params \\ %{}),
    to: Ccxt.Binance

  defcall create_market_order_with_cost_ws(exchange, symbol, side, cost, params \\ %{}),
    to: Ccxt.Binance

  defcall create_market_order_ws(exchange, symbol, side, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall create_market_sell_order(exchange, symbol, amount, params \\ %{}), to: Ccxt.Binance

  defcall create_market_sell_order_with_cost(exchange, symbol, cost, params \\ %{}),
    to: Ccxt.Binance

  defcall create_order(exchange, symbol, type, side, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall create_order_with_take_profit_and_stop_loss(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit \\ nil,
            stop_loss \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_order_with_take_profit_and_stop_loss_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit \\ nil,
            stop_loss \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_orders(exchange, orders, params \\ %{}), to: Ccxt.Binance

  defcall create_post_only_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_reduce_only_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_stop_limit_order(
            exchange,
            symbol,
            side,
            amount,
            price,
            trigger_price,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_stop_loss_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            stop_loss_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_stop_loss_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            stop_loss_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_stop_market_order(exchange, symbol, side, amount, trigger_price, params \\ %{}),
    to: Ccxt.Binance

  defcall create_stop_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trigger_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_take_profit_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_take_profit_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_trailing_amount_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_amount \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_trailing_amount_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_amount \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_trailing_percent_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_percent \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_trailing_percent_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_percent \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_trigger_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trigger_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall create_trigger_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trigger_price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall edit_contract_order(
            exchange,
            id,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  @doc false
  defdelegate edit_limit_buy_order(exchange, id, symbol, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate edit_limit_buy_order!(exchange, id, symbol, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate edit_limit_order(exchange, id, symbol, side, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate edit_limit_order!(exchange, id, symbol, side, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate edit_limit_sell_order(exchange, id, symbol, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate edit_limit_sell_order!(exchange, id, symbol, amount, price \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall edit_order(
            exchange,
            id,
            symbol,
            type,
            side,
            amount \\ nil,
            price \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  @doc false
  defdelegate edit_order_with_client_order_id(
                exchange,
                client_order_id,
                symbol,
                type,
                side,
                amount \\ nil,
                price \\ nil,
                params \\ %{}
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate edit_order_with_client_order_id!(
                exchange,
                client_order_id,
                symbol,
                type,
                side,
                amount \\ nil,
                price \\ nil,
                params \\ %{}
              ),
              to: Ccxt.Binance

  defcall edit_orders(exchange, orders, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate edit_spot_order(
                exchange,
                id,
                symbol,
                type,
                side,
                amount,
                price \\ nil,
                params \\ %{}
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate edit_spot_order!(
                exchange,
                id,
                symbol,
                type,
                side,
                amount,
                price \\ nil,
                params \\ %{}
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch2(
                exchange,
                path,
                api \\ "public",
                method \\ "GET",
                params \\ %{},
                headers \\ nil,
                body \\ nil,
                config \\ %{}
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch2!(
                exchange,
                path,
                api \\ "public",
                method \\ "GET",
                params \\ %{},
                headers \\ nil,
                body \\ nil,
                config \\ %{}
              ),
              to: Ccxt.Binance

  defcall fetch_adl_rank(exchange, symbol, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_account_positions(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_account_positions!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_all_greeks(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_balance(exchange, params \\ %{}), to: Ccxt.Binance
  defcall fetch_bids_asks(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_borrow_interest(
            exchange,
            code \\ nil,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_borrow_rate_history(exchange, code, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_canceled_and_closed_orders(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_canceled_orders(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_closed_orders(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_convert_currencies(exchange, params \\ %{}), to: Ccxt.Binance

  defcall fetch_convert_quote(exchange, from_code, to_code, amount \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_convert_trade(exchange, id, code \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_convert_trade_history(
            exchange,
            code \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_cross_borrow_rate(exchange, code, params \\ %{}), to: Ccxt.Binance
  defcall fetch_currencies(exchange, params \\ %{}), to: Ccxt.Binance
  defcall fetch_deposit_address(exchange, code, params \\ %{}), to: Ccxt.Binance
  defcall fetch_deposit_withdraw_fee(exchange, code, params \\ %{}), to: Ccxt.Binance
  defcall fetch_deposit_withdraw_fees(exchange, codes \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_deposits(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate fetch_free_balance(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_free_balance!(exchange, params \\ %{}), to: Ccxt.Binance

  defcall fetch_funding_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_funding_interval(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_funding_intervals(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_funding_rate(exchange, symbol, params \\ %{}), to: Ccxt.Binance

  defcall fetch_funding_rate_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_funding_rates(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_greeks(exchange, symbol, params \\ %{}), to: Ccxt.Binance

  defcall fetch_index_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_isolated_borrow_rate(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_isolated_borrow_rates(exchange, params \\ %{}), to: Ccxt.Binance
  defcall fetch_l2_order_book(exchange, symbol, limit \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_last_prices(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_ledger(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_ledger_entry(exchange, id, code \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_leverage(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_leverage_tiers(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_leverages(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_long_short_ratio_history(
            exchange,
            symbol \\ nil,
            timeframe \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_margin_adjustment_history(
            exchange,
            symbol \\ nil,
            type \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_margin_mode(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_margin_modes(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_mark_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_mark_price(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_mark_prices(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_market_leverage_tiers(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_markets(exchange, params \\ %{}), to: Ccxt.Binance

  defcall fetch_my_dust_trades(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_my_liquidations(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_my_settlement_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_my_trades(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_open_interest(exchange, symbol, params \\ %{}), to: Ccxt.Binance

  defcall fetch_open_interest_history(
            exchange,
            symbol,
            timeframe \\ "5m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_open_order(exchange, id, symbol \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_open_orders(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_option(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_option_positions(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_order(exchange, id, symbol \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_order_book(exchange, symbol, limit \\ nil, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_order_status(exchange, id, symbol \\ nil, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_order_status!(exchange, id, symbol \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_order_trades(
            exchange,
            id,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_order_with_client_order_id(
            exchange,
            client_order_id,
            symbol \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_orders(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_cursor(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                params \\ %{},
                cursor_received \\ nil,
                cursor_sent \\ nil,
                cursor_increment \\ nil,
                max_entries_per_request \\ nil
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_cursor!(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                params \\ %{},
                cursor_received \\ nil,
                cursor_sent \\ nil,
                cursor_increment \\ nil,
                max_entries_per_request \\ nil
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_deterministic(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                timeframe \\ nil,
                params \\ %{},
                max_entries_per_request \\ nil
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_deterministic!(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                timeframe \\ nil,
                params \\ %{},
                max_entries_per_request \\ nil
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_dynamic(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                params \\ %{},
                max_entries_per_request \\ nil,
                remove_repeated \\ true
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_dynamic!(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                params \\ %{},
                max_entries_per_request \\ nil,
                remove_repeated \\ true
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_incremental(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                params \\ %{},
                page_key \\ nil,
                max_entries_per_request \\ nil
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_paginated_call_incremental!(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                params \\ %{},
                page_key \\ nil,
                max_entries_per_request \\ nil
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_partial_balance(exchange, part, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_partial_balance!(exchange, part, params \\ %{}), to: Ccxt.Binance
  defcall fetch_position(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_position_adl_rank(exchange, symbol, params \\ %{}), to: Ccxt.Binance

  defcall fetch_position_history(exchange, symbol, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_position_mode(exchange, symbol \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_positions(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_positions_adl_rank(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_positions_risk(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_premium_index_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  @doc false
  defdelegate fetch_rest_order_book_safe(exchange, symbol, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate fetch_rest_order_book_safe!(exchange, symbol, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_settlement_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ),
          to: Ccxt.Binance

  defcall fetch_status(exchange, params \\ %{}), to: Ccxt.Binance
  defcall fetch_ticker(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_tickers(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_time(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_total_balance(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_total_balance!(exchange, params \\ %{}), to: Ccxt.Binance

  defcall fetch_trades(exchange, symbol, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_trading_fee(exchange, symbol, params \\ %{}), to: Ccxt.Binance
  defcall fetch_trading_fees(exchange, params \\ %{}), to: Ccxt.Binance
  defcall fetch_trading_limits(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall fetch_transaction_fee(exchange, code, params \\ %{}), to: Ccxt.Binance
  defcall fetch_transaction_fees(exchange, codes \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall fetch_transactions(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  defcall fetch_transfers(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate fetch_unified_order(exchange, order, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_unified_order!(exchange, order, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_used_balance(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_used_balance!(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate fetch_web_endpoint(
                exchange,
                method,
                endpoint_method,
                return_as_json,
                start_regex \\ nil,
                end_regex \\ nil
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate fetch_web_endpoint!(
                exchange,
                method,
                endpoint_method,
                return_as_json,
                start_regex \\ nil,
                end_regex \\ nil
              ),
              to: Ccxt.Binance

  defcall fetch_withdrawals(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate futures_transfer(exchange, code, amount, type, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate futures_transfer!(exchange, code, amount, type, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate is_uta_enabled(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate is_uta_enabled!(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate load_accounts(exchange, reload \\ false, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate load_accounts!(exchange, reload \\ false, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate load_leverage_brackets(exchange, reload \\ false, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate load_leverage_brackets!(exchange, reload \\ false, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate load_markets_and_sign_in(exchange), to: Ccxt.Binance

  @doc false
  defdelegate load_markets_and_sign_in!(exchange), to: Ccxt.Binance

  @doc false
  defdelegate load_time_difference(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate load_time_difference!(exchange, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate load_trading_limits(exchange, symbols \\ nil, reload \\ false, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate load_trading_limits!(exchange, symbols \\ nil, reload \\ false, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate modify_margin_helper(exchange, symbol, amount, add_or_reduce, params \\ %{}),
    to: Ccxt.Binance

  @doc false
  defdelegate modify_margin_helper!(exchange, symbol, amount, add_or_reduce, params \\ %{}),
    to: Ccxt.Binance

  defcall redeem_gift_code(exchange, giftcard_code, params \\ %{}), to: Ccxt.Binance
  defcall reduce_margin(exchange, symbol, amount, params \\ %{}), to: Ccxt.Binance
  defcall repay_cross_margin(exchange, code, amount, params \\ %{}), to: Ccxt.Binance
  defcall repay_isolated_margin(exchange, symbol, code, amount, params \\ %{}), to: Ccxt.Binance

  @doc false
  defdelegate request(
                exchange,
                path,
                api \\ "public",
                method \\ "GET",
                params \\ %{},
                headers \\ nil,
                body \\ nil,
                config \\ %{}
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate request!(
                exchange,
                path,
                api \\ "public",
                method \\ "GET",
                params \\ %{},
                headers \\ nil,
                body \\ nil,
                config \\ %{}
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate safe_deterministic_call(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                timeframe \\ nil,
                params \\ %{}
              ),
              to: Ccxt.Binance

  @doc false
  defdelegate safe_deterministic_call!(
                exchange,
                method,
                symbol \\ nil,
                since \\ nil,
                limit \\ nil,
                timeframe \\ nil,
                params \\ %{}
              ),
              to: Ccxt.Binance

  defcall set_leverage(exchange, leverage, symbol \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall set_margin_mode(exchange, margin_mode, symbol \\ nil, params \\ %{}), to: Ccxt.Binance
  defcall set_position_mode(exchange, hedged, symbol \\ nil, params \\ %{}), to: Ccxt.Binance

  defcall transfer(exchange, code, amount, from_account, to_account, params \\ %{}),
    to: Ccxt.Binance

  defcall verify_gift_code(exchange, id, params \\ %{}), to: Ccxt.Binance
  defcall withdraw(exchange, code, amount, address, tag \\ nil, params \\ %{}), to: Ccxt.Binance

  @doc false
  @spec transfer_in(Exchange.t(), String.t() | nil, term(), map() | nil) :: Result.t(map() | nil)
  def transfer_in(exchange, code, amount, params \\ %{}) do
    Result.of(fn -> Compiled.Binancecoinm.transfer_in(exchange, code, amount, params) end)
  end

  @doc false
  @spec transfer_in!(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  def transfer_in!(exchange, code, amount, params \\ %{}) do
    Compiled.Binancecoinm.transfer_in(exchange, code, amount, params)
  end

  @doc false
  @spec transfer_out(Exchange.t(), String.t() | nil, term(), map() | nil) :: Result.t(map() | nil)
  def transfer_out(exchange, code, amount, params \\ %{}) do
    Result.of(fn -> Compiled.Binancecoinm.transfer_out(exchange, code, amount, params) end)
  end

  @doc false
  @spec transfer_out!(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  def transfer_out!(exchange, code, amount, params \\ %{}) do
    Compiled.Binancecoinm.transfer_out(exchange, code, amount, params)
  end
end
