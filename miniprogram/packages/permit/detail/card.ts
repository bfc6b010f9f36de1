import { type CaseView, type PermitView } from '@shared/contract/permit'
import { daysLeft, longDate } from '@/components/words'

type Look = {
  state: 'valid' | 'suspended' | 'cancelled' | 'none' | 'waiting'
  label?: string
  headline: string
  detail?: string
}

const onDay = (day: string | null, words: (day: string) => string): string | undefined => (day ? words(day) : undefined)

/** The permit at a glance. `waiting`: an application is under way and there is no permit yet. */
export const lookOf = (permit: PermitView, waiting: CaseView | undefined, now: string): Look => {
  const { state, validUntil, windowOpens, windowOpen, lastMakeupDay, cancelledOn } = permit
  if (state === 'valid')
    return {
      state,
      label: '签注有效期至',
      headline: onDay(validUntil, longDate) ?? '',
      detail: windowOpen
        ? onDay(validUntil, (day) => `现在可以签注 · ${daysLeft(day, now)}`)
        : onDay(windowOpens, (day) => `${longDate(day)}起可签注 · ${daysLeft(day, now)}`),
    }
  if (state === 'suspended')
    return {
      state,
      label: '可以补签，最后一天',
      headline: onDay(lastMakeupDay, longDate) ?? '',
      detail: onDay(lastMakeupDay, (day) => `${daysLeft(day, now)}，过后注销`),
    }
  if (waiting) return { state: 'waiting', headline: '正在核实', detail: '有结果会通知您' }
  if (state === 'cancelled')
    return { state, headline: '需要重新申领', detail: onDay(cancelledOn, (day) => `${longDate(day)}注销`) }
  return { state: 'none', headline: '还没有居住证', detail: '先查办证资格' }
}

/** The dates behind it, as rows. */
export const datesOf = (permit: PermitView): [string, string][] => {
  const { state, issuedOn, validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn } = permit
  const rows: [string, string | null][] = [
    ['签发', issuedOn && longDate(issuedOn)],
    ['有效期至', validUntil && longDate(validUntil)],
    [
      '签注时段',
      state === 'valid' && windowOpens && validUntil ? `${longDate(windowOpens)} 至 ${longDate(validUntil)}` : null,
    ],
    ['中止', state !== 'valid' && suspendedFrom ? `${longDate(suspendedFrom)}起` : null],
    ['补签截止', state !== 'cancelled' && lastMakeupDay ? longDate(lastMakeupDay) : null],
    ['注销', state === 'cancelled' && cancelledOn ? longDate(cancelledOn) : null],
  ]
  return rows.flatMap(([term, words]): [string, string][] => (words ? [[term, words]] : []))
}
