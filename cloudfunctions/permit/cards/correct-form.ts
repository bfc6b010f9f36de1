import { mostRelatives } from '@shared/codes/person'
import type { InputOf } from '@shared/contract'
import type { Collection, Relative } from '@shared/contract/permit'
import { normalName } from '@shared/model/name'
import { badInput, Refusal, type FieldMessages } from '@shared/refusal'
import type { CorrectedPart } from '@shared/rules/cards'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import type { CaseForm, OutboxEntry, PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { collectionProblems, relativeProblems } from '../filing/check-form'
import { saveFile } from '../file/permit-file'
import { withCardNews } from './card-news'
import { deskCardView, isInHand } from './card-view'
import { collectionOf, courierOf, withCollection } from './collecting'
import { cardCase, refuseOwnCard, type Found } from './find-case'

type Input = InputOf<'permit.correctForm'>
type Told = Pick<OutboxEntry, 'kind' | 'params'> | null

const citizen = '111'

const underField = (field: string, wrong: FieldMessages): FieldMessages =>
  Object.fromEntries(Object.entries(wrong).map(([path, words]) => [path.replace(/^\w+/, field), words]))

/** 同住亲属 as they are to stand; who is added again is there already. Throws `bad-input`. */
const relativesOf = ({ file }: Found, before: readonly Relative[], said: Input['relatives']): Relative[] => {
  if (!said) return [...before]
  const kept = before.filter((one) =>
    said.kept.some(({ name, maskedIdNumber }) => name === one.name && maskedIdNumber === maskIdNumber(one.idNumber)),
  )
  const added = said.added.map((one) => ({
    ...one,
    name: normalName(one.name),
    idNumber: idNumber({ idType: one.idType, number: one.idNumber }).normalised,
  }))
  const applicant = { idNumber: file.personal.idNumber }
  const wrong = relativeProblems(added, { applicant })
  if (Object.keys(wrong).length > 0) throw badInput(underField('relatives.added', wrong))
  const all = [...kept, ...added.filter(({ idNumber: number }) => kept.every((one) => one.idNumber !== number))]
  if (all.length > mostRelatives)
    throw badInput({ 'relatives.added': `同住亲属最多填 ${mostRelatives} 位，请先去掉一位` })
  return all
}

/** The holder is there: their document was read. Throws `bad-input`. */
const checkHolder = ({ file }: Found, typed: string, field: string): void => {
  const holder = idNumber({ idType: citizen, number: typed })
  if (holder.problem) throw badInput({ [field]: idNumberHints[holder.problem] })
  if (holder.normalised !== file.personal.idNumber)
    throw badInput({ [field]: '这不是申领人的身份证。要申领人本人带身份证到场才能改。' })
}

/** 快递收件地址 that the holder says at the desk. Throws `card-not-there`, `bad-input`. */
const parcelFrom = (found: Found, said: NonNullable<Input['parcel']>, today: string): Collection => {
  const courier = courierOf(found.file, found.one, today)
  if (!courier || courier.state === 'ended')
    throw new Refusal('card-not-there', { detail: '这张证不用快递，没有收件地址可改。' })
  const { holderIdNumber, ...parcel } = said
  checkHolder(found, holderIdNumber, 'parcel.holderIdNumber')
  const next = { method: 'courier' as const, ...parcel, receiver: normalName(parcel.receiver) }
  const wrong = collectionProblems(next, { by: 'self', applicant: found.file.personal, today })
  if (Object.keys(wrong).length > 0) throw badInput(underField('parcel', wrong))
  return next
}

/** 领取方式 that the holder says at the desk: their document lies there. */
const collectionFrom = (found: Found, said: Input['collection'], today: string): Collection => {
  const { file, one } = found
  const before = collectionOf(file, one)
  if (!said) return before
  const courier = courierOf(file, one, today)
  if (courier && courier.state !== 'ended')
    throw new Refusal('card-not-there', {
      detail: '这张证选的是快递，请申领人在居住通改为到受理点领取，再更正代领人。',
    })
  checkHolder(found, said.holderIdNumber, 'collection.holderIdNumber')
  if (!said.agent) return { method: 'self' }
  const { agentName, agentIdNumber } = said.agent
  const { normalised } = idNumber({ idType: citizen, number: agentIdNumber })
  const named = { method: 'agent' as const, agentName: normalName(agentName), agentIdNumber: normalised }
  const [wrong] = Object.values(
    collectionProblems(named, { by: 'counter', applicant: { idNumber: file.personal.idNumber }, today }),
  )
  if (wrong) throw badInput({ 'collection.agentIdNumber': wrong })
  return named
}

const newsOf = (before: Collection, next: Collection): Told => {
  if (JSON.stringify(before) === JSON.stringify(next)) return null
  if (next.method === 'agent') return { kind: 'agentNamed', params: [maskName(next.agentName)] }
  if (next.method === 'courier') return { kind: 'parcelCorrected', params: [] }
  return before.method === 'agent' ? { kind: 'agentRemoved', params: [] } : null
}

const partOf = (kind: NonNullable<Told>['kind']): CorrectedPart =>
  kind === 'parcelCorrected' ? 'parcel' : kind === 'agentNamed' ? 'agentNamed' : 'agentRemoved'

type Correction = NonNullable<PermitCase['corrections']>[number]

const withCorrection = (file: PermitFile, id: string, said: Correction): PermitFile => ({
  ...file,
  cases: file.cases.map((one) => (one.id === id ? { ...one, corrections: [...(one.corrections ?? []), said] } : one)),
})

/**
 * 更正《业务申请表》 before it is signed: the phone on the form, 同住亲属, and who fetches the card or where it is posted, of which
 * the holder hears.
 * Who it is about and what was decided never are corrected here, nor where the person is told of things: nobody at a desk
 * leads a notice elsewhere. Sent twice, it changes once. Throws `no-card`, `card-not-there`, `forbidden`, `bad-input`.
 */
export const correctForm =
  (ports: Pick<Ports, 'permits' | 'today' | 'now'>): UseCase<'permit.correctForm'> =>
  async (input, { person }) => {
    const found = await cardCase(ports, input.receipt)
    const { file, one } = found
    const today = ports.today()
    refuseOwnCard(found, person)
    const collection = collectionOf(file, one)
    const form: CaseForm = file.personal.forms[one.id] ?? {
      collection,
      relatives: [],
      phone: file.personal.phone ?? '',
    }
    const relatives = relativesOf(found, form.relatives, input.relatives)
    const next = input.parcel ? parcelFrom(found, input.parcel, today) : collectionFrom(found, input.collection, today)
    const corrected: CaseForm = { phone: input.phone ?? form.phone, collection: form.collection, relatives }
    const told = newsOf(collection, next)
    if (!told && JSON.stringify(corrected) === JSON.stringify(form) && next.method === collection.method)
      return deskCardView(file, one, today)
    if (!isInHand(file, one, today)) throw new Refusal('card-not-there', { detail: '证件已经发出，申请表不能再改。' })
    const forms = { ...file.personal.forms, [one.id]: corrected }
    const written = withCollection({ ...file, personal: { ...file.personal, forms } }, one, next)
    const what: CorrectedPart[] = [
      ...(corrected.phone === form.phone ? [] : (['phone'] as const)),
      ...(JSON.stringify(relatives) === JSON.stringify(form.relatives) ? [] : (['relatives'] as const)),
      ...(told ? [partOf(told.kind)] : []),
    ]
    const at = ports.now().toISOString()
    const noted = withCorrection(written, one.id, { at, by: person, what })
    const changed = withCardNews(noted, one, { at, by: person, what: `form:${what.join('+')}` }, told)
    await saveFile(ports, told ? changed : { ...changed, tellAt: file.tellAt })
    return deskCardView(changed, changed.cases.find(({ id }) => id === one.id) ?? one, today)
  }
