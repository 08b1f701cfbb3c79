"""Providers of JavaScript and TypeScript rules."""

DeclarationInfo = provider(
    doc = "TypeScript declarations, and what else a dependent compilation must find.",
    fields = {
        "declarations": "depset of this target's own declaration files",
        "transitive_declarations": "depset of those and of its dependencies'",
        "type_blocklisted_declarations": "always an empty depset; upstream's field",
    },
)

JSModuleInfo = provider(
    doc = "JavaScript files as Node.js loads them.",
    fields = {
        "direct_sources": "depset of this target's own files",
        "sources": "depset of those and of its dependencies'",
    },
)

STAMP_ATTR = attr.int(
    doc = "Not supported here: outputs never hold a build's date or revision.",
    default = 0,
    values = [0],
)

def declaration_info(declarations, deps = []):
    """Makes a `DeclarationInfo`.

    Args:
      declarations: depset of the target's own declaration files
      deps: targets whose declarations it hands on

    Returns:
      the provider
    """
    return DeclarationInfo(
        declarations = declarations,
        transitive_declarations = depset(transitive = [declarations] + [
            dep[DeclarationInfo].transitive_declarations
            for dep in deps
            if DeclarationInfo in dep
        ]),
        type_blocklisted_declarations = depset(),
    )

def js_module_info(sources, deps = []):
    """Makes a `JSModuleInfo`.

    Args:
      sources: depset of the target's own files
      deps: targets whose files it needs when it runs

    Returns:
      the provider
    """
    return JSModuleInfo(
        direct_sources = sources,
        sources = depset(transitive = [sources] + [
            dep[JSModuleInfo].sources
            for dep in deps
            if JSModuleInfo in dep
        ]),
    )
