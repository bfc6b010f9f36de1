/** How everybody one can be stands on the city's day, and what happens to them next. */
import type { Day } from '@shared/model/day'
import { personas } from '../../city'
import { EngineError } from '../../engine'
import { type NextEvent, nextEvents } from './events'
import { factsOf, pendingLinks, type Sources } from './facts'
import { type Standing, standingOf } from './standing'

export type { Sources } from './facts'

type PersonToday = { key: string; today: Day; standing: Standing; events: NextEvent[] }

const everybody = async (sources: Sources, today: Day): Promise<PersonToday[]> => {
  const queue = pendingLinks(sources.database)
  return Promise.all(
    personas.map(async ({ key, idType, idNumber, roles }) => {
      const facts = await factsOf(sources, { idType, idNumber }, today)
      const isStaff = roles[0] === 'staff'
      return {
        key,
        today,
        standing: standingOf(facts, roles[0], queue),
        events: nextEvents(facts, isStaff ? queue : []),
      }
    }),
  )
}

/**
 * `[{ key, today, standing: { text, tone }, events: [{ on, kind, text }] }]`, personas in their order, events by day. Nobody
 * while the city is being made anew and has no collections.
 */
export const peopleToday = (sources: Sources, today: Day): Promise<PersonToday[]> =>
  everybody(sources, today).catch((error: unknown) => {
    if (error instanceof EngineError && error.code === 'DATABASE_COLLECTION_NOT_EXIST') return []
    throw error
  })
