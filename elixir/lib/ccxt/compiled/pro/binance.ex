# Generated from js/src/pro/binance.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
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

defmodule Ccxt.Compiled.Pro.Binance do
  @moduledoc false

  alias Ccxt.Collection
  alias Ccxt.Compiled.Base
  alias Ccxt.Compiled.Binance
  alias Ccxt.Crypto
  alias Ccxt.Encode
  alias Ccxt.Exchange
  alias Ccxt.Instance
  alias Ccxt.JS
  alias Ccxt.Number
  alias Ccxt.Ordered
  alias Ccxt.Precise
  alias Ccxt.Pro.ArrayCache
  alias Ccxt.Pro.ArrayCacheBySymbolById
  alias Ccxt.Pro.ArrayCacheBySymbolBySide
  alias Ccxt.Pro.ArrayCacheByTimestamp
  alias Ccxt.Pro.Background
  alias Ccxt.Pro.Cache
  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Connection
  alias Ccxt.Pro.Deferred
  alias Ccxt.Pro.OrderBook
  alias Ccxt.Pro.OrderBookSide
  alias Ccxt.Pro.State
  alias Ccxt.Rest
  alias Ccxt.Rest.Endpoints
  alias Ccxt.Safe
  alias Ccxt.Time

  require JS
  require Safe

  defdelegate set_sandbox_mode(exchange, arg1), to: Binance
  defdelegate enable_demo_trading(exchange, arg1), to: Binance
  defdelegate sign(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Binance
  defdelegate fetch_accounts(exchange, arg1), to: Base
  defdelegate fetch_trades(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate unwatch_orders(exchange, arg1, arg2), to: Base
  defdelegate watch_my_trades_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_orders_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate unwatch_positions(exchange, arg1, arg2), to: Base
  defdelegate fetch_deposit_addresses(exchange, arg1, arg2), to: Base
  defdelegate fetch_order_book(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_margin_mode(exchange, arg1, arg2), to: Binance
  defdelegate fetch_margin_modes(exchange, arg1, arg2), to: Binance
  defdelegate fetch_time(exchange, arg1), to: Binance
  defdelegate fetch_trading_limits(exchange, arg1, arg2), to: Binance
  defdelegate parse_currency(exchange, arg1), to: Binance
  defdelegate parse_market(exchange, arg1), to: Binance
  defdelegate parse_ticker(exchange, arg1, arg2), to: Binance
  defdelegate parse_deposit_address(exchange, arg1, arg2), to: Binance
  defdelegate parse_trade(exchange, arg1, arg2), to: Binance
  defdelegate parse_transaction(exchange, arg1, arg2), to: Binance
  defdelegate parse_transfer(exchange, arg1, arg2), to: Binance
  defdelegate parse_account(exchange, arg1), to: Base
  defdelegate parse_ledger_entry(exchange, arg1, arg2), to: Binance
  defdelegate parse_order(exchange, arg1, arg2), to: Binance
  defdelegate fetch_cross_borrow_rates(exchange, arg1), to: Base
  defdelegate fetch_isolated_borrow_rates(exchange, arg1), to: Binance
  defdelegate parse_market_leverage_tiers(exchange, arg1, arg2), to: Binance
  defdelegate fetch_leverage_tiers(exchange, arg1, arg2), to: Binance
  defdelegate parse_position(exchange, arg1, arg2), to: Base
  defdelegate parse_funding_rate_history(exchange, arg1, arg2), to: Binance
  defdelegate parse_borrow_interest(exchange, arg1, arg2), to: Binance
  defdelegate parse_isolated_borrow_rate(exchange, arg1, arg2), to: Binance
  defdelegate parse_ws_order_trade(exchange, arg1, arg2), to: Base
  defdelegate fetch_funding_rates(exchange, arg1, arg2), to: Binance
  defdelegate fetch_funding_intervals(exchange, arg1, arg2), to: Binance
  defdelegate watch_funding_rate(exchange, arg1, arg2), to: Base
  defdelegate watch_funding_rates(exchange, arg1, arg2), to: Base
  defdelegate unwatch_funding_rates(exchange, arg1, arg2), to: Base
  defdelegate transfer(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate withdraw(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate create_deposit_address(exchange, arg1, arg2), to: Base
  defdelegate set_leverage(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_leverage(exchange, arg1, arg2), to: Base
  defdelegate fetch_leverages(exchange, arg1, arg2), to: Binance
  defdelegate set_position_mode(exchange, arg1, arg2, arg3), to: Binance
  defdelegate add_margin(exchange, arg1, arg2, arg3), to: Binance
  defdelegate reduce_margin(exchange, arg1, arg2, arg3), to: Binance
  defdelegate set_margin(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_long_short_ratio(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_long_short_ratio_history(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_margin_adjustment_history(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate set_margin_mode(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_deposit_addresses_by_network(exchange, arg1, arg2), to: Base
  defdelegate fetch_open_interest_history(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_open_interest(exchange, arg1, arg2), to: Binance
  defdelegate fetch_open_interests(exchange, arg1, arg2), to: Base
  defdelegate sign_in(exchange, arg1), to: Base
  defdelegate fetch_payment_methods(exchange, arg1), to: Base
  defdelegate after_construct(exchange), to: Base
  defdelegate get_default_options(), to: Base
  defdelegate set_markets(exchange, arg1, arg2), to: Base
  defdelegate fetch_borrow_rate(exchange, arg1, arg2, arg3), to: Base
  defdelegate repay_cross_margin(exchange, arg1, arg2, arg3), to: Binance
  defdelegate repay_isolated_margin(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate borrow_cross_margin(exchange, arg1, arg2, arg3), to: Binance
  defdelegate borrow_isolated_margin(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate borrow_margin(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate repay_margin(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_spot_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_contract_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_l2_order_book(exchange, arg1, arg2, arg3), to: Base
  defdelegate parse_ohlcv(arg1, arg2), to: Binance
  defdelegate parse_adl_rank(exchange, arg1, arg2), to: Binance
  defdelegate nonce(exchange), to: Binance
  defdelegate market_id(exchange, arg1), to: Base
  defdelegate symbol(exchange, arg1), to: Base
  defdelegate get_symbols_for_market_type(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate request(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Binance
  defdelegate build_ohlcvc(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate edit_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Binance

  defdelegate edit_order_with_client_order_id(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7),
    to: Base

  defdelegate fetch_position(exchange, arg1, arg2), to: Binance
  defdelegate watch_position(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions_for_symbol(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions_for_symbol_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions(exchange, arg1, arg2), to: Binance
  defdelegate fetch_positions_risk(exchange, arg1, arg2), to: Binance
  defdelegate fetch_bids_asks(exchange, arg1, arg2), to: Binance
  defdelegate fetch_borrow_interest(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_ledger(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_ledger_entry(exchange, arg1, arg2, arg3), to: Binance
  defdelegate safe_market(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_balance(exchange, arg1), to: Binance
  defdelegate parse_balance(exchange, arg1), to: Base
  defdelegate fetch_status(exchange, arg1), to: Binance
  defdelegate fetch_transaction_fee(exchange, arg1, arg2), to: Base
  defdelegate fetch_transaction_fees(exchange, arg1, arg2), to: Binance
  defdelegate fetch_deposit_withdraw_fees(exchange, arg1, arg2), to: Binance
  defdelegate fetch_deposit_withdraw_fee(exchange, arg1, arg2), to: Base
  defdelegate fetch_cross_borrow_rate(exchange, arg1, arg2), to: Binance
  defdelegate fetch_isolated_borrow_rate(exchange, arg1, arg2), to: Binance

  defdelegate handle_errors(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9),
    to: Binance

  defdelegate calculate_rate_limiter_cost(arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_ticker(exchange, arg1, arg2), to: Binance
  defdelegate fetch_mark_price(exchange, arg1, arg2), to: Binance
  defdelegate fetch_tickers(exchange, arg1, arg2), to: Binance
  defdelegate fetch_spot_tickers(exchange, arg1, arg2), to: Base
  defdelegate fetch_contract_tickers(exchange, arg1, arg2), to: Base
  defdelegate fetch_mark_prices(exchange, arg1, arg2), to: Binance
  defdelegate fetch_tickers_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_order_books(exchange, arg1, arg2, arg3), to: Base
  defdelegate unwatch_funding_rate(exchange, arg1, arg2), to: Base
  defdelegate fetch_order(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_order_with_client_order_id(exchange, arg1, arg2, arg3), to: Base
  defdelegate create_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Binance
  defdelegate create_twap_order(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate create_convert_trade(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_convert_trade(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_convert_trade_history(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_position_mode(exchange, arg1, arg2), to: Binance
  defdelegate fetch_adl_rank(exchange, arg1, arg2), to: Binance
  defdelegate fetch_positions_adl_rank(exchange, arg1, arg2), to: Binance
  defdelegate fetch_position_adl_rank(exchange, arg1, arg2), to: Base

  defdelegate create_trailing_amount_order(
                exchange,
                arg1,
                arg2,
                arg3,
                arg4,
                arg5,
                arg6,
                arg7,
                arg8
              ),
              to: Base

  defdelegate create_trailing_amount_order_ws(
                exchange,
                arg1,
                arg2,
                arg3,
                arg4,
                arg5,
                arg6,
                arg7,
                arg8
              ),
              to: Base

  defdelegate create_trailing_percent_order(
                exchange,
                arg1,
                arg2,
                arg3,
                arg4,
                arg5,
                arg6,
                arg7,
                arg8
              ),
              to: Base

  defdelegate create_trailing_percent_order_ws(
                exchange,
                arg1,
                arg2,
                arg3,
                arg4,
                arg5,
                arg6,
                arg7,
                arg8
              ),
              to: Base

  defdelegate create_market_order_with_cost(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate create_market_buy_order_with_cost(exchange, arg1, arg2, arg3), to: Binance
  defdelegate create_market_sell_order_with_cost(exchange, arg1, arg2, arg3), to: Binance
  defdelegate create_market_order_with_cost_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate create_trigger_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Base

  defdelegate create_trigger_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7),
    to: Base

  defdelegate create_stop_loss_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Base

  defdelegate create_stop_loss_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7),
    to: Base

  defdelegate create_take_profit_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7),
    to: Base

  defdelegate create_take_profit_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7),
    to: Base

  defdelegate create_order_with_take_profit_and_stop_loss(
                exchange,
                arg1,
                arg2,
                arg3,
                arg4,
                arg5,
                arg6,
                arg7,
                arg8
              ),
              to: Base

  defdelegate create_order_with_take_profit_and_stop_loss_ws(
                exchange,
                arg1,
                arg2,
                arg3,
                arg4,
                arg5,
                arg6,
                arg7,
                arg8
              ),
              to: Base

  defdelegate create_orders(exchange, arg1, arg2), to: Binance
  defdelegate create_spot_orders(exchange, arg1, arg2), to: Base
  defdelegate create_contract_orders(exchange, arg1, arg2), to: Base
  defdelegate edit_orders(exchange, arg1, arg2), to: Binance
  defdelegate cancel_order(exchange, arg1, arg2, arg3), to: Binance
  defdelegate cancel_spot_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_contract_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_order_with_client_order_id(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_orders(exchange, arg1, arg2, arg3), to: Binance
  defdelegate cancel_orders_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_all_orders(exchange, arg1, arg2), to: Binance
  defdelegate cancel_all_spot_orders(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_contract_orders(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_orders_after(exchange, arg1, arg2), to: Base
  defdelegate cancel_orders_for_symbols(exchange, arg1, arg2), to: Base
  defdelegate fetch_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_order_trades(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_open_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_closed_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_canceled_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_canceled_and_closed_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_my_trades(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_my_liquidations(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_liquidations(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_greeks(exchange, arg1, arg2), to: Binance
  defdelegate fetch_all_greeks(exchange, arg1, arg2), to: Binance
  defdelegate fetch_option_chain(exchange, arg1, arg2), to: Base
  defdelegate fetch_option(exchange, arg1, arg2), to: Binance
  defdelegate fetch_convert_quote(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_deposits_withdrawals(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_deposits(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_withdrawals(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_deposits_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_withdrawals_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_funding_rate_history(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_funding_history(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate close_position(exchange, arg1, arg2, arg3), to: Base
  defdelegate close_all_positions(exchange, arg1), to: Base
  defdelegate fetch_l3_order_book(exchange, arg1, arg2, arg3), to: Base
  defdelegate parse_last_price(exchange, arg1, arg2), to: Binance
  defdelegate fetch_deposit_address(exchange, arg1, arg2), to: Binance
  defdelegate fetch_contract_deposit_address(exchange, arg1, arg2), to: Base
  defdelegate account(), to: Base
  defdelegate currency(exchange, arg1), to: Base
  defdelegate market(exchange, arg1), to: Binance
  defdelegate create_expired_option_market(exchange, arg1), to: Binance
  defdelegate create_limit_order(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate create_limit_order_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate create_market_order(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate create_market_order_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate create_limit_buy_order(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate create_limit_buy_order_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate create_limit_sell_order(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate create_limit_sell_order_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate create_market_buy_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate create_market_buy_order_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate create_market_sell_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate create_market_sell_order_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_market_leverage_tiers(exchange, arg1, arg2), to: Base
  defdelegate create_post_only_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate create_post_only_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate create_reduce_only_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate create_reduce_only_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate create_stop_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Base
  defdelegate create_stop_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Base
  defdelegate create_stop_limit_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate create_stop_limit_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate create_stop_market_order(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate create_stop_market_order_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate create_sub_account(exchange, arg1, arg2), to: Base
  defdelegate parse_borrow_rate(exchange, arg1, arg2), to: Binance
  defdelegate parse_funding_rate(exchange, arg1, arg2), to: Binance
  defdelegate parse_long_short_ratio(exchange, arg1, arg2), to: Binance
  defdelegate fetch_last_prices(exchange, arg1, arg2), to: Binance
  defdelegate fetch_trading_fees(exchange, arg1), to: Binance
  defdelegate fetch_trading_fees_ws(exchange, arg1), to: Base
  defdelegate fetch_trading_fee(exchange, arg1, arg2), to: Binance
  defdelegate fetch_convert_currencies(exchange, arg1), to: Binance
  defdelegate parse_open_interest(exchange, arg1, arg2), to: Binance
  defdelegate fetch_funding_rate(exchange, arg1, arg2), to: Binance
  defdelegate fetch_funding_interval(exchange, arg1, arg2), to: Base
  defdelegate fetch_mark_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_index_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_premium_index_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate parse_deposit_withdraw_fee(exchange, arg1, arg2), to: Binance
  defdelegate parse_income(exchange, arg1, arg2), to: Binance
  defdelegate fetch_transactions(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate parse_liquidation(exchange, arg1, arg2), to: Binance
  defdelegate parse_greeks(exchange, arg1, arg2), to: Binance
  defdelegate parse_option(exchange, arg1, arg2, arg3), to: Binance
  defdelegate parse_margin_mode(exchange, arg1, arg2), to: Binance
  defdelegate parse_leverage(exchange, arg1, arg2), to: Binance
  defdelegate parse_conversion(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_position_history(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_positions_history(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate parse_margin_modification(exchange, arg1, arg2), to: Binance
  defdelegate fetch_transfer(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_transfers(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate withdraw_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate unwatch_my_trades(exchange, arg1, arg2), to: Base
  defdelegate create_orders_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_orders_by_status_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate unwatch_bids_asks(exchange, arg1, arg2), to: Base
  defdelegate fetch_currencies(exchange, arg1), to: Binance
  defdelegate fetch_markets(exchange, arg1), to: Binance
  defdelegate edit_contract_order(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Binance
  defdelegate fetch_open_order(exchange, arg1, arg2, arg3), to: Binance
  defdelegate load_leverage_brackets(exchange, arg1, arg2), to: Binance
  defdelegate fetch_account_positions(exchange, arg1, arg2), to: Binance
  defdelegate fetch_settlement_history(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_my_settlement_history(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_borrow_rate_history(exchange, arg1, arg2, arg3, arg4), to: Binance

  @additions %{
    "has" => %{
      "cancelAllOrdersWs" => true,
      "cancelOrderWs" => true,
      "cancelOrdersWs" => false,
      "createOrderWs" => true,
      "editOrderWs" => true,
      "fetchBalanceWs" => true,
      "fetchDepositsWs" => false,
      "fetchMarketsWs" => false,
      "fetchMyTradesWs" => true,
      "fetchOHLCVWs" => true,
      "fetchOpenOrdersWs" => true,
      "fetchOrderBookWs" => true,
      "fetchOrdersWs" => true,
      "fetchOrderWs" => true,
      "fetchPositionWs" => true,
      "fetchPositionsWs" => true,
      "fetchTickerWs" => true,
      "fetchTradesWs" => true,
      "fetchTradingFeesWs" => false,
      "fetchWithdrawalsWs" => false,
      "watchBalance" => true,
      "watchMyTrades" => true,
      "watchOHLCV" => true,
      "watchOHLCVForSymbols" => true,
      "watchOrderBook" => true,
      "watchBidsAsks" => true,
      "watchOrderBookForSymbols" => true,
      "watchOrders" => true,
      "watchOrdersForSymbols" => true,
      "watchPositions" => true,
      "watchTicker" => true,
      "watchTickers" => true,
      "watchTrades" => true,
      "watchTradesForSymbols" => true,
      "watchLiquidations" => true,
      "watchLiquidationsForSymbols" => true,
      "watchMyLiquidations" => true,
      "unWatchOrders" => false,
      "unWatchTrades" => true,
      "unWatchTradesForSymbols" => true,
      "unWatchOHLCVForSymbols" => true,
      "unWatchOrderBookForSymbols" => true,
      "unWatchPositions" => false,
      "unWatchOrderBook" => true,
      "unWatchTickers" => true,
      "unWatchMyTrades" => false,
      "unWatchTicker" => true,
      "unWatchOHLCV" => true,
      "watchMyLiquidationsForSymbols" => true,
      "ws" => true,
      "watchMarkPrices" => true,
      "watchMarkPrice" => true,
      "fetchPositionForSymbolWs" => true,
      "unWatchMarkPrices" => true,
      "unWatchMarkPrice" => true
    },
    "urls" => %{
      "api" => %{
        "ws" => %{
          "spot" => "wss://stream.binance.com:9443/ws",
          "margin" => "wss://stream.binance.com:9443/ws",
          "future" => "wss://fstream.binance.com/ws",
          "delivery" => "wss://dstream.binance.com/ws",
          "ws-api" => %{
            "spot" => "wss://ws-api.binance.com:443/ws-api/v3",
            "future" => "wss://ws-fapi.binance.com/ws-fapi/v1",
            "delivery" => "wss://ws-dapi.binance.com/ws-dapi/v1"
          },
          "papi" => "wss://fstream.binance.com/pm/ws"
        }
      },
      "test" => %{
        "ws" => %{
          "spot" => "wss://stream.testnet.binance.vision/ws",
          "margin" => "wss://stream.testnet.binance.vision/ws",
          "future" => "wss://fstream.binancefuture.com/ws",
          "delivery" => "wss://dstream.binancefuture.com/ws",
          "ws-api" => %{
            "spot" => "wss://ws-api.testnet.binance.vision/ws-api/v3",
            "future" => "wss://testnet.binancefuture.com/ws-fapi/v1",
            "delivery" => "wss://testnet.binancefuture.com/ws-dapi/v1"
          }
        }
      },
      "doc" => "https://developers.binance.com/en",
      "demo" => %{
        "ws" => %{
          "spot" => "wss://demo-stream.binance.com/ws",
          "margin" => "wss://demo-stream.binance.com/ws",
          "future" => "wss://fstream.binancefuture.com/ws",
          "delivery" => "wss://dstream.binancefuture.com/ws",
          "ws-api" => %{
            "spot" => "wss://demo-ws-api.binance.com/ws-api/v3",
            "future" => "wss://testnet.binancefuture.com/ws-fapi/v1",
            "delivery" => "wss://testnet.binancefuture.com/ws-dapi/v1"
          }
        }
      }
    },
    "options" => %{
      "returnRateLimits" => false,
      "streamLimits" => %{
        "spot" => 50,
        "margin" => 50,
        "future" => 50,
        "delivery" => 50
      },
      "subscriptionLimitByStream" => %{
        "spot" => 200,
        "margin" => 200,
        "future" => 200,
        "delivery" => 200
      },
      "streamBySubscriptionsHash" => %{},
      "streamIndex" => -1,
      "watchOrderBookRate" => 100,
      "liquidationsLimit" => 1000,
      "myLiquidationsLimit" => 1000,
      "tradesLimit" => 1000,
      "ordersLimit" => 1000,
      "OHLCVLimit" => 1000,
      "requestId" => %{},
      "watchOrderBookLimit" => 1000,
      "watchTrades" => %{"name" => "trade"},
      "watchTicker" => %{"name" => "ticker"},
      "watchTickers" => %{"name" => "miniTicker"},
      "watchOHLCV" => %{"name" => "kline"},
      "watchOrderBook" => %{
        "maxRetries" => 3,
        "checksum" => true
      },
      "watchBalance" => %{
        "fetchBalanceSnapshot" => false,
        "awaitBalanceSnapshot" => true
      },
      "watchLiquidationsForSymbols" => %{"defaultType" => "swap"},
      "watchPositions" => %{
        "fetchPositionsSnapshot" => true,
        "awaitPositionsSnapshot" => true
      },
      "wallet" => "wb",
      "listenKeyRefreshRate" => 1_200_000,
      "ws" => %{"cost" => 5},
      "tickerChannelsMap" => %{
        "24hrTicker" => "ticker",
        "24hrMiniTicker" => "miniTicker",
        "markPriceUpdate" => "markPrice",
        "1hTicker" => "ticker_1h",
        "4hTicker" => "ticker_4h",
        "1dTicker" => "ticker_1d",
        "bookTicker" => "bookTicker"
      }
    },
    "streaming" => %{"keepAlive" => 180_000}
  }

  @description Collection.deep_extend(Binance.describe(), @additions)

  @spec describe() :: map()
  def describe, do: @description

  @endpoints Endpoints.of(@description)

  @spec endpoints() :: Endpoints.t()
  def endpoints, do: @endpoints

  # js/src/pro/binance.js:198-204
  @spec request_id(Exchange.t(), term()) :: {term(), Exchange.t()}
  def request_id(exchange, url) do
    options = Base.safe_dict(Instance.options(exchange), "requestId", %{})
    previous_value = Safe.integer(options, url, 0)
    new_value = previous_value + 1
    exchange = Instance.put(exchange, :options, ["requestId", url], new_value)
    {new_value, exchange}
  end

  # js/src/pro/binance.js:205-207
  @spec is_spot_url(Client.t()) :: boolean() | nil
  def is_spot_url(client) do
    JS.contains?(client.url, "/stream") or JS.contains?(client.url, "demo-stream")
  end

  # js/src/pro/binance.js:208-233
  @spec stream(Exchange.t(), String.t() | nil, String.t() | nil, number() | nil) ::
          {String.t() | nil, Exchange.t()}
  def stream(exchange, type, subscription_hash, num_subscriptions) do
    num_subscriptions = num_subscriptions || 1

    stream_by_subscriptions_hash =
      Base.safe_dict(Instance.options(exchange), "streamBySubscriptionsHash", %{})

    stream = Safe.string(stream_by_subscriptions_hash, subscription_hash)

    {exchange, stream} =
      if stream == nil do
        stream_index = Safe.integer(Instance.options(exchange), "streamIndex", -1)
        stream_limits = Safe.value(Instance.options(exchange), "streamLimits")
        stream_limit = Safe.integer(stream_limits, type)
        stream_index = stream_index + 1
        normalized_index = JS.mod(stream_index, stream_limit)
        exchange = Instance.put(exchange, :options, ["streamIndex"], stream_index)
        stream = Number.number_to_string(normalized_index)

        exchange =
          Instance.put(
            exchange,
            :options,
            ["streamBySubscriptionsHash", subscription_hash],
            stream
          )

        subscriptions_by_streams =
          Safe.value(Instance.options(exchange), "numSubscriptionsByStream")

        exchange =
          if subscriptions_by_streams == nil do
            Instance.put(exchange, :options, ["numSubscriptionsByStream"], %{})
          else
            exchange
          end

        subscriptions_by_stream =
          Safe.integer(Instance.options(exchange)["numSubscriptionsByStream"], stream, 0)

        new_num_subscriptions = subscriptions_by_stream + num_subscriptions

        subscription_limit_by_stream =
          Safe.integer(Instance.options(exchange)["subscriptionLimitByStream"], type, 200)

        if new_num_subscriptions > subscription_limit_by_stream do
          raise Ccxt.BadRequest,
                exchange.id <>
                  " reached the limit of subscriptions by stream. Increase the number of streams, or increase the stream limit or subscription limit by stream if the exchange allows."
        end

        exchange =
          Instance.put(
            exchange,
            :options,
            ["numSubscriptionsByStream", stream],
            subscriptions_by_stream + num_subscriptions
          )

        {exchange, stream}
      else
        {exchange, stream}
      end

    {stream, exchange}
  end

  # js/src/pro/binance.js:234-256
  @spec get_ws_url(Exchange.t(), term(), term()) :: term()
  def get_ws_url(exchange, type, category) do
    base_url = JS.get_in(exchange.urls["api"], ["ws", type])

    if type == "future" do
      base_url_split = JS.split(base_url, "://")
      base_url_split_length = length(base_url_split)

      cond do
        base_url_split_length > 2 ->
          base_url

        String.ends_with?(base_url, "/ws") ->
          prefix = JS.slice(base_url, 0, JS.subtract(JS.length(base_url), 3))
          "#{JS.to_string(prefix)}/#{JS.to_string(category)}/ws"

        true ->
          base_url
      end
    else
      base_url
    end
  end

  # js/src/pro/binance.js:257-262
  @spec get_future_ws_category(term()) :: String.t() | nil
  def get_future_ws_category(channel) do
    if channel == "depth" or channel == "rpiDepth" or channel == "bookTicker" or
         channel == "trade" do
      "public"
    else
      "market"
    end
  end

  # js/src/pro/binance.js:263-268
  @spec get_private_ws_url(Exchange.t(), term(), term()) :: String.t() | nil
  def get_private_ws_url(exchange, type, listen_key) do
    if type == "future" do
      JS.to_string(get_ws_url(exchange, type, "private")) <>
        "?listenKey=" <> JS.to_string(listen_key)
    else
      JS.to_string(JS.get_in(exchange.urls["api"], ["ws", type])) <>
        "/" <> JS.to_string(listen_key)
    end
  end

  # js/src/pro/binance.js:281-283
  @spec watch_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_liquidations(exchange, symbol, since, limit, params) do
    params = params || %{}
    watch_liquidations_for_symbols(exchange, [symbol], since, limit, params)
  end

  # js/src/pro/binance.js:296-344
  @spec watch_liquidations_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_liquidations_for_symbols(exchange, symbols, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, nil)

    {subscription_hashes, message_hashes, stream_hash} =
      if Collection.is_empty(symbols) do
        subscription_hashes = ["!forceOrder@arr"]
        message_hashes = ["liquidations"]
        {subscription_hashes, message_hashes, "liquidations"}
      else
        {subscription_hashes, message_hashes} =
          for symbol <- symbols, reduce: {[], []} do
            {subscription_hashes, message_hashes} ->
              market = Binance.market(exchange, symbol)

              subscription_hashes = [
                JS.to_string(market["lowercaseId"]) <> "@forceOrder" | subscription_hashes
              ]

              message_hashes = ["liquidations::" <> JS.to_string(symbol) | message_hashes]
              {subscription_hashes, message_hashes}
          end

        subscription_hashes = Enum.reverse(subscription_hashes)
        message_hashes = Enum.reverse(message_hashes)
        stream_hash = "liquidations::" <> JS.join(symbols, ",")
        {subscription_hashes, message_hashes, stream_hash}
      end

    first_market = Base.get_market_from_symbols(exchange, symbols)

    [type, params] =
      Base.handle_market_type_and_params(
        exchange,
        "watchLiquidationsForSymbols",
        first_market,
        params,
        nil
      )

    if type == "spot" do
      raise Ccxt.BadRequest,
            exchange.id <> " watchLiquidationsForSymbols is not supported for spot symbols"
    end

    [sub_type, params] =
      Base.handle_sub_type_and_params(
        exchange,
        "watchLiquidationsForSymbols",
        first_market,
        params,
        nil
      )

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    num_subscriptions = length(subscription_hashes)

    url =
      JS.to_string(get_ws_url(exchange, type, get_future_ws_category("forceOrder"))) <>
        "/" <>
        JS.to_string(
          Instance.transaction(exchange, &stream(&1, type, stream_hash, num_subscriptions))
        )

    request_id = Instance.transaction(exchange, &request_id(&1, url))
    request = %{"method" => "SUBSCRIBE", "params" => subscription_hashes, "id" => request_id}
    subscribe = %{"id" => request_id}

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      Collection.extend(request, params),
      subscription_hashes,
      subscribe,
      &watch_liquidations_for_symbols_wake(&1, &2, symbols, since, limit)
    )
  end

  # js/src/pro/binance.js:340-343
  @spec watch_liquidations_for_symbols_wake(State.t(), term(), term(), term(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_liquidations_for_symbols_wake(state, new_liquidations, symbols, since, limit) do
    if state.exchange.new_updates do
      {new_liquidations, state, new_liquidations}
    else
      {Base.filter_by_symbols_since_limit(state.liquidations, symbols, since, limit, true), state,
       new_liquidations}
    end
  end

  # js/src/pro/binance.js:345-398
  @spec handle_liquidation(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_liquidation(state, client, message) do
    raw_liquidation = Safe.value(message, "o", %{})
    market_id = Safe.string(raw_liquidation, "s")
    market = Binance.safe_market(state.exchange, market_id, nil, "", "contract")
    symbol = market["symbol"]
    liquidation = parse_ws_liquidation(state.exchange, raw_liquidation, market)

    state =
      if state.liquidations == nil do
        limit = Safe.integer(Instance.options(state.exchange), "liquidationsLimit", 1000)
        %{state | liquidations: ArrayCache.new(limit)}
      else
        state
      end

    cache = state.liquidations
    cache = Cache.append(cache, liquidation)
    state = %{state | liquidations: cache}
    client = Client.resolve(client, [liquidation], "liquidations")
    client = Client.resolve(client, [liquidation], "liquidations::" <> JS.to_string(symbol))
    {state, client}
  end

  # js/src/pro/binance.js:399-489
  @spec parse_ws_liquidation(Exchange.t(), term(), term()) :: map() | nil
  def parse_ws_liquidation(exchange, liquidation, market) do
    market_id = Safe.string(liquidation, "s")
    market = Binance.safe_market(exchange, market_id, market, nil, "swap")
    timestamp = Safe.integer(liquidation, "T")

    Base.safe_liquidation(
      %{
        "info" => liquidation,
        "symbol" => Base.safe_symbol(exchange, market_id, market, nil, nil),
        "contracts" => Base.safe_number(liquidation, "l", nil),
        "contractSize" => Base.safe_number(market, "contractSize", nil),
        "price" => Base.safe_number(liquidation, "ap", nil),
        "side" => Safe.string_lower(liquidation, "S"),
        "baseValue" => nil,
        "quoteValue" => nil,
        "timestamp" => timestamp,
        "datetime" => Time.iso8601(timestamp)
      },
      nil
    )
  end

  # js/src/pro/binance.js:502-504
  @spec watch_my_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_my_liquidations(exchange, symbol, since, limit, params) do
    params = params || %{}
    watch_my_liquidations_for_symbols(exchange, [symbol], since, limit, params)
  end

  # js/src/pro/binance.js:517-547
  @spec watch_my_liquidations_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_my_liquidations_for_symbols(exchange, symbols, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, true)
    market = Base.get_market_from_symbols(exchange, symbols)
    message_hashes = ["myLiquidations"]

    message_hashes =
      if Collection.is_empty(symbols) do
        message_hashes
      else
        message_hashes ++ for symbol <- symbols, do: "myLiquidations::" <> JS.to_string(symbol)
      end

    [type, params] =
      Base.handle_market_type_and_params(
        exchange,
        "watchMyLiquidationsForSymbols",
        market,
        params,
        nil
      )

    [sub_type, params] =
      Base.handle_sub_type_and_params(
        exchange,
        "watchMyLiquidationsForSymbols",
        market,
        params,
        nil
      )

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    authenticate(exchange, params)
    listen_key = JS.get_in(Instance.options(exchange), [type, "listenKey"])
    url = get_private_ws_url(exchange, type, listen_key)

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      nil,
      [type],
      nil,
      &watch_my_liquidations_for_symbols_wake(&1, &2, symbols, since, limit)
    )
  end

  # js/src/pro/binance.js:543-546
  @spec watch_my_liquidations_for_symbols_wake(State.t(), term(), term(), term(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_my_liquidations_for_symbols_wake(state, new_liquidations, symbols, since, limit) do
    if state.exchange.new_updates do
      {new_liquidations, state, new_liquidations}
    else
      {Base.filter_by_symbols_since_limit(state.liquidations, symbols, since, limit, nil), state,
       new_liquidations}
    end
  end

  # js/src/pro/binance.js:548-610
  @spec handle_my_liquidation(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_my_liquidation(state, client, message) do
    order_type = Safe.string(message, "o")

    if order_type != "LIQUIDATION" do
      {state, client}
    else
      market_id = Safe.string(message, "s")
      market = Binance.safe_market(state.exchange, market_id, nil, nil, "swap")
      symbol = Base.safe_symbol(state.exchange, market_id, market, nil, nil)
      liquidation = parse_ws_liquidation(state.exchange, message, market)
      cache = state.my_liquidations

      cache =
        if cache == nil do
          limit = Safe.integer(Instance.options(state.exchange), "myLiquidationsLimit", 1000)
          ArrayCache.new(limit)
        else
          cache
        end

      cache = Cache.append(cache, liquidation)
      state = %{state | my_liquidations: cache}
      client = Client.resolve(client, [liquidation], "myLiquidations")
      client = Client.resolve(client, [liquidation], "myLiquidations::" <> JS.to_string(symbol))
      {state, client}
    end
  end

  # js/src/pro/binance.js:627-666
  @spec watch_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def watch_order_book(exchange, symbol, limit, params) do
    params = params || %{}
    watch_order_book_for_symbols(exchange, [symbol], limit, params)
  end

  # js/src/pro/binance.js:684-738
  @spec watch_order_book_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def watch_order_book_for_symbols(exchange, symbols, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, false, true, true)
    first_market = Binance.market(exchange, Enum.at(symbols, 0))
    type = first_market["type"]

    type =
      if first_market["contract"] do
        if first_market["linear"], do: "future", else: "delivery"
      else
        type
      end

    stream_hash =
      if symbols == nil do
        "multipleOrderbook"
      else
        symbols_length = length(symbols)

        if symbols_length > 200 do
          raise Ccxt.BadRequest,
                exchange.id <>
                  " watchOrderBookForSymbols() accepts 200 symbols at most. To watch more symbols call watchOrderBookForSymbols() multiple times"
        end

        "multipleOrderbook::" <> JS.join(symbols, ",")
      end

    [watch_order_book_rate, params] =
      Base.handle_option_and_params(
        exchange,
        params,
        "watchOrderBookForSymbols",
        "watchOrderBookRate",
        "100"
      )

    [rpi, params] =
      Base.handle_option_and_params(exchange, params, "watchOrderBookForSymbols", "rpi", false)

    {name, watch_order_book_rate} =
      if JS.truthy?(rpi) and type == "future" do
        {"rpiDepth", "500"}
      else
        {"depth", watch_order_book_rate}
      end

    {message_hashes, sub_params} =
      for symbol <- symbols, reduce: {[], []} do
        {message_hashes, sub_params} ->
          market = Binance.market(exchange, symbol)
          message_hashes = ["orderbook::" <> JS.to_string(symbol) | message_hashes]
          subscription_hash = "#{JS.to_string(market["lowercaseId"])}@#{name}"
          symbol_hash = "#{subscription_hash}@#{JS.to_string(watch_order_book_rate)}ms"
          sub_params = [symbol_hash | sub_params]
          {message_hashes, sub_params}
      end

    message_hashes = Enum.reverse(message_hashes)
    sub_params = Enum.reverse(sub_params)
    message_hashes_length = length(message_hashes)

    url =
      JS.to_string(get_ws_url(exchange, type, get_future_ws_category(name))) <>
        "/" <>
        JS.to_string(
          Instance.transaction(exchange, &stream(&1, type, stream_hash, message_hashes_length))
        )

    request_id = Instance.transaction(exchange, &request_id(&1, url))
    request = %{"method" => "SUBSCRIBE", "params" => sub_params, "id" => request_id}

    subscription = %{
      "id" => JS.to_string(request_id),
      "name" => name,
      "symbols" => symbols,
      "method" => :handle_order_book_subscription,
      "limit" => limit,
      "type" => type,
      "params" => params
    }

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      Collection.extend(request, params),
      message_hashes,
      subscription,
      &watch_order_book_for_symbols_wake(&1, &2)
    )
  end

  # js/src/pro/binance.js:737-737
  @spec watch_order_book_for_symbols_wake(State.t(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_order_book_for_symbols_wake(state, orderbook) do
    orderbook = OrderBook.limit(orderbook)
    {orderbook, state, orderbook}
  end

  # js/src/pro/binance.js:753-796
  @spec unwatch_order_book_for_symbols(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          term()
  def unwatch_order_book_for_symbols(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, false, true, true)
    first_market = Binance.market(exchange, Enum.at(symbols, 0))
    type = first_market["type"]

    type =
      if first_market["contract"] do
        if first_market["linear"], do: "future", else: "delivery"
      else
        type
      end

    name = "depth"

    stream_hash =
      if symbols == nil do
        "multipleOrderbook"
      else
        "multipleOrderbook::" <> JS.join(symbols, ",")
      end

    watch_order_book_rate = Safe.string(Instance.options(exchange), "watchOrderBookRate", "100")

    {sub_message_hashes, message_hashes, sub_params} =
      for symbol <- symbols, reduce: {[], [], []} do
        {sub_message_hashes, message_hashes, sub_params} ->
          market = Binance.market(exchange, symbol)
          sub_message_hashes = ["orderbook::" <> JS.to_string(symbol) | sub_message_hashes]
          message_hashes = ["unsubscribe:orderbook:" <> JS.to_string(symbol) | message_hashes]
          subscription_hash = "#{JS.to_string(market["lowercaseId"])}@#{name}"
          symbol_hash = "#{subscription_hash}@#{watch_order_book_rate}ms"
          sub_params = [symbol_hash | sub_params]
          {sub_message_hashes, message_hashes, sub_params}
      end

    sub_message_hashes = Enum.reverse(sub_message_hashes)
    message_hashes = Enum.reverse(message_hashes)
    sub_params = Enum.reverse(sub_params)
    message_hashes_length = length(sub_message_hashes)

    url =
      JS.to_string(get_ws_url(exchange, type, get_future_ws_category("depth"))) <>
        "/" <>
        JS.to_string(
          Instance.transaction(exchange, &stream(&1, type, stream_hash, message_hashes_length))
        )

    request_id = Instance.transaction(exchange, &request_id(&1, url))
    request = %{"method" => "UNSUBSCRIBE", "params" => sub_params, "id" => request_id}

    subscription = %{
      "unsubscribe" => true,
      "id" => JS.to_string(request_id),
      "symbols" => symbols,
      "subMessageHashes" => sub_message_hashes,
      "messageHashes" => message_hashes,
      "topic" => "orderbook"
    }

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      Collection.extend(request, params),
      message_hashes,
      subscription
    )
  end

  # js/src/pro/binance.js:811-813
  @spec unwatch_order_book(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_order_book(exchange, symbol, params) do
    params = params || %{}
    unwatch_order_book_for_symbols(exchange, [symbol], params)
  end

  # js/src/pro/binance.js:825-856
  @spec fetch_order_book_ws(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def fetch_order_book_ws(exchange, symbol, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    payload = Ordered.new([{"symbol", market["id"]}])
    payload = if limit == nil, do: payload, else: JS.put(payload, "limit", limit)
    market_type = get_market_type(exchange, "fetchOrderBookWs", market, params)

    if market_type != "future" do
      raise Ccxt.BadRequest, exchange.id <> " fetchOrderBookWs only supports swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", market_type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "createOrderWs", "returnRateLimits", false)

    payload = JS.put(payload, "returnRateLimits", return_rate_limits)
    params = Collection.omit(params, "test")

    message = %{
      "id" => message_hash,
      "method" => "depth",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_fetch_order_book}
    orderbook = Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
    JS.put(orderbook, "symbol", market["symbol"])
  end

  # js/src/pro/binance.js:857-887
  @spec handle_fetch_order_book(Client.t(), term()) :: Client.t()
  def handle_fetch_order_book(client, message) do
    message_hash = Safe.string(message, "id")
    result = Base.safe_dict(message, "result", nil)
    timestamp = Safe.integer(result, "T")
    orderbook = Base.parse_order_book(result, nil, timestamp, nil, nil, nil, nil, nil)
    orderbook = Map.put(orderbook, "nonce", Safe.integer2(result, "lastUpdateId", "u"))
    Client.resolve(client, orderbook, message_hash)
  end

  # js/src/pro/binance.js:888-942
  @spec fetch_order_book_snapshot(Exchange.t(), Client.t(), term(), term()) :: nil
  def fetch_order_book_snapshot(exchange, client, _message, subscription) do
    symbol = Safe.string(subscription, "symbol")
    message_hash = "orderbook::" <> JS.to_string(symbol)

    try do
      default_limit = Safe.integer(Instance.options(exchange), "watchOrderBookLimit", 1000)
      type = Safe.value(subscription, "type")
      limit = Safe.integer(subscription, "limit", default_limit)
      params = Safe.value(subscription, "params")
      snapshot = Base.fetch_rest_order_book_safe(exchange, symbol, limit, params)

      Connection.turn(
        exchange,
        client,
        &fetch_order_book_snapshot_turn(&1, &2, symbol, snapshot, type, message_hash)
      )
    rescue
      e ->
        Connection.turn(
          exchange,
          client,
          &fetch_order_book_snapshot_turn2(&1, &2, message_hash, e)
        )

        nil
    end
  end

  # js/src/pro/binance.js:900-936
  @spec fetch_order_book_snapshot_turn(State.t(), Client.t(), term(), term(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def fetch_order_book_snapshot_turn(state, client, symbol, snapshot, type, message_hash) do
    if Safe.value(state.orderbooks, symbol) == nil do
      {nil, state, client}
    else
      orderbook = state.orderbooks[symbol]
      orderbook = OrderBook.reset(orderbook, snapshot)
      messages = orderbook.cache
      orderbook = %{orderbook | cache: []}

      orderbook =
        Enum.reduce(messages, orderbook, fn message_item, orderbook ->
          {u, u2, pu} = Safe.integers(message_item, ["U", "u", "pu"])

          cond do
            type == "future" ->
              cond do
                JS.less?(u2, orderbook.nonce) ->
                  orderbook

                (JS.less_equal?(u, orderbook.nonce) and JS.greater_equal?(u2, orderbook.nonce)) or
                    pu == orderbook.nonce ->
                  handle_order_book_message(state.exchange, client, message_item, orderbook)

                true ->
                  orderbook
              end

            JS.less_equal?(u2, orderbook.nonce) ->
              orderbook

            JS.less_equal?(JS.subtract(u, 1), orderbook.nonce) and
                JS.greater_equal?(JS.subtract(u2, 1), orderbook.nonce) ->
              handle_order_book_message(state.exchange, client, message_item, orderbook)

            true ->
              orderbook
          end
        end)

      state = %{state | orderbooks: Map.put(state.orderbooks, symbol, orderbook)}
      client = Client.resolve(client, orderbook, message_hash, {:orderbooks, symbol})
      {nil, state, client}
    end
  end

  # js/src/pro/binance.js:939-940
  @spec fetch_order_book_snapshot_turn2(State.t(), Client.t(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def fetch_order_book_snapshot_turn2(state, client, message_hash, e) do
    client = %{client | subscriptions: JS.delete(client.subscriptions, message_hash)}
    client = Client.reject(client, e, message_hash)
    {nil, state, client}
  end

  # js/src/pro/binance.js:943-947
  @spec handle_delta(Exchange.t(), OrderBookSide.t(), term()) :: OrderBookSide.t()
  def handle_delta(_exchange, bookside, delta) do
    {price, amount} = Safe.floats(delta, [0, 1])
    OrderBookSide.store(bookside, price, amount)
  end

  # js/src/pro/binance.js:948-952
  @spec handle_deltas(Exchange.t(), OrderBookSide.t(), term()) :: OrderBookSide.t()
  def handle_deltas(exchange, bookside, deltas) do
    Enum.reduce(JS.elements(deltas), bookside, fn delta, bookside ->
      handle_delta(exchange, bookside, delta)
    end)
  end

  # js/src/pro/binance.js:953-962
  @spec handle_order_book_message(Exchange.t(), Client.t(), term(), OrderBook.t()) ::
          OrderBook.t()
  def handle_order_book_message(exchange, _client, message, orderbook) do
    u = Safe.integer(message, "u")
    asks = handle_deltas(exchange, orderbook.asks, Safe.value(message, "a", []))
    bids = handle_deltas(exchange, orderbook.bids, Safe.value(message, "b", []))
    timestamp = Safe.integer(message, "E")

    %{
      orderbook
      | asks: asks,
        bids: bids,
        nonce: u,
        timestamp: timestamp,
        datetime: Time.iso8601(timestamp)
    }
  end

  # js/src/pro/binance.js:963-1067
  @spec handle_order_book(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_order_book(state, client, message) do
    is_spot = is_spot_url(client)
    market_type = if is_spot, do: "spot", else: "swap"
    market_id = Safe.string(message, "s")
    market = Binance.safe_market(state.exchange, market_id, nil, nil, market_type)
    symbol = market["symbol"]
    message_hash = "orderbook::" <> JS.to_string(symbol)

    if Map.has_key?(state.orderbooks, symbol) do
      orderbook = state.orderbooks[symbol]
      nonce = Safe.integer(orderbook, "nonce")

      if nonce == nil do
        orderbook = %{orderbook | cache: orderbook.cache ++ [message]}
        state = %{state | orderbooks: Map.put(state.orderbooks, symbol, orderbook)}
        {state, client}
      else
        try do
          {u, u2, pu} = Safe.integers(message, ["U", "u", "pu"])

          cond do
            pu == nil ->
              if JS.greater?(u2, orderbook.nonce) do
                timestamp = Safe.integer(orderbook, "timestamp")

                conditional =
                  if timestamp == nil do
                    JS.less_equal?(JS.subtract(u, 1), orderbook.nonce) and
                      JS.greater_equal?(JS.subtract(u2, 1), orderbook.nonce)
                  else
                    JS.subtract(u, 1) == orderbook.nonce
                  end

                if conditional do
                  orderbook =
                    handle_order_book_message(state.exchange, client, message, orderbook)

                  state = %{state | orderbooks: Map.put(state.orderbooks, symbol, orderbook)}

                  if JS.less?(nonce, orderbook.nonce) do
                    client =
                      Client.resolve(client, orderbook, message_hash, {:orderbooks, symbol})

                    {state, client}
                  else
                    {state, client}
                  end
                else
                  checksum =
                    Base.handle_option(state.exchange, "watchOrderBook", "checksum", true)

                  if JS.truthy?(checksum) do
                    raise Ccxt.ChecksumError,
                          state.exchange.id <>
                            " " <> JS.to_string(Base.orderbook_checksum_message(symbol))
                  end

                  {state, client}
                end
              else
                {state, client}
              end

            JS.greater_equal?(u2, orderbook.nonce) ->
              if JS.less_equal?(u, orderbook.nonce) or pu == orderbook.nonce do
                orderbook = handle_order_book_message(state.exchange, client, message, orderbook)
                state = %{state | orderbooks: Map.put(state.orderbooks, symbol, orderbook)}

                if JS.less_equal?(nonce, orderbook.nonce) do
                  client = Client.resolve(client, orderbook, message_hash, {:orderbooks, symbol})
                  {state, client}
                else
                  {state, client}
                end
              else
                checksum = Base.handle_option(state.exchange, "watchOrderBook", "checksum", true)

                if JS.truthy?(checksum) do
                  raise Ccxt.ChecksumError,
                        state.exchange.id <>
                          " " <> JS.to_string(Base.orderbook_checksum_message(symbol))
                end

                {state, client}
              end

            true ->
              {state, client}
          end
        rescue
          e ->
            state = %{state | orderbooks: JS.delete(state.orderbooks, symbol)}
            client = %{client | subscriptions: JS.delete(client.subscriptions, message_hash)}
            client = Client.reject(client, e, message_hash)
            {state, client}
        end
      end
    else
      {state, client}
    end
  end

  # js/src/pro/binance.js:1068-1085
  @spec handle_order_book_subscription(State.t(), Client.t(), term(), term()) ::
          {State.t(), Client.t()}
  def handle_order_book_subscription(state, client, message, subscription) do
    default_limit = Safe.integer(Instance.options(state.exchange), "watchOrderBookLimit", 1000)
    symbol_of_subscription = Safe.string(subscription, "symbol")
    symbols = Safe.value(subscription, "symbols", [symbol_of_subscription])
    limit = Safe.integer(subscription, "limit", default_limit)

    {state, _, client} =
      for symbol <- JS.elements(symbols), reduce: {state, subscription, client} do
        {state, subscription, client} ->
          state =
            if JS.has_key?(state.orderbooks, symbol) do
              %{state | orderbooks: JS.delete(state.orderbooks, symbol)}
            else
              state
            end

          state = put_in(state.orderbooks[symbol], OrderBook.new(%{}, limit))
          subscription = Collection.extend(subscription, %{"symbol" => symbol})

          client =
            Client.spawn(client, fn exchange, client ->
              fetch_order_book_snapshot(exchange, client, message, subscription)
            end)

          {state, subscription, client}
      end

    {state, client}
  end

  # js/src/pro/binance.js:1086-1105
  @spec handle_subscription_status(State.t(), Client.t(), term()) ::
          {term(), State.t(), Client.t()}
  def handle_subscription_status(state, client, message) do
    id = Safe.string(message, "id")
    subscriptions_by_id = Collection.index_by(client.subscriptions, "id")
    subscription = Safe.value(subscriptions_by_id, id, %{})
    method = Safe.value(subscription, "method")

    {state, client} =
      if method == nil do
        {state, client}
      else
        state.exchange.module.call_handler(method, state, client, message, subscription)
      end

    is_un_sub_message = Base.safe_bool(subscription, "unsubscribe", false)

    {state, client} =
      if is_un_sub_message do
        handle_un_subscription(state, client, subscription)
      else
        {state, client}
      end

    {message, state, client}
  end

  # js/src/pro/binance.js:1106-1115
  @spec handle_un_subscription(State.t(), Client.t(), map() | nil) :: {State.t(), Client.t()}
  def handle_un_subscription(state, client, subscription) do
    message_hashes = Base.safe_list(subscription, "messageHashes", [])
    sub_message_hashes = Base.safe_list(subscription, "subMessageHashes", [])

    client =
      Enum.reduce(Enum.with_index(message_hashes), client, fn {unsub_hash, j}, client ->
        sub_hash = Enum.at(sub_message_hashes, j)
        Base.clean_unsubscription(state.exchange, client, sub_hash, unsub_hash, nil)
      end)

    state = Base.clean_cache(state, subscription)
    {state, client}
  end

  # js/src/pro/binance.js:1131-1178
  @spec watch_trades_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_trades_for_symbols(exchange, symbols, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, false, true, true)

    stream_hash =
      if symbols == nil do
        "multipleTrades"
      else
        symbols_length = length(symbols)

        if symbols_length > 200 do
          raise Ccxt.BadRequest,
                exchange.id <>
                  " watchTradesForSymbols() accepts 200 symbols at most. To watch more symbols call watchTradesForSymbols() multiple times"
        end

        "multipleTrades::" <> JS.join(symbols, ",")
      end

    [name, params] =
      Base.handle_option_and_params(exchange, params, "watchTradesForSymbols", "name", "trade")

    params = Collection.omit(params, "callerMethodName")
    first_market = Binance.market(exchange, Enum.at(symbols, 0))
    type = first_market["type"]

    type =
      if first_market["contract"] do
        if first_market["linear"], do: "future", else: "delivery"
      else
        type
      end

    {message_hashes, sub_params} =
      for symbol <- symbols, reduce: {[], []} do
        {message_hashes, sub_params} ->
          market = Binance.market(exchange, symbol)
          message_hashes = ["trade::" <> JS.to_string(symbol) | message_hashes]
          raw_hash = "#{JS.to_string(market["lowercaseId"])}@#{JS.to_string(name)}"
          sub_params = [raw_hash | sub_params]
          {message_hashes, sub_params}
      end

    message_hashes = Enum.reverse(message_hashes)
    sub_params = Enum.reverse(sub_params)
    query = Collection.omit(params, "type")
    sub_params_length = length(sub_params)

    url =
      JS.to_string(get_ws_url(exchange, type, get_future_ws_category(name))) <>
        "/" <>
        JS.to_string(
          Instance.transaction(exchange, &stream(&1, type, stream_hash, sub_params_length))
        )

    request_id = Instance.transaction(exchange, &request_id(&1, url))
    request = %{"method" => "SUBSCRIBE", "params" => sub_params, "id" => request_id}
    subscribe = %{"id" => request_id}

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      Collection.extend(request, query),
      message_hashes,
      subscribe,
      &watch_trades_for_symbols_wake(&1, &2, limit, since)
    )
  end

  # js/src/pro/binance.js:1172-1177
  @spec watch_trades_for_symbols_wake(State.t(), term(), term(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_trades_for_symbols_wake(state, trades, limit, since) do
    {trades, limit} =
      if state.exchange.new_updates do
        first = Safe.value(trades, 0)
        trade_symbol = Safe.string(first, "symbol")
        {limit, trades} = Cache.get_limit(trades, trade_symbol, limit)
        {trades, limit}
      else
        {trades, limit}
      end

    {Base.filter_by_since_limit(trades, since, limit, "timestamp", true), state, trades}
  end

  # js/src/pro/binance.js:1192-1240
  @spec unwatch_trades_for_symbols(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_trades_for_symbols(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, false, true, true)

    stream_hash =
      if symbols == nil do
        "multipleTrades"
      else
        symbols_length = length(symbols)

        if symbols_length > 200 do
          raise Ccxt.BadRequest,
                exchange.id <>
                  " watchTradesForSymbols() accepts 200 symbols at most. To watch more symbols call watchTradesForSymbols() multiple times"
        end

        "multipleTrades::" <> JS.join(symbols, ",")
      end

    [name, params] =
      Base.handle_option_and_params(exchange, params, "watchTradesForSymbols", "name", "trade")

    params = Collection.omit(params, "callerMethodName")
    first_market = Binance.market(exchange, Enum.at(symbols, 0))
    type = first_market["type"]

    type =
      if first_market["contract"] do
        if first_market["linear"], do: "future", else: "delivery"
      else
        type
      end

    {sub_message_hashes, message_hashes, sub_params} =
      for symbol <- symbols, reduce: {[], [], []} do
        {sub_message_hashes, message_hashes, sub_params} ->
          market = Binance.market(exchange, symbol)
          sub_message_hashes = ["trade::" <> JS.to_string(symbol) | sub_message_hashes]
          message_hashes = ["unsubscribe:trade:" <> JS.to_string(symbol) | message_hashes]
          raw_hash = "#{JS.to_string(market["lowercaseId"])}@#{JS.to_string(name)}"
          sub_params = [raw_hash | sub_params]
          {sub_message_hashes, message_hashes, sub_params}
      end

    sub_message_hashes = Enum.reverse(sub_message_hashes)
    message_hashes = Enum.reverse(message_hashes)
    sub_params = Enum.reverse(sub_params)
    query = Collection.omit(params, "type")
    sub_params_length = length(sub_params)

    url =
      JS.to_string(get_ws_url(exchange, type, get_future_ws_category(name))) <>
        "/" <>
        JS.to_string(
          Instance.transaction(exchange, &stream(&1, type, stream_hash, sub_params_length))
        )

    request_id = Instance.transaction(exchange, &request_id(&1, url))
    request = %{"method" => "UNSUBSCRIBE", "params" => sub_params, "id" => request_id}

    subscription = %{
      "unsubscribe" => true,
      "id" => JS.to_string(request_id),
      "subMessageHashes" => sub_message_hashes,
      "messageHashes" => message_hashes,
      "symbols" => symbols,
      "topic" => "trades"
    }

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      Collection.extend(request, query),
      message_hashes,
      subscription
    )
  end

  # js/src/pro/binance.js:1254-1257
  @spec unwatch_trades(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_trades(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    unwatch_trades_for_symbols(exchange, [symbol], params)
  end

  # js/src/pro/binance.js:1273-1276
  @spec watch_trades(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def watch_trades(exchange, symbol, since, limit, params) do
    params = params || %{}
    params = JS.put(params, "callerMethodName", "watchTrades")
    watch_trades_for_symbols(exchange, [symbol], since, limit, params)
  end

  # js/src/pro/binance.js:1277-1438
  @spec parse_ws_trade(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_ws_trade(exchange, trade, market) do
    execution_type = Safe.string(trade, "x")
    is_trade_execution = execution_type == "TRADE"

    if is_trade_execution do
      {id, price, amount, cost, market_id, order_id, fee_cost} =
        Safe.strings(trade, [["t", "a"], ["L", "p"], "q", "Y", "s", "i", "n"])

      timestamp = Safe.integer(trade, "T")
      amount = if is_trade_execution, do: Safe.string(trade, "l", amount), else: amount

      cost =
        if cost == nil and (price != nil and amount != nil) do
          Precise.string_mul(price, amount)
        else
          cost
        end

      market_type = if JS.has_key?(trade, "ps"), do: "contract", else: "spot"
      symbol = Base.safe_symbol(exchange, market_id, nil, nil, market_type)
      side = Safe.string_lower(trade, "S")

      {side, taker_or_maker} =
        if JS.has_key?(trade, "m") do
          side =
            if side == nil do
              if JS.truthy?(JS.get(trade, "m")), do: "sell", else: "buy"
            else
              side
            end

          taker_or_maker = if JS.truthy?(JS.get(trade, "m")), do: "maker", else: "taker"
          {side, taker_or_maker}
        else
          {side, nil}
        end

      fee =
        if fee_cost == nil do
          nil
        else
          fee_currency_id = Safe.string(trade, "N")
          fee_currency_code = Base.safe_currency_code(exchange, fee_currency_id, nil)
          %{"cost" => fee_cost, "currency" => fee_currency_code}
        end

      type = Safe.string_lower(trade, "o")

      Base.safe_trade(
        exchange,
        %{
          "info" => trade,
          "timestamp" => timestamp,
          "datetime" => Time.iso8601(timestamp),
          "symbol" => symbol,
          "id" => id,
          "order" => order_id,
          "type" => type,
          "takerOrMaker" => taker_or_maker,
          "side" => side,
          "price" => price,
          "amount" => amount,
          "cost" => cost,
          "fee" => fee
        },
        nil
      )
    else
      Binance.parse_trade(exchange, trade, market)
    end
  end

  # js/src/pro/binance.js:1439-1457
  @spec handle_trade(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_trade(state, client, message) do
    is_spot = is_spot_url(client)
    market_type = if is_spot, do: "spot", else: "contract"
    market_id = Safe.string(message, "s")
    market = Binance.safe_market(state.exchange, market_id, nil, nil, market_type)
    symbol = market["symbol"]
    message_hash = "trade::" <> JS.to_string(symbol)
    trade = parse_ws_trade(state.exchange, message, market)
    trades_array = Safe.value(state.trades, symbol)

    trades_array =
      if trades_array == nil do
        limit = Safe.integer(Instance.options(state.exchange), "tradesLimit", 1000)
        ArrayCache.new(limit)
      else
        trades_array
      end

    trades_array = Cache.append(trades_array, trade)
    state = %{state | trades: Map.put(state.trades, symbol, trades_array)}
    client = Client.resolve(client, trades_array, message_hash, {:trades, symbol})
    {state, client}
  end

  # js/src/pro/binance.js:1473-1480
  @spec watch_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def watch_ohlcv(exchange, symbol, timeframe, since, limit, params) do
    timeframe = timeframe || "1m"
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    symbol = market["symbol"]
    params = JS.put(params, "callerMethodName", "watchOHLCV")
    result = watch_ohlcv_for_symbols(exchange, [[symbol, timeframe]], since, limit, params)
    result[symbol][timeframe]
  end

  # js/src/pro/binance.js:1495-1547
  @spec watch_ohlcv_for_symbols(
          Exchange.t(),
          [[String.t() | nil] | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def watch_ohlcv_for_symbols(exchange, symbols_and_timeframes, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    [kline_type, params] = Base.handle_param_string2(params, "channel", "name", "kline")
    symbols = Base.get_list_from_object_values(symbols_and_timeframes, 0)
    market_symbols = Base.market_symbols(exchange, symbols, nil, false, false, true)
    first_market = Binance.market(exchange, Enum.at(market_symbols, 0))
    type = first_market["type"]

    type =
      if first_market["contract"] do
        if first_market["linear"], do: "future", else: "delivery"
      else
        type
      end

    is_spot = type == "spot"
    [timezone, params] = Base.handle_param_string(params, "timezone", nil)
    is_utc8 = timezone != nil && (timezone == "+08:00" || Precise.string_eq(timezone, "8"))

    {raw_hashes, message_hashes} =
      for sym_and_tf <- symbols_and_timeframes, reduce: {[], []} do
        {raw_hashes, message_hashes} ->
          symbol_string = Enum.at(sym_and_tf, 0)
          timeframe_string = Enum.at(sym_and_tf, 1)
          interval = Safe.string(exchange.timeframes, timeframe_string, timeframe_string)
          market = Binance.market(exchange, symbol_string)
          market_id = market["lowercaseId"]

          market_id =
            if kline_type == "indexPriceKline" do
              JS.replace(market_id, "_perp", "")
            else
              market_id
            end

          should_use_utc8 = is_utc8 && is_spot
          suffix = "@+08:00"
          utc_suffix = if should_use_utc8, do: suffix, else: ""

          raw_hashes = [
            "#{JS.to_string(market_id)}@#{JS.to_string(kline_type)}_#{JS.to_string(interval)}#{utc_suffix}"
            | raw_hashes
          ]

          message_hashes = [
            "ohlcv::#{JS.to_string(market["symbol"])}::#{JS.to_string(timeframe_string)}"
            | message_hashes
          ]

          {raw_hashes, message_hashes}
      end

    raw_hashes = Enum.reverse(raw_hashes)
    message_hashes = Enum.reverse(message_hashes)

    url =
      JS.to_string(get_ws_url(exchange, type, get_future_ws_category(kline_type))) <>
        "/" <>
        JS.to_string(Instance.transaction(exchange, &stream(&1, type, "multipleOHLCV", nil)))

    request_id = Instance.transaction(exchange, &request_id(&1, url))
    request = %{"method" => "SUBSCRIBE", "params" => raw_hashes, "id" => request_id}
    subscribe = %{"id" => request_id}
    params = Collection.omit(params, "callerMethodName")

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      Collection.extend(request, params),
      message_hashes,
      subscribe,
      &watch_ohlcv_for_symbols_wake(&1, &2, limit, since)
    )
  end

  # js/src/pro/binance.js:1541-1546
  @spec watch_ohlcv_for_symbols_wake(State.t(), term(), term(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_ohlcv_for_symbols_wake(state, res, limit, since) do
    symbol_list = res
    symbol = Enum.at(symbol_list, 0)
    timeframe = Enum.at(symbol_list, 1)
    candles = Enum.at(symbol_list, 2)

    {candles, res, limit} =
      if state.exchange.new_updates do
        {get_limit, candles} = Cache.get_limit(candles, symbol, limit)
        res = JS.put(symbol_list, 2, candles)
        limit = get_limit
        {candles, res, limit}
      else
        {candles, res, limit}
      end

    filtered = Base.filter_by_since_limit(candles, since, limit, 0, true)
    {Base.create_ohlcv_object(symbol, timeframe, filtered), state, res}
  end

  # js/src/pro/binance.js:1560-1614
  @spec unwatch_ohlcv_for_symbols(Exchange.t(), [[String.t() | nil] | nil] | nil, map() | nil) ::
          term()
  def unwatch_ohlcv_for_symbols(exchange, symbols_and_timeframes, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    [kline_type, params] = Base.handle_param_string2(params, "channel", "name", "kline")
    symbols = Base.get_list_from_object_values(symbols_and_timeframes, 0)
    market_symbols = Base.market_symbols(exchange, symbols, nil, false, false, true)
    first_market = Binance.market(exchange, Enum.at(market_symbols, 0))
    type = first_market["type"]

    type =
      if first_market["contract"] do
        if first_market["linear"], do: "future", else: "delivery"
      else
        type
      end

    is_spot = type == "spot"
    [timezone, params] = Base.handle_param_string(params, "timezone", nil)
    is_utc8 = timezone != nil && (timezone == "+08:00" || Precise.string_eq(timezone, "8"))

    {raw_hashes, sub_message_hashes, message_hashes} =
      for sym_and_tf <- symbols_and_timeframes, reduce: {[], [], []} do
        {raw_hashes, sub_message_hashes, message_hashes} ->
          symbol_string = Enum.at(sym_and_tf, 0)
          timeframe_string = Enum.at(sym_and_tf, 1)
          interval = Safe.string(exchange.timeframes, timeframe_string, timeframe_string)
          market = Binance.market(exchange, symbol_string)
          market_id = market["lowercaseId"]

          market_id =
            if kline_type == "indexPriceKline" do
              JS.replace(market_id, "_perp", "")
            else
              market_id
            end

          should_use_utc8 = is_utc8 && is_spot
          suffix = "@+08:00"
          utc_suffix = if should_use_utc8, do: suffix, else: ""

          raw_hashes = [
            "#{JS.to_string(market_id)}@#{JS.to_string(kline_type)}_#{JS.to_string(interval)}#{utc_suffix}"
            | raw_hashes
          ]

          sub_message_hashes = [
            "ohlcv::#{JS.to_string(market["symbol"])}::#{JS.to_string(timeframe_string)}"
            | sub_message_hashes
          ]

          message_hashes = [
            "unsubscribe::ohlcv::#{JS.to_string(market["symbol"])}::#{JS.to_string(timeframe_string)}"
            | message_hashes
          ]

          {raw_hashes, sub_message_hashes, message_hashes}
      end

    raw_hashes = Enum.reverse(raw_hashes)
    sub_message_hashes = Enum.reverse(sub_message_hashes)
    message_hashes = Enum.reverse(message_hashes)

    url =
      JS.to_string(get_ws_url(exchange, type, get_future_ws_category(kline_type))) <>
        "/" <>
        JS.to_string(Instance.transaction(exchange, &stream(&1, type, "multipleOHLCV", nil)))

    request_id = Instance.transaction(exchange, &request_id(&1, url))
    request = %{"method" => "UNSUBSCRIBE", "params" => raw_hashes, "id" => request_id}

    subscribe = %{
      "unsubscribe" => true,
      "id" => JS.to_string(request_id),
      "symbols" => symbols,
      "symbolsAndTimeframes" => symbols_and_timeframes,
      "subMessageHashes" => sub_message_hashes,
      "messageHashes" => message_hashes,
      "topic" => "ohlcv"
    }

    params = Collection.omit(params, "callerMethodName")

    Connection.watch_multiple(
      exchange,
      url,
      message_hashes,
      Collection.extend(request, params),
      message_hashes,
      subscribe
    )
  end

  # js/src/pro/binance.js:1628-1634
  @spec unwatch_ohlcv(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: term()
  def unwatch_ohlcv(exchange, symbol, timeframe, params) do
    timeframe = timeframe || "1m"
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    symbol = market["symbol"]
    params = JS.put(params, "callerMethodName", "watchOHLCV")
    unwatch_ohlcv_for_symbols(exchange, [[symbol, timeframe]], params)
  end

  # js/src/pro/binance.js:1635-1699
  @spec handle_ohlcv(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_ohlcv(state, client, message) do
    event = Safe.string(message, "e")
    event_map = %{"indexPrice_kline" => "indexPriceKline", "markPrice_kline" => "markPriceKline"}
    event = Safe.string(event_map, event, event)
    kline = Safe.value(message, "k")
    market_id = Safe.string2(kline, "s", "ps")
    market_id = if event == "indexPriceKline", do: Safe.string(message, "ps"), else: market_id
    interval = Safe.string(kline, "i")
    unified_timeframe = Base.find_timeframe(state.exchange, interval, nil)
    {kline_o, kline_h, kline_l, kline_c, kline_v} = Safe.floats(kline, ["o", "h", "l", "c", "v"])
    parsed = [Safe.integer(kline, "t"), kline_o, kline_h, kline_l, kline_c, kline_v]
    is_spot = is_spot_url(client)
    market_type = if is_spot, do: "spot", else: "contract"
    symbol = Base.safe_symbol(state.exchange, market_id, nil, nil, market_type)
    message_hash = "ohlcv::#{JS.to_string(symbol)}::#{JS.to_string(unified_timeframe)}"

    state = %{
      state
      | ohlcvs: Map.put(state.ohlcvs, symbol, Safe.value(state.ohlcvs, symbol, %{}))
    }

    stored = Safe.value(state.ohlcvs[symbol], unified_timeframe)

    stored =
      if stored == nil do
        limit = Safe.integer(Instance.options(state.exchange), "OHLCVLimit", 1000)
        ArrayCacheByTimestamp.new(limit)
      else
        stored
      end

    stored = Cache.append(stored, parsed)
    state = put_in(state.ohlcvs[symbol][unified_timeframe], stored)
    resolve_data = [symbol, unified_timeframe, stored]

    client =
      Client.resolve(client, resolve_data, message_hash, [
        nil,
        nil,
        {:ohlcvs, symbol, unified_timeframe}
      ])

    {state, client}
  end

  # js/src/pro/binance.js:1710-1739
  @spec fetch_ticker_ws(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_ticker_ws(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    payload = Ordered.new([{"symbol", market["id"]}])
    type = get_market_type(exchange, "fetchTickerWs", market, params)

    if type != "future" do
      raise Ccxt.BadRequest, exchange.id <> " fetchTickerWs only supports swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)
    subscription = %{"method" => :handle_ticker_ws}

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "fetchTickerWs", "returnRateLimits", false)

    payload = JS.put(payload, "returnRateLimits", return_rate_limits)
    params = Collection.omit(params, "test")

    [method, params] =
      Base.handle_option_and_params(exchange, params, "fetchTickerWs", "method", "ticker.book")

    message = %{
      "id" => message_hash,
      "method" => method,
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:1756-1793
  @spec fetch_ohlcv_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def fetch_ohlcv_ws(exchange, symbol, timeframe, since, limit, params) do
    timeframe = timeframe || "1m"
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    market_type = get_market_type(exchange, "fetchOHLCVWs", market, params)

    if market_type != "spot" and market_type != "future" do
      raise Ccxt.BadRequest, exchange.id <> " fetchOHLCVWs only supports spot or swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", market_type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "fetchOHLCVWs", "returnRateLimits", false)

    payload = %{
      "symbol" => Base.market_id(exchange, symbol),
      "returnRateLimits" => return_rate_limits,
      "interval" => exchange.timeframes[timeframe]
    }

    until = Safe.integer(params, "until")
    params = Collection.omit(params, "until")
    payload = if since == nil, do: payload, else: Map.put(payload, "startTime", since)
    payload = if limit == nil, do: payload, else: Map.put(payload, "limit", limit)
    payload = if until == nil, do: payload, else: Map.put(payload, "endTime", until)

    message = %{
      "id" => message_hash,
      "method" => "klines",
      "params" => Collection.extend(payload, params)
    }

    subscription = %{"method" => :handle_fetch_ohlcv}
    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:1794-1831
  @spec handle_fetch_ohlcv(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_fetch_ohlcv(exchange, client, message) do
    result = Base.safe_list(message, "result", nil)
    parsed = Base.parse_ohlcvs(exchange, result, nil, nil, nil, nil, nil)
    message_hash = Safe.string(message, "id")
    Client.resolve(client, parsed, message_hash)
  end

  # js/src/pro/binance.js:1847-1852
  @spec watch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_ticker(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbol = Base.symbol(exchange, symbol)

    tickers =
      watch_tickers(
        exchange,
        [symbol],
        Collection.extend(params, %{"callerMethodName" => "watchTicker"})
      )

    tickers[symbol]
  end

  # js/src/pro/binance.js:1863-1868
  @spec watch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_mark_price(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbol = Base.symbol(exchange, symbol)

    tickers =
      watch_mark_prices(
        exchange,
        [symbol],
        Collection.extend(params, %{"callerMethodName" => "watchMarkPrice"})
      )

    tickers[symbol]
  end

  # js/src/pro/binance.js:1879-1890
  @spec watch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_mark_prices(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchMarkPrices", "name", "markPrice")

    new_tickers =
      watch_multi_ticker_helper(exchange, "watchMarkPrices", channel_name, symbols, params, nil)

    if exchange.new_updates do
      new_tickers
    else
      Base.filter_by_array(Connection.stream_field(exchange, "tickers"), "symbol", symbols, nil)
    end
  end

  # js/src/pro/binance.js:1905-1916
  @spec watch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_tickers(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchTickers", "name", "miniTicker")

    if channel_name == "bookTicker" do
      raise Ccxt.BadRequest,
            exchange.id <>
              " deprecation notice - to subscribe for bids-asks, use watch_bids_asks() method instead"
    end

    new_tickers =
      watch_multi_ticker_helper(exchange, "watchTickers", channel_name, symbols, params, nil)

    if exchange.new_updates do
      new_tickers
    else
      Base.filter_by_array(Connection.stream_field(exchange, "tickers"), "symbol", symbols, nil)
    end
  end

  # js/src/pro/binance.js:1931-1938
  @spec unwatch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_tickers(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchTickers", "name", "ticker")

    if channel_name == "bookTicker" do
      raise Ccxt.BadRequest,
            exchange.id <>
              " deprecation notice - to subscribe for bids-asks, use watch_bids_asks() method instead"
    end

    watch_multi_ticker_helper(exchange, "unWatchTickers", channel_name, symbols, params, true)
  end

  # js/src/pro/binance.js:1948-1953
  @spec unwatch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_mark_prices(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchMarkPrices", "name", "markPrice")

    Rest.load_markets(exchange)
    watch_multi_ticker_helper(exchange, "unWatchMarkPrices", channel_name, symbols, params, true)
  end

  # js/src/pro/binance.js:1963-1965
  @spec unwatch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_mark_price(exchange, symbol, params) do
    params = params || %{}
    unwatch_mark_prices(exchange, [symbol], params)
  end

  # js/src/pro/binance.js:1980-1982
  @spec unwatch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_ticker(exchange, symbol, params) do
    params = params || %{}
    unwatch_tickers(exchange, [symbol], params)
  end

  # js/src/pro/binance.js:1994-2002
  @spec watch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_bids_asks(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, false, true)

    result =
      watch_multi_ticker_helper(exchange, "watchBidsAsks", "bookTicker", symbols, params, nil)

    if exchange.new_updates do
      result
    else
      Base.filter_by_array(Connection.stream_field(exchange, "bidsasks"), "symbol", symbols, nil)
    end
  end

  # js/src/pro/binance.js:2003-2119
  @spec watch_multi_ticker_helper(
          Exchange.t(),
          term(),
          String.t() | nil,
          [String.t() | nil] | nil,
          map() | nil,
          boolean() | nil
        ) :: term()
  def watch_multi_ticker_helper(
        exchange,
        method_name,
        channel_name,
        symbols,
        params,
        is_unsubscribe
      ) do
    params = params || %{}
    is_unsubscribe = is_unsubscribe || false
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, false, true)
    is_bid_ask = channel_name == "bookTicker"
    is_mark_price = channel_name == "markPrice"
    use1s_freq = Base.safe_bool(params, "use1sFreq", true)
    symbols_defined = symbols != nil
    first_market = if symbols_defined, do: Binance.market(exchange, Enum.at(symbols, 0))
    default_market = if is_mark_price, do: "swap", else: nil

    [market_type, params] =
      Base.handle_market_type_and_params(
        exchange,
        method_name,
        first_market,
        params,
        default_market
      )

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, method_name, first_market, params, nil)

    raw_market_type =
      cond do
        Binance.is_linear(market_type, sub_type) ->
          "future"

        Binance.is_inverse(market_type, sub_type) ->
          "delivery"

        market_type == "spot" ->
          market_type

        true ->
          raise Ccxt.NotSupported,
                "#{exchange.id} #{JS.to_string(method_name)}() does not support options markets"
      end

    if is_mark_price and market_type not in ["swap", "future"] do
      raise Ccxt.NotSupported,
            "#{exchange.id} #{JS.to_string(method_name)}() does not support #{JS.to_string(market_type)} markets yet"
    end

    suffix =
      if is_mark_price do
        if use1s_freq, do: "@1s", else: ""
      else
        ""
      end

    unified_prefix =
      cond do
        is_bid_ask -> "bidask"
        is_mark_price -> "markPrice"
        true -> "ticker"
      end

    {subscription_args, message_hashes, unsubscribe_message_hashes} =
      if symbols_defined do
        {subscription_args, message_hashes, unsubscribe_message_hashes} =
          for symbol <- symbols, reduce: {[], [], []} do
            {subscription_args, message_hashes, unsubscribe_message_hashes} ->
              market = Binance.market(exchange, symbol)

              subscription_args = [
                "#{JS.to_string(market["lowercaseId"])}@#{JS.to_string(channel_name)}#{suffix}"
                | subscription_args
              ]

              message_hashes = [
                "#{unified_prefix}:#{JS.to_string(channel_name)}@#{JS.to_string(symbol)}"
                | message_hashes
              ]

              if is_unsubscribe do
                unsubscribe_message_hashes = [
                  "unsubscribe::#{unified_prefix}:#{JS.to_string(channel_name)}@#{JS.to_string(symbol)}"
                  | unsubscribe_message_hashes
                ]

                {subscription_args, message_hashes, unsubscribe_message_hashes}
              else
                {subscription_args, message_hashes, unsubscribe_message_hashes}
              end
          end

        subscription_args = Enum.reverse(subscription_args)
        message_hashes = Enum.reverse(message_hashes)
        unsubscribe_message_hashes = Enum.reverse(unsubscribe_message_hashes)
        {subscription_args, message_hashes, unsubscribe_message_hashes}
      else
        subscription_args =
          cond do
            is_bid_ask ->
              if market_type == "spot" do
                raise Ccxt.ArgumentsRequired,
                      "#{exchange.id} #{JS.to_string(method_name)}() requires symbols for this channel for spot markets"
              end

              ["!" <> JS.to_string(channel_name)]

            is_mark_price ->
              ["!#{JS.to_string(channel_name)}@arr#{suffix}"]

            true ->
              ["!#{JS.to_string(channel_name)}@arr"]
          end

        message_hashes = ["#{unified_prefix}s:#{JS.to_string(channel_name)}"]
        unsubscribe_message_hashes = ["unsubscribe::" <> JS.to_string(channel_name)]
        {subscription_args, message_hashes, unsubscribe_message_hashes}
      end

    stream_hash =
      if symbols_defined do
        JS.to_string(channel_name) <> "::" <> JS.join(symbols, ",")
      else
        channel_name
      end

    url =
      JS.to_string(get_ws_url(exchange, raw_market_type, get_future_ws_category(channel_name))) <>
        "/" <>
        JS.to_string(
          Instance.transaction(exchange, &stream(&1, raw_market_type, stream_hash, nil))
        )

    request_id = Instance.transaction(exchange, &request_id(&1, url))

    request = %{
      "method" => if(is_unsubscribe, do: "UNSUBSCRIBE", else: "SUBSCRIBE"),
      "params" => subscription_args,
      "id" => request_id
    }

    subscription = %{"id" => request_id}

    {subscription, hashes} =
      if is_unsubscribe do
        subscription = %{
          "unsubscribe" => true,
          "id" => JS.to_string(request_id),
          "subMessageHashes" => message_hashes,
          "messageHashes" => unsubscribe_message_hashes,
          "symbols" => symbols,
          "topic" => "ticker"
        }

        hashes = unsubscribe_message_hashes
        {subscription, hashes}
      else
        {subscription, message_hashes}
      end

    result =
      Connection.watch_multiple(
        exchange,
        url,
        hashes,
        Collection.deep_extend(request, params),
        hashes,
        subscription
      )

    cond do
      is_unsubscribe -> result
      symbols_defined -> %{JS.get(result, "symbol") => result}
      true -> result
    end
  end

  # js/src/pro/binance.js:2120-2239
  @spec parse_ws_ticker(Exchange.t(), term(), term()) :: map() | nil
  def parse_ws_ticker(exchange, message, market_type) do
    {_, deferred} = parse_ws_ticker_deferred(exchange, message, market_type)
    Deferred.made(deferred, exchange)
  end

  # js/src/pro/binance.js:2240-2271
  @spec handle_ticker_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_ticker_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")
    result = Safe.value(message, "result", %{})
    ticker = parse_ws_ticker(exchange, result, "future")
    Client.resolve(client, ticker, message_hash)
  end

  # js/src/pro/binance.js:2272-2286
  @spec handle_bids_asks(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_bids_asks(state, client, message) do
    handle_tickers_and_bids_asks(state, client, message, "bidasks")
  end

  # js/src/pro/binance.js:2287-2318
  @spec handle_tickers(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_tickers(state, client, message) do
    handle_tickers_and_bids_asks(state, client, message, "tickers")
  end

  # js/src/pro/binance.js:2319-2321
  @spec handle_mark_prices(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_mark_prices(state, client, message) do
    handle_tickers_and_bids_asks(state, client, message, "markPrices")
  end

  # js/src/pro/binance.js:2322-2376
  @spec handle_tickers_and_bids_asks(State.t(), Client.t(), term(), term()) ::
          {State.t(), Client.t()}
  def handle_tickers_and_bids_asks(state, client, message, method_type) do
    is_spot = is_spot_url(client)
    market_type = if is_spot, do: "spot", else: "contract"
    is_bid_ask = method_type == "bidasks"
    is_mark_price = method_type == "markPrices"

    unified_prefix =
      cond do
        is_bid_ask -> "bidask"
        is_mark_price -> "markPrice"
        true -> "ticker"
      end

    raw_tickers = if is_list(message), do: message, else: [message]

    {channel_name, new_tickers, state, resolved_message_hashes, client} =
      for ticker <- raw_tickers, reduce: {nil, %{}, state, [], client} do
        {_, new_tickers, state, resolved_message_hashes, client} ->
          event = Safe.string(ticker, "e")
          event = if is_bid_ask, do: "bookTicker", else: event

          channel_name =
            Safe.string(Instance.options(state.exchange)["tickerChannelsMap"], event, event)

          if channel_name == nil do
            {channel_name, new_tickers, state, resolved_message_hashes, client}
          else
            {symbol, parsed_ticker} =
              parse_ws_ticker_deferred(state.exchange, ticker, market_type)

            new_tickers = Map.put(new_tickers, symbol, parsed_ticker)

            state =
              if is_bid_ask do
                %{state | bidsasks: Map.put(state.bidsasks, symbol, parsed_ticker)}
              else
                %{state | tickers: Map.put(state.tickers, symbol, parsed_ticker)}
              end

            message_hash = "#{unified_prefix}:#{channel_name}@#{JS.to_string(symbol)}"
            resolved_message_hashes = [message_hash | resolved_message_hashes]
            client = Client.resolve_deferred(client, parsed_ticker, message_hash, state.exchange)
            {channel_name, new_tickers, state, resolved_message_hashes, client}
          end
      end

    resolved_message_hashes = Enum.reverse(resolved_message_hashes)
    length = length(resolved_message_hashes)

    if length > 0 do
      batch_message_hash = "#{unified_prefix}s:#{JS.to_string(channel_name)}"
      client = Client.resolve_deferred(client, new_tickers, batch_message_hash, state.exchange)
      {state, client}
    else
      {state, client}
    end
  end

  # js/src/pro/binance.js:2377-2407
  @spec sign_params(Exchange.t(), map() | nil) :: term()
  def sign_params(exchange, params) do
    params = params || %{}
    Base.check_required_credentials(exchange, nil)
    default_recv_window = Safe.integer(Instance.options(exchange), "recvWindow")

    params =
      if default_recv_window == nil do
        params
      else
        JS.put(params, "recvWindow", default_recv_window)
      end

    recv_window = Safe.integer(params, "recvWindow")
    params = if recv_window == nil, do: params, else: JS.put(params, "recvWindow", recv_window)

    extended_params =
      Collection.extend(
        Ordered.new([{"timestamp", Binance.nonce(exchange)}, {"apiKey", exchange.api_key}]),
        params
      )

    extended_params = Collection.keysort(extended_params)
    query = Encode.rawencode(extended_params)

    signature =
      if JS.contains?(exchange.secret, "PRIVATE KEY") do
        if JS.length(exchange.secret) > 120 do
          Crypto.rsa(query, exchange.secret, :sha256)
        else
          Crypto.eddsa(Encode.encode(query), exchange.secret, :ed25519)
        end
      else
        Crypto.hmac(Encode.encode(query), Encode.encode(exchange.secret), :sha256)
      end

    JS.put(extended_params, "signature", signature)
  end

  # js/src/pro/binance.js:2415-2438
  @spec ensure_user_data_stream_ws_subscribe_signature(Exchange.t(), String.t() | nil) :: term()
  def ensure_user_data_stream_ws_subscribe_signature(exchange, market_type) do
    market_type = market_type || "spot"
    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", market_type])
    client = Client.new(url)

    is_done =
      Connection.turn(
        exchange,
        client,
        &ensure_user_data_stream_ws_subscribe_signature_turn(&1, &2, market_type)
      )

    if is_done do
      nil
    else
      request_id = Instance.transaction(exchange, &request_id(&1, url))
      message_hash = JS.to_string(request_id)

      message = %{
        "id" => message_hash,
        "method" => "userDataStream.subscribe.signature",
        "params" => sign_params(exchange, Ordered.new())
      }

      subscription = %{
        "id" => message_hash,
        "method" => :handle_user_data_stream_subscribe,
        "subscription" => market_type
      }

      Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
      nil
    end
  end

  # js/src/pro/binance.js:2418-2424
  @spec ensure_user_data_stream_ws_subscribe_signature_turn(State.t(), Client.t(), term()) ::
          {term(), State.t(), Client.t()}
  def ensure_user_data_stream_ws_subscribe_signature_turn(state, client, market_type) do
    subscriptions = client.subscriptions
    subscriptions_keys = Ordered.keys(subscriptions)
    account_type = get_account_type_from_subscriptions(subscriptions_keys)

    if account_type == market_type do
      {true, state, client}
    else
      client = put_in(client.subscriptions[market_type], true)
      {false, state, client}
    end
  end

  # js/src/pro/binance.js:2439-2460
  @spec handle_user_data_stream_subscribe(Client.t(), term()) :: Client.t()
  def handle_user_data_stream_subscribe(client, message) do
    message_hash = Safe.string(message, "id")
    subscriptions = client.subscriptions
    subscriptions_keys = Ordered.keys(subscriptions)
    account_type = get_account_type_from_subscriptions(subscriptions_keys)
    result = Base.safe_dict(message, "result", %{})
    subscription_id = Safe.integer(result, "subscriptionId")

    client =
      if subscription_id == nil do
        client = %{client | subscriptions: JS.delete(client.subscriptions, account_type)}
        Client.reject(client, message, account_type)
      else
        client
      end

    Client.resolve(client, message, message_hash)
  end

  # js/src/pro/binance.js:2472-2530
  @spec ensure_user_data_stream_ws_subscribe_listen_token(
          Exchange.t(),
          String.t() | nil,
          map() | nil
        ) :: term()
  def ensure_user_data_stream_ws_subscribe_listen_token(exchange, market_type, params) do
    market_type = market_type || "margin"
    params = params || %{}
    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", "spot"])
    options = Base.safe_dict(Instance.options(exchange), market_type, %{})
    last_authenticated_time = Safe.integer(options, "lastAuthenticatedTime", 0)

    listen_token_refresh_rate =
      Safe.integer(Instance.options(exchange), "listenTokenRefreshRate", 82_800_000)

    time = Time.milliseconds()
    delay = listen_token_refresh_rate + 10000

    if time - last_authenticated_time > delay do
      symbol = Safe.string(params, "symbol")
      is_isolated = Base.safe_bool(params, "isIsolated", false)
      validity = Safe.integer(params, "validity")
      request = Ordered.new()

      request =
        if is_isolated do
          if symbol == nil do
            raise Ccxt.ArgumentsRequired,
                  exchange.id <>
                    " ensureUserDataStreamWsSubscribeListenToken() requires a symbol argument for isolated margin mode"
          end

          market_id = Base.market_id(exchange, symbol)
          JS.put_all(request, %{"symbol" => market_id, "isIsolated" => true})
        else
          request
        end

      request = if validity == nil, do: request, else: JS.put(request, "validity", validity)
      response = Rest.call(exchange, "sapiPostUserListenToken", request)
      listen_token = Safe.string(response, "token")
      expiration_time = Safe.integer(response, "expirationTime")
      options = Safe.value(Instance.options(exchange), market_type, options)
      request_id = Instance.transaction(exchange, &request_id(&1, url))
      message_hash = JS.to_string(request_id)

      message = %{
        "id" => message_hash,
        "method" => "userDataStream.subscribe.listenToken",
        "params" => %{"listenToken" => listen_token}
      }

      subscription = %{
        "id" => message_hash,
        "method" => :handle_user_data_stream_subscribe,
        "subscription" => market_type
      }

      Instance.put(
        exchange,
        :options,
        [market_type],
        Collection.extend(options, %{
          "listenToken" => listen_token,
          "expirationTime" => expiration_time,
          "lastAuthenticatedTime" => time,
          "symbol" => symbol,
          "isIsolated" => is_isolated,
          "validity" => validity
        })
      )

      renewal_time = JS.subtract(JS.subtract(expiration_time, time), 60000)

      if JS.greater?(renewal_time, 0) do
        extended_params = Collection.extend(params, %{"type" => market_type})

        Background.spawn_after(exchange, renewal_time, fn exchange ->
          renew_listen_token(exchange, extended_params)
        end)
      end

      Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
    end
  end

  # js/src/pro/binance.js:2531-2548
  @spec renew_listen_token(Exchange.t(), map() | nil) :: term()
  def renew_listen_token(exchange, params) do
    params = params || %{}
    type = Safe.string(params, "type", "margin")
    options = Base.safe_dict(Instance.options(exchange), type, %{})
    symbol = Safe.string(options, "symbol")
    is_isolated = Base.safe_bool(options, "isIsolated", false)
    validity = Safe.integer(options, "validity")
    renew_params = if symbol == nil, do: %{}, else: Map.put(%{}, "symbol", symbol)

    renew_params =
      if is_isolated, do: Map.put(renew_params, "isIsolated", is_isolated), else: renew_params

    renew_params =
      if validity == nil, do: renew_params, else: Map.put(renew_params, "validity", validity)

    ensure_user_data_stream_ws_subscribe_listen_token(exchange, type, renew_params)
  end

  # js/src/pro/binance.js:2549-2610
  @spec authenticate(Exchange.t(), map() | nil) :: term()
  def authenticate(exchange, params) do
    params = params || %{}
    time = Time.milliseconds()

    [type, params] =
      Base.handle_market_type_and_params(exchange, "authenticate", nil, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "authenticate", nil, params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "authenticate",
        "papi",
        "portfolioMargin",
        false
      )

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    if type == "spot" do
      ensure_user_data_stream_ws_subscribe_signature(exchange, "spot")
      nil
    else
      [margin_mode, params] =
        Base.handle_margin_mode_and_params(exchange, "authenticate", params, nil)

      is_isolated_margin = margin_mode == "isolated"
      symbol = Safe.string(params, "symbol")

      if type == "margin" or is_isolated_margin do
        margin_params = if symbol == nil, do: %{}, else: Map.put(%{}, "symbol", symbol)

        margin_params =
          if is_isolated_margin do
            Map.put(margin_params, "isIsolated", true)
          else
            margin_params
          end

        ensure_user_data_stream_ws_subscribe_listen_token(exchange, "margin", margin_params)
        nil
      else
        params = Collection.omit(params, "symbol")
        options = Safe.value(Instance.options(exchange), type, %{})
        last_authenticated_time = Safe.integer(options, "lastAuthenticatedTime", 0)

        listen_key_refresh_rate =
          Safe.integer(Instance.options(exchange), "listenKeyRefreshRate", 1_200_000)

        delay = listen_key_refresh_rate + 10000

        if time - last_authenticated_time > delay do
          {response, params} =
            cond do
              JS.truthy?(is_portfolio_margin) ->
                response = Rest.call(exchange, "papiPostListenKey", params)
                params = Collection.extend(params, Ordered.new([{"portfolioMargin", true}]))
                {response, params}

              type == "future" ->
                response = Rest.call(exchange, "fapiPrivatePostListenKey", params)
                {response, params}

              type == "delivery" ->
                response = Rest.call(exchange, "dapiPrivatePostListenKey", params)
                {response, params}

              true ->
                response = Rest.call(exchange, "publicPostUserDataStream", params)
                {response, params}
            end

          Instance.put(
            exchange,
            :options,
            [type],
            Collection.extend(options, %{
              "listenKey" => Safe.string(response, "listenKey"),
              "lastAuthenticatedTime" => time
            })
          )

          Background.spawn_after(exchange, listen_key_refresh_rate, fn exchange ->
            keep_alive_listen_key(exchange, params)
          end)
        end

        nil
      end
    end
  end

  # js/src/pro/binance.js:2611-2691
  @spec keep_alive_listen_key(Exchange.t(), map() | nil) :: term()
  def keep_alive_listen_key(exchange, params) do
    params = params || %{}
    type = Safe.string2(Instance.options(exchange), "defaultType", "authenticate", "spot")
    type = Safe.string(params, "type", type)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "keepAliveListenKey",
        "papi",
        "portfolioMargin",
        false
      )

    sub_type_info =
      Base.handle_sub_type_and_params(exchange, "keepAliveListenKey", nil, params, nil)

    sub_type = Enum.at(sub_type_info, 0)

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    if type == "margin" do
      nil
    else
      options = Safe.value(Instance.options(exchange), type, %{})
      listen_key = Safe.string(options, "listenKey")

      if listen_key == nil do
        nil
      else
        request = Ordered.new()
        params = Collection.omit(params, ["type", "symbol"])
        time = Time.milliseconds()

        outcome =
          try do
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiPutListenKey", Collection.extend(request, params))
              params = Collection.extend(params, Ordered.new([{"portfolioMargin", true}]))
              {:next, params}
            else
              case type do
                "future" ->
                  Rest.call(
                    exchange,
                    "fapiPrivatePutListenKey",
                    Collection.extend(request, params)
                  )

                "delivery" ->
                  Rest.call(
                    exchange,
                    "dapiPrivatePutListenKey",
                    Collection.extend(request, params)
                  )

                _ ->
                  request = JS.put(request, "listenKey", listen_key)

                  Rest.call(
                    exchange,
                    "publicPutUserDataStream",
                    Collection.extend(request, params)
                  )
              end

              {:next, params}
            end
          rescue
            error ->
              url_type = if JS.truthy?(is_portfolio_margin), do: "papi", else: type
              cached_listen_key = JS.get(Instance.options(exchange)[type], "listenKey")
              url = get_private_ws_url(exchange, url_type, cached_listen_key)
              client = Client.new(url)
              Connection.turn(exchange, client, &keep_alive_listen_key_turn(&1, &2, error))

              Instance.put(
                exchange,
                :options,
                [type],
                Collection.extend(options, %{"listenKey" => nil, "lastAuthenticatedTime" => 0})
              )

              {:return, nil}
          end

        case outcome do
          {:return, result} ->
            result

          {:next, params} ->
            Instance.put(
              exchange,
              :options,
              [type],
              Collection.extend(options, %{
                "listenKey" => listen_key,
                "lastAuthenticatedTime" => time
              })
            )

            clients = JS.values(Connection.stream_field(exchange, "clients"))

            listen_key_refresh_rate =
              Safe.integer(Instance.options(exchange), "listenKeyRefreshRate", 1_200_000)

            Enum.any?(clients, fn client ->
              subscription_keys = JS.keys(client.subscriptions)

              Enum.any?(subscription_keys, fn subscribe_type ->
                if subscribe_type == type do
                  Background.spawn_after(exchange, listen_key_refresh_rate, fn exchange ->
                    keep_alive_listen_key(exchange, params)
                  end)

                  true
                end
              end)
            end)

            nil
        end
      end
    end
  end

  # js/src/pro/binance.js:2662-2666
  @spec keep_alive_listen_key_turn(State.t(), Client.t(), term()) ::
          {term(), State.t(), Client.t()}
  def keep_alive_listen_key_turn(state, client, error) do
    message_hashes = Client.waiting_hashes(client)

    client =
      Enum.reduce(message_hashes, client, fn message_hash, client ->
        Client.reject(client, error, message_hash)
      end)

    {nil, state, client}
  end

  # js/src/pro/binance.js:2692-2708
  @spec set_balance_cache(State.t(), Client.t(), term(), boolean() | nil) ::
          {State.t(), Client.t()}
  def set_balance_cache(state, client, type, is_portfolio_margin) do
    is_portfolio_margin = is_portfolio_margin || false

    if Ordered.has_key?(client.subscriptions, type) and JS.has_key?(state.balance, type) do
      {state, client}
    else
      options = Safe.value(Instance.options(state.exchange), "watchBalance")
      fetch_balance_snapshot = Base.safe_bool(options, "fetchBalanceSnapshot", false)

      if fetch_balance_snapshot do
        message_hash = JS.to_string(type) <> ":fetchBalanceSnapshot"

        if Client.waiting?(client, message_hash) do
          {state, client}
        else
          client = Client.future(client, message_hash)

          client =
            Client.spawn(client, fn exchange, client ->
              load_balance_snapshot(exchange, client, message_hash, type, is_portfolio_margin)
            end)

          {state, client}
        end
      else
        state = put_in(state.balance[type], %{})
        {state, client}
      end
    end
  end

  # js/src/pro/binance.js:2709-2724
  @spec load_balance_snapshot(Exchange.t(), Client.t(), term(), term(), term()) :: term()
  def load_balance_snapshot(exchange, client, message_hash, type, is_portfolio_margin) do
    params = Ordered.new([{"type", type}])

    params =
      if JS.truthy?(is_portfolio_margin) do
        JS.put(params, "portfolioMargin", true)
      else
        params
      end

    response = Binance.fetch_balance(exchange, params)

    Connection.turn(
      exchange,
      client,
      &load_balance_snapshot_turn(&1, &2, type, response, message_hash)
    )
  end

  # js/src/pro/binance.js:2717-2723
  @spec load_balance_snapshot_turn(State.t(), Client.t(), term(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def load_balance_snapshot_turn(state, client, type, response, message_hash) do
    state =
      put_in(
        state.balance[type],
        Collection.extend(response, Safe.value(state.balance, type, %{}))
      )

    if Client.waiting?(client, message_hash) do
      client = Client.settle_future(client, nil, message_hash)

      client =
        Client.resolve(client, JS.get(state.balance, type), JS.to_string(type) <> ":balance")

      {nil, state, client}
    else
      {nil, state, client}
    end
  end

  # js/src/pro/binance.js:2739-2764
  @spec fetch_balance_ws(Exchange.t(), map() | nil) :: map() | nil
  def fetch_balance_ws(exchange, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    type = get_market_type(exchange, "fetchBalanceWs", nil, params)

    if type != "spot" and type != "future" and type != "delivery" do
      raise Ccxt.BadRequest, exchange.id <> " fetchBalanceWs only supports spot or swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "fetchBalanceWs", "returnRateLimits", false)

    payload = Ordered.new([{"returnRateLimits", return_rate_limits}])

    [method, params] =
      Base.handle_option_and_params(
        exchange,
        params,
        "fetchBalanceWs",
        "method",
        "account.status"
      )

    message = %{
      "id" => message_hash,
      "method" => method,
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{
      "method" =>
        if(method == "account.status", do: :handle_account_status_ws, else: :handle_balance_ws)
    }

    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:2765-2781
  @spec handle_balance_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_balance_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")

    raw_balance =
      if is_list(JS.get(message, "result")) do
        Base.safe_list(message, "result", [])
      else
        result = Base.safe_dict(message, "result", %{})
        Base.safe_list(result, "assets", [])
      end

    parsed_balances = Binance.parse_balance_custom(exchange, raw_balance, nil, nil, nil)
    Client.resolve(client, parsed_balances, message_hash)
  end

  # js/src/pro/binance.js:2782-2833
  @spec handle_account_status_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_account_status_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")
    result = Base.safe_dict(message, "result", %{})
    parsed_balances = Binance.parse_balance_custom(exchange, result, nil, nil, nil)
    Client.resolve(client, parsed_balances, message_hash)
  end

  # js/src/pro/binance.js:2843-2845
  @spec fetch_position_ws(Exchange.t(), String.t() | nil, map() | nil) :: [map() | nil] | nil
  def fetch_position_ws(exchange, symbol, params) do
    params = params || %{}
    fetch_positions_ws(exchange, [symbol], params)
  end

  # js/src/pro/binance.js:2858-2897
  @spec fetch_positions_ws(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions_ws(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    payload = Ordered.new()
    symbols = Base.market_symbols(exchange, symbols, "swap", true, true, true)

    {market, payload} =
      if symbols == nil do
        {nil, payload}
      else
        symbols_length = length(symbols)

        if symbols_length == 1 do
          market = Binance.market(exchange, Enum.at(symbols, 0))
          payload = JS.put(payload, "symbol", market["id"])
          {market, payload}
        else
          {nil, payload}
        end
      end

    type = get_market_type(exchange, "fetchPositionsWs", market, params)
    type = if symbols == nil and type == "spot", do: "future", else: type

    if type != "future" and type != "delivery" do
      raise Ccxt.BadRequest, exchange.id <> " fetchPositionsWs only supports swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(
        exchange,
        params,
        "fetchPositionsWs",
        "returnRateLimits",
        false
      )

    payload = JS.put(payload, "returnRateLimits", return_rate_limits)

    [method, params] =
      Base.handle_option_and_params(
        exchange,
        params,
        "fetchPositionsWs",
        "method",
        "account.position"
      )

    message = %{
      "id" => message_hash,
      "method" => method,
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_positions_ws}
    result = Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
    Base.filter_by_array_positions(result, "symbol", symbols, false)
  end

  # js/src/pro/binance.js:2898-2940
  @spec handle_positions_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_positions_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")
    result = Base.safe_list(message, "result", [])

    positions =
      Enum.flat_map(result, fn result_item ->
        parsed = Binance.parse_position_risk(exchange, result_item, nil)
        entry_price = Safe.string(parsed, "entryPrice")

        if entry_price != "0" and entry_price != "0.0" and entry_price != "0.00000000" do
          [parsed]
        else
          []
        end
      end)

    Client.resolve(client, positions, message_hash)
  end

  # js/src/pro/binance.js:2949-2988
  @spec watch_balance(Exchange.t(), map() | nil) :: map() | nil
  def watch_balance(exchange, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    authenticate(exchange, params)
    default_type = Safe.string(Instance.options(exchange), "defaultType", "spot")
    type = Safe.string(params, "type", default_type)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "watchBalance", nil, params, nil)

    [is_portfolio_margin, _] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "watchBalance",
        "papi",
        "portfolioMargin",
        false
      )

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    url_type = type

    url =
      if type == "spot" or type == "margin" do
        JS.get_in(exchange.urls["api"], ["ws", "ws-api", "spot"])
      else
        url_type = if JS.truthy?(is_portfolio_margin), do: "papi", else: url_type

        get_private_ws_url(
          exchange,
          url_type,
          JS.get(Instance.options(exchange)[type], "listenKey")
        )
      end

    client = Client.new(url)
    Connection.turn(exchange, client, &watch_balance_turn(&1, &2, type, is_portfolio_margin))
    options = Base.safe_dict(Instance.options(exchange), "watchBalance", nil)
    fetch_balance_snapshot = Base.safe_bool(options, "fetchBalanceSnapshot", false)
    await_balance_snapshot = Base.safe_bool(options, "awaitBalanceSnapshot", true)

    if fetch_balance_snapshot && await_balance_snapshot do
      Connection.await_future(exchange, client, type <> ":fetchBalanceSnapshot")
    end

    message_hash = type <> ":balance"
    Connection.watch(exchange, url, message_hash, nil, type)
  end

  # js/src/pro/binance.js:2977-2978
  @spec watch_balance_turn(State.t(), Client.t(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def watch_balance_turn(state, client, type, is_portfolio_margin) do
    {state, client} = set_balance_cache(state, client, type, is_portfolio_margin)
    {state, client} = set_positions_cache(state, client, type, nil, is_portfolio_margin)
    {nil, state, client}
  end

  # js/src/pro/binance.js:2989-3102
  @spec handle_balance(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_balance(state, client, message) do
    wallet = Safe.string(Instance.options(state.exchange), "wallet", "wb")
    subscriptions = client.subscriptions
    subscriptions_keys = Ordered.keys(subscriptions)
    account_type = get_account_type_from_subscriptions(subscriptions_keys)
    message_hash = JS.to_string(account_type) <> ":balance"

    state =
      if state.balance[account_type] == nil do
        %{state | balance: Map.put(state.balance, account_type, %{})}
      else
        state
      end

    state = put_in(state.balance[account_type]["info"], message)
    event = Safe.string(message, "e")

    {state, message} =
      if event == "balanceUpdate" do
        currency_id = Safe.string(message, "a")
        code = Base.safe_currency_code(state.exchange, currency_id, nil)
        account = Base.account()
        delta = Safe.string(message, "d")

        account =
          if JS.has_key?(state.balance[account_type], code) do
            previous_value = JS.get_in(state.balance[account_type], [code, "free"])

            previous_value =
              if is_binary(previous_value) do
                previous_value
              else
                Number.number_to_string(previous_value)
              end

            Map.put(account, "free", Precise.string_add(previous_value, delta))
          else
            Map.put(account, "free", delta)
          end

        state = put_in(state.balance[account_type][code], account)
        {state, message}
      else
        message = Base.safe_dict(message, "a", message)
        b = Base.safe_list(message, "B", nil)

        state =
          Enum.reduce(b, state, fn entry, state ->
            {currency_id, account_text, account_text2} = Safe.strings(entry, ["a", "f", "l"])
            code = Base.safe_currency_code(state.exchange, currency_id, nil)
            account = Base.account()

            account =
              Map.merge(account, %{
                "free" => account_text,
                "used" => account_text2,
                "total" => Safe.string(entry, wallet)
              })

            put_in(state.balance[account_type][code], account)
          end)

        {state, message}
      end

    timestamp = Safe.integer(message, "E")
    state = put_in(state.balance[account_type]["timestamp"], timestamp)
    state = put_in(state.balance[account_type]["datetime"], Time.iso8601(timestamp))
    changed_balance_item = Base.safe_balance(state.balance[account_type])
    state = %{state | balance: Map.put(state.balance, account_type, changed_balance_item)}
    client = Client.resolve(client, state.balance[account_type], message_hash)
    {state, client}
  end

  # js/src/pro/binance.js:3103-3113
  @spec get_account_type_from_subscriptions([String.t() | nil] | nil) :: String.t() | nil
  def get_account_type_from_subscriptions(subscriptions) do
    account_type = ""

    Enum.reduce_while(subscriptions, account_type, fn subscription, account_type ->
      if subscription == "spot" or subscription == "margin" or subscription == "future" or
           subscription == "delivery" do
        account_type = subscription
        {:halt, account_type}
      else
        {:cont, account_type}
      end
    end)
  end

  # js/src/pro/binance.js:3114-3126
  @spec get_market_type(Exchange.t(), term(), term(), map() | nil) :: term()
  def get_market_type(exchange, method, market, params) do
    params = params || %{}
    [type, params] = Base.handle_market_type_and_params(exchange, method, market, params, nil)
    [sub_type, _] = Base.handle_sub_type_and_params(exchange, method, market, params, nil)

    cond do
      Binance.is_linear(type, sub_type) -> "future"
      Binance.is_inverse(type, sub_type) -> "delivery"
      true -> type
    end
  end

  # js/src/pro/binance.js:3145-3196
  @spec create_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_order_ws(exchange, symbol, type, side, amount, price, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    market_type = get_market_type(exchange, "createOrderWs", market, params)

    if market_type != "spot" and market_type != "future" and market_type != "delivery" do
      raise Ccxt.BadRequest, exchange.id <> " createOrderWs only supports spot or swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", market_type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)
    sor = Base.safe_bool2(params, "sor", "SOR", false)
    params = Collection.omit(params, "sor", "SOR")

    {trigger_price, take_profit_price, trailing_delta} =
      Safe.strings(params, [["triggerPrice", "stopPrice"], "takeProfitPrice", "trailingDelta"])

    stop_loss_price = Safe.string(params, "stopLossPrice", trigger_price)
    trailing_percent = Safe.string_n(params, ["trailingPercent", "callbackRate", "trailingDelta"])
    is_trailing_percent_order = trailing_percent != nil
    is_stop_loss = stop_loss_price != nil or trailing_delta != nil
    is_take_profit = take_profit_price != nil
    is_trigger_order = trigger_price != nil

    is_conditional =
      is_trigger_order or is_trailing_percent_order or is_stop_loss or is_take_profit

    payload = Binance.create_order_request(exchange, symbol, type, side, amount, price, params)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "createOrderWs", "returnRateLimits", false)

    payload = JS.put(payload, "returnRateLimits", return_rate_limits)
    test = Base.safe_bool(params, "test", false)
    params = Collection.omit(params, "test")

    payload =
      if market["linear"] && market["swap"] && is_conditional do
        JS.put(payload, "algoType", "CONDITIONAL")
      else
        payload
      end

    message = %{
      "id" => message_hash,
      "method" => "order.place",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    message =
      if test do
        if sor do
          Map.put(message, "method", "sor.order.test")
        else
          Map.put(message, "method", "order.test")
        end
      else
        message
      end

    message =
      if market["linear"] && market["swap"] && is_conditional do
        Map.put(message, "method", "algoOrder.place")
      else
        message
      end

    subscription = %{"method" => :handle_order_ws}
    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:3197-3249
  @spec handle_order_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_order_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")
    result = Base.safe_dict(message, "result", %{})
    order = Binance.parse_order(exchange, result, nil)
    Client.resolve(client, order, message_hash)
  end

  # js/src/pro/binance.js:3250-3292
  @spec handle_orders_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_orders_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")
    result = Base.safe_list(message, "result", [])
    orders = Base.parse_orders(exchange, result, nil, nil, nil, nil)
    Client.resolve(client, orders, message_hash)
  end

  # js/src/pro/binance.js:3309-3339
  @spec edit_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_order_ws(exchange, id, symbol, type, side, amount, price, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    market_type = get_market_type(exchange, "editOrderWs", market, params)

    if market_type != "spot" and market_type != "future" and market_type != "delivery" do
      raise Ccxt.BadRequest, exchange.id <> " editOrderWs only supports spot or swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", market_type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)
    is_swap = market_type == "future" or market_type == "delivery"

    payload =
      cond do
        market_type == "spot" ->
          Binance.edit_spot_order_request(exchange, id, symbol, type, side, amount, price, params)

        is_swap ->
          Binance.edit_contract_order_request(
            exchange,
            id,
            symbol,
            type,
            side,
            amount,
            price,
            params
          )

        true ->
          nil
      end

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "editOrderWs", "returnRateLimits", false)

    payload = JS.put(payload, "returnRateLimits", return_rate_limits)

    message = %{
      "id" => message_hash,
      "method" => if(is_swap, do: "order.modify", else: "order.cancelReplace"),
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_edit_order_ws}
    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:3340-3450
  @spec handle_edit_order_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_edit_order_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")
    result = Base.safe_dict(message, "result", %{})
    new_spot_order = Base.safe_dict(result, "newOrderResponse", nil)

    order =
      if new_spot_order == nil do
        Binance.parse_order(exchange, result, nil)
      else
        Binance.parse_order(exchange, new_spot_order, nil)
      end

    Client.resolve(client, order, message_hash)
  end

  # js/src/pro/binance.js:3466-3514
  @spec cancel_order_ws(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def cancel_order_ws(exchange, id, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    if symbol == nil do
      raise Ccxt.BadRequest, exchange.id <> " cancelOrderWs requires a symbol"
    end

    market = Binance.market(exchange, symbol)
    type = get_market_type(exchange, "cancelOrderWs", market, params)
    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "cancelOrderWs", "returnRateLimits", false)

    payload =
      Ordered.new([
        {"symbol", Base.market_id(exchange, symbol)},
        {"returnRateLimits", return_rate_limits}
      ])

    is_conditional = Base.safe_bool_n(params, ["stop", "trigger", "conditional"], nil)

    client_order_id =
      Safe.string_n(params, ["clientAlgoId", "origClientOrderId", "clientOrderId"])

    should_use_algo_order = market["linear"] && market["swap"] && is_conditional

    payload =
      cond do
        client_order_id == nil ->
          if should_use_algo_order do
            JS.put(payload, "algoId", Number.number_to_string(id))
          else
            JS.put(payload, "orderId", Number.number_to_string(id))
          end

        should_use_algo_order ->
          JS.put(payload, "clientAlgoId", client_order_id)

        true ->
          JS.put(payload, "origClientOrderId", client_order_id)
      end

    params =
      Collection.omit(params, [
        "origClientOrderId",
        "clientOrderId",
        "stop",
        "trigger",
        "conditional"
      ])

    message = %{
      "id" => message_hash,
      "method" => "order.cancel",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    message =
      if should_use_algo_order, do: Map.put(message, "method", "algoOrder.cancel"), else: message

    subscription = %{"method" => :handle_order_ws}
    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:3524-3552
  @spec cancel_all_orders_ws(Exchange.t(), String.t() | nil, map() | nil) :: [map() | nil] | nil
  def cancel_all_orders_ws(exchange, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " cancelAllOrdersWs() requires a symbol argument"
    end

    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    type = get_market_type(exchange, "cancelAllOrdersWs", market, params)

    if type != "spot" do
      raise Ccxt.BadRequest, exchange.id <> " cancelAllOrdersWs only supports spot markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(
        exchange,
        params,
        "cancelAllOrdersWs",
        "returnRateLimits",
        false
      )

    payload =
      Ordered.new([
        {"symbol", Base.market_id(exchange, symbol)},
        {"returnRateLimits", return_rate_limits}
      ])

    message = %{
      "id" => message_hash,
      "method" => "openOrders.cancelAll",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_orders_ws}
    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:3565-3600
  @spec fetch_order_ws(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def fetch_order_ws(exchange, id, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    if symbol == nil do
      raise Ccxt.BadRequest, exchange.id <> " cancelOrderWs requires a symbol"
    end

    market = Binance.market(exchange, symbol)
    type = get_market_type(exchange, "fetchOrderWs", market, params)

    if type != "spot" and type != "future" and type != "delivery" do
      raise Ccxt.BadRequest, exchange.id <> " fetchOrderWs only supports spot or swap markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "fetchOrderWs", "returnRateLimits", false)

    payload =
      Ordered.new([
        {"symbol", Base.market_id(exchange, symbol)},
        {"returnRateLimits", return_rate_limits}
      ])

    client_order_id = Safe.string2(params, "origClientOrderId", "clientOrderId")

    payload =
      if client_order_id == nil do
        JS.put(payload, "orderId", Number.number_to_string(id))
      else
        JS.put(payload, "origClientOrderId", client_order_id)
      end

    message = %{
      "id" => message_hash,
      "method" => "order.status",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_order_ws}
    Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
  end

  # js/src/pro/binance.js:3616-3645
  @spec fetch_orders_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_orders_ws(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    if symbol == nil do
      raise Ccxt.BadRequest, exchange.id <> " fetchOrdersWs requires a symbol"
    end

    market = Binance.market(exchange, symbol)
    type = get_market_type(exchange, "fetchOrdersWs", market, params)

    if type != "spot" do
      raise Ccxt.BadRequest, exchange.id <> " fetchOrdersWs only supports spot markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "fetchOrderWs", "returnRateLimits", false)

    payload =
      Ordered.new([
        {"symbol", Base.market_id(exchange, symbol)},
        {"returnRateLimits", return_rate_limits}
      ])

    message = %{
      "id" => message_hash,
      "method" => "allOrders",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_orders_ws}
    orders = Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
    Base.filter_by_symbol_since_limit(orders, symbol, since, limit, nil)
  end

  # js/src/pro/binance.js:3657-3667
  @spec fetch_closed_orders_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_closed_orders_ws(exchange, symbol, since, limit, params) do
    params = params || %{}
    orders = fetch_orders_ws(exchange, symbol, since, limit, params)
    for order <- orders, order["status"] == "closed", do: order
  end

  # js/src/pro/binance.js:3679-3707
  @spec fetch_open_orders_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_open_orders_ws(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    type = get_market_type(exchange, "fetchOpenOrdersWs", market, params)

    if type != "spot" do
      raise Ccxt.BadRequest, exchange.id <> " fetchOpenOrdersWs only supports spot markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "fetchOrderWs", "returnRateLimits", false)

    payload = Ordered.new([{"returnRateLimits", return_rate_limits}])

    payload =
      if symbol == nil do
        payload
      else
        JS.put(payload, "symbol", Base.market_id(exchange, symbol))
      end

    message = %{
      "id" => message_hash,
      "method" => "openOrders.status",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_orders_ws}
    orders = Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
    Base.filter_by_symbol_since_limit(orders, symbol, since, limit, nil)
  end

  # js/src/pro/binance.js:3724-3773
  @spec watch_orders(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def watch_orders(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    {market, symbol, message_hash} =
      if symbol == nil do
        {nil, symbol, "orders"}
      else
        market = Binance.market(exchange, symbol)
        symbol = market["symbol"]
        message_hash = "orders:" <> JS.to_string(symbol)
        {market, symbol, message_hash}
      end

    [type, params] =
      Base.handle_market_type_and_params(exchange, "watchOrders", market, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "watchOrders", market, params, nil)

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    params =
      Collection.extend(
        params,
        Ordered.new([{"type", type}, {"symbol", symbol}, {"subType", sub_type}])
      )

    authenticate(exchange, params)

    [margin_mode, params] =
      Base.handle_margin_mode_and_params(exchange, "watchOrders", params, nil)

    url_type =
      if type == "margin" or (type == "spot" and margin_mode != nil), do: "spot", else: type

    [is_portfolio_margin, _] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "watchOrders",
        "papi",
        "portfolioMargin",
        false
      )

    url =
      if type == "spot" or type == "margin" do
        JS.get_in(exchange.urls["api"], ["ws", "ws-api", "spot"])
      else
        url_type = if JS.truthy?(is_portfolio_margin), do: "papi", else: url_type

        get_private_ws_url(
          exchange,
          url_type,
          JS.get_in(Instance.options(exchange), [type, "listenKey"])
        )
      end

    client = Client.new(url)
    Connection.turn(exchange, client, &watch_orders_turn(&1, &2, type, is_portfolio_margin))

    Connection.watch(
      exchange,
      url,
      message_hash,
      nil,
      type,
      nil,
      &watch_orders_wake(&1, &2, limit, symbol, since)
    )
  end

  # js/src/pro/binance.js:3765-3766
  @spec watch_orders_turn(State.t(), Client.t(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def watch_orders_turn(state, client, type, is_portfolio_margin) do
    {state, client} = set_balance_cache(state, client, type, is_portfolio_margin)
    {state, client} = set_positions_cache(state, client, type, nil, is_portfolio_margin)
    {nil, state, client}
  end

  # js/src/pro/binance.js:3769-3772
  @spec watch_orders_wake(State.t(), term(), term(), term(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_orders_wake(state, orders, limit, symbol, since) do
    {orders, limit} =
      if state.exchange.new_updates do
        {limit, orders} = Cache.get_limit(orders, symbol, limit)
        {orders, limit}
      else
        {orders, limit}
      end

    {Base.filter_by_symbol_since_limit(orders, symbol, since, limit, true), state, orders}
  end

  # js/src/pro/binance.js:3774-3945
  @spec parse_ws_order(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_ws_order(exchange, order, _market) do
    {execution_type, market_id, fee_cost, raw_status, client_order_id, time_in_force, id, price,
     amount, cost, average,
     filled} =
      Safe.strings(order, [
        "x",
        "s",
        "n",
        "X",
        ["C", "caid"],
        "f",
        ["i", "aid"],
        "p",
        "q",
        "Z",
        "ap",
        "z"
      ])

    market_type = if JS.has_key?(order, "ps"), do: "contract", else: "spot"
    symbol = Base.safe_symbol(exchange, market_id, nil, nil, market_type)
    timestamp = Safe.integer(order, "O")
    t = Safe.integer(order, "T")

    {timestamp, last_trade_timestamp} =
      cond do
        execution_type == "NEW" or execution_type == "AMENDMENT" or execution_type == "CANCELED" ->
          if timestamp == nil do
            timestamp = t
            {timestamp, nil}
          else
            {timestamp, nil}
          end

        execution_type == "TRADE" ->
          last_trade_timestamp = t
          {timestamp, last_trade_timestamp}

        true ->
          {timestamp, nil}
      end

    last_update_timestamp = t

    fee =
      if fee_cost != nil && Precise.string_gt(fee_cost, "0") do
        fee_currency_id = Safe.string(order, "N")
        fee_currency = Base.safe_currency_code(exchange, fee_currency_id, nil)
        %{"cost" => fee_cost, "currency" => fee_currency}
      end

    status = Binance.parse_order_status(raw_status)

    client_order_id =
      if client_order_id == nil or JS.length(client_order_id) == 0 do
        Safe.string(order, "c")
      else
        client_order_id
      end

    stop_price = Safe.string_n(order, ["P", "sp", "tp"])
    time_in_force = if time_in_force == "GTX", do: "PO", else: time_in_force

    Base.safe_order(
      exchange,
      %{
        "info" => order,
        "symbol" => symbol,
        "id" => id,
        "clientOrderId" => client_order_id,
        "timestamp" => timestamp,
        "datetime" => Time.iso8601(timestamp),
        "lastTradeTimestamp" => last_trade_timestamp,
        "lastUpdateTimestamp" => last_update_timestamp,
        "type" => Binance.parse_order_type_by_market(Safe.string_lower(order, "o"), market_type),
        "timeInForce" => time_in_force,
        "postOnly" => nil,
        "reduceOnly" => Base.safe_bool(order, "R", nil),
        "side" => Safe.string_lower(order, "S"),
        "price" => price,
        "stopPrice" => stop_price,
        "triggerPrice" => stop_price,
        "amount" => amount,
        "cost" => cost,
        "average" => average,
        "filled" => filled,
        "remaining" => nil,
        "status" => status,
        "fee" => fee,
        "trades" => nil
      },
      nil
    )
  end

  # js/src/pro/binance.js:3946-4070
  @spec handle_order_update(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_order_update(state, client, message) do
    e = Safe.string(message, "e")

    message =
      if e == "ORDER_TRADE_UPDATE" or e == "ALGO_UPDATE" do
        Base.safe_dict(message, "o", message)
      else
        message
      end

    {state, client} = handle_my_trade(state, client, message)
    {state, client} = handle_order(state, client, message)
    handle_my_liquidation(state, client, message)
  end

  # js/src/pro/binance.js:4082-4131
  @spec watch_positions(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_positions(exchange, symbols, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)

    {market, message_hash} =
      if Collection.is_empty(symbols) do
        {nil, ""}
      else
        market = Base.get_market_from_symbols(exchange, symbols)
        message_hash = "::" <> JS.join(symbols, ",")
        {market, message_hash}
      end

    [type, params] =
      Base.handle_market_type_and_params(exchange, "watchPositions", market, params, nil)

    type = if type == "spot" or type == "margin", do: "future", else: type

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "watchPositions", market, params, nil)

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    market_type_object = Ordered.new([{"type", type}, {"subType", sub_type}])
    authenticate(exchange, Collection.extend(market_type_object, params))
    message_hash = "#{JS.to_string(type)}:positions#{message_hash}"

    [is_portfolio_margin, _] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "watchPositions",
        "papi",
        "portfolioMargin",
        false
      )

    url_type = if JS.truthy?(is_portfolio_margin), do: "papi", else: type

    url =
      get_private_ws_url(
        exchange,
        url_type,
        JS.get_in(Instance.options(exchange), [type, "listenKey"])
      )

    client = Client.new(url)

    [fetch_positions_snapshot, await_positions_snapshot, cache] =
      Connection.turn(
        exchange,
        client,
        &watch_positions_turn(&1, &2, type, is_portfolio_margin, symbols)
      )

    if JS.truthy?(fetch_positions_snapshot) and JS.truthy?(await_positions_snapshot) and
         cache == nil do
      snapshot =
        Connection.await_future(exchange, client, JS.to_string(type) <> ":fetchPositionsSnapshot")

      Base.filter_by_symbols_since_limit(snapshot, symbols, since, limit, true)
    else
      Connection.watch(
        exchange,
        url,
        message_hash,
        nil,
        type,
        nil,
        &watch_positions_wake(&1, &2, cache, type, symbols, since, limit)
      )
    end
  end

  # js/src/pro/binance.js:4117-4121
  @spec watch_positions_turn(State.t(), Client.t(), term(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def watch_positions_turn(state, client, type, is_portfolio_margin, symbols) do
    {state, client} = set_balance_cache(state, client, type, is_portfolio_margin)
    {state, client} = set_positions_cache(state, client, type, symbols, is_portfolio_margin)

    fetch_positions_snapshot =
      Base.handle_option(state.exchange, "watchPositions", "fetchPositionsSnapshot", true)

    await_positions_snapshot =
      Base.handle_option(state.exchange, "watchPositions", "awaitPositionsSnapshot", true)

    cache = Safe.value(state.positions, type)
    {[fetch_positions_snapshot, await_positions_snapshot, cache], state, client}
  end

  # js/src/pro/binance.js:4082-4130
  @spec watch_positions_wake(State.t(), term(), term(), term(), term(), term(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_positions_wake(state, new_positions, cache, type, symbols, since, limit) do
    cache = if cache == nil, do: cache, else: Safe.value(state.positions, type)

    if state.exchange.new_updates do
      {new_positions, state, new_positions}
    else
      {Base.filter_by_symbols_since_limit(cache, symbols, since, limit, true), state,
       new_positions}
    end
  end

  # js/src/pro/binance.js:4132-4153
  @spec set_positions_cache(
          State.t(),
          Client.t(),
          term(),
          [String.t() | nil] | nil,
          boolean() | nil
        ) :: {State.t(), Client.t()}
  def set_positions_cache(state, client, type, _symbols, is_portfolio_margin) do
    is_portfolio_margin = is_portfolio_margin || false

    if type == "spot" do
      {state, client}
    else
      state = if state.positions == nil, do: %{state | positions: %{}}, else: state

      if JS.has_key?(state.positions, type) do
        {state, client}
      else
        fetch_positions_snapshot =
          Base.handle_option(state.exchange, "watchPositions", "fetchPositionsSnapshot", false)

        if JS.truthy?(fetch_positions_snapshot) do
          message_hash = JS.to_string(type) <> ":fetchPositionsSnapshot"

          if Client.waiting?(client, message_hash) do
            {state, client}
          else
            client = Client.future(client, message_hash)

            client =
              Client.spawn(client, fn exchange, client ->
                load_positions_snapshot(exchange, client, message_hash, type, is_portfolio_margin)
              end)

            {state, client}
          end
        else
          state = put_in(state.positions[type], ArrayCacheBySymbolBySide.new())
          {state, client}
        end
      end
    end
  end

  # js/src/pro/binance.js:4154-4177
  @spec load_positions_snapshot(Exchange.t(), Client.t(), term(), term(), term()) :: term()
  def load_positions_snapshot(exchange, client, message_hash, type, is_portfolio_margin) do
    params = Ordered.new([{"type", type}])

    params =
      if JS.truthy?(is_portfolio_margin) do
        JS.put(params, "portfolioMargin", true)
      else
        params
      end

    positions = Binance.fetch_positions(exchange, nil, params)

    Connection.turn(
      exchange,
      client,
      &load_positions_snapshot_turn(&1, &2, type, positions, message_hash)
    )
  end

  # js/src/pro/binance.js:4162-4176
  @spec load_positions_snapshot_turn(State.t(), Client.t(), term(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def load_positions_snapshot_turn(state, client, type, positions, message_hash) do
    state = put_in(state.positions[type], ArrayCacheBySymbolBySide.new())
    cache = JS.get(state.positions, type)

    {cache, state} =
      for position <- positions, reduce: {cache, state} do
        {cache, state} ->
          contracts = Base.safe_number(position, "contracts", 0)

          if JS.greater?(contracts, 0) do
            cache = Cache.append(cache, position)
            state = put_in(state.positions[type], cache)
            {cache, state}
          else
            {cache, state}
          end
      end

    if Client.waiting?(client, message_hash) do
      client = Client.settle_future(client, cache, message_hash, {:positions, type})

      client =
        Client.resolve(client, cache, JS.to_string(type) <> ":position", {:positions, type})

      {nil, state, client}
    else
      {nil, state, client}
    end
  end

  # js/src/pro/binance.js:4178-4242
  @spec handle_positions(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_positions(state, client, message) do
    subscriptions = client.subscriptions
    subscriptions_keys = Ordered.keys(subscriptions)
    account_type = get_account_type_from_subscriptions(subscriptions_keys)
    state = if state.positions == nil, do: %{state | positions: %{}}, else: state

    state =
      if JS.has_key?(state.positions, account_type) do
        state
      else
        put_in(state.positions[account_type], ArrayCacheBySymbolBySide.new())
      end

    cache = JS.get(state.positions, account_type)
    data = Base.safe_dict(message, "a", %{})
    raw_positions = Base.safe_list(data, "P", [])

    {new_positions, _, state} =
      for raw_position <- raw_positions, reduce: {[], cache, state} do
        {new_positions, cache, state} ->
          position = parse_ws_position(state.exchange, raw_position, nil)
          timestamp = Safe.integer(message, "E")

          position =
            Map.merge(position, %{"timestamp" => timestamp, "datetime" => Time.iso8601(timestamp)})

          new_positions = [position | new_positions]
          cache = Cache.append(cache, position)
          state = put_in(state.positions[account_type], cache)
          {new_positions, cache, state}
      end

    new_positions = Enum.reverse(new_positions)

    message_hashes =
      Base.find_message_hashes(client, JS.to_string(account_type) <> ":positions::")

    client =
      Enum.reduce(message_hashes, client, fn message_hash, client ->
        parts = String.split(message_hash, "::")
        symbols_string = Enum.at(parts, 1)
        symbols = String.split(symbols_string, ",")
        positions = Base.filter_by_array(new_positions, "symbol", symbols, false)

        if Collection.is_empty(positions) do
          client
        else
          Client.resolve(client, positions, message_hash)
        end
      end)

    client = Client.resolve(client, new_positions, JS.to_string(account_type) <> ":positions")
    {state, client}
  end

  # js/src/pro/binance.js:4243-4297
  @spec parse_ws_position(Exchange.t(), term(), term()) :: map() | nil
  def parse_ws_position(exchange, position, _market) do
    market_id = Safe.string(position, "s")
    contracts = Safe.decimal(position, "pa")
    contracts_abs = Precise.abs(contracts)
    position_side = Safe.string_lower(position, "ps")

    {hedged, position_side} =
      if position_side == "both" do
        cond do
          Precise.eq(contracts, {0, 0}) -> {false, position_side}
          Precise.lt(contracts, {0, 0}) -> {false, "short"}
          true -> {false, "long"}
        end
      else
        {true, position_side}
      end

    Base.safe_position(exchange, %{
      "info" => position,
      "id" => nil,
      "symbol" => Base.safe_symbol(exchange, market_id, nil, nil, "swap"),
      "notional" => nil,
      "marginMode" => Safe.string(position, "mt"),
      "liquidationPrice" => nil,
      "entryPrice" => Base.safe_number(position, "ep", nil),
      "unrealizedPnl" => Base.safe_number(position, "up", nil),
      "percentage" => nil,
      "contracts" => Number.parse_number(contracts_abs),
      "contractSize" => nil,
      "markPrice" => nil,
      "side" => position_side,
      "hedged" => hedged,
      "timestamp" => nil,
      "datetime" => nil,
      "maintenanceMargin" => nil,
      "maintenanceMarginPercentage" => nil,
      "collateral" => nil,
      "initialMargin" => nil,
      "initialMarginPercentage" => nil,
      "leverage" => nil,
      "marginRatio" => nil
    })
  end

  # js/src/pro/binance.js:4311-4350
  @spec fetch_my_trades_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_my_trades_ws(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    if symbol == nil do
      raise Ccxt.BadRequest, exchange.id <> " fetchMyTradesWs requires a symbol"
    end

    market = Binance.market(exchange, symbol)
    type = get_market_type(exchange, "fetchMyTradesWs", market, params)

    if type != "spot" and type != "future" do
      raise Ccxt.BadRequest,
            "#{exchange.id} fetchMyTradesWs does not support #{JS.to_string(type)} markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(
        exchange,
        params,
        "fetchMyTradesWs",
        "returnRateLimits",
        false
      )

    payload =
      Ordered.new([
        {"symbol", Base.market_id(exchange, symbol)},
        {"returnRateLimits", return_rate_limits}
      ])

    payload = if since == nil, do: payload, else: JS.put(payload, "startTime", since)
    payload = if limit == nil, do: payload, else: JS.put(payload, "limit", limit)
    from_id = Safe.integer(params, "fromId")

    if from_id != nil and since != nil do
      raise Ccxt.BadRequest,
            exchange.id <>
              " fetchMyTradesWs does not support fetching by both fromId and since parameters at the same time"
    end

    message = %{
      "id" => message_hash,
      "method" => "myTrades",
      "params" => sign_params(exchange, Collection.extend(payload, params))
    }

    subscription = %{"method" => :handle_trades_ws}
    trades = Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
    Base.filter_by_symbol_since_limit(trades, symbol, since, limit, nil)
  end

  # js/src/pro/binance.js:4365-4394
  @spec fetch_trades_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_trades_ws(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = Binance.market(exchange, symbol)
    type = get_market_type(exchange, "fetchTradesWs", market, params)

    if type != "spot" and type != "future" do
      raise Ccxt.BadRequest,
            "#{exchange.id} fetchTradesWs does not support #{JS.to_string(type)} markets"
    end

    url = JS.get_in(exchange.urls["api"], ["ws", "ws-api", type])
    request_id = Instance.transaction(exchange, &request_id(&1, url))
    message_hash = JS.to_string(request_id)

    [return_rate_limits, params] =
      Base.handle_option_and_params(exchange, params, "fetchTradesWs", "returnRateLimits", false)

    payload = %{
      "symbol" => Base.market_id(exchange, symbol),
      "returnRateLimits" => return_rate_limits
    }

    payload = if limit == nil, do: payload, else: Map.put(payload, "limit", limit)

    message = %{
      "id" => message_hash,
      "method" => "trades.historical",
      "params" => Collection.extend(payload, params)
    }

    subscription = %{"method" => :handle_trades_ws}
    trades = Connection.watch(exchange, url, message_hash, message, message_hash, subscription)
    Base.filter_by_since_limit(trades, since, limit, nil, nil)
  end

  # js/src/pro/binance.js:4395-4445
  @spec handle_trades_ws(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_trades_ws(exchange, client, message) do
    message_hash = Safe.string(message, "id")
    result = Base.safe_list(message, "result", [])
    trades = Base.parse_trades(exchange, result, nil, nil, nil, nil)
    Client.resolve(client, trades, message_hash)
  end

  # js/src/pro/binance.js:4457-4506
  @spec watch_my_trades(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_my_trades(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    {market, symbol} =
      if symbol == nil do
        {nil, symbol}
      else
        market = Binance.market(exchange, symbol)
        symbol = market["symbol"]
        {market, symbol}
      end

    [type, params] =
      Base.handle_market_type_and_params(exchange, "watchMyTrades", market, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "watchMyTrades", market, params, nil)

    type =
      cond do
        Binance.is_linear(type, sub_type) -> "future"
        Binance.is_inverse(type, sub_type) -> "delivery"
        true -> type
      end

    {symbol, message_hash, params} =
      if symbol == nil do
        {symbol, "myTrades", params}
      else
        symbol = Base.symbol(exchange, symbol)
        message_hash = "myTrades:" <> JS.to_string(symbol)

        params =
          Collection.extend(params, Ordered.new([{"type", market["type"]}, {"symbol", symbol}]))

        {symbol, message_hash, params}
      end

    authenticate(
      exchange,
      Collection.extend(Ordered.new([{"type", type}, {"subType", sub_type}]), params)
    )

    url_type = if type == "margin", do: "spot", else: type

    [is_portfolio_margin, _] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "watchMyTrades",
        "papi",
        "portfolioMargin",
        false
      )

    url =
      if type == "spot" or type == "margin" do
        JS.get_in(exchange.urls["api"], ["ws", "ws-api", "spot"])
      else
        url_type = if JS.truthy?(is_portfolio_margin), do: "papi", else: url_type

        get_private_ws_url(
          exchange,
          url_type,
          JS.get_in(Instance.options(exchange), [type, "listenKey"])
        )
      end

    client = Client.new(url)
    Connection.turn(exchange, client, &watch_my_trades_turn(&1, &2, type, is_portfolio_margin))

    Connection.watch(
      exchange,
      url,
      message_hash,
      nil,
      type,
      nil,
      &watch_my_trades_wake(&1, &2, limit, symbol, since)
    )
  end

  # js/src/pro/binance.js:4498-4499
  @spec watch_my_trades_turn(State.t(), Client.t(), term(), term()) ::
          {term(), State.t(), Client.t()}
  def watch_my_trades_turn(state, client, type, is_portfolio_margin) do
    {state, client} = set_balance_cache(state, client, type, is_portfolio_margin)
    {state, client} = set_positions_cache(state, client, type, nil, is_portfolio_margin)
    {nil, state, client}
  end

  # js/src/pro/binance.js:4502-4505
  @spec watch_my_trades_wake(State.t(), term(), term(), term(), term()) ::
          {term(), State.t(),
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def watch_my_trades_wake(state, trades, limit, symbol, since) do
    {trades, limit} =
      if state.exchange.new_updates do
        {limit, trades} = Cache.get_limit(trades, symbol, limit)
        {trades, limit}
      else
        {trades, limit}
      end

    {Base.filter_by_symbol_since_limit(trades, symbol, since, limit, true), state, trades}
  end

  # js/src/pro/binance.js:4507-4575
  @spec handle_my_trade(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_my_trade(state, client, message) do
    message_hash = "myTrades"
    execution_type = Safe.string(message, "x")

    if execution_type == "TRADE" do
      trade = parse_ws_trade(state.exchange, message, nil)
      order_id = Safe.string(trade, "order")
      trade_fee = Base.safe_dict(trade, "fee", %{})
      trade_fee = Collection.extend(%{}, trade_fee)
      symbol = Safe.string(trade, "symbol")

      state =
        if order_id != nil and trade_fee != nil and symbol != nil do
          cached_orders = state.orders

          if cached_orders == nil do
            state
          else
            orders = Safe.value(cached_orders.hashmap, symbol, %{})
            order = Safe.value(orders, order_id)

            if order == nil do
              state
            else
              fees = Safe.value(order, "fees")
              fee = Safe.value(order, "fee")

              order =
                if Collection.is_empty(fees) do
                  cond do
                    fee == nil ->
                      JS.put(order, "fee", trade_fee)

                    JS.get(fee, "currency") == trade_fee["currency"] ->
                      fee_cost = Collection.sum(JS.get(fee, "cost"), trade_fee["cost"])

                      JS.put_in(
                        order,
                        ["fee", "cost"],
                        Number.parse_float(
                          Base.currency_to_precision(
                            state.exchange,
                            trade_fee["currency"],
                            fee_cost,
                            nil
                          )
                        )
                      )

                    JS.get(fee, "currency") == nil ->
                      JS.put(order, "fee", trade_fee)

                    true ->
                      JS.put_all(order, %{"fees" => [fee, trade_fee], "fee" => nil})
                  end
                else
                  {order, insert_new_fee_currency} =
                    Enum.reduce_while(
                      Enum.with_index(JS.elements(fees)),
                      {order, true},
                      fn {order_fee, i}, {order, insert_new_fee_currency} ->
                        if JS.get(order_fee, "currency") == trade_fee["currency"] do
                          fee_cost = Collection.sum(trade_fee["cost"], JS.get(order_fee, "cost"))

                          order =
                            JS.put_in(
                              order,
                              ["fees", i, "cost"],
                              Number.parse_float(
                                Base.currency_to_precision(
                                  state.exchange,
                                  trade_fee["currency"],
                                  fee_cost,
                                  nil
                                )
                              )
                            )

                          {:halt, {order, false}}
                        else
                          {:cont, {order, insert_new_fee_currency}}
                        end
                      end
                    )

                  if insert_new_fee_currency do
                    JS.put(order, "fees", JS.get(order, "fees") ++ [trade_fee])
                  else
                    order
                  end
                end

              order_trades = Base.safe_list(order, "trades", [])
              order_trades = order_trades ++ [trade]
              order = JS.put(order, "trades", order_trades)
              orders = JS.put(orders, order_id, order)

              cached_orders =
                update_in(cached_orders.hashmap, &JS.replace_element(&1, symbol, orders))

              %{state | orders: cached_orders}
            end
          end
        else
          state
        end

      state =
        if state.my_trades == nil do
          limit = Safe.integer(Instance.options(state.exchange), "tradesLimit", 1000)
          %{state | my_trades: ArrayCacheBySymbolById.new(limit)}
        else
          state
        end

      my_trades = state.my_trades
      my_trades = Cache.append(my_trades, trade)
      state = %{state | my_trades: my_trades}
      client = Client.resolve(client, state.my_trades, message_hash, {:my_trades})
      message_hash_symbol = "#{message_hash}:#{JS.to_string(symbol)}"
      client = Client.resolve(client, state.my_trades, message_hash_symbol, {:my_trades})
      {state, client}
    else
      {state, client}
    end
  end

  # js/src/pro/binance.js:4576-4610
  @spec handle_order(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_order(state, client, message) do
    parsed = parse_ws_order(state.exchange, message, nil)
    symbol = Safe.string(parsed, "symbol")
    order_id = Safe.string(parsed, "id")

    if symbol == nil do
      {state, client}
    else
      state =
        if state.orders == nil do
          limit = Safe.integer(Instance.options(state.exchange), "ordersLimit", 1000)
          %{state | orders: ArrayCacheBySymbolById.new(limit)}
        else
          state
        end

      cached_orders = state.orders
      orders = Safe.value(cached_orders.hashmap, symbol, %{})
      order = Safe.value(orders, order_id)

      parsed =
        if order == nil do
          parsed
        else
          fee = Safe.value(order, "fee")
          parsed = if fee == nil, do: parsed, else: Map.put(parsed, "fee", fee)
          fees = Safe.value(order, "fees")
          parsed = if fees == nil, do: parsed, else: Map.put(parsed, "fees", fees)
          parsed = Map.put(parsed, "trades", Safe.value(order, "trades"))
          timestamp = Safe.integer(parsed, "timestamp")

          if timestamp == nil do
            Map.merge(parsed, %{
              "timestamp" => Safe.integer(order, "timestamp"),
              "datetime" => Safe.string(order, "datetime")
            })
          else
            parsed
          end
        end

      cached_orders = Cache.append(cached_orders, parsed)
      state = %{state | orders: cached_orders}
      message_hash = "orders"
      symbol_specific_message_hash = "orders:" <> symbol
      client = Client.resolve(client, cached_orders, message_hash, {:orders})
      client = Client.resolve(client, cached_orders, symbol_specific_message_hash, {:orders})
      {state, client}
    end
  end

  # js/src/pro/binance.js:4611-4614
  @spec handle_acount_update(State.t(), term(), term()) ::
          {State.t(), boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def handle_acount_update(state, client, message) do
    {state, client} = handle_balance(state, client, message)
    handle_positions(state, client, message)
  end

  # js/src/pro/binance.js:4615-4659
  @spec handle_ws_error(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_ws_error(exchange, client, message) do
    id = Safe.string(message, "id")
    error = Base.safe_dict(message, "error", %{})
    code = Safe.integer(error, "code")
    msg = Safe.string(error, "msg")

    {rejected, client} =
      try do
        Binance.handle_errors(
          exchange,
          code,
          msg,
          client.url,
          "",
          %{},
          Encode.json(error),
          error,
          %{},
          %{}
        )

        {false, client}
      rescue
        e ->
          client = Client.reject(client, e, id)
          subscription_keys = Ordered.keys(client.subscriptions)

          client =
            Enum.reduce(subscription_keys, client, fn subscription_hash, client ->
              subscription_id = Safe.string(client.subscriptions[subscription_hash], "id")
              subscription = Safe.string(client.subscriptions[subscription_hash], "subscription")

              if id == subscription_id do
                client = Client.reject(client, e, subscription_hash)

                if subscription == nil do
                  client
                else
                  %{client | subscriptions: JS.delete(client.subscriptions, subscription)}
                end
              else
                client
              end
            end)

          {true, client}
      end

    client = if rejected, do: client, else: Client.reject(client, message, id)
    code_string = Safe.string(error, "code")

    if code_string != nil and JS.get(code_string, 0) == "5" do
      Client.reset(client, message)
    else
      client
    end
  end

  # js/src/pro/binance.js:4660-4675
  @spec handle_event_stream_terminated(Client.t(), term()) :: Client.t()
  def handle_event_stream_terminated(client, message) do
    event = Safe.string(message, "e")
    subscriptions = client.subscriptions
    subscriptions_keys = Ordered.keys(subscriptions)
    account_type = get_account_type_from_subscriptions(subscriptions_keys)

    if event == "eventStreamTerminated" do
      client = %{client | subscriptions: JS.delete(client.subscriptions, account_type)}
      Client.reject(client, message, account_type)
    else
      client
    end
  end

  # js/src/pro/binance.js:4676-4757
  @spec handle_message(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_message(state, client, message) do
    event_msg = Base.safe_dict(message, "event", nil)
    message = if event_msg == nil, do: message, else: event_msg
    status = Safe.string(message, "status")
    error = Safe.value(message, "error")

    if error != nil or (status != nil and status != "200") do
      client = handle_ws_error(state.exchange, client, message)
      {state, client}
    else
      id = Safe.string(message, "id")
      subscriptions = Safe.value(client.subscriptions, id)
      method = Safe.value(subscriptions, "method")

      if method == nil do
        methods = %{
          "depthUpdate" => :handle_order_book,
          "trade" => :handle_trade,
          "aggTrade" => :handle_trade,
          "kline" => :handle_ohlcv,
          "markPrice_kline" => :handle_ohlcv,
          "indexPrice_kline" => :handle_ohlcv,
          "1hTicker@arr" => :handle_tickers,
          "4hTicker@arr" => :handle_tickers,
          "1dTicker@arr" => :handle_tickers,
          "24hrTicker@arr" => :handle_tickers,
          "24hrMiniTicker@arr" => :handle_tickers,
          "1hTicker" => :handle_tickers,
          "4hTicker" => :handle_tickers,
          "1dTicker" => :handle_tickers,
          "24hrTicker" => :handle_tickers,
          "24hrMiniTicker" => :handle_tickers,
          "markPriceUpdate" => :handle_mark_prices,
          "markPriceUpdate@arr" => :handle_mark_prices,
          "bookTicker" => :handle_bids_asks,
          "outboundAccountPosition" => :handle_balance,
          "balanceUpdate" => :handle_balance,
          "ACCOUNT_UPDATE" => :handle_acount_update,
          "executionReport" => :handle_order_update,
          "ORDER_TRADE_UPDATE" => :handle_order_update,
          "ALGO_UPDATE" => :handle_order_update,
          "forceOrder" => :handle_liquidation,
          "eventStreamTerminated" => :handle_event_stream_terminated,
          "externalLockUpdate" => :handle_balance
        }

        event = Safe.string(message, "e")

        event =
          if is_list(message) do
            data = Enum.at(message, 0)
            JS.to_string(Safe.string(data, "e")) <> "@arr"
          else
            event
          end

        method = Safe.value(methods, event)

        if method == nil do
          request_id = id

          if request_id == nil do
            if event == nil and JS.has_key?(message, "a") and JS.has_key?(message, "b") do
              handle_bids_asks(state, client, message)
            else
              {state, client}
            end
          else
            {_, state, client} = handle_subscription_status(state, client, message)
            {state, client}
          end
        else
          state.exchange.module.call_handler(method, state, client, message)
        end
      else
        state.exchange.module.call_handler(method, state, client, message)
      end
    end
  end

  def call_handler(:handle_order_book_subscription, state, client, message) do
    handle_order_book_subscription(state, client, message, nil)
  end

  def call_handler(:handle_fetch_order_book, state, client, message) do
    client = handle_fetch_order_book(client, message)
    {state, client}
  end

  def call_handler(:handle_ticker_ws, state, client, message) do
    client = handle_ticker_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_fetch_ohlcv, state, client, message) do
    client = handle_fetch_ohlcv(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_user_data_stream_subscribe, state, client, message) do
    client = handle_user_data_stream_subscribe(client, message)
    {state, client}
  end

  def call_handler(:handle_account_status_ws, state, client, message) do
    client = handle_account_status_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_balance_ws, state, client, message) do
    client = handle_balance_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_positions_ws, state, client, message) do
    client = handle_positions_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_order_ws, state, client, message) do
    client = handle_order_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_edit_order_ws, state, client, message) do
    client = handle_edit_order_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_orders_ws, state, client, message) do
    client = handle_orders_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_trades_ws, state, client, message) do
    client = handle_trades_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_order_book, state, client, message) do
    handle_order_book(state, client, message)
  end

  def call_handler(:handle_trade, state, client, message) do
    handle_trade(state, client, message)
  end

  def call_handler(:handle_ohlcv, state, client, message) do
    handle_ohlcv(state, client, message)
  end

  def call_handler(:handle_tickers, state, client, message) do
    handle_tickers(state, client, message)
  end

  def call_handler(:handle_mark_prices, state, client, message) do
    handle_mark_prices(state, client, message)
  end

  def call_handler(:handle_bids_asks, state, client, message) do
    handle_bids_asks(state, client, message)
  end

  def call_handler(:handle_balance, state, client, message) do
    handle_balance(state, client, message)
  end

  def call_handler(:handle_acount_update, state, client, message) do
    handle_acount_update(state, client, message)
  end

  def call_handler(:handle_order_update, state, client, message) do
    handle_order_update(state, client, message)
  end

  def call_handler(:handle_liquidation, state, client, message) do
    handle_liquidation(state, client, message)
  end

  def call_handler(:handle_event_stream_terminated, state, client, message) do
    client = handle_event_stream_terminated(client, message)
    {state, client}
  end

  def call_handler(:handle_order_book_subscription, state, client, message, subscription) do
    handle_order_book_subscription(state, client, message, subscription)
  end

  def call_handler(:handle_fetch_order_book, state, client, message, _subscription) do
    client = handle_fetch_order_book(client, message)
    {state, client}
  end

  def call_handler(:handle_ticker_ws, state, client, message, _subscription) do
    client = handle_ticker_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_fetch_ohlcv, state, client, message, _subscription) do
    client = handle_fetch_ohlcv(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_user_data_stream_subscribe, state, client, message, _subscription) do
    client = handle_user_data_stream_subscribe(client, message)
    {state, client}
  end

  def call_handler(:handle_account_status_ws, state, client, message, _subscription) do
    client = handle_account_status_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_balance_ws, state, client, message, _subscription) do
    client = handle_balance_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_positions_ws, state, client, message, _subscription) do
    client = handle_positions_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_order_ws, state, client, message, _subscription) do
    client = handle_order_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_edit_order_ws, state, client, message, _subscription) do
    client = handle_edit_order_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_orders_ws, state, client, message, _subscription) do
    client = handle_orders_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_trades_ws, state, client, message, _subscription) do
    client = handle_trades_ws(state.exchange, client, message)
    {state, client}
  end

  def call_handler(:handle_order_book, state, client, message, _subscription) do
    handle_order_book(state, client, message)
  end

  def call_handler(:handle_trade, state, client, message, _subscription) do
    handle_trade(state, client, message)
  end

  def call_handler(:handle_ohlcv, state, client, message, _subscription) do
    handle_ohlcv(state, client, message)
  end

  def call_handler(:handle_tickers, state, client, message, _subscription) do
    handle_tickers(state, client, message)
  end

  def call_handler(:handle_mark_prices, state, client, message, _subscription) do
    handle_mark_prices(state, client, message)
  end

  def call_handler(:handle_bids_asks, state, client, message, _subscription) do
    handle_bids_asks(state, client, message)
  end

  def call_handler(:handle_balance, state, client, message, _subscription) do
    handle_balance(state, client, message)
  end

  def call_handler(:handle_acount_update, state, client, message, _subscription) do
    handle_acount_update(state, client, message)
  end

  def call_handler(:handle_order_update, state, client, message, _subscription) do
    handle_order_update(state, client, message)
  end

  def call_handler(:handle_liquidation, state, client, message, _subscription) do
    handle_liquidation(state, client, message)
  end

  def call_handler(:handle_event_stream_terminated, state, client, message, _subscription) do
    client = handle_event_stream_terminated(client, message)
    {state, client}
  end

  # js/src/pro/binance.js:2120-2239
  defp parse_ws_ticker_deferred(exchange, message, market_type) do
    market_id = Safe.string2(message, "s", "symbol")
    market = Binance.safe_market(exchange, market_id, nil, nil, market_type)
    symbol = market["symbol"]

    {symbol,
     Deferred.new(fn exchange ->
       event = Safe.string(message, "e", "bookTicker")
       event = if event == "24hrTicker", do: "ticker", else: event

       if event == "markPriceUpdate" do
         timestamp = Safe.integer(message, "E")

         safe_ticker_unpacked(
           symbol,
           timestamp,
           Time.iso8601(timestamp),
           message,
           Safe.string(message, "p"),
           Safe.string(message, "i")
         )
       else
         timestamp =
           if event == "bookTicker" do
             Safe.integer2(message, "E", "time")
           else
             Safe.integer_n(message, ["C", "E", "time"])
           end

         {last, high, low, bid, bid_volume, ask, ask_volume, vwap, open, previous_close, change,
          percentage, base_volume,
          quote_volume} =
           Safe.strings(message, [
             ["c", "price"],
             "h",
             "l",
             ["b", "bidPrice"],
             ["B", "bidQty"],
             ["a", "askPrice"],
             ["A", "askQty"],
             "w",
             "o",
             "x",
             "p",
             "P",
             "v",
             "q"
           ])

         safe_ticker_unpacked2(
           exchange,
           symbol,
           timestamp,
           Time.iso8601(timestamp),
           high,
           low,
           bid,
           bid_volume,
           ask,
           ask_volume,
           vwap,
           open,
           last,
           previous_close,
           change,
           percentage,
           base_volume,
           quote_volume,
           message,
           market
         )
       end
     end)}
  end

  # js/src/base/Exchange.js:4236-4331
  defp safe_ticker_unpacked(
         ticker_symbol,
         ticker_timestamp,
         ticker_datetime,
         ticker_info,
         ticker_mark_price,
         ticker_index_price
       ) do
    %{
      "symbol" => ticker_symbol,
      "timestamp" => ticker_timestamp,
      "datetime" => ticker_datetime,
      "info" => ticker_info,
      "markPrice" => Number.parse_number(Safe.string_of(ticker_mark_price)),
      "indexPrice" => Number.parse_number(Safe.string_of(ticker_index_price)),
      "bid" => nil,
      "bidVolume" => nil,
      "ask" => nil,
      "askVolume" => nil,
      "high" => nil,
      "low" => nil,
      "open" => nil,
      "close" => nil,
      "last" => nil,
      "change" => nil,
      "percentage" => nil,
      "average" => nil,
      "vwap" => nil,
      "baseVolume" => nil,
      "quoteVolume" => nil,
      "previousClose" => nil
    }
  end

  # js/src/base/Exchange.js:4236-4331
  defp safe_ticker_unpacked2(
         exchange,
         ticker_symbol,
         ticker_timestamp,
         ticker_datetime,
         ticker_high,
         ticker_low,
         ticker_bid,
         ticker_bid_volume,
         ticker_ask,
         ticker_ask_volume,
         ticker_vwap,
         ticker_open,
         ticker_close,
         ticker_previous_close,
         ticker_change,
         ticker_percentage,
         ticker_base_volume,
         ticker_quote_volume,
         ticker_info,
         market
       ) do
    open = Number.omit_zero(Safe.decimal_of(ticker_open))
    close = Number.omit_zero(Safe.decimal_of(ticker_close))
    change = Number.omit_zero(Safe.decimal_of(ticker_change))
    percentage = Number.omit_zero(Safe.decimal_of(ticker_percentage))
    vwap = Safe.string_of(ticker_vwap)
    base_volume = Safe.decimal_of(ticker_base_volume)
    quote_volume = Safe.decimal_of(ticker_quote_volume)

    vwap =
      if vwap == nil, do: Precise.divide(Number.omit_zero(quote_volume), base_volume), else: vwap

    {close, open} =
      cond do
        change == nil ->
          cond do
            percentage == nil ->
              {close, open}

            open == nil and close != nil ->
              open =
                Precise.divide(close, Precise.add({1, 0}, Precise.divide(percentage, {100, 0})))

              {close, open}

            true ->
              {close, open}
          end

        open == nil and close != nil ->
          open = Precise.subtract(close, change)
          {close, open}

        true ->
          {close, open}
      end

    change =
      if change == nil do
        cond do
          close != nil and open != nil ->
            Precise.subtract(close, open)

          close != nil and percentage != nil ->
            Precise.multiply(
              Precise.divide(percentage, {100, 0}),
              Precise.divide(close, {100, 0})
            )

          open != nil and percentage != nil ->
            Precise.multiply(open, Precise.divide(percentage, {100, 0}))

          true ->
            change
        end
      else
        change
      end

    {percentage, close, average} =
      if open == nil do
        {percentage, close, nil}
      else
        percentage =
          if percentage == nil and change != nil do
            Precise.multiply(Precise.divide(change, open), {100, 0})
          else
            percentage
          end

        close = if close == nil and change != nil, do: Precise.add(open, change), else: close

        if close == nil do
          {percentage, close, nil}
        else
          precision =
            if market != nil && Base.is_tick_precision(exchange) do
              market_precision = Base.safe_dict(market, "precision", nil)
              precision_price = Safe.string(market_precision, "price")

              if precision_price == nil do
                18
              else
                Number.precision_from_string(precision_price)
              end
            else
              18
            end

          average = Precise.divide(Precise.add(open, close), {2, 0}, precision)
          {percentage, close, average}
        end
      end

    close_parsed = Number.parse_number(Number.omit_zero(close))

    %{
      "symbol" => ticker_symbol,
      "timestamp" => ticker_timestamp,
      "datetime" => ticker_datetime,
      "high" => Number.parse_number(Number.omit_zero(Safe.decimal_of(ticker_high))),
      "low" => Number.parse_number(Number.omit_zero(Safe.decimal_of(ticker_low))),
      "bid" => Number.parse_number(Number.omit_zero(Safe.decimal_of(ticker_bid))),
      "bidVolume" => Number.parse_number(Safe.string_of(ticker_bid_volume)),
      "ask" => Number.parse_number(Number.omit_zero(Safe.decimal_of(ticker_ask))),
      "askVolume" => Number.parse_number(Safe.string_of(ticker_ask_volume)),
      "vwap" => Number.parse_number(vwap),
      "open" => Number.parse_number(Number.omit_zero(open)),
      "close" => close_parsed,
      "last" => close_parsed,
      "previousClose" => Number.parse_number(Safe.string_of(ticker_previous_close)),
      "change" => Number.parse_number(change),
      "percentage" => Number.parse_number(percentage),
      "average" => Number.parse_number(average),
      "baseVolume" => Number.parse_number(base_volume),
      "quoteVolume" => Number.parse_number(quote_volume),
      "info" => ticker_info,
      "indexPrice" => nil,
      "markPrice" => nil
    }
  end
end
