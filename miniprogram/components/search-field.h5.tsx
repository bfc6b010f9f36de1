import { Icon } from './icon'
import { type SearchFieldProps } from './search-field'

export { type SearchFieldProps }

/** What is looked for: asks while it is typed; the page waits a moment before it asks the service. */
export const SearchField = ({ name, label, value, onChange, placeholder }: SearchFieldProps) => (
  <div className="search field" role="search">
    <Icon name="search" />
    <input
      id={name}
      className="control"
      type="search"
      enterKeyHint="search"
      autoComplete="off"
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={50}
      onChange={(event) => onChange(event.target.value)}
    />
  </div>
)
