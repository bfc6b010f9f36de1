import type { Day } from '@shared/model/day'
import type { PermitFile } from '../../kernel/documents'

/** What in a file waits for staff: each gives the tokens by which a list of theirs finds it. */
const waits: readonly ((file: PermitFile, today: Day) => string[])[] = []

/** The tokens of every list of staff on which this file stands. */
export const deskOf = (file: PermitFile, today: Day): string[] => [...new Set(waits.flatMap((of) => of(file, today)))]
