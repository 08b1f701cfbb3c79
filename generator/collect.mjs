// Copies the files of a directory to where Bazel wants them: collect.mjs DIRECTORY NAME=PATH ...
//
// Each file of the directory must be wanted and each wanted file be there.
import { copyFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const [directory, ...pairs] = process.argv.slice(2);
const wanted = new Map(pairs.map((pair) => pair.split("=")));
const made = readdirSync(directory, { recursive: true, withFileTypes: true })
    // A sandbox has links in the place of files.
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));

const unwanted = made.filter((name) => !wanted.has(name));
const missing = [...wanted.keys()].filter((name) => !made.includes(name));
if (unwanted.length > 0 || missing.length > 0) {
    for (const name of unwanted) console.error(`The generator makes ${name}, which the list of its files lacks.`);
    for (const name of missing) console.error(`The generator doesn't make ${name}, which the list of its files has.`);
    process.exit(1);
}
for (const [name, path] of wanted) copyFileSync(join(directory, name), path);
