import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { back as goBack, setTitle } from '@/platform'
import { Icon } from './icon'
import { Tap } from './tap'
import { type TitleBarProps } from './title-bar'

export { type TitleBarProps }

/** The title bar that a browser does not have: way back, and the page's name as its first heading. */
export const TitleBar = ({ title, back, shown }: TitleBarProps) => {
  useEffect(() => setTitle(title), [title])
  useDidShow(() => setTitle(title))
  if (!shown) return null
  return (
    <header className="title-bar">
      {back ? (
        <Tap
          className="title-bar-back"
          meaning={{ label: '返回' }}
          onTap={() => void (typeof back === 'function' ? back() : goBack())}
        >
          <Icon name="back" />
        </Tap>
      ) : null}
      <h1 className="title-bar-name">{title}</h1>
    </header>
  )
}
