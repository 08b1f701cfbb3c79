"""The rule of skylib that `@bazel/typescript` loads for its `transpiler` attribute."""

def build_test(name, **_kwargs):
    """Refuses: the targets that would need it aren't part of this stand-in.

    Args:
      name: name of the target
      **_kwargs: not used
    """
    fail("build_test {}: this stand-in for bazel_skylib has no build_test; don't set `transpiler`.".format(name))
