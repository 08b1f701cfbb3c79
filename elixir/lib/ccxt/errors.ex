defmodule Ccxt.Errors do
  @moduledoc """
  Defines ccxt's exceptions, one module a class: `Ccxt.BadSymbol`, `Ccxt.RequestTimeout` and so on.

      iex> raise Ccxt.BadSymbol, "binance does not have market symbol X"
      ** (Ccxt.BadSymbol) binance does not have market symbol X

  `Ccxt.Error` answers which class descends from which.
  """

  # ccxt's errorHierarchy: {class, subclasses}.
  @hierarchy [
    {"BaseError",
     [
       {"ExchangeError",
        [
          {"AuthenticationError",
           [{"PermissionDenied", [{"AccountNotEnabled", []}]}, {"AccountSuspended", []}]},
          {"ArgumentsRequired", []},
          {"BadRequest", [{"BadSymbol", []}]},
          {"OperationRejected",
           [
             {"NoChange", [{"MarginModeAlreadySet", []}]},
             {"MarketClosed", []},
             {"ManualInteractionNeeded", []},
             {"RestrictedLocation", []}
           ]},
          {"InsufficientFunds", []},
          {"InvalidAddress", [{"AddressPending", []}]},
          {"InvalidOrder",
           [
             {"OrderNotFound", []},
             {"OrderNotCached", []},
             {"OrderImmediatelyFillable", []},
             {"OrderNotFillable", []},
             {"DuplicateOrderId", []},
             {"ContractUnavailable", []}
           ]},
          {"NotSupported", []},
          {"InvalidProxySettings", []},
          {"ExchangeClosedByUser", []}
        ]},
       {"OperationFailed",
        [
          {"NetworkError",
           [
             {"DDoSProtection", []},
             {"RateLimitExceeded", []},
             {"ExchangeNotAvailable", [{"OnMaintenance", []}]},
             {"InvalidNonce", [{"ChecksumError", []}]},
             {"RequestTimeout", []}
           ]},
          {"BadResponse", [{"NullResponse", []}]},
          {"CancelPending", []}
        ]},
       {"UnsubscribeError", []}
     ]}
  ]

  flatten = fn flatten, nodes, ancestors ->
    Enum.flat_map(nodes, fn {name, children} ->
      module = Module.concat(Ccxt, name)
      [{name, module, ancestors} | flatten.(flatten, children, [module | ancestors])]
    end)
  end

  @classes flatten.(flatten, @hierarchy, [])

  @typedoc "Name, exception module, and ancestors from the parent to `Ccxt.BaseError`."
  @type class :: {String.t(), module(), [module()]}

  @doc "All classes, parents before their children."
  @spec classes() :: [class()]
  def classes, do: @classes

  for {name, module, ancestors} <- @classes do
    parent =
      case ancestors do
        [] -> "the root of all ccxt errors"
        [parent | _] -> "a `#{inspect(parent)}`"
      end

    defmodule module do
      @moduledoc """
      ccxt's `#{name}`: #{parent}.

      `:message` is the text ccxt gives; `:source` is the exception or reason of another library
      that was wrapped, or nil.
      """

      @typedoc "The exception."
      @type t :: %__MODULE__{message: String.t(), source: term()}

      defexception message: "", source: nil

      @doc "Makes the exception of a message, or of its fields. Other values become the message as JavaScript prints them."
      @impl Exception
      @spec exception(term()) :: t()
      def exception(message) when is_binary(message), do: %__MODULE__{message: message}
      def exception([]), do: %__MODULE__{}

      def exception([{field, _} | _] = fields) when is_atom(field),
        do: struct!(__MODULE__, fields)

      def exception(value), do: %__MODULE__{message: Ccxt.JS.to_string(value)}
    end
  end
end
