/** Who holds the phone: the personas. */
import type { Role } from '@shared/model/sign-in'
import { emulator, type Person } from './api'
import { busy, make, place, say } from './dom'
import { openPhone } from './phone'

const roleNames: Record<Role, string> = { resident: '居民', declarant: '申报义务人', staff: '受理点' }

const copyable = (label: string, text: string) =>
  make(
    'button',
    {
      class: 'plain',
      title: '点一下复制',
      onclick: () => void navigator.clipboard.writeText(text).then(() => say(`已复制 ${label}：${text}`)),
    },
    `${label} ${text}`,
  )

const enter = (person: Person, role: Role) =>
  busy(async () => {
    const { session } = await emulator.signIn(person.idNumber, person.roles[0] === role ? undefined : role)
    openPhone(session)
  })

/** Name, number and phone of who holds it, and the ways to begin. */
const showHolder = (person: Person) => {
  place('holder').replaceChildren(
    copyable('姓名', person.name),
    copyable('证件号码', person.idNumber),
    copyable('手机', person.phone),
    make('button', { onclick: () => openPhone(null) }, '退出登录'),
    ...person.roles.map((role) =>
      make(
        'button',
        { class: role === person.roles[0] ? 'main' : '', onclick: enter(person, role) },
        `替TA登录 · ${roleNames[role]}`,
      ),
    ),
  )
}

/** Lists the personas; choosing one opens the phone signed out, and tells `chosen`. */
export const listPeople = async (chosen: (person: Person) => void): Promise<void> => {
  const people = await emulator.people()
  const choose = (person: Person) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.key === person.key))
    showHolder(person)
    openPhone(null)
    chosen(person)
  }
  const buttons = people.map((person) => {
    const button = make(
      'button',
      { class: 'person', pressed: false, onclick: () => choose(person) },
      make('span', { class: 'face' }, Array.from(person.name)[0] ?? ''),
      make('span', {}, make('b', {}, person.name), make('span', { class: 'muted' }, person.story)),
    )
    button.dataset.key = person.key
    return button
  })
  place('people').replaceChildren(...buttons)
  const [first] = people
  if (first) choose(first)
}
