defmodule Ccxt.Pro.Telemetry.DebugLogger do
  @moduledoc false

  # Logs events, one line each: what a person wants to see while something doesn't work.

  require Logger

  alias Ccxt.Pro.Telemetry

  @spec attach() :: :ok | {:error, :already_exists}
  def attach do
    events = for {event, _measurements, _metadata} <- Telemetry.events(), do: event
    Telemetry.attach_many(__MODULE__, events, &__MODULE__.log/4, nil)
  end

  @spec detach() :: :ok | {:error, :not_found}
  def detach, do: Telemetry.detach(__MODULE__)

  @doc false
  @spec log(Telemetry.event(), map(), map(), nil) :: :ok
  def log(event, measurements, metadata, _config) do
    # An error's stack has its own place, the message that its handler logs.
    shown = Map.to_list(measurements) ++ Map.to_list(Map.delete(metadata, :stacktrace))

    Logger.debug(fn ->
      Enum.map_join([Enum.join(event, ".") | Enum.sort(shown)], " ", &part/1)
    end)
  end

  ## Helpers

  defp part({name, %{__exception__: true} = error}),
    do: "#{name}=#{inspect(error.__struct__)} #{inspect(Exception.message(error))}"

  defp part({name, value}) when is_binary(value), do: "#{name}=#{value}"
  defp part({name, value}), do: "#{name}=#{inspect(value)}"
  defp part(text), do: text
end
