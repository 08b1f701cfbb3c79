"""The files that the generator makes, below lib/ccxt/, and what it is asked for."""

# What the compiler can't do yet, left out with all that call it; the compiler says why when one is taken out of here.
EXCEPT = [
    "checkProxySettings",
    "checkProxyUrlSettings",
    "checkWsProxySettings",
    "fetchMyDustTrades",
    "fetchPaginatedCallCursor",
    "fetchPaginatedCallDynamic",
    "fetchPaginatedCallIncremental",
    "fetchWebEndpoint",
    "getDescribeForExtendedWsExchange",
    "handleOrderBook",
    "safeDeterministicCall",
    "setMarketsFromExchange",
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
