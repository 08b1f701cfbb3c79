"""The files that the generator makes, below lib/ccxt/, and what it is asked for."""

# The exchanges, which make one program; each after those whose classes it inherits from.
EXCHANGES = [
    "binance",
    "binanceus",
    "binanceusdm",
    "binancecoinm",
]

# One class of ccxt each, base class first: each needs those before it.
COMPILED = ["compiled/base.ex"] + [
    "compiled/{}{}.ex".format(folder, exchange)
    for folder in [
        "",
        "pro/",
    ]
    for exchange in EXCHANGES
]

# What users call.
FACADES = [
    "{}{}.ex".format(folder, exchange)
    for folder in [
        "",
        "pro/",
    ]
    for exchange in EXCHANGES
] + ["pro/exchanges.ex"]

GENERATED = COMPILED + FACADES + ["pro_manifest.json"]
