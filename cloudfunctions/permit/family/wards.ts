/** 孩子的居住证: whom a guardian filed for, while they are under age. */
import type { WardView } from '@shared/contract/family'
import type { Day } from '@shared/model/day'
import { idNumber } from '@shared/rules/id-number'
import { isMinor } from '@shared/rules/minor'
import { maskName } from '@shared/text/greeting'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { wardToken } from '../file/desk'
import { caseView, permitView } from '../file/views'
import { citizen } from './members'

const mostWards = 20

const isUnderAge = ({ personal }: PermitFile, today: Day): boolean => {
  const { birthDate } = idNumber({ idType: citizen, number: personal.idNumber })
  return birthDate !== null && isMinor(birthDate, today)
}

/** The files of this guardian's children; a child of eighteen sees to it alone. */
export const wardsOf = async ({ permits, today }: Pick<Ports, 'permits' | 'today'>, guardian: string) =>
  (await permits.find({ desk: wardToken(guardian) }, { limit: mostWards })).filter((file) => isUnderAge(file, today()))

/** What a guardian's phone calls a child: nothing that another could use. */
export const wardId = ({ people }: Pick<Ports, 'people'>, guardian: string, { _id }: PermitFile): string =>
  people.hash(`ward\0${guardian}\0${_id}`)

export const wardView = (ports: Pick<Ports, 'people' | 'today'>, guardian: string, file: PermitFile): WardView => ({
  id: wardId(ports, guardian, file),
  maskedName: maskName(file.personal.name),
  permit: permitView(file, ports.today()),
  cases: [...file.cases].reverse().map((one) => caseView(file, one, ports.today())),
})
