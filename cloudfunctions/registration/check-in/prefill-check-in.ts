import { idNumber } from '@shared/rules/id-number'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { valueOf } from '../../kernel/answered'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'

/** 已知的本人信息. A population register that is silent leaves more to fill in, and hinders nothing. */
export const prefillCheckIn =
  ({ registers }: Pick<Ports, 'registers'>): UseCase<'registration.prefillCheckIn'> =>
  async (_, { session: { personal } }) => {
    const { name, idType, idNumber: number, phone } = personal
    const record = valueOf(await registers.population(number)) ?? null
    const told = idNumber({ idType, number })
    return {
      maskedName: maskName(name),
      maskedIdNumber: maskIdNumber(number),
      idType,
      sex: told.sex ?? personal.sex ?? record?.sex ?? null,
      birthDate: told.birthDate ?? record?.birthDate ?? null,
      ethnicity: record?.ethnicity ?? null,
      hukouDivision: record?.hukou?.divisionCode ?? null,
      hukouAddress: record?.hukou?.address ?? null,
      phone: phone ?? record?.phone ?? null,
    }
  }
