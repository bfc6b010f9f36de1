/** What paper says of a case of a permit: what was applied for, and of a refusal why and how it can be contested. */
import { pointByCode, pointName } from '@shared/codes/acceptance-points'
import { streetName } from '@shared/codes/streets'
import { cityDay } from '@shared/model/day'
import { appealEnds } from '@shared/rules/appeals'
import { appealHelp, appealText, refusalLines } from '@shared/text/decisions'
import { maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import { collectionNames } from '@shared/text/papers'
import { routeNames } from '@shared/text/routes'
import type { PermitCase, PermitFile } from './documents'

type Line = { label: string; value: string }

/** What the application said, as far as paper may: people by their family name, numbers masked. */
export const saidIn = (file: PermitFile, { id, form, state }: PermitCase): Line[] => {
  const said = file.personal.forms[id]
  if (!form || !said) return []
  const { collection, phone, relatives } = said
  return [
    ...(state === 'refused' ? [] : [{ label: '申办条件', value: routeNames[form.route] }]),
    { label: '数码照相图像号', value: form.photoNumber },
    { label: '领取方式', value: collectionNames[collection.method] },
    ...(collection.method === 'agent'
      ? [{ label: '代领人', value: `${maskName(collection.agentName)} ${maskIdNumber(collection.agentIdNumber)}` }]
      : []),
    ...(collection.method === 'courier' ? [{ label: '收件地址', value: streetName(collection.street) }] : []),
    ...(relatives.length > 0 ? [{ label: '同住亲属', value: `${relatives.length} 人` }] : []),
    { label: '联系电话', value: phone ? maskPhone(phone) : '没有留' },
  ]
}

const casePoint = ({ form }: PermitCase) => form?.acceptancePoint ?? ''

/** 受理单位 on paper. */
export const officeOf = (one: PermitCase): string => pointName(casePoint(one)) || '深圳市居住证受理点'

/** Its district and street; nothing where none was chosen. */
export const placeOf = (one: PermitCase): string => streetName(pointByCode(casePoint(one))?.street ?? '')

/** Of a refusal: why, and how it can be contested. */
export const whyRefused = ({ personal }: PermitFile, one: PermitCase): { more: Line[]; notes?: string[] } => {
  const decision = personal.decisions[one.id]
  if (one.state !== 'refused' || one.decidedAt === null) return { more: [] }
  const knownOn = cityDay(new Date(one.decidedAt))
  return {
    more: decision ? refusalLines(decision, one.matter, one.form?.route ?? null) : [],
    notes: [appealText(knownOn, appealEnds(knownOn)), appealHelp],
  }
}
