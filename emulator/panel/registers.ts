/** What the government registers hold of a person, to be changed. */
import { type RegisterName, registerNames, type SocialInsuranceRecord } from '@shared/model/registers'
import { emulator, type Person } from './api'
import { busy, make, place, say } from './dom'
import { monthGrids } from './months'
import { registerTitles } from './words'

let shown: RegisterName = 'socialInsurance'

const save = async (person: Person, value: unknown) => {
  await emulator.setRegister(shown, person.idNumber, value)
  await showRegisters(person)
}

const chooser = (person: Person) => {
  const select = make('select', { label: '哪个登记库' })
  for (const name of registerNames) select.append(new Option(registerTitles[name], name, false, name === shown))
  select.addEventListener('change', () => {
    shown = registerNames.find((name) => name === select.value) ?? shown
    void showRegisters(person)
  })
  return select
}

const editor = (person: Person, value: unknown) => {
  const text = make('textarea', { label: '登记内容' })
  text.value = value === null ? '' : JSON.stringify(value, null, 2)
  text.placeholder = '没有记录'
  const store = busy(async () => {
    await save(person, JSON.parse(text.value))
    say(`${registerTitles[shown]}已改。`)
  })
  const remove = busy(async () => {
    await emulator.removeRegister(shown, person.idNumber)
    await showRegisters(person)
  })
  return [
    text,
    make(
      'div',
      { class: 'row' },
      make('button', { class: 'plain', onclick: remove }, '删除记录'),
      make('button', { onclick: store }, '保存'),
    ),
  ]
}

/** Shows the registers of a person, the one that was looked at last. */
export const showRegisters = async (person: Person): Promise<void> => {
  const value = await emulator.register(shown, person.idNumber)
  const grids =
    shown === 'socialInsurance' && value !== null
      ? monthGrids(
          value as SocialInsuranceRecord,
          (record) => void save(person, record).catch((error: Error) => say(error.message)),
        )
      : []
  place('registers-title').textContent = `登记库 · ${person.name}`
  const details = make('details', {}, make('summary', { class: 'muted' }, '按原文改（JSON）'), ...editor(person, value))
  details.open = grids.length === 0
  place('registers').replaceChildren(
    make(
      'div',
      { class: 'row' },
      chooser(person),
      make('span', { class: 'muted' }, grids.length ? '点一格改一个月' : ''),
    ),
    ...grids,
    details,
  )
}
