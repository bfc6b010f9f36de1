import type { UseCase } from '../../kernel/use-case'
import { refuseNamed } from '../decisions/desk/concerned'
import type { PayPorts } from '../fees/ports'
import { fileReplacement } from '../replacement/request-replacement'
import { counterDone } from './done'
import { filedAtCounter, filerAtCounter } from './person'

/** 窗口补领、换领 (办理规定第二十一条). Three round trips with the session. */
export const replaceAtCounter =
  (ports: PayPorts): UseCase<'permit.replaceAtCounter'> =>
  async (input, caller) => {
    const { fileId, ...form } = input
    const { applicant, file: held } = await filerAtCounter(ports, fileId, caller.person)
    refuseNamed(ports, { ...form, relatives: [] }, caller.person)
    const filed = await fileReplacement(ports)(applicant, form, filedAtCounter(ports, caller, { held, input }))
    return counterDone(ports, filed.file, filed.case)
  }
