/** What a form says that no schema can tell from what is right. Each throws `bad-input` with its field and what to do. */
import { pointByCode } from '@shared/codes/acceptance-points'
import { streetByCode } from '@shared/codes/streets'
import type { ApplicationForm, Collection, Relative } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import { badInput, type FieldMessages } from '@shared/refusal'
import { deliveryMethods } from '@shared/rules/delivery'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import type { FiledBy } from '../../kernel/documents'
import type { Applicant } from '../file/permit-file'

type Said = Pick<ApplicationForm, 'acceptancePoint' | 'collection' | 'relatives'>
type Circumstances = { by: FiledBy['way']; applicant: Pick<Applicant, 'idNumber'>; today: Day }

const citizen = '111'

/** 领取方式 as it may be chosen today (R40), with an agent or an address that can be. */
export const collectionProblems = (collection: Collection, { by, applicant, today }: Circumstances): FieldMessages => {
  if (!deliveryMethods(by === 'counter' ? 'counter' : 'online', today).includes(collection.method))
    return { 'collection.method': '现在不能选这种领取方式，请改选' }
  if (collection.method === 'courier' && !streetByCode(collection.street))
    return { 'collection.street': '快递只送本市，请选收件地址所在的街道' }
  if (collection.method !== 'agent') return {}
  const { problem, normalised } = idNumber({ idType: citizen, number: collection.agentIdNumber })
  if (problem) return { 'collection.agentIdNumber': idNumberHints[problem] }
  if (normalised === applicant.idNumber)
    return { 'collection.agentIdNumber': '代领人不能是您自己；自己去领请选“本人领取”' }
  return {}
}

/** 同住亲属: their numbers, nobody twice, and not the applicant. */
export const relativeProblems = (
  relatives: readonly Relative[],
  { applicant }: Pick<Circumstances, 'applicant'>,
): FieldMessages => {
  const seen = new Set([applicant.idNumber])
  const wrong: Record<string, string> = {}
  relatives.forEach(({ idType, idNumber: number }, index) => {
    const { problem, normalised } = idNumber({ idType, number })
    const again = normalised === applicant.idNumber ? '同住亲属不用填您自己' : '这个人已经填过了'
    const message = problem ? idNumberHints[problem] : seen.has(normalised) ? again : null
    if (message) wrong[`relatives.${index}.idNumber`] = message
    seen.add(normalised)
  })
  return wrong
}

export const checkForm = ({ acceptancePoint, collection, relatives }: Said, around: Circumstances): void => {
  const wrong = {
    ...(pointByCode(acceptancePoint) ? {} : { acceptancePoint: '没有这个受理点，请重新选择' }),
    ...collectionProblems(collection, around),
    ...relativeProblems(relatives, around),
  }
  if (Object.keys(wrong).length > 0) throw badInput(wrong)
}
