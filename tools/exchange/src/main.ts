import process from "node:process";
import { parseCommandLine } from "./cli.js";
import { startExchange } from "./exchange.js";
import type { ExchangeOptions } from "./options.js";

const commandLine = parseCommandLine(process.argv.slice(2), Date.now());

switch (commandLine.kind) {
    case "help":
        process.stdout.write(commandLine.text);
        break;
    case "error":
        process.stderr.write(`exchange: ${commandLine.message}\n`);
        process.exitCode = 2;
        break;
    case "run":
        run(commandLine.options, commandLine.untilStdinCloses).catch((error: unknown) => {
            process.stderr.write(`exchange: ${error instanceof Error ? error.message : String(error)}\n`);
            process.exitCode = 1;
        });
}

async function run(options: ExchangeOptions, untilStdinCloses: boolean): Promise<void> {
    const exchange = await startExchange(options);
    const end = (): void => {
        // An open standard input would keep the process alive.
        process.stdin.destroy();
        void exchange.close();
    };
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
    if (untilStdinCloses) process.stdin.once("end", end).once("error", end).resume();
    process.stdout.write(`{"port": ${exchange.port}}\n`);
}
