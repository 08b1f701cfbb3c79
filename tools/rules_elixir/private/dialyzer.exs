# Looks for what can't be: a call that fails whatever its arguments are, a specification that no value fits, code that is
# never reached.
#
#   dialyzer.exs plt --out PLT APPLICATION ...      the types of OTP's and Elixir's applications, for analyses
#   dialyzer.exs check --plt PLT --intended JSON --ebin DIR ...    fails where there are warnings, and prints them
#
# The JSON lists what is meant to be so, each with a regular expression and a reason: [{"warning", "reason"}, ...]. One
# that no warning matches fails, too.

defmodule Dialyzer do
  @moduledoc "Dialyzer on directories of modules."

  @switches [out: :string, plt: :string, intended: :string, ebin: :keep]

  @spec main([String.t()]) :: :ok | no_return()
  def main(["plt" | arguments]) do
    {options, names} = OptionParser.parse!(arguments, strict: @switches)

    # What the libraries themselves could be told isn't ours to say.
    _warnings =
      :dialyzer.run(
        analysis_type: :plt_build,
        output_plt: String.to_charlist(options[:out]),
        files_rec: for(name <- names, do: ebin(String.to_atom(name)))
      )

    :ok
  end

  def main(["check" | arguments]) do
    {options, []} = OptionParser.parse!(arguments, strict: @switches)
    ebins = Keyword.get_values(options, :ebin)
    for ebin <- ebins, do: Code.append_path(ebin)

    warnings =
      :dialyzer.run(
        analysis_type: :succ_typings,
        plts: [String.to_charlist(options[:plt])],
        # It names the files where it was made.
        check_plt: false,
        files_rec: Enum.map(ebins, &String.to_charlist/1)
      )

    texts = for warning <- warnings, do: format(warning)
    intended = for each <- intended(options[:intended]), do: Regex.compile!(each["warning"])
    {meant, left} = Enum.split_with(texts, fn text -> Enum.any?(intended, &(text =~ &1)) end)
    unused = Enum.reject(intended, fn each -> Enum.any?(texts, &(&1 =~ each)) end)

    Enum.each(left, &IO.write/1)
    for each <- unused, do: IO.puts("no warning matches #{inspect(each)}")
    IO.puts("#{length(left)} warnings, and #{length(meant)} that are meant")
    if left != [] or unused != [], do: System.halt(1)
  end

  defp ebin(application),
    do: application |> :code.lib_dir() |> Path.join("ebin") |> String.to_charlist()

  defp format(warning),
    do: warning |> :dialyzer.format_warning(filename_opt: :fullpath) |> List.to_string()

  defp intended(nil), do: []
  defp intended(path), do: path |> File.read!() |> :json.decode()
end

Dialyzer.main(System.argv())
