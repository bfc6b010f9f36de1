import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { serve } from '../kernel/serve'
import { permitUseCases } from './use-cases'

const ports = productionPorts()

/** 居住证：eligibility, application, endorsement, status. */
export const main = serve('permit', permitUseCases(ports), ports, platform)
