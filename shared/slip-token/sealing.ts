/** Makes tokens and status lists: for the one function that has a key that signs. */
import { passClaims, slipClaims, type PassToSeal, type SlipToSeal } from './claims'
import { sealed, type Claims, type Use } from './cose'
import type { SigningKey } from './keys'
import { signing } from './signing'
import { statusClaims, type StatusList } from './status-list'

const sealedWith = (use: Use, claims: Claims, key: SigningKey): Uint8Array =>
  sealed(use, claims, key, (message) => signing[key.algorithm].sign(message, key.privateKey))

export const sealSlip = (slip: SlipToSeal, key: SigningKey): Uint8Array => sealedWith('slip', slipClaims(slip), key)

export const sealPass = (pass: PassToSeal, key: SigningKey): Uint8Array => sealedWith('slip', passClaims(pass), key)

export const sealStatusList = (list: StatusList, key: SigningKey): Uint8Array =>
  sealedWith('status', statusClaims(list), key)
