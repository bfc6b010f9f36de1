/** Where a resident moves in, and who is asked to confirm it. */
import type { InputOf } from '@shared/contract'
import { badInput, Refusal } from '@shared/refusal'
import { whoConfirms } from '@shared/rules/check-in'
import { declarantFor, type DeclarantType } from '@shared/rules/declarants'
import type { DwellingLink } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import { readCode } from './check-in-codes'
import { checkDwellingCode } from '../dwellings/check-dwelling-code'
import { isInstantLink } from './open-check-in'

type Input = InputOf<'registration.submitCheckIn'>

export interface Place {
  dwelling: string
  address: string
  street: string
  declarantType: DeclarantType
  confirmers: string[]
  instant: boolean
}

/** As many as are asked of one dwelling. */
const asked = 20

const placeOf = (
  { dwelling, address, street }: Pick<DwellingLink, 'dwelling' | 'address' | 'street'>,
  rest: Pick<Place, 'declarantType' | 'confirmers' | 'instant'>,
): Place => ({ dwelling, address, street, ...rest })

/** Whose code it is, and nobody else, is asked. */
const byCode = async (ports: Ports, person: string, code: string): Promise<Place> => {
  const link = await ports.links.get(await readCode(ports, person, code, 'send'))
  if (link?.state !== 'approved') throw new Refusal('check-in-code-invalid')
  if (link.person === person || declarantOf(link) === person) throw new Refusal('own-dwelling')
  return placeOf(link, {
    declarantType: link.declarantType,
    confirmers: [...new Set([declarantOf(link), link.person])],
    instant: isInstantLink(link),
  })
}

/** Whoever is asked first stands as declarant where an officer confirms: the owner, not who manages for the owner. */
const ownersFirst = (a: DwellingLink, b: DwellingLink) => Number(Boolean(a.actsFor)) - Number(Boolean(b.actsFor))

/** Nobody's code: every declarant whom a register knows there is asked; where there is none, the grid officer. */
const alone = async (ports: Ports, person: string, { dwellingCode, use }: Input): Promise<Place> => {
  if (!dwellingCode) throw badInput({ dwellingCode: '请选择房屋' })
  if (!use) throw badInput({ use: '请选择房屋是怎么来的' })
  checkDwellingCode(dwellingCode)
  const [dwelling, approved] = await Promise.all([
    ports.dwellings.get(dwellingCode),
    ports.links.find({ dwelling: dwellingCode, state: 'approved' }, { limit: asked }),
  ])
  if (!dwelling) throw new Refusal('dwelling-not-found', { fields: { dwellingCode: '没有找到这处房屋，请核对。' } })
  if (approved.some((link) => link.person === person)) throw new Refusal('own-dwelling')
  const confirmers = whoConfirms([...approved].sort(ownersFirst), person)
  return placeOf(
    { ...dwelling, dwelling: dwelling._id },
    {
      declarantType: confirmers[0]?.declarantType ?? declarantFor(use, false),
      confirmers: confirmers.map((link) => link.person),
      instant: false,
    },
  )
}

/** Throws `check-in-code-invalid`, `own-dwelling`, `dwelling-not-found`, `bad-input`. */
export const checkInPlace = (ports: Ports, person: string, input: Input): Promise<Place> =>
  input.code ? byCode(ports, person, input.code) : alone(ports, person, input)
