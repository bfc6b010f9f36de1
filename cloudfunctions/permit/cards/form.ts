/** 《居住证业务申请表》 (R59): what was applied for, to be read, corrected and signed before the card is handed over. */
import { nameOf } from '@shared/codes/code'
import { idTypes } from '@shared/codes/id-types'
import { relativeRelations } from '@shared/codes/person'
import type { Drawn } from '@shared/contract/slip'
import { cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { idNumber } from '@shared/rules/id-number'
import { formText, methodNames } from '@shared/text/cards'
import { longDate } from '@shared/text/days'
import { maskIdNumber } from '@shared/text/greeting'
import { paperIssuer } from '@shared/text/papers'
import type { CaseForm, PermitCase } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { collectionOf, namedAgent, parcelAddress, parcelOf, pointText } from './collecting'
import type { Found } from './find-case'
import { replacementOf } from './replaced'
import { pointOf } from './standing'

/** A space as wide as a character. */
const gap = '\u3000'

const sexes = { '1': '男', '2': '女' } as const

const matterOf = (one: PermitCase): string =>
  formText.matter[replacementOf(one) ?? (one.matter === 'endorsement' ? 'firstIssue' : one.matter)]

const person = ({ file }: Found) => {
  const { name, idNumber: number } = file.personal
  const { birthDate, sex } = idNumber({ idType: '111', number })
  return [
    { label: '姓名', value: name },
    { label: '性别', value: sex ? sexes[sex] : '' },
    { label: '出生日期', value: birthDate ? longDate(birthDate) : '' },
    { label: '公民身份号码', value: number },
  ]
}

/** 领证方式, with whom or where to. */
const collection = ({ file, one }: Found) => {
  const agent = namedAgent(file, one)
  const parcel = parcelOf(file, one)
  return [
    { label: '领证方式', value: methodNames[collectionOf(file, one).method] },
    ...(agent ? [{ label: '代领人', value: [agent.agentName, agent.agentIdNumber].join(gap) }] : []),
    ...(parcel
      ? [{ label: '收件人', value: [parcel.receiver, parcel.receiverPhone, parcelAddress(parcel)].join(gap) }]
      : []),
  ]
}

const rowsOf = (found: Found): Drawn['rows'] => {
  const { file, one } = found
  const form = file.personal.forms[one.id]
  return [
    { label: '申请类型', value: matterOf(one) },
    ...(one.form ? [{ label: '申办条件', value: formText.route[one.form.route] }] : []),
    ...person(found),
    { label: '联系电话', value: form?.phone ?? file.personal.phone ?? '' },
    { label: '受理点', value: pointText(pointOf(one)) },
    { label: '数码照相图像号', value: one.form?.photoNumber ?? '' },
    ...collection(found),
    { label: '申请日期', value: longDate(cityDay(new Date(one.filedAt))) },
  ]
}

const relatives = (form: CaseForm | undefined): Drawn['table'] =>
  form && form.relatives.length > 0
    ? {
        title: '同住亲属',
        columns: [
          { title: '关系', width: 2 },
          { title: '姓名', width: 3 },
          { title: '证件', width: 5 },
        ],
        rows: form.relatives.map(({ relation, name, idType, idNumber: number }) => [
          nameOf(relativeRelations, relation),
          name,
          `${nameOf(idTypes, idType)} ${maskIdNumber(number)}`,
        ]),
      }
    : null

/** 申请表 of a case as a file. Throws `no-glyph`. */
export const drawnForm = async (ports: Pick<Ports, 'ask' | 'today'>, found: Found) => {
  const { file, one } = found
  const { holder, agent, officer } = formText.signatures
  const reply = await ports.ask('slip.drawDocument', {
    issuer: paperIssuer,
    title: formText.title,
    number: one.receipt,
    rows: rowsOf(found),
    table: relatives(file.personal.forms[one.id]),
    notes: [...formText.notes],
    office: pointText(pointOf(one)),
    issued: `打印日期 ${longDate(ports.today())}`,
    check: null,
    signatures: namedAgent(file, one) ? [holder, agent, officer] : [holder, officer],
  })
  if (reply.ok) return { fileName: `${formText.title}-${one.receipt}.pdf`, ...reply.output }
  if (reply.refusal.code === 'no-glyph') throw new Refusal('no-glyph', { detail: reply.refusal.message })
  throw new Error(`slip.drawDocument: ${reply.refusal.code}`)
}
