/** A number of the law stands in shared/rules and nowhere else: what people read is made from it. */
import ts from 'typescript'
import { nodesOf, productionFiles } from './sources'

/** An amount of days, months, years or money that is spelled out. 一年, 一天 and the like are words rather than numbers. */
const amount = /(\d|[二两三四五六七八九十百])\s*个?\s*(工作日|日|天|月|年|元)/

/** The parts of a file that people read: strings, the fixed parts of templates, text between tags. */
const readable = (file: string, text?: string): string[] =>
  nodesOf(file, text)
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
    .map((node) => ('text' in node ? String(node.text).trim() : ''))

const spelled = (file: string, text?: string): string[] => readable(file, text).filter((one) => amount.test(one))

describe('numbers of the law', () => {
  it('are seen when they are spelled out', () => {
    const text = `
      const a = '自签发之日起 60 日内'
      const b = \`满 12 个月（\${x}）\`
      const c = <View>6
        个月内起诉</View>
      const d = '中止满二年'
      const e = \`\${n} 天，共 3 个工作日\`
      const f = \`共 \${n} 天\` + '一年内' + '第 7–14 位' + '条例第二十七条' + '2026-03-15'
      // 60 日 in a comment`
    expect(spelled('x.tsx', text)).toEqual([
      '自签发之日起 60 日内',
      '满 12 个月（',
      '6\n        个月内起诉',
      '中止满二年',
      '天，共 3 个工作日',
    ])
  })

  it('stand in shared/rules alone', () => {
    const folders = ['miniprogram', 'cloudfunctions', 'shared/text', 'shared/contract', 'shared/model', 'shared/codes']
    const files = folders.flatMap(productionFiles)
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((file) => spelled(file).map((one) => `${file}: ${one}`))).toEqual([])
  })
})
