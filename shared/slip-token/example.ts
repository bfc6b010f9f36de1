/** Keys and slips for tests: made anew each run. */
import { toHex, type AlgorithmName } from './algorithms'
import { toBase32 } from '../model/base32'
import type { SlipToSeal } from './claims'
import type { SigningKey } from './keys'
import { signing } from './signing'

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

export const newKey = (algorithm: AlgorithmName, more: Partial<SigningKey> = {}): SigningKey => {
  const privateKey = toHex(randomBytes(32))
  return {
    kid: algorithm === 'SM2' ? 'sm2a' : 'ed1',
    algorithm,
    privateKey,
    publicKey: signing[algorithm].publicKeyOf(privateKey),
    from: '2026-01-01T00:00:00.000Z',
    until: '2027-01-01T00:00:00.000Z',
    ...more,
  }
}

/** Issued on 2026-11-21 at 10:00, holds until the end of 2026-12-21. */
export const someSlip = (more: Partial<SlipToSeal> = {}): SlipToSeal => ({
  slipId: toBase32(randomBytes(10)),
  index: 123_456,
  issuedAt: '2026-11-21T02:00:00.000Z',
  validUntil: '2026-12-21',
  permitUntil: '2027-05-19',
  name: '欧阳𬱖䶮',
  idNumber: '11010519491231002X',
  ...more,
})
