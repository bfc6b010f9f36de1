import { mostRelatives } from '@shared/codes/person'
import type { InputOf } from '@shared/contract'
import type { Collection, Relative } from '@shared/contract/permit'
import { normalName } from '@shared/model/name'
import { badInput, Refusal, type FieldMessages } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import type { CaseForm, OutboxEntry } from '../../kernel/documents'
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

/** 领取方式 that the holder says at the desk: their document lies there. A parcel is changed by its holder alone. */
const collectionFrom = (found: Found, said: Input['collection'], today: string): Collection => {
  const { file, one } = found
  const before = collectionOf(file, one)
  if (!said) return before
  const courier = courierOf(file, one, today)
  if (courier && courier.state !== 'ended')
    throw new Refusal('card-not-there', {
      detail: '这张证选的是快递，请申领人在居住通改为到受理点领取，再更正代领人。',
    })
  const holder = idNumber({ idType: citizen, number: said.holderIdNumber })
  if (holder.problem) throw badInput({ 'collection.holderIdNumber': idNumberHints[holder.problem] })
  if (holder.normalised !== file.personal.idNumber)
    throw badInput({ 'collection.holderIdNumber': '这不是申领人的身份证。改领取方式要申领人本人带身份证到场。' })
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
  return before.method === 'agent' ? { kind: 'agentRemoved', params: [] } : null
}

/**
 * 更正《业务申请表》 before it is signed: the phone on the form, 同住亲属, and who fetches the card, of which the holder hears.
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
    const next = collectionFrom(found, input.collection, today)
    const corrected: CaseForm = { phone: input.phone ?? form.phone, collection: form.collection, relatives }
    const told = newsOf(collection, next)
    if (!told && JSON.stringify(corrected) === JSON.stringify(form) && next.method === collection.method)
      return deskCardView(file, one, today)
    if (!isInHand(file, one, today)) throw new Refusal('card-not-there', { detail: '证件已经发出，申请表不能再改。' })
    const forms = { ...file.personal.forms, [one.id]: corrected }
    const written = withCollection({ ...file, personal: { ...file.personal, forms } }, one, next)
    const what = [
      ...(corrected.phone === form.phone ? [] : ['phone']),
      ...(JSON.stringify(relatives) === JSON.stringify(form.relatives) ? [] : ['relatives']),
      ...(told ? [told.kind] : []),
    ].join('+')
    const changed = withCardNews(
      written,
      one,
      { at: ports.now().toISOString(), by: person, what: `form:${what}` },
      told,
    )
    await saveFile(ports, told ? changed : { ...changed, tellAt: file.tellAt })
    return deskCardView(changed, changed.cases.find(({ id }) => id === one.id) ?? one, today)
  }
