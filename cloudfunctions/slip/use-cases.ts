import type { Pdf, Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { drawDocument } from './draw-document'

export const slipUseCases = (ports: Ports & { pdf: Pdf }): UseCases<'slip'> => ({
  'slip.drawDocument': drawDocument(ports),
})
