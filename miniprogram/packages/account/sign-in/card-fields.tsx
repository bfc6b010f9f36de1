import { TextField } from '@/components'

type Card = { name: string; idNumber: string }

/** 姓名和居民身份证号码. */
export const CardFields = ({
  form,
  errors,
  change,
}: {
  form: Card
  errors: Partial<Record<string, string>>
  change: (changes: Partial<Card>) => void
}) => (
  <>
    <TextField
      name="name"
      label="姓名"
      hint="和身份证上一样，间隔号“·”可以写"
      value={form.name}
      error={errors.name}
      autoComplete="name"
      onChange={(name) => change({ name })}
    />
    <TextField
      name="idNumber"
      label="居民身份证号码"
      kind="idNumber"
      maxLength={20}
      value={form.idNumber}
      error={errors.idNumber}
      onChange={(idNumber) => change({ idNumber: idNumber.toUpperCase() })}
    />
  </>
)
