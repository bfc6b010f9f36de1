import type { Day } from '@shared/model/day'
import type { PermitFile } from '../../kernel/documents'
import { cardTokens } from '../cards/standing'

/** What in a file waits for staff: each gives the tokens by which a list of theirs finds it. */
const waits: readonly ((file: PermitFile, today: Day) => string[])[] = [(file, today) => cardTokens(file, today)]

/** The tokens of every list of staff on which this file stands. */
export const deskOf = (file: PermitFile, today: Day): string[] => [...new Set(waits.flatMap((of) => of(file, today)))]
