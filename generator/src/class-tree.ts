/** Classes as a tree: each knows the position of its superclass, and stands after it. */

export interface TreeNode {
    readonly parent: number | undefined;
}

/** A class and its ancestors, the base class last. */
export const lineage = (classes: readonly TreeNode[], at: number): readonly number[] => {
    const line: number[] = [];
    for (let each: number | undefined = at; each !== undefined; each = classes[each]?.parent) line.push(each);
    return line;
};

/** Whether a class is a subclass of another one, however far below. */
export const isBelow = (classes: readonly TreeNode[], at: number, ancestor: number): boolean =>
    at !== ancestor && lineage(classes, at).includes(ancestor);
