import { nextFundingTime } from "../market/calendar.js";
import { fixed, format, roundToStep } from "../market/fixed.js";
import type { InstrumentState } from "../market/instrument-state.js";
import { drawsFor } from "../market/random.js";
import { indexOf, worldTime } from "../market/world.js";
import type { World } from "../market/world.js";
import type { JsonObject } from "./payload.js";

/** Mark and index price of a contract, printed. A dated contract has no funding. */
export interface MarkFigures {
    readonly mark: string;
    readonly index: string;
    readonly settle: string;
    readonly fundingRate: string;
    readonly nextFunding: number;
}

const SMALLEST = fixed("0.00000001");

/** The figures of one contract at the world's tick. */
export function markFigures(state: InstrumentState, world: World): MarkFigures {
    const { instrument } = state;
    const index = indexOf(world, instrument);
    const draws = drawsFor(world.settings.seed, `mark:${instrument.product}:${instrument.id}`, world.tick);
    const mark = index * (1 + 0.00002 * draws.normal());
    const isPerpetual = "contractType" in instrument && instrument.contractType === "PERPETUAL";
    const funding = nextFundingTime(worldTime(world));
    return {
        mark: format(roundToStep(mark, SMALLEST)),
        index: format(roundToStep(index, SMALLEST)),
        settle: format(roundToStep(index, SMALLEST)),
        fundingRate: isPerpetual ? fundingRate(world.settings.seed, instrument.id, funding) : "",
        nextFunding: isPerpetual ? funding : 0,
    };
}

/** `<symbol>@markPrice`. */
export function markPriceEvent(state: InstrumentState, world: World): JsonObject {
    const figures = markFigures(state, world);
    return {
        e: "markPriceUpdate",
        E: worldTime(world),
        s: state.instrument.id,
        p: figures.mark,
        i: figures.index,
        P: figures.settle,
        r: figures.fundingRate,
        T: figures.nextFunding,
    };
}

// One rate a funding period, between -0.01 % and +0.03 %.
function fundingRate(seed: number, id: string, fundingTime: number): string {
    const millionths = drawsFor(seed, `funding:${id}`, Math.floor(fundingTime / 1000)).below(400) - 100;
    return format(BigInt(millionths) * 100n);
}
