import { type OwnCard } from '@shared/contract/cards'
import { caseStateNames } from '@shared/rules/case-states'
import { daysLeft, nearDate, type TimelineItem } from '@/components'
import { cardText as text } from '@/text/cards'

/** What the card went through, where it is, and what is to come. */
export const stepsOf = ({ steps, state, usual, handedOver, takenBack }: OwnCard, now: string): TimelineItem[] => {
  const over = state === 'collected' || state === 'posted' || takenBack !== null
  const past = steps.map((step, i): TimelineItem => {
    const last = i === steps.length - 1
    const whom =
      handedOver && step.state === 'collected' ? ` · ${handedOver.to === 'agent' ? text.toAgent : text.toHolder}` : ''
    return {
      title: text.steps[step.state],
      detail: `${nearDate(step.on, now)}${whom}`,
      state: last && !over ? 'now' : 'done',
    }
  })
  if (takenBack)
    return [...past, { title: text.takenBack[takenBack.from], detail: nearDate(takenBack.on, now), state: 'done' }]
  const next = usual.map(({ step, by }): TimelineItem => ({
    title: text.usual[step],
    detail: by ? text.usually(nearDate(by, now)) : undefined,
    state: 'next',
  }))
  return [...past, ...next]
}

const headOfLive = ({ progress, tracking, usual }: OwnCard, now: string) => {
  const there = usual.find(({ step }) => step === 'deliver')?.by
  return {
    ...(there ? { headline: text.thereBy(nearDate(there, now), daysLeft(there, now)) } : {}),
    state:
      progress === 'cardFault' || progress === 'terminated'
        ? ('refused' as const)
        : progress === 'collected' || progress === 'posted' || progress === 'awaitingCollection'
          ? ('done' as const)
          : ('waiting' as const),
    title: caseStateNames[progress],
    detail: tracking ? `${text.tracking} ${tracking}` : undefined,
  }
}

/** The one thing to know, over everything else: where it is, and by when it usually is there. */
export const headOf = (card: OwnCard, now: string) => {
  const { over, takenBack, state } = card
  if (!over) return headOfLive(card, now)
  const out = state === 'collected' || state === 'posted'
  return {
    state: 'waiting' as const,
    title: takenBack ? text.back : text.over,
    detail: out && !takenBack ? text.overDetail : undefined,
  }
}
