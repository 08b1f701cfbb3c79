# Unpacks a package for Hex without its pages, which Mix doesn't compile: unpack_package.exs --package TAR --unpacked OUT

{options, []} = OptionParser.parse!(System.argv(), strict: [package: :string, unpacked: :string])
{:ok, outer} = :erl_tar.extract(String.to_charlist(options[:package]), [:memory])
{~c"contents.tar.gz", contents} = List.keyfind!(outer, ~c"contents.tar.gz", 0)
{:ok, files} = :erl_tar.extract({:binary, contents}, [:compressed, :memory])

for {name, bytes} <- files, not List.starts_with?(name, ~c"doc/"), Path.extname(name) != ".md" do
  path = Path.join(options[:unpacked], name)
  File.mkdir_p!(Path.dirname(path))
  File.write!(path, bytes)
end
