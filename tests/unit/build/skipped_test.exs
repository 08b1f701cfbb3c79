defmodule SkippedTest do
  use ExUnit.Case, async: true

  @tag skip: "no network"
  test "is skipped", do: flunk("ran")

  @tag :slow
  test "is excluded", do: flunk("ran")

  test "passes & <quotes> \"it\"" do
    assert System.get_env("GREETING") == "hello world"
  end
end
