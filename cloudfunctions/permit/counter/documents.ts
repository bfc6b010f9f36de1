/** What a document shown at a counter says, compared with the population register. */
import type { PopulationRecord } from '@shared/model/registers'
import { badInput, Refusal } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import type { PermitFile } from '../../kernel/documents'

export const residentIdCard = '111'

const nameHint = '姓名和登记的不一致，请按证件逐字核对'

/** The number as it is compared. Throws `bad-input` by `field`. */
export const numberOf = (typed: string, field: string): string => {
  const { problem, normalised } = idNumber({ idType: residentIdCard, number: typed })
  if (problem) throw badInput({ [field]: idNumberHints[problem] })
  return normalised
}

/** An officer serves neither themselves nor whom they are near to. Throws `forbidden`. */
export const refuseNear = (near: boolean): void => {
  if (near) throw new Refusal('forbidden', { detail: '不能办理自己的业务，请由同事办理。' })
}

/**
 * Number and name are one living person's; while the register is silent (`undefined`), the document counts. `at` goes before
 * the names of the fields. Throws `bad-input`.
 */
export const confirm = (
  record: PopulationRecord | null | undefined,
  file: PermitFile | null,
  { name, at }: { name: string; at: '' | 'guardian.' },
): void => {
  if (record === undefined) {
    if (file && file.personal.name !== name) throw badInput({ [`${at}name`]: nameHint })
    return
  }
  if (!record)
    throw badInput({
      [`${at}idNumber`]: '人口信息里没有这个号码，请核对证件；号码没有错的，请本人到户籍派出所核对',
    })
  if (!record.alive) throw badInput({ [`${at}idNumber`]: '人口信息里这个号码已经注销，请核对证件' })
  if (record.name !== name) throw badInput({ [`${at}name`]: nameHint })
}
