import type * as z from 'zod'
import type { SessionAudience } from '../model/sign-in'

/**
 * Who may call an operation.
 * `anyone` needs no session; `person` any session; the others a session in one of the roles that the table of audiences
 * in shared/model/sign-in names; `timer` and `function` come from the platform itself, never from a client.
 */
type Audience = 'anyone' | SessionAudience | 'timer' | 'function'

/** What a session must have shown: `low` an SMS code, `high` a face at sign-in, `recent` a face in the last 15 minutes. */
type Strength = 'low' | 'high' | 'recent'

interface Operation<A extends Audience, I extends z.ZodType, O extends z.ZodType> {
  audience: A
  strength: Strength
  /** How often one person may ask on one day, however often they sign in. */
  perDay: number | null
  input: I
  output: O
}

interface Shape<I, O> {
  input: I
  output: O
  strength?: Strength
  perDay?: number
}

/** One entry of the contract. Reading needs `low` unless said otherwise. */
export const operation = <A extends Audience, I extends z.ZodType, O extends z.ZodType>(
  audience: A,
  { input, output, strength = 'low', perDay }: Shape<I, O>,
): Operation<A, I, O> => ({ audience, strength, perDay: perDay ?? null, input, output })
