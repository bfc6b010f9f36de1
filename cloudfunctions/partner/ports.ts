import type { Ports, Sheets, Signatures } from '../kernel/ports'

export type PartnerPorts = Ports & { signatures: Signatures; sheets: Sheets }
