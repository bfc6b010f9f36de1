/** What is wrong with a reason in words: `write` where there are fewer than two characters (not UTF-16 units). */
export const reasonProblem = (words: string, write: string): string | null =>
  [...words.trim()].length < 2 ? write : null
