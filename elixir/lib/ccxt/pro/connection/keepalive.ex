defmodule Ccxt.Pro.Connection.Keepalive do
  @moduledoc false

  # What keeps a connection alive while nothing happens: pings to the server, which also show whether it is still there, and
  # calls for the key in the URL.

  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Connection.{Data, Handlers, Repeat, Report, Socket}
  alias Ccxt.Pro.Core.Interest

  @doc "The timer for the next ping."
  @spec timer(Data.t()) :: [:gen_statem.action()]
  def timer(data) do
    case keep_alive_ms(data) do
      0 -> []
      keep_alive_ms -> [{{:timeout, :keep_alive}, keep_alive_ms, :ping}]
    end
  end

  @doc """
  Sends a ping, unless nothing came for too long. ccxt counts pongs alone; a server that sends data is as alive as one that
  answers.
  """
  @spec ping(Data.t()) ::
          {:keep_state, Data.t(), [:gen_statem.action()]} | {:lost, :silence, Data.t()}
  def ping(%{options: options} = data) do
    if data.heard_at_ms + keep_alive_ms(data) * options.max_ping_pong_misses < now_ms() do
      {:lost, :silence, data}
    else
      Report.emit(data, [:ping, :sent], %{})
      {message, data} = Handlers.ping(data)
      data = send_ping(data, message)
      {:keep_state, data, timer(data)}
    end
  end

  @doc "The timer for `call_again/1`."
  @spec call_again_timer(Data.t()) :: [:gen_statem.action()]
  def call_again_timer(%{keys: []}), do: []
  def call_again_timer(%{options: %{call_again_ms: 0}}), do: []

  def call_again_timer(%{options: options}),
    do: [{{:timeout, :call_again}, options.call_again_ms, :call}]

  @doc """
  Makes the calls again that are made for what is watched. A key in the URL that an exchange's code prolongs when it is
  called, if it is time, would expire without calls, since nothing happens in the account.

  One that hasn't come to wait here since the last time won't.
  """
  @spec call_again(Data.t()) :: Data.t()
  def call_again(%{client: client, interest: interest} = data) do
    data = stop_repeats(data)

    repeats =
      for {hashes, call} <- Interest.calls(interest),
          call != nil and Enum.any?(hashes, &Client.subscribed?(client, &1)),
          into: %{},
          do: {Repeat.start(data.with_credentials.(), call), hashes}

    %{data | repeats: repeats}
  end

  @doc "Ends the calls that are being made again."
  @spec stop_repeats(Data.t()) :: Data.t()
  def stop_repeats(%{repeats: repeats} = data) do
    Enum.each(Map.keys(repeats), &Repeat.stop/1)
    %{data | repeats: %{}}
  end

  ## Helpers

  # An exchange may say itself how often it wants to be asked.
  defp keep_alive_ms(%{client: %Client{keep_alive: nil}} = data), do: data.options.keep_alive_ms
  defp keep_alive_ms(%{client: %Client{keep_alive: keep_alive_ms}}), do: trunc(keep_alive_ms)

  defp send_ping(data, nil), do: Socket.send_control(data, :ping, "")
  defp send_ping(data, message), do: Socket.send_control(data, :text, message)

  defp now_ms, do: System.monotonic_time(:millisecond)
end
