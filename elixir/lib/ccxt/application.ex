defmodule Ccxt.Application do
  @moduledoc false

  use Application

  alias Ccxt.Rest.Http

  @impl Application
  def start(_type, _arguments) do
    with :ok <- Http.start_profile(),
         do:
           Supervisor.start_link([Ccxt.Pro.Supervisor],
             strategy: :one_for_one,
             name: Ccxt.Supervisor
           )
  end

  @impl Application
  def stop(_state), do: Http.stop_profile()
end
