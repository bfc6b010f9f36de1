/** What an operator of `db.command.aggregate` gives for some operands, and which operands it refuses with which words. */
export type Cases = Record<
  string,
  { gives: [operand: unknown, value: unknown][]; refuses: [operand: unknown, words: RegExp][] }
>

/** A missing value: the field is not there. */
export const missing = undefined

/** The document that all cases look at. */
export const subject = {
  _id: 'd',
  n: 5,
  half: 2.5,
  minus: -7,
  none: null,
  yes: true,
  text: '居住 Permit',
  list: [3, 1, 2],
  deep: { x: 1, y: 'b' },
  people: [{ name: 'a', age: 30 }, { name: 'b', age: 10 }, { name: 'c' }],
  on: new Date('2026-03-01T15:30:45.123Z'),
}
