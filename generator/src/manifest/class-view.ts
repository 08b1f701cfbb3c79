/** What the methods of a class are to each other, as far as more than one rule has to know. */
import type { Method } from "../ir/method.js";
import type { Expr, RuntimeCall } from "../ir/nodes.js";
import { walkExpressions, walkStatements } from "../ir/walk.js";
import { FIELDS, FREE_FUNCTIONS, selfFunctions } from "../runtime/index.js";
import { isString } from "../types/type.js";
import { isOverWebsocket, isParser, isUnwatch, isWatch } from "./conventions.js";
import { fieldOf, flowOf, type Entry, type Flow } from "./kinds/flow.js";

export interface ClassView {
    readonly methods: readonly Method[];
    readonly find: (name: string) => Method | undefined;
    /** Whether the method itself calculates a signature. */
    readonly signs: (name: string) => boolean;
    /**
     * Keys under which the class keeps what a REST endpoint gave it to open a stream with. They are texts of answers
     * that methods which wait write to the instance's options.
     */
    readonly credentials: ReadonlySet<string>;
    /** Whether the method is there to authenticate. */
    readonly authenticates: (name: string) => boolean;
    /** Methods of the class that a method calls, starts, or holds as values. */
    readonly uses: (name: string) => ReadonlySet<string>;
    /** Methods of the class that use a method. */
    readonly usersOf: (name: string) => readonly string[];
}

const SIGNATURES: ReadonlySet<unknown> = new Set([
    selfFunctions.hmac,
    FREE_FUNCTIONS.get("rsa"),
    FREE_FUNCTIONS.get("eddsa"),
]);

export const isSignature = (node: Expr): node is RuntimeCall => node.kind === "runtimeCall" && SIGNATURES.has(node.fn);

const some = ({ body }: Method, test: (node: Expr) => boolean): boolean => {
    let found = false;
    walkExpressions(body, (node) => {
        found ||= test(node);
    });
    return found;
};

const used = ({ body }: Method): readonly string[] => {
    const names: string[] = [];
    walkExpressions(body, (node) => {
        if (node.kind === "methodCall" || node.kind === "spawn" || node.kind === "handlerReference") {
            names.push(node.method);
        }
    });
    return names;
};

/** What a method writes to the instance's options: the keys of the values, with what stands under them. */
export const optionWrites = ({ body }: Method, flow: Flow): readonly Entry[] => {
    const found: Entry[] = [];
    walkStatements(body, (stmt) => {
        if (stmt.kind !== "assign" || stmt.target.kind === "local") return;
        if (FIELDS.get(fieldOf(stmt.target) ?? "")?.owner !== "instance") return;
        found.push(...flow.entries(stmt.value, stmt.span.line));
    });
    return found;
};

/** A text read from what an endpoint answered. */
const isAnsweredText = (node: Expr, line: number, flow: Flow): boolean =>
    flow.origins(node, line).some(({ node: origin, line: at }) => {
        if (origin.kind !== "runtimeCall" || !isString(origin.fn.returns) || origin.args[0] === undefined) return false;
        return flow.origins(origin.args[0], at).some((each) => each.node.kind === "endpointCall");
    });

/** The option writes of a method that keep a text which an endpoint answered. */
export const keptAnswers = (method: Method, flow: Flow = flowOf(method)): readonly Entry[] =>
    optionWrites(method, flow).filter(({ value, line }) => isAnsweredText(value, line, flow));

/** Methods of the class's interface are never there for others of its methods alone. */
const isInterface = (name: string): boolean =>
    isWatch(name) || isUnwatch(name) || isParser(name) || isOverWebsocket(name);

/** Methods that sign or handle session credentials, and those that only such methods use. */
const authenticating = (
    methods: readonly Method[],
    view: Pick<ClassView, "signs" | "credentials" | "usersOf">,
): ReadonlySet<string> => {
    const touches = (method: Method): boolean => {
        const writes = optionWrites(method, flowOf(method)).some(({ key }) => view.credentials.has(key));
        return writes || method.parameters.some(({ name }) => view.credentials.has(name));
    };
    const candidates = methods.filter(({ name }) => !isInterface(name));
    const found = new Set(
        candidates.filter((method) => view.signs(method.name) || touches(method)).map(({ name }) => name),
    );
    for (let size = -1; size !== found.size; ) {
        size = found.size;
        for (const { name } of candidates) {
            const users = view.usersOf(name).filter((each) => each !== name);
            if (users.length > 0 && users.every((each) => found.has(each))) found.add(name);
        }
    }
    return found;
};

export const classView = (methods: readonly Method[]): ClassView => {
    const byName = new Map(methods.map((method) => [method.name, method] as const));
    const uses = new Map(
        methods.map((method) => [method.name, new Set(used(method).filter((name) => byName.has(name)))] as const),
    );
    const signing = new Set(methods.filter((method) => some(method, isSignature)).map(({ name }) => name));
    const signs = (name: string): boolean => signing.has(name);
    const credentials = new Set(methods.flatMap((method) => keptAnswers(method).map(({ key }) => key)));
    const usersOf = (name: string): readonly string[] =>
        [...uses].flatMap(([user, names]) => (names.has(name) ? [user] : []));
    const auth = authenticating(methods, { signs, credentials, usersOf });
    return {
        methods,
        find: (name) => byName.get(name),
        signs,
        credentials,
        authenticates: (name) => auth.has(name),
        uses: (name) => uses.get(name) ?? new Set(),
        usersOf,
    };
};
