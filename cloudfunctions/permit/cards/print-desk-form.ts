import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { noteLook } from '../decisions/desk/noted'
import { cardCase } from './find-case'
import { drawnForm } from './form'

/** 打印申请表 at the desk: the number stands on it in full, so it is noted on the file before. Throws `no-card`, `no-glyph`. */
export const printDeskForm =
  (ports: Pick<Ports, 'permits' | 'ask' | 'now' | 'today'>): UseCase<'permit.printDeskForm'> =>
  async ({ receipt }, { person: by }) => {
    const { file, one } = await cardCase(ports, receipt)
    return drawnForm(ports, { file: await noteLook(ports, file, { by, what: 'revealed' }), one })
  }
