import type { AccessRequest } from '@shared/contract/partner'
import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { accessState } from '@shared/rules/access'
import type { AccessConsent } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'

/** A department's request to this person. Throws `not-found`. */
export const ownRequest = async (
  { accessConsents }: Pick<Ports, 'accessConsents'>,
  { person }: Pick<Caller, 'person'>,
  consentId: string,
): Promise<AccessConsent> => {
  const found = await accessConsents.get(consentId)
  if (found?.person !== person) throw new Refusal('not-found')
  return found
}

export const requestView = (consent: AccessConsent, today: Day): AccessRequest => ({
  consentId: consent._id,
  department: consent.departmentName,
  purpose: consent.purpose,
  caseNo: consent.personal.caseNo,
  fields: consent.fields,
  state: accessState(consent, today),
  askedOn: consent.askedOn,
  until: consent.until,
})
