/** WeChat's accessibility attributes, which Taro's weapp templates leave out, for the components that the kit uses. */
const names = [
  'aria-role',
  'aria-label',
  'aria-level',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-expanded',
  'aria-invalid',
  'aria-required',
  'aria-busy',
  'aria-current',
  'aria-live',
]

const components = ['View', 'Text', 'Input', 'Textarea', 'Image', 'Picker', 'ScrollView', 'Button']

/** Component → attribute → default, in the shape of Taro's internal component table. */
export const ariaAttributes = Object.fromEntries(
  components.map((component) => [component, Object.fromEntries(names.map((name) => [name, '']))]),
)
