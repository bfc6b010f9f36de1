/** 楼栋检索词：what a building can be found by, and what a query asks for. One normalisation for both sides. */

const normalise = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·,，.。\-—_()（）#号]/g, '')

const bigrams = (text: string) => {
  const characters = Array.from(text)
  return characters.length < 2 ? characters : characters.slice(1).map((c, i) => `${characters[i] ?? ''}${c}`)
}

const longestPrefix = 12

/**
 * Terms under which a building is stored.
 * `initials` are pinyin initials of each name (`kyhy3d`): every prefix of two to twelve letters is a term.
 */
export const buildingTerms = (building: { code: string; names: string[]; initials: string[] }): string[] => {
  const fromNames = building.names.map(normalise).flatMap(bigrams)
  const fromInitials = building.initials
    .map(normalise)
    .flatMap((text) =>
      Array.from({ length: Math.max(0, Math.min(text.length, longestPrefix) - 1) }, (_, i) => text.slice(0, i + 2)),
    )
  return [...new Set([building.code, ...fromNames, ...fromInitials])]
}

/** Terms that a building must all have to match; empty when the query is too short to search. */
export const queryTerms = (query: string): string[] => {
  const text = normalise(query)
  if (Array.from(text).length < 2) return []
  if (/^\d{19}$/.test(text)) return [text]
  return /^[a-z][a-z0-9]*$/.test(text) ? [text.slice(0, longestPrefix)] : [...new Set(bigrams(text))]
}
