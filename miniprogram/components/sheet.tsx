import { type ReactNode, useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { openDialog } from '@/platform/dialog'
import { a11y } from './a11y'
import { Heading } from './heading'
import { Icon } from './icon'
import { Tap } from './tap'
import './sheet.scss'

/** One question over the page, from below. It is last inside `Page`, so that it has the page's look. */
export const Sheet = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => openDialog('sheet', () => close.current()), [])
  return (
    <View className="sheet-frame">
      <View className="sheet-veil" onClick={onClose} {...a11y({ hidden: true })} />
      <View id="sheet" className="sheet" {...a11y({ role: 'dialog', label: title })}>
        <View className="row apart sheet-head">
          <Heading id="sheet-title">{title}</Heading>
          <Tap className="sheet-close" meaning={{ label: '关闭' }} onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
        {children}
      </View>
    </View>
  )
}
