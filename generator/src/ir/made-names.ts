/** What things are called that the source has no name for. */

/** An item of a list: `fee` of `fees`, `country` of `countries`, `dataItem` of `data`. */
export const itemName = (list: string): string => {
    if (list.endsWith("ies")) return list.replace(/ies$/, "y");
    return /[^s]s$/.test(list) ? list.slice(0, -1) : `${list}Item`;
};

/** What something has become: `changedFees`. */
export const changedName = (name: string): string => `changed${name.charAt(0).toUpperCase()}${name.slice(1)}`;
