import { openStoryCity } from './tests/stories/city'
import { livesOf } from './tests/stories/arbitraries'
import { runStories } from './tests/stories/run'
const main = async () => {
  const t = performance.now()
  const place = await openStoryCity()
  console.log('open', performance.now() - t)
  const stories = livesOf(Number(process.env.STORIES_SEED ?? 1), Number(process.env.STORIES_COUNT ?? 50))
  const { actors, stops, steps } = await runStories(place, stories, process.env.ENDS ?? '2027-12-15')
  console.log(stops, steps, 'ms', performance.now() - t)
  for (const a of actors.filter(a => a.fault).slice(0, Number(process.env.SHOW ?? 3))) { console.log(a.story.title); console.log(a.told.join('\n')); console.log(a.fault) }
  console.log('faults', actors.filter(a => a.fault).length)
  const count = new Map<string, number>()
  for (const a of actors) for (const c of a.cases) { const k = c.matter + ' ' + c.state; count.set(k, (count.get(k) ?? 0) + 1) }
  console.log([...count])
  await place.stop()
}
void main()
