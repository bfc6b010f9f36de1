/** 社保缴费月份: a month is one square; a tap pays it or takes it away. */
import { type Month, shiftMonth } from '@shared/model/day'
import type { InsuranceSpell, InsuranceType, SocialInsuranceRecord } from '@shared/model/registers'
import { insuranceKinds, insuranceNames } from '@shared/rules/insurance'
import { make } from './dom'

const shownMonths = 24
const types = insuranceKinds
/** The two that count for a permit; the others are folded away. */
const counting = 2

const monthsFrom = (from: Month, to: Month): Month[] => {
  const months: Month[] = []
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month)
  return months
}

const paidMonths = (spells: readonly InsuranceSpell[], last: Month): Set<Month> =>
  new Set(spells.flatMap(({ from, to }) => monthsFrom(from, to === null || to > last ? last : to)))

/** Spells that cover exactly these months. One that reaches the last month booked stays open when it was. */
const spellsOf = (paid: Set<Month>, last: Month, open: boolean): InsuranceSpell[] => {
  const spells: InsuranceSpell[] = []
  for (const month of [...paid].sort()) {
    const before = spells.at(-1)
    if (before && before.to !== null && shiftMonth(before.to, 1) === month) before.to = month
    else spells.push({ from: month, to: month })
  }
  const end = spells.at(-1)
  if (end && end.to === last && open) end.to = null
  return spells
}

const toggled = (record: SocialInsuranceRecord, type: InsuranceType, month: Month): SocialInsuranceRecord => {
  const last = record.postedThrough
  const paid = paidMonths(record[type], last)
  if (!paid.delete(month)) paid.add(month)
  const open = record[type].some(({ to }) => to === null)
  return { ...record, [type]: spellsOf(paid, last, open || month === last) }
}

/** Two years of every insurance; `change` gets the record that a tap makes. */
export const monthGrids = (
  record: SocialInsuranceRecord,
  change: (record: SocialInsuranceRecord) => void,
): HTMLElement[] => {
  const last = record.postedThrough
  const months = monthsFrom(shiftMonth(last, 1 - shownMonths), last)
  const grids = types.map((type) => {
    const paid = paidMonths(record[type], last)
    const squares = months.map((month) =>
      make(
        'button',
        {
          pressed: paid.has(month),
          title: `${month}${paid.has(month) ? ' 已缴' : ' 未缴'}`,
          label: `${insuranceNames[type]} ${month}`,
          onclick: () => change(toggled(record, type, month)),
        },
        String(Number(month.slice(5))),
      ),
    )
    return make(
      'div',
      {},
      make(
        'div',
        { class: 'row' },
        insuranceNames[type],
        make(
          'span',
          { class: 'muted' },
          `近 ${shownMonths} 个月，缴 ${months.filter((month) => paid.has(month)).length} 个月`,
        ),
      ),
      make('div', { class: 'months' }, ...squares),
    )
  })
  const others = make('details', {}, make('summary', { class: 'muted' }, '工伤、失业、生育'), ...grids.slice(counting))
  return [...grids.slice(0, counting), others]
}
