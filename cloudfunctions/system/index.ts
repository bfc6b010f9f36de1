import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { serve } from '../kernel/serve'
import { systemUseCases } from './use-cases'

const ports = productionPorts({ sends: 'notices' })

/** 定时任务：notices, reminders, waiting cases. */
export const main = serve('system', systemUseCases(ports), ports, platform)
