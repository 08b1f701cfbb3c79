defmodule Ccxt.Instance.Store do
  @moduledoc false

  # Where an instance's state is kept, and how it is read without its process.
  #
  # Markets and the like are large and change seldom: they are one persistent term, which is read and sent to
  # other processes without copying. So are the exchange's settings, which never change. Options and small fields
  # are one ETS row each with the version at which they were written, so that reading one doesn't copy the
  # others and a connection reads only what is new. The version is an atomic counter: looking at it costs nothing.

  alias Ccxt.{Exchange, Instance}

  @typedoc "Its fields are private."
  @opaque t :: %__MODULE__{
            pid: pid(),
            table: :ets.table(),
            version: :atomics.atomics_ref(),
            number: pos_integer()
          }

  @enforce_keys [:pid, :table, :version, :number]
  defstruct [:pid, :table, :version, :number]

  @places Map.new(Instance.fields(), &{&1, Instance.place(&1)})
  @shared for {field, :shared} <- @places, do: field
  @rows for {field, :row} <- @places, do: field

  @doc "The process that owns the store."
  @spec pid(t()) :: pid()
  def pid(%__MODULE__{pid: pid}), do: pid

  @doc "A number that no other store of this node has."
  @spec number(t()) :: pos_integer()
  def number(%__MODULE__{number: number}), do: number

  ## Writing, by the owner

  @doc "Makes the store of a pinned exchange; the calling process owns it."
  @spec create(Exchange.t()) :: {t(), Instance.pinned()}
  def create(%Exchange{pinned: pinned} = exchange) do
    store = %__MODULE__{
      pid: self(),
      table: :ets.new(__MODULE__, [:set, :protected, read_concurrency: true]),
      version: :atomics.new(1, []),
      number: System.unique_integer([:positive])
    }

    :persistent_term.put(key(store, :settings), %{exchange | pinned: nil})
    {store, commit(store, %{}, Map.put(pinned, :version, 0))}
  end

  @doc "Writes what differs between two states, visible at once, and gives the new one with its version."
  @spec commit(t(), Instance.pinned() | %{}, Instance.pinned()) :: Instance.pinned()
  def commit(%__MODULE__{} = store, old, new) do
    version = :atomics.get(store.version, 1) + 1

    # Rows written in one call become visible together.
    true =
      :ets.insert(store.table, field_rows(old, new, version) ++ option_rows(old, new, version))

    if Enum.any?(@shared, &changed?(old, new, &1)),
      do: :persistent_term.put(key(store, :shared), Map.take(new, @shared))

    :ok = :atomics.put(store.version, 1, version)
    %{new | version: version}
  end

  @doc "What outlives the owner and must be erased after it: the keys of persistent terms."
  @spec remains(t()) :: [term()]
  def remains(store), do: [key(store, :settings), key(store, :shared)]

  ## Reading, by anybody

  @doc "The exchange that the instance was started with."
  @spec settings(t()) :: Exchange.t()
  def settings(store), do: :persistent_term.get(key(store, :settings))

  @doc "One option, nil if it isn't set."
  @spec option(t(), String.t()) :: term()
  def option(%__MODULE__{table: table}, key) do
    case :ets.lookup_element(table, {:option, key}, 3, :deleted) do
      {:set, value} -> value
      :deleted -> nil
    end
  end

  @doc "A field's value."
  @spec field(t(), Instance.field()) :: term()
  def field(%__MODULE__{table: table}, :options) do
    for {{:option, key}, _version, {:set, value}} <- :ets.tab2list(table),
        into: %{},
        do: {key, value}
  end

  for field <- @rows do
    def field(%__MODULE__{table: table}, unquote(field)) do
      {:set, value} = :ets.lookup_element(table, unquote(field), 3)
      value
    end
  end

  for field <- @shared do
    def field(store, unquote(field)), do: Map.fetch!(shared(store), unquote(field))
  end

  @doc "The whole state."
  @spec snapshot(t()) :: Instance.pinned()
  def snapshot(store) do
    # The version is read first: what is written meanwhile is read again by the next `changes/2`.
    version = :atomics.get(store.version, 1)

    %{options: %{}, version: version}
    |> Map.merge(shared(store))
    |> apply_rows(for {key, _version, row} <- :ets.tab2list(store.table), do: {key, row})
  end

  @doc "The state brought up to date, or `:none` if nothing was written since."
  @spec changes(t(), Instance.pinned()) :: Instance.pinned() | :none
  def changes(%__MODULE__{} = store, %{version: since} = pinned) do
    case :atomics.get(store.version, 1) do
      ^since ->
        :none

      version ->
        newer = [{{:"$1", :"$2", :"$3"}, [{:>, :"$2", since}], [{{:"$1", :"$3"}}]}]

        %{pinned | version: version}
        |> Map.merge(shared(store))
        |> apply_rows(:ets.select(store.table, newer))
    end
  end

  ## Helpers

  defp field_rows(old, new, version) do
    for field <- @rows,
        changed?(old, new, field),
        do: {field, version, {:set, Map.fetch!(new, field)}}
  end

  # A deleted option leaves a row behind, so that those who have it can learn of it.
  defp option_rows(old, %{options: new}, version) do
    old = Map.get(old, :options, %{})

    set =
      for {key, value} <- new,
          old[key] !== value or not is_map_key(old, key),
          do: {key, {:set, value}}

    deleted = for {key, _value} <- old, not is_map_key(new, key), do: {key, :deleted}

    for {key, row} <- set ++ deleted, do: {{:option, key}, version, row}
  end

  defp changed?(old, new, field),
    do: Map.fetch(old, field) !== {:ok, Map.fetch!(new, field)}

  defp apply_rows(pinned, rows) do
    Enum.reduce(rows, pinned, fn
      {{:option, key}, {:set, value}}, pinned -> put_in(pinned.options[key], value)
      {{:option, key}, :deleted}, pinned -> %{pinned | options: Map.delete(pinned.options, key)}
      {field, {:set, value}}, pinned -> Map.put(pinned, field, value)
    end)
  end

  defp shared(store), do: :persistent_term.get(key(store, :shared))

  defp key(%__MODULE__{number: number}, part), do: {__MODULE__, part, number}
end
