import type { Pdf, Ports, Tokens } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { publicKeys } from './check/public-keys'
import { statusList } from './check/status-list'
import { verify } from './check/verify'
import { drawDocument } from './draw-document'
import { issue } from './issue'
import { listMine } from './list-mine'
import { print } from './print'
import { sealReceipt } from './seal-receipt'
import { withdraw } from './withdraw'

export const slipUseCases = (ports: Ports & { pdf: Pdf; tokens: Tokens }): UseCases<'slip'> => ({
  'slip.issue': issue(ports),
  'slip.print': print(ports),
  'slip.listMine': listMine(ports),
  'slip.withdraw': withdraw(ports),
  'slip.sealReceipt': sealReceipt(ports),
  'slip.verify': verify(ports),
  'slip.publicKeys': publicKeys(ports),
  'slip.statusList': statusList(ports),
  'slip.drawDocument': drawDocument(ports),
})
