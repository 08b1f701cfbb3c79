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
  alias Ccxt.Exchange
  alias Ccxt.Instance
  alias Ccxt.JS
  alias Ccxt.Number
  alias Ccxt.Ordered
  alias Ccxt.Precise
  alias Ccxt.Promise
  alias Ccxt.Safe
  alias Ccxt.Time

  defdelegate unwatch_ticker(exchange, arg1, arg2), to: Base
  defdelegate unwatch_mark_price(exchange, arg1, arg2), to: Base
  defdelegate unwatch_mark_prices(exchange, arg1, arg2), to: Base
  defdelegate after_construct(exchange), to: Base
  defdelegate get_default_options(), to: Base
  defdelegate set_markets(exchange, arg1, arg2), to: Base
  defdelegate watch_ticker(exchange, arg1, arg2), to: Base
  defdelegate watch_bids_asks(exchange, arg1, arg2), to: Base
  defdelegate watch_tickers(exchange, arg1, arg2), to: Base
  defdelegate unwatch_tickers(exchange, arg1, arg2), to: Base
  defdelegate watch_mark_price(exchange, arg1, arg2), to: Base
  defdelegate watch_mark_prices(exchange, arg1, arg2), to: Base

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
  end

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
      if String.contains?(symbol, "/") do
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

        String.contains?(symbol, "/") and not String.contains?(symbol, ":") ->
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

        String.contains?(symbol, "-C") or String.contains?(symbol, "-P") ->
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
      market_id != nil and
        (String.contains?(market_id, "-C") or String.contains?(market_id, "-P"))

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
        is_linear(type, sub_type) ->
          request(exchange, "time", "fapiPublic", "GET", query, nil, nil, %{"cost" => 1})

        is_inverse(type, sub_type) ->
          request(exchange, "time", "dapiPublic", "GET", query, nil, nil, %{"cost" => 1})

        true ->
          request(exchange, "time", "public", "GET", query, nil, nil, %{"cost" => 0.2})
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
              Promise.start(fn ->
                request(exchange, "capital/config/getall", "sapi", "GET", params, nil, nil, %{
                  "cost" => 1
                })
              end)
            ]

            fetch_margins = Base.safe_bool(Instance.options(exchange), "fetchMargins", false)

            promises =
              if fetch_margins do
                promises ++
                  [
                    Promise.start(fn ->
                      request(exchange, "margin/allPairs", "sapi", "GET", params, nil, nil, %{
                        "cost" => 0.1
                      })
                    end)
                  ]
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
    Enum.reduce(response_currencies, %{}, fn response_currency, result ->
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
              Safe.string2(network_item, "withdrawIntegerMultiple", "withdrawInternalMin")
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

          if fetch_markets_options == nil do
            Instance.put(exchange, :options, ["fetchMarkets"], raw_fetch_markets)
          else
            fetch_markets_options = JS.put(fetch_markets_options, "types", raw_fetch_markets)
            Instance.put(exchange, :options, ["fetchMarkets"], fetch_markets_options)
          end

          raw_fetch_markets
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
              Promise.start(fn ->
                request(exchange, "exchangeInfo", "public", "GET", params, nil, nil, %{
                  "cost" => 4
                })
              end)
            ]

            if fetch_margins && Base.check_required_credentials(exchange, false) && !is_demo_env do
              promises_raw =
                promises_raw ++
                  [
                    Promise.start(fn ->
                      request(exchange, "margin/allPairs", "sapi", "GET", params, nil, nil, %{
                        "cost" => 0.1
                      })
                    end)
                  ]

              promises_raw ++
                [
                  Promise.start(fn ->
                    request(
                      exchange,
                      "margin/isolated/allPairs",
                      "sapi",
                      "GET",
                      params,
                      nil,
                      nil,
                      %{"cost" => 1}
                    )
                  end)
                ]
            else
              promises_raw
            end

          "linear" ->
            [
              Promise.start(fn ->
                request(exchange, "exchangeInfo", "fapiPublic", "GET", params, nil, nil, %{
                  "cost" => 1
                })
              end)
            ]

          "inverse" ->
            [
              Promise.start(fn ->
                request(exchange, "exchangeInfo", "dapiPublic", "GET", params, nil, nil, %{
                  "cost" => 1
                })
              end)
            ]

          "option" ->
            [
              Promise.start(fn ->
                request(exchange, "exchangeInfo", "eapiPublic", "GET", params, nil, nil, %{
                  "cost" => 1
                })
              end)
            ]

          _ ->
            raise Ccxt.ExchangeError,
                  "#{exchange.id} fetchMarkets() this.options fetchMarkets \"#{JS.to_string(market_type)}\" is not a supported market type"
        end
      end)

    results = Promise.all(promises_raw)
    Instance.put(exchange, :options, ["crossMarginPairsData"], [])
    Instance.put(exchange, :options, ["isolatedMarginPairsData"], [])

    markets =
      Enum.reduce(0..(length(results) - 1)//1, [], fn i, markets ->
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
      end)

    if JS.truthy?(Instance.options(exchange)["adjustForTimeDifference"]) do
      Base.load_time_difference(exchange, nil)
    end

    for market <- markets, do: parse_market(exchange, market)
  end

  # js/src/binance.js:3478-3667
  @spec parse_market(Exchange.t(), map() | nil) :: map() | nil
  def parse_market(exchange, market) do
    underlying = Safe.string(market, "underlying")
    id = Safe.string(market, "symbol")
    option_parts = String.split(id, "-")
    option_base = Safe.string(option_parts, 0)
    lowercase_id = Safe.string_lower(market, "symbol")
    base_id = Safe.string(market, "baseAsset", option_base)
    quote_id = Safe.string(market, "quoteAsset")
    base = Base.safe_currency_code(exchange, base_id, nil)
    quote_ = Base.safe_currency_code(exchange, quote_id, nil)
    contract_type = Safe.string(market, "contractType")
    contract = Map.has_key?(market, "contractType")
    expiry = Safe.integer2(market, "deliveryDate", "expiryDate")
    settle_id = Safe.string(market, "marginAsset")

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
    status = Safe.string2(market, "status", "contractStatus")
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
        "amount" =>
          Number.parse_number(
            Base.parse_precision(Safe.string2(market, "quantityPrecision", "quantityScale"))
          ),
        "price" =>
          Number.parse_number(
            Base.parse_precision(Safe.string2(market, "pricePrecision", "priceScale"))
          ),
        "base" =>
          Number.parse_number(Base.parse_precision(Safe.string(market, "baseAssetPrecision"))),
        "quote" =>
          Number.parse_number(Base.parse_precision(Safe.string(market, "quotePrecision")))
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
    url = JS.to_string(url) <> "/" <> JS.to_string(path)

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

          if String.contains?(url, "testnet.binancefuture.com") and
               exchange.is_sandbox_mode_enabled and
               !Base.safe_bool(Instance.options(exchange), "disableFuturesSandboxWarning", nil) do
            raise Ccxt.NotSupported,
                  exchange.id <>
                    " testnet/sandbox mode is not supported for futures anymore, please check the deprecation announcement https://t.me/ccxt_announcements/92 and consider using the demo trading instead."
          end

          params =
            if method == "POST" and (path == "order" or path == "sor/order") do
              new_client_order_id = Safe.string(params, "newClientOrderId")

              if new_client_order_id == nil do
                is_spot_or_margin = String.contains?(api, "sapi") or api == "private"
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
                  {checked_batch_orders, changed} =
                    for batch_order <- batch_orders, reduce: {[], []} do
                      {checked_batch_orders, changed} ->
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
                        changed = [batch_order | changed]
                        {checked_batch_orders, changed}
                    end

                  checked_batch_orders = Enum.reverse(checked_batch_orders)
                  batch_orders = Enum.reverse(changed)
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
                      query <> "&" <> "orderidlist=%5B" <> JS.join(orderidlist, "%2C") <> "%5D"
                    else
                      query
                    end

                  if origclientorderidlist_length > 0 do
                    new_client_order_ids =
                      for origclientorderidlist_item <- origclientorderidlist do
                        "%22#{JS.to_string(origclientorderidlist_item)}%22"
                      end

                    query <>
                      "&" <>
                      "origclientorderidlist=%5B" <>
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
            if String.contains?(exchange.secret, "PRIVATE KEY") do
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

          query = query <> "&signature=#{signature}"
          headers = %{"X-MBX-APIKEY" => exchange.api_key}

          if method == "GET" or method == "DELETE" do
            url = url <> "?" <> query
            {headers, body, params, url}
          else
            body = query
            headers = Map.put(headers, "Content-Type", "application/x-www-form-urlencoded")
            {headers, body, params, url}
          end

        JS.truthy?(length(JS.keys(params))) ->
          url = url <> "?" <> Encode.urlencode(params)
          {headers, body, params, url}

        true ->
          {headers, body, params, url}
      end

    {%{"url" => url, "method" => method, "body" => body, "headers" => headers}, params}
  end

  # js/src/binance.js:12418-12441
  @spec get_exceptions_by_url(Exchange.t(), String.t() | nil, String.t() | nil) :: term()
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

    if code >= 400 do
      if String.contains?(body, "Price * QTY is zero or less") do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} order cost = amount * price is zero or less #{JS.to_string(body)}"
      end

      if String.contains?(body, "LOT_SIZE") do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} order amount should be evenly divisible by lot size #{JS.to_string(body)}"
      end

      if String.contains?(body, "PRICE_FILTER") do
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

          if message_new == nil do
            response
          else
            parsed_message =
              try do
                Encode.decode_json(message_new)
              rescue
                _ -> nil
              end

            if parsed_message == nil, do: response, else: parsed_message
          end
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
                  "#{exchange.id} #{body}"
                )

                Base.throw_exactly_matched_exception(
                  exchange.exceptions["exact"],
                  error_code,
                  "#{exchange.id} #{body}"
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

          feedback = "#{exchange.id} #{body}"

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

        case Enum.find(by_limit, &JS.less_equal?(limit, JS.get(&1, 0))) do
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
end
