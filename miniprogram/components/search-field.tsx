import { Input, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Icon } from './icon'

export type SearchFieldProps = {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
}

/** What is looked for: asks while it is typed; the page waits a moment before it asks the service. */
export const SearchField = ({ name, label, value, onChange, placeholder = '' }: SearchFieldProps) => (
  <View className="search field">
    <Icon name="search" />
    <Input
      id={name}
      className="control"
      value={value}
      placeholder={placeholder}
      confirmType="search"
      maxlength={50}
      onInput={({ detail }) => onChange(detail.value)}
      {...a11y({ label })}
    />
  </View>
)
