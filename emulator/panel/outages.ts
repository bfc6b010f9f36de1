/** 故障演练: how each outside system behaves. */
import { emulator } from './api'
import { busy, make, place } from './dom'
import { providerTitles } from './words'

const modes = [
  ['ok', '正常', 'ok'],
  ['slow', '慢', 'warn'],
  ['down', '断', 'bad'],
  ['garbage', '乱', 'bad'],
] as const

const show = (outages: Record<string, string>) => {
  const rows = Object.entries(outages).map(([name, current]) => {
    const title = providerTitles[name] ?? name
    const chips = modes.map(([mode, words, look]) =>
      make(
        'button',
        {
          class: look,
          pressed: mode === current,
          label: `${title}：${words}`,
          onclick: busy(async () => show(await emulator.setOutage(name, mode))),
        },
        words,
      ),
    )
    return make('div', { class: 'row', style: 'padding: 4px 0' }, title, make('span', { class: 'chips' }, ...chips))
  })
  place('outages').replaceChildren(...rows)
}

/** Shows the switches as they stand. */
export const showOutages = async (): Promise<void> => show(await emulator.outages())
