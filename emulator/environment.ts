/** The environment that hosted functions get: the platform's names, and the settings of the house. */
import type { Credentials } from './credentials'
import { providerEnvironment } from './providers/credentials'

/** The environment of the city's database. */
export const cityEnvironment = 'juzhu-local'

/** How the SDK finds the emulator and tells who calls. */
export const platformEnvironment = (environmentId: string, url: string): Record<string, string> => ({
  SCF_NAMESPACE: environmentId,
  TCB_ENV: environmentId,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE,TCB_SOURCE_IP,TCB_UUID,TCB_CUSTOM_USER_ID,TCB_ISANONYMOUS_USER',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP',
  SILENCE: 'true',
})

/** All that any function is set up with, by name. */
const settings = (url: string, { keys, providers, tokenKeys, seal }: Credentials): Record<string, string> => ({
  JUZHU_STAGE: 'development',
  JUZHU_SEAL_KEYS: JSON.stringify(keys.seal),
  JUZHU_INDEX_KEY: keys.index,
  JUZHU_PUBLIC_URL: url,
  SLIP_SEAL_KEY: seal.key,
  SLIP_SEAL_CERTIFICATES: seal.certificates.join(','),
  SLIP_SEAL_NAME: seal.name,
  SLIP_TOKEN_KEYS: JSON.stringify(tokenKeys),
  ...providerEnvironment(providers, url),
})

/** Everything but a worker's own credentials: the platform's names, and of the settings those that deployment gives it. */
export const functionEnvironment = (
  environmentId: string,
  url: string,
  credentials: Credentials,
  named: readonly string[],
): Record<string, string> => ({
  ...platformEnvironment(environmentId, url),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  ...Object.fromEntries(Object.entries(settings(url, credentials)).filter(([name]) => named.includes(name))),
})
