import type { Pdf, Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { drawDocument } from './draw-document'
import { issue } from './issue'
import { listMine } from './list-mine'
import { withdraw } from './withdraw'

export const slipUseCases = (ports: Ports & { pdf: Pdf }): UseCases<'slip'> => ({
  'slip.issue': issue(ports),
  'slip.listMine': listMine(ports),
  'slip.withdraw': withdraw(ports),
  'slip.drawDocument': drawDocument(ports),
})
