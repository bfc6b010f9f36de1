import { signatures } from '../adapters/message-signatures'
import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { spreadsheets } from '../adapters/spreadsheet'
import { serve } from '../kernel/serve'
import { partnerEndpoints } from './interface'
import { partnerUseCases } from './use-cases'

const ports = { ...productionPorts(), signatures, sheets: spreadsheets }

/** 用证部门: their signed interface and their desk. It holds keys that verify, and none that signs for the city. */
export const main = serve('partner', partnerUseCases(ports), ports, platform, {}, partnerEndpoints(ports))
