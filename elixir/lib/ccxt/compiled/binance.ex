# Generated from js/src/binance.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
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

defmodule Ccxt.Compiled.Binance do
  @moduledoc false

  alias Ccxt.Collection
  alias Ccxt.Compiled.Base
  alias Ccxt.Crypto
  alias Ccxt.Encode
  alias Ccxt.Error
  alias Ccxt.Exchange
  alias Ccxt.Instance
  alias Ccxt.JS
  alias Ccxt.Number
  alias Ccxt.Ordered
  alias Ccxt.Precise
  alias Ccxt.Promise
  alias Ccxt.Rest
  alias Ccxt.Rest.Endpoints
  alias Ccxt.Safe
  alias Ccxt.Time

  require JS
  require Safe

  defdelegate handle_deltas(exchange, arg1, arg2), to: Base
  defdelegate handle_delta(exchange, arg1, arg2), to: Base
  defdelegate fetch_accounts(exchange, arg1), to: Base
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
  defdelegate fetch_order_book_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate watch_order_book(exchange, arg1, arg2, arg3), to: Base
  defdelegate unwatch_order_book(exchange, arg1, arg2), to: Base
  defdelegate parse_account(exchange, arg1), to: Base
  defdelegate fetch_cross_borrow_rates(exchange, arg1), to: Base
  defdelegate parse_position(exchange, arg1, arg2), to: Base
  defdelegate parse_ws_trade(exchange, arg1, arg2), to: Base
  defdelegate parse_ws_order(exchange, arg1, arg2), to: Base
  defdelegate parse_ws_order_trade(exchange, arg1, arg2), to: Base
  defdelegate watch_funding_rate(exchange, arg1, arg2), to: Base
  defdelegate watch_funding_rates(exchange, arg1, arg2), to: Base
  defdelegate unwatch_funding_rates(exchange, arg1, arg2), to: Base
  defdelegate create_deposit_address(exchange, arg1, arg2), to: Base
  defdelegate fetch_leverage(exchange, arg1, arg2), to: Base
  defdelegate set_margin(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_long_short_ratio(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_deposit_addresses_by_network(exchange, arg1, arg2), to: Base
  defdelegate fetch_open_interests(exchange, arg1, arg2), to: Base
  defdelegate sign_in(exchange, arg1), to: Base
  defdelegate fetch_payment_methods(exchange, arg1), to: Base
  defdelegate after_construct(exchange), to: Base
  defdelegate get_default_options(), to: Base
  defdelegate set_markets(exchange, arg1, arg2), to: Base
  defdelegate fetch_borrow_rate(exchange, arg1, arg2, arg3), to: Base
  defdelegate borrow_margin(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate repay_margin(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_spot_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_contract_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_ohlcv_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate watch_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_l2_order_book(exchange, arg1, arg2, arg3), to: Base
  defdelegate market_id(exchange, arg1), to: Base
  defdelegate symbol(exchange, arg1), to: Base
  defdelegate get_symbols_for_market_type(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate build_ohlcvc(exchange, arg1, arg2, arg3, arg4), to: Base

  defdelegate edit_order_with_client_order_id(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7),
    to: Base

  defdelegate edit_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Base
  defdelegate fetch_position_ws(exchange, arg1, arg2), to: Base
  defdelegate watch_position(exchange, arg1, arg2), to: Base
  defdelegate watch_positions(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_positions_for_symbol(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions_for_symbol_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_positions_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_balance_ws(exchange, arg1), to: Base
  defdelegate parse_balance(exchange, arg1), to: Base
  defdelegate watch_balance(exchange, arg1), to: Base
  defdelegate fetch_transaction_fee(exchange, arg1, arg2), to: Base
  defdelegate fetch_deposit_withdraw_fee(exchange, arg1, arg2), to: Base
  defdelegate fetch_ticker_ws(exchange, arg1, arg2), to: Base
  defdelegate watch_ticker(exchange, arg1, arg2), to: Base
  defdelegate fetch_spot_tickers(exchange, arg1, arg2), to: Base
  defdelegate fetch_contract_tickers(exchange, arg1, arg2), to: Base
  defdelegate fetch_tickers_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_order_books(exchange, arg1, arg2, arg3), to: Base
  defdelegate watch_bids_asks(exchange, arg1, arg2), to: Base
  defdelegate watch_tickers(exchange, arg1, arg2), to: Base
  defdelegate unwatch_tickers(exchange, arg1, arg2), to: Base
  defdelegate unwatch_funding_rate(exchange, arg1, arg2), to: Base
  defdelegate fetch_order_with_client_order_id(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_order_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate create_twap_order(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
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

  defdelegate create_spot_orders(exchange, arg1, arg2), to: Base
  defdelegate create_contract_orders(exchange, arg1, arg2), to: Base
  defdelegate create_order_ws(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Base
  defdelegate cancel_spot_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_contract_order(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_order_with_client_order_id(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_order_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_orders_ws(exchange, arg1, arg2, arg3), to: Base
  defdelegate cancel_all_spot_orders(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_contract_orders(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_orders_after(exchange, arg1, arg2), to: Base
  defdelegate cancel_orders_for_symbols(exchange, arg1, arg2), to: Base
  defdelegate cancel_all_orders_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_orders_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_orders(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_open_orders_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_closed_orders_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_liquidations(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_my_trades_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate watch_my_trades(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_option_chain(exchange, arg1, arg2), to: Base
  defdelegate fetch_deposits_withdrawals(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_deposits_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_withdrawals_ws(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate close_position(exchange, arg1, arg2, arg3), to: Base
  defdelegate close_all_positions(exchange, arg1), to: Base
  defdelegate fetch_l3_order_book(exchange, arg1, arg2, arg3), to: Base
  defdelegate fetch_contract_deposit_address(exchange, arg1, arg2), to: Base
  defdelegate account(), to: Base
  defdelegate currency(exchange, arg1), to: Base
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
  defdelegate fetch_trading_fees_ws(exchange, arg1), to: Base
  defdelegate fetch_funding_interval(exchange, arg1, arg2), to: Base
  defdelegate fetch_mark_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_index_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_premium_index_ohlcv(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate fetch_transactions(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_position_history(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_positions_history(exchange, arg1, arg2, arg3, arg4), to: Base
  defdelegate fetch_transfer(exchange, arg1, arg2, arg3), to: Base
  defdelegate unwatch_ohlcv(exchange, arg1, arg2, arg3), to: Base
  defdelegate watch_mark_price(exchange, arg1, arg2), to: Base
  defdelegate watch_mark_prices(exchange, arg1, arg2), to: Base
  defdelegate withdraw_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate unwatch_my_trades(exchange, arg1, arg2), to: Base
  defdelegate create_orders_ws(exchange, arg1, arg2), to: Base
  defdelegate fetch_orders_by_status_ws(exchange, arg1, arg2, arg3, arg4, arg5), to: Base
  defdelegate unwatch_bids_asks(exchange, arg1, arg2), to: Base

  @description %{
    "id" => "binance",
    "name" => "Binance",
    "countries" => [],
    "enableRateLimit" => true,
    "rateLimit" => 50,
    "rateLimiterAlgorithm" => "leakyBucket",
    "timeout" => 10000,
    "certified" => true,
    "pro" => true,
    "alias" => false,
    "dex" => false,
    "has" => %{
      "publicAPI" => true,
      "privateAPI" => true,
      "CORS" => nil,
      "sandbox" => true,
      "spot" => true,
      "margin" => true,
      "swap" => true,
      "future" => true,
      "option" => true,
      "addMargin" => true,
      "borrowCrossMargin" => true,
      "borrowIsolatedMargin" => true,
      "borrowMargin" => nil,
      "cancelAllOrders" => true,
      "cancelAllOrdersWs" => nil,
      "cancelOrder" => true,
      "cancelOrderWithClientOrderId" => nil,
      "cancelOrderWs" => nil,
      "cancelOrders" => true,
      "cancelOrdersWithClientOrderId" => nil,
      "cancelOrdersWs" => nil,
      "closeAllPositions" => false,
      "closePosition" => false,
      "createDepositAddress" => false,
      "createLimitBuyOrder" => true,
      "createLimitBuyOrderWs" => nil,
      "createLimitOrder" => true,
      "createLimitOrderWs" => nil,
      "createLimitSellOrder" => true,
      "createLimitSellOrderWs" => nil,
      "createMarketBuyOrder" => true,
      "createMarketBuyOrderWs" => nil,
      "createMarketBuyOrderWithCost" => true,
      "createMarketBuyOrderWithCostWs" => nil,
      "createMarketOrder" => true,
      "createMarketOrderWs" => true,
      "createMarketOrderWithCost" => true,
      "createMarketOrderWithCostWs" => nil,
      "createMarketSellOrder" => true,
      "createMarketSellOrderWs" => nil,
      "createMarketSellOrderWithCost" => true,
      "createMarketSellOrderWithCostWs" => nil,
      "createOrder" => true,
      "createOrderWs" => nil,
      "createOrders" => true,
      "createOrderWithTakeProfitAndStopLoss" => false,
      "createOrderWithTakeProfitAndStopLossWs" => nil,
      "createPostOnlyOrder" => true,
      "createPostOnlyOrderWs" => nil,
      "createReduceOnlyOrder" => true,
      "createReduceOnlyOrderWs" => nil,
      "createStopLimitOrder" => true,
      "createStopLimitOrderWs" => nil,
      "createStopLossOrder" => true,
      "createStopLossOrderWs" => nil,
      "createStopMarketOrder" => false,
      "createStopMarketOrderWs" => nil,
      "createStopOrder" => true,
      "createStopOrderWs" => nil,
      "createTakeProfitOrder" => true,
      "createTakeProfitOrderWs" => nil,
      "createTrailingAmountOrder" => nil,
      "createTrailingAmountOrderWs" => nil,
      "createTrailingPercentOrder" => true,
      "createTrailingPercentOrderWs" => nil,
      "createTriggerOrder" => true,
      "createTriggerOrderWs" => nil,
      "deposit" => nil,
      "editOrder" => true,
      "editOrderWithClientOrderId" => nil,
      "editOrders" => true,
      "editOrderWs" => nil,
      "fetchAccounts" => nil,
      "fetchADLRank" => true,
      "fetchBalance" => true,
      "fetchBalanceWs" => nil,
      "fetchBidsAsks" => true,
      "fetchBorrowInterest" => true,
      "fetchBorrowRate" => nil,
      "fetchBorrowRateHistories" => false,
      "fetchBorrowRateHistory" => true,
      "fetchBorrowRates" => nil,
      "fetchBorrowRatesPerSymbol" => nil,
      "fetchCanceledAndClosedOrders" => "emulated",
      "fetchCanceledOrders" => "emulated",
      "fetchClosedOrder" => false,
      "fetchClosedOrders" => "emulated",
      "fetchClosedOrdersWs" => nil,
      "fetchConvertCurrencies" => true,
      "fetchConvertQuote" => true,
      "fetchConvertTrade" => true,
      "fetchConvertTradeHistory" => true,
      "fetchCrossBorrowRate" => true,
      "fetchCrossBorrowRates" => false,
      "fetchCurrencies" => true,
      "fetchCurrenciesWs" => "emulated",
      "fetchDeposit" => false,
      "fetchDepositAddress" => true,
      "fetchDepositAddresses" => false,
      "fetchDepositAddressesByNetwork" => false,
      "fetchDeposits" => true,
      "fetchDepositsWithdrawals" => false,
      "fetchDepositsWs" => nil,
      "fetchDepositWithdrawFee" => "emulated",
      "fetchDepositWithdrawFees" => true,
      "fetchFundingHistory" => true,
      "fetchFundingRate" => true,
      "fetchFundingRateHistory" => true,
      "fetchFundingInterval" => "emulated",
      "fetchFundingIntervals" => true,
      "fetchFundingRates" => true,
      "fetchGreeks" => true,
      "fetchIndexOHLCV" => true,
      "fetchIsolatedBorrowRate" => "emulated",
      "fetchIsolatedBorrowRates" => true,
      "fetchMarginAdjustmentHistory" => true,
      "fetchIsolatedPositions" => nil,
      "fetchL2OrderBook" => true,
      "fetchL3OrderBook" => false,
      "fetchLastPrices" => true,
      "fetchLedger" => true,
      "fetchLedgerEntry" => true,
      "fetchLeverage" => "emulated",
      "fetchLeverages" => true,
      "fetchLeverageTiers" => true,
      "fetchLiquidations" => false,
      "fetchLongShortRatio" => false,
      "fetchLongShortRatioHistory" => true,
      "fetchMarginMode" => true,
      "fetchMarginModes" => true,
      "fetchMarketLeverageTiers" => "emulated",
      "fetchMarkets" => true,
      "fetchMarketsWs" => nil,
      "fetchMarkOHLCV" => true,
      "fetchMyLiquidations" => true,
      "fetchMySettlementHistory" => true,
      "fetchMyTrades" => true,
      "fetchMyTradesWs" => nil,
      "fetchOHLCV" => true,
      "fetchOHLCVWs" => nil,
      "fetchOpenInterest" => true,
      "fetchOpenInterests" => nil,
      "fetchOpenInterestHistory" => true,
      "fetchOpenOrder" => true,
      "fetchOpenOrders" => true,
      "fetchOpenOrdersWs" => nil,
      "fetchOption" => true,
      "fetchOptionChain" => false,
      "fetchOrder" => true,
      "fetchOrderWithClientOrderId" => nil,
      "fetchOrderBook" => true,
      "fetchOrderBooks" => false,
      "fetchOrderBookWs" => nil,
      "fetchOrders" => true,
      "fetchOrdersByStatus" => nil,
      "fetchOrdersWs" => nil,
      "fetchOrderTrades" => true,
      "fetchOrderWs" => nil,
      "fetchPosition" => true,
      "fetchPositionADLRank" => true,
      "fetchPositionsADLRank" => true,
      "fetchPositionHistory" => false,
      "fetchPositionsHistory" => false,
      "fetchPositionWs" => nil,
      "fetchPositionMode" => true,
      "fetchPositions" => true,
      "fetchPositionsWs" => nil,
      "fetchPositionsForSymbol" => nil,
      "fetchPositionsForSymbolWs" => nil,
      "fetchPositionsRisk" => true,
      "fetchPremiumIndexOHLCV" => true,
      "fetchSettlementHistory" => true,
      "fetchStatus" => true,
      "fetchTicker" => true,
      "fetchTickerWs" => nil,
      "fetchTickers" => true,
      "fetchMarkPrices" => true,
      "fetchTickersWs" => nil,
      "fetchTime" => true,
      "fetchTrades" => true,
      "fetchTradesWs" => nil,
      "fetchTradingFee" => true,
      "fetchTradingFees" => true,
      "fetchTradingFeesWs" => nil,
      "fetchTradingLimits" => "emulated",
      "fetchTransactionFee" => "emulated",
      "fetchTransactionFees" => true,
      "fetchTransactions" => false,
      "fetchTransfer" => false,
      "fetchTransfers" => true,
      "fetchUnderlyingAssets" => false,
      "fetchVolatilityHistory" => false,
      "fetchWithdrawAddresses" => false,
      "fetchWithdrawal" => false,
      "fetchWithdrawals" => true,
      "fetchWithdrawalsWs" => nil,
      "fetchWithdrawalWhitelist" => false,
      "reduceMargin" => true,
      "repayCrossMargin" => true,
      "repayIsolatedMargin" => true,
      "setLeverage" => true,
      "setMargin" => false,
      "setMarginMode" => true,
      "setPositionMode" => true,
      "signIn" => false,
      "transfer" => true,
      "watchBalance" => nil,
      "watchMyTrades" => nil,
      "watchOHLCV" => nil,
      "watchOHLCVForSymbols" => nil,
      "watchOrderBook" => nil,
      "watchBidsAsks" => nil,
      "watchOrderBookForSymbols" => nil,
      "watchOrders" => nil,
      "watchOrdersForSymbols" => nil,
      "watchPosition" => nil,
      "watchPositions" => nil,
      "watchStatus" => nil,
      "watchTicker" => nil,
      "watchTickers" => nil,
      "watchTrades" => nil,
      "watchTradesForSymbols" => nil,
      "watchLiquidations" => nil,
      "watchLiquidationsForSymbols" => nil,
      "watchMyLiquidations" => nil,
      "unWatchOrders" => nil,
      "unWatchTrades" => nil,
      "unWatchTradesForSymbols" => nil,
      "unWatchOHLCVForSymbols" => nil,
      "unWatchOrderBookForSymbols" => nil,
      "unWatchPositions" => nil,
      "unWatchOrderBook" => nil,
      "unWatchTickers" => nil,
      "unWatchMyTrades" => nil,
      "unWatchTicker" => nil,
      "unWatchOHLCV" => nil,
      "watchMyLiquidationsForSymbols" => nil,
      "withdraw" => true,
      "ws" => nil,
      "createConvertTrade" => true,
      "fetchAllGreeks" => true,
      "fetchMarkPrice" => true
    },
    "urls" => %{
      "logo" => "https://github.com/user-attachments/assets/e9419b93-ccb0-46aa-9bff-c883f096274b",
      "api" => %{
        "sapi" => "https://api.binance.com/sapi/v1",
        "sapiV2" => "https://api.binance.com/sapi/v2",
        "sapiV3" => "https://api.binance.com/sapi/v3",
        "sapiV4" => "https://api.binance.com/sapi/v4",
        "dapiPublic" => "https://dapi.binance.com/dapi/v1",
        "dapiPrivate" => "https://dapi.binance.com/dapi/v1",
        "eapiPublic" => "https://eapi.binance.com/eapi/v1",
        "eapiPrivate" => "https://eapi.binance.com/eapi/v1",
        "dapiPrivateV2" => "https://dapi.binance.com/dapi/v2",
        "dapiData" => "https://dapi.binance.com/futures/data",
        "fapiPublic" => "https://fapi.binance.com/fapi/v1",
        "fapiPublicV2" => "https://fapi.binance.com/fapi/v2",
        "fapiPublicV3" => "https://fapi.binance.com/fapi/v3",
        "fapiPrivate" => "https://fapi.binance.com/fapi/v1",
        "fapiPrivateV2" => "https://fapi.binance.com/fapi/v2",
        "fapiPrivateV3" => "https://fapi.binance.com/fapi/v3",
        "fapiData" => "https://fapi.binance.com/futures/data",
        "public" => "https://api.binance.com/api/v3",
        "private" => "https://api.binance.com/api/v3",
        "v1" => "https://api.binance.com/api/v1",
        "papi" => "https://papi.binance.com/papi/v1",
        "papiV2" => "https://papi.binance.com/papi/v2"
      },
      "test" => %{
        "dapiPublic" => "https://testnet.binancefuture.com/dapi/v1",
        "dapiPrivate" => "https://testnet.binancefuture.com/dapi/v1",
        "dapiPrivateV2" => "https://testnet.binancefuture.com/dapi/v2",
        "fapiPublic" => "https://testnet.binancefuture.com/fapi/v1",
        "fapiPublicV2" => "https://testnet.binancefuture.com/fapi/v2",
        "fapiPublicV3" => "https://testnet.binancefuture.com/fapi/v3",
        "fapiPrivate" => "https://testnet.binancefuture.com/fapi/v1",
        "fapiPrivateV2" => "https://testnet.binancefuture.com/fapi/v2",
        "fapiPrivateV3" => "https://testnet.binancefuture.com/fapi/v3",
        "public" => "https://testnet.binance.vision/api/v3",
        "private" => "https://testnet.binance.vision/api/v3",
        "v1" => "https://testnet.binance.vision/api/v1"
      },
      "www" => "https://www.binance.com",
      "doc" => ["https://developers.binance.com/en"],
      "api_management" => "https://www.binance.com/en/usercenter/settings/api-management",
      "fees" => "https://www.binance.com/en/fee/schedule",
      "referral" => %{
        "url" => "https://accounts.binance.com/register?ref=CCXTCOM",
        "discount" => 0.1
      },
      "demo" => %{
        "dapiPublic" => "https://demo-dapi.binance.com/dapi/v1",
        "dapiPrivate" => "https://demo-dapi.binance.com/dapi/v1",
        "dapiPrivateV2" => "https://demo-dapi.binance.com/dapi/v2",
        "fapiPublic" => "https://demo-fapi.binance.com/fapi/v1",
        "fapiPublicV2" => "https://demo-fapi.binance.com/fapi/v2",
        "fapiPublicV3" => "https://demo-fapi.binance.com/fapi/v3",
        "fapiPrivate" => "https://demo-fapi.binance.com/fapi/v1",
        "fapiPrivateV2" => "https://demo-fapi.binance.com/fapi/v2",
        "fapiPrivateV3" => "https://demo-fapi.binance.com/fapi/v3",
        "public" => "https://demo-api.binance.com/api/v3",
        "private" => "https://demo-api.binance.com/api/v3",
        "v1" => "https://demo-api.binance.com/api/v1"
      }
    },
    "api" => %{
      "sapi" => %{
        "get" => %{
          "copyTrading/futures/userStatus" => 2,
          "copyTrading/futures/leadSymbol" => 2,
          "system/status" => 0.1,
          "accountSnapshot" => 240,
          "account/info" => 0.1,
          "margin/asset" => 1,
          "margin/pair" => 1,
          "margin/allAssets" => 0.1,
          "margin/allPairs" => 0.1,
          "margin/priceIndex" => 1,
          "spot/delist-schedule" => 10,
          "asset/assetDividend" => 1,
          "asset/dribblet" => 0.1,
          "asset/transfer" => 0.1,
          "asset/assetDetail" => 0.1,
          "asset/tradeFee" => 0.1,
          "asset/ledger-transfer/cloud-mining/queryByPage" => 4.0002,
          "asset/convert-transfer/queryByPage" => 0.033335,
          "asset/wallet/balance" => 6,
          "asset/custody/transfer-history" => 6,
          "margin/borrow-repay" => 1,
          "margin/loan" => 1,
          "margin/repay" => 1,
          "margin/account" => 1,
          "margin/transfer" => 0.1,
          "margin/interestHistory" => 0.1,
          "margin/forceLiquidationRec" => 0.1,
          "margin/order" => 1,
          "margin/openOrders" => 1,
          "margin/allOrders" => 20,
          "margin/myTrades" => 1,
          "margin/maxBorrowable" => 5,
          "margin/maxTransferable" => 5,
          "margin/tradeCoeff" => 1,
          "margin/isolated/transfer" => 0.1,
          "margin/isolated/account" => 1,
          "margin/isolated/pair" => 1,
          "margin/isolated/allPairs" => 1,
          "margin/isolated/accountLimit" => 0.1,
          "margin/interestRateHistory" => 0.1,
          "margin/orderList" => 1,
          "margin/allOrderList" => 20,
          "margin/openOrderList" => 1,
          "margin/crossMarginData" => %{
            "cost" => 0.1,
            "noCoin" => 0.5
          },
          "margin/isolatedMarginData" => %{
            "cost" => 0.1,
            "noCoin" => 1
          },
          "margin/isolatedMarginTier" => 0.1,
          "margin/rateLimit/order" => 2,
          "margin/dribblet" => 0.1,
          "margin/dust" => 20.001,
          "margin/crossMarginCollateralRatio" => 10,
          "margin/exchange-small-liability" => 0.6667,
          "margin/exchange-small-liability-history" => 0.6667,
          "margin/next-hourly-interest-rate" => 0.6667,
          "margin/capital-flow" => 10,
          "margin/delist-schedule" => 10,
          "margin/available-inventory" => 0.3334,
          "margin/leverageBracket" => 0.1,
          "loan/vip/loanable/data" => 40,
          "loan/vip/collateral/data" => 40,
          "loan/vip/request/data" => 2.6668,
          "loan/vip/request/interestRate" => 2.6668,
          "loan/income" => 40.002,
          "loan/ongoing/orders" => 40,
          "loan/ltv/adjustment/history" => 40,
          "loan/borrow/history" => 40,
          "loan/repay/history" => 40,
          "loan/loanable/data" => 40,
          "loan/collateral/data" => 40,
          "loan/repay/collateral/rate" => 600,
          "loan/flexible/ongoing/orders" => 30,
          "loan/flexible/borrow/history" => 40,
          "loan/flexible/repay/history" => 40,
          "loan/flexible/ltv/adjustment/history" => 40,
          "loan/vip/ongoing/orders" => 40,
          "loan/vip/repay/history" => 40,
          "loan/vip/collateral/account" => 600,
          "fiat/orders" => 600.03,
          "fiat/payments" => 0.1,
          "futures/transfer" => 1,
          "futures/histDataLink" => 0.1,
          "rebate/taxQuery" => 80.004,
          "capital/config/getall" => 1,
          "capital/deposit/address" => 1,
          "capital/deposit/address/list" => 1,
          "capital/deposit/hisrec" => 0.1,
          "capital/deposit/subAddress" => 0.1,
          "capital/deposit/subHisrec" => 0.1,
          "capital/withdraw/history" => 2,
          "capital/withdraw/address/list" => 10,
          "capital/contract/convertible-coins" => 4.0002,
          "convert/tradeFlow" => 20.001,
          "convert/exchangeInfo" => 50,
          "convert/assetInfo" => 10,
          "convert/orderStatus" => 0.6667,
          "convert/limit/queryOpenOrders" => 20.001,
          "account/status" => 0.1,
          "account/apiTradingStatus" => 0.1,
          "account/apiRestrictions/ipRestriction" => 0.1,
          "bnbBurn" => 0.1,
          "sub-account/futures/account" => 1,
          "sub-account/futures/accountSummary" => 0.1,
          "sub-account/futures/positionRisk" => 1,
          "sub-account/futures/internalTransfer" => 0.1,
          "sub-account/list" => 0.1,
          "sub-account/margin/account" => 1,
          "sub-account/margin/accountSummary" => 1,
          "sub-account/spotSummary" => 0.1,
          "sub-account/status" => 1,
          "sub-account/sub/transfer/history" => 0.1,
          "sub-account/transfer/subUserHistory" => 0.1,
          "sub-account/universalTransfer" => 0.1,
          "sub-account/apiRestrictions/ipRestriction/thirdPartyList" => 1,
          "sub-account/transaction-statistics" => 0.40002,
          "sub-account/subAccountApi/ipRestriction" => 20.001,
          "managed-subaccount/asset" => 0.1,
          "managed-subaccount/accountSnapshot" => 240,
          "managed-subaccount/queryTransLogForInvestor" => 0.1,
          "managed-subaccount/queryTransLogForTradeParent" => 0.40002,
          "managed-subaccount/fetch-future-asset" => 0.40002,
          "managed-subaccount/marginAsset" => 0.1,
          "managed-subaccount/info" => 0.40002,
          "managed-subaccount/deposit/address" => 0.006667,
          "managed-subaccount/query-trans-log" => 0.40002,
          "lending/daily/product/list" => 0.1,
          "lending/daily/userLeftQuota" => 0.1,
          "lending/daily/userRedemptionQuota" => 0.1,
          "lending/daily/token/position" => 0.1,
          "lending/union/account" => 0.1,
          "lending/union/purchaseRecord" => 0.1,
          "lending/union/redemptionRecord" => 0.1,
          "lending/union/interestHistory" => 0.1,
          "lending/project/list" => 0.1,
          "lending/project/position/list" => 0.1,
          "eth-staking/eth/history/stakingHistory" => 15,
          "eth-staking/eth/history/redemptionHistory" => 15,
          "eth-staking/eth/history/rewardsHistory" => 15,
          "eth-staking/eth/quota" => 15,
          "eth-staking/eth/history/rateHistory" => 15,
          "eth-staking/account" => 15,
          "eth-staking/wbeth/history/wrapHistory" => 15,
          "eth-staking/wbeth/history/unwrapHistory" => 15,
          "eth-staking/eth/history/wbethRewardsHistory" => 15,
          "sol-staking/sol/history/stakingHistory" => 15,
          "sol-staking/sol/history/redemptionHistory" => 15,
          "sol-staking/sol/history/bnsolRewardsHistory" => 15,
          "sol-staking/sol/history/rateHistory" => 15,
          "sol-staking/account" => 15,
          "sol-staking/sol/quota" => 15,
          "mining/pub/algoList" => 0.1,
          "mining/pub/coinList" => 0.1,
          "mining/worker/detail" => 0.5,
          "mining/worker/list" => 0.5,
          "mining/payment/list" => 0.5,
          "mining/statistics/user/status" => 0.5,
          "mining/statistics/user/list" => 0.5,
          "mining/payment/uid" => 0.5,
          "bswap/pools" => 0.1,
          "bswap/liquidity" => %{
            "cost" => 0.1,
            "noPoolId" => 1
          },
          "bswap/liquidityOps" => 20.001,
          "bswap/quote" => 1.00005,
          "bswap/swap" => 20.001,
          "bswap/poolConfigure" => 1.00005,
          "bswap/addLiquidityPreview" => 1.00005,
          "bswap/removeLiquidityPreview" => 1.00005,
          "bswap/unclaimedRewards" => 6.667,
          "bswap/claimedHistory" => 6.667,
          "blvt/tokenInfo" => 0.1,
          "blvt/subscribe/record" => 0.1,
          "blvt/redeem/record" => 0.1,
          "blvt/userLimit" => 0.1,
          "apiReferral/ifNewUser" => 1,
          "apiReferral/customization" => 1,
          "apiReferral/userCustomization" => 1,
          "apiReferral/rebate/recentRecord" => 1,
          "apiReferral/rebate/historicalRecord" => 1,
          "apiReferral/kickback/recentRecord" => 1,
          "apiReferral/kickback/historicalRecord" => 1,
          "broker/subAccountApi" => 1,
          "broker/subAccount" => 1,
          "broker/subAccountApi/commission/futures" => 1,
          "broker/subAccountApi/commission/coinFutures" => 1,
          "broker/info" => 1,
          "broker/transfer" => 1,
          "broker/transfer/futures" => 1,
          "broker/rebate/recentRecord" => 1,
          "broker/rebate/historicalRecord" => 1,
          "broker/subAccount/bnbBurn/status" => 1,
          "broker/subAccount/depositHist" => 1,
          "broker/subAccount/spotSummary" => 1,
          "broker/subAccount/marginSummary" => 1,
          "broker/subAccount/futuresSummary" => 1,
          "broker/rebate/futures/recentRecord" => 1,
          "broker/subAccountApi/ipRestriction" => 1,
          "broker/universalTransfer" => 1,
          "account/apiRestrictions" => 0.1,
          "c2c/orderMatch/listUserOrderHistory" => 0.1,
          "nft/history/transactions" => 20.001,
          "nft/history/deposit" => 20.001,
          "nft/history/withdraw" => 20.001,
          "nft/user/getAsset" => 20.001,
          "pay/transactions" => 20.001,
          "giftcard/verify" => 0.1,
          "giftcard/cryptography/rsa-public-key" => 0.1,
          "giftcard/buyCode/token-limit" => 0.1,
          "algo/spot/openOrders" => 0.1,
          "algo/spot/historicalOrders" => 0.1,
          "algo/spot/subOrders" => 0.1,
          "algo/futures/openOrders" => 0.1,
          "algo/futures/historicalOrders" => 0.1,
          "algo/futures/subOrders" => 0.1,
          "portfolio/account" => 0.1,
          "portfolio/collateralRate" => 5,
          "portfolio/pmLoan" => 3.3335,
          "portfolio/interest-history" => 0.6667,
          "portfolio/asset-index-price" => 0.1,
          "portfolio/repay-futures-switch" => 3,
          "portfolio/margin-asset-leverage" => 5,
          "portfolio/balance" => 2,
          "portfolio/negative-balance-exchange-record" => 2,
          "portfolio/pmloan-history" => 5,
          "portfolio/earn-asset-balance" => 150,
          "portfolio/delta-mode" => 150,
          "staking/productList" => 0.1,
          "staking/position" => 0.1,
          "staking/stakingRecord" => 0.1,
          "staking/personalLeftQuota" => 0.1,
          "lending/auto-invest/target-asset/list" => 0.1,
          "lending/auto-invest/target-asset/roi/list" => 0.1,
          "lending/auto-invest/all/asset" => 0.1,
          "lending/auto-invest/source-asset/list" => 0.1,
          "lending/auto-invest/plan/list" => 0.1,
          "lending/auto-invest/plan/id" => 0.1,
          "lending/auto-invest/history/list" => 0.1,
          "lending/auto-invest/index/info" => 0.1,
          "lending/auto-invest/index/user-summary" => 0.1,
          "lending/auto-invest/one-off/status" => 0.1,
          "lending/auto-invest/redeem/history" => 0.1,
          "lending/auto-invest/rebalance/history" => 0.1,
          "simple-earn/flexible/list" => 15,
          "simple-earn/locked/list" => 15,
          "simple-earn/flexible/personalLeftQuota" => 15,
          "simple-earn/locked/personalLeftQuota" => 15,
          "simple-earn/flexible/subscriptionPreview" => 15,
          "simple-earn/locked/subscriptionPreview" => 15,
          "simple-earn/flexible/history/rateHistory" => 15,
          "simple-earn/flexible/position" => 15,
          "simple-earn/locked/position" => 15,
          "simple-earn/account" => 15,
          "simple-earn/flexible/history/subscriptionRecord" => 15,
          "simple-earn/locked/history/subscriptionRecord" => 15,
          "simple-earn/flexible/history/redemptionRecord" => 15,
          "simple-earn/locked/history/redemptionRecord" => 15,
          "simple-earn/flexible/history/rewardsRecord" => 15,
          "simple-earn/locked/history/rewardsRecord" => 15,
          "simple-earn/flexible/history/collateralRecord" => 0.1,
          "dci/product/list" => 0.1,
          "dci/product/positions" => 0.1,
          "dci/product/accounts" => 0.1,
          "accumulator/product/list" => 0.1,
          "accumulator/product/position/list" => 0.1,
          "accumulator/product/sum-holding" => 0.1
        },
        "post" => %{
          "asset/dust" => 0.06667,
          "asset/dust-btc" => 0.1,
          "asset/transfer" => 6.0003,
          "asset/get-funding-asset" => 0.1,
          "asset/convert-transfer" => 0.033335,
          "account/disableFastWithdrawSwitch" => 0.1,
          "account/enableFastWithdrawSwitch" => 0.1,
          "capital/withdraw/apply" => 4.0002,
          "capital/contract/convertible-coins" => 4.0002,
          "capital/deposit/credit-apply" => 0.1,
          "margin/borrow-repay" => 20.001,
          "margin/transfer" => 4.0002,
          "margin/loan" => 20.001,
          "margin/repay" => 20.001,
          "margin/order" => 0.040002,
          "margin/order/oco" => 0.040002,
          "margin/dust" => 20.001,
          "margin/exchange-small-liability" => 20.001,
          "margin/isolated/transfer" => 4.0002,
          "margin/isolated/account" => 2.0001,
          "margin/max-leverage" => 300,
          "bnbBurn" => 0.1,
          "sub-account/virtualSubAccount" => 0.1,
          "sub-account/margin/transfer" => 4.0002,
          "sub-account/margin/enable" => 0.1,
          "sub-account/futures/enable" => 0.1,
          "sub-account/futures/transfer" => 0.1,
          "sub-account/futures/internalTransfer" => 0.1,
          "sub-account/transfer/subToSub" => 0.1,
          "sub-account/transfer/subToMaster" => 0.1,
          "sub-account/universalTransfer" => 0.1,
          "sub-account/options/enable" => 0.1,
          "managed-subaccount/deposit" => 0.1,
          "managed-subaccount/withdraw" => 0.1,
          "userDataStream" => 0.1,
          "userDataStream/isolated" => 0.1,
          "userListenToken" => 0.1,
          "futures/transfer" => 0.1,
          "lending/customizedFixed/purchase" => 0.1,
          "lending/daily/purchase" => 0.1,
          "lending/daily/redeem" => 0.1,
          "bswap/liquidityAdd" => 60,
          "bswap/liquidityRemove" => 60,
          "bswap/swap" => 60,
          "bswap/claimRewards" => 6.667,
          "blvt/subscribe" => 0.1,
          "blvt/redeem" => 0.1,
          "apiReferral/customization" => 1,
          "apiReferral/userCustomization" => 1,
          "apiReferral/rebate/historicalRecord" => 1,
          "apiReferral/kickback/historicalRecord" => 1,
          "broker/subAccount" => 1,
          "broker/subAccount/margin" => 1,
          "broker/subAccount/futures" => 1,
          "broker/subAccountApi" => 1,
          "broker/subAccountApi/permission" => 1,
          "broker/subAccountApi/commission" => 1,
          "broker/subAccountApi/commission/futures" => 1,
          "broker/subAccountApi/commission/coinFutures" => 1,
          "broker/transfer" => 1,
          "broker/transfer/futures" => 1,
          "broker/rebate/historicalRecord" => 1,
          "broker/subAccount/bnbBurn/spot" => 1,
          "broker/subAccount/bnbBurn/marginInterest" => 1,
          "broker/subAccount/blvt" => 1,
          "broker/subAccountApi/ipRestriction" => 1,
          "broker/subAccountApi/ipRestriction/ipList" => 1,
          "broker/universalTransfer" => 1,
          "broker/subAccountApi/permission/universalTransfer" => 1,
          "broker/subAccountApi/permission/vanillaOptions" => 1,
          "giftcard/createCode" => 0.1,
          "giftcard/redeemCode" => 0.1,
          "giftcard/buyCode" => 0.1,
          "algo/spot/newOrderTwap" => 20.001,
          "algo/futures/newOrderVp" => 20.001,
          "algo/futures/newOrderTwap" => 20.001,
          "staking/purchase" => 0.1,
          "staking/redeem" => 0.1,
          "staking/setAutoStaking" => 0.1,
          "eth-staking/eth/stake" => 15,
          "eth-staking/eth/redeem" => 15,
          "eth-staking/wbeth/wrap" => 15,
          "sol-staking/sol/stake" => 15,
          "sol-staking/sol/redeem" => 15,
          "mining/hash-transfer/config" => 0.5,
          "mining/hash-transfer/config/cancel" => 0.5,
          "portfolio/repay" => 20.001,
          "loan/vip/renew" => 40.002,
          "loan/vip/borrow" => 40.002,
          "loan/borrow" => 40.002,
          "loan/repay" => 40.002,
          "loan/adjust/ltv" => 40.002,
          "loan/customize/margin_call" => 40.002,
          "loan/flexible/repay" => 40.002,
          "loan/flexible/adjust/ltv" => 40.002,
          "loan/vip/repay" => 40.002,
          "convert/getQuote" => 1.3334,
          "convert/acceptQuote" => 3.3335,
          "convert/limit/placeOrder" => 3.3335,
          "convert/limit/cancelOrder" => 1.3334,
          "portfolio/auto-collection" => 150,
          "portfolio/asset-collection" => 6,
          "portfolio/bnb-transfer" => 150,
          "portfolio/repay-futures-switch" => 150,
          "portfolio/repay-futures-negative-balance" => 150,
          "portfolio/mint" => 20,
          "portfolio/redeem" => 20,
          "portfolio/earn-asset-transfer" => 150,
          "portfolio/delta-mode" => 150,
          "lending/auto-invest/plan/add" => 0.1,
          "lending/auto-invest/plan/edit" => 0.1,
          "lending/auto-invest/plan/edit-status" => 0.1,
          "lending/auto-invest/one-off" => 0.1,
          "lending/auto-invest/redeem" => 0.1,
          "simple-earn/flexible/subscribe" => 0.1,
          "simple-earn/locked/subscribe" => 0.1,
          "simple-earn/flexible/redeem" => 0.1,
          "simple-earn/locked/redeem" => 0.1,
          "simple-earn/flexible/setAutoSubscribe" => 15,
          "simple-earn/locked/setAutoSubscribe" => 15,
          "simple-earn/locked/setRedeemOption" => 5,
          "dci/product/subscribe" => 0.1,
          "dci/product/auto_compound/edit" => 0.1,
          "accumulator/product/subscribe" => 0.1
        },
        "put" => %{
          "userDataStream" => 0.1,
          "userDataStream/isolated" => 0.1
        },
        "delete" => %{
          "margin/openOrders" => 0.1,
          "margin/order" => 0.006667,
          "margin/orderList" => 0.006667,
          "margin/isolated/account" => 2.0001,
          "userDataStream" => 0.1,
          "userDataStream/isolated" => 0.1,
          "broker/subAccountApi" => 1,
          "broker/subAccountApi/ipRestriction/ipList" => 1,
          "algo/spot/order" => 0.1,
          "algo/futures/order" => 0.1,
          "sub-account/subAccountApi/ipRestriction/ipList" => 20.001
        }
      },
      "sapiV2" => %{
        "get" => %{
          "eth-staking/account" => 15,
          "sub-account/futures/account" => 0.1,
          "sub-account/futures/accountSummary" => 1,
          "sub-account/futures/positionRisk" => 0.1,
          "loan/flexible/ongoing/orders" => 30,
          "loan/flexible/borrow/history" => 40,
          "loan/flexible/repay/history" => 40,
          "loan/flexible/ltv/adjustment/history" => 40,
          "loan/flexible/loanable/data" => 40,
          "loan/flexible/collateral/data" => 40,
          "portfolio/account" => 2
        },
        "post" => %{
          "eth-staking/eth/stake" => 15,
          "sub-account/subAccountApi/ipRestriction" => 20.001,
          "loan/flexible/borrow" => 40.002,
          "loan/flexible/repay" => 40.002,
          "loan/flexible/adjust/ltv" => 40.002
        }
      },
      "sapiV3" => %{
        "get" => %{"sub-account/assets" => 0.40002},
        "post" => %{"asset/getUserAsset" => 0.5}
      },
      "sapiV4" => %{"get" => %{"sub-account/assets" => 0.40002}},
      "dapiPublic" => %{
        "get" => %{
          "ping" => 1,
          "time" => 1,
          "exchangeInfo" => 1,
          "depth" => %{
            "cost" => 2,
            "byLimit" => [[50, 2], [100, 5], [500, 10], [1000, 20]]
          },
          "trades" => 5,
          "historicalTrades" => 20,
          "aggTrades" => 20,
          "premiumIndex" => 10,
          "fundingRate" => 1,
          "klines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "continuousKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "indexPriceKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "markPriceKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "premiumIndexKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "ticker/24hr" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "ticker/price" => %{
            "cost" => 1,
            "noSymbol" => 2
          },
          "ticker/bookTicker" => %{
            "cost" => 2,
            "noSymbol" => 5
          },
          "constituents" => 2,
          "openInterest" => 1,
          "fundingInfo" => 1
        }
      },
      "dapiData" => %{
        "get" => %{
          "delivery-price" => 1,
          "openInterestHist" => 1,
          "topLongShortAccountRatio" => 1,
          "topLongShortPositionRatio" => 1,
          "globalLongShortAccountRatio" => 1,
          "takerBuySellVol" => 1,
          "basis" => 1
        }
      },
      "dapiPrivate" => %{
        "get" => %{
          "positionSide/dual" => 30,
          "orderAmendment" => 1,
          "order" => 1,
          "openOrder" => 1,
          "openOrders" => %{
            "cost" => 1,
            "noSymbol" => 5
          },
          "allOrders" => %{
            "cost" => 20,
            "noSymbol" => 40
          },
          "balance" => 1,
          "account" => 5,
          "positionMargin/history" => 1,
          "positionRisk" => 1,
          "userTrades" => %{
            "cost" => 20,
            "noSymbol" => 40
          },
          "income" => 20,
          "leverageBracket" => 1,
          "forceOrders" => %{
            "cost" => 20,
            "noSymbol" => 50
          },
          "adlQuantile" => 5,
          "commissionRate" => 20,
          "income/asyn" => 5,
          "income/asyn/id" => 5,
          "trade/asyn" => 0.5,
          "trade/asyn/id" => 0.5,
          "order/asyn" => 0.5,
          "order/asyn/id" => 0.5,
          "pmExchangeInfo" => 0.5,
          "pmAccountInfo" => 0.5
        },
        "post" => %{
          "positionSide/dual" => 1,
          "order" => 4,
          "batchOrders" => 5,
          "countdownCancelAll" => 10,
          "leverage" => 1,
          "marginType" => 1,
          "positionMargin" => 1,
          "listenKey" => 1
        },
        "put" => %{
          "listenKey" => 1,
          "order" => 1,
          "batchOrders" => 5
        },
        "delete" => %{
          "order" => 1,
          "allOpenOrders" => 1,
          "batchOrders" => 5,
          "listenKey" => 1
        }
      },
      "dapiPrivateV2" => %{"get" => %{"leverageBracket" => 1}},
      "fapiPublic" => %{
        "get" => %{
          "ping" => 1,
          "time" => 1,
          "exchangeInfo" => 1,
          "depth" => %{
            "cost" => 2,
            "byLimit" => [[50, 2], [100, 5], [500, 10], [1000, 20]]
          },
          "rpiDepth" => 20,
          "trades" => 5,
          "historicalTrades" => 20,
          "aggTrades" => 20,
          "klines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "continuousKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "markPriceKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "indexPriceKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "premiumIndexKlines" => %{
            "cost" => 1,
            "byLimit" => [[99, 1], [499, 2], [1000, 5], [10000, 10]]
          },
          "fundingRate" => 1,
          "fundingInfo" => 1,
          "premiumIndex" => 1,
          "ticker/24hr" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "ticker/price" => %{
            "cost" => 1,
            "noSymbol" => 2
          },
          "ticker/bookTicker" => %{
            "cost" => 1,
            "noSymbol" => 2
          },
          "openInterest" => 1,
          "indexInfo" => 1,
          "assetIndex" => %{
            "cost" => 1,
            "noSymbol" => 10
          },
          "constituents" => 2,
          "apiTradingStatus" => %{
            "cost" => 1,
            "noSymbol" => 10
          },
          "lvtKlines" => 1,
          "convert/exchangeInfo" => 4,
          "insuranceBalance" => 1,
          "symbolAdlRisk" => 1,
          "tradingSchedule" => 5
        }
      },
      "fapiData" => %{
        "get" => %{
          "delivery-price" => 1,
          "openInterestHist" => 1,
          "topLongShortAccountRatio" => 1,
          "topLongShortPositionRatio" => 1,
          "globalLongShortAccountRatio" => 1,
          "takerlongshortRatio" => 1,
          "basis" => 1
        }
      },
      "fapiPrivate" => %{
        "get" => %{
          "forceOrders" => %{
            "cost" => 20,
            "noSymbol" => 50
          },
          "allOrders" => 5,
          "openOrder" => 1,
          "openOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "order" => 1,
          "account" => 5,
          "balance" => 5,
          "leverageBracket" => 1,
          "positionMargin/history" => 1,
          "positionRisk" => 5,
          "positionSide/dual" => 30,
          "userTrades" => 5,
          "income" => 30,
          "commissionRate" => 20,
          "rateLimit/order" => 1,
          "apiTradingStatus" => 1,
          "multiAssetsMargin" => 30,
          "apiReferral/ifNewUser" => 1,
          "apiReferral/customization" => 1,
          "apiReferral/userCustomization" => 1,
          "apiReferral/traderNum" => 1,
          "apiReferral/overview" => 1,
          "apiReferral/tradeVol" => 1,
          "apiReferral/rebateVol" => 1,
          "apiReferral/traderSummary" => 1,
          "adlQuantile" => 5,
          "pmAccountInfo" => 5,
          "orderAmendment" => 1,
          "income/asyn" => 1000,
          "income/asyn/id" => 10,
          "order/asyn" => 1000,
          "order/asyn/id" => 10,
          "trade/asyn" => 1000,
          "trade/asyn/id" => 10,
          "feeBurn" => 1,
          "symbolConfig" => 5,
          "accountConfig" => 5,
          "convert/orderStatus" => 5,
          "algoOrder" => 1,
          "openAlgoOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "allAlgoOrders" => 5,
          "stock/contract" => 50
        },
        "post" => %{
          "batchOrders" => 5,
          "positionSide/dual" => 1,
          "positionMargin" => 1,
          "marginType" => 1,
          "order" => 4,
          "order/test" => 1,
          "leverage" => 1,
          "listenKey" => 1,
          "countdownCancelAll" => 10,
          "multiAssetsMargin" => 1,
          "apiReferral/customization" => 1,
          "apiReferral/userCustomization" => 1,
          "feeBurn" => 1,
          "convert/getQuote" => 200,
          "convert/acceptQuote" => 20,
          "algoOrder" => 1
        },
        "put" => %{
          "listenKey" => 1,
          "order" => 1,
          "batchOrders" => 5
        },
        "delete" => %{
          "batchOrders" => 1,
          "order" => 1,
          "allOpenOrders" => 1,
          "listenKey" => 1,
          "algoOrder" => 1,
          "algoOpenOrders" => 1
        }
      },
      "fapiPublicV2" => %{"get" => %{"ticker/price" => 0}},
      "fapiPrivateV2" => %{
        "get" => %{
          "account" => 1,
          "balance" => 1,
          "positionRisk" => 1
        }
      },
      "fapiPublicV3" => %{"get" => %{}},
      "fapiPrivateV3" => %{
        "get" => %{
          "account" => 1,
          "balance" => 1,
          "positionRisk" => 1
        }
      },
      "eapiPublic" => %{
        "get" => %{
          "ping" => 1,
          "time" => 1,
          "exchangeInfo" => 1,
          "index" => 1,
          "ticker" => 5,
          "mark" => 5,
          "depth" => 1,
          "klines" => 1,
          "trades" => 5,
          "historicalTrades" => 20,
          "exerciseHistory" => 3,
          "openInterest" => 3
        }
      },
      "eapiPrivate" => %{
        "get" => %{
          "account" => 3,
          "position" => 5,
          "openOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "historyOrders" => 3,
          "userTrades" => 5,
          "exerciseRecord" => 5,
          "bill" => 1,
          "income/asyn" => 5,
          "income/asyn/id" => 5,
          "marginAccount" => 3,
          "mmp" => 1,
          "countdownCancelAll" => 1,
          "order" => 1,
          "block/order/orders" => 5,
          "block/order/execute" => 5,
          "block/user-trades" => 5,
          "blockTrades" => 5,
          "comission" => 5
        },
        "post" => %{
          "order" => 1,
          "batchOrders" => 5,
          "listenKey" => 1,
          "mmpSet" => 1,
          "mmpReset" => 1,
          "countdownCancelAll" => 1,
          "countdownCancelAllHeartBeat" => 10,
          "block/order/create" => 5,
          "block/order/execute" => 5
        },
        "put" => %{
          "listenKey" => 1,
          "block/order/create" => 5
        },
        "delete" => %{
          "order" => 1,
          "batchOrders" => 1,
          "allOpenOrders" => 1,
          "allOpenOrdersByUnderlying" => 1,
          "listenKey" => 1,
          "block/order/create" => 5
        }
      },
      "public" => %{
        "get" => %{
          "ping" => 0.2,
          "time" => 0.2,
          "depth" => %{
            "cost" => 1,
            "byLimit" => [[100, 1], [500, 5], [1000, 10], [5000, 50]]
          },
          "trades" => 2,
          "aggTrades" => 0.4,
          "historicalTrades" => 2,
          "klines" => 0.4,
          "uiKlines" => 0.4,
          "ticker/24hr" => %{
            "cost" => 0.4,
            "noSymbol" => 16
          },
          "ticker" => %{
            "cost" => 0.4,
            "noSymbol" => 16
          },
          "ticker/tradingDay" => 0.8,
          "ticker/price" => %{
            "cost" => 0.4,
            "noSymbol" => 0.8
          },
          "ticker/bookTicker" => %{
            "cost" => 0.4,
            "noSymbol" => 0.8
          },
          "exchangeInfo" => 4,
          "avgPrice" => 0.4
        },
        "put" => %{"userDataStream" => 0.4},
        "post" => %{"userDataStream" => 0.4},
        "delete" => %{"userDataStream" => 0.4}
      },
      "private" => %{
        "get" => %{
          "allOrderList" => 4,
          "openOrderList" => 1.2,
          "orderList" => 0.8,
          "order" => 0.8,
          "openOrders" => %{
            "cost" => 1.2,
            "noSymbol" => 16
          },
          "allOrders" => 4,
          "account" => 4,
          "myTrades" => 4,
          "rateLimit/order" => 8,
          "myPreventedMatches" => 4,
          "myAllocations" => 4,
          "account/commission" => 4
        },
        "post" => %{
          "order/oco" => 0.2,
          "orderList/oco" => 0.2,
          "orderList/oto" => 0.2,
          "orderList/otoco" => 0.2,
          "orderList/opo" => 0.2,
          "orderList/opoco" => 0.2,
          "sor/order" => 0.2,
          "sor/order/test" => 0.2,
          "order" => 0.2,
          "order/cancelReplace" => 0.2,
          "order/test" => 0.2
        },
        "delete" => %{
          "openOrders" => 0.2,
          "orderList" => 0.2,
          "order" => 0.2
        }
      },
      "papi" => %{
        "get" => %{
          "ping" => 0.2,
          "um/order" => 1,
          "um/openOrder" => 1,
          "um/openOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "um/allOrders" => 5,
          "cm/order" => 1,
          "cm/openOrder" => 1,
          "cm/openOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "cm/allOrders" => 20,
          "um/conditional/openOrder" => 1,
          "um/conditional/openOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "um/conditional/orderHistory" => 1,
          "um/conditional/allOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "cm/conditional/openOrder" => 1,
          "cm/conditional/openOrders" => %{
            "cost" => 1,
            "noSymbol" => 40
          },
          "cm/conditional/orderHistory" => 1,
          "cm/conditional/allOrders" => 40,
          "margin/order" => 10,
          "margin/openOrders" => 5,
          "margin/allOrders" => 100,
          "margin/orderList" => 5,
          "margin/allOrderList" => 100,
          "margin/openOrderList" => 5,
          "margin/myTrades" => 5,
          "balance" => 4,
          "account" => 4,
          "margin/maxBorrowable" => 1,
          "margin/maxWithdraw" => 1,
          "um/positionRisk" => 1,
          "cm/positionRisk" => 0.2,
          "um/positionSide/dual" => 6,
          "cm/positionSide/dual" => 6,
          "um/userTrades" => 5,
          "cm/userTrades" => 20,
          "um/leverageBracket" => 0.2,
          "cm/leverageBracket" => 0.2,
          "margin/forceOrders" => 1,
          "um/forceOrders" => %{
            "cost" => 20,
            "noSymbol" => 50
          },
          "cm/forceOrders" => %{
            "cost" => 20,
            "noSymbol" => 50
          },
          "um/apiTradingStatus" => %{
            "cost" => 0.2,
            "noSymbol" => 2
          },
          "um/commissionRate" => 4,
          "cm/commissionRate" => 4,
          "margin/marginLoan" => 2,
          "margin/repayLoan" => 2,
          "margin/marginInterestHistory" => 0.2,
          "portfolio/interest-history" => 10,
          "um/income" => 6,
          "cm/income" => 6,
          "um/account" => 1,
          "cm/account" => 1,
          "repay-futures-switch" => 6,
          "um/adlQuantile" => 5,
          "cm/adlQuantile" => 5,
          "um/trade/asyn" => 300,
          "um/trade/asyn/id" => 2,
          "um/order/asyn" => 300,
          "um/order/asyn/id" => 2,
          "um/income/asyn" => 300,
          "um/income/asyn/id" => 2,
          "um/orderAmendment" => 1,
          "cm/orderAmendment" => 1,
          "um/feeBurn" => 30,
          "um/accountConfig" => 1,
          "um/symbolConfig" => 1,
          "cm/accountConfig" => 1,
          "cm/symbolConfig" => 1,
          "rateLimit/order" => 1
        },
        "post" => %{
          "um/order" => 1,
          "um/conditional/order" => 1,
          "cm/order" => 1,
          "cm/conditional/order" => 1,
          "margin/order" => 1,
          "marginLoan" => 100,
          "repayLoan" => 100,
          "margin/order/oco" => 1,
          "um/leverage" => 0.2,
          "cm/leverage" => 0.2,
          "um/positionSide/dual" => 0.2,
          "cm/positionSide/dual" => 0.2,
          "auto-collection" => 150,
          "bnb-transfer" => 150,
          "repay-futures-switch" => 150,
          "repay-futures-negative-balance" => 150,
          "listenKey" => 0.2,
          "asset-collection" => 6,
          "margin/repay-debt" => 3000,
          "um/feeBurn" => 1,
          "um/stock/contract" => 1
        },
        "put" => %{
          "listenKey" => 0.2,
          "um/order" => 1,
          "cm/order" => 1
        },
        "delete" => %{
          "um/order" => 1,
          "um/conditional/order" => 1,
          "um/allOpenOrders" => 1,
          "um/conditional/allOpenOrders" => 1,
          "cm/order" => 1,
          "cm/conditional/order" => 1,
          "cm/allOpenOrders" => 1,
          "cm/conditional/allOpenOrders" => 1,
          "margin/order" => 2,
          "margin/allOpenOrders" => 5,
          "margin/orderList" => 2,
          "listenKey" => 0.2
        }
      },
      "papiV2" => %{"get" => %{"um/account" => 1}}
    },
    "requiredCredentials" => %{
      "apiKey" => true,
      "secret" => true,
      "uid" => false,
      "accountId" => false,
      "login" => false,
      "password" => false,
      "twofa" => false,
      "privateKey" => false,
      "walletAddress" => false,
      "token" => false
    },
    "markets" => nil,
    "currencies" => %{
      "BNFCR" => %{
        "info" => nil,
        "id" => "BNFCR",
        "numericId" => nil,
        "code" => "BNFCR",
        "precision" => 0.001,
        "type" => nil,
        "name" => nil,
        "active" => nil,
        "deposit" => nil,
        "withdraw" => nil,
        "fee" => nil,
        "fees" => %{},
        "networks" => %{},
        "limits" => %{
          "deposit" => %{
            "min" => nil,
            "max" => nil
          },
          "withdraw" => %{
            "min" => nil,
            "max" => nil
          }
        }
      }
    },
    "timeframes" => %{
      "1s" => "1s",
      "1m" => "1m",
      "3m" => "3m",
      "5m" => "5m",
      "15m" => "15m",
      "30m" => "30m",
      "1h" => "1h",
      "2h" => "2h",
      "4h" => "4h",
      "6h" => "6h",
      "8h" => "8h",
      "12h" => "12h",
      "1d" => "1d",
      "3d" => "3d",
      "1w" => "1w",
      "1M" => "1M"
    },
    "fees" => %{
      "trading" => %{
        "tierBased" => false,
        "percentage" => true,
        "taker" => 0.001,
        "maker" => 0.001,
        "feeSide" => "get"
      },
      "funding" => %{
        "tierBased" => nil,
        "percentage" => nil,
        "withdraw" => %{},
        "deposit" => %{}
      },
      "linear" => %{
        "trading" => %{
          "feeSide" => "quote",
          "tierBased" => true,
          "percentage" => true,
          "taker" => 0.0005,
          "maker" => 0.0002,
          "tiers" => %{
            "taker" => [
              [0, 0.0004],
              [250, 0.0004],
              [2500, 0.00035],
              [7500, 0.00032],
              [22500, 0.0003],
              [50000, 0.00027],
              [100_000, 0.00025],
              [200_000, 0.00022],
              [400_000, 0.0002],
              [750_000, 0.00017]
            ],
            "maker" => [
              [0, 0.0002],
              [250, 0.00016],
              [2500, 0.00014],
              [7500, 0.00012],
              [22500, 0.0001],
              [50000, 0.00008],
              [100_000, 0.00006],
              [200_000, 0.00004],
              [400_000, 0.00002],
              [750_000, 0]
            ]
          }
        }
      },
      "inverse" => %{
        "trading" => %{
          "feeSide" => "base",
          "tierBased" => true,
          "percentage" => true,
          "taker" => 0.0005,
          "maker" => 0.0001,
          "tiers" => %{
            "taker" => [
              [0, 0.0005],
              [250, 0.00045],
              [2500, 0.0004],
              [7500, 0.0003],
              [22500, 0.00025],
              [50000, 0.00024],
              [100_000, 0.00024],
              [200_000, 0.00024],
              [400_000, 0.00024],
              [750_000, 0.00024]
            ],
            "maker" => [
              [0, 0.0001],
              [250, 0.00008],
              [2500, 0.00005],
              [7500, 0.000003],
              [22500, 0],
              [50000, -0.00005],
              [100_000, -0.00006],
              [200_000, -0.00007],
              [400_000, -0.00008],
              [750_000, -0.00009]
            ]
          }
        }
      },
      "option" => %{}
    },
    "status" => %{
      "status" => "ok",
      "updated" => nil,
      "eta" => nil,
      "url" => nil,
      "info" => nil
    },
    "exceptions" => %{
      "spot" => %{
        "exact" => %{
          "-1004" => Ccxt.OperationFailed,
          "-1008" => Ccxt.OperationFailed,
          "-1099" => Ccxt.AuthenticationError,
          "-1108" => Ccxt.BadRequest,
          "-1131" => Ccxt.BadRequest,
          "-1134" => Ccxt.BadRequest,
          "-1135" => Ccxt.BadRequest,
          "-1145" => Ccxt.BadRequest,
          "-1151" => Ccxt.BadSymbol,
          "-2008" => Ccxt.AuthenticationError,
          "-2016" => Ccxt.OperationRejected,
          "-2021" => Ccxt.BadResponse,
          "-2022" => Ccxt.BadResponse,
          "-2026" => Ccxt.InvalidOrder,
          "-3000" => Ccxt.OperationFailed,
          "-3001" => Ccxt.AuthenticationError,
          "-3002" => Ccxt.BadSymbol,
          "-3003" => Ccxt.BadRequest,
          "-3004" => Ccxt.OperationRejected,
          "-3005" => Ccxt.BadRequest,
          "-3006" => Ccxt.BadRequest,
          "-3007" => Ccxt.OperationFailed,
          "-3008" => Ccxt.BadRequest,
          "-3009" => Ccxt.OperationRejected,
          "-3010" => Ccxt.BadRequest,
          "-3011" => Ccxt.BadRequest,
          "-3012" => Ccxt.OperationRejected,
          "-3013" => Ccxt.BadRequest,
          "-3014" => Ccxt.AccountSuspended,
          "-3015" => Ccxt.BadRequest,
          "-3016" => Ccxt.BadRequest,
          "-3017" => Ccxt.OperationRejected,
          "-3018" => Ccxt.AccountSuspended,
          "-3019" => Ccxt.AccountSuspended,
          "-3020" => Ccxt.BadRequest,
          "-3021" => Ccxt.BadRequest,
          "-3022" => Ccxt.AccountSuspended,
          "-3023" => Ccxt.OperationRejected,
          "-3024" => Ccxt.OperationRejected,
          "-3025" => Ccxt.BadRequest,
          "-3026" => Ccxt.BadRequest,
          "-3027" => Ccxt.BadSymbol,
          "-3028" => Ccxt.BadSymbol,
          "-3029" => Ccxt.OperationFailed,
          "-3036" => Ccxt.AccountSuspended,
          "-3037" => Ccxt.OperationFailed,
          "-3038" => Ccxt.BadRequest,
          "-3041" => Ccxt.InsufficientFunds,
          "-3042" => Ccxt.BadRequest,
          "-3043" => Ccxt.PermissionDenied,
          "-3044" => Ccxt.OperationFailed,
          "-3045" => Ccxt.OperationRejected,
          "-3999" => Ccxt.PermissionDenied,
          "-4000" => Ccxt.ExchangeError,
          "-4001" => Ccxt.BadRequest,
          "-4002" => Ccxt.BadRequest,
          "-4003" => Ccxt.BadRequest,
          "-4004" => Ccxt.AuthenticationError,
          "-4005" => Ccxt.RateLimitExceeded,
          "-4006" => Ccxt.BadRequest,
          "-4007" => Ccxt.PermissionDenied,
          "-4008" => Ccxt.PermissionDenied,
          "-4009" => Ccxt.ExchangeError,
          "-4010" => Ccxt.PermissionDenied,
          "-4011" => Ccxt.BadRequest,
          "-4012" => Ccxt.PermissionDenied,
          "-4013" => Ccxt.AuthenticationError,
          "-4014" => Ccxt.OperationRejected,
          "-4015" => Ccxt.PermissionDenied,
          "-4016" => Ccxt.PermissionDenied,
          "-4017" => Ccxt.PermissionDenied,
          "-4018" => Ccxt.BadSymbol,
          "-4019" => Ccxt.BadRequest,
          "-4020" => Ccxt.ExchangeError,
          "-4021" => Ccxt.BadRequest,
          "-4022" => Ccxt.BadRequest,
          "-4023" => Ccxt.OperationRejected,
          "-4024" => Ccxt.InsufficientFunds,
          "-4025" => Ccxt.InsufficientFunds,
          "-4026" => Ccxt.InsufficientFunds,
          "-4027" => Ccxt.OperationFailed,
          "-4028" => Ccxt.BadRequest,
          "-4029" => Ccxt.BadRequest,
          "-4030" => Ccxt.BadResponse,
          "-4031" => Ccxt.OperationFailed,
          "-4032" => Ccxt.OperationRejected,
          "-4033" => Ccxt.BadRequest,
          "-4034" => Ccxt.OperationRejected,
          "-4035" => Ccxt.PermissionDenied,
          "-4036" => Ccxt.PermissionDenied,
          "-4037" => Ccxt.OperationFailed,
          "-4038" => Ccxt.OperationFailed,
          "-4039" => Ccxt.PermissionDenied,
          "-4040" => Ccxt.OperationRejected,
          "-4041" => Ccxt.OperationFailed,
          "-4042" => Ccxt.OperationRejected,
          "-4043" => Ccxt.OperationRejected,
          "-4044" => Ccxt.PermissionDenied,
          "-4045" => Ccxt.OperationFailed,
          "-4046" => Ccxt.AuthenticationError,
          "-4047" => Ccxt.BadRequest,
          "-4048" => Ccxt.ExchangeError,
          "-4049" => Ccxt.ExchangeError,
          "-4050" => Ccxt.ExchangeError,
          "-4051" => Ccxt.ExchangeError,
          "-4052" => Ccxt.ExchangeError,
          "-4053" => Ccxt.ExchangeError,
          "-4054" => Ccxt.ExchangeError,
          "-4055" => Ccxt.ExchangeError,
          "-4056" => Ccxt.ExchangeError,
          "-4057" => Ccxt.ExchangeError,
          "-4058" => Ccxt.ExchangeError,
          "-4059" => Ccxt.ExchangeError,
          "-4060" => Ccxt.OperationFailed,
          "-4061" => Ccxt.ExchangeError,
          "-4062" => Ccxt.ExchangeError,
          "-4063" => Ccxt.ExchangeError,
          "-4064" => Ccxt.ExchangeError,
          "-4065" => Ccxt.ExchangeError,
          "-4066" => Ccxt.ExchangeError,
          "-4067" => Ccxt.ExchangeError,
          "-4068" => Ccxt.ExchangeError,
          "-4069" => Ccxt.ExchangeError,
          "-4070" => Ccxt.ExchangeError,
          "-4071" => Ccxt.ExchangeError,
          "-4072" => Ccxt.ExchangeError,
          "-4073" => Ccxt.ExchangeError,
          "-4074" => Ccxt.ExchangeError,
          "-4075" => Ccxt.ExchangeError,
          "-4076" => Ccxt.ExchangeError,
          "-4077" => Ccxt.ExchangeError,
          "-4078" => Ccxt.ExchangeError,
          "-4079" => Ccxt.ExchangeError,
          "-4080" => Ccxt.ExchangeError,
          "-4081" => Ccxt.ExchangeError,
          "-4082" => Ccxt.ExchangeError,
          "-4083" => Ccxt.ExchangeError,
          "-4084" => Ccxt.ExchangeError,
          "-4085" => Ccxt.ExchangeError,
          "-4086" => Ccxt.ExchangeError,
          "-4087" => Ccxt.ExchangeError,
          "-4088" => Ccxt.ExchangeError,
          "-4089" => Ccxt.ExchangeError,
          "-4091" => Ccxt.ExchangeError,
          "-4092" => Ccxt.ExchangeError,
          "-4093" => Ccxt.ExchangeError,
          "-4094" => Ccxt.ExchangeError,
          "-4095" => Ccxt.ExchangeError,
          "-4096" => Ccxt.ExchangeError,
          "-4097" => Ccxt.ExchangeError,
          "-4098" => Ccxt.ExchangeError,
          "-4099" => Ccxt.ExchangeError,
          "-4101" => Ccxt.ExchangeError,
          "-4102" => Ccxt.ExchangeError,
          "-4103" => Ccxt.ExchangeError,
          "-4104" => Ccxt.ExchangeError,
          "-4105" => Ccxt.ExchangeError,
          "-4106" => Ccxt.ExchangeError,
          "-4107" => Ccxt.ExchangeError,
          "-4108" => Ccxt.ExchangeError,
          "-4109" => Ccxt.ExchangeError,
          "-4110" => Ccxt.ExchangeError,
          "-4112" => Ccxt.ExchangeError,
          "-4113" => Ccxt.ExchangeError,
          "-4114" => Ccxt.ExchangeError,
          "-4115" => Ccxt.ExchangeError,
          "-4116" => Ccxt.ExchangeError,
          "-4117" => Ccxt.ExchangeError,
          "-4118" => Ccxt.ExchangeError,
          "-4119" => Ccxt.ExchangeError,
          "-4120" => Ccxt.ExchangeError,
          "-4121" => Ccxt.ExchangeError,
          "-4122" => Ccxt.ExchangeError,
          "-4123" => Ccxt.ExchangeError,
          "-4124" => Ccxt.ExchangeError,
          "-4125" => Ccxt.ExchangeError,
          "-4126" => Ccxt.ExchangeError,
          "-4127" => Ccxt.ExchangeError,
          "-4128" => Ccxt.ExchangeError,
          "-4129" => Ccxt.ExchangeError,
          "-4130" => Ccxt.ExchangeError,
          "-4131" => Ccxt.ExchangeError,
          "-4132" => Ccxt.ExchangeError,
          "-4133" => Ccxt.ExchangeError,
          "-4134" => Ccxt.ExchangeError,
          "-4135" => Ccxt.ExchangeError,
          "-4136" => Ccxt.ExchangeError,
          "-4137" => Ccxt.ExchangeError,
          "-4138" => Ccxt.ExchangeError,
          "-4139" => Ccxt.ExchangeError,
          "-4141" => Ccxt.ExchangeError,
          "-4142" => Ccxt.ExchangeError,
          "-4143" => Ccxt.ExchangeError,
          "-4144" => Ccxt.ExchangeError,
          "-4145" => Ccxt.ExchangeError,
          "-4146" => Ccxt.ExchangeError,
          "-4147" => Ccxt.ExchangeError,
          "-4148" => Ccxt.ExchangeError,
          "-4149" => Ccxt.ExchangeError,
          "-4150" => Ccxt.ExchangeError,
          "-5001" => Ccxt.BadRequest,
          "-5002" => Ccxt.InsufficientFunds,
          "-5003" => Ccxt.InsufficientFunds,
          "-5004" => Ccxt.OperationRejected,
          "-5005" => Ccxt.OperationRejected,
          "-5006" => Ccxt.OperationRejected,
          "-5007" => Ccxt.BadRequest,
          "-5008" => Ccxt.OperationRejected,
          "-5009" => Ccxt.BadSymbol,
          "-5010" => Ccxt.OperationFailed,
          "-5011" => Ccxt.BadRequest,
          "-5012" => Ccxt.OperationFailed,
          "-5013" => Ccxt.InsufficientFunds,
          "-5021" => Ccxt.BadRequest,
          "-5022" => Ccxt.BadRequest,
          "-6001" => Ccxt.BadSymbol,
          "-6003" => Ccxt.PermissionDenied,
          "-6004" => Ccxt.BadRequest,
          "-6005" => Ccxt.BadRequest,
          "-6006" => Ccxt.BadRequest,
          "-6007" => Ccxt.OperationRejected,
          "-6008" => Ccxt.OperationRejected,
          "-6009" => Ccxt.RateLimitExceeded,
          "-6011" => Ccxt.OperationRejected,
          "-6012" => Ccxt.InsufficientFunds,
          "-6013" => Ccxt.BadResponse,
          "-6014" => Ccxt.OperationRejected,
          "-6015" => Ccxt.BadRequest,
          "-6016" => Ccxt.BadRequest,
          "-6017" => Ccxt.PermissionDenied,
          "-6018" => Ccxt.InsufficientFunds,
          "-6019" => Ccxt.OperationRejected,
          "-6020" => Ccxt.BadRequest,
          "-7001" => Ccxt.BadRequest,
          "-7002" => Ccxt.BadRequest,
          "-10001" => Ccxt.OperationFailed,
          "-10002" => Ccxt.BadRequest,
          "-10005" => Ccxt.BadResponse,
          "-10007" => Ccxt.BadRequest,
          "-10008" => Ccxt.BadRequest,
          "-10009" => Ccxt.BadRequest,
          "-10010" => Ccxt.BadRequest,
          "-10011" => Ccxt.InsufficientFunds,
          "-10012" => Ccxt.BadRequest,
          "-10013" => Ccxt.InsufficientFunds,
          "-10015" => Ccxt.OperationFailed,
          "-10016" => Ccxt.OperationFailed,
          "-10017" => Ccxt.OperationRejected,
          "-10018" => Ccxt.BadRequest,
          "-10019" => Ccxt.BadRequest,
          "-10020" => Ccxt.BadRequest,
          "-10021" => Ccxt.InvalidOrder,
          "-10022" => Ccxt.BadRequest,
          "-10023" => Ccxt.OperationFailed,
          "-10024" => Ccxt.BadRequest,
          "-10025" => Ccxt.OperationFailed,
          "-10026" => Ccxt.BadRequest,
          "-10028" => Ccxt.BadRequest,
          "-10029" => Ccxt.OperationRejected,
          "-10030" => Ccxt.OperationRejected,
          "-10031" => Ccxt.OperationRejected,
          "-10032" => Ccxt.OperationFailed,
          "-10034" => Ccxt.OperationRejected,
          "-10039" => Ccxt.OperationRejected,
          "-10040" => Ccxt.OperationRejected,
          "-10041" => Ccxt.OperationFailed,
          "-10042" => Ccxt.BadSymbol,
          "-10043" => Ccxt.OperationRejected,
          "-10044" => Ccxt.OperationRejected,
          "-10045" => Ccxt.OperationRejected,
          "-10046" => Ccxt.OperationRejected,
          "-10047" => Ccxt.PermissionDenied,
          "-11008" => Ccxt.OperationRejected,
          "-12014" => Ccxt.RateLimitExceeded,
          "-13000" => Ccxt.OperationRejected,
          "-13001" => Ccxt.OperationRejected,
          "-13002" => Ccxt.OperationRejected,
          "-13003" => Ccxt.PermissionDenied,
          "-13004" => Ccxt.OperationRejected,
          "-13005" => Ccxt.OperationRejected,
          "-13006" => Ccxt.OperationRejected,
          "-13007" => Ccxt.PermissionDenied,
          "-18002" => Ccxt.OperationRejected,
          "-18003" => Ccxt.OperationRejected,
          "-18004" => Ccxt.OperationRejected,
          "-18005" => Ccxt.PermissionDenied,
          "-18006" => Ccxt.OperationRejected,
          "-18007" => Ccxt.OperationRejected,
          "-21001" => Ccxt.BadRequest,
          "-21002" => Ccxt.BadRequest,
          "-21003" => Ccxt.BadResponse,
          "-21004" => Ccxt.OperationRejected,
          "-21005" => Ccxt.InsufficientFunds,
          "-21006" => Ccxt.OperationFailed,
          "-21007" => Ccxt.OperationFailed,
          "-32603" => Ccxt.BadRequest,
          "400002" => Ccxt.BadRequest,
          "100001003" => Ccxt.AuthenticationError,
          "200003903" => Ccxt.AuthenticationError
        }
      },
      "linear" => %{
        "exact" => %{
          "-1005" => Ccxt.PermissionDenied,
          "-1008" => Ccxt.OperationFailed,
          "-1011" => Ccxt.PermissionDenied,
          "-1023" => Ccxt.BadRequest,
          "-1099" => Ccxt.AuthenticationError,
          "-1109" => Ccxt.PermissionDenied,
          "-1110" => Ccxt.BadRequest,
          "-1113" => Ccxt.BadRequest,
          "-1122" => Ccxt.BadRequest,
          "-1126" => Ccxt.BadSymbol,
          "-1136" => Ccxt.BadRequest,
          "-2012" => Ccxt.OperationFailed,
          "-2016" => Ccxt.OperationRejected,
          "-2017" => Ccxt.PermissionDenied,
          "-2018" => Ccxt.InsufficientFunds,
          "-2019" => Ccxt.InsufficientFunds,
          "-2020" => Ccxt.OperationFailed,
          "-2021" => Ccxt.OrderImmediatelyFillable,
          "-2022" => Ccxt.InvalidOrder,
          "-2023" => Ccxt.OperationFailed,
          "-2024" => Ccxt.InsufficientFunds,
          "-2025" => Ccxt.OperationRejected,
          "-2026" => Ccxt.InvalidOrder,
          "-2027" => Ccxt.OperationRejected,
          "-2028" => Ccxt.OperationRejected,
          "-4063" => Ccxt.BadRequest,
          "-4064" => Ccxt.BadRequest,
          "-4065" => Ccxt.BadRequest,
          "-4066" => Ccxt.BadRequest,
          "-4069" => Ccxt.BadRequest,
          "-4070" => Ccxt.BadRequest,
          "-4071" => Ccxt.BadRequest,
          "-4072" => Ccxt.OperationRejected,
          "-4073" => Ccxt.BadRequest,
          "-4074" => Ccxt.OperationRejected,
          "-4075" => Ccxt.BadRequest,
          "-4076" => Ccxt.OperationRejected,
          "-4077" => Ccxt.OperationRejected,
          "-4078" => Ccxt.OperationFailed,
          "-4079" => Ccxt.BadRequest,
          "-4080" => Ccxt.PermissionDenied,
          "-4081" => Ccxt.BadRequest,
          "-4085" => Ccxt.BadRequest,
          "-4087" => Ccxt.PermissionDenied,
          "-4088" => Ccxt.PermissionDenied,
          "-4114" => Ccxt.BadRequest,
          "-4115" => Ccxt.BadRequest,
          "-4116" => Ccxt.InvalidOrder,
          "-4117" => Ccxt.OperationRejected,
          "-4118" => Ccxt.OperationRejected,
          "-4131" => Ccxt.OperationRejected,
          "-4140" => Ccxt.BadRequest,
          "-4141" => Ccxt.OperationRejected,
          "-4144" => Ccxt.BadSymbol,
          "-4164" => Ccxt.InvalidOrder,
          "-4136" => Ccxt.InvalidOrder,
          "-4165" => Ccxt.BadRequest,
          "-4167" => Ccxt.BadRequest,
          "-4168" => Ccxt.BadRequest,
          "-4169" => Ccxt.OperationRejected,
          "-4170" => Ccxt.OperationRejected,
          "-4171" => Ccxt.OperationRejected,
          "-4172" => Ccxt.OperationRejected,
          "-4183" => Ccxt.BadRequest,
          "-4184" => Ccxt.BadRequest,
          "-4192" => Ccxt.PermissionDenied,
          "-4202" => Ccxt.PermissionDenied,
          "-4203" => Ccxt.PermissionDenied,
          "-4205" => Ccxt.PermissionDenied,
          "-4206" => Ccxt.PermissionDenied,
          "-4208" => Ccxt.OperationRejected,
          "-4209" => Ccxt.OperationRejected,
          "-4210" => Ccxt.BadRequest,
          "-4211" => Ccxt.BadRequest,
          "-4400" => Ccxt.PermissionDenied,
          "-4401" => Ccxt.PermissionDenied,
          "-4402" => Ccxt.PermissionDenied,
          "-4403" => Ccxt.PermissionDenied,
          "-5021" => Ccxt.OrderNotFillable,
          "-5022" => Ccxt.OrderNotFillable,
          "-5024" => Ccxt.OperationRejected,
          "-5025" => Ccxt.OperationRejected,
          "-5026" => Ccxt.OperationRejected,
          "-5027" => Ccxt.OperationRejected,
          "-5028" => Ccxt.BadRequest,
          "-5037" => Ccxt.BadRequest,
          "-5038" => Ccxt.BadRequest,
          "-5039" => Ccxt.BadRequest,
          "-5040" => Ccxt.BadRequest,
          "-5041" => Ccxt.OperationFailed
        }
      },
      "inverse" => %{
        "exact" => %{
          "-1005" => Ccxt.PermissionDenied,
          "-1011" => Ccxt.PermissionDenied,
          "-1023" => Ccxt.BadRequest,
          "-1109" => Ccxt.AuthenticationError,
          "-1110" => Ccxt.BadSymbol,
          "-1113" => Ccxt.BadRequest,
          "-1128" => Ccxt.BadRequest,
          "-1136" => Ccxt.BadRequest,
          "-2016" => Ccxt.OperationRejected,
          "-2018" => Ccxt.InsufficientFunds,
          "-2019" => Ccxt.InsufficientFunds,
          "-2020" => Ccxt.OperationFailed,
          "-2021" => Ccxt.OrderImmediatelyFillable,
          "-2022" => Ccxt.InvalidOrder,
          "-2023" => Ccxt.OperationFailed,
          "-2024" => Ccxt.BadRequest,
          "-2025" => Ccxt.OperationRejected,
          "-2026" => Ccxt.InvalidOrder,
          "-2027" => Ccxt.OperationRejected,
          "-2028" => Ccxt.OperationRejected,
          "-4086" => Ccxt.BadRequest,
          "-4087" => Ccxt.BadSymbol,
          "-4088" => Ccxt.BadRequest,
          "-4089" => Ccxt.PermissionDenied,
          "-4090" => Ccxt.PermissionDenied,
          "-4110" => Ccxt.BadRequest,
          "-4111" => Ccxt.BadRequest,
          "-4112" => Ccxt.OperationRejected,
          "-4113" => Ccxt.OperationRejected,
          "-4150" => Ccxt.OperationRejected,
          "-4151" => Ccxt.BadRequest,
          "-4152" => Ccxt.BadRequest,
          "-4154" => Ccxt.BadRequest,
          "-4155" => Ccxt.BadRequest,
          "-4178" => Ccxt.BadRequest,
          "-4188" => Ccxt.BadRequest,
          "-4192" => Ccxt.PermissionDenied,
          "-4194" => Ccxt.PermissionDenied,
          "-4195" => Ccxt.PermissionDenied,
          "-4196" => Ccxt.BadRequest,
          "-4197" => Ccxt.OperationRejected,
          "-4198" => Ccxt.OperationRejected,
          "-4199" => Ccxt.BadRequest,
          "-4200" => Ccxt.PermissionDenied,
          "-4201" => Ccxt.PermissionDenied,
          "-4202" => Ccxt.OperationRejected
        }
      },
      "option" => %{
        "exact" => %{
          "-1003" => Ccxt.ExchangeError,
          "-1004" => Ccxt.ExchangeError,
          "-1006" => Ccxt.ExchangeError,
          "-1007" => Ccxt.ExchangeError,
          "-1008" => Ccxt.RateLimitExceeded,
          "-1010" => Ccxt.ExchangeError,
          "-1013" => Ccxt.ExchangeError,
          "-1108" => Ccxt.ExchangeError,
          "-1112" => Ccxt.ExchangeError,
          "-1114" => Ccxt.ExchangeError,
          "-1128" => Ccxt.BadSymbol,
          "-1129" => Ccxt.BadSymbol,
          "-1131" => Ccxt.BadRequest,
          "-2011" => Ccxt.ExchangeError,
          "-2018" => Ccxt.InsufficientFunds,
          "-2027" => Ccxt.InsufficientFunds,
          "-3029" => Ccxt.OperationFailed,
          "-4006" => Ccxt.ExchangeError,
          "-4007" => Ccxt.ExchangeError,
          "-4008" => Ccxt.ExchangeError,
          "-4009" => Ccxt.ExchangeError,
          "-4010" => Ccxt.ExchangeError,
          "-4011" => Ccxt.ExchangeError,
          "-4012" => Ccxt.ExchangeError,
          "-4014" => Ccxt.ExchangeError,
          "-4015" => Ccxt.ExchangeError,
          "-4016" => Ccxt.ExchangeError,
          "-4017" => Ccxt.ExchangeError,
          "-4018" => Ccxt.ExchangeError,
          "-4019" => Ccxt.ExchangeError,
          "-4020" => Ccxt.ExchangeError,
          "-4021" => Ccxt.ExchangeError,
          "-4022" => Ccxt.ExchangeError,
          "-4023" => Ccxt.ExchangeError,
          "-4024" => Ccxt.ExchangeError,
          "-4025" => Ccxt.ExchangeError,
          "-4026" => Ccxt.ExchangeError,
          "-4027" => Ccxt.ExchangeError,
          "-4028" => Ccxt.ExchangeError,
          "-4031" => Ccxt.ExchangeError,
          "-4032" => Ccxt.ExchangeError,
          "-4033" => Ccxt.ExchangeError,
          "-4034" => Ccxt.ExchangeError,
          "-4035" => Ccxt.ExchangeError,
          "-4036" => Ccxt.ExchangeError,
          "-4037" => Ccxt.ExchangeError,
          "-4038" => Ccxt.ExchangeError,
          "-4039" => Ccxt.ExchangeError,
          "-4040" => Ccxt.ExchangeError,
          "-4041" => Ccxt.ExchangeError,
          "-4042" => Ccxt.ExchangeError,
          "-4043" => Ccxt.ExchangeError,
          "-4044" => Ccxt.ExchangeError,
          "-4045" => Ccxt.ExchangeError,
          "-4046" => Ccxt.ExchangeError,
          "-4047" => Ccxt.ExchangeError,
          "-4048" => Ccxt.ExchangeError,
          "-4049" => Ccxt.ExchangeError,
          "-4050" => Ccxt.ExchangeError,
          "-4051" => Ccxt.ExchangeError,
          "-4052" => Ccxt.ExchangeError,
          "-4053" => Ccxt.ExchangeError,
          "-4054" => Ccxt.ExchangeError,
          "-4056" => Ccxt.ExchangeError,
          "-4057" => Ccxt.ExchangeError,
          "-4058" => Ccxt.ExchangeError,
          "-4059" => Ccxt.ExchangeError,
          "-4060" => Ccxt.ExchangeError,
          "-4061" => Ccxt.ExchangeError,
          "-4062" => Ccxt.ExchangeError,
          "-4063" => Ccxt.ExchangeError,
          "-4064" => Ccxt.ExchangeError,
          "-4065" => Ccxt.ExchangeError,
          "-4066" => Ccxt.ExchangeError,
          "-4067" => Ccxt.ExchangeError,
          "-4068" => Ccxt.ExchangeError,
          "-4069" => Ccxt.ExchangeError,
          "-4070" => Ccxt.ExchangeError,
          "-4071" => Ccxt.ExchangeError,
          "-4072" => Ccxt.ExchangeError,
          "-4073" => Ccxt.ExchangeError,
          "-4074" => Ccxt.ExchangeError,
          "-4075" => Ccxt.ExchangeError,
          "-4076" => Ccxt.ExchangeError,
          "-4077" => Ccxt.ExchangeError,
          "-4078" => Ccxt.ExchangeError,
          "-4079" => Ccxt.ExchangeError,
          "-4080" => Ccxt.ExchangeError,
          "-4081" => Ccxt.ExchangeError,
          "-4082" => Ccxt.ExchangeError,
          "-4083" => Ccxt.ExchangeError,
          "-4084" => Ccxt.ExchangeError,
          "-4085" => Ccxt.ExchangeError,
          "-4086" => Ccxt.ExchangeError,
          "-4087" => Ccxt.ExchangeError,
          "-4088" => Ccxt.ExchangeError,
          "-4089" => Ccxt.ExchangeError,
          "-4091" => Ccxt.ExchangeError,
          "-4092" => Ccxt.ExchangeError,
          "-4093" => Ccxt.ExchangeError,
          "-4094" => Ccxt.ExchangeError,
          "-4095" => Ccxt.ExchangeError,
          "-4096" => Ccxt.ExchangeError,
          "-4097" => Ccxt.ExchangeError,
          "-4098" => Ccxt.ExchangeError,
          "-4099" => Ccxt.ExchangeError,
          "-4101" => Ccxt.ExchangeError,
          "-4102" => Ccxt.ExchangeError,
          "-4103" => Ccxt.ExchangeError,
          "-4104" => Ccxt.ExchangeError,
          "-4105" => Ccxt.ExchangeError,
          "-4106" => Ccxt.ExchangeError,
          "-4107" => Ccxt.ExchangeError,
          "-4108" => Ccxt.ExchangeError,
          "-4109" => Ccxt.ExchangeError,
          "-4110" => Ccxt.ExchangeError,
          "-4112" => Ccxt.ExchangeError,
          "-4113" => Ccxt.ExchangeError,
          "-4114" => Ccxt.ExchangeError,
          "-4115" => Ccxt.ExchangeError,
          "-4116" => Ccxt.ExchangeError,
          "-4117" => Ccxt.ExchangeError,
          "-4118" => Ccxt.ExchangeError,
          "-4119" => Ccxt.ExchangeError,
          "-4120" => Ccxt.ExchangeError,
          "-4121" => Ccxt.ExchangeError,
          "-4122" => Ccxt.ExchangeError,
          "-4123" => Ccxt.ExchangeError,
          "-4124" => Ccxt.ExchangeError,
          "-4125" => Ccxt.ExchangeError,
          "-4126" => Ccxt.ExchangeError,
          "-4127" => Ccxt.ExchangeError,
          "-4128" => Ccxt.ExchangeError,
          "-4129" => Ccxt.ExchangeError,
          "-4130" => Ccxt.ExchangeError,
          "-4131" => Ccxt.ExchangeError,
          "-4132" => Ccxt.ExchangeError,
          "-4133" => Ccxt.ExchangeError,
          "-4134" => Ccxt.ExchangeError,
          "-4135" => Ccxt.ExchangeError,
          "-4136" => Ccxt.ExchangeError,
          "-4137" => Ccxt.ExchangeError,
          "-4138" => Ccxt.ExchangeError,
          "-4139" => Ccxt.ExchangeError,
          "-4141" => Ccxt.ExchangeError,
          "-4142" => Ccxt.ExchangeError,
          "-4143" => Ccxt.ExchangeError,
          "-4144" => Ccxt.ExchangeError,
          "-4145" => Ccxt.ExchangeError,
          "-4146" => Ccxt.ExchangeError,
          "-4147" => Ccxt.ExchangeError,
          "-4148" => Ccxt.ExchangeError,
          "-4149" => Ccxt.ExchangeError,
          "-4150" => Ccxt.ExchangeError,
          "-20121" => Ccxt.ExchangeError,
          "-20124" => Ccxt.ExchangeError,
          "-20130" => Ccxt.ExchangeError,
          "-20132" => Ccxt.ExchangeError,
          "-20194" => Ccxt.ExchangeError,
          "-20195" => Ccxt.ExchangeError,
          "-20196" => Ccxt.ExchangeError,
          "-20198" => Ccxt.ExchangeError,
          "-20204" => Ccxt.ExchangeError
        }
      },
      "portfolioMargin" => %{
        "exact" => %{
          "-1000" => Ccxt.OperationFailed,
          "-1001" => Ccxt.ExchangeError,
          "-1002" => Ccxt.PermissionDenied,
          "-1003" => Ccxt.RateLimitExceeded,
          "-1004" => Ccxt.BadRequest,
          "-1005" => Ccxt.PermissionDenied,
          "-1006" => Ccxt.BadResponse,
          "-1007" => Ccxt.BadResponse,
          "-1008" => Ccxt.OperationFailed,
          "-1010" => Ccxt.ExchangeError,
          "-1011" => Ccxt.PermissionDenied,
          "-1013" => Ccxt.ExchangeError,
          "-1014" => Ccxt.InvalidOrder,
          "-1015" => Ccxt.InvalidOrder,
          "-1016" => Ccxt.NotSupported,
          "-1020" => Ccxt.NotSupported,
          "-1021" => Ccxt.BadRequest,
          "-1022" => Ccxt.BadRequest,
          "-1023" => Ccxt.BadRequest,
          "-1099" => Ccxt.OperationFailed,
          "-1100" => Ccxt.BadRequest,
          "-1101" => Ccxt.BadRequest,
          "-1102" => Ccxt.BadRequest,
          "-1103" => Ccxt.BadRequest,
          "-1104" => Ccxt.BadRequest,
          "-1105" => Ccxt.BadRequest,
          "-1106" => Ccxt.BadRequest,
          "-1108" => Ccxt.BadRequest,
          "-1109" => Ccxt.BadRequest,
          "-1110" => Ccxt.BadSymbol,
          "-1111" => Ccxt.BadRequest,
          "-1112" => Ccxt.BadRequest,
          "-1113" => Ccxt.BadRequest,
          "-1114" => Ccxt.BadRequest,
          "-1115" => Ccxt.BadRequest,
          "-1116" => Ccxt.BadRequest,
          "-1117" => Ccxt.BadRequest,
          "-1118" => Ccxt.BadRequest,
          "-1119" => Ccxt.BadRequest,
          "-1120" => Ccxt.BadRequest,
          "-1121" => Ccxt.BadSymbol,
          "-1125" => Ccxt.BadRequest,
          "-1127" => Ccxt.BadRequest,
          "-1128" => Ccxt.BadRequest,
          "-1130" => Ccxt.BadRequest,
          "-1131" => Ccxt.BadRequest,
          "-1134" => Ccxt.BadRequest,
          "-1136" => Ccxt.BadRequest,
          "-1145" => Ccxt.BadRequest,
          "-1151" => Ccxt.BadRequest,
          "-2010" => Ccxt.InvalidOrder,
          "-2011" => Ccxt.OperationRejected,
          "-2013" => Ccxt.OrderNotFound,
          "-2014" => Ccxt.OperationRejected,
          "-2015" => Ccxt.OperationRejected,
          "-2016" => Ccxt.OperationFailed,
          "-2018" => Ccxt.OperationFailed,
          "-2019" => Ccxt.OperationFailed,
          "-2020" => Ccxt.OrderNotFillable,
          "-2021" => Ccxt.OrderImmediatelyFillable,
          "-2022" => Ccxt.InvalidOrder,
          "-2023" => Ccxt.OperationFailed,
          "-2024" => Ccxt.OperationRejected,
          "-2025" => Ccxt.OperationRejected,
          "-2026" => Ccxt.InvalidOrder,
          "-2027" => Ccxt.OperationRejected,
          "-2028" => Ccxt.OperationRejected,
          "-4000" => Ccxt.BadRequest,
          "-4001" => Ccxt.BadRequest,
          "-4002" => Ccxt.BadRequest,
          "-4003" => Ccxt.BadRequest,
          "-4004" => Ccxt.BadRequest,
          "-4005" => Ccxt.BadRequest,
          "-4006" => Ccxt.BadRequest,
          "-4007" => Ccxt.BadRequest,
          "-4008" => Ccxt.BadRequest,
          "-4009" => Ccxt.BadRequest,
          "-4010" => Ccxt.BadRequest,
          "-4011" => Ccxt.BadRequest,
          "-4012" => Ccxt.BadRequest,
          "-4013" => Ccxt.BadRequest,
          "-4014" => Ccxt.BadRequest,
          "-4015" => Ccxt.BadRequest,
          "-4016" => Ccxt.BadRequest,
          "-4017" => Ccxt.BadRequest,
          "-4018" => Ccxt.BadRequest,
          "-4019" => Ccxt.BadRequest,
          "-4020" => Ccxt.BadRequest,
          "-4021" => Ccxt.BadRequest,
          "-4022" => Ccxt.BadRequest,
          "-4023" => Ccxt.BadRequest,
          "-4024" => Ccxt.BadRequest,
          "-4025" => Ccxt.BadRequest,
          "-4026" => Ccxt.BadRequest,
          "-4027" => Ccxt.BadRequest,
          "-4028" => Ccxt.BadRequest,
          "-4029" => Ccxt.BadRequest,
          "-4030" => Ccxt.BadRequest,
          "-4031" => Ccxt.BadRequest,
          "-4032" => Ccxt.BadRequest,
          "-4033" => Ccxt.BadRequest,
          "-4044" => Ccxt.BadRequest,
          "-4045" => Ccxt.BadRequest,
          "-4046" => Ccxt.BadRequest,
          "-4047" => Ccxt.BadRequest,
          "-4048" => Ccxt.BadRequest,
          "-4049" => Ccxt.BadRequest,
          "-4050" => Ccxt.BadRequest,
          "-4051" => Ccxt.BadRequest,
          "-4052" => Ccxt.BadRequest,
          "-4053" => Ccxt.BadRequest,
          "-4054" => Ccxt.BadRequest,
          "-4055" => Ccxt.BadRequest,
          "-4056" => Ccxt.PermissionDenied,
          "-4057" => Ccxt.PermissionDenied,
          "-4058" => Ccxt.BadRequest,
          "-4059" => Ccxt.BadRequest,
          "-4060" => Ccxt.BadRequest,
          "-4061" => Ccxt.InvalidOrder,
          "-4062" => Ccxt.BadRequest,
          "-4063" => Ccxt.BadRequest,
          "-4064" => Ccxt.BadRequest,
          "-4065" => Ccxt.BadRequest,
          "-4066" => Ccxt.BadRequest,
          "-4067" => Ccxt.BadRequest,
          "-4068" => Ccxt.BadRequest,
          "-4069" => Ccxt.BadRequest,
          "-4070" => Ccxt.BadRequest,
          "-4071" => Ccxt.BadRequest,
          "-4072" => Ccxt.OperationRejected,
          "-4073" => Ccxt.BadRequest,
          "-4074" => Ccxt.BadRequest,
          "-4075" => Ccxt.BadRequest,
          "-4076" => Ccxt.OperationRejected,
          "-4077" => Ccxt.OperationRejected,
          "-4078" => Ccxt.OperationFailed,
          "-4079" => Ccxt.BadRequest,
          "-4080" => Ccxt.PermissionDenied,
          "-4081" => Ccxt.BadRequest,
          "-4082" => Ccxt.BadRequest,
          "-4083" => Ccxt.BadRequest,
          "-4084" => Ccxt.NotSupported,
          "-4085" => Ccxt.BadRequest,
          "-4086" => Ccxt.BadRequest,
          "-4087" => Ccxt.PermissionDenied,
          "-4088" => Ccxt.PermissionDenied,
          "-4104" => Ccxt.BadRequest,
          "-4114" => Ccxt.BadRequest,
          "-4115" => Ccxt.BadRequest,
          "-4118" => Ccxt.OperationRejected,
          "-4131" => Ccxt.OperationRejected,
          "-4135" => Ccxt.BadRequest,
          "-4137" => Ccxt.BadRequest,
          "-4138" => Ccxt.BadRequest,
          "-4139" => Ccxt.BadRequest,
          "-4140" => Ccxt.OrderImmediatelyFillable,
          "-4141" => Ccxt.BadRequest,
          "-4142" => Ccxt.OrderImmediatelyFillable,
          "-4144" => Ccxt.BadSymbol,
          "-4161" => Ccxt.OperationRejected,
          "-4164" => Ccxt.InvalidOrder,
          "-4165" => Ccxt.BadRequest,
          "-4183" => Ccxt.InvalidOrder,
          "-4184" => Ccxt.InvalidOrder,
          "-4408" => Ccxt.InvalidOrder,
          "-5021" => Ccxt.OrderNotFillable,
          "-5022" => Ccxt.OrderNotFillable,
          "-5028" => Ccxt.OperationFailed,
          "-5041" => Ccxt.RateLimitExceeded
        }
      },
      "exact" => %{
        "-1000" => Ccxt.OperationFailed,
        "-1001" => Ccxt.OperationFailed,
        "-1002" => Ccxt.AuthenticationError,
        "-1003" => Ccxt.RateLimitExceeded,
        "-1004" => Ccxt.OperationRejected,
        "-1006" => Ccxt.OperationFailed,
        "-1007" => Ccxt.RequestTimeout,
        "-1010" => Ccxt.OperationFailed,
        "-1013" => Ccxt.BadRequest,
        "-1014" => Ccxt.InvalidOrder,
        "-1015" => Ccxt.RateLimitExceeded,
        "-1016" => Ccxt.BadRequest,
        "-1020" => Ccxt.BadRequest,
        "-1021" => Ccxt.InvalidNonce,
        "-1022" => Ccxt.AuthenticationError,
        "-1100" => Ccxt.BadRequest,
        "-1101" => Ccxt.BadRequest,
        "-1102" => Ccxt.BadRequest,
        "-1103" => Ccxt.BadRequest,
        "-1104" => Ccxt.BadRequest,
        "-1105" => Ccxt.BadRequest,
        "-1106" => Ccxt.BadRequest,
        "-1108" => Ccxt.BadSymbol,
        "-1111" => Ccxt.BadRequest,
        "-1112" => Ccxt.OperationFailed,
        "-1114" => Ccxt.BadRequest,
        "-1115" => Ccxt.BadRequest,
        "-1116" => Ccxt.BadRequest,
        "-1117" => Ccxt.BadRequest,
        "-1118" => Ccxt.BadRequest,
        "-1119" => Ccxt.BadRequest,
        "-1120" => Ccxt.BadRequest,
        "-1121" => Ccxt.BadSymbol,
        "-1125" => Ccxt.AuthenticationError,
        "-1127" => Ccxt.BadRequest,
        "-1128" => Ccxt.BadRequest,
        "-1130" => Ccxt.BadRequest,
        "-2010" => Ccxt.InvalidOrder,
        "-2011" => Ccxt.OrderNotFound,
        "-2013" => Ccxt.OrderNotFound,
        "-2014" => Ccxt.AuthenticationError,
        "-2015" => Ccxt.AuthenticationError,
        "-4000" => Ccxt.InvalidOrder,
        "-4001" => Ccxt.BadRequest,
        "-4002" => Ccxt.BadRequest,
        "-4003" => Ccxt.BadRequest,
        "-4004" => Ccxt.BadRequest,
        "-4005" => Ccxt.BadRequest,
        "-4006" => Ccxt.BadRequest,
        "-4007" => Ccxt.BadRequest,
        "-4008" => Ccxt.BadRequest,
        "-4009" => Ccxt.BadRequest,
        "-4010" => Ccxt.BadRequest,
        "-4011" => Ccxt.BadRequest,
        "-4012" => Ccxt.BadRequest,
        "-4013" => Ccxt.BadRequest,
        "-4014" => Ccxt.BadRequest,
        "-4015" => Ccxt.BadRequest,
        "-4016" => Ccxt.BadRequest,
        "-4017" => Ccxt.BadRequest,
        "-4018" => Ccxt.BadRequest,
        "-4019" => Ccxt.OperationRejected,
        "-4020" => Ccxt.BadRequest,
        "-4021" => Ccxt.BadRequest,
        "-4022" => Ccxt.BadRequest,
        "-4023" => Ccxt.BadRequest,
        "-4024" => Ccxt.BadRequest,
        "-4025" => Ccxt.BadRequest,
        "-4026" => Ccxt.BadRequest,
        "-4027" => Ccxt.BadRequest,
        "-4028" => Ccxt.BadRequest,
        "-4029" => Ccxt.BadRequest,
        "-4030" => Ccxt.BadRequest,
        "-4031" => Ccxt.BadRequest,
        "-4032" => Ccxt.OperationRejected,
        "-4033" => Ccxt.BadRequest,
        "-4044" => Ccxt.BadRequest,
        "-4045" => Ccxt.OperationRejected,
        "-4046" => Ccxt.OperationRejected,
        "-4047" => Ccxt.OperationRejected,
        "-4048" => Ccxt.OperationRejected,
        "-4049" => Ccxt.BadRequest,
        "-4050" => Ccxt.InsufficientFunds,
        "-4051" => Ccxt.InsufficientFunds,
        "-4052" => Ccxt.OperationRejected,
        "-4053" => Ccxt.BadRequest,
        "-4054" => Ccxt.OperationRejected,
        "-4055" => Ccxt.BadRequest,
        "-4056" => Ccxt.AuthenticationError,
        "-4057" => Ccxt.AuthenticationError,
        "-4058" => Ccxt.BadRequest,
        "-4059" => Ccxt.OperationRejected,
        "-4060" => Ccxt.BadRequest,
        "-4061" => Ccxt.OperationRejected,
        "-4062" => Ccxt.BadRequest,
        "-4067" => Ccxt.OperationRejected,
        "-4068" => Ccxt.OperationRejected,
        "-4082" => Ccxt.BadRequest,
        "-4083" => Ccxt.OperationRejected,
        "-4084" => Ccxt.BadRequest,
        "-4086" => Ccxt.BadRequest,
        "-4104" => Ccxt.BadRequest,
        "-4135" => Ccxt.BadRequest,
        "-4137" => Ccxt.BadRequest,
        "-4138" => Ccxt.BadRequest,
        "-4139" => Ccxt.BadRequest,
        "-4142" => Ccxt.OrderImmediatelyFillable,
        "-20121" => Ccxt.BadSymbol,
        "-20124" => Ccxt.BadRequest,
        "-20130" => Ccxt.BadRequest,
        "-20132" => Ccxt.BadRequest,
        "-20194" => Ccxt.BadRequest,
        "-20195" => Ccxt.BadRequest,
        "-20196" => Ccxt.BadRequest,
        "-20198" => Ccxt.OperationRejected,
        "-20204" => Ccxt.BadRequest,
        "System is under maintenance." => Ccxt.OnMaintenance,
        "System abnormality" => Ccxt.OperationFailed,
        "You are not authorized to execute this request." => Ccxt.PermissionDenied,
        "API key does not exist" => Ccxt.AuthenticationError,
        "Order would trigger immediately." => Ccxt.OrderImmediatelyFillable,
        "Stop price would trigger immediately." => Ccxt.OrderImmediatelyFillable,
        "Order would immediately match and take." => Ccxt.OrderImmediatelyFillable,
        "Account has insufficient balance for requested action." => Ccxt.InsufficientFunds,
        "Rest API trading is not enabled." => Ccxt.PermissionDenied,
        "This account may not place or cancel orders." => Ccxt.PermissionDenied,
        "You don't have permission." => Ccxt.PermissionDenied,
        "Market is closed." => Ccxt.MarketClosed,
        "Too many requests. Please try again later." => Ccxt.RateLimitExceeded,
        "This action is disabled on this account." => Ccxt.AccountSuspended,
        "Limit orders require GTC for this phase." => Ccxt.BadRequest,
        "This order type is not possible in this trading phase." => Ccxt.BadRequest,
        "This type of sub-account exceeds the maximum number limit" => Ccxt.OperationRejected,
        "This symbol is restricted for this account." => Ccxt.PermissionDenied,
        "This symbol is not permitted for this account." => Ccxt.PermissionDenied
      },
      "broad" => %{
        "has no operation privilege" => Ccxt.PermissionDenied,
        "MAX_POSITION" => Ccxt.BadRequest,
        "PERCENT_PRICE_BY_SIDE" => Ccxt.InvalidOrder
      }
    },
    "httpExceptions" => %{
      "422" => Ccxt.ExchangeError,
      "418" => Ccxt.DDoSProtection,
      "429" => Ccxt.RateLimitExceeded,
      "404" => Ccxt.ExchangeNotAvailable,
      "409" => Ccxt.ExchangeNotAvailable,
      "410" => Ccxt.ExchangeNotAvailable,
      "451" => Ccxt.ExchangeNotAvailable,
      "500" => Ccxt.ExchangeNotAvailable,
      "501" => Ccxt.ExchangeNotAvailable,
      "502" => Ccxt.ExchangeNotAvailable,
      "520" => Ccxt.ExchangeNotAvailable,
      "521" => Ccxt.ExchangeNotAvailable,
      "522" => Ccxt.ExchangeNotAvailable,
      "525" => Ccxt.ExchangeNotAvailable,
      "526" => Ccxt.ExchangeNotAvailable,
      "400" => Ccxt.ExchangeNotAvailable,
      "403" => Ccxt.ExchangeNotAvailable,
      "405" => Ccxt.ExchangeNotAvailable,
      "503" => Ccxt.ExchangeNotAvailable,
      "530" => Ccxt.ExchangeNotAvailable,
      "408" => Ccxt.RequestTimeout,
      "504" => Ccxt.RequestTimeout,
      "401" => Ccxt.AuthenticationError,
      "407" => Ccxt.AuthenticationError,
      "511" => Ccxt.AuthenticationError
    },
    "commonCurrencies" => %{
      "XBT" => "BTC",
      "BCHSV" => "BSV",
      "BCC" => "BCC",
      "YOYO" => "YOYOW"
    },
    "precisionMode" => 4,
    "paddingMode" => 5,
    "limits" => %{
      "leverage" => %{
        "min" => nil,
        "max" => nil
      },
      "amount" => %{
        "min" => nil,
        "max" => nil
      },
      "price" => %{
        "min" => nil,
        "max" => nil
      },
      "cost" => %{
        "min" => nil,
        "max" => nil
      }
    },
    "rollingWindowSize" => 60000,
    "options" => %{
      "sandboxMode" => false,
      "fetchMargins" => true,
      "fetchMarkets" => %{"types" => ["spot", "linear", "inverse"]},
      "loadAllOptions" => false,
      "fetchCurrencies" => true,
      "defaultTimeInForce" => "GTC",
      "defaultType" => "spot",
      "defaultSubType" => nil,
      "hasAlreadyAuthenticatedSuccessfully" => false,
      "warnOnFetchOpenOrdersWithoutSymbol" => true,
      "currencyToPrecisionRoundingMode" => 0,
      "throwMarginModeAlreadySet" => false,
      "fetchPositions" => "positionRisk",
      "recvWindow" => 10000,
      "timeDifference" => 0,
      "adjustForTimeDifference" => false,
      "newOrderRespType" => %{
        "market" => "FULL",
        "limit" => "FULL"
      },
      "quoteOrderQty" => true,
      "broker" => %{
        "spot" => "x-TKT5PX2F",
        "margin" => "x-TKT5PX2F",
        "future" => "x-cvBPrNm9",
        "delivery" => "x-xcKtGhcu",
        "swap" => "x-cvBPrNm9",
        "option" => "x-xcKtGhcu",
        "inverse" => "x-xcKtGhcu"
      },
      "accountsByType" => %{
        "main" => "MAIN",
        "spot" => "MAIN",
        "funding" => "FUNDING",
        "margin" => "MARGIN",
        "cross" => "MARGIN",
        "future" => "UMFUTURE",
        "delivery" => "CMFUTURE",
        "linear" => "UMFUTURE",
        "swap" => "UMFUTURE",
        "inverse" => "CMFUTURE",
        "option" => "OPTION"
      },
      "accountsById" => %{
        "MAIN" => "spot",
        "FUNDING" => "funding",
        "MARGIN" => "margin",
        "UMFUTURE" => "linear",
        "CMFUTURE" => "inverse",
        "OPTION" => "option"
      },
      "networks" => %{
        "ERC20" => "ETH",
        "ETH" => "ETH",
        "TRC20" => "TRX",
        "TRX" => "TRX",
        "BEP2" => "BNB",
        "BSC" => "BSC",
        "BEP20" => "BSC",
        "EOS" => "EOS",
        "SPL" => "SOL",
        "SOL" => "SOL",
        "ARBONE" => "ARBITRUM",
        "AVAXC" => "AVAXC",
        "MATIC" => "MATIC",
        "BASE" => "BASE",
        "SUI" => "SUI",
        "OP" => "OPTIMISM",
        "OPTIMISM" => "OPTIMISM",
        "NEAR" => "NEAR",
        "APT" => "APT",
        "SCROLL" => "SCROLL",
        "KAVA" => "KAVA",
        "XLM" => "XLM",
        "RSK" => "RSK",
        "SEI" => "SEI",
        "TON" => "TON",
        "ADA" => "ADA",
        "ALGO" => "ALGO",
        "RUNE" => "RUNE",
        "OSMO" => "OSMO",
        "CELO" => "CELO",
        "HBAR" => "HBAR",
        "ZKSYNCERA" => "ZKSYNCERA",
        "KLAY" => "KLAY",
        "ACA" => "ACA",
        "STX" => "STX",
        "XTZ" => "XTZ",
        "METIS" => "METIS",
        "EGLD" => "EGLD",
        "ASTR" => "ASTR",
        "CFX" => "CFX",
        "SCRT" => "SCRT",
        "ONT" => "ONT"
      },
      "networksById" => %{
        "TRX" => "TRC20",
        "BSC" => "BEP20",
        "ETH" => "ERC20",
        "SOL" => "SOL",
        "OPTIMISM" => "OP"
      },
      "impliedNetworks" => %{
        "ETH" => %{"ERC20" => "ETH"},
        "TRX" => %{"TRC20" => "TRX"}
      },
      "legalMoney" => %{
        "MXN" => true,
        "UGX" => true,
        "SEK" => true,
        "CHF" => true,
        "VND" => true,
        "AED" => true,
        "DKK" => true,
        "KZT" => true,
        "HUF" => true,
        "PEN" => true,
        "PHP" => true,
        "USD" => true,
        "TRY" => true,
        "EUR" => true,
        "NGN" => true,
        "PLN" => true,
        "BRL" => true,
        "ZAR" => true,
        "KES" => true,
        "ARS" => true,
        "RUB" => true,
        "AUD" => true,
        "NOK" => true,
        "CZK" => true,
        "GBP" => true,
        "UAH" => true,
        "GHS" => true,
        "HKD" => true,
        "CAD" => true,
        "INR" => true,
        "JPY" => true,
        "NZD" => true
      },
      "legalMoneyCurrenciesById" => %{"BUSD" => "USD"},
      "defaultWithdrawPrecision" => 1.0e-8,
      "defaultFiatWithdrawPrecision" => 0.01
    },
    "features" => %{
      "spot" => %{
        "sandbox" => true,
        "fetchCurrencies" => %{"private" => true},
        "createOrder" => %{
          "marginMode" => true,
          "triggerPrice" => true,
          "triggerPriceType" => nil,
          "triggerDirection" => false,
          "stopLossPrice" => true,
          "takeProfitPrice" => true,
          "attachedStopLossTakeProfit" => nil,
          "timeInForce" => %{
            "IOC" => true,
            "FOK" => true,
            "PO" => true,
            "GTD" => false
          },
          "hedged" => true,
          "leverage" => false,
          "marketBuyByCost" => true,
          "marketBuyRequiresPrice" => false,
          "selfTradePrevention" => %{
            "EXPIRE_MAKER" => true,
            "EXPIRE_TAKER" => true,
            "EXPIRE_BOTH" => true,
            "NONE" => true
          },
          "trailing" => false,
          "icebergAmount" => true
        },
        "createOrders" => nil,
        "fetchMyTrades" => %{
          "marginMode" => false,
          "limit" => 1000,
          "daysBack" => nil,
          "untilDays" => 1,
          "symbolRequired" => true
        },
        "fetchOrder" => %{
          "marginMode" => true,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => true
        },
        "fetchOpenOrders" => %{
          "marginMode" => true,
          "limit" => nil,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => false
        },
        "fetchOrders" => %{
          "marginMode" => true,
          "limit" => 1000,
          "daysBack" => nil,
          "untilDays" => 10000,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => true
        },
        "fetchClosedOrders" => %{
          "marginMode" => true,
          "limit" => 1000,
          "daysBack" => nil,
          "daysBackCanceled" => nil,
          "untilDays" => 10000,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => true
        },
        "fetchOHLCV" => %{"limit" => 1000}
      },
      "forDerivatives" => %{
        "sandbox" => true,
        "createOrder" => %{
          "marginMode" => false,
          "triggerPrice" => true,
          "triggerPriceType" => %{
            "mark" => true,
            "last" => true,
            "index" => false
          },
          "stopLossPrice" => true,
          "takeProfitPrice" => true,
          "attachedStopLossTakeProfit" => nil,
          "timeInForce" => %{
            "IOC" => true,
            "FOK" => true,
            "PO" => true,
            "GTD" => true
          },
          "hedged" => true,
          "selfTradePrevention" => true,
          "trailing" => true,
          "iceberg" => false,
          "leverage" => false,
          "marketBuyRequiresPrice" => false,
          "marketBuyByCost" => true
        },
        "createOrders" => %{"max" => 5},
        "fetchMyTrades" => %{
          "marginMode" => false,
          "daysBack" => nil,
          "limit" => 1000,
          "untilDays" => 7,
          "symbolRequired" => true
        },
        "fetchOrder" => %{
          "marginMode" => false,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => true
        },
        "fetchOpenOrders" => %{
          "marginMode" => true,
          "limit" => 500,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => false
        },
        "fetchOrders" => %{
          "marginMode" => true,
          "limit" => 1000,
          "daysBack" => 90,
          "untilDays" => 7,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => true
        },
        "fetchClosedOrders" => %{
          "marginMode" => true,
          "limit" => 1000,
          "daysBack" => 90,
          "daysBackCanceled" => 3,
          "untilDays" => 7,
          "trigger" => false,
          "trailing" => false,
          "symbolRequired" => true
        },
        "fetchOHLCV" => %{"limit" => 500}
      },
      "swap" => %{
        "linear" => %{"extends" => "forDerivatives"},
        "inverse" => %{"extends" => "forDerivatives"}
      },
      "future" => %{
        "linear" => %{"extends" => "forDerivatives"},
        "inverse" => %{"extends" => "forDerivatives"}
      }
    }
  }

  @spec describe() :: map()
  def describe, do: @description

  @endpoints Endpoints.of(@description)

  @spec endpoints() :: Endpoints.t()
  def endpoints, do: @endpoints

  # js/src/binance.js:2715-2722
  @spec is_inverse(String.t() | nil, String.t() | nil) :: boolean() | nil
  def is_inverse(type, sub_type) do
    if sub_type == nil, do: type == "delivery", else: sub_type == "inverse"
  end

  # js/src/binance.js:2723-2730
  @spec is_linear(String.t() | nil, String.t() | nil) :: boolean() | nil
  def is_linear(type, sub_type) do
    if sub_type == nil, do: type == "future" or type == "swap", else: sub_type == "linear"
  end

  # js/src/binance.js:2731-2734
  @spec set_sandbox_mode(Exchange.t(), boolean() | nil) :: Exchange.t()
  def set_sandbox_mode(exchange, enable) do
    exchange = Base.set_sandbox_mode(exchange, enable)
    Instance.put(exchange, :options, ["sandboxMode"], enable)
  end

  # js/src/binance.js:2735-2797
  @spec create_expired_option_market(Exchange.t(), String.t() | nil) :: map() | nil
  def create_expired_option_market(_exchange, symbol) do
    settle = "USDT"
    option_parts = String.split(symbol, "-")
    symbol_base = String.split(symbol, "/")

    base =
      if JS.contains?(symbol, "/") do
        Safe.string(symbol_base, 0)
      else
        Safe.string(option_parts, 0)
      end

    expiry = Safe.string(option_parts, 1)
    strike = Safe.integer(option_parts, 2)
    strike_as_string = Safe.string(option_parts, 2)
    option_type = Safe.string(option_parts, 3)
    datetime = Base.convert_expire_date(expiry)
    timestamp = Time.parse8601(datetime)

    %{
      "id" =>
        "#{JS.to_string(base)}-#{JS.to_string(expiry)}-#{JS.to_string(strike_as_string)}-#{JS.to_string(option_type)}",
      "symbol" =>
        "#{JS.to_string(base)}/#{settle}:#{settle}-#{JS.to_string(expiry)}-#{JS.to_string(strike_as_string)}-#{JS.to_string(option_type)}",
      "base" => base,
      "quote" => settle,
      "baseId" => base,
      "quoteId" => settle,
      "active" => nil,
      "type" => "option",
      "linear" => nil,
      "inverse" => nil,
      "spot" => false,
      "swap" => false,
      "future" => false,
      "option" => true,
      "margin" => false,
      "contract" => true,
      "contractSize" => nil,
      "expiry" => timestamp,
      "expiryDatetime" => datetime,
      "optionType" => if(option_type == "C", do: "call", else: "put"),
      "strike" => strike,
      "settle" => settle,
      "settleId" => settle,
      "precision" => %{"amount" => nil, "price" => nil},
      "limits" => %{
        "amount" => %{"min" => nil, "max" => nil},
        "price" => %{"min" => nil, "max" => nil},
        "cost" => %{"min" => nil, "max" => nil}
      },
      "info" => nil
    }
  end

  # js/src/binance.js:2798-2861
  @spec market(Exchange.t(), String.t() | nil) :: map() | nil
  def market(exchange, symbol) do
    if Instance.markets(exchange) == nil do
      raise Ccxt.ExchangeError, exchange.id <> " markets not loaded"
    end

    default_type = Safe.string(Instance.options(exchange), "defaultType")
    default_sub_type = Safe.string(Instance.options(exchange), "defaultSubType")
    is_legacy_linear = default_type == "future"
    is_legacy_inverse = default_type == "delivery"
    is_legacy = is_legacy_linear or is_legacy_inverse

    if is_binary(symbol) do
      cond do
        Map.has_key?(Instance.markets(exchange), symbol) ->
          market = Instance.markets(exchange)[symbol]

          if is_legacy && market["spot"] do
            settle = if is_legacy_linear, do: market["quote"], else: market["base"]
            futures_symbol = "#{symbol}:#{JS.to_string(settle)}"

            if Map.has_key?(Instance.markets(exchange), futures_symbol) do
              Instance.markets(exchange)[futures_symbol]
            else
              raise Ccxt.BadSymbol,
                    "#{exchange.id} does not have market symbol #{JS.to_string(symbol)}"
            end
          else
            market
          end

        Map.has_key?(Instance.markets_by_id(exchange), symbol) ->
          markets = Instance.markets_by_id(exchange)[symbol]

          default_type =
            cond do
              is_legacy_linear -> "linear"
              is_legacy_inverse -> "inverse"
              default_type == nil -> default_sub_type
              true -> default_type
            end

          case Enum.find(markets, &JS.truthy?(&1[default_type])) do
            nil -> Enum.at(markets, 0)
            market -> market
          end

        JS.contains?(symbol, "/") and not JS.contains?(symbol, ":") ->
          if default_type != nil and default_type != "spot" do
            base_list = String.split(symbol, "/")
            base = Enum.at(base_list, 0)
            quote_ = Enum.at(base_list, 1)
            settle = if quote_ == "USD", do: base, else: quote_
            futures_symbol = "#{symbol}:#{settle}"

            if Map.has_key?(Instance.markets(exchange), futures_symbol) do
              Instance.markets(exchange)[futures_symbol]
            else
              raise Ccxt.BadSymbol,
                    "#{exchange.id} does not have market symbol #{JS.to_string(symbol)}"
            end
          else
            raise Ccxt.BadSymbol,
                  "#{exchange.id} does not have market symbol #{JS.to_string(symbol)}"
          end

        JS.contains?(symbol, "-C") or JS.contains?(symbol, "-P") ->
          create_expired_option_market(exchange, symbol)

        true ->
          raise Ccxt.BadSymbol,
                "#{exchange.id} does not have market symbol #{JS.to_string(symbol)}"
      end
    else
      raise Ccxt.BadSymbol, "#{exchange.id} does not have market symbol #{JS.to_string(symbol)}"
    end
  end

  # js/src/binance.js:2862-2869
  @spec safe_market(
          Exchange.t(),
          String.t() | nil,
          map() | nil,
          String.t() | nil,
          String.t() | nil
        ) :: map() | nil
  def safe_market(exchange, market_id, market, delimiter, market_type) do
    is_option =
      market_id != nil and (JS.contains?(market_id, "-C") or JS.contains?(market_id, "-P"))

    if is_option and not Map.has_key?(Instance.markets_by_id(exchange), market_id) do
      create_expired_option_market(exchange, market_id)
    else
      Base.safe_market(exchange, market_id, market, delimiter, market_type)
    end
  end

  # js/src/binance.js:2870-2872
  @spec nonce(Exchange.t()) :: number() | nil
  def nonce(exchange) do
    JS.subtract(Time.milliseconds(), Instance.options(exchange)["timeDifference"])
  end

  # js/src/binance.js:2881-2895
  @spec enable_demo_trading(Exchange.t(), boolean() | nil) :: Exchange.t()
  def enable_demo_trading(exchange, enable) do
    if exchange.is_sandbox_mode_enabled do
      raise Ccxt.NotSupported,
            exchange.id <>
              " demo trading is not supported in the sandbox environment. Please check https://www.binance.com/en/support/faq/detail/9be58f73e5e14338809e3b705b9687dd to see the differences"
    end

    exchange =
      cond do
        enable ->
          exchange = put_in(exchange.urls["apiBackupDemoTrading"], exchange.urls["api"])
          put_in(exchange.urls["api"], exchange.urls["demo"])

        Map.has_key?(exchange.urls, "apiBackupDemoTrading") ->
          exchange = put_in(exchange.urls["api"], exchange.urls["apiBackupDemoTrading"])
          new_urls = Collection.omit(exchange.urls, "apiBackupDemoTrading")
          %{exchange | urls: new_urls}

        true ->
          exchange
      end

    Instance.put(exchange, :options, ["enableDemoTrading"], enable)
  end

  # js/src/binance.js:2907-2924
  @spec fetch_time(Exchange.t(), map() | nil) :: number() | nil
  def fetch_time(exchange, params) do
    params = params || %{}
    default_type = Safe.string2(Instance.options(exchange), "fetchTime", "defaultType", "spot")
    type = Safe.string(params, "type", default_type)
    query = Collection.omit(params, "type")
    [sub_type, _] = Base.handle_sub_type_and_params(exchange, "fetchTime", nil, params, nil)

    response =
      cond do
        is_linear(type, sub_type) -> Rest.call(exchange, "fapiPublicGetTime", query)
        is_inverse(type, sub_type) -> Rest.call(exchange, "dapiPublicGetTime", query)
        true -> Rest.call(exchange, "publicGetTime", query)
      end

    Safe.integer(response, "serverTime")
  end

  # js/src/binance.js:2934-2968
  @spec fetch_currencies(Exchange.t(), map() | nil) :: map() | nil
  def fetch_currencies(exchange, params) do
    params = params || %{}
    fetch_currencies_enabled = Base.safe_bool(Instance.options(exchange), "fetchCurrencies", nil)

    if fetch_currencies_enabled do
      if Base.check_required_credentials(exchange, false) do
        api_backup = Safe.value(exchange.urls, "apiBackup")

        if api_backup == nil do
          if Base.safe_bool(Instance.options(exchange), "enableDemoTrading", false) do
            %{}
          else
            promises = [
              Promise.start(fn -> Rest.call(exchange, "sapiGetCapitalConfigGetall", params) end)
            ]

            fetch_margins = Base.safe_bool(Instance.options(exchange), "fetchMargins", false)

            promises =
              if fetch_margins do
                promises ++
                  [Promise.start(fn -> Rest.call(exchange, "sapiGetMarginAllPairs", params) end)]
              else
                promises
              end

            results = Promise.all(promises)
            response_currencies = Enum.at(results, 0)

            marginables_by_id =
              if fetch_margins do
                response_marginables = Enum.at(results, 1)
                Collection.index_by(response_marginables, "assetName")
              end

            parse_currencies_custom(exchange, response_currencies, marginables_by_id)
          end
        else
          %{}
        end
      else
        %{}
      end
    else
      %{}
    end
  end

  # js/src/binance.js:2969-2979
  @spec parse_currencies_custom(Exchange.t(), term(), term()) :: map() | nil
  def parse_currencies_custom(exchange, response_currencies, marginables_by_id) do
    Enum.reduce(JS.elements(response_currencies), %{}, fn response_currency, result ->
      parsed = parse_currency(exchange, response_currency)
      code = parsed["code"]
      margin_entry = Base.safe_dict(marginables_by_id, parsed["id"], nil)
      parsed = Map.put(parsed, "margin", Base.safe_bool(margin_entry, "isBorrowable", nil))
      Map.put(result, code, parsed)
    end)
  end

  # js/src/binance.js:2980-3164
  @spec parse_currency(Exchange.t(), map() | nil) :: map() | nil
  def parse_currency(exchange, raw_currency) do
    entry = raw_currency
    id = Safe.string(entry, "coin")
    name = Safe.string(entry, "name")
    code = Base.safe_currency_code(exchange, id, nil)
    is_fiat = Base.safe_bool(entry, "isLegalMoney", nil)
    network_list = Base.safe_list(entry, "networkList", [])

    {is_etf, fees, _, networks} =
      for network_item <- network_list, reduce: {false, %{}, nil, %{}} do
        {_, fees, fee, networks} ->
          network = Safe.string(network_item, "network")
          network_code = Base.network_id_to_code(exchange, network, code)
          is_etf = network == "ETF"
          withdraw_fee = Base.safe_number(network_item, "withdrawFee", nil)
          deposit_enable = Base.safe_bool(network_item, "depositEnable", nil)
          withdraw_enable = Base.safe_bool(network_item, "withdrawEnable", nil)
          fees = Map.put(fees, network, withdraw_fee)
          is_default = Base.safe_bool(network_item, "isDefault", nil)
          fee = if is_default || fee == nil, do: withdraw_fee, else: fee

          withdraw_precision =
            Number.omit_zero(
              Safe.decimal2(network_item, "withdrawIntegerMultiple", "withdrawInternalMin")
            )

          withdraw_precision =
            if withdraw_precision == nil && is_fiat do
              Safe.string(Instance.options(exchange), "defaultFiatWithdrawPrecision")
            else
              withdraw_precision
            end

          networks =
            Map.put(networks, network_code, %{
              "info" => network_item,
              "id" => network,
              "network" => network_code,
              "active" => nil,
              "deposit" => deposit_enable,
              "withdraw" => withdraw_enable,
              "fee" => withdraw_fee,
              "precision" => Number.parse_number(withdraw_precision),
              "limits" => %{
                "withdraw" => %{
                  "min" => Base.safe_number(network_item, "withdrawMin", nil),
                  "max" => Base.safe_number(network_item, "withdrawMax", nil)
                },
                "deposit" => %{
                  "min" => Base.safe_number(network_item, "depositDust", nil),
                  "max" => nil
                }
              }
            })

          {is_etf, fees, fee, networks}
      end

    type =
      cond do
        is_etf -> "other"
        is_fiat -> "fiat"
        true -> "crypto"
      end

    trading = Base.safe_bool(entry, "trading", nil)

    Base.safe_currency_structure(%{
      "id" => id,
      "name" => name,
      "code" => code,
      "type" => type,
      "precision" => nil,
      "info" => entry,
      "active" => trading,
      "deposit" => nil,
      "withdraw" => nil,
      "networks" => networks,
      "fee" => nil,
      "fees" => fees,
      "limits" => nil
    })
  end

  # js/src/binance.js:3178-3477
  @spec fetch_markets(Exchange.t(), map() | nil) :: [map() | nil] | nil
  def fetch_markets(exchange, params) do
    params = params || %{}
    default_types = ["spot", "linear", "inverse"]
    fetch_markets_options = Base.safe_dict(Instance.options(exchange), "fetchMarkets", nil)

    raw_fetch_markets =
      if fetch_markets_options == nil do
        Base.safe_list(Instance.options(exchange), "fetchMarkets", default_types)
      else
        Base.safe_list(fetch_markets_options, "types", default_types)
      end

    load_all_options = Base.safe_bool(Instance.options(exchange), "loadAllOptions", false)

    raw_fetch_markets =
      if load_all_options do
        if Collection.in_array("option", raw_fetch_markets) do
          raw_fetch_markets
        else
          raw_fetch_markets = raw_fetch_markets ++ ["option"]

          cond do
            fetch_markets_options == nil ->
              if JS.get(Instance.options(exchange), "fetchMarkets") == nil do
                nil
              else
                Instance.put(
                  exchange,
                  :options,
                  JS.replace_element(
                    Instance.options(exchange),
                    "fetchMarkets",
                    raw_fetch_markets
                  )
                )
              end

              raw_fetch_markets

            JS.get(fetch_markets_options, "types") == nil ->
              raw_fetch_markets

            true ->
              fetch_markets_options =
                JS.replace_element(fetch_markets_options, "types", raw_fetch_markets)

              Instance.put(exchange, :options, ["fetchMarkets"], fetch_markets_options)

              if fetch_markets_options == nil do
                if JS.get(Instance.options(exchange), "fetchMarkets") == nil do
                  raw_fetch_markets
                else
                  Safe.value(Instance.options(exchange), "fetchMarkets", raw_fetch_markets)
                end
              else
                raw_fetch_markets
              end
          end
        end
      else
        raw_fetch_markets
      end

    sandbox_mode = Base.safe_bool(Instance.options(exchange), "sandboxMode", false)
    demo_mode = Base.safe_bool(Instance.options(exchange), "enableDemoTrading", false)
    is_demo_env = demo_mode || sandbox_mode
    fetch_markets = for type <- raw_fetch_markets, !(type == "option" && is_demo_env), do: type
    fetch_margins = Base.safe_bool(Instance.options(exchange), "fetchMargins", false)

    promises_raw =
      Enum.flat_map(fetch_markets, fn market_type ->
        case market_type do
          "spot" ->
            promises_raw = [
              Promise.start(fn -> Rest.call(exchange, "publicGetExchangeInfo", params) end)
            ]

            if fetch_margins && Base.check_required_credentials(exchange, false) && !is_demo_env do
              promises_raw =
                promises_raw ++
                  [Promise.start(fn -> Rest.call(exchange, "sapiGetMarginAllPairs", params) end)]

              promises_raw ++
                [
                  Promise.start(fn ->
                    Rest.call(exchange, "sapiGetMarginIsolatedAllPairs", params)
                  end)
                ]
            else
              promises_raw
            end

          "linear" ->
            [Promise.start(fn -> Rest.call(exchange, "fapiPublicGetExchangeInfo", params) end)]

          "inverse" ->
            [Promise.start(fn -> Rest.call(exchange, "dapiPublicGetExchangeInfo", params) end)]

          "option" ->
            [Promise.start(fn -> Rest.call(exchange, "eapiPublicGetExchangeInfo", params) end)]

          _ ->
            raise Ccxt.ExchangeError,
                  "#{exchange.id} fetchMarkets() this.options fetchMarkets \"#{JS.to_string(market_type)}\" is not a supported market type"
        end
      end)

    results = Promise.all(promises_raw)
    Instance.put(exchange, :options, ["crossMarginPairsData"], [])
    Instance.put(exchange, :options, ["isolatedMarginPairsData"], [])

    markets =
      for i <- 0..(length(results) - 1)//1, reduce: [] do
        markets ->
          res = Safe.value(results, i)

          if fetch_margins && is_list(res) do
            keys_list = JS.keys(Collection.index_by(res, "symbol"))
            length = JS.length(Instance.options(exchange)["crossMarginPairsData"])

            if length == 0 do
              Instance.put(exchange, :options, ["crossMarginPairsData"], keys_list)
            else
              Instance.put(exchange, :options, ["isolatedMarginPairsData"], keys_list)
            end

            markets
          else
            result_markets = Base.safe_list2(res, "symbols", "optionSymbols", [])
            Collection.array_concat(markets, result_markets)
          end
      end

    if JS.truthy?(Instance.options(exchange)["adjustForTimeDifference"]) do
      Base.load_time_difference(exchange, nil)
    end

    for market <- markets, do: parse_market(exchange, market)
  end

  # js/src/binance.js:3478-3667
  @spec parse_market(Exchange.t(), map() | nil) :: map() | nil
  def parse_market(exchange, market) do
    {underlying, id, quote_id, contract_type, settle_id, status, quantity_precision,
     price_precision, base_asset_precision,
     quote_precision} =
      Safe.strings(market, [
        "underlying",
        "symbol",
        "quoteAsset",
        "contractType",
        "marginAsset",
        ["status", "contractStatus"],
        ["quantityPrecision", "quantityScale"],
        ["pricePrecision", "priceScale"],
        "baseAssetPrecision",
        "quotePrecision"
      ])

    option_parts = String.split(id, "-")
    option_base = Safe.string(option_parts, 0)
    lowercase_id = Safe.string_lower(market, "symbol")
    base_id = Safe.string(market, "baseAsset", option_base)
    base = Base.safe_currency_code(exchange, base_id, nil)
    quote_ = Base.safe_currency_code(exchange, quote_id, nil)
    contract = JS.has_key?(market, "contractType")
    expiry = Safe.integer2(market, "deliveryDate", "expiryDate")

    {expiry, swap, contract, option, settle_id, future} =
      cond do
        contract_type == "PERPETUAL" or expiry == 4_133_404_800_000 ->
          {nil, true, contract, false, settle_id, false}

        underlying == nil ->
          if expiry == nil do
            {expiry, false, contract, false, settle_id, false}
          else
            {expiry, false, contract, false, settle_id, true}
          end

        true ->
          settle_id = if settle_id == nil, do: "USDT", else: settle_id
          {expiry, false, true, true, settle_id, false}
      end

    settle = Base.safe_currency_code(exchange, settle_id, nil)
    spot = !contract
    filters = Base.safe_list(market, "filters", [])
    filters_by_type = Collection.index_by(filters, "filterType")
    fees = exchange.fees
    symbol = "#{JS.to_string(base)}/#{JS.to_string(quote_)}"

    {symbol, strike, contract_size, linear, inverse, fees} =
      if contract do
        {symbol, strike} =
          cond do
            swap ->
              symbol = "#{symbol}:#{JS.to_string(settle)}"
              {symbol, nil}

            future ->
              symbol = "#{symbol}:#{JS.to_string(settle)}-#{JS.to_string(Time.yymmdd(expiry))}"
              {symbol, nil}

            option ->
              strike =
                Number.number_to_string(Base.parse_to_numeric(Safe.string(market, "strikePrice")))

              symbol =
                symbol <>
                  ":" <>
                  JS.to_string(settle) <>
                  "-" <>
                  JS.to_string(Time.yymmdd(expiry)) <>
                  "-" <> JS.to_string(strike) <> "-" <> JS.to_string(Safe.string(option_parts, 3))

              {symbol, strike}

            true ->
              {symbol, nil}
          end

        contract_size =
          Base.safe_number2(market, "contractSize", "unit", Number.parse_number("1"))

        linear = settle == quote_
        inverse = settle == base
        fees_type = if linear, do: "linear", else: "inverse"
        fees = Base.safe_dict(exchange.fees, fees_type, %{})
        {symbol, strike, contract_size, linear, inverse, fees}
      else
        {symbol, nil, nil, nil, nil, fees}
      end

    active = status == "TRADING"

    active =
      if spot do
        permissions = Base.safe_list(market, "permissions", [])

        Enum.reduce_while(permissions, active, fn permission, active ->
          if permission == "TRD_GRP_003", do: {:halt, false}, else: {:cont, active}
        end)
      else
        active
      end

    is_margin_trading_allowed = Base.safe_bool(market, "isMarginTradingAllowed", false)

    margin_modes =
      cond do
        spot ->
          has_cross_margin =
            Collection.in_array(id, Instance.options(exchange)["crossMarginPairsData"])

          has_isolated_margin =
            Collection.in_array(id, Instance.options(exchange)["isolatedMarginPairsData"])

          %{"cross" => has_cross_margin, "isolated" => has_isolated_margin}

        linear || inverse ->
          %{"cross" => true, "isolated" => true}

        true ->
          nil
      end

    {unified_type, active} =
      cond do
        spot -> {"spot", active}
        swap -> {"swap", active}
        future -> {"future", active}
        option -> {"option", nil}
        true -> {nil, active}
      end

    parsed_strike = if strike == nil, do: nil, else: Base.parse_to_numeric(strike)

    entry = %{
      "id" => id,
      "lowercaseId" => lowercase_id,
      "symbol" => symbol,
      "base" => base,
      "quote" => quote_,
      "settle" => settle,
      "baseId" => base_id,
      "quoteId" => quote_id,
      "settleId" => settle_id,
      "type" => unified_type,
      "spot" => spot,
      "margin" => spot && is_margin_trading_allowed,
      "marginModes" => margin_modes,
      "swap" => swap,
      "future" => future,
      "option" => option,
      "active" => active,
      "contract" => contract,
      "linear" => linear,
      "inverse" => inverse,
      "taker" => JS.get(fees["trading"], "taker"),
      "maker" => JS.get(fees["trading"], "maker"),
      "contractSize" => contract_size,
      "expiry" => expiry,
      "expiryDatetime" => Time.iso8601(expiry),
      "strike" => parsed_strike,
      "optionType" => Safe.string_lower(market, "side"),
      "precision" => %{
        "amount" => Number.parse_number(Base.parse_precision(quantity_precision)),
        "price" => Number.parse_number(Base.parse_precision(price_precision)),
        "base" => Number.parse_number(Base.parse_precision(base_asset_precision)),
        "quote" => Number.parse_number(Base.parse_precision(quote_precision))
      },
      "limits" => %{
        "leverage" => %{"min" => nil, "max" => nil},
        "amount" => %{
          "min" => Base.safe_number(market, "minQty", nil),
          "max" => Base.safe_number(market, "maxQty", nil)
        },
        "price" => %{"min" => nil, "max" => nil},
        "cost" => %{"min" => nil, "max" => nil}
      },
      "info" => market,
      "created" => Safe.integer(market, "onboardDate")
    }

    entry =
      if Map.has_key?(filters_by_type, "PRICE_FILTER") do
        filter = Base.safe_dict(filters_by_type, "PRICE_FILTER", %{})

        entry =
          put_in(entry["limits"]["price"], %{
            "min" => Base.safe_number(filter, "minPrice", nil),
            "max" => Base.safe_number(filter, "maxPrice", nil)
          })

        put_in(entry["precision"]["price"], Base.safe_number(filter, "tickSize", nil))
      else
        entry
      end

    entry =
      if Map.has_key?(filters_by_type, "LOT_SIZE") do
        filter = Base.safe_dict(filters_by_type, "LOT_SIZE", %{})
        entry = put_in(entry["precision"]["amount"], Base.safe_number(filter, "stepSize", nil))

        put_in(entry["limits"]["amount"], %{
          "min" => Base.safe_number(filter, "minQty", nil),
          "max" => Base.safe_number(filter, "maxQty", nil)
        })
      else
        entry
      end

    entry =
      if Map.has_key?(filters_by_type, "MARKET_LOT_SIZE") do
        filter = Base.safe_dict(filters_by_type, "MARKET_LOT_SIZE", %{})

        put_in(entry["limits"]["market"], %{
          "min" => Base.safe_number(filter, "minQty", nil),
          "max" => Base.safe_number(filter, "maxQty", nil)
        })
      else
        entry
      end

    if Map.has_key?(filters_by_type, "MIN_NOTIONAL") or Map.has_key?(filters_by_type, "NOTIONAL") do
      filter = Base.safe_dict2(filters_by_type, "MIN_NOTIONAL", "NOTIONAL", %{})

      entry =
        put_in(
          entry["limits"]["cost"]["min"],
          Base.safe_number2(filter, "minNotional", "notional", nil)
        )

      put_in(entry["limits"]["cost"]["max"], Base.safe_number(filter, "maxNotional", nil))
    else
      entry
    end
  end

  # js/src/binance.js:3668-3676
  @spec parse_balance_helper(term()) :: map() | nil
  def parse_balance_helper(entry) do
    account = Base.account()

    {locked, free, interest, debt} =
      Safe.strings(entry, ["locked", "free", "interest", "borrowed"])

    Map.merge(account, %{
      "used" => locked,
      "free" => free,
      "debt" => Precise.string_add(debt, interest)
    })
  end

  # js/src/binance.js:3677-3796
  @spec parse_balance_custom(Exchange.t(), term(), term(), term(), boolean() | nil) :: map() | nil
  def parse_balance_custom(exchange, response, type, margin_mode, is_portfolio_margin) do
    is_portfolio_margin = is_portfolio_margin || false
    result = %{"info" => response}
    isolated = margin_mode == "isolated"
    cross = type == "margin" or margin_mode == "cross"

    {result, timestamp} =
      cond do
        is_portfolio_margin ->
          result =
            Enum.reduce(JS.elements(response), result, fn entry, result ->
              account = Base.account()
              currency_id = Safe.string(entry, "asset")
              code = Base.safe_currency_code(exchange, currency_id, nil)

              account =
                cond do
                  type == "linear" ->
                    Map.merge(account, %{
                      "free" => Safe.string(entry, "umWalletBalance"),
                      "used" => Safe.string(entry, "umUnrealizedPNL")
                    })

                  type == "inverse" ->
                    Map.merge(account, %{
                      "free" => Safe.string(entry, "cmWalletBalance"),
                      "used" => Safe.string(entry, "cmUnrealizedPNL")
                    })

                  cross ->
                    {borrowed, interest, cross_margin_free, cross_margin_locked,
                     cross_margin_asset} =
                      Safe.strings(entry, [
                        "crossMarginBorrowed",
                        "crossMarginInterest",
                        "crossMarginFree",
                        "crossMarginLocked",
                        "crossMarginAsset"
                      ])

                    Map.merge(account, %{
                      "debt" => Precise.string_add(borrowed, interest),
                      "free" => cross_margin_free,
                      "used" => cross_margin_locked,
                      "total" => cross_margin_asset
                    })

                  true ->
                    {used_linear, used_inverse, total_wallet_balance} =
                      Safe.strings(entry, [
                        "umUnrealizedPNL",
                        "cmUnrealizedPNL",
                        "totalWalletBalance"
                      ])

                    total_used = Precise.add(used_linear, used_inverse)

                    Map.put(
                      account,
                      "total",
                      Precise.string_add(total_used, total_wallet_balance)
                    )
                end

              Map.put(result, code, account)
            end)

          {result, nil}

        !isolated and (type == "spot" or cross) ->
          timestamp = Safe.integer(response, "updateTime")
          balances = Base.safe_list2(response, "balances", "userAssets", [])

          result =
            Enum.reduce(balances, result, fn balance, result ->
              {currency_id, free, locked_text} =
                Safe.strings(balance, ["asset", "free", "locked"])

              code = Base.safe_currency_code(exchange, currency_id, nil)
              account = Base.account()
              account = Map.merge(account, %{"free" => free, "used" => locked_text})

              account =
                if cross do
                  debt = Safe.string(balance, "borrowed")
                  interest = Safe.string(balance, "interest")
                  Map.put(account, "debt", Precise.string_add(debt, interest))
                else
                  account
                end

              Map.put(result, code, account)
            end)

          {result, timestamp}

        isolated ->
          assets = Base.safe_list(response, "assets", nil)

          result =
            Enum.reduce(assets, result, fn asset, result ->
              market_id = Safe.string(asset, "symbol")
              symbol = Base.safe_symbol(exchange, market_id, nil, nil, "spot")
              base = Base.safe_dict(asset, "baseAsset", %{})
              quote_ = Base.safe_dict(asset, "quoteAsset", %{})
              base_code = Base.safe_currency_code(exchange, Safe.string(base, "asset"), nil)
              quote_code = Base.safe_currency_code(exchange, Safe.string(quote_, "asset"), nil)
              sub_result = %{base_code => parse_balance_helper(base)}
              sub_result = Map.put(sub_result, quote_code, parse_balance_helper(quote_))
              sub_result = Base.safe_balance(sub_result)
              Map.put(result, symbol, sub_result)
            end)

          {result, nil}

        type == "savings" ->
          position_amount_vos = Base.safe_list(response, "positionAmountVos", [])

          result =
            Enum.reduce(position_amount_vos, result, fn entry, result ->
              currency_id = Safe.string(entry, "asset")
              code = Base.safe_currency_code(exchange, currency_id, nil)
              account = Base.account()
              used_and_total = Safe.string(entry, "amount")
              account = Map.merge(account, %{"total" => used_and_total, "used" => used_and_total})
              Map.put(result, code, account)
            end)

          {result, nil}

        type == "funding" ->
          result =
            Enum.reduce(JS.elements(response), result, fn entry, result ->
              account = Base.account()

              {currency_id, free_text, frozen, withdrawing, locked} =
                Safe.strings(entry, ["asset", "free", "freeze", "withdrawing", "locked"])

              code = Base.safe_currency_code(exchange, currency_id, nil)

              account =
                Map.merge(account, %{
                  "free" => free_text,
                  "used" => Precise.string_add(frozen, Precise.add(locked, withdrawing))
                })

              Map.put(result, code, account)
            end)

          {result, nil}

        true ->
          balances =
            if is_list(response), do: response, else: Base.safe_list(response, "assets", [])

          result =
            Enum.reduce(JS.elements(balances), result, fn balance, result ->
              {currency_id, available_balance, initial_margin, margin_balance} =
                Safe.strings(balance, [
                  "asset",
                  "availableBalance",
                  "initialMargin",
                  ["marginBalance", "balance"]
                ])

              code = Base.safe_currency_code(exchange, currency_id, nil)
              account = Base.account()

              account =
                Map.merge(account, %{
                  "free" => available_balance,
                  "used" => initial_margin,
                  "total" => margin_balance
                })

              Map.put(result, code, account)
            end)

          {result, nil}
      end

    result = Map.merge(result, %{"timestamp" => timestamp, "datetime" => Time.iso8601(timestamp)})
    if isolated, do: result, else: Base.safe_balance(result)
  end

  # js/src/binance.js:3817-4070
  @spec fetch_balance(Exchange.t(), map() | nil) :: map() | nil
  def fetch_balance(exchange, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    default_type = Safe.string2(Instance.options(exchange), "fetchBalance", "defaultType", "spot")
    type = Safe.string(params, "type", default_type)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchBalance", nil, params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchBalance",
        "papi",
        "portfolioMargin",
        false
      )

    [margin_mode, query] =
      Base.handle_margin_mode_and_params(exchange, "fetchBalance", params, nil)

    query = Collection.omit(query, "type")
    request = Ordered.new()

    {type, is_portfolio_margin, response} =
      cond do
        JS.truthy?(is_portfolio_margin) or type == "papi" ->
          type =
            cond do
              is_linear(type, sub_type) -> "linear"
              is_inverse(type, sub_type) -> "inverse"
              true -> type
            end

          response = Rest.call(exchange, "papiGetBalance", Collection.extend(request, query))
          {type, true, response}

        is_linear(type, sub_type) ->
          type = "linear"

          [use_v2, _] =
            Base.handle_option_and_params(exchange, params, "fetchBalance", "useV2", false)

          params = Collection.extend(request, query)

          if JS.truthy?(use_v2) do
            response = Rest.call(exchange, "fapiPrivateV2GetAccount", params)
            {type, is_portfolio_margin, response}
          else
            response = Rest.call(exchange, "fapiPrivateV3GetAccount", params)
            {type, is_portfolio_margin, response}
          end

        is_inverse(type, sub_type) ->
          type = "inverse"

          response =
            Rest.call(exchange, "dapiPrivateGetAccount", Collection.extend(request, query))

          {type, is_portfolio_margin, response}

        margin_mode == "isolated" ->
          param_symbols = Base.safe_list(params, "symbols", nil)
          query = Collection.omit(query, "symbols")

          request =
            if param_symbols == nil do
              request
            else
              symbols =
                if is_list(param_symbols) do
                  symbols = Base.market_id(exchange, Enum.at(param_symbols, 0))

                  for i <- 1..(length(param_symbols) - 1)//1, reduce: symbols do
                    symbols ->
                      symbol = Enum.at(param_symbols, i)
                      id = Base.market_id(exchange, symbol)
                      "#{JS.to_string(symbols)},#{JS.to_string(id)}"
                  end
                else
                  param_symbols
                end

              JS.put(request, "symbols", symbols)
            end

          response =
            Rest.call(exchange, "sapiGetMarginIsolatedAccount", Collection.extend(request, query))

          {type, is_portfolio_margin, response}

        type == "margin" or margin_mode == "cross" ->
          response =
            Rest.call(exchange, "sapiGetMarginAccount", Collection.extend(request, query))

          {type, is_portfolio_margin, response}

        type == "savings" ->
          response =
            Rest.call(exchange, "sapiGetLendingUnionAccount", Collection.extend(request, query))

          {type, is_portfolio_margin, response}

        type == "funding" ->
          response =
            Rest.call(exchange, "sapiPostAssetGetFundingAsset", Collection.extend(request, query))

          {type, is_portfolio_margin, response}

        true ->
          response = Rest.call(exchange, "privateGetAccount", Collection.extend(request, query))
          {type, is_portfolio_margin, response}
      end

    parse_balance_custom(exchange, response, type, margin_mode, is_portfolio_margin)
  end

  # js/src/binance.js:4086-4157
  @spec fetch_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def fetch_order_book(exchange, symbol, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])
    request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

    response =
      cond do
        market["option"] ->
          Rest.call(exchange, "eapiPublicGetDepth", Collection.extend(request, params))

        market["linear"] ->
          rpi = Safe.value(params, "rpi", false)
          params = Collection.omit(params, "rpi")

          if JS.truthy?(rpi) do
            request = JS.put(request, "limit", 1000)
            Rest.call(exchange, "fapiPublicGetRpiDepth", Collection.extend(request, params))
          else
            Rest.call(exchange, "fapiPublicGetDepth", Collection.extend(request, params))
          end

        market["inverse"] ->
          Rest.call(exchange, "dapiPublicGetDepth", Collection.extend(request, params))

        true ->
          Rest.call(exchange, "publicGetDepth", Collection.extend(request, params))
      end

    timestamp = Safe.integer(response, "T")
    orderbook = Base.parse_order_book(response, symbol, timestamp, nil, nil, nil, nil, nil)
    Map.put(orderbook, "nonce", Safe.integer2(response, "lastUpdateId", "u"))
  end

  # js/src/binance.js:4158-4345
  @spec parse_ticker(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_ticker(exchange, ticker, market) do
    timestamp = Safe.integer2(ticker, "closeTime", "time")
    market_type = if JS.has_key?(ticker, "time"), do: "contract"

    market_type =
      if market_type == nil do
        if JS.has_key?(ticker, "bidQty"), do: "spot", else: "contract"
      else
        market_type
      end

    {market_id, last, w_avg, high_price, low_price, bid_price, bid_qty, ask_price, ask_qty,
     open_price, prev_close_price, price_change, price_change_percent, mark_price,
     index_price} =
      Safe.strings(ticker, [
        "symbol",
        "lastPrice",
        "weightedAvgPrice",
        ["highPrice", "high"],
        ["lowPrice", "low"],
        "bidPrice",
        "bidQty",
        "askPrice",
        "askQty",
        ["openPrice", "open"],
        "prevClosePrice",
        "priceChange",
        "priceChangePercent",
        "markPrice",
        "indexPrice"
      ])

    symbol = Base.safe_symbol(exchange, market_id, market, nil, market_type)
    is_coinm = JS.has_key?(ticker, "baseVolume")

    {base_volume, quote_volume} =
      if is_coinm do
        base_volume = Safe.string(ticker, "baseVolume")
        quote_volume = Precise.string_mul(base_volume, w_avg)
        {base_volume, quote_volume}
      else
        base_volume = Safe.string(ticker, "volume")
        quote_volume = Safe.string2(ticker, "quoteVolume", "amount")
        {base_volume, quote_volume}
      end

    safe_ticker_unpacked(
      exchange,
      symbol,
      timestamp,
      Time.iso8601(timestamp),
      high_price,
      low_price,
      bid_price,
      bid_qty,
      ask_price,
      ask_qty,
      w_avg,
      open_price,
      last,
      prev_close_price,
      price_change,
      price_change_percent,
      base_volume,
      quote_volume,
      mark_price,
      index_price,
      ticker,
      market
    )
  end

  # js/src/binance.js:4354-4370
  @spec fetch_status(Exchange.t(), map() | nil) :: map() | nil
  def fetch_status(exchange, params) do
    params = params || %{}
    response = Rest.call(exchange, "sapiGetSystemStatus", params)
    status_raw = Safe.string(response, "status")

    %{
      "status" => Safe.string(%{"0" => "ok", "1" => "maintenance"}, status_raw, status_raw),
      "updated" => nil,
      "eta" => nil,
      "url" => nil,
      "info" => response
    }
  end

  # js/src/binance.js:4385-4416
  @spec fetch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_ticker(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])

    response =
      cond do
        market["option"] ->
          Rest.call(exchange, "eapiPublicGetTicker", Collection.extend(request, params))

        market["linear"] ->
          Rest.call(exchange, "fapiPublicGetTicker24hr", Collection.extend(request, params))

        market["inverse"] ->
          Rest.call(exchange, "dapiPublicGetTicker24hr", Collection.extend(request, params))

        true ->
          rolling = Base.safe_bool(params, "rolling", false)
          params = Collection.omit(params, "rolling")

          if rolling do
            Rest.call(exchange, "publicGetTicker", Collection.extend(request, params))
          else
            Rest.call(exchange, "publicGetTicker24hr", Collection.extend(request, params))
          end
      end

    if is_list(response) do
      first_ticker = Base.safe_dict(response, 0, %{})
      parse_ticker(exchange, first_ticker, market)
    else
      parse_ticker(exchange, response, market)
    end
  end

  # js/src/binance.js:4429-4455
  @spec fetch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_bids_asks(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, true)
    market = Base.get_market_from_symbols(exchange, symbols)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchBidsAsks", market, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchBidsAsks", market, params, nil)

    response =
      cond do
        is_linear(type, sub_type) ->
          Rest.call(exchange, "fapiPublicGetTickerBookTicker", params)

        is_inverse(type, sub_type) ->
          Rest.call(exchange, "dapiPublicGetTickerBookTicker", params)

        type == "spot" ->
          request = Ordered.new()

          request =
            if symbols == nil do
              request
            else
              JS.put(request, "symbols", Encode.json(Base.market_ids(exchange, symbols)))
            end

          Rest.call(exchange, "publicGetTickerBookTicker", Collection.extend(request, params))

        true ->
          raise Ccxt.NotSupported,
                "#{exchange.id} fetchBidsAsks() does not support #{JS.to_string(type)} markets yet"
      end

    Base.parse_tickers(exchange, response, symbols, nil)
  end

  # js/src/binance.js:4468-4519
  @spec fetch_last_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_last_prices(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, true)
    market = Base.get_market_from_symbols(exchange, symbols)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchLastPrices", market, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchLastPrices", market, params, nil)

    response =
      cond do
        is_linear(type, sub_type) ->
          Rest.call(exchange, "fapiPublicV2GetTickerPrice", params)

        is_inverse(type, sub_type) ->
          Rest.call(exchange, "dapiPublicGetTickerPrice", params)

        type == "spot" ->
          Rest.call(exchange, "publicGetTickerPrice", params)

        true ->
          raise Ccxt.NotSupported,
                "#{exchange.id} fetchLastPrices() does not support #{JS.to_string(type)} markets yet"
      end

    Base.parse_last_prices(exchange, response, symbols, nil)
  end

  # js/src/binance.js:4520-4559
  @spec parse_last_price(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_last_price(exchange, entry, market) do
    timestamp = Safe.integer(entry, "time")
    type = if timestamp == nil, do: "spot", else: "swap"
    market_id = Safe.string(entry, "symbol")
    market = safe_market(exchange, market_id, market, nil, type)

    %{
      "symbol" => market["symbol"],
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "price" => Base.safe_number_omit_zero(entry, "price", nil),
      "side" => nil,
      "info" => entry
    }
  end

  # js/src/binance.js:4574-4616
  @spec fetch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_tickers(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, true)
    market = Base.get_market_from_symbols(exchange, symbols)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchTickers", market, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchTickers", market, params, nil)

    cond do
      is_linear(type, sub_type) ->
        response = Rest.call(exchange, "fapiPublicGetTicker24hr", params)
        Base.parse_tickers(exchange, response, symbols, nil)

      is_inverse(type, sub_type) ->
        response = Rest.call(exchange, "dapiPublicGetTicker24hr", params)
        Base.parse_tickers(exchange, response, symbols, nil)

      type == "spot" ->
        rolling = Base.safe_bool(params, "rolling", false)
        params = Collection.omit(params, "rolling")

        if rolling do
          symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)
          request = Ordered.new([{"symbols", Encode.json(Base.market_ids(exchange, symbols))}])
          response = Rest.call(exchange, "publicGetTicker", Collection.extend(request, params))
          parse_tickers_for_rolling(exchange, response, symbols)
        else
          request = Ordered.new()

          request =
            if symbols == nil do
              request
            else
              JS.put(request, "symbols", Encode.json(Base.market_ids(exchange, symbols)))
            end

          response =
            Rest.call(exchange, "publicGetTicker24hr", Collection.extend(request, params))

          Base.parse_tickers(exchange, response, symbols, nil)
        end

      true ->
        response =
          if type == "option" do
            Rest.call(exchange, "eapiPublicGetTicker", params)
          else
            raise Ccxt.NotSupported,
                  "#{exchange.id} fetchTickers() does not support #{JS.to_string(type)} markets yet"
          end

        Base.parse_tickers(exchange, response, symbols, nil)
    end
  end

  # js/src/binance.js:4617-4627
  @spec parse_tickers_for_rolling(Exchange.t(), term(), term()) :: term()
  def parse_tickers_for_rolling(exchange, response, symbols) do
    results =
      for response_item <- JS.elements(response) do
        market_id = Safe.string(response_item, "symbol")
        ticker_market = safe_market(exchange, market_id, nil, nil, "spot")
        parsed_ticker = parse_ticker(exchange, response_item, nil)
        Map.put(parsed_ticker, "symbol", ticker_market["symbol"])
      end

    Base.filter_by_array(results, "symbol", symbols, nil)
  end

  # js/src/binance.js:4639-4663
  @spec fetch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_mark_price(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchMarkPrice", market, params, "swap")

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchMarkPrice", market, params, "linear")

    request = Ordered.new([{"symbol", market["id"]}])

    response =
      cond do
        is_linear(type, sub_type) ->
          Rest.call(exchange, "fapiPublicGetPremiumIndex", Collection.extend(request, params))

        is_inverse(type, sub_type) ->
          Rest.call(exchange, "dapiPublicGetPremiumIndex", Collection.extend(request, params))

        true ->
          raise Ccxt.NotSupported,
                "#{exchange.id} fetchMarkPrice() does not support #{JS.to_string(type)} markets yet"
      end

    if is_list(response) do
      parse_ticker(exchange, Base.safe_dict(response, 0, %{}), market)
    else
      parse_ticker(exchange, response, market)
    end
  end

  # js/src/binance.js:4675-4694
  @spec fetch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_mark_prices(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, true)
    market = Base.get_market_from_symbols(exchange, symbols)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchMarkPrices", market, params, "swap")

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchMarkPrices", market, params, "linear")

    response =
      cond do
        is_linear(type, sub_type) ->
          Rest.call(exchange, "fapiPublicGetPremiumIndex", params)

        is_inverse(type, sub_type) ->
          Rest.call(exchange, "dapiPublicGetPremiumIndex", params)

        true ->
          raise Ccxt.NotSupported,
                "#{exchange.id} fetchMarkPrices() does not support #{JS.to_string(type)} markets yet"
      end

    Base.parse_tickers(exchange, response, symbols, nil)
  end

  # js/src/binance.js:4695-4757
  @spec parse_ohlcv(term(), map() | nil) :: [number() | nil] | nil
  def parse_ohlcv(ohlcv, market) do
    inverse = Base.safe_bool(market, "inverse", nil)
    volume_index = if inverse, do: 7, else: 5

    [
      Safe.integer2(ohlcv, 0, "openTime"),
      Base.safe_number2(ohlcv, 1, "open", nil),
      Base.safe_number2(ohlcv, 2, "high", nil),
      Base.safe_number2(ohlcv, 3, "low", nil),
      Base.safe_number2(ohlcv, 4, "close", nil),
      Base.safe_number2(ohlcv, volume_index, "volume", nil)
    ]
  end

  # js/src/binance.js:4782-4898
  @spec fetch_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def fetch_ohlcv(exchange, symbol, timeframe, since, limit, params) do
    timeframe = timeframe || "1m"
    params = params || %{}
    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchOHLCV", "paginate", false)

    if JS.truthy?(paginate) do
      Base.fetch_paginated_call_deterministic(
        exchange,
        "fetchOHLCV",
        symbol,
        since,
        limit,
        timeframe,
        params,
        1000
      )
    else
      market = market(exchange, symbol)
      default_limit = 500
      max_limit = 1000
      price = Safe.string(params, "price")
      until = Safe.integer(params, "until")
      params = Collection.omit(params, ["price", "until"])
      limit = if since != nil and until != nil and limit == nil, do: max_limit, else: limit
      limit = if limit == nil, do: default_limit, else: JS.min(limit, max_limit)

      request =
        Ordered.new([
          {"interval", Safe.string(exchange.timeframes, timeframe, timeframe)},
          {"limit", limit}
        ])

      market_id = market["id"]

      request =
        if price == "index" do
          parts = String.split(market_id, "_")
          pair = Safe.string(parts, 0)
          JS.put(request, "pair", pair)
        else
          JS.put(request, "symbol", market_id)
        end

      request =
        if since == nil do
          request
        else
          request = JS.put(request, "startTime", since)

          if market["inverse"] && since > 0 do
            duration = Time.parse_timeframe(timeframe)
            end_time = since + (limit * duration * 1000 - 1)
            now = Time.milliseconds()
            JS.put(request, "endTime", JS.min(now, end_time))
          else
            request
          end
        end

      request = if until == nil, do: request, else: JS.put(request, "endTime", until)

      response =
        cond do
          market["option"] ->
            Rest.call(exchange, "eapiPublicGetKlines", Collection.extend(request, params))

          price == "mark" ->
            if market["inverse"] do
              Rest.call(
                exchange,
                "dapiPublicGetMarkPriceKlines",
                Collection.extend(request, params)
              )
            else
              Rest.call(
                exchange,
                "fapiPublicGetMarkPriceKlines",
                Collection.extend(request, params)
              )
            end

          price == "index" ->
            if market["inverse"] do
              Rest.call(
                exchange,
                "dapiPublicGetIndexPriceKlines",
                Collection.extend(request, params)
              )
            else
              Rest.call(
                exchange,
                "fapiPublicGetIndexPriceKlines",
                Collection.extend(request, params)
              )
            end

          price == "premiumIndex" ->
            if market["inverse"] do
              Rest.call(
                exchange,
                "dapiPublicGetPremiumIndexKlines",
                Collection.extend(request, params)
              )
            else
              Rest.call(
                exchange,
                "fapiPublicGetPremiumIndexKlines",
                Collection.extend(request, params)
              )
            end

          market["linear"] ->
            Rest.call(exchange, "fapiPublicGetKlines", Collection.extend(request, params))

          market["inverse"] ->
            Rest.call(exchange, "dapiPublicGetKlines", Collection.extend(request, params))

          true ->
            Rest.call(exchange, "publicGetKlines", Collection.extend(request, params))
        end

      Base.parse_ohlcvs(exchange, response, market, timeframe, since, limit, nil)
    end
  end

  # js/src/binance.js:4899-5167
  @spec parse_trade(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_trade(exchange, trade, market) do
    if JS.has_key?(trade, "isDustTrade") do
      parse_dust_trade(exchange, trade, market)
    else
      timestamp = Safe.integer2(trade, "T", "time")

      {amount, market_id, order_id, price, quote_qty} =
        Safe.strings(trade, [
          ["q", "qty"],
          "symbol",
          "orderId",
          ["p", "price"],
          ["quoteQty", "baseQty"]
        ])

      amount = Safe.string(trade, "quantity", amount)

      is_spot_trade =
        JS.has_key?(trade, "isIsolated") or JS.has_key?(trade, "M") or
          JS.has_key?(trade, "orderListId") or JS.has_key?(trade, "isMaker")

      market_type = if is_spot_trade, do: "spot", else: "contract"
      market = safe_market(exchange, market_id, market, nil, market_type)
      symbol = market["symbol"]
      buyer_maker = Base.safe_bool2(trade, "m", "isBuyerMaker", nil)

      side =
        if buyer_maker == nil do
          cond do
            JS.has_key?(trade, "side") ->
              Safe.string_lower(trade, "side")

            JS.has_key?(trade, "isBuyer") ->
              if JS.truthy?(trade["isBuyer"]), do: "buy", else: "sell"

            true ->
              nil
          end
        else
          if buyer_maker, do: "sell", else: "buy"
        end

      fee =
        if JS.has_key?(trade, "commission") do
          %{
            "cost" => Safe.string(trade, "commission"),
            "currency" =>
              Base.safe_currency_code(exchange, Safe.string(trade, "commissionAsset"), nil)
          }
        end

      taker_or_maker =
        if JS.has_key?(trade, "isMaker") do
          if JS.truthy?(trade["isMaker"]), do: "maker", else: "taker"
        end

      taker_or_maker =
        if JS.has_key?(trade, "maker") do
          if JS.truthy?(trade["maker"]), do: "maker", else: "taker"
        else
          taker_or_maker
        end

      {taker_or_maker, fee, side, amount} =
        if JS.has_key?(trade, "optionSide") || market["option"] do
          settle =
            Base.safe_currency_code(exchange, Safe.string(trade, "quoteAsset", "USDT"), nil)

          taker_or_maker = Safe.string_lower(trade, "liquidity")

          fee =
            if JS.has_key?(trade, "fee") do
              %{"cost" => Safe.string(trade, "fee"), "currency" => settle}
            else
              fee
            end

          side =
            if side != "buy" and side != "sell" do
              if side == "1", do: "buy", else: "sell"
            else
              side
            end

          if JS.has_key?(trade, "optionSide") and side != "buy" do
            amount = Precise.string_mul("-1", amount)
            {taker_or_maker, fee, side, amount}
          else
            {taker_or_maker, fee, side, amount}
          end
        else
          {taker_or_maker, fee, side, amount}
        end

      Base.safe_trade(
        exchange,
        %{
          "info" => trade,
          "timestamp" => timestamp,
          "datetime" => Time.iso8601(timestamp),
          "symbol" => symbol,
          "id" => Safe.string_n(trade, ["t", "a", "tradeId", "id"]),
          "order" => order_id,
          "type" => Safe.string_lower(trade, "type"),
          "side" => side,
          "takerOrMaker" => taker_or_maker,
          "price" => price,
          "amount" => amount,
          "cost" => quote_qty,
          "fee" => fee
        },
        market
      )
    end
  end

  # js/src/binance.js:5197-5313
  @spec fetch_trades(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_trades(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchTrades", "paginate", nil)

    if JS.truthy?(paginate) do
      {fetch_paginated_call_dynamic, _} =
        Base.fetch_paginated_call_dynamic(
          exchange,
          "fetchTrades",
          symbol,
          since,
          limit,
          params,
          nil,
          nil
        )

      fetch_paginated_call_dynamic
    else
      market = market(exchange, symbol)
      request = Ordered.new([{"symbol", market["id"]}])

      request =
        if market["option"] do
          request
        else
          request =
            if since == nil do
              request
            else
              JS.put_all(request, %{"startTime" => since, "endTime" => since + 3_600_000})
            end

          until = Safe.integer(params, "until")
          if until == nil, do: request, else: JS.put(request, "endTime", until)
        end

      method = Safe.string(Instance.options(exchange), "fetchTradesMethod")
      method = Safe.string2(params, "fetchTradesMethod", "method", method)

      request =
        if limit == nil do
          request
        else
          is_future_or_swap = market["swap"] || market["future"]
          is_historical_endpoint = method != nil and JS.contains?(method, "GetHistoricalTrades")
          max_limit_for_contract_historical = if is_historical_endpoint, do: 500, else: 1000

          JS.put(
            request,
            "limit",
            if is_future_or_swap do
              JS.min(limit, max_limit_for_contract_historical)
            else
              limit
            end
          )
        end

      params = Collection.omit(params, ["until", "fetchTradesMethod"])

      response =
        cond do
          market["option"] || method == "eapiPublicGetTrades" ->
            Rest.call(exchange, "eapiPublicGetTrades", Collection.extend(request, params))

          market["linear"] || method == "fapiPublicGetAggTrades" ->
            Rest.call(exchange, "fapiPublicGetAggTrades", Collection.extend(request, params))

          market["inverse"] || method == "dapiPublicGetAggTrades" ->
            Rest.call(exchange, "dapiPublicGetAggTrades", Collection.extend(request, params))

          true ->
            Rest.call(exchange, "publicGetAggTrades", Collection.extend(request, params))
        end

      Base.parse_trades(exchange, response, market, since, limit, nil)
    end
  end

  # js/src/binance.js:5330-5379
  @spec edit_spot_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_spot_order(exchange, id, symbol, type, side, amount, price, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    if !market["spot"] do
      raise Ccxt.NotSupported,
            "#{exchange.id} editSpotOrder() does not support #{JS.to_string(market["type"])} orders"
    end

    payload = edit_spot_order_request(exchange, id, symbol, type, side, amount, price, params)
    response = Rest.call(exchange, "privatePostOrderCancelReplace", payload)
    data = Base.safe_dict(response, "newOrderResponse", nil)
    parse_order(exchange, data, market)
  end

  # js/src/binance.js:5380-5516
  @spec edit_spot_order_request(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def edit_spot_order_request(exchange, id, symbol, type, side, amount, price, params) do
    params = params || %{}
    market = market(exchange, symbol)

    client_order_id =
      Safe.string_n(params, ["newClientOrderId", "clientOrderId", "origClientOrderId"])

    request = Ordered.new([{"symbol", market["id"]}, {"side", String.upcase(side)}])
    initial_uppercase_type = String.upcase(type)

    post_only =
      Base.is_post_only(
        exchange,
        initial_uppercase_type == "MARKET",
        initial_uppercase_type == "LIMIT_MAKER",
        params
      )

    uppercase_type = if post_only, do: "LIMIT_MAKER", else: initial_uppercase_type
    trigger_price = Base.safe_number2(params, "stopPrice", "triggerPrice", nil)

    uppercase_type =
      cond do
        trigger_price == nil -> uppercase_type
        uppercase_type == "MARKET" -> "STOP_LOSS"
        uppercase_type == "LIMIT" -> "STOP_LOSS_LIMIT"
        true -> uppercase_type
      end

    request = JS.put(request, "type", uppercase_type)
    valid_order_types = Base.safe_list(market["info"], "orderTypes", nil)

    if not Collection.in_array(uppercase_type, valid_order_types) do
      if initial_uppercase_type != uppercase_type do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} triggerPrice parameter is not allowed for #{JS.to_string(symbol)} #{JS.to_string(type)} orders"
      else
        raise Ccxt.InvalidOrder,
              "#{exchange.id} #{JS.to_string(type)} is not a valid order type for the #{JS.to_string(symbol)} market"
      end
    end

    request =
      if client_order_id == nil do
        broker = Base.safe_dict(Instance.options(exchange), "broker", nil)

        if broker == nil do
          request
        else
          broker_id = Safe.string(broker, "spot")

          if broker_id == nil do
            request
          else
            JS.put(request, "newClientOrderId", broker_id <> Crypto.uuid22())
          end
        end
      else
        JS.put(request, "newClientOrderId", client_order_id)
      end

    request =
      JS.put(
        request,
        "newOrderRespType",
        Safe.value(Instance.options(exchange)["newOrderRespType"], type, "RESULT")
      )

    {request, quantity_is_required, price_is_required, time_in_force_is_required,
     trigger_price_is_required} =
      cond do
        uppercase_type == "MARKET" ->
          quote_order_qty = Base.safe_bool(Instance.options(exchange), "quoteOrderQty", true)

          if quote_order_qty do
            quote_order_qty_new = Safe.value2(params, "quoteOrderQty", "cost")
            precision = market["precision"]["price"]

            if quote_order_qty_new == nil do
              if price == nil do
                {request, true, false, false, false}
              else
                amount_string = Number.number_to_string(amount)
                price_string = Number.number_to_string(price)
                quote_order_quantity = Precise.string_mul(amount_string, price_string)

                request =
                  JS.put(
                    request,
                    "quoteOrderQty",
                    Number.decimal_to_precision(
                      quote_order_quantity,
                      Number.truncate(),
                      precision,
                      exchange.precision_mode
                    )
                  )

                {request, false, false, false, false}
              end
            else
              request =
                JS.put(
                  request,
                  "quoteOrderQty",
                  Number.decimal_to_precision(
                    quote_order_qty_new,
                    Number.truncate(),
                    precision,
                    exchange.precision_mode
                  )
                )

              {request, false, false, false, false}
            end
          else
            {request, true, false, false, false}
          end

        uppercase_type == "LIMIT" ->
          {request, true, true, true, false}

        uppercase_type == "STOP_LOSS" or uppercase_type == "TAKE_PROFIT" ->
          {request, true, false, false, true}

        uppercase_type == "STOP_LOSS_LIMIT" or uppercase_type == "TAKE_PROFIT_LIMIT" ->
          {request, true, true, true, true}

        uppercase_type == "LIMIT_MAKER" ->
          {request, true, true, false, false}

        true ->
          {request, false, false, false, false}
      end

    request =
      if quantity_is_required do
        JS.put(request, "quantity", Base.amount_to_precision(exchange, symbol, amount))
      else
        request
      end

    request =
      if price_is_required do
        if price == nil do
          raise Ccxt.InvalidOrder,
                "#{exchange.id} editOrder() requires a price argument for a #{JS.to_string(type)} order"
        end

        JS.put(request, "price", Base.price_to_precision(exchange, symbol, price))
      else
        request
      end

    request =
      if time_in_force_is_required and Safe.string(params, "timeInForce") == nil do
        JS.put(request, "timeInForce", Instance.options(exchange)["defaultTimeInForce"])
      else
        request
      end

    request =
      if trigger_price_is_required do
        if trigger_price == nil do
          raise Ccxt.InvalidOrder,
                "#{exchange.id} editOrder() requires a triggerPrice extra param for a #{JS.to_string(type)} order"
        else
          JS.put(request, "stopPrice", Base.price_to_precision(exchange, symbol, trigger_price))
        end
      else
        request
      end

    request = JS.put(request, "cancelReplaceMode", "STOP_ON_FAILURE")
    cancel_id = Safe.string2(params, "cancelNewClientOrderId", "cancelOrigClientOrderId")
    request = if cancel_id == nil, do: JS.put(request, "cancelOrderId", id), else: request

    params =
      if Safe.string(params, "timeInForce") == "PO" do
        Collection.omit(params, ["timeInForce"])
      else
        params
      end

    params =
      Collection.omit(params, [
        "quoteOrderQty",
        "cost",
        "stopPrice",
        "newClientOrderId",
        "clientOrderId",
        "postOnly"
      ])

    Collection.extend(request, params)
  end

  # js/src/binance.js:5517-5537
  @spec edit_contract_order_request(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_contract_order_request(exchange, id, symbol, _type, side, amount, price, params) do
    params = params || %{}
    market = market(exchange, symbol)

    if !market["contract"] do
      raise Ccxt.NotSupported,
            "#{exchange.id} editContractOrder() does not support #{JS.to_string(market["type"])} orders"
    end

    request =
      Ordered.new([
        {"symbol", market["id"]},
        {"side", String.upcase(side)},
        {"orderId", id},
        {"quantity", Base.amount_to_precision(exchange, symbol, amount)}
      ])

    client_order_id =
      Safe.string_n(params, ["newClientOrderId", "clientOrderId", "origClientOrderId"])

    request =
      if price == nil do
        request
      else
        JS.put(request, "price", Base.price_to_precision(exchange, symbol, price))
      end

    if client_order_id == nil do
      request
    else
      JS.put(request, "origClientOrderId", client_order_id)
    end
  end

  # js/src/binance.js:5556-5612
  @spec edit_contract_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_contract_order(exchange, id, symbol, type, side, amount, price, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "editContractOrder",
        "papi",
        "portfolioMargin",
        false
      )

    if (market["linear"] || JS.truthy?(is_portfolio_margin)) &&
         (price == nil and not JS.has_key?(params, "priceMatch")) do
      raise Ccxt.ArgumentsRequired,
            exchange.id <>
              " editOrder() requires a price argument for portfolio margin and linear orders"
    end

    request = edit_contract_order_request(exchange, id, symbol, type, side, amount, price, params)

    response =
      cond do
        market["linear"] ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiPutUmOrder", Collection.extend(request, params))
          else
            Rest.call(exchange, "fapiPrivatePutOrder", Collection.extend(request, params))
          end

        market["inverse"] ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiPutCmOrder", Collection.extend(request, params))
          else
            Rest.call(exchange, "dapiPrivatePutOrder", Collection.extend(request, params))
          end

        true ->
          nil
      end

    parse_order(exchange, response, market)
  end

  # js/src/binance.js:5629-5641
  @spec edit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_order(exchange, id, symbol, type, side, amount, price, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    if market["option"] do
      raise Ccxt.NotSupported,
            "#{exchange.id} editOrder() does not support #{JS.to_string(market["type"])} orders"
    end

    if market["spot"] do
      edit_spot_order(exchange, id, symbol, type, side, amount, price, params)
    else
      edit_contract_order(exchange, id, symbol, type, side, amount, price, params)
    end
  end

  # js/src/binance.js:5652-5725
  @spec edit_orders(Exchange.t(), [map() | nil] | nil, map() | nil) :: [map() | nil] | nil
  def edit_orders(exchange, orders, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    {order_symbols, orders_requests} =
      for raw_order <- orders, reduce: {[], []} do
        {order_symbols, orders_requests} ->
          {market_id, id, type, side} = Safe.strings(raw_order, ["symbol", "id", "type", "side"])
          order_symbols = [market_id | order_symbols]
          amount = Safe.value(raw_order, "amount")
          price = Safe.value(raw_order, "price")
          order_params = Base.safe_dict(raw_order, "params", %{})

          [is_portfolio_margin, order_params] =
            Base.handle_option_and_params2(
              exchange,
              order_params,
              "editOrders",
              "papi",
              "portfolioMargin",
              false
            )

          if JS.truthy?(is_portfolio_margin) do
            raise Ccxt.NotSupported,
                  exchange.id <> " editOrders() does not support portfolio margin orders"
          end

          order_request =
            edit_contract_order_request(
              exchange,
              id,
              market_id,
              type,
              side,
              amount,
              price,
              order_params
            )

          orders_requests = [order_request | orders_requests]
          {order_symbols, orders_requests}
      end

    order_symbols = Enum.reverse(order_symbols)
    orders_requests = Enum.reverse(orders_requests)
    order_symbols = Base.market_symbols(exchange, order_symbols, nil, false, true, true)
    market = market(exchange, Enum.at(order_symbols, 0))

    if market["spot"] || market["option"] do
      raise Ccxt.NotSupported,
            "#{exchange.id} editOrders() does not support #{JS.to_string(market["type"])} orders"
    end

    request = Ordered.new([{"batchOrders", orders_requests}])
    request = Collection.extend(request, params)

    response =
      cond do
        market["linear"] -> Rest.call(exchange, "fapiPrivatePutBatchOrders", request)
        market["inverse"] -> Rest.call(exchange, "dapiPrivatePutBatchOrders", request)
        true -> nil
      end

    Base.parse_orders(exchange, response, nil, nil, nil, nil)
  end

  # js/src/binance.js:5726-5743
  @spec parse_order_status(String.t() | nil) :: String.t() | nil
  def parse_order_status(status) do
    statuses = %{
      "NEW" => "open",
      "PARTIALLY_FILLED" => "open",
      "ACCEPTED" => "open",
      "TRIGGERING" => "open",
      "FILLED" => "closed",
      "TRIGGERED" => "closed",
      "FINISHED" => "closed",
      "CANCELED" => "canceled",
      "CANCELLED" => "canceled",
      "PENDING_CANCEL" => "canceling",
      "REJECTED" => "rejected",
      "EXPIRED" => "expired",
      "EXPIRED_IN_MATCH" => "expired"
    }

    Safe.string(statuses, status, status)
  end

  # js/src/binance.js:5744-5766
  @spec parse_order_type_by_market(String.t() | nil, String.t() | nil) :: String.t() | nil
  def parse_order_type_by_market(type, market_type) do
    types =
      if market_type != nil and market_type == "spot" do
        %{
          "limit_maker" => "limit",
          "stop_loss_limit" => "limit",
          "stop_loss" => "market",
          "take_profit_limit" => "limit",
          "take_profit" => "market"
        }
      else
        %{
          "limit_maker" => "limit",
          "stop" => "limit",
          "stop_market" => "market",
          "take_profit" => "limit",
          "take_profit_market" => "market",
          "trailing_stop_market" => "market"
        }
      end

    Safe.string(types, type, type)
  end

  # js/src/binance.js:5767-6368
  @spec parse_order(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_order(exchange, order, market) do
    code = Safe.string(order, "code")

    outcome =
      if code == nil do
        :next
      else
        msg = Safe.string(order, "msg")

        if code != "200" and
             not (msg == "success" or msg == "The operation of cancel all open order is done.") do
          {:return, Base.safe_order(exchange, %{"info" => order, "status" => "rejected"}, market)}
        else
          :next
        end
      end

    case outcome do
      {:return, result} ->
        result

      :next ->
        status =
          parse_order_status(Safe.string_n(order, ["status", "strategyStatus", "algoStatus"]))

        {market_id, average, price, amount, cost, time_in_force} =
          Safe.strings(order, [
            "symbol",
            "avgPrice",
            "price",
            ["origQty", "quantity"],
            ["cummulativeQuoteQty", "cumQuote"],
            "timeInForce"
          ])

        is_contract = JS.has_key?(order, "positionSide") or JS.has_key?(order, "cumQuote")
        market_type = if is_contract, do: "contract", else: "spot"
        symbol = Base.safe_symbol(exchange, market_id, market, nil, market_type)
        filled = Safe.string(order, "executedQty", "0")

        timestamp =
          Safe.integer_n(order, [
            "time",
            "createTime",
            "workingTime",
            "transactTime",
            "updateTime"
          ])

        last_trade_timestamp =
          if JS.has_key?(order, "transactTime") or JS.has_key?(order, "updateTime") do
            timestamp_value = Safe.integer2(order, "updateTime", "transactTime")

            case status do
              "open" -> if Precise.string_gt(filled, "0"), do: timestamp_value
              "closed" -> timestamp_value
              _ -> nil
            end
          end

        last_update_timestamp = Safe.integer2(order, "transactTime", "updateTime")
        cost = Safe.string(order, "cumBase", cost)
        type = Safe.string_lower2(order, "type", "orderType")
        side = Safe.string_lower(order, "side")
        fills = Base.safe_list(order, "fills", [])
        time_in_force = if time_in_force == "GTX", do: "PO", else: time_in_force
        post_only = type == "limit_maker" or time_in_force == "PO"
        stop_price_string = Safe.decimal2(order, "stopPrice", "triggerPrice")
        trigger_price = Number.parse_number(Number.omit_zero(stop_price_string))
        fee_cost = Base.safe_number(order, "fee", nil)

        fee =
          if fee_cost == nil do
            nil
          else
            %{"currency" => Safe.string(order, "quoteAsset"), "cost" => fee_cost, "rate" => nil}
          end

        Base.safe_order(
          exchange,
          %{
            "info" => order,
            "id" => Safe.string_n(order, ["strategyId", "orderId", "algoId"]),
            "clientOrderId" =>
              Safe.string_n(order, ["clientOrderId", "newClientStrategyId", "clientAlgoId"]),
            "timestamp" => timestamp,
            "datetime" => Time.iso8601(timestamp),
            "lastTradeTimestamp" => last_trade_timestamp,
            "lastUpdateTimestamp" => last_update_timestamp,
            "symbol" => symbol,
            "type" => parse_order_type_by_market(type, market_type),
            "timeInForce" => time_in_force,
            "postOnly" => post_only,
            "reduceOnly" => Base.safe_bool(order, "reduceOnly", nil),
            "side" => side,
            "price" => price,
            "triggerPrice" => trigger_price,
            "amount" => amount,
            "cost" => cost,
            "average" => average,
            "filled" => filled,
            "remaining" => nil,
            "status" => status,
            "fee" => fee,
            "trades" => fills
          },
          market
        )
    end
  end

  # js/src/binance.js:6380-6450
  @spec create_orders(Exchange.t(), [map() | nil] | nil, map() | nil) :: [map() | nil] | nil
  def create_orders(exchange, orders, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    {order_symbols, orders_requests} =
      for raw_order <- orders, reduce: {[], []} do
        {order_symbols, orders_requests} ->
          {market_id, type, side} = Safe.strings(raw_order, ["symbol", "type", "side"])
          order_symbols = [market_id | order_symbols]
          amount = Safe.value(raw_order, "amount")
          price = Safe.value(raw_order, "price")
          order_params = Base.safe_dict(raw_order, "params", Ordered.new())

          order_request =
            create_order_request(exchange, market_id, type, side, amount, price, order_params)

          orders_requests = [order_request | orders_requests]
          {order_symbols, orders_requests}
      end

    order_symbols = Enum.reverse(order_symbols)
    orders_requests = Enum.reverse(orders_requests)
    order_symbols = Base.market_symbols(exchange, order_symbols, nil, false, true, true)
    market = market(exchange, Enum.at(order_symbols, 0))

    if market["spot"] do
      raise Ccxt.NotSupported,
            "#{exchange.id} createOrders() does not support #{JS.to_string(market["type"])} orders"
    end

    request = Ordered.new([{"batchOrders", orders_requests}])
    request = Collection.extend(request, params)

    response =
      cond do
        market["linear"] -> Rest.call(exchange, "fapiPrivatePostBatchOrders", request)
        market["option"] -> Rest.call(exchange, "eapiPrivatePostBatchOrders", request)
        true -> Rest.call(exchange, "dapiPrivatePostBatchOrders", request)
      end

    Base.parse_orders(exchange, response, nil, nil, nil, nil)
  end

  # js/src/binance.js:6492-6576
  @spec create_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_order(exchange, symbol, type, side, amount, price, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    market_type = Safe.string(params, "type", market["type"])

    {margin_mode, trigger_price, stop_loss_price, take_profit_price, trailing_percent} =
      Safe.strings(params, [
        "marginMode",
        ["triggerPrice", "stopPrice"],
        "stopLossPrice",
        "takeProfitPrice",
        ["trailingPercent", "callbackRate"]
      ])

    porfolio_options_value =
      Base.safe_bool2(Instance.options(exchange), "papi", "portfolioMargin", false)

    is_portfolio_margin =
      Base.safe_bool2(params, "papi", "portfolioMargin", porfolio_options_value)

    is_trailing_percent_order = trailing_percent != nil
    is_stop_loss = stop_loss_price != nil
    is_take_profit = take_profit_price != nil

    is_conditional =
      trigger_price != nil or is_trailing_percent_order or is_stop_loss or is_take_profit

    sor = Base.safe_bool2(params, "sor", "SOR", false)
    test = Base.safe_bool(params, "test", false)
    params = Collection.omit(params, ["sor", "SOR", "test"])
    request = create_order_request(exchange, symbol, type, side, amount, price, params)

    response =
      cond do
        market["option"] ->
          Rest.call(exchange, "eapiPrivatePostOrder", request)

        sor ->
          if test do
            Rest.call(exchange, "privatePostSorOrderTest", request)
          else
            Rest.call(exchange, "privatePostSorOrder", request)
          end

        market["linear"] ->
          cond do
            is_portfolio_margin ->
              if is_conditional do
                Rest.call(exchange, "papiPostUmConditionalOrder", request)
              else
                Rest.call(exchange, "papiPostUmOrder", request)
              end

            is_conditional ->
              request = JS.put(request, "algoType", "CONDITIONAL")
              Rest.call(exchange, "fapiPrivatePostAlgoOrder", request)

            true ->
              Rest.call(exchange, "fapiPrivatePostOrder", request)
          end

        market["inverse"] ->
          if is_portfolio_margin do
            if is_conditional do
              Rest.call(exchange, "papiPostCmConditionalOrder", request)
            else
              Rest.call(exchange, "papiPostCmOrder", request)
            end
          else
            Rest.call(exchange, "dapiPrivatePostOrder", request)
          end

        (market_type == "margin" or margin_mode != nil) || is_portfolio_margin ->
          if is_portfolio_margin do
            Rest.call(exchange, "papiPostMarginOrder", request)
          else
            Rest.call(exchange, "sapiPostMarginOrder", request)
          end

        test ->
          Rest.call(exchange, "privatePostOrderTest", request)

        true ->
          Rest.call(exchange, "privatePostOrder", request)
      end

    parse_order(exchange, response, market)
  end

  # js/src/binance.js:6577-6932
  @spec create_order_request(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def create_order_request(exchange, symbol, type, side, amount, price, params) do
    params = params || %{}
    market = market(exchange, symbol)
    market_type = Safe.string(params, "type", market["type"])
    client_order_id = Safe.string_n(params, ["clientAlgoId", "newClientOrderId", "clientOrderId"])
    initial_uppercase_type = String.upcase(type)
    is_market_order = initial_uppercase_type == "MARKET"
    is_limit_order = initial_uppercase_type == "LIMIT"
    upper_case_side = String.upcase(side)
    request = Ordered.new([{"symbol", market["id"]}, {"side", upper_case_side}])

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "createOrder",
        "papi",
        "portfolioMargin",
        false
      )

    [margin_mode, params] =
      Base.handle_margin_mode_and_params(exchange, "createOrder", params, nil)

    reduce_only = Base.safe_bool(params, "reduceOnly", false)

    {params, request} =
      if reduce_only && (market_type == "margin" or (!market["contract"] and margin_mode != nil)) do
        params = Collection.omit(params, "reduceOnly")
        request = JS.put(request, "sideEffectType", "AUTO_REPAY")
        {params, request}
      else
        {params, request}
      end

    {trigger_price, take_profit_price, trailing_delta, trailing_trigger_price, price_match} =
      Safe.strings(params, [
        ["triggerPrice", "stopPrice"],
        "takeProfitPrice",
        "trailingDelta",
        ["trailingTriggerPrice", "activationPrice"],
        "priceMatch"
      ])

    stop_loss_price = Safe.string(params, "stopLossPrice", trigger_price)
    trailing_percent = Safe.string_n(params, ["trailingPercent", "callbackRate", "trailingDelta"])
    is_trailing_percent_order = trailing_percent != nil
    is_stop_loss = stop_loss_price != nil or trailing_delta != nil
    is_take_profit = take_profit_price != nil
    is_trigger_order = trigger_price != nil

    is_conditional =
      is_trigger_order or is_trailing_percent_order or is_stop_loss or is_take_profit

    is_portfolio_margin_conditional =
      if JS.truthy?(is_portfolio_margin), do: is_conditional, else: is_portfolio_margin

    is_price_match = price_match != nil
    uppercase_type = initial_uppercase_type

    {uppercase_type, request, params, price_required_for_trailing, stop_price} =
      cond do
        is_trailing_percent_order ->
          if market["swap"] do
            uppercase_type = "TRAILING_STOP_MARKET"
            request = JS.put(request, "callbackRate", trailing_percent)

            if trailing_trigger_price == nil do
              {uppercase_type, request, params, true, nil}
            else
              request =
                JS.put(
                  request,
                  "activationPrice",
                  Base.price_to_precision(exchange, symbol, trailing_trigger_price)
                )

              {uppercase_type, request, params, true, nil}
            end
          else
            {params, uppercase_type} =
              if uppercase_type != "STOP_LOSS" and uppercase_type != "TAKE_PROFIT" and
                   uppercase_type != "STOP_LOSS_LIMIT" and uppercase_type != "TAKE_PROFIT_LIMIT" do
                stop_loss_or_take_profit = Safe.string(params, "stopLossOrTakeProfit")
                params = Collection.omit(params, "stopLossOrTakeProfit")

                if stop_loss_or_take_profit != "stopLoss" and
                     stop_loss_or_take_profit != "takeProfit" do
                  raise Ccxt.InvalidOrder,
                        "#{exchange.id}#{JS.to_string(symbol)} trailingPercent orders require a stopLossOrTakeProfit parameter of either stopLoss or takeProfit"
                end

                cond do
                  is_market_order ->
                    case stop_loss_or_take_profit do
                      "stopLoss" -> {params, "STOP_LOSS"}
                      "takeProfit" -> {params, "TAKE_PROFIT"}
                      _ -> {params, uppercase_type}
                    end

                  stop_loss_or_take_profit == "stopLoss" ->
                    {params, "STOP_LOSS_LIMIT"}

                  stop_loss_or_take_profit == "takeProfit" ->
                    {params, "TAKE_PROFIT_LIMIT"}

                  true ->
                    {params, uppercase_type}
                end
              else
                {params, uppercase_type}
              end

            price_required_for_trailing =
              if uppercase_type == "STOP_LOSS" or uppercase_type == "TAKE_PROFIT" do
                false
              else
                true
              end

            stop_price =
              if trailing_trigger_price == nil do
                nil
              else
                Base.price_to_precision(exchange, symbol, trailing_trigger_price)
              end

            trailing_percent_converted = Precise.string_mul(trailing_percent, "100")
            request = JS.put(request, "trailingDelta", trailing_percent_converted)
            {uppercase_type, request, params, price_required_for_trailing, stop_price}
          end

        is_stop_loss ->
          stop_price = stop_loss_price

          cond do
            is_market_order ->
              uppercase_type = if market["contract"], do: "STOP_MARKET", else: "STOP_LOSS"
              {uppercase_type, request, params, true, stop_price}

            is_limit_order ->
              uppercase_type = if market["contract"], do: "STOP", else: "STOP_LOSS_LIMIT"
              {uppercase_type, request, params, true, stop_price}

            true ->
              {uppercase_type, request, params, true, stop_price}
          end

        is_take_profit ->
          stop_price = take_profit_price

          cond do
            is_market_order ->
              uppercase_type =
                if market["contract"], do: "TAKE_PROFIT_MARKET", else: "TAKE_PROFIT"

              {uppercase_type, request, params, true, stop_price}

            is_limit_order ->
              uppercase_type = if market["contract"], do: "TAKE_PROFIT", else: "TAKE_PROFIT_LIMIT"
              {uppercase_type, request, params, true, stop_price}

            true ->
              {uppercase_type, request, params, true, stop_price}
          end

        true ->
          {uppercase_type, request, params, true, nil}
      end

    if market["option"] do
      if type == "market" do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} #{type} is not a valid order type for the #{JS.to_string(symbol)} market"
      end
    else
      valid_order_types = Base.safe_list(market["info"], "orderTypes", nil)

      if not Collection.in_array(uppercase_type, valid_order_types) do
        if initial_uppercase_type != uppercase_type do
          raise Ccxt.InvalidOrder,
                "#{exchange.id} triggerPrice parameter is not allowed for #{JS.to_string(symbol)} #{JS.to_string(type)} orders"
        else
          raise Ccxt.InvalidOrder,
                "#{exchange.id} #{JS.to_string(type)} is not a valid order type for the #{JS.to_string(symbol)} market"
        end
      end
    end

    client_order_id_request =
      if JS.truthy?(is_portfolio_margin_conditional) do
        "newClientStrategyId"
      else
        "newClientOrderId"
      end

    client_order_id_request =
      if market["linear"] && market["swap"] && is_conditional &&
           not JS.truthy?(is_portfolio_margin) do
        "clientAlgoId"
      else
        client_order_id_request
      end

    request =
      if client_order_id == nil do
        broker = Base.safe_dict(Instance.options(exchange), "broker", %{})
        default_id = if market["contract"], do: "x-xcKtGhcu", else: "x-TKT5PX2F"

        id_market_type =
          if market["contract"] do
            if market["swap"] && market["linear"], do: "swap", else: "inverse"
          else
            "spot"
          end

        broker_id = Safe.string(broker, id_market_type, default_id)
        JS.put(request, client_order_id_request, broker_id <> Crypto.uuid22())
      else
        JS.put(request, client_order_id_request, client_order_id)
      end

    {post_only, uppercase_type, request} =
      if JS.truthy?(is_portfolio_margin) do
        post_only =
          Base.is_post_only(
            exchange,
            is_market_order,
            initial_uppercase_type == "LIMIT_MAKER",
            params
          )

        if post_only do
          if market["contract"] do
            request = JS.put(request, "timeInForce", "GTX")
            {post_only, uppercase_type, request}
          else
            {post_only, "LIMIT_MAKER", request}
          end
        else
          {post_only, uppercase_type, request}
        end
      else
        post_only =
          Base.is_post_only(
            exchange,
            is_market_order,
            initial_uppercase_type == "LIMIT_MAKER",
            params
          )

        if market["spot"] || market_type == "margin" do
          uppercase_type = if post_only, do: "LIMIT_MAKER", else: uppercase_type

          if margin_mode == "isolated" do
            request = JS.put(request, "isIsolated", true)
            {post_only, uppercase_type, request}
          else
            {post_only, uppercase_type, request}
          end
        else
          {post_only, uppercase_type, request}
        end
      end

    request =
      if (market_type == "spot" or market_type == "margin") and
           not JS.truthy?(is_portfolio_margin) do
        JS.put(
          request,
          "newOrderRespType",
          Safe.string(Instance.options(exchange)["newOrderRespType"], type, "FULL")
        )
      else
        JS.put(request, "newOrderRespType", "RESULT")
      end

    type_request =
      if JS.truthy?(is_portfolio_margin_conditional), do: "strategyType", else: "type"

    request = JS.put(request, type_request, uppercase_type)
    close_position = Base.safe_bool(params, "closePosition", false)

    {request, quantity_is_required, price_is_required, time_in_force_is_required,
     trigger_price_is_required} =
      cond do
        uppercase_type == "MARKET" ->
          if market["spot"] do
            quote_order_qty = Base.safe_bool(Instance.options(exchange), "quoteOrderQty", true)

            if quote_order_qty do
              quote_order_qty_new = Safe.string2(params, "quoteOrderQty", "cost")
              precision = market["precision"]["price"]

              if quote_order_qty_new == nil do
                if price == nil do
                  {request, true, false, false, false}
                else
                  amount_string = Number.number_to_string(amount)
                  price_string = Number.number_to_string(price)
                  quote_order_quantity = Precise.string_mul(amount_string, price_string)

                  request =
                    JS.put(
                      request,
                      "quoteOrderQty",
                      Number.decimal_to_precision(
                        quote_order_quantity,
                        Number.truncate(),
                        precision,
                        exchange.precision_mode
                      )
                    )

                  {request, false, false, false, false}
                end
              else
                request =
                  JS.put(
                    request,
                    "quoteOrderQty",
                    Number.decimal_to_precision(
                      quote_order_qty_new,
                      Number.truncate(),
                      precision,
                      exchange.precision_mode
                    )
                  )

                {request, false, false, false, false}
              end
            else
              {request, true, false, false, false}
            end
          else
            {request, true, false, false, false}
          end

        uppercase_type == "LIMIT" ->
          {request, true, true, true, false}

        uppercase_type == "STOP_LOSS" or uppercase_type == "TAKE_PROFIT" ->
          if (market["linear"] || market["inverse"]) && price_required_for_trailing do
            {request, true, true, false, true}
          else
            {request, true, false, false, true}
          end

        uppercase_type == "STOP_LOSS_LIMIT" or uppercase_type == "TAKE_PROFIT_LIMIT" ->
          {request, true, true, true, true}

        uppercase_type == "LIMIT_MAKER" ->
          {request, true, true, false, false}

        uppercase_type == "STOP" ->
          {request, true, true, false, true}

        uppercase_type == "STOP_MARKET" or uppercase_type == "TAKE_PROFIT_MARKET" ->
          quantity_is_required = if close_position, do: false, else: true
          {request, quantity_is_required, false, false, true}

        uppercase_type == "TRAILING_STOP_MARKET" ->
          quantity_is_required = if close_position, do: false, else: true

          if trailing_percent == nil do
            raise Ccxt.InvalidOrder,
                  "#{exchange.id} createOrder() requires a trailingPercent param for a #{JS.to_string(type)} order"
          end

          {request, quantity_is_required, false, false, false}

        true ->
          {request, false, false, false, false}
      end

    request =
      if quantity_is_required do
        market_amount_precision = Safe.string(market["precision"], "amount")
        is_precision_available = market_amount_precision != nil

        if is_precision_available do
          JS.put(request, "quantity", Base.amount_to_precision(exchange, symbol, amount))
        else
          JS.put(request, "quantity", Base.parse_to_numeric(amount))
        end
      else
        request
      end

    request =
      if price_is_required and !is_price_match do
        if price == nil do
          raise Ccxt.InvalidOrder,
                "#{exchange.id} createOrder() requires a price argument for a #{JS.to_string(type)} order"
        end

        price_precision = Safe.string(market["precision"], "price")
        is_price_precision_available = price_precision != nil

        if is_price_precision_available do
          JS.put(request, "price", Base.price_to_precision(exchange, symbol, price))
        else
          JS.put(request, "price", Base.parse_to_numeric(price))
        end
      else
        request
      end

    request =
      if trigger_price_is_required do
        cond do
          market["contract"] ->
            if stop_price == nil do
              raise Ccxt.InvalidOrder,
                    "#{exchange.id} createOrder() requires a triggerPrice extra param for a #{JS.to_string(type)} order"
            end

          trailing_delta == nil and stop_price == nil and trailing_percent == nil ->
            raise Ccxt.InvalidOrder,
                  "#{exchange.id} createOrder() requires a triggerPrice, trailingDelta or trailingPercent param for a #{JS.to_string(type)} order"

          true ->
            nil
        end

        cond do
          stop_price == nil ->
            request

          market["linear"] && market["swap"] && not JS.truthy?(is_portfolio_margin) ->
            JS.put(request, "triggerPrice", Base.price_to_precision(exchange, symbol, stop_price))

          true ->
            JS.put(request, "stopPrice", Base.price_to_precision(exchange, symbol, stop_price))
        end
      else
        request
      end

    request =
      if time_in_force_is_required and Safe.string(params, "timeInForce") == nil and
           Safe.string(request, "timeInForce") == nil do
        JS.put(
          request,
          "timeInForce",
          Safe.string(Instance.options(exchange), "defaultTimeInForce")
        )
      else
        request
      end

    request =
      if not JS.truthy?(is_portfolio_margin) && market["contract"] && post_only do
        JS.put(request, "timeInForce", "GTX")
      else
        request
      end

    params =
      if Safe.string(params, "timeInForce") == "PO" do
        Collection.omit(params, "timeInForce")
      else
        params
      end

    hedged = Base.safe_bool(params, "hedged", false)

    {params, request} =
      if (!market["spot"] and !market["option"]) && hedged do
        {params, side} =
          if reduce_only do
            params = Collection.omit(params, "reduceOnly")
            side = if side == "buy", do: "sell", else: "buy"
            {params, side}
          else
            {params, side}
          end

        request = JS.put(request, "positionSide", if(side == "buy", do: "LONG", else: "SHORT"))
        {params, request}
      else
        {params, request}
      end

    [self_trade_prevention, params] =
      Base.handle_option_and_params(exchange, params, "createOrder", "selfTradePrevention", nil)

    request =
      if self_trade_prevention != nil && market["spot"] do
        JS.put(request, "selfTradePreventionMode", String.upcase(self_trade_prevention))
      else
        request
      end

    iceberg_amount = Base.safe_number(params, "icebergAmount", nil)

    request =
      if iceberg_amount != nil && market["spot"] do
        JS.put(request, "icebergQty", Base.amount_to_precision(exchange, symbol, iceberg_amount))
      else
        request
      end

    request_params =
      Collection.omit(params, [
        "type",
        "newClientOrderId",
        "clientOrderId",
        "postOnly",
        "stopLossPrice",
        "takeProfitPrice",
        "stopPrice",
        "triggerPrice",
        "trailingTriggerPrice",
        "trailingPercent",
        "quoteOrderQty",
        "cost",
        "test",
        "hedged",
        "icebergAmount"
      ])

    Collection.extend(request, request_params)
  end

  # js/src/binance.js:6944-6954
  @spec create_market_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_order_with_cost(exchange, symbol, side, cost, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    if !market["spot"] do
      raise Ccxt.NotSupported,
            exchange.id <> " createMarketOrderWithCost() supports spot orders only"
    end

    req = Ordered.new([{"cost", cost}])
    create_order(exchange, symbol, "market", side, cost, nil, Collection.extend(req, params))
  end

  # js/src/binance.js:6965-6975
  @spec create_market_buy_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_buy_order_with_cost(exchange, symbol, cost, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    if !market["spot"] do
      raise Ccxt.NotSupported,
            exchange.id <> " createMarketBuyOrderWithCost() supports spot orders only"
    end

    req = Ordered.new([{"cost", cost}])
    create_order(exchange, symbol, "market", "buy", cost, nil, Collection.extend(req, params))
  end

  # js/src/binance.js:6986-6994
  @spec create_market_sell_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_sell_order_with_cost(exchange, symbol, cost, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    if !market["spot"] do
      raise Ccxt.NotSupported,
            exchange.id <> " createMarketSellOrderWithCost() supports spot orders only"
    end

    params = JS.put(params, "quoteOrderQty", cost)
    create_order(exchange, symbol, "market", "sell", cost, nil, params)
  end

  # js/src/binance.js:7015-7090
  @spec fetch_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: map() | nil
  def fetch_order(exchange, id, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " fetchOrder() requires a symbol argument"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    default_type = Safe.string2(Instance.options(exchange), "fetchOrder", "defaultType", "spot")
    type = Safe.string(params, "type", default_type)

    [margin_mode, params] =
      Base.handle_margin_mode_and_params(exchange, "fetchOrder", params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchOrder",
        "papi",
        "portfolioMargin",
        false
      )

    request = Ordered.new([{"symbol", market["id"]}])
    is_conditional = Base.safe_bool_n(params, ["stop", "trigger", "conditional"], nil)

    client_order_id =
      Safe.string_n(params, ["origClientOrderId", "clientOrderId", "clientAlgoId"])

    request =
      cond do
        client_order_id == nil ->
          if market["linear"] && market["swap"] && is_conditional &&
               not JS.truthy?(is_portfolio_margin) do
            JS.put(request, "algoId", id)
          else
            JS.put(request, "orderId", id)
          end

        market["option"] ->
          JS.put(request, "clientOrderId", client_order_id)

        market["linear"] && market["swap"] && is_conditional &&
            not JS.truthy?(is_portfolio_margin) ->
          JS.put(request, "clientAlgoId", client_order_id)

        true ->
          JS.put(request, "origClientOrderId", client_order_id)
      end

    params =
      Collection.omit(params, [
        "type",
        "clientOrderId",
        "origClientOrderId",
        "stop",
        "trigger",
        "conditional",
        "clientAlgoId"
      ])

    response =
      cond do
        market["option"] ->
          Rest.call(exchange, "eapiPrivateGetOrder", Collection.extend(request, params))

        market["linear"] ->
          cond do
            JS.truthy?(is_portfolio_margin) ->
              Rest.call(exchange, "papiGetUmOrder", Collection.extend(request, params))

            is_conditional ->
              Rest.call(exchange, "fapiPrivateGetAlgoOrder", Collection.extend(request, params))

            true ->
              Rest.call(exchange, "fapiPrivateGetOrder", Collection.extend(request, params))
          end

        market["inverse"] ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetCmOrder", Collection.extend(request, params))
          else
            Rest.call(exchange, "dapiPrivateGetOrder", Collection.extend(request, params))
          end

        type == "margin" or margin_mode != nil or JS.truthy?(is_portfolio_margin) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetMarginOrder", Collection.extend(request, params))
          else
            request =
              if margin_mode == "isolated", do: JS.put(request, "isIsolated", true), else: request

            Rest.call(exchange, "sapiGetMarginOrder", Collection.extend(request, params))
          end

        true ->
          Rest.call(exchange, "privateGetOrder", Collection.extend(request, params))
      end

    parse_order(exchange, response, market)
  end

  # js/src/binance.js:7116-7375
  @spec fetch_orders(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_orders(exchange, symbol, since, limit, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " fetchOrders() requires a symbol argument"
    end

    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchOrders", "paginate", nil)

    if JS.truthy?(paginate) do
      {fetch_paginated_call_dynamic, _} =
        Base.fetch_paginated_call_dynamic(
          exchange,
          "fetchOrders",
          symbol,
          since,
          limit,
          params,
          nil,
          nil
        )

      fetch_paginated_call_dynamic
    else
      market = market(exchange, symbol)

      default_type =
        Safe.string2(Instance.options(exchange), "fetchOrders", "defaultType", market["type"])

      type = Safe.string(params, "type", default_type)

      [margin_mode, params] =
        Base.handle_margin_mode_and_params(exchange, "fetchOrders", params, nil)

      [is_portfolio_margin, params] =
        Base.handle_option_and_params2(
          exchange,
          params,
          "fetchOrders",
          "papi",
          "portfolioMargin",
          false
        )

      is_conditional = Base.safe_bool_n(params, ["stop", "trigger", "conditional"], nil)
      params = Collection.omit(params, ["stop", "trigger", "conditional", "type"])
      request = Ordered.new([{"symbol", market["id"]}])
      {handle_until_option, _} = Base.handle_until_option("endTime", request, params, nil)
      [request, params] = handle_until_option
      request = if since == nil, do: request, else: JS.put(request, "startTime", since)
      request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

      response =
        cond do
          market["option"] ->
            Rest.call(exchange, "eapiPrivateGetHistoryOrders", Collection.extend(request, params))

          market["linear"] ->
            cond do
              JS.truthy?(is_portfolio_margin) ->
                if is_conditional do
                  Rest.call(
                    exchange,
                    "papiGetUmConditionalAllOrders",
                    Collection.extend(request, params)
                  )
                else
                  Rest.call(exchange, "papiGetUmAllOrders", Collection.extend(request, params))
                end

              is_conditional ->
                Rest.call(
                  exchange,
                  "fapiPrivateGetAllAlgoOrders",
                  Collection.extend(request, params)
                )

              true ->
                Rest.call(exchange, "fapiPrivateGetAllOrders", Collection.extend(request, params))
            end

          market["inverse"] ->
            if JS.truthy?(is_portfolio_margin) do
              if is_conditional do
                Rest.call(
                  exchange,
                  "papiGetCmConditionalAllOrders",
                  Collection.extend(request, params)
                )
              else
                Rest.call(exchange, "papiGetCmAllOrders", Collection.extend(request, params))
              end
            else
              Rest.call(exchange, "dapiPrivateGetAllOrders", Collection.extend(request, params))
            end

          JS.truthy?(is_portfolio_margin) ->
            Rest.call(exchange, "papiGetMarginAllOrders", Collection.extend(request, params))

          type == "margin" or margin_mode != nil ->
            request =
              if margin_mode == "isolated", do: JS.put(request, "isIsolated", true), else: request

            Rest.call(exchange, "sapiGetMarginAllOrders", Collection.extend(request, params))

          true ->
            Rest.call(exchange, "privateGetAllOrders", Collection.extend(request, params))
        end

      Base.parse_orders(exchange, response, market, since, limit, nil)
    end
  end

  # js/src/binance.js:7400-7486
  @spec fetch_open_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_open_orders(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new()

    [margin_mode, params] =
      Base.handle_margin_mode_and_params(exchange, "fetchOpenOrders", params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchOpenOrders",
        "papi",
        "portfolioMargin",
        false
      )

    is_conditional = Base.safe_bool_n(params, ["stop", "trigger", "conditional"], nil)

    {market, request, type} =
      if symbol == nil do
        if JS.truthy?(Instance.options(exchange)["warnOnFetchOpenOrdersWithoutSymbol"]) do
          raise Ccxt.ExchangeError,
                "#{exchange.id} fetchOpenOrders() WARNING: fetching open orders without specifying a symbol has stricter rate limits (10 times more for spot, 40 times more for other markets) compared to requesting with symbol argument. To acknowledge this warning, set #{exchange.id}.options[\"warnOnFetchOpenOrdersWithoutSymbol\"] = false to suppress this warning message."
        else
          default_type =
            Safe.string2(Instance.options(exchange), "fetchOpenOrders", "defaultType", "spot")

          type = Safe.string(params, "type", default_type)
          {nil, request, type}
        end
      else
        market = market(exchange, symbol)
        request = JS.put(request, "symbol", market["id"])

        default_type =
          Safe.string2(Instance.options(exchange), "fetchOpenOrders", "defaultType", "spot")

        market_type = if Map.has_key?(market, "type"), do: market["type"], else: default_type
        type = Safe.string(params, "type", market_type)
        {market, request, type}
      end

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchOpenOrders", market, params, nil)

    params = Collection.omit(params, ["type", "stop", "trigger", "conditional"])

    response =
      cond do
        type == "option" ->
          request = if since == nil, do: request, else: JS.put(request, "startTime", since)
          request = if limit == nil, do: request, else: JS.put(request, "limit", limit)
          Rest.call(exchange, "eapiPrivateGetOpenOrders", Collection.extend(request, params))

        is_linear(type, sub_type) ->
          cond do
            JS.truthy?(is_portfolio_margin) ->
              if is_conditional do
                Rest.call(
                  exchange,
                  "papiGetUmConditionalOpenOrders",
                  Collection.extend(request, params)
                )
              else
                Rest.call(exchange, "papiGetUmOpenOrders", Collection.extend(request, params))
              end

            is_conditional ->
              Rest.call(
                exchange,
                "fapiPrivateGetOpenAlgoOrders",
                Collection.extend(request, params)
              )

            true ->
              Rest.call(exchange, "fapiPrivateGetOpenOrders", Collection.extend(request, params))
          end

        is_inverse(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            if is_conditional do
              Rest.call(
                exchange,
                "papiGetCmConditionalOpenOrders",
                Collection.extend(request, params)
              )
            else
              Rest.call(exchange, "papiGetCmOpenOrders", Collection.extend(request, params))
            end
          else
            Rest.call(exchange, "dapiPrivateGetOpenOrders", Collection.extend(request, params))
          end

        type == "margin" or margin_mode != nil or JS.truthy?(is_portfolio_margin) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetMarginOpenOrders", Collection.extend(request, params))
          else
            request =
              if margin_mode == "isolated" do
                request = JS.put(request, "isIsolated", true)

                if symbol == nil do
                  raise Ccxt.ArgumentsRequired,
                        exchange.id <>
                          " fetchOpenOrders() requires a symbol argument for isolated markets"
                end

                request
              else
                request
              end

            Rest.call(exchange, "sapiGetMarginOpenOrders", Collection.extend(request, params))
          end

        true ->
          Rest.call(exchange, "privateGetOpenOrders", Collection.extend(request, params))
      end

    Base.parse_orders(exchange, response, market, since, limit, nil)
  end

  # js/src/binance.js:7504-7704
  @spec fetch_open_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def fetch_open_order(exchange, id, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " fetchOpenOrder() requires a symbol argument"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchOpenOrder",
        "papi",
        "portfolioMargin",
        false
      )

    is_conditional = Base.safe_bool_n(params, ["stop", "trigger", "conditional"], nil)
    params = Collection.omit(params, ["stop", "trigger", "conditional"])

    is_portfolio_margin_conditional =
      if JS.truthy?(is_portfolio_margin), do: is_conditional, else: is_portfolio_margin

    order_id_request =
      if JS.truthy?(is_portfolio_margin_conditional), do: "strategyId", else: "orderId"

    request = JS.put(request, order_id_request, id)

    response =
      cond do
        market["linear"] ->
          if JS.truthy?(is_portfolio_margin) do
            if is_conditional do
              Rest.call(
                exchange,
                "papiGetUmConditionalOpenOrder",
                Collection.extend(request, params)
              )
            else
              Rest.call(exchange, "papiGetUmOpenOrder", Collection.extend(request, params))
            end
          else
            Rest.call(exchange, "fapiPrivateGetOpenOrder", Collection.extend(request, params))
          end

        market["inverse"] ->
          if JS.truthy?(is_portfolio_margin) do
            if is_conditional do
              Rest.call(
                exchange,
                "papiGetCmConditionalOpenOrder",
                Collection.extend(request, params)
              )
            else
              Rest.call(exchange, "papiGetCmOpenOrder", Collection.extend(request, params))
            end
          else
            Rest.call(exchange, "dapiPrivateGetOpenOrder", Collection.extend(request, params))
          end

        true ->
          cond do
            market["option"] ->
              raise Ccxt.NotSupported,
                    exchange.id <> " fetchOpenOrder() does not support option markets"

            market["spot"] ->
              raise Ccxt.NotSupported,
                    exchange.id <> " fetchOpenOrder() does not support spot markets"

            true ->
              nil
          end

          nil
      end

    parse_order(exchange, response, market)
  end

  # js/src/binance.js:7727-7734
  @spec fetch_closed_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_closed_orders(exchange, symbol, since, limit, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchClosedOrders() requires a symbol argument"
    end

    orders = fetch_orders(exchange, symbol, since, nil, params)
    filtered_orders = Collection.filter_by(orders, "status", "closed")
    Base.filter_by_since_limit(filtered_orders, since, limit, nil, nil)
  end

  # js/src/binance.js:7757-7764
  @spec fetch_canceled_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_canceled_orders(exchange, symbol, since, limit, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchCanceledOrders() requires a symbol argument"
    end

    orders = fetch_orders(exchange, symbol, since, nil, params)
    filtered_orders = Collection.filter_by(orders, "status", "canceled")
    Base.filter_by_since_limit(filtered_orders, since, limit, nil, nil)
  end

  # js/src/binance.js:7787-7797
  @spec fetch_canceled_and_closed_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_canceled_and_closed_orders(exchange, symbol, since, limit, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchCanceledAndClosedOrders() requires a symbol argument"
    end

    orders = fetch_orders(exchange, symbol, since, nil, params)
    canceled_orders = Collection.filter_by(orders, "status", "canceled")
    closed_orders = Collection.filter_by(orders, "status", "closed")
    filtered_orders = Collection.array_concat(canceled_orders, closed_orders)
    sorted_orders = Collection.sort_by(filtered_orders, "timestamp")
    Base.filter_by_since_limit(sorted_orders, since, limit, nil, nil)
  end

  # js/src/binance.js:7820-7915
  @spec cancel_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: map() | nil
  def cancel_order(exchange, id, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " cancelOrder() requires a symbol argument"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    default_type = Safe.string2(Instance.options(exchange), "cancelOrder", "defaultType", "spot")
    type = Safe.string(params, "type", default_type)

    [margin_mode, params] =
      Base.handle_margin_mode_and_params(exchange, "cancelOrder", params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "cancelOrder",
        "papi",
        "portfolioMargin",
        false
      )

    is_conditional = Base.safe_bool_n(params, ["stop", "trigger", "conditional"], nil)
    request = Ordered.new([{"symbol", market["id"]}])

    client_order_id =
      Safe.string_n(params, [
        "origClientOrderId",
        "clientOrderId",
        "newClientStrategyId",
        "clientAlgoId"
      ])

    request =
      cond do
        client_order_id == nil ->
          cond do
            JS.truthy?(is_portfolio_margin) && is_conditional ->
              JS.put(request, "strategyId", id)

            market["linear"] && market["swap"] && is_conditional &&
                not JS.truthy?(is_portfolio_margin) ->
              JS.put(request, "algoId", id)

            true ->
              JS.put(request, "orderId", id)
          end

        market["option"] ->
          JS.put(request, "clientOrderId", client_order_id)

        market["linear"] && market["swap"] && is_conditional &&
            not JS.truthy?(is_portfolio_margin) ->
          JS.put(request, "clientAlgoId", client_order_id)

        JS.truthy?(is_portfolio_margin) && is_conditional ->
          JS.put(request, "newClientStrategyId", client_order_id)

        true ->
          JS.put(request, "origClientOrderId", client_order_id)
      end

    params =
      Collection.omit(params, [
        "type",
        "origClientOrderId",
        "clientOrderId",
        "newClientStrategyId",
        "stop",
        "trigger",
        "conditional",
        "clientAlgoId"
      ])

    response =
      cond do
        market["option"] ->
          Rest.call(exchange, "eapiPrivateDeleteOrder", Collection.extend(request, params))

        market["linear"] ->
          cond do
            JS.truthy?(is_portfolio_margin) ->
              if is_conditional do
                Rest.call(
                  exchange,
                  "papiDeleteUmConditionalOrder",
                  Collection.extend(request, params)
                )
              else
                Rest.call(exchange, "papiDeleteUmOrder", Collection.extend(request, params))
              end

            is_conditional ->
              Rest.call(
                exchange,
                "fapiPrivateDeleteAlgoOrder",
                Collection.extend(request, params)
              )

            true ->
              Rest.call(exchange, "fapiPrivateDeleteOrder", Collection.extend(request, params))
          end

        market["inverse"] ->
          if JS.truthy?(is_portfolio_margin) do
            if is_conditional do
              Rest.call(
                exchange,
                "papiDeleteCmConditionalOrder",
                Collection.extend(request, params)
              )
            else
              Rest.call(exchange, "papiDeleteCmOrder", Collection.extend(request, params))
            end
          else
            Rest.call(exchange, "dapiPrivateDeleteOrder", Collection.extend(request, params))
          end

        type == "margin" or margin_mode != nil or JS.truthy?(is_portfolio_margin) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiDeleteMarginOrder", Collection.extend(request, params))
          else
            request =
              if margin_mode == "isolated", do: JS.put(request, "isIsolated", true), else: request

            Rest.call(exchange, "sapiDeleteMarginOrder", Collection.extend(request, params))
          end

        true ->
          Rest.call(exchange, "privateDeleteOrder", Collection.extend(request, params))
      end

    parse_order(exchange, response, market)
  end

  # js/src/binance.js:7938-8103
  @spec cancel_all_orders(Exchange.t(), String.t() | nil, map() | nil) :: [map() | nil] | nil
  def cancel_all_orders(exchange, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " cancelAllOrders() requires a symbol argument"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "cancelAllOrders",
        "papi",
        "portfolioMargin",
        false
      )

    is_conditional = Base.safe_bool_n(params, ["stop", "trigger", "conditional"], nil)
    type = Safe.string(params, "type", market["type"])
    params = Collection.omit(params, ["type", "stop", "trigger", "conditional"])

    [margin_mode, params] =
      Base.handle_margin_mode_and_params(exchange, "cancelAllOrders", params, nil)

    response =
      cond do
        market["option"] ->
          Rest.call(
            exchange,
            "eapiPrivateDeleteAllOpenOrders",
            Collection.extend(request, params)
          )

        market["linear"] ->
          cond do
            JS.truthy?(is_portfolio_margin) ->
              if is_conditional do
                Rest.call(
                  exchange,
                  "papiDeleteUmConditionalAllOpenOrders",
                  Collection.extend(request, params)
                )
              else
                Rest.call(
                  exchange,
                  "papiDeleteUmAllOpenOrders",
                  Collection.extend(request, params)
                )
              end

            is_conditional ->
              Rest.call(
                exchange,
                "fapiPrivateDeleteAlgoOpenOrders",
                Collection.extend(request, params)
              )

            true ->
              Rest.call(
                exchange,
                "fapiPrivateDeleteAllOpenOrders",
                Collection.extend(request, params)
              )
          end

        market["inverse"] ->
          if JS.truthy?(is_portfolio_margin) do
            if is_conditional do
              Rest.call(
                exchange,
                "papiDeleteCmConditionalAllOpenOrders",
                Collection.extend(request, params)
              )
            else
              Rest.call(exchange, "papiDeleteCmAllOpenOrders", Collection.extend(request, params))
            end
          else
            Rest.call(
              exchange,
              "dapiPrivateDeleteAllOpenOrders",
              Collection.extend(request, params)
            )
          end

        type == "margin" or margin_mode != nil or JS.truthy?(is_portfolio_margin) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(
              exchange,
              "papiDeleteMarginAllOpenOrders",
              Collection.extend(request, params)
            )
          else
            request =
              if margin_mode == "isolated", do: JS.put(request, "isIsolated", true), else: request

            Rest.call(exchange, "sapiDeleteMarginOpenOrders", Collection.extend(request, params))
          end

        true ->
          Rest.call(exchange, "privateDeleteOpenOrders", Collection.extend(request, params))
      end

    if is_list(response) do
      Base.parse_orders(exchange, response, market, nil, nil, nil)
    else
      order = Base.safe_order(exchange, %{"info" => response}, nil)
      [order]
    end
  end

  # js/src/binance.js:8120-8184
  @spec cancel_orders(Exchange.t(), [String.t() | nil] | nil, String.t() | nil, map() | nil) ::
          [map() | nil] | nil
  def cancel_orders(exchange, ids, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " cancelOrders() requires a symbol argument"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    if !market["contract"] do
      raise Ccxt.BadRequest, exchange.id <> " cancelOrders is only supported for swap markets."
    end

    request = Ordered.new([{"symbol", market["id"]}])

    orig_client_order_id_list =
      Base.safe_list2(params, "origClientOrderIdList", "clientOrderIds", nil)

    {params, request} =
      if orig_client_order_id_list == nil do
        request = JS.put(request, "orderidlist", ids)
        {params, request}
      else
        params = Collection.omit(params, ["clientOrderIds"])
        request = JS.put(request, "origClientOrderIdList", orig_client_order_id_list)
        {params, request}
      end

    response =
      cond do
        market["linear"] ->
          Rest.call(exchange, "fapiPrivateDeleteBatchOrders", Collection.extend(request, params))

        market["inverse"] ->
          Rest.call(exchange, "dapiPrivateDeleteBatchOrders", Collection.extend(request, params))

        true ->
          nil
      end

    Base.parse_orders(exchange, response, market, nil, nil, nil)
  end

  # js/src/binance.js:8200-8215
  @spec fetch_order_trades(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_order_trades(exchange, id, symbol, since, limit, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchOrderTrades() requires a symbol argument"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    type = Safe.string(params, "type", market["type"])
    params = Collection.omit(params, "type")

    if type != "spot" do
      raise Ccxt.NotSupported, exchange.id <> " fetchOrderTrades() supports spot markets only"
    end

    request = Ordered.new([{"orderId", id}])
    fetch_my_trades(exchange, symbol, since, limit, Collection.extend(request, params))
  end

  # js/src/binance.js:8236-8450
  @spec fetch_my_trades(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_my_trades(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchMyTrades", "paginate", nil)

    if JS.truthy?(paginate) do
      {fetch_paginated_call_dynamic, _} =
        Base.fetch_paginated_call_dynamic(
          exchange,
          "fetchMyTrades",
          symbol,
          since,
          limit,
          params,
          nil,
          nil
        )

      fetch_paginated_call_dynamic
    else
      request = Ordered.new()

      {market, request} =
        if symbol == nil do
          {nil, request}
        else
          market = market(exchange, symbol)
          request = JS.put(request, "symbol", market["id"])
          {market, request}
        end

      [type, params] =
        Base.handle_market_type_and_params(exchange, "fetchMyTrades", market, params, nil)

      end_time = Safe.integer2(params, "until", "endTime")

      {request, end_time} =
        if since == nil do
          {request, end_time}
        else
          start_time = since
          request = JS.put(request, "startTime", start_time)
          current_timestamp = Time.milliseconds()
          one_week = 7 * 24 * 60 * 60 * 1000

          if current_timestamp - start_time >= one_week && (end_time == nil && market["linear"]) do
            end_time = start_time + one_week
            end_time = JS.min(end_time, current_timestamp)
            {request, end_time}
          else
            {request, end_time}
          end
        end

      {request, params} =
        if end_time == nil do
          {request, params}
        else
          request = JS.put(request, "endTime", end_time)
          params = Collection.omit(params, ["endTime", "until"])
          {request, params}
        end

      {limit, request} =
        if limit == nil do
          {limit, request}
        else
          limit = if type == "option" || market["contract"], do: JS.min(limit, 1000), else: limit
          request = JS.put(request, "limit", limit)
          {limit, request}
        end

      response =
        if type == "option" do
          Rest.call(exchange, "eapiPrivateGetUserTrades", Collection.extend(request, params))
        else
          if symbol == nil do
            raise Ccxt.ArgumentsRequired,
                  exchange.id <> " fetchMyTrades() requires a symbol argument"
          end

          [margin_mode, params] =
            Base.handle_margin_mode_and_params(exchange, "fetchMyTrades", params, nil)

          [is_portfolio_margin, params] =
            Base.handle_option_and_params2(
              exchange,
              params,
              "fetchMyTrades",
              "papi",
              "portfolioMargin",
              false
            )

          cond do
            type == "spot" or type == "margin" ->
              cond do
                JS.truthy?(is_portfolio_margin) ->
                  Rest.call(exchange, "papiGetMarginMyTrades", Collection.extend(request, params))

                type == "margin" or margin_mode != nil ->
                  request =
                    if margin_mode == "isolated" do
                      JS.put(request, "isIsolated", true)
                    else
                      request
                    end

                  Rest.call(exchange, "sapiGetMarginMyTrades", Collection.extend(request, params))

                true ->
                  Rest.call(exchange, "privateGetMyTrades", Collection.extend(request, params))
              end

            market["linear"] ->
              if JS.truthy?(is_portfolio_margin) do
                Rest.call(exchange, "papiGetUmUserTrades", Collection.extend(request, params))
              else
                Rest.call(
                  exchange,
                  "fapiPrivateGetUserTrades",
                  Collection.extend(request, params)
                )
              end

            market["inverse"] ->
              if JS.truthy?(is_portfolio_margin) do
                Rest.call(exchange, "papiGetCmUserTrades", Collection.extend(request, params))
              else
                Rest.call(
                  exchange,
                  "dapiPrivateGetUserTrades",
                  Collection.extend(request, params)
                )
              end

            true ->
              nil
          end
        end

      Base.parse_trades(exchange, response, market, since, limit, nil)
    end
  end

  # js/src/binance.js:8463-8523
  @spec fetch_my_dust_trades(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_my_dust_trades(exchange, _symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new()

    request =
      if since == nil do
        request
      else
        JS.put_all(request, %{"startTime" => since, "endTime" => since + 7_776_000_000})
      end

    account_type = Safe.string_upper(params, "type")
    params = Collection.omit(params, "type")

    request =
      if account_type == nil, do: request, else: JS.put(request, "accountType", account_type)

    response = Rest.call(exchange, "sapiGetAssetDribblet", Collection.extend(request, params))
    results = Base.safe_list(response, "userAssetDribblets", [])
    rows = Safe.integer(response, "total", 0)

    {data, _} =
      for i <- 0..(rows - 1)//1, reduce: {[], results} do
        {data, results} ->
          logs = Base.safe_list(Enum.at(results, i), "userAssetDribbletDetails", [])

          {data, changed_logs} =
            for log <- logs, reduce: {data, []} do
              {data, changed_logs} ->
                log = JS.put(log, "isDustTrade", true)
                data = [log | data]
                changed_logs = [log | changed_logs]
                {data, changed_logs}
            end

          logs = Enum.reverse(changed_logs)
          results = JS.replace_element_in(results, [i, "userAssetDribbletDetails"], logs)
          {data, results}
      end

    data = Enum.reverse(data)
    trades = Base.parse_trades(exchange, data, nil, since, limit, nil)
    Base.filter_by_since_limit(trades, since, limit, nil, nil)
  end

  # js/src/binance.js:8524-8595
  @spec parse_dust_trade(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_dust_trade(exchange, trade, _market) do
    order_id = Safe.string(trade, "transId")
    timestamp = Safe.integer(trade, "operateTime")
    currency_id = Safe.string(trade, "fromAsset")
    traded_currency = Base.safe_currency_code(exchange, currency_id, nil)
    bnb = Base.currency(exchange, "BNB")
    earned_currency = bnb["code"]
    applicant_symbol = "#{JS.to_string(earned_currency)}/#{JS.to_string(traded_currency)}"

    traded_currency_is_quote =
      if Map.has_key?(Instance.markets(exchange), applicant_symbol), do: true, else: false

    fee_cost_string = Safe.decimal(trade, "serviceChargeAmount")
    fee = %{"currency" => earned_currency, "cost" => Number.parse_number(fee_cost_string)}

    {symbol, amount_string, cost_string, side} =
      if traded_currency_is_quote do
        symbol = applicant_symbol
        amount_string = Safe.string(trade, "transferedAmount")
        cost_string = Safe.decimal(trade, "amount")
        {symbol, amount_string, cost_string, "buy"}
      else
        symbol = "#{JS.to_string(traded_currency)}/#{JS.to_string(earned_currency)}"
        amount_string = Safe.string(trade, "amount")
        cost_string = Safe.decimal(trade, "transferedAmount")
        {symbol, amount_string, cost_string, "sell"}
      end

    price_string =
      if cost_string != nil and amount_string not in [nil, ""] do
        Precise.divide(cost_string, amount_string)
      end

    amount = Number.parse_number(amount_string)
    price = Number.parse_number(price_string)
    cost = Number.parse_number(cost_string)

    %{
      "id" => nil,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "symbol" => symbol,
      "order" => order_id,
      "type" => nil,
      "takerOrMaker" => nil,
      "side" => side,
      "amount" => amount,
      "price" => price,
      "cost" => cost,
      "fee" => fee,
      "info" => trade
    }
  end

  # js/src/binance.js:8611-8708
  @spec fetch_deposits(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_deposits(exchange, code, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchDeposits", "paginate", nil)

    if JS.truthy?(paginate) do
      {fetch_paginated_call_dynamic, _} =
        Base.fetch_paginated_call_dynamic(
          exchange,
          "fetchDeposits",
          code,
          since,
          limit,
          params,
          nil,
          nil
        )

      fetch_paginated_call_dynamic
    else
      request = Ordered.new()
      legal_money = Base.safe_dict(Instance.options(exchange), "legalMoney", %{})
      fiat_only = Base.safe_bool(params, "fiat", false)
      params = Collection.omit(params, "fiatOnly")
      until = Safe.integer(params, "until")
      params = Collection.omit(params, "until")

      {currency, response} =
        if fiat_only || JS.has_key?(legal_money, code) do
          currency = if code == nil, do: nil, else: Base.currency(exchange, code)
          request = JS.put(request, "transactionType", 0)
          request = if since == nil, do: request, else: JS.put(request, "beginTime", since)
          request = if until == nil, do: request, else: JS.put(request, "endTime", until)
          raw = Rest.call(exchange, "sapiGetFiatOrders", Collection.extend(request, params))
          response = Base.safe_list(raw, "data", [])
          {currency, response}
        else
          {currency, request} =
            if code == nil do
              {nil, request}
            else
              currency = Base.currency(exchange, code)
              request = JS.put(request, "coin", currency["id"])
              {currency, request}
            end

          request =
            if since == nil do
              request
            else
              request = JS.put(request, "startTime", since)
              end_time = since + 7_776_000_000
              end_time = if until == nil, do: end_time, else: JS.min(end_time, until)
              JS.put(request, "endTime", end_time)
            end

          request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

          response =
            Rest.call(exchange, "sapiGetCapitalDepositHisrec", Collection.extend(request, params))

          {currency, response}
        end

      changed_response =
        for response_item <- JS.elements(response), do: JS.put(response_item, "type", "deposit")

      response = if is_list(response), do: changed_response, else: response
      Base.parse_transactions(exchange, response, currency, since, limit, nil)
    end
  end

  # js/src/binance.js:8724-8841
  @spec fetch_withdrawals(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_withdrawals(exchange, code, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchWithdrawals", "paginate", nil)

    if JS.truthy?(paginate) do
      {fetch_paginated_call_dynamic, _} =
        Base.fetch_paginated_call_dynamic(
          exchange,
          "fetchWithdrawals",
          code,
          since,
          limit,
          params,
          nil,
          nil
        )

      fetch_paginated_call_dynamic
    else
      legal_money = Base.safe_dict(Instance.options(exchange), "legalMoney", %{})
      fiat_only = Base.safe_bool(params, "fiat", false)
      params = Collection.omit(params, "fiatOnly")
      request = Ordered.new()
      until = Safe.integer(params, "until")

      {params, request} =
        if until == nil do
          {params, request}
        else
          params = Collection.omit(params, "until")
          request = JS.put(request, "endTime", until)
          {params, request}
        end

      {currency, response} =
        if fiat_only || JS.has_key?(legal_money, code) do
          currency = if code == nil, do: nil, else: Base.currency(exchange, code)
          request = JS.put(request, "transactionType", 1)
          request = if since == nil, do: request, else: JS.put(request, "beginTime", since)
          raw = Rest.call(exchange, "sapiGetFiatOrders", Collection.extend(request, params))
          response = Base.safe_list(raw, "data", [])
          {currency, response}
        else
          {currency, request} =
            if code == nil do
              {nil, request}
            else
              currency = Base.currency(exchange, code)
              request = JS.put(request, "coin", currency["id"])
              {currency, request}
            end

          request =
            if since == nil do
              request
            else
              JS.put_all(request, %{"startTime" => since, "endTime" => since + 7_776_000_000})
            end

          request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

          response =
            Rest.call(
              exchange,
              "sapiGetCapitalWithdrawHistory",
              Collection.extend(request, params)
            )

          {currency, response}
        end

      changed_response =
        for response_item <- JS.elements(response) do
          JS.put(response_item, "type", "withdrawal")
        end

      response = if is_list(response), do: changed_response, else: response
      Base.parse_transactions(exchange, response, currency, since, limit, nil)
    end
  end

  # js/src/binance.js:8842-8880
  @spec parse_transaction_status_by_type(term(), term()) :: term()
  def parse_transaction_status_by_type(status, type) do
    if type == nil do
      status
    else
      statuses_by_type = %{
        "deposit" => %{
          "0" => "pending",
          "1" => "ok",
          "6" => "ok",
          "Processing" => "pending",
          "Failed" => "failed",
          "Successful" => "ok",
          "Refunding" => "canceled",
          "Refunded" => "canceled",
          "Refund Failed" => "failed"
        },
        "withdrawal" => %{
          "0" => "pending",
          "1" => "canceled",
          "2" => "pending",
          "3" => "failed",
          "4" => "pending",
          "5" => "failed",
          "6" => "ok",
          "Processing" => "pending",
          "Failed" => "failed",
          "Successful" => "ok",
          "Refunding" => "canceled",
          "Refunded" => "canceled",
          "Refund Failed" => "failed"
        }
      }

      statuses = Base.safe_dict(statuses_by_type, type, %{})
      Safe.string(statuses, status, status)
    end
  end

  # js/src/binance.js:8881-9011
  @spec parse_transaction(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_transaction(exchange, transaction, currency) do
    {id, address, tag, txid, currency_id, type, status_text, network_id} =
      Safe.strings(transaction, [
        ["id", "orderNo"],
        "address",
        "addressTag",
        "txId",
        ["coin", "fiatCurrency"],
        "type",
        "status",
        "network"
      ])

    tag = if tag != nil and JS.length(tag) < 1, do: nil, else: tag

    txid =
      if txid != nil and JS.contains?(txid, "Internal transfer ") do
        JS.slice(txid, 18)
      else
        txid
      end

    code = Base.safe_currency_code(exchange, currency_id, currency)

    {timestamp, updated, internal_integer} =
      Safe.integers(transaction, [
        ["insertTime", "createTime"],
        ["successTime", "updateTime"],
        "transferType"
      ])

    timestamp =
      if timestamp == nil do
        Time.parse8601(Safe.string(transaction, "applyTime"))
      else
        timestamp
      end

    {type, code} =
      if type == nil do
        tx_type = Safe.string(transaction, "transactionType")

        type =
          if tx_type == nil do
            type
          else
            if tx_type == "0", do: "deposit", else: "withdrawal"
          end

        legal_money_currencies_by_id =
          Base.safe_dict(Instance.options(exchange), "legalMoneyCurrenciesById", nil)

        code = Safe.string(legal_money_currencies_by_id, code, code)
        {type, code}
      else
        {type, code}
      end

    status = parse_transaction_status_by_type(status_text, type)
    amount = Base.safe_number(transaction, "amount", nil)
    fee_cost = Base.safe_number2(transaction, "transactionFee", "totalFee", nil)
    fee = if fee_cost == nil, do: nil, else: %{"currency" => code, "cost" => fee_cost}

    internal =
      if internal_integer == nil do
        nil
      else
        if internal_integer != 0, do: true, else: false
      end

    network = Base.network_id_to_code(exchange, network_id, code)

    %{
      "info" => transaction,
      "id" => id,
      "txid" => txid,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "network" => network,
      "address" => address,
      "addressTo" => address,
      "addressFrom" => nil,
      "tag" => tag,
      "tagTo" => tag,
      "tagFrom" => nil,
      "type" => type,
      "amount" => amount,
      "currency" => code,
      "status" => status,
      "updated" => updated,
      "internal" => internal,
      "comment" => nil,
      "fee" => fee
    }
  end

  # js/src/binance.js:9012-9017
  @spec parse_transfer_status(String.t() | nil) :: String.t() | nil
  def parse_transfer_status(status) do
    statuses = %{"CONFIRMED" => "ok"}
    Safe.string(statuses, status, status)
  end

  # js/src/binance.js:9018-9120
  @spec parse_transfer(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_transfer(exchange, transfer, currency) do
    {id, currency_id, type, status_text} =
      Safe.strings(transfer, [
        ["tranId", "transactionId"],
        ["asset", "currency"],
        "type",
        "status"
      ])

    code = Base.safe_currency_code(exchange, currency_id, currency)
    amount = Base.safe_number(transfer, "amount", nil)
    accounts_by_id = Base.safe_dict(Instance.options(exchange), "accountsById", %{})

    {from_account, to_account} =
      if type == nil do
        {nil, nil}
      else
        parts = String.split(type, "_")
        from_account = Safe.value(parts, 0)
        to_account = Safe.value(parts, 1)
        from_account = Safe.string(accounts_by_id, from_account, from_account)
        to_account = Safe.string(accounts_by_id, to_account, to_account)
        {from_account, to_account}
      end

    wallet_type = Safe.integer(transfer, "walletType")

    {from_account, to_account} =
      if wallet_type == nil do
        {from_account, to_account}
      else
        payer = Base.safe_dict(transfer, "payerInfo", %{})
        receiver = Base.safe_dict(transfer, "receiverInfo", %{})
        from_account = Safe.string(payer, "accountId")
        to_account = Safe.string(receiver, "accountId")
        {from_account, to_account}
      end

    timestamp = Safe.integer2(transfer, "timestamp", "transactionTime")
    status = parse_transfer_status(status_text)

    %{
      "info" => transfer,
      "id" => id,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "currency" => code,
      "amount" => amount,
      "fromAccount" => from_account,
      "toAccount" => to_account,
      "status" => status
    }
  end

  # js/src/binance.js:9121-9146
  @spec parse_income(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_income(exchange, income, market) do
    {market_id, currency_id, tran_id} = Safe.strings(income, ["symbol", "asset", "tranId"])
    timestamp = Safe.integer(income, "time")

    %{
      "info" => income,
      "symbol" => Base.safe_symbol(exchange, market_id, market, nil, "swap"),
      "code" => Base.safe_currency_code(exchange, currency_id, nil),
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "id" => tran_id,
      "amount" => Base.safe_number(income, "income", nil)
    }
  end

  # js/src/binance.js:9161-9252
  @spec transfer(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  def transfer(exchange, code, amount, from_account, to_account, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)

    request =
      Ordered.new([
        {"asset", currency["id"]},
        {"amount", Base.currency_to_precision(exchange, code, amount, nil)},
        {"type", Safe.string(params, "type")}
      ])

    params = Collection.omit(params, "type")

    {params, request} =
      if request["type"] == nil do
        symbol = Safe.string(params, "symbol")

        {market, params} =
          if symbol == nil do
            {nil, params}
          else
            market = market(exchange, symbol)
            params = Collection.omit(params, "symbol")
            {market, params}
          end

        from_id = String.upcase(Base.convert_type_to_account(exchange, from_account))
        to_id = String.upcase(Base.convert_type_to_account(exchange, to_account))
        isolated_symbol = if market == nil, do: nil, else: market["id"]

        if from_id == "ISOLATED" and symbol == nil do
          raise Ccxt.ArgumentsRequired,
                "#{exchange.id} transfer () requires params[\"symbol\"] when fromAccount is #{JS.to_string(from_account)}"
        end

        if to_id == "ISOLATED" and symbol == nil do
          raise Ccxt.ArgumentsRequired,
                "#{exchange.id} transfer () requires params[\"symbol\"] when toAccount is #{JS.to_string(to_account)}"
        end

        accounts_by_id = Base.safe_dict(Instance.options(exchange), "accountsById", %{})
        from_isolated = not JS.has_key?(accounts_by_id, from_id)
        to_isolated = not JS.has_key?(accounts_by_id, to_id)
        isolated_symbol = if from_isolated and market == nil, do: from_id, else: isolated_symbol
        isolated_symbol = if to_isolated and market == nil, do: to_id, else: isolated_symbol

        if from_isolated or to_isolated do
          from_future = from_id == "UMFUTURE" or from_id == "CMFUTURE"
          to_future = to_id == "UMFUTURE" or to_id == "CMFUTURE"
          from_spot = from_id == "MAIN"
          to_spot = to_id == "MAIN"
          funding = from_id == "FUNDING" or to_id == "FUNDING"
          option = from_id == "OPTION" or to_id == "OPTION"
          prohibited_with_isolated = from_future or to_future or funding or option

          {from_id, request, to_id} =
            cond do
              (from_isolated or to_isolated) and prohibited_with_isolated ->
                raise Ccxt.BadRequest,
                      "#{exchange.id} transfer () does not allow transfers between #{JS.to_string(from_account)} and #{JS.to_string(to_account)}"

              to_spot and from_isolated ->
                from_id = "ISOLATED_MARGIN"
                request = JS.put(request, "fromSymbol", isolated_symbol)
                {from_id, request, to_id}

              from_spot and to_isolated ->
                to_id = "ISOLATED_MARGIN"
                request = JS.put(request, "toSymbol", isolated_symbol)
                {from_id, request, to_id}

              from_isolated and to_isolated ->
                request = JS.put_all(request, %{"fromSymbol" => from_id, "toSymbol" => to_id})
                {"ISOLATEDMARGIN", request, "ISOLATEDMARGIN"}

              true ->
                {request, from_id} =
                  if from_isolated do
                    request = JS.put(request, "fromSymbol", isolated_symbol)
                    {request, "ISOLATEDMARGIN"}
                  else
                    {request, from_id}
                  end

                if to_isolated do
                  request = JS.put(request, "toSymbol", isolated_symbol)
                  {from_id, request, "ISOLATEDMARGIN"}
                else
                  {from_id, request, to_id}
                end
            end

          request = JS.put(request, "type", "#{from_id}_#{to_id}")
          {params, request}
        else
          request = JS.put(request, "type", "#{from_id}_#{to_id}")
          {params, request}
        end
      else
        {params, request}
      end

    response = Rest.call(exchange, "sapiPostAssetTransfer", Collection.extend(request, params))
    parse_transfer(exchange, response, currency)
  end

  # js/src/binance.js:9267-9397
  @spec fetch_transfers(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_transfers(exchange, code, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    internal = Base.safe_bool(params, "internal", nil)
    params = Collection.omit(params, "internal")

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchTransfers", "paginate", nil)

    if JS.truthy?(paginate) and !internal do
      {fetch_paginated_call_dynamic, _} =
        Base.fetch_paginated_call_dynamic(
          exchange,
          "fetchTransfers",
          code,
          since,
          limit,
          params,
          nil,
          nil
        )

      fetch_paginated_call_dynamic
    else
      currency = if code == nil, do: nil, else: Base.currency(exchange, code)
      request = Ordered.new()

      {request, limit_key} =
        if internal do
          {request, "limit"}
        else
          default_type =
            Safe.string2(Instance.options(exchange), "fetchTransfers", "defaultType", "spot")

          from_account = Safe.string(params, "fromAccount", default_type)
          default_to = if from_account == "future", do: "spot", else: "future"
          to_account = Safe.string(params, "toAccount", default_to)
          type = Safe.string(params, "type")
          accounts_by_type = Base.safe_dict(Instance.options(exchange), "accountsByType", %{})
          from_id = Safe.string(accounts_by_type, from_account)
          to_id = Safe.string(accounts_by_type, to_account)

          type =
            if type == nil do
              if from_id == nil do
                keys = JS.keys(accounts_by_type)

                raise Ccxt.ExchangeError,
                      exchange.id <>
                        " fromAccount parameter must be one of " <> Enum.join(keys, ", ")
              end

              if to_id == nil do
                keys = JS.keys(accounts_by_type)

                raise Ccxt.ExchangeError,
                      exchange.id <>
                        " toAccount parameter must be one of " <> Enum.join(keys, ", ")
              end

              "#{from_id}_#{to_id}"
            else
              type
            end

          request = JS.put(request, "type", type)
          {request, "size"}
        end

      request = if limit == nil, do: request, else: JS.put(request, limit_key, limit)
      request = if since == nil, do: request, else: JS.put(request, "startTime", since)
      until = Safe.integer(params, "until")

      {params, request} =
        if until == nil do
          {params, request}
        else
          params = Collection.omit(params, "until")
          request = JS.put(request, "endTime", until)
          {params, request}
        end

      response =
        if internal do
          Rest.call(exchange, "sapiGetPayTransactions", Collection.extend(request, params))
        else
          Rest.call(exchange, "sapiGetAssetTransfer", Collection.extend(request, params))
        end

      rows = Base.safe_list2(response, "rows", "data", [])
      Base.parse_transfers(exchange, rows, currency, since, limit, nil)
    end
  end

  # js/src/binance.js:9408-9436
  @spec fetch_deposit_address(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_deposit_address(exchange, code, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)
    request = Ordered.new([{"coin", currency["id"]}])
    [network_code, params] = Base.handle_network_code_and_params(params)

    request =
      if network_code == nil do
        request
      else
        JS.put(
          request,
          "network",
          Base.network_code_to_id(exchange, network_code, currency["code"])
        )
      end

    response =
      Rest.call(exchange, "sapiGetCapitalDepositAddress", Collection.extend(request, params))

    parse_deposit_address(exchange, response, currency)
  end

  # js/src/binance.js:9437-9465
  @spec parse_deposit_address(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_deposit_address(exchange, response, currency) do
    {url, address, currency_id} = Safe.strings(response, ["url", "address", "currency"])
    code = Base.safe_currency_code(exchange, currency_id, currency)
    network_code = get_network_code_by_network_url(exchange, code, url)
    tag = Safe.string(response, "tag", "")
    tag = if JS.length(tag) == 0, do: nil, else: tag
    Base.check_address(exchange, address)

    %{
      "info" => response,
      "currency" => code,
      "network" => network_code,
      "address" => address,
      "tag" => tag
    }
  end

  # js/src/binance.js:9476-9580
  @spec fetch_transaction_fees(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_transaction_fees(exchange, _codes, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    response = Rest.call(exchange, "sapiGetCapitalConfigGetall", params)

    withdraw_fees =
      Enum.reduce(JS.elements(response), %{}, fn entry, withdraw_fees ->
        currency_id = Safe.string(entry, "coin")
        code = Base.safe_currency_code(exchange, currency_id, nil)
        network_list = Base.safe_list(entry, "networkList", [])
        withdraw_fees = Map.put(withdraw_fees, code, %{})

        Enum.reduce(network_list, withdraw_fees, fn network_entry, withdraw_fees ->
          network_id = Safe.string(network_entry, "network")
          network_code = Base.safe_currency_code(exchange, network_id, nil)
          fee = Base.safe_number(network_entry, "withdrawFee", nil)
          JS.put_in(withdraw_fees, [code, network_code], fee)
        end)
      end)

    %{"withdraw" => withdraw_fees, "deposit" => %{}, "info" => response}
  end

  # js/src/binance.js:9590-9636
  @spec fetch_deposit_withdraw_fees(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def fetch_deposit_withdraw_fees(exchange, codes, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    response = Rest.call(exchange, "sapiGetCapitalConfigGetall", params)
    Base.parse_deposit_withdraw_fees(exchange, response, codes, "coin")
  end

  # js/src/binance.js:9637-9705
  @spec parse_deposit_withdraw_fee(Exchange.t(), term(), map() | nil) :: term()
  def parse_deposit_withdraw_fee(exchange, fee, currency) do
    code = Safe.string(currency, "code")
    network_list = Base.safe_list(fee, "networkList", [])
    result = Base.deposit_withdraw_fee(fee)

    Enum.reduce(network_list, result, fn network_entry, result ->
      network_id = Safe.string(network_entry, "network")
      network_code = Base.network_id_to_code(exchange, network_id, code)
      withdraw_fee = Base.safe_number(network_entry, "withdrawFee", nil)
      is_default = Base.safe_bool(network_entry, "isDefault", nil)

      result =
        if is_default == true do
          Map.put(result, "withdraw", %{"fee" => withdraw_fee, "percentage" => nil})
        else
          result
        end

      put_in(result["networks"][network_code], %{
        "withdraw" => %{"fee" => withdraw_fee, "percentage" => nil},
        "deposit" => %{"fee" => nil, "percentage" => nil}
      })
    end)
  end

  # js/src/binance.js:9718-9741
  @spec withdraw(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  def withdraw(exchange, code, amount, address, tag, params) do
    params = params || %{}
    [tag, params] = Base.handle_withdraw_tag_and_params(tag, params)
    Base.check_address(exchange, address)
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)
    request = Ordered.new([{"coin", currency["id"]}, {"address", address}])
    request = if tag == nil, do: request, else: JS.put(request, "addressTag", tag)
    [network_code, params] = Base.handle_network_code_and_params(params)

    request =
      if network_code == nil do
        request
      else
        JS.put(
          request,
          "network",
          Base.network_code_to_id(exchange, network_code, currency["code"])
        )
      end

    request =
      JS.put(
        request,
        "amount",
        Base.currency_to_precision(exchange, currency["code"], amount, network_code)
      )

    response =
      Rest.call(exchange, "sapiPostCapitalWithdrawApply", Collection.extend(request, params))

    parse_transaction(exchange, response, currency)
  end

  # js/src/binance.js:9742-9770
  @spec parse_trading_fee(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_trading_fee(exchange, fee, market) do
    market_id = Safe.string(fee, "symbol")
    symbol = Base.safe_symbol(exchange, market_id, market, nil, "spot")

    %{
      "info" => fee,
      "symbol" => symbol,
      "maker" => Base.safe_number2(fee, "makerCommission", "makerCommissionRate", nil),
      "taker" => Base.safe_number2(fee, "takerCommission", "takerCommissionRate", nil),
      "percentage" => nil,
      "tierBased" => nil
    }
  end

  # js/src/binance.js:9786-9843
  @spec fetch_trading_fee(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_trading_fee(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    type = market["type"]

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchTradingFee", market, params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchTradingFee",
        "papi",
        "portfolioMargin",
        false
      )

    is_linear = is_linear(type, sub_type)
    is_inverse = is_inverse(type, sub_type)
    request = Ordered.new([{"symbol", market["id"]}])

    response =
      cond do
        is_linear ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetUmCommissionRate", Collection.extend(request, params))
          else
            Rest.call(
              exchange,
              "fapiPrivateGetCommissionRate",
              Collection.extend(request, params)
            )
          end

        is_inverse ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetCmCommissionRate", Collection.extend(request, params))
          else
            Rest.call(
              exchange,
              "dapiPrivateGetCommissionRate",
              Collection.extend(request, params)
            )
          end

        true ->
          Rest.call(exchange, "sapiGetAssetTradeFee", Collection.extend(request, params))
      end

    data = if is_list(response), do: Base.safe_dict(response, 0, %{}), else: response
    parse_trading_fee(exchange, data, market)
  end

  # js/src/binance.js:9856-10023
  @spec fetch_trading_fees(Exchange.t(), map() | nil) :: map() | nil
  def fetch_trading_fees(exchange, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchTradingFees", nil, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchTradingFees", nil, params, "linear")

    is_spot_or_margin = type == "spot" or type == "margin"
    is_linear = is_linear(type, sub_type)
    is_inverse = is_inverse(type, sub_type)

    response =
      cond do
        is_spot_or_margin -> Rest.call(exchange, "sapiGetAssetTradeFee", params)
        is_linear -> Rest.call(exchange, "fapiPrivateGetAccountConfig", params)
        is_inverse -> Rest.call(exchange, "dapiPrivateGetAccount", params)
        true -> nil
      end

    cond do
      is_spot_or_margin ->
        Enum.reduce(JS.elements(response), %{}, fn response_item, result ->
          fee = parse_trading_fee(exchange, response_item, nil)
          symbol = fee["symbol"]
          Map.put(result, symbol, fee)
        end)

      is_linear ->
        symbols = JS.keys(Instance.markets(exchange))
        fee_tier = Safe.integer(response, "feeTier")
        fee_tiers = JS.get_in(exchange.fees["linear"], ["trading", "tiers"])
        maker = JS.get_in(fee_tiers, ["maker", fee_tier, 1])
        taker = JS.get_in(fee_tiers, ["taker", fee_tier, 1])

        Enum.reduce(symbols, %{}, fn symbol, result ->
          market = Instance.markets(exchange)[symbol]

          if market["linear"] do
            Map.put(result, symbol, %{
              "info" => %{"feeTier" => fee_tier},
              "symbol" => symbol,
              "maker" => maker,
              "taker" => taker
            })
          else
            result
          end
        end)

      is_inverse ->
        symbols = JS.keys(Instance.markets(exchange))
        fee_tier = Safe.integer(response, "feeTier")
        fee_tiers = JS.get_in(exchange.fees["inverse"], ["trading", "tiers"])
        maker = JS.get_in(fee_tiers, ["maker", fee_tier, 1])
        taker = JS.get_in(fee_tiers, ["taker", fee_tier, 1])

        Enum.reduce(symbols, %{}, fn symbol, result ->
          market = Instance.markets(exchange)[symbol]

          if market["inverse"] do
            Map.put(result, symbol, %{
              "info" => %{"feeTier" => fee_tier},
              "symbol" => symbol,
              "maker" => maker,
              "taker" => taker
            })
          else
            result
          end
        end)

      true ->
        nil
    end
  end

  # js/src/binance.js:10037-10055
  @spec futures_transfer(Exchange.t(), String.t() | nil, term(), term(), map() | nil) ::
          map() | nil
  def futures_transfer(exchange, code, amount, type, params) do
    params = params || %{}

    if JS.less?(type, 1) or JS.greater?(type, 4) do
      raise Ccxt.ArgumentsRequired, exchange.id <> " type must be between 1 and 4"
    end

    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)
    request = Ordered.new([{"asset", currency["id"]}, {"amount", amount}, {"type", type}])
    response = Rest.call(exchange, "sapiPostFuturesTransfer", Collection.extend(request, params))
    parse_transfer(exchange, response, currency)
  end

  # js/src/binance.js:10066-10098
  @spec fetch_funding_rate(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_funding_rate(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])

    response =
      cond do
        market["linear"] ->
          Rest.call(exchange, "fapiPublicGetPremiumIndex", Collection.extend(request, params))

        market["inverse"] ->
          Rest.call(exchange, "dapiPublicGetPremiumIndex", Collection.extend(request, params))

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " fetchFundingRate() supports linear and inverse contracts only"
      end

    response = if market["inverse"], do: JS.get(response, 0), else: response
    parse_funding_rate(exchange, response, market)
  end

  # js/src/binance.js:10114-10163
  @spec fetch_funding_rate_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_funding_rate_history(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new()

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchFundingRateHistory", "paginate", nil)

    if JS.truthy?(paginate) do
      Base.fetch_paginated_call_deterministic(
        exchange,
        "fetchFundingRateHistory",
        symbol,
        since,
        limit,
        "8h",
        params,
        nil
      )
    else
      default_type =
        Safe.string2(
          Instance.options(exchange),
          "fetchFundingRateHistory",
          "defaultType",
          "future"
        )

      type = Safe.string(params, "type", default_type)

      {market, request} =
        if symbol == nil do
          {nil, request}
        else
          market = market(exchange, symbol)
          request = JS.put(request, "symbol", market["id"])
          {market, request}
        end

      [sub_type, params] =
        Base.handle_sub_type_and_params(
          exchange,
          "fetchFundingRateHistory",
          market,
          params,
          "linear"
        )

      params = Collection.omit(params, "type")
      request = if since == nil, do: request, else: JS.put(request, "startTime", since)
      until = Safe.integer(params, "until")
      end_time = Safe.integer(params, "endTime", until)
      params = Collection.omit(params, ["endTime", "until"])
      request = if end_time == nil, do: request, else: JS.put(request, "endTime", end_time)
      request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

      response =
        cond do
          is_linear(type, sub_type) ->
            Rest.call(exchange, "fapiPublicGetFundingRate", Collection.extend(request, params))

          is_inverse(type, sub_type) ->
            Rest.call(exchange, "dapiPublicGetFundingRate", Collection.extend(request, params))

          true ->
            raise Ccxt.NotSupported,
                  "#{exchange.id} fetchFundingRateHistory() is not supported for #{type} markets"
        end

      Base.parse_funding_rate_histories(exchange, response, market, since, limit)
    end
  end

  # js/src/binance.js:10164-10180
  @spec parse_funding_rate_history(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_funding_rate_history(exchange, contract, _market) do
    timestamp = Safe.integer(contract, "fundingTime")

    %{
      "info" => contract,
      "symbol" => Base.safe_symbol(exchange, Safe.string(contract, "symbol"), nil, nil, "swap"),
      "fundingRate" => Base.safe_number(contract, "fundingRate", nil),
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp)
    }
  end

  # js/src/binance.js:10192-10211
  @spec fetch_funding_rates(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_funding_rates(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)

    default_type =
      Safe.string2(Instance.options(exchange), "fetchFundingRates", "defaultType", "future")

    type = Safe.string(params, "type", default_type)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchFundingRates", nil, params, "linear")

    query = Collection.omit(params, "type")

    response =
      cond do
        is_linear(type, sub_type) ->
          Rest.call(exchange, "fapiPublicGetPremiumIndex", query)

        is_inverse(type, sub_type) ->
          Rest.call(exchange, "dapiPublicGetPremiumIndex", query)

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " fetchFundingRates() supports linear and inverse contracts only"
      end

    Base.parse_funding_rates(exchange, response, symbols)
  end

  # js/src/binance.js:10212-10272
  @spec parse_funding_rate(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_funding_rate(exchange, contract, market) do
    timestamp = Safe.integer(contract, "time")
    market_id = Safe.string(contract, "symbol")
    symbol = Base.safe_symbol(exchange, market_id, market, nil, "contract")
    mark_price = Base.safe_number(contract, "markPrice", nil)
    index_price = Base.safe_number(contract, "indexPrice", nil)
    interest_rate = Base.safe_number(contract, "interestRate", nil)
    estimated_settle_price = Base.safe_number(contract, "estimatedSettlePrice", nil)
    funding_rate = Base.safe_number(contract, "lastFundingRate", nil)
    funding_time = Safe.integer(contract, "nextFundingTime")
    interval = Safe.string(contract, "fundingIntervalHours")
    interval_string = if interval == nil, do: nil, else: interval <> "h"

    %{
      "info" => contract,
      "symbol" => symbol,
      "markPrice" => mark_price,
      "indexPrice" => index_price,
      "interestRate" => interest_rate,
      "estimatedSettlePrice" => estimated_settle_price,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "fundingRate" => funding_rate,
      "fundingTimestamp" => funding_time,
      "fundingDatetime" => Time.iso8601(funding_time),
      "nextFundingRate" => nil,
      "nextFundingTimestamp" => nil,
      "nextFundingDatetime" => nil,
      "previousFundingRate" => nil,
      "previousFundingTimestamp" => nil,
      "previousFundingDatetime" => nil,
      "interval" => interval_string
    }
  end

  # js/src/binance.js:10273-10309
  @spec parse_account_positions(Exchange.t(), term(), boolean() | nil) :: [term()] | nil
  def parse_account_positions(exchange, account, filter_closed) do
    filter_closed = filter_closed || false
    positions = Base.safe_list(account, "positions", nil)
    assets = Base.safe_list(account, "assets", [])

    balances =
      Enum.reduce(assets, %{}, fn entry, balances ->
        {currency_id, cross_wallet_balance, cross_un_pnl} =
          Safe.strings(entry, ["asset", "crossWalletBalance", "crossUnPnl"])

        code = Base.safe_currency_code(exchange, currency_id, nil)

        Map.put(balances, code, %{
          "crossMargin" => Precise.string_add(cross_wallet_balance, cross_un_pnl),
          "crossWalletBalance" => cross_wallet_balance
        })
      end)

    Enum.flat_map(positions, fn position ->
      market_id = Safe.string(position, "symbol")
      market = safe_market(exchange, market_id, nil, nil, "contract")
      code = if market["linear"], do: market["quote"], else: market["base"]
      maintenance_margin = Safe.string(position, "maintMargin")
      is_position_open = maintenance_margin != "0" and maintenance_margin != "0.00000000"

      if !filter_closed or is_position_open do
        if Map.has_key?(balances, code) do
          parsed =
            parse_account_position(
              exchange,
              Collection.extend(position, %{
                "crossMargin" => JS.get(balances[code], "crossMargin"),
                "crossWalletBalance" => JS.get(balances[code], "crossWalletBalance")
              }),
              market
            )

          [parsed]
        else
          []
        end
      else
        []
      end
    end)
  end

  # js/src/binance.js:10310-10563
  @spec parse_account_position(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_account_position(exchange, position, market) do
    {market_id, leverage_string, position_side} =
      Safe.strings(position, ["symbol", "leverage", "positionSide"])

    market = safe_market(exchange, market_id, market, nil, "contract")
    symbol = Safe.string(market, "symbol")
    leverage = if leverage_string == nil, do: nil, else: Number.parse_int(leverage_string)

    {initial_margin_string, maintenance_margin_string, entry_price_string, notional_string,
     contracts_string,
     unrealized_pnl_string} =
      Safe.decimals(position, [
        "initialMargin",
        "maintMargin",
        "entryPrice",
        ["notional", "notionalValue"],
        "positionAmt",
        "unrealizedProfit"
      ])

    initial_margin = Number.parse_number(initial_margin_string)

    initial_margin_percentage_string =
      if leverage_string == nil do
        nil
      else
        initial_margin_percentage_string = Precise.divide({1, 0}, leverage_string, 8)
        rational = Base.is_round_number(JS.mod(1000, leverage))

        if rational do
          initial_margin_percentage_string
        else
          Precise.divide(Precise.add(initial_margin_percentage_string, {1, 8}), {1, 0}, 8)
        end
      end

    usdm = JS.has_key?(position, "notional")
    maintenance_margin = Number.parse_number(maintenance_margin_string)
    entry_price = Number.parse_number(entry_price_string)
    notional_string_abs = Precise.abs(notional_string)
    notional = Number.parse_number(notional_string_abs)
    contracts_string_abs = Precise.abs(contracts_string)

    contracts_string_abs =
      if contracts_string == nil do
        entry_notional =
          Precise.multiply(
            Precise.multiply(leverage_string, initial_margin_string),
            entry_price_string
          )

        contract_size_new = Safe.string(market, "contractSize")
        contracts_string = Precise.divide(entry_notional, contract_size_new)
        Precise.divide(Precise.add(contracts_string, {5, 1}), {1, 0}, 0)
      else
        contracts_string_abs
      end

    contracts = Number.parse_number(contracts_string_abs)
    leverage_brackets = Base.safe_dict(Instance.options(exchange), "leverageBrackets", %{})
    leverage_bracket = Base.safe_list(leverage_brackets, symbol, [])

    maintenance_margin_percentage_string =
      Enum.reduce_while(leverage_bracket, nil, fn bracket, maintenance_margin_percentage_string ->
        if Precise.lt(notional_string_abs, JS.get(bracket, 0)) do
          {:halt, maintenance_margin_percentage_string}
        else
          maintenance_margin_percentage_string = JS.get(bracket, 1)
          {:cont, maintenance_margin_percentage_string}
        end
      end)

    maintenance_margin_percentage = Number.parse_number(maintenance_margin_percentage_string)
    unrealized_pnl = Number.parse_number(unrealized_pnl_string)
    timestamp = Safe.integer(position, "updateTime")
    timestamp = if timestamp == 0, do: nil, else: timestamp
    isolated = Base.safe_bool(position, "isolated", nil)

    isolated =
      if isolated == nil do
        isolated_margin_raw = Safe.decimal(position, "isolatedMargin")
        !Precise.eq(isolated_margin_raw, {0, 0})
      else
        isolated
      end

    {margin_mode, wallet_balance, collateral_string} =
      if isolated do
        margin_mode = "isolated"
        wallet_balance = Safe.decimal(position, "isolatedWallet")
        collateral_string = Precise.add(wallet_balance, unrealized_pnl_string)
        {margin_mode, wallet_balance, collateral_string}
      else
        margin_mode = "cross"
        wallet_balance = Safe.decimal(position, "crossWalletBalance")
        collateral_string = Safe.decimal(position, "crossMargin")
        {margin_mode, wallet_balance, collateral_string}
      end

    collateral = Number.parse_number(collateral_string)
    contract_size = Safe.value(market, "contractSize")
    contract_size_string = Number.number_to_string(contract_size)

    {entry_price, side, margin_ratio, percentage, liquidation_price} =
      if Precise.eq(notional_string, {0, 0}) do
        {nil, nil, nil, nil, nil}
      else
        side = if Precise.lt(notional_string, {0, 0}), do: "short", else: "long"

        margin_ratio =
          Number.parse_number(
            Precise.divide(
              Precise.add(Precise.divide(maintenance_margin_string, collateral_string), {5, 5}),
              {1, 0},
              4
            )
          )

        percentage =
          Number.parse_number(
            Precise.multiply(
              Precise.divide(unrealized_pnl_string, initial_margin_string, 4),
              {100, 0}
            )
          )

        liquidation_price_string_raw =
          if usdm do
            {one_plus_maintenance_margin_percentage_string, entry_price_sign_string} =
              if side == "short" do
                one_plus_maintenance_margin_percentage_string =
                  Precise.add({1, 0}, maintenance_margin_percentage_string)

                {one_plus_maintenance_margin_percentage_string, entry_price_string}
              else
                one_plus_maintenance_margin_percentage_string =
                  Precise.add({-1, 0}, maintenance_margin_percentage_string)

                entry_price_sign_string = Precise.multiply({-1, 0}, entry_price_string)
                {one_plus_maintenance_margin_percentage_string, entry_price_sign_string}
              end

            left_side =
              Precise.divide(
                wallet_balance,
                Precise.multiply(
                  contracts_string_abs,
                  one_plus_maintenance_margin_percentage_string
                )
              )

            right_side =
              Precise.divide(
                entry_price_sign_string,
                one_plus_maintenance_margin_percentage_string
              )

            Precise.add(left_side, right_side)
          else
            {one_plus_maintenance_margin_percentage_string, entry_price_sign_string} =
              if side == "short" do
                one_plus_maintenance_margin_percentage_string =
                  Precise.subtract({1, 0}, maintenance_margin_percentage_string)

                {one_plus_maintenance_margin_percentage_string, entry_price_string}
              else
                one_plus_maintenance_margin_percentage_string =
                  Precise.subtract({-1, 0}, maintenance_margin_percentage_string)

                entry_price_sign_string = Precise.multiply({-1, 0}, entry_price_string)
                {one_plus_maintenance_margin_percentage_string, entry_price_sign_string}
              end

            size = Precise.multiply(contracts_string_abs, contract_size_string)
            left_side = Precise.multiply(size, one_plus_maintenance_margin_percentage_string)

            right_side =
              Precise.subtract(
                Precise.multiply(Precise.divide({1, 0}, entry_price_sign_string), size),
                wallet_balance
              )

            Precise.divide(left_side, right_side)
          end

        price_precision = Number.precision_from_string(Safe.string(market["precision"], "price"))
        price_precision_plus_one = price_precision + 1
        price_precision_plus_one_string = JS.to_string(price_precision_plus_one)
        rounder = Precise.new("5e-" <> price_precision_plus_one_string)
        rounder_string = Precise.to_string(rounder)

        liquidation_price_rounded_string =
          Precise.add(rounder_string, liquidation_price_string_raw)

        truncated_liquidation_price =
          Precise.string_div(liquidation_price_rounded_string, "1", price_precision)

        truncated_liquidation_price =
          if truncated_liquidation_price != nil and JS.get(truncated_liquidation_price, 0) == "-" do
            nil
          else
            truncated_liquidation_price
          end

        liquidation_price = Number.parse_number(truncated_liquidation_price)
        {entry_price, side, margin_ratio, percentage, liquidation_price}
      end

    hedged = position_side != "BOTH"

    %{
      "info" => position,
      "id" => nil,
      "symbol" => symbol,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "initialMargin" => initial_margin,
      "initialMarginPercentage" => Number.parse_number(initial_margin_percentage_string),
      "maintenanceMargin" => maintenance_margin,
      "maintenanceMarginPercentage" => maintenance_margin_percentage,
      "entryPrice" => entry_price,
      "notional" => notional,
      "leverage" => Number.parse_number(leverage_string),
      "unrealizedPnl" => unrealized_pnl,
      "contracts" => contracts,
      "contractSize" => contract_size,
      "marginRatio" => margin_ratio,
      "liquidationPrice" => liquidation_price,
      "markPrice" => nil,
      "collateral" => collateral,
      "marginMode" => margin_mode,
      "side" => side,
      "hedged" => hedged,
      "percentage" => percentage
    }
  end

  # js/src/binance.js:10564-10807
  @spec parse_position_risk(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_position_risk(exchange, position, market) do
    {market_id, margin_mode, leverage_string, position_side} =
      Safe.strings(position, ["symbol", "marginType", "leverage", "positionSide"])

    market = safe_market(exchange, market_id, market, nil, "contract")
    symbol = Safe.string(market, "symbol")

    {isolated_margin_string, notional_string, contracts_abs, unrealized_pnl_string,
     liquidation_price_string, entry_price_string,
     mark_price} =
      Safe.decimals(position, [
        "isolatedMargin",
        ["notional", "notionalValue"],
        "positionAmt",
        "unRealizedProfit",
        "liquidationPrice",
        "entryPrice",
        "markPrice"
      ])

    leverage_brackets = Base.safe_dict(Instance.options(exchange), "leverageBrackets", %{})
    leverage_bracket = Base.safe_list(leverage_brackets, symbol, [])
    notional_string_abs = Precise.abs(notional_string)

    maintenance_margin_percentage_string =
      Enum.reduce_while(leverage_bracket, nil, fn bracket, maintenance_margin_percentage_string ->
        if Precise.lt(notional_string_abs, JS.get(bracket, 0)) do
          {:halt, maintenance_margin_percentage_string}
        else
          maintenance_margin_percentage_string = JS.get(bracket, 1)
          {:cont, maintenance_margin_percentage_string}
        end
      end)

    notional = Number.parse_number(notional_string_abs)
    contracts_abs = Precise.abs(contracts_abs)
    contracts = Number.parse_number(contracts_abs)
    unrealized_pnl = Number.parse_number(unrealized_pnl_string)
    liquidation_price_string = Number.omit_zero(liquidation_price_string)
    liquidation_price = Number.parse_number(liquidation_price_string)

    margin_mode =
      if margin_mode == nil and isolated_margin_string != nil do
        if Precise.eq(isolated_margin_string, {0, 0}), do: "cross", else: "isolated"
      else
        margin_mode
      end

    side =
      cond do
        Precise.gt(notional_string, {0, 0}) -> "long"
        Precise.lt(notional_string, {0, 0}) -> "short"
        true -> nil
      end

    entry_price = Number.parse_number(entry_price_string)
    contract_size = Safe.value(market, "contractSize")
    contract_size_string = Number.number_to_string(contract_size)
    linear = JS.has_key?(position, "notional")

    collateral_string =
      if margin_mode == "cross" do
        precision = Base.safe_dict(market, "precision", %{})
        base_precision_value = Safe.string(precision, "base")
        quote_precision_value = Safe.string2(precision, "quote", "price")
        precision_is_undefined = base_precision_value == nil and quote_precision_value == nil

        cond do
          precision_is_undefined ->
            nil

          linear ->
            {one_plus_maintenance_margin_percentage_string, entry_price_sign_string} =
              if side == "short" do
                one_plus_maintenance_margin_percentage_string =
                  Precise.add({1, 0}, maintenance_margin_percentage_string)

                entry_price_sign_string = Precise.multiply({-1, 0}, entry_price_string)
                {one_plus_maintenance_margin_percentage_string, entry_price_sign_string}
              else
                one_plus_maintenance_margin_percentage_string =
                  Precise.add({-1, 0}, maintenance_margin_percentage_string)

                {one_plus_maintenance_margin_percentage_string, entry_price_string}
              end

            inner =
              Precise.multiply(
                liquidation_price_string,
                one_plus_maintenance_margin_percentage_string
              )

            left_side = Precise.add(inner, entry_price_sign_string)
            quote_precision = Number.precision_from_string(quote_precision_value)

            if quote_precision == nil do
              nil
            else
              Precise.divide(Precise.multiply(left_side, contracts_abs), {1, 0}, quote_precision)
            end

          true ->
            {one_plus_maintenance_margin_percentage_string, entry_price_sign_string} =
              if side == "short" do
                one_plus_maintenance_margin_percentage_string =
                  Precise.subtract({1, 0}, maintenance_margin_percentage_string)

                {one_plus_maintenance_margin_percentage_string, entry_price_string}
              else
                one_plus_maintenance_margin_percentage_string =
                  Precise.subtract({-1, 0}, maintenance_margin_percentage_string)

                entry_price_sign_string = Precise.multiply({-1, 0}, entry_price_string)
                {one_plus_maintenance_margin_percentage_string, entry_price_sign_string}
              end

            left_side = Precise.multiply(contracts_abs, contract_size_string)

            right_side =
              Precise.subtract(
                Precise.divide({1, 0}, entry_price_sign_string),
                Precise.divide(
                  one_plus_maintenance_margin_percentage_string,
                  liquidation_price_string
                )
              )

            base_precision = Number.precision_from_string(base_precision_value)

            if base_precision == nil do
              nil
            else
              Precise.divide(Precise.multiply(left_side, right_side), {1, 0}, base_precision)
            end
        end
      else
        isolated_margin_string
      end

    collateral_string = if collateral_string == nil, do: {0, 0}, else: collateral_string
    collateral = Number.parse_number(collateral_string)
    mark_price = Number.parse_number(Number.omit_zero(mark_price))
    timestamp = Safe.integer(position, "updateTime")
    timestamp = if timestamp == 0, do: nil, else: timestamp
    maintenance_margin_percentage = Number.parse_number(maintenance_margin_percentage_string)

    maintenance_margin_string =
      Precise.multiply(maintenance_margin_percentage_string, notional_string_abs)

    maintenance_margin_string =
      if maintenance_margin_string == nil do
        Safe.decimal(position, "maintMargin")
      else
        maintenance_margin_string
      end

    maintenance_margin = Number.parse_number(maintenance_margin_string)

    {initial_margin_percentage_string, initial_margin_string} =
      if leverage_string == nil do
        initial_margin_string = Safe.decimal(position, "initialMargin")
        unrounded = Precise.multiply(initial_margin_string, {1, 0})
        initial_margin_percentage_string = Precise.divide(unrounded, notional_string_abs, 8)
        {initial_margin_percentage_string, initial_margin_string}
      else
        leverage = Number.parse_int(leverage_string)
        rational = Base.is_round_number(JS.mod(1000, leverage))
        initial_margin_percentage_string = Precise.divide({1, 0}, leverage_string, 8)

        initial_margin_percentage_string =
          if rational do
            initial_margin_percentage_string
          else
            Precise.add(initial_margin_percentage_string, {1, 8})
          end

        unrounded = Precise.multiply(notional_string_abs, initial_margin_percentage_string)
        initial_margin_string = Precise.divide(unrounded, {1, 0}, 8)
        {initial_margin_percentage_string, initial_margin_string}
      end

    {margin_ratio, percentage} =
      if Precise.eq(collateral_string, {0, 0}) do
        {nil, nil}
      else
        margin_ratio =
          Number.parse_number(
            Precise.divide(
              Precise.add(Precise.divide(maintenance_margin_string, collateral_string), {5, 5}),
              {1, 0},
              4
            )
          )

        percentage =
          Number.parse_number(
            Precise.multiply(
              Precise.divide(unrealized_pnl_string, initial_margin_string, 4),
              {100, 0}
            )
          )

        {margin_ratio, percentage}
      end

    hedged = position_side != "BOTH"

    Base.safe_position(exchange, %{
      "info" => position,
      "id" => nil,
      "symbol" => symbol,
      "contracts" => contracts,
      "contractSize" => contract_size,
      "unrealizedPnl" => unrealized_pnl,
      "leverage" => Number.parse_number(leverage_string),
      "liquidationPrice" => liquidation_price,
      "collateral" => collateral,
      "notional" => notional,
      "markPrice" => mark_price,
      "entryPrice" => entry_price,
      "timestamp" => timestamp,
      "initialMargin" => Number.parse_number(initial_margin_string),
      "initialMarginPercentage" => Number.parse_number(initial_margin_percentage_string),
      "maintenanceMargin" => maintenance_margin,
      "maintenanceMarginPercentage" => maintenance_margin_percentage,
      "marginRatio" => margin_ratio,
      "datetime" => Time.iso8601(timestamp),
      "marginMode" => margin_mode,
      "marginType" => margin_mode,
      "side" => side,
      "hedged" => hedged,
      "percentage" => percentage,
      "stopLossPrice" => nil,
      "takeProfitPrice" => nil
    })
  end

  # js/src/binance.js:10808-10858
  @spec load_leverage_brackets(Exchange.t(), boolean() | nil, map() | nil) :: term()
  def load_leverage_brackets(exchange, reload, params) do
    reload = reload || false
    params = params || %{}
    Rest.load_markets(exchange)
    leverage_brackets = Base.safe_dict(Instance.options(exchange), "leverageBrackets", nil)

    if leverage_brackets == nil or reload do
      default_type = Safe.string(Instance.options(exchange), "defaultType", "future")
      type = Safe.string(params, "type", default_type)
      query = Collection.omit(params, "type")

      [sub_type, params] =
        Base.handle_sub_type_and_params(exchange, "loadLeverageBrackets", nil, params, "linear")

      [is_portfolio_margin, _] =
        Base.handle_option_and_params2(
          exchange,
          params,
          "loadLeverageBrackets",
          "papi",
          "portfolioMargin",
          false
        )

      response =
        cond do
          is_linear(type, sub_type) ->
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiGetUmLeverageBracket", query)
            else
              Rest.call(exchange, "fapiPrivateGetLeverageBracket", query)
            end

          is_inverse(type, sub_type) ->
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiGetCmLeverageBracket", query)
            else
              Rest.call(exchange, "dapiPrivateV2GetLeverageBracket", query)
            end

          true ->
            raise Ccxt.NotSupported,
                  exchange.id <>
                    " loadLeverageBrackets() supports linear and inverse contracts only"
        end

      Instance.put(exchange, :options, ["leverageBrackets"], %{})

      Enum.each(JS.elements(response), fn entry ->
        market_id = Safe.string(entry, "symbol")
        symbol = Base.safe_symbol(exchange, market_id, nil, nil, "contract")
        brackets = Base.safe_list(entry, "brackets", [])

        result =
          for bracket <- brackets do
            floor_value = Safe.string2(bracket, "notionalFloor", "qtyFloor")
            maintenance_margin_percentage = Safe.string(bracket, "maintMarginRatio")
            [floor_value, maintenance_margin_percentage]
          end

        Instance.put(exchange, :options, ["leverageBrackets", symbol], result)
        nil
      end)
    end

    Instance.options(exchange)["leverageBrackets"]
  end

  # js/src/binance.js:10873-10940
  @spec fetch_leverage_tiers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_leverage_tiers(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchLeverageTiers", nil, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchLeverageTiers", nil, params, "linear")

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchLeverageTiers",
        "papi",
        "portfolioMargin",
        false
      )

    response =
      cond do
        is_linear(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetUmLeverageBracket", params)
          else
            Rest.call(exchange, "fapiPrivateGetLeverageBracket", params)
          end

        is_inverse(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetCmLeverageBracket", params)
          else
            Rest.call(exchange, "dapiPrivateV2GetLeverageBracket", params)
          end

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " fetchLeverageTiers() supports linear and inverse contracts only"
      end

    Base.parse_leverage_tiers(exchange, response, symbols, "symbol")
  end

  # js/src/binance.js:10941-10982
  @spec parse_market_leverage_tiers(Exchange.t(), term(), map() | nil) :: [map() | nil] | nil
  def parse_market_leverage_tiers(exchange, info, market) do
    market_id = Safe.string(info, "symbol")
    market = safe_market(exchange, market_id, market, nil, "contract")
    brackets = Base.safe_list(info, "brackets", [])

    for bracket <- brackets do
      %{
        "tier" => Base.safe_number(bracket, "bracket", nil),
        "symbol" => Base.safe_symbol(exchange, market_id, market, nil, nil),
        "currency" => market["quote"],
        "minNotional" => Base.safe_number2(bracket, "notionalFloor", "qtyFloor", nil),
        "maxNotional" => Base.safe_number2(bracket, "notionalCap", "qtyCap", nil),
        "maintenanceMarginRate" => Base.safe_number(bracket, "maintMarginRatio", nil),
        "maxLeverage" => Base.safe_number(bracket, "initialLeverage", nil),
        "info" => bracket
      }
    end
  end

  # js/src/binance.js:10992-11026
  @spec fetch_position(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_position(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    if !market["option"] do
      raise Ccxt.NotSupported, exchange.id <> " fetchPosition() supports option markets only"
    end

    request = Ordered.new([{"symbol", market["id"]}])
    response = Rest.call(exchange, "eapiPrivateGetPosition", Collection.extend(request, params))
    parse_option_position(exchange, JS.get(response, 0), market)
  end

  # js/src/binance.js:11036-11085
  @spec fetch_option_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_option_positions(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)
    request = Ordered.new()

    {market, request} =
      if symbols == nil do
        {nil, request}
      else
        symbol =
          if is_list(symbols) do
            symbols_length = length(symbols)

            if symbols_length > 1 do
              raise Ccxt.BadRequest,
                    exchange.id <>
                      " fetchPositions() symbols argument cannot contain more than 1 symbol"
            end

            Enum.at(symbols, 0)
          else
            symbols
          end

        market = market(exchange, symbol)
        request = JS.put(request, "symbol", market["id"])
        {market, request}
      end

    response = Rest.call(exchange, "eapiPrivateGetPosition", Collection.extend(request, params))

    result =
      for response_item <- JS.elements(response) do
        parse_option_position(exchange, response_item, market)
      end

    Base.filter_by_array_positions(result, "symbol", symbols, false)
  end

  # js/src/binance.js:11086-11142
  @spec parse_option_position(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_option_position(exchange, position, market) do
    market_id = Safe.string(position, "symbol")
    market = safe_market(exchange, market_id, market, nil, "swap")
    symbol = market["symbol"]
    side = Safe.string_lower(position, "side")
    quantity = Safe.decimal(position, "quantity")
    quantity = if side != "long", do: Precise.multiply({-1, 0}, quantity), else: quantity
    timestamp = Safe.integer(position, "time")

    Base.safe_position(exchange, %{
      "info" => position,
      "id" => nil,
      "symbol" => symbol,
      "entryPrice" => Base.safe_number(position, "entryPrice", nil),
      "markPrice" => Base.safe_number(position, "markPrice", nil),
      "notional" => Base.safe_number(position, "markValue", nil),
      "collateral" => Base.safe_number(position, "positionCost", nil),
      "unrealizedPnl" => Base.safe_number(position, "unrealizedPNL", nil),
      "side" => side,
      "contracts" => Number.parse_number(quantity),
      "contractSize" => nil,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "hedged" => nil,
      "maintenanceMargin" => nil,
      "maintenanceMarginPercentage" => nil,
      "initialMargin" => nil,
      "initialMarginPercentage" => nil,
      "leverage" => nil,
      "liquidationPrice" => nil,
      "marginRatio" => nil,
      "marginMode" => nil,
      "percentage" => nil
    })
  end

  # js/src/binance.js:11159-11183
  @spec fetch_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions(exchange, symbols, params) do
    params = params || %{}

    [default_method, params] =
      Base.handle_option_and_params(exchange, params, "fetchPositions", "method", nil)

    default_method =
      if default_method == nil do
        options = Base.safe_dict(Instance.options(exchange), "fetchPositions", nil)

        if options == nil do
          Safe.string(Instance.options(exchange), "fetchPositions", "positionRisk")
        else
          "positionRisk"
        end
      else
        default_method
      end

    case default_method do
      "positionRisk" ->
        fetch_positions_risk(exchange, symbols, params)

      "account" ->
        fetch_account_positions(exchange, symbols, params)

      "option" ->
        fetch_option_positions(exchange, symbols, params)

      _ ->
        raise Ccxt.NotSupported,
              "#{exchange.id}.options[\"fetchPositions\"][\"method\"] or params[\"method\"] = \"#{JS.to_string(default_method)}\" is invalid, please choose between \"account\", \"positionRisk\" and \"option\""
    end
  end

  # js/src/binance.js:11202-11315
  @spec fetch_account_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_account_positions(exchange, symbols, params) do
    params = params || %{}

    if symbols != nil and not is_list(symbols) do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchPositions() requires an array argument for symbols"
    end

    Rest.load_markets(exchange)
    load_leverage_brackets(exchange, false, params)
    default_type = Safe.string(Instance.options(exchange), "defaultType", "future")
    type = Safe.string(params, "type", default_type)
    params = Collection.omit(params, "type")

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchAccountPositions", nil, params, "linear")

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchAccountPositions",
        "papi",
        "portfolioMargin",
        false
      )

    {response, params} =
      cond do
        is_linear(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            response = Rest.call(exchange, "papiV2GetUmAccount", params)
            {response, params}
          else
            [use_v2, params] =
              Base.handle_option_and_params(
                exchange,
                params,
                "fetchAccountPositions",
                "useV2",
                false
              )

            if JS.truthy?(use_v2) do
              response = Rest.call(exchange, "fapiPrivateV2GetAccount", params)
              {response, params}
            else
              response = Rest.call(exchange, "fapiPrivateV3GetAccount", params)
              {response, params}
            end
          end

        is_inverse(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            response = Rest.call(exchange, "papiGetCmAccount", params)
            {response, params}
          else
            response = Rest.call(exchange, "dapiPrivateGetAccount", params)
            {response, params}
          end

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " fetchPositions() supports linear and inverse contracts only"
      end

    [filter_closed, _] =
      Base.handle_option_and_params(
        exchange,
        params,
        "fetchAccountPositions",
        "filterClosed",
        false
      )

    result = parse_account_positions(exchange, response, filter_closed)
    symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)
    Base.filter_by_array_positions(result, "symbol", symbols, false)
  end

  # js/src/binance.js:11333-11495
  @spec fetch_positions_risk(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions_risk(exchange, symbols, params) do
    params = params || %{}

    if symbols != nil and not is_list(symbols) do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchPositionsRisk() requires an array argument for symbols"
    end

    Rest.load_markets(exchange)
    load_leverage_brackets(exchange, false, params)
    request = Ordered.new()
    default_type = Safe.string(Instance.options(exchange), "defaultType", "future")
    type = Safe.string(params, "type", default_type)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchPositionsRisk", nil, params, "linear")

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchPositionsRisk",
        "papi",
        "portfolioMargin",
        false
      )

    params = Collection.omit(params, "type")

    response =
      cond do
        is_linear(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetUmPositionRisk", Collection.extend(request, params))
          else
            [use_v2, params] =
              Base.handle_option_and_params(
                exchange,
                params,
                "fetchPositionsRisk",
                "useV2",
                false
              )

            params = Collection.extend(request, params)

            if JS.truthy?(use_v2) do
              Rest.call(exchange, "fapiPrivateV2GetPositionRisk", params)
            else
              Rest.call(exchange, "fapiPrivateV3GetPositionRisk", params)
            end
          end

        is_inverse(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetCmPositionRisk", Collection.extend(request, params))
          else
            Rest.call(exchange, "dapiPrivateGetPositionRisk", Collection.extend(request, params))
          end

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " fetchPositionsRisk() supports linear and inverse contracts only"
      end

    result =
      Enum.flat_map(JS.elements(response), fn raw_position ->
        entry_price_string = Safe.string(raw_position, "entryPrice")

        if Precise.string_gt(entry_price_string, "0") do
          [parse_position_risk(exchange, raw_position, nil)]
        else
          []
        end
      end)

    symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)
    Base.filter_by_array_positions(result, "symbol", symbols, false)
  end

  # js/src/binance.js:11513-11561
  @spec fetch_funding_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_funding_history(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new([{"incomeType", "FUNDING_FEE"}])

    {market, request} =
      if symbol == nil do
        {nil, request}
      else
        market = market(exchange, symbol)
        request = JS.put(request, "symbol", market["id"])

        if !market["swap"] do
          raise Ccxt.NotSupported,
                exchange.id <> " fetchFundingHistory() supports swap contracts only"
        end

        {market, request}
      end

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchFundingHistory", market, params, "linear")

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchFundingHistory",
        "papi",
        "portfolioMargin",
        false
      )

    {handle_until_option, _} = Base.handle_until_option("endTime", request, params, nil)
    [request, params] = handle_until_option
    request = if since == nil, do: request, else: JS.put(request, "startTime", since)
    request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

    default_type =
      Safe.string2(Instance.options(exchange), "fetchFundingHistory", "defaultType", "future")

    type = Safe.string(params, "type", default_type)
    params = Collection.omit(params, "type")

    response =
      cond do
        is_linear(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetUmIncome", Collection.extend(request, params))
          else
            Rest.call(exchange, "fapiPrivateGetIncome", Collection.extend(request, params))
          end

        is_inverse(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetCmIncome", Collection.extend(request, params))
          else
            Rest.call(exchange, "dapiPrivateGetIncome", Collection.extend(request, params))
          end

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " fetchFundingHistory() supports linear and inverse contracts only"
      end

    Base.parse_incomes(exchange, response, market, since, limit)
  end

  # js/src/binance.js:11576-11614
  @spec set_leverage(Exchange.t(), number() | nil, String.t() | nil, map() | nil) :: term()
  def set_leverage(exchange, leverage, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " setLeverage() requires a symbol argument"
    end

    if JS.less?(leverage, 1) or JS.greater?(leverage, 125) do
      raise Ccxt.BadRequest, exchange.id <> " leverage should be between 1 and 125"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}, {"leverage", leverage}])

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "setLeverage",
        "papi",
        "portfolioMargin",
        false
      )

    cond do
      market["linear"] ->
        if JS.truthy?(is_portfolio_margin) do
          Rest.call(exchange, "papiPostUmLeverage", Collection.extend(request, params))
        else
          Rest.call(exchange, "fapiPrivatePostLeverage", Collection.extend(request, params))
        end

      market["inverse"] ->
        if JS.truthy?(is_portfolio_margin) do
          Rest.call(exchange, "papiPostCmLeverage", Collection.extend(request, params))
        else
          Rest.call(exchange, "dapiPrivatePostLeverage", Collection.extend(request, params))
        end

      true ->
        raise Ccxt.NotSupported,
              exchange.id <> " setLeverage() supports linear and inverse contracts only"
    end
  end

  # js/src/binance.js:11626-11682
  @spec set_margin_mode(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: term()
  def set_margin_mode(exchange, margin_mode, symbol, params) do
    params = params || %{}

    if symbol == nil do
      raise Ccxt.ArgumentsRequired, exchange.id <> " setMarginMode() requires a symbol argument"
    end

    margin_mode = String.upcase(margin_mode)
    margin_mode = if margin_mode == "CROSS", do: "CROSSED", else: margin_mode

    if margin_mode != "ISOLATED" and margin_mode != "CROSSED" do
      raise Ccxt.BadRequest, exchange.id <> " marginMode must be either isolated or cross"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}, {"marginType", margin_mode}])

    try do
      cond do
        market["linear"] ->
          Rest.call(exchange, "fapiPrivatePostMarginType", Collection.extend(request, params))

        market["inverse"] ->
          Rest.call(exchange, "dapiPrivatePostMarginType", Collection.extend(request, params))

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " setMarginMode() supports linear and inverse contracts only"
      end
    rescue
      e ->
        if Error.kind_of?(e, Ccxt.MarginModeAlreadySet) do
          throw_margin_mode_already_set =
            Base.safe_bool(Instance.options(exchange), "throwMarginModeAlreadySet", false)

          if throw_margin_mode_already_set do
            reraise e, __STACKTRACE__
          else
            %{"code" => -4046, "msg" => "No need to change margin type."}
          end
        else
          reraise e, __STACKTRACE__
        end
    end
  end

  # js/src/binance.js:11698-11746
  @spec set_position_mode(Exchange.t(), boolean() | nil, String.t() | nil, map() | nil) :: term()
  def set_position_mode(exchange, hedged, symbol, params) do
    params = params || %{}
    market = if symbol == nil, do: nil, else: market(exchange, symbol)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "setPositionMode", market, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "setPositionMode", market, params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "setPositionMode",
        "papi",
        "portfolioMargin",
        false
      )

    dual_side_position = if hedged, do: "true", else: "false"
    request = Ordered.new([{"dualSidePosition", dual_side_position}])

    cond do
      is_inverse(type, sub_type) ->
        if JS.truthy?(is_portfolio_margin) do
          Rest.call(exchange, "papiPostCmPositionSideDual", Collection.extend(request, params))
        else
          Rest.call(
            exchange,
            "dapiPrivatePostPositionSideDual",
            Collection.extend(request, params)
          )
        end

      is_linear(type, sub_type) ->
        if JS.truthy?(is_portfolio_margin) do
          Rest.call(exchange, "papiPostUmPositionSideDual", Collection.extend(request, params))
        else
          Rest.call(
            exchange,
            "fapiPrivatePostPositionSideDual",
            Collection.extend(request, params)
          )
        end

      true ->
        raise Ccxt.BadRequest,
              exchange.id <> " setPositionMode() supports linear and inverse contracts only"
    end
  end

  # js/src/binance.js:11761-11795
  @spec fetch_leverages(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_leverages(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    load_leverage_brackets(exchange, false, params)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchLeverages", nil, params, nil)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchLeverages", nil, params, "linear")

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchLeverages",
        "papi",
        "portfolioMargin",
        false
      )

    response =
      cond do
        is_linear(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetUmAccount", params)
          else
            Rest.call(exchange, "fapiPrivateGetSymbolConfig", params)
          end

        is_inverse(type, sub_type) ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetCmAccount", params)
          else
            Rest.call(exchange, "dapiPrivateGetAccount", params)
          end

        true ->
          raise Ccxt.NotSupported,
                exchange.id <> " fetchLeverages() supports linear and inverse contracts only"
      end

    leverages = Base.safe_list(response, "positions", [])
    leverages = if is_list(response), do: response, else: leverages
    Base.parse_leverages(exchange, leverages, symbols, "symbol", nil)
  end

  # js/src/binance.js:11796-11828
  @spec parse_leverage(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_leverage(exchange, leverage, market) do
    market_id = Safe.string(leverage, "symbol")
    margin_mode_raw = Base.safe_bool(leverage, "isolated", nil)

    margin_mode =
      if margin_mode_raw == nil do
        nil
      else
        if margin_mode_raw, do: "isolated", else: "cross"
      end

    margin_type_raw = Safe.string_lower(leverage, "marginType")

    margin_mode =
      if margin_type_raw == nil do
        margin_mode
      else
        if margin_type_raw == "crossed", do: "cross", else: "isolated"
      end

    side = Safe.string_lower(leverage, "positionSide")
    leverage_value = Safe.integer(leverage, "leverage")

    {long_leverage, short_leverage} =
      cond do
        side == nil or side == "both" ->
          long_leverage = leverage_value
          short_leverage = leverage_value
          {long_leverage, short_leverage}

        side == "long" ->
          long_leverage = leverage_value
          {long_leverage, nil}

        side == "short" ->
          short_leverage = leverage_value
          {nil, short_leverage}

        true ->
          {nil, nil}
      end

    %{
      "info" => leverage,
      "symbol" => Base.safe_symbol(exchange, market_id, market, nil, nil),
      "marginMode" => margin_mode,
      "longLeverage" => long_leverage,
      "shortLeverage" => short_leverage
    }
  end

  # js/src/binance.js:11840-11874
  @spec fetch_settlement_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_settlement_history(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = if symbol == nil, do: nil, else: market(exchange, symbol)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchSettlementHistory", market, params, nil)

    if type != "option" do
      raise Ccxt.NotSupported,
            exchange.id <> " fetchSettlementHistory() supports option markets only"
    end

    request = Ordered.new()

    {symbol, request} =
      if symbol == nil do
        {symbol, request}
      else
        symbol = market["symbol"]

        request =
          JS.put(
            request,
            "underlying",
            JS.to_string(market["baseId"]) <> JS.to_string(market["quoteId"])
          )

        {symbol, request}
      end

    request = if since == nil, do: request, else: JS.put(request, "startTime", since)
    request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

    response =
      Rest.call(exchange, "eapiPublicGetExerciseHistory", Collection.extend(request, params))

    settlements = parse_settlements(exchange, response, market)
    sorted = Collection.sort_by(settlements, "timestamp")
    Base.filter_by_symbol_since_limit(sorted, symbol, since, limit, nil)
  end

  # js/src/binance.js:11886-11929
  @spec fetch_my_settlement_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_my_settlement_history(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = if symbol == nil, do: nil, else: market(exchange, symbol)

    [type, params] =
      Base.handle_market_type_and_params(
        exchange,
        "fetchMySettlementHistory",
        market,
        params,
        nil
      )

    if type != "option" do
      raise Ccxt.NotSupported,
            exchange.id <> " fetchMySettlementHistory() supports option markets only"
    end

    request = Ordered.new()

    {request, symbol} =
      if symbol == nil do
        {request, symbol}
      else
        request = JS.put(request, "symbol", market["id"])
        symbol = market["symbol"]
        {request, symbol}
      end

    request = if since == nil, do: request, else: JS.put(request, "startTime", since)
    request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

    response =
      Rest.call(exchange, "eapiPrivateGetExerciseRecord", Collection.extend(request, params))

    settlements = parse_settlements(exchange, response, market)
    sorted = Collection.sort_by(settlements, "timestamp")
    Base.filter_by_symbol_since_limit(sorted, symbol, since, limit, nil)
  end

  # js/src/binance.js:11930-11970
  @spec parse_settlement(Exchange.t(), term(), term()) :: map() | nil
  def parse_settlement(exchange, settlement, market) do
    timestamp = Safe.integer2(settlement, "expiryDate", "createDate")
    market_id = Safe.string(settlement, "symbol")

    %{
      "info" => settlement,
      "symbol" => Base.safe_symbol(exchange, market_id, market, nil, nil),
      "price" => Base.safe_number2(settlement, "realStrikePrice", "exercisePrice", nil),
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp)
    }
  end

  # js/src/binance.js:11971-12011
  @spec parse_settlements(Exchange.t(), term(), term()) :: [term()] | nil
  def parse_settlements(exchange, settlements, market) do
    for settlement <- JS.elements(settlements), do: parse_settlement(exchange, settlement, market)
  end

  # js/src/binance.js:12022-12049
  @spec fetch_ledger_entry(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def fetch_ledger_entry(exchange, id, code, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [type, params] =
      Base.handle_market_type_and_params(exchange, "fetchLedgerEntry", nil, params, nil)

    if type != "option" do
      raise Ccxt.BadRequest, exchange.id <> " fetchLedgerEntry() can only be used for type option"
    end

    Base.check_required_argument(exchange, "fetchLedgerEntry", code, "code", nil)
    currency = Base.currency(exchange, code)
    request = Ordered.new([{"recordId", id}, {"currency", currency["id"]}])
    response = Rest.call(exchange, "eapiPrivateGetBill", Collection.extend(request, params))
    first = Base.safe_dict(response, 0, response)
    parse_ledger_entry(exchange, first, currency)
  end

  # js/src/binance.js:12069-12152
  @spec fetch_ledger(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_ledger(exchange, code, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchLedger", "paginate", nil)

    if JS.truthy?(paginate) do
      {fetch_paginated_call_dynamic, _} =
        Base.fetch_paginated_call_dynamic(
          exchange,
          "fetchLedger",
          code,
          since,
          limit,
          params,
          nil,
          false
        )

      fetch_paginated_call_dynamic
    else
      currency = if code == nil, do: nil, else: Base.currency(exchange, code)
      request = Ordered.new()

      [type, params] =
        Base.handle_market_type_and_params(exchange, "fetchLedger", nil, params, nil)

      [sub_type, params] =
        Base.handle_sub_type_and_params(exchange, "fetchLedger", nil, params, nil)

      request = if since == nil, do: request, else: JS.put(request, "startTime", since)
      request = if limit == nil, do: request, else: JS.put(request, "limit", limit)
      until = Safe.integer(params, "until")

      {params, request} =
        if until == nil do
          {params, request}
        else
          params = Collection.omit(params, "until")
          request = JS.put(request, "endTime", until)
          {params, request}
        end

      [is_portfolio_margin, params] =
        Base.handle_option_and_params2(
          exchange,
          params,
          "fetchLedger",
          "papi",
          "portfolioMargin",
          false
        )

      response =
        cond do
          type == "option" ->
            Base.check_required_argument(exchange, "fetchLedger", code, "code", nil)
            request = JS.put(request, "currency", currency["id"])
            Rest.call(exchange, "eapiPrivateGetBill", Collection.extend(request, params))

          is_linear(type, sub_type) ->
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiGetUmIncome", Collection.extend(request, params))
            else
              Rest.call(exchange, "fapiPrivateGetIncome", Collection.extend(request, params))
            end

          is_inverse(type, sub_type) ->
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiGetCmIncome", Collection.extend(request, params))
            else
              Rest.call(exchange, "dapiPrivateGetIncome", Collection.extend(request, params))
            end

          true ->
            raise Ccxt.NotSupported,
                  exchange.id <> " fetchLedger() supports contract wallets only"
        end

      Base.parse_ledger(exchange, response, currency, since, limit, nil)
    end
  end

  # js/src/binance.js:12153-12209
  @spec parse_ledger_entry(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_ledger_entry(exchange, item, currency) do
    amount = Safe.decimal2(item, "amount", "income")

    {direction, amount} =
      if Precise.le(amount, {0, 0}) do
        direction = "out"
        amount = Precise.multiply({-1, 0}, amount)
        {direction, amount}
      else
        {"in", amount}
      end

    {currency_id, type, id, trade_id} =
      Safe.strings(item, ["asset", ["type", "incomeType"], ["id", "tranId"], "tradeId"])

    currency = Base.safe_currency(exchange, currency_id, currency)
    code = currency["code"]
    timestamp = Safe.integer2(item, "createDate", "time")

    Base.safe_ledger_entry(
      exchange,
      %{
        "info" => item,
        "id" => id,
        "direction" => direction,
        "account" => nil,
        "referenceAccount" => nil,
        "referenceId" => trade_id,
        "type" => parse_ledger_entry_type(type),
        "currency" => code,
        "amount" => Number.parse_number(amount),
        "timestamp" => timestamp,
        "datetime" => Time.iso8601(timestamp),
        "before" => nil,
        "after" => nil,
        "status" => nil,
        "fee" => nil
      },
      currency
    )
  end

  # js/src/binance.js:12210-12233
  @spec parse_ledger_entry_type(term()) :: String.t() | nil
  def parse_ledger_entry_type(type) do
    ledger_type = %{
      "FEE" => "fee",
      "FUNDING_FEE" => "fee",
      "OPTIONS_PREMIUM_FEE" => "fee",
      "POSITION_LIMIT_INCREASE_FEE" => "fee",
      "CONTRACT" => "trade",
      "REALIZED_PNL" => "trade",
      "TRANSFER" => "transfer",
      "CROSS_COLLATERAL_TRANSFER" => "transfer",
      "INTERNAL_TRANSFER" => "transfer",
      "COIN_SWAP_DEPOSIT" => "deposit",
      "COIN_SWAP_WITHDRAW" => "withdrawal",
      "OPTIONS_SETTLE_PROFIT" => "settlement",
      "DELIVERED_SETTELMENT" => "settlement",
      "WELCOME_BONUS" => "cashback",
      "CONTEST_REWARD" => "cashback",
      "COMMISSION_REBATE" => "rebate",
      "API_REBATE" => "rebate",
      "REFERRAL_KICKBACK" => "referral",
      "COMMISSION" => "commission"
    }

    Safe.string(ledger_type, type, type)
  end

  # js/src/binance.js:12234-12253
  @spec get_network_code_by_network_url(Exchange.t(), String.t() | nil, String.t() | nil) ::
          String.t() | nil
  def get_network_code_by_network_url(exchange, currency_code, deposit_url) do
    if deposit_url == nil do
      nil
    else
      currency = Base.currency(exchange, currency_code)
      networks = Base.safe_dict(currency, "networks", %{})

      Enum.reduce(JS.pairs(networks), nil, fn {current_network_code, value}, network_code ->
        info = Base.safe_dict(value, "info", %{})
        site_url = Safe.string(info, "contractAddressUrl")

        if site_url != nil and
             String.starts_with?(deposit_url, get_base_domain_from_url(site_url)) do
          current_network_code
        else
          network_code
        end
      end)
    end
  end

  # js/src/binance.js:12254-12268
  @spec get_base_domain_from_url(String.t() | nil) :: String.t() | nil
  def get_base_domain_from_url(url) do
    if url == nil do
      nil
    else
      url_parts = String.split(url, "/")
      scheme = Safe.string(url_parts, 0)

      if scheme == nil do
        nil
      else
        domain = Safe.string(url_parts, 2)
        if domain == nil, do: nil, else: "#{scheme}//#{domain}/"
      end
    end
  end

  # js/src/binance.js:12269-12417
  @spec sign(
          Exchange.t(),
          term(),
          String.t() | nil,
          String.t() | nil,
          map() | nil,
          term(),
          term()
        ) :: {map() | nil, map()}
  def sign(exchange, path, api, method, params, headers, body) do
    api = api || "public"
    method = method || "GET"
    params = params || %{}
    urls = exchange.urls

    if not JS.has_key?(urls["api"], api) do
      raise Ccxt.NotSupported,
            "#{exchange.id} does not have a testnet/sandbox URL for #{api} endpoints"
    end

    url = JS.get(exchange.urls["api"], api)
    url = "#{JS.to_string(url)}/#{JS.to_string(path)}"

    headers =
      if path == "historicalTrades" do
        if exchange.api_key not in [nil, ""] do
          %{"X-MBX-APIKEY" => exchange.api_key}
        else
          raise Ccxt.AuthenticationError,
                exchange.id <> " historicalTrades endpoint requires `apiKey` credential"
        end
      else
        headers
      end

    user_data_stream =
      path == "userDataStream" or path == "listenKey" or path == "userListenToken"

    {headers, body, params, url} =
      cond do
        user_data_stream ->
          if exchange.api_key not in [nil, ""] do
            headers = %{
              "X-MBX-APIKEY" => exchange.api_key,
              "Content-Type" => "application/x-www-form-urlencoded"
            }

            if method != "GET" do
              body = Encode.urlencode(params)
              {headers, body, params, url}
            else
              {headers, body, params, url}
            end
          else
            raise Ccxt.AuthenticationError,
                  exchange.id <> " userDataStream endpoint requires `apiKey` credential"
          end

        api == "private" or api == "eapiPrivate" or (api == "sapi" and path != "system/status") or
          api == "sapiV2" or api == "sapiV3" or api == "sapiV4" or api == "dapiPrivate" or
          api == "dapiPrivateV2" or api == "fapiPrivate" or api == "fapiPrivateV2" or
          api == "fapiPrivateV3" or (api == "papiV2" or (api == "papi" and path != "ping")) ->
          Base.check_required_credentials(exchange, nil)

          if JS.contains?(url, "testnet.binancefuture.com") and exchange.is_sandbox_mode_enabled and
               !Base.safe_bool(Instance.options(exchange), "disableFuturesSandboxWarning", nil) do
            raise Ccxt.NotSupported,
                  exchange.id <>
                    " testnet/sandbox mode is not supported for futures anymore, please check the deprecation announcement https://t.me/ccxt_announcements/92 and consider using the demo trading instead."
          end

          params =
            if method == "POST" and (path == "order" or path == "sor/order") do
              new_client_order_id = Safe.string(params, "newClientOrderId")

              if new_client_order_id == nil do
                is_spot_or_margin = JS.contains?(api, "sapi") or api == "private"
                market_type = if is_spot_or_margin, do: "spot", else: "future"
                default_id = if is_spot_or_margin, do: "x-TKT5PX2F", else: "x-xcKtGhcu"
                broker = Base.safe_dict(Instance.options(exchange), "broker", %{})
                broker_id = Safe.string(broker, market_type, default_id)
                JS.put(params, "newClientOrderId", broker_id <> Crypto.uuid22())
              else
                params
              end
            else
              params
            end

          params =
            if path == "batchOrders" and (method == "POST" or method == "PUT") do
              batch_orders = Base.safe_list(params, "batchOrders", nil)

              {checked_batch_orders, params} =
                if method == "POST" and api == "fapiPrivate" do
                  {checked_batch_orders, changed_batch_orders} =
                    for batch_order <- batch_orders, reduce: {[], []} do
                      {checked_batch_orders, changed_batch_orders} ->
                        new_client_order_id = Safe.string(batch_order, "newClientOrderId")

                        batch_order =
                          if new_client_order_id == nil do
                            default_id = "x-xcKtGhcu"
                            broker = Base.safe_dict(Instance.options(exchange), "broker", %{})
                            broker_id = Safe.string(broker, "future", default_id)
                            new_client_order_id = broker_id <> Crypto.uuid22()
                            JS.put(batch_order, "newClientOrderId", new_client_order_id)
                          else
                            batch_order
                          end

                        checked_batch_orders = [batch_order | checked_batch_orders]
                        changed_batch_orders = [batch_order | changed_batch_orders]
                        {checked_batch_orders, changed_batch_orders}
                    end

                  checked_batch_orders = Enum.reverse(checked_batch_orders)
                  batch_orders = Enum.reverse(changed_batch_orders)
                  params = JS.put(params, "batchOrders", batch_orders)
                  {checked_batch_orders, params}
                else
                  {batch_orders, params}
                end

              query_batch = Encode.json(checked_batch_orders)
              JS.put(params, "batchOrders", query_batch)
            else
              params
            end

          default_recv_window = Safe.integer(Instance.options(exchange), "recvWindow")

          extended_params =
            Collection.extend(Ordered.new([{"timestamp", nonce(exchange)}]), params)

          extended_params =
            if default_recv_window == nil do
              extended_params
            else
              JS.put(extended_params, "recvWindow", default_recv_window)
            end

          recv_window = Safe.integer(params, "recvWindow")

          extended_params =
            if recv_window == nil do
              extended_params
            else
              JS.put(extended_params, "recvWindow", recv_window)
            end

          query =
            cond do
              api == "sapi" and path == "asset/dust" ->
                Encode.urlencode_with_array_repeat(extended_params)

              path == "batchOrders" or JS.includes?(path, "sub-account") or
                path == "capital/withdraw/apply" or JS.includes?(path, "staking") or
                  JS.includes?(path, "simple-earn") ->
                if method == "DELETE" and path == "batchOrders" do
                  orderidlist = Base.safe_list(extended_params, "orderidlist", [])

                  origclientorderidlist =
                    Base.safe_list2(
                      extended_params,
                      "origclientorderidlist",
                      "origClientOrderIdList",
                      []
                    )

                  extended_params =
                    Collection.omit(extended_params, [
                      "orderidlist",
                      "origclientorderidlist",
                      "origClientOrderIdList"
                    ])

                  extended_params =
                    if JS.has_key?(extended_params, "symbol") do
                      JS.put(
                        extended_params,
                        "symbol",
                        Encode.encode_uri_component(extended_params["symbol"])
                      )
                    else
                      extended_params
                    end

                  query = Encode.rawencode(extended_params)
                  orderidlist_length = length(orderidlist)
                  origclientorderidlist_length = length(origclientorderidlist)

                  query =
                    if orderidlist_length > 0 do
                      query <> "&orderidlist=%5B" <> JS.join(orderidlist, "%2C") <> "%5D"
                    else
                      query
                    end

                  if origclientorderidlist_length > 0 do
                    new_client_order_ids =
                      for origclientorderidlist_item <- origclientorderidlist do
                        "%22#{JS.to_string(origclientorderidlist_item)}%22"
                      end

                    query <>
                      "&origclientorderidlist=%5B" <>
                      Enum.join(new_client_order_ids, "%2C") <> "%5D"
                  else
                    query
                  end
                else
                  Encode.rawencode(extended_params)
                end

              true ->
                Encode.urlencode(extended_params)
            end

          signature =
            if JS.contains?(exchange.secret, "PRIVATE KEY") do
              if JS.length(exchange.secret) > 120 do
                Encode.encode_uri_component(Crypto.rsa(query, exchange.secret, :sha256))
              else
                Encode.encode_uri_component(
                  Crypto.eddsa(Encode.encode(query), exchange.secret, :ed25519)
                )
              end
            else
              Crypto.hmac(Encode.encode(query), Encode.encode(exchange.secret), :sha256)
            end

          query = "#{query}&signature=#{signature}"
          headers = %{"X-MBX-APIKEY" => exchange.api_key}

          if method == "GET" or method == "DELETE" do
            url = "#{url}?#{query}"
            {headers, body, params, url}
          else
            body = query
            headers = Map.put(headers, "Content-Type", "application/x-www-form-urlencoded")
            {headers, body, params, url}
          end

        JS.truthy?(length(JS.keys(params))) ->
          url = "#{url}?#{Encode.urlencode(params)}"
          {headers, body, params, url}

        true ->
          {headers, body, params, url}
      end

    {%{"url" => url, "method" => method, "body" => body, "headers" => headers}, params}
  end

  # js/src/binance.js:12418-12441
  @spec get_exceptions_by_url(Exchange.t(), String.t() | nil, String.t() | nil) :: map() | nil
  def get_exceptions_by_url(exchange, url, exact_or_broad) do
    hostname = if exchange.hostname == nil, do: "binance.com", else: exchange.hostname

    market_type =
      cond do
        String.starts_with?(url, "https://api.#{JS.to_string(hostname)}/") or
          String.starts_with?(url, "https://demo-api") or
            String.starts_with?(url, "https://testnet.binance.vision") ->
          "spot"

        String.starts_with?(url, "https://dapi.#{JS.to_string(hostname)}/") or
          String.starts_with?(url, "https://demo-dapi") or
            String.starts_with?(url, "https://testnet.binancefuture.com/dapi") ->
          "inverse"

        String.starts_with?(url, "https://fapi.#{JS.to_string(hostname)}/") or
          String.starts_with?(url, "https://demo-fapi") or
            String.starts_with?(url, "https://testnet.binancefuture.com/fapi") ->
          "linear"

        String.starts_with?(url, "https://eapi.#{JS.to_string(hostname)}/") ->
          "option"

        String.starts_with?(url, "https://papi.#{JS.to_string(hostname)}/") ->
          "portfolioMargin"

        true ->
          nil
      end

    if market_type == nil do
      %{}
    else
      exceptions_for_market_type = Base.safe_dict(exchange.exceptions, market_type, %{})
      Base.safe_dict(exceptions_for_market_type, exact_or_broad, %{})
    end
  end

  # js/src/binance.js:12442-12531
  @spec handle_errors(
          Exchange.t(),
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil,
          String.t() | nil,
          term(),
          term(),
          term()
        ) :: term()
  def handle_errors(
        exchange,
        code,
        reason,
        url,
        _method,
        _headers,
        body,
        response,
        _request_headers,
        _request_body
      ) do
    if code == 418 or code == 429 do
      raise Ccxt.DDoSProtection,
            "#{exchange.id} #{JS.to_string(code)} #{JS.to_string(reason)} #{JS.to_string(body)}"
    end

    if JS.greater_equal?(code, 400) do
      if JS.contains?(body, "Price * QTY is zero or less") do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} order cost = amount * price is zero or less #{JS.to_string(body)}"
      end

      if JS.contains?(body, "LOT_SIZE") do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} order amount should be evenly divisible by lot size #{JS.to_string(body)}"
      end

      if JS.contains?(body, "PRICE_FILTER") do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} order price is invalid, i.e. exceeds allowed price precision, exceeds min price or max price limits or is invalid value in general, use this.priceToPrecision (symbol, amount) #{JS.to_string(body)}"
      end
    end

    if response == nil do
      nil
    else
      success = Base.safe_bool(response, "success", true)

      response =
        if success do
          response
        else
          message_new = Safe.string(response, "msg")

          {_, response} =
            if message_new == nil do
              {nil, response}
            else
              parsed_message =
                try do
                  Encode.decode_json(message_new)
                rescue
                  _ -> nil
                end

              if parsed_message == nil do
                {parsed_message, response}
              else
                response = parsed_message
                {parsed_message, response}
              end
            end

          response
        end

      message = Safe.string(response, "msg")

      if message != nil do
        Base.throw_exactly_matched_exception(
          get_exceptions_by_url(exchange, url, "exact"),
          message,
          "#{exchange.id} #{message}"
        )

        Base.throw_exactly_matched_exception(
          exchange.exceptions["exact"],
          message,
          "#{exchange.id} #{message}"
        )

        Base.throw_broadly_matched_exception(
          get_exceptions_by_url(exchange, url, "broad"),
          message,
          "#{exchange.id} #{message}"
        )

        Base.throw_broadly_matched_exception(
          exchange.exceptions["broad"],
          message,
          "#{exchange.id} #{message}"
        )
      end

      error = Safe.string(response, "code")

      cond do
        error == nil ->
          if !success, do: raise(Ccxt.ExchangeError, "#{exchange.id} #{JS.to_string(body)}")

          if is_list(response) do
            array_length = length(response)

            if array_length == 1 do
              element = Enum.at(response, 0)
              error_code = Safe.string(element, "code")

              if error_code != nil do
                Base.throw_exactly_matched_exception(
                  get_exceptions_by_url(exchange, url, "exact"),
                  error_code,
                  "#{exchange.id} #{JS.to_string(body)}"
                )

                Base.throw_exactly_matched_exception(
                  exchange.exceptions["exact"],
                  error_code,
                  "#{exchange.id} #{JS.to_string(body)}"
                )
              end
            end
          end

          nil

        error == "200" || Precise.string_equals(error, "0") ->
          nil

        true ->
          if error == "-2015" and
               JS.truthy?(Instance.options(exchange)["hasAlreadyAuthenticatedSuccessfully"]) do
            raise Ccxt.DDoSProtection, "#{exchange.id} #{JS.to_string(body)}"
          end

          feedback = "#{exchange.id} #{JS.to_string(body)}"

          if message == "No need to change margin type." do
            raise Ccxt.MarginModeAlreadySet, feedback
          end

          Base.throw_exactly_matched_exception(
            get_exceptions_by_url(exchange, url, "exact"),
            error,
            feedback
          )

          Base.throw_exactly_matched_exception(exchange.exceptions["exact"], error, feedback)
          raise Ccxt.ExchangeError, feedback
      end
    end
  end

  # js/src/binance.js:12532-12553
  @spec calculate_rate_limiter_cost(term(), term(), term(), term(), map() | nil) :: term()
  def calculate_rate_limiter_cost(_api, _method, _path, params, config) do
    config = config || %{}

    cond do
      JS.has_key?(config, "noCoin") and not JS.has_key?(params, "coin") ->
        config["noCoin"]

      JS.has_key?(config, "noSymbol") and not JS.has_key?(params, "symbol") ->
        config["noSymbol"]

      JS.has_key?(config, "noPoolId") and not JS.has_key?(params, "poolId") ->
        config["noPoolId"]

      JS.has_key?(config, "byLimit") and JS.has_key?(params, "limit") ->
        limit = JS.get(params, "limit")
        by_limit = config["byLimit"]

        case Enum.find(JS.elements(by_limit), &JS.less_equal?(limit, JS.get(&1, 0))) do
          nil -> Safe.value(config, "cost", 1)
          entry -> JS.get(entry, 1)
        end

      true ->
        Safe.value(config, "cost", 1)
    end
  end

  # js/src/binance.js:12554-12561
  @spec request(
          Exchange.t(),
          term(),
          String.t() | nil,
          String.t() | nil,
          map() | nil,
          term(),
          term(),
          map() | nil
        ) :: term()
  def request(exchange, path, api, method, params, headers, body, config) do
    api = api || "public"
    method = method || "GET"
    params = params || %{}
    config = config || %{}
    response = Base.fetch2(exchange, path, api, method, params, headers, body, config)

    if api == "private" do
      Instance.put(exchange, :options, ["hasAlreadyAuthenticatedSuccessfully"], true)
    end

    response
  end

  # js/src/binance.js:12562-12601
  @spec modify_margin_helper(Exchange.t(), String.t() | nil, term(), term(), map() | nil) ::
          term()
  def modify_margin_helper(exchange, symbol, amount, add_or_reduce, params) do
    params = params || %{}
    default_type = Safe.string(Instance.options(exchange), "defaultType", "future")
    default_type = if default_type == "spot", do: "future", else: default_type
    type = Safe.string(params, "type", default_type)

    if type == "margin" or type == "spot" do
      raise Ccxt.NotSupported,
            exchange.id <> " add / reduce margin only supported with type future or delivery"
    end

    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    amount = Base.amount_to_precision(exchange, symbol, amount)
    request = Ordered.new([{"type", add_or_reduce}, {"symbol", market["id"]}, {"amount", amount}])

    {code, response} =
      if market["linear"] do
        code = market["quote"]

        response =
          Rest.call(exchange, "fapiPrivatePostPositionMargin", Collection.extend(request, params))

        {code, response}
      else
        code = market["base"]

        response =
          Rest.call(exchange, "dapiPrivatePostPositionMargin", Collection.extend(request, params))

        {code, response}
      end

    Collection.extend(parse_margin_modification(exchange, response, market), %{"code" => code})
  end

  # js/src/binance.js:12602-12645
  @spec parse_margin_modification(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_margin_modification(exchange, data, market) do
    raw_type = Safe.integer(data, "type")
    {error_code, market_id, asset} = Safe.strings(data, ["code", "symbol", "asset"])
    timestamp = Safe.integer(data, "time")
    market = safe_market(exchange, market_id, market, nil, "swap")
    no_error_code = error_code == nil
    success = error_code == "200"

    %{
      "info" => data,
      "symbol" => market["symbol"],
      "type" => if(raw_type == 1, do: "add", else: "reduce"),
      "marginMode" => "isolated",
      "amount" => Base.safe_number(data, "amount", nil),
      "code" => asset,
      "total" => nil,
      "status" => if(success or no_error_code, do: "ok", else: "failed"),
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp)
    }
  end

  # js/src/binance.js:12657-12659
  @spec reduce_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: map() | nil
  def reduce_margin(exchange, symbol, amount, params) do
    params = params || %{}
    modify_margin_helper(exchange, symbol, amount, 2, params)
  end

  # js/src/binance.js:12671-12673
  @spec add_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: map() | nil
  def add_margin(exchange, symbol, amount, params) do
    params = params || %{}
    modify_margin_helper(exchange, symbol, amount, 1, params)
  end

  # js/src/binance.js:12683-12703
  @spec fetch_cross_borrow_rate(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_cross_borrow_rate(exchange, code, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)
    request = Ordered.new([{"asset", currency["id"]}])

    response =
      Rest.call(exchange, "sapiGetMarginInterestRateHistory", Collection.extend(request, params))

    rate = Base.safe_dict(response, 0, nil)
    parse_borrow_rate(exchange, rate, nil)
  end

  # js/src/binance.js:12716-12722
  @spec fetch_isolated_borrow_rate(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_isolated_borrow_rate(exchange, symbol, params) do
    params = params || %{}
    request = Ordered.new([{"symbol", symbol}])
    borrow_rates = fetch_isolated_borrow_rates(exchange, Collection.extend(request, params))
    Base.safe_dict(borrow_rates, symbol, nil)
  end

  # js/src/binance.js:12735-12767
  @spec fetch_isolated_borrow_rates(Exchange.t(), map() | nil) :: map() | nil
  def fetch_isolated_borrow_rates(exchange, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new()
    symbol = Safe.string(params, "symbol")
    params = Collection.omit(params, "symbol")

    request =
      if symbol == nil do
        request
      else
        market = market(exchange, symbol)
        JS.put(request, "symbol", market["id"])
      end

    response =
      Rest.call(exchange, "sapiGetMarginIsolatedMarginData", Collection.extend(request, params))

    Base.parse_isolated_borrow_rates(exchange, response)
  end

  # js/src/binance.js:12779-12811
  @spec fetch_borrow_rate_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_borrow_rate_history(exchange, code, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    limit =
      if limit == nil do
        93
      else
        if limit > 93 do
          raise Ccxt.BadRequest,
                exchange.id <> " fetchBorrowRateHistory() limit parameter cannot exceed 92"
        end

        limit
      end

    currency = Base.currency(exchange, code)
    request = Ordered.new([{"asset", currency["id"]}, {"limit", limit}])

    request =
      if since == nil do
        request
      else
        request = JS.put(request, "startTime", since)
        end_time = since + limit * 86_400_000 - 1
        now = Time.milliseconds()
        JS.put(request, "endTime", JS.min(end_time, now))
      end

    response =
      Rest.call(exchange, "sapiGetMarginInterestRateHistory", Collection.extend(request, params))

    Base.parse_borrow_rate_history(exchange, response, code, since, limit)
  end

  # js/src/binance.js:12812-12831
  @spec parse_borrow_rate(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_borrow_rate(exchange, info, currency) do
    timestamp = Safe.integer(info, "timestamp")
    currency_id = Safe.string(info, "asset")

    %{
      "currency" => Base.safe_currency_code(exchange, currency_id, currency),
      "rate" => Base.safe_number(info, "dailyInterestRate", nil),
      "period" => 86_400_000,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "info" => info
    }
  end

  # js/src/binance.js:12832-12868
  @spec parse_isolated_borrow_rate(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_isolated_borrow_rate(exchange, info, market) do
    market_id = Safe.string(info, "symbol")
    market = safe_market(exchange, market_id, market, nil, "spot")
    data = Base.safe_list(info, "data", nil)
    base_info = Base.safe_dict(data, 0, nil)
    quote_info = Base.safe_dict(data, 1, nil)

    %{
      "info" => info,
      "symbol" => Safe.string(market, "symbol"),
      "base" => Safe.string(base_info, "coin"),
      "baseRate" => Base.safe_number(base_info, "dailyInterest", nil),
      "quote" => Safe.string(quote_info, "coin"),
      "quoteRate" => Base.safe_number(quote_info, "dailyInterest", nil),
      "period" => 86_400_000,
      "timestamp" => nil,
      "datetime" => nil
    }
  end

  # js/src/binance.js:12879-12906
  @spec create_gift_code(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  def create_gift_code(exchange, code, amount, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)
    request = Ordered.new([{"token", currency["id"]}, {"amount", amount}])

    response =
      Rest.call(exchange, "sapiPostGiftcardCreateCode", Collection.extend(request, params))

    data = Base.safe_dict(response, "data", nil)
    giftcard_code = Safe.string(data, "code")
    id = Safe.string(data, "referenceNo")

    %{
      "info" => response,
      "id" => id,
      "code" => giftcard_code,
      "currency" => code,
      "amount" => amount
    }
  end

  # js/src/binance.js:12916-12933
  @spec redeem_gift_code(Exchange.t(), term(), map() | nil) :: term()
  def redeem_gift_code(exchange, giftcard_code, params) do
    params = params || %{}
    request = Ordered.new([{"code", giftcard_code}])
    Rest.call(exchange, "sapiPostGiftcardRedeemCode", Collection.extend(request, params))
  end

  # js/src/binance.js:12943-12957
  @spec verify_gift_code(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def verify_gift_code(exchange, id, params) do
    params = params || %{}
    request = Ordered.new([{"referenceNo", id}])
    Rest.call(exchange, "sapiGetGiftcardVerify", Collection.extend(request, params))
  end

  # js/src/binance.js:12972-13039
  @spec fetch_borrow_interest(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_borrow_interest(exchange, code, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchBorrowInterest",
        "papi",
        "portfolioMargin",
        false
      )

    request = Ordered.new()

    request =
      if code == nil do
        request
      else
        currency = Base.currency(exchange, code)
        JS.put(request, "asset", currency["id"])
      end

    request = if since == nil, do: request, else: JS.put(request, "startTime", since)
    request = if limit == nil, do: request, else: JS.put(request, "size", limit)
    {handle_until_option, _} = Base.handle_until_option("endTime", request, params, nil)
    [request, params] = handle_until_option

    {response, market} =
      if JS.truthy?(is_portfolio_margin) do
        response =
          Rest.call(
            exchange,
            "papiGetMarginMarginInterestHistory",
            Collection.extend(request, params)
          )

        {response, nil}
      else
        {market, request} =
          if symbol == nil do
            {nil, request}
          else
            market = market(exchange, symbol)
            request = JS.put(request, "isolatedSymbol", market["id"])
            {market, request}
          end

        response =
          Rest.call(exchange, "sapiGetMarginInterestHistory", Collection.extend(request, params))

        {response, market}
      end

    rows = Base.safe_list(response, "rows", nil)
    interest = Base.parse_borrow_interests(exchange, rows, market)
    Base.filter_by_currency_since_limit(interest, code, since, limit, nil)
  end

  # js/src/binance.js:13040-13055
  @spec parse_borrow_interest(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_borrow_interest(exchange, info, _market) do
    symbol = Safe.string(info, "isolatedSymbol")
    timestamp = Safe.integer(info, "interestAccuredTime")
    margin_mode = if symbol == nil, do: "cross", else: "isolated"

    %{
      "info" => info,
      "symbol" => symbol,
      "currency" => Base.safe_currency_code(exchange, Safe.string(info, "asset"), nil),
      "interest" => Base.safe_number(info, "interest", nil),
      "interestRate" => Base.safe_number(info, "interestRate", nil),
      "amountBorrowed" => Base.safe_number(info, "principal", nil),
      "marginMode" => margin_mode,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp)
    }
  end

  # js/src/binance.js:13071-13118
  @spec repay_cross_margin(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  def repay_cross_margin(exchange, code, amount, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)

    request =
      Ordered.new([
        {"asset", currency["id"]},
        {"amount", Base.currency_to_precision(exchange, code, amount, nil)}
      ])

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "repayCrossMargin",
        "papi",
        "portfolioMargin",
        false
      )

    response =
      if JS.truthy?(is_portfolio_margin) do
        [method, params] =
          Base.handle_option_and_params2(
            exchange,
            params,
            "repayCrossMargin",
            "repayCrossMarginMethod",
            "method",
            nil
          )

        if method == "papiPostMarginRepayDebt" do
          Rest.call(exchange, "papiPostMarginRepayDebt", Collection.extend(request, params))
        else
          Rest.call(exchange, "papiPostRepayLoan", Collection.extend(request, params))
        end
      else
        request = JS.put_all(request, %{"isIsolated" => "FALSE", "type" => "REPAY"})
        Rest.call(exchange, "sapiPostMarginBorrowRepay", Collection.extend(request, params))
      end

    parse_margin_loan(exchange, response, currency)
  end

  # js/src/binance.js:13130-13149
  @spec repay_isolated_margin(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          term(),
          map() | nil
        ) :: map() | nil
  def repay_isolated_margin(exchange, symbol, code, amount, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)
    market = market(exchange, symbol)

    request =
      Ordered.new([
        {"asset", currency["id"]},
        {"amount", Base.currency_to_precision(exchange, code, amount, nil)},
        {"symbol", market["id"]},
        {"isIsolated", "TRUE"},
        {"type", "REPAY"}
      ])

    response =
      Rest.call(exchange, "sapiPostMarginBorrowRepay", Collection.extend(request, params))

    parse_margin_loan(exchange, response, currency)
  end

  # js/src/binance.js:13162-13187
  @spec borrow_cross_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def borrow_cross_margin(exchange, code, amount, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)

    request =
      Ordered.new([
        {"asset", currency["id"]},
        {"amount", Base.currency_to_precision(exchange, code, amount, nil)}
      ])

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "borrowCrossMargin",
        "papi",
        "portfolioMargin",
        false
      )

    response =
      if JS.truthy?(is_portfolio_margin) do
        Rest.call(exchange, "papiPostMarginLoan", Collection.extend(request, params))
      else
        request = JS.put_all(request, %{"isIsolated" => "FALSE", "type" => "BORROW"})
        Rest.call(exchange, "sapiPostMarginBorrowRepay", Collection.extend(request, params))
      end

    parse_margin_loan(exchange, response, currency)
  end

  # js/src/binance.js:13199-13218
  @spec borrow_isolated_margin(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def borrow_isolated_margin(exchange, symbol, code, amount, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    currency = Base.currency(exchange, code)
    market = market(exchange, symbol)

    request =
      Ordered.new([
        {"asset", currency["id"]},
        {"amount", Base.currency_to_precision(exchange, code, amount, nil)},
        {"symbol", market["id"]},
        {"isIsolated", "TRUE"},
        {"type", "BORROW"}
      ])

    response =
      Rest.call(exchange, "sapiPostMarginBorrowRepay", Collection.extend(request, params))

    parse_margin_loan(exchange, response, currency)
  end

  # js/src/binance.js:13219-13247
  @spec parse_margin_loan(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_margin_loan(exchange, info, currency) do
    currency_id = Safe.string(info, "asset")
    timestamp = Safe.integer(info, "updateTime")

    %{
      "id" => Safe.integer(info, "tranId"),
      "currency" => Base.safe_currency_code(exchange, currency_id, currency),
      "amount" => Base.safe_number(info, "amount", nil),
      "symbol" => nil,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "info" => info
    }
  end

  # js/src/binance.js:13263-13320
  @spec fetch_open_interest_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_open_interest_history(exchange, symbol, timeframe, since, limit, params) do
    timeframe = timeframe || "5m"
    params = params || %{}

    if timeframe == "1m" do
      raise Ccxt.BadRequest,
            exchange.id <> " fetchOpenInterestHistory cannot use the 1m timeframe"
    end

    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(
        exchange,
        params,
        "fetchOpenInterestHistory",
        "paginate",
        false
      )

    if JS.truthy?(paginate) do
      Base.fetch_paginated_call_deterministic(
        exchange,
        "fetchOpenInterestHistory",
        symbol,
        since,
        limit,
        timeframe,
        params,
        500
      )
    else
      market = market(exchange, symbol)
      request = Ordered.new([{"period", Safe.string(exchange.timeframes, timeframe, timeframe)}])
      request = if limit == nil, do: request, else: JS.put(request, "limit", limit)
      symbol_key = if market["linear"], do: "symbol", else: "pair"
      request = JS.put(request, symbol_key, market["id"])

      request =
        if market["inverse"] do
          JS.put(request, "contractType", Safe.string(params, "contractType", "CURRENT_QUARTER"))
        else
          request
        end

      request = if since == nil, do: request, else: JS.put(request, "startTime", since)
      until = Safe.integer(params, "until")
      end_time = Safe.integer(params, "endTime", until)
      params = Collection.omit(params, ["endTime", "until"])

      {request, limit} =
        cond do
          JS.truthy?(end_time) ->
            request = JS.put(request, "endTime", end_time)
            {request, limit}

          JS.truthy?(since) ->
            limit = if limit == nil, do: 30, else: limit
            duration = Time.parse_timeframe(timeframe)
            request = JS.put(request, "endTime", since + duration * limit * 1000)
            {request, limit}

          true ->
            {request, limit}
        end

      response =
        if market["inverse"] do
          Rest.call(exchange, "dapiDataGetOpenInterestHist", Collection.extend(request, params))
        else
          Rest.call(exchange, "fapiDataGetOpenInterestHist", Collection.extend(request, params))
        end

      Base.parse_open_interests_history(exchange, response, market, since, limit)
    end
  end

  # js/src/binance.js:13332-13400
  @spec fetch_open_interest(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_open_interest(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new()

    request =
      if market["option"] do
        request = JS.put(request, "underlyingAsset", market["baseId"])

        if market["expiry"] == nil do
          raise Ccxt.NotSupported,
                "#{exchange.id} fetchOpenInterest does not support #{JS.to_string(symbol)}"
        end

        JS.put(request, "expiration", Time.yymmdd(market["expiry"]))
      else
        JS.put(request, "symbol", market["id"])
      end

    response =
      cond do
        market["option"] ->
          Rest.call(exchange, "eapiPublicGetOpenInterest", Collection.extend(request, params))

        market["inverse"] ->
          Rest.call(exchange, "dapiPublicGetOpenInterest", Collection.extend(request, params))

        true ->
          Rest.call(exchange, "fapiPublicGetOpenInterest", Collection.extend(request, params))
      end

    if market["option"] do
      symbol = market["symbol"]
      result = Base.parse_open_interests_history(exchange, response, market, nil, nil)
      Enum.find(result, &(&1["symbol"] == symbol))
    else
      parse_open_interest(exchange, response, market)
    end
  end

  # js/src/binance.js:13401-13418
  @spec parse_open_interest(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_open_interest(exchange, interest, market) do
    timestamp = Safe.integer2(interest, "timestamp", "time")
    id = Safe.string(interest, "symbol")
    amount = Base.safe_number2(interest, "sumOpenInterest", "openInterest", nil)
    value = Base.safe_number2(interest, "sumOpenInterestValue", "sumOpenInterestUsd", nil)

    Base.safe_open_interest(
      %{
        "symbol" => Base.safe_symbol(exchange, id, market, nil, "contract"),
        "baseVolume" => if(market["inverse"], do: nil, else: amount),
        "quoteVolume" => value,
        "openInterestAmount" => amount,
        "openInterestValue" => value,
        "timestamp" => timestamp,
        "datetime" => Time.iso8601(timestamp),
        "info" => interest
      },
      market
    )
  end

  # js/src/binance.js:13439-13585
  @spec fetch_my_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_my_liquidations(exchange, symbol, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    [paginate, params] =
      Base.handle_option_and_params(exchange, params, "fetchMyLiquidations", "paginate", nil)

    if JS.truthy?(paginate) do
      {fetch_paginated_call_incremental, _} =
        Base.fetch_paginated_call_incremental(
          exchange,
          "fetchMyLiquidations",
          symbol,
          since,
          limit,
          params,
          "current",
          100
        )

      fetch_paginated_call_incremental
    else
      market = if symbol == nil, do: nil, else: market(exchange, symbol)

      [type, params] =
        Base.handle_market_type_and_params(exchange, "fetchMyLiquidations", market, params, nil)

      [sub_type, params] =
        Base.handle_sub_type_and_params(exchange, "fetchMyLiquidations", market, params, "linear")

      [is_portfolio_margin, params] =
        Base.handle_option_and_params2(
          exchange,
          params,
          "fetchMyLiquidations",
          "papi",
          "portfolioMargin",
          false
        )

      request = Ordered.new()

      request =
        if type != "spot", do: JS.put(request, "autoCloseType", "LIQUIDATION"), else: request

      request =
        if market == nil do
          request
        else
          symbol_key = if market["spot"], do: "isolatedSymbol", else: "symbol"

          if JS.truthy?(is_portfolio_margin) do
            request
          else
            JS.put(request, symbol_key, market["id"])
          end
        end

      request = if since == nil, do: request, else: JS.put(request, "startTime", since)

      request =
        cond do
          limit == nil -> request
          type == "spot" -> JS.put(request, "size", limit)
          true -> JS.put(request, "limit", limit)
        end

      {handle_until_option, _} = Base.handle_until_option("endTime", request, params, nil)
      [request, params] = handle_until_option

      response =
        cond do
          type == "spot" ->
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiGetMarginForceOrders", Collection.extend(request, params))
            else
              Rest.call(
                exchange,
                "sapiGetMarginForceLiquidationRec",
                Collection.extend(request, params)
              )
            end

          sub_type == "linear" ->
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiGetUmForceOrders", Collection.extend(request, params))
            else
              Rest.call(exchange, "fapiPrivateGetForceOrders", Collection.extend(request, params))
            end

          sub_type == "inverse" ->
            if JS.truthy?(is_portfolio_margin) do
              Rest.call(exchange, "papiGetCmForceOrders", Collection.extend(request, params))
            else
              Rest.call(exchange, "dapiPrivateGetForceOrders", Collection.extend(request, params))
            end

          true ->
            raise Ccxt.NotSupported,
                  "#{exchange.id} fetchMyLiquidations() does not support #{JS.to_string(market["type"])} markets"
        end

      liquidations = Base.safe_list(response, "rows", response)
      Base.parse_liquidations(exchange, liquidations, market, since, limit)
    end
  end

  # js/src/binance.js:13586-13669
  @spec parse_liquidation(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_liquidation(exchange, liquidation, market) do
    market_id = Safe.string(liquidation, "symbol")
    timestamp = Safe.integer2(liquidation, "updatedTime", "updateTime")

    Base.safe_liquidation(
      %{
        "info" => liquidation,
        "symbol" => Base.safe_symbol(exchange, market_id, market, nil, nil),
        "contracts" => Base.safe_number(liquidation, "executedQty", nil),
        "contractSize" => Base.safe_number(market, "contractSize", nil),
        "price" => Base.safe_number(liquidation, "avgPrice", nil),
        "side" => Safe.string_lower(liquidation, "side"),
        "baseValue" => Base.safe_number(liquidation, "cumBase", nil),
        "quoteValue" => Base.safe_number(liquidation, "cumQuote", nil),
        "timestamp" => timestamp,
        "datetime" => Time.iso8601(timestamp)
      },
      nil
    )
  end

  # js/src/binance.js:13679-13704
  @spec fetch_greeks(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_greeks(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])
    response = Rest.call(exchange, "eapiPublicGetMark", Collection.extend(request, params))
    parse_greeks(exchange, JS.get(response, 0), market)
  end

  # js/src/binance.js:13714-13745
  @spec fetch_all_greeks(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_all_greeks(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, true)
    request = Ordered.new()

    request =
      if symbols == nil do
        request
      else
        symbols_length = length(symbols)

        if symbols_length == 1 do
          market = market(exchange, Enum.at(symbols, 0))
          JS.put(request, "symbol", market["id"])
        else
          request
        end
      end

    response = Rest.call(exchange, "eapiPublicGetMark", Collection.extend(request, params))
    Base.parse_all_greeks(exchange, response, symbols, nil)
  end

  # js/src/binance.js:13746-13785
  @spec parse_greeks(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_greeks(exchange, greeks, market) do
    market_id = Safe.string(greeks, "symbol")
    symbol = Base.safe_symbol(exchange, market_id, market, nil, nil)

    %{
      "symbol" => symbol,
      "timestamp" => nil,
      "datetime" => nil,
      "delta" => Base.safe_number(greeks, "delta", nil),
      "gamma" => Base.safe_number(greeks, "gamma", nil),
      "theta" => Base.safe_number(greeks, "theta", nil),
      "vega" => Base.safe_number(greeks, "vega", nil),
      "rho" => nil,
      "bidSize" => nil,
      "askSize" => nil,
      "bidImpliedVolatility" => Base.safe_number(greeks, "bidIV", nil),
      "askImpliedVolatility" => Base.safe_number(greeks, "askIV", nil),
      "markImpliedVolatility" => Base.safe_number(greeks, "markIV", nil),
      "bidPrice" => nil,
      "askPrice" => nil,
      "markPrice" => Base.safe_number(greeks, "markPrice", nil),
      "lastPrice" => nil,
      "underlyingPrice" => nil,
      "info" => greeks
    }
  end

  # js/src/binance.js:13786-13798
  @spec fetch_trading_limits(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_trading_limits(exchange, symbols, _params) do
    markets = fetch_markets(exchange, nil)

    Enum.reduce(markets, %{}, fn market, trading_limits ->
      symbol = market["symbol"]

      if symbols == nil or Collection.in_array(symbol, symbols) do
        Map.put(trading_limits, symbol, market["limits"]["amount"])
      else
        trading_limits
      end
    end)
  end

  # js/src/binance.js:13810-13837
  @spec fetch_position_mode(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_position_mode(exchange, symbol, params) do
    params = params || %{}
    market = if symbol == nil, do: nil, else: market(exchange, symbol)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchPositionMode", market, params, nil)

    response =
      case sub_type do
        "linear" ->
          Rest.call(exchange, "fapiPrivateGetPositionSideDual", params)

        "inverse" ->
          Rest.call(exchange, "dapiPrivateGetPositionSideDual", params)

        _ ->
          raise Ccxt.BadRequest,
                exchange.id <>
                  " fetchPositionMode requires either a symbol argument or params[\"subType\"]"
      end

    dual_side_position = Base.safe_bool(response, "dualSidePosition", nil)
    %{"info" => response, "hedged" => dual_side_position}
  end

  # js/src/binance.js:13850-13933
  @spec fetch_margin_modes(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_margin_modes(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    {symbols, market} =
      if symbols == nil do
        {symbols, nil}
      else
        symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)
        market = market(exchange, Enum.at(symbols, 0))
        {symbols, market}
      end

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchMarginMode", market, params, nil)

    response =
      case sub_type do
        "linear" ->
          Rest.call(exchange, "fapiPrivateGetSymbolConfig", params)

        "inverse" ->
          Rest.call(exchange, "dapiPrivateGetAccount", params)

        _ ->
          raise Ccxt.BadRequest,
                exchange.id <> " fetchMarginModes () supports linear and inverse subTypes only"
      end

    assets = Base.safe_list(response, "positions", [])
    assets = if is_list(response), do: response, else: assets
    Base.parse_margin_modes(exchange, assets, symbols, "symbol", "swap")
  end

  # js/src/binance.js:13945-13976
  @spec fetch_margin_mode(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_margin_mode(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchMarginMode", market, params, nil)

    case sub_type do
      "linear" ->
        request = Ordered.new([{"symbol", market["id"]}])

        response =
          Rest.call(exchange, "fapiPrivateGetSymbolConfig", Collection.extend(request, params))

        parse_margin_mode(exchange, JS.get(response, 0), market)

      "inverse" ->
        fetch_margin_modes_response = fetch_margin_modes(exchange, [symbol], params)
        fetch_margin_modes_response[symbol]

      _ ->
        raise Ccxt.BadRequest,
              exchange.id <> " fetchMarginMode () supports linear and inverse subTypes only"
    end
  end

  # js/src/binance.js:13977-13994
  @spec parse_margin_mode(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_margin_mode(exchange, margin_mode, market) do
    market_id = Safe.string(margin_mode, "symbol")
    market = safe_market(exchange, market_id, market, nil, nil)
    margin_mode_raw = Base.safe_bool(margin_mode, "isolated", nil)

    re_margin_mode =
      if margin_mode_raw == nil do
        nil
      else
        if margin_mode_raw, do: "isolated", else: "cross"
      end

    margin_type_raw = Safe.string_lower(margin_mode, "marginType")

    re_margin_mode =
      if margin_type_raw == nil do
        re_margin_mode
      else
        if margin_type_raw == "crossed", do: "cross", else: "isolated"
      end

    %{"info" => margin_mode, "symbol" => market["symbol"], "marginMode" => re_margin_mode}
  end

  # js/src/binance.js:14004-14037
  @spec fetch_option(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_option(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])
    response = Rest.call(exchange, "eapiPublicGetTicker", Collection.extend(request, params))
    chain = Base.safe_dict(response, 0, %{})
    parse_option(exchange, chain, nil, market)
  end

  # js/src/binance.js:14038-14082
  @spec parse_option(Exchange.t(), map() | nil, map() | nil, map() | nil) :: map() | nil
  def parse_option(exchange, chain, _currency, market) do
    market_id = Safe.string(chain, "symbol")
    market = safe_market(exchange, market_id, market, nil, nil)

    %{
      "info" => chain,
      "currency" => nil,
      "symbol" => market["symbol"],
      "timestamp" => nil,
      "datetime" => nil,
      "impliedVolatility" => nil,
      "openInterest" => nil,
      "bidPrice" => Base.safe_number(chain, "bidPrice", nil),
      "askPrice" => Base.safe_number(chain, "askPrice", nil),
      "midPrice" => nil,
      "markPrice" => nil,
      "lastPrice" => Base.safe_number(chain, "lastPrice", nil),
      "underlyingPrice" => Base.safe_number(chain, "exercisePrice", nil),
      "change" => Base.safe_number(chain, "priceChange", nil),
      "percentage" => Base.safe_number(chain, "priceChangePercent", nil),
      "baseVolume" => Base.safe_number(chain, "volume", nil),
      "quoteVolume" => nil
    }
  end

  # js/src/binance.js:14097-14147
  @spec fetch_margin_adjustment_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_margin_adjustment_history(exchange, symbol, type, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    if symbol == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchMarginAdjustmentHistory () requires a symbol argument"
    end

    market = market(exchange, symbol)
    until = Safe.integer(params, "until")
    params = Collection.omit(params, "until")
    request = Ordered.new([{"symbol", market["id"]}])

    request =
      if type == nil do
        request
      else
        JS.put(request, "type", if(type == "add", do: 1, else: 2))
      end

    request = if since == nil, do: request, else: JS.put(request, "startTime", since)
    request = if limit == nil, do: request, else: JS.put(request, "limit", limit)
    request = if until == nil, do: request, else: JS.put(request, "endTime", until)

    response =
      cond do
        market["linear"] ->
          Rest.call(
            exchange,
            "fapiPrivateGetPositionMarginHistory",
            Collection.extend(request, params)
          )

        market["inverse"] ->
          Rest.call(
            exchange,
            "dapiPrivateGetPositionMarginHistory",
            Collection.extend(request, params)
          )

        true ->
          raise Ccxt.BadRequest,
                "#{exchange.id} fetchMarginAdjustmentHistory () is not supported for markets of type #{JS.to_string(market["type"])}"
      end

    modifications = Base.parse_margin_modifications(exchange, response, nil, nil, nil)
    Base.filter_by_symbol_since_limit(modifications, symbol, since, limit, nil)
  end

  # js/src/binance.js:14156-14202
  @spec fetch_convert_currencies(Exchange.t(), map() | nil) :: map() | nil
  def fetch_convert_currencies(exchange, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    response = Rest.call(exchange, "sapiGetConvertAssetInfo", params)

    Enum.reduce(JS.elements(response), %{}, fn entry, result ->
      id = Safe.string(entry, "asset")
      code = Base.safe_currency_code(exchange, id, nil)

      Map.put(result, code, %{
        "info" => entry,
        "id" => id,
        "code" => code,
        "networks" => nil,
        "type" => nil,
        "name" => nil,
        "active" => nil,
        "deposit" => nil,
        "withdraw" => nil,
        "fee" => nil,
        "precision" => Number.parse_number(Base.parse_precision(Safe.string(entry, "fraction"))),
        "limits" => %{
          "amount" => %{"min" => nil, "max" => nil},
          "withdraw" => %{"min" => nil, "max" => nil},
          "deposit" => %{"min" => nil, "max" => nil}
        },
        "created" => nil
      })
    end)
  end

  # js/src/binance.js:14215-14239
  @spec fetch_convert_quote(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def fetch_convert_quote(exchange, from_code, to_code, amount, params) do
    params = params || %{}

    if amount == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " fetchConvertQuote() requires an amount argument"
    end

    Rest.load_markets(exchange)

    request =
      Ordered.new([{"fromAsset", from_code}, {"toAsset", to_code}, {"fromAmount", amount}])

    response = Rest.call(exchange, "sapiPostConvertGetQuote", Collection.extend(request, params))
    from_currency = Base.currency(exchange, from_code)
    to_currency = Base.currency(exchange, to_code)
    parse_conversion(exchange, response, from_currency, to_currency)
  end

  # js/src/binance.js:14252-14286
  @spec create_convert_trade(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_convert_trade(exchange, id, from_code, to_code, amount, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new()

    response =
      if from_code == "BUSD" or to_code == "BUSD" do
        if amount == nil do
          raise Ccxt.ArgumentsRequired,
                exchange.id <> " createConvertTrade() requires an amount argument"
        end

        request =
          JS.put_all(request, %{
            "clientTranId" => id,
            "asset" => from_code,
            "targetAsset" => to_code,
            "amount" => amount
          })

        Rest.call(exchange, "sapiPostAssetConvertTransfer", Collection.extend(request, params))
      else
        request = JS.put(request, "quoteId", id)
        Rest.call(exchange, "sapiPostConvertAcceptQuote", Collection.extend(request, params))
      end

    from_currency = Base.currency(exchange, from_code)
    to_currency = Base.currency(exchange, to_code)
    parse_conversion(exchange, response, from_currency, to_currency)
  end

  # js/src/binance.js:14297-14364
  @spec fetch_convert_trade(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def fetch_convert_trade(exchange, id, code, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new()

    response =
      if code == "BUSD" do
        ms_in_day = 86_400_000
        now = Time.milliseconds()

        request =
          if code == nil do
            request
          else
            currency = Base.currency(exchange, code)
            JS.put(request, "asset", currency["id"])
          end

        request =
          JS.put_all(request, %{"tranId" => id, "startTime" => now - ms_in_day, "endTime" => now})

        Rest.call(
          exchange,
          "sapiGetAssetConvertTransferQueryByPage",
          Collection.extend(request, params)
        )
      else
        request = JS.put(request, "orderId", id)
        Rest.call(exchange, "sapiGetConvertOrderStatus", Collection.extend(request, params))
      end

    data =
      if code == "BUSD" do
        rows = Base.safe_list(response, "rows", [])
        Base.safe_dict(rows, 0, %{})
      else
        response
      end

    from_currency_id = Safe.string2(data, "deductedAsset", "fromAsset")
    to_currency_id = Safe.string2(data, "targetAsset", "toAsset")

    from_currency =
      if from_currency_id == nil, do: nil, else: Base.currency(exchange, from_currency_id)

    to_currency = if to_currency_id == nil, do: nil, else: Base.currency(exchange, to_currency_id)
    parse_conversion(exchange, data, from_currency, to_currency)
  end

  # js/src/binance.js:14377-14465
  @spec fetch_convert_trade_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_convert_trade_history(exchange, code, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    request = Ordered.new()
    ms_in_thirty_days = 2_592_000_000
    now = Time.milliseconds()

    request =
      if since == nil do
        JS.put(request, "startTime", now - ms_in_thirty_days)
      else
        JS.put(request, "startTime", since)
      end

    end_time = Safe.integer2(params, "endTime", "until")

    request =
      if end_time == nil do
        JS.put(request, "endTime", now)
      else
        JS.put(request, "endTime", end_time)
      end

    params = Collection.omit(params, "until")

    {from_currency_key, to_currency_key, response_query, response} =
      if code == "BUSD" do
        currency = Base.currency(exchange, code)
        request = JS.put(request, "asset", currency["id"])
        request = if limit == nil, do: request, else: JS.put(request, "size", limit)
        from_currency_key = "deductedAsset"
        to_currency_key = "targetAsset"
        response_query = "rows"

        response =
          Rest.call(
            exchange,
            "sapiGetAssetConvertTransferQueryByPage",
            Collection.extend(request, params)
          )

        {from_currency_key, to_currency_key, response_query, response}
      else
        if JS.greater?(JS.subtract(request["endTime"], request["startTime"]), ms_in_thirty_days) do
          raise Ccxt.BadRequest,
                exchange.id <>
                  " fetchConvertTradeHistory () the max interval between startTime and endTime is 30 days."
        end

        request = if limit == nil, do: request, else: JS.put(request, "limit", limit)
        from_currency_key = "fromAsset"
        to_currency_key = "toAsset"
        response_query = "list"

        response =
          Rest.call(exchange, "sapiGetConvertTradeFlow", Collection.extend(request, params))

        {from_currency_key, to_currency_key, response_query, response}
      end

    rows = Base.safe_list(response, response_query, [])

    Base.parse_conversions(
      exchange,
      rows,
      code,
      from_currency_key,
      to_currency_key,
      since,
      limit,
      nil
    )
  end

  # js/src/binance.js:14466-14554
  @spec parse_conversion(Exchange.t(), map() | nil, map() | nil, map() | nil) :: map() | nil
  def parse_conversion(exchange, conversion, from_currency, to_currency) do
    timestamp = Safe.integer_n(conversion, ["time", "validTimestamp", "createTime"])
    from_cur = Safe.string2(conversion, "deductedAsset", "fromAsset")
    from_code = Base.safe_currency_code(exchange, from_cur, from_currency)
    to = Safe.string2(conversion, "targetAsset", "toAsset")
    to_code = Base.safe_currency_code(exchange, to, to_currency)

    %{
      "info" => conversion,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "id" => Safe.string_n(conversion, ["tranId", "orderId", "quoteId"]),
      "fromCurrency" => from_code,
      "fromAmount" => Base.safe_number2(conversion, "deductedAmount", "fromAmount", nil),
      "toCurrency" => to_code,
      "toAmount" => Base.safe_number2(conversion, "targetAmount", "toAmount", nil),
      "price" => nil,
      "fee" => nil
    }
  end

  # js/src/binance.js:14566-14598
  @spec fetch_funding_intervals(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          map() | nil
  def fetch_funding_intervals(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    {symbols, market} =
      if symbols == nil do
        {symbols, nil}
      else
        symbols = Base.market_symbols(exchange, symbols, nil, nil, nil, nil)
        market = market(exchange, Enum.at(symbols, 0))
        {symbols, market}
      end

    type = "swap"

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchFundingIntervals", market, params, "linear")

    response =
      cond do
        is_linear(type, sub_type) ->
          Rest.call(exchange, "fapiPublicGetFundingInfo", params)

        is_inverse(type, sub_type) ->
          Rest.call(exchange, "dapiPublicGetFundingInfo", params)

        true ->
          raise Ccxt.NotSupported,
                exchange.id <>
                  " fetchFundingIntervals() supports linear and inverse swap contracts only"
      end

    Base.parse_funding_rates(exchange, response, symbols)
  end

  # js/src/binance.js:14613-14666
  @spec fetch_long_short_ratio_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_long_short_ratio_history(exchange, symbol, timeframe, since, limit, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    timeframe = if timeframe == nil, do: "1d", else: timeframe
    request = Ordered.new([{"period", timeframe}])
    {handle_until_option, _} = Base.handle_until_option("endTime", request, params, nil)
    [request, params] = handle_until_option
    request = if since == nil, do: request, else: JS.put(request, "startTime", since)
    request = if limit == nil, do: request, else: JS.put(request, "limit", limit)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchLongShortRatioHistory", market, params, nil)

    response =
      case sub_type do
        "linear" ->
          request = JS.put(request, "symbol", market["id"])

          Rest.call(
            exchange,
            "fapiDataGetGlobalLongShortAccountRatio",
            Collection.extend(request, params)
          )

        "inverse" ->
          request = JS.put(request, "pair", JS.get(market["info"], "pair"))

          Rest.call(
            exchange,
            "dapiDataGetGlobalLongShortAccountRatio",
            Collection.extend(request, params)
          )

        _ ->
          raise Ccxt.BadRequest,
                exchange.id <>
                  " fetchLongShortRatioHistory() supports linear and inverse subTypes only"
      end

    Base.parse_long_short_ratio_history(exchange, response, market, nil, nil)
  end

  # js/src/binance.js:14667-14699
  @spec parse_long_short_ratio(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_long_short_ratio(exchange, info, market) do
    market_id = Safe.string(info, "symbol")
    timestamp = Base.safe_integer_omit_zero(info, "timestamp", nil)

    %{
      "info" => info,
      "symbol" => Base.safe_symbol(exchange, market_id, market, nil, "contract"),
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "timeframe" => nil,
      "longShortRatio" => Base.safe_number(info, "longShortRatio", nil)
    }
  end

  # js/src/binance.js:14709-14732
  @spec fetch_adl_rank(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_adl_rank(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    market = market(exchange, symbol)
    request = Ordered.new([{"symbol", market["id"]}])

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchADLRank", market, params, nil)

    response =
      if sub_type == "linear" do
        Rest.call(exchange, "fapiPublicGetSymbolAdlRisk", Collection.extend(request, params))
      else
        raise Ccxt.BadRequest, exchange.id <> " fetchADLRank() supports linear subTypes only"
      end

    parse_adl_rank(exchange, response, market)
  end

  # js/src/binance.js:14746-14787
  @spec fetch_positions_adl_rank(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions_adl_rank(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, true, true)
    market = Base.get_market_from_symbols(exchange, symbols)

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, "fetchPositionsADLRank", market, params, nil)

    [is_portfolio_margin, params] =
      Base.handle_option_and_params2(
        exchange,
        params,
        "fetchPositionsADLRank",
        "papi",
        "portfolioMargin",
        false
      )

    response =
      case sub_type do
        "linear" ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetUmAdlQuantile", params)
          else
            Rest.call(exchange, "fapiPrivateGetAdlQuantile", params)
          end

        "inverse" ->
          if JS.truthy?(is_portfolio_margin) do
            Rest.call(exchange, "papiGetCmAdlQuantile", params)
          else
            Rest.call(exchange, "dapiPrivateGetAdlQuantile", params)
          end

        _ ->
          raise Ccxt.BadRequest,
                exchange.id <>
                  " fetchPositionsADLRank() supports linear and inverse subTypes only"
      end

    Base.parse_adl_ranks(exchange, response, symbols, nil)
  end

  # js/src/binance.js:14788-14838
  @spec parse_adl_rank(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_adl_rank(exchange, info, market) do
    adl_quantile = Base.safe_dict(info, "adlQuantile", %{})
    long_num = Base.safe_number(adl_quantile, "LONG", nil)
    short_num = Base.safe_number(adl_quantile, "SHORT", nil)
    both = Base.safe_number(adl_quantile, "BOTH", nil)

    rank =
      if both == nil do
        if long_num != nil and short_num != nil do
          if long_num > short_num, do: long_num, else: short_num
        end
      else
        both
      end

    market_id = Safe.string(info, "symbol")
    timestamp = Safe.integer2(info, "timestamp", "updateTime")

    %{
      "info" => info,
      "symbol" => Base.safe_symbol(exchange, market_id, market, nil, "contract"),
      "rank" => rank,
      "rating" => Safe.string_lower(info, "adlRisk"),
      "percentage" => nil,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp)
    }
  end

  # js/src/base/Exchange.js:4236-4331
  defp safe_ticker_unpacked(
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
         ticker_mark_price,
         ticker_index_price,
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
      "markPrice" => Number.parse_number(Safe.string_of(ticker_mark_price)),
      "indexPrice" => Number.parse_number(Safe.string_of(ticker_index_price)),
      "info" => ticker_info
    }
  end
end
