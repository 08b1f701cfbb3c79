/**
 * Random syntax trees: any shape the printer may meet, with names and strings long enough that lines break in all
 * places. One seed gives one tree.
 */
import type {
    BinaryOperator,
    BodyStyle,
    Clause,
    Def,
    Expr,
    Item,
    KeywordEntry,
    MapEntry,
    Statement,
} from "../../../../generator/src/elixir/index.js";
import { ex } from "../../../../generator/src/elixir/index.js";

/** A source of random choices. */
interface Random {
    /** From 0 to `limit - 1`. */
    below(limit: number): number;
}

/** Marsaglia's xorshift: enough to choose shapes. */
const randomFrom = (seed: number): Random => {
    let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
    return {
        below: (limit) => {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            state >>>= 0;
            return state % limit;
        },
    };
};

const pick = <T>(random: Random, choices: readonly T[]): T => {
    const choice = choices[random.below(choices.length)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
};

const many = <T>(random: Random, least: number, most: number, make: () => T): T[] =>
    Array.from({ length: least + random.below(most - least + 1) }, make);

const syllables = ["ba", "ce", "di", "fo", "gu", "ka", "lem", "mor", "nis", "top"];

const word = (random: Random): string =>
    many(random, 1, pick(random, [1, 2, 2, 3, 5, 9]), () => pick(random, syllables)).join("");

const snake = (random: Random): string => many(random, 1, 3, () => word(random)).join("_");

const camel = (random: Random): string => {
    const name = word(random);
    return name.charAt(0).toUpperCase() + name.slice(1);
};

const moduleNameOf = (random: Random): string => many(random, 1, 3, () => camel(random)).join(".");

const functionNameOf = (random: Random): string => snake(random) + pick(random, ["", "", "", "?", "!"]);

const strings = ["", " ", "ok", 'say "hi"', "a\\b", "#{x}", "line\nend", "tab\t", "ünï¢", "日本", "👍🏽", "\u200b", "\0"];

const stringOf = (random: Random): string =>
    many(random, 0, 3, () => (random.below(4) === 0 ? pick(random, strings) : word(random))).join(
        pick(random, ["", " "]),
    );

const numbers = [0, 1, 7, 42, 999, 12345, 123456, 1234567, 1609459200000, -1, -250000];

const floats = [0, 0.5, 1, 100.25, 1e21, 1.5e-7, 123456.789, 1234567, -0.1, 5e-324, 1.7976931348623157e308];

const operatorsOf: readonly BinaryOperator[] = [
    "||",
    "or",
    "&&",
    "and",
    "==",
    "!=",
    "=~",
    "===",
    "!==",
    "<",
    "<=",
    ">=",
    ">",
    "in",
    "++",
    "--",
    "<>",
    "+",
    "-",
    "*",
    "/",
    "**",
];

const styles: readonly BodyStyle[] = ["auto", "auto", "block"];

/** Builds trees of a given depth from one source of choices. */
export class RandomTree {
    private readonly random: Random;
    /** How many patterns and guards are being built: comments inside them have no place to stay. */
    private heads = 0;

    public constructor(seed: number) {
        this.random = randomFrom(seed);
    }

    /** An expression as it may stand in a line of its own. */
    public statement(depth: number): Expr {
        switch (this.random.below(6)) {
            case 0:
            case 1:
                return this.expr(depth);
            case 2:
                return this.match(depth);
            case 3:
                return this.call(depth);
            default:
                return this.control(depth);
        }
    }

    /** A module with definitions. */
    public module(depth: number): Item {
        return ex.module(moduleNameOf(this.random), this.items(depth));
    }

    private items(depth: number): readonly Item[] {
        return many(this.random, 0, 6, () => this.item(depth));
    }

    private item(depth: number): Item {
        const { random } = this;
        const hints = random.below(5) === 0 ? { comments: this.comments() } : {};
        switch (random.below(11)) {
            case 0:
                return ex.directive(
                    pick(random, ["use", "alias", "import", "require"]),
                    this.alias(),
                    this.options(),
                    hints,
                );
            case 1:
                return ex.attribute(snake(random), this.expr(depth), hints);
            case 2:
                return ex.doc(many(random, 1, 4, () => stringOf(random).replace(/["\r]/g, "")).join("\n"), hints);
            case 3:
                return ex.spec(
                    snake(random),
                    this.types(0, 3),
                    this.type(2),
                    random.below(3) === 0 ? this.where() : [],
                    hints,
                );
            case 4:
                return ex.type(
                    snake(random),
                    this.type(3),
                    many(random, 0, 2, () => snake(random)),
                    hints,
                );
            case 5:
                return ex.delegate(
                    snake(random),
                    this.variables(0, 3),
                    this.alias(),
                    random.below(2) ? { as: snake(random) } : {},
                );
            case 6:
                return ex.defstruct(
                    many(random, 0, 5, () =>
                        ex.structField(snake(random), random.below(2) ? this.expr(Math.min(depth, 1)) : undefined),
                    ),
                    hints,
                );
            case 7:
                return depth > 0
                    ? ex.module(camel(random), this.items(depth - 1), hints)
                    : ex.item(this.call(0), hints);
            default:
                return this.definition(depth);
        }
    }

    private definition(depth: number): Def {
        const { random } = this;
        const params = many(random, 0, 4, () =>
            random.below(5) === 0 ? ex.withDefault(this.variable(), this.leaf()) : this.pattern(1),
        );
        return pick(random, [ex.def, ex.defp])(snake(random), params, this.body(depth), {
            ...(random.below(3) === 0 ? { guard: this.inHead(() => this.condition(2)) } : {}),
            ...(random.below(5) === 0 ? { comments: this.comments() } : {}),
            ...(random.below(5) === 0 ? { blankBefore: random.below(2) === 0 } : {}),
            style: pick(random, styles),
        });
    }

    private where(): readonly KeywordEntry[] {
        return many(this.random, 1, 2, () => ex.entry(snake(this.random), this.type(1)));
    }

    private types(least: number, most: number): readonly Expr[] {
        return many(this.random, least, most, () => this.type(1));
    }

    private type(depth: number): Expr {
        const { random } = this;
        if (depth === 0)
            return pick(random, [ex.call(snake(random)), ex.remote(this.alias(), "t"), ex.atom(word(random))]);
        switch (random.below(7)) {
            case 0:
            case 1:
                return ex.union(this.type(depth - 1), ...many(random, 1, 4, () => this.type(depth - 1)));
            case 2:
                return ex.functionType(
                    many(random, 0, 3, () => this.type(depth - 1)),
                    this.type(depth - 1),
                );
            case 3:
                return ex.list([this.type(depth - 1)]);
            case 4:
                return ex.tuple(...many(random, 1, 4, () => this.type(depth - 1)));
            case 5:
                return ex.map(
                    many(random, 0, 4, () =>
                        random.below(2)
                            ? ex.atomPair(snake(random), this.type(depth - 1))
                            : ex.pair(ex.call("optional", this.type(0)), this.type(depth - 1)),
                    ),
                );
            default:
                return this.type(0);
        }
    }

    private inHead<T>(make: () => T): T {
        this.heads += 1;
        const made = make();
        this.heads -= 1;
        return made;
    }

    private comments(): readonly string[] {
        if (this.heads > 0) return [];
        return many(this.random, 1, 2, () => many(this.random, 0, 30, () => word(this.random)).join(" "));
    }

    private body(depth: number): Expr {
        const { random } = this;
        if (depth <= 0) return this.leaf();
        if (random.below(2) === 0) return this.statement(depth - 1);
        const statements = many(random, 1, 4, () => this.blockStatement(depth - 1));
        return ex.block(statements, random.below(8) === 0 ? this.comments() : []);
    }

    private blockStatement(depth: number): Statement {
        const { random } = this;
        return ex.stmt(this.statement(depth), {
            ...(random.below(4) === 0 ? { comments: this.comments() } : {}),
            ...(random.below(3) === 0 ? { blankBefore: true } : {}),
        });
    }

    private match(depth: number): Expr {
        return ex.match(this.pattern(2), depth <= 0 ? this.leaf() : this.statement(depth - 1));
    }

    private variable(): Expr {
        return ex.var(pick(this.random, ["", "", "_"]) + snake(this.random));
    }

    private variables(least: number, most: number): readonly Expr[] {
        return many(this.random, least, most, () => this.variable());
    }

    private alias(): Expr {
        return ex.alias(moduleNameOf(this.random));
    }

    private leaf(): Expr {
        const { random } = this;
        switch (random.below(12)) {
            case 0:
                return ex.int(pick(random, numbers));
            case 1:
                return ex.float(pick(random, floats));
            case 2:
                return ex.str(stringOf(random));
            case 3:
                return pick(random, [ex.nil, ex.bool(true), ex.bool(false)]);
            case 4:
                return ex.atom(pick(random, [snake(random), word(random) + "?", stringOf(random), "Ccxt", "+"]));
            case 5:
                return this.alias();
            case 6:
                return ex.attr(snake(random));
            case 7:
                return ex.words(...many(random, 0, 6, () => word(random)));
            case 8:
                return pick(random, [ex.list([]), ex.map(), ex.tuple(), ex.keyword([]), ex.struct(this.alias())]);
            default:
                return this.variable();
        }
    }

    /** Something that a pattern may be; the parser makes no difference. */
    private pattern(depth: number): Expr {
        return this.inHead(() => this.patternOf(depth));
    }

    private patternOf(depth: number): Expr {
        const { random } = this;
        if (depth === 0) return random.below(3) === 0 ? this.leaf() : this.variable();
        switch (random.below(8)) {
            case 0:
                return ex.tuple(...many(random, 0, 4, () => this.pattern(depth - 1)));
            case 1:
                return ex.map(this.entries(depth - 1));
            case 2:
                return ex.cons(
                    many(random, 1, 3, () => this.pattern(depth - 1)),
                    this.pattern(depth - 1),
                );
            case 3:
                return ex.pin(this.variable());
            case 4:
                return ex.match(this.pattern(depth - 1), this.variable());
            case 5:
                return ex.op("<>", ex.str(stringOf(random)), this.variable());
            case 6:
                return ex.bitstring(
                    ...many(random, 1, 3, () =>
                        ex.segment(
                            this.pattern(0),
                            ...many(random, 0, 2, () => pick(random, [ex.var("binary"), ex.call("size", ex.int(8))])),
                        ),
                    ),
                );
            default:
                return this.variable();
        }
    }

    private entries(depth: number): readonly MapEntry[] {
        const { random } = this;
        return many(random, 0, 6, () => {
            const value = this.expr(depth);
            switch (random.below(5)) {
                case 0:
                    return ex.pair(this.expr(Math.min(depth, 1)), value);
                case 1:
                    return ex.atomPair(snake(random), value);
                default:
                    return ex.pair(stringOf(random), value);
            }
        });
    }

    private options(): readonly KeywordEntry[] {
        return many(this.random, 0, 3, () => ex.entry(snake(this.random), this.expr(1)));
    }

    private condition(depth: number): Expr {
        const { random } = this;
        if (depth <= 0) return this.leaf();
        const operator = pick(random, ["and", "or", "==", "!=", "<", "&&", "in", "not in"] as const);
        return random.below(4) === 0
            ? this.expr(depth - 1)
            : ex.op(operator, this.condition(depth - 1), this.condition(depth - 1));
    }

    /** Any expression. */
    private expr(depth: number): Expr {
        const { random } = this;
        if (depth <= 0) return this.leaf();
        const less = (): Expr => this.expr(depth - 1);
        // The formatter takes `(a ++ &f/1) == b` for `a ++ &(f / 1 == b)`.
        const operand = (): Expr => {
            const made = less();
            return made.kind === "captureFunction" || made.kind === "capture" ? this.leaf() : made;
        };
        switch (random.below(26)) {
            case 0:
            case 1:
                return ex.op(pick(random, operatorsOf), operand(), operand());
            case 2:
                return ex.chain(pick(random, operatorsOf), operand(), ...many(random, 1, 4, operand));
            case 3:
                return ex.unary(pick(random, ["not", "!", "-", "+"]), less());
            case 4:
                return ex.list(many(random, 1, 6, less), { multiline: random.below(8) === 0 });
            case 5:
                return ex.tuple(...many(random, 1, 4, less));
            case 6:
            case 7:
                return ex.map(this.entries(depth - 1), { multiline: random.below(8) === 0 });
            case 8:
                return random.below(2)
                    ? ex.mapUpdate(less(), [ex.pair(snake(random), less()), ...this.entries(depth - 1)])
                    : ex.structUpdate(moduleNameOf(random), this.variable(), [ex.atomPair(snake(random), less())]);
            case 9:
                return ex.keyword(
                    many(random, 1, 4, () => ex.entry(pick(random, [snake(random), stringOf(random)]), less())),
                );
            case 10:
                return ex.access(less(), pick(random, [less, (): Expr => ex.str(stringOf(random))])());
            case 11:
                return ex.field(less(), snake(random));
            case 12:
            case 13:
                return this.fn(depth);
            case 14:
                return ex.interpolate(
                    ...many(random, 1, 4, () =>
                        random.below(2)
                            ? stringOf(random)
                            : pick(random, [ex.call(snake(random), this.leaf()), this.variable()]),
                    ),
                );
            case 15:
                // The formatter moves comments in a pipeline's first operation to the top.
                return ex.pipe(this.inHead(less), ...many(random, 1, 4, () => this.call(depth - 1)));
            case 16:
                return this.condition(depth);
            case 17:
                return this.control(depth);
            case 18:
                return random.below(2)
                    ? ex.captureLocal(snake(random), random.below(4))
                    : ex.captureRemote(this.alias(), snake(random), 2);
            case 19:
                return ex.capture(
                    pick(random, [
                        ex.op("+", ex.arg(1), less()),
                        ex.call(snake(random), ex.arg(1), this.leaf()),
                        ex.field(ex.arg(1), "id"),
                    ]),
                );
            case 20:
                return ex.raise(...(random.below(2) ? [this.alias(), less()] : [less()]));
            case 21:
                return ex.range(this.leaf(), this.call(0));
            case 22:
                return random.below(4) === 0 ? this.match(depth) : this.leaf();
            default:
                return this.call(depth);
        }
    }

    private call(depth: number): Expr {
        const { random } = this;
        const args =
            depth <= 0 ? many(random, 0, 2, () => this.leaf()) : many(random, 0, 4, () => this.expr(depth - 1));
        const last = depth > 0 && random.below(4) === 0 ? [this.fn(depth)] : [];
        const options = random.below(6) === 0 ? [ex.keyword([ex.entry(snake(random), this.expr(depth - 1))])] : [];
        switch (random.below(6)) {
            case 0:
                return ex.call(functionNameOf(random), ex.range(this.call(0), this.leaf(), this.leaf()), ...args);
            case 1:
            case 2:
                return ex.call(functionNameOf(random), ...args, ...last, ...options);
            case 3:
                return ex.apply(
                    pick(random, [this.variable(), ex.field(this.variable(), snake(random))]),
                    ...args,
                    ...last,
                );
            case 4:
                return ex.remote(
                    ex.field(this.variable(), snake(random)),
                    functionNameOf(random),
                    ...args,
                    ...last,
                    ...options,
                );
            default:
                return ex.remote(this.alias(), functionNameOf(random), ...args, ...last, ...options);
        }
    }

    private fn(depth: number): Expr {
        const { random } = this;
        if (random.below(5) === 0) return ex.fnClauses(this.clauses(depth, 2));
        return ex.fnClauses([
            ex.clause(
                many(random, 0, 3, () => this.pattern(1)),
                this.body(depth - 1),
                this.guard(),
            ),
        ]);
    }

    private guard(): { readonly guard?: Expr } {
        return this.random.below(4) === 0 ? { guard: this.inHead(() => this.condition(2)) } : {};
    }

    private clauses(depth: number, patterns = 1): readonly Clause[] {
        const { random } = this;
        return many(random, 1, 3, () =>
            ex.clause(
                many(random, patterns, patterns, () => this.pattern(2)),
                this.body(depth - 1),
                { ...this.guard(), ...(random.below(6) === 0 ? { comments: this.comments() } : {}) },
            ),
        );
    }

    private control(depth: number): Expr {
        const { random } = this;
        const style = pick(random, styles);
        const body = (): Expr => this.body(depth - 1);
        switch (random.below(7)) {
            case 0:
            case 1:
                return ex.if(this.condition(2), body(), random.below(2) ? body() : undefined, style);
            case 2:
                return ex.case(this.expr(Math.min(depth, 2)), this.clauses(depth));
            case 3:
                return ex.cond(many(random, 1, 3, () => ex.clause([this.inHead(() => this.condition(3))], body())));
            case 4:
                return ex.with(
                    many(random, 1, 3, () =>
                        pick(random, [ex.generator, ex.match])(this.pattern(2), this.expr(Math.min(depth, 2))),
                    ),
                    body(),
                    random.below(2) ? this.clauses(depth) : [],
                    style,
                );
            case 5:
                return this.comprehension(depth, style);
            default:
                return ex.try(body(), {
                    rescue: [
                        ex.clause(
                            [ex.op("in", this.variable(), ex.list(many(random, 1, 3, () => this.alias())))],
                            body(),
                        ),
                    ],
                    ...(random.below(3) === 0 ? { catch: this.clauses(depth, 2) } : {}),
                    ...(random.below(3) === 0 ? { otherwise: this.clauses(depth) } : {}),
                    ...(random.below(3) === 0 ? { after: body() } : {}),
                });
        }
    }

    private comprehension(depth: number, style: BodyStyle): Expr {
        const { random } = this;
        const generators = [
            ex.generator(this.pattern(2), this.expr(Math.min(depth, 2))),
            ...many(random, 0, 2, () =>
                random.below(2) ? this.condition(2) : ex.generator(this.pattern(1), this.expr(Math.min(depth, 1))),
            ),
        ];
        if (random.below(4) === 0)
            return ex.for(generators, this.clauses(depth), [ex.entry("reduce", this.leaf())], style);
        return ex.for(
            generators,
            this.body(depth - 1),
            random.below(3) === 0 ? [ex.entry("into", this.leaf())] : [],
            style,
        );
    }
}
