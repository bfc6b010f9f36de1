import { addDays, type Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { cycle } from '@shared/rules/cycle'
import { eligibility } from '@shared/rules/eligibility'
import { endorsement } from '@shared/rules/endorsement'
import { nextReminderOn, reminders } from '@shared/rules/reminders'
import { timeLimit } from '@shared/rules/time-limits'
import type { PermitCase, PermitFile } from '../../../cloudfunctions/kernel/documents'
import type { Citizen, Permit } from '../people/citizen'
import { factsOn } from './facts'
import { action, at, told, type Scene } from './scene'

/** Which register said so, and that it was read on the day of the filing. */
const readingsOn = (day: Day) => {
  const from = (source: string) => ({ source, at: at(day) })
  return {
    population: from('人口信息库'),
    registrations: from('居住登记系统'),
    insurance: from('社会保险'),
    talent: from('人才认定'),
    student: from('学籍信息'),
    permit: from('居住证系统'),
  }
}

const plain = ({ outcome, route, earliest, findings, ruleVersion, inputs }: Decision): Decision => ({
  outcome,
  route,
  earliest,
  findings,
  ruleVersion,
  inputs,
})

/** The number on the photo receipt of the time: of a photo still on record, or of one that is not any more. */
const photoNumber = ({ photos }: Citizen, { issuedOn }: Permit) =>
  photos.find(({ takenOn }) => takenOn <= issuedOn)?.number ?? `${addDays(issuedOn, -12).replaceAll('-', '')}SZ3D6R`

/** A case of the past with what was decided, which is kept apart from it. */
interface Filed {
  one: PermitCase
  decision: Decision
}

type Filing = Pick<PermitCase, 'matter' | 'form' | 'card'>

const caseOf = (scene: Scene, person: Citizen, on: Day, filing: Filing): PermitCase => {
  const words = [filing.matter, person.key, on]
  const district = scene.dwelling(homeOn(person, on)).district
  return {
    id: scene.id(...words),
    state: 'approved',
    receipt: scene.receipt(filing.matter, on, district),
    submission: scene.submission(scene.keyOf(person), words),
    filedAt: at(on),
    filedOn: on,
    decidedAt: at(on),
    filedBy: { way: 'self', by: scene.keyOf(person), unit: null },
    fee: null,
    due: timeLimit('issue', on).due,
    ...filing,
  }
}

const homeOn = ({ key, stays }: Citizen, on: Day) => {
  const home = stays.find(({ registered, ended }) => registered <= on && (ended === null || on < ended))?.home
  if (!home) throw new RangeError(`${key} was not registered on ${on}`)
  return home
}

/** The card of a permit of the past: made and handed over, as far as the city's day has come. */
const cardOf = ({ today }: Scene, on: Day): PermitCase['card'] => {
  const days = {
    making: on,
    inTransit: addDays(on, 9),
    awaitingCollection: addDays(on, 13),
    collected: addDays(on, 16),
  }
  const steps = (Object.entries(days) as [keyof typeof days, Day][])
    .filter(([, day]) => day <= today)
    .map(([state, day]) => ({ state, on: day }))
  return { state: steps.at(-1)?.state ?? 'making', steps }
}

const issueOf = (scene: Scene, person: Citizen, permit: Permit): Filed => {
  const { issuedOn: on, route } = permit
  const acceptancePoint = scene.dwelling(homeOn(person, on)).street
  const form = { route, acceptancePoint, photoNumber: photoNumber(person, permit), collectionMethod: 'self' as const }
  return {
    one: caseOf(scene, person, on, { matter: 'firstIssue', form, card: cardOf(scene, on) }),
    decision: plain(eligibility(factsOn(person, on), readingsOn(on))),
  }
}

const endorsementOf = (scene: Scene, person: Citizen, { issuedOn, endorsedOn }: Permit, on: Day): Filed => {
  const permit = { issuedOn, endorsedOn: endorsedOn.filter((one) => one < on) }
  return {
    one: caseOf(scene, person, on, { matter: 'endorsement', form: null, card: null }),
    decision: plain(endorsement({ ...factsOn(person, on), permit }, readingsOn(on))),
  }
}

const filingsOf = (scene: Scene, person: Citizen, permit: Permit): Filed[] => [
  issueOf(scene, person, permit),
  ...permit.endorsedOn.map((on) => endorsementOf(scene, person, permit, on)),
]

/** 居住证档案. Reminders whose day has come count as told, so that a fresh city sends none. */
export const permitsOf = (scene: Scene, person: Citizen): PermitFile[] => {
  const { permit, name, idNumber, phone } = person
  if (permit === null) return []
  const { today } = scene
  const by = scene.keyOf(person)
  const dates = cycle({ ...permit, today })
  const filings = filingsOf(scene, person, permit)
  return [
    {
      _id: by,
      ...told,
      actions: filings.map(({ one }) => action(one.filedOn, by, `${one.matter}:${one.state}`)),
      issuedOn: permit.issuedOn,
      endorsedOn: permit.endorsedOn,
      cancelled: null,
      route: permit.route,
      watch: null,
      cases: filings.map(({ one }) => one),
      standing: null,
      reminded: reminders(dates)
        .filter(({ on }) => on <= today)
        .map(({ key }) => key),
      nextDueDay: nextReminderOn(dates, today),
      nextTryAt: null,
      desk: [],
      personal: {
        name,
        idNumber,
        phone,
        forms: Object.fromEntries(
          filings.flatMap(({ one }) =>
            one.form ? [[one.id, { phone, collection: { method: 'self' }, relatives: [] }]] : [],
          ),
        ),
        decisions: Object.fromEntries(filings.map(({ one, decision }) => [one.id, decision])),
        standingFound: null,
      },
    },
  ]
}
