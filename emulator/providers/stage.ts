/** A stage for tests: the providers on a port of their own, the production adapters pointed at them, and the city's clock. */
import { notices } from '@shared/text/notices'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import {
  createProviders,
  memoryStore,
  newProviderCredentials,
  type ProviderCredentials,
  type ProviderStore,
  providerEnvironment,
} from './index'
import { templateId } from './credentials'
import { type SmsLimits } from './tencent/sms-limits'

/** Sets what `Date` says, for the SDK, the adapters and the providers alike; timers stay real. */
export const setClock = (instant: string) => {
  jest.useFakeTimers({
    now: new Date(instant),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  })
}

/** Accounts are made once a test file: two key pairs take their time. */
let accounts: ProviderCredentials | null = null

export const passSeconds = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000)

type StageOptions = { store?: ProviderStore; smsLimits?: SmsLimits; slowMs?: number }

export const openStage = async ({ store = memoryStore(), smsLimits, slowMs = 400 }: StageOptions = {}) => {
  accounts ??= newProviderCredentials()
  const credentials = accounts
  const asked: { url: string; headers: Record<string, unknown> }[] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    void providers.answer(request, response).then((mine) => (mine ? undefined : response.writeHead(404).end()))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const providers = createProviders({ now: () => new Date(), store, credentials, publicUrl: url, smsLimits, slowMs })
  const environment = providerEnvironment(credentials, url)
  const templates = Object.fromEntries(Object.keys(notices).map((kind) => [kind, templateId(kind)]))
  const settings = {
    sms: { url, ...credentials.sms, templates },
    eid: { url, ...credentials.faceid },
    wechat: { url: environment.WECHAT_URL, ...credentials.wechat },
    ncidas: { url: environment.NCIDAS_URL, ...credentials.ncidas },
    registers: { url: environment.REGISTERS_URL, ...credentials.registers },
  }
  const close = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return { url, providers, credentials, environment, settings, asked, close }
}
export type Stage = Awaited<ReturnType<typeof openStage>>

export const somebody = {
  name: '欧阳𬱖',
  idNumber: '11010519491231002X',
  record: {
    name: '欧阳𬱖',
    idType: '111',
    sex: '2',
    ethnicity: '01',
    birthDate: '1949-12-31',
    hukou: { divisionCode: '450301', address: '广西桂林市' },
    phone: '13800138000',
    alive: true,
  },
}
