# Generated from js/src/pro/binance.js of ccxt; change the generator, not this file.
# ccxt is MIT licensed, Copyright © 2017 Igor Kroitor; see NOTICE.

defmodule Ccxt.Pro.Exchanges do
  @moduledoc false

  @spec all() :: [{atom(), module()}]
  def all, do: [{:binance, Ccxt.Compiled.Pro.Binance}]
end
