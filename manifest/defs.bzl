"""Which tests there are, for the evidence of the manifest.

```starlark
test_index(
    name = "tests",
    tests = ["//tests/unit/elixir"],
)
```
"""

TestSourcesInfo = provider(
    doc = "Files with tests in them, of a test target or of what it is made of.",
    fields = {
        "sources": "depset of the files",
    },
)

_EDGES = ["srcs", "data", "deps", "tests"]

def _is_test_file(file):
    return file.is_source and (file.basename.endswith(".spec.ts") or file.basename.endswith("_test.exs"))

def _targets(attribute):
    """The targets that a value of an attribute names."""
    values = attribute if type(attribute) == "list" else [attribute]
    return [value for value in values if type(value) == "Target"]

def _test_sources_aspect_impl(_target, ctx):
    own = []
    inner = []
    for edge in _EDGES:
        attribute = getattr(ctx.rule.attr, edge, None)
        if attribute == None:
            continue
        own += [file for file in getattr(ctx.rule.files, edge, []) if _is_test_file(file)]
        inner += [each[TestSourcesInfo].sources for each in _targets(attribute) if TestSourcesInfo in each]
    return [TestSourcesInfo(sources = depset(own, transitive = inner))]

_test_sources_aspect = aspect(
    implementation = _test_sources_aspect_impl,
    doc = "Finds the files with tests among what a test is made of.",
    attr_aspects = _EDGES,
)

TestTargetInfo = provider(
    doc = "A test target.",
    fields = {
        "goldens": "list of the files that have a case of the test in each line",
        "tags": "list of its tags",
    },
)

def _test_target_aspect_impl(_target, ctx):
    data = getattr(ctx.rule.files, "data", [])
    return [TestTargetInfo(
        goldens = [file for file in data if file.extension == "jsonl"],
        tags = ctx.rule.attr.tags,
    )]

_test_target_aspect = aspect(
    implementation = _test_target_aspect_impl,
    doc = "Describes a test target.",
)

def _test_index_impl(ctx):
    described = []
    files = []
    for test in ctx.attr.tests:
        sources = test[TestSourcesInfo].sources.to_list()
        goldens = test[TestTargetInfo].goldens
        if not sources:
            fail("test_index {}: {} has no file with tests.".format(ctx.label, test.label))
        described.append(struct(
            label = str(test.label),
            tags = test[TestTargetInfo].tags,
            sources = [file.path for file in sources],
            goldens = [file.path for file in goldens],
        ))
        files += sources + goldens
    index = ctx.actions.declare_file(ctx.label.name + ".json")
    ctx.actions.write(index, struct(targets = described).to_json())
    return [
        DefaultInfo(files = depset([index]), runfiles = ctx.runfiles(files = [index] + files)),
        OutputGroupInfo(sources = depset(files)),
    ]

test_index = rule(
    implementation = _test_index_impl,
    doc = """Describes test targets in a JSON file: their labels, tags, files with tests, and goldens.

The output group `sources` has those files.""",
    attrs = {
        "tests": attr.label_list(
            doc = "The test targets, each by itself: a suite has none of its own.",
            aspects = [_test_sources_aspect, _test_target_aspect],
            mandatory = True,
        ),
    },
)
