/** The path of a class below its source root, as users name classes: `js/src/pro/binance.js` is `pro/binance`. */
export const classPathOf = (sourcePath: string): string =>
    sourcePath.replace(/^[jt]s\/src\//, "").replace(/\.[jt]s$/, "");
