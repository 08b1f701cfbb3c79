defmodule Ccxt.Calls.Shared do
  @moduledoc false

  # The exchanges of calls that bring no exchange, or bring settings of their own: one for each set of settings, made by
  # the first such call. It lives until it is closed, or until the exchange is closed that its settings were added to.
  #
  # The table holds handles by the digest of the settings. Credentials stay with the caller, who also makes the
  # exchange: this process only decides whose stays, where two make one at once.

  use GenServer

  alias Ccxt.{Exchange, Instance}
  alias Ccxt.Calls.Digest

  @table __MODULE__

  @typedoc "The class, the instance whose settings were added to, and the digest of all settings."
  @opaque key :: {module(), base :: pos_integer() | nil, digest :: binary()}

  @spec start_link(term()) :: GenServer.on_start()
  def start_link(_argument), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)

  @doc "The exchange `base`, or one of the class alone, with these settings added."
  @spec exchange(
          module(),
          base :: Exchange.t() | nil,
          settings :: [{atom() | String.t(), term()}]
        ) ::
          Exchange.t()
  def exchange(_module, %Exchange{} = base, []), do: base

  def exchange(module, base, settings) do
    {checked, environment} = config = Exchange.config(module, base, settings)
    digest = Digest.of({Digest.of_settings(checked), environment})
    key = {module, base && Instance.number(base.instance), digest}

    case :ets.lookup(@table, key) do
      [{^key, instance}] -> attach(instance, module, base, config, key)
      [] -> start(module, base, config, key)
    end
  end

  @doc "All of them, without credentials."
  @spec exchanges() :: [Exchange.t()]
  def exchanges do
    for [instance] <- :ets.match(@table, {:_, :"$1"}), Instance.alive?(instance) do
      Instance.exchange(instance)
    end
  end

  ## Callbacks

  @impl GenServer
  def init(nil) do
    # The instances that it keeps end with it.
    Process.flag(:trap_exit, true)
    Process.set_label(__MODULE__)
    :ets.new(@table, [:set, :named_table, :protected, read_concurrency: true])
    {:ok, %{}}
  end

  @impl GenServer
  def handle_call({:keep, key, base, instance}, _from, bases) do
    case :ets.lookup(@table, key) do
      [{^key, kept}] when kept != instance ->
        if Instance.alive?(kept),
          do: {:reply, kept, bases},
          else: keep(key, base, instance, bases)

      _none ->
        keep(key, base, instance, bases)
    end
  end

  @impl GenServer
  def handle_info({:EXIT, pid, _reason}, bases) do
    for {key, instance} <- :ets.tab2list(@table), Instance.pid(instance) == pid do
      :ets.delete(@table, key)
    end

    {:noreply, bases}
  end

  # An exchange was closed: so are those that were made from it.
  def handle_info({:DOWN, monitor, :process, _pid, _reason}, bases) do
    {number, bases} = Map.pop(bases, monitor)

    for {{_module, ^number, _digest}, instance} <- :ets.tab2list(@table) do
      Instance.stop(Instance.exchange(instance))
    end

    {:noreply, bases}
  end

  ## Helpers

  defp attach(instance, module, base, config, key) do
    if Instance.alive?(instance),
      do: instance |> Instance.exchange() |> Exchange.with_credentials(config),
      else: start(module, base, config, key)
  end

  defp start(module, base, config, key) do
    %Exchange{instance: own} = exchange = Exchange.start(module, config)

    case GenServer.call(__MODULE__, {:keep, key, base && base.instance, own}) do
      ^own ->
        exchange

      kept ->
        Instance.stop(exchange)
        kept |> Instance.exchange() |> Exchange.with_credentials(config)
    end
  end

  defp keep(key, base, instance, bases) do
    Process.link(Instance.pid(instance))
    :ets.insert(@table, {key, instance})
    {:reply, instance, watch(base, bases)}
  end

  defp watch(nil, bases), do: bases

  defp watch(base, bases) do
    number = Instance.number(base)

    if number in Map.values(bases),
      do: bases,
      else: Map.put(bases, Process.monitor(Instance.pid(base)), number)
  end
end
