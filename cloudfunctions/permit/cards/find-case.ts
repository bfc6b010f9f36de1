import { Refusal } from '@shared/refusal'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { receiptToken } from './standing'

export interface Found {
  file: PermitFile
  one: PermitCase
}

const caseOf = (file: PermitFile | null | undefined, receipt: string): Found => {
  const one = file?.cases.find((each) => each.receipt === receipt && each.matter !== 'endorsement')
  if (!file || !one) throw new Refusal('no-card')
  return { file, one }
}

/** A case of the caller's own file: another's receipt is not found there. Throws `no-card`. */
export const ownCase = async ({ permits }: Pick<Ports, 'permits'>, person: string, receipt: string): Promise<Found> =>
  caseOf(await permits.get(person), receipt)

/** A case with a card, by its receipt. Throws `no-card`. */
export const cardCase = async ({ permits }: Pick<Ports, 'permits'>, receipt: string): Promise<Found> => {
  const [file] = await permits.find({ desk: receiptToken(receipt) }, { limit: 1 })
  return caseOf(file, receipt)
}

/** Nobody of staff does this for themselves. Throws `forbidden`. */
export const refuseOwnCard = ({ file }: Found, person: string): void => {
  if (file._id === person) throw new Refusal('forbidden', { detail: '不能办理自己的证件，请由同事办理。' })
}
