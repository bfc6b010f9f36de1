import { fontsBeside, pdfs } from '../adapters/pdf'
import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { productionTokens } from '../adapters/slip-keys'
import { serve } from '../kernel/serve'
import { slipUseCases } from './use-cases'

const general = productionPorts()
const tokens = productionTokens(general.publicUrl, general.now)
const ports = { ...general, tokens, pdf: pdfs(fontsBeside()) }

/** 凭证：the one function that carries fonts and draws PDF, and that has the keys which sign tokens. */
export const main = serve('slip', slipUseCases(ports), ports, platform)
