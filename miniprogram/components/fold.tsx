import { type ReactNode, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

/** What few need: closed behind its title until it is asked for. */
export const Fold = ({
  title,
  children,
  open: first = false,
}: {
  title: string
  children: ReactNode
  open?: boolean
}) => {
  const [open, setOpen] = useState(first)
  return (
    <View className="fold">
      <Tap className="row apart fold-head" meaning={{ expanded: open }} onTap={() => setOpen(!open)}>
        <Text className="grow">{title}</Text>
        <Icon name="next" className={open ? 'fold-open' : 'fold-shut'} />
      </Tap>
      {open ? children : null}
    </View>
  )
}
