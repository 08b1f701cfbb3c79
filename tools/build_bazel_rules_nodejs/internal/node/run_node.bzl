"""Actions that run Node.js programs."""

def run_node(
        ctx,
        inputs,
        arguments,
        executable,
        outputs,
        mnemonic = "RunNode",
        env = {},
        tools = [],
        link_workspace_root = False,
        **kwargs):
    """Runs a `nodejs_binary` as an action which finds the npm packages among its inputs as `node_modules/`.

    Args:
      ctx: the rule's context
      inputs: list or depset of files
      arguments: list of arguments, or of `Args`
      executable: name of the attribute with the `nodejs_binary`
      outputs: list of files that the program writes
      mnemonic: kind of the action
      env: environment of the program
      tools: more programs that it needs
      link_workspace_root: must be False
      **kwargs: other arguments of `ctx.actions.run`
    """
    if link_workspace_root:
        fail("{}: link_workspace_root isn't supported by this implementation.".format(ctx.label))
    ctx.actions.run(
        inputs = inputs,
        outputs = outputs,
        arguments = arguments,
        executable = getattr(ctx.executable, executable),
        mnemonic = mnemonic,
        env = dict(env, JS_ACTION = "1"),
        tools = tools,
        **kwargs
    )
