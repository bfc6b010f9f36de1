import type { StandingView, YearView } from '@shared/contract/standing'
import { addDays, earlierOf, type Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { overlap, type RegistrationFact } from '@shared/rules/coverage'
import { spansOf } from '@shared/rules/residence'
import { endorsementResidenceDays, lookbackFrom, residenceDaysOn } from '@shared/rules/residence-days'
import { lackingIn } from '@shared/rules/standing'
import type { PermitFile } from '../../kernel/documents'
import { statusOf } from '../../kernel/permit-standing'
import { agreedTo, lookOf, nextStandingLook } from './standing'

/** The year that an endorsement looked at, from what the decision was made of; null where no registrations were known. */
export const yearOf = ({ inputs }: Decision): YearView | null => {
  const { today, registrations } = inputs as { today: Day; registrations: RegistrationFact[] | null }
  const spans = spansOf(registrations)
  if (!spans) return null
  const from = lookbackFrom(today)
  return {
    from,
    to: today,
    days: residenceDaysOn(spans, today),
    needed: endorsementResidenceDays.on(today),
    spans: overlap(spans, [{ from, to: addDays(today, 1) }]).map((span) => ({
      from: span.from,
      to: earlierOf(span.to ?? today, today),
    })),
  }
}

const questionView = (file: PermitFile, today: Day): StandingView['question'] => {
  const look = lookOf(file, today)
  const found = file.personal.standingFound
  if (!look?.question || !found) return null
  const { fact, askedOn, answer } = look.question
  return {
    fact,
    askedOn,
    answer,
    lookedOn: look.lastOn,
    earliest: found.earliest,
    findings: lackingIn(found),
    year: fact === 'residenceDays' ? yearOf(found) : null,
  }
}

/** 自动签注 as its holder sees it; a person without a file has none. */
export const standingViewOf = (file: PermitFile | null, today: Day): StandingView => {
  const agreed = file && agreedTo(file)
  const status = statusOf(file, today)
  const open = file && agreed && (status === 'valid' || status === 'suspended')
  return {
    on: Boolean(agreed),
    givenAt: agreed?.at ?? null,
    version: agreed?.version ?? null,
    available: status === 'valid' || status === 'suspended',
    nextLookOn: open ? nextStandingLook(file, today) : null,
    question: open ? questionView(file, today) : null,
  }
}
