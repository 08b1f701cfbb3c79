defmodule Ccxt.Rest.Http do
  @moduledoc false

  # HTTP requests over OTP's client, in a profile of our own, so that neither its settings nor its pool of open
  # connections are shared with other users of `:httpc`.

  alias Ccxt.Pro.Transport

  @profile :ccxt

  # Longer than the pauses of a program that polls every minute.
  @keep_alive_ms 90_000
  @max_sessions 8

  # Against an answer that grows while it is decompressed.
  @max_body_bytes 268_435_456

  @typedoc "`headers` are as ccxt prints them: `\"Content-Type\"`."
  @type response :: %{
          status: pos_integer(),
          status_text: String.t(),
          headers: %{String.t() => String.t()},
          body: binary()
        }

  @doc false
  @spec start_profile() :: :ok | {:error, term()}
  def start_profile do
    case :inets.start(:httpc, profile: @profile) do
      {:ok, _pid} -> configure()
      {:error, {:already_started, _pid}} -> configure()
      {:error, reason} -> {:error, reason}
    end
  end

  @doc false
  @spec stop_profile() :: :ok | {:error, term()}
  def stop_profile, do: :inets.stop(:httpc, @profile)

  @doc "Sends a request and waits for its answer, `timeout_ms` at most."
  @spec request(
          method :: String.t(),
          url :: String.t(),
          headers :: %{String.t() => String.t()},
          body :: iodata() | nil,
          timeout_ms :: pos_integer()
        ) :: {:ok, response()} | {:error, :timeout | term()}
  def request(method, url, headers, body, timeout_ms) do
    http_options = [timeout: timeout_ms, connect_timeout: timeout_ms] ++ tls(url)

    with {:ok, method} <- method(method),
         {:ok, {{_version, status, text}, headers, body}} <-
           :httpc.request(
             method,
             request_tuple(method, url, headers, body),
             http_options,
             [body_format: :binary],
             @profile
           ),
         headers = response_headers(headers),
         {:ok, body} <- decompress(body, headers["Content-Encoding"]) do
      {:ok, %{status: status, status_text: to_string(text), headers: headers, body: body}}
    else
      {:error, {:failed_connect, details}} -> {:error, connect_reason(details)}
      {:error, reason} -> {:error, reason}
    end
  end

  ## Helpers

  defp configure do
    :httpc.set_options(
      [
        keep_alive_timeout: @keep_alive_ms,
        max_sessions: @max_sessions,
        max_keep_alive_length: 100
      ],
      @profile
    )
  end

  defp tls("https:" <> _ = url), do: [ssl: Transport.tls_options(URI.parse(url).host, nil)]
  defp tls(_url), do: []

  for method <- [:get, :post, :put, :patch, :delete, :head, :options] do
    defp method(unquote(method |> Atom.to_string() |> String.upcase())),
      do: {:ok, unquote(method)}
  end

  defp method(method), do: {:error, {:method, method}}

  # Methods that have a body even if there is none to send.
  defp request_tuple(method, url, headers, body)
       when method in [:post, :put, :patch] or body != nil do
    {type, headers} = pop_header(headers, "content-type", "application/x-www-form-urlencoded")
    {url, charlists(headers), String.to_charlist(type), IO.iodata_to_binary(body || "")}
  end

  defp request_tuple(_method, url, headers, nil), do: {url, charlists(headers)}

  defp pop_header(headers, name, default) do
    case Enum.find(headers, fn {key, _value} -> String.downcase(key) == name end) do
      {key, value} -> {value, Map.delete(headers, key)}
      nil -> {default, headers}
    end
  end

  defp charlists(headers) do
    for {name, value} <- Map.put_new(headers, "Accept-Encoding", "gzip, deflate"),
        do: {String.to_charlist(name), value |> to_string() |> String.to_charlist()}
  end

  defp response_headers(headers) do
    Map.new(headers, fn {name, value} ->
      {name |> to_string() |> String.split("-") |> Enum.map_join("-", &capitalize/1),
       to_string(value)}
    end)
  end

  defp capitalize(<<first, rest::binary>>) when first in ?a..?z, do: <<first - 32, rest::binary>>
  defp capitalize(word), do: word

  defp decompress(body, "gzip"), do: inflate(body, 16 + 15)
  defp decompress(body, "deflate"), do: inflate(body, 15)
  defp decompress(body, _plain), do: {:ok, body}

  defp inflate(body, window_bits) do
    stream = :zlib.open()

    try do
      :ok = :zlib.inflateInit(stream, window_bits)
      collect(stream, :zlib.safeInflate(stream, body), [], 0)
    rescue
      error in ErlangError -> {:error, {:inflate, error.original}}
    after
      :zlib.close(stream)
    end
  end

  defp collect(_stream, _result, _parts, size) when size > @max_body_bytes,
    do: {:error, {:inflate, :too_large}}

  defp collect(_stream, {:finished, output}, parts, _size),
    do: {:ok, IO.iodata_to_binary([parts | output])}

  defp collect(stream, {:continue, output}, parts, size),
    do:
      collect(
        stream,
        :zlib.safeInflate(stream, []),
        [parts | output],
        size + IO.iodata_length(output)
      )

  # `[{:to_address, _}, {:inet, [:inet], reason}]`
  defp connect_reason(details) do
    case Enum.find(details, &match?({_family, _options, _reason}, &1)) do
      {_family, _options, reason} when reason in [:timeout, :etimedout] -> :timeout
      {_family, _options, reason} -> {:connect, reason}
      nil -> {:connect, details}
    end
  end
end
