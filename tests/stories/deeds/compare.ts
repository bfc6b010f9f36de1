/** A city that says something else than the law. */

export class Mismatch extends Error {}

export const differ = (what: string, expected: unknown, found: unknown): never => {
  throw new Mismatch(`${what}\n    expected ${JSON.stringify(expected)}\n    found    ${JSON.stringify(found)}`)
}

/** As JSON, the members in one order. */
export const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
export const same = (what: string, expected: unknown, found: unknown): void => {
  if (plain(expected) !== plain(found)) differ(what, expected, found)
}
