import type { Day } from '../model/day'

/** Why a permit is cancelled (R31, 条例第二十七条). `suspended` follows from the dates alone; the others are decided by an officer. */
export const cancellationGrounds = {
  suspended: { term: '使用功能中止连续满二年', article: '条例:27.1' },
  shenzhenHukou: { term: '已转为深圳市户籍', article: '条例:27.2' },
  fraud: { term: '弄虚作假取得居住证', article: '条例:27.3' },
  otherLaw: { term: '法律、法规规定的其他情形', article: '条例:27.4' },
} as const
export type CancellationGround = keyof typeof cancellationGrounds

/** The grounds on which an officer decides. 死亡 is taken as one of the last kind (our choice). */
export type DecidedGround = Exclude<CancellationGround, 'suspended'>

export const cancellationGroundKeys = ['shenzhenHukou', 'fraud', 'otherLaw'] as const satisfies readonly DecidedGround[]

export type Cancelling = { ground: DecidedGround; on: Day; reason: string; issuedOn: Day; today: Day }

/** What is wrong with a cancellation; null: it takes effect on `on`, and the person may apply again under article 19. */
export const cancellationProblem = ({
  on,
  reason,
  issuedOn,
  today,
}: Cancelling): 'reason-missing' | 'in-the-future' | 'before-issue' | null => {
  if (!reason.trim()) return 'reason-missing'
  if (on > today) return 'in-the-future'
  return on < issuedOn ? 'before-issue' : null
}
