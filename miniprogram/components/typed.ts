/** Which keyboard comes up. */
export type InputKind = 'text' | 'number' | 'phone' | 'idNumber'

/** How many blanks a number that is pasted may have between its digits. */
const blanks = 8

/** How much the control itself takes in: a number that is pasted in groups is not cut off at its end. */
export const controlLength = (kind: InputKind, maxLength: number) => (kind === 'text' ? maxLength : maxLength + blanks)

/** What was typed, pasted or read by a scanner: of a number without the blanks that group it. */
export const typedText = (kind: InputKind, text: string, maxLength: number) =>
  kind === 'text' ? text : text.replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, '').slice(0, maxLength)
