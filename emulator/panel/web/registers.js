/** 登记库：what the government registers hold of the chosen person, to look at and to change. */
import { byId, h, segments } from './dom.js'
import { noInsurance } from './insurance.js'
import { jsonEditor } from './json-editor.js'
import { monthGrid } from './month-grid.js'
import { attempt, confirmed, say } from './say.js'
import { chosen, cityNow, epoch } from './state.js'
import { cityDay } from './time.js'

/** @typedef {import('./state.js').Persona} Persona */

const today = () => cityDay(cityNow() ?? new Date())
const someDwelling = { dwellingCode: '0'.repeat(25), from: '2020-01-01', to: null }

/** Each register's name, and what a new entry looks like. */
const registers = [
  { register: 'socialInsurance', name: '社保', example: () => noInsurance(today().slice(0, 7)) },
  {
    register: 'population',
    name: '人口',
    example: (/** @type {Persona} */ { name, idType, phone }) => ({
      name,
      idType,
      sex: '1',
      ethnicity: '01',
      birthDate: '1990-01-01',
      hukou: null,
      phone,
      alive: true,
    }),
  },
  {
    register: 'education',
    name: '学籍',
    example: () => ({ schoolType: 'university', school: '深圳湾科技大学', fullTime: true, from: today(), to: null }),
  },
  { register: 'talent', name: '人才', example: () => ({ class: 'fullTimeCollege', verified: true }) },
  { register: 'photo', name: '照片', example: () => ({ images: [{ number: '20261101SZ1A2B', takenOn: today() }] }) },
  { register: 'property', name: '房产', example: () => ({ dwellings: [someDwelling] }) },
  { register: 'lease', name: '租赁', example: () => ({ leases: [someDwelling] }) },
]

/** @param {typeof import('./api.js').api} api */
export const showRegisters = (api) => {
  let shown = 'socialInsurance'
  let asked = 0
  const body = h('div', { class: 'register' }, h('p', { class: 'empty' }, '正在查登记…'))

  /** Changes go out one after another: the last one written is the last one made. */
  let queue = Promise.resolve()
  /** @param {Persona} persona @param {string} register @param {unknown} value */
  const put = (persona, register, value) => {
    const sent = queue.then(() => api.putRegister(register, persona.idNumber, value))
    queue = sent.catch(() => undefined)
    return sent
  }

  /** @param {Persona} persona @param {typeof registers[number]} about @param {any} value */
  const editorOf = (persona, { register, name }, value) => {
    if (register === 'socialInsurance') {
      return monthGrid(
        value,
        (next) => void attempt(() => put(persona, register, next)).then((done) => (done ? undefined : read())),
      )
    }
    return jsonEditor(value, async (next) => {
      await put(persona, register, next)
      say(`${persona.name}的${name}登记已改`)
    })
  }

  /** @param {Persona} persona @param {typeof registers[number]} about */
  const absent = (persona, { register, name, example }) =>
    h(
      'div',
      { class: 'empty' },
      h('p', {}, `${name}库里没有${persona.name}的记录。`),
      h(
        'button',
        {
          class: 'button small',
          type: 'button',
          onclick: () => attempt(() => put(persona, register, example(persona))).then(read),
        },
        '新建一条',
      ),
    )

  /** @param {Persona} persona @param {typeof registers[number]} about */
  const remove = async (persona, { register, name }) => {
    const title = `删除${persona.name}的${name}记录？`
    if (!(await confirmed({ title, text: '登记库从此查不到这个人，直到新建一条。', yes: '删除' }))) return
    await attempt(() => api.removeRegister(register, persona.idNumber))
    await read()
  }

  /** @param {Persona} persona @param {typeof registers[number]} about @param {unknown} value */
  const present = (persona, about, value) => [
    editorOf(persona, about, value),
    h('button', { class: 'link', type: 'button', onclick: () => remove(persona, about) }, '删除这条记录'),
  ]

  /** A register that holds something of this person has a dot. @param {Record<string, unknown>} entries */
  const markTabs = (entries) => {
    for (const input of byId('registers').querySelectorAll('input[name=register]')) {
      const has = entries[input.getAttribute('value') ?? ''] !== null
      input.closest('label')?.classList.toggle('has', has)
    }
  }

  const read = async () => {
    const persona = chosen.get()
    const about = registers.find(({ register }) => register === shown)
    if (!persona || !about) return
    const turn = (asked += 1)
    byId('registers-title').textContent = `登记库 · ${persona.name}`
    await attempt(async () => {
      await queue
      const entries = await api.entries(persona.idNumber)
      if (turn !== asked) return
      const value = entries[shown]
      markTabs(entries)
      body.replaceChildren(...(value === null ? [absent(persona, about)] : present(persona, about, value)))
    })
  }

  const choose = (/** @type {string} */ value) => {
    shown = value
    void read()
  }
  const options = registers.map(({ register, name }) => ({ value: register, text: name }))
  byId('registers').append(
    segments({ name: 'register', label: '哪个登记库', options, value: shown, choose, class: 'wide' }),
    body,
  )
  chosen.listen(read)
  epoch.listen(read)
}
