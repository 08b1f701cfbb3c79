/** A JSON value that goes out in a frame or a body. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object; keys go out in the order written. */
export interface JsonObject {
    readonly [key: string]: Json;
}
