import type { InputOf, OutputOf } from '@shared/contract'
import { normalName } from '@shared/model/name'
import { agencyAskAgainOn, agencyAskedUntil, agencyPaperHints, agencyPaperProblem } from '@shared/rules/agency'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import { theUnit } from '@shared/text/units'
import { agencyIdOf, agencyPage, agencyToday } from '../../kernel/agencies'
import { valueOf } from '../../kernel/answered'
import type { Agency, OutboxEntry, Unit } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { unitOf } from './own-unit'

type Named = InputOf<'permit.askAgencies'>['people'][number]
type Answer = OutputOf<'permit.askAgencies'>['people'][number]
type AskPorts = Pick<Ports, 'agencies' | 'registers' | 'people' | 'now' | 'today'>

/** 居民身份证: nobody else can have a permit. */
const residentIdCard = '111'
/** Registers asked at once; a silent one may take some seconds. */
const registersAtOnce = 25
const writesAtOnce = 10

const refused = (fields: Record<string, string>): Answer => ({
  outcome: 'refused',
  problem: Object.values(fields)[0] ?? null,
  fields,
})

interface Asked {
  named: Named
  id: string
  person: string
}

/** One row as it is understood, or why it is not. A silent population register hinders nobody: the person answers. */
const understood = async ({ registers, people }: AskPorts, unit: Unit, named: Named): Promise<Asked | Answer> => {
  const { problem, normalised } = readIdNumber({ idType: residentIdCard, number: named.idNumber })
  if (problem) return refused({ idNumber: idNumberHints[problem] })
  const record = valueOf(await registers.population(normalised))
  if (record && normalName(record.name) !== normalName(named.name))
    return refused({ name: '姓名和证件号码对不上，请按证件核对' })
  const person = people.keyOf(residentIdCard, normalised)
  return {
    named: { ...named, name: normalName(named.name), idNumber: normalised },
    id: agencyIdOf({ people }, unit._id, person),
    person,
  }
}

const isAsked = (one: Asked | Answer): one is Asked => 'id' in one

const blank = (unit: Unit, { id, person, named }: Asked, { now, today }: AskPorts): Agency => {
  const { name, idNumber, phone, signedOn } = named
  const on = today()
  return {
    _id: id,
    version: 0,
    actions: [],
    outbox: [],
    tellAt: null,
    unit: unit._id,
    person,
    state: signedOn ? 'agreed' : 'asked',
    way: signedOn ? 'paper' : null,
    askedAt: now().toISOString(),
    askedOn: on,
    until: agencyAskedUntil(on),
    signedOn,
    agreedOn: signedOn ? on : null,
    endedOn: null,
    endedBy: null,
    saidNoOn: null,
    personal: { unitName: unit.personal.name, name, idType: residentIdCard, idNumber, phone },
  }
}

const notice = ({ person, signedOn, until }: Agency): Omit<OutboxEntry, 'id'> =>
  signedOn
    ? { kind: 'agencyOnPaper', to: person, params: [theUnit], page: agencyPage }
    : { kind: 'agencyAsked', to: person, params: [theUnit, until], page: agencyPage }

/** What is in the way of asking now, with what was said before. */
const hindrance = ({ signedOn }: Named, saidNoOn: string | null, today: string): Answer | null => {
  if (signedOn) {
    const problem = agencyPaperProblem(signedOn, { today, saidNoOn })
    return problem && refused({ signedOn: agencyPaperHints[problem] })
  }
  const again = agencyAskAgainOn(saidNoOn, today)
  return again ? refused({ idNumber: `本人没有同意，${again} 起可以再请求` }) : null
}

const sameWords = ({ personal }: Agency, { name, phone }: Named) => personal.name === name && personal.phone === phone

/** Asks one person, or writes down what they signed; what stands already is left as it is. */
const ask = async (ports: AskPorts, unit: Unit, asked: Asked, before: Agency | null, by: string): Promise<Answer> => {
  const { agencies, today } = ports
  const done = (outcome: 'asked' | 'agreed'): Answer => ({ outcome, problem: null, fields: {} })
  const standing = before && agencyToday(before, unit, today())
  if (standing === 'agreed') return done('agreed')
  if (before && standing === 'asked' && !asked.named.signedOn && sameWords(before, asked.named)) return done('asked')
  const wrong = hindrance(asked.named, before?.saidNoOn ?? null, today())
  if (wrong) return wrong
  const carried = before
    ? { version: before.version, actions: before.actions, outbox: before.outbox, saidNoOn: before.saidNoOn }
    : {}
  const fresh: Agency = { ...blank(unit, asked, ports), ...carried }
  const next = withNews(fresh, { at: fresh.askedAt, by, what: fresh.signedOn ? 'agreedOnPaper' : 'asked' }, [
    notice(fresh),
  ])
  if (before) await agencies.replace(next)
  else if ((await agencies.insert(next)) === 'exists') throw new Stale('agencies')
  return done(fresh.signedOn ? 'agreed' : 'asked')
}

/**
 * 请本人同意代办 (R42): each is told and answers on the own phone, or has signed on paper and is told that this was said.
 * Three round trips with the session, and one for each who is asked.
 */
export const askAgencies =
  (ports: AskPorts): UseCase<'permit.askAgencies'> =>
  async ({ people }, caller) => {
    const unit = unitOf(caller)
    const rows = await several(people, registersAtOnce, (named) => understood(ports, unit, named))
    const ids = [...new Set(rows.filter(isAsked).map(({ id }) => id))]
    const found = ids.length > 0 ? await ports.agencies.find({ _id: { in: ids } }, { limit: ids.length }) : []
    const before = new Map(found.map((one) => [one._id, one]))
    const first = new Map(rows.flatMap((row, i) => (isAsked(row) ? [[row.id, i] as const] : [])).reverse())
    const answers = await several([...rows.entries()], writesAtOnce, async ([i, row]) => {
      if (!isAsked(row)) return row
      if (first.get(row.id) !== i) return refused({ idNumber: '名单里前面已经有这个人' })
      return ask(ports, unit, row, before.get(row.id) ?? null, caller.person)
    })
    return { people: answers }
  }
