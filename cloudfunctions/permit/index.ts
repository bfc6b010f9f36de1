import { productionPay } from '../adapters/pay'
import { platform } from '../adapters/platform'
import { productionPorts } from '../adapters/production'
import { serve } from '../kernel/serve'
import { onPaymentNotice } from './fees/on-notice'
import { permitUseCases } from './use-cases'

const ports = { ...productionPorts(), pay: productionPay() }

/** 居住证：eligibility, application, endorsement, replacement, status; the one function that takes money. */
export const main = serve('permit', permitUseCases(ports), ports, platform, { 'wechat-pay': onPaymentNotice(ports) })
