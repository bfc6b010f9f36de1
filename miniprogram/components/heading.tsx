import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'

/** A heading. `level` 1 is the page's own, when it has no title bar; `look` is its size, by default that of its level. */
export type HeadingProps = { children: string; level?: 1 | 2 | 3; look?: 'title' | 'section'; id?: string }

const usual = (level: 1 | 2 | 3) => (level === 1 ? 'title' : 'section')

/** A heading that can be jumped to. */
export const Heading = ({ children, level = 2, look = usual(level), id }: HeadingProps) => (
  <View {...(id ? { id } : {})} className={classes('heading', look)} {...a11y({ role: 'heading', level })}>
    {children}
  </View>
)
