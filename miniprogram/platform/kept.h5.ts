const name = (key: string) => `juzhu.kept.${key}`

/** Keeps text while a face check is under way, no longer than this tab of the browser: the check leaves the page. */
export const keep = (key: string, text: string) => sessionStorage.setItem(name(key), text)

/** What was kept, once. */
export const takeKept = (key: string): string | null => {
  const text = sessionStorage.getItem(name(key))
  sessionStorage.removeItem(name(key))
  return text
}
