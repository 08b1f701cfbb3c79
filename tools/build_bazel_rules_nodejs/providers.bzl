"""Public providers, and the function with which rules run Node.js programs."""

load(
    "@rules_nodejs//nodejs:providers.bzl",
    _DeclarationInfo = "DeclarationInfo",
    _JSModuleInfo = "JSModuleInfo",
    _declaration_info = "declaration_info",
    _js_module_info = "js_module_info",
)
load("//internal/common:js_library.bzl", _JSEcmaScriptModuleInfo = "JSEcmaScriptModuleInfo")
load("//internal/node:run_node.bzl", _run_node = "run_node")
load(
    "//internal/npm_install:npm_package.bzl",
    _ExternalNpmPackageInfo = "ExternalNpmPackageInfo",
    _node_modules_aspect = "node_modules_aspect",
)

DeclarationInfo = _DeclarationInfo
ExternalNpmPackageInfo = _ExternalNpmPackageInfo
JSEcmaScriptModuleInfo = _JSEcmaScriptModuleInfo
JSModuleInfo = _JSModuleInfo
declaration_info = _declaration_info
js_module_info = _js_module_info
node_modules_aspect = _node_modules_aspect
run_node = _run_node
