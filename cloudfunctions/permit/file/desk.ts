import type { Day } from '@shared/model/day'
import type { PermitFile } from '../../kernel/documents'
import { cardTokens } from '../cards/standing'

/** By which a guardian's list finds the children for whom they filed. */
export const wardToken = (guardian: string): string => `ward:${guardian}`

const filedByGuardians = ({ cases }: PermitFile): string[] =>
  cases.filter(({ filedBy }) => filedBy.way === 'guardian').map(({ filedBy }) => wardToken(filedBy.by))

/** What in a file waits for staff, or is a guardian's: each gives the tokens by which a list of theirs finds it. */
const waits: readonly ((file: PermitFile, today: Day) => string[])[] = [
  (file, today) => cardTokens(file, today),
  filedByGuardians,
]

/** The tokens of every list on which this file stands. */
export const deskOf = (file: PermitFile, today: Day): string[] => [...new Set(waits.flatMap((of) => of(file, today)))]
