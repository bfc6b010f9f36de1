import { buildingCodeOf, dwellingCode, dwellingCodeHints } from '@shared/rules/dwelling-code'
import { type Values } from '@/form/steps'

/** What the search for a room holds; `building` and `address` are what the service calls the codes beside them. */
export const blankPlace = {
  district: '',
  street: '',
  buildingCode: '',
  building: '',
  dwellingCode: '',
  address: '',
}
export type PlaceName = keyof typeof blankPlace
export type Place = Values<PlaceName>

const digitsOf = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** What a typed 房屋编码 leads to: its building and room; for 19 digits the building and a hint; else what is wrong. */
export const readCode = (text: string): { changes: Partial<Place> | null; problem: string | null } => {
  const code = digitsOf(text)
  const { valid, problem } = dwellingCode({ code })
  if (valid)
    return {
      changes: { buildingCode: buildingCodeOf(code), building: '', dwellingCode: code, address: '' },
      problem: null,
    }
  const building = problem === 'building-code-for-dwelling'
  return {
    changes: building ? { buildingCode: code, building: '', dwellingCode: '', address: '' } : null,
    problem: problem && dwellingCodeHints[problem],
  }
}
