/** A case of 自动签注 that waited and does not hold: it ends as if it had not been filed, and the holder decides. */
import type { Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { cycle } from '@shared/rules/cycle'
import { reminderDue } from '@shared/rules/reminders'
import { standingOutcome } from '@shared/rules/standing'
import { standingBecause } from '@shared/text/standing'
import type { PermitFile, StandingLook } from '../../kernel/documents'
import { permitDates } from '../../kernel/permit-standing'
import { withNews } from '../../kernel/telling'
import { withLapse } from '../daily/reminders'
import { withCase } from '../file/permit-file'
import type { Settling } from '../file/settle'
import { autoEndorsePage, lookOf, tailOf } from './standing'

const factOf = (file: PermitFile, decision: Decision, today: Day) => {
  const decided = { ...decision, route: decision.route ?? file.route }
  const outcome = standingOutcome(decided, { resides: true, silentFor: 0 }, today)
  return outcome.outcome === 'ask' ? outcome.fact : 'stillResides'
}

/** On the window's last day itself the holder can still endorse: asked for what is missing, and nothing is looked at again. */
const askedToday = (file: PermitFile, decision: Decision, at: string, today: Day): PermitFile => {
  const dates = permitDates(file)
  if (!dates) return file
  const current = cycle({ ...dates, today })
  const due = reminderDue(current, today)
  const before = lookOf(file, today)
  const fact = factOf(file, decision, today)
  const look: StandingLook = {
    closes: current.validUntil,
    firstOn: before?.firstOn ?? today,
    since: before?.since ?? today,
    lastOn: today,
    expected: null,
    question: { askedOn: today, answer: null, answeredAt: null, ...before?.question, fact },
  }
  const asked: PermitFile = {
    ...file,
    standing: { words: file.standing?.words ?? [], look },
    reminded: due && !file.reminded.includes(due.key) ? [...file.reminded, due.key] : file.reminded,
    personal: { ...file.personal, standingFound: decision },
  }
  const notice = {
    kind: 'standingLastDay' as const,
    to: file._id,
    params: [tailOf(file), standingBecause[fact]],
    page: autoEndorsePage,
  }
  return withNews(asked, { at, by: 'system', what: `standing:asked:${fact}` }, [notice])
}

/** What nobody asked for that day is never refused: it ends withdrawn, and the holder is told in the same write. */
export const leftOpen = ({ file, case: one, decision, now, today }: Settling): PermitFile => {
  const at = now.toISOString()
  const ended = withCase(file, { ...one, state: 'withdrawn', decidedAt: at, due: null })
  const noted = withNews({ ...ended, nextTryAt: null }, { at, by: 'system', what: 'standing:left-open' }, [])
  return today > one.filedOn ? withLapse(noted, at, today) : askedToday(noted, decision, at, today)
}
