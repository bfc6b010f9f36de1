import type { CheckedSlip, SlipAnswer } from '@shared/contract/slip-check'
import { parseSlipId } from '@shared/model/slip-id'
import { tokenText } from '@shared/slip-token/address'
import type { Token } from '@shared/slip-token/claims'
import { readToken, tokenState } from '@shared/slip-token/token'
import { maskName } from '@shared/text/greeting'
import type { Slip } from '../../kernel/documents'
import type { Ports, Tokens } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { wrongCodes } from '../../kernel/wrong-codes'
import { standingOf } from '../standing'

type VerifyPorts = Pick<Ports, 'slips' | 'permits' | 'tries' | 'people' | 'now' | 'today'> & { tokens: Tokens }

/** No code that is typed is longer, whatever stands between its characters; no token is shorter. */
const longestTyped = 60

/** What was asked for: a slip by its code, a token that we signed, or something of which there is nothing to look up. */
type Asked =
  { by: 'code'; slipId: string | null } | { by: 'token'; token: Token } | { by: 'nothing'; answer: SlipAnswer }

const asked = ({ tokens, now }: VerifyPorts, code: string): Asked => {
  const token = tokenText(code) ?? (code.length > longestTyped ? code : null)
  if (token === null) return { by: 'code', slipId: parseSlipId(code) }
  const read = readToken(token, tokens.publicKeys())
  if (read.state === 'altered') return { by: 'nothing', answer: 'altered' }
  if (read.state !== 'sound') return { by: 'nothing', answer: 'notOurs' }
  return tokenState(read.token, now().getTime(), null) === 'not-yet'
    ? { by: 'nothing', answer: 'notYet' }
    : { by: 'token', token: read.token }
}

/** The slip that was asked for; one that a signed token names and that is kept no more has expired. One round trip. */
const found = async ({ slips }: VerifyPorts, which: Asked): Promise<Slip | null> => {
  if (which.by === 'nothing') return null
  if (which.by === 'code') return slips.get(which.slipId ?? 'none')
  const { token } = which
  if (token.kind === 'slip') return slips.get(token.slipId)
  return (await slips.find({ index: token.index }, { limit: 1 }))[0] ?? null
}

const shown = ({ _id, form, issuedAt, validUntil, personal }: Slip): CheckedSlip => ({
  slipId: _id,
  form,
  issuedAt,
  validUntil,
  permitUntil: personal.permitValidUntil,
  maskedName: maskName(personal.name),
  lastFour: personal.idNumber.slice(-4),
})

/** Of what is not there: what the token itself says, and that the code is none of ours. */
const without = (which: Asked, ms: number): SlipAnswer => {
  if (which.by === 'nothing') return which.answer
  return which.by === 'token' && tokenState(which.token, ms, null) === 'expired' ? 'expired' : 'notOurs'
}

/**
 * 核验信息单, by anyone. Three round trips, and as many for what is not ours, which is counted; a code that is wrong and one
 * that was never given are answered alike. Throws `quota` after too many of them.
 */
export const verify =
  (ports: VerifyPorts): UseCase<'slip.verify'> =>
  async ({ code }, visitor) => {
    const [on, wrong] = [ports.today(), wrongCodes(ports, visitor)]
    const which = asked(ports, code)
    const [before, slip] = await Promise.all([wrong.before(), found(ports, which)])
    wrong.refuseTooMany(before)
    const nothing = { slip: null, pass: null, on }
    if (!slip) {
      const state = without(which, ports.now().getTime())
      if (state === 'notOurs' || state === 'altered') await wrong.count(before)
      return { state, ...nothing }
    }
    const state = standingOf(slip, await ports.permits.get(slip.person), on)
    if (state !== 'valid') return { state, ...nothing }
    if (which.by === 'token' && which.token.kind === 'pass') {
      const { permitUntil, validUntil } = shown(slip)
      return { state, slip: null, pass: { permitUntil, validUntil }, on }
    }
    return { state, slip: shown(slip), pass: null, on }
  }
