import { type InputOf } from '@shared/contract'
import { type DeclarantType, declarantTypes } from '@shared/rules/declarants'
import { unsent } from '@/form/sending'
import { type Values } from '@/form/steps'
import { blankPlace } from '../place/values'

/** What the form holds. */
export const blank = { ...blankPlace, declarantType: '', ...unsent }
export type Name = keyof typeof blank
export type Linking = Values<Name>

const isDeclarantType = (text: string): text is DeclarantType => declarantTypes.some((type) => type === text)

/** The contract's input of what was filled; the type is checked before. */
export const inputOf = ({ dwellingCode: code, declarantType }: Linking): InputOf<'registration.linkDwelling'> => ({
  dwellingCode: code,
  declarantType: isDeclarantType(declarantType) ? declarantType : 'lessor',
})
