// Formats the workspace's sources in place, by `bazel run //tools/lint:format`: Prettier, buildifier and `mix format`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const workspace = process.env.BUILD_WORKSPACE_DIRECTORY;
if (workspace === undefined) {
    console.error("Run it by `bazel run`: it writes into the workspace.");
    process.exit(1);
}
const packages = join(process.cwd(), "node_modules");

const run = (command, args) => {
    const result = spawnSync(command, args, { cwd: workspace, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
    if (result.status !== 0) throw new Error(`${command} failed: ${result.error?.message ?? result.status}`);
    return result.stdout;
};
const runPackage = (program, args) => run(process.execPath, [join(packages, program), ...args]);

const files = run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"]).split("\n");
// Programs write these two.
const isWritten = (file) => /(^package-lock|\/pro_manifest)\.json$/.test(file);
const named = (pattern) => files.filter((file) => pattern.test(file) && !isWritten(file));

runPackage("prettier/bin/prettier.cjs", ["--write", "--log-level=warn", ...named(/\.([cm]?[jt]s|json)$/)]);
runPackage("@bazel/buildifier/buildifier.js", ["--mode=fix", ...named(/(\.bzl|\.bazel|^WORKSPACE)$/)]);
run(join(process.cwd(), process.env.MIX), [
    "format",
    "--dot-formatter",
    join(workspace, "elixir/.formatter.exs"),
    ...named(/\.exs?$/).map((file) => join(workspace, file)),
]);
