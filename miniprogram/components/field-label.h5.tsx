import { type FieldProps, labelText } from './field'

/** The web's own label, tied to its control. */
export const FieldLabel = (field: FieldProps) => (
  <label className="field-label" htmlFor={field.name}>
    {labelText(field)}
  </label>
)
