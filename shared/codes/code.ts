/** One line of a code table, as a picker shows it. */
export type Code<C extends string = string> = { readonly code: C; readonly name: string }

/** The codes of a table, for `z.enum`. */
export const codesOf = <C extends string>(table: readonly Code<C>[]): [C, ...C[]] => {
  const [first, ...rest] = table.map(({ code }) => code)
  if (first === undefined) throw new RangeError('an empty code table')
  return [first, ...rest]
}

/** The name of a code; the code itself when the table lacks it. */
export const nameOf = (table: readonly Code[], code: string): string =>
  table.find((one) => one.code === code)?.name ?? code
