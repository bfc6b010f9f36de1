import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { serve } from '../kernel/serve'
import { accountUseCases } from './use-cases'

const ports = productionPorts({ sends: 'codes' })

/** 账号：sign-in, step-up, role, drafts, messages. */
export const main = serve('account', accountUseCases(ports), ports, platform)
