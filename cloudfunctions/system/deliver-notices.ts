import { wantsSms } from '@shared/rules/reminder-choices'
import { isQuiet, sendableAt } from '@shared/rules/reminders'
import type { NoticeKind } from '@shared/text/notices'
import { theUnit, unitShort } from '@shared/text/units'
import { isWardKind, wardNewsParams } from '@shared/text/ward-notices'
import type { Notice, OutboxEntry } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { paramsOf } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'
import { isUnitKey } from '../kernel/units'
import { outboxes, type Due, type Outboxes, type OutboxPorts, type Told } from './outboxes'
import { phoneOf, type Delivery } from './phones'
import { readersOf } from './readers'

type DeliveryPorts = OutboxPorts & Pick<Ports, 'accounts' | 'notices' | 'sms' | 'today' | 'complain'>

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

/** For which unit it is read: the one it is for, or the one that it is about. */
const unitOf = ({ doc, reader }: Delivery): string | null => reader.unit?.id ?? (isUnitKey(doc._id) ? doc._id : null)

/** What a notice says beside its parameters: the unit, or the child. */
const namesIn = ({ doc, entry, reader }: Delivery): Pick<Notice, 'personal'> => {
  if (reader.ward) return { personal: { ward: reader.ward.named } }
  if (!entry.params.includes(theUnit)) return {}
  return { personal: { unit: unitShort(doc.personal?.unitName ?? doc.personal?.name ?? '') } }
}

/** The notice of an outbox entry: made once for each who reads it, found again after a crash. */
const noticeOf = async ({ notices, now }: DeliveryPorts, delivery: Delivery): Promise<Notice> => {
  const { doc, entry, reader } = delivery
  const notice: Notice = {
    _id: `${doc._id}:${entry.id}${reader.unit || reader.ward ? `:${reader.person}` : ''}`,
    version: 0,
    person: reader.person,
    unit: unitOf(delivery),
    kind: entry.kind,
    params: entry.params,
    page: reader.ward ? reader.ward.page : entry.page,
    at: now().toISOString(),
    read: false,
    sms: 'waiting',
    serial: null,
    ...namesIn(delivery),
  }
  if ((await notices.insert(notice)) === 'inserted') return { ...notice, version: 1 }
  return (await notices.get(notice._id)) ?? { ...notice, version: 1 }
}

/** A guardian's says who, what and by when: one text for all that a child is told. */
const smsOf = (notice: Notice): { kind: NoticeKind; params: string[] } => {
  const { kind, personal } = notice
  const params = paramsOf(notice)
  return personal?.ward && isWardKind(kind)
    ? { kind: 'wardNews', params: wardNewsParams(personal.ward, kind, params) }
    : { kind, params }
}

/** Sends the SMS of a notice. Returns whether the entry is done: a failure that may pass is tried again next time. */
const sendSms = async (ports: DeliveryPorts, delivery: Delivery, notice: Notice): Promise<boolean> => {
  if (notice.sms !== 'waiting') return true
  if (!answers.includes(notice.kind) && isQuiet(ports.now())) return false
  const account = await ports.accounts.get(delivery.reader.person)
  if (!wantsSms(account?.reminders, notice.kind)) {
    await ports.notices.smsDone(notice._id, 'unwanted', null)
    return true
  }
  const phone = phoneOf(account, delivery, ports.today())
  if (!phone) {
    await ports.notices.smsDone(notice._id, 'no-phone', null)
    return true
  }
  const outcome = await ports.sms.send({ to: phone, ...smsOf(notice), reference: notice._id })
  if (!outcome.sent && outcome.retry && ageMs(notice.at, ports.now()) < givenUpMs) return false
  await ports.notices.smsDone(notice._id, outcome.sent ? 'sent' : 'rejected', outcome.sent ? outcome.serial : null)
  return true
}

/** Tells one entry to everybody who reads it. Returns whether it is done. */
const deliver = async (ports: DeliveryPorts, { doc, subject }: Due, entry: OutboxEntry): Promise<boolean> => {
  const done: boolean[] = []
  const readers = await readersOf(ports, entry, doc, subject)
  for (const reader of readers) {
    const delivery = { doc, subject, entry, reader, readers }
    done.push(await sendSms(ports, delivery, await noticeOf(ports, delivery)))
  }
  return done.every(Boolean)
}

/** Every entry of one document, in order. What is left is looked at again later and blocks no other document. */
const deliverAll = async (ports: DeliveryPorts, table: Outboxes, due: Due): Promise<Delivered> => {
  const { doc } = due
  let left = doc.outbox.length
  const lease = new Date(ports.now().getTime() + minuteMs).toISOString()
  if (!(await table.takeUp(doc._id, doc.tellAt ?? '', lease))) return { delivered: 0, failed: 0 }
  try {
    for (const entry of doc.outbox) {
      if (!(await deliver(ports, due, entry))) continue
      await table.told(doc._id, entry.id, left === 1)
      left -= 1
    }
  } catch (error) {
    ports.complain('system.deliverNotices', error)
  }
  if (left > 0) await table.takeUp(doc._id, lease, nextAttempt(doc, ports.now()))
  return { delivered: doc.outbox.length - left, failed: left }
}

/** 送达：inbox first, then SMS, then out of the outbox. */
export const deliverNotices =
  (ports: DeliveryPorts): UseCase<'system.deliverNotices'> =>
  async () => {
    const total = { delivered: 0, failed: 0 }
    const waiting = await Promise.all(outboxes(ports).map(async (table) => ({ table, dues: await table.due() })))
    for (const { table, dues } of waiting) {
      for (const due of dues) {
        const { delivered, failed } = await deliverAll(ports, table, due)
        total.delivered += delivered
        total.failed += failed
      }
    }
    return total
  }
