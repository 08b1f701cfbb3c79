/**
 * Builders for the Elixir syntax tree, meant to be used as one namespace:
 * `import { ex } from "../elixir/index.js"`, then `ex.call("max", ex.var("a"), ex.int(1))`.
 */
export * from "./build-definitions.js";
export * from "./build-expressions.js";
