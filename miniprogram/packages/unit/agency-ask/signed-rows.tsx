import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Day } from '@shared/model/day'
import { maskIdNumber } from '@shared/text/greeting'
import { Button, Card, DateField, longDate, Notice } from '@/components'
import { Table, TableRow } from '@/components/desk'
import { agencyAskText as text } from '@/text/agency'
import { type ListedPerson } from './people-sheet'
import { signedProblem, type Signing } from './signing'

type RowsProps = {
  people: readonly ListedPerson[]
  signing: NonNullable<Signing>
  change: (row: number, signedOn: Day) => void
}

/** The list as it was read, with the day on which each signed: what is wrong is mended in its row. */
export const SignedRows = ({ people, signing, change }: RowsProps) => {
  const [open, setOpen] = useState<number | null>(null)
  const dayOf = ({ signedOn }: ListedPerson) => signedOn ?? signing.day
  const without = people.filter((one) => dayOf(one) === '' && !one.unreadDay).length
  return (
    <Card title={text.signedRows(people.length)}>
      {without > 0 ? <Notice tone="warn">{text.signedAbove(without)}</Notice> : null}
      <Table columns={text.signedColumns}>
        {people.map((person) => {
          const { row, name, idNumber } = person
          const problem = signedProblem(person, signing)
          const day = dayOf(person)
          const mending = row === open || (problem !== null && Boolean(person.signedOn ?? person.unreadDay))
          return (
            <View key={row} className="ask-row">
              <TableRow
                title={name}
                cells={[maskIdNumber(idNumber), mending ? '' : day ? text.signedAt(longDate(day)) : '']}
              >
                {mending ? null : (
                  <View>
                    <Button kind="soft" size="small" label={`${text.signedChange}：${name}`} onTap={() => setOpen(row)}>
                      {text.signedChange}
                    </Button>
                  </View>
                )}
              </TableRow>
              {mending ? (
                <DateField
                  name={`signed-${row}`}
                  label={text.signedOf(name)}
                  value={day}
                  latest={signing.today}
                  error={problem}
                  onChange={(chosen) => change(row, chosen)}
                />
              ) : null}
            </View>
          )
        })}
      </Table>
    </Card>
  )
}
