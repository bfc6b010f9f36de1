import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { Tap } from './tap'
import './desk.scss'

declare module 'react' {
  interface CSSProperties {
    '--cells'?: string
  }
}

/** What is above the other on a phone and beside it on a desk's screen: what can be done, and the list. */
export const Desk = ({ side, children }: { side: ReactNode; children: ReactNode }) => (
  <View className="desk">
    <View className="desk-side">{side}</View>
    <View className="desk-main">{children}</View>
  </View>
)

/**
 * Rows that are lines of a table on a desk's screen, under the names of their columns, and stand one below the other on a phone.
 * `lines`: on a phone each cell is a line of its own. `longTitles`: addresses, not names.
 */
export const Table = ({
  columns,
  lines = false,
  longTitles = false,
  children,
}: {
  columns: readonly string[]
  lines?: boolean
  longTitles?: boolean
  children: ReactNode
}) => (
  <View
    className={classes('table', lines && 'lines', longTitles && 'long-titles')}
    style={{ '--cells': String(columns.length - 2) }}
  >
    <View className="table-head" {...a11y({ hidden: true })}>
      {columns.map((column) => (
        <View key={column}>{column}</View>
      ))}
    </View>
    {children}
  </View>
)

const Cells = ({ title, cells }: { title: string; cells: readonly string[] }) => (
  <View className="table-text">
    <View className="row-title">{title}</View>
    <View className="table-cells muted digits">
      {cells.map((cell, i) => (
        <Text key={`${i}`} className={classes('table-cell', !cell && 'blank')}>
          {cell}
        </Text>
      ))}
    </View>
  </View>
)

type RowProps = {
  title: string
  /** In the order of the columns; an empty one is left out on a phone. */
  cells: readonly string[]
  /** What stands in the last column: a state, or a button. */
  children?: ReactNode
  onTap?: () => void
}

/** One line of a table. */
export const TableRow = ({ title, cells, children, onTap }: RowProps) => {
  const row = (
    <>
      <Cells title={title} cells={cells} />
      {children ? <View className="table-end">{children}</View> : null}
    </>
  )
  return onTap ? (
    <Tap className="table-row" onTap={onTap}>
      {row}
    </Tap>
  ) : (
    <View className="table-row">{row}</View>
  )
}
