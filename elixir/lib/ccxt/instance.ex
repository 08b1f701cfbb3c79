defmodule Ccxt.Instance do
  @moduledoc false

  # What changes while an exchange is used: options, markets, currencies, the last request. One process writes it;
  # everybody reads without asking that process (`Ccxt.Instance.Store`).
  #
  # The same functions work on an exchange that is *pinned*: it carries the state as a value, and `put/3` gives
  # another exchange. Transactions and connections run compiled code on pinned exchanges.

  alias Ccxt.Exchange
  alias Ccxt.Instance.{Reaper, Server, Store}
  alias Ccxt.Pro.Connection.Arrived

  # {field, ccxt's name, where it is kept, default}
  @fields [
    {:options, "options", :rows, %{}},
    {:markets, "markets", :shared, nil},
    {:markets_by_id, "markets_by_id", :shared, nil},
    {:symbols, "symbols", :shared, nil},
    {:ids, "ids", :shared, nil},
    {:currencies, "currencies", :shared, %{}},
    {:currencies_by_id, "currencies_by_id", :shared, nil},
    {:codes, "codes", :shared, nil},
    {:base_currencies, "baseCurrencies", :shared, nil},
    {:quote_currencies, "quoteCurrencies", :shared, nil},
    {:accounts, "accounts", :row, nil},
    {:accounts_by_id, "accountsById", :row, nil},
    {:last_rest_request_timestamp, "lastRestRequestTimestamp", :row, 0},
    {:last_request_headers, "last_request_headers", :row, nil},
    {:last_request_body, "last_request_body", :row, nil},
    {:last_request_url, "last_request_url", :row, nil},
    {:last_request_path, "last_request_path", :row, nil},
    {:last_http_response, "last_http_response", :row, nil},
    {:last_response_headers, "last_response_headers", :row, nil}
  ]

  @names Map.new(@fields, fn {field, name, _place, _default} -> {name, field} end)

  @typedoc "The name of a field."
  @type field :: atom()

  @typedoc """
  The whole state as a value, field by field, the `:version` of the store that it shows, and which options were `:touched`
  since, or `:any`.
  """
  @type pinned :: %{(field() | :version | :touched) => term()}

  @typedoc "A handle: the process that writes and what is needed to read."
  @type t :: Store.t()

  @doc "The fields."
  @spec fields() :: [field()]
  def fields, do: Enum.map(@fields, &elem(&1, 0))

  @doc "ccxt's name of a field."
  @spec ccxt_name(field()) :: String.t()
  def ccxt_name(field)

  @doc "Where a field is kept: `:rows` (one a key), `:row` or `:shared`."
  @spec place(field()) :: :rows | :row | :shared
  def place(field)

  for {field, name, place, _default} <- @fields do
    def ccxt_name(unquote(field)), do: unquote(name)
    def place(unquote(field)), do: unquote(place)
  end

  @doc "The field of ccxt's name, nil if it isn't one of the instance's."
  @spec field_name(String.t()) :: field() | nil
  def field_name(name), do: @names[name]

  @doc "The state of an instance nobody has written to."
  @spec blank() :: pinned()
  def blank do
    for {field, _name, _place, default} <- @fields, into: %{touched: []}, do: {field, default}
  end

  @doc "Starts an instance with the state of a pinned exchange, which is no longer pinned then."
  @spec start(Exchange.t()) :: Exchange.t()
  def start(%Exchange{pinned: %{}} = exchange) do
    {:ok, pid} =
      DynamicSupervisor.start_child(
        Ccxt.Pro.InstanceSupervisor,
        {Server, Exchange.without_credentials(exchange)}
      )

    store = Server.store(pid)
    settings = store |> Store.settings() |> Map.take(Exchange.settings())
    struct!(exchange, Map.merge(settings, %{instance: store, pinned: nil}))
  end

  @doc "Ends the instance. What reads it afterwards raises `Ccxt.ExchangeClosedByUser`."
  @spec stop(Exchange.t()) :: :ok
  def stop(%Exchange{instance: instance}) do
    owner = Store.pid(instance)
    # It may have ended already.
    _ = DynamicSupervisor.terminate_child(Ccxt.Pro.InstanceSupervisor, owner)
    Reaper.reap(owner)
  end

  @doc "The process of the instance: its end is the end of the instance."
  @spec pid(t()) :: pid()
  def pid(instance), do: Store.pid(instance)

  @doc "Tells whether the instance has not ended."
  @spec alive?(t()) :: boolean()
  def alive?(instance), do: instance |> Store.pid() |> Process.alive?()

  @doc "The exchange of a running instance, without credentials."
  @spec exchange(t()) :: Exchange.t()
  def exchange(instance), do: %{Store.settings(instance) | instance: instance}

  @doc "A number that tells instances apart."
  @spec number(t()) :: pos_integer()
  def number(instance), do: Store.number(instance)

  ## Reading

  @doc "All options."
  @spec options(Exchange.t()) :: map()
  def options(exchange), do: field(exchange, :options)

  @doc "One option, nil if it isn't set."
  @spec option(Exchange.t(), key :: String.t()) :: term()
  def option(%Exchange{pinned: nil} = exchange, key),
    do: read(exchange, &Store.option(&1, key))

  def option(%Exchange{pinned: %{options: options}}, key), do: Map.get(options, key)

  for {field, _name, _place, _default} <- @fields, field != :options do
    @doc "The field `#{field}`."
    @spec unquote(field)(Exchange.t()) :: term()
    def unquote(field)(exchange), do: field(exchange, unquote(field))
  end

  @doc "A field's value."
  @spec field(Exchange.t(), field()) :: term()
  def field(%Exchange{pinned: nil} = exchange, field),
    do: read(exchange, &Store.field(&1, field))

  def field(%Exchange{pinned: pinned}, field), do: Map.fetch!(pinned, field)

  ## Writing

  @doc "Writes a field. Of a pinned exchange another value is made; else it is written at once for everybody."
  @spec put(Exchange.t(), field(), term()) :: Exchange.t()
  def put(%Exchange{pinned: nil} = exchange, field, value),
    do: write(exchange, &put(&1, field, value))

  def put(%Exchange{} = exchange, :options, value), do: put_options(exchange, value, :any)

  def put(%Exchange{pinned: pinned} = exchange, field, value) when is_map_key(pinned, field),
    do: %{exchange | pinned: %{pinned | field => value}}

  @doc "Writes what stands at a path of keys below a field; see `put/3`."
  @spec put(Exchange.t(), field(), path :: [term()], term()) :: Exchange.t()
  def put(%Exchange{pinned: nil} = exchange, field, path, value),
    do: write(exchange, &put(&1, field, path, value))

  def put(%Exchange{} = exchange, :options, [key | _] = path, value) when is_binary(key),
    do: put_options(exchange, Ccxt.JS.put_in(options(exchange), path, value), key)

  def put(%Exchange{} = exchange, field, path, value),
    do: put(exchange, field, Ccxt.JS.put_in(field(exchange, field), path, value))

  @doc "Removes what stands at a path of keys below a field; see `put/3`."
  @spec delete(Exchange.t(), field(), path :: [term(), ...]) :: Exchange.t()
  def delete(%Exchange{pinned: nil} = exchange, field, path),
    do: write(exchange, &delete(&1, field, path))

  def delete(%Exchange{} = exchange, :options, [key]) when is_binary(key),
    do: put_options(exchange, Ccxt.JS.delete(options(exchange), key), key)

  def delete(%Exchange{} = exchange, field, [key]),
    do: put(exchange, field, Ccxt.JS.delete(field(exchange, field), key))

  def delete(%Exchange{} = exchange, field, path) do
    {owner, [key]} = Enum.split(path, -1)
    object = Enum.reduce(owner, field(exchange, field), &Ccxt.JS.get(&2, &1))
    put(exchange, field, owner, Ccxt.JS.delete(object, key))
  end

  @doc """
  Runs `function` on a pinned exchange, commits what it made of it and returns its value, as if there was one
  transaction at a time. If it raises, nothing is committed.

  The function runs here, and again in the instance's process if somebody else has written meanwhile: it must have no
  effects of its own. If it writes nothing, that process isn't asked. Of a call that is to have no effects, see
  `Ccxt.Pro.Connection.Arrived`, nothing is committed.
  """
  @spec transaction(Exchange.t(), (Exchange.t() -> {value, Exchange.t()})) :: value
        when value: term()
  def transaction(%Exchange{pinned: nil, ahead?: true} = exchange, function)
      when is_function(function, 1) do
    pinned = exchange |> Exchange.without_credentials() |> pin_again(Arrived.kept(exchange))
    :ok = Arrived.keep(exchange, pinned.pinned)
    {value, %Exchange{}} = function.(pinned)
    value
  end

  def transaction(%Exchange{pinned: nil} = exchange, function) when is_function(function, 1) do
    settings = Exchange.without_credentials(exchange)
    %Exchange{pinned: before} = pinned = pin(settings)
    {value, %Exchange{pinned: %{} = changed}} = function.(pinned)

    if commit(exchange, before, changed) == :ok,
      do: value,
      else: transaction_at_owner(settings, function)
  end

  def transaction(%Exchange{}, _function),
    do: raise(ArgumentError, "a transaction inside a transaction or a message handler")

  @doc "Those of these texts that some option holds, however deep."
  @spec held_in_options(Exchange.t(), texts :: [String.t()]) :: [String.t()]
  def held_in_options(_exchange, []), do: []

  def held_in_options(exchange, texts) do
    options = options(exchange)
    Enum.filter(texts, &holds?(options, [&1]))
  end

  @doc """
  Has each option that holds one of these texts, however deep, be again what it was at first: a key that the exchange takes no
  more is to be asked for anew.

  An option as a whole, since what stands beside a key is about it, such as since when it is in use: by that the exchange's
  code decides whether to ask for another. What a user has given is what it was at first.
  """
  @spec forget_options(Exchange.t(), texts :: [String.t()]) :: Exchange.t()
  def forget_options(%Exchange{} = exchange, []), do: exchange

  def forget_options(%Exchange{pinned: nil} = exchange, texts),
    do: write(exchange, &forget_options(&1, texts))

  def forget_options(%Exchange{} = exchange, texts) do
    first = read(exchange, &Store.first_options/1)
    held = for {name, value} <- options(exchange), holds?(value, texts), do: name
    Enum.reduce(held, exchange, &restore_option(&2, &1, first))
  end

  @doc """
  Ties texts that options hold to the calling process: when it ends, however it does, they are forgotten as by
  `forget_options/2`. Replaces what was tied to it before.
  """
  @spec tie_options(Exchange.t(), texts :: [String.t()]) :: :ok
  def tie_options(exchange, texts), do: call(exchange, {:tie, texts})

  @doc """
  Forgets at once what was tied to a process, for who knows that it has ended, or what it was tied to; tells whether anything was.
  """
  @spec untie_options(Exchange.t(), pid()) :: boolean()
  def untie_options(exchange, pid), do: call(exchange, {:untie, pid})

  @doc "A transaction of a function that gives the exchange alone."
  @spec write(Exchange.t(), (Exchange.t() -> Exchange.t())) :: Exchange.t()
  def write(%Exchange{} = exchange, function) do
    nil = transaction(exchange, &{nil, function.(&1)})
    exchange
  end

  ## Pinning

  @doc "The exchange with the state of its instance as it is now."
  @spec pin(Exchange.t()) :: Exchange.t()
  def pin(%Exchange{pinned: nil} = exchange),
    do: %{exchange | pinned: read(exchange, &Store.snapshot/1)}

  @doc """
  Brings a pinned exchange up to date, reading only what was written since. Costs a few nanoseconds if nothing was.
  """
  @spec refresh(Exchange.t()) :: Exchange.t()
  def refresh(%Exchange{pinned: %{} = pinned, instance: instance} = exchange) do
    case Store.changes(instance, pinned) do
      :none -> exchange
      pinned -> %{exchange | pinned: pinned}
    end
  end

  @doc """
  Commits what was made of a pinned exchange, and gives it up to date; `:stale` if somebody else has written since it
  was brought up to date last. Free if nothing was written.
  """
  @spec commit_pinned(Exchange.t(), Exchange.t()) :: {:ok, Exchange.t()} | :stale
  def commit_pinned(%Exchange{pinned: same}, %Exchange{pinned: same} = exchange),
    do: {:ok, exchange}

  def commit_pinned(%Exchange{pinned: before}, %Exchange{pinned: changed} = exchange) do
    case Store.diff(before, changed) do
      [] ->
        {:ok, exchange}

      changes ->
        with :ok <- call(exchange, {:commit, before.version, changes}),
             do: {:ok, refresh(exchange)}
    end
  end

  ## Serving requests

  @doc "Waits until a REST request of this cost may go, nil for one of ordinary cost."
  @spec throttle(Exchange.t(), cost :: number() | nil) :: :ok
  def throttle(%Exchange{} = exchange, cost), do: call(exchange, {:throttle, cost})

  @doc """
  Runs `load` unless somebody runs it already; then waits for that one's end. Whoever comes after a failure
  tries anew.
  """
  @spec single_flight(Exchange.t(), key :: term(), load :: (-> value)) :: value when value: term()
  def single_flight(%Exchange{} = exchange, key, load) do
    case call(exchange, {:enter, key}) do
      :lead -> lead(exchange, key, load)
      {:ok, value} -> value
      {:error, exception} -> raise exception
    end
  end

  ## Helpers

  # Calls without effects follow one another: what one has read is good for the next, unless somebody has written.
  defp pin_again(%Exchange{instance: instance} = exchange, kept) do
    if kept != nil and Store.current?(instance, kept),
      do: %{exchange | pinned: kept},
      else: pin(exchange)
  end

  defp put_options(%Exchange{pinned: pinned} = exchange, options, touched),
    do: %{
      exchange
      | pinned: %{pinned | options: options, touched: touch(pinned.touched, touched)}
    }

  defp touch(:any, _key), do: :any
  defp touch(_touched, :any), do: :any
  defp touch(touched, key), do: if(key in touched, do: touched, else: [key | touched])

  defp restore_option(exchange, name, first) do
    case first do
      %{^name => value} -> put(exchange, :options, [name], value)
      %{} -> delete(exchange, :options, [name])
    end
  end

  defp holds?(text, texts) when is_binary(text), do: text in texts
  defp holds?(%Ccxt.Ordered{} = map, texts), do: map |> Ccxt.Ordered.to_map() |> holds?(texts)
  defp holds?(%_struct{}, _texts), do: false
  defp holds?(map, texts) when is_map(map), do: Enum.any?(Map.values(map), &holds?(&1, texts))
  defp holds?(list, texts) when is_list(list), do: Enum.any?(list, &holds?(&1, texts))
  defp holds?(_other, _texts), do: false

  defp commit(%Exchange{instance: instance} = exchange, before, changed) do
    case Store.diff(before, changed) do
      [] -> if Store.current?(instance, before), do: :ok, else: :stale
      changes -> call(exchange, {:commit, before.version, changes})
    end
  end

  defp transaction_at_owner(settings, function) do
    case call(settings, {:transaction, {settings, function, Ccxt.Time.frozen()}}) do
      {:ok, value} -> value
      {:raise, kind, reason, stacktrace} -> :erlang.raise(kind, reason, stacktrace)
    end
  end

  defp lead(exchange, key, load) do
    value = load.()
    :ok = call(exchange, {:leave, key, {:ok, value}})
    value
  rescue
    exception ->
      :ok = call(exchange, {:leave, key, {:error, exception}})
      reraise exception, __STACKTRACE__
  catch
    kind, reason ->
      :ok = call(exchange, {:leave, key, {:error, Ccxt.Error.wrap({kind, reason})}})
      :erlang.raise(kind, reason, __STACKTRACE__)
  end

  # A transaction may be long (thousands of markets): the call ends with the process, not with a time limit.
  defp call(%Exchange{instance: instance} = exchange, request) do
    :ok = Arrived.effect!(exchange)
    GenServer.call(Store.pid(instance), request, :infinity)
  catch
    :exit, {reason, {GenServer, :call, _}} when reason in [:noproc, :normal, :shutdown] ->
      raise Ccxt.ExchangeClosedByUser, "#{exchange.id} closedByUser"
  end

  defp read(%Exchange{instance: instance} = exchange, reader) do
    reader.(instance)
  rescue
    # The table goes with its process.
    error in ArgumentError ->
      if Process.alive?(Store.pid(instance)), do: reraise(error, __STACKTRACE__)
      reraise Ccxt.ExchangeClosedByUser, [message: "#{exchange.id} closedByUser"], __STACKTRACE__
  end
end
