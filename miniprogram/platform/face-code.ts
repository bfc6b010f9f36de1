/** WeChat's own check comes back to the same page: there is no code to read. */
export const returnedFaceCode = (): string | null => null

/** Nothing to clear in WeChat. */
export const clearFaceCode = () => undefined
