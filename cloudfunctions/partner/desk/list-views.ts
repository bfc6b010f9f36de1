import type { AccessListLine, AccessListView } from '@shared/contract/partner'
import type { Day } from '@shared/model/day'
import { accessState } from '@shared/rules/access'
import { maskIdNumber } from '@shared/text/greeting'
import type { AccessConsent, AccessLine, AccessList } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'

const residentIdCard = '111'

export const listView = ({ _id, purpose, startedAt, lines, left }: AccessList): AccessListView => ({
  listId: _id,
  purpose,
  startedAt,
  lines,
  left,
})

export const consentView = ({ _id, state, until }: AccessConsent, today: Day) => ({
  consentId: _id,
  state: accessState({ state, until }, today),
  until,
})

/** One consent a department, purpose, case and person. */
export const consentIdOf = (
  { people }: Pick<Ports, 'people'>,
  { department, purpose }: Pick<AccessList, 'department' | 'purpose'>,
  { idNumber, caseNo }: AccessLine,
): string => people.hash(['consent', department, purpose, caseNo, people.keyOf(residentIdCard, idNumber)].join('\0'))

export const lineView = (
  { name, idNumber, caseNo, result }: AccessLine,
  consent: AccessConsent | undefined,
  today: Day,
): AccessListLine => ({
  name,
  maskedIdNumber: maskIdNumber(idNumber),
  caseNo,
  outcome: result?.outcome ?? null,
  status: result?.status ?? null,
  validUntil: result?.validUntil ?? null,
  asOf: result?.at ?? null,
  consent: consent ? consentView(consent, today) : null,
})
