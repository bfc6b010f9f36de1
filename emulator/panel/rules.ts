/** The numbers of the law as they stand on a day of the city. */
import * as rules from '@shared/rules'
import { numbersInForce } from '@shared/rules/in-force'
import { make, place } from './dom'

const words = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** Shows every number in force on `day`, with its source. */
export const showRules = (day: string): void => {
  const rows = numbersInForce(rules, day).map(({ term, value, unit, source, rule, from }) =>
    make(
      'tr',
      { title: `${rule} · ${from} 起` },
      make('td', {}, term),
      make('td', {}, make('b', {}, `${words(value)}${unit ? ` ${unit}` : ''}`)),
      make('td', { class: 'muted' }, source.replace('our choice', '本系统的选择')),
    ),
  )
  place('rules').replaceChildren(make('table', {}, make('tbody', {}, ...rows)))
}
