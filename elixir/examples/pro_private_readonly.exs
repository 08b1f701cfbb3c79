# Reads an account: what it has, and its open orders. It changes nothing.

alias Ccxt.Pro.Binance

Ccxt.Examples.private(fn exchange ->
  balance = Binance.fetch_balance!(exchange)
  owned = for {currency, amount} <- balance["total"], amount > 0, do: {currency, amount}

  for {currency, amount} <- Enum.sort(owned),
      do: IO.puts("#{currency} #{Ccxt.Number.number_to_string(amount)}")

  orders = Binance.fetch_open_orders!(exchange, "BTC/USDT")
  IO.puts("#{length(owned)} currencies, #{length(orders)} open orders of BTC/USDT")
end)
