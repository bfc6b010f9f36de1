/** What an act at a counter answers: the case as it stands, and the words that are read out. */
import { pointName } from '@shared/codes/acceptance-points'
import type { CounterDone } from '@shared/contract/permit-counter'
import type { Day } from '@shared/model/day'
import { replacementKind } from '@shared/rules/replacement'
import { counterWords, type Told } from '@shared/text/counter'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { collectionOf } from '../cards/collecting'
import { caseIdOf } from '../file/cases'
import { caseView, permitView } from '../file/views'
import { guardianOf, guardianView } from './guardian'

type DonePorts = Pick<Ports, 'accounts' | 'today'>

/** Whether an SMS reaches the person: by the number given with the filing, else by the one of their account. */
const hears = async ({ accounts }: DonePorts, { _id, personal }: PermitFile): Promise<boolean> =>
  (personal.phone ?? (await accounts.get(_id))?.personal.phone ?? null) !== null

/** All that the words are made of. One round trip where no number was given. */
export const toldOf = async (ports: DonePorts, file: PermitFile, one: PermitCase): Promise<Told> => ({
  one: caseView(file, one, ports.today()),
  route: one.form?.route ?? null,
  permit: permitView(file, ports.today()),
  point: one.form && pointName(one.form.acceptancePoint),
  collection: one.form && collectionOf(file, one).method,
  exchange: one.replaces !== undefined && replacementKind(one.replaces) === 'exchange',
  guardian: guardianView(guardianOf(file, one)),
  hasPhone: await hears(ports, file),
})

export const counterCase = (file: PermitFile, one: PermitCase, today: Day) => ({
  ...caseView(file, one, today),
  caseId: caseIdOf(file, one),
})

export const counterDone = async (ports: DonePorts, file: PermitFile, one: PermitCase): Promise<CounterDone> => ({
  case: counterCase(file, one, ports.today()),
  permit: permitView(file, ports.today()),
  receipt: one.receipt,
  words: counterWords(await toldOf(ports, file, one)),
})
