import { a11y } from './a11y'
import { classes } from './classes'
import { type TapProps } from './tap'

export { type TapProps }

/** A target to tap: a real button, so that the keyboard reaches it. Disabled it stays reachable, and says so. */
export const Tap = ({ children, onTap, className, id, disabled = false, role, meaning }: TapProps) => (
  <button
    id={id}
    type="button"
    className={classes('tap', className)}
    onClick={() => !disabled && onTap()}
    {...a11y({ ...meaning, ...(role ? { role } : {}), ...(disabled ? { disabled } : {}) })}
  >
    {children}
  </button>
)
