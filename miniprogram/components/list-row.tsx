import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'

type RowProps = {
  title: string
  detail?: string
  icon?: IconName
  /** One character in a circle: the family name. */
  letter?: string
  tone?: 'info' | 'warn' | 'ok' | 'bad'
  aside?: ReactNode
}

const Body = ({ title, detail, icon, letter, tone = 'info', aside }: RowProps) => (
  <>
    {icon ? (
      <View className={classes('row-picture', tone)}>
        <Icon name={icon} />
      </View>
    ) : null}
    {letter ? (
      <View className="row-picture letter" {...a11y({ hidden: true })}>
        {letter}
      </View>
    ) : null}
    <View className="grow">
      <View className="row-title">{title}</View>
      {detail ? <View className="muted digits">{detail}</View> : null}
    </View>
    {aside}
  </>
)

/** A row of a list. With `onTap` it leads on; with `children` it holds its own buttons below. */
export const ListRow = ({ onTap, children, aside, ...row }: RowProps & { onTap?: () => void; children?: ReactNode }) =>
  onTap ? (
    <Tap className="list-row" onTap={onTap}>
      <Body {...row} />
      <View className="row row-end">
        {aside}
        <Icon name="next" />
      </View>
    </Tap>
  ) : (
    <View className="list-row-block">
      <View className="list-row">
        <Body {...row} aside={aside} />
      </View>
      {children ? (
        <View className={classes('row-children', row.icon || row.letter ? 'indent' : null)}>{children}</View>
      ) : null}
    </View>
  )

/** A service, by picture and name. */
export const ServiceTile = ({
  title,
  icon,
  onTap,
  detail,
}: {
  title: string
  icon: IconName
  onTap: () => void
  detail?: string
}) => (
  <Tap className="tile" onTap={onTap}>
    <View className="tile-picture">
      <Icon name={icon} />
    </View>
    <View className="tile-title">{title}</View>
    {detail ? <View className="muted">{detail}</View> : null}
  </Tap>
)

/** Services beside each other. */
export const Tiles = ({ children }: { children: ReactNode }) => <View className="tiles">{children}</View>
