import { cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { childDocuments } from '@shared/rules/counter'
import { counterPaperText as text, documentNames, slipWords } from '@shared/text/counter'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { caseStateNames, matterNames, papersText } from '@shared/text/papers'
import { officeOf, placeOf, saidIn, whyRefused } from '../../kernel/case-paper'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { issuedText, issuePaper, type NewPaper } from '../../kernel/issue-paper'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { replyPaper } from '../decisions/reply-paper'
import { caseIn, handsOf } from '../file/cases'
import { toldOf } from './done'
import { guardianOf } from './guardian'
import { atCounter } from './person'

/** What was shown at the counter when the case was filed there; null for a case that came another way. */
const shownFor = ({ actions }: PermitFile, { filedBy, filedAt }: PermitCase): string | null => {
  if (filedBy.way !== 'counter') return null
  const looks = actions.filter(
    ({ by, what, at }) => by === filedBy.by && what.startsWith('identified:') && at <= filedAt,
  )
  const document = childDocuments.find((one) => looks.at(-1)?.what === `identified:${one}`)
  return document ? text.shown(documentNames[document]) : text.at
}

const line = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : [])

/** Of a card that is not made nobody need read. */
const ofCard: readonly string[] = ['数码照相图像号', '领取方式', '代领人']

/** The slip for who has no phone: the result, every deadline, and how a refusal is contested. */
const slipOf = async (
  ports: Pick<Ports, 'accounts' | 'today'>,
  file: PermitFile,
  one: PermitCase,
): Promise<NewPaper> => {
  const { name, idNumber } = file.personal
  const state = caseStateNames[one.state]
  const refused = whyRefused(file, one)
  const words = slipWords(await toldOf(ports, file, one))
  const at = issuedText(one.filedAt)
  const guardian = guardianOf(file, one)
  return {
    business: one.matter,
    number: one.receipt,
    subject: file._id,
    maskedName: maskName(name),
    office: officeOf(one),
    place: placeOf(one),
    rows: [
      { label: '办理事项', value: matterNames[one.matter] },
      { label: '申请人', value: name },
      { label: '证件号码', value: maskIdNumber(idNumber) },
      ...line(text.guardian, guardian && text.guardianIs(guardian)),
      ...line(text.way, shownFor(file, one)),
      ...saidIn(file, one).filter(({ label }) => one.state !== 'refused' || !ofCard.includes(label)),
      ...refused.more,
      ...line(text.bill, one.fee?.bill?.number),
      { label: '申报时间', value: at },
      { label: '当前状态', value: state },
    ],
    table: null,
    notes: [...words, ...(refused.notes ?? []), ...papersText.permitNotes],
    facts: [
      { label: '办理事项', value: matterNames[one.matter] },
      { label: '申报时间', value: at },
      { label: '当时状态', value: state },
    ],
    content: [state, ...words, cityDay(new Date(one.filedAt))].join('\n'),
  }
}

/** 窗口打印. Five round trips with the session. Throws `not-found` for a reply that was not sent yet, `no-glyph`. */
export const printAtCounter =
  (ports: Ports): UseCase<'permit.printAtCounter'> =>
  async ({ fileId, receipt, paper }, { person: by }) => {
    const { file } = await atCounter(ports, fileId, by)
    const one = caseIn(file, receipt)
    if (paper === 'receipt') return issuePaper(ports, await slipOf(ports, file, one))
    if (!one.reply?.sentAt) throw new Refusal('not-found', { detail: '书面答复还没有发出。' })
    const words = handsOf(file, one).replyWords ?? null
    return issuePaper(ports, replyPaper(file, one, one.reply, { sentAt: one.reply.sentAt, words }))
  }
