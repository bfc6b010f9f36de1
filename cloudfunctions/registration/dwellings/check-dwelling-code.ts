import { badInput } from '@shared/refusal'
import { dwellingCode, dwellingCodeHints } from '@shared/rules/dwelling-code'

/** A 25-digit code of this city, or a refusal that says what is wrong with it (R47). */
export const checkDwellingCode = (code: string): void => {
  const { valid, problem } = dwellingCode({ code })
  if (!valid && problem) throw badInput({ dwellingCode: dwellingCodeHints[problem] })
}
