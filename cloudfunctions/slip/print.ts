import { Refusal } from '@shared/refusal'
import { slipStateNames } from '@shared/text/slip'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { standingOf } from './standing'
import { photoImage } from './facts'
import { slipWithFile, type HolderPorts } from './holders'
import { sheetOf, type SheetPorts } from './sheet'

/**
 * 重新打印信息单. Four round trips with the session, two more for a child's. Throws `not-found`, `no-slip` once it is over,
 * `register-silent`.
 */
export const print =
  (ports: Pick<Ports, 'slips' | 'registers'> & HolderPorts & SheetPorts): UseCase<'slip.print'> =>
  async ({ slipId }, caller) => {
    const { slip, file } = await slipWithFile(ports, caller, slipId)
    const state = standingOf(slip, file, ports.today())
    if (state !== 'valid')
      throw new Refusal('no-slip', {
        detail: `这份信息单${slipStateNames[state]}，不能再打印。需要的话，请重新出具一份。`,
      })
    const { idNumber, photoNumber } = slip.personal
    return sheetOf(ports, slip, await photoImage(ports, idNumber, photoNumber))
  }
