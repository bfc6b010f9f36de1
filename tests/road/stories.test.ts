/**
 * Lives made up at random and the dates worked out by hand, in one city whose clock runs through the years: whatever is
 * filed when, permits have the dates that the law gives them, nobody has two, no endorsement is lost.
 * `STORIES_SEED`, `STORIES_COUNT` and `STORIES_ONLY` (one life of a seed) run others.
 */
import type { Actor } from '../stories/actor'
import { livesOf } from '../stories/arbitraries'
import type { Seen } from '../stories/deeds/card'
import { openStoryCity, type StoryCity } from '../stories/city'
import { wrongWith } from '../stories/invariants'
import { runStories, type Run } from '../stories/run'
import { scripted } from '../stories/scripted'
import type { Story } from '../stories/story'

const setting = (name: string, usual: number) => Number(process.env[name] ?? usual)
const usualCount = 50
const count = setting('STORIES_COUNT', usualCount)
const seed = setting('STORIES_SEED', 20261122)
const only = process.env.STORIES_ONLY
/** People in one city: more make its days too long. */
const together = 400
const ends = count > usualCount ? '2028-03-15' : '2027-03-15'
/** How many stories that went wrong are told in full. */
const shown = 4

jest.setTimeout(4 * 3_600_000)

const chosen = (): Story[] => {
  const lives = livesOf(seed, only === undefined ? count : Number(only) + 1)
  return only === undefined ? lives : lives.slice(Number(only))
}

const inCities = (stories: readonly Story[]): Story[][] =>
  Array.from({ length: Math.ceil(stories.length / together) }, (_, i) =>
    stories.slice(i * together, (i + 1) * together),
  )

const told = ({ story, told: lines, fault }: Actor, wrong: readonly string[]) =>
  [story.title, ...lines, fault ?? '', ...wrong].join('\n')

/** Everything that went wrong, as people can read it. */
const faultsOf = async (place: StoryCity, { actors }: Run): Promise<string[]> => {
  const faults: string[] = []
  const seen = await place.city.get<Seen>('/emulator/pay')
  for (const actor of actors) {
    const wrong = actor.fault ? [] : await wrongWith(place.database, actor, seen)
    if (actor.fault || wrong.length > 0) faults.push(told(actor, wrong))
  }
  return faults
}

const runInOneCity = async (stories: readonly Story[]) => {
  const place = await openStoryCity()
  try {
    const run = await runStories(place, stories, ends)
    return { run, faults: await faultsOf(place, run) }
  } finally {
    await place.stop()
  }
}

const tally = (actors: readonly Actor[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { matter, state } of actors.flatMap(({ cases }) => cases)) {
    const name = `${matter} ${state}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

describe('lives of people', () => {
  it('have the dates that the law gives them, whatever they do and when', async () => {
    const lives = chosen()
    const actors: Actor[] = []
    for (const [i, some] of inCities(lives).entries()) {
      const begun = Date.now()
      const { run, faults } = await runInOneCity(i === 0 && only === undefined ? [...scripted(), ...some] : some)
      actors.push(...run.actors)
      const seconds = Math.round((Date.now() - begun) / 1000)
      const sum = `${run.actors.length} lives, ${run.steps} steps on ${run.stops} days, ${seconds} s`
      process.stdout.write(`stories: seed ${seed}, ${sum}, ${JSON.stringify(tally(run.actors))}\n`)
      const again = `STORIES_SEED=${seed} STORIES_COUNT=${count}; one alone: STORIES_ONLY=<its number>`
      if (faults.length > 0)
        throw new Error(`${faults.length} stories went wrong (${again})\n\n${faults.slice(0, shown).join('\n\n')}`)
    }
    const counts = tally(actors)
    const wanted = ['firstIssue', 'endorsement'].flatMap((matter) => [`${matter} approved`, `${matter} refused`])
    if (only === undefined) expect([...wanted, 'reapplication approved'].filter((name) => !counts[name])).toEqual([])
  })
})
