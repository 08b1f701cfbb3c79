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
  alias Ccxt.Encode
  alias Ccxt.Exchange
  alias Ccxt.Instance
  alias Ccxt.JS
  alias Ccxt.Number
  alias Ccxt.Ordered
  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Connection
  alias Ccxt.Pro.State
  alias Ccxt.Rest
  alias Ccxt.Safe
  alias Ccxt.Time

  defdelegate set_sandbox_mode(exchange, arg1), to: Binance
  defdelegate sign(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Binance
  defdelegate fetch_time(exchange, arg1), to: Binance
  defdelegate parse_currency(exchange, arg1), to: Binance
  defdelegate parse_market(exchange, arg1), to: Binance
  defdelegate after_construct(exchange), to: Base
  defdelegate get_default_options(), to: Base
  defdelegate set_markets(exchange, arg1, arg2), to: Base
  defdelegate nonce(exchange), to: Binance
  defdelegate request(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Binance
  defdelegate safe_market(exchange, arg1, arg2, arg3, arg4), to: Binance

  defdelegate handle_errors(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9),
    to: Binance

  defdelegate calculate_rate_limiter_cost(arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate market(exchange, arg1), to: Binance
  defdelegate create_expired_option_market(exchange, arg1), to: Binance
  defdelegate fetch_currencies(exchange, arg1), to: Binance
  defdelegate fetch_markets(exchange, arg1), to: Binance

  @spec describe() :: map()
  def describe do
    %{
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
        "cancelAllOrdersWs" => true,
        "cancelOrder" => true,
        "cancelOrderWithClientOrderId" => nil,
        "cancelOrderWs" => true,
        "cancelOrders" => true,
        "cancelOrdersWithClientOrderId" => nil,
        "cancelOrdersWs" => false,
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
        "createOrderWs" => true,
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
        "editOrderWs" => true,
        "fetchAccounts" => nil,
        "fetchADLRank" => true,
        "fetchBalance" => true,
        "fetchBalanceWs" => true,
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
        "fetchDepositsWs" => false,
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
        "fetchMarketsWs" => false,
        "fetchMarkOHLCV" => true,
        "fetchMyLiquidations" => true,
        "fetchMySettlementHistory" => true,
        "fetchMyTrades" => true,
        "fetchMyTradesWs" => true,
        "fetchOHLCV" => true,
        "fetchOHLCVWs" => true,
        "fetchOpenInterest" => true,
        "fetchOpenInterests" => nil,
        "fetchOpenInterestHistory" => true,
        "fetchOpenOrder" => true,
        "fetchOpenOrders" => true,
        "fetchOpenOrdersWs" => true,
        "fetchOption" => true,
        "fetchOptionChain" => false,
        "fetchOrder" => true,
        "fetchOrderWithClientOrderId" => nil,
        "fetchOrderBook" => true,
        "fetchOrderBooks" => false,
        "fetchOrderBookWs" => true,
        "fetchOrders" => true,
        "fetchOrdersByStatus" => nil,
        "fetchOrdersWs" => true,
        "fetchOrderTrades" => true,
        "fetchOrderWs" => true,
        "fetchPosition" => true,
        "fetchPositionADLRank" => true,
        "fetchPositionsADLRank" => true,
        "fetchPositionHistory" => false,
        "fetchPositionsHistory" => false,
        "fetchPositionWs" => true,
        "fetchPositionMode" => true,
        "fetchPositions" => true,
        "fetchPositionsWs" => true,
        "fetchPositionsForSymbol" => nil,
        "fetchPositionsForSymbolWs" => nil,
        "fetchPositionsRisk" => true,
        "fetchPremiumIndexOHLCV" => true,
        "fetchSettlementHistory" => true,
        "fetchStatus" => true,
        "fetchTicker" => true,
        "fetchTickerWs" => true,
        "fetchTickers" => true,
        "fetchMarkPrices" => true,
        "fetchTickersWs" => nil,
        "fetchTime" => true,
        "fetchTrades" => true,
        "fetchTradesWs" => true,
        "fetchTradingFee" => true,
        "fetchTradingFees" => true,
        "fetchTradingFeesWs" => false,
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
        "fetchWithdrawalsWs" => false,
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
        "watchBalance" => true,
        "watchMyTrades" => true,
        "watchOHLCV" => true,
        "watchOHLCVForSymbols" => true,
        "watchOrderBook" => true,
        "watchBidsAsks" => true,
        "watchOrderBookForSymbols" => true,
        "watchOrders" => true,
        "watchOrdersForSymbols" => true,
        "watchPosition" => nil,
        "watchPositions" => true,
        "watchStatus" => nil,
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
        "withdraw" => true,
        "ws" => true,
        "createConvertTrade" => true,
        "fetchAllGreeks" => true,
        "fetchMarkPrice" => true,
        "watchMarkPrices" => true,
        "watchMarkPrice" => true,
        "fetchPositionForSymbolWs" => true,
        "unWatchMarkPrices" => true,
        "unWatchMarkPrice" => true
      },
      "urls" => %{
        "logo" =>
          "https://github.com/user-attachments/assets/e9419b93-ccb0-46aa-9bff-c883f096274b",
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
          "papiV2" => "https://papi.binance.com/papi/v2",
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
          "v1" => "https://testnet.binance.vision/api/v1",
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
        "www" => "https://www.binance.com",
        "doc" => "https://developers.binance.com/en",
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
          "v1" => "https://demo-api.binance.com/api/v1",
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
        "defaultFiatWithdrawPrecision" => 0.01,
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
      },
      "streaming" => %{"keepAlive" => 180_000}
    }
  end

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
    String.contains?(client.url, "/stream") or String.contains?(client.url, "demo-stream")
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
    base_url = JS.get(JS.get(exchange.urls["api"], "ws"), type)

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
                "#{JS.to_string(market["lowercaseId"])}@#{channel_name}#{suffix}"
                | subscription_args
              ]

              message_hashes = [
                "#{unified_prefix}:#{channel_name}@#{JS.to_string(symbol)}" | message_hashes
              ]

              if is_unsubscribe do
                unsubscribe_message_hashes = [
                  "unsubscribe::#{unified_prefix}:#{channel_name}@#{JS.to_string(symbol)}"
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

              ["!" <> channel_name]

            is_mark_price ->
              ["!#{channel_name}@arr#{suffix}"]

            true ->
              ["!#{channel_name}@arr"]
          end

        message_hashes = ["#{unified_prefix}s:#{channel_name}"]
        unsubscribe_message_hashes = ["unsubscribe::" <> channel_name]
        {subscription_args, message_hashes, unsubscribe_message_hashes}
      end

    stream_hash =
      if symbols_defined, do: channel_name <> "::" <> JS.join(symbols, ","), else: channel_name

    url =
      JS.to_string(get_ws_url(exchange, raw_market_type, get_future_ws_category(channel_name))) <>
        "/" <> Instance.transaction(exchange, &stream(&1, raw_market_type, stream_hash, nil))

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
    market_id = Safe.string2(message, "s", "symbol")
    symbol = Base.safe_symbol(exchange, market_id, nil, nil, market_type)
    event = Safe.string(message, "e", "bookTicker")
    event = if event == "24hrTicker", do: "ticker", else: event

    if event == "markPriceUpdate" do
      Base.safe_ticker(
        exchange,
        %{
          "symbol" => symbol,
          "timestamp" => Safe.integer(message, "E"),
          "datetime" => Time.iso8601(Safe.integer(message, "E")),
          "info" => message,
          "markPrice" => Safe.string(message, "p"),
          "indexPrice" => Safe.string(message, "i")
        },
        nil
      )
    else
      timestamp =
        if event == "bookTicker" do
          Safe.integer2(message, "E", "time")
        else
          Safe.integer_n(message, ["C", "E", "time"])
        end

      market = Binance.safe_market(exchange, market_id, nil, nil, market_type)
      last = Safe.string2(message, "c", "price")

      Base.safe_ticker(
        exchange,
        %{
          "symbol" => symbol,
          "timestamp" => timestamp,
          "datetime" => Time.iso8601(timestamp),
          "high" => Safe.string(message, "h"),
          "low" => Safe.string(message, "l"),
          "bid" => Safe.string2(message, "b", "bidPrice"),
          "bidVolume" => Safe.string2(message, "B", "bidQty"),
          "ask" => Safe.string2(message, "a", "askPrice"),
          "askVolume" => Safe.string2(message, "A", "askQty"),
          "vwap" => Safe.string(message, "w"),
          "open" => Safe.string(message, "o"),
          "close" => last,
          "last" => last,
          "previousClose" => Safe.string(message, "x"),
          "change" => Safe.string(message, "p"),
          "percentage" => Safe.string(message, "P"),
          "average" => nil,
          "baseVolume" => Safe.string(message, "v"),
          "quoteVolume" => Safe.string(message, "q"),
          "info" => message
        },
        market
      )
    end
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
            parsed_ticker = parse_ws_ticker(state.exchange, ticker, market_type)
            symbol = parsed_ticker["symbol"]
            new_tickers = Map.put(new_tickers, symbol, parsed_ticker)

            state =
              if is_bid_ask do
                %{state | bidsasks: Map.put(state.bidsasks, symbol, parsed_ticker)}
              else
                %{state | tickers: Map.put(state.tickers, symbol, parsed_ticker)}
              end

            message_hash = "#{unified_prefix}:#{channel_name}@#{JS.to_string(symbol)}"
            resolved_message_hashes = [message_hash | resolved_message_hashes]
            client = Client.resolve(client, parsed_ticker, message_hash)
            {channel_name, new_tickers, state, resolved_message_hashes, client}
          end
      end

    resolved_message_hashes = Enum.reverse(resolved_message_hashes)
    length = length(resolved_message_hashes)

    if length > 0 do
      batch_message_hash = "#{unified_prefix}s:#{JS.to_string(channel_name)}"
      client = Client.resolve(client, new_tickers, batch_message_hash)
      {state, client}
    else
      {state, client}
    end
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
          request_id = Safe.string(message, "id")

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

  def call_handler(:handle_tickers, state, client, message) do
    handle_tickers(state, client, message)
  end

  def call_handler(:handle_mark_prices, state, client, message) do
    handle_mark_prices(state, client, message)
  end

  def call_handler(:handle_bids_asks, state, client, message) do
    handle_bids_asks(state, client, message)
  end

  def call_handler(handler, state, _client, _message)
      when handler in [
             :handle_order_book,
             :handle_trade,
             :handle_ohlcv,
             :handle_balance,
             :handle_acount_update,
             :handle_order_update,
             :handle_liquidation,
             :handle_event_stream_terminated
           ] do
    raise Ccxt.NotSupported, "#{state.exchange.id} #{handler} is not compiled"
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

  def call_handler(handler, state, _client, _message, _subscription)
      when handler in [
             :handle_order_book,
             :handle_trade,
             :handle_ohlcv,
             :handle_balance,
             :handle_acount_update,
             :handle_order_update,
             :handle_liquidation,
             :handle_event_stream_terminated
           ] do
    raise Ccxt.NotSupported, "#{state.exchange.id} #{handler} is not compiled"
  end
end
