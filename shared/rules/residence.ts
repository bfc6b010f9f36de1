import { addDays, type Day } from '../model/day'
import { bridgeable, bridgedUntil, gapDays, residenceFullOn, residenceMonths, runOf } from './continuity'
import { coverage, spanOn, type RegistrationFact, type Span } from './coverage'
import { met, unmet, unknown, untilText, type Check } from './findings'

/** Registrations as spans; null when the register did not answer. */
export const spansOf = (registrations: readonly RegistrationFact[] | null): Span[] | null =>
  registrations && coverage(registrations)

const noneActive = '目前没有有效的居住登记'

/** 有效的居住登记 on the day: every first application needs one (条例19.1.1, 19.2). */
export const activeRegistrationCheck = (spans: readonly Span[] | null, today: Day): Check => {
  const said = { condition: 'activeRegistration' as const, required: '在深圳有有效的居住登记', article: '条例:19.1.1' }
  if (!spans) return unknown(said)
  const span = spanOn(spans, today)
  if (!span) return unmet({ ...said, found: noneActive }, { remedy: 'register' })
  return met({ ...said, found: '居住登记有效' }, today, span.to && `登记到 ${span.to} 注销，当天起不再满足`)
}

/** Who has left may take up the run again; who has not keeps it across a gap. */
const breaksOf = (spans: readonly Span[], today: Day): string | null => {
  const span = spanOn(spans, today)
  if (span) {
    const left = span.to ?? addDays(today, 1)
    return `中断不要超过 ${gapDays.on(today)} 天：如果 ${left} 注销登记，最迟 ${bridgedUntil(left, today)} 重新登记`
  }
  const run = bridgeable(spans, today)
  return run && `最迟 ${run.until} 重新登记，${run.start} 起的居住才连续计算`
}

/** 合法稳定居所 (R19): 连续居住登记, across moves with short gaps. */
export const continuousResidenceCheck = (spans: readonly Span[] | null, today: Day): Check => {
  const said = {
    condition: 'continuousResidence' as const,
    required: `连续居住登记满 ${residenceMonths.on(today)} 个月`,
    article: '条例:19.1.1',
  }
  if (!spans) return unknown(said)
  const { start, days, broken } = runOf(spans, today)
  const breaks = breaksOf(spans, today)
  if (start === null) return unmet({ ...said, found: noneActive }, { remedy: 'register', breaks })
  const earliest = residenceFullOn(spans, today)
  const lastBreak = broken.at(-1)
  const restarted =
    lastBreak?.to === start
      ? `（${lastBreak.from} 注销后隔了 ${lastBreak.gapDays} 天，超过 ${gapDays.on(today)} 天，重新计算）`
      : ''
  const found = `${start} 起连续登记，至今 ${days} 天${restarted}`
  if (earliest === today) return met({ ...said, found }, today, breaks)
  return unmet({ ...said, found }, { earliest, gap: untilText(today, earliest), remedy: 'keepRegistered', breaks })
}
