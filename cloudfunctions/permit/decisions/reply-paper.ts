/** 书面答复: composed from the decision alone, so that it says the same however often it is printed. */
import { cityDay } from '@shared/model/day'
import { appealEnds } from '@shared/rules/appeals'
import { appealHelp, appealText, refusalLines, replyResult } from '@shared/text/decisions'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { matterNames } from '@shared/text/papers'
import { officeOf, placeOf } from '../../kernel/case-paper'
import type { CaseReply, PermitCase, PermitFile } from '../../kernel/documents'
import { issuedText, type NewPaper } from '../../kernel/issue-paper'

/** What the reply says, without whom it is about. */
export const replyBody = (file: PermitFile, one: PermitCase) => {
  const decision = file.personal.decisions[one.id]
  const knownOn = cityDay(new Date(one.decidedAt ?? one.filedAt))
  return {
    lines: [
      { label: '申请事项', value: matterNames[one.matter] },
      { label: '申请时间', value: issuedText(one.filedAt) },
      { label: '受理编号', value: one.receipt },
      { label: '办理结果', value: replyResult(one.matter) },
      ...(decision ? refusalLines(decision, one.matter, one.form?.route ?? null) : []),
    ],
    notes: [appealText(knownOn, appealEnds(knownOn)), appealHelp],
  }
}

/** The paper of a reply that is sent on `sentAt` with these words added. */
export const replyPaper = (
  file: PermitFile,
  one: PermitCase,
  { receipt: number }: CaseReply,
  { sentAt, words }: { sentAt: string; words: string | null },
): NewPaper => {
  const { name, idNumber } = file.personal
  const { lines, notes } = replyBody(file, one)
  return {
    business: 'writtenReply',
    number,
    subject: file._id,
    maskedName: maskName(name),
    office: officeOf(one),
    place: placeOf(one),
    rows: [
      { label: '申请人', value: name },
      { label: '证件号码', value: maskIdNumber(idNumber) },
      ...lines,
      ...(words ? [{ label: '补充说明', value: words }] : []),
    ],
    table: null,
    notes,
    facts: [
      { label: '答复事项', value: matterNames[one.matter] },
      { label: '办理结果', value: '不予办理' },
    ],
    content: number,
    issuedAt: sentAt,
  }
}
