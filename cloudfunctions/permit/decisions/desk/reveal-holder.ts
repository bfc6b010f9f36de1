import { Refusal } from '@shared/refusal'
import type { Ports } from '../../../kernel/ports'
import type { UseCase } from '../../../kernel/use-case'
import { noteLook } from './noted'

/** 查看姓名和证件号码: noted on the file before they are shown. Throws `not-found`. */
export const revealHolder =
  (ports: Pick<Ports, 'permits' | 'now' | 'today'>): UseCase<'permit.revealHolder'> =>
  async ({ fileId }, { person }) => {
    const file = await ports.permits.get(fileId)
    if (!file) throw new Refusal('not-found')
    const { personal } = await noteLook(ports, file, { by: person, what: 'revealed' })
    return { name: personal.name, idNumber: personal.idNumber, phone: personal.phone }
  }
