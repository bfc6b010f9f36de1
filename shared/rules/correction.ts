import type { Day } from '../model/day'

/** Who asks for a correction. `officer`: 公安民警; `gridOfficer`: 受委托机构的网格员. */
export type Corrector = 'resident' | 'declarant' | 'gridOfficer' | 'officer'

/** What is corrected: fields of the content (条例第九条), the day of moving in, or the 登记日期 from which residence counts. */
export type Correction =
  | { field: 'content' | 'moveInOn' }
  | { field: 'registeredOn'; from: Day; to: Day; today: Day; moveInOn: Day; reason: string }

/** `request`: a 更正申请 that a grid officer decides. `forbidden` with its problem. */
type CorrectionAnswer = {
  may: 'correct' | 'request' | 'forbidden'
  problem: 'officers-only' | 'reason-missing' | 'in-the-future' | 'before-move-in' | null
}

const forbidden = (problem: CorrectionAnswer['problem']): CorrectionAnswer => ({ may: 'forbidden', problem })

/**
 * 补正 (R17, 条例第十五条). A declarant and the staff correct what was declared, a resident asks for it. The 登记日期 is moved
 * by an officer alone, with a reason that is recorded: nobody buys months of residence, and none begins before moving in.
 */
export const correction = (by: Corrector, asked: Correction): CorrectionAnswer => {
  if (asked.field !== 'registeredOn') return { may: by === 'resident' ? 'request' : 'correct', problem: null }
  if (by !== 'officer') return forbidden('officers-only')
  if (!asked.reason.trim()) return forbidden('reason-missing')
  if (asked.to > asked.today) return forbidden('in-the-future')
  return asked.to < asked.moveInOn ? forbidden('before-move-in') : { may: 'correct', problem: null }
}
