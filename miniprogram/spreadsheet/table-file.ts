/** Tables that come from the phone's files, and go there. */
import { type RosterSheet } from '@shared/roster/sheet'
import { rosterTemplateText } from '@shared/text/roster'
import { chooseFile } from '@/platform/choose-file'
import { saveFile } from '@/platform/save-file'
import { readWorkbook, writeTable } from './workbook'

/** The sheet of the file that the person chooses; null where none was chosen, `unreadable` where it is no table. */
export const chooseTable = async (): Promise<RosterSheet | 'unreadable' | null> => {
  try {
    const file = await chooseFile(['xlsx', 'csv'])
    const sheet = file && (await readWorkbook(file))
    return sheet && 'problem' in sheet ? 'unreadable' : sheet
  } catch {
    return 'unreadable'
  }
}

/** Saves rows, their titles first, as a file of one sheet. */
export const saveTable = async (fileName: string, sheet: string, rows: readonly (readonly string[])[]) =>
  saveFile({ fileName, mime: rosterTemplateText.mime, base64: await writeTable(sheet, rows) })
