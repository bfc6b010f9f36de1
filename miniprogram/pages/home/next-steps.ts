import { type OutputOf } from '@shared/contract'
import { type OwnCheckIn } from '@shared/contract/check-in'
import { type CaseView, type PermitView } from '@shared/contract/permit'
import { type StandingView } from '@shared/contract/standing'
import { addDays, cityDay, daysBetween, type Day } from '@shared/model/day'
import { gapDays, residenceMonths } from '@shared/rules/continuity'
import { inYuan } from '@shared/text/fees'
import { declarantText } from '@/text/declarants'
import { isAsked, questionTitle } from '@/text/standing'
import { matterText } from '@/text/states'
import { waitsForObjection } from '@/text/waiting'

type MyRegistrations = OutputOf<'registration.listMyRegistrations'>
type Registration = MyRegistrations['registrations'][number]
type Message = OutputOf<'account.listMessages'>['messages'][number]

/** What the home screen knows about a resident. */
export type ResidentFacts = {
  permit: PermitView
  cases: readonly CaseView[]
  registrations: readonly Registration[]
  continuity: MyRegistrations['continuity']
  messages: readonly Message[]
  /** 自动签注; absent where it is not asked about. */
  standing?: StandingView
  /** 住户填报 of one's own; absent while it is not known yet. */
  checkIns?: readonly OwnCheckIn[]
}

/** The day that matters: the last day to do it, the day on which it is complete, or the last day for an answer. */
export type StepDate = { day: Day; as: 'by' | 'full' | 'due' }

/** One thing to do or to wait for. `page` is where it is done. */
export type NextStep = {
  key: string
  title: string
  detail: string
  date: StepDate | null
  urgent: boolean
  action: { label: string; page: string } | null
}

const on = (day: Day | null, as: StepDate['as']): StepDate | null => (day ? { day, as } : null)

const step = (key: string, said: Partial<NextStep> & Pick<NextStep, 'title' | 'detail'>): NextStep => ({
  key,
  date: null,
  urgent: false,
  action: null,
  ...said,
})

/** The one question of 自动签注: answering it may be all that is missing. */
const answering = (question: NonNullable<StandingView['question']>, permit: PermitView): NextStep[] => [
  step('standing', {
    title: '自动签注差一项',
    detail: questionTitle(question),
    date: on(permit.validUntil, 'by'),
    urgent: true,
    action: { label: '去回答', page: 'permit/auto-endorse' },
  }),
]

/** 自动签注 is offered to who has a permit and does without. */
const offering = ({ permit, standing }: ResidentFacts): NextStep[] =>
  permit.state === 'valid' && standing?.available && !standing.on
    ? [
        step('offer-standing', {
          title: '开通自动签注',
          detail: '条件符合，到期自动办好，随时可关',
          action: { label: '去开通', page: 'permit/auto-endorse' },
        }),
      ]
    : []

const endorsing = ({ permit, standing }: ResidentFacts): NextStep[] => {
  if (permit.state === 'valid' && standing?.question && isAsked(standing)) return answering(standing.question, permit)
  if (permit.state === 'suspended')
    return [
      step('make-up', {
        title: '补办签注',
        detail: '居住证已中止使用功能，补办后马上恢复；过期不办将被注销',
        date: on(permit.lastMakeupDay, 'by'),
        urgent: true,
        action: { label: '去补办签注', page: 'permit/endorse' },
      }),
    ]
  if (permit.state !== 'valid' || !permit.windowOpen) return []
  return [
    step('endorse', {
      title: '办理签注',
      detail: '免费，当场办结。过期不办，居住证会中止使用功能',
      date: on(permit.validUntil, 'by'),
      urgent: true,
      action: { label: '立即签注', page: 'permit/endorse' },
    }),
  ]
}

/** 待缴费: a replacement's has a last day, a new permit's has none. */
const paying = ({ cases }: ResidentFacts): NextStep[] =>
  cases
    .filter(({ progress }) => progress === 'awaitingPayment')
    .map(({ receipt, matter, fee }) =>
      step(`pay-${receipt}`, {
        title: `缴工本费 ${inYuan(fee?.fen ?? 0)}`,
        detail:
          matter === 'replacement' ? '补领换领已通过，缴费后开始制证，过期申请终止' : '证件已经有效，缴费后开始制证',
        date: matter === 'replacement' ? on(fee?.payBy ?? null, 'by') : null,
        urgent: matter === 'replacement',
        action: { label: '去缴费', page: 'permit/pay' },
      }),
    )

const waiting = ({ cases }: ResidentFacts): NextStep[] =>
  cases
    .filter(({ state }) => state === 'waiting')
    .map(({ receipt, matter, due, decision }) =>
      step(`case-${receipt}`, {
        title: `${matterText[matter]}正在核实`,
        detail: waitsForObjection(decision)
          ? '居住登记的异议有结果后自动办结，并发短信告诉您，不用再提交'
          : '有部门数据暂时查不到，查到后自动办结并发短信告诉您，不用再提交',
        date: on(due, 'due'),
        action: { label: '看进度', page: 'permit/detail' },
      }),
    )

/** What the resident filed and somebody else must confirm; and what was not confirmed lately. */
const confirming = ({ checkIns = [] }: ResidentFacts): NextStep[] => {
  const action = { label: '看进度', page: 'registration/check-in-status' }
  return checkIns.flatMap((one) => {
    const who = declarantText[one.declarantType].name
    if (one.state === 'withDeclarant') {
      const left = one.workdaysLeft ? `还剩 ${one.workdaysLeft} 个工作日，` : ''
      const detail = `${left}逾期没有确认就转社区网格员，不用重新填`
      return [
        step(`check-in-${one.checkInId}`, { title: `等${who}确认入住`, detail, date: on(one.due, 'due'), action }),
      ]
    }
    return one.state === 'withOfficer'
      ? [step(`check-in-${one.checkInId}`, { title: '网格员在核实入住', detail: '有结果会发短信，不用重新填', action })]
      : []
  })
}

const lastEnd = (registrations: readonly Registration[]): Day | null =>
  registrations
    .filter(({ state, endedOn }) => state === 'movedOut' && endedOn !== null)
    .reduce<Day | null>((latest, { endedOn }) => (endedOn && (!latest || endedOn > latest) ? endedOn : latest), null)

const registering = ({ registrations }: ResidentFacts, today: Day): NextStep[] => {
  const has = (state: Registration['state']) => registrations.some((one) => one.state === state)
  if (has('active') || has('awaitingConfirmation')) return []
  if (has('awaitingLink'))
    return [step('awaiting', { title: '居住登记等房屋审核', detail: '房东的房屋通过审核后登记生效，申报时间保留' })]
  const action = { label: '怎么登记', page: 'registration/my-registrations' }
  const ended = lastEnd(registrations)
  const by = ended && addDays(ended, gapDays.on(today))
  if (by && by >= today)
    return [
      step('move', {
        title: '登记新住处',
        detail: `搬家间隔不超过 ${gapDays.on(today)} 天，连续居住的时间才不会断`,
        date: on(by, 'by'),
        urgent: true,
        action,
      }),
    ]
  return [
    step('register', {
      title: '办理居住登记',
      detail: '非深圳户籍的，请房东申报，或自己填好请房东确认；登记以后才开始计算居住时间',
      action: { label: '去登记', page: 'registration/check-in' },
    }),
  ]
}

const applying = ({ permit, cases, registrations, continuity }: ResidentFacts, today: Day): NextStep[] => {
  if (permit.state === 'valid' || permit.state === 'suspended') return []
  if (cases.some(({ state }) => state === 'waiting') || !registrations.some(({ state }) => state === 'active'))
    return []
  const action = { label: '查资格', page: 'permit/eligibility' }
  const title = permit.state === 'cancelled' ? '重新申领居住证' : '申领居住证'
  if (continuity && continuity.fullOn > today)
    return [
      step('grow', {
        title: '居住时间还在累计',
        detail: `持内地居民身份证，住满 ${residenceMonths.on(today)} 个月、社保也符合，就能申领居住证；人才和学生可能现在就能办`,
        date: on(continuity.fullOn, 'full'),
        action,
      }),
    ]
  return [step('apply', { title, detail: '居住时间已满，看看其他条件是否符合', action })]
}

/** How long an unread message is news, in days; afterwards it stands under 消息 only. */
const newsDays = 30

const firstSentence = (text: string): string => /^[^。]*。?/.exec(text)?.[0] ?? text

const reading = ({ messages }: ResidentFacts, taken: readonly NextStep[], today: Day): NextStep[] =>
  messages
    .filter(({ at }) => daysBetween(cityDay(new Date(at)), today) <= newsDays)
    .filter(({ read, page }) => !read && page && !taken.some(({ action }) => action && page.includes(action.page)))
    .slice(0, 2)
    .map(({ id, title, text }) =>
      step(`message-${id}`, { title, detail: firstSentence(text), action: { label: '看消息', page: 'messages' } }),
    )

/** 接下来: what to do and by when, the urgent first. `today` is the city's. */
export const nextSteps = (facts: ResidentFacts, today: Day): NextStep[] => {
  const duties = [
    ...endorsing(facts),
    ...paying(facts),
    ...registering(facts, today),
    ...confirming(facts),
    ...waiting(facts),
    ...applying(facts, today),
  ]
  const steps = [...duties, ...reading(facts, duties, today), ...offering(facts)]
  return [...steps.filter(({ urgent }) => urgent), ...steps.filter(({ urgent }) => !urgent)]
}

/** Steps that say what to do, without a second button where the permit card already has one to the same page. */
export const withoutActions = (steps: readonly NextStep[], pages: readonly string[]): NextStep[] =>
  steps.map((one) => (one.action && pages.includes(one.action.page) ? { ...one, action: null } : one))
