import { streetName } from '@shared/codes/streets'
import type { OutputOf } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import { parseReceiptNumber } from '@shared/rules/receipt-number'
import { maskName } from '@shared/text/greeting'
import { changeNames, objectionStateNames } from '@shared/text/registration-changes'
import { registrationStateNames } from '@shared/text/registration'
import type { Registration } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { changesOf, detailOf } from '../../kernel/registration-changes'
import type { UseCase } from '../../kernel/use-case'

type Receipt = OutputOf<'registration.getReceipt'>
type Own = Pick<Receipt, 'matter' | 'moveOutOn' | 'filedAt' | 'state'>

/** What the receipt tells of: the declaration, a change, or an objection, which is its resident's alone. */
const matterOf = (doc: Registration, receipt: string, person: string): Own | null => {
  const state = registrationStateNames[doc.state]
  if (doc.receipt === receipt) return { matter: '居住登记 · 申报入住', moveOutOn: null, filedAt: doc.filedAt, state }
  const change = changesOf(doc).find((one) => one.receipt === receipt)
  if (change) {
    const undone = change.objection?.state === 'upheld'
    return {
      matter: `居住登记 · ${changeNames[change.kind]}`,
      moveOutOn: detailOf(doc, change.id).moveOutOn,
      filedAt: change.at,
      state: undone ? '异议成立，已恢复原状' : state,
    }
  }
  const objection = changesOf(doc).find((one) => one.objection?.receipt === receipt)?.objection
  if (!objection || doc.person !== person) return null
  return {
    matter: '居住登记 · 异议',
    moveOutOn: null,
    filedAt: objection.at,
    state: objectionStateNames[objection.state],
  }
}

/** Whose business it is: also of who filed it in the declarant's name. */
const concerns = (doc: Registration, receipt: string, person: string): boolean => {
  if ([doc.declarant, doc.person, doc.filedBy].includes(person)) return true
  if (doc.receipt === receipt) return doc.actions.some(({ what, by }) => what === 'declared' && by === person)
  return changesOf(doc).some((one) => one.receipt === receipt && one.by === person)
}

/** 回执, for the declarant, the resident it tells of, and a parent who filed for a child; others are told it does not exist. */
export const getReceipt =
  ({ registrations }: Pick<Ports, 'registrations'>): UseCase<'registration.getReceipt'> =>
  async ({ receipt }, { person }) => {
    const declared = parseReceiptNumber(receipt)?.business === 'moveIn'
    const [found] = await registrations.find(declared ? { receipt } : { laterReceipts: receipt }, { limit: 1 })
    if (!found || !concerns(found, receipt, person)) throw new Refusal('not-found')
    const own = matterOf(found, receipt, person)
    if (!own) throw new Refusal('not-found')
    return {
      ...own,
      receipt,
      address: found.address,
      declarant: found.declarant === person ? '本人' : '申报义务人',
      resident: maskName(found.personal.name),
      moveInOn: found.moveInOn,
      registeredOn: found.registeredOn,
      office: `${streetName(found.street)}居住登记受理点`,
    }
  }
