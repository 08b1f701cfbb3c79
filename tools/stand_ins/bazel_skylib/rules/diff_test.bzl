"""skylib's `diff_test`: a test that two files are the same, byte for byte."""

def _diff_test_impl(ctx):
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.expand_template(
        template = ctx.file._template,
        output = script,
        substitutions = {
            "%{failure_message}": ctx.attr.failure_message.replace("'", "'\\''"),
            "%{file1}": ctx.file.file1.short_path,
            "%{file2}": ctx.file.file2.short_path,
        },
        is_executable = True,
    )
    return [DefaultInfo(
        executable = script,
        runfiles = ctx.runfiles(files = [ctx.file.file1, ctx.file.file2]),
    )]

diff_test = rule(
    implementation = _diff_test_impl,
    doc = "Passes when the files are the same; else shows their difference.",
    attrs = {
        "failure_message": attr.string(doc = "What to say besides the difference."),
        "file1": attr.label(
            doc = "One file.",
            allow_single_file = True,
            mandatory = True,
        ),
        "file2": attr.label(
            doc = "The other file.",
            allow_single_file = True,
            mandatory = True,
        ),
        "_template": attr.label(
            default = "//rules:diff_test.sh.template",
            allow_single_file = True,
        ),
    },
    test = True,
)
