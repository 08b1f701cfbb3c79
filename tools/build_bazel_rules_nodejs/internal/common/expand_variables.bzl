"""Make variables in attribute values."""

def expand_variables(ctx, value, attribute_name = "args", **_kwargs):
    """Expands `$(VARIABLE)`s that toolchains or `--define` give.

    Args:
      ctx: the rule's context
      value: the text
      attribute_name: where it comes from, for messages
      **_kwargs: upstream's other options, which have no meaning here

    Returns:
      the expanded text
    """
    return ctx.expand_make_variables(attribute_name, value, {})
