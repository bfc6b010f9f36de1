import { pointByCode } from '@shared/codes/acceptance-points'
import type { CounterFile } from '@shared/contract/permit-counter'
import type { Day } from '@shared/model/day'
import { counterChoices } from '@shared/rules/counter'
import { photoProblem } from '@shared/rules/photo'
import { maskIdNumber } from '@shared/text/greeting'
import type { Account, PermitFile } from '../../kernel/documents'
import { statusOf, waitingCase } from '../../kernel/permit-standing'
import type { Ports } from '../../kernel/ports'
import { isConcerned } from '../decisions/desk/concerned'
import type { Gathered } from '../file/gather'
import { inHand, type Applicant } from '../file/permit-file'
import { permitView } from '../file/views'
import { eligibilityView } from '../own/check-eligibility'
import { isCardUnderway } from '../replacement/request-replacement'
import { counterCase } from './done'
import { guardianHere, guardianView } from './guardian'
import { isUnderAge } from './person'

const choicesOf = (file: PermitFile, today: Day): CounterFile['choices'] =>
  counterChoices({
    status: statusOf(file, today),
    today,
    windowOpens: permitView(file, today).windowOpens,
    waiting: waitingCase(file) !== undefined,
    replacing: inHand(file, 'replacement', today) !== undefined,
    cardUnderway: isCardUnderway(file, today),
  })

const photosOf = ({ photos, facts }: Gathered): CounterFile['photos'] =>
  photos &&
  photos.map(({ number, takenOn }) => ({
    number,
    takenOn,
    usable: photoProblem(photos, number, facts.today) === null,
  }))

interface Found {
  file: PermitFile
  applicant: Applicant
  gathered: Gathered
  officer: Account | null
  by: string
}

/** What a clerk sees of the person in front of them: all that the person could see on a phone. */
export const counterFile = (
  ports: Pick<Ports, 'people' | 'now' | 'today'>,
  { file, applicant, gathered, officer, by }: Found,
): CounterFile => {
  const today = ports.today()
  return {
    fileId: file._id,
    name: file.personal.name,
    maskedIdNumber: maskIdNumber(file.personal.idNumber),
    register: gathered.populationSilent ? 'silent' : 'matches',
    own: isConcerned(ports, file, by),
    minor: isUnderAge(file, today),
    guardian: isUnderAge(file, today) ? guardianView(guardianHere(file, by, ports)) : null,
    cases: [...file.cases].reverse().map((one) => counterCase(file, one, today)),
    choices: choicesOf(file, today),
    eligibility: eligibilityView(gathered, { applicant, file, today }),
    photos: photosOf(gathered),
    point: pointByCode(officer?.staff?.post ?? '')?.code ?? null,
  }
}
