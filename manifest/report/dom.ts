/** Elements in one expression. */

type Child = Node | string | undefined | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>;

const append = (parent: Node, child: Child): void => {
    if (child === undefined) return;
    if (typeof child === "string" || child instanceof Node) parent.appendChild(asNode(child));
    else for (const each of child) append(parent, each);
};

const asNode = (child: Node | string): Node => (typeof child === "string" ? document.createTextNode(child) : child);

/** `h("button", { class: "chip", onclick: choose }, "all")`. */
export const h = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes = {},
    ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
    }
    for (const child of children) append(element, child);
    return element;
};

export const byId = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (found === null) throw new Error(`the page has no #${id}`);
    return found;
};

/** `3 methods`, `1 method`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `publicStream` as `public stream`. */
export const spaced = (name: string): string =>
    name
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replace(/-/g, " ")
        .toLowerCase();
