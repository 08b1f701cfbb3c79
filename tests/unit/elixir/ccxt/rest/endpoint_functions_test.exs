defmodule Ccxt.Rest.EndpointFunctionsTest do
  use ExUnit.Case, async: true

  alias Ccxt.Exchange
  alias Ccxt.Rest.{EndpointFunctions, Endpoints}

  # Gives what it was asked to request.
  defmodule Described do
    @description %{
      "id" => "described",
      "rateLimit" => 50,
      "api" => %{
        "public" => %{
          "get" => %{"time" => 1, "ticker/24hr" => %{"cost" => 2, "noSymbol" => 40}},
          "post" => ["userDataStream", "sub-account/{id}/list"]
        },
        "v2" => %{"private" => %{"delete" => %{"order" => 0.5}}}
      }
    }

    @endpoints Endpoints.of(@description)

    def describe, do: @description
    def endpoints, do: @endpoints

    def request(_exchange, path, api, method, params, nil, nil, config),
      do: %{path: path, api: api, method: method, params: params, config: config}
  end

  defmodule Public do
    use EndpointFunctions, of: Described
  end

  defmodule Like do
    use EndpointFunctions, of: Described, in: Public
  end

  setup_all do
    exchange = Exchange.new(Described)
    on_exit(fn -> Ccxt.Instance.stop(exchange) end)
    %{exchange: exchange}
  end

  test "there is a function of each endpoint", %{exchange: exchange} do
    assert Public.public_get_time(exchange) ==
             {:ok,
              %{
                path: "time",
                api: "public",
                method: "GET",
                params: %{},
                config: %{"cost" => 1}
              }}

    assert %{path: "ticker/24hr", config: %{"cost" => 2, "noSymbol" => 40}} =
             Public.public_get_ticker24hr!(exchange, %{"symbol" => "A"})

    assert {:ok, %{method: "POST"}} = Public.public_post_user_data_stream(exchange)
    assert %{path: "sub-account/{id}/list"} = Public.public_post_sub_account_id_list!(exchange)
    assert %{api: ["v2", "private"]} = Public.v2_private_delete_order!(exchange)
  end

  test "parameters are handed on as they are", %{exchange: exchange} do
    params = Ccxt.Ordered.new([{"z", 1}, {"a", 2}])
    assert Public.public_get_time!(exchange, params).params == params
    assert Public.public_get_time!(exchange, nil).params == %{}
  end

  test "an endpoint is called by ccxt's name", %{exchange: exchange} do
    for module <- [Public, Like] do
      assert module.endpoints() == [
               "publicGetTicker24hr",
               "publicGetTime",
               "publicPostSubAccountIdList",
               "publicPostUserDataStream",
               "v2PrivateDeleteOrder"
             ]

      assert %{path: "order"} = module.endpoint!(exchange, "v2PrivateDeleteOrder")
      assert {:ok, %{path: "time"}} = module.endpoint(exchange, "publicGetTime", %{"a" => 1})
    end
  end

  test "a name that there isn't is refused with the nearest one", %{exchange: exchange} do
    assert {:error, %Ccxt.NotSupported{message: message}} =
             Public.endpoint(exchange, "publicGetTimes")

    assert message == ~s(described has no endpoint "publicGetTimes"; did you mean publicGetTime?)
  end

  test "each goes without an exchange, too" do
    assert {:ok, %{path: "time", params: %{}}} = Public.public_get_time()
    assert %{params: %{"a" => 1}} = Public.public_get_time!(%{"a" => 1})
    assert %{params: %{"a" => 1}} = Public.public_get_time!(timeout: 5, params: [a: 1])
    assert {:ok, %{path: "time"}} = Public.endpoint("publicGetTime")
    assert %{params: %{"a" => 1}} = Like.endpoint!("publicGetTime", %{"a" => 1})
  end

  test "a module may leave the functions to another one" do
    assert Keyword.keys(Like.__info__(:functions)) |> Enum.uniq() ==
             [:"call endpoint", :endpoint, :endpoint!, :endpoints]
  end

  test "each is documented by what it requests" do
    endpoint = Described.endpoints()["v2PrivateDeleteOrder"]

    assert EndpointFunctions.doc("v2PrivateDeleteOrder", endpoint) ==
             "`DELETE order` of the exchange's API `v2.private`, ccxt's `v2PrivateDeleteOrder`; see `endpoint/3`."

    assert EndpointFunctions.example(Enum.to_list(Described.endpoints())) == "publicGetTime"
    assert EndpointFunctions.example([]) == nil
  end
end
