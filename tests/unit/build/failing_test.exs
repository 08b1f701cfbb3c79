defmodule FailingTest do
  use ExUnit.Case, async: true

  test "fails" do
    assert 1 == 2
  end
end
