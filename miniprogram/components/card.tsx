import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { Heading } from './heading'

/** A white card; `tone` colours it, `aside` stands right of its title. */
export const Card = ({
  children,
  title,
  aside,
  tone,
}: {
  children?: ReactNode
  title?: string
  aside?: ReactNode
  tone?: 'info' | 'warn' | 'bad' | 'ok'
}) => (
  <View className={classes('card', tone)}>
    {title ? (
      <View className="row apart wrap card-head">
        <Heading>{title}</Heading>
        {aside}
      </View>
    ) : null}
    {children}
  </View>
)
