import type { InputOf, OutputOf } from '@shared/contract'
import type { Finding } from '@shared/model/decision'
import { badInput, Refusal } from '@shared/refusal'
import { linkReview, type LinkReview } from '@shared/rules/link-review'
import { unitDeclarantTypes } from '@shared/rules/units'
import { streetName } from '@shared/codes/streets'
import { valueOf } from '../../kernel/answered'
import { inheriting } from '../../kernel/data-refusals'
import type { Dwelling, DwellingLink, Submission } from '../../kernel/documents'
import type { Answer } from '../../kernel/edges'
import { Stale, type Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { checkDwellingCode } from './check-dwelling-code'
import { finish, isUnfinished } from './finish-unlinking'
import { linkId, linkView } from './link-view'

type Input = InputOf<'registration.linkDwelling'>

const reasons: Record<NonNullable<LinkReview['problem']>, string> = {
  'no-match': '不动产登记和租赁备案里都没有查到您的这处房屋，由受理点人工核实。',
  'register-silent': '不动产登记或租赁备案暂时查不到，由受理点人工核实。',
  'needs-authorisation': '实际管理人需要核对委托关系，由受理点人工核实。',
}

const found = <T>(answer: Answer<T>, matched: boolean): string => {
  if (answer.state === 'silent') return '暂时没有查到'
  return matched ? '有这处房屋的记录' : '没有这处房屋的记录'
}

const finding = (answer: Answer<unknown>, matched: boolean, required: string): Finding => ({
  condition: 'dwellingHolder',
  state: answer.state === 'silent' ? 'unknown' : matched ? 'met' : 'unmet',
  required,
  found: found(answer, matched),
  source: answer.source,
  at: answer.at,
  gap: null,
  article: '条例:8',
  remedy: null,
  earliest: null,
})

/** In whose name the registers hold it: the person's, or that of the unit. */
export const applicantOf = ({ unit, session }: Caller): { name: string; number: string } =>
  unit
    ? { name: unit.personal.name, number: unit.personal.code }
    : { name: session.personal.name, number: session.personal.idNumber }

export const checkDeclarantType = ({ unit }: Caller, { declarantType }: Pick<Input, 'declarantType'>): void => {
  if (!unit) return
  const types = unitDeclarantTypes(unit.kind)
  if (types.length === 0)
    throw new Refusal('forbidden', { detail: '代办单位不用关联房屋。要申报住户的，请到受理点改为用人单位或学校。' })
  if (!types.includes(declarantType)) throw badInput({ declarantType: '这家单位不能用这种身份关联房屋，请重新选择' })
}

/** Asks both registers at once and lets the rule decide (R13). */
const review = async ({ registers, today }: Ports, { dwellingCode, declarantType }: Input, caller: Caller) => {
  const idNumber = applicantOf(caller).number
  const [property, lease] = await Promise.all([
    registers.property(idNumber, dwellingCode),
    registers.lease(idNumber, dwellingCode),
  ])
  const holdings = valueOf(property)
  const leases = valueOf(lease)
  const result = linkReview({
    declarant: declarantType,
    isUnit: caller.unit !== null,
    dwellingCode,
    today: today(),
    property: holdings === undefined ? null : (holdings?.dwellings ?? []),
    leases: leases === undefined ? null : (leases?.leases ?? []),
  })
  return {
    ...result,
    findings: [
      finding(property, result.matched === 'property', '申请人是产权人'),
      finding(lease, result.matched === 'lease', '申请人是备案的出租人'),
    ],
  }
}

type Reviewed = Awaited<ReturnType<typeof review>>

const newLink = (
  ports: Ports,
  caller: Caller,
  input: Input,
  dwelling: Dwelling,
  submission: Submission,
): DwellingLink => ({
  _id: linkId(input.dwellingCode, caller.holder.id),
  version: 0,
  actions: [],
  outbox: [],
  tellAt: null,
  person: caller.holder.id,
  actsFor: null,
  dwelling: input.dwellingCode,
  address: dwelling.address,
  street: dwelling.street,
  declarantType: input.declarantType,
  state: 'pending',
  askedAt: '',
  askedOn: ports.today(),
  due: null,
  decidedAt: null,
  postCheck: false,
  findings: [],
  receipt: newReceipt(ports, 'dwellingLink', dwelling.district),
  submission,
  submissionKey: submission.key,
  releasing: false,
  evidence: null,
  movedTo: null,
  unlinking: null,
  personal: { name: applicantOf(caller).name, reason: null },
})

const reviewed = (link: DwellingLink, result: Reviewed, { now, today }: Ports, by: string): DwellingLink => {
  const at = now().toISOString()
  const approved = result.state === 'approved'
  const next: DwellingLink = {
    ...link,
    state: result.state,
    askedAt: at,
    askedOn: today(),
    due: result.clock?.due ?? null,
    decidedAt: approved ? at : null,
    postCheck: result.postCheck,
    releasing: approved,
    personal: { ...link.personal, reason: result.problem && reasons[result.problem] },
    findings: result.findings,
  }
  const told = {
    kind: 'linkApproved' as const,
    to: link.person,
    params: [streetName(link.street)],
    page: '/packages/registration/dwellings/index',
  }
  return withNews(next, { at, by, what: approved ? 'linkApproved' : 'linkAsked' }, approved ? [told] : [])
}

/** One link under a submission of its own. Throws its refusal. */
export const linkOne = async (
  ports: Ports,
  caller: Caller,
  input: Input,
  submission: Submission,
): Promise<OutputOf<'registration.linkDwelling'>> => {
  checkDwellingCode(input.dwellingCode)
  checkDeclarantType(caller, input)
  const { links, dwellings } = ports
  const [dwelling, existing] = await Promise.all([
    dwellings.get(input.dwellingCode),
    links.get(linkId(input.dwellingCode, caller.holder.id)),
  ])
  if (!dwelling) throw new Refusal('dwelling-not-found', { fields: { dwellingCode: '没有找到这处房屋，请核对编码。' } })
  if (existing && isRepeat(existing.submission, submission))
    return { link: linkView(existing, 0), receipt: existing.receipt }
  if (existing?.state === 'approved' || existing?.state === 'pending') throw new Refusal('already-linked')
  if (isUnfinished(existing)) {
    await finish(ports, existing)
    throw new Stale('links')
  }
  const fresh = inheriting(newLink(ports, caller, input, dwelling, submission), existing)
  const carried = existing ? { version: existing.version, actions: existing.actions, outbox: existing.outbox } : {}
  const result = await review(ports, input, caller)
  const link = reviewed({ ...fresh, ...carried }, result, ports, caller.person)
  if (existing) await askAgain(ports, link)
  else if ((await links.insert(link)) === 'exists') await refuseReused(ports, submission)
  return { link: linkView(link, 0), receipt: link.receipt }
}

/** 关联房屋 (R13). A match with the property or lease register is approved at once; anything else goes to staff. */
export const linkDwelling =
  (ports: Ports): UseCase<'registration.linkDwelling'> =>
  (input, caller) =>
    linkOne(ports, caller, input, submissionOf(ports, caller, input))

/** A link that was refused is asked for anew; a submission that made another link before is refused. */
const askAgain = async ({ links }: Ports, link: DwellingLink): Promise<void> => {
  const [earlier] = await links.find({ submissionKey: link.submissionKey }, { limit: 1 })
  if (earlier && earlier._id !== link._id) throw new Refusal('submission-reused')
  await links.replace(link)
}

/** The insert met a taken key: the same submission with another dwelling is refused, anything else is looked at anew. */
const refuseReused = async ({ links }: Ports, submission: Submission): Promise<never> => {
  const [earlier] = await links.find({ submissionKey: submission.key }, { limit: 1 })
  if (earlier) isRepeat(earlier.submission, submission)
  throw new Stale('links')
}
