const kept = new Map<string, string>()

/** Keeps text while a face check is under way, no longer than this visit: the pages below stay alive in WeChat. */
export const keep = (key: string, text: string) => void kept.set(key, text)

/** What was kept, once. */
export const takeKept = (key: string): string | null => {
  const text = kept.get(key) ?? null
  kept.delete(key)
  return text
}
