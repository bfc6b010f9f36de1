import type { Check } from './bench'
import { conflicts } from './conflicts'
import { endings } from './endings'
import { keys, waiting } from './others'
import { snapshots } from './snapshots'

export { openBench } from './bench'

/**
 * What the cloud promises of transactions, each promise a function that fails when it is broken. They run against the engine
 * as it is, and against engines that are broken on purpose.
 */
export const transactionChecks: Record<string, Check> = { ...endings, ...snapshots, ...conflicts, ...keys, ...waiting }
