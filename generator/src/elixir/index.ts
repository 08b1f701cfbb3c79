/** The target side of the compiler: Elixir's syntax tree, its builders, its names and its printer. */
export type * from "./ast.js";
export * as ex from "./build.js";
export { collisions, fieldName, functionName, moduleName, snakeCase, unusedName, variableName } from "./names.js";
export { printExpression, printFile, printFileWithLines, type LineSpan, type PrintedFile } from "./printer.js";
