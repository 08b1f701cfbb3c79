defmodule Ccxt.Rest.EndpointFunctions do
  @moduledoc false

  # Gives a public module a function of each endpoint of its exchange's API when it is compiled, so that they are
  # completed, documented and checked like any other:
  #
  #     use Ccxt.Rest.EndpointFunctions, of: Ccxt.Compiled.Binance
  #
  # With `in`, another module has them, and this one gets `endpoint/3` alone.

  alias Ccxt.Rest.Endpoints

  # The words of a name in camel case, as the compiler has them.
  @words ~r/[A-Z]+(?=Ws(?![a-z]))|[A-Z]{2,}s(?![a-z])|[A-Z]+[0-9]*(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/

  defmacro __using__(options) do
    quote bind_quoted: [compiled: options[:of], elsewhere: options[:in]] do
      use Ccxt.Calls, of: compiled
      alias Ccxt.Rest.EndpointFunctions

      @endpoints Enum.sort(compiled.endpoints())

      @doc """
      Calls an endpoint of the exchange's own API by ccxt's name of it, such as `#{inspect(EndpointFunctions.example(@endpoints))}`,
      and gives its answer as it is.

      Each endpoint has a function of its own, too, with the name in snake case, in `#{inspect(elsewhere || __MODULE__)}`.
      `params` are the exchange's own parameters by their names; they are sent in the order of their keys, or of a
      `Ccxt.Ordered`.
      """
      @spec endpoint(Ccxt.Exchange.t(), String.t(), map()) :: Ccxt.Result.t(term())
      @spec endpoint!(Ccxt.Exchange.t(), String.t(), map()) :: term()
      defcall endpoint(exchange, name, params \\ %{}) do
        Ccxt.Rest.call(exchange, name, params)
      end

      @doc "ccxt's names of the endpoints of the exchange's API."
      @spec endpoints() :: [String.t()]
      def endpoints, do: unquote(Enum.map(@endpoints, &elem(&1, 0)))

      for {name, endpoint} <- @endpoints, elsewhere == nil do
        function = EndpointFunctions.function_name(name)

        @doc EndpointFunctions.doc(name, endpoint)
        @spec unquote(function)(Ccxt.Exchange.t() | keyword() | map(), map()) ::
                Ccxt.Result.t(term())
        def unquote(function)(exchange_or_options \\ %{}, params \\ %{})

        def unquote(function)(%Ccxt.Exchange{} = exchange, params),
          do: endpoint(exchange, unquote(name), params)

        def unquote(function)(options, none) when none == %{},
          do: endpoint(unquote(name), options)

        @doc "As `#{function}/2`, but gives the answer itself and raises the error."
        @spec unquote(:"#{function}!")(Ccxt.Exchange.t() | keyword() | map(), map()) :: term()
        def unquote(:"#{function}!")(exchange_or_options \\ %{}, params \\ %{})

        def unquote(:"#{function}!")(%Ccxt.Exchange{} = exchange, params),
          do: endpoint!(exchange, unquote(name), params)

        def unquote(:"#{function}!")(options, none) when none == %{},
          do: endpoint!(unquote(name), options)
      end
    end
  end

  @doc "The function that calls an endpoint: its name in snake case."
  @spec function_name(name :: String.t()) :: atom()
  def function_name(name) do
    @words
    |> Regex.scan(name)
    |> Enum.map_join("_", &String.downcase(hd(&1)))
    |> String.to_atom()
  end

  @doc "What the documentation says of an endpoint."
  @spec doc(name :: String.t(), Endpoints.endpoint()) :: String.t()
  def doc(name, %{api: api, method: method, path: path}) do
    "`#{method} #{path}` of the exchange's API `#{Enum.join(List.wrap(api), ".")}`, ccxt's `#{name}`; " <>
      "see `endpoint/3`."
  end

  @doc "A name for an example: a short one."
  @spec example([{name :: String.t(), Endpoints.endpoint()}]) :: String.t() | nil
  def example([]), do: nil

  def example(endpoints),
    do: endpoints |> Enum.map(&elem(&1, 0)) |> Enum.min_by(&byte_size/1)
end
