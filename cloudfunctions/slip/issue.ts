import { slipIdBytes, slipIdOf } from '@shared/model/slip-id'
import type { SlipForm } from '@shared/rules/slip'
import { ruleVersion } from '@shared/rules/version'
import type { Slip } from '../kernel/documents'
import { Stale, type Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { factsOf, photoImage, type SlipFacts } from './facts'
import { childNamed, type HolderPorts } from './holders'
import { sheetOf, type SheetPorts } from './sheet'

type IssuePorts = Pick<Ports, 'slips' | 'counters' | 'registers' | 'chance'> & HolderPorts & SheetPorts

/** What two slips of a day must have in common to be one. */
const said = ({ validUntil, personal }: SlipFacts) => JSON.stringify([validUntil, Object.entries(personal).sort()])

/** For whom a slip is made, and who has it made. */
interface Asking {
  person: string
  by: string
  form: SlipForm
}

const newSlip = async (ports: IssuePorts, { person, by, form }: Asking, facts: SlipFacts): Promise<Slip> => {
  const [at, today] = [ports.now().toISOString(), ports.today()]
  return {
    _id: slipIdOf(ports.chance.bytes(slipIdBytes)),
    version: 0,
    actions: [{ at, by, what: 'issued', rules: ruleVersion }],
    key: `${person}:${today}:${form}`,
    person,
    index: await ports.counters.next('slips'),
    form,
    issuedOn: today,
    issuedAt: at,
    withdrawnAt: null,
    ...facts,
  }
}

/** The earlier slip of the day gives up its place; it stays as good as it was. */
const overtaken = (slip: Slip): Slip => ({ ...slip, key: slip._id })

/** It is drawn before it is written: what cannot be printed was never issued. */
const store = async ({ slips }: IssuePorts, slip: Slip, earlier: Slip | undefined): Promise<void> => {
  if (earlier) await slips.replace(overtaken(earlier))
  if ((await slips.insert(slip)) === 'exists') throw new Stale('slips')
}

/**
 * 出具居住证电子信息单, one's own or a child's. Six round trips with the session, four where today's is given again, and one more
 * for a child. Throws `no-slip`, `register-silent`, `no-photo` and `no-glyph`; `not-found` for a child that is not the caller's.
 */
export const issue =
  (ports: IssuePorts): UseCase<'slip.issue'> =>
  async ({ form, wardId }, caller) => {
    const child = wardId === undefined ? null : await childNamed(ports, caller, wardId)
    const person = child?._id ?? caller.person
    const [file, [earlier]] = await Promise.all([
      child ?? ports.permits.get(person),
      ports.slips.find({ key: `${person}:${ports.today()}:${form}` }, { limit: 1 }),
    ])
    const facts = await factsOf(ports, file, child ? '孩子' : '您')
    const photo = await photoImage(ports, facts.personal.idNumber, facts.personal.photoNumber)
    const same = earlier && said(earlier) === said(facts)
    const slip = same ? earlier : await newSlip(ports, { person, by: caller.person, form }, facts)
    const sheet = await sheetOf(ports, slip, photo)
    if (!same) await store(ports, slip, earlier)
    return sheet
  }
