import { nameOf } from '@shared/codes/code'
import { ethnicities } from '@shared/codes/ethnicities'
import type { SlipView } from '@shared/contract/slip'
import { slipIdNumber, type SlipState } from '@shared/rules/slip'
import { longDate } from '@shared/text/days'
import { noAddress, slipLabels } from '@shared/text/slip'
import type { Slip } from '../kernel/documents'

export const slipViewOf = (slip: Slip, state: SlipState): SlipView => ({
  slipId: slip._id,
  form: slip.form,
  state,
  issuedOn: slip.issuedOn,
  issuedAt: slip.issuedAt,
  validUntil: slip.validUntil,
  withdrawnAt: slip.withdrawnAt,
})

/** What stands on a slip, line by line, as it is printed and shown. */
export const slipRows = ({ form, personal }: Slip): { label: string; value: string }[] => [
  { label: slipLabels.name, value: personal.name },
  { label: slipLabels.sex, value: personal.sex === '1' ? '男' : '女' },
  { label: slipLabels.ethnicity, value: nameOf(ethnicities, personal.ethnicity) },
  { label: slipLabels.idNumber, value: slipIdNumber(personal.idNumber, form) },
  { label: slipLabels.hukou, value: personal.hukou },
  { label: slipLabels.address, value: personal.address ?? noAddress },
  { label: slipLabels.permitIssuedOn, value: longDate(personal.permitIssuedOn) },
  { label: slipLabels.permitValidUntil, value: `至${longDate(personal.permitValidUntil)}` },
]
