defmodule WarningTest do
  use ExUnit.Case, async: true

  test "compiles with a warning" do
    unused = 1
    assert true
  end
end
