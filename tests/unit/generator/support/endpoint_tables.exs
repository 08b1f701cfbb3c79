# Writes the endpoints of descriptions as Ccxt.Rest.Endpoints lists them: endpoint_tables.exs INPUT OUTPUT.
#
# INPUT is a JSON list of descriptions; OUTPUT gets a line of JSON for each: {name: {"path", "api", "method", "config"}}.
[input, output] = System.argv()

lines =
  for description <- input |> File.read!() |> :json.decode() do
    [description |> Ccxt.Rest.Endpoints.of() |> :json.encode(), ?\n]
  end

File.write!(output, lines)
