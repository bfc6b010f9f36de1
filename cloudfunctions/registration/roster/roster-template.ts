import { rosterColumns, exampleMark, serialTitle } from '@shared/roster/columns'
import { rosterColumnText, rosterTemplateText as text } from '@shared/text/roster'
import type { Ports, Sheet, Sheets } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { openLinks } from './roster-links'

/** Rows made ready as text: in an untouched cell a spreadsheet would take a long number for an amount and lose its end. */
const readyRows = 1000
const titleWidth = 14
const textWidth = 60

const peopleSheet = (firstRoom: string): Sheet => {
  const example = rosterColumns.map(({ field }) =>
    field === 'dwellingCode' ? firstRoom : rosterColumnText[field].example,
  )
  const blank = ['', ...rosterColumns.map(() => '')]
  return {
    name: text.people,
    columns: [serialTitle, ...rosterColumns.map(({ title }) => title)].map((title) => ({
      title,
      width: titleWidth,
      text: true,
    })),
    rows: [[text.example(exampleMark), ...example], ...Array.from({ length: readyRows }, () => blank)],
  }
}

/** 名单模板: people, dwellings, and what each column takes. */
export const rosterTemplate =
  (ports: Pick<Ports, 'links'> & { sheets: Sheets }): UseCase<'registration.rosterTemplate'> =>
  async (_, { holder }) => {
    const links = await openLinks(ports, holder)
    const rooms = links
      .map(({ dwelling, address }) => [dwelling, address])
      .sort((a, b) => (`${a[1]}` < `${b[1]}` ? -1 : 1))
    const column = (title: string, width: number) => ({ title, width, text: true })
    const base64 = ports.sheets.write({
      sheets: [
        peopleSheet(rooms[0]?.[0] ?? ''),
        { name: text.rooms, columns: [column(text.code, 30), column(text.address, textWidth)], rows: rooms },
        {
          name: text.help,
          columns: [column(text.column, titleWidth), column(text.takes, textWidth)],
          rows: rosterColumns.map(({ field, title }) => [title, rosterColumnText[field].takes]),
        },
      ],
    })
    return { fileName: text.fileName, mime: text.mime, base64 }
  }
