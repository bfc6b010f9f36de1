import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { applicantOf } from '../file/permit-file'
import { fileApplication } from '../filing/application'
import { filedBySelf, filedView } from './filed-by-self'

/** 申领居住证 (R19–R23, R35). Four round trips with the session; the registers are asked in parallel. */
export const apply =
  (ports: Ports): UseCase<'permit.apply'> =>
  async (input, caller) =>
    filedView(
      await fileApplication(ports)(applicantOf(caller), input, filedBySelf(ports, caller, input)),
      ports.today(),
    )
