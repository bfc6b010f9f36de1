import type { FamilyChild } from '@shared/contract/family'
import type { InputOf } from '@shared/contract'
import type { Relative } from '@shared/contract/permit'
import { Refusal } from '@shared/refusal'
import type { Family, FamilyMember, FiledBy, Submission } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { homesOf } from '../../kernel/wards'
import { applicantOf, type Applicant } from '../file/permit-file'
import { fileApplication, type Filed } from '../filing/application'
import { checkForm } from '../filing/check-form'
import { familyView } from './family-view'
import { checkMembers, childProblem, citizen, identified, type Identified } from './members'

type Input = InputOf<'permit.startFamily'>

/** What became of one who could be filed for at once. */
interface Outcome {
  member: FamilyMember
  name: string
  idNumber: string
  problem: string | null
  filed: Filed | null
}

/** How many are filed at the same time: each asks six registers. */
const atOnce = 3

/** A part of a submission has a key of its own, so that a repeat gives every member what they had. */
const part = ({ key, input }: Submission, index: number): Submission => ({ key: `${key}:${index}`, input })

const isChild = (relation: string) => relation === '20' || relation === '30'

/** The guardian on the child's form: a parent, else another relative. */
const guardianAs = ({ session }: Caller, { relation }: FamilyChild): Relative => {
  const { name, idType, idNumber } = session.personal
  return { relation: isChild(relation) ? '50' : '80', name, idType, idNumber }
}

interface Asked {
  applicant: Applicant
  role: 'self' | 'child'
  relation: FamilyMember['relation']
  form: Pick<FamilyChild, 'route' | 'photoNumber'> & { relatives: Relative[] }
  filedBy: FiledBy
  /** Found before anything is filed. */
  problem: string | null
}

const ofSelf = (caller: Caller, { own, children, adults }: Input): Asked[] =>
  own
    ? [
        {
          applicant: applicantOf(caller),
          role: 'self',
          relation: null,
          form: {
            ...own,
            relatives: [...children, ...adults].map(({ name, idNumber, relation }) => ({
              name,
              idNumber,
              relation,
              idType: citizen,
            })),
          },
          filedBy: { way: 'self', by: caller.person, unit: null },
          problem: null,
        },
      ]
    : []

const ofChild = (caller: Caller, { phone }: Input, child: Identified<FamilyChild>, problem: string | null): Asked => ({
  applicant: { person: child.person, name: child.name, idType: citizen, idNumber: child.idNumber, phone },
  role: 'child',
  relation: child.relation,
  form: { route: child.route, photoNumber: child.photoNumber, relatives: [guardianAs(caller, child)] },
  filedBy: { way: 'guardian', by: caller.person, unit: null },
  problem,
})

/** Files one. What is refused there is the outcome of this one alone. */
const fileOne = async (
  ports: Ports,
  input: Input,
  [index, asked]: [number, Asked],
  whole: Submission,
): Promise<Outcome> => {
  const { applicant, role, relation, form, filedBy } = asked
  const { acceptancePoint, collection, phone } = input
  const outcome = (filed: Filed | null, problem: string | null): Outcome => ({
    member: {
      id: `${index}`,
      person: applicant.person,
      role,
      relation,
      state: filed ? 'filed' : 'notFiled',
      receipt: filed?.case.receipt ?? null,
    },
    name: applicant.name,
    idNumber: applicant.idNumber,
    problem,
    filed,
  })
  if (asked.problem) return outcome(null, asked.problem)
  try {
    const said = { ...form, acceptancePoint, collection, phone }
    const filing = { filedBy, submission: part(whole, index) }
    return outcome(await fileApplication(ports)(applicant, said, filing), null)
  } catch (error) {
    if (error instanceof Refusal) return outcome(null, error.message)
    throw error
  }
}

const news = (family: Family, caller: Caller): Family =>
  withNews(
    family,
    { at: family.filedAt, by: caller.person, what: 'familyStarted' },
    family.invitees.map((to) => ({
      kind: 'familyAsked' as const,
      to,
      params: [],
      page: `/packages/permit/join-family/index?id=${family._id}`,
    })),
  )

/** Adults, asked after those who were filed for. */
const invited = (ports: Ports, { adults }: Input, after: number): Outcome[] =>
  adults
    .map((one) => identified(ports, one))
    .map(({ person, relation, name, idNumber }, i) => ({
      member: { id: `${after + i}`, person, role: 'adult', relation, state: 'invited', receipt: null },
      name,
      idNumber,
      problem: null,
      filed: null,
    }))

const newFamily = (
  ports: Ports,
  { person, session }: Caller,
  { acceptancePoint }: Input,
  submission: Submission,
  all: readonly Outcome[],
): Family => ({
  _id: ports.people.hash(`family\0${submission.key}`),
  version: 0,
  actions: [],
  outbox: [],
  tellAt: null,
  person,
  invitees: all.flatMap(({ member }) => (member.role === 'adult' ? member.person : [])),
  submission,
  filedAt: ports.now().toISOString(),
  filedOn: ports.today(),
  acceptancePoint,
  members: all.map(({ member }) => member),
  personal: {
    name: session.personal.name,
    members: Object.fromEntries(
      all.map(({ member, name, idNumber, problem }) => [member.id, { name, idNumber, problem }]),
    ),
  },
})

/**
 * 家人一起申领 (R59): who begins it and the children are filed for at once, three at a time, then adults are asked. Nothing but
 * the permits' own files decides; sent again, each of them gives what it gave, and the family is there once.
 */
export const startFamily =
  (ports: Ports): UseCase<'permit.startFamily'> =>
  async (input, caller) => {
    const submission = submissionOf(ports, caller, input)
    checkMembers(input, caller)
    const children = input.children.map((one) => identified(ports, one))
    checkForm({ ...input, relatives: [] }, { by: 'self', applicant: caller.session.personal, today: ports.today() })
    const homes = await homesOf(ports, [caller.person, ...children.map(({ person }) => person)])
    const asked = [
      ...ofSelf(caller, input),
      ...(await Promise.all(
        children.map(async (one) => ofChild(caller, input, one, await childProblem(ports, caller, one, homes))),
      )),
    ]
    const outcomes = await several([...asked.entries()], atOnce, (one) => fileOne(ports, input, one, submission))
    const family = news(
      newFamily(ports, caller, input, submission, [...outcomes, ...invited(ports, input, outcomes.length)]),
      caller,
    )
    if ((await ports.families.insert(family)) === 'inserted')
      return familyView(
        family,
        outcomes.flatMap(({ filed }) => filed ?? []),
        ports.today(),
      )
    const stored = await ports.families.get(family._id)
    if (!stored || !isRepeat(stored.submission, submission)) throw new Refusal('conflict')
    return familyView(
      stored,
      outcomes.flatMap(({ filed }) => filed ?? []),
      ports.today(),
    )
  }
