/** WeChat has no keyboard focus to move: a sheet is read where it is drawn. */
export const openDialog = (_frameId: string, _close: () => void) => () => undefined
