import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Me } from '@shared/contract/account'
import { type Role } from '@shared/model/sign-in'
import { useSubmit } from '@/api'
import { type Acting, actingName, actingsOf, isActing, roleText, switchTo } from '@/text/roles'
import { Icon, type IconName } from './icon'
import { ListRow } from './list-row'
import { Refused } from './refused'
import { Sheet } from './sheet'
import { Tag } from './tag'
import { Tap } from './tap'
import './role-switch.scss'

const icons: Record<Role, IconName> = {
  resident: 'person',
  declarant: 'house',
  staff: 'shield',
  unitAdministrator: 'people',
  subAccount: 'people',
  officer: 'search',
}

/** 切换身份: one of the roles of this sign-in. `done` reads what depends on it anew. */
const RoleSheet = ({ me, done, onClose }: { me: Me; done: () => unknown; onClose: () => void }) => {
  const { submit, refusal } = useSubmit('account.switchRole')
  const [chosen, setChosen] = useState<string | null>(null)

  const choose = async (acting: Acting) => {
    if (isActing(me, acting)) return onClose()
    setChosen(actingName(acting))
    if (await submit(switchTo(acting))) {
      await done()
      onClose()
    }
    setChosen(null)
  }

  return (
    <Sheet title="用什么身份办事？" onClose={onClose}>
      <Refused refusal={refusal} />
      <View>
        {actingsOf(me).map((acting) => (
          <ListRow
            key={`${acting.role}${acting.unit?.unitId ?? ''}`}
            icon={icons[acting.role]}
            title={actingName(acting)}
            detail={chosen === actingName(acting) ? '正在切换…' : roleText[acting.role].what}
            aside={isActing(me, acting) ? <Tag tone="info">现在</Tag> : undefined}
            onTap={() => void choose(acting)}
          />
        ))}
      </View>
    </Sheet>
  )
}

/** The role in which the person acts; a tap changes it. Nothing where there is only one. */
export const RoleChip = ({ me, done }: { me: Me; done: () => unknown }) => {
  const [open, setOpen] = useState(false)
  if (actingsOf(me).length < 2) return null
  return (
    <>
      <Tap
        id="role"
        className="role-chip"
        meaning={{ label: `现在是${actingName(me)}身份，切换身份` }}
        onTap={() => setOpen(true)}
      >
        <Text>{roleText[me.role].name}</Text>
        <Icon name="swap" />
      </Tap>
      {open ? <RoleSheet me={me} done={done} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
