/** What an item of a list is called that the source has no name for. */

/** `fee` of `fees`, `country` of `countries`, `dataItem` of `data`. */
export const itemName = (list: string): string => {
    if (list.endsWith("ies")) return list.replace(/ies$/, "y");
    return /[^s]s$/.test(list) ? list.slice(0, -1) : `${list}Item`;
};
