/** A browser has no scanner of its own: the phone's camera opens the link by itself. */
export const canScan = false

export const scan = async (): Promise<string | null> => null
