# Generated from js/src/pro/binance.js, js/src/pro/binanceus.js, js/src/pro/binanceusdm.js, js/src/pro/binancecoinm.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
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

defmodule Ccxt.Pro.Exchanges do
  @moduledoc false

  @spec all() :: [{atom(), module()}]
  def all do
    [
      {:binance, Ccxt.Compiled.Pro.Binance},
      {:binanceus, Ccxt.Compiled.Pro.Binanceus},
      {:binanceusdm, Ccxt.Compiled.Pro.Binanceusdm},
      {:binancecoinm, Ccxt.Compiled.Pro.Binancecoinm}
    ]
  end
end
