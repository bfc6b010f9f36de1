import type { MoveInFiling, OwnMoveIn } from '@shared/contract/registration'
import { badInput } from '@shared/refusal'
import { isHead } from '@shared/rules/household'
import type { Session } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { fileMoveIns } from './file-move-ins'

/** 本人, under the name and number of the sign-in. */
const named = (own: OwnMoveIn, { personal: { name, idType, idNumber } }: Session): MoveInFiling => ({
  ...own,
  resident: { ...own.resident, name, idType, idNumber },
})

/** Who is declared with 本人 in one dwelling and names no head belongs to their household, where they head one. */
const withOwn = (own: MoveInFiling, filings: readonly MoveInFiling[]): MoveInFiling[] => {
  const { dwellingCode, resident: head } = own
  const belongs = ({ dwellingCode: place, resident }: MoveInFiling) =>
    isHead(head) &&
    place === dwellingCode &&
    resident.relation !== '' &&
    !isHead(resident) &&
    resident.headName === null
  return [
    own,
    ...filings.map((one) => (belongs(one) ? { ...one, resident: { ...one.resident, headName: head.name } } : one)),
  ]
}

/** 申报入住 of one or several residents, of one or several dwellings; a decision for each. Four round trips with the session. */
export const declareMoveIn =
  (ports: Ports): UseCase<'registration.declareMoveIn'> =>
  async ({ self, filings }, caller) => {
    const all = self ? withOwn(named(self, caller.session), filings) : filings
    if (all.length === 0) throw badInput({ filings: '请填写住户' })
    return { results: await fileMoveIns(ports)(caller, all, caller.submissionId ?? ports.chance.id()) }
  }
