import { useEffect } from 'react'
import { setTitle } from '@/platform'

export type TitleBarProps = { title: string; back: boolean | (() => void); shown: boolean }

/** WeChat draws the title bar and its way back itself. */
export const TitleBar = ({ title }: TitleBarProps) => {
  useEffect(() => setTitle(title), [title])
  return null
}
