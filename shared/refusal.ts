import { refusalText } from './text/refusals'

/** Every reason for which the service says no. Words for each stand in shared/text/refusals. */
export type RefusalCode = keyof typeof refusalText

/** Input path (`resident.idNumber`) → what is wrong with it, in the reader's words. */
export type FieldMessages = Record<string, string>

/**
 * "This cannot be done": thrown anywhere below `serve`, which alone turns it into a reply.
 * `fields` names the inputs to mend; `detail` replaces the standard words where a use case knows better.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly more: { fields?: FieldMessages; detail?: string } = {},
  ) {
    super(more.detail ?? refusalText[code])
    this.name = 'Refusal'
  }
}

/** A refusal of the input: one message a field, the first one repeated as the whole's. */
export const badInput = (fields: FieldMessages): Refusal =>
  new Refusal('bad-input', { fields, detail: Object.values(fields)[0] })
