"""Public rules: Node.js programs and tests, libraries, and npm packages."""

load("//internal/common:js_library.bzl", _js_library = "js_library")
load("//internal/node:node.bzl", _nodejs_binary = "nodejs_binary", _nodejs_test = "nodejs_test_macro")
load("//internal/node:npm_package_bin.bzl", _npm_package_bin = "npm_package_bin")
load("//internal/npm_install:npm_install.bzl", _npm_install = "npm_install")

js_library = _js_library
nodejs_binary = _nodejs_binary
nodejs_test = _nodejs_test
npm_install = _npm_install
npm_package_bin = _npm_package_bin
