import { type CaseView, type PermitView } from '@shared/contract/permit'
import { type StandingView } from '@shared/contract/standing'
import { type PermitLook } from '@/components'
import { dayOf, daysLeft, longDate, nearDate } from '@/components/words'
import { endorseLabel, isAsked } from '@/text/standing'
import { matterText } from '@/text/states'

/** What the permit card shows, and where its buttons lead; the first one stands out. */
type PermitFace = {
  state: PermitLook
  label: string
  headline: string
  detail: string
  /** `now`: the tap itself does it, where it stands. */
  actions: { label: string; page: string; now?: true }[]
}

const detailAction = { label: '证件详情', page: 'permit/detail' }
const slipAction = { label: '出示信息单', page: 'slip/show' }

const waitingFace = (open: CaseView, now: string): PermitFace => ({
  state: 'waiting',
  label: matterText[open.matter],
  headline: '正在核实',
  detail: [
    `${nearDate(dayOf(open.filedAt), now)}受理`,
    ...(open.due ? [`最晚 ${nearDate(open.due, now)}办结`] : []),
  ].join(' · '),
  actions: [{ label: '看进度', page: 'permit/detail' }],
})

/** In the window: one tap, or first the question of 自动签注, which may be all that is missing. */
const windowActions = (asks: boolean): PermitFace['actions'] =>
  asks
    ? [{ label: '自动签注差一项，去回答', page: 'permit/auto-endorse' }, slipAction, detailAction]
    : [{ label: endorseLabel, page: 'permit/endorse', now: true }, slipAction, detailAction]

const validFace = (
  { validUntil, windowOpens, windowOpen }: PermitView,
  standing: StandingView | undefined,
  now: string,
): PermitFace => ({
  state: 'valid',
  label: '签注有效期至',
  headline: validUntil ? longDate(validUntil) : '长期',
  detail: windowOpen
    ? `现在可以签注${validUntil ? ` · ${daysLeft(validUntil, now)}` : ''}`
    : windowOpens
      ? `${longDate(windowOpens)}起可签注 · ${daysLeft(windowOpens, now)}`
      : '',
  actions: windowOpen ? windowActions(standing ? isAsked(standing) : false) : [slipAction, detailAction],
})

const suspendedFace = ({ suspendedFrom, lastMakeupDay }: PermitView, now: string): PermitFace => ({
  state: 'suspended',
  label: '最后补办签注日',
  headline: lastMakeupDay ? longDate(lastMakeupDay) : '请尽快补办',
  detail: [
    ...(suspendedFrom ? [`${longDate(suspendedFrom)}起中止使用`] : []),
    ...(lastMakeupDay ? [daysLeft(lastMakeupDay, now)] : []),
  ].join(' · '),
  actions: [{ label: '补办签注', page: 'permit/endorse' }, detailAction],
})

/** The permit at a glance, from its derived state and the cases under way. `now` is the city's time. */
export const permitFace = (
  { permit, cases, standing }: { permit: PermitView; cases: readonly CaseView[]; standing?: StandingView },
  now: string,
): PermitFace => {
  const open = cases.find(({ state }) => state === 'waiting')
  if (permit.state === 'valid') return validFace(permit, standing, now)
  if (permit.state === 'suspended') return suspendedFace(permit, now)
  if (open) return waitingFace(open, now)
  if (permit.state === 'cancelled')
    return {
      state: 'cancelled',
      label: permit.cancelledOn ? `${longDate(permit.cancelledOn)}注销` : '已注销',
      headline: '需要重新申领',
      detail: '先看看现在符不符合条件',
      actions: [{ label: '查资格，重新申领', page: 'permit/eligibility' }, detailAction],
    }
  return {
    state: 'none',
    label: '您还没有居住证',
    headline: '能不能办，查一下',
    detail: '还差什么、哪天能办，一次看清',
    actions: [{ label: '去查资格', page: 'permit/eligibility' }],
  }
}
