import { idTypes } from '@shared/codes/id-types'
import { SelectField, TextField } from '@/components'

const usual = ['111', '414', '516', '511', '550', '553']
const options = usual.flatMap((code) =>
  idTypes.filter((one) => one.code === code).map(({ name }) => ({ value: code, label: name })),
)

type Document = { idType: string; idNumber: string }

/** 证件种类和号码: for every document. */
export const DocumentFields = ({
  form,
  errors,
  change,
}: {
  form: Document
  errors: Partial<Record<string, string>>
  change: (changes: Partial<Document>) => void
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
  </>
)
