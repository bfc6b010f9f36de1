import { type InputOf } from '@shared/contract'
import { type DeclarantType, declarantTypes } from '@shared/rules/declarants'
import { buildingCodeOf, dwellingCode, dwellingCodeHints } from '@shared/rules/dwelling-code'
import { unsent } from '@/form/sending'
import { type Values } from '@/form/steps'

/** What the form holds; `building` and `address` are what the service calls the codes beside them. */
export const blank = {
  district: '',
  street: '',
  buildingCode: '',
  building: '',
  dwellingCode: '',
  address: '',
  declarantType: '',
  ...unsent,
}
export type Name = keyof typeof blank
export type Linking = Values<Name>

const digitsOf = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** What a typed 房屋编码 leads to: its building and room; for 19 digits the building and a hint; else what is wrong. */
export const readCode = (text: string): { changes: Partial<Linking> | null; problem: string | null } => {
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

const isDeclarantType = (text: string): text is DeclarantType => declarantTypes.some((type) => type === text)

/** The contract's input of what was filled; the type is checked before. */
export const inputOf = ({ dwellingCode: code, declarantType }: Linking): InputOf<'registration.linkDwelling'> => ({
  dwellingCode: code,
  declarantType: isDeclarantType(declarantType) ? declarantType : 'lessor',
})
