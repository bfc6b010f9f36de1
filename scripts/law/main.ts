/**
 * `npm run --silent law -- <question>`: asks the law. One JSON object a line on stdin, one answer a line on stdout, in order.
 * docs/law.md says what can be asked and how.
 */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { answerLine } from './answer'
import { questions } from './questions'

/** Some editors begin a file with it. */
const byteOrderMark = /^\uFEFF/

const usage = (asked: string) =>
  [
    asked === '' ? 'What is asked?' : `The law is not asked about “${asked}”.`,
    `npm run --silent law -- ${Object.keys(questions).join(' | ')}`,
    'One JSON object a line on stdin; docs/law.md says what it holds.',
  ].join('\n')

/** Who reads the answers may stop reading: `| head`. */
const stopWhenUnread = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

const main = async () => {
  const asked = process.argv.slice(2).join(' ')
  const question = Object.hasOwn(questions, asked) ? questions[asked] : null
  if (!question) {
    console.error(usage(asked))
    process.exitCode = 2
    return
  }
  process.stdout.on('error', stopWhenUnread)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    if (!process.stdout.write(`${answerLine(question, line.replace(byteOrderMark, ''))}\n`))
      await once(process.stdout, 'drain')
  }
}

void main()
