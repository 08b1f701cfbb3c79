// Runs a tool of an npm package on a copy of this test's files: run_staged.mjs TOOL ARGUMENT ...
//
// A test's files are links, which such tools follow or leave out; the copy has real files at their paths in the
// workspace, with the files of other repositories beside them.
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const [tool, ...args] = process.argv.slice(2);
const runfiles = process.env.RUNFILES_DIR;
const workspace = process.env.TEST_WORKSPACE;
const stage = process.env.TEST_TMPDIR;
const packages = join(runfiles, workspace, "node_modules");

// Other repositories are linked twice, in the workspace's directory and beside it.
const isSource = (path) => path !== packages && path !== join(runfiles, workspace, "external");
const copy = (from, to) => {
    cpSync(from, to, { dereference: true, recursive: true, filter: isSource });
};

copy(join(runfiles, workspace), stage);
for (const repository of readdirSync(runfiles)) {
    if (/^(bazel_skylib|remote_coverage_tools|(build_bazel_)?rules_\w+)$/.test(repository)) {
        copy(join(runfiles, repository), join(stage, "external", repository));
    }
}
symlinkSync(packages, join(stage, "node_modules"));

const result = spawnSync(
    process.execPath,
    ["--preserve-symlinks", "--preserve-symlinks-main", join("node_modules", tool), ...args],
    { cwd: stage, stdio: "inherit" },
);
process.exitCode = result.status ?? 1;
