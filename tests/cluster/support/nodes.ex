defmodule Ccxt.Cluster.Nodes do
  @moduledoc """
  Erlang nodes that know each other and run the library, for the calling test; they end with it.

  They are told what to do over their standard input: the test itself is no node.
  """

  alias Ccxt.Cluster.Ports

  @patience_ms 60_000

  @typedoc "A node: the process that controls it, and its name."
  @type t :: %{peer: pid(), name: node()}

  @doc "Starts nodes that are connected with each other."
  @spec start!(count :: pos_integer()) :: [t()]
  def start!(count) do
    nodes = for _number <- 1..count, do: start_one()
    names = Enum.map(nodes, & &1.name)

    for node <- nodes do
      {:ok, _applications} = call(node, Application, :ensure_all_started, [:ccxt])
      for name <- names, do: true = call(node, Node, :connect, [name])
    end

    nodes
  end

  @doc "Calls a function on a node."
  @spec call(t(), module(), atom(), [term()]) :: term()
  def call(%{peer: peer}, module, function, arguments),
    do: :peer.call(peer, module, function, arguments, @patience_ms)

  @doc "Ends a node as a machine ends that loses its power, and waits until it is gone."
  @spec kill!(t()) :: :ok
  def kill!(%{peer: peer} = node) do
    pid = call(node, :os, :getpid, [])
    monitor = Process.monitor(peer)
    {_text, 0} = System.cmd("kill", ["-9", List.to_string(pid)])

    receive do
      {:DOWN, ^monitor, :process, ^peer, _reason} -> :ok
    end
  end

  ## Helpers

  defp start_one do
    paths = Enum.flat_map(:code.get_path(), &[~c"-pa", &1])

    arguments =
      [~c"-start_epmd", ~c"false", ~c"-epmd_module", Atom.to_charlist(Ports)] ++
        [~c"-setcookie", ~c"loopback", ~c"-kernel", ~c"inet_dist_use_interface", ~c"{127,0,0,1}"]

    {:ok, peer, name} =
      :peer.start(%{
        name: ~c"node_#{Ports.free()}",
        host: ~c"127.0.0.1",
        longnames: true,
        connection: :standard_io,
        args: paths ++ arguments,
        wait_boot: @patience_ms
      })

    ExUnit.Callbacks.on_exit(fn -> stop(peer) end)
    %{peer: peer, name: name}
  end

  # It may have been killed.
  defp stop(peer) do
    :peer.stop(peer)
  catch
    :exit, _gone -> :ok
  end
end
