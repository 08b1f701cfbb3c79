defmodule Ccxt.Instance.Store do
  @moduledoc false

  # Where an instance's state is kept, and how it is read without its process.
  #
  # Markets and the like are large and change seldom: they are one persistent term, which is read and sent to
  # other processes without copying. So are the exchange's settings and the options that it starts with. Options that
  # were written since, and small fields, are one ETS row each with the version at which they were written, so that
  # reading one doesn't copy the others and a connection reads only what is new. The version is an atomic counter,
  # odd while something is written: looking at it costs nothing, and a reader knows whether what it has read belongs
  # together.
  #
  # Code that runs outside of a connection reads options many times a call. A process therefore keeps those of the
  # instance that it used last, with their version, and reads only what was written since. It keeps them in a function:
  # options can hold keys of private streams, and a crash log shows a process's dictionary.

  alias Ccxt.{Exchange, Instance}

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{
            pid: pid(),
            table: :ets.table(),
            version: :atomics.atomics_ref(),
            number: pos_integer()
          }

  @typedoc "What to write. A deleted option leaves a row behind, so that those who have it can learn of it."
  @type changes :: [{Instance.field() | {:option, String.t()}, {:set, term()} | :deleted}]

  @enforce_keys [:pid, :table, :version, :number]
  defstruct [:pid, :table, :version, :number]

  @places Map.new(Instance.fields(), &{&1, Instance.place(&1)})
  @shared for {field, :shared} <- @places, do: field
  @rows for {field, :row} <- @places, do: field

  @doc "The process that owns the store."
  @spec pid(t()) :: pid()
  def pid(%__MODULE__{pid: pid}), do: pid

  @doc "A number that no other store of this node has, greater than those of older ones."
  @spec number(t()) :: pos_integer()
  def number(%__MODULE__{number: number}), do: number

  ## Writing, by the owner

  @doc "Makes the store of a pinned exchange; the calling process owns it."
  @spec create(Exchange.t()) :: t()
  def create(%Exchange{pinned: pinned} = exchange) do
    store = %__MODULE__{
      pid: self(),
      table: :ets.new(__MODULE__, [:set, :protected, read_concurrency: true]),
      version: :atomics.new(1, []),
      number: System.unique_integer([:positive, :monotonic])
    }

    :persistent_term.put(key(store, :settings), %{exchange | pinned: nil})
    :persistent_term.put(key(store, :options), pinned.options)
    :persistent_term.put(key(store, :shared), %{})

    fields = for field <- @shared ++ @rows, do: {field, {:set, Map.fetch!(pinned, field)}}
    :ok = commit(store, fields)
    store
  end

  @doc "Writes changes, visible at once."
  @spec commit(t(), changes()) :: :ok
  def commit(%__MODULE__{version: counter} = store, changes) do
    version = :atomics.get(counter, 1)
    :ok = :atomics.put(counter, 1, version + 1)

    {shared, rows} = Enum.split_with(changes, fn {key, _change} -> key in @shared end)
    # Rows written in one call become visible together.
    true = :ets.insert(store.table, for({key, change} <- rows, do: {key, version + 2, change}))

    if shared != [] do
      fields = for {field, {:set, value}} <- shared, into: %{}, do: {field, value}
      :persistent_term.put(key(store, :shared), Map.merge(shared(store), fields))
    end

    :atomics.put(counter, 1, version + 2)
  end

  @doc "The version of the last commit."
  @spec version(t()) :: non_neg_integer()
  def version(%__MODULE__{version: counter}), do: :atomics.get(counter, 1)

  @doc "What outlives the owner and must be erased after it: the keys of persistent terms."
  @spec remains(t()) :: [term()]
  def remains(store), do: for(part <- [:settings, :options, :shared], do: key(store, part))

  @doc "Erases what outlives the owner. Nobody goes on with the options that he has kept."
  @spec erase(t()) :: :ok
  def erase(%__MODULE__{version: counter} = store) do
    :ok = :atomics.add(counter, 1, 2)
    store |> remains() |> Enum.each(&:persistent_term.erase/1)
  end

  ## Reading, by anybody

  @doc "The exchange that the instance was started with."
  @spec settings(t()) :: Exchange.t()
  def settings(store), do: :persistent_term.get(key(store, :settings))

  @doc "One option, nil if it isn't set."
  @spec option(t(), String.t()) :: term()
  def option(%__MODULE__{table: table} = store, key) do
    case :ets.lookup_element(table, {:option, key}, 3, :unwritten) do
      {:set, value} -> value
      :deleted -> nil
      :unwritten -> Map.get(first_options(store), key)
    end
  end

  @doc "The options that it began with."
  @spec first_options(t()) :: map()
  def first_options(store), do: :persistent_term.get(key(store, :options))

  @doc "A field's value."
  @spec field(t(), Instance.field()) :: term()
  def field(%__MODULE__{version: counter} = store, :options),
    do: options_at(store, :atomics.get(counter, 1))

  for field <- @rows do
    def field(%__MODULE__{table: table}, unquote(field)) do
      {:set, value} = :ets.lookup_element(table, unquote(field), 3)
      value
    end
  end

  for field <- @shared do
    def field(store, unquote(field)), do: Map.fetch!(shared(store), unquote(field))
  end

  @doc """
  The whole state. Its version is read first, so that the next `changes/2` reads what is written meanwhile again.
  """
  @spec snapshot(t()) :: Instance.pinned()
  def snapshot(store) do
    version = :atomics.get(store.version, 1)

    rows = for field <- @rows, do: {field, field(store, field)}
    own = %{version: version, touched: [], options: options_at(store, version)}
    store |> shared() |> Map.merge(own) |> Map.merge(Map.new(rows))
  end

  @doc "Tells whether a snapshot is of one moment and nothing was written since."
  @spec current?(t(), Instance.pinned()) :: boolean()
  def current?(%__MODULE__{version: counter}, %{version: version}),
    do: rem(version, 2) == 0 and :atomics.get(counter, 1) == version

  @doc "The state brought up to date, or `:none` if nothing was written since."
  @spec changes(t(), Instance.pinned()) :: Instance.pinned() | :none
  def changes(%__MODULE__{} = store, %{version: since} = pinned) do
    case :atomics.get(store.version, 1) do
      ^since ->
        :none

      version ->
        # Of an instance that has ended, who holds what it had goes on with that until he is told.
        with %{} = shared <- :persistent_term.get(key(store, :shared), :none) do
          %{pinned | version: version, touched: []}
          |> Map.merge(shared)
          |> apply_rows(rows_since(store, since))
        end
    end
  end

  @doc "What differs between two states."
  @spec diff(Instance.pinned(), Instance.pinned()) :: changes()
  def diff(old, new), do: field_changes(old, new) ++ option_changes(old, new)

  ## Helpers

  # The options of that version, or newer ones where something is written meanwhile.
  defp options_at(%__MODULE__{number: number, version: counter} = store, version) do
    case kept_options() do
      {^number, ^version, options} ->
        options

      kept ->
        options = options_since(store, kept)

        # What belongs together is kept: nothing was being written, and nothing was written since.
        if rem(version, 2) == 0 and :atomics.get(counter, 1) == version,
          do: Process.put(__MODULE__, fn -> {number, version, options} end)

        options
    end
  end

  defp kept_options do
    with kept when kept != nil <- Process.get(__MODULE__), do: kept.()
  end

  defp options_since(%__MODULE__{number: number} = store, {number, since, options}),
    do: apply_options(options, rows_since(store, since))

  defp options_since(store, _none_or_of_another),
    do: apply_options(first_options(store), rows_since(store, -1))

  defp apply_options(options, rows) do
    for {{:option, key}, row} <- rows, reduce: options do
      options -> apply_option({key, row}, options)
    end
  end

  defp rows_since(%__MODULE__{table: table}, version),
    do: :ets.select(table, [{{:"$1", :"$2", :"$3"}, [{:>, :"$2", version}], [{{:"$1", :"$3"}}]}])

  defp field_changes(old, new) do
    for field <- @shared ++ @rows,
        Map.fetch!(old, field) !== Map.fetch!(new, field),
        do: {field, {:set, Map.fetch!(new, field)}}
  end

  defp option_changes(%{options: old}, %{touched: :any, options: new}) do
    deleted = for {key, _value} <- old, not is_map_key(new, key), do: key
    changed_options(Map.keys(new) ++ deleted, old, new)
  end

  defp option_changes(%{options: old}, %{touched: keys, options: new}),
    do: changed_options(keys, old, new)

  defp changed_options(keys, old, new) do
    for key <- keys, Map.fetch(new, key) !== Map.fetch(old, key) do
      case new do
        %{^key => value} -> {{:option, key}, {:set, value}}
        %{} -> {{:option, key}, :deleted}
      end
    end
  end

  defp apply_rows(pinned, rows) do
    Enum.reduce(rows, pinned, fn
      {{:option, key}, row}, pinned ->
        %{pinned | options: apply_option({key, row}, pinned.options)}

      {field, {:set, value}}, pinned ->
        Map.put(pinned, field, value)
    end)
  end

  defp apply_option({key, {:set, value}}, options), do: Map.put(options, key, value)
  defp apply_option({key, :deleted}, options), do: Map.delete(options, key)

  defp shared(store), do: :persistent_term.get(key(store, :shared))

  defp key(%__MODULE__{number: number}, part), do: {__MODULE__, part, number}
end
