import { createHmac, timingSafeEqual } from "node:crypto";
import { refusal } from "./answer.js";
import type { Answer } from "./answer.js";
import type { Security } from "./endpoint.js";

/** The account that the exchange knows. */
export interface Credentials {
    readonly apiKey: string;
    readonly secret: string;
}

/** What a call brings to prove itself. */
export interface Proof {
    readonly apiKey: string | undefined;
    /** Query string and body as they were sent: the signature is over these bytes. */
    readonly query: string;
    readonly body: string;
}

/** What the check needs to know. */
export interface ProofRules {
    readonly credentials: Credentials;
    readonly time: number;
    /** Whether `timestamp` must lie within `recvWindow` of the exchange's time. */
    readonly checksTimestamps: boolean;
}

const DEFAULT_WINDOW = 5000;
const LARGEST_LEAD = 1000;

/** The refusal of a call that may not be made, in Binance's order: key, then time, then signature. */
export function refuseCall(security: Security, proof: Proof, rules: ProofRules): Answer | undefined {
    if (security === "none") return undefined;
    if (proof.apiKey === undefined || proof.apiKey === "") return refusal(401, -2014, "API-key format invalid.");
    if (proof.apiKey !== rules.credentials.apiKey) {
        return refusal(401, -2015, "Invalid API-key, IP, or permissions for action.");
    }
    if (security === "key") return undefined;
    const sent = new URLSearchParams([proof.query, proof.body].filter((part) => part !== "").join("&"));
    return refuseTime(sent, rules) ?? refuseSignature(sent, proof, rules.credentials.secret);
}

function refuseTime(sent: URLSearchParams, rules: ProofRules): Answer | undefined {
    const timestamp = sent.get("timestamp") ?? "";
    if (!/^\d+$/.test(timestamp)) {
        return refusal(400, -1102, "Mandatory parameter 'timestamp' was not sent, was empty/null, or malformed.");
    }
    if (!rules.checksTimestamps) return undefined;
    const window = Number(sent.get("recvWindow") ?? DEFAULT_WINDOW);
    const lead = Number(timestamp) - rules.time;
    if (lead > LARGEST_LEAD) {
        return refusal(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time.");
    }
    return -lead > window ? refusal(400, -1021, "Timestamp for this request is outside of the recvWindow.") : undefined;
}

function refuseSignature(sent: URLSearchParams, proof: Proof, secret: string): Answer | undefined {
    const signature = sent.get("signature");
    if (signature === null) {
        return refusal(400, -1102, "Mandatory parameter 'signature' was not sent, was empty/null, or malformed.");
    }
    // Binance signs the query string with the body put straight behind it.
    const payload = withoutSignature(proof.query) + withoutSignature(proof.body);
    const expected = createHmac("sha256", secret).update(payload).digest("hex");
    return isEqual(signature, expected) ? undefined : refusal(400, -1022, "Signature for this request is not valid.");
}

function withoutSignature(part: string): string {
    return part
        .split("&")
        .filter((pair) => !pair.startsWith("signature="))
        .join("&");
}

function isEqual(a: string, b: string): boolean {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length === right.length && timingSafeEqual(left, right);
}
