import { type CounterFile } from '@shared/contract/permit-counter'
import { ChoiceField, longDate, TextField } from '@/components'
import { counterText as text } from '@/text/counter'

/** The photo that is chosen first: the newest that may be used. */
export const firstPhoto = ({ photos }: CounterFile): string => photos?.find(({ usable }) => usable)?.number ?? ''

const other = 'other'

type Props = {
  file: CounterFile
  value: string
  typed: boolean
  error: string | null | undefined
  change: (value: string, typed: boolean) => void
}

/** 数码照相图像号: one of those on record, or as the receipt of the photographer says. */
export const PhotoField = ({ file, value, typed, error, change }: Props) => {
  const known = (file.photos ?? []).filter(({ usable }) => usable)
  const options = [
    ...known.map(({ number, takenOn }) => ({ value: number, label: number, detail: text.taken(longDate(takenOn)) })),
    { value: other, label: text.typed, detail: text.otherPhoto },
  ]
  return (
    <>
      {known.length > 0 ? (
        <ChoiceField
          name="photo"
          label={text.photo}
          value={typed ? other : value}
          options={options}
          error={typed ? null : error}
          onChange={(chosen) => (chosen === other ? change('', true) : change(chosen, false))}
        />
      ) : null}
      {typed || known.length === 0 ? (
        <TextField
          name="photoNumber"
          label={known.length > 0 ? text.otherPhoto : text.photo}
          hint={text.photoHint}
          maxLength={40}
          value={value}
          error={error}
          onChange={(number) => change(number.toUpperCase(), true)}
        />
      ) : null}
    </>
  )
}
