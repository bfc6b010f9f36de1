import { pointByCode } from '@shared/codes/acceptance-points'
import type { Collection } from '@shared/contract/permit'
import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { idNumber } from '@shared/rules/id-number'
import { methodNames } from '@shared/text/cards'
import { forgetPages } from '../../kernel/evidence'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { collectionProblems } from '../filing/check-form'
import { withCardNews } from './card-news'
import { mayChange, ownCardView } from './card-view'
import { collectionOf, courierOf, withCollection } from './collecting'
import { ownCase, type Found } from './find-case'
import { pointOf } from './standing'

const normal = (collection: Collection): Collection => {
  if (collection.method !== 'agent') return collection
  const { agentName, agentIdNumber } = collection
  const { normalised } = idNumber({ idType: '111', number: agentIdNumber })
  return { method: 'agent', agentName: normalName(agentName), agentIdNumber: normalised }
}

const check = ({ file, one }: Found, collection: Collection, point: string, today: string): void => {
  if (!mayChange(file, one, today))
    throw new Refusal('card-not-there', { detail: '证件已经制好或者业务已经结束，不能再改领取方式和受理点。' })
  if (!pointByCode(point)) throw badInput({ acceptancePoint: '没有这个受理点，请重新选择' })
  const ended = courierOf(file, one, today)?.state === 'ended'
  if (ended && collection.method === 'courier')
    throw badInput({ 'collection.method': '身份证照片没有按时补传，这件业务不能再选快递，请改选到受理点领取' })
  const wrong = collectionProblems(collection, { by: 'self', applicant: file.personal, today })
  if (Object.keys(wrong).length > 0) throw badInput(wrong)
}

/** Whoever has it posted no more sends no photo of theirs: what waits to be checked goes. */
const withoutPhotos = (one: PermitCase): PermitCase => ({
  ...one,
  photos: (one.photos ?? []).filter(({ decision }) => decision !== null),
})

const withPoint = (file: PermitFile, id: string, point: string, posted: boolean): PermitFile => ({
  ...file,
  cases: file.cases.map((one) => {
    if (one.id !== id) return one
    const moved = { ...one, form: one.form && { ...one.form, acceptancePoint: point } }
    return posted ? moved : withoutPhotos(moved)
  }),
})

/**
 * 更改领取方式或者受理点 while the card is not made. Sent twice, it changes once; the applicant is told. Throws `no-card`,
 * `card-not-there`, `bad-input`.
 */
export const changeCollection =
  (ports: Pick<Ports, 'permits' | 'evidence' | 'files' | 'today' | 'now'>): UseCase<'permit.changeCollection'> =>
  async ({ receipt, collection: said, acceptancePoint }, { person }) => {
    const today = ports.today()
    const found = await ownCase(ports, person, receipt)
    const { file, one } = found
    const collection = normal(said)
    const same = JSON.stringify(collectionOf(file, one)) === JSON.stringify(collection)
    if (same && pointOf(one) === acceptancePoint) return ownCardView(file, one, today)
    check(found, collection, acceptancePoint, today)
    const posted = collection.method === 'courier'
    const moved = withPoint(withCollection(file, one, collection), one.id, acceptancePoint, posted)
    const change = { at: ports.now().toISOString(), by: person, what: `collection:${collection.method}` }
    const told = { kind: 'collectionChanged' as const, params: [methodNames[collection.method]] }
    const changed = withCardNews(moved, one, change, told)
    await saveFile(ports, changed)
    const waiting = posted ? [] : (one.photos ?? []).filter(({ decision }) => decision === null)
    for (const { id } of waiting) {
      const page = await ports.evidence.get(id)
      if (page) await forgetPages(ports, [page])
    }
    return ownCardView(changed, changed.cases.find(({ id }) => id === one.id) ?? one, today)
  }
