# Whether Elixir files parse, and are what `mix format` leaves unchanged: check_format.exs FOLDER.
#
# Prints the number of files, and a line for each that isn't; fails if there is one.
[folder] = System.argv()

check = fn path ->
  text = File.read!(path)

  try do
    if IO.iodata_to_binary([Code.format_string!(text), ?\n]) != text,
      do: "#{path}: not as mix format leaves it"
  rescue
    error -> "#{path}: #{Exception.message(error)}"
  end
end

# The longest file first, or it would be what is waited for at the end.
paths =
  Path.join(folder, "**/*.ex") |> Path.wildcard() |> Enum.sort_by(&File.stat!(&1).size, :desc)

problems =
  for {:ok, problem} when problem != nil <-
        Task.async_stream(paths, check, ordered: false, timeout: :infinity),
      do: problem

IO.puts("#{length(paths)} files of Elixir, #{length(problems)} of them not in order")
Enum.each(problems, &IO.puts/1)
if problems != [] or paths == [], do: System.halt(1)
