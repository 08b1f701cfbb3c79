// Writes generated files into the workspace: write_checked_in.mjs PATH=GENERATED ..., by `bazel run`.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const workspace = process.env.BUILD_WORKSPACE_DIRECTORY;
if (workspace === undefined) {
    console.error("Run it by `bazel run`: it writes into the workspace.");
    process.exit(1);
}

const isCurrent = (path, generated) => existsSync(path) && readFileSync(path).equals(readFileSync(generated));

let written = 0;
for (const [name, generated] of process.argv.slice(2).map((pair) => pair.split("="))) {
    const path = join(workspace, name);
    if (isCurrent(path, generated)) continue;
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(generated, path);
    chmodSync(path, 0o644);
    console.log(`wrote ${name}`);
    written += 1;
}
console.log(written === 0 ? "Everything is up to date." : `${written} files written.`);
