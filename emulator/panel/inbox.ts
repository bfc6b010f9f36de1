/** The SMS that arrived, as phones show them. */
import { emulator } from './api'
import { make, place } from './dom'
import { shortTime } from './time'

const shownMessages = 30
let last = '-'

/** Draws the inbox when something has arrived. */
export const showInbox = async (): Promise<void> => {
  const messages = (await emulator.messages()).slice(0, shownMessages)
  const state = messages.map(({ serial }) => serial).join()
  if (state === last) return
  last = state
  place('inbox').replaceChildren(
    ...messages.map(({ phone, at, text }) =>
      make(
        'div',
        { class: 'card sms' },
        make('div', { class: 'muted row' }, make('span', {}, phone), make('span', {}, `${shortTime(at)} · 已送达`)),
        make('p', {}, text),
      ),
    ),
    ...(messages.length ? [] : [make('div', { class: 'card empty' }, '还没有短信。验证码和提醒会出现在这里。')]),
  )
}

/** Draws the inbox anew next time. */
export const forgetInbox = (): void => void (last = '-')
