import { classes } from './classes'
import { type HeadingProps } from './heading'

export { type HeadingProps }

/** A heading that can be jumped to, and focused when a screen changes under the reader. */
export const Heading = ({ children, level = 2, look = level === 1 ? 'title' : 'section', id }: HeadingProps) => {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} tabIndex={id ? -1 : undefined} className={classes('heading', look)}>
      {children}
    </Tag>
  )
}
