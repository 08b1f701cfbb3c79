/** What the simulation knows of an asset; prices are in US dollars. */
export interface Asset {
    readonly code: string;
    readonly name: string;
    /** The index price at tick 0, and what the walk is drawn back to. */
    readonly price: number;
    /** Standard deviation of one tick's return; 0 for what is worth a fixed amount. */
    readonly volatility: number;
    /** Turnover of a day in dollars, spread over the instruments of the asset. */
    readonly turnover: number;
    readonly networks: readonly Network[];
    readonly isFiat: boolean;
}

/** A chain on which an asset can be deposited and withdrawn. */
export interface Network {
    readonly id: string;
    readonly name: string;
    readonly withdrawFee: string;
    readonly withdrawMin: string;
    readonly confirmations: number;
    readonly addressPattern: string;
}

const EVM_ADDRESS = "^(0x)[0-9A-Fa-f]{40}$";

const ethereum = (fee: string, least: string): Network => ({
    id: "ETH",
    name: "Ethereum (ERC20)",
    withdrawFee: fee,
    withdrawMin: least,
    confirmations: 6,
    addressPattern: EVM_ADDRESS,
});

const smartChain = (fee: string, least: string): Network => ({
    id: "BSC",
    name: "BNB Smart Chain (BEP20)",
    withdrawFee: fee,
    withdrawMin: least,
    confirmations: 5,
    addressPattern: EVM_ADDRESS,
});

const native = (id: string, name: string, fee: string, least: string, addressPattern: string): Network => ({
    id,
    name,
    withdrawFee: fee,
    withdrawMin: least,
    confirmations: 2,
    addressPattern,
});

const coin = (
    code: string,
    name: string,
    price: number,
    volatility: number,
    turnover: number,
    networks: readonly Network[],
): Asset => ({ code, name, price, volatility, turnover, networks, isFiat: false });

const BITCOIN_ADDRESS = "^[13][a-km-zA-HJ-NP-Z1-9]{25,34}$|^(bc1)[0-9A-Za-z]{39,59}$";

const list: readonly Asset[] = [
    coin("BTC", "Bitcoin", 36_500, 0.00003, 2e9, [
        native("BTC", "Bitcoin", "0.0005", "0.001", BITCOIN_ADDRESS),
        smartChain("0.0000059", "0.0001"),
    ]),
    coin("ETH", "Ethereum", 2_050, 0.00004, 1e9, [ethereum("0.0014", "0.0098"), smartChain("0.000085", "0.00017")]),
    coin("BNB", "BNB", 245, 0.00004, 3e8, [smartChain("0.0005", "0.01")]),
    coin("SOL", "Solana", 56, 0.00006, 4e8, [native("SOL", "Solana", "0.008", "0.1", "^[1-9A-HJ-NP-Za-km-z]{32,44}$")]),
    coin("XRP", "Ripple", 0.62, 0.00005, 3e8, [native("XRP", "Ripple", "0.2", "30", "^r[1-9A-HJ-NP-Za-km-z]{25,34}$")]),
    coin("ADA", "Cardano", 0.37, 0.00005, 1e8, [native("ADA", "Cardano", "0.8", "2", "^(addr1)[0-9a-z]{53,98}$")]),
    coin("DOGE", "Dogecoin", 0.078, 0.00006, 1e8, [
        native("DOGE", "Dogecoin", "4", "20", "^(D|A|9)[a-km-zA-HJ-NP-Z1-9]{33,34}$"),
    ]),
    coin("LTC", "Litecoin", 71, 0.00004, 8e7, [
        native("LTC", "Litecoin", "0.001", "0.002", "^(L|M)[A-Za-z0-9]{33}$|^(ltc1)[0-9A-Za-z]{39}$"),
    ]),
    coin("PEPE", "Pepe", 0.00000115, 0.0001, 6e7, [ethereum("5700000", "11400000")]),
    coin("XMR", "Monero", 165, 0.00004, 1e6, [native("XMR", "Monero", "0.0001", "0.022", "^[48][a-zA-Z0-9]{94}$")]),
    coin("USDT", "TetherUS", 1, 0, 5e9, [
        ethereum("5.0", "10"),
        native("TRX", "Tron (TRC20)", "1", "10", "^T[1-9A-HJ-NP-Za-km-z]{33}$"),
        smartChain("0.29", "10"),
    ]),
    coin("USDC", "USD Coin", 0.9999, 0, 5e8, [ethereum("5.0", "10"), smartChain("0.29", "10")]),
    {
        code: "EUR",
        name: "Euro",
        price: 1.07,
        volatility: 0.00001,
        turnover: 5e7,
        networks: [native("EUR", "EUR", "0.8", "2", "")],
        isFiat: true,
    },
    { code: "USD", name: "US Dollar", price: 1, volatility: 0, turnover: 1e9, networks: [], isFiat: true },
];

/** All assets by code. */
export const assets: ReadonlyMap<string, Asset> = new Map(list.map((asset) => [asset.code, asset]));

/** The asset of that code; instruments name only assets of this table. */
export function asset(code: string): Asset {
    const found = assets.get(code);
    if (found === undefined) throw new Error(`the catalogue has no asset ${code}`);
    return found;
}
