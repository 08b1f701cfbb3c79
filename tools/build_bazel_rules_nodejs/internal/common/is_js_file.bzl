"""What counts as a JavaScript file."""

def is_javascript_file(file):
    """Whether Node.js loads the file as JavaScript.

    Args:
      file: a file

    Returns:
      a bool
    """
    return file.extension in ["js", "mjs", "cjs"]
