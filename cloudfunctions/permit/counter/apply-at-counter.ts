import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { refuseNamed } from '../decisions/desk/concerned'
import { fileApplication } from '../filing/application'
import { counterDone } from './done'
import { filedAtCounter, filerAtCounter } from './person'

/** 窗口申领 (办理规定第十四条), again after 注销 too. Four round trips with the session. */
export const applyAtCounter =
  (ports: Ports): UseCase<'permit.applyAtCounter'> =>
  async (input, caller) => {
    const { fileId, declared: _, ...form } = input
    const { applicant, file: held } = await filerAtCounter(ports, fileId, caller.person)
    refuseNamed(ports, form, caller.person)
    const filed = await fileApplication(ports)(applicant, form, filedAtCounter(ports, caller, { held, input }))
    return counterDone(ports, filed.file, filed.case)
  }
