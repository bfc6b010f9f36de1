/** What the city holds of a person, as facts of the law: its own documents and the registers, outages left aside. */
import { day, type Day, monthOf, shiftMonth } from '@shared/model/day'
import type { RegisterName, RegisterRecord } from '@shared/model/registers'
import { hukouOf } from '@shared/rules/border'
import type { RegistrationFact } from '@shared/rules/coverage'
import type { PermitFact } from '@shared/rules/cycle'
import type { EligibilityFacts } from '@shared/rules/eligibility'
import { type Insurance, insuranceKinds, insuredMonths } from '@shared/rules/insurance'
import * as z from 'zod'
import type { Environment } from '../../engine'
import type { Providers } from '../../providers'

/** Most documents of one kind that are looked at for one person. */
const most = 200

const permitFile = z.object({
  issuedOn: day.nullable(),
  endorsedOn: z.array(day),
  cases: z.array(z.object({ matter: z.string(), state: z.string(), due: day.nullable() })),
})
const registration = z.object({
  dwelling: z.string(),
  state: z.string(),
  registeredOn: day.nullable(),
  endedOn: day.nullable(),
})
const link = z.object({ dwelling: z.string(), state: z.string(), address: z.string(), due: day.nullable() })

export type LinkFact = z.infer<typeof link>
type Stay = z.infer<typeof registration>

export type PersonFacts = {
  eligibility: EligibilityFacts
  permit: PermitFact | null
  waiting: { matter: string; due: Day | null } | null
  links: LinkFact[]
  /** Dwellings in which somebody is registered by this person now. */
  occupied: string[]
  leases: RegisterRecord<'lease'>['leases']
}

export type Sources = {
  database: Environment
  registers: Providers['registers']
  keyOf: (idType: string, idNumber: string) => string
}

const registrationFacts = (stays: Stay[]): RegistrationFact[] =>
  stays.flatMap<RegistrationFact>(({ state, registeredOn, endedOn }) => {
    if (registeredOn === null) return []
    if (state === 'active') return [{ from: registeredOn, to: null, reason: null }]
    return state === 'movedOut' || state === 'void' ? [{ from: registeredOn, to: endedOn, reason: state }] : []
  })

const insuranceFacts = (record: RegisterRecord<'socialInsurance'> | null, today: Day) => {
  if (!record) return { insurance: {}, insurancePostedThrough: shiftMonth(monthOf(today), -1) }
  const { postedThrough } = record
  const insurance: Insurance = Object.fromEntries(
    insuranceKinds.map((kind) => [kind, insuredMonths(record[kind], postedThrough)]),
  )
  return { insurance, insurancePostedThrough: postedThrough }
}

const documentsOf = <T>(
  database: Environment,
  collection: string,
  filter: Record<string, unknown>,
  shape: z.ZodType<T>,
) => database.find(collection, { filter, limit: most }).documents.map((document) => shape.parse(document))

type Person = { idType: string; idNumber: string }

const eligibilityFacts = async (
  { registers }: Sources,
  { idType, idNumber }: Person,
  stays: Stay[],
  today: Day,
): Promise<EligibilityFacts> => {
  const ask = async <Name extends RegisterName>(name: Name) =>
    (await registers.get(name, idNumber)) as RegisterRecord<Name> | null
  const population = await ask('population')
  return {
    today,
    registrations: registrationFacts(stays),
    ...insuranceFacts(await ask('socialInsurance'), today),
    talent: await ask('talent'),
    student: await ask('education'),
    idType,
    hukou: population && (population.hukou ? hukouOf(population.hukou.divisionCode) : 'other'),
  }
}

/** Everything the law asks about one person, on `today`. */
export const factsOf = async (sources: Sources, person: Person, today: Day): Promise<PersonFacts> => {
  const { database, registers, keyOf } = sources
  const key = keyOf(person.idType, person.idNumber)
  const [file] = documentsOf(database, 'permits', { _id: key }, permitFile)
  const stays = documentsOf(database, 'registrations', { person: key }, registration)
  const declared = documentsOf(database, 'registrations', { declarant: key }, registration)
  const lease = (await registers.get('lease', person.idNumber)) as RegisterRecord<'lease'> | null
  return {
    eligibility: await eligibilityFacts(sources, person, stays, today),
    permit: file?.issuedOn ? { issuedOn: file.issuedOn, endorsedOn: file.endorsedOn } : null,
    waiting: file?.cases.find(({ state }) => state === 'waiting') ?? null,
    links: documentsOf(database, 'links', { person: key }, link),
    occupied: declared.filter(({ state }) => state === 'active').map(({ dwelling }) => dwelling),
    leases: lease?.leases ?? [],
  }
}

/** Links that wait for staff, whoever asked. */
export const pendingLinks = (database: Environment): LinkFact[] =>
  documentsOf(database, 'links', { state: 'pending' }, link)
