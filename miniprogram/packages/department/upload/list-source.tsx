import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button, Card, ListRow, Notice, SegmentedTabs, TextField } from '@/components'
import { chooseTable, saveTable } from '@/spreadsheet/table-file'
import { uploadText as text } from '@/text/access'
import { readPasted, readSheet, type ReadList } from '../read-list'

const tabs = [
  { value: 'paste', label: text.paste },
  { value: 'file', label: text.file },
] as const

type Way = (typeof tabs)[number]['value']

/** In UTF-16 units: a list of the largest size, each line with a long name. */
const longestPaste = 60_000
const shownWrong = 50

const FromFile = ({ most, read }: { most: number; read: (list: ReadList | null) => void }) => {
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async () => {
    setProblem(null)
    const sheet = await chooseTable()
    if (sheet === 'unreadable') setProblem(text.problems.file)
    else if (sheet) read(readSheet(sheet))
  }
  return (
    <Card>
      <View>{text.fileDetail(most)}</View>
      {problem ? (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      ) : null}
      <View className="stack card-actions">
        <Button kind="soft" onTap={choose}>
          {text.choose}
        </Button>
        <Button kind="ghost" onTap={() => saveTable(text.templateFile, text.templateSheet, [text.columns])}>
          {text.template}
        </Button>
      </View>
    </Card>
  )
}

const Understood = ({ list, most }: { list: ReadList; most: number }) => {
  const { people, wrong } = list
  if (people.length + wrong.length === 0) return <Notice tone="warn">{text.problems.empty}</Notice>
  return (
    <>
      {people.length > most ? (
        <Notice tone="bad" urgent>
          {text.problems.many(most)}
        </Notice>
      ) : people.length > 0 ? (
        <Notice tone="ok">{text.ready(people.length)}</Notice>
      ) : null}
      {wrong.length > 0 ? (
        <Card tone="warn" title={text.wrong(wrong.length)}>
          {wrong.slice(0, shownWrong).map(({ row, name, problem }) => (
            <ListRow key={row} title={`${text.rowOf(row)} ${name}`} detail={problem} />
          ))}
        </Card>
      ) : null}
    </>
  )
}

/** The list, pasted or from a file; what of it was understood stands below. */
export const ListSource = ({
  list,
  most,
  onChange,
}: {
  list: ReadList | null
  most: number
  onChange: (list: ReadList | null) => void
}) => {
  const [way, setWay] = useState<Way>('paste')
  const [pasted, setPasted] = useState('')
  const paste = (words: string) => {
    setPasted(words)
    onChange(words.trim() ? readPasted(words) : null)
  }
  const change = (next: Way) => {
    setWay(next)
    onChange(next === 'paste' && pasted.trim() ? readPasted(pasted) : null)
  }
  return (
    <View className="stack">
      <SegmentedTabs label={text.tab} value={way} options={tabs} onChange={change} />
      {way === 'paste' ? (
        <Card>
          <TextField
            name="people"
            label={text.people}
            hint={text.pasteHint}
            value={pasted}
            rows={8}
            maxLength={longestPaste}
            onChange={paste}
          />
        </Card>
      ) : (
        <FromFile most={most} read={onChange} />
      )}
      {list ? <Understood list={list} most={most} /> : null}
    </View>
  )
}
