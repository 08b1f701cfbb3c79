"""The toolchains' repositories."""

load("//private:debian_repository.bzl", "elixir_debian_repository")
load("//private:host_repository.bzl", "elixir_host_repository")

def elixir_register_toolchains(lock, renew_command):
    """Declares `@elixir_debian` and `@elixir_host`, and registers the former's toolchain.

    The latter's is taken with `--extra_toolchains=@elixir_host//:toolchain`.

    Args:
      lock: label of the JSON file with Debian's packages, their versions and sha256
      renew_command: the command that renews the lock, for messages
    """
    elixir_debian_repository(
        name = "elixir_debian",
        lock = lock,
        renew_command = renew_command,
    )
    elixir_host_repository(name = "elixir_host")
    native.register_toolchains("@rules_elixir//:debian_toolchain")
