import { badInput, Refusal } from '@shared/refusal'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { noteLook } from '../decisions/desk/noted'
import { deskFile } from './desk-file'

const residentIdCard = '111'

/** 查居住证档案 by the full number, noted on the file. Three round trips with the session. Throws `bad-input`, `not-found`. */
export const findPermit =
  (ports: Pick<Ports, 'permits' | 'people' | 'now' | 'today'>): UseCase<'permit.findPermit'> =>
  async ({ idNumber: typed }, { person }) => {
    const { problem, normalised } = readIdNumber({ idType: residentIdCard, number: typed })
    if (problem) throw badInput({ idNumber: idNumberHints[problem] })
    const file = await ports.permits.get(ports.people.keyOf(residentIdCard, normalised))
    if (!file) throw new Refusal('not-found', { detail: '这个号码还没有办过居住证。' })
    return deskFile(ports, await noteLook(ports, file, { by: person, what: 'lookedUp' }), person)
  }
