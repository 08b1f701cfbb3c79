"""The files that the generator makes, below lib/ccxt/."""

GENERATED = [
    "binance.ex",
    "compiled/base.ex",
    "compiled/binance.ex",
    "compiled/pro/binance.ex",
    "pro/binance.ex",
    "pro_manifest.json",
]
