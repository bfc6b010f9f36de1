/** 领证: how a card is to be given out, and to whom. */
import { pointByCode, pointName } from '@shared/codes/acceptance-points'
import { residentIdCard } from '@shared/codes/id-types'
import type { OwnCard } from '@shared/contract/cards'
import { badInput } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import type { PermitCase, PermitFile } from '../../kernel/documents'

export type Agent = NonNullable<PermitFile['personal']['agent']>

export const methodOf = ({ form }: PermitCase): OwnCard['method'] => form?.collectionMethod ?? 'self'

/** 代领人 of this case; nobody where it is collected otherwise. */
export const namedAgent = ({ personal }: PermitFile, one: PermitCase): Agent | null =>
  methodOf(one) === 'agent' ? personal.agent : null

/** 换领: the card is there, and is given back for the new one. */
export const returnsOldCard = (_one: PermitCase): boolean => false

/** Somebody else, with a number that can exist. Throws `bad-input` for `field`. */
export const checkedAgent = (
  { personal }: PermitFile,
  { name, idNumber: typed }: Agent,
  field: string,
): Agent => {
  const { problem, normalised } = idNumber({ idType: residentIdCard, number: typed })
  if (problem) throw badInput({ [field]: idNumberHints[problem] })
  if (normalised === personal.idNumber) throw badInput({ [field]: '代领人不能是您自己。自己去领不用指定代领人' })
  return { name: name.trim(), idNumber: normalised }
}

/** Throws `bad-input` where there is no such point. */
export const checkedPoint = (code: string): string => {
  if (!pointByCode(code)) throw badInput({ acceptancePoint: '没有这个受理点，请重新选择' })
  return code
}

export const pointText = (code: string): string => pointName(code) || '您选的受理点'
