# Generated from js/src/binanceusdm.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
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

defmodule Ccxt.Compiled.Binanceusdm do
  @moduledoc false

  alias Ccxt.Collection
  alias Ccxt.Compiled.Base
  alias Ccxt.Compiled.Binance
  alias Ccxt.Exchange
  alias Ccxt.Rest.Endpoints

  defdelegate handle_deltas(exchange, arg1, arg2), to: Base
  defdelegate handle_delta(exchange, arg1, arg2), to: Base
  defdelegate set_sandbox_mode(exchange, arg1), to: Binance
  defdelegate enable_demo_trading(exchange, arg1), to: Binance
  defdelegate sign(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Binance
  defdelegate fetch_accounts(exchange, arg1), to: Base
  defdelegate fetch_trades(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_trades_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_liquidations(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_liquidations_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_my_liquidations(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_my_liquidations_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_trades(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate unwatch_orders(exchange, arg1, arg2), to: Base
  defdelegate unwatch_trades(exchange, arg1, arg2), to: Base
  defdelegate watch_trades_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate unwatch_trades_for_symbols(exchange, arg1, arg2), to: Base
  defdelegate watch_my_trades_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_orders_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_ohlcv_for_symbols(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate unwatch_ohlcv_for_symbols(exchange, arg1, arg2), to: Base
  defdelegate watch_order_book_for_symbols(exchange, arg1, arg2, arg3), to: Base
  defdelegate unwatch_order_book_for_symbols(exchange, arg1, arg2), to: Base
  defdelegate unwatch_positions(exchange, arg1, arg2), to: Base
  defdelegate unwatch_ticker(exchange, arg1, arg2), to: Base
  defdelegate unwatch_mark_price(exchange, arg1, arg2), to: Base
  defdelegate unwatch_mark_prices(exchange, arg1, arg2), to: Base
  defdelegate fetch_deposit_addresses(exchange, arg1, arg2), to: Base
  defdelegate fetch_order_book(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_order_book_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_margin_mode(exchange, arg1, arg2), to: Binance
  defdelegate fetch_margin_modes(exchange, arg1, arg2), to: Binance
  defdelegate watch_order_book(exchange, arg1, arg2, arg3), to: Base
  defdelegate unwatch_order_book(exchange, arg1, arg2), to: Base
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
  defdelegate parse_ws_trade(exchange, arg1, arg2), to: Base
  defdelegate parse_ws_order(exchange, arg1, arg2), to: Base
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
  defdelegate fetch_ohlcv_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate watch_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
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

  defdelegate edit_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Base
  defdelegate fetch_position(exchange, arg1, arg2), to: Binance
  defdelegate fetch_position_ws(exchange, arg1, arg2), to: Base
  defdelegate watch_position(exchange, arg1, arg2), to: Base
  defdelegate watch_positions(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_positions_for_symbol(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions_for_symbol_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions(exchange, arg1, arg2), to: Binance
  defdelegate fetch_positions_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions_risk(exchange, arg1, arg2), to: Binance
  defdelegate fetch_bids_asks(exchange, arg1, arg2), to: Binance
  defdelegate fetch_borrow_interest(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate fetch_ledger(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_ledger_entry(exchange, arg1, arg2, arg3), to: Binance
  defdelegate safe_market(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_balance(exchange, arg1), to: Binance
  defdelegate fetch_balance_ws(exchange, arg1), to: Base
  defdelegate parse_balance(exchange, arg1), to: Base
  defdelegate watch_balance(exchange, arg1), to: Base
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
  defdelegate fetch_ticker_ws(exchange, arg1, arg2), to: Base
  defdelegate watch_ticker(exchange, arg1, arg2), to: Base
  defdelegate fetch_tickers(exchange, arg1, arg2), to: Binance
  defdelegate fetch_spot_tickers(exchange, arg1, arg2), to: Base
  defdelegate fetch_contract_tickers(exchange, arg1, arg2), to: Base
  defdelegate fetch_mark_prices(exchange, arg1, arg2), to: Binance
  defdelegate fetch_tickers_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_order_books(exchange, arg1, arg2, arg3), to: Base
  defdelegate watch_bids_asks(exchange, arg1, arg2), to: Base
  defdelegate watch_tickers(exchange, arg1, arg2), to: Base
  defdelegate unwatch_tickers(exchange, arg1, arg2), to: Base
  defdelegate unwatch_funding_rate(exchange, arg1, arg2), to: Base
  defdelegate fetch_order(exchange, arg1, arg2, arg3), to: Binance
  defdelegate fetch_order_with_client_order_id(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_order_ws(exchange, arg1, arg2, arg3), to: Base
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
  defdelegate create_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate cancel_order(exchange, arg1, arg2, arg3), to: Binance
  defdelegate cancel_spot_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_contract_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_order_with_client_order_id(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_order_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_orders(exchange, arg1, arg2, arg3), to: Binance
  defdelegate cancel_orders_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_all_orders(exchange, arg1, arg2), to: Binance
  defdelegate cancel_all_spot_orders(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_contract_orders(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_orders_after(exchange, arg1, arg2), to: Base
  defdelegate cancel_orders_for_symbols(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_orders_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_orders_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_order_trades(exchange, arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate watch_orders(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_open_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_open_orders_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_closed_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_canceled_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_canceled_and_closed_orders(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_closed_orders_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_my_trades(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_my_liquidations(exchange, arg1, arg2, arg3, arg4), to: Binance
  defdelegate fetch_liquidations(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_my_trades_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_my_trades(exchange, arg1, arg2, arg3, arg4), to: Base
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
  defdelegate unwatch_ohlcv(exchange, arg1, arg2, arg3), to: Base
  defdelegate watch_mark_price(exchange, arg1, arg2), to: Base
  defdelegate watch_mark_prices(exchange, arg1, arg2), to: Base
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
    "id" => "binanceusdm",
    "name" => "Binance USDⓈ-M",
    "has" => %{
      "spot" => false,
      "margin" => false,
      "option" => nil,
      "createStopMarketOrder" => true
    },
    "urls" => %{
      "logo" => "https://github.com/user-attachments/assets/871cbea7-eebb-4b28-b260-c1c91df0487a",
      "doc" => [
        "https://binance-docs.github.io/apidocs/futures/en/",
        "https://binance-docs.github.io/apidocs/spot/en",
        "https://developers.binance.com/en"
      ]
    },
    "exceptions" => %{
      "exact" => %{
        "-5021" => Ccxt.InvalidOrder,
        "-5022" => Ccxt.InvalidOrder,
        "-5028" => Ccxt.InvalidOrder
      }
    },
    "options" => %{
      "fetchMarkets" => %{"types" => ["linear"]},
      "defaultType" => "swap",
      "defaultSubType" => "linear",
      "leverageBrackets" => nil,
      "marginTypes" => %{},
      "marginModes" => %{}
    }
  }

  @description Collection.deep_extend(Binance.describe(), @additions)

  @spec describe() :: map()
  def describe, do: @description

  @endpoints Endpoints.of(@description)

  @spec endpoints() :: Endpoints.t()
  def endpoints, do: @endpoints

  # js/src/binanceusdm.js:56-59
  @spec transfer_in(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  def transfer_in(exchange, code, amount, params) do
    params = params || %{}
    Binance.futures_transfer(exchange, code, amount, 1, params)
  end

  # js/src/binanceusdm.js:60-63
  @spec transfer_out(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  def transfer_out(exchange, code, amount, params) do
    params = params || %{}
    Binance.futures_transfer(exchange, code, amount, 2, params)
  end
end
