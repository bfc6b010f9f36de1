import type { Day } from '../model/day'
import { firstDayIn, type Span } from './coverage'
import { met, unmet, unknown, untilText, type Check } from './findings'
import { inForce } from './in-force'

/** 引进人才 classes of the talent register. */
export const talentClassNames = {
  domesticTalent: '国内高层次人才',
  overseasTalent: '海外高层次人才',
  seniorSkilledWorker: '高级工（三级）及以上技能人才',
  returnee: '留学回国人员',
  fullTimeCollege: '全日制大专及以上学历',
  talentCard: '鹏城优才卡持有者',
} as const

/** Which classes may apply directly. */
export const talentClasses = inForce<readonly string[]>(
  [
    {
      from: '2015-06-01',
      value: ['domesticTalent', 'overseasTalent', 'returnee'],
      source: '深府办〔2015〕18号（已废止，经转述）',
    },
    {
      from: '2016-11-01',
      value: ['domesticTalent', 'overseasTalent', 'seniorSkilledWorker', 'returnee', 'fullTimeCollege'],
      source: '办理规定第十五条',
    },
    { from: '2026-01-10', value: Object.keys(talentClassNames), source: '深圳公安解答 2026-01-10' },
  ],
  { rule: 'R21', term: '引进人才类别' },
)

/** What the talent register says; null: no record. `'unanswered'`: it did not answer. A class it does not know is not accepted. */
export type TalentFact = { class: string; verified: boolean } | null | 'unanswered'

const said = { condition: 'talent' as const, required: '属于引进人才，并经人社部门核实', article: '条例:19.2' }

const nameOf = (talentClass: string): string => (talentClassNames as Record<string, string>)[talentClass] ?? '其他'

/** The days on which the law takes this class, verified: a list that is already published counts from its day. */
export const talentDays = (talent: TalentFact): Span[] => {
  if (talent === null || talent === 'unanswered' || !talent.verified) return []
  const { versions } = talentClasses
  const inOrder = versions.map(({ from, value }, i) => ({ from, value, to: versions[i - 1]?.from ?? null })).reverse()
  return inOrder.filter(({ value }) => value.includes(talent.class)).map(({ from, to }) => ({ from, to }))
}

/** 引进人才 (R21): a verified record with the authority, not an uploaded paper. */
export const talentCheck = (talent: TalentFact, today: Day): Check => {
  if (talent === 'unanswered') return unknown(said)
  if (talent === null) return unmet({ ...said, found: '没有查到人才记录' }, { remedy: 'verifyTalent' })
  const name = nameOf(talent.class)
  if (!talentClasses.on(today).includes(talent.class)) {
    const earliest = firstDayIn(talentDays(talent), today)
    const found = `人才记录“${name}”不在可直接申领的范围内`
    return unmet({ ...said, found }, { earliest, gap: untilText(today, earliest) })
  }
  return talent.verified
    ? met({ ...said, found: `${name}，已核实` }, today)
    : unmet({ ...said, found: `${name}，尚未经人社部门核实，请先到人社部门核实` }, { remedy: 'verifyTalent' })
}
