import { productionPdf } from '../adapters/pdf'
import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { productionTokens } from '../adapters/slip-keys'
import { serve } from '../kernel/serve'
import { slipUseCases } from './use-cases'

const general = productionPorts()
const tokens = productionTokens(general.publicUrl, general.now)
const ports = { ...general, tokens, pdf: productionPdf() }

/** 凭证：the one function that carries fonts, draws PDF, and has the keys which sign them and tokens. */
export const main = serve('slip', slipUseCases(ports), ports, platform)
