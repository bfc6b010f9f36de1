import { badInput } from '@shared/refusal'
import { idNumber } from '@shared/rules/id-number'
import { parseReceiptNumber } from '@shared/rules/receipt-number'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { noteLook } from '../decisions/desk/noted'
import { deskCardView } from './card-view'
import { receiptToken } from './standing'

const citizen = '111'
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()

type Cards = { files: PermitFile[]; receipt: string | null }

const search = async ({ permits, people }: Pick<Ports, 'permits' | 'people'>, what: string): Promise<Cards> => {
  const text = plain(what)
  if (parseReceiptNumber(text))
    return { files: await permits.find({ desk: receiptToken(text) }, { limit: 1 }), receipt: text }
  const { problem, normalised } = idNumber({ idType: citizen, number: text })
  if (problem)
    throw badInput({ what: '这不是完整的回执编号，也不是 18 位身份证号码。请扫受理回执上的条码，或者读申领人的身份证' })
  const file = await permits.get(people.keyOf(citizen, normalised))
  return { files: file ? [file] : [], receipt: null }
}

/**
 * 查证: by what is on the receipt, or by the whole number of the holder; noted on the file before anything of it is shown.
 * Three round trips with the session.
 */
export const findCard =
  (ports: Pick<Ports, 'permits' | 'people' | 'now' | 'today'>): UseCase<'permit.findCard'> =>
  async ({ what }, { person: by }) => {
    const { files: found, receipt } = await search(ports, what)
    const files = await Promise.all(found.map((file) => noteLook(ports, file, { by, what: 'lookedUp' })))
    const today = ports.today()
    return {
      cards: files.flatMap((file) =>
        [...file.cases]
          .reverse()
          .filter((one) => one.card !== null && (receipt === null || one.receipt === receipt))
          .map((one) => deskCardView(file, one, today)),
      ),
    }
  }
