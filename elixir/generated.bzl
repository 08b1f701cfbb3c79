"""The files that the generator makes, below lib/ccxt/, and what it is asked for."""

# Where to start: these methods of the exchange, with all that they call.
METHODS = [
    "getFutureWsCategory",
    "getWsUrl",
    "handleBidsAsks",
    "handleMarkPrices",
    "handleMessage",
    "handleSubscriptionStatus",
    "handleTickers",
    "handleTickersAndBidsAsks",
    "handleUnSubscription",
    "handleWsError",
    "isSpotUrl",
    "parseWsTicker",
    "requestId",
    "stream",
    "unWatchMarkPrice",
    "unWatchMarkPrices",
    "unWatchTicker",
    "unWatchTickers",
    "watchBidsAsks",
    "watchMarkPrice",
    "watchMarkPrices",
    "watchMultiTickerHelper",
    "watchTicker",
    "watchTickers",
]

# One class of ccxt each, base class first: each needs those before it.
COMPILED = [
    "compiled/base.ex",
    "compiled/binance.ex",
    "compiled/pro/binance.ex",
]

# What users call.
FACADES = [
    "binance.ex",
    "pro/binance.ex",
    "pro/exchanges.ex",
]

GENERATED = COMPILED + FACADES + ["pro_manifest.json"]
