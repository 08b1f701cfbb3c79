defmodule Ccxt.Faults.Certificates do
  @moduledoc "Certificates for servers on loopback, of an authority that nobody knows."

  @doc "What `:ssl.listen/2` needs."
  @spec of_loopback() :: keyword()
  def of_loopback do
    key = [key: {:namedCurve, :secp256r1}, digest: :sha256]
    address = [{:Extension, {2, 5, 29, 17}, false, [iPAddress: <<127, 0, 0, 1>>]}]

    %{server_config: server} =
      :public_key.pkix_test_data(%{
        server_chain: %{root: key, intermediates: [], peer: [{:extensions, address} | key]},
        client_chain: %{root: key, intermediates: [], peer: key}
      })

    Keyword.take(server, [:cert, :key, :cacerts])
  end
end
