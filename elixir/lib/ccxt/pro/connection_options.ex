defmodule Ccxt.Pro.ConnectionOptions do
  # One row an option: what checks it, what documents it and what it defaults to stand together.
  # {field, path in the configuration, type, default, text}
  @schema [
    {:keep_alive_ms, ["keepAlive"], {:integer, 0}, 30_000,
     "Milliseconds between keepalive pings; 0 sends none."},
    {:max_ping_pong_misses, ["maxPingPongMisses"], {:number, 1}, 2.0,
     "After this many `keepAlive` intervals in which nothing came from the server, not even a pong, the connection counts as lost."},
    {:connection_timeout_ms, ["connectionTimeout"], {:integer, 1}, 10_000,
     "Milliseconds that connecting may take, TLS and upgrade included."},
    {:opening_limit, ["openingLimit"], {:integer, 0}, 300,
     "Connections that may be opened at one host and port within `openingWindow`, by all exchanges of the node; one more waits. 0: any number."},
    {:opening_window_ms, ["openingWindow"], {:integer, 1}, 300_000,
     "The milliseconds of `openingLimit`."},
    {:max_age_ms, ["maxAge"], {:integer, 0}, 82_800_000,
     "Milliseconds after which a connection is renewed: a new socket takes over from the old one. The default is 23 hours, since exchanges end connections after 24; 0 never does."},
    {:max_age_jitter_ms, ["maxAgeJitter"], {:integer, 0}, 1_800_000,
     "Milliseconds, chance decides how many of them, by which a connection is renewed earlier, so that those opened together aren't renewed together."},
    {:renewal_overlap_ms, ["renewalOverlap"], {:integer, 1}, 2_000,
     "Milliseconds for which the old and the new socket of a connection that is renewed are compared; as long again if they differ."},
    {:call_again_ms, ["callAgain"], {:integer, 0}, 300_000,
     "Milliseconds after which the calls that watch an account on a connection whose URL has a key are made again, up to where they wait: what keeps the key alive when they are made does so while nothing happens, too. 0 never."},
    {:going_away, ["goingAway"], :list_of_maps, [%{"e" => "serverShutdown"}],
     "What a message has in it by which an exchange says that it is about to close the connection, which is renewed at once then: maps of members, any of which means so."},
    {:answer_hold_ms, ["answerHold"], {:integer, 0}, 10,
     "Milliseconds for which the message behind an answer is held at most, until the call that was answered waits for more: an account's first event may come right behind the answer that lets us in. 0 holds nothing."},
    {:idle_timeout_ms, ["idleTimeout"], {:integer, 1}, 60_000,
     "Milliseconds after which a connection is closed that nobody waits for and nobody watches."},
    {:backoff_min_ms, ["reconnectDelay"], {:integer, 1}, 250,
     "Milliseconds before the first attempt to reconnect, no more than `maxReconnectDelay`. Each further one doubles it; half of it is random."},
    {:backoff_max_ms, ["maxReconnectDelay"], {:integer, 1}, 30_000,
     "Milliseconds between attempts to reconnect at most."},
    {:stable_after_ms, ["stableAfter"], {:integer, 0}, 10_000,
     "A connection that has held this many milliseconds starts the next series of attempts from `reconnectDelay`."},
    {:close_timeout_ms, ["closeTimeout"], {:integer, 1}, 1_000,
     "Milliseconds to wait for the server's answer to a close frame."},
    {:max_message_bytes, ["maxMessageSize"], {:integer, 125}, 33_554_432,
     "Bytes of the longest message that is read."},
    {:queue_limit, ["queueLimit"], {:integer, 1}, 10_000,
     "Updates of a stream that is a queue which its consumer may leave unread; see `Ccxt.Pro.Updates`."},
    {:heap_words, ["heapSize"], {:integer, 0}, 50_000,
     "Words of memory, of 8 bytes, that a connection's process begins with and never goes below. More is faster where much comes or much is kept, such as an account's orders; less is enough for connections on which little happens."},
    {:cost, ["cost"], {:number, 0}, 1,
     "What a message costs of the exchange's rate limit, in units of `rateLimit` milliseconds."},
    {:headers, ["options", "headers"], :string_map, %{},
     "Headers sent with the upgrade request."},
    {:cacertfile, ["cacertfile"], :string, nil,
     "A file of PEM certificates to trust instead of the system's store."}
  ]

  # Of binaries: 4 MB.
  @binary_words 500_000

  @moduledoc """
  The options of a websocket connection, read from `options["ws"]` of an exchange over its `streaming`, as ccxt
  does.

      Ccxt.Pro.new(module, options: %{"ws" => %{"keepAlive" => 10_000}})

  #{for {_field, path, _type, default, text} <- @schema, do: "  * `#{Enum.join(path, ".")}` (default `#{inspect(default)}`): #{text}\n"}
  """

  @typedoc "The options of one connection; times are milliseconds."
  @type t :: %__MODULE__{}

  defstruct for {field, _path, _type, default, _text} <- @schema, do: {field, default}

  @doc """
  Reads and checks the options.

      iex> Ccxt.Pro.ConnectionOptions.new(%{"keepAlive" => 180_000}, %{"cost" => 5}).keep_alive_ms
      180000
      iex> Ccxt.Pro.ConnectionOptions.new(%{}, %{"cost" => "5"})
      ** (ArgumentError) options["ws"]["cost"] must be a number of at least 0, got: "5"
  """
  @spec new(streaming :: map() | nil, ws_options :: map() | nil) :: t()
  def new(streaming, ws_options) do
    config = Ccxt.Collection.deep_extend(streaming || %{}, ws_options || %{})
    fields = for row <- @schema, do: {elem(row, 0), read(config, row)}
    __MODULE__ |> struct!(fields) |> check_delays!()
  end

  @doc false
  # How a connection's process uses memory. Its messages are binaries outside of its heap, which the collector counts, too: by
  # the emulator's own measure, a process that is sent much collects all of its memory again and again.
  @spec spawn_options(t()) :: [:erlang.spawn_opt_option()]
  def spawn_options(%__MODULE__{heap_words: heap_words}) do
    [
      message_queue_data: :off_heap,
      min_bin_vheap_size: @binary_words,
      min_heap_size: heap_words
    ]
  end

  ## Helpers

  defp read(config, {_field, path, type, default, _text}) do
    case get_in(config, path) do
      nil ->
        default

      # ccxt turns the keepalive off with false.
      false when path == ["keepAlive"] ->
        0

      value ->
        if valid?(type, value),
          do: value,
          else:
            raise(
              ArgumentError,
              ~s(options["ws"]#{Enum.map(path, &"[#{inspect(&1)}]")} must be #{describe(type)}, got: #{inspect(value)})
            )
    end
  end

  # The first wait is no longer than the longest.
  defp check_delays!(%__MODULE__{backoff_min_ms: min_ms, backoff_max_ms: max_ms} = options)
       when min_ms <= max_ms,
       do: options

  defp check_delays!(%__MODULE__{backoff_min_ms: min_ms, backoff_max_ms: max_ms}) do
    raise ArgumentError,
          ~s(options["ws"]["reconnectDelay"] is #{min_ms} milliseconds, and options["ws"]["maxReconnectDelay"], which ) <>
            ~s(must not be less, is #{max_ms}: set "maxReconnectDelay" to #{min_ms} or more, or a lower "reconnectDelay")
  end

  defp valid?({:integer, min}, value), do: is_integer(value) and value >= min
  defp valid?({:number, min}, value), do: is_number(value) and value >= min
  defp valid?(:string, value), do: is_binary(value)

  defp valid?(:string_map, value),
    do: is_map(value) and Enum.all?(value, fn {k, v} -> is_binary(k) and is_binary(v) end)

  defp valid?(:list_of_maps, value), do: is_list(value) and Enum.all?(value, &is_map/1)

  defp describe({:integer, min}), do: "an integer of at least #{min}"
  defp describe({:number, min}), do: "a number of at least #{min}"
  defp describe(:string), do: "a string"
  defp describe(:string_map), do: "a map of strings to strings"
  defp describe(:list_of_maps), do: "a list of maps"
end
