import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './icon'

/** What every field shows around its control. */
export type FieldProps = {
  /** Unique on the page: the control's id, and where an error jumps to. */
  name: string
  label: string
  hint?: string
  error?: string | null
  /** Good news about what was filled: `在 7 日期限内`. */
  note?: string | null
  optional?: boolean
}

/** The ids of a field's parts, for those who listen. */
export const describedBy = ({ name, hint, error, note }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error ? `${name}-error` : note && `${name}-note`].filter(Boolean).join(' ') || undefined

/** Everything a control says about itself when WeChat reads it aloud. */
export const spoken = ({ label, hint, error }: FieldProps): string =>
  [label, hint, error && `有误：${error}`].filter(Boolean).join('，')

/** Label, hint, control, then what is wrong or right with it. `labelElement` is the web's own label where there is one. */
export const FieldFrame = ({
  children,
  labelElement,
  ...field
}: FieldProps & { children: ReactNode; labelElement?: ReactNode }) => (
  <View className="field">
    {labelElement ?? <View className="field-label">{labelText(field)}</View>}
    {field.hint ? (
      <View id={`${field.name}-hint`} className="field-hint">
        {field.hint}
      </View>
    ) : null}
    {children}
    {field.error ? (
      <View id={`${field.name}-error`} className="field-error">
        <Icon name="alert" />
        <View className="grow">{field.error}</View>
      </View>
    ) : field.note ? (
      <View id={`${field.name}-note`} className="field-note">
        {field.note}
      </View>
    ) : null}
  </View>
)

/** The label, saying when nothing need be filled. */
export const labelText = ({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) =>
  optional ? `${label}（选填）` : label
