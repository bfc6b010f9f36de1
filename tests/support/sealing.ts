/** Settings of a seal that no other test shares. */
import { X509Certificate } from 'node:crypto'
import { readSealSettings, type SealSettings } from '../../cloudfunctions/adapters/signing/settings'
import { newSealAccount, type SealAccount } from '../../emulator/seal-authority'

export const sealEnvironment = ({ key, certificates, name }: SealAccount) => ({
  JUZHU_STAGE: 'development',
  SLIP_SEAL_KEY: key,
  SLIP_SEAL_CERTIFICATES: certificates.join(','),
  SLIP_SEAL_NAME: name,
})

/** The authority that a checker pins. */
export const authorityOf = ({ certificates }: SealAccount): X509Certificate =>
  new X509Certificate(Buffer.from(certificates.at(-1) ?? '', 'base64'))

export const newSeal = async (): Promise<{ account: SealAccount; settings: SealSettings }> => {
  const account = await newSealAccount()
  return { account, settings: readSealSettings(sealEnvironment(account)) }
}
