defmodule Ccxt.Cluster.Ports do
  @moduledoc """
  Where the nodes of a test listen: the port is the last part of a node's name, so no port mapper is needed, which would
  outlive the test.

  The callbacks are those of Erlang's `-epmd_module`.
  """

  def start_link, do: :ignore
  def register_node(_name, _port), do: {:ok, :rand.uniform(1_000_000)}
  def register_node(name, port, _family), do: register_node(name, port)
  def listen_port_please(name, _host), do: {:ok, port(name)}
  def port_please(name, _host), do: {:port, port(name), 6}
  def port_please(name, host, _timeout), do: port_please(name, host)
  def address_please(_name, _host, _family), do: {:ok, {127, 0, 0, 1}}
  def names(_host), do: {:error, :address}

  @doc "A port that nobody listens on."
  def free do
    {:ok, socket} = :gen_tcp.listen(0, ip: {127, 0, 0, 1})
    {:ok, port} = :inet.port(socket)
    :gen_tcp.close(socket)
    port
  end

  # It comes as an atom, or as text.
  defp port(name) when is_atom(name), do: name |> :erlang.atom_to_list() |> port()

  defp port(name),
    do: name |> :string.split(~c"_", :trailing) |> :lists.last() |> :erlang.list_to_integer()
end
