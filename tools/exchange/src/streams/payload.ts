/** A JSON value that goes out in a frame or a body. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object; keys go out in the order written. */
export type JsonObject = { readonly [key: string]: Json };
