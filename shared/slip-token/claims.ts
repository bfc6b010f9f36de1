/** What a token says. The name is masked and of the number there are four characters: the QR code tells no more than a check does. */
import { addDays, cityInstant, daysBetween, isDay, type Day } from '../model/day'
import { maskName } from '../text/greeting'
import { fromBase32, toBase32 } from '../model/base32'
import type { Claims } from './cose'

/** What is sealed for a slip, in whole as it is stored. */
export interface SlipToSeal {
  slipId: string
  /** Place in the status list. */
  index: number
  issuedAt: string
  /** The last day of the slip, and of the permit. */
  validUntil: Day
  permitUntil: Day
  name: string
  idNumber: string
}

/** 免姓名凭证: a valid permit, until when; nothing by which its holder is found. */
export type PassToSeal = Pick<SlipToSeal, 'index' | 'issuedAt' | 'validUntil' | 'permitUntil'>

interface Dated {
  index: number
  /** Seconds since 1970: valid from `issuedAt` and before `expiresAt`. */
  issuedAt: number
  expiresAt: number
  permitUntil: Day
}

export type Token =
  (Dated & { kind: 'slip'; slipId: string; maskedName: string; lastFour: string }) | (Dated & { kind: 'pass' })

/** RFC 8392, and two for private use: `[index, last day of the permit, masked name, end of the number]` and `[index, last day]`. */
const claim = { expires: 4, issued: 6, id: 7, slip: -65537, pass: -65538 } as const
const idBytes = 10
const epoch: Day = '1970-01-01'
const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000)

const dated = ({ issuedAt, validUntil }: PassToSeal): [number, unknown][] => [
  [claim.expires, seconds(cityInstant(addDays(validUntil, 1)))],
  [claim.issued, seconds(new Date(issuedAt))],
]

/** Throws for a `slipId` that is none. */
export const slipClaims = (slip: SlipToSeal): Claims => {
  const id = fromBase32(slip.slipId)
  if (id?.length !== idBytes) throw new Error('not the id of a slip')
  const { index, permitUntil, name, idNumber } = slip
  const said = [index, daysBetween(epoch, permitUntil), maskName(name), idNumber.slice(-4)]
  return new Map<unknown, unknown>([...dated(slip), [claim.id, id], [claim.slip, said]])
}

export const passClaims = (pass: PassToSeal): Claims =>
  new Map<unknown, unknown>([...dated(pass), [claim.pass, [pass.index, daysBetween(epoch, pass.permitUntil)]]])

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isText = (value: unknown): value is string => typeof value === 'string'

const datesIn = (claims: Claims, said: unknown[]): Dated | null => {
  const [issuedAt, expiresAt, [index, until]] = [claims.get(claim.issued), claims.get(claim.expires), said]
  if (!isCount(issuedAt) || !isCount(expiresAt) || !isCount(index) || !isCount(until) || until > 100_000) return null
  const permitUntil = addDays(epoch, until)
  return isDay(permitUntil) ? { index, issuedAt, expiresAt, permitUntil } : null
}

/** What signed claims say; null where they say something else than a token does. */
export const tokenIn = (claims: Claims): Token | null => {
  const pass = claims.get(claim.pass)
  if (Array.isArray(pass) && pass.length === 2 && claims.size === 3) {
    const dates = datesIn(claims, pass)
    return dates && { kind: 'pass', ...dates }
  }
  const [said, id] = [claims.get(claim.slip), claims.get(claim.id)]
  if (!Array.isArray(said) || said.length !== 4 || claims.size !== 4) return null
  const dates = datesIn(claims, said)
  const [maskedName, lastFour]: unknown[] = said.slice(2)
  if (!dates || !(id instanceof Uint8Array) || id.length !== idBytes || !isText(maskedName) || !isText(lastFour))
    return null
  return { kind: 'slip', slipId: toBase32(id), ...dates, maskedName, lastFour }
}
