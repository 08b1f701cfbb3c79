"""The toolchains' repositories."""

load("//private:debian_repository.bzl", "elixir_debian_repository")
load("//private:host_repository.bzl", "elixir_host_repository")

def elixir_register_toolchains(lock, renew_command, name = "elixir"):
    """Declares `@elixir_debian` and `@elixir_host`, and registers the former's toolchain.

    The latter's is taken with `--extra_toolchains=@elixir_host//:toolchain`.

    Args:
      lock: label of the JSON file with Debian's packages, their versions and sha256
      renew_command: the command that renews the lock, for messages
      name: prefix of the repositories; must be "elixir", which the toolchains name
    """
    if name != "elixir":
        fail("elixir_register_toolchains: `name` is '{}', expected 'elixir'.".format(name))
    elixir_debian_repository(
        name = name + "_debian",
        lock = lock,
        renew_command = renew_command,
    )
    elixir_host_repository(name = name + "_host")
    native.register_toolchains("@rules_elixir//:debian_toolchain")
