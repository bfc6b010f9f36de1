import { isProvisional } from '@shared/rules/missing-dwelling'
import type { OutputOf } from '@shared/contract'
import type { CaseView } from '@shared/contract/permit'
import type { LinkView, RegistrationView } from '@shared/contract/registration'
import type { Filing } from '@shared/contract/papers'
import { admits } from '@shared/model/sign-in'
import { caseStateNames, matterNames } from '@shared/text/papers'
import { changeNames, objectionStateNames } from '@shared/text/registration-changes'
import { linkStateNames, registrationStateNames } from '@shared/text/registration'
import type { DwellingLink, PermitFile, Registration } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { changesOf } from '../../kernel/registration-changes'
import type { Caller, UseCase } from '../../kernel/use-case'
import { onlyTheirs } from '../dwellings/own-link'

const pageSize = 20
/** What one query gives at most. */
const most = 1000
/** As many as one person has, of oneself and of one's children. */
const own = 200

type Tone = Filing['tone']

const registrationTones: Record<RegistrationView['state'], Tone> = {
  awaitingLink: 'warn',
  awaitingConfirmation: 'warn',
  active: 'ok',
  movedOut: 'info',
  void: 'bad',
  declined: 'bad',
  withdrawn: 'info',
}
const linkTones: Record<LinkView['state'], Tone> = { pending: 'warn', approved: 'ok', rejected: 'bad', ended: 'info' }
const caseTones: Record<CaseView['state'], Tone> = {
  waiting: 'warn',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'info',
}

/** Where a page ended: its last instant, and how many of that instant were shown. */
interface Cursor {
  at: string
  shown: number
}

const readCursor = (text: string | null): Cursor | null => {
  if (text === null) return null
  const [at = '', shown = '0'] = text.split('~')
  return { at, shown: Number(shown) }
}

const lastFiled = ({ changedAt, filedAt }: Registration) => changedAt ?? filedAt

/** What was filed for one registration, newest first; objections are shown to their resident alone. */
const receiptsOf = (doc: Registration, reader: string): Filing['receipts'] =>
  [
    { receipt: doc.receipt, matter: '申报入住', at: doc.filedAt },
    ...changesOf(doc).flatMap(({ kind, receipt, at, objection }) => [
      { receipt, matter: changeNames[kind], at },
      ...(objection && doc.person === reader
        ? [{ receipt: objection.receipt, matter: `异议（${objectionStateNames[objection.state]}）`, at: objection.at }]
        : []),
    ]),
  ].sort((a, b) => (a.at < b.at ? 1 : -1))

const ofRegistration = (doc: Registration, { person }: Caller): Filing => ({
  filingId: doc._id,
  kind: 'registration',
  title: '居住登记',
  about: doc.person === person ? null : doc.personal.name,
  address: doc.address,
  state: registrationStateNames[doc.state],
  tone: registrationTones[doc.state],
  at: lastFiled(doc),
  receipts: receiptsOf(doc, person),
})

const linkMatter = ({ dwelling }: DwellingLink) => (isProvisional(dwelling) ? '房屋地址补录' : '关联房屋')

const ofLink = (link: DwellingLink): Filing => ({
  filingId: link._id,
  kind: 'dwellingLink',
  title: linkMatter(link),
  about: null,
  address: link.address,
  state: linkStateNames[link.state],
  tone: linkTones[link.state],
  at: link.askedAt,
  receipts: [{ receipt: link.receipt, matter: linkMatter(link), at: link.askedAt }],
})

const ofPermit = (file: PermitFile | null): Filing[] =>
  (file?.cases ?? []).map(({ id, matter, state, receipt, filedAt }) => ({
    filingId: `${file?._id ?? ''}:${id}`,
    kind: 'permit',
    title: matterNames[matter],
    about: null,
    address: null,
    state: caseStateNames[state],
    tone: caseTones[state],
    at: filedAt,
    receipts: [{ receipt, matter: matterNames[matter], at: filedAt }],
  }))

/** Of a resident: what tells of them, what they filed for a child, and their permit. */
const residents = async ({ registrations, permits }: Ports, caller: Caller): Promise<Filing[]> => {
  const { person } = caller
  const newest = { order: [['filedAt', 'desc']] as ['filedAt', 'desc'][], limit: own }
  const [mine, filed, file] = await Promise.all([
    registrations.find({ person }, newest),
    registrations.find({ filedBy: person }, newest),
    permits.get(person),
  ])
  const others = filed.filter(({ _id }) => !mine.some((doc) => doc._id === _id))
  return [...[...mine, ...others].map((doc) => ofRegistration(doc, caller)), ...ofPermit(file)]
}

/** The newest by that field, and of one instant in a fixed order. */
const newestBy = <K extends string>(field: K, limit: number) => ({
  order: [
    [field, 'desc'],
    ['_id', 'desc'],
  ] as [K | '_id', 'desc'][],
  limit,
})

/** Registrations that were changed by when that was, the others by when they were filed. */
const declared = async (
  { registrations }: Ports,
  { holder }: Caller,
  until: { lte: string } | { gt: string },
  limit: number,
) => {
  const theirs = { declarant: holder.id, ...onlyTheirs(holder) }
  const both = await Promise.all([
    registrations.find({ ...theirs, changedAt: until }, newestBy('changedAt', limit)),
    registrations.find({ ...theirs, changedAt: null, filedAt: until }, newestBy('filedAt', limit)),
  ])
  return both.flat()
}

/** Of a declarant, enough for a page after `cursor`. Who only keeps a unit's dwellings sees those and no resident. */
const declarants = async (ports: Ports, caller: Caller, cursor: Cursor | null): Promise<Filing[]> => {
  const { holder, session } = caller
  const limit = Math.min(most, pageSize + 1 + (cursor?.shown ?? 0))
  const until = cursor ? { lte: cursor.at } : { gt: '' }
  const [docs, linked] = await Promise.all([
    admits('declarant', session.role) ? declared(ports, caller, until, limit) : [],
    ports.links.find({ person: holder.id, ...onlyTheirs(holder), askedAt: until }, newestBy('askedAt', limit)),
  ])
  return [...docs.map((doc) => ofRegistration(doc, caller)), ...linked.map(ofLink)]
}

const newestFirst = (a: Filing, b: Filing) =>
  a.at === b.at ? (a.filingId < b.filingId ? 1 : -1) : a.at < b.at ? 1 : -1

const paged = (all: Filing[], cursor: Cursor | null): OutputOf<'registration.listMyFilings'> => {
  const left = all
    .filter(({ at }) => !cursor || at <= cursor.at)
    .sort(newestFirst)
    .slice(cursor?.shown ?? 0)
  const filings = left.slice(0, pageSize)
  const last = filings.at(-1)
  if (!last || left.length <= pageSize) return { filings, cursor: null }
  const same = filings.filter(({ at }) => at === last.at).length
  const shown = same + (cursor?.at === last.at ? cursor.shown : 0)
  return { filings, cursor: `${last.at}~${shown}` }
}

/** 我的办件. Four round trips with the session. */
export const listMyFilings =
  (ports: Ports): UseCase<'registration.listMyFilings'> =>
  async (input, caller) => {
    const cursor = readCursor(input.cursor)
    const all =
      caller.session.role === 'resident' ? await residents(ports, caller) : await declarants(ports, caller, cursor)
    return paged(all, cursor)
  }
