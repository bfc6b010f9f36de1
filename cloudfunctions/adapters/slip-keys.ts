/** 凭证码的密钥: reads the keys of this deployment, and seals with the one whose time it is. */
import * as z from 'zod'
import { tokenAddress } from '@shared/slip-token/address'
import { algorithmNames } from '@shared/slip-token/algorithms'
import { signedBy, type SigningKey, type TokenKey } from '@shared/slip-token/keys'
import { sealPass, sealSlip, sealStatusList } from '@shared/slip-token/sealing'
import { signing } from '@shared/slip-token/signing'
import type { Tokens } from '../kernel/ports'
import { json, settingsReader, stage, type Environment } from './settings'

const hex = (...lengths: number[]) =>
  z
    .string()
    .regex(/^([0-9a-f]{2})+$/, 'must be hex, in small letters')
    .refine(({ length }) => lengths.includes(length), `must have ${lengths.join(' or ')} characters`)
const named = {
  kid: z.string().regex(/^[a-z0-9]{1,8}$/, 'must be up to eight small letters and digits'),
  algorithm: z.enum(algorithmNames),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
}

/** A key that signs, or one of which only the public half is left since its time is over. */
const key = z.union([
  z.strictObject({ ...named, privateKey: hex(64) }).transform((one, context): SigningKey => {
    try {
      return { ...one, publicKey: signing[one.algorithm].publicKeyOf(one.privateKey) }
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a private key of its algorithm' })
      return z.NEVER
    }
  }),
  z.strictObject({ ...named, publicKey: hex(64, 130) }),
])
type Key = SigningKey | TokenKey
const canSign = (one: Key): one is SigningKey => 'privateKey' in one

const schema = z.object({
  JUZHU_STAGE: stage,
  SLIP_TOKEN_KEYS: json(z.array(key))
    .refine((keys) => keys.some(canSign), 'must have a key that signs')
    .refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length, 'must name no key twice')
    .refine(
      (keys) => keys.every(({ from, until }) => Date.parse(from) < Date.parse(until)),
      'must end after they begin',
    ),
})

const read = settingsReader(schema, ({ SLIP_TOKEN_KEYS: keys }) =>
  keys.filter(({ kid }) => kid.startsWith('dev')).map(({ kid }) => `SLIP_TOKEN_KEYS has the development key ${kid}`),
)

/** Parses the environment. Throws one error that names what is missing or wrong, never its value. */
export const readSlipKeys = (environment: Environment): Key[] => read(environment).SLIP_TOKEN_KEYS

const publicHalf = ({ kid, algorithm, publicKey, from, until }: Key): TokenKey => ({
  kid,
  algorithm,
  publicKey,
  from,
  until,
})

/** The first key that is in its time signs; the others are there to check. `publicUrl` without a slash at its end. */
export const slipTokens = (keys: readonly Key[], publicUrl: string, now: () => Date): Tokens => {
  const current = (): SigningKey => {
    const found = keys.filter(canSign).find((one) => signedBy(one, now().getTime()))
    if (!found) throw new Error('no key of SLIP_TOKEN_KEYS is in its time')
    return found
  }
  return {
    seal: (slip) => tokenAddress(publicUrl, sealSlip(slip, current())),
    sealNameless: (pass) => tokenAddress(publicUrl, sealPass(pass, current())),
    sealStatusList: (list) => sealStatusList(list, current()),
    publicKeys: () => keys.map(publicHalf),
  }
}

/** The port of a deployed function. Throws when a setting is missing or not fit for production. */
export const productionTokens = (publicUrl: string, now: () => Date): Tokens =>
  slipTokens(readSlipKeys(process.env), publicUrl, now)
