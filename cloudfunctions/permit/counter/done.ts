/** What an act at a counter answers: the case as it stands, and the words that are read out. */
import { pointName } from '@shared/codes/acceptance-points'
import type { CounterDone } from '@shared/contract/permit-counter'
import type { Day } from '@shared/model/day'
import { replacementKind } from '@shared/rules/replacement'
import { counterWords, type Told } from '@shared/text/counter'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { collectionOf } from '../cards/collecting'
import { caseIdOf } from '../file/cases'
import { caseView, permitView } from '../file/views'

/** All that the words are made of. */
export const toldOf = (file: PermitFile, one: PermitCase, today: Day): Told => ({
  one: caseView(file, one, today),
  route: one.form?.route ?? null,
  permit: permitView(file, today),
  point: one.form && pointName(one.form.acceptancePoint),
  collection: one.form && collectionOf(file, one).method,
  exchange: one.replaces !== undefined && replacementKind(one.replaces) === 'exchange',
  hasPhone: file.personal.phone !== null,
})

export const counterCase = (file: PermitFile, one: PermitCase, today: Day) => ({
  ...caseView(file, one, today),
  caseId: caseIdOf(file, one),
})

export const counterDone = (file: PermitFile, one: PermitCase, today: Day): CounterDone => ({
  case: counterCase(file, one, today),
  permit: permitView(file, today),
  receipt: one.receipt,
  words: counterWords(toldOf(file, one, today)),
})
