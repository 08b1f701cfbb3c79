"""The part of skylib's `paths` that `@bazel/esbuild` uses."""

def _dirname(path):
    """The part of `path` before its last slash.

    Args:
      path: a relative or absolute path

    Returns:
      the directory, "" for a bare file name
    """
    head, _, _ = path.rpartition("/")
    return head or ("/" if path.startswith("/") else "")

def _join(path, *others):
    """Joins paths with slashes; an absolute one starts over, an empty one counts for nothing.

    Args:
      path: the first path
      *others: the paths to append

    Returns:
      the joined path
    """
    result = path
    for other in others:
        if other.startswith("/") or not result:
            result = other
        elif other:
            result = result.rstrip("/") + "/" + other
    return result

paths = struct(
    dirname = _dirname,
    join = _join,
)
