import { fontsBeside, pdfs } from '../adapters/pdf'
import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { serve } from '../kernel/serve'
import { slipUseCases } from './use-cases'

const ports = { ...productionPorts(), pdf: pdfs(fontsBeside()) }

/** 凭证：the one function that carries fonts and draws PDF. */
export const main = serve('slip', slipUseCases(ports), ports, platform)
