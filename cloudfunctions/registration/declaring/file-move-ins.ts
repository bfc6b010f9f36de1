import type { MoveInFiling, MoveInResult } from '@shared/contract/registration'
import { badInput, Refusal } from '@shared/refusal'
import { mayBeInstant } from '@shared/rules/deadlines'
import { mayDeclare } from '@shared/rules/declarants'
import { householdHints, householdProblems, type HouseholdProblem } from '@shared/rules/household'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { maskName } from '@shared/text/greeting'
import { keptFor, settleReports } from '../../kernel/data-refusals'
import type { DwellingLink, Registration, Submission } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { openKeyOf } from '../../kernel/registration-changes'
import { several } from '../../kernel/several'
import { isRepeat, submissionOf } from '../../kernel/submission'
import type { Caller } from '../../kernel/use-case'
import { linkId } from '../dwellings/link-view'
import { openLink } from '../dwellings/own-link'
import { checkAgainstPopulation, checkResident } from './check-resident'
import { moveInFacts, type MoveInFacts, type SoundFiling } from './move-in-facts'
import { moveInRegistration } from './move-in-registration'
import { registrationView } from './registration-view'
import { storeMoveIns, takenBy } from './store-move-ins'

/** How many links are looked at again at once. */
const linksAtOnce = 20

/** What a filing has come to: a sound one still has to be decided. */
type Standing = SoundFiling | Registration | Refusal

const isSound = (one: Standing): one is SoundFiling => 'filing' in one

/** A refusal of one filing is its result and stops no other. */
const orRefusal = <T>(decide: () => T): T | Refusal => {
  try {
    return decide()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** What the filing says, by itself. Throws `bad-input`. */
const sound = (ports: Ports, filing: MoveInFiling, submission: Submission): SoundFiling => {
  const today = ports.today()
  const { moveInOn, instant } = filing
  const problem = moveInProblem({ moveInOn, today })
  if (problem) throw badInput({ moveInOn: moveHints[problem] })
  const resident = checkResident(filing.resident, { instant, today })
  if (moveInOn < resident.birthDate) throw badInput({ moveInOn: '入住日期不能早于出生日期' })
  const person = ports.people.keyOf(resident.idType, resident.idNumber)
  return { filing: { ...filing, resident }, person, submission }
}

/** One filing, decided: the registration to write, or the one that this very submission made before. Throws its refusal. */
const decided = (ports: Ports, caller: Caller, one: SoundFiling, facts: MoveInFacts): Registration => {
  const { filing, person, submission } = one
  const before = facts.earlier.get(submission.key)
  if (before && isRepeat(before.submission, submission)) return before
  const { dwellingCode, resident } = filing
  const link: DwellingLink = openLink(
    facts.links.get(linkId(dwellingCode, caller.holder.id)),
    dwellingCode,
    caller.holder,
  )
  const record = facts.population.get(resident.idNumber)
  if (filing.instant && !mayBeInstant(link.declarantType))
    throw badInput({ instant: '只有按天、按小时出租的房屋和旅业可以少填，这处房屋请填写完整' })
  checkAgainstPopulation(resident, record)
  if (!mayDeclare(link.declarantType, person === caller.holder.id).allowed) throw new Refusal('not-yours-to-declare')
  const open = facts.open.get(openKeyOf(person, dwellingCode))
  if (open) throw takenBy(open, caller.holder.id)
  const reservedPhone = record?.phone ?? null
  const declared = { name: resident.name, moveInOn: filing.moveInOn, filedOn: ports.today() }
  const kept = keptFor(link, declared, facts.usedReports)
  if (kept) facts.usedReports.add(kept.id)
  return moveInRegistration(ports, caller, { filing, person, link, submission, reservedPhone, kept })
}

const twice = () =>
  new Refusal('already-registered', {
    detail: '这次申报里这个人在同一处房屋填了两次，留一份就行。',
    fields: { 'resident.idNumber': '这次申报里已经填过这个人' },
  })

/** Those who are declared together in one dwelling must agree on who heads their household (R58). */
const agreeing = (all: readonly Standing[]): Standing[] => {
  const sounds = all.filter(isSound)
  const places = new Set(sounds.map(({ filing }) => filing.dwellingCode))
  const problems = new Map<SoundFiling, HouseholdProblem | null>()
  for (const place of places) {
    const there = sounds.filter(({ filing }) => filing.dwellingCode === place)
    const found = householdProblems(there.map(({ filing }) => filing.resident))
    there.forEach((one, i) => problems.set(one, found[i] ?? null))
  }
  return all.map((one) => {
    const problem = isSound(one) ? problems.get(one) : null
    return problem ? badInput({ 'resident.relation': householdHints[problem] }) : one
  })
}

/** The later one of two filings of one person in one dwelling is refused. */
const withoutTwins = (all: readonly Standing[]): Standing[] => {
  const places = new Set<string>()
  return all.map((one) => {
    if (!('openKey' in one)) return one
    if (places.has(one.openKey)) return twice()
    places.add(one.openKey)
    return one
  })
}

/** The link may have been decided while this was filed: then it is marked, and `retryWaiting` carries the declarations over. */
const notForgotten = async ({ links }: Ports, id: string): Promise<void> => {
  for (;;) {
    const link = await links.get(id)
    if (!link || link.state === 'pending') return
    try {
      return await links.replace({ ...link, releasing: true })
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
}

const resultOf = (one: Standing): MoveInResult => {
  if (one instanceof Refusal) {
    const { code, message, more } = one
    return { outcome: 'refused', refusal: { code, message, fields: more.fields ?? {} } }
  }
  if (isSound(one)) throw new Refusal('internal')
  const { receipt, personal, due, daysLate } = one
  return {
    outcome: 'filed',
    registration: registrationView(one),
    receipt,
    maskedName: maskName(personal.name),
    due,
    daysLate,
  }
}

/**
 * 申报入住 (R5–R12) of any number of residents and dwellings, each checked, decided and written by itself; a result for each,
 * in their order. Late declarations are told how late, and taken. `submission` is the client's id of the whole: filing `i` is
 * kept under `<submission>:<i>`, so that what was written in part and is sent again writes only what is missing and answers all.
 * Three queries and one write, whatever the number; one write more for each where a key is taken.
 */
export const fileMoveIns =
  (ports: Ports) =>
  async (caller: Caller, filings: readonly MoveInFiling[], submission: string): Promise<MoveInResult[]> => {
    const read = agreeing(
      filings.map((filing, i): Standing => {
        const own = submissionOf(ports, { ...caller, submissionId: `${submission}:${i}` }, filing)
        return orRefusal(() => sound(ports, filing, own))
      }),
    )
    const facts = await moveInFacts(ports, caller, read.filter(isSound))
    const standing = withoutTwins(
      read.map((one) => (isSound(one) ? orRefusal(() => decided(ports, caller, one, facts)) : one)),
    )
    const fresh = standing.flatMap((one) => ('openKey' in one && one.version === 0 ? [one] : []))
    const stored = await storeMoveIns(ports, fresh)
    const byId = new Map(fresh.map(({ _id }, i) => [_id, stored[i]]))
    const now = standing.map((one) => ('openKey' in one ? (byId.get(one._id) ?? one) : one))
    const waiting = now.flatMap((one) => ('openKey' in one && one.state === 'awaitingLink' ? [one] : []))
    const links = new Set(waiting.map(({ dwelling }) => linkId(dwelling, caller.holder.id)))
    await several([...links], linksAtOnce, (id) => notForgotten(ports, id))
    const filed = now.flatMap((one) => ('openKey' in one && one.dataRefusal ? [one] : []))
    await settleReports(ports, filed, caller.person, ports.now().toISOString())
    return now.map(resultOf)
  }
