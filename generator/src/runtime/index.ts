/** What the compiler knows of the hand-written runtime. */
export * from "./books.js";
export * from "./caches.js";
export * from "./clients.js";
export * from "./decimals.js";
export { FIELDS, instanceRead, type FieldInfo, type FieldOwner } from "./fields.js";
export { canRaise, isWaiting, type RuntimeFunction } from "./function.js";
export * from "./functions.js";
export * from "./nils.js";
export * from "./precise.js";
export * from "./processes.js";
export * from "./values.js";
