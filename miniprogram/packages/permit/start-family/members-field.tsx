import { View } from '@tarojs/components'
import { mostMembers } from '@shared/rules/guardian-filing'
import { Button, Buttons, Card, ListRow } from '@/components'
import { FieldFrame } from '@/components/field'
import { type CustomProps } from '@/form'
import { MemberEditor } from './member-editor'
import { added, blankHalf, type Half, type Members, membersOf, memberText, writtenMembers, wrongIn } from './members'
import { type FamilyName } from './values'

const Filled = ({ list, drop }: { list: readonly Half[]; drop: (at: number) => void }) => (
  <Card title={`已填 ${list.length} 位`}>
    {list.map((one, index) => (
      <ListRow
        key={one.idNumber}
        title={memberText(one)}
        aside={
          <Button kind="ghost" size="small" label={`去掉${one.name}`} onTap={() => drop(index)}>
            去掉
          </Button>
        }
      />
    ))}
  </Card>
)

/** 家里谁一起办: a list, one added at a time. */
export const MembersField = ({ value, change, error }: CustomProps<FamilyName>) => {
  const members = membersOf(value)
  const { list, open } = members
  const keep = (changes: Partial<Members>) => change({ members: writtenMembers({ ...members, ...changes }) })
  const add = (half: Half) => {
    const wrong = wrongIn(half, list)
    if (Object.keys(wrong).length === 0) keep({ list: [...list, added(half)], open: null })
    return wrong
  }
  const isFull = (role: Half['role']) => list.filter((one) => one.role === role).length >= mostMembers
  return (
    <FieldFrame name="members" label="一起办的家人" error={error} labelElement={<View />}>
      {list.length > 0 ? (
        <Filled list={list} drop={(at) => keep({ list: list.filter((_, index) => index !== at) })} />
      ) : null}
      {open ? (
        <MemberEditor half={open} change={(half) => keep({ open: half })} add={add} drop={() => keep({ open: null })} />
      ) : (
        <Buttons>
          {isFull('child') ? null : (
            <Button id="members" kind="ghost" onTap={() => keep({ open: blankHalf('child') })}>
              添加孩子
            </Button>
          )}
          {isFull('adult') ? null : (
            <Button kind="ghost" onTap={() => keep({ open: blankHalf('adult') })}>
              添加大人
            </Button>
          )}
        </Buttons>
      )}
    </FieldFrame>
  )
}
