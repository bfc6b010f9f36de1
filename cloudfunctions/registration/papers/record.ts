/** 居住登记查询单: the registrations of a person that took effect, and the run of days. */
import { streetName } from '@shared/codes/streets'
import type { Day } from '@shared/model/day'
import { isContested } from '@shared/rules/objection'
import { runStanding } from '@shared/rules/run-standing'
import { longDate } from '@shared/text/days'
import { registrationStateNames } from '@shared/text/registration'
import type { Registration } from '../../kernel/documents'
import { registrationFacts } from '../../kernel/facts'
import type { Ports } from '../../kernel/ports'
import { changesOf } from '../../kernel/registration-changes'

/** As many as one person's paper lists. */
const listed = 100

export const recordsOf = async ({ registrations }: Pick<Ports, 'registrations'>, person: string) =>
  registrations.find({ person }, { order: [['filedAt', 'desc']], limit: listed })

const inEffect = ({ state, registeredOn }: Registration) =>
  registeredOn !== null && (state === 'active' || state === 'movedOut')

/** 连续居住 in words. */
const runText = (docs: readonly Registration[], today: Day): string => {
  if (docs.some((doc) => isContested(changesOf(doc)))) return '有异议正在核实，暂不认定'
  const standing = runStanding(registrationFacts(docs), today)
  switch (standing.state) {
    case 'running':
      return `自${longDate(standing.start)}起，连续 ${standing.days} 天`
    case 'interrupted':
      return `自${longDate(standing.start)}起连续 ${standing.days} 天，${longDate(standing.endedOn)}起没有有效登记`
    case 'none':
      return '没有正在计算的连续居住时间'
  }
}

const tableRow = ({ address, moveInOn, registeredOn, endedOn, state }: Registration, index: number): string[] => [
  String(index + 1),
  address,
  moveInOn,
  registeredOn ?? '',
  endedOn ?? '至今',
  registrationStateNames[state],
]

/** What stands on the paper, and what of it can be compared later. */
export const recordPaper = (docs: readonly Registration[], today: Day) => {
  const effective = docs.filter(inEffect)
  const active = effective.filter(({ state }) => state === 'active')
  const [newest] = effective
  const rows = effective.map(tableRow)
  return {
    rows,
    run: runText(docs, today),
    standing: active.length > 0 ? `有 ${active.length} 条有效的居住登记` : '没有有效的居住登记',
    district: newest?.district ?? null,
    street: newest?.street ?? null,
    place: [...new Set(active.map(({ street }) => streetName(street)))].join('、'),
    /** Without what changes by itself from day to day. */
    content: JSON.stringify(rows),
  }
}
