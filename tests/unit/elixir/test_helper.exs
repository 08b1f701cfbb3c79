ExUnit.start(exclude: [:live, :soak])
