/** What is stored in the end, read past the service: nothing twice, nothing lost. */
import type { PermitFile } from '../../cloudfunctions/kernel/documents'
import type { Actor } from './actor'
import type { Database } from './city'
import type { Seen } from './deeds/card'
import { endorsementBar, fee, standing } from './evaluator'

const twice = (values: readonly string[]): string[] => values.filter((one, i) => values.indexOf(one) !== i)

/** Issues of a permit by the cases: the day on which each was approved. */
const issuesOf = ({ cases }: PermitFile) =>
  cases
    .filter(({ matter, state }) => (matter === 'firstIssue' || matter === 'reapplication') && state === 'approved')
    .map(({ decidedAt }) => cityDay(decidedAt ?? ''))

const eightHours = 8 * 3_600_000
const cityDay = (instant: string): string => new Date(Date.parse(instant) + eightHours).toISOString().slice(0, 10)

/** Endorsements by the cases: the day on which each was filed. */
const endorsementsOf = ({ cases }: PermitFile) =>
  cases.filter(({ matter, state }) => matter === 'endorsement' && state === 'approved').map(({ filedOn }) => filedOn)

/** The permits that a file tells of, one after the other, and whether each had ended before the next began. */
const permitsIn = (file: PermitFile): string[] => {
  const issues = issuesOf(file)
  const endorsed = endorsementsOf(file)
  return issues.flatMap((issued, i) => {
    const next = issues[i + 1]
    const mine = endorsed.filter((day) => day >= issued && (next === undefined || day < next))
    const early = mine.filter((day, n) => endorsementBar({ issued, endorsed: mine.slice(0, n) }, day) !== null)
    const faults = early.map((day) => `endorsed on ${day}, when nothing could be`)
    if (next !== undefined && standing({ issued, endorsed: mine }, next).state !== 'cancelled')
      faults.push(`a second permit on ${next} beside that of ${issued}`)
    if (next === undefined && (file.issuedOn !== issued || file.endorsedOn.join() !== mine.join()))
      faults.push(`the dates are ${file.issuedOn} ${file.endorsedOn.join()}, the cases say ${issued} ${mine.join()}`)
    return faults
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** What was paid for each case and not given back: its fee where it is paid, once; else nothing. */
const charges = ({ cases }: Actor, { orders, refunds }: Seen): string[] =>
  cases.flatMap(({ receipt, matter, fee: asked }) => {
    const mine = orders.filter(({ outTradeNo }) => outTradeNo.startsWith(receipt))
    const paid = mine.filter(({ state }) => state === 'SUCCESS' || state === 'REFUND').map(({ total }) => total)
    const back = refunds.filter(({ outTradeNo }) => outTradeNo.startsWith(receipt)).map(({ refund }) => refund)
    const charged = sum(paid) - sum(back)
    const due = asked?.paidOn ? fee(matter) : 0
    return charged === due ? [] : [`${receipt} was charged ${charged}, not ${due}`]
  })

/** Everything wrong with what is stored of a person, and with what was paid. */
export const wrongWith = async ({ seals, tables }: Database, actor: Actor, seen: Seen): Promise<string[]> => {
  const { who, held, cases, stays } = actor
  const person = seals.keyOf('111', who.idNumber)
  const [file, registrations] = await Promise.all([
    tables.permits.get(person),
    tables.registrations.find({ person }, { limit: 100 }),
  ])
  const openRooms = registrations.filter(({ state }) => state === 'active').map(({ dwelling }) => dwelling)
  const faults = twice(openRooms).map((room) => `registered twice in ${room}`)
  const open = stays.filter(({ to, wrong }) => to === null && !wrong)
  if (open.length !== openRooms.length) faults.push(`${openRooms.length} registrations are open, not ${open.length}`)
  if (!file) return cases.length === 0 ? faults : [...faults, 'the file is lost']
  faults.push(...permitsIn(file), ...charges(actor, seen))
  if (file.cases.filter(({ state }) => state === 'waiting').length > 1) faults.push('two cases wait')
  faults.push(...twice(file.cases.map(({ receipt }) => receipt)).map((receipt) => `${receipt} is there twice`))
  const stored = file.cases.map(({ receipt, state }) => `${receipt} ${state}`)
  const known = cases.map(({ receipt, state }) => `${receipt} ${state}`)
  if (stored.join() !== known.join()) faults.push(`the cases are ${stored.join()}, the person was told ${known.join()}`)
  if ((held?.issued ?? null) !== file.issuedOn) faults.push(`issued ${file.issuedOn}, not ${held?.issued}`)
  if ((held?.endorsed ?? []).join() !== file.endorsedOn.join())
    faults.push(`endorsed ${file.endorsedOn.join()}, not ${held?.endorsed.join()}`)
  return faults
}
