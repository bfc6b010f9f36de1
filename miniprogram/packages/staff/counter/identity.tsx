import { type IdentityDocument } from '@shared/rules/counter'
import { documentNames } from '@shared/text/counter'
import { type RefusalError } from '@/api'
import { ChoiceField, TextField } from '@/components'
import { focusOn } from '@/platform'
import { counterText as text } from '@/text/counter'

export type Identity<D extends IdentityDocument = IdentityDocument> = { idNumber: string; name: string; document: D }

type Props<D extends IdentityDocument> = {
  shown: Identity<D>
  documents: readonly D[]
  /** Before the names of the fields. */
  at?: 'guardian.'
  change: (changes: Partial<Identity<D>>) => void
  refusal: RefusalError | null
  /** Enter in the last of them. Never to what a reader's second Enter would tick. */
  onEnter?: () => void
}

/** Number and name as the document says them, and which one it was. */
export const IdentityFields = <D extends IdentityDocument>({
  shown,
  documents,
  at,
  change,
  refusal,
  onEnter,
}: Props<D>) => {
  const whose = at ? text.guardian : ''
  const of = (field: string) => `${at ?? ''}${field}`
  return (
    <>
      <TextField
        name={of('idNumber')}
        label={`${whose}${text.number}`}
        kind="idNumber"
        maxLength={18}
        value={shown.idNumber}
        error={refusal?.fields[of('idNumber')]}
        onChange={(typed) => change({ idNumber: typed.toUpperCase() })}
        onEnter={() => (shown.name && onEnter ? onEnter() : focusOn(of('name')))}
      />
      <TextField
        name={of('name')}
        label={`${whose}${text.name}`}
        hint={text.nameHint}
        maxLength={50}
        value={shown.name}
        error={refusal?.fields[of('name')]}
        onChange={(name) => change({ name })}
        onEnter={onEnter}
      />
      <ChoiceField
        name={of('document')}
        label={`${whose ? `${whose}：` : ''}${text.document}`}
        value={shown.document}
        options={documents.map((value) => ({
          value,
          label: value === 'householdRegister' ? text.childOnly(documentNames[value]) : documentNames[value],
        }))}
        error={refusal?.fields[of('document')]}
        onChange={(document) => change({ document })}
      />
    </>
  )
}
