defmodule Ccxt.Pro.Entry do
  @moduledoc false

  # Gives a module one function for each generated exchange, so that no exchange is named by hand.
  #
  # The generator writes `Ccxt.Pro.Exchanges`, whose `all/0` gives `[{id, compiled_module}]`. Without it, as in the
  # tests of the runtime alone, there are no exchanges.

  defmacro __using__(_options) do
    exchanges =
      case Code.ensure_compiled(Ccxt.Pro.Exchanges) do
        {:module, module} -> module.all()
        {:error, _reason} -> []
      end

    functions =
      for {id, module} <- exchanges do
        quote do
          @doc "An exchange of the id `#{unquote(id)}`; `config` is as `Ccxt.Exchange.new/2` takes it."
          @spec unquote(id)(config :: map() | keyword()) :: Ccxt.Exchange.t()
          def unquote(id)(config \\ %{}), do: Ccxt.Exchange.new(unquote(module), config)
        end
      end

    quote do
      unquote_splicing(functions)

      @spec exchanges() :: [{id :: atom(), module()}]
      defp exchanges, do: unquote(exchanges)
    end
  end
end
