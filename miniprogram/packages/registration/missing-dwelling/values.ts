import { type InputOf } from '@shared/contract'
import { type DeclarantType, declarantTypes } from '@shared/rules/declarants'
import { unsent } from '@/form/sending'
import { type Values } from '@/form/steps'

export const blank = { district: '', street: '', address: '', declarantType: '', ...unsent }
export type Name = keyof typeof blank
export type Missing = Values<Name>

const isType = (text: string): text is DeclarantType => declarantTypes.some((type) => type === text)

export const inputOf = ({
  street,
  address,
  declarantType,
}: Missing): InputOf<'registration.requestMissingDwelling'> => ({
  street,
  address: address.trim(),
  declarantType: isType(declarantType) ? declarantType : 'lessor',
})
