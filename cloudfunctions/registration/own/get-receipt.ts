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
import { isUnitKey } from '../../kernel/units'
import type { Caller, UseCase } from '../../kernel/use-case'

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

/** Whether it is the filing of the one for whom the caller declares; a unit's administrator declares nobody. */
const isTheirs = ({ declarant, dwelling }: Registration, { holder, session }: Caller): boolean =>
  session.role !== 'unitAdministrator' &&
  holder.id === declarant &&
  (holder.dwellings === null || holder.dwellings.includes(dwelling))

/** Whether the caller filed it in the declarant's name, as 实际管理人. */
const isFiledBy = (doc: Registration, receipt: string, person: string): boolean =>
  doc.receipt === receipt
    ? doc.actions.some(({ what, by }) => what === 'declared' && by === person)
    : changesOf(doc).some((one) => one.receipt === receipt && one.by === person)

const concerns = (doc: Registration, receipt: string, caller: Caller): boolean =>
  [doc.declarant, doc.person, doc.filedBy].includes(caller.person) ||
  isTheirs(doc, caller) ||
  (!isUnitKey(doc.declarant) && isFiledBy(doc, receipt, caller.person))

/** 申报义务人: a unit by its name, whoever of its people filed it. */
const declarantOf = async ({ units }: Pick<Ports, 'units'>, declarant: string, person: string): Promise<string> => {
  if (isUnitKey(declarant)) return (await units.get(declarant))?.personal.name ?? '申报义务人'
  return declarant === person ? '本人' : '申报义务人'
}

/** 回执, for the declarant, the resident it tells of, and a parent who filed for a child; others are told it does not exist. */
export const getReceipt =
  (ports: Pick<Ports, 'registrations' | 'units'>): UseCase<'registration.getReceipt'> =>
  async ({ receipt }, caller) => {
    const { registrations } = ports
    const { person } = caller
    const declared = parseReceiptNumber(receipt)?.business === 'moveIn'
    const [found] = await registrations.find(declared ? { receipt } : { laterReceipts: receipt }, { limit: 1 })
    if (!found || !concerns(found, receipt, caller)) throw new Refusal('not-found')
    const own = matterOf(found, receipt, person)
    if (!own) throw new Refusal('not-found')
    return {
      ...own,
      receipt,
      address: found.address,
      declarant: await declarantOf(ports, found.declarant, person),
      resident: maskName(found.personal.name),
      moveInOn: found.moveInOn,
      registeredOn: found.registeredOn,
      office: `${streetName(found.street)}居住登记受理点`,
    }
  }
