/** The numbers of the law as they stand on a day of the city. */
import * as rules from '@shared/rules'
import { numbersInForce } from '@shared/rules/in-force'
import { make, place } from './dom'

/** Shows every number in force on `day`, with its source; what is no number is in docs and code. */
export const showRules = (day: string): void => {
  const numbers = numbersInForce(rules, day).filter(({ value }) => typeof value === 'number')
  const rows = numbers.map(({ term, value, unit, source, rule, from }) =>
    make(
      'tr',
      { title: `${rule} · ${from} 起` },
      make('td', {}, term),
      make('td', {}, make('b', {}, `${String(value)}${unit ? ` ${unit}` : ''}`)),
      make('td', { class: 'muted' }, source.replace('our choice', '本系统的选择')),
    ),
  )
  place('rules').replaceChildren(make('table', {}, make('tbody', {}, ...rows)))
}
