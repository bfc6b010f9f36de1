import { Refusal } from '@shared/refusal'
import { slipStateNames } from '@shared/text/slip'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { standingOf } from './standing'
import { photoImage } from './facts'
import { sheetOf, type SheetPorts } from './sheet'

/** 重新打印信息单. Four round trips with the session. Throws `not-found`, `no-slip` once it is over, `register-silent`. */
export const print =
  (ports: Pick<Ports, 'slips' | 'permits' | 'registers'> & SheetPorts): UseCase<'slip.print'> =>
  async ({ slipId }, { person }) => {
    const [slip, file] = await Promise.all([ports.slips.get(slipId), ports.permits.get(person)])
    if (slip?.person !== person) throw new Refusal('not-found')
    const state = standingOf(slip, file, ports.today())
    if (state !== 'valid')
      throw new Refusal('no-slip', {
        detail: `这份信息单${slipStateNames[state]}，不能再打印。需要的话，请重新出具一份。`,
      })
    const { idNumber, photoNumber } = slip.personal
    return sheetOf(ports, slip, await photoImage(ports, idNumber, photoNumber))
  }
