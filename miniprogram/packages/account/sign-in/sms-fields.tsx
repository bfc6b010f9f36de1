import { idTypes } from '@shared/codes/id-types'
import { SelectField, TextField } from '@/components'
import { type SmsForm } from './checks'
import { PrivacyCheck } from './privacy-check'

const usual = ['111', '414', '516', '511', '550', '553']
const options = usual.flatMap((code) =>
  idTypes.filter((one) => one.code === code).map(({ name }) => ({ value: code, label: name })),
)

/** Who asks for a code: the document, and the phone that was left with the registration. */
export const SmsFields = ({
  form,
  errors,
  change,
}: {
  form: SmsForm
  errors: Partial<Record<string, string>>
  change: (changes: Partial<SmsForm>) => void
}) => (
  <>
    <SelectField
      name="idType"
      label="证件种类"
      value={form.idType}
      options={options}
      error={errors.idType}
      onChange={(idType) => change({ idType })}
    />
    <TextField
      name="idNumber"
      label="证件号码"
      kind="idNumber"
      maxLength={30}
      value={form.idNumber}
      error={errors.idNumber}
      onChange={(idNumber) => change({ idNumber: idNumber.toUpperCase() })}
    />
    <TextField
      name="phone"
      label="手机号码"
      hint="办理登记时留的号码"
      kind="phone"
      maxLength={11}
      value={form.phone}
      error={errors.phone}
      autoComplete="tel"
      onChange={(phone) => change({ phone })}
    />
    <PrivacyCheck value={form.privacy} error={errors.privacy ?? null} onChange={(privacy) => change({ privacy })} />
  </>
)
