/** Names of compiled methods in Elixir. */
import { functionName } from "../elixir/index.js";
import { plainName } from "../method-name.js";

/** The function that a method becomes. */
export const methodFunction = (method: string): string => functionName(plainName(method));
