defmodule Ccxt.Demo.SimulatedExchange do
  @moduledoc """
  The simulated exchange as a process of the operating system.

  It ends when its standard input is closed: by `stop/1`, or with the process that started it, or with the virtual
  machine, however that ends.
  """

  # It must have compiled and bound a port by then, on a machine busy with other things, too.
  @start_timeout_ms 30_000

  @arguments ["--port", "0", "--epoch-ms", "now", "--until-stdin-closes"]

  @typedoc "A running one; it belongs to the process that started it."
  @type t :: %__MODULE__{port: port(), origin: String.t()}

  @enforce_keys [:port, :origin]
  defstruct [:port, :origin]

  @doc """
  Starts the program at `path` and waits until it listens. `arguments` are added to those that every use needs.
  """
  @spec start(Path.t(), arguments :: [String.t()]) :: {:ok, t()} | {:error, String.t()}
  def start(path, arguments \\ []) do
    if File.regular?(path) do
      port =
        Port.open({:spawn_executable, String.to_charlist(Path.expand(path))}, [
          :binary,
          :exit_status,
          {:line, 4096},
          {:args, @arguments ++ arguments}
        ])

      await_listening(port, path)
    else
      {:error, "there is no program #{path}"}
    end
  end

  @doc "Ends it."
  @spec stop(t()) :: :ok
  def stop(%__MODULE__{port: port}) do
    # It may have ended by itself.
    if Port.info(port), do: Port.close(port)
    :ok
  end

  @doc """
  An exchange's `urls` with every address of its `"api"` on the simulated exchange: the host of each becomes the first
  segment of its path.

      iex> Ccxt.Demo.SimulatedExchange.redirect(%{"api" => %{"ws" => "wss://stream.x.com/ws"}, "www" => "https://x.com"}, "127.0.0.1:80")
      %{"api" => %{"ws" => "ws://127.0.0.1:80/stream.x.com/ws"}, "www" => "https://x.com"}
  """
  @spec redirect(urls :: map(), t() | (origin :: String.t())) :: map()
  def redirect(urls, %__MODULE__{origin: origin}), do: redirect(urls, origin)
  def redirect(urls, origin), do: Map.update!(urls, "api", &redirect_all(&1, origin))

  ## Helpers

  defp await_listening(port, path) do
    receive do
      {^port, {:data, {:eol, line}}} ->
        listening(port, path, line)

      {^port, {:exit_status, status}} ->
        {:error, "#{path} ended with exit code #{status}"}
    after
      @start_timeout_ms ->
        Port.close(port)
        {:error, "#{path} did not listen within #{@start_timeout_ms} ms"}
    end
  end

  defp listening(port, path, line) do
    %{"port" => number} = :json.decode(line)
    {:ok, %__MODULE__{port: port, origin: "127.0.0.1:#{number}"}}
  rescue
    _not_a_port in [ErlangError, MatchError] ->
      Port.close(port)
      {:error, "#{path} did not print its port, but #{inspect(line)}"}
  end

  defp redirect_all(%{} = addresses, origin),
    do: Map.new(addresses, fn {name, address} -> {name, redirect_all(address, origin)} end)

  defp redirect_all("https://" <> rest, origin), do: "http://#{origin}/#{rest}"
  defp redirect_all("wss://" <> rest, origin), do: "ws://#{origin}/#{rest}"
  defp redirect_all(other, _origin), do: other
end
