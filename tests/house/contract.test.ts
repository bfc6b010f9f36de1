import { contract, type OperationName } from '@shared/contract'
import { notices } from '@shared/text/notices'
import { refusalText } from '@shared/text/refusals'
import { exportsOf, functionNames, nodesOf, productionFiles, stringsOf, textOf } from './sources'
import ts from 'typescript'

const operations = Object.keys(contract) as OperationName[]

/** Use cases that share a file, because they share nearly everything else. */
const together: Partial<Record<OperationName, string>> = {
  'account.saveDraft': 'drafts',
  'account.getDraft': 'drafts',
  'account.discardDraft': 'drafts',
  'account.listMessages': 'messages',
  'account.markRead': 'messages',
  'account.completeNetworkIdentity': 'complete-face-sign-in',
  'account.stepUpWithNetworkIdentity': 'step-up',
  'account.stepUpWithCounterCode': 'sign-in-with-counter-code',
  'account.requestStepUpCode': 'step-up-with-sms-code',
  'account.preferences': 'set-preferences',
  'account.listSignIns': 'devices',
  'account.signOutEverywhere': 'devices',
  'account.withdrawFaceConsent': 'consents',
  'account.setWechatPhone': 'phone',
  'account.requestEarlierPhoneCode': 'phone',
  'account.requestPhoneCode': 'phone',
  'account.confirmPhone': 'phone',
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const backend = ['shared', 'cloudfunctions'].flatMap(productionFiles)
const saying = (file: string) => !file.startsWith('shared/text/')

describe('one name runs through the house', () => {
  it.each(operations)('%s is a use case of that name in its function’s folder', (name) => {
    const [folder = '', verb = ''] = name.split('.')
    const ending = `/${together[name] ?? kebab(verb)}.ts`
    const files = productionFiles(`cloudfunctions/${folder}`).filter((file) => file.endsWith(ending))
    expect(files.flatMap(exportsOf)).toContain(verb)
    expect(stringsOf(`cloudfunctions/${folder}/use-cases.ts`)).toContain(name)
  })

  it('every function of the contract is a folder, and every folder a function', () => {
    expect([...new Set(operations.map((name) => name.split('.')[0]))].sort()).toEqual(functionNames())
  })

  it('every use case that is built is an operation', () => {
    const built = functionNames().flatMap((name) =>
      stringsOf(`cloudfunctions/${name}/use-cases.ts`).filter((text) => text.startsWith(`${name}.`)),
    )
    expect(built.sort()).toEqual([...operations].sort())
  })
})

describe('nothing is said for nobody', () => {
  const said = new Set(backend.filter(saying).flatMap(stringsOf))

  it.each(Object.keys(refusalText))('refusal %s is thrown somewhere', (code) => {
    expect(said).toContain(code)
  })

  const named = new Set(
    backend
      .filter(saying)
      .flatMap((file) => nodesOf(file))
      .filter(ts.isPropertyAssignment)
      .map(({ name }) => name.getText()),
  )

  it.each(Object.keys(notices))('notice %s is sent somewhere', (kind) => {
    expect(said.has(kind) || named.has(kind)).toBe(true)
  })

  it('nothing is printed but by the adapters, which print the log', () => {
    const printing = [...backend, ...productionFiles('miniprogram')].filter(
      (file) => !file.startsWith('cloudfunctions/adapters/') && /\bconsole\.|process\.std(out|err)/.test(textOf(file)),
    )
    expect(printing).toEqual([])
  })
})
