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

/** 房屋编码 of several rooms in one answer. */
export const codesOf = (text: string): string[] => text.split(',').filter(Boolean)

/** The answers after a tap on a room: chosen, or not any more. What stood there by its code alone is called by it. */
export const picked = (
  { dwellingCode: codes, address }: Pick<Place, 'dwellingCode' | 'address'>,
  one: { dwellingCode: string; room: string },
  building: string,
): Partial<Place> => {
  const names = address.split('、').filter(Boolean)
  const known = codesOf(codes).map((code, i) => ({ code, name: names[i] ?? code }))
  const next = known.some(({ code }) => code === one.dwellingCode)
    ? known.filter(({ code }) => code !== one.dwellingCode)
    : [...known, { code: one.dwellingCode, name: one.room }]
  return {
    building,
    dwellingCode: next.map(({ code }) => code).join(','),
    address: next.map(({ name }) => name).join('、'),
  }
}

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
