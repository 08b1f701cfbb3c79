defmodule Ccxt.Rest.EndpointsTest do
  use ExUnit.Case, async: true

  alias Ccxt.{Exchange, Ordered, Rest}
  alias Ccxt.Rest.Endpoints

  @api %{
    "v1" => %{
      "public" => %{"get" => %{"time" => 2, "depth/{symbol}" => %{"cost" => 1, "noLimit" => 5}}}
    },
    "private" => %{"post" => ["order", " order-test "]}
  }

  describe "of/1" do
    test "gives each endpoint ccxt's name of its method, with a cost or settings" do
      assert Endpoints.of(%{"api" => @api}) == %{
               "v1PublicGetTime" => %{
                 path: "time",
                 api: ["v1", "public"],
                 method: "GET",
                 config: %{"cost" => 2}
               },
               "v1PublicGetDepthSymbol" => %{
                 path: "depth/{symbol}",
                 api: ["v1", "public"],
                 method: "GET",
                 config: %{"cost" => 1, "noLimit" => 5}
               },
               "privatePostOrder" => %{
                 path: "order",
                 api: "private",
                 method: "POST",
                 config: %{}
               },
               "privatePostOrderTest" => %{
                 path: "order-test",
                 api: "private",
                 method: "POST",
                 config: %{}
               }
             }
    end

    test "takes descriptions that know the order of their keys" do
      get = Ordered.new([{"time", 1}, {"ping", 1}])

      assert %{"publicGetTime" => _, "publicGetPing" => _} =
               Endpoints.of(%{"api" => %{"public" => %{"get" => get}}})
    end

    test "gives none where there is no API" do
      assert Endpoints.of(%{}) == %{}
    end
  end

  describe "fetch!/3" do
    test "names what there isn't, and what comes near it" do
      endpoints = Endpoints.of(%{"api" => @api})
      assert Endpoints.fetch!(endpoints, "privatePostOrder", "test").path == "order"

      error =
        assert_raise Ccxt.NotSupported, fn ->
          Endpoints.fetch!(endpoints, "privatePostOrders", "test")
        end

      assert error.message ==
               ~s(test has no endpoint "privatePostOrders"; did you mean privatePostOrder?)
    end
  end

  defmodule Asked do
    # An exchange that tells what it is asked to request.
    def endpoints, do: Endpoints.of(%{"api" => %{"public" => %{"get" => %{"time" => 2}}}})

    def request(_exchange, path, api, method, params, headers, body, config),
      do: {path, api, method, params, headers, body, config}
  end

  test "Rest.call/3 asks the exchange at hand for its own endpoint" do
    exchange = %Exchange{module: Asked, id: "asked"}
    config = %{"cost" => 2}

    assert Rest.call(exchange, "publicGetTime") ==
             {"time", "public", "GET", %{}, nil, nil, config}

    assert Rest.call(exchange, "publicGetTime", %{"a" => 1}) ==
             {"time", "public", "GET", %{"a" => 1}, nil, nil, config}

    assert_raise Ccxt.NotSupported, fn -> Rest.call(exchange, "publicGetOther") end
  end
end
