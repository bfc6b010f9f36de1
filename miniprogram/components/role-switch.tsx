import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Me } from '@shared/contract/account'
import { type Role } from '@shared/model/sign-in'
import { useSubmit } from '@/api'
import { roleText } from '@/text/roles'
import { Icon } from './icon'
import { ListRow } from './list-row'
import { Notice } from './notice'
import { Sheet } from './sheet'
import { Tag } from './tag'
import { Tap } from './tap'
import './role-switch.scss'

const icons = { resident: 'person', declarant: 'house', staff: 'shield' } as const

/** 切换身份: one of the roles of this sign-in. `done` reads what depends on it anew. */
export const RoleSheet = ({ me, done, onClose }: { me: Me; done: () => unknown; onClose: () => void }) => {
  const { submit, refusal } = useSubmit('account.switchRole')
  const [chosen, setChosen] = useState<Role | null>(null)

  const choose = async (role: Role) => {
    if (role === me.role) return onClose()
    setChosen(role)
    if (await submit({ role })) {
      await done()
      onClose()
    }
    setChosen(null)
  }

  return (
    <Sheet title="用什么身份办事？" onClose={onClose}>
      {refusal ? (
        <Notice tone="bad" urgent>
          {refusal.message}
        </Notice>
      ) : null}
      <View>
        {me.roles.map((role) => (
          <ListRow
            key={role}
            icon={icons[role]}
            title={roleText[role].name}
            detail={chosen === role ? '正在切换…' : roleText[role].what}
            aside={role === me.role ? <Tag tone="info">现在</Tag> : undefined}
            onTap={() => void choose(role)}
          />
        ))}
      </View>
    </Sheet>
  )
}

/** The role in which the person acts; a tap changes it. Nothing where there is only one. */
export const RoleChip = ({ me, done }: { me: Me; done: () => unknown }) => {
  const [open, setOpen] = useState(false)
  const name = roleText[me.role].name
  if (me.roles.length < 2) return null
  return (
    <>
      <Tap
        id="role"
        className="role-chip"
        meaning={{ label: `现在是${name}身份，切换身份` }}
        onTap={() => setOpen(true)}
      >
        <Text>{name}</Text>
        <Icon name="swap" />
      </Tap>
      {open ? <RoleSheet me={me} done={done} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
