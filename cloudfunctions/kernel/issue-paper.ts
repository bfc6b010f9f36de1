/** Issues a paper: its check code, the note that lets anyone check it, and the sealed file. */
import { checkCodeGroups, checkCodeOf } from '@shared/model/check-code'
import { cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import type { Drawn } from '@shared/contract/slip'
import { clockOf, longDate } from '@shared/text/days'
import { paperIssuer, paperTitles } from '@shared/text/papers'
import type { Paper } from './documents'
import type { Ports } from './ports'

export interface NewPaper {
  business: Paper['business']
  number: string
  subject: string
  maskedName: string
  office: string
  place: string
  /** What is printed. */
  rows: Drawn['rows']
  table: Drawn['table']
  notes: string[]
  /** What whoever checks it is told: no name in full, no room. */
  facts: Paper['personal']['facts']
  /** What is compared when it is checked. */
  content: string
  /** When it was made, of a paper that is as old as its decision; else now. */
  issuedAt?: string
}

const page = '/#/packages/slip/check/index'

/** Where a paper is kept: what was typed or scanned, hashed with the key. */
export const paperId = ({ people }: Pick<Ports, 'people'>, code: string) => people.hash(`check\0${code}`)

/** `2026年11月21日 15:04` */
export const issuedText = (instant: string) => `${longDate(cityDay(new Date(instant)))} ${clockOf(instant)}`

const issuedOn = ({ today }: Pick<Ports, 'today'>, { issuedAt }: NewPaper) =>
  issuedAt ? cityDay(new Date(issuedAt)) : today()

/** The same number, content and day give the same code: printing twice is one paper. */
const codeOf = (ports: Ports, paper: NewPaper): string => {
  const { people } = ports
  const printed = people.hash(JSON.stringify([paper.rows, paper.table, paper.office, paper.content]))
  return checkCodeOf(people.hash(['paper', paper.number, printed, issuedOn(ports, paper)].join('\0')))
}

const noteOf = (ports: Ports, id: string, paper: NewPaper): Paper => ({
  _id: id,
  version: 0,
  number: paper.number,
  business: paper.business,
  issuedAt: paper.issuedAt ?? ports.now().toISOString(),
  issuedOn: issuedOn(ports, paper),
  subject: paper.subject,
  content: paper.content,
  personal: {
    title: paperTitles[paper.business],
    office: paper.office,
    maskedName: paper.maskedName,
    place: paper.place,
    facts: paper.facts,
  },
})

const sealed = async (ports: Ports, paper: NewPaper, code: string, issuedAt: string) => {
  const { number, rows, table, notes, office, business } = paper
  const reply = await ports.ask('slip.sealReceipt', {
    issuer: paperIssuer,
    title: paperTitles[business],
    number,
    rows,
    table,
    notes,
    office,
    issued: issuedText(issuedAt),
    check: {
      code: checkCodeGroups(code),
      url: `${ports.publicUrl}${page}?code=${code}`,
      lines: [`任何人都可以扫码核验，或在 ${ports.publicUrl} 的“核验回执”里输入查验码。`],
    },
  })
  if (reply.ok) return reply.output
  if (reply.refusal.code === 'no-glyph') throw new Refusal('no-glyph', { detail: reply.refusal.message })
  throw new Error(`slip.sealReceipt: ${reply.refusal.code}`)
}

/** Three round trips. Nothing is kept of the file itself. Throws `no-glyph`, and then no paper was issued. */
export const issuePaper = async (ports: Ports, paper: NewPaper) => {
  const code = codeOf(ports, paper)
  const id = paperId(ports, code)
  const earlier = await ports.papers.get(id)
  const note = earlier ?? noteOf(ports, id, paper)
  const { mime, base64 } = await sealed(ports, paper, code, note.issuedAt)
  if (!earlier) await ports.papers.insert(note)
  return { fileName: `${paperTitles[paper.business]}-${paper.number}.pdf`, mime, base64 }
}
