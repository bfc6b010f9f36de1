import type { Pay } from '../../kernel/edges'
import type { Ports } from '../../kernel/ports'

/** Only the permit function takes money. */
export type PayPorts = Ports & { pay: Pay }
