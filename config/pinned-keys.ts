/** 内置公钥: the keys with which the mini-program checks slips without asking anybody. */
import * as z from 'zod'

const key = z.strictObject({
  kid: z.string().regex(/^[a-z0-9]{1,8}$/),
  algorithm: z.enum(['SM2', 'Ed25519']),
  publicKey: z.string().regex(/^([0-9a-f]{64}|04[0-9a-f]{128})$/),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
})

/**
 * `JUZHU_SLIP_KEYS`, as `slip.publicKeys` answers them. A build that names the service it is for has to pin them; one that
 * does not, which is for trying things out, asks the service it finds. Throws for a list that is none.
 */
export const pinnedKeys = (environment: Record<string, string | undefined>): string => {
  const {
    JUZHU_SLIP_KEYS: text = '',
    JUZHU_CLOUD_ENV: cloud,
    JUZHU_API_ORIGIN: origin,
    JUZHU_STAGE: stage,
  } = environment
  const production = Boolean(cloud ?? origin) || stage === 'production'
  if (text === '' && !production) return ''
  if (text === '') throw new Error('JUZHU_SLIP_KEYS: a build for production pins the public keys of slips')
  const keys = z.array(key).min(1).parse(JSON.parse(text))
  if (production && keys.some(({ kid }) => kid.startsWith('dev')))
    throw new Error('JUZHU_SLIP_KEYS: has a development key')
  return JSON.stringify(keys)
}
