import { wantsSms } from '@shared/rules/reminder-choices'
import { isQuiet, sendableAt } from '@shared/rules/reminders'
import type { NoticeKind } from '@shared/text/notices'
import { theUnit, unitShort } from '@shared/text/units'
import type { Account, Notice, OutboxEntry, Telling } from '../kernel/documents'
import type { Ports, TellingTable } from '../kernel/ports'
import { paramsOf } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'
import { isUnitKey } from '../kernel/units'
import { readersOf, type Reader } from './readers'

const batch = 100
const minuteMs = 60_000
const longestWaitMs = 60 * minuteMs
/** An SMS that could not be sent for a day is given up; the inbox has the message all the same. */
const givenUpMs = 24 * 60 * minuteMs

/** Answers to what the person has just done themselves, and what warns of somebody else: sent at any hour. */
const answers: readonly NoticeKind[] = [
  'permitApproved',
  'permitRefused',
  'caseWaits',
  'caseWaitsForObjection',
  'caseWithdrawn',
  'writtenReplyAsked',
  'objectionReceived',
  'endorsed',
  'endorsementRefused',
  'counterCodeIssued',
  'phoneChanged',
]

interface Told extends Telling {
  person?: string
  /** Where it is about: a unit's people each deal with some dwellings. */
  dwelling?: string
  personal?: {
    name?: string
    /** Of what tells a person about a unit. */
    unitName?: string
    phone?: string | null
    reservedPhone?: string | null
    earlierPhone?: string | null
    /** The number that hears of an entry, by its id. */
    hears?: Record<string, string>
    /** A unit's members. */
    people?: Record<string, { phone: string }>
  }
}

type Outboxes = Pick<TellingTable<Telling>, 'told' | 'takeUp'> & { due: () => Promise<Told[]> }

interface Delivered {
  delivered: number
  failed: number
}

const ageMs = (since: string, now: Date) => now.getTime() - new Date(since).getTime()

/**
 * The wait doubles with the age of the news: an SMS that timed out may have been delivered, and nobody wants it every minute.
 * In the quiet hours the next attempt is at their end.
 */
const nextAttempt = ({ actions }: Told, now: Date): string => {
  const wait = Math.min(longestWaitMs, Math.max(minuteMs, ageMs(actions.at(-1)?.at ?? now.toISOString(), now)))
  return sendableAt(new Date(now.getTime() + wait)).toISOString()
}

interface Delivery {
  doc: Told
  entry: OutboxEntry
  reader: Reader
}

/**
 * For a permit the phone that its holder gave; else the account's, the population register's, the declarant's, in turn. For
 * a unit's people the account's, else the one by which the unit named them.
 */
const phoneOf = (account: Account | null, { doc, entry, reader }: Delivery): string | null => {
  if (reader.unit) return account?.personal.phone ?? reader.unit.phone
  if (isUnitKey(doc._id)) return account?.personal.phone ?? doc.personal?.people?.[entry.to]?.phone ?? null
  if ((doc.person ?? doc._id) !== entry.to) return account?.personal.phone ?? null
  const { reservedPhone, earlierPhone, hears } = doc.personal ?? {}
  // Of a correction or a change the phone hears that stood there before: else a new phone would hide it.
  const before = hears?.[entry.id] ?? (entry.kind === 'registrationCorrected' ? earlierPhone : null)
  const phone = before ?? doc.personal?.phone
  if (doc.person === undefined) return phone ?? account?.personal.phone ?? null
  return account?.personal.phone ?? reservedPhone ?? phone ?? null
}

/** For which unit it is read: the one it is for, or the one that it is about. */
const unitOf = ({ doc, reader }: Delivery): string | null => reader.unit?.id ?? (isUnitKey(doc._id) ? doc._id : null)

/** The notice of an outbox entry: made once for each who reads it, found again after a crash. */
const noticeOf = async ({ notices, now }: Ports, delivery: Delivery): Promise<Notice> => {
  const { doc, entry, reader } = delivery
  const notice: Notice = {
    _id: `${doc._id}:${entry.id}${reader.unit ? `:${reader.person}` : ''}`,
    version: 0,
    person: reader.person,
    unit: unitOf(delivery),
    kind: entry.kind,
    params: entry.params,
    page: entry.page,
    at: now().toISOString(),
    read: false,
    sms: 'waiting',
    serial: null,
    ...(entry.params.includes(theUnit)
      ? { personal: { unit: unitShort(doc.personal?.unitName ?? doc.personal?.name ?? '') } }
      : {}),
  }
  if ((await notices.insert(notice)) === 'inserted') return { ...notice, version: 1 }
  return (await notices.get(notice._id)) ?? { ...notice, version: 1 }
}

/** Sends the SMS of a notice. Returns whether the entry is done: a failure that may pass is tried again next time. */
const sendSms = async (ports: Ports, delivery: Delivery, notice: Notice): Promise<boolean> => {
  if (notice.sms !== 'waiting') return true
  if (!answers.includes(notice.kind) && isQuiet(ports.now())) return false
  const account = await ports.accounts.get(delivery.reader.person)
  if (!wantsSms(account?.reminders, notice.kind)) {
    await ports.notices.smsDone(notice._id, 'unwanted', null)
    return true
  }
  const phone = phoneOf(account, delivery)
  if (!phone) {
    await ports.notices.smsDone(notice._id, 'no-phone', null)
    return true
  }
  const { kind, _id: reference } = notice
  const outcome = await ports.sms.send({ to: phone, kind, params: paramsOf(notice), reference })
  if (!outcome.sent && outcome.retry && ageMs(notice.at, ports.now()) < givenUpMs) return false
  await ports.notices.smsDone(notice._id, outcome.sent ? 'sent' : 'rejected', outcome.sent ? outcome.serial : null)
  return true
}

/** Tells one entry to everybody who reads it. Returns whether it is done. */
const deliver = async (ports: Ports, doc: Told, entry: OutboxEntry): Promise<boolean> => {
  const done: boolean[] = []
  for (const reader of await readersOf(ports, entry, doc)) {
    const delivery = { doc, entry, reader }
    done.push(await sendSms(ports, delivery, await noticeOf(ports, delivery)))
  }
  return done.every(Boolean)
}

/** Every entry of one document, in order. What is left is looked at again later and blocks no other document. */
const deliverAll = async (ports: Ports, table: Outboxes, doc: Told): Promise<Delivered> => {
  let left = doc.outbox.length
  const lease = new Date(ports.now().getTime() + minuteMs).toISOString()
  if (!(await table.takeUp(doc._id, doc.tellAt ?? '', lease))) return { delivered: 0, failed: 0 }
  try {
    for (const entry of doc.outbox) {
      if (!(await deliver(ports, doc, entry))) continue
      await table.told(doc._id, entry.id, left === 1)
      left -= 1
    }
  } catch (error) {
    ports.complain('system.deliverNotices', error)
  }
  if (left > 0) await table.takeUp(doc._id, lease, nextAttempt(doc, ports.now()))
  return { delivered: doc.outbox.length - left, failed: left }
}

/** Where notices wait, each with the documents whose outbox is due. */
const outboxes = ({
  registrations,
  links,
  managements,
  families,
  permits,
  agencies,
  units,
  accessConsents,
  credentials,
  now,
}: Ports): Outboxes[] => {
  const due = { tellAt: { gt: '', lte: now().toISOString() } }
  const page = { order: [['tellAt', 'asc']] as ['tellAt', 'asc'][], limit: batch }
  return [
    { ...registrations, due: () => registrations.find(due, page) },
    { ...links, due: () => links.find(due, page) },
    { ...managements, due: () => managements.find(due, page) },
    { ...families, due: () => families.find(due, page) },
    { ...permits, due: () => permits.find(due, page) },
    { ...agencies, due: () => agencies.find(due, page) },
    { ...accessConsents, due: () => accessConsents.find(due, page) },
    { ...credentials, due: () => credentials.find(due, page) },
    { ...units, due: () => units.find(due, page) },
  ]
}

/** 送达：inbox first, then SMS, then out of the outbox. */
export const deliverNotices =
  (ports: Ports): UseCase<'system.deliverNotices'> =>
  async () => {
    const total = { delivered: 0, failed: 0 }
    const waiting = await Promise.all(outboxes(ports).map(async (table) => ({ table, docs: await table.due() })))
    for (const { table, docs } of waiting) {
      for (const doc of docs) {
        const { delivered, failed } = await deliverAll(ports, table, doc)
        total.delivered += delivered
        total.failed += failed
      }
    }
    return total
  }
