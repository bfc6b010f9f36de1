import { dwellingCode, dwellingCodeHints } from '@shared/rules/dwelling-code'

/** What the decision's form holds; `street` narrows the search for the dwelling. */
export const blank = {
  street: '',
  foundCode: '',
  foundAddress: '',
  newCode: '',
  room: '',
  buildingName: '',
  road: '',
  initials: '',
  verified: '',
  reason: '',
}
export type Name = keyof typeof blank

/** What is wrong with a typed 房屋编码, in words. */
export const codeProblem = (code: string): string | null => {
  const { problem } = dwellingCode({ code })
  return problem && dwellingCodeHints[problem]
}
