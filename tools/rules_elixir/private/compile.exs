# Compiles one elixir_library: compile.exs --out EBIN [options] SHORT_PATH=PATH ...
#
# The sources are staged in a directory of their own under their paths in the workspace, so that messages, stack traces
# and the modules themselves name those, wherever Bazel keeps the files.

defmodule Reproducible do
  @moduledoc "Takes the directory of the compilation out of compiled modules."

  # Attributes, debug information and documentation hold paths of sources, and nothing depends on these. Each is one
  # term; with the options of its encoding.
  @terms %{~c"Attr" => [], ~c"Dbgi" => [:compressed], ~c"Docs" => [:compressed]}

  @spec rewrite!(Path.t(), Path.t()) :: :ok
  def rewrite!(beam, directory) do
    {:ok, _module, chunks} = :beam_lib.all_chunks(String.to_charlist(beam))
    {:ok, binary} = :beam_lib.build_module(Enum.map(chunks, &rewrite_chunk(&1, directory <> "/")))

    case chunks_with(binary, directory) do
      [] ->
        File.write!(beam, binary)

      names ->
        raise "#{Path.basename(beam)} holds, in #{inspect(names)}, the directory it was compiled in: " <>
                "does the module keep `__DIR__` or `__ENV__.file`, or log without an `app_name`?"
    end
  end

  defp rewrite_chunk({name, binary}, prefix) when is_map_key(@terms, name),
    do: {name, binary |> :erlang.binary_to_term() |> relative(prefix) |> encode(@terms[name])}

  defp rewrite_chunk(chunk, _prefix), do: chunk

  defp encode(term, options), do: :erlang.term_to_binary(term, [:deterministic | options])

  defp relative(binary, prefix) when is_binary(binary),
    do: String.replace_prefix(binary, prefix, "")

  # A list may be text, or may go on with text after an integer.
  defp relative([head | tail] = list, prefix) do
    text = String.to_charlist(prefix)

    if List.starts_with?(list, text),
      do: Enum.drop(list, length(text)),
      else: [relative(head, prefix) | relative(tail, prefix)]
  end

  defp relative(%{} = map, prefix), do: Map.new(Map.to_list(map), &relative(&1, prefix))

  defp relative(tuple, prefix) when is_tuple(tuple),
    do: tuple |> Tuple.to_list() |> relative(prefix) |> List.to_tuple()

  defp relative(other, _prefix), do: other

  # A literal can't be rewritten: the names of functions and the module's version are hashes of it, too.
  defp chunks_with(binary, directory) do
    {:ok, _module, chunks} = :beam_lib.all_chunks(binary)

    for {name, chunk} <- chunks,
        :binary.match(readable(name, chunk), directory) != :nomatch,
        do: name
  end

  # Erlang/OTP 28 leaves the table of literals as it is, and its size 0.
  defp readable(~c"LitT", <<0::32, table::binary>>), do: table
  defp readable(~c"LitT", <<_size::32, table::binary>>), do: :zlib.uncompress(table)

  defp readable(name, chunk) when is_map_key(@terms, name),
    do: chunk |> :erlang.binary_to_term() |> encode([])

  defp readable(_name, chunk), do: chunk
end

defmodule Compile do
  @moduledoc "The compilation of one library."

  @switches [out: :string, app: :string, ebin: :keep, data: :keep, no_warn_undefined: :keep]

  @spec main([String.t()]) :: :ok | no_return()
  def main(argv) do
    {options, sources} = OptionParser.parse!(argv, strict: @switches)
    out = Path.expand(options[:out])

    for ebin <- Keyword.get_values(options, :ebin),
        do: Code.prepend_path(Path.expand(ebin), cache: true)

    directory = Path.expand(options[:out] <> ".sources")
    stage(Keyword.get_values(options, :data), directory)
    paths = stage(sources, directory)

    # As Mix does: messages logged by the modules carry the application, and their source's path in the workspace.
    if app = options[:app],
      do: Application.put_env(:logger, :compile_time_application, String.to_atom(app))

    Code.compiler_options(
      docs: true,
      debug_info: true,
      no_warn_undefined:
        options |> Keyword.get_values(:no_warn_undefined) |> Enum.map(&Module.concat([&1]))
    )

    File.cd!(directory, fn -> compile!(paths, out) end)
    for beam <- Path.wildcard(out <> "/*.beam"), do: Reproducible.rewrite!(beam, directory)
    File.rm_rf!(directory)
    :ok
  end

  # Copies each SHORT_PATH=PATH to its short path below the directory, and returns the short paths.
  defp stage(pairs, directory) do
    for pair <- pairs do
      [short_path, path] = String.split(pair, "=", parts: 2)
      target = Path.join(directory, short_path)
      File.mkdir_p!(Path.dirname(target))
      File.cp!(path, target)
      short_path
    end
  end

  defp compile!(paths, out) do
    case Kernel.ParallelCompiler.compile_to_path(paths, out, return_diagnostics: true) do
      {:ok, _modules, %{compile_warnings: [], runtime_warnings: []}} ->
        :ok

      {:ok, _modules, %{compile_warnings: compile, runtime_warnings: runtime}} ->
        abort("warnings, which are errors here: #{length(compile) + length(runtime)}")

      {:error, errors, _warnings} ->
        abort("errors: #{length(errors)}")
    end
  end

  # The compiler has printed each of them.
  defp abort(summary) do
    IO.puts(:stderr, summary)
    System.halt(1)
  end
end

Compile.main(System.argv())
