import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { spreadsheets } from '../adapters/spreadsheet'
import { serve } from '../kernel/serve'
import { registrationUseCases } from './use-cases'

const ports = { ...productionPorts(), sheets: spreadsheets }

/** 居住登记：dwellings, declarations, receipts. */
export const main = serve('registration', registrationUseCases(ports), ports, platform)
