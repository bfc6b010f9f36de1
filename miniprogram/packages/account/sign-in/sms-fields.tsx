import { TextField } from '@/components'
import { type SmsForm } from './checks'
import { DocumentFields } from './document-fields'
import { PrivacyCheck } from './privacy-check'

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
    <DocumentFields form={form} errors={errors} change={change} />
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
