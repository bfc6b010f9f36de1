import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y, type Meaning } from './a11y'
import { classes } from './classes'

/** Whatever can be tapped. */
export type TapProps = {
  children: ReactNode
  onTap: () => void
  className?: string
  id?: string
  disabled?: boolean
  /** Without one it is a button. */
  role?: 'radio' | 'tab' | 'checkbox' | 'link'
  meaning?: Omit<Meaning, 'role' | 'disabled'>
}

/** A target to tap: at least 44 px high, named by its text. */
export const Tap = ({ children, onTap, className, id, disabled = false, role, meaning }: TapProps) => (
  <View
    {...(id ? { id } : {})}
    className={classes('tap', className)}
    hoverClass={disabled ? 'none' : 'pressed'}
    onClick={() => !disabled && onTap()}
    {...a11y({ ...meaning, role: role ?? 'button', ...(disabled ? { disabled } : {}) })}
  >
    {children}
  </View>
)
