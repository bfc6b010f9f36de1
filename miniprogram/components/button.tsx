import { useEffect, useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { Tap } from './tap'

/** What a button says and does. While a returned promise runs it is busy, and further taps do nothing. */
export type ButtonProps = {
  children: string
  onTap: () => void | Promise<unknown>
  kind?: 'primary' | 'ghost' | 'soft' | 'danger' | 'inverse' | 'dim'
  size?: 'large' | 'small'
  loading?: boolean
  disabled?: boolean
  /** For a screen reader, where the text alone does not say of what. */
  label?: string
  id?: string
}

/** A button that cannot be tapped twice. */
export const Button = ({
  children,
  onTap,
  kind = 'primary',
  size = 'large',
  loading,
  disabled,
  label,
  id,
}: ButtonProps) => {
  const [running, setRunning] = useState(false)
  const taken = useRef(false)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => void (mounted.current = false)
  }, [])

  const tapped = async () => {
    if (taken.current || loading) return
    const result = onTap()
    if (!(result instanceof Promise)) return
    taken.current = true
    setRunning(true)
    try {
      await result
    } finally {
      taken.current = false
      if (mounted.current) setRunning(false)
    }
  }

  const busy = running || Boolean(loading)
  return (
    <Tap
      id={id}
      className={classes('button', kind, size, busy && 'busy', disabled && 'disabled')}
      disabled={Boolean(disabled) || busy}
      onTap={() => void tapped()}
      meaning={{ ...(label ? { label } : {}), ...(busy ? { busy } : {}) }}
    >
      {busy ? <View className="spinner" {...a11y({ hidden: true })} /> : null}
      <Text>{children}</Text>
    </Tap>
  )
}

/** Buttons beside each other, below each other where the screen is narrow or the text large. */
export const Buttons = ({ children }: { children: React.ReactNode }) => <View className="buttons">{children}</View>
