/** Pages of the mini-program change at once. */
export const settled = (): Promise<void> => Promise.resolve()

export const covered = settled
