"use strict";

// What @bazel/jasmine's runner asks of rules_nodejs' runfiles helper.
const path = require("node:path");

const directory = process.env.RUNFILES_DIR;
const workspace = process.env.TEST_WORKSPACE;

module.exports = {
    dir: directory,
    workspace,
    resolve: (runfilesPath) => path.join(directory, runfilesPath),
    resolveWorkspaceRelative: (workspacePath) => path.join(directory, workspace, workspacePath),
};
