import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { serve } from '../kernel/serve'
import { reviewUseCases } from './use-cases'

const ports = productionPorts()

/** 审核：what staff decide. */
export const main = serve('review', reviewUseCases(ports), ports, platform)
